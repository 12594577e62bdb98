"""How values stand in a request: as text in queries, headers and forms, and in JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast

import msgspec

from .errors import InvalidArgumentError
from .plain import is_list, is_object, is_several

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NO_TEXT = (bytes, bytearray, memoryview, Mapping, msgspec.Struct)
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


def as_text(name: str, value: Any) -> str:
    """A value as it stands in a query, a header or a form.

    Raises:
        InvalidArgumentError: It can't be told in text.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return wire_date(name, value)
    if is_several(value):
        return _joined(name, [as_text(name, one) for one in value])
    if isinstance(value, _NO_TEXT):
        kind = type(cast("object", value)).__name__
        raise InvalidArgumentError(
            f"{name}: {kind} has no form as text here; give text, a number, a date or a list of these"
        )
    return str(value)


def _joined(name: str, items: list[str]) -> str:
    # To the appliance an empty filter may be no filter at all, and that would name everything.
    if not items:
        raise InvalidArgumentError(f"{name}: the list is empty; leave the argument out or name at least one")
    odd = next((item for item in items if "," in item), None)
    if odd is not None:
        raise InvalidArgumentError(f"{name}: {odd!r} holds a comma, which parts the items of the list")
    return ",".join(items)


def as_json(name: str, value: Any) -> bytes:
    """A value as JSON, its dates the way the appliance writes them.

    Raises:
        InvalidArgumentError: It holds something that JSON can't tell.
    """
    try:
        return msgspec.json.encode(_with_wire_dates(name, value))
    except (TypeError, ValueError, RecursionError) as error:
        if isinstance(error, InvalidArgumentError):
            raise
        raise InvalidArgumentError(f"{name} can't be sent as JSON: {error}; nothing was sent") from None


def _with_wire_dates(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return wire_date(name, value)
    if is_object(value):
        return {key: _with_wire_dates(key, one) for key, one in value.items()}
    if is_list(value):
        return [_with_wire_dates(name, one) for one in value]
    return value


def wire_date(name: str, value: datetime) -> str:
    """A moment the way the appliance writes it: `2014-08-07T10:32:14+0000`.

    Raises:
        InvalidArgumentError: It has no time zone, so nobody knows which moment is meant.
    """
    if value.tzinfo is None:
        raise InvalidArgumentError(
            f"{name}: {value!r} has no time zone; add one, such as tzinfo=datetime.UTC"
        )
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")
