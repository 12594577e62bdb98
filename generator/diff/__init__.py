"""Report which changes break users of the Python API: of the spec, by comparing two plans, and of the package itself."""

from __future__ import annotations

from pathlib import Path

from .compare import compare
from .package import package_changes
from .report import entry, told
from .rules import Verdict
from .sources import SourceError, opened
from .surface import surface

__all__ = ["SourceError", "report"]


def report(old: str, new: str, root: Path, *, changelog: bool = False) -> tuple[str, bool]:
    """Compare two releases, or what is to become one.

    The packages are compared if both sides have them.

    Args:
        old: Folder of a spec, a git revision, or a wheel.
        new: What to compare it with, named in the same way.
        root: The repository's folder.
        changelog: Whether to return a draft of the changelog's entry.

    Returns:
        The report, and whether there are breaking changes.

    Raises:
        SourceError: One of them is none of these, or the version of the old one can't be found.
        SpecError: One of the specs is invalid.
    """
    with opened(old, root) as was, opened(new, root) as now:
        changes = compare(surface(was.plan), surface(now.plan))
        if was.packages and now.packages:
            changes += package_changes(was.packages, now.packages)
    text = (entry if changelog else told)(changes, was.version)
    return text, any(one.verdict is Verdict.BREAKING for one in changes)
