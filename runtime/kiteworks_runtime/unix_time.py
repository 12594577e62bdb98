"""Times that JSON holds as Unix seconds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

__all__ = ("UnixTime", "convert", "decode_hook")

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


def decode_hook(kind: type, value: Any) -> Any:
    """Make what msgspec has no way to make. A value that does not fit is given back, for msgspec to refuse."""
    if kind is UnixTime and isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            return datetime.fromtimestamp(value, UTC)
        except (ValueError, OverflowError, OSError):
            return value
    return value


def convert(value: Any, kind: Any) -> Any:
    """Convert plain data as `msgspec.convert` does, with times in Unix seconds."""
    return msgspec.convert(value, kind, dec_hook=decode_hook)
