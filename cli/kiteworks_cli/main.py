"""Where the command starts. It loads no library of an extra itself, so that it can name the one that is missing."""

from __future__ import annotations

import sys

from .failures import explained


def main() -> None:
    """Run the command line of this process. Faults become one message and exit status 1."""
    with explained():
        from .commands import app

        status = app()
        sys.exit(status if isinstance(status, int) else 0)
