"""Has msgspec get to know types one at a time.

It reads the fields of a class when the class is first used, and keeps them at the class before it has read them all. Two
threads that come at once can therefore end the process, with a segmentation fault (seen with msgspec 0.22).
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import Any, TypeVar

import msgspec

from .forks import ForkSafeLock

T = TypeVar("T")
_lock = ForkSafeLock()


def learned(kind: T) -> T:
    """The same type, of which msgspec knows all from here on, and of all types within."""
    _learn(kind)
    return kind


@cache
def _learn(kind: Any) -> None:
    with _lock, suppress(msgspec.ValidationError):
        msgspec.convert(None, kind)
