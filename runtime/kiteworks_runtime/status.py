"""From an answer that is an error to the exception for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

import msgspec

from . import errors
from .answers import Answer, Meaning, gives_content, read_answer
from .errors import APIStatusError, ErrorCode, ErrorDetail
from .operation import Operation
from .printable import one_line
from .response import RawResponse

MOST = 5  # errors of one answer that a message tells
_TITLE = re.compile(rb"<title>([^<]*)</title>", re.IGNORECASE)

_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    410: errors.GoneError,
    413: errors.PayloadTooLargeError,
    422: errors.InvalidInputError,
    429: errors.RateLimitError,
    490: errors.WafBlockedError,
    507: errors.InsufficientStorageError,
}

# For an answer without a code of the appliance's: what its status alone tells.
_HINTS = {
    400: "Check the arguments.",
    401: "Sign in again.",
    403: "The user may lack the right, or the application the scope.",
    404: "Check the id.",
    409: "Look at what is there already.",
    410: "It can't be brought back.",
    413: "Free some space or ask for a larger quota.",
    414: "Ask for fewer at a time.",
    422: "Check the arguments.",
    429: "Send fewer requests a second.",
    490: "The web application firewall took the request for an attack; change its text, or ask the administrator.",
    507: "Ask the administrator to make room.",
}


@cache
def error_codes(module: str) -> Mapping[str, ErrorCode]:
    """The spec's table of error codes, loaded when it is first needed."""
    table: Mapping[str, ErrorCode] = import_module(module).ERROR_CODES if module else {}
    return table


def status_error(
    response: RawResponse[Any], table: str, operation: Operation[Any] | None = None
) -> APIStatusError:
    """The exception for an answer whose status is an error.

    Args:
        response: The answer.
        table: The module that explains the error codes.
        operation: What was asked for; None if the request was made by hand.
    """
    response = response.without_echo()
    answer = read_answer(
        response.status,
        response.headers,
        response.content,
        error_codes(table),
        content_wanted=operation is not None and gives_content(operation),
    )
    kind = _class(answer)
    hint = answer.known.hint if answer.known else _hint(answer, response)
    said = _said(answer.details) or _wordless(response.content)
    # Where the appliance's own words say the same, once is enough.
    meaning = f" {answer.known.meaning}" if answer.known and answer.known.meaning not in said else ""
    request = f"{response.request_method} {response.path}"
    message = f"the appliance answered {response.status} to {request}: {said}{meaning} {hint}"
    return kind(message, hint=hint, errors=answer.details, response=response)


def _class(answer: Answer) -> type[APIStatusError]:
    """By the code where the table knows it, for the appliance's statuses have moved between releases; else by status."""
    if answer.meaning is Meaning.THROTTLED:
        return errors.RateLimitError
    if answer.meaning is Meaning.SCANNING:
        return errors.ScanPendingError
    stated = getattr(errors, answer.known.error, None) if answer.known and answer.known.error else None
    if isinstance(stated, type) and issubclass(stated, APIStatusError):
        return stated
    return _BY_STATUS.get(answer.status, errors.ServerError if answer.status >= 500 else APIStatusError)


def _hint(answer: Answer, response: RawResponse[Any]) -> str:
    if answer.meaning is Meaning.THROTTLED:
        return _HINTS[429]
    if answer.meaning is Meaning.SCANNING:
        return "Its content is still being scanned: try again in a few seconds."
    if 300 <= response.status < 400:
        try:
            other = urlsplit(response.headers.get("location", "")).hostname
        except ValueError:
            other = None
        elsewhere = f" to {other}" if other else ""
        return f"It sends requests on{elsewhere}, which is not followed; check the host and the path."
    return _HINTS.get(response.status, "Try again later; if it stays, ask the administrator.")


def _said(details: Sequence[ErrorDetail]) -> str:
    said = [_in_words(one) for one in details[:MOST]]
    if len(details) > MOST:
        said.append(f"And {len(details) - MOST} more.")
    return " ".join(said)


def _in_words(detail: ErrorDetail) -> str:
    field = f" ({one_line(detail.field)})" if detail.field else ""
    words = one_line(f"{detail.code} {detail.message}")
    return f"{words.rstrip('.')}{field}."


def _wordless(content: bytes) -> str:
    """What came instead of words of the appliance's."""
    start = content.lstrip()[:1]
    if start == b"<":
        title = _TITLE.search(content)
        named = f" called {one_line(title[1].decode('utf-8', 'replace'))!r}" if title else ""
        return f"with an HTML page{named}, not of the API."
    return "with a body that can't be read." if start and not _is_json(content) else "with no further word."


def _is_json(content: bytes) -> bool:
    try:
        msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True
