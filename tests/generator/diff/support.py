"""Two specs, and what differs between them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.diff.compare import compare
from generator.diff.rules import Verdict
from generator.diff.sources import plan_at
from generator.diff.surface import surface
from tests.generator.test_broken_specs import replaced

MODELS = "schemas/boxes.yaml"
NOTE = "    note: {type: [string, 'null'], description: A remark.}\n"
"""A member of the body of `boxes.create`."""


Edit = Callable[[Path], None]


def changes(spec: Path, before: Sequence[Edit], after: Sequence[Edit]) -> dict[Verdict, list[str]]:
    """What differs after some edits; others are made before."""
    for edit in before:
        edit(spec)
    old = Path(shutil.copytree(spec, spec.parent / "old"))
    for edit in after:
        edit(spec)
    found: dict[Verdict, list[str]] = {}
    for one in compare(*(surface(plan_at(folder)) for folder in (old, spec))):
        found.setdefault(one.verdict, []).append(one.text)
    return {verdict: sorted(texts) for verdict, texts in found.items()}


def expected(before: str, *says: str) -> dict[Verdict, list[str]]:
    """Sentences, by what their first character says of each: `!` breaks something, `+` adds something."""
    found: dict[Verdict, list[str]] = {}
    for one in says:
        verdict = {"!": Verdict.BREAKING, "+": Verdict.ADDITION}[one[0]]
        found.setdefault(verdict, []).append(f"{before}{one[1:]}")
    return found


def removed(file: str, text: str) -> Edit:
    return replaced(file, text, "")


def everywhere(old: str, new: str) -> Edit:
    def apply(spec: Path) -> None:
        for path in spec.rglob("*.yaml"):
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return apply


def moved(old: str, new: str) -> Edit:
    def apply(spec: Path) -> None:
        (spec / old).rename(spec / new)

    return apply


def together(*edits: Edit) -> Edit:
    def apply(spec: Path) -> None:
        for edit in edits:
            edit(spec)

    return apply
