"""Compare the spec with a new release of the vendor's document, and draft what is new."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..bundle import METHODS, Bundle
from ..load import Loader
from ..problems import Problem, SpecError
from ..write import write_file
from .changes import Change, changes, told
from .compare import Document
from .draft import Draft
from .published import FILE, digest, lines

__all__ = ["Update", "update"]


@dataclass(frozen=True)
class Update:
    """What a release changes.

    Attributes:
        changes: Each change.
        drafted: How many of them were drafted.
        files: The files that drafts were written to, below the spec's folder.
    """

    changes: list[Change]
    drafted: int
    files: list[Path]

    def __str__(self) -> str:
        text = told(self.changes)
        if self.drafted:
            files = ", ".join(str(one) for one in self.files)
            text += f"\nDrafted: {self.drafted} of these, in {files}\n"
            text += "`python -m generator lint` names the texts to write.\n"
        return text


def update(bundle: Bundle, spec: Path, document: Path, *, dry_run: bool = False) -> Update:
    """Compare a spec with a published document, and draft what is new.

    Args:
        bundle: The spec.
        spec: Its folder. Drafts are written into its files, and the document's structure into `published.json`.
        document: The published document, JSON or YAML.
        dry_run: Whether nothing is written.

    Raises:
        SpecError: The document is not an OpenAPI document.
    """
    raw = _read(document)
    structure = digest(raw)
    before = Document(json.loads((spec / FILE).read_text(encoding="utf-8")))
    after = Document(structure)
    found = changes(bundle, before, after)
    if dry_run:
        return Update(found, 0, [])
    draft = Draft(bundle, spec, after, raw)
    drafted = sum(draft.add(one) for one in sorted(found, key=_order))
    files = draft.text.save()
    write_file(lines(structure), spec / FILE)
    return Update(found, drafted, files)


def _order(change: Change) -> tuple[str, int]:
    """Sort operations as the spec does: a list before its items, reading before writing."""
    method, _, path = change.difference.fact.partition(" ")
    return path, METHODS.index(method.lower()) if method.lower() in METHODS else 0


def _read(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text(encoding="utf-8")
        found = json.loads(text) if file.suffix == ".json" else yaml.load(text, Loader)  # noqa: S506 - a safe loader
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise SpecError([Problem(f"{file} can't be read: {error}")]) from error
    if not isinstance(found, dict) or not isinstance(found.get("paths"), dict):
        raise SpecError([Problem(f"{file} is not an OpenAPI document: it has no paths")])
    return found
