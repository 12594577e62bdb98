"""From an answer that is an error to the exception for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

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
    """What the appliance said, whichever of its shapes it chose: a list or one object, under `errors` or `error`,
    or flat. Nothing for an empty body or a page.
    """
    try:
        body: Any = msgspec.json.decode(content)
    except msgspec.DecodeError:
        return ()
    if is_object(body):
        body = body.get("errors", body.get("error", body))
    items = body if is_list(body) else [body]
    details = (_detail(item) for item in items if is_object(item))
    return tuple(one for one in details if one.code or one.message)


def _detail(item: Mapping[str, Any]) -> ErrorDetail:
    field = item.get("field")
    message = item.get("message") or item.get("msg") or ""
    return ErrorDetail(str(item.get("code") or ""), str(message), str(field) if field else None)


def status_error(response: RawResponse[Any], table: str) -> APIStatusError:
    """The exception for an answer whose status is an error.

    Args:
        response: The answer.
        table: The module that explains the error codes.
    """
    details = error_details(response.content)
    kind = _BY_STATUS.get(response.status, errors.ServerError if response.status >= 500 else APIStatusError)
    codes = error_codes(table)
    known = next((codes[one.code] for one in details if one.code in codes), None)
    if known is not None and known.error and response.status in (401, 403, 404, 422):
        kind = getattr(errors, known.error)
    hint = (
        known.hint
        if known
        else _HINTS.get(response.status, "Try again later; if it stays, ask the administrator.")
    )
    said = " ".join(_said(one) for one in details) or "with no further word."
    # Where the appliance's own words say the same, once is enough.
    meaning = f" {known.meaning}" if known and known.meaning not in said else ""
    message = f"the appliance answered {response.status} to {response.method} {response.path}: {said}{meaning} {hint}"
    return kind(message, hint=hint, errors=details, response=response)


def _said(detail: ErrorDetail) -> str:
    field = f" ({detail.field})" if detail.field else ""
    words = f"{detail.code} {detail.message.strip()}".strip()
    return f"{words.rstrip('.')}{field}."
