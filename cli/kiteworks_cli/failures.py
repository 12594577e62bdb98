"""Turns an error into one readable message instead of a traceback, and an exit status that scripts can check."""

from __future__ import annotations

import io
import logging
import os
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from pathlib import Path
from traceback import format_exc
from typing import NoReturn

from kiteworks_runtime import errors
from kiteworks_runtime.errors import KiteworksError
from kiteworks_runtime.texts import shown, shown_lines


class Status(IntEnum):
    """Exit statuses. `docs/command-line.md` explains them."""

    OK = 0
    FAILED = 1
    """Something failed on this machine, or for another reason than those below."""
    USAGE = 2
    """Options, variables or a profile are invalid. cyclopts exits with 2 as well."""
    NOT_SIGNED_IN = 3
    """No one is signed in, or signing in failed."""
    NOT_FOUND = 4
    """What a path or an identifier names is missing, or not accessible: the appliance often answers the same to both."""
    FORBIDDEN = 5
    """The account or the application may not do this."""
    CONFLICT = 6
    """It exists already, or something else stands against it."""
    REFUSED = 7
    """The appliance refused the values."""
    UNAVAILABLE = 8
    """The appliance can't be reached or can't answer now; later it may."""
    INTERRUPTED = 130
    """Interrupted by Ctrl+C: 128 plus the number of SIGINT, as in shells."""
    PIPE_CLOSED = 141
    """The program that read the output has ended: 128 plus the number of SIGPIPE."""


_WORDS = (
    (r"`kw\.sign_in\(\)`", "`kiteworks login`"),
    (r"`kw\.sign_out\(\)`", "`kiteworks logout`"),
    (r"`kw\.with_options\(timeout=\.\.\.\)`", "`--timeout SECONDS`"),
    (r"`verify='ca\.pem'`", "`kiteworks login --ca-file ca.pem`"),
    (r"pass overwrite=True to", "add --overwrite to"),
    (r", say so to the client: trusted_origins=.*", ", sign in to it with `kiteworks login`"),
    # Methods are commands of the same name.
    (r"`kw\.([a-z_.]+)(\(\))?`", lambda found: f"`kiteworks {found[1].replace('.', ' ').replace('_', '-')}`"),
)
"""Words of the library's messages, which are about Python, and those of the command line for the same."""

_MORE: tuple[tuple[type[KiteworksError], str], ...] = (
    (errors.TokenExpiredError, "Sign in again: kiteworks login"),
    (errors.NoKeyringError, "To keep them in a file: kiteworks login --store file"),
)
"""What to do next, for errors of which the library can't know it."""


def _statuses() -> tuple[tuple[type[KiteworksError], Status], ...]:
    from kiteworks_runtime import error_response

    return (
        (errors.ConfigurationError, Status.USAGE),
        (errors.InvalidArgumentError, Status.USAGE),
        (errors.OAuthError, Status.NOT_SIGNED_IN),
        (errors.SignInRequiredError, Status.NOT_SIGNED_IN),
        (errors.StateMismatchError, Status.NOT_SIGNED_IN),
        (errors.TokenExpiredError, Status.NOT_SIGNED_IN),
        (error_response.AuthenticationError, Status.NOT_SIGNED_IN),
        # Some are both, so the order counts.
        (error_response.NotFoundError, Status.NOT_FOUND),
        (error_response.GoneError, Status.NOT_FOUND),
        (error_response.PermissionDeniedError, Status.FORBIDDEN),
        (error_response.ConflictError, Status.CONFLICT),
        (error_response.RateLimitError, Status.UNAVAILABLE),
        (error_response.ServerError, Status.UNAVAILABLE),
        (errors.CertificateError, Status.FAILED),
        (errors.APIConnectionError, Status.UNAVAILABLE),
        (error_response.APIStatusError, Status.REFUSED),
    )


def status_of(error: KiteworksError) -> Status:
    """Return the exit status for an error of the client."""
    own = getattr(error, "exit_status", None)  # of an error that only the command line has
    found = (status for kind, status in _statuses() if isinstance(error, kind))
    return own if isinstance(own, Status) else next(found, Status.FAILED)


def message_of(error: KiteworksError) -> str:
    """Return the message to show for an error of the client."""
    text = str(error)
    if isinstance(error, errors.ResponseTooLargeError):
        text = f"{text.removesuffix(error.hint)}Ask for less at a time, with --limit."
    return "\n".join([in_words(text), *(hint for kind, hint in _MORE if isinstance(error, kind))])


def in_words(text: str) -> str:
    """Return a message of the library in the words of the command line."""
    for pattern, word in _WORDS:
        text = re.sub(pattern, word, text)
    return text


def log_requests() -> None:
    """Write a line about each request to standard error: method, path, status and time; no query and no token."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    log = logging.getLogger("kiteworks")
    log.handlers = [handler]
    log.setLevel(logging.DEBUG)


@contextmanager
def explained(*, traceback: bool = False) -> Iterator[None]:
    """Turn an error of the client, the files or the setup into one message on standard error and an exit status.

    Args:
        traceback: Whether to show first where the error was raised.
    """
    _take_any_text()
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show
            try:
                yield
            except SystemExit:
                sys.stdout.flush()
                raise
            except Exception:
                if traceback:
                    sys.stderr.write(f"{shown_lines(format_exc().rstrip())}\n\n")
                raise
        # Flush here: when the interpreter exits, a closed pipe would cause a traceback.
        sys.stdout.flush()
    except KiteworksError as error:
        _stop(message_of(error), status_of(error))
    except ModuleNotFoundError as error:
        library = (error.name or str(error)).partition(".")[0]
        _stop(
            f"{library} is not installed. Install the client with its extras: "
            "pip install 'kiteworks-client[cli,sandbox]'; from a checkout: pip install '.[cli,sandbox]'"
        )
    except BrokenPipeError:
        _stop("", Status.PIPE_CLOSED)
    except OSError as error:
        _stop(f"{error.filename}: {error.strerror}" if error.filename else in_words(str(error)))
    except UnicodeDecodeError as error:
        _stop(f"the input is not {error.encoding} text", Status.USAGE)
    except Exception:  # noqa: BLE001 (every error is shown)
        # A bug of ours: show its traceback, which may quote the appliance's response.
        _stop(format_exc().rstrip())
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
