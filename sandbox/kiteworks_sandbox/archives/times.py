"""When an archive member was last changed: in DOS time, without a time zone, and in UTC seconds in an extra field."""

from __future__ import annotations

import struct
from contextlib import suppress
from datetime import UTC, datetime, timedelta

_EXTENDED = 0x5455
"""Info-ZIP's extended timestamp."""
_HAS_MODIFIED = 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_FIELD = struct.Struct("<HH")
_MODIFIED = struct.Struct("<HHBl")

DosTime = tuple[int, int, int, int, int, int]


def dos(moment: datetime, ahead: timedelta) -> DosTime:
    """Return a datetime as DOS time, or the nearest one that DOS time can represent: it covers 1980 to 2107.

    Args:
        moment: The datetime, in UTC.
        ahead: Offset of the reader's clock from UTC.
    """
    with suppress(OverflowError):  # at the ends of the calendar
        moment += ahead
    if moment.year < 1980:
        return (1980, 1, 1, 0, 0, 0)
    if moment.year > 2107:
        return (2107, 12, 31, 23, 59, 58)
    return (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)


def extended(moment: datetime) -> bytes:
    """Return the extra field for a datetime; empty if it does not fit into 32 bits."""
    seconds = (moment - _EPOCH) // timedelta(seconds=1)
    if not -(1 << 31) <= seconds < 1 << 31:
        return b""
    return _MODIFIED.pack(_EXTENDED, 5, _HAS_MODIFIED, seconds)


def modified(extra: bytes) -> datetime | None:
    """Return the time stored in a member's extra fields; None if they have none."""
    while len(extra) >= _FIELD.size:
        kind, size = _FIELD.unpack_from(extra)
        if kind == _EXTENDED and size >= 5 and len(extra) >= _MODIFIED.size:
            _, _, flags, seconds = _MODIFIED.unpack_from(extra)
            return _EPOCH + timedelta(seconds=seconds) if flags & _HAS_MODIFIED else None
        extra = extra[_FIELD.size + size :]
    return None
