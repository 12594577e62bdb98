"""The formats of the spec, as values are checked by them: see `spec/README.md`."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from jsonschema import FormatChecker

CHECKER = FormatChecker(formats=["email"])
"""Checks a value by each format that says more than the type."""

_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)")
_INT64 = 1 << 63


@CHECKER.checks("iso-date-time", raises=ValueError)
def is_date(value: object) -> bool:
    """Whether a text is a date with a time and an offset, which may be `Z`, `+00:00` or `+0000`."""
    if not isinstance(value, str):
        return True
    # The pattern says the form, and `fromisoformat` that there is such a date.
    return bool(_DATE.fullmatch(value) and datetime.fromisoformat(value))


@CHECKER.checks("int64")
def is_int64(value: object) -> bool:
    """Whether a number fits into 64 bits."""
    return not isinstance(value, int) or -_INT64 <= value < _INT64


@CHECKER.checks("unix-time", raises=(OverflowError, OSError, ValueError))
def is_unix_time(value: object) -> bool:
    """Whether there is a date at that many seconds."""
    return not isinstance(value, int | float) or bool(datetime.fromtimestamp(value, UTC))
