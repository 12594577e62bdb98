"""What becomes of calls when an argument changes."""

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
from tests.generator.test_broken_specs import BOXES, replaced

pytestmark = pytest.mark.long

ARGUMENTS = [
    pytest.param(removed(MODELS, NOTE), "!argument note was removed", id="gone"),
    pytest.param(
        replaced(MODELS, NOTE, f"{NOTE}    colour: {{type: string, description: Which.}}\n"),
        "+argument colour is new",
        id="new",
    ),
    pytest.param(
        together(
            replaced(MODELS, NOTE, f"{NOTE}    colour: {{type: string, description: Which.}}\n"),
            replaced(MODELS, "required: [name]", "required: [name, colour]"),
        ),
        "!argument colour is new and required",
        id="new and required",
    ),
    pytest.param(
        replaced(MODELS, "required: [name]", "required: [name, note]"),
        "!argument note is now required",
        id="required now",
    ),
    pytest.param(
        removed(MODELS, "  required: [name]\n"), "+argument name is now optional", id="optional now"
    ),
    pytest.param(
        replaced(MODELS, "enum: [crate, carton]", "enum: [crate, bag, carton]"),
        '+argument kind: Literal["bag", "carton", "crate"] now, was Literal["carton", "crate"]',
        id="one more value",
    ),
    pytest.param(
        replaced(MODELS, "enum: [crate, carton]", "enum: [crate]"),
        '!argument kind: Literal["crate"] now, was Literal["carton", "crate"]',
        id="one value less",
    ),
    pytest.param(
        replaced(MODELS, "{type: string, enum: [crate, carton],", "{type: string,"),
        '+argument kind: str now, was Literal["carton", "crate"]',
        id="any text for one of some",
    ),
    pytest.param(
        replaced(MODELS, "note: {type: [string, 'null']", "note: {type: string"),
        "!argument note: str now, was str | None",
        id="a narrower type",
    ),
    pytest.param(
        replaced(MODELS, "note: {type: [string, 'null']", "note: {type: [string, 'null', integer]"),
        "+argument note: str | int | None now, was str | None",
        id="a wider type",
    ),
    pytest.param(
        replaced(MODELS, "note: {type: [string, 'null']", "note: {x-any: true"),
        "+argument note: Any now, was str | None",
        id="any type",
    ),
    pytest.param(
        replaced(MODELS, "minLength: 1", "minLength: 2"),
        "!argument name is checked for min_length=2 now, was checked for min_length=1",
        id="a tighter bound",
    ),
    pytest.param(
        replaced(MODELS, "minLength: 1", "minLength: 1, maxLength: 9"),
        "!argument name is checked for max_length=9, min_length=1 now, was checked for min_length=1",
        id="a further bound",
    ),
    pytest.param(
        replaced(MODELS, "minLength: 1", "minLength: 0"),
        "+argument name is checked for min_length=0 now, was checked for min_length=1",
        id="a looser bound",
    ),
    pytest.param(
        removed(MODELS, " minLength: 1,"),
        "+argument name is not checked now, was checked for min_length=1",
        id="a bound less",
    ),
]


@pytest.mark.parametrize(("edit", "says"), ARGUMENTS)
def test_an_argument(spec: Path, edit: Edit, says: str) -> None:
    assert changes(spec, (), [edit]) == expected("kw.boxes.create(): ", says)


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("maxLength: 5", "maxLength: 4", Verdict.BREAKING),
        ("maxLength: 5", "maxLength: 6", Verdict.ADDITION),
        ("pattern: a+", "pattern: a*", Verdict.BREAKING),
        ("pattern: a+", "minLength: 0", Verdict.BREAKING),
        ("pattern: a+, maxLength: 5", "pattern: a+, maxLength: 6", Verdict.ADDITION),
    ],
)
def test_bounds_of_text(spec: Path, old: str, new: str, verdict: Verdict) -> None:
    found = changes(spec, [replaced(MODELS, "minLength: 1", old)], [replaced(MODELS, old, new)])
    assert [*found] == [verdict]


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("{type: integer, minimum: 1}", "{type: integer, minimum: 2}", Verdict.BREAKING),
        ("{type: integer, maximum: 5}", "{type: integer, maximum: 4}", Verdict.BREAKING),
        ("{type: integer, maximum: 5}", "{type: integer, maximum: 6}", Verdict.ADDITION),
        ("{type: integer}", "{type: number}", Verdict.ADDITION),
        ("{type: number}", "{type: integer}", Verdict.BREAKING),
        ("{type: integer}", "{type: boolean}", Verdict.BREAKING),
        ("{type: boolean}", "{type: integer}", Verdict.BREAKING),
    ],
)
def test_numbers(spec: Path, old: str, new: str, verdict: Verdict) -> None:
    file, stated = "shared/parameters.yaml", "{type: integer, minimum: 1}"
    found = changes(spec, [replaced(file, stated, old)], [replaced(file, old, new)])
    assert [*found] == [verdict]
    assert [text.startswith("kw.boxes.list(): argument limit") for text in found[verdict]] == [True]


def test_a_default(spec: Path) -> None:
    edit = replaced(BOXES, "x-client-default: false", "x-client-default: true")
    text = "kw.boxes.list(): argument deleted is True by default now, was False"
    assert changes(spec, (), [edit]) == {Verdict.BREAKING: [text]}


def test_a_default_that_is_gone(spec: Path) -> None:
    text = "kw.boxes.list(): argument deleted is left out by default now, was False"
    found = changes(spec, (), [removed(BOXES, "        x-client-default: false\n")])
    assert found == {Verdict.BREAKING: [text]}


def test_a_default_instead_of_a_value_that_must_be_given(spec: Path) -> None:
    default = "        x-client-default: false\n"
    required = [
        replaced(BOXES, f"        in: query\n{default}", "        in: query\n        required: true\n")
    ]
    again = [replaced(BOXES, "        in: query\n        required: true\n", f"        in: query\n{default}")]
    text = "kw.boxes.list(): argument deleted is now optional"
    assert changes(spec, required, again) == {Verdict.ADDITION: [text]}


def test_the_version_of_the_api_is_a_default(spec: Path) -> None:
    edit = replaced("shared/parameters.yaml", "default: 7", "default: 8")
    text = "Kiteworks(): argument api_version is 8 by default now, was 7"
    assert changes(spec, (), [edit]) == {Verdict.BREAKING: [text]}


def test_of_long_types_the_difference_is_told(spec: Path) -> None:
    many = ", ".join(f"crate_number_{number}" for number in range(9))
    before = replaced(MODELS, "enum: [crate, carton]", f"enum: [crate, carton, {many}]")
    after = replaced(MODELS, "enum: [crate, carton,", "enum: [bag, crate, sack,")
    text = 'kw.boxes.create(): argument kind: now with "bag", "sack" and without "carton"'
    assert changes(spec, [before], [after]) == {Verdict.BREAKING: [text]}
