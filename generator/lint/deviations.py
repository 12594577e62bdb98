"""Check the spec's deviations from the vendor's document: each has a reason, each row of the register is settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..load import DEVIATIONS, Loader
from ..problems import Position, Problem

_ROW = re.compile(r"D\d\d")
ROWS = [f"D{number:02}" for number in range(1, 43)]
WORDS = ("fact", "reason", "row")
MOST = 250


def deviations(spec: Path) -> Iterator[Problem]:
    """Yield every problem in `deviations.yaml`."""
    file = spec / DEVIATIONS
    if not file.is_file():
        return
    text = file.read_text(encoding="utf-8")
    rows: list[Any] = yaml.load(text, Loader) or []  # noqa: S506 - a safe loader
    lines = [node.start_mark.line + 1 for node in yaml.compose(text, Loader).value] if rows else []
    facts: set[str] = set()
    cited: set[str] = set()
    for number, (row, line) in enumerate(zip(rows, lines, strict=True), 1):
        fact, reason, source = (str(row.get(key) or "") for key in WORDS)
        problem = f"row {number} ({fact or 'no fact'})"
        place = Position(file, line)
        for word in row.keys() - set(WORDS):
            known = ", ".join(WORDS)
            yield Problem(
                f"{problem}: `{word}` is not a word here; the words are {known} [deviation-words]", place
            )
        if not fact or len(reason.split()) < 6:
            yield Problem(f"{problem} needs a fact and a reason in words [deviation-reason]", place)
        if fact in facts:
            yield Problem(f"{problem} is repeated [deviation-once]", place)
        if source and not _ROW.fullmatch(source):
            yield Problem(f"{problem}: `row` names a row of the register, such as D03 [deviation-row]", place)
        facts.add(fact)
        cited.add(source)
    if len(rows) >= MOST:
        yield Problem(
            f"{len(rows)} rows are too many; {MOST} is the limit [deviation-count]", Position(file, 1)
        )
    missing = [row for row in ROWS if row not in cited]
    if missing:
        message = f"no row settles {', '.join(missing)} of the register of deviations [deviation-register]"
        yield Problem(message, Position(file, 1))
