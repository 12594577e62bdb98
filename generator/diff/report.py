"""The report that is read before a release, and the next version by the rule in CHANGELOG.md."""

from __future__ import annotations

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
    parts.append(_step(version, {one.verdict for one in changes}))
    return "\n\n".join(parts) + "\n"


def _step(version: Version, verdicts: Collection[Verdict]) -> str:
    """Return the step from the old version, its reason and the new version."""
    major, minor, patch = version
    if Verdict.BREAKING in verdicts and major:
        word, why, following = "major", "there are breaking changes", (major + 1, 0, 0)
    elif Verdict.BREAKING in verdicts:
        word, why, following = (
            "minor",
            "there are breaking changes and the version is below 1.0",
            (0, minor + 1, 0),
        )
    elif Verdict.ADDITION in verdicts:
        word, why, following = "minor", "there are additions and no breaking changes", (major, minor + 1, 0)
    else:
        word, why, following = "patch", "no call and no type changed", (major, minor, patch + 1)
    return f"Version step: {word}, since {why}: {_shown(version)} -> {_shown(following)}"


def _shown(version: Version) -> str:
    return ".".join(map(str, version))
