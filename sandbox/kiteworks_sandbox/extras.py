"""The query parameter `with`: additional members to return, possibly nested, as in `(parent:(path,permissions))`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Extras: TypeAlias = Mapping[str, "Extras"]
"""Names of members, each with its requested members."""

NO_EXTRAS: Extras = {}


def parse(text: str) -> Extras:
    """Read the value of `with`, with or without parentheses. Unmatched parentheses are tolerated."""
    found: dict[str, Extras] = {}
    levels, name = [found], ""
    for sign in text.removeprefix("("):
        if sign == "(":
            inner: dict[str, Extras] = {}
            levels[-1][name.strip(" :")] = inner
            levels.append(inner)
            name = ""
        elif sign in ",)":
            _add(levels[-1], name)
            name = ""
            if sign == ")":
                levels.pop()
                if not levels:
                    return found
        else:
            name += sign
    _add(levels[-1], name)
    return found


def _add(found: dict[str, Extras], name: str) -> None:
    if name.strip():
        found.setdefault(name.strip(), NO_EXTRAS)
