"""From an answer's bytes to models: fast when the appliance keeps to the spec, tolerant when it does not."""

from __future__ import annotations

import types
import typing
import warnings
from functools import cache
from typing import Any

import msgspec

from .errors import DeviationWarning, ResponseDecodeError
from .plain import is_list, is_object
from .response import RawResponse

_warned: set[tuple[str, str]] = set()


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def decode(response: RawResponse[Any], kind: Any, *, operation: str, strict: bool) -> Any:
    """Decode a success.

    Args:
        response: The answer.
        kind: What the spec declares.
        operation: Its name, for warnings.
        strict: Whether a value of another type is an error.

    Raises:
        ResponseDecodeError: The body is not JSON, or `strict` is set and a value does not fit.
    """
    if kind is types.NoneType:
        return None
    if not response.content or response.content.isspace():
        return _from_location(response, kind)
    try:
        return _decoder(kind).decode(response.content)
    except msgspec.ValidationError as error:
        if strict:
            raise ResponseDecodeError(
                f"{error}; leave strict=True out to keep such values as they come",
                method=response.method,
                path=response.path,
                status=response.status,
            ) from None
    except msgspec.DecodeError:
        raise _not_json(response) from None
    tolerant = _Tolerant(operation)
    return tolerant.convert(decode_plain(response), kind, "$")


def decode_plain(response: RawResponse[Any]) -> Any:
    """The body as plain data.

    Raises:
        ResponseDecodeError: It is not JSON.
    """
    try:
        return msgspec.json.decode(response.content)
    except msgspec.DecodeError:
        raise _not_json(response) from None


def _not_json(response: RawResponse[Any]) -> ResponseDecodeError:
    said = "an HTML page" if response.content.lstrip()[:1] == b"<" else "a body that is not JSON"
    return ResponseDecodeError(
        f"{said} came where JSON was promised; check that the host is the appliance itself, not a portal or proxy",
        method=response.method,
        path=response.path,
        status=response.status,
    )


def _from_location(response: RawResponse[Any], kind: Any) -> Any:
    """The appliance may answer with no body; then the header alone says which object it is."""
    if not _is_struct(kind):
        return None
    fields: dict[str, Any] = dict.fromkeys(kind.__struct_fields__)
    if "id" in fields:
        fields["id"] = response.location
    return kind(**fields)


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


class _Tolerant:
    """Converts what fits, keeps what does not, and warns of it once for each operation and field."""

    def __init__(self, operation: str) -> None:
        self.operation = operation

    def convert(self, value: Any, kind: Any, path: str) -> Any:
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError:
            return self._by_parts(value, kind, path)

    def _by_parts(self, value: Any, kind: Any, path: str) -> Any:
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if origin is typing.Annotated:
            return self.convert(value, inner[0], path)
        if origin in (types.UnionType, typing.Union):
            return self._union(value, inner, kind, path)
        if origin is list and is_list(value):
            return [self.convert(one, inner[0], f"{path}[{index}]") for index, one in enumerate(value)]
        if origin is dict and is_object(value):
            return {key: self.convert(one, inner[1], f"{path}.{key}") for key, one in value.items()}
        if _is_struct(kind) and is_object(value):
            return self._struct(value, kind, path)
        self._warn(path, kind, value)
        return value

    def _union(self, value: Any, members: tuple[Any, ...], kind: Any, path: str) -> Any:
        for member in members:
            origin = typing.get_origin(member)
            objects = is_object(value) and (_is_struct(member) or origin is dict)
            if objects or (is_list(value) and origin is list):
                return self._by_parts(value, member, path)
        self._warn(path, kind, value)
        return value

    def _struct(self, value: dict[str, Any], kind: type[msgspec.Struct], path: str) -> Any:
        fields: dict[str, Any] = {}
        for one in msgspec.structs.fields(kind):
            here = f"{path}.{one.encode_name}"
            if one.encode_name in value:
                fields[one.name] = self.convert(value[one.encode_name], one.type, here)
            else:
                if one.required:
                    self._warn(here, one.type, msgspec.UNSET)
                fields[one.name] = None
        return kind(**fields)

    def _warn(self, path: str, kind: Any, value: Any) -> None:
        plain = "".join(
            part.partition("]")[2] if index else part for index, part in enumerate(path.split("["))
        )
        if (self.operation, plain) in _warned:
            return
        _warned.add((self.operation, plain))
        came = "nothing" if value is msgspec.UNSET else type(value).__name__
        expected = getattr(kind, "__name__", None) or str(kind)
        warnings.warn(
            f"{self.operation}: {path}: expected {expected}, {came} came; the value was kept as it came",
            DeviationWarning,
            stacklevel=2,
        )
