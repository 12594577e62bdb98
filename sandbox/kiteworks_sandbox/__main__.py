"""Run the sandbox in the foreground until it is interrupted: `python -m kiteworks_sandbox`."""

from __future__ import annotations

import argparse
import os
import shlex
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

from .server import Sandbox
from .settings import Settings

if TYPE_CHECKING:
    from .proxy import Proxy

_SETTINGS = {
    "expires_in_as_text": "return expires_in as text from the token endpoint",
    "zulu_dates": "end the dates of uploads and messages in Z",
    "zero_parent": "return 0 as the parentId of a user's own top-level folders",
    "published_messages": "use the vendor's published wording for error messages",
    "require_pkce": "require a code challenge of authorization requests",
    "compression": "accept compressed chunks",
    "page_size": "number of items on a page if the caller gives no limit (default: all)",
    "scope_code": "error code of a call that the token's scopes do not admit (default: %(default)s)",
    "token_length": "number of characters of tokens (default: %(default)s)",
    "invalid_grant_text": "description of every invalid_grant error (default: the sandbox's own words)",
    "throttle_status": "status of the fault `throttled` (default: %(default)s)",
    "pages": "folder with templates that replace the sandbox's own pages (default: none)",
}
"""Help for the options named after the members of `Settings`."""
_KINDS: dict[str, dict[str, Any]] = {
    "page_size": {"type": int, "metavar": "NUMBER"},
    "scope_code": {"choices": ("ERR_ACCESS_CLIENT", "ERR_ACCESS_USER")},
    "token_length": {"type": int, "metavar": "NUMBER"},
    "invalid_grant_text": {"metavar": "TEXT"},
    "throttle_status": {"type": int, "choices": (429, 403)},
    "pages": {"type": Path, "metavar": "FOLDER"},
}
"""How the values of those options are read that are not switches."""


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


def main(arguments: list[str] | None = None, *, started: Callable[[Sandbox], object] | None = None) -> int:
    """Run the sandbox as a command.

    Args:
        arguments: Command-line arguments without the program name; `sys.argv` when None.
        started: Called once the sandbox answers, before anything is printed.

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
        default = getattr(Settings(), name)
        kind: dict[str, Any] = _KINDS.get(name, {"action": argparse.BooleanOptionalAction})
        parser.add_argument(f"--{name.replace('_', '-')}", default=default, help=help_, **kind)
    proxy = parser.add_argument_group("recording proxy, instead of the sandbox")
    proxy.add_argument("--proxy", metavar="URL", help="pass every call on to this appliance, and record it")
    proxy.add_argument(
        "--recordings",
        type=Path,
        default=Path("kiteworks-recordings"),
        metavar="FOLDER",
        help="folder for cassettes and the report (default: %(default)s)",
    )
    proxy.add_argument(
        "--proxy-ca-file",
        type=Path,
        metavar="FILE",
        help="authority that issued the appliance's certificate (default: those that this machine trusts)",
    )
    options = parser.parse_args(arguments)
    # A shell's background jobs ignore interrupts unless they say otherwise, and a supervisor sends SIGTERM.
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, _stop)
    if options.proxy is not None:
        from .proxy import Proxy  # loads an HTTP client, which a sandbox does not need

        try:
            stand_in = Proxy(options.proxy, options.recordings, options.port, ca_file=options.proxy_ca_file)
        except (OSError, ValueError) as error:
            parser.error(str(error))
        return _run(stand_in)
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
    return _run(box, env=options.env, started=started)


def _run(
    server: Sandbox | Proxy, *, env: bool = False, started: Callable[[Sandbox], object] | None = None
) -> int:
    with ExitStack() as ending:
        try:
            ending.enter_context(server)
        except OSError as error:
            print(error, file=sys.stderr)
            return 1
        if started is not None and isinstance(server, Sandbox):
            started(server)
        print(_exports(server) if env and isinstance(server, Sandbox) else server.banner(), flush=True)
        try:
            server.wait()
        except KeyboardInterrupt:
            if not env:
                print("Stopped.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
