"""Checks what options are given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def number(**bounds: float) -> Callable[[Any, Any], None]:
    """Return cyclopts' check of a number, which is loaded when there is a number to check.

    Args:
        bounds: The arguments of `cyclopts.validators.Number`.
    """

    def check(kind: Any, value: Any) -> None:
        from cyclopts.validators import Number

        Number(**bounds)(kind, value)

    return check
