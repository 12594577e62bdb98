"""Tells lists and objects of plain JSON data apart, in a way that type checkers follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeGuard


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether the value is a JSON array."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether the value is a JSON object."""
    return isinstance(value, dict)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether the value is several values: a list or tuple, not text."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)
