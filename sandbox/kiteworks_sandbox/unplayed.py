"""The operations that the sandbox does not play on purpose, or always refuses, each with its reason.

They stand in `unplayed.json`, from which the coverage page of the docs takes them as well.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


def reasons() -> dict[str, str]:
    """Return the operations without a handler, and why they have none."""
    return _lists()["unplayed"]


def refused() -> dict[str, str]:
    """Return the operations whose handler refuses every call, and why."""
    return _lists()["refused"]


@cache
def _lists() -> dict[str, dict[str, str]]:
    text = (files(__package__) / "unplayed.json").read_text(encoding="utf-8")
    lists: dict[str, dict[str, str]] = json.loads(text)
    return lists
