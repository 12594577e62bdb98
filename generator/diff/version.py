"""The next version, by semantic versioning and the rule in CHANGELOG.md."""

from __future__ import annotations

from collections.abc import Collection

from .rules import Verdict

Version = tuple[int, int, int]


def step(version: Version, verdicts: Collection[Verdict]) -> str:
    """Return the version step, its reason and the resulting version.

    Args:
        version: The old version.
        verdicts: Verdicts of the changes; at least one.
    """
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
