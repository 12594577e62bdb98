"""From an answer that is an error to the exception for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

import msgspec

from . import errors
from .errors import APIStatusError, ErrorCode, ErrorDetail
from .plain import is_list, is_object
from .response import RawResponse

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
    403: "The user may lack the right, the application the scope, or the file is still being scanned: try again later.",
    404: "Check the id.",
    409: "Look at what is there already.",
    410: "It can't be brought back.",
    413: "Free some space or ask for a larger quota.",
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


def error_details(content: bytes) -> tuple[ErrorDetail, ...]:
    """What the appliance said, whichever of its shapes it chose: a list or one object, under `errors` or `error`, or
    flat; text instead of an object; or the shape of OAuth. Nothing for an empty body or a page.
    """
    try:
        body: Any = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ()
    if is_object(body) and isinstance(body.get("error"), str):
        return (ErrorDetail(body["error"], _text(body.get("error_description"))),)
    if is_object(body):
        body = body.get("errors") or body.get("error") or body
    details = [_detail(item) for item in (body if is_list(body) else [body])]
    return tuple(one for one in details if one.code or one.message)


def _detail(item: Any) -> ErrorDetail:
    if not is_object(item):
        return ErrorDetail("", item if isinstance(item, str) else "")
    message = _text(item.get("message")) or _text(item.get("msg"))
    return ErrorDetail(_text(item.get("code")), message, _text(item.get("field")) or None)


def _text(value: Any) -> str:
    # A webhook's codes are numbers.
    return value if isinstance(value, str) else str(value) if type(value) is int else ""


def status_error(response: RawResponse[Any], table: str) -> APIStatusError:
    """The exception for an answer whose status is an error.

    Args:
        response: The answer.
        table: The module that explains the error codes.
    """
    details = error_details(response.content)
    codes = error_codes(table)
    known = next((codes[one.code] for one in details if one.code in codes), None)
    hint = known.hint if known else _hint(response)
    said = " ".join(_said(one) for one in details) or "with no further word."
    # Where the appliance's own words say the same, once is enough.
    meaning = f" {known.meaning}" if known and known.meaning not in said else ""
    request = f"{response.request_method} {response.path}"
    message = f"the appliance answered {response.status} to {request}: {said}{meaning} {hint}"
    return _class(response.status, known)(message, hint=hint, errors=details, response=response)


def _class(status: int, known: ErrorCode | None) -> type[APIStatusError]:
    """By the code where the table says so, for the appliance's statuses have moved between releases; else by status."""
    stated = getattr(errors, known.error, None) if known and known.error else None
    if isinstance(stated, type) and issubclass(stated, APIStatusError):
        return stated
    return _BY_STATUS.get(status, errors.ServerError if status >= 500 else APIStatusError)


def _hint(response: RawResponse[Any]) -> str:
    if 300 <= response.status < 400:
        try:
            other = urlsplit(response.headers.get("location", "")).hostname
        except ValueError:
            other = None
        elsewhere = f" to {other}" if other else ""
        return f"It sends requests on{elsewhere}, which is not followed; check the host and the path."
    return _HINTS.get(response.status, "Try again later; if it stays, ask the administrator.")


def _said(detail: ErrorDetail) -> str:
    field = f" ({detail.field})" if detail.field else ""
    words = f"{detail.code} {detail.message.strip()}".strip()
    return f"{words.rstrip('.')}{field}."
