"""A new release of the vendor's document: each kind of change is told in the spec's words, and what is new is drafted."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.bundle import Bundle
from generator.lint import lint
from generator.pipeline import build_bundle, build_documents, build_files
from generator.problems import SpecError
from generator.update import Update, update
from generator.update.published import FILE

SPEC = Path(__file__).parents[2] / "spec"
ID = {"in": "path", "name": "id", "required": True, "schema": {"type": "string"}}
STAMP = {"$ref": "#/components/schemas/Stamp"}
Release = dict[str, Any]


def json_of(schema: Any) -> Any:
    return {"content": {"application/json": {"schema": schema}}}


def parameter(release: Release, path: str, name: str) -> Any:
    return next(one for one in release["paths"][path]["get"]["parameters"] if one["name"] == name)


def new_resource(release: Release) -> None:
    """A list, a way to add to it, and a single one, on a path that the spec doesn't have."""
    release["components"]["schemas"]["Stamp"] = {
        "type": "object",
        "properties": {
            "id": {"type": "integer"},
            "made": {"type": "string", "format": "date-time"},
            "kind": {"type": "string", "enum": ["round", "square"]},
            "owner": {"$ref": "#/components/schemas/UserBasic"},
        },
    }
    query = [
        {"in": "query", "name": "limit", "schema": {"type": "integer"}},
        {"in": "query", "name": "offset", "schema": {"type": "integer"}},
        {"in": "query", "name": "orderBy", "schema": {"type": "array", "enum": ["made:asc"], "items": {}}},
    ]
    page = {"type": "object", "properties": {"data": {"type": "array", "items": STAMP}}}
    body = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    forbidden = {"description": "Forbidden. Possible error codes: ERR_ACCESS_USER, ERR_ENTITY_DELETED"}
    release["paths"]["/rest/files/{id}/stamps"] = {
        "get": {"parameters": [ID, *query], "responses": {"200": json_of(page)}},
        "post": {
            "parameters": [ID],
            "requestBody": json_of(body),
            "responses": {"201": json_of(STAMP), "403": forbidden, "409": {"description": "Conflict"}},
        },
    }
    single = {"parameters": [ID, {**ID, "name": "stampId"}], "responses": {"204": {"description": "Done"}}}
    release["paths"]["/rest/files/{id}/stamps/{stampId}"] = {"delete": single}


def new_action(release: Release) -> None:
    done = {"parameters": [ID], "responses": {"204": {"description": "Done"}}}
    release["paths"]["/rest/folders/{id}/actions/freezeAll"] = {"post": done}


def new_method(release: Release) -> None:
    release["paths"]["/rest/languages"]["post"] = {"parameters": [], "responses": {"204": {}}}


def new_parameter(release: Release) -> None:
    colour = {"in": "query", "name": "colour", "required": True, "schema": {"type": "string"}}
    release["paths"]["/rest/contacts"]["get"]["parameters"].append(colour)


def new_members(release: Release) -> None:
    schemas = release["components"]["schemas"]
    schemas["Comment"]["properties"]["colour"] = {"type": "string"}
    schemas["ContactCreate"]["properties"]["nickname"] = {"type": "string"}


def new_values(release: Release) -> None:
    parameter(release, "/rest/activities", "type")["schema"]["enum"].append("signatures")
    release["components"]["schemas"]["WebRequestsMetric"]["properties"]["status"]["enum"].append("paused")


def other_type(release: Release) -> None:
    parameter(release, "/rest/activities", "noDayBack")["schema"] = {"type": "string"}


def now_required(release: Release) -> None:
    parameter(release, "/rest/activities", "transactionId")["required"] = True


def other_status(release: Release) -> None:
    responses = release["paths"]["/rest/contacts"]["post"]["responses"]
    responses["202"] = responses.pop("201")


def operation_gone(release: Release) -> None:
    del release["paths"]["/rest/contacts/{id}"]["delete"]


def members_gone(release: Release) -> None:
    stated = release["paths"]["/rest/contacts"]["get"]
    stated["parameters"] = [one for one in stated["parameters"] if one["name"] != "name:contains"]
    del release["components"]["schemas"]["Comment"]["properties"]["contents"]


def now_deprecated(release: Release) -> None:
    release["paths"]["/rest/devices"]["get"]["deprecated"] = True
    release["paths"]["/rest/devices"]["get"]["parameters"][0]["deprecated"] = True


def values_gone(release: Release) -> None:
    parameter(release, "/rest/dli/users/{id}/mail", "bucket")["schema"]["enum"].remove("trash")


def other_path(release: Release) -> None:
    """Nothing tells a new path for the same thing from another thing, so a person has to."""
    release["paths"]["/rest/stars/{id}"] = release["paths"].pop("/rest/favorites/{id}")


def other_words(release: Release) -> None:
    """Texts are the spec's own, so others are no change."""
    release["paths"]["/rest/contacts"]["get"] |= {"summary": "Other words", "description": "Other words."}
    release["components"]["schemas"]["Comment"]["description"] = "Other words."


def as_the_spec_has_it(release: Release) -> None:
    """One of the deviations is mended."""
    values = {"type": "string", "enum": ["folder", "send"]}
    parameter(release, "/rest/users/me/quota", "filter")["schema"] = values


CHANGES: list[Callable[[Release], None]] = [
    new_resource,
    new_action,
    new_method,
    new_parameter,
    new_members,
    new_values,
    other_type,
    now_required,
    other_status,
    operation_gone,
    members_gone,
    now_deprecated,
    values_gone,
    other_path,
    other_words,
    as_the_spec_has_it,
]


@dataclass
class Done:
    """A spec that was brought to a new release."""

    spec: Path
    release: Path
    told: Update

    def text(self, file: str) -> str:
        return (self.spec / file).read_text(encoding="utf-8")

    def facts(self, group: str) -> list[str]:
        return sorted(
            f"{one.operation or '-'}: {one.difference.fact}"
            for one in self.told.changes
            if one.group.value == group
        )

    def added(self, file: str) -> str:
        """The lines of a file that the spec of today doesn't have."""
        before = (SPEC / file).read_text(encoding="utf-8").splitlines() if (SPEC / file).exists() else []
        return "\n".join(line for line in self.text(file).splitlines() if line not in before)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    folder = tmp_path_factory.mktemp("release")
    spec, release = folder / "spec", folder / "release.json"
    shutil.copytree(SPEC, spec)
    document = json.loads((SPEC / FILE).read_text(encoding="utf-8"))
    for change in CHANGES:
        change(document)
    release.write_text(json.dumps(document), encoding="utf-8")
    return Done(spec, release, update(build_bundle(spec), spec, release))


def test_what_is_new(done: Done) -> None:
    values = "all, comments, file_changes, folder_changes, kitepoint, mail"
    assert done.facts("New") == [
        "-: DELETE /rest/files/{}/stamps/{}",
        "-: DELETE /rest/stars/{}",
        "-: GET /rest/files/{}/stamps",
        "-: POST /rest/files/{}/stamps",
        "-: POST /rest/folders/{}/actions/freezeAll",
        "-: POST /rest/languages",
        f"activities.list: GET /rest/activities · query type · string ({values}, tasks, user_preferences), "
        f"published string ({values}, signatures, tasks, user_preferences)",
        "comments.get: schema Comment · colour",
        "contacts.create: POST /rest/contacts · body application/json · nickname",
        "contacts.list: GET /rest/contacts · query colour",
        "contacts.update: PUT /rest/contacts/{} · body application/json · nickname",
        "node_health.metrics: schema WebRequestMetrics · status · string (abnormal, running, stopped, unknown, warn), "
        "published string (abnormal, paused, running, stopped, unknown, warn)",
    ]


def test_what_changed(done: Done) -> None:
    assert done.facts("Changed") == [
        "activities.list: GET /rest/activities · query noDayBack · integer, published string",
        "activities.list: GET /rest/activities · query transactionId · optional, published required",
        "contacts.create: POST /rest/contacts · success · status 201, published 202",
        "devices.list: GET /rest/devices · in use, published deprecated",
        "devices.list: GET /rest/devices · query installTagId · in use, published deprecated",
        "dli.users.list_mail: GET /rest/dli/users/{}/mail · query bucket · "
        "string (draft, inbox, outgoing, sent, trash), published string (draft, inbox, outgoing, sent)",
    ]


def test_what_is_gone(done: Done) -> None:
    assert done.facts("Gone") == [
        "comments.get: schema Comment · contents · not published",
        "contacts.delete: DELETE /rest/contacts/{} · not published",
        "contacts.list: GET /rest/contacts · query name:contains · not published",
        "favorites.delete: DELETE /rest/favorites/{} · not published",
    ]


def test_what_is_now_as_the_spec_has_it(done: Done) -> None:
    assert done.facts("Now as the spec has it") == [
        "users.quota: GET /rest/users/me/quota · query filter · string (folder, send), published string"
    ]


def test_each_change_names_its_line(done: Done) -> None:
    for one in done.told.changes:
        if one.operation is not None:
            assert one.position is not None
            line = done.text(str(one.position.file.relative_to(done.spec))).splitlines()
            assert 0 < one.position.line <= len(line)
    (gone,) = [one for one in done.told.changes if one.difference.fact.startswith("DELETE /rest/contacts")]
    assert gone.position is not None
    stands = (SPEC / "paths/contacts.yaml").read_text(encoding="utf-8").splitlines()
    assert "operationId: contacts.delete" in "".join(stands[gone.position.line - 1 : gone.position.line + 1])


def test_new_operations_are_drafted(done: Done) -> None:
    assert done.text("paths/files.stamps.yaml") == OPERATIONS
    added = done.added("paths/folders.yaml")
    assert added.startswith(
        "/rest/folders/{folder_id}/actions/freezeAll:\n    operationId: folders.freeze_all\n"
    )
    assert "    operationId: languages.create" in done.added("paths/languages.yaml")
    assert done.added("openapi.yaml") == (
        "  - name: files.stamps\n    description: TODO\n  - name: stars\n    description: TODO"
    )


def test_new_schemas_are_drafted(done: Done) -> None:
    before = (SPEC / "schemas/files.yaml").read_text(encoding="utf-8")
    assert done.text("schemas/files.yaml") == f"{before}\n{SCHEMAS}"


def test_new_members_and_values_are_drafted(done: Done) -> None:
    assert done.added("schemas/comments.yaml") == "    colour: {type: [string, 'null'], description: TODO}"
    assert done.added("schemas/contacts.yaml") == "    nickname: {type: string, description: TODO}"
    assert (
        done.added("paths/contacts.yaml")
        == "      - name: colour\n        description: TODO\n        required: true\n        schema: {type: string}"
    )
    assert "x-known-values: [unknown, abnormal, warn, running, stopped, paused]" in done.added(
        "schemas/node_health.yaml"
    )
    assert "comments, kitepoint, signatures]}" in done.added("paths/activities.yaml")


def test_the_rules_refuse_what_is_not_written(done: Done) -> None:
    documents = build_documents(done.spec)
    found = [str(one) for one in lint(documents, done.spec)]
    drafts = sum(path.read_text(encoding="utf-8").count("TODO") for path in done.spec.rglob("*.yaml"))
    assert drafts > 0
    assert sum("write this text" in one for one in found) == drafts


def test_the_client_has_what_was_drafted(done: Done) -> None:
    files = {str(path): text for path, text in build_files(done.spec).items()}
    assert "def freeze_all(" in files["kiteworks/resources/folders.py"]
    assert "class Stamp(Model" in files["kiteworks/models/files.py"]


def test_a_second_time_nothing_changed(done: Done, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["update", str(done.release), "--spec", str(done.spec)]) == 0
    assert capsys.readouterr().out == "Nothing changed that the spec does not say already.\n"


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads((SPEC / FILE).read_text(encoding="utf-8"))
    before = copy.deepcopy(document)
    new_action(document)
    release = tmp_path / "release.json"
    release.write_text(json.dumps(document), encoding="utf-8")
    assert main(["update", str(release), "--dry-run"]) == 0
    assert capsys.readouterr().out == "New: 1\n  POST /rest/folders/{}/actions/freezeAll\n"
    assert json.loads((SPEC / FILE).read_text(encoding="utf-8")) == before


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return build_bundle(SPEC)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"openapi": "3.0.0"}'])
def test_what_is_not_a_document_is_refused(bundle: Bundle, text: str, tmp_path: Path) -> None:
    release = tmp_path / "release.json"
    release.write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=r"release\.json"):
        update(bundle, SPEC, release, dry_run=True)


OPERATIONS = """\
/rest/files/{file_id}/stamps:
  parameters:
    - {$ref: '#/components/parameters/FileId'}
  get:
    operationId: files.stamps.list
    tags: [files.stamps]
    summary: TODO
    description: TODO
    security: [{oauth2: ['GET/files/*']}]
    x-pagination: offset
    parameters:
      - {$ref: '#/components/parameters/Limit'}
      - {$ref: '#/components/parameters/Offset'}
      - name: orderBy
        in: query
        description: TODO
        schema: {type: string, enum: ['made:asc']}
    responses:
      '200':
        description: TODO
        content:
          application/json:
            schema: {$ref: '#/components/schemas/StampList'}
  post:
    operationId: files.stamps.create
    tags: [files.stamps]
    summary: TODO
    description: TODO
    security: [{oauth2: ['POST/files/*']}]
    x-error-codes:
      '403': [ERR_ACCESS_USER, ERR_ENTITY_DELETED]
    requestBody:
      required: true
      content:
        application/json:
          schema: {$ref: '#/components/schemas/FilesStampsCreateRequest'}
    responses:
      '201':
        description: TODO
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Stamp'}
      '409': {$ref: '#/components/responses/Conflict'}

/rest/files/{file_id}/stamps/{stamp_id}:
  parameters:
    - {$ref: '#/components/parameters/FileId'}
    - name: stamp_id
      in: path
      description: TODO
      required: true
      schema: {type: string}
  delete:
    operationId: files.stamps.delete
    tags: [files.stamps]
    summary: TODO
    description: TODO
    security: [{oauth2: ['DELETE/files/*']}]
    responses:
      '204':
        description: No content.
"""
SCHEMAS = """\
Stamp:
  type: object
  description: TODO
  required: [id]
  properties:
    id: {type: integer, description: TODO}
    made: {type: [string, 'null'], format: iso-date-time, description: TODO}
    kind: {type: [string, 'null'], x-known-values: [round, square], description: TODO}
    owner: {anyOf: [{$ref: '#/components/schemas/UserBasic'}, {type: 'null'}], description: TODO}

StampList:
  type: object
  description: TODO
  required: [data]
  properties:
    data: {type: array, items: {$ref: '#/components/schemas/Stamp'}, description: TODO}

FilesStampsCreateRequest:
  type: object
  description: TODO
  required: [kind]
  properties:
    kind: {type: string, description: TODO}
"""
