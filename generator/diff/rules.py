"""The rules for breaking changes, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from .annotations import Type, takes


class Verdict(Enum):
    """The effect of a change on programs, the most severe first."""

    BREAKING = 0
    ADDITION = 1
    OTHER = 2


GONE = Verdict.BREAKING
"""Programs that name it fail. A rename is this and `NEW`: whether two names mean the same can't be known."""

NEW = Verdict.ADDITION
"""Nothing can name it yet. The same holds for a new field of an answer: fields that are not read do no harm."""

MUST_BE_GIVEN = Verdict.BREAKING
"""Calls without it fail. The same holds for a new argument that has no default."""

NEED_NOT_BE_GIVEN = Verdict.ADDITION
"""Calls with it still work."""

ORDER = Verdict.BREAKING
"""A positional value arrives as another argument."""

NAMED_ONLY = Verdict.BREAKING
"""Calls that pass it by position fail."""

PLACED = Verdict.ADDITION
"""A positional argument can still be named. Whether it displaces another one is covered by `ORDER`."""

DEFAULT = Verdict.BREAKING
"""The same call requests something else, and no error tells its author."""

KIND = Verdict.BREAKING
"""A page, an answer and a download are used in different ways."""

UNSEEN = Verdict.OTHER
"""No call and no type shows it: a text, a scope, or the path of a request."""


def argument_type(old: Type, new: Type) -> Verdict:
    """Compare argument types: accepted values must still be accepted."""
    if takes(new, old):
        return Verdict.OTHER if takes(old, new) else Verdict.ADDITION
    return Verdict.BREAKING


def answer_type(old: Type, new: Type) -> Verdict:
    """Compare result types: returned values must be among those that a program expects."""
    if takes(old, new):
        return Verdict.OTHER if takes(new, old) else Verdict.ADDITION
    return Verdict.BREAKING


def bounds(old: Mapping[str, Any], new: Mapping[str, Any]) -> Verdict:
    """Compare constraints: values must still pass the checks before sending."""
    if old == new:
        return Verdict.OTHER
    return (
        Verdict.ADDITION if all(_looser(old, key, value) for key, value in new.items()) else Verdict.BREAKING
    )


def _looser(old: Mapping[str, Any], key: str, value: Any) -> bool:
    if key not in old:
        return False
    # Patterns can't be compared.
    if key == "pattern":
        return bool(old[key] == value)
    return bool(value <= old[key] if key in ("ge", "min_length") else value >= old[key])


def gravest(*verdicts: Verdict) -> Verdict:
    """Return the most severe verdict."""
    return min(verdicts, key=lambda one: one.value)
