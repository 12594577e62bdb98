"""The next version, by semantic versioning and the rule in CHANGELOG.md."""

from __future__ import annotations

from collections.abc import Collection

from .rules import Verdict

Version = tuple[int, int, int]


def following(version: Version, verdicts: Collection[Verdict]) -> str:
    """Return the version that follows. See `step`."""
    return _shown(_step(version, verdicts)[2])


def step(version: Version, verdicts: Collection[Verdict]) -> str:
    """Return the version step, its reason and the resulting version.

    Args:
        version: The old version.
        verdicts: Verdicts of the changes; at least one.
    """
    word, why, new = _step(version, verdicts)
    return f"Version step: {word}, since {why}: {_shown(version)} -> {_shown(new)}"


def _step(version: Version, verdicts: Collection[Verdict]) -> tuple[str, str, Version]:
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
