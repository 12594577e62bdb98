"""Ways and places: how one gets to an odd value, in types and in an answer."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from .shapes import ITEM, UNKNOWN, Field, Shape

Way: TypeAlias = list[Field | str]
"""How types lead to a value: by fields, and by `ITEM` to all items of a list or values of an open object. `UNKNOWN` at
the end means the members of the object there that its model does not know."""
Place: TypeAlias = tuple[Any, ...]
"""Where a value stands: the fields, and numbers or names in lists and open objects, that lead there."""

_MISSING = re.compile(r"Object missing required field `([^`]*)`")
_UNKNOWN = "Object contains unknown field `"
_ITEM = re.compile(r"\[(?:\d+|\.\.\.)\]")
_PLACE = " - at `$"


def way_to(error: str, shape: Shape) -> Way | None:
    """The way to the odd value that an error of msgspec names, or None if it does not lead there.

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
    way: Way = []
    inner: Shape | None = shape
    while rest and inner is not None:
        item = _ITEM.match(rest)
        if item is not None:
            way.append(ITEM)
            inner, rest = inner.item or inner.member, rest[item.end() :]
            continue
        field = _next_field(inner, rest)
        if field is None:
            return None
        way.append(field)
        inner, rest = field.shape, rest[len(field.wire_name) + 1 :]
    if unknown and inner is not None:
        if inner.knows is None:
            return None
        way.append(UNKNOWN)
    return way if inner is not None else None


def _next_field(shape: Shape, rest: str) -> Field | None:
    """The field that the rest of a path begins with. A name may hold a dot, so the longest is meant."""
    fields = () if shape.fields is None else shape.fields.values()
    found = [
        one
        for one in fields
        if rest.startswith(f".{one.wire_name}") and rest[len(one.wire_name) + 1 :][:1] in ("", ".", "[")
    ]
    return max(found, key=lambda one: len(one.wire_name), default=None)


def written(way: Way) -> str:
    """A way as a person reads it: `$.data[].size`."""
    steps = (f".{one.wire_name}" if isinstance(one, Field) else one for one in way if one is not UNKNOWN)
    return "$" + "".join(steps)


def value_at(holder: Any, place: Place) -> Any:
    """The value at a place, in models or in plain data."""
    for step in place:
        if step.__class__ is not Field:
            holder = holder[step]
        else:
            holder = holder[step.wire_name] if holder.__class__ is dict else getattr(holder, step.name)
    return holder


def path_of(place: Place) -> str:
    """A place as a person reads it: `$.data[0].size`."""
    steps = (f".{step.wire_name}" if isinstance(step, Field) else f"[{step!r}]" for step in place)
    return "$" + "".join(steps)
