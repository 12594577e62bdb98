"""Decoding responses that deviate from the spec: values that fit are decoded, others are kept and reported."""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Callable, Collection
from typing import Any, TypeAlias

import msgspec
from msgspec import Struct

from ..errors import DeviationWarning
from ..forks import ForkSafeLock
from ..models import Model, convert, set_extra
from .coerce import coerce
from .type_info import ITEM, NOTHING, UNKNOWN, Field, TypeInfo, type_info

FieldPath: TypeAlias = list[Field | str]
"""How types lead to a value: by fields, and by `ITEM` to all items of a list or values of an open object. `UNKNOWN` at
the end means the members of the object there that its model does not know."""
ValuePath: TypeAlias = tuple[Any, ...]
"""Where a value stands: the fields, and numbers or names in lists and open objects, that lead there."""

_MISSING = re.compile(r"Object missing required field `([^`]*)`")
_UNKNOWN = "Object contains unknown field `"
_ITEM = re.compile(r"\[(?:\d+|\.\.\.)\]")
_PLACE = " - at `$"


def field_path(error: str, info: TypeInfo) -> FieldPath | None:
    """Return the path of the deviating value that an error of msgspec names, or None if it is not found.

    Such as: Expected `int | null`, got `str` - at `$.data[0].size`
    """
    said, _, rest = error.partition(_PLACE)
    if " - at `" in said:
        return None
    rest = rest.removesuffix("`")
    unknown = said.startswith(_UNKNOWN)
    missing = _MISSING.match(said)
    if missing is not None:
        rest += f".{missing[1]}"
    fields: FieldPath = []
    inner: TypeInfo | None = info
    while rest and inner is not None:
        item = _ITEM.match(rest)
        if item is not None:
            fields.append(ITEM)
            inner, rest = inner.item or inner.member, rest[item.end() :]
            continue
        field = _next_field(inner, rest)
        if field is None:
            return None
        fields.append(field)
        inner, rest = field.info, rest[len(field.wire_name) + 1 :]
    if unknown and inner is not None:
        if inner.knows is None:
            return None
        fields.append(UNKNOWN)
    return fields if inner is not None else None


def _next_field(info: TypeInfo, rest: str) -> Field | None:
    """Return the field that the rest of a path begins with; the longest, since a name may contain a dot."""
    fields = () if info.fields is None else info.fields.values()
    found = [
        one
        for one in fields
        if rest.startswith(f".{one.wire_name}") and rest[len(one.wire_name) + 1 :][:1] in ("", ".", "[")
    ]
    return max(found, key=lambda one: len(one.wire_name), default=None)


def written(fields: FieldPath) -> str:
    """Return a path as text: `$.data[].size`."""
    steps = (f".{one.wire_name}" if isinstance(one, Field) else one for one in fields if one is not UNKNOWN)
    return "$" + "".join(steps)


def value_at(holder: Any, place: ValuePath) -> Any:
    """Return the value at a place, in models or in plain data."""
    for step in place:
        if step.__class__ is not Field:
            holder = holder[step]
        else:
            holder = holder[step.wire_name] if holder.__class__ is dict else getattr(holder, step.name)
    return holder


def path_of(place: ValuePath) -> str:
    """Return a place as text: `$.data[0].size`."""
    steps = (f".{step.wire_name}" if isinstance(step, Field) else f"[{step!r}]" for step in place)
    return "$" + "".join(steps)


_ROUNDS = 16  # after so many fields, each found by a conversion that failed, the whole answer is gone through
_REMEMBERED = 10_000
_OURS = ("kiteworks", "kiteworks_runtime", "contextlib")

_warned: set[tuple[str, str]] = set()
_lock = ForkSafeLock()


class Oddity(Struct, frozen=True):
    """A value of another type than in the spec.

    Attributes:
        path: Its place, such as `$.data[0].size`.
        field: The same for all items of a list: `$.data[].size`.
        expected: The type in the spec.
        received: The type that was received.
        became: The value that it was converted to.
    """

    path: str
    field: str
    expected: str
    received: str
    became: str

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, {self.received} came"


class Tolerant:
    """Decodes the values of one response that fit.

    Args:
        report: Called with each deviation, once for each field.
        strict: Whether members that a model does not have are deviations, too.
        items: For a list: the fields that may hold its items.
        page: The name of the class for such a list, for messages.
        asked: Whether an object without any member of its model is a deviation.
    """

    def __init__(
        self,
        report: Callable[[Oddity], None],
        *,
        strict: bool = False,
        items: Collection[str] = (),
        page: str = "Page",
        asked: bool = False,
    ) -> None:
        self._report = report
        self._asked = asked
        self._strict = strict
        self._items = items
        self._page = page
        self._returns = ""  # the type of the whole, as the user knows it
        self._reported: set[str] = set()
        self._kept: list[Any] = []
        self._places: list[ValuePath] = []
        self._extras: list[tuple[ValuePath, dict[str, Any]]] = []
        self._extras_of_items: list[tuple[ValuePath, dict[int, dict[str, Any]]]] = []

    def convert(self, value: Any, kind: Any, error: str) -> Any:
        """Return plain data, which is changed in place, as `kind`, as far as it fits. `error` is msgspec's
        message.
        """
        info = type_info(kind)
        lists = [one for one in (info.fields or {}).values() if one.name in self._items]
        self._returns = info.told
        if lists and lists[0].info.item is not None:
            self._returns = f"{self._page}[{lists[0].info.item.told}]"
        if lists and value.__class__ is dict:
            value = self._with_list(value, info, lists)
        elif self._asked and value.__class__ is dict and _lacks_all(value, info):
            self._tell(
                (),
                "$",
                self._returns,
                _Told("an object with none of its members"),
                _Told("one without values"),
            )
        for _ in range(_ROUNDS):
            fields = field_path(error, info)
            if fields is None:
                break
            value = self._along(value, info, fields, 0, (), written(fields))
            try:
                return self._whole(convert(value, kind))
            except msgspec.ValidationError as found:
                error = str(found)
        value = self._mended(value, info, (), "$")
        try:
            return self._whole(convert(value, kind))
        except msgspec.ValidationError:
            # A type of the user's own, with rules of which no plain value is known that keeps them.
            self._tell((), "$", self._returns, value, NOTHING)
            return self._whole(value)

    def _along(
        self, value: Any, info: TypeInfo, fields: FieldPath, step: int, place: ValuePath, field: str
    ) -> Any:
        """Convert the values at the end of a path."""
        if step == len(fields):
            return self._mended(value, info, place, field)
        head = fields[step]
        if head is UNKNOWN:
            if value.__class__ is dict and (extra := self._unknown(value, info, place, field)):
                self._extras.append((place, extra))
        elif isinstance(head, Field):
            if value.__class__ is dict:
                if step + 1 == len(fields):
                    self._field(value, head, place, field)
                elif head.wire_name in value:
                    inner = value[head.wire_name]
                    value[head.wire_name] = self._along(
                        inner, head.info, fields, step + 1, (*place, head), field
                    )
        elif value.__class__ is list and info.item is not None:
            self._along_items(value, info.item, fields, step, place, field)
        elif value.__class__ is dict and info.member is not None:
            for key, one in value.items():
                value[key] = self._along(one, info.member, fields, step + 1, (*place, key), field)
        return value

    def _along_items(
        self, items: list[Any], info: TypeInfo, fields: FieldPath, step: int, place: ValuePath, field: str
    ) -> None:
        # Lists are long: what this does is what the next step would do, item by item.
        last = fields[step + 1] if step + 2 == len(fields) else None
        if last is UNKNOWN:
            self._unknown_in_items(items, info, place, field)
        elif isinstance(last, Field):
            wire_name, fits = last.wire_name, last.info.fits
            for index, one in enumerate(items):
                if one.__class__ is dict and one.get(wire_name, NOTHING).__class__ not in fits:
                    self._field(one, last, (*place, index), field)
        else:
            for index, one in enumerate(items):
                items[index] = self._along(one, info, fields, step + 1, (*place, index), field)

    def _mended(self, value: Any, info: TypeInfo, place: ValuePath, field: str) -> Any:
        """Return a plain value that fits."""
        kind = value.__class__
        if kind in info.fits or info.anything:
            return value
        if kind is dict and info.fields is not None:
            if extra := self._unknown(value, info, place, field):
                self._extras.append((place, extra))
            for one in info.fields.values():
                self._field(value, one, place, f"{field}.{one.wire_name}")
            return value
        if kind is list and info.item is not None:
            inner = f"{field}[]"
            for index, one in enumerate(value):
                value[index] = self._mended(one, info.item, (*place, index), inner)
            return value
        if kind is dict and info.member is not None:
            inner = f"{field}[]"
            for key, one in value.items():
                value[key] = self._mended(one, info.member, (*place, key), inner)
            return value
        if kind in info.looks and info.takes(value):
            return value
        if value is None and info.item is not None:
            return []  # how PHP may write an empty list: nothing worth a warning
        meant = coerce(value, info)
        if field not in self._reported:
            self._tell(place, field, info.told if place else self._returns, value, meant)
        if meant is NOTHING:
            return self._keep(value, info, place)
        whole = meant.__class__ is list or meant.__class__ is dict
        return self._mended(meant, info, place, field) if whole else meant

    def _field(self, holder: dict[str, Any], one: Field, place: ValuePath, field: str) -> None:
        """Convert one field of an object."""
        value = holder.get(one.wire_name, NOTHING)
        if value is NOTHING:
            if not one.required:
                return
            if one.other_name not in holder:
                meant: Any = None if one.info.item is None or one.info.null else []
                self._tell((*place, one), field, one.info.told, NOTHING, meant)
                kept = meant is None and not one.info.null
                holder[one.wire_name] = self._keep(None, one.info, (*place, one)) if kept else meant
                return
            value = self._renamed(holder, one.other_name, one, place, field)
        if value.__class__ not in one.info.fits:
            value = self._mended(value, one.info, (*place, one), field)
        holder[one.wire_name] = value

    def _renamed(self, holder: dict[str, Any], name: str, one: Field, place: ValuePath, field: str) -> Any:
        """Rename a member to a field. Return its value."""
        value = holder[one.wire_name] = holder.pop(name)
        self._tell((*place, one), field, f"`{one.wire_name}`", _Told(f"`{name}`"), value)
        return value

    def _unknown(
        self, holder: dict[str, Any], info: TypeInfo, place: ValuePath, field: str
    ) -> dict[str, Any]:
        """Remove the members that the model does not have. Fields in the other spelling are renamed."""
        extra: dict[str, Any] = {}
        if info.fields is None or info.knows is None or info.knows(holder):
            return extra
        for name in [one for one in holder if one not in info.fields]:
            one = info.respelled.get(name)
            if one is not None and one.wire_name not in holder:
                self._renamed(holder, name, one, place, f"{field}.{one.wire_name}")
                continue
            extra[name] = holder.pop(name)
            if self._strict and not info.open:
                self._tell(
                    place, f"{field}.{name}", "no such member", extra[name], NOTHING, member=f".{name}"
                )
        return extra

    def _unknown_in_items(self, items: list[Any], info: TypeInfo, place: ValuePath, field: str) -> None:
        """Remove them from each item of a list; see `_unknown`."""
        knows, extras = info.knows, dict[int, dict[str, Any]]()
        last: dict[str, Any] = {}  # what one item has, the next is likely to have too
        for index, one in enumerate(items):
            if one.__class__ is not dict:
                continue
            extra = {name: one.pop(name) for name in last if name in one}
            if knows is not None and not knows(one):
                extra |= self._unknown(one, info, (*place, index), field)
            if extra:
                extras[index] = last = extra
        self._extras_of_items.append((place, extras))

    def _with_list(self, value: dict[str, Any], info: TypeInfo, lists: list[Field]) -> dict[str, Any]:
        """Return the response with its list: a single item becomes a list, and one under another name is renamed."""
        named = [value[name] for one in lists for name in (one.wire_name, one.other_name) if name in value]
        if any(one not in (None, {}) for one in named):
            return value
        first, item = lists[0], lists[0].info.item
        if item is not None and value.keys().isdisjoint(info.fields or ()) and _resembles(value, item):
            self._tell((), "$", self._returns, _Told(f"one {item.told}"), [value])
            return {first.wire_name: [value]}
        others = [name for name, inner in value.items() if item is not None and _resemble(inner, item)]
        if len(others) == 1:
            value.pop(first.wire_name, None)
            self._renamed(value, others[0], first, (), f"$.{first.wire_name}")
        elif not named:
            self._tell((first,), f"$.{first.wire_name}", first.info.told, NOTHING, [])
            value[first.wire_name] = []
        return value

    def _keep(self, value: Any, info: TypeInfo, place: ValuePath) -> Any:
        """Keep a deviating value. Return a stand-in for it."""
        self._kept.append(value)
        self._places.append(place)
        return info.stand_in()

    def _whole(self, whole: Any) -> Any:
        """Return the response with the values that were kept instead of their stand-ins."""
        # Backwards: what came stood there before any stand-in for it, which may have been taken for odd itself.
        for place, value in zip(reversed(self._places), reversed(self._kept), strict=True):
            if not place:
                return value
            holder, step = value_at(whole, place[:-1]), place[-1]
            if step.__class__ is not Field:
                holder[step] = value
            elif holder.__class__ is dict:
                holder[step.wire_name] = value
            else:
                msgspec.structs.force_setattr(holder, step.name, value)
        for place, extra in self._extras:
            _add(value_at(whole, place), extra)
        for place, extras in self._extras_of_items:
            items = value_at(whole, place)
            for index, extra in extras.items():
                _add(items[index], extra)
        return whole

    def _tell(
        self, place: ValuePath, field: str, expected: str, value: Any, meant: Any, *, member: str = ""
    ) -> None:
        if field in self._reported:
            return
        self._reported.add(field)
        read = "an empty list" if meant == [] else None if meant is None else _told(meant)
        became = f"it reads as {read}"
        if meant is NOTHING:
            became = "the value was kept as it came"
        self._report(Oddity(path_of(place) + member, field, expected, _told(value), became))


def _add(holder: Any, extra: dict[str, Any]) -> None:
    """Add removed members to the model that an object has become, or back to the object."""
    if isinstance(holder, Model):
        set_extra(holder, extra)
    else:
        holder.update(extra)


def _lacks_all(value: dict[str, Any], info: TypeInfo) -> bool:
    """Return whether an object has no member of its model, so that all its fields would be None."""
    fields = {} if info.open else info.fields or {}
    return (
        bool(fields)
        and not any(one.required for one in fields.values())
        and value.keys().isdisjoint((*fields, *info.respelled))
    )


def _resemble(value: Any, item: TypeInfo) -> bool:
    """Return whether a value is a list of objects that look like items of a type."""
    return value.__class__ is list and bool(value) and all(_resembles(one, item) for one in value)


def _resembles(value: Any, item: TypeInfo) -> bool:
    """Return whether the model has at least half of the members of an object."""
    if value.__class__ is not dict or item.fields is None:
        return False
    known = sum(name in item.fields for name in value)
    return known > 0 and 2 * known >= len(value)


class _Told(str):
    """A description of a value that was received."""

    __slots__ = ()


def _told(value: Any) -> str:
    """Describe a value by its class, since it may be secret."""
    if isinstance(value, _Told):
        return value
    return "nothing" if value is NOTHING else "null" if value is None else type(value).__name__


def warn(operation: str, oddity: Oddity) -> None:
    """Warn of a deviation, once for each operation and field."""
    place = operation, oddity.field
    with _lock:
        if place in _warned:
            return
        if len(_warned) >= _REMEMBERED:
            # Paths that are called by hand count as operations, and there may be any number of them.
            _warned.clear()
        _warned.add(place)
    told = DeviationWarning(
        f"{operation}: {oddity}; {oddity.became}",
        operation=operation,
        path=oddity.path,
        expected=oddity.expected,
        received=oddity.received,
    )
    try:
        warnings.warn(told, stacklevel=_users_level())
    except DeviationWarning:
        # Made an error by a filter: then each one is.
        _warned.discard(place)
        raise


def _users_level() -> int:
    """Return the stack level of the code that called the client, for the warning to point there."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _OURS:
        level, frame = level + 1, frame.f_back
    return level
