"""Starts the command. It imports no library of an extra itself, so that it can name the one that is missing."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

from kiteworks import __version__

from .placement import completed, needs_api, placed, without_verbosity

_COMPLETE = "__complete"
"""The name under which cyclopts completes words."""

_YOUNG = 100_000
"""Objects that are made before Python looks for unreachable ones among them: most of those that a command begins with live
until its end, and looking through them again and again takes as long as to make them."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line. An error becomes one message and an exit status; `failures.py` has the table of them.

    Args:
        arguments: The arguments after the command's name. Default: those of this process.
    """
    if arguments is not None:
        _run(arguments)
    # The process is the command's own, and ends with it.
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    try:
        _run(sys.argv[1:])
    finally:
        gc.freeze()  # the interpreter would look through all that is there once more before it ends


def _run(arguments: Sequence[str]) -> NoReturn:
    # Loading the library of the command line takes many times as long as this.
    if list(arguments) == ["--version"]:
        sys.stdout.write(f"{__version__}\n")
        sys.exit(0)
    from .failures import explained, log_requests

    tokens, verbose, debug = without_verbosity(arguments)
    with explained(traceback=debug):
        from .commands import app

        if verbose:
            log_requests()
        # A shell asks for the words that may stand where a line ends.
        asked = tokens[:1] == [_COMPLETE]
        tokens = completed(tokens[1:]) if asked else placed(tokens)
        if needs_api(tokens, app):
            from .operations import register

            register(app)
        tokens = [*([_COMPLETE] if asked else []), *tokens]
        status = app(tokens, result_action="return_value")
    sys.exit(status if isinstance(status, int) else 0)
