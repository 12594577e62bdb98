"""How values stand in a request: as text in queries, headers and forms, and in JSON."""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, cast
from uuid import UUID

import msgspec

from .errors import InvalidArgumentError
from .plain import is_list, is_object, is_several
from .secret import hide

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # RFC 9110, section 5.1
_HEADER_VALUE = re.compile(r"(?:[!-~](?:[\t -~]*[!-~])?)?")


def header_name(name: str) -> str:
    """A header's name.

    Raises:
        InvalidArgumentError: It is none.
    """
    if not isinstance(name, str) or not _HEADER_NAME.fullmatch(name):
        raise InvalidArgumentError(f"{name!r} is no name of a header")
    return name


def header_value(name: str, value: str) -> str:
    """A header's value. It may be a secret, so the message does not show it.

    Raises:
        InvalidArgumentError: It holds a line break or something else that does not travel in a header.
    """
    value = hide(value)
    if not isinstance(value, str):
        raise InvalidArgumentError(
            f"header {name} must be text, not {type(value).__name__}; nothing was sent"
        )
    if CONTROL.search(value.replace("\t", " ")):
        raise InvalidArgumentError(f"header {name} holds a control character; nothing was sent")
    if not _HEADER_VALUE.fullmatch(value):
        raise InvalidArgumentError(
            f"header {name} must be ASCII, without blanks at its ends; nothing was sent"
        )
    return value


def as_plain(name: str, value: Any) -> Any:
    """A value as plain data: an enumeration's member is its value, a model a dict without what it leaves out, and
    several values are a list. Moments stay moments.

    Raises:
        InvalidArgumentError: It holds something that a request can't tell.
    """
    if _is_plain(value):
        return value
    try:
        return _plain(name, value)
    except RecursionError:
        raise InvalidArgumentError(f"{name} is nested too deeply; nothing was sent") from None


def _is_plain(value: object) -> bool:
    """Whether a value is so common that it needs no further look."""
    if isinstance(value, str):
        return type(value) is str and value.isascii()
    return value is None or isinstance(value, bool)


def _plain(name: str, value: Any) -> Any:
    if _is_plain(value):
        return value
    if isinstance(value, enum.Enum):
        return _plain(name, value.value)
    if isinstance(value, str):
        return _text(name, value)
    if isinstance(value, int | float):
        return _number(name, value)
    if isinstance(value, datetime):
        # A moment of another library's class is a moment too, but msgspec knows Python's own alone.
        return value if type(value) is datetime else datetime.combine(value.date(), value.timetz())
    if isinstance(value, date | UUID):
        return value
    if isinstance(value, msgspec.Struct):
        fields = msgspec.structs.fields(value)
        given = {one.encode_name: getattr(value, one.name) for one in fields if _is_given(value, one)}
        return {key: _plain(f"{name}.{key}", one) for key, one in given.items()}
    if isinstance(value, Mapping):
        return _plain_dict(name, cast("Mapping[object, Any]", value))
    if is_several(value):
        several = enumerate(value)
        return [one if _is_plain(one) else _plain(f"{name}[{place}]", one) for place, one in several]
    kind = type(cast("object", value)).__name__
    raise InvalidArgumentError(
        f"{name}: {kind} has no form in a request; give text, a number, a date, or a list or dict of these; "
        "nothing was sent"
    )


def _is_given(model: msgspec.Struct, field: msgspec.structs.FieldInfo) -> bool:
    """Whether a model holds a field: what was left out reads as None there."""
    return field.required or getattr(model, field.name) is not None


def _plain_dict(name: str, value: Mapping[object, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, one in value.items():
        if not isinstance(key, str):
            raise InvalidArgumentError(
                f"{name}: a key must be text, not {type(key).__name__}; nothing was sent"
            )
        found[_text(name, key)] = _plain(f"{name}.{key}", one)
    return found


def _text(name: str, value: str) -> str:
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise InvalidArgumentError(
                f"{name} holds half of a pair of surrogates, which is no character; nothing was sent"
            ) from None
    return value


def _number(name: str, value: float) -> float:
    if isinstance(value, float):
        if not math.isfinite(value):
            raise InvalidArgumentError(f"{name}: {value!r} is no number; nothing was sent")
    elif not -(2**63) <= value < 2**63:
        # Such a number would arrive as another one.
        raise InvalidArgumentError(f"{name}: a number of more than 64 bits can't be sent; nothing was sent")
    return value


def as_text(name: str, value: Any) -> str:
    """A value as it stands in a query, a header or a form.

    Raises:
        InvalidArgumentError: It can't be told in text.
    """
    value = as_plain(name, value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return wire_date(name, value)
    if is_list(value):
        return _joined(name, [as_text(name, one) for one in value])
    if is_object(value):
        raise InvalidArgumentError(f"{name}: a dict has no form as text; nothing was sent")
    return str(value)


def _joined(name: str, items: list[str]) -> str:
    # To the appliance an empty filter may be no filter at all, and that would name everything.
    if not items:
        raise InvalidArgumentError(
            f"{name}: the list is empty; leave the argument out or name at least one; nothing was sent"
        )
    odd = next((item for item in items if "," in item), None)
    if odd is not None:
        raise InvalidArgumentError(
            f"{name}: {odd!r} holds a comma, which parts the items of the list; nothing was sent"
        )
    return ",".join(items)


def as_json(name: str, value: Any) -> bytes:
    """A value as JSON, its dates the way the appliance writes them.

    Raises:
        InvalidArgumentError: It holds something that JSON can't tell.
    """
    return msgspec.json.encode(_with_wire_dates(name, as_plain(name, value)))


def _with_wire_dates(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return wire_date(name, value)
    if is_object(value):
        return {key: _with_wire_dates(f"{name}.{key}", one) for key, one in value.items()}
    if is_list(value):
        return [_with_wire_dates(f"{name}[{place}]", one) for place, one in enumerate(value)]
    return value


def wire_date(name: str, value: datetime) -> str:
    """A moment the way the appliance writes it: `2014-08-07T10:32:14+0000`. Parts of a second are cut off.

    Raises:
        InvalidArgumentError: It has no time zone, so nobody knows which moment is meant; or it lies, in UTC, outside the
            years 1 to 9999.
    """
    if value.utcoffset() is None:
        raise InvalidArgumentError(
            f"{name}: {value!r} has no time zone; add one, such as tzinfo=datetime.UTC; nothing was sent"
        )
    try:
        moment = value.astimezone(UTC)
    except OverflowError:
        raise InvalidArgumentError(f"{name}: {value!r} is out of range in UTC; nothing was sent") from None
    return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}+0000"
