"""Folders moved and deleted several at once, their quotas, and what expires in them."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from kiteworks_sandbox import expiry
from kiteworks_sandbox.dates import now, offset_form, parse
from tests.sandbox.test_files import RETURN, upload
from tests.sandbox.test_folders import code, make
from tests.sandbox.test_uploads import begin

GIBIBYTE = 1024**3


@pytest.fixture
def two(api: httpx.Client, folder: str) -> tuple[str, str]:
    return make(api, folder, "a"), make(api, folder, "b")


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock has gone on by ten days, as far as expiry is concerned."""
    monkeypatch.setattr(expiry, "now", lambda: now() + timedelta(days=10))


def test_several_are_moved(api: httpx.Client, folder: str, two: tuple[str, str]) -> None:
    target = make(api, folder, "Target")
    body = {"folderIds": list(two), "destinationFolderId": target}
    moved = api.post("/rest/folders/actions/move", params=RETURN, json=body)
    assert (moved.status_code, moved.json()["successIds"], moved.json()["errors"]) == (201, list(two), [])
    assert {one["parentId"] for one in moved.json()["data"]} == {target}
    listed = api.get(f"/rest/folders/{target}/folders").json()["data"]
    assert [one["id"] for one in listed] == list(two)


def test_those_that_can_are_moved(api: httpx.Client, folder: str, two: tuple[str, str]) -> None:
    place = "/rest/folders/actions/move"
    inner = make(api, two[0], "inner")
    body = {"folderIds": [two[0], "unknown", two[1]], "destinationFolderId": inner}
    moved = api.post(place, json=body)
    assert (moved.status_code, moved.json()["successIds"], moved.json()["data"]) == (207, [two[1]], [])
    failed = {one["code"]: one["failedIds"] for one in moved.json()["errors"]}
    assert failed == {"ERR_CANNOT_MOVE_TO_CHILD": [two[0]], "ERR_ACCESS_USER": ["unknown"]}
    assert code(api.post(place, json=body | {"folderIds": ["unknown"]})) == (403, "ERR_ACCESS_USER")
    assert code(api.post(place, json=body | {"folderIds": []})) == (422, "ERR_INPUT_REQUIRED")
    make(api, folder, "B")
    back = api.post(place, json={"folderIds": [two[1]], "destinationFolderId": folder})
    assert code(back) == (409, "ERR_ENTITY_EXISTS")


def test_several_are_recovered_and_deleted_for_good(api: httpx.Client, two: tuple[str, str]) -> None:
    both = {"id:in": ",".join(two)}
    recover, permanent = "/rest/folders/actions/recover", "/rest/folders/actions/permanent"
    api.delete(f"/rest/folders/{two[0]}")
    assert code(api.patch(recover, params=both)) == (403, "ERR_ENTITY_NOT_DELETED")
    partly = api.patch(recover, params=both | RETURN | {"partialSuccess": "true"}).json()["data"]
    assert [(one["id"], one["deleted"]) for one in partly] == [(two[0], False)]
    api.delete("/rest/folders", params=both)
    assert code(api.delete(permanent, params={"id:in": f"{two[0]},unknown"})) == (403, "ERR_ACCESS_USER")
    assert api.get(f"/rest/folders/{two[0]}").json()["deleted"] is True
    assert api.delete(permanent, params=both).status_code == 204
    assert code(api.get(f"/rest/folders/{two[0]}")) == (403, "ERR_ACCESS_USER")


def test_the_quota_of_a_folder(api: httpx.Client, folder: str) -> None:
    inner = make(api, folder, "inner")
    assert api.put(f"/rest/folders/{folder}", json={"useFolderQuota": True, "quota": GIBIBYTE}).is_success
    upload(api, inner, "a", b"x" * 1000)
    asked = {"filename": "b", "totalSize": GIBIBYTE - 999, "totalChunks": 20}
    for one in (folder, inner):
        refused = api.post(f"/rest/folders/{one}/actions/initiateUpload", json=asked)
        assert code(refused) == (403, "ERR_SYSTEM_FOLDER_QUOTA_EXCEEDED")
    begin(api, inner, "b", GIBIBYTE - 1000, 20)
    shown = api.get(f"/rest/folders/{folder}/quota").json()
    assert (shown["storage_quota"], shown["storage_used"]) == (GIBIBYTE, 1000)
    assert shown["storage_available"] == GIBIBYTE - 1000
    assert api.put(f"/rest/folders/{folder}", json={"useFolderQuota": True, "quota": -1}).is_success
    begin(api, inner, "c", GIBIBYTE, 20)


def test_notifications(api: httpx.Client, folder: str) -> None:
    place = f"/rest/folders/{folder}/actions/setNotifications"
    me = api.get("/rest/users/me").json()["id"]
    shown = api.put(place, json={"fileAdded": 1}).json()
    assert shown == {"objectId": folder, "userId": me, "fileAdded": 1, "commentAdded": 0}
    assert api.put(place, json={"commentAdded": 1}).json() == shown | {"commentAdded": 1}
    assert code(api.put(place, json={"fileAdded": "often"})) == (422, "ERR_INPUT_INVALID_FORMAT")


def test_files_expire(api: httpx.Client, folder: str, request: pytest.FixtureRequest) -> None:
    file, other = (upload(api, folder, name, b"x").json()["id"] for name in ("a", "b"))
    past = {"expire": offset_form(now() - timedelta(days=1))}
    assert code(api.put(f"/rest/files/{file}", json=past)) == (422, "ERR_INVALID_PARAMETER")
    soon = {"expire": offset_form(now() + timedelta(days=5))}
    shown = api.put(f"/rest/files/{file}", params=RETURN, json=soon).json()
    assert (shown["expire"], shown["overriddenExpire"]) == (soon["expire"], True)
    request.getfixturevalue("later")
    assert code(api.get(f"/rest/files/{file}/content")) == (403, "ERR_ENTITY_DELETED")
    listed = api.get(f"/rest/folders/{folder}/files", params={"deleted": "false"}).json()["data"]
    assert [one["id"] for one in listed] == [other]
    assert api.get(f"/rest/files/{file}").json()["deleted"] is True


def test_folders_expire(api: httpx.Client, folder: str, request: pytest.FixtureRequest) -> None:
    inner = make(api, folder, "inner")
    soon = {"expire": offset_form(now() + timedelta(days=5))}
    assert api.put(f"/rest/folders/{folder}", json=soon).is_success
    assert api.get(f"/rest/folders/{inner}").is_success
    request.getfixturevalue("later")
    assert code(api.get(f"/rest/folders/{inner}")) == (403, "ERR_ENTITY_PARENT_FOLDER_DELETED")
    assert api.get(f"/rest/folders/{folder}").json()["deleted"] is True


def test_files_live_as_long_as_their_folder_says(
    api: httpx.Client, folder: str, request: pytest.FixtureRequest
) -> None:
    inner = make(api, folder, "inner")
    old = upload(api, inner, "old", b"x").json()
    assert old["expire"] is None
    place = f"/rest/folders/{folder}"
    assert api.put(place, json={"fileLifetime": 7, "applyFileLifetimeToNested": True}).is_success
    new = upload(api, inner, "new", b"x").json()
    assert new["expire"] == offset_form(parse(new["created"]) + timedelta(days=7))
    assert new["overriddenExpire"] is False
    assert api.get(f"/rest/files/{old['id']}").json()["expire"] is None
    everything = {"fileLifetime": 8, "applyFileLifetimeToNested": True, "applyFileLifetimeToFiles": True}
    assert api.put(place, json=everything).is_success
    assert api.get(f"/rest/files/{old['id']}").json()["expire"] is not None
    assert api.get(f"/rest/folders/{make(api, folder, 'later')}").json()["fileLifetime"] == 8
    request.getfixturevalue("later")
    for one in (old, new):
        assert api.get(f"/rest/files/{one['id']}").json()["deleted"] is True
