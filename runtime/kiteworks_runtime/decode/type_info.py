"""What a type takes, worked out once: the tolerant decoder asks it of every value that it looks at."""

from __future__ import annotations

import enum
import re
import types
import typing
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from typing import Any, Final

import msgspec

from ..models import Model, convert, is_struct

NOTHING: Final = object()
"""No value at all, not even null."""
ITEM: Final = "[]"
"""The step of a way that leads to the items of a list or the values of an open object."""
UNKNOWN: Final = "unknown"
"""The step of a way that leads to the members of an object that its model does not know."""

_UNIONS = (types.UnionType, typing.Union)
_CLASSES: dict[Any, type] = {str: str, int: int, bool: bool, type(None): type(None)}
_TEXT = frozenset({str})
_ALL = frozenset({str, int, float, bool, type(None), list, dict})
# Plain values that one type or another takes, the simplest first: see `Shape.stand_in`.
_SIMPLE: tuple[Any, ...] = (
    None, "", 0, False, [], {}, "1970-01-01T00:00:00Z", "1970-01-01", "00000000-0000-0000-0000-000000000000",
)  # fmt: skip


class Field:
    """A field of a model.

    Attributes:
        name: Its name in Python.
        wire_name: Its name in JSON.
        other_name: Its name in JSON had it been written the other way, with underscores or with capitals.
        required: Whether an answer must have it.
        info: What it takes.
    """

    __slots__ = ("name", "other_name", "required", "info", "wire_name")

    def __init__(self, declared: msgspec.structs.FieldInfo, info: TypeInfo) -> None:
        self.name = declared.name
        self.wire_name = declared.encode_name
        self.other_name = other_spelling(declared.encode_name)
        self.required = declared.required
        self.info = info


class TypeInfo:
    """What a type takes.

    Attributes:
        kind: The type.
        told: The type as a person writes it.
        null: Whether it takes null.
        anything: Whether it takes any value.
        scalars: Its members that are neither lists nor objects, in their order.
        fits: The classes of plain values that fit without a closer look.
        looks: The classes of those that fit or not, as a closer look tells.
        fields: Of a model: its fields, by their names in JSON.
        item: Of a list: what its items take.
        member: Of an open object: what its values take.
        respelled: Of a model: its fields by their other names.
        knows: Of a `Model`: whether it has fields of all these names. None for other types, which pass over what they
            do not know.
        open: Of a `Model`: whether the spec says that it has further members.
        coercers: What may turn a value of a class into one that fits; filled as they are needed.
    """

    __slots__ = (
        "_stand_in",
        "anything",
        "fields",
        "fits",
        "item",
        "kind",
        "knows",
        "looks",
        "member",
        "coercers",
        "null",
        "open",
        "respelled",
        "scalars",
        "told",
    )

    def __init__(self, kind: Any) -> None:
        self.kind = kind
        self.fields: dict[str, Field] | None = None
        self.respelled: dict[str, Field] = {}
        self.knows: Callable[[Iterable[str]], bool] | None = None
        self.open = False
        self.item: TypeInfo | None = None
        self.member: TypeInfo | None = None
        self.coercers: dict[type, list[Callable[[Any], Any]]] = {}
        self._stand_in: Any = NOTHING
        one_of = _members(kind)
        self.anything = Any in one_of or object in one_of
        self.null = self.anything or type(None) in one_of
        self.scalars = tuple(one for one in one_of if not _is_container(one))
        self.fits = frozenset(_CLASSES[one] for one in self.scalars if one in _CLASSES)
        if float in self.scalars:
            self.fits |= {float, int}
        others = set(self.scalars) - {*_CLASSES, float}
        self.looks = _TEXT if others == {datetime} else _ALL if others else frozenset[type]()
        self.told = _told(kind)

    def complete(self, known: dict[Any, TypeInfo]) -> None:
        """Add what it holds, which may be of the type itself.

        Args:
            known: The types so far; those that are missing are added.
        """
        for one in _members(self.kind):
            inner = typing.get_args(one)
            if not _is_container(one):
                continue
            if is_struct(one):
                self.fields = {
                    declared.encode_name: Field(declared, _type_info(declared.type, known))
                    for declared in msgspec.structs.fields(one)
                }
                self.respelled = {field.other_name: field for field in self.fields.values()}
                if issubclass(one, Model):
                    self.knows, self.open = frozenset(self.fields).issuperset, one._open
            elif inner and len(inner) == 1:
                self.item = _type_info(inner[0], known)
            else:
                self.member = _type_info(inner[1], known)

    def takes(self, value: Any) -> bool:
        """Whether a value of one of the classes in `looks` fits."""
        if self.looks is _TEXT and not value[:1].isdecimal():
            return False  # A date begins with a digit; for what does not, no exception need be made.
        return self._converts(value)

    def _converts(self, value: Any) -> bool:
        try:
            convert(value, self.kind)
        except msgspec.ValidationError:
            return False
        return True

    def stand_in(self) -> Any:
        """A plain value that fits, to stand where an odd one is until the rest is typed. `NOTHING` if none is known."""
        if self._stand_in is NOTHING:
            simple = [*_SIMPLE, *_named_values(self.scalars)]
            self._stand_in = next((one for one in simple if self._converts(one)), NOTHING)
        if self._stand_in is NOTHING and self.fields is not None:
            needed = {one.wire_name: one.info.stand_in() for one in self.fields.values() if one.required}
            self._stand_in = needed if self._converts(needed) else NOTHING
        return self._stand_in


_known: dict[Any, TypeInfo] = {}


def type_info(kind: Any) -> TypeInfo:
    """What a type takes."""
    found = _known.get(kind)
    if found is None:
        # Another thread may find a type only when it is whole.
        made: dict[Any, TypeInfo] = {}
        found = _type_info(kind, made)
        _known.update(made)
    return found


def _type_info(kind: Any, known: dict[Any, TypeInfo]) -> TypeInfo:
    found = known.get(kind)
    if found is None:
        found = known[kind] = TypeInfo(kind)
        found.complete(known)
    return found


@cache
def other_spelling(name: str) -> str:
    """`parent_id` for `parentId`, and the other way round."""
    if "_" in name.strip("_"):
        return re.sub(r"(?<=[A-Za-z0-9])_([a-z0-9])", lambda match: match[1].upper(), name)
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def _members(kind: Any) -> tuple[Any, ...]:
    """The types of a union; of another type, itself."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in _UNIONS:
        return tuple(one for member in inner for one in _members(member))
    if origin is typing.Annotated and (inner[0] is datetime or _is_container(inner[0])):
        return (inner[0],)
    return (kind,)


def _told(kind: Any) -> str:
    """A type as a person writes it: without modules, and without what msgspec alone reads."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return _told(inner[0])
    if origin in _UNIONS:
        return " | ".join(dict.fromkeys(_told(one) for one in inner))
    if origin is typing.Literal:
        return f"Literal[{', '.join(repr(one) for one in inner)}]"
    name = "None" if kind is type(None) else getattr(origin or kind, "__name__", str(kind))
    return f"{name}[{', '.join('...' if one is ... else _told(one) for one in inner)}]" if inner else name


def _is_container(kind: Any) -> bool:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    return origin is list or (origin is dict and inner[0] in (str, Any)) or is_struct(kind)


def _named_values(scalars: tuple[Any, ...]) -> list[Any]:
    """The values of a `Literal` or an enum."""
    found: list[Any] = []
    for one in scalars:
        if typing.get_origin(one) is typing.Literal:
            found.extend(typing.get_args(one))
        elif isinstance(one, type) and issubclass(one, enum.Enum):
            found.extend(member.value for member in one)
    return found
