"""The spec keeps every rule, and each rule notices when it is broken."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.bundle import Bundle
from generator.lint import lint
from generator.lint.deviations import ROWS, deviations
from generator.lint.rules import RULES
from tests.documents import SPEC, documents

Break = Callable[[dict[str, Any]], object]


def get(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["paths"]["/rest/files/{file_id}"]["get"]
    return found


def members(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["paths"]["/rest/folders/{folder_id}/members"]["get"]
    return found


def file(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]["File"]["properties"]
    return found


def schemas(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]
    return found


def shared(document: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["parameters"][name]
    return found


def member(document: dict[str, Any], schema: str, key: str) -> dict[str, Any]:
    found: dict[str, Any] = schemas(document)[schema]["properties"][key]
    return found


def rename(document: dict[str, Any], old: str, new: str) -> None:
    schemas(document)[new] = schemas(document).pop(old)


NEW = {"name": "x", "in": "query", "description": "Something.", "schema": {"type": "string"}}
BREAKS: dict[str, list[Break]] = {
    "operation-tag": [lambda d: get(d).update(tags=["folders"]), lambda d: d["tags"].clear()],
    "operation-group": [
        lambda d: d["x-tagGroups"].pop(),
        lambda d: d["x-tagGroups"][0]["tags"].remove("folders"),
    ],
    "operation-scope": [
        lambda d: get(d).pop("security"),
        lambda d: get(d).update(security=[{"oauth2": ["files"]}]),
        lambda d: get(d).update(security=[{"oauth2": ["PUT/files/*"]}]),
        lambda d: get(d).update(security=[{"oauth2": []}]),
    ],
    "operation-success": [
        lambda d: get(d)["responses"].pop("200"),
        lambda d: get(d)["responses"]["200"]["content"]["application/json"].clear(),
    ],
    "operation-administrators": [
        lambda d: get(d).update({"x-requires-admin": True}),
        lambda d: get(d).update(description="Returns a thing. Requires a system administrator."),
    ],
    "operation-errors": [lambda d: get(d)["responses"].update({"404": {"description": "Gone."}})],
    "operation-codes": [
        lambda d: get(d)["x-error-codes"].update({"403": ["ERR_NOBODY_KNOWS"]}),
        lambda d: get(d)["x-error-codes"].update({"418": ["ERR_ACCESS_USER"]}),
        lambda d: get(d)["x-error-codes"].update({"500": ["ERR_ACCESS_USER"]}),
    ],
    "operation-paging": [
        lambda d: members(d).pop("x-pagination"),
        lambda d: members(d).update({"x-pagination": "whole"}),
    ],
    "operation-stream": [lambda d: get(d).update({"x-stream": "response"})],
    "parameter-shared": [
        lambda d: get(d)["parameters"].append(copy.deepcopy(d["components"]["parameters"]["With"]))
    ],
    "parameter-type": [
        lambda d: get(d)["parameters"].append({**NEW, "schema": {}}),
        lambda d: get(d)["parameters"].append({**NEW, "schema": {"type": "array"}}),
        lambda d: get(d)["parameters"].append({**NEW, "name": "x:in"}),
    ],
    "parameter-family": [
        lambda d: get(d)["parameters"].extend([NEW, {**NEW, "name": "x:gt", "schema": {"type": "integer"}}])
    ],
    "parameter-mode": [
        lambda d: get(d)["parameters"].append({**NEW, "name": "mode", "schema": {"type": "string"}})
    ],
    "parameter-order": [
        lambda d: get(d)["parameters"].append(
            {**NEW, "name": "orderBy", "schema": {"type": "string", "enum": ["up and down"]}}
        )
    ],
    "identifier-stated": [
        lambda d: shared(d, "CommentId").pop("x-identifies"),
        lambda d: get(d)["parameters"].append({**NEW, "name": "userId:in"}),
        lambda d: get(d)["parameters"].append({**NEW, "name": "locate_id"}),
        lambda d: member(d, "DownloadLinkRequest", "fileIds").pop("x-identifies"),
        lambda d: member(d, "RecentObject", "id").pop("x-identifies"),
        lambda d: member(d, "Comment", "parentId").pop("x-identifies"),
    ],
    "identifier-known": [
        lambda d: shared(d, "CommentId").update({"x-identifies": "Comment9x"}),
        lambda d: shared(d, "CommentId").update({"x-identifies": ["File", "ListMetadata"]}),
        lambda d: shared(d, "CommentId").update({"x-identifies": "RecentObject"}),
        lambda d: shared(d, "CommentId").update({"x-identifies": "Comment.number"}),
        lambda d: shared(d, "CommentId").update({"x-identifies": True}),
        lambda d: shared(d, "CommentId").update({"x-identifies": []}),
    ],
    "identifier-required": [lambda d: schemas(d)["Comment"]["required"].remove("id")],
    "identifier-type": [
        lambda d: shared(d, "CommentId").update(schema={"type": "string"}),
        lambda d: shared(d, "CommentId").update(schema={"type": "integer"}),
        lambda d: shared(d, "CommentId")["schema"].update(enum=[1, 2]),
        lambda d: shared(d, "HostnameIds")["schema"].update(items={"type": "string"}),
        lambda d: shared(d, "HostnameIds")["schema"]["items"].update(enum=[1, 2]),
        lambda d: shared(d, "LocateId").update(schema={"type": "integer"}),
        lambda d: member(d, "MemberUpdateRequest", "roleId").update(type="integer"),
        lambda d: member(d, "FolderMemberAddRequest", "ldapGroupIds")["items"].update(type="integer"),
        lambda d: member(d, "RequestFileSource", "fileId").update(type=["integer", "null"]),
        lambda d: member(d, "Comment", "parentId").update(type=["integer", "string", "null"]),
        lambda d: member(d, "Comment", "id").update(type="string"),
    ],
    "schema-type": [lambda d: file(d).update(thing={"description": "A thing."})],
    "schema-answer": [
        lambda d: schemas(d)["File"]["required"].append("size"),
        lambda d: file(d).update(thing={"type": "string", "description": "A thing."}),
        lambda d: file(d)["mime"].update(enum=["a"]),
        lambda d: file(d)["tags"].update(type=["array", "null"]),
        lambda d: file(d)["name"].update(type=["string", "null"]),
        lambda d: member(d, "AdminActivityList", "events").update(type="array"),
    ],
    "schema-page": [lambda d: schemas(d)["FileList"].pop("required")],
    "schema-request": [lambda d: schemas(d)["FileUpdateRequest"].update(required=["thing"])],
    "schema-date": [
        lambda d: file(d)["created"].pop("format"),
        lambda d: file(d)["created"].update(format="date"),
        lambda d: file(d)["expire"]["anyOf"][0].pop("format"),
        lambda d: get(d)["parameters"].append({**NEW, "name": "created:gte"}),
        lambda d: get(d)["parameters"].append({**NEW, "name": "startDate", "schema": {"type": "integer"}}),
    ],
    "schema-size": [lambda d: file(d)["size"].pop("format")],
    "schema-secret": [
        lambda d: file(d).update(password={"type": ["string", "null"], "description": "A password."}),
        lambda d: file(d).update(privateKey={"type": ["string", "null"], "description": "A key."}),
        lambda d: file(d).update(session_token={"type": ["string", "null"], "description": "A token."}),
    ],
    "schema-twin": [
        lambda d: (
            schemas(d).update(File9x=copy.deepcopy(schemas(d)["File"])),
            file(d).update(twin={"$ref": "#/components/schemas/File9x"}),
            schemas(d)["File9x"]["properties"].update(twin={"$ref": "#/components/schemas/File9x"}),
        )
    ],
    "schema-unused": [lambda d: schemas(d).update(Alone={"type": "object", "description": "Alone."})],
    "name-operation": [
        lambda d: get(d).update(operationId="files.get_file"),
        lambda d: get(d).update(operationId="files.get1"),
        lambda d: get(d).update(operationId="files.file_things.get"),
    ],
    "name-schema": [
        lambda d: rename(d, "File", "File1"),
        lambda d: (
            rename(d, "FileUpdateRequest", "FileUpdate"),
            d["paths"]["/rest/files/{file_id}"]["put"].update(
                requestBody={
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/FileUpdate"}}}
                }
            ),
        ),
    ],
    "text-summary": [lambda d: get(d).update(summary="Reads a file."), lambda d: get(d).pop("summary")],
    "text-description": [
        lambda d: get(d).pop("description"),
        lambda d: file(d)["size"].update(description="bytes"),
        lambda d: get(d).update(description=get(d)["summary"]),
    ],
    "text-values": [
        lambda d: file(d)["expire"].update(anyOf=[{"type": "string", "format": "iso-date-time"}]),
        lambda d: file(d)["expire"]["anyOf"].pop(),
        lambda d: get(d)["parameters"].append({**NEW, "description": "A name; 0 for any."}),
    ],
    "text-example": [
        lambda d: d["components"]["parameters"]["FolderId"]["schema"].pop("examples"),
        lambda d: schemas(d)["FolderCreateRequest"]["properties"]["name"].pop("examples"),
        lambda d: schemas(d)["FolderMoveRequest"]["properties"]["folderIds"]["items"].pop("examples"),
    ],
    "text-clean": [
        lambda d: get(d).update(description="Reads <b>a</b> file."),
        lambda d: get(d).update(description="Reads  a file."),
        lambda d: get(d).update(description="Reads the specified file."),
    ],
}


def test_the_spec_keeps_every_rule() -> None:
    assert [str(problem) for problem in lint(documents(), SPEC)] == []


def test_every_rule_is_tried() -> None:
    assert BREAKS.keys() == RULES.keys()


@pytest.mark.parametrize(
    ("name", "change"),
    [(name, change) for name, changes in BREAKS.items() for change in changes],
    ids=[f"{name}-{number}" for name, changes in BREAKS.items() for number in range(len(changes))],
)
def test_a_broken_rule_is_noticed(name: str, change: Break) -> None:
    main = documents()["openapi"]
    broken = Bundle(copy.deepcopy(main.document), main.places)
    change(broken.document)
    found = list(RULES[name](broken))
    assert found
    assert all(broken.where(pointer) for _, pointer in found), "every fault has a file and a line"


def write(folder: Path, rows: list[str]) -> list[str]:
    (folder / "deviations.yaml").write_text("".join(rows), encoding="utf-8")
    return [str(problem) for problem in deviations(folder)]


def row(number: int, name: str = "D01", reason: str = "A client in use reads it so.") -> str:
    return f"- fact: 'fact {number}'\n  row: {name}\n  reason: {reason}\n"


def test_deviations_have_reasons_and_settle_the_register(tmp_path: Path) -> None:
    complete = [row(number, name) for number, name in enumerate(ROWS)]
    assert write(tmp_path, complete) == []
    assert "no row settles D42" in write(tmp_path, complete[:-1])[0]
    assert "deviation-reason" in write(tmp_path, [*complete, row(99, reason="Because.")])[0]
    assert "is repeated" in write(tmp_path, [*complete, complete[0]])[0]
    misspelt = row(99).replace("reason:", "raeson:")
    words, reason = write(tmp_path, [*complete, misspelt])
    lines = "".join(complete).count("\n") + 1
    assert words.startswith(f"{tmp_path / 'deviations.yaml'}:{lines}: ")
    assert "`raeson` is not a word here; the words are fact, reason, row" in words
    assert "deviation-reason" in reason
    assert "names a row" in write(tmp_path, [*complete, row(99, "E1")])[0]
    assert "too many" in write(tmp_path, [*complete, *(row(number) for number in range(100, 310))])[0]
