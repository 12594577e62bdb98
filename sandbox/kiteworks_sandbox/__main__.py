"""Run the sandbox in the foreground until it is interrupted: `python -m kiteworks_sandbox`."""

from __future__ import annotations

import argparse
import os
import shlex
import signal
from pathlib import Path
from types import FrameType
from typing import NoReturn

from .server import Sandbox
from .settings import Settings

_SETTINGS = {
    "expires_in_as_text": "return expires_in as text from the token endpoint",
    "zulu_dates": "end the dates of uploads in Z",
    "zero_parent": "return 0 as the parentId of a user's own top-level folders",
    "published_messages": "use the vendor's published wording for error messages",
}
"""Help for the options named after the members of `Settings`."""


_CREDENTIALS = {
    "client_id": "client ID of the application",
    "client_secret": "secret of the application",
    "user_password": "password of the user",
    "admin_password": "password of the administrator",
}
"""Help for the options that fix credentials."""


def _variable(name: str) -> str:
    """Return the environment variable with the default of an option."""
    return f"KITEWORKS_SANDBOX_{name.upper()}"


def _exports(box: Sandbox) -> str:
    return "\n".join(f"export {name}={shlex.quote(text)}" for name, text in box.environment().items())


def _stop(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def main(arguments: list[str] | None = None) -> int:
    """Run the sandbox as a command.

    Args:
        arguments: Command-line arguments without the program name; `sys.argv` when None.

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
        help="folder for state, passwords and certificates (default: a temporary one)",
    )
    parser.add_argument("--bundle", type=Path, help="OpenAPI bundle to serve (default: the installed one)")
    parser.add_argument(
        "--code-lifetime", type=int, default=600, metavar="SECONDS", help="lifetime of authorization codes"
    )
    parser.add_argument(
        "--faults",
        type=Path,
        default=os.environ.get(_variable("faults")) or None,
        metavar="FILE",
        help="JSON file that lists the faults to inject (default: the file named by KITEWORKS_SANDBOX_FAULTS)",
    )
    for name, help_ in _CREDENTIALS.items():
        parser.add_argument(
            f"--{name.replace('_', '-')}",
            default=os.environ.get(_variable(name)) or None,
            help=f"{help_} (default: that in {_variable(name)})",
        )
    parser.add_argument(
        "--seed",
        type=int,
        default=os.environ.get(_variable("seed")) or None,
        metavar="NUMBER",
        help=f"make identifiers, tokens and secrets repeatable (default: that in {_variable('seed')})",
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        help="start with a demo organisation, whose people have the user's password",
    )
    parser.add_argument(
        "--env",
        action="store_true",
        help="print environment variables for a client, as lines for a shell, and nothing else",
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
        seed=options.seed,
        demo=options.demo,
        **{name: getattr(options, name) for name in _CREDENTIALS},
        settings=Settings(**{name: getattr(options, name) for name in _SETTINGS}),
    )
    if options.faults is not None:
        try:
            box.faults.load_file(options.faults)
        except (OSError, ValueError) as error:
            parser.error(str(error))
    with box:
        print(_exports(box) if options.env else box.banner(), flush=True)
        try:
            box.wait()
        except KeyboardInterrupt:
            if not options.env:
                print("Stopped.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
