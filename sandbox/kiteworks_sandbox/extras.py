"""The query parameter `with`: additional members to return, possibly nested, as in `(parent:(path,permissions))`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Extras: TypeAlias = Mapping[str, "Extras"]
"""Names of members, each with its requested members."""

NO_EXTRAS: Extras = {}


def parse(text: str) -> Extras:
    """Read the value of `with`, with or without parentheses. Unmatched parentheses are tolerated."""
    found, _ = _members(text.removeprefix("("), 0)
    return found


def _members(text: str, start: int) -> tuple[Extras, int]:
    """Return the members from an offset on, and the offset after them."""
    found: dict[str, Extras] = {}
    name, place = "", start
    while place < len(text):
        sign = text[place]
        place += 1
        if sign == "(":
            found[name.strip(" :")], place = _members(text, place)
            name = ""
        elif sign in ",)":
            _add(found, name)
            name = ""
            if sign == ")":
                break
        else:
            name += sign
    _add(found, name)
    return found, place


def _add(found: dict[str, Extras], name: str) -> None:
    if name.strip():
        found.setdefault(name.strip(), NO_EXTRAS)
