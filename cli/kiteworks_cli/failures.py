"""One readable message instead of a traceback, and an exit status that a script can tell apart."""

from __future__ import annotations

import io
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from pathlib import Path
from typing import NoReturn

from kiteworks import KiteworksError, errors


class Status(IntEnum):
    """How a command ended. `docs/command-line.md` explains them."""

    OK = 0
    FAILED = 1
    """The appliance refused or could not be reached, or this machine failed."""
    USAGE = 2
    """Options, variables or a profile don't do. cyclopts ends with 2 as well."""
    NOT_SIGNED_IN = 3
    """Nobody is signed in, or signing in failed."""
    INTERRUPTED = 130
    """By Ctrl+C: 128 and the number of SIGINT, as shells have it."""
    PIPE_CLOSED = 141
    """Whoever read the output is gone: 128 and the number of SIGPIPE."""


_STATUS: tuple[tuple[type[KiteworksError], Status], ...] = (
    (errors.ConfigurationError, Status.USAGE),
    (errors.InvalidArgumentError, Status.USAGE),
    (errors.OAuthError, Status.NOT_SIGNED_IN),
    (errors.SignInRequiredError, Status.NOT_SIGNED_IN),
    (errors.StateMismatchError, Status.NOT_SIGNED_IN),
    (errors.TokenExpiredError, Status.NOT_SIGNED_IN),
    (errors.AuthenticationError, Status.NOT_SIGNED_IN),
)

_IN_SHELL: tuple[tuple[type[KiteworksError], str], ...] = (
    (errors.CertificateError, "Here that is: kiteworks login --ca-file ca.pem"),
    (errors.TokenExpiredError, "Here that is: kiteworks login"),
    (errors.NoKeyringError, "Here that is: kiteworks login --store file"),
)
"""What the hints of the library, which speak of Python, are on the command line."""


def status_of(error: KiteworksError) -> Status:
    """The exit status for an error of the client."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), Status.FAILED)


def message_of(error: KiteworksError) -> str:
    """What to show of an error of the client."""
    return "\n".join([str(error), *(hint for kind, hint in _IN_SHELL if isinstance(error, kind))])


@contextmanager
def explained() -> Iterator[None]:
    """Turn a fault of the client, the files or the set-up into one message on standard error and an exit status."""
    _take_any_text()
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show
            try:
                yield
            except SystemExit:
                sys.stdout.flush()
                raise
        # Here and not when the interpreter ends, where a closed pipe would be a traceback.
        sys.stdout.flush()
    except KiteworksError as error:
        _stop(message_of(error), status_of(error))
    except ModuleNotFoundError as error:
        library = (error.name or str(error)).partition(".")[0]
        _stop(
            f"{library} is not installed. Install the client with its extras `cli` and `sandbox`; "
            "from a checkout: pip install '.[cli,sandbox]'"
        )
    except BrokenPipeError:
        _stop("", Status.PIPE_CLOSED)
    except OSError as error:
        _stop(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except UnicodeDecodeError as error:
        _stop(f"what was entered is not {error.encoding} text", Status.USAGE)
    except KeyboardInterrupt:
        _stop("Interrupted.", Status.INTERRUPTED)


def _take_any_text() -> None:
    """Let the outputs take every character: names and texts of the appliance may hold what their encodings lack."""
    # Python has None for an output that was closed before it began.
    nowhere = Path(os.devnull)
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    for output in (sys.stdout, sys.stderr):
        if isinstance(output, io.TextIOWrapper):
            output.reconfigure(errors="backslashreplace")


def _show(message: Warning | str, *_: object, **__: object) -> None:
    """Show a warning as one line: where in the library it was given helps nobody here."""
    text = " ".join(str(message).split())
    sys.stderr.write(f"Warning: {text}\n")


def _stop(message: str, status: Status = Status.FAILED) -> NoReturn:
    # What can't be said to anybody changes nothing about how the command ended.
    with suppress(OSError):
        # Plain text: what would colour it may be what is missing.
        sys.stderr.write(f"{message}\n" if message else "")
        sys.stderr.flush()
    for output in (sys.stdout, sys.stderr):
        try:
            output.flush()
        except OSError:
            # What it still holds goes nowhere. The interpreter would try again, and end with a status of its own.
            os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())
    sys.exit(status)
