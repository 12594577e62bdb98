"""The base of all models, which are msgspec structs, and types that msgspec lacks.

Annotations are no text here or in the models, since msgspec compiles each one that is.
"""

from collections.abc import Collection, Mapping, Sequence, Set as AbstractSet
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from math import inf
from types import MappingProxyType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    TypeAlias,
    TypeGuard,
    TypeVar,
    cast,
    get_args,
)

import msgspec
from msgspec import Meta, Struct, field

from .forks import ForkSafeLock
from .secret import hide

__all__ = (
    "AwareDatetime",
    "Meta",
    "Model",
    "UnixTime",
    "by_role",
    "convert",
    "decode_hook",
    "field",
    "prepare_type",
    "set_extra",
)

T = TypeVar("T")
_lock = ForkSafeLock()


def prepare_type(kind: T) -> T:
    """Return the type, after msgspec has analyzed it and all types in it."""
    _learn(kind)
    return kind


@cache
def _learn(kind: Any) -> None:
    with _lock, suppress(msgspec.ValidationError):
        msgspec.convert(None, kind)


AwareDatetime: TypeAlias = Annotated[datetime, Meta(tz=True)]
"""A `datetime` with a time zone; msgspec refuses text without one, and the tolerant decoder reads that as UTC."""

_NO_EXTRA: Mapping[str, Any] = MappingProxyType({})


class _Extra:
    # A slot instead of a field: equality, `repr` and the constructor know nothing of it, and it costs eight bytes.
    __slots__ = ("_extra",)


class Model(_Extra, Struct, kw_only=True, rename="camel", gc=False, forbid_unknown_fields=True):
    """An object of the API.

    Fields that are missing in the response read as `None`, or as empty lists; `extra` has the members that the spec
    lacks.
    """

    _open: ClassVar[bool] = False
    """Whether the spec allows further members, which are then not a deviation."""
    _usual_hash: ClassVar[str] = ""
    """The algorithm of its fingerprint if the response does not name one."""
    _secrets: ClassVar[tuple[str, ...]] = ()
    """The fields that `repr` hides: passwords, tokens, keys."""

    @property
    def extra(self) -> Mapping[str, Any]:
        """Members of the response that the spec does not have, as plain data by their names in JSON; usually empty."""
        try:
            return MappingProxyType(self._extra)
        except AttributeError:
            return _NO_EXTRA

    def to_dict(self) -> dict[str, Any]:
        """Return the object as plain data, as in the API's JSON.

        Members have their names in the API, those in `extra` included; what is not set is left out. Dates are text, or
        numbers where the API has numbers.
        """
        return cast("dict[str, Any]", plain_data(self))

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the object as JSON.

        Args:
            indent: Number of spaces to indent by; without it, all is on one line.
        """
        import json  # not needed before

        return json.dumps(self.to_dict(), indent=indent, ensure_ascii=False)

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        members = ((one, getattr(self, one.name)) for one in _members(type(self)))
        return [
            (one.name, hide(value) if one.name in self._secrets else value)
            for one, value in members
            if one.is_set(value)
        ]

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> Any:
        made: Any = super().__reduce__()
        return (*made, dict(self.extra)) if self.extra else made

    def __setstate__(self, extra: dict[str, Any]) -> None:
        self._extra = extra

    def __copy__(self) -> Any:
        made = cast("Any", super()).__copy__()  # msgspec's stub leaves it out
        if self.extra:
            made._extra = dict(self.extra)
        return made


def by_role(described: object, role: str) -> Any:
    """Return a field of a file or folder by its role; None if it is missing.

    Args:
        described: A model, which maps roles to fields, or an object whose attributes have the names of roles.
        role: The `x-role` of the field.
    """
    return getattr(described, getattr(type(described), "_roles", _NO_EXTRA).get(role, role), None)


def set_extra(model: Model, members: dict[str, Any]) -> None:
    """Set the `extra` of a model."""
    model._extra = members


if TYPE_CHECKING:
    UnixTime = datetime
else:

    class _Datetimes(type):
        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, datetime)

    # msgspec reads a `datetime` from text alone. Of a type that it does not know it asks the hook, and then whether
    # what the hook made is an instance.
    class UnixTime(metaclass=_Datetimes):
        """A `datetime` that is a number of seconds in JSON."""

    UnixTime.__name__ = UnixTime.__qualname__ = "datetime"  # msgspec's errors and our warnings name it


class _Member(Struct, frozen=True):
    """A field of a model.

    Attributes:
        name: Its name in Python.
        wire_name: Its name in JSON.
        default: Whether an empty list is its default.
        unix: Whether its dates are numbers in JSON.
    """

    name: str
    wire_name: str
    default: bool
    unix: bool

    def is_set(self, value: object) -> bool:
        """Return whether a value differs from that of a field that the response leaves out."""
        return value is not None and not (self.default and value == [])


@cache
def _members(model: type[Model]) -> tuple[_Member, ...]:
    return tuple(
        _Member(one.name, one.encode_name, not one.required, _has_unix_time(one.type))
        for one in msgspec.structs.fields(model)
    )


def _has_unix_time(kind: Any) -> bool:
    return kind is UnixTime or any(map(_has_unix_time, get_args(kind)))


def plain_data(value: Any, *, unix: bool = False) -> Any:
    """Return plain data for a value of a field."""
    if isinstance(value, Model):
        members = ((one, getattr(value, one.name)) for one in _members(type(value)))
        own = {one.wire_name: plain_data(found, unix=one.unix) for one, found in members if one.is_set(found)}
        return own | {name: plain_data(one) for name, one in value.extra.items()}
    if isinstance(value, datetime):
        if not unix:
            return f"{value.replace(tzinfo=None).isoformat()}{value:%z}"
        seconds = value.timestamp()
        return int(seconds) if seconds.is_integer() else seconds
    if is_object(value):
        return {name: plain_data(one, unix=unix) for name, one in value.items()}
    if is_list(value):
        return [plain_data(one, unix=unix) for one in value]
    return value


def decode_hook(kind: type, value: Any) -> Any:
    """Decode a type that msgspec lacks. An invalid value is returned as it is, for msgspec to refuse."""
    if kind is UnixTime and isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            return datetime.fromtimestamp(value, UTC)
        except (ValueError, OverflowError, OSError):
            return value
    return value


def convert(value: Any, kind: Any) -> Any:
    """Convert plain data as `msgspec.convert` does, with times in Unix seconds."""
    return msgspec.convert(value, kind, dec_hook=decode_hook)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Return whether the value is a JSON array."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether the value is a JSON object."""
    return isinstance(value, dict)


def is_several(value: object) -> TypeGuard[Collection[Any]]:
    """Return whether the value is a list, tuple or set, and not text or bytes."""
    return isinstance(value, Sequence | AbstractSet) and not isinstance(
        value, str | bytes | bytearray | memoryview
    )


def is_struct(kind: object) -> TypeGuard[type[msgspec.Struct]]:
    """Return whether the type is a model."""
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def is_above_zero(value: object) -> TypeGuard[float]:
    """Return whether a value is a finite number above 0, and not a boolean."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < inf
