"""From an answer's bytes to models: fast when the appliance keeps to the spec, tolerant when it does not."""

from __future__ import annotations

import types
from functools import cache
from typing import Any, get_args, get_origin

import msgspec

from .errors import ResponseDecodeError
from .learning import learned
from .plain import is_struct
from .response import RawResponse
from .unix_time import decode_hook


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(learned(kind), dec_hook=decode_hook)


def decode(response: RawResponse[Any], kind: Any, *, operation: str, strict: bool) -> Any:
    """Decode a success.

    Args:
        response: The answer.
        kind: What the spec declares.
        operation: Its name, for warnings.
        strict: Whether an answer that does not keep to the spec is an error.

    Raises:
        ResponseDecodeError: The body is not JSON, or `strict` is set and it does not keep to the spec.
    """
    if kind is types.NoneType:
        _refuse_page(response)
        return None
    if not response.content or response.content.isspace():
        return _without_body(response, kind, operation, strict=strict)
    try:
        return _decoder(kind).decode(response.content)
    except msgspec.ValidationError as error:
        if response.content.strip() in _EMPTY and _may_be_none(kind):
            return None
        odd = str(error)
    except (msgspec.DecodeError, UnicodeDecodeError):
        if strict:
            raise _not_json(response) from None
        odd = ""
    except RecursionError:
        raise _failed(response, _TOO_DEEP) from None
    return _tolerant(response, kind, odd, operation=operation, strict=strict)


def _tolerant(response: RawResponse[Any], kind: Any, error: str, *, operation: str, strict: bool) -> Any:
    from .tolerant import Oddity, Tolerant, warn

    def report(oddity: Oddity) -> None:
        if not strict:
            warn(operation, oddity)
            return
        raised = _failed(response, f"{oddity}; leave strict=True out to keep such values")
        raised.json_path, raised.expected, raised.came = oddity.path, oddity.expected, oddity.came
        raise raised

    decoder = Tolerant(report)
    try:
        value = decoder.convert(decode_plain(response), kind, error)
    except RecursionError:
        raise _failed(response, _TOO_DEEP) from None
    if strict and not decoder.null_lists:
        raise _failed(response, error)
    return value


def decode_plain(response: RawResponse[Any]) -> Any:
    """The body as plain data. What is JSON but for the letter is read too: a byte order mark, `NaN`, a raw tab, bytes
    that are not UTF-8.

    Raises:
        ResponseDecodeError: It is not JSON.
    """
    try:
        return msgspec.json.decode(response.content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    except RecursionError:
        raise _failed(response, _TOO_DEEP) from None
    import json

    try:
        return json.loads(response.content.decode("utf-8-sig", "replace"), strict=False)
    except (ValueError, RecursionError):
        raise _not_json(response) from None


_EMPTY = (b"{}", b"[]")  # how PHP writes nothing in JSON


def _may_be_none(kind: Any) -> bool:
    return types.NoneType in get_args(kind)


def _failed(response: RawResponse[Any], what: str) -> ResponseDecodeError:
    return ResponseDecodeError(
        what, method=response.request_method, path=response.path, status=response.status
    )


_TOO_DEEP = "the body is nested too deeply"
_ELSEWHERE = "check that the host is the appliance itself, not a portal or proxy"


def _not_json(response: RawResponse[Any]) -> ResponseDecodeError:
    start = response.content.lstrip()[:1]
    said = "a body that is not JSON, or not all of it,"
    if not start:
        said = "an empty body"
    elif start == b"<":
        said = "an HTML page"
    return _failed(response, f"{said} came where JSON was promised; {_ELSEWHERE}")


def _refuse_page(response: RawResponse[Any]) -> None:
    """A portal or proxy may answer for the appliance, with a page and 200: then nothing was done, so say so.

    What is downloaded may be a page.
    """
    page = "text/html" in response.headers.get("content-type", "").lower()
    if page and response.content.lstrip()[:1] == b"<" and response.request_method not in ("GET", "HEAD"):
        what = "an HTML page came where nothing was promised, so it may not have been done"
        raise _failed(response, f"{what}; {_ELSEWHERE}")


def _without_body(response: RawResponse[Any], kind: Any, operation: str, *, strict: bool) -> Any:
    """The appliance may answer a change with no body; then the header alone says which object it is."""
    location = response.location
    if response.request_method in ("GET", "HEAD") and response.status != 204:
        raise _not_json(response)
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
        raise _not_json(response)
    else:
        from .tolerant import Oddity, warn

        warn(operation, Oddity("$", "$", kind.__name__, "no body", "all its fields read as None"))
    return kind(**values)


def _as_id(location: str, kind: Any) -> Any:
    try:
        return msgspec.convert(location, kind, strict=False)
    except msgspec.ValidationError:
        return location
