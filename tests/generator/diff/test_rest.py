"""Credentials, deliveries, and what no signature shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diff.rules import Verdict
from generator.diff.sources import plan_at
from generator.diff.surface import surface
from tests.generator.conftest import HERE, ROOT
from tests.generator.diff.support import (
    MODELS,
    Edit,
    changes,
    expected,
    removed,
)
from tests.generator.diff.test_models import SENT
from tests.generator.test_broken_specs import BOXES, replaced

pytestmark = pytest.mark.long

WORKFLOWS = "workflows.yaml"


STAMP = "auth/stamp.yaml"


CREDENTIALS = [
    pytest.param(
        "x-python-name: in_colour",
        "x-python-name: coloured",
        ["!argument in_colour was removed", "+argument coloured is new"],
        id="renamed",
    ),
    pytest.param(
        "type: scope, required: false",
        "type: scope, required: true",
        ["!argument scope is now required"],
        id="required",
    ),
    pytest.param(
        "enum: [RS256, RS512]",
        "enum: [RS256]",
        ['!argument algorithm: Literal["RS256"] now, was Literal["RS256", "RS512"]'],
        id="a choice less",
    ),
    pytest.param(
        "type: strings",
        "type: string",
        ["!argument audience: str now, was str | Sequence[str]"],
        id="one, not several",
    ),
    pytest.param(
        "type: strings",
        "type: scope",
        ["+argument audience: ScopeLike now, was str | Sequence[str]"],
        id="a scope, too",
    ),
    pytest.param(
        "default: RS256",
        "default: RS512",
        ['!argument algorithm is "RS512" by default now, was "RS256"'],
        id="default",
    ),
]


@pytest.mark.parametrize(("old", "new", "says"), CREDENTIALS)
def test_a_credential(spec: Path, old: str, new: str, says: list[str]) -> None:
    assert changes(spec, (), [replaced(STAMP, old, new)]) == expected("Stamp(): ", *says)


def test_a_credential_that_is_renamed(spec: Path) -> None:
    assert changes(spec, (), [replaced(STAMP, "credential: Stamp", "credential: Seal")]) == {
        Verdict.BREAKING: ["Stamp() was removed"],
        Verdict.ADDITION: ["Seal() is new"],
    }


WEBHOOK = """
webhooks:
  event:
    post:
      operationId: boxes.event
      description: What is told.
      x-signature: {header: X-Sign, algorithm: sha256, encodings: [hex], prefix: ''}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Box'}
      responses:
        '200': {description: It is taken.}
"""


TOLD = replaced("openapi.yaml", "components:\n", f"{WEBHOOK.lstrip()}components:\n")


def test_a_delivery(spec: Path) -> None:
    edit = replaced(
        "openapi.yaml",
        "schema: {$ref: '#/components/schemas/Box'}",
        "schema: {$ref: '#/components/schemas/Lid'}",
    )
    found = changes(spec, [TOLD], [edit])
    assert found == {
        Verdict.BREAKING: [
            "webhooks.read_event() returns Lid now, was Box",
            "webhooks.sign_event(): argument delivery: Lid now, was Box",
        ]
    }


def test_the_first_delivery(spec: Path) -> None:
    assert changes(spec, (), [TOLD]) == {Verdict.ADDITION: ["webhooks is new"]}


def test_what_is_sent_and_delivered_obeys_both_rules(spec: Path) -> None:
    both = [
        replaced(
            "openapi.yaml", "components:\n", f"{WEBHOOK.lstrip().replace('Box', 'Handle')}components:\n"
        ),
        SENT,
    ]
    edit = replaced(MODELS, "grip: {type: [string, integer]", "grip: {type: [string, integer, boolean]")
    text = "models.boxes.Handle.grip: str | int | bool now, was str | int"
    assert changes(spec, both, [edit]) == {Verdict.BREAKING: [text]}


@pytest.mark.parametrize("folder", [HERE / "spec", ROOT / "spec"])
def test_every_model_is_sent_or_read(folder: Path) -> None:
    models = surface(plan_at(folder)).models
    assert [name for name, one in models.items() if not (one.sent or one.read)] == []


UNSEEN = [
    pytest.param(replaced(BOXES, "summary: List boxes", "summary: Show boxes"), "methods", id="a text"),
    pytest.param(
        removed(BOXES, "    x-error-codes: {'409': [ERR_EXISTS]}\n"), "methods", id="the errors of a method"
    ),
    pytest.param(
        replaced(MODELS, "description: Bytes.", "description: How many bytes."),
        "models",
        id="a text of a field",
    ),
    pytest.param(
        replaced(STAMP, "title: Stamp", "title: Stamps"), "credentials", id="a text of a credential"
    ),
    pytest.param(
        replaced("openapi.yaml", "Lids of boxes.", "All lids."), "resources", id="a text of a resource"
    ),
    pytest.param(
        replaced("openapi.yaml", "version: '7'", "version: '8'"), "settings", id="the document's version"
    ),
    pytest.param(
        replaced(WORKFLOWS, "archive_files: 20", "archive_files: 21"), "methods", id="a number of a workflow"
    ),
    pytest.param(
        replaced(MODELS, "x-known-values: [crate, carton]", "x-known-values: [crate, carton, bag]"),
        "models",
        id="a known value",
    ),
    pytest.param(
        replaced(MODELS, "x-known-values: [crate, carton]", "x-known-values: [carton, crate]"),
        "models",
        id="the order of values",
    ),
    pytest.param(
        replaced(
            MODELS,
            "        - {type: string, format: iso-date-time}\n        - {type: integer}\n",
            "        - {type: integer}\n        - {type: string, format: iso-date-time}\n",
        ),
        "models",
        id="the order of a union",
    ),
]


@pytest.mark.parametrize(("edit", "what"), UNSEEN)
def test_what_no_signature_shows_is_counted(spec: Path, edit: Edit, what: str) -> None:
    assert changes(spec, (), [edit]) == {Verdict.OTHER: [what]}


def test_the_order_of_text_alone_changes_nothing(spec: Path) -> None:
    edits = [
        replaced(MODELS, "enum: [crate, carton]", "enum: [carton, crate]"),
        replaced(MODELS, "note: {type: [string, 'null']", "note: {type: ['null', string]"),
    ]
    assert changes(spec, (), edits) == {}
