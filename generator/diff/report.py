"""The report that is read before a release."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .compare import Change
from .rules import Verdict
from .version import Version, following, step

_TITLES = {Verdict.BREAKING: "Breaking changes", Verdict.ADDITION: "Additions"}


def told(changes: Sequence[Change], version: Version) -> str:
    """Return the changes, breaking ones first, and the version step."""
    if not changes:
        return "Nothing changed for users of the Python API.\n"
    parts: list[str] = []
    for verdict, title in _TITLES.items():
        texts = sorted(one.text for one in changes if one.verdict is verdict)
        if texts:
            parts.append("\n  ".join([f"{title}: {len(texts)}", *texts]))
    others = Counter(one.text for one in changes if one.verdict is Verdict.OTHER)
    if others:
        counted = ", ".join(f"{what}: {others[what]}" for what in sorted(others))
        parts.append(f"Only texts, or what no call and no type shows: {others.total()} ({counted})")
    parts.append(step(version, {one.verdict for one in changes}))
    return "\n\n".join(parts) + "\n"


def entry(changes: Sequence[Change], version: Version) -> str:
    """Return a draft of the changelog's entry: what was found, for a person to put into words and into order."""
    parts = [f"## {following(version, {one.verdict for one in changes})} (unreleased)"]
    for verdict, title in _TITLES.items():
        texts = sorted(one.text for one in changes if one.verdict is verdict)
        if texts:
            parts.append("\n".join([f"### {title}", "", *(f"- {_as_code(text)}" for text in texts)]))
    return "\n\n".join(parts) + "\n"


def _as_code(text: str) -> str:
    """Return a sentence with the name that it begins with as code."""
    name, mark, rest = re.match(r"([\w.()]+)(:?)(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"`{name}`{mark}{rest}"
