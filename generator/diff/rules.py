"""Which differences break programs that worked, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from .annotations import Type, takes


class Verdict(Enum):
    """What a difference is to a program, the gravest first."""

    BREAKING = 0
    ADDITION = 1
    OTHER = 2


GONE = Verdict.BREAKING
"""Who names it fails. A rename is this and `NEW`: whether two names mean one thing can't be known."""

NEW = Verdict.ADDITION
"""Nobody can name it yet. So is a field of an answer: what is not asked for does not disturb."""

MUST_BE_GIVEN = Verdict.BREAKING
"""Calls without it fail. So it is with a new argument that has no default."""

NEED_NOT_BE_GIVEN = Verdict.ADDITION
"""Calls with it go on."""

ORDER = Verdict.BREAKING
"""A value given by its place arrives as another argument."""

NAMED_ONLY = Verdict.BREAKING
"""Who gives it by its place fails."""

PLACED = Verdict.ADDITION
"""An argument with a place can still be named. Whether it takes the place of another is `ORDER`'s to say."""

DEFAULT = Verdict.BREAKING
"""The same call asks for something else, and nothing tells its author."""

KIND = Verdict.BREAKING
"""A page, an answer and a download are used in different ways."""

UNSEEN = Verdict.OTHER
"""No call and no type shows it: a text, a scope, or the way that a request takes."""


def argument_type(old: Type, new: Type) -> Verdict:
    """What is given must still be taken."""
    if takes(new, old):
        return Verdict.OTHER if takes(old, new) else Verdict.ADDITION
    return Verdict.BREAKING


def answer_type(old: Type, new: Type) -> Verdict:
    """What comes must be one of what a program was ready for."""
    if takes(old, new):
        return Verdict.OTHER if takes(new, old) else Verdict.ADDITION
    return Verdict.BREAKING


def bounds(old: Mapping[str, Any], new: Mapping[str, Any]) -> Verdict:
    """What is given must still pass the checks that are made before it is sent."""
    if old == new:
        return Verdict.OTHER
    return (
        Verdict.ADDITION if all(_looser(old, key, value) for key, value in new.items()) else Verdict.BREAKING
    )


def _looser(old: Mapping[str, Any], key: str, value: Any) -> bool:
    if key not in old:
        return False
    # What a pattern takes can't be compared.
    if key == "pattern":
        return bool(old[key] == value)
    return bool(value <= old[key] if key in ("ge", "min_length") else value >= old[key])


def gravest(*verdicts: Verdict) -> Verdict:
    """What counts where several rules hold."""
    return min(verdicts, key=lambda one: one.value)
