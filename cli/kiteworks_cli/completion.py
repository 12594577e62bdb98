"""`kiteworks completion`: complete commands and options in a shell."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

from cyclopts import Parameter
from cyclopts.completion.detect import ShellDetectionError

from kiteworks_runtime.errors import InvalidArgumentError

from .terminal import put


def completion(
    shell: Literal["bash", "zsh", "fish", "powershell"] | None = None,
    /,
    *,
    install: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Print the script that completes commands and options in a shell, or install it.

    Parameters
    ----------
    shell
        The shell. Default: the one that runs this command.
    install
        Write the script to where the shell looks for it, and name it in the shell's start-up file if that is needed.
    """
    from .commands import app

    try:
        if install:
            put(f"Installed {app.install_completion(shell=shell)}. Start a new shell to use it.")
        else:
            sys.stdout.write(app.generate_completion(shell=shell))
    except ShellDetectionError:
        raise InvalidArgumentError(
            "this shell is not known; name one: bash, zsh, fish or powershell"
        ) from None
