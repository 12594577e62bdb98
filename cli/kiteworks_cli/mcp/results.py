"""Makes of a result what a model reads: plain data, no secrets, and not too much of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiteworks_runtime.models import Model, is_list, is_object

from ..operations.facts import secret_members

MOST_CHARACTERS = 60_000
"""Length of a result, about 15,000 tokens."""
_HIDDEN = "***"


def plain(value: Any, fields: Sequence[str] = ()) -> Any:
    """Return a result as plain data.

    Args:
        value: What a method returned.
        fields: Members to keep, such as `name` or `creator.name`; all if empty.
    """
    if isinstance(value, Model):
        value = value.to_dict()
    if is_list(value):
        return [plain(one, fields) for one in value]
    if is_object(value):
        known = {
            name: _HIDDEN if name in secret_members() and one else plain(one) for name, one in value.items()
        }
        return _chosen(known, fields) if fields else known
    return str(value) if isinstance(value, Path) else value


def text(value: Any) -> str:
    """Return plain data as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def listed(items: list[Any], *, total: int | None, more: bool) -> dict[str, Any]:
    """Return the items of a list, as many as fit, and how many there are."""
    found: list[Any] = []
    left = MOST_CHARACTERS
    for one in items:
        left -= len(text(one))
        if left < 0 and found:
            more = True
            break
        found.append(one)
    answer: dict[str, Any] = {"items": found, "returned": len(found), "more": more}
    return answer if total is None else answer | {"total": total}


def cut(whole: str) -> str:
    """Return a text, its end cut off if it is too long."""
    if len(whole) <= MOST_CHARACTERS:
        return whole
    return (
        f"{whole[:MOST_CHARACTERS]}\n[The result has {len(whole):,} characters; the rest was left out. Choose `fields`, "
        "or ask for less.]"
    )


def _chosen(value: dict[str, Any], fields: Sequence[str]) -> dict[str, Any]:
    return {name: _at(value, name.split(".")) for name in fields}


def _at(value: Any, path: Sequence[str]) -> Any:
    for name in path:
        value = value.get(name) if is_object(value) else None
    return value
