"""The commands and their options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter
from cyclopts.validators import Number

from kiteworks import __version__

app = App(
    name="kiteworks",
    help="Work with a Kiteworks appliance, or with one that runs on this machine.",
    version=__version__,
)


@app.command
def sandbox(
    *, port: Annotated[int, Parameter(validator=Number(gte=0, lte=65535))] = 0, data: Path | None = None
) -> int:
    """Run an appliance on this machine until Ctrl+C.

    It prints its host, the certificate authority to trust, and the accounts with their passwords.

    Parameters
    ----------
    port
        Port to listen on; 0 for any free one.
    data
        Folder that keeps files and accounts from run to run; without, all is forgotten at the end.
    """
    from kiteworks_sandbox.__main__ import main as run

    return run([f"--port={port}", *([f"--data={data}"] if data else [])])


@app.command
def demo(*, size: Annotated[int, Parameter(validator=Number(gte=1, lte=1024))] = 20) -> int:
    """Show the whole way, on an appliance of its own: register, sign in, upload, find, download, compare.

    Parameters
    ----------
    size
        Size of the file that travels, in MiB.
    """
    from .demo import run

    run(size=size)
    return 0
