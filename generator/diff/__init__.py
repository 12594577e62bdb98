"""Which changes of the spec break users of the Python API: two plans, compared as a user sees them."""

from __future__ import annotations

from pathlib import Path

from .compare import compare
from .problems import SourceError
from .report import told
from .rules import Verdict
from .sources import plan_at, version_at
from .surface import surface

__all__ = ["SourceError", "report"]


def report(old: str, new: str, root: Path) -> tuple[str, bool]:
    """Compare two specs.

    Args:
        old: A spec's folder, or a revision of the repository.
        new: The same, of what comes after.
        root: The repository's folder.

    Returns:
        The report, and whether something breaks.

    Raises:
        SourceError: One of them is neither, or the old one's version is not to be found.
        SpecError: One of them is broken.
    """
    changes = compare(surface(plan_at(old, root)), surface(plan_at(new, root)))
    return told(changes, version_at(old, root)), any(one.verdict is Verdict.BREAKING for one in changes)
