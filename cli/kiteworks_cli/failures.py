"""Turns an error into one readable message instead of a traceback, and an exit status that scripts can check."""

from __future__ import annotations

import io
import os
import sys
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from pathlib import Path
from typing import NoReturn

from kiteworks import KiteworksError, errors
from kiteworks_runtime.errors import shown, shown_lines


class Status(IntEnum):
    """Exit statuses. `docs/command-line.md` explains them."""

    OK = 0
    FAILED = 1
    """The appliance refused or could not be reached, or something failed on this machine."""
    USAGE = 2
    """Options, variables or a profile are invalid. cyclopts exits with 2 as well."""
    NOT_SIGNED_IN = 3
    """No one is signed in, or signing in failed."""
    INTERRUPTED = 130
    """Interrupted by Ctrl+C: 128 plus the number of SIGINT, as in shells."""
    PIPE_CLOSED = 141
    """The program that read the output has ended: 128 plus the number of SIGPIPE."""


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
    (errors.CertificateError, "On the command line: kiteworks login --ca-file ca.pem"),
    (errors.TokenExpiredError, "On the command line: kiteworks login"),
    (errors.NoKeyringError, "On the command line: kiteworks login --store file"),
)
"""Hints for the command line, added to the library's hints, which are about Python."""


def status_of(error: KiteworksError) -> Status:
    """Return the exit status for an error of the client."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), Status.FAILED)


def message_of(error: KiteworksError) -> str:
    """Return the message to show for an error of the client."""
    return "\n".join([str(error), *(hint for kind, hint in _IN_SHELL if isinstance(error, kind))])


@contextmanager
def explained() -> Iterator[None]:
    """Turn an error of the client, the files or the setup into one message on standard error and an exit status."""
    _take_any_text()
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show
            try:
                yield
            except SystemExit:
                sys.stdout.flush()
                raise
        # Flush here: when the interpreter exits, a closed pipe would cause a traceback.
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
        _stop(f"the input is not {error.encoding} text", Status.USAGE)
    except Exception:  # noqa: BLE001 (every error is shown)
        # A bug of ours: show its traceback, which may quote the appliance's response.
        _stop(traceback.format_exc().rstrip())
    except KeyboardInterrupt:
        _stop("Interrupted.", Status.INTERRUPTED)


def _take_any_text() -> None:
    """Make the outputs accept every character: the appliance's texts may have some that their encodings lack."""
    # Python sets an output to None if it was closed before the start.
    nowhere = Path(os.devnull)
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    for output in (sys.stdout, sys.stderr):
        if isinstance(output, io.TextIOWrapper):
            output.reconfigure(errors="backslashreplace")


def _show(message: Warning | str, *_: object, **__: object) -> None:
    """Show a warning as one line, without its place in the library, which is of no use here."""
    text = shown(" ".join(str(message).split()))
    sys.stderr.write(f"Warning: {text}\n")


def _stop(message: str, status: Status = Status.FAILED) -> NoReturn:
    # The exit status is the same if the message can't be written.
    with suppress(OSError):
        # Plain text, because the library for colors may be the one that is missing.
        sys.stderr.write(f"{shown_lines(message)}\n" if message else "")
        sys.stderr.flush()
    for output in (sys.stdout, sys.stderr):
        try:
            output.flush()
        except OSError:
            # Discard the rest. The interpreter would try to write it again, and exit with another status.
            os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())
    sys.exit(status)
