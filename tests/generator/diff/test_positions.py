"""What becomes of calls when the places of arguments change."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diff.rules import Verdict
from tests.generator.diff.support import (
    changes,
    removed,
)
from tests.generator.test_broken_specs import BOXES, replaced

pytestmark = pytest.mark.long

LID_PATH = "/rest/boxes/{box_id}/lid:\n  parameters:\n"


LID_ID = "    - {name: lid_id, in: path, required: true, description: Which., schema: {type: string}}\n"


def test_the_order_of_positional_arguments(spec: Path) -> None:
    before = replaced(BOXES, LID_PATH, f"/rest/boxes/{{box_id}}/lids/{{lid_id}}:\n  parameters:\n{LID_ID}")
    after = replaced(BOXES, "/rest/boxes/{box_id}/lids/{lid_id}:", "/rest/lids/{lid_id}/boxes/{box_id}:")
    text = "positional arguments are (lid_id, box_id) now, were (box_id, lid_id)"
    assert changes(spec, [before], [after]) == {Verdict.BREAKING: [f"kw.boxes.lids.get(): {text}"]}


def test_a_positional_argument_before_another_one(spec: Path) -> None:
    after = replaced(BOXES, LID_PATH, f"/rest/lids/{{lid_id}}/boxes/{{box_id}}:\n  parameters:\n{LID_ID}")
    assert changes(spec, (), [after]) == {
        Verdict.BREAKING: [
            "kw.boxes.lids.get(): argument lid_id is new and required",
            "kw.boxes.lids.get(): positional arguments are (lid_id, box_id) now, were (box_id)",
        ]
    }


def test_a_positional_argument_behind_the_others(spec: Path) -> None:
    after = replaced(BOXES, LID_PATH, f"/rest/boxes/{{box_id}}/lids/{{lid_id}}:\n  parameters:\n{LID_ID}")
    text = "kw.boxes.lids.get(): argument lid_id is new and required"
    assert changes(spec, (), [after]) == {Verdict.BREAKING: [text]}


def test_a_positional_argument_that_is_gone(spec: Path) -> None:
    before = replaced(BOXES, LID_PATH, f"/rest/boxes/{{box_id}}/lids/{{lid_id}}:\n  parameters:\n{LID_ID}")
    after = [replaced(BOXES, "/lids/{lid_id}:", "/lid:"), removed(BOXES, LID_ID)]
    text = "kw.boxes.lids.get(): argument lid_id was removed"
    assert changes(spec, [before], after) == {Verdict.BREAKING: [text]}


LINK = [
    replaced(BOXES, "/rest/boxes/actions/link/{ref}:", "/rest/boxes/actions/link:"),
    replaced(
        BOXES,
        "      in: path\n      required: true\n      x-secret",
        "      in: query\n      required: true\n      x-secret",
    ),
]


def test_a_positional_argument_that_became_a_keyword(spec: Path) -> None:
    text = "kw.boxes.open_by_link(): argument ref is now keyword-only, was positional"
    assert changes(spec, (), LINK)[Verdict.BREAKING] == [text]


def test_a_keyword_that_became_positional(spec: Path) -> None:
    back = [
        replaced(BOXES, "/rest/boxes/actions/link:", "/rest/boxes/actions/link/{ref}:"),
        replaced(
            BOXES,
            "      in: query\n      required: true\n      x-secret",
            "      in: path\n      required: true\n      x-secret",
        ),
    ]
    text = "kw.boxes.open_by_link(): argument ref is now positional, was keyword-only"
    assert changes(spec, LINK, back)[Verdict.ADDITION] == [text]
