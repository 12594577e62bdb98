"""Dates as the appliance writes and reads them. All are UTC, to the second, and kept without a zone."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def offset_form(moment: datetime) -> str:
    """`2014-08-07T10:32:14+0000`, the form of nearly every date."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S+0000")


def zulu_form(moment: datetime) -> str:
    """`2014-08-07T10:32:14Z`, the form that uploads had at older API versions."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def parse(text: str) -> datetime:
    """Read a date in any of the forms that clients send: `Z`, `+00:00`, `+0000`, or a bare day.

    Raises:
        ValueError: It is none of them.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC).replace(tzinfo=None)
    return moment.replace(microsecond=0)


def is_date(value: object) -> bool:
    """Whether `parse` can read a value; values that are no text are another rule's matter."""
    if not isinstance(value, str):
        return True
    try:
        parse(value)
    except ValueError:
        return False
    return True
