"""Converting values of another type without loss: `"12"` to a number, 0 to false, `""` to no date.

PHP, which the appliance is written in, distinguishes types less strictly than JSON, and an empty list from an empty
object not at all. A value that would lose anything is not converted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from ..models import UnixTime
from .type_info import NOTHING, TypeInfo

_INTEGER = re.compile(r"-?[1-9][0-9]{0,18}|0")
_NUMBER = re.compile(r"-?(?:[1-9][0-9]{0,8}|0)(?:\.[0-9]{1,6})?")
_NO_DATE = frozenset({"", "0", "never"})
# MySQL's way to write no date, also as PHP works it out.
_ZERO_DATE = re.compile(r"(?:0000-00-00|-0001-11-30)(?:[T ]00:00:00.*)?", re.IGNORECASE)
_DATE = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?",
    re.IGNORECASE | re.ASCII,
)
_UNIX_TIME = re.compile(r"[1-9][0-9]{8,9}")
_TRUTH: dict[Any, bool] = {0: False, 1: True, "0": False, "1": True, "false": False, "true": True}
_LAST_SECOND = 253_402_300_799  # of the year 9999; what is above counts something smaller than seconds


def coerce(value: Any, info: TypeInfo) -> Any:
    """Return the equivalent plain value of the right type, or `NOTHING`. Values in it may still have another type."""
    kind = value.__class__
    if kind is list:
        return _from_list(value, info)
    if kind is dict:
        return _from_object(value, info)
    coercers = info.coercers.get(kind)
    for coercer in _coercers(info, kind) if coercers is None else coercers:
        meant = coercer(value)
        if meant is not NOTHING and (meant is not None or info.null):
            return meant
    return NOTHING


def _coercers(info: TypeInfo, kind: type) -> list[Callable[[Any], Any]]:
    known = [_SCALARS.get((datetime if one is UnixTime else one, kind)) for one in info.scalars]
    found = info.coercers[kind] = [one for one in known if one is not None]
    return found


def _from_list(value: list[Any], info: TypeInfo) -> Any:
    """Convert a list to an object: items without their envelope, or an empty object."""
    if info.fields is not None and (value or not info.null):
        lists = [one for one in info.fields.values() if one.info.item is not None]
        others = [one for one in info.fields.values() if one.info.item is None]
        # An envelope holds one list, be it under one of two names, and counts it; where there is text, it is a thing.
        if len({one.info for one in lists}) == 1 and not any(
            one.required or str in one.info.scalars for one in others
        ):
            return {lists[0].wire_name: value}
    if value:
        return NOTHING
    if info.member is not None:
        return {}
    return NOTHING if info.fields is None else None if info.null else {}


def _from_object(value: dict[str, Any], info: TypeInfo) -> Any:
    """Convert an object to a list: an empty one, one with numbered items, or its only item."""
    if info.item is None:
        return NOTHING
    if all(key.isdecimal() for key in value):
        return list(value.values())
    known = info.item.fields
    return NOTHING if known is None or known.keys().isdisjoint(value) else [value]


def _whole(value: str) -> Any:
    return int(value) if _INTEGER.fullmatch(value) else NOTHING


def _without_fraction(value: float) -> Any:
    return int(value) if value.is_integer() else NOTHING


def _number(value: str) -> Any:
    return float(value) if _NUMBER.fullmatch(value) else NOTHING


def _truth(value: str | int) -> Any:
    return _TRUTH.get(value.lower() if isinstance(value, str) else value, NOTHING)


def _date(value: str) -> Any:
    """Read a date that does not follow RFC 3339, or the absence of one. Times are UTC unless they have a zone."""
    value = value.strip()
    if value.lower() in _NO_DATE or _ZERO_DATE.fullmatch(value):
        return None
    if _UNIX_TIME.fullmatch(value):
        return _unix_time(int(value))
    found = _DATE.fullmatch(value)
    if found is None:
        return NOTHING
    day, time, zone = found[1], found[2] or "00:00", found[3] or "Z"
    try:
        return datetime.fromisoformat(f"{day}T{time}{zone if zone[0] in '+-' else '+00:00'}")
    except ValueError:
        return NOTHING


def _unix_time(value: float) -> Any:
    """Read a date in Unix seconds; 0 is none."""
    if value == 0:
        return None
    return datetime.fromtimestamp(value, UTC) if 0 < value <= _LAST_SECOND else NOTHING


# By the expected and the received type.
_SCALARS: dict[tuple[Any, type], Callable[[Any], Any]] = {
    (int, str): _whole,
    (int, bool): int,
    (int, float): _without_fraction,
    (float, str): _number,
    (str, int): str,
    (bool, str): _truth,
    (bool, int): _truth,
    (datetime, str): _date,
    (datetime, int): _unix_time,
    (datetime, float): _unix_time,
}
