"""The report that is read before a release, and the next version by the rule in CHANGELOG.md."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from .compare import Change
from .rules import Verdict
from .sources import Version

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
    word, why, following = _step(version, {one.verdict for one in changes})
    parts.append(f"Version step: {word}, since {why}: {_shown(version)} -> {_shown(following)}")
    return "\n\n".join(parts) + "\n"


def entry(changes: Sequence[Change], version: Version) -> str:
    """Return a draft of the changelog's entry: what was found, for a person to put into words and into order."""
    _, _, following = _step(version, {one.verdict for one in changes})
    parts = [f"## {_shown(following)} (unreleased)"]
    for verdict, title in _TITLES.items():
        texts = sorted(one.text for one in changes if one.verdict is verdict)
        if texts:
            parts.append("\n".join([f"### {title}", "", *(f"- {_as_code(text)}" for text in texts)]))
    return "\n\n".join(parts) + "\n"


def _as_code(text: str) -> str:
    """Return a sentence with the name that it begins with as code."""
    name, mark, rest = re.match(r"([\w.()]+)(:?)(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"`{name}`{mark}{rest}"


def _step(version: Version, verdicts: Collection[Verdict]) -> tuple[str, str, Version]:
    """Return the step from the old version, its reason and the new version."""
    major, minor, patch = version
    if Verdict.BREAKING in verdicts and major:
        return "major", "there are breaking changes", (major + 1, 0, 0)
    if Verdict.BREAKING in verdicts:
        return "minor", "there are breaking changes and the version is below 1.0", (0, minor + 1, 0)
    if Verdict.ADDITION in verdicts:
        return "minor", "there are additions and no breaking changes", (major, minor + 1, 0)
    return "patch", "no call and no type changed", (major, minor, patch + 1)


def _shown(version: Version) -> str:
    return ".".join(map(str, version))
