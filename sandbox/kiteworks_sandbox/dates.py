"""Dates as the appliance writes and reads them. All are in UTC, to the second, and stored without a time zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from . import sources
from .responses import ApiError


def now() -> datetime:
    """Return the current time of the sandbox, which a test may have moved."""
    return sources.clock().now().replace(tzinfo=None, microsecond=0)


def offset_form(moment: datetime) -> str:
    """Format a date as `2014-08-07T10:32:14+0000`, the form of nearly every date."""
    return f"{_bare(moment)}+0000"


def zulu_form(moment: datetime) -> str:
    """Format a date as `2014-08-07T10:32:14Z`, the form of uploads at older API versions."""
    return f"{_bare(moment)}Z"


def parse(text: str) -> datetime:
    """Read a date in any of the forms that clients send: `Z`, `+00:00`, `+0000`, or a bare day.

    Raises:
        ValueError: The text is in none of these forms, or the date is outside the years 1 to 9999 in UTC.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        try:
            moment = moment.astimezone(UTC).replace(tzinfo=None)
        except OverflowError:
            raise ValueError(f"beyond the years of dates: {text}") from None
    return moment.replace(microsecond=0)


def parse_filter(text: str) -> datetime:
    """Read a date in a filter, which may also have the form `01/31/2026`, month first. See `parse`."""
    try:
        return datetime.strptime(f"{text}+0000", "%m/%d/%Y%z").replace(tzinfo=None)
    except ValueError:
        return parse(text)


def is_filter(value: object) -> bool:
    """Check whether `parse_filter` can read a value. See `is_date`."""
    return _is_read(parse_filter, value)


def from_unix(seconds: int) -> datetime:
    """Read a date from a number of Unix seconds.

    Raises:
        ApiError: 400; there is no such date.
    """
    try:
        return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    except (OverflowError, ValueError, OSError):
        raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400) from None


def is_date(value: object) -> bool:
    """Check whether `parse` can read a value; values that are not text are left to other rules."""
    return _is_read(parse, value)


def _is_read(read: Callable[[str], datetime], value: object) -> bool:
    if not isinstance(value, str):
        return True
    try:
        read(value)
    except ValueError:
        return False
    return True


def _bare(moment: datetime) -> str:
    # `strftime` writes years before 1000 with fewer than four digits.
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")
