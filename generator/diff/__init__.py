"""Report which changes of the spec break users of the Python API, by comparing two plans as a user sees them."""

from __future__ import annotations

from pathlib import Path

from .compare import compare
from .report import told
from .rules import Verdict
from .sources import SourceError, plan_at, version_at
from .surface import surface

__all__ = ["SourceError", "report"]


def report(old: str, new: str, root: Path) -> tuple[str, bool]:
    """Compare two specs.

    Args:
        old: Folder of a spec, or a git revision.
        new: Folder or revision to compare it with.
        root: The repository's folder.

    Returns:
        The report, and whether there are breaking changes.

    Raises:
        SourceError: One of them is neither, or the version of the old one can't be found.
        SpecError: One of the specs is invalid.
    """
    changes = compare(surface(plan_at(old, root)), surface(plan_at(new, root)))
    return told(changes, version_at(old, root)), any(one.verdict is Verdict.BREAKING for one in changes)
