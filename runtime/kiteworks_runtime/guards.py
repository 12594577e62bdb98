"""Tells lists, objects and models apart, in a way that type checkers follow."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set as AbstractSet
from math import inf
from typing import Any, TypeGuard

import msgspec


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether the value is a JSON array."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether the value is a JSON object."""
    return isinstance(value, dict)


def is_several(value: object) -> TypeGuard[Collection[Any]]:
    """Whether the value is several values: a list, tuple or set, not text."""
    return isinstance(value, Sequence | AbstractSet) and not isinstance(
        value, str | bytes | bytearray | memoryview
    )


def is_struct(kind: object) -> TypeGuard[type[msgspec.Struct]]:
    """Whether the type is a model."""
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def is_above_zero(value: object) -> TypeGuard[float]:
    """Whether a value is a finite number above 0, and not a boolean, which Python takes for one."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < inf
