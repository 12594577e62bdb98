"""Checks what options are given."""

from __future__ import annotations

from collections.abc import Callable
from operator import ge, gt, le
from typing import Any

_BOUNDS = {"gt": (gt, ">"), "gte": (ge, ">="), "lte": (le, "<=")}


def number(**bounds: float) -> Callable[[Any, Any], None]:
    """Return a check of a number: it must be above `gt`, at least `gte`, and at most `lte`.

    It says what `cyclopts.validators.Number` does, which every command would load, since defaults are checked as well.
    """
    checks = [(*_BOUNDS[name], bound) for name, bound in bounds.items()]

    def check(_: Any, value: Any) -> None:
        for fits, sign, bound in checks:
            if value is not None and not fits(value, bound):
                raise ValueError(f"Must be {sign} {bound}.")

    return check
