"""Each difference from the published document has a row in `spec/deviations.yaml`, and each such row a difference.

`spec/published.json` is the digest of that document.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

from generator.update.compare import Difference, Document, differences
from generator.update.deviations import Row, rows
from generator.update.published import FILE, digest, lines

SPEC = Path(__file__).parents[2] / "spec"
PUBLISHED = SPEC / FILE


@cache
def found() -> list[Difference]:
    """Return what the spec and the published document differ in."""
    ours = json.loads((files("kiteworks_spec") / "openapi.json").read_text(encoding="utf-8"))
    return differences(Document(ours), Document(json.loads(PUBLISHED.read_text(encoding="utf-8"))))


def missing(known: list[Row], differing: list[Difference]) -> list[str]:
    """Return the rows that `deviations.yaml` lacks, as they would stand there."""
    return [
        f"- fact: '{one.fact}'\n  reason: …  # seen at {one.seen}"
        for one in differing
        if not any(row.covers(one) for row in known)
    ]


def stale(known: list[Row], differing: list[Difference]) -> list[str]:
    """Return the facts of rows that no longer tell of a difference."""
    return [row.fact for row in known if not any(row.covers(one) for one in differing)]


def derived() -> list[Row]:
    return [row for row in rows(SPEC) if row.derived]


def test_every_difference_has_a_row() -> None:
    lacking = missing(derived(), found())
    assert lacking == [], "\n".join(
        [
            "mend the spec, or add to spec/deviations.yaml, with * for anything and a reason that is true:",
            *lacking,
        ]
    )


def test_every_row_tells_of_a_difference() -> None:
    old = stale(derived(), found())
    assert old == [], "\n".join(["take out of spec/deviations.yaml, for there is no such difference:", *old])


def test_without_its_rows_a_difference_is_told_with_the_row_to_add() -> None:
    """The comparison sees what people found by hand."""
    for fact in (
        "PUT /rest/clients/{} · body application/json · scope · optional, published required",
        "POST /rest/files/actions/scan · query id:in · required, published optional",
        "DELETE /rest/admin/sharedMailboxes · query id:in · required, published optional",
        "schema BulkFailure · failedIds[] · string, published integer",
        "POST /rest/mobileSyncItems · body application/json · fileId · string, published integer",
        "GET /rest/folders/{}/children · success · object, published array of object",
    ):
        (difference,) = [one for one in found() if one.fact == fact]
        others = [row for row in derived() if not row.covers(difference)]
        (row,) = missing(others, [difference])
        assert row.startswith(f"- fact: '{fact}'\n  reason: …  # seen at ")


def test_a_row_that_tells_of_nothing_is_stale() -> None:
    row = Row("GET /rest/folders/{} · query colour", "Nobody asks for folders of a colour.")
    assert row.derived
    assert stale([row], found()) == [row.fact]


def test_the_digest_is_as_its_tool_writes_it() -> None:
    text = PUBLISHED.read_text(encoding="utf-8")
    assert lines(digest(json.loads(text))) == text
