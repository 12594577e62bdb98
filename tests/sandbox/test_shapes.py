"""What folders, files and upload sessions carry, always and on request."""

from __future__ import annotations

import re
import uuid
from typing import Any

import httpx
import pytest

from kiteworks_sandbox import Sandbox, extras
from tests.sandbox.support import client
from tests.sandbox.test_files import upload
from tests.sandbox.test_folders import code, make
from tests.sandbox.test_uploads import begin, send

OFFSET = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000")
ZULU = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def dates(value: Any) -> list[str]:
    """Every text of an answer that begins like a date."""
    if isinstance(value, dict):
        return [date for one in value.values() for date in dates(one)]
    if isinstance(value, list):
        return [date for one in value for date in dates(one)]
    return [value] if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value) else []


def answers_of_an_upload(api: httpx.Client) -> list[str]:
    """The dates in all answers of an upload in two chunks."""
    place = make(api, "0", f"Dates {uuid.uuid4()}")
    session = begin(api, place, "a", 2, 2)
    seen = dates(session)
    seen += dates(send(api, session, b"x", 1).json())
    seen += dates(api.get(f"/rest/uploads/{session['id']}").json())
    seen += dates([one for one in api.get("/rest/uploads").json()["data"] if one["id"] == session["id"]])
    finished = send(api, session, b"y", 2).json()
    assert finished["type"] == "f"
    return seen + dates(finished)


def test_dates_of_an_upload_have_an_offset(api: httpx.Client) -> None:
    found = answers_of_an_upload(api)
    assert len(found) >= 8
    assert [one for one in found if not OFFSET.fullmatch(one)] == []


def test_dates_of_an_upload_at_an_older_version(box: Sandbox) -> None:
    headers = {"Authorization": f"Bearer {box.issue_token(box.user.email)}", "X-Accellion-Version": "27"}
    with client(box, headers=headers) as old:
        assert [one for one in answers_of_an_upload(old) if not ZULU.fullmatch(one)] == []
        top = old.get("/rest/folders/top").json()["data"][0]
        assert OFFSET.fullmatch(top["created"])


def test_dates_of_an_upload_as_a_setting(other_api: httpx.Client) -> None:
    assert [one for one in answers_of_an_upload(other_api) if not ZULU.fullmatch(one)] == []


def test_the_parent_of_a_top_level_folder(api: httpx.Client, other_api: httpx.Client, folder: str) -> None:
    base = api.get("/rest/users/me").json()["basedirId"]
    assert {one["parentId"] for one in api.get("/rest/folders/top").json()["data"]} == {base}
    assert api.get(f"/rest/folders/{folder}").json()["parentId"] == base
    inner = make(other_api, make(other_api, "0", "Top"), "Inner")
    assert {one["parentId"] for one in other_api.get("/rest/folders/top").json()["data"]} == {"0"}
    assert other_api.get(f"/rest/folders/{inner}").json()["parentId"] != "0"


def test_files_have_a_path_and_people(api: httpx.Client, box: Sandbox, folder: str) -> None:
    top = api.get(f"/rest/folders/{folder}").json()
    file = upload(api, folder, "a.txt", b"x").json()
    listed = api.get(f"/rest/folders/{folder}/files").json()["data"][0]
    child = api.get(f"/rest/folders/{folder}/children").json()["data"][0]
    for shown in (file, listed, child, api.get(f"/rest/files/{file['id']}").json()):
        assert shown["path"] == f"{top['name']}/a.txt"
        assert shown["creator"]["email"] == shown["modifier"]["email"] == box.user.email
        assert shown["isShared"] is False
        assert "lockUser" not in shown
    assert (top["isShared"], top["creator"]["email"]) == (False, box.user.email)
    assert api.get(f"/rest/files/{file['id']}", params={"with": "lockUser"}).json()["lockUser"] is None


def allowed(shown: dict[str, Any]) -> dict[str, bool]:
    assert all(isinstance(one["id"], int) for one in shown["permissions"])
    return {one["name"]: one["allowed"] for one in shown["permissions"]}


def test_permissions_of_files(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    asked = {"with": "(permissions)"}
    child = api.get(f"/rest/folders/{folder}/children", params=asked).json()["data"][0]
    for shown in (child, api.get(f"/rest/files/{file}", params=asked).json()):
        assert {name for name, granted in allowed(shown).items() if granted} >= {
            "view",
            "download",
            "version_view",
            "version_create",
            "version_promote",
            "version_delete",
            "file_delete",
            "file_move",
        }
    assert "permissions" not in api.get(f"/rest/files/{file}").json()


def test_permissions_of_folders(api: httpx.Client, folder: str) -> None:
    asked = {"with": "(permissions)"}
    shown = allowed(api.get(f"/rest/folders/{folder}", params=asked).json())
    assert all(shown[name] for name in ("user_edit", "user_remove", "folder_permanent_delete"))
    assert shown["folder_recover"] is False
    system = allowed(api.get("/rest/folders/0", params=asked).json())
    refused = {"folder_delete", "folder_permanent_delete", "folder_move", "rename", "properties_edit"}
    assert {name for name in refused if not system[name]} == refused
    assert all(system[name] for name in ("folder_add", "file_add"))


def test_the_folder_around_on_request(api: httpx.Client, folder: str) -> None:
    inner = make(api, folder, "Inner")
    file = upload(api, inner, "a.txt", b"x").json()["id"]
    asked = {"with": "(parent:(path,currentUserRole,permissions),permissions)"}
    top = api.get(f"/rest/folders/{folder}").json()
    for path, parent, place in (
        (f"/rest/files/{file}", inner, f"{top['name']}/Inner"),
        (f"/rest/folders/{inner}", folder, top["name"]),
    ):
        shown = api.get(path, params=asked).json()
        assert (shown["parent"]["id"], shown["parent"]["path"]) == (parent, place)
        assert shown["parent"]["currentUserRole"]["name"] == "Owner"
        assert allowed(shown["parent"])["file_add"] is True
        assert shown["permissions"]
        assert "currentUserRole" not in shown
    assert api.get("/rest/folders/0", params=asked).json()["parent"] is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {}),
        ("a", {"a": {}}),
        ("(a, b)", {"a": {}, "b": {}}),
        ("(a:(b,c:(d)),e)", {"a": {"b": {}, "c": {"d": {}}}, "e": {}}),
        ("a:(b),c", {"a": {"b": {}}, "c": {}}),
        ("(a,a:(b))", {"a": {"b": {}}}),
        ("((a", {"": {"a": {}}}),
        ("a)b", {"a": {}}),
        ("(,)", {}),
    ],
)
def test_how_members_are_asked_for(text: str, found: dict[str, Any]) -> None:
    assert extras.parse(text) == found


@pytest.mark.parametrize("kind", ["files", "folders"])
def test_what_is_deleted_can_be_read_until_it_is_gone(api: httpx.Client, folder: str, kind: str) -> None:
    one = upload(api, folder, "a", b"x").json()["id"] if kind == "files" else make(api, folder, "a")
    path = f"/rest/{kind}/{one}"
    assert api.get(path, params={"deleted": "false"}).json()["deleted"] is False
    api.delete(path)
    for asked in ({}, {"deleted": "true"}):
        shown = api.get(path, params=asked | {"with": "(permissions)"}).json()
        assert shown["deleted"] is True
        assert kind == "files" or allowed(shown)["folder_recover"] is True
    assert code(api.get(path, params={"deleted": "false"})) == (403, "ERR_ENTITY_DELETED")
    api.patch(f"{path}/actions/recover")
    assert api.get(path).json()["deleted"] is False
    api.delete(path)
    api.delete(f"{path}/actions/permanent")
    assert code(api.get(path)) == (403, "ERR_ACCESS_USER")


def test_the_quota_of_a_folder(api: httpx.Client, folder: str) -> None:
    path = f"/rest/folders/{folder}"
    upload(api, make(api, folder, "Inner"), "a", b"12345")
    upload(api, folder, "b", b"678")
    free = api.get(f"{path}/quota").json()
    assert (free["storage_quota"], free["quota_allowance"], free["storage_used"]) == (0, 0, 8)
    assert free["storage_available"] > 8
    gibibyte = 1024**3
    changed = api.put(path, params={"returnEntity": "true"}, json={"useFolderQuota": True, "quota": gibibyte})
    assert (changed.status_code, changed.json()["useFolderQuota"]) == (200, True)
    limited = api.get(f"{path}/quota").json()
    assert (limited["storage_quota"], limited["storage_available"]) == (gibibyte, gibibyte - 8)
    for body, expected in (
        ({"useFolderQuota": True, "quota": 7}, "ERR_INPUT_NOT_IN_LIST"),
        ({"useFolderQuota": "perhaps"}, "ERR_INPUT_INVALID_FORMAT"),
    ):
        assert code(api.put(path, json=body)) == (422, expected)
    assert api.put(path, json={"useFolderQuota": "false"}).status_code == 200
    assert api.get(f"{path}/quota").json()["storage_quota"] == 0
    assert code(api.put(path, json={"useFolderQuota": True})) == (422, "ERR_INPUT_REQUIRED")
