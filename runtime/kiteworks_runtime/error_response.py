"""Error responses: the exceptions for a status, and how the body of a response decides which is raised."""

from __future__ import annotations

import enum
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from types import NoneType
from typing import Any, ClassVar, Self
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from .error_details import ErrorCode, ErrorDetail, Failure
from .errors import BulkError, KiteworksError
from .models import Model, is_list, is_object
from .operation import Operation
from .response import RawResponse
from .texts import one_line


class APIStatusError(KiteworksError):
    """The appliance responded with an error.

    Attributes:
        status: The HTTP status.
        method: The request's method.
        path: The request's path, without its query.
        errors: The errors that the appliance reported.
        hint: What to do next.
        response: The whole response.
    """

    def __init__(
        self, message: str, *, hint: str, errors: tuple[ErrorDetail, ...], response: RawResponse[Any]
    ) -> None:
        self.status = response.status
        self.method = response.request_method
        self.path = response.path
        self.errors = errors
        self.hint = hint
        self.response = response
        super().__init__(message)

    @property
    def codes(self) -> tuple[str, ...]:
        """The appliance's codes, such as `("ERR_ENTITY_EXISTS",)`."""
        return tuple(error.code for error in self.errors if error.code)

    @property
    def redirect_url(self) -> str | None:
        """The page where a browser would sign in, if the appliance names one. It may contain a code."""
        return next((error.redirect_url for error in self.errors if error.redirect_url), None)

    def has(self, *codes: str) -> bool:
        """Return whether the appliance reported one of these codes."""
        return not set(codes).isdisjoint(self.codes)


class BadRequestError(APIStatusError):
    """400: the request was malformed."""


class AuthenticationError(APIStatusError):
    """401: the token is missing, wrong or expired."""


class PermissionDeniedError(APIStatusError):
    """403: the signed-in user may not do this."""


class ScanPendingError(PermissionDeniedError):
    """403, empty or with a code for it: the content is still being scanned, and will be available soon."""


class NotFoundError(APIStatusError):
    """404: there is no such object."""


class NotAccessibleError(PermissionDeniedError, NotFoundError):
    """403 `ERR_ACCESS_USER`: the object is missing, or it is not yours. The appliance does not say which."""


class ConflictError(APIStatusError):
    """409: the request conflicts with something that exists, often a name."""


class GoneError(APIStatusError):
    """410: the object was deleted for good."""


class PayloadTooLargeError(APIStatusError):
    """413: the content does not fit the quota."""


class InvalidInputError(APIStatusError):
    """422: the appliance refused a value."""


class RateLimitError(APIStatusError):
    """429, or 403 from a proxy in front of the application: too many requests."""


class WafBlockedError(APIStatusError):
    """490: the appliance's web application firewall blocked the request."""


class ServerError(APIStatusError):
    """5xx: the appliance failed."""


class InsufficientStorageError(ServerError):
    """507: the appliance has no storage left."""


_TOO_MANY_REQUESTS = 429  # RFC 6585, section 4

PASSING = frozenset({408, _TOO_MANY_REQUESTS, 502, 503, 504})
"""The statuses of failures that may pass: RFC 9110, sections 15.5.9 and 15.6.3 to 15.6.5, and too many requests."""

# What stands before the application may throttle with 403 (register row D25). Its page is a web server's own, bare; the
# application itself refuses in JSON, with a code.
_THROTTLING = rb"(?i)<title>\s*(403|429)\b|rate[ _-]?limit|too[ _-]?many[ _-]?requests|throttl"

# What a body that was cut off still tells whole.
_CODE = rb'"code"\s*:\s*"(ERR_\w+)"'

# What an error says of itself; any other member is a field of the request, with what is wrong with it.
_MEMBERS = frozenset({"code", "message", "msg", "field", "failedIds", "id", "redirectUrl"})


class ErrorStatus(Struct, frozen=True):
    """What the spec says about a status, for errors whose body has no code that the table knows.

    Attributes:
        error: The class that is raised for it.
        hint: What to do about it.
    """

    error: type[APIStatusError]
    hint: str


class ErrorTable(Struct, frozen=True):
    """What the spec says about errors.

    Attributes:
        codes: By the appliance's codes.
        oauth: By the codes of OAuth.
        statuses: By status; `4XX` and `5XX` stand for the others.
    """

    codes: Mapping[str, ErrorCode]
    oauth: Mapping[str, ErrorCode]
    statuses: Mapping[str, ErrorStatus]


@cache
def error_table(module: str) -> ErrorTable:
    """Return the tables of a module, which is imported when the first error needs it."""
    if not module:
        return ErrorTable({}, {}, {})
    tables = import_module(module)
    return ErrorTable(tables.ERROR_CODES, tables.OAUTH_ERRORS, tables.ERROR_STATUSES)


class ErrorKind(enum.Enum):
    """What the client should do after an error."""

    THROTTLED = "too many requests: wait, then send it again"
    SCANNING = "the content is still being scanned: wait, then send it again"
    PASSING = "the appliance is busy, starting or in maintenance: send it again"
    BLOCKED = "a firewall in front of the appliance refused the request"
    REFUSED = "sending it again changes nothing"


class ErrorBody(Struct, frozen=True):
    """A decoded error response.

    Attributes:
        meaning: What the client should do.
        status: The status that its code belongs to. It changed between releases (D39), so it may differ from the
            response's.
        details: What the appliance said, error by error.
        known: What the spec's table says of the first code that it knows.
    """

    meaning: ErrorKind
    status: int
    details: tuple[ErrorDetail, ...]
    known: ErrorCode | None


def read_answer(
    status: int, headers: Mapping[str, str], content: bytes, table: str, *, content_wanted: bool
) -> ErrorBody:
    """Distinguish throttling, pending scans and temporary failures from refusals.

    Args:
        status: The status of an error response.
        headers: Its headers; names in lower case, or in a mapping that ignores case.
        content: Its whole body.
        table: The module of the error table.
        content_wanted: Whether the content of files was requested; see `gives_content`.
    """
    details, codes = error_details(content), error_table(table).codes
    known = next((codes[one.code] for one in details if one.code in codes), None)
    # By the code, since the appliance's statuses have changed between releases.
    told = known.status if known and known.status else status
    meaning = _meaning(told, headers, content, known, table, content_wanted=content_wanted)
    return ErrorBody(meaning, told, details, known)


def _meaning(
    status: int,
    headers: Mapping[str, str],
    content: bytes,
    known: ErrorCode | None,
    table: str,
    *,
    content_wanted: bool,
) -> ErrorKind:
    if known is not None and known.error == "ScanPendingError":
        return ErrorKind.SCANNING
    if status == _TOO_MANY_REQUESTS:
        return ErrorKind.THROTTLED
    if known_status(status, table).error is WafBlockedError:
        return ErrorKind.BLOCKED
    if status in PASSING:
        return ErrorKind.PASSING
    if status == 403 and known is None:
        if "retry-after" in headers or re.search(_THROTTLING, content):
            return ErrorKind.THROTTLED
        if content_wanted and not content.strip():
            return ErrorKind.SCANNING
    return ErrorKind.REFUSED


def gives_content(operation: Operation[Any]) -> bool:
    """Return whether an operation returns the bytes of files, or only whether they are there.

    While files are being scanned, the appliance refuses these operations, and no others, with an empty body.
    """
    return operation.method == "GET" and operation.result is NoneType


def error_details(content: bytes) -> tuple[ErrorDetail, ...]:
    """Return the errors in a body, in any of the appliance's formats.

    These are a list or one object, under `errors` or `error`, or flat; by field; a string instead of an object; or the
    format of OAuth. A body that was cut off gives its codes; an empty body or an HTML page gives nothing.
    """
    try:
        return details_of(msgspec.json.decode(content))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return tuple(ErrorDetail(code.decode("ascii", "replace"), "") for code in re.findall(_CODE, content))


def details_of(body: Any) -> tuple[ErrorDetail, ...]:
    """Return the errors in a decoded body; see `error_details`."""
    found = tuple(one for one in _details(body) if one.code or one.message)
    # It stands in an error, or beside them.
    beside = _text(body.get("redirectUrl")) if is_object(body) else ""
    if not beside:
        return found
    return tuple(one if one.redirect_url else replace(one, redirect_url=beside) for one in found)


def tells_error(body: Any, known: Collection[str]) -> bool:
    """Return whether the body of a response with a success status says that the request failed.

    Args:
        body: The body as plain data.
        known: The members that the spec declares. They belong to the success, whatever they are called.
    """
    if not is_object(body):
        return False
    told = {name: body[name] for name in ("errors", "error") if name in body and name not in known}
    error = told.get("error")
    # Text is an error where nothing that was promised came with it, but for the `OK` of uploads (register row D33).
    if isinstance(error, str) and (error.upper() == "OK" or not body.keys().isdisjoint(known)):
        del told["error"]
    flat = "code" not in known and _text(body.get("code")).startswith("ERR_")
    return flat or bool(details_of(told))


def _details(body: Any) -> Iterator[ErrorDetail]:
    if not is_object(body):
        yield from _inside(body, None)
        return
    error = body.get("error")
    if isinstance(error, str) and error and not body.get("errors"):
        # RFC 6749, section 5.2.
        message = body.get("error_description") or body.get("message")
        yield ErrorDetail(error, _text(message))
    elif inside := body.get("errors") or error:
        yield from _inside(inside, None)
    else:
        yield from _one(body, None)


def _inside(said: Any, field: str | None) -> Iterator[ErrorDetail]:
    """Yield the errors below `errors`."""
    if isinstance(said, str):
        yield ErrorDetail("", said, field)
    elif is_list(said):
        for one in said:
            yield from _inside(one, field)
    elif is_object(said):
        yield from _one(said, field)
        # Field by field, as the appliance's framework has it.
        for name, value in said.items():
            if is_list(value) and name not in _MEMBERS:
                yield from _inside(value, name)


def _one(body: dict[str, Any], field: str | None) -> Iterator[ErrorDetail]:
    code = _text(body.get("code"))
    # Activities say `msg` (D09).
    message = _text(body.get("message")) or _text(body.get("msg"))
    if code or message:
        failed = body.get("failedIds") or body.get("id")
        redirect = _text(body.get("redirectUrl")) or None
        yield ErrorDetail(code, message, _text(body.get("field")) or field, _texts(failed), redirect)


def _text(value: Any) -> str:
    # A webhook's codes are numbers.
    return value if isinstance(value, str) else str(value) if type(value) is int else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(text for one in (value if is_list(value) else [value]) if (text := _text(one)))


MOST = 5  # errors of one answer that a message tells
_TITLE = rb"(?i)<title>([^<]*)</title>"


def known_status(status: int, table: str) -> ErrorStatus:
    """Return what the spec says about a status, or about its class, such as `5XX`."""
    statuses = error_table(table).statuses
    return statuses.get(str(status)) or statuses.get(f"{status // 100}XX") or _UNKNOWN_STATUS


_UNKNOWN_STATUS = ErrorStatus(APIStatusError, "Ask the administrator.")


def status_error(
    response: RawResponse[Any], table: str, operation: Operation[Any] | None = None
) -> APIStatusError:
    """Return the exception for an error response."""
    response = response.without_echo()
    answer = read_answer(
        response.status,
        response.headers,
        response.content,
        table,
        content_wanted=operation is not None and gives_content(operation),
    )
    kind = _class(answer, table)
    hint = answer.known.hint if answer.known else _hint(answer, response, table)
    said = _said(answer.details) or _wordless(response.content)
    # Not repeated if the appliance's own words say the same.
    meaning = f" {answer.known.meaning}" if answer.known and answer.known.meaning not in said else ""
    request = f"{response.request_method} {response.path}"
    message = f"the appliance answered {response.status} to {request}: {said}{meaning} {hint}"
    return kind(message, hint=hint, errors=answer.details, response=response)


def _class(answer: ErrorBody, table: str) -> type[APIStatusError]:
    """Choose by the code if the table has it, since statuses have changed between releases; otherwise by the status."""
    if answer.meaning is ErrorKind.THROTTLED:
        return RateLimitError
    if answer.meaning is ErrorKind.SCANNING:
        return ScanPendingError
    stated = globals().get(answer.known.error) if answer.known and answer.known.error else None
    if isinstance(stated, type) and issubclass(stated, APIStatusError):
        return stated
    return known_status(answer.status, table).error


def _hint(answer: ErrorBody, response: RawResponse[Any], table: str) -> str:
    if answer.meaning is ErrorKind.THROTTLED:
        return known_status(_TOO_MANY_REQUESTS, table).hint
    if answer.meaning is ErrorKind.SCANNING:
        return "Its content is still being scanned: try again in a few seconds."
    if 300 <= response.status < 400:
        try:
            other = urlsplit(response.headers.get("location", "")).hostname
        except ValueError:
            other = None
        elsewhere = f" to {other}" if other else ""
        return f"It redirects{elsewhere}, which is not followed; check the host and the path."
    return known_status(response.status, table).hint


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
    """Describe a body that holds no error of the appliance."""
    start = content.lstrip()[:1]
    if start == b"<":
        title = re.search(_TITLE, content)
        named = f" titled {one_line(title[1].decode('utf-8', 'replace'))!r}" if title else ""
        return f"the body is an HTML page{named}, not a response of the API."
    return "the body is not valid JSON." if start and not _is_json(content) else "no explanation was given."


def _is_json(content: bytes) -> bool:
    try:
        msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


class BulkModel(Model, kw_only=True, rename="camel"):
    """A response with a result for each object. Some may have failed although the status is a success."""

    _error_table: ClassVar[str] = ""

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What failed, object by object, and why; empty if nothing did."""
        told: Any = msgspec.to_builtins(getattr(self, "errors", None))
        codes = error_table(self._error_table).codes
        found = [
            Failure(one, detail.code, detail.message, detail.field, codes[detail.code].hint)
            if detail.code in codes
            else Failure(one, detail.code, detail.message, detail.field)
            for detail in details_of({"errors": told})
            for one in detail.failed_ids or (None,)
        ]
        explained = {one.id for one in found}
        named: Any = getattr(self, "failed_ids", None) or ()
        return (*found, *(Failure(str(one)) for one in named if str(one) not in explained))

    def raise_for_failures(self) -> Self:
        """Return this response if nothing failed.

        Raises:
            BulkError: Something failed. What succeeded is not undone.
        """
        failures = self.failures
        if not failures:
            return self
        told = "; ".join(_failure_in_words(one) for one in failures[:MOST])
        more = f"; and {len(failures) - MOST} more" if len(failures) > MOST else ""
        raise BulkError(f"{len(failures)} failed: {told}{more}. {BulkError.hint}", failures=failures)


def _failure_in_words(failure: Failure) -> str:
    said = one_line(f"{failure.code} {failure.message}").rstrip(".") or "no reason given"
    hint = f" ({failure.hint.rstrip('.')})" if failure.hint else ""
    return f"{one_line(failure.id or 'one of them')}: {said}{hint}"
