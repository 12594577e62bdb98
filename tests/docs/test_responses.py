"""Each operation's page shows a response: a recorded one, or one that its schema allows."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema_rs
import pytest

from generator.bundle import Bundle, operations
from generator.docs.reference import Reference
from generator.docs.responses import Response, responses


@pytest.fixture(scope="module")
def found(reference: Reference) -> dict[str, Response]:
    return responses(reference.documents, reference.cassettes)


@pytest.fixture(scope="module")
def from_schemas(reference: Reference, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Response]:
    """The responses if nothing was recorded."""
    return responses(reference.documents, tmp_path_factory.mktemp("cassettes"))


@pytest.fixture(scope="module")
def stated(reference: Reference) -> dict[str, tuple[Bundle, dict[str, Any]]]:
    """What the spec says of each operation."""
    return {
        raw["operationId"]: (bundle, raw)
        for bundle in reference.documents.values()
        for _, raw in operations(bundle.document)
    }


def test_a_recorded_response_is_shortened(found: dict[str, Response]) -> None:
    top = found["folders.top"]
    assert (top.status, top.source) == ("200 OK", "recorded against the sandbox")
    body = json.loads(top.body)
    assert len(body["data"]) == 1
    assert body["data"][0]["type"] == "d"
    assert "metadata" in body


def test_a_list_with_items_is_preferred(reference: Reference, tmp_path: Path) -> None:
    bodies = ['{"data":[]}', '{"data":[{"id":"1"},{"id":"2"}]}']
    interactions = [
        {
            "request": {"method": "GET", "uri": "https://files.example.com/rest/folders/top"},
            "response": {"status": {"code": 200}, "headers": {}, "body": {"string": body}},
        }
        for body in bodies
    ]
    (tmp_path / "one.yaml").write_text(json.dumps({"interactions": interactions}), encoding="utf-8")
    top = responses(reference.documents, tmp_path)["folders.top"]
    assert json.loads(top.body) == {"data": [{"id": "1"}]}
    assert top == Response("200 OK", top.body, "recorded against the appliance", shortened=True)


def test_content_that_is_not_json_is_not_shown(found: dict[str, Response]) -> None:
    assert found["folders.delete"] == Response("204 No Content", "", "recorded against the sandbox")
    assert found["files.download"].body == ""


def test_every_operation_with_a_success_in_json_has_a_response(
    found: dict[str, Response], stated: dict[str, tuple[Bundle, dict[str, Any]]]
) -> None:
    for name, (bundle, raw) in stated.items():
        answers = [bundle.resolve(one) for status, one in raw["responses"].items() if status.startswith("2")]
        if any("application/json" in one.get("content", {}) for one in answers):
            assert name in found
    assert "no success is recorded" in found["users.concurrent_session.get"].source


def test_a_workflow_shows_the_response_with_its_result(pages: dict[PurePosixPath, str]) -> None:
    for name, word in (
        ("folders.upload", '"type": "f"'),
        ("mail.attachments.upload", '"attachmentId": '),
        ("folders.walk", '"data": ['),
        ("folders.share", '"successIds": '),
        ("files.find", '"parentId": '),
    ):
        page = pages[PurePosixPath(f"api/{name}.md")]
        assert word in page.partition("## Example response")[2].partition("## Parameters")[0], name


def test_every_method_that_returns_a_model_shows_a_response(
    pages: dict[PurePosixPath, str], found: dict[str, Response], reference: Reference
) -> None:
    models = set(reference.plan.model_names)
    for resource in reference.plan.resources:
        for method in resource.methods:
            name = ".".join((*resource.path, method.name))
            recorded = found.get(method.operation_id)
            empty = "None" in method.result and recorded is not None and not recorded.body
            if models & set(re.findall(r"\w+", method.result)) and not empty:
                assert "## Example response" in pages[PurePosixPath(f"api/{name}.md")], name


def test_what_is_made_fits_its_schema(
    from_schemas: dict[str, Response], stated: dict[str, tuple[Bundle, dict[str, Any]]]
) -> None:
    assert len(from_schemas) > 250
    odd: dict[str, str] = {}
    for name, response in from_schemas.items():
        bundle, raw = stated[name]
        answer = bundle.resolve(raw["responses"][response.status[:3]])
        schema = {
            **answer["content"]["application/json"]["schema"],
            "components": bundle.document["components"],
        }
        validator = jsonschema_rs.Draft202012Validator(schema)
        for error in validator.iter_errors(json.loads(response.body)):
            odd[name] = error.message
    assert odd == {}


def test_a_page_shows_the_response_the_scope_and_who_may_call(pages: dict[PurePosixPath, str]) -> None:
    page = pages[PurePosixPath("api/admin.users.list.md")]
    assert "<dd>Administrators.</dd>" in page
    ((scope, inferred),) = re.findall(r"<dt>OAuth scope</dt><dd><code>(.+)</code>(.*)</dd>", page)
    assert (html.unescape(scope), inferred) == ("GET/admin/*", " (inferred from the path)")
    assert '"email": ' in page.partition("## Example response")[2]
    assert "Signed-in users" in pages[PurePosixPath("api/folders.create.md")]
