"""Reads text from the command line as values of Python types, those of the client's arguments."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from kiteworks_runtime.errors import ConfigurationError, InvalidArgumentError
from kiteworks_runtime.models import convert, is_list, is_object
from kiteworks_runtime.operation import Omit

_NULL = "null"
_BOOLEANS = {"true": True, "false": False}
_FILE = "@"


def members(kind: Any) -> tuple[Any, ...]:
    """Return the types that a value may have, without what marks an argument that is not given."""
    kind = bare(kind)
    parts = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    found = [one for part in parts for one in (members(part) if part is not kind else (part,))]
    return tuple(one for one in found if one not in (Omit, msgspec.UnsetType))


def bare(kind: Any) -> Any:
    """Return a type without its annotations."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return kind


def item_of(kind: Any) -> Any:
    """Return the type of a list's items, or None if a value is not a list."""
    lists = [one for one in members(kind) if _is_list(one)]
    return get_args(lists[0])[0] if lists and get_args(lists[0]) else None


def choices(kind: Any) -> tuple[str, ...]:
    """Return the values to choose from as text, empty if there are others as well."""
    found: list[str] = []
    for one in members(kind):
        if one is NoneType:
            found.append(_NULL)
        elif get_origin(one) is Literal:
            found += map(str, get_args(one))
        else:
            return ()
    return tuple(found)


def is_flag(kind: Any) -> bool:
    """Return whether a value is true or false, so that its option has no text."""
    return members(kind) == (bool,)


def is_whole_list(text: str) -> bool:
    """Return whether a text is a list as JSON, which stands for all items."""
    return text.startswith("[")


def read(name: str, text: str, kind: Any) -> Any:
    """Read a text.

    Args:
        name: The option, for the error.
        text: The text.
        kind: The type of the value.

    Raises:
        InvalidArgumentError: It is not such a value.
    """
    expected: list[str] = []
    for one in sorted(members(kind), key=_order):
        try:
            return _read(text, one)
        except ValueError as error:
            expected.append(str(error))
    raise InvalidArgumentError(f"{name}: {text!r} is not {' or '.join(expected)}; nothing was sent")


def from_json(name: str, value: Any, kind: Any) -> Any:
    """Return a value of JSON as the client takes it: dates and objects are read, and all else stays as it is.

    Args:
        name: The argument, for the error.
        value: The value.
        kind: The type of the argument.

    Raises:
        InvalidArgumentError: It is not such a value.
    """
    kinds = members(kind)
    model = next((one for one in kinds if isinstance(one, type) and issubclass(one, msgspec.Struct)), None)
    try:
        if isinstance(value, str) and datetime in kinds and str not in kinds:
            return _time(value)
        if is_object(value) and model is not None:
            return _model(value, model)
    except ValueError as error:
        raise InvalidArgumentError(f"{name}: expected {error}; nothing was sent") from None
    if is_list(value) and item_of(kind) is not None:
        return [from_json(name, one, item_of(kind)) for one in value]
    return value


def read_json(text: str) -> Any:
    """Read JSON, or the file that `@FILE` names; `@-` is standard input.

    Raises:
        ValueError: It is not JSON.
        OSError: The file can't be read.
        ConfigurationError: Standard input is closed.
    """
    try:
        return msgspec.json.decode(content(text[1:]) if text.startswith(_FILE) else text)
    except msgspec.DecodeError:
        raise ValueError("JSON, or @FILE with JSON") from None


def content(path: str) -> bytes:
    """Return the content of a file, or of standard input for `-`."""
    from ..files.streams import STANDARD

    if path != STANDARD:
        return Path(path).read_bytes()
    if sys.stdin is None:
        raise ConfigurationError("the standard input is closed")
    return sys.stdin.buffer.read()


def _order(kind: Any) -> int:
    """Put types that take few texts first, and text, which takes all, last."""
    kinds = (NoneType, Literal, bool, int, float, datetime)
    origin = get_origin(kind) or kind
    return len(kinds) + 1 if kind is str else kinds.index(origin) if origin in kinds else len(kinds)


def _read(text: str, kind: Any) -> Any:
    """Read a text as one type.

    Raises:
        ValueError: It is not of that type; the message says what is expected.
    """
    if kind is str:
        return text
    if kind is NoneType:
        return _one(text, {_NULL: None}, _NULL)
    if get_origin(kind) is Literal:
        known = {str(one): one for one in get_args(kind)}
        return _one(text, known, ("one of " if len(known) > 1 else "") + ", ".join(known))
    if kind is bool:
        return _one(text, _BOOLEANS, "true or false")
    if kind is int:
        # A number written otherwise, such as 007, may be the text of an identifier.
        if text.removeprefix("-").isdecimal() and str(int(text)) == text:
            return int(text)
        raise ValueError("a whole number")
    if kind is float:
        try:
            return float(text)
        except ValueError:
            raise ValueError("a number") from None
    if kind is datetime:
        return _time(text)
    try:
        found = read_json(text)
    except ValueError:
        if kind is Any:
            return text
        raise
    return _model(found, kind) if isinstance(kind, type) and issubclass(kind, msgspec.Struct) else found


def _one(text: str, known: dict[str, Any], expected: str) -> Any:
    if text not in known:
        raise ValueError(expected)
    return known[text]


def _model(value: Any, kind: type[msgspec.Struct]) -> Any:
    """Return an object with its dates read. It stays plain data, so that null and a missing member differ.

    Raises:
        ValueError: It is not a value of that model.
    """
    try:
        known = msgspec.to_builtins(convert(value, kind), builtin_types=(datetime,))
    except msgspec.ValidationError as error:
        raise ValueError(f"a {kind.__name__}: {error}") from None
    return _dated(value, known)


def _dated(value: Any, known: Any) -> Any:
    if is_object(value) and is_object(known):
        return {name: _dated(one, known.get(name)) for name, one in value.items()}
    if is_list(value) and is_list(known):
        return [_dated(one, other) for one, other in zip(value, known, strict=True)]
    return known if isinstance(known, datetime) else value


def _time(text: str) -> datetime:
    """Read a date and time; without a time zone it is one of this machine's."""
    try:
        found = datetime.fromisoformat(text)
        return found if found.tzinfo is not None else found.astimezone()
    except (ValueError, OverflowError):
        raise ValueError("a date such as 2026-01-31 or 2026-01-31T14:00:00+01:00") from None


def _is_list(kind: Any) -> bool:
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, Sequence) and origin is not tuple
