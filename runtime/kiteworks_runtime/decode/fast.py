"""Decoding responses to models: fast if a response matches the spec, tolerant if it does not."""

from __future__ import annotations

import types
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, get_args, get_origin

import msgspec

from ..error_response import status_error, tells_error
from ..models import decode_hook, is_object, is_struct, prepare_type
from ..operation import Operation
from ..response import ELSEWHERE, TOO_DEEP, RawResponse, decode_plain, not_json, undecodable

_UNFIT: Any = object()
_BARE_ERROR = frozenset({"errors", "error", "error_description", "code", "message"})


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(prepare_type(kind), dec_hook=decode_hook)


def decode(
    response: RawResponse[Any],
    kind: Any,
    operation: Operation[Any],
    *,
    error_table: str,
    strict: bool,
    page: str = "Page",
) -> Any:
    """Decode a success.

    Raises:
        APIStatusError: The body says that the request failed, whatever the status.
        ResponseDecodeError: The body is not JSON, or `strict` is set and it deviates from the spec.
    """
    if kind is types.NoneType:
        _refuse_page(response)
        _refuse_errors(response, operation, error_table)
        return None
    if not response.content or response.content.isspace():
        return _without_body(response, kind, operation.id, strict=strict)
    items = operation.pagination.items if operation.pagination else _only_list(kind)
    value, error = _UNFIT, ""
    try:
        value = _decoder(kind).decode(response.content)
        if value.__class__ is not dict and (not items or any(getattr(value, one, None) for one in items)):
            if items or response.request_method != "GET" or response.content.strip() != b"{}":
                return value
            value = _UNFIT
    except msgspec.ValidationError as found:
        if response.content.strip() in _EMPTY and _may_be_none(kind):
            return None
        error = str(found)
    except (msgspec.DecodeError, UnicodeDecodeError):
        if strict:
            raise not_json(response) from None
    except RecursionError:
        raise undecodable(response, TOO_DEEP) from None
    plain = _strictly_plain(response, error) if strict else decode_plain(response)
    try:
        if tells_error(plain, _promised(plain, kind)):
            plain = value = None  # it may quote the request, and the frame may be shown with the error
            raise status_error(response, error_table, operation)
        if value is not _UNFIT and (not items or _has_list(plain, kind, items)):
            return value
        return _tolerant(response, plain, kind, error, operation.id, items, strict=strict, page=page)
    except RecursionError:
        raise undecodable(response, TOO_DEEP) from None


@cache
def _only_list(kind: Any) -> tuple[str, ...]:
    """Return the name of the list in a response that is not paged but has a list as its only required member."""
    needed = [one for one in msgspec.structs.fields(kind) if one.required] if is_struct(kind) else []
    return tuple(one.name for one in needed if len(needed) == 1 and get_origin(one.type) is list)


def _promised(body: Any, kind: Any) -> Collection[str]:
    """Return the members that the spec declares. An open object may have any, unless it is a bare error."""
    from .type_info import type_info

    info = type_info(kind)
    if info.member is not None and is_object(body):
        return () if body.keys() <= _BARE_ERROR else body.keys()
    return info.fields or ()


def _has_list(body: Any, kind: Any, items: Sequence[str]) -> bool:
    """Return whether a declared list was received: a missing one may read as empty."""
    return any(one.encode_name in body for one in msgspec.structs.fields(kind) if one.name in items)


def _tolerant(
    response: RawResponse[Any],
    plain: Any,
    kind: Any,
    error: str,
    operation: str,
    items: Sequence[str],
    *,
    strict: bool,
    page: str,
) -> Any:
    from .tolerant import Oddity, Tolerant, warn

    def report(oddity: Oddity) -> None:
        if not strict:
            warn(operation, oddity)
            return
        raised = undecodable(response, f"{oddity}; leave strict=True out to keep such values")
        raised.json_path, raised.expected, raised.received = oddity.path, oddity.expected, oddity.received
        raise raised

    asked = response.request_method == "GET"
    return Tolerant(report, strict=strict, items=items, page=page, asked=asked).convert(plain, kind, error)


def _refuse_errors(response: RawResponse[Any], operation: Operation[Any], error_table: str) -> None:
    """Raise the error in a response that should have no body."""
    if response.content.lstrip()[:1] != b"{":
        return
    try:
        plain = msgspec.json.decode(response.content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return
    if tells_error(plain, ()):
        del plain  # as above
        raise status_error(response, error_table, operation)


_EMPTY = (b"{}", b"[]")  # how PHP writes nothing in JSON


def _may_be_none(kind: Any) -> bool:
    return types.NoneType in get_args(kind)


def _strictly_plain(response: RawResponse[Any], error: str) -> Any:
    """Return the body as plain data, if it is strictly valid JSON."""
    try:
        return msgspec.json.decode(response.content)
    except msgspec.ValidationError as found:
        # A number that no float holds; the error of the typed decoder says better where, if it came that far.
        said = str(found)
        raise undecodable(response, error if error[:6] == said[:6] else said) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise not_json(response) from None
    except RecursionError:
        raise undecodable(response, TOO_DEEP) from None


def _refuse_page(response: RawResponse[Any]) -> None:
    """Refuse an HTML page with status 200, which a portal or proxy may send instead of the appliance's response."""
    page = "text/html" in response.headers.get("content-type", "").lower()
    if page and response.content.lstrip()[:1] == b"<":
        what = "an HTML page came where nothing was promised, so it may not have been done"
        raise undecodable(response, f"{what}; {ELSEWHERE}")


def _without_body(response: RawResponse[Any], kind: Any, operation: str, *, strict: bool) -> Any:
    """Return the result for a change without a response body, where only a header names the object."""
    location = response.location
    if response.request_method in ("GET", "HEAD") and response.status != 204:
        raise not_json(response)
    needed = not _may_be_none(kind)
    if not needed:
        kind = next((one for one in get_args(kind) if is_struct(one)), None)
    if not is_struct(kind):
        return None
    fields = {one.name: one for one in msgspec.structs.fields(kind)}
    values: dict[str, Any] = {
        name: [] if get_origin(one.type) is list else None for name, one in fields.items() if one.required
    }
    if location is not None and "id" in fields:
        values["id"] = _as_id(location, fields["id"].type)
    elif not needed:
        return None
    elif strict:
        raise not_json(response)
    else:
        from .tolerant import Oddity, warn

        warn(operation, Oddity("$", "$", kind.__name__, "no body", "all its fields read as None"))
    return kind(**values)


def _as_id(location: str, kind: Any) -> Any:
    try:
        return msgspec.convert(location, kind, strict=False)
    except msgspec.ValidationError:
        return location
