"""Whatever the bundle has, the sandbox answers. Each answer of these tests is held against the bundle, see `contract`."""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import httpx
import pytest

from kiteworks_sandbox import Sandbox, operations
from kiteworks_sandbox.bundle import Operation
from kiteworks_sandbox.registry import HANDLERS
from tests.sandbox import plain
from tests.sandbox.contract import BUNDLE, OPERATIONS
from tests.sandbox.support import client
from tests.sandbox.test_files import upload

operations.load()  # fills the table of handlers, by which the tests below are made


@pytest.fixture(scope="module")
def things(api: httpx.Client, admin_api: httpx.Client) -> dict[str, str]:
    """Something of each kind, by the name that path parameters have for it; `1` for what no handler keeps."""
    made: dict[str, str] = defaultdict(lambda: "1")
    made["metric_name"] = "sftp"
    made["role_id"] = "2"
    made["user_id"] = admin_api.get("/rest/users/me").json()["id"]
    made["client_id"] = admin_api.get("/rest/clients/me").json()["id"]
    place = admin_api.post("/rest/folders/0/folders", json={"name": "Things"}).headers["x-accellion-location"]
    made["folder_id"] = place.rpartition("/")[2]
    made["file_id"] = upload(admin_api, made["folder_id"], "thing.txt", b"bytes").json()["id"]
    upload(admin_api, made["folder_id"], "thing.txt", b"more bytes")
    linked = admin_api.post("/rest/files/actions/downloadLink", json={"fileId": made["file_id"]})
    made["ref"] = linked.json()["downloadLinks"][0].rpartition("/")[2]
    made["version_id"] = admin_api.get(f"/rest/files/{made['file_id']}/versions").json()["data"][1]["id"]
    session = {"filename": "x", "totalSize": 1, "totalChunks": 1}
    begun = admin_api.post(f"/rest/folders/{made['folder_id']}/actions/initiateUpload", json=session)
    made["upload_id"] = str(begun.json()["id"])
    draft = {"subject": "Things", "to": ["someone@example.com"], "draft": True}
    made["mail_id"] = admin_api.post(
        "/rest/mail/actions/sendFile", params={"returnEntity": "true"}, json=draft
    ).json()["id"]
    begun = admin_api.post(f"/rest/mail/{made['mail_id']}/actions/initiateUpload", json=session)
    form = {"compressionMode": "NORMAL", "compressionSize": "1", "originalSize": "1"}
    attached = admin_api.post(
        f"/rest/uploads/{begun.json()['id']}",
        params={"returnEntity": "true"},
        data=form,
        files={"content": ("chunk", b"x")},
    )
    made["attachment_id"] = attached.json()["attachmentId"]
    marked = {"fileId": made["file_id"]}
    synced = admin_api.post("/rest/mobileSyncItems", params={"returnEntity": "true"}, json=marked)
    made["item_id"] = str(synced.json()["id"])
    me = admin_api.get("/rest/users/me").json()
    asked = admin_api.post(
        f"/rest/folders/{made['folder_id']}/actions/requestFile",
        json={
            "to": [me["email"]],
            "subject": "Things",
            "requireAuth": True,
            "files": [made["file_id"]],
            "actionId": 2,
            "showToken": 1,
        },
    ).json()
    admin_api.post("/rest/system/epgdb/export")
    made["filename"] = admin_api.get("/rest/system/epgdb/export").json()["filename"]
    begun = admin_api.post("/rest/system/epgdb/import", json={"filename": "backup.json"})
    made["import_id"] = begun.json()["id"]
    sent = {"body": ("answer.txt", b"bytes")}
    answer = admin_api.post(f"/rest/requestFile/{asked['ref']}/actions/file?returnEntity=true", files=sent)
    made["request_ref"], made["uploaded_id"] = asked["ref"], answer.json()["id"]
    period = {"startDateTime": "2020-01-01T00:00:00Z", "endDateTime": "2100-01-01T00:00:00Z", "limit": "1"}
    logged = admin_api.get("/rest/admin/activities", params=period)
    made["activity_id"] = logged.json()["events"][0]["id"]
    admin_api.put(f"/rest/mail/{made['mail_id']}/actions/sendFile", json={"draft": False})
    account = admin_api.post(
        "/rest/admin/users", params={"returnEntity": "true"}, json={"email": "desk@sandbox.example"}
    )
    shared = {"userId": account.json()["id"], "memberIds": [made["user_id"]]}
    made["mailbox_id"] = admin_api.post("/rest/admin/sharedMailboxes", json=shared).json()["id"]
    hook = {"url": "https://localhost/", "secret": "s", "subscriptions": ["never"], "enabled": False}
    made["webhook_id"] = admin_api.post("/pubsub-ext/webhooks", json=hook).json()["id"]
    made |= plain.things(admin_api, made)
    return made


def place(operation: Operation, things: dict[str, str]) -> str:
    """The path of an operation on these things. Some names of parameters stand for several kinds."""
    chosen = things.copy()
    if operation.id.startswith("request_files."):
        chosen["ref"] = things["request_ref"]
        chosen["object_id"] = things["uploaded_id" if ".uploads." in operation.id else "file_id"]
    return plain.path(operation.id, operation.path, chosen)


def needed(operation: Operation, things: dict[str, str]) -> dict[str, str]:
    """The parameters of the query that an operation can't do without."""
    found: dict[str, str] = {}
    for one in map(BUNDLE.resolve, operation.definition.get("parameters", [])):
        if one["in"] == "query" and one.get("required"):
            schema = BUNDLE.resolve(one["schema"])
            schema = schema.get("items", schema)
            known = {"integer": "1", "boolean": "true", "iso-date-time": "2024-01-31T09:30:00+0000"}
            kind = schema["type"] if isinstance(schema["type"], str) else schema["type"][0]
            value = known.get(schema.get("format", ""), known.get(kind, "someone@example.com"))
            known_thing = things.get("attachment_id") if one["name"] == "attachmentId:in" else None
            found[one["name"]] = known_thing or schema.get("enum", [value])[0]
    return found


REFUSED = {
    "files.members.ldap_groups.get": "ERR_ACCESS_USER",
    "folders.members.ldap_groups.get": "ERR_ACCESS_USER",
    "users.concurrent_session.get": "ERR_AUTH_WRONG_LOGIN_STATE",
}
"""Reads of what the sandbox never has, with the code of the refusal."""


@pytest.mark.parametrize("name", [name for name, one in OPERATIONS.items() if one.method == "get"])
def test_reads_answer_as_declared(name: str, admin_api: httpx.Client, things: dict[str, str]) -> None:
    operation = OPERATIONS[name]
    params = needed(operation, things) | plain.query(name, things)
    answer = admin_api.get(place(operation, things), params=params)
    if code := REFUSED.get(name):
        assert answer.json()["errors"][0]["code"] == code
    else:
        assert answer.status_code < 400, answer.text


@pytest.mark.parametrize(
    "name", [name for name, one in OPERATIONS.items() if "{" in one.path and name in HANDLERS]
)
def test_missing_things_are_refused_as_declared(name: str, admin_api: httpx.Client) -> None:
    operation = OPERATIONS[name]
    path = re.sub(r"{\w+}", "424242", operation.path)
    hook = {"url": "https://localhost/", "secret": "s", "subscriptions": ["never"]}
    body = hook if path.startswith("/pubsub-ext/") else {}
    assert admin_api.request(operation.method, path, json=body).status_code in (403, 404, 422)


@pytest.mark.parametrize("name", [name for name, one in OPERATIONS.items() if one.scopes is not None])
def test_nothing_is_open_without_a_token(name: str, browser: httpx.Client, things: dict[str, str]) -> None:
    operation = OPERATIONS[name]
    answer = browser.request(operation.method, operation.path.format_map(things))
    assert answer.status_code == 401


@pytest.fixture(scope="module")
def bare_box() -> Iterator[Sandbox]:
    """A sandbox that has lost all its handlers."""
    kept = copy.copy(HANDLERS)
    with Sandbox() as box:
        HANDLERS.clear()
        try:
            yield box
        finally:
            HANDLERS.update(kept)


def test_operations_without_a_handler_answer_from_their_schema(bare_box: Sandbox) -> None:
    bearer = {"Authorization": f"Bearer {bare_box.issue_token(bare_box.admin.email)}"}
    with client(bare_box, headers=bearer) as api:
        for operation in OPERATIONS.values():
            if operation.takes_stream or "requestBody" in operation.definition:
                continue
            path = re.sub(r"{\w+}", "1", operation.path.replace("{metric_name}", "sftp"))
            answer = api.request(operation.method, path, params=needed(operation, {}))
            assert answer.status_code < 300, f"{operation.id}: {answer.text}"


def test_every_code_that_is_used_is_in_the_table() -> None:
    used = set()
    package = files("kiteworks_sandbox")
    for module in Path(str(package)).rglob("*.py"):
        used |= set(re.findall(r'"(ERR_[A-Z_]+)"', module.read_text(encoding="utf-8")))
    assert used <= BUNDLE.errors.keys(), f"not in the error table: {sorted(used - BUNDLE.errors.keys())}"
