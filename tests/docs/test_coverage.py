"""The coverage page tells how the sandbox plays each operation, and by which cassettes it is exercised."""

from __future__ import annotations

import json
from html import unescape
from pathlib import PurePosixPath

from generator.docs.build import NOT_RUN, UNPLAYED
from generator.docs.coverage import coverage, read_played
from generator.docs.reference import Reference

from .conftest import ROOT


def test_each_operation_has_its_line(pages: dict[PurePosixPath, str], reference: Reference) -> None:
    played = read_played(ROOT / UNPLAYED)
    rows = coverage(reference.documents.values(), ROOT / "tests" / "cassettes")
    page = unescape(pages[PurePosixPath("coverage/index.md")])
    before, _, last = page.partition("## Every operation")
    reasons, every = table(before.partition("## Samples")[0]), table(last)
    assert [cells[1:] for cells in reasons] == [
        [played.how(row.operation), played.reason(row.operation)]
        for row in rows
        if played.how(row.operation) != "stateful"
    ]
    assert [cells[1] for cells in every] == [played.how(row.operation) for row in rows]
    lines = dict(zip([row.operation for row in rows], every, strict=True))
    *_, against, errors, cassettes = lines["files.members.ldap_groups.get"]
    assert (against, errors) == ("sandbox", "403")
    assert cassettes == "<code>members/test_members_by_ldap_group-files</code>"


def table(text: str) -> list[list[str]]:
    """Return the cells of a table, without its head."""
    rows = text.partition("|---|\n")[2].strip().splitlines()
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_samples_that_do_not_run_are_listed(
    pages: dict[PurePosixPath, str], reference: Reference
) -> None:
    not_run = json.loads((ROOT / NOT_RUN).read_text(encoding="utf-8"))
    page = unescape(pages[PurePosixPath("coverage/index.md")])
    part = page.partition("## Samples")[2].partition("## Every operation")[0]
    count = sum(len(resource.methods) for resource in reference.plan.resources)
    assert part.partition("\n\n")[2].startswith(f"{count - len(not_run)} of the samples of {count} methods")
    assert [cells[1] for cells in table(part)] == list(not_run.values())
