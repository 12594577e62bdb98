"""Formats timestamps."""

from __future__ import annotations

from datetime import UTC, datetime

_UNITS = (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1))


def exact(timestamp: datetime) -> str:
    """Return a timestamp to the second, in UTC."""
    return timestamp.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def in_words(timestamp: datetime, now: datetime) -> str:
    """Return the distance of a timestamp in its largest unit: `in 58 minutes`, `2 days ago`."""
    seconds = int((timestamp - now).total_seconds())
    name, size = next((unit for unit in _UNITS if abs(seconds) >= unit[1]), _UNITS[-1])
    count = abs(seconds) // size
    words = f"{count} {name}{'' if count == 1 else 's'}"
    return f"in {words}" if seconds >= 0 else f"{words} ago"
