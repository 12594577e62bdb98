"""What becomes of programs when a model changes: one that is read, one that is sent, and one that is both."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diff.rules import Verdict
from tests.generator.diff.support import (
    MODELS,
    NOTE,
    Edit,
    changes,
    expected,
    removed,
    together,
)
from tests.generator.test_broken_specs import replaced

pytestmark = pytest.mark.long

LIDS = "schemas/lids.yaml"


ANSWERS = [
    pytest.param(
        removed(MODELS, "    extra: {type: object, description: Anything else.}\n"),
        "!extra was removed",
        id="gone",
    ),
    pytest.param(
        replaced(MODELS, "    extra:", "    weight: {type: integer, description: Grams.}\n    extra:"),
        "+weight is new",
        id="new",
    ),
    # An answer that is handed back, as `session` of an upload is, was not made by the user.
    pytest.param(
        together(
            replaced(MODELS, "    extra:", "    weight: {type: integer, description: Grams.}\n    extra:"),
            replaced(MODELS, "required: [id]", "required: [id, weight]"),
        ),
        "+weight is new",
        id="new and always there",
    ),
    pytest.param(removed(MODELS, "  required: [id]\n"), "!id: str | None now, was str", id="may be left out"),
    pytest.param(
        replaced(MODELS, "required: [id]", "required: [id, size]"),
        "+size: int now, was int | None",
        id="always there",
    ),
    pytest.param(
        removed(MODELS, "        - {type: integer}\n"),
        "+expire: datetime | None now, was datetime | int | None",
        id="less",
    ),
    pytest.param(
        replaced(
            MODELS, "        - {type: integer}\n", "        - {type: integer}\n        - {type: boolean}\n"
        ),
        "!expire: datetime | int | bool | None now, was datetime | int | None",
        id="more",
    ),
    pytest.param(
        replaced(MODELS, "on it., items: {type: string}", "on it., items: {type: integer}"),
        "!labels: list[int] now, was list[str]",
        id="another type inside",
    ),
    pytest.param(
        replaced(MODELS, "size: {type: integer, format: int64,", "size: {type: number,"),
        "!size: float | None now, was int | None",
        id="a float for an int",
    ),
    pytest.param(
        replaced(MODELS, "size: {type: integer, format: int64,", "size: {x-any: true,"),
        "!size: Any now, was int | None",
        id="any",
    ),
]


@pytest.mark.parametrize(("edit", "says"), ANSWERS)
def test_a_field_of_an_answer(spec: Path, edit: Edit, says: str) -> None:
    assert changes(spec, (), [edit]) == expected("models.boxes.Box.", says)


def test_an_answer_that_tells_no_failures_any_more(spec: Path) -> None:
    text = "models.boxes.BoxBulkResult: failures and raise_for_failures()"
    assert changes(spec, (), [removed(MODELS, "  x-bulk: true\n")]) == {
        Verdict.BREAKING: [f"{text} were removed"]
    }


def test_an_answer_that_tells_failures(spec: Path) -> None:
    text = "models.boxes.BoxBulkResult: failures and raise_for_failures()"
    again = replaced(
        MODELS,
        "  description: What became of each box.",
        "  x-bulk: true\n  description: What became of each box.",
    )
    assert changes(spec, [removed(MODELS, "  x-bulk: true\n")], [again]) == {
        Verdict.ADDITION: [f"{text} are new"]
    }


HANDLE = """
Handle:
  type: object
  description: What carries a box.
  required: [grip]
  properties:
    grip: {type: [string, integer], description: How it is held.}
    length: {type: integer, description: Millimetres.}
"""


GRIP, LENGTH = "grip: {type: [string, integer]", "    length: {type: integer, description: Millimetres.}\n"


SENT = replaced(
    MODELS,
    NOTE,
    f"{NOTE}    handles: {{type: array, description: The handles., items: {{$ref: '#/components/schemas/Handle'}}}}\n{HANDLE}",
)


BOTH = replaced(
    LIDS,
    "  properties:\n",
    "  properties:\n    handle: {$ref: '#/components/schemas/Handle', description: What lifts it.}\n",
)


HANDLES = [
    pytest.param(
        replaced(MODELS, GRIP, "grip: {type: string"), "!grip: str now, was str | int", "!", id="narrower"
    ),
    pytest.param(
        replaced(MODELS, GRIP, "grip: {type: [string, integer, boolean]"),
        "+grip: str | int | bool now, was str | int",
        "!",
        id="wider",
    ),
    pytest.param(removed(MODELS, LENGTH), "!length was removed", "!", id="gone"),
    pytest.param(
        replaced(MODELS, LENGTH, f"{LENGTH}    width: {{type: integer, description: Millimetres.}}\n"),
        "+width is new",
        "+",
        id="new",
    ),
    pytest.param(
        together(
            replaced(MODELS, LENGTH, f"{LENGTH}    width: {{type: integer, description: Millimetres.}}\n"),
            replaced(MODELS, "required: [grip]", "required: [grip, width]"),
        ),
        "!width is new and required",
        "!",
        id="new and required",
    ),
]


@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize(("edit", "says", "if_both"), HANDLES)
def test_a_field_of_what_is_sent(spec: Path, edit: Edit, says: str, if_both: str, both: bool) -> None:
    before, verdict = ([SENT, BOTH], if_both) if both else ([SENT], says[0])
    assert changes(spec, before, [edit]) == expected("models.boxes.Handle.", f"{verdict}{says[1:]}")


def test_a_field_that_must_be_sent(spec: Path) -> None:
    found = changes(spec, [SENT], [replaced(MODELS, "required: [grip]", "required: [grip, length]")])
    assert found == {
        Verdict.BREAKING: [
            "models.boxes.Handle.length is now required",
            "models.boxes.Handle.length: int now, was int | None",
        ]
    }


def test_a_field_that_need_not_be_sent(spec: Path) -> None:
    found = changes(spec, [SENT], [removed(MODELS, "  required: [grip]\n")])
    assert found == {
        Verdict.ADDITION: [
            "models.boxes.Handle.grip is now optional",
            "models.boxes.Handle.grip: str | int | None now, was str | int",
        ]
    }
