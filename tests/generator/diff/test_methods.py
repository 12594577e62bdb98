"""What becomes of programs when methods, resources and what they return change."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diff.rules import Verdict
from tests.generator.diff.support import (
    MODELS,
    changes,
    everywhere,
    moved,
    removed,
)
from tests.generator.test_broken_specs import BOXES, replaced

pytestmark = pytest.mark.long

LIDS = "schemas/lids.yaml"


WORKFLOWS = "workflows.yaml"


LESS = removed(BOXES, "      '200': {description: All are open.}\n")


MORE = replaced(BOXES, "      '207':\n", "      '200': {description: All are open.}\n      '207':\n")


def test_an_answer_that_can_be_something_else(spec: Path) -> None:
    edit = replaced(
        BOXES, "'204': {description: The box is gone.}", "'200': {$ref: '#/components/responses/Gone'}"
    )
    edits = [
        edit,
        replaced(
            "shared/responses.yaml",
            "Conflict:",
            "Gone:\n  description: It is gone.\n  content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}\nConflict:",
        ),
    ]
    assert changes(spec, (), edits) == {Verdict.BREAKING: ["kw.boxes.delete() returns Box now, was None"]}


def test_an_answer_that_can_be_more(spec: Path) -> None:
    found = changes(spec, [LESS], [MORE])
    assert found == {
        Verdict.BREAKING: ["kw.boxes.open_by_link() returns BoxBulkResult | None now, was BoxBulkResult"]
    }


def test_an_answer_that_can_be_less(spec: Path) -> None:
    found = changes(spec, (), [LESS])
    assert found == {
        Verdict.ADDITION: ["kw.boxes.open_by_link() returns BoxBulkResult now, was BoxBulkResult | None"]
    }


def test_a_page_that_became_a_call(spec: Path) -> None:
    text = "kw.boxes.list() is now a call and returns BoxList, was a list of pages"
    assert changes(spec, (), [removed(BOXES, "    x-pagination: offset\n")]) == {Verdict.BREAKING: [text]}


def test_the_items_of_a_page(spec: Path) -> None:
    edit = replaced(
        MODELS,
        "data: {type: array, description: The boxes., items: {$ref: '#/components/schemas/Box'}}",
        "data: {type: array, description: The boxes., items: {$ref: '#/components/schemas/Lid'}}",
    )
    assert changes(spec, (), [edit]) == {
        Verdict.BREAKING: [
            "kw.boxes.list() returns Page[Lid] now, was Page[Box]",
            "models.boxes.BoxList.data: list[Lid] now, was list[Box]",
        ]
    }


def test_a_download_that_became_a_call(spec: Path) -> None:
    edits = [
        removed(BOXES, "    x-stream: response\n"),
        replaced(
            BOXES,
            "          application/octet-stream:\n            schema: {type: string, format: binary}",
            "          application/json:\n            schema: {$ref: '#/components/schemas/Box'}",
        ),
    ]
    assert changes(spec, (), edits) == {
        Verdict.BREAKING: [
            "kw.boxes.download() is now a call and returns Box, was a download",
            "kw.boxes.download(): argument target was removed",
            "kw.boxes.iter_download() was removed",
        ]
    }


def test_a_method_of_another_name_is_gone_and_new(spec: Path) -> None:
    edit = replaced(BOXES, "operationId: boxes.open_by_link", "operationId: boxes.unlock")
    assert changes(spec, (), [edit]) == {
        Verdict.BREAKING: ["kw.boxes.open_by_link() was removed"],
        Verdict.ADDITION: ["kw.boxes.unlock() is new"],
    }


def test_a_workflow(spec: Path) -> None:
    edits = [
        replaced(WORKFLOWS, "boxes.unpack:\n", "boxes.open_up:\n"),
        replaced(WORKFLOWS, "archive: boxes.unpack", "archive: boxes.open_up"),
        replaced(
            WORKFLOWS,
            "named: true\n  result: {$ref: '#/components/schemas/Lid'}",
            "named: true\n  result: {$ref: '#/components/schemas/Box'}",
        ),
    ]
    found = changes(spec, (), edits)
    assert found == {
        Verdict.BREAKING: ["kw.boxes.stuff() returns Box now, was Lid", "kw.boxes.unpack() was removed"],
        Verdict.ADDITION: ["kw.boxes.open_up() is new"],
        Verdict.OTHER: ["methods", "methods"],
    }


def test_what_an_upload_takes(spec: Path) -> None:
    whole = [
        removed(WORKFLOWS, "  unpacked: lids\n"),
        replaced(WORKFLOWS, "result: null", "result: {$ref: '#/components/schemas/Lid'}"),
    ]
    assert changes(spec, (), whole) == {
        Verdict.BREAKING: ["kw.boxes.unpack() returns Lid now, was None"],
        Verdict.ADDITION: ["kw.boxes.unpack(): argument source: UploadSource now, was FileInput"],
    }


def test_a_resource_stands_for_all_in_it(spec: Path) -> None:
    assert changes(spec, (), [everywhere("boxes.lids", "boxes.caps")]) == {
        Verdict.BREAKING: ["kw.boxes.lids was removed"],
        Verdict.ADDITION: ["kw.boxes.caps is new"],
        # Those of trees that are made of it.
        Verdict.OTHER: ["methods", "methods", "methods"],
    }


def test_a_module_of_models_stands_for_all_in_it(spec: Path) -> None:
    assert changes(spec, (), [moved(LIDS, "schemas/caps.yaml")]) == {
        Verdict.BREAKING: ["models.lids was removed"],
        Verdict.ADDITION: ["models.caps is new"],
    }


def test_a_model_of_another_name_is_gone_and_new(spec: Path) -> None:
    assert changes(spec, (), [everywhere("BoxBulkResult", "Outcome")]) == {
        Verdict.BREAKING: [
            "kw.boxes.open_by_link() returns Outcome | None now, was BoxBulkResult | None",
            "models.boxes.BoxBulkResult was removed",
        ],
        Verdict.ADDITION: ["models.boxes.Outcome is new"],
    }
