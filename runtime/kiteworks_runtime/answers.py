"""What an answer that is an error says, told from its status, headers and body alone. Nothing here does I/O.

`read_answer` is for whoever raises and for whoever repeats: both decide by the same reading.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import NoneType
from typing import Any

import msgspec

from .errors import ErrorCode, ErrorDetail
from .operation import Operation
from .plain import is_list, is_object

# What passes by itself: RFC 9110, sections 15.5.9 and 15.6.3 to 15.6.5.
_PASSING = frozenset({408, 502, 503, 504})

# What stands before the application may throttle with 403 (register row D25). Its page is a web server's own, bare; the
# application itself refuses in JSON, with a code.
_THROTTLING = re.compile(
    rb"<title>\s*(403|429)\b|rate[ _-]?limit|too[ _-]?many[ _-]?requests|throttl", re.IGNORECASE
)

# What a body that was cut off still tells whole.
_CODE = re.compile(rb'"code"\s*:\s*"(ERR_\w+)"')

# What an error says of itself; any other member is a field of the request, with what is wrong with it.
_MEMBERS = frozenset({"code", "message", "msg", "field", "failedIds", "id", "redirectUrl"})


class Meaning(enum.Enum):
    """What an error asks of the client."""

    THROTTLED = "too many requests: wait, then send it again"
    SCANNING = "the content is still being scanned: wait, then send it again"
    PASSING = "the appliance is busy, starting or in maintenance: send it again"
    BLOCKED = "a firewall in front of the appliance refused the request"
    REFUSED = "sending it again changes nothing"


@dataclass(frozen=True, slots=True)
class Answer:
    """An error, read.

    Attributes:
        meaning: What it asks of the client.
        status: The status that its code belongs to. It moved between releases (D39), so it may differ from the answer's.
        details: What the appliance said, error by error.
        known: What the spec's table says of the first code that it knows.
    """

    meaning: Meaning
    status: int
    details: tuple[ErrorDetail, ...]
    known: ErrorCode | None


def read_answer(
    status: int,
    headers: Mapping[str, str],
    content: bytes,
    codes: Mapping[str, ErrorCode],
    *,
    content_wanted: bool,
) -> Answer:
    """Tell throttling, pending scans and passing failures from refusals.

    Args:
        status: The answer's status, an error's.
        headers: Its headers, names in lower case or in a mapping that does not mind.
        content: Its body, whole.
        codes: The spec's table of codes.
        content_wanted: Whether contents of files were asked for: see `gives_content`.
    """
    details = error_details(content)
    known = next((codes[one.code] for one in details if one.code in codes), None)
    # By the code, for the appliance's statuses have moved between releases.
    told = known.status if known and known.status else status
    meaning = _meaning(told, headers, content, known, content_wanted=content_wanted)
    return Answer(meaning, told, details, known)


def _meaning(
    status: int,
    headers: Mapping[str, str],
    content: bytes,
    known: ErrorCode | None,
    *,
    content_wanted: bool,
) -> Meaning:
    if known is not None and known.error == "ScanPendingError":
        return Meaning.SCANNING
    if status == 429:
        return Meaning.THROTTLED
    if status == 490:
        return Meaning.BLOCKED
    if status in _PASSING:
        return Meaning.PASSING
    if status == 403 and known is None:
        if "retry-after" in headers or _THROTTLING.search(content):
            return Meaning.THROTTLED
        if content_wanted and not content.strip():
            return Meaning.SCANNING
    return Meaning.REFUSED


def gives_content(operation: Operation[Any]) -> bool:
    """Whether an operation answers with the bytes of files, or with a bare yes or no about them. While files are being
    scanned, the appliance refuses these with an empty body, and no others.
    """
    return operation.method == "GET" and operation.result is NoneType


def error_details(content: bytes) -> tuple[ErrorDetail, ...]:
    """What the appliance said, whichever of its shapes it chose: a list or one object, under `errors` or `error`, or
    flat; by field; text instead of an object; or the shape of OAuth. Of a body that was cut off, its codes. Nothing for
    an empty body or a page.
    """
    try:
        return details_of(msgspec.json.decode(content))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return tuple(ErrorDetail(code.decode("ascii", "replace"), "") for code in _CODE.findall(content))


def details_of(body: Any) -> tuple[ErrorDetail, ...]:
    """The same, of plain data."""
    found = tuple(one for one in _details(body) if one.code or one.message)
    # It stands in an error, or beside them.
    beside = _text(body.get("redirectUrl")) if is_object(body) else ""
    if not beside:
        return found
    return tuple(one if one.redirect_url else replace(one, redirect_url=beside) for one in found)


def _details(body: Any) -> Iterator[ErrorDetail]:
    if not is_object(body):
        yield from _inside(body, None)
        return
    error = body.get("error")
    if isinstance(error, str) and error:
        # RFC 6749, section 5.2.
        message = body.get("error_description") or body.get("message")
        yield ErrorDetail(error, _text(message))
    elif inside := body.get("errors") or error:
        yield from _inside(inside, None)
    else:
        yield from _one(body, None)


def _inside(said: Any, field: str | None) -> Iterator[ErrorDetail]:
    """What stands under `errors`."""
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
