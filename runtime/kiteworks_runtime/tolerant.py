"""What is done with an answer that does not keep to the spec: all that fits is typed, the rest is kept as it came."""

from __future__ import annotations

import re
import sys
import types
import typing
import warnings
from functools import cache
from typing import Any

import msgspec

from .decoding import is_struct
from .errors import DeviationWarning
from .plain import is_list, is_object

_warned: set[tuple[str, str]] = set()
_INDEX = re.compile(r"\[(?:\d+|'.*?')\](?=[.\[]|$)")
_MODULE = re.compile(r"\b(?:\w+\.)+(?=\w)")
_OURS = ("kiteworks", "kiteworks_runtime", "contextlib")


class Tolerant:
    """Converts what fits, keeps what does not, and warns of it once for each operation and field."""

    def __init__(self, operation: str) -> None:
        self.operation = operation

    def convert(self, value: Any, kind: Any, path: str) -> Any:
        """The value as `kind`, as far as it fits.

        Args:
            value: Plain data.
            kind: What the spec declares.
            path: Where it stands in the body, for warnings.
        """
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
            return {key: self.convert(one, inner[1], f"{path}[{key!r}]") for key, one in value.items()}
        if is_struct(kind) and is_object(value):
            return self._struct(value, kind, path)
        self._odd(path, kind, value)
        return value

    def _union(self, value: Any, members: tuple[Any, ...], kind: Any, path: str) -> Any:
        for member in members:
            origin = typing.get_origin(member)
            objects = is_object(value) and (is_struct(member) or origin is dict)
            if objects or (is_list(value) and origin is list):
                return self._by_parts(value, member, path)
        self._odd(path, kind, value)
        return value

    def _struct(self, value: dict[str, Any], kind: type[msgspec.Struct], path: str) -> Any:
        fields: dict[str, Any] = {}
        for one in _fields(kind):
            here = f"{path}.{one.encode_name}"
            if one.encode_name in value:
                fields[one.name] = self.convert(value[one.encode_name], one.type, here)
            elif one.required:
                warn(self.operation, here, f"expected {_told(one.type)}, nothing came; it reads as None")
                fields[one.name] = None
        return kind(**fields)

    def _odd(self, path: str, kind: Any, value: Any) -> None:
        came = "null" if value is None else type(value).__name__
        warn(self.operation, path, f"expected {_told(kind)}, {came} came; the value was kept as it came")


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The fields of a model. Reading its type hints takes longer than all the rest, and lists have many items."""
    return msgspec.structs.fields(kind)


def _told(kind: Any) -> str:
    """A type as a person writes it, without the modules it comes from."""
    return (
        kind.__name__ if isinstance(kind, type) and not typing.get_args(kind) else _MODULE.sub("", str(kind))
    )


def warn(operation: str, path: str, what: str) -> None:
    """Tell of a deviation, once for each operation and field: items of a list are one field."""
    place = operation, _INDEX.sub("[]", path)
    if place in _warned:
        return
    _warned.add(place)
    warnings.warn(f"{operation}: {path}: {what}", DeviationWarning, stacklevel=_users_level())


def _users_level() -> int:
    """How far up the code is that called the client, so that the warning points there."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _OURS:
        level, frame = level + 1, frame.f_back
    return level
