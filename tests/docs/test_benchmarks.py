"""The page of the last measurement shows each line, what it is beside, and which is ahead."""

from __future__ import annotations

import html
import json
from pathlib import Path, PurePosixPath

import pytest

from benchmarks.ratio import Ratio
from benchmarks.table import Line, Table
from generator.docs.build import BENCHMARKS

from .conftest import ROOT

NO_PEER = "\N{EN DASH}"


def line(*values: float, limit: float = 1.5) -> Line:
    return Line.of("calling", [Ratio("a call / httpx", value, limit) for value in values])


@pytest.mark.parametrize(
    ("values", "verdict"),
    [((0.9, 1.2, 0.8), "ahead"), ((1.1, 1.9, 1.2), "holds"), ((1.6, 1.4, 1.7), "BROKEN")],
)
def test_the_median_decides(values: tuple[float, ...], verdict: str) -> None:
    assert line(*values).verdict == verdict
    assert (line(*values).least, line(*values).runs) == (min(values), 3)


def test_a_number_by_itself_is_ahead_of_nothing() -> None:
    alone = Line.of("transfers", [Ratio("memory", 0.5, 1.0, "M")])
    assert (alone.peer, alone.verdict) == ("", "holds")


def test_parts_that_were_not_measured_stay(tmp_path: Path) -> None:
    file = tmp_path / "last.json"
    Table.read(file).with_lines([line(0.5)]).write(file)
    other = Line.of("starting", [Ratio("import / httpx", 0.2, 1.0)])
    Table.read(file).with_lines([other]).write(file)
    assert Table.read(file).lines == (line(0.5), other)
    Table.read(file).with_lines([line(0.7)]).write(file)
    assert Table.read(file).lines == (other, line(0.7))


def test_lines_of_another_machine_do_not_stay(tmp_path: Path) -> None:
    file = tmp_path / "last.json"
    Table("2026-01-31", {"processor": "another"}, (line(0.5),)).write(file)
    other = Line.of("starting", [Ratio("import / httpx", 0.2, 1.0)])
    assert Table.read(file).with_lines([other]).lines == (other,)


def test_the_page_shows_the_saved_table(pages: dict[PurePosixPath, str]) -> None:
    page = html.unescape(pages[PurePosixPath("benchmarks/index.md")])
    saved = json.loads((ROOT / BENCHMARKS).read_text(encoding="utf-8"))
    assert len(saved["lines"]) > 5
    for one in saved["lines"]:
        start = f"| {one['what']} | {one['peer'] or NO_PEER} |"
        (row,) = (text for text in page.splitlines() if text.startswith(start))
        assert f"**{one['median']:.3g}**" in row
        assert row.endswith({"ahead": "| ahead |", "BROKEN": "| beyond its limit |"}.get(one["verdict"], row))
    assert all(value in page for value in (saved["measured"], *saved["machine"].values()))
    assert "tox -e bench" in page
