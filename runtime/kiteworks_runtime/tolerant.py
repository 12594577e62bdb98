"""What is done with an answer that does not keep to the spec: all that fits is typed, the rest is kept as it came.

The answer is read as plain data, what is odd is mended there, and msgspec converts the whole at once: only what is odd
costs Python's time. msgspec's errors say which field of which type is odd; each is mended throughout the answer. An
odd value that can't be mended without loss is swapped for one that fits, and put into the models afterwards.
"""

from __future__ import annotations

import sys
import threading
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from types import NoneType
from typing import Any

import msgspec

from .errors import DeviationWarning
from .lossless import without_loss
from .shapes import NOTHING, Field, Shape, shape_of
from .unix_time import convert
from .ways import Place, Way, holder_of, path_of, way_to, written

_ROUNDS = 16  # after so many fields, each found by a conversion that failed, the whole answer is gone through
_REMEMBERED = 10_000
_OURS = ("kiteworks", "kiteworks_runtime", "contextlib")

_warned: set[tuple[str, str]] = set()
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Oddity:
    """A value of another type than the spec declares.

    Attributes:
        path: Where it stands, such as `$.data[0].size`.
        field: The same for all items of a list: `$.data[].size`.
        expected: What the spec declares.
        came: What came instead.
        became: What was made of it.
    """

    path: str
    field: str
    expected: str
    came: str
    became: str

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, {self.came} came"


class Tolerant:
    """Types what fits of one answer.

    Args:
        report: Told of what is odd, of each field once.
    """

    def __init__(self, report: Callable[[Oddity], None]) -> None:
        self._report = report
        self.null_lists = False
        """Whether a list was null, which is nothing odd: it reads as an empty one."""
        self._reported: set[str] = set()
        self._kept: list[Any] = []
        self._places: list[Place] = []

    def convert(self, value: Any, kind: Any, error: str) -> Any:
        """The value as `kind`, as far as it fits.

        Args:
            value: Plain data, which is mended in place.
            kind: What the spec declares.
            error: What msgspec says of it.
        """
        shape = shape_of(kind)
        for _ in range(_ROUNDS):
            way = way_to(error, shape)
            if way is None:
                break
            value = self._along(value, shape, way, 0, (), written(way))
            try:
                return self._with_kept(convert(value, kind))
            except msgspec.ValidationError as found:
                error = str(found)
        value = self._mended(value, shape, (), "$")
        try:
            return self._with_kept(convert(value, kind))
        except msgspec.ValidationError:
            # A type of the user's own, with rules of which no plain value is known that keeps them.
            self._tell((), "$", shape.told, value, NOTHING)
            return self._with_kept(value)

    def _along(self, value: Any, shape: Shape, way: Way, step: int, place: Place, field: str) -> Any:
        """Mend what stands at the end of a way, wherever that leads."""
        if step == len(way):
            return self._mended(value, shape, place, field)
        head = way[step]
        if isinstance(head, Field):
            if value.__class__ is dict:
                if step + 1 == len(way):
                    self._field(value, head, place, field)
                elif head.wire_name in value:
                    inner = value[head.wire_name]
                    value[head.wire_name] = self._along(
                        inner, head.shape, way, step + 1, (*place, head), field
                    )
        elif value.__class__ is list and shape.item is not None:
            last = way[step + 1] if step + 2 == len(way) else None
            if isinstance(last, Field):
                # Lists are long: what this does is what the next step would do, item by item.
                wire_name, fits = last.wire_name, last.shape.fits
                for index, one in enumerate(value):
                    if one.__class__ is dict and one.get(wire_name, NOTHING).__class__ not in fits:
                        self._field(one, last, (*place, index), field)
                return value
            for index, one in enumerate(value):
                value[index] = self._along(one, shape.item, way, step + 1, (*place, index), field)
        elif value.__class__ is dict and shape.member is not None:
            for key, one in value.items():
                value[key] = self._along(one, shape.member, way, step + 1, (*place, key), field)
        return value

    def _mended(self, value: Any, shape: Shape, place: Place, field: str) -> Any:
        """A plain value that fits."""
        kind = value.__class__
        if kind in shape.fits or shape.anything:
            return value
        if kind is NoneType and shape.item is not None:
            self.null_lists = True
            return []
        if kind is dict and shape.fields is not None:
            for one in shape.fields.values():
                self._field(value, one, place, f"{field}.{one.wire_name}")
            return value
        if kind is list and shape.item is not None:
            inner = f"{field}[]"
            for index, one in enumerate(value):
                value[index] = self._mended(one, shape.item, (*place, index), inner)
            return value
        if kind is dict and shape.member is not None:
            inner = f"{field}[]"
            for key, one in value.items():
                value[key] = self._mended(one, shape.member, (*place, key), inner)
            return value
        if kind in shape.looks and shape.takes(value):
            return value
        meant = without_loss(value, shape)
        if field not in self._reported:
            self._tell(place, field, shape.told, value, meant)
        if meant is NOTHING:
            return self._keep(value, shape, place)
        whole = meant.__class__ is list or meant.__class__ is dict
        return self._mended(meant, shape, place, field) if whole else meant

    def _field(self, holder: dict[str, Any], one: Field, place: Place, field: str) -> None:
        """Mend one field of an object."""
        value = holder.get(one.wire_name, NOTHING)
        if value is NOTHING:
            if not one.required:
                return
            value = holder.pop(one.other_name, NOTHING)
            if value is NOTHING:
                self._tell((*place, one), field, one.shape.told, NOTHING, None)
                holder[one.wire_name] = self._keep(None, one.shape, (*place, one))
                return
            self._tell((*place, one), field, f"`{one.wire_name}`", _Name(one.other_name), value)
        if value.__class__ not in one.shape.fits:
            value = self._mended(value, one.shape, (*place, one), field)
        holder[one.wire_name] = value

    def _keep(self, value: Any, shape: Shape, place: Place) -> Any:
        """Keep an odd value for later. Returns what stands in for it until then."""
        self._kept.append(value)
        self._places.append(place)
        return shape.stand_in()

    def _with_kept(self, whole: Any) -> Any:
        """The answer, with what was kept where it belongs."""
        # Backwards: what came stood there before any stand-in for it, which may have been taken for odd itself.
        for place, value in zip(reversed(self._places), reversed(self._kept), strict=True):
            if not place:
                return value
            holder, step = holder_of(whole, place), place[-1]
            if step.__class__ is not Field:
                holder[step] = value
            elif holder.__class__ is dict:
                holder[step.wire_name] = value
            else:
                msgspec.structs.force_setattr(holder, step.name, value)
        return whole

    def _tell(self, place: Place, field: str, expected: str, value: Any, meant: Any) -> None:
        if field in self._reported:
            return
        self._reported.add(field)
        became = f"it reads as {None if meant is None else _told(meant)}"
        if meant is NOTHING:
            became = "the value was kept as it came"
        self._report(Oddity(path_of(place), field, expected, _told(value), became))


class _Name(str):
    """The name of a member, where what is odd is not its value."""

    __slots__ = ()


def _told(value: Any) -> str:
    """What came, by its class: values may be secret."""
    if isinstance(value, _Name):
        return f"`{value}`"
    return "nothing" if value is NOTHING else "null" if value is None else type(value).__name__


def warn(operation: str, oddity: Oddity) -> None:
    """Tell of a deviation, once for each operation and field."""
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
        came=oddity.came,
    )
    try:
        warnings.warn(told, stacklevel=_users_level())
    except DeviationWarning:
        # Made an error by a filter: then each one is.
        _warned.discard(place)
        raise


def _users_level() -> int:
    """How far up the code is that called the client, so that the warning points there."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _OURS:
        level, frame = level + 1, frame.f_back
    return level
