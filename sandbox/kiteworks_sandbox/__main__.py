"""`python -m kiteworks_sandbox`: run the sandbox in the foreground until it is interrupted."""

from __future__ import annotations

import argparse
import os
import signal
from pathlib import Path
from types import FrameType
from typing import NoReturn

from .server import Sandbox
from .settings import Settings

_SETTINGS = {
    "expires_in_as_text": "let the token endpoint say expires_in as text",
    "zulu_dates": "let the dates of uploads end in Z",
    "zero_parent": "give a user's own top-level folders the parentId 0",
    "published_messages": "tell errors in the vendor's words",
}
"""What the options that are named like the members of `Settings` do."""


def _stop(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def main(arguments: list[str] | None = None) -> int:
    """Run the sandbox as a command.

    Args:
        arguments: Command line without the program's name; the process's own when None.

    Returns:
        Exit status: 0 after an interrupt.
    """
    parser = argparse.ArgumentParser(
        prog="kiteworks_sandbox", description="A Kiteworks sandbox on this machine."
    )
    parser.add_argument("--port", type=int, default=0, help="port to listen on (default: any free one)")
    parser.add_argument(
        "--data",
        type=Path,
        help="folder that keeps state, passwords and certificates (default: forgotten at the end)",
    )
    parser.add_argument("--bundle", type=Path, help="OpenAPI bundle to serve (default: the installed one)")
    parser.add_argument(
        "--code-lifetime", type=int, default=600, metavar="SECONDS", help="of authorization codes"
    )
    parser.add_argument(
        "--faults",
        type=Path,
        default=os.environ.get("KITEWORKS_SANDBOX_FAULTS") or None,
        metavar="FILE",
        help="JSON file that says which requests go wrong (default: what KITEWORKS_SANDBOX_FAULTS names)",
    )
    for name, help_ in _SETTINGS.items():
        parser.add_argument(
            f"--{name.replace('_', '-')}",
            action=argparse.BooleanOptionalAction,
            default=getattr(Settings(), name),
            help=help_,
        )
    options = parser.parse_args(arguments)
    # A shell's background jobs ignore interrupts unless they say otherwise, and a supervisor sends SIGTERM.
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, _stop)
    box = Sandbox(
        port=options.port,
        data=options.data,
        code_lifetime=options.code_lifetime,
        bundle=options.bundle,
        settings=Settings(**{name: getattr(options, name) for name in _SETTINGS}),
    )
    if options.faults is not None:
        try:
            box.faults.load_file(options.faults)
        except (OSError, ValueError) as error:
            parser.error(str(error))
    with box:
        print(box.banner(), flush=True)
        try:
            box.wait()
        except KeyboardInterrupt:
            print("Stopped.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
