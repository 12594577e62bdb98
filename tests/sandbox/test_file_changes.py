"""Files copied, moved, locked, and deleted or recovered several at once."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.database import Member
from kiteworks_sandbox.roles import COLLABORATOR, MANAGER, Role
from tests.sandbox.test_files import RETURN, upload
from tests.sandbox.test_folders import code, make

Share = Callable[[str, Role], None]


@pytest.fixture
def share(box: Sandbox, api: httpx.Client, admin_api: httpx.Client) -> Share:
    """Gives the administrator a role in a folder of the user."""

    def give(folder: str, role: Role) -> None:
        people = [one.get("/rest/users/me").json()["id"] for one in (api, admin_api)]
        with box._alive.appliance.database.session() as session:
            session.add(Member(item_id=folder, user_id=people[1], role_id=role.id, shared_by_id=people[0]))

    return give


@pytest.fixture
def target(api: httpx.Client, folder: str) -> str:
    return make(api, folder, "Target")


def names(api: httpx.Client, folder: str) -> list[str]:
    listed = api.get(f"/rest/folders/{folder}/files", params={"deleted": "false"}).json()["data"]
    return [one["name"] for one in listed]


def content(api: httpx.Client, file: str) -> bytes:
    return api.get(f"/rest/files/{file}/content").content


@pytest.mark.parametrize("place", ["query", "body"])
def test_copies_have_the_same_content_and_a_life_of_their_own(
    api: httpx.Client, folder: str, target: str, place: str
) -> None:
    file = upload(api, folder, "a.txt", b"bytes", clientModified="2020-05-15T08:11:07+0000").json()["id"]
    params = RETURN | ({"id:in": file} if place == "query" else {})
    body = {"destinationFolderId": target} | ({"ids": [file]} if place == "body" else {})
    made = api.post("/rest/files/actions/copy", params=params, json=body)
    copy = made.json()
    assert made.status_code == 201
    assert made.headers["x-accellion-location"].endswith(f"/rest/files/{copy['id']}")
    assert (copy["name"], copy["parentId"], copy["size"]) == ("a.txt", target, 5)
    assert copy["clientModified"] == "2020-05-15T08:11:07+0000"
    assert copy["id"] != file
    upload(api, folder, "a.txt", b"changed")
    api.delete(f"/rest/files/{file}")
    api.delete(f"/rest/files/{file}/actions/permanent")
    assert content(api, copy["id"]) == b"bytes"


def test_copies_take_the_next_number(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    for _ in range(2):
        body = {"destinationFolderId": folder}
        assert api.post("/rest/files/actions/copy", params={"id:in": file}, json=body).content == b""
    assert names(api, folder) == ["a (1).txt", "a (2).txt", "a.txt"]
    body = {"destinationFolderId": folder, "ids": [file], "newFileName": "b.txt"}
    assert api.post("/rest/files/actions/copy", params=RETURN, json=body).json()["name"] == "b.txt"


def test_copies_may_replace_what_has_the_name(api: httpx.Client, folder: str, target: str) -> None:
    file, there = (upload(api, one, "a.txt", one.encode()).json()["id"] for one in (folder, target))
    body = {"destinationFolderId": target, "ids": [file], "replace": True}
    copy = api.post("/rest/files/actions/copy", params=RETURN, json=body).json()
    assert (copy["name"], content(api, copy["id"])) == ("a.txt", folder.encode())
    assert api.get(f"/rest/files/{there}").json()["deleted"] is True


def test_copies_are_all_or_none(api: httpx.Client, folder: str, target: str) -> None:
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    body = {"destinationFolderId": target}
    asked = {"id:in": f"{file},unknown"}
    assert code(api.post("/rest/files/actions/copy", params=asked, json=body)) == (403, "ERR_ACCESS_USER")
    assert names(api, target) == []
    partly = asked | {"partialSuccess": "true"}
    assert api.post("/rest/files/actions/copy", params=partly, json=body).status_code == 201
    assert names(api, target) == ["a.txt"]


@pytest.mark.parametrize("action", ["copy", "move"])
def test_bad_copies_and_moves(api: httpx.Client, folder: str, target: str, action: str) -> None:
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    me = api.get("/rest/users/me").json()
    place = f"/rest/files/actions/{action}"
    for asked, body, error in (
        ({"id:in": file}, {}, (422, "ERR_INPUT_REQUIRED")),
        ({}, {"destinationFolderId": target}, (422, "ERR_INPUT_REQUIRED")),
        ({"id:in": file}, {"destinationFolderId": target, "ids": [file]}, (422, "ERR_INVALID_PARAMETER")),
        ({"id:in": file}, {"destinationFolderId": "unknown"}, (403, "ERR_ACCESS_USER")),
        ({"id:in": file}, {"destinationFolderId": "0"}, (403, "ERR_ENTITY_IS_BASE_DIR")),
        ({"id:in": file}, {"destinationFolderId": me["mydirId"]}, (403, "ERR_ENTITY_IS_MY_DIR")),
    ):
        assert code(api.post(place, params=asked, json=body)) == error
    assert names(api, folder) == ["a.txt"]


def test_move(api: httpx.Client, folder: str, target: str) -> None:
    files = [upload(api, folder, name, name.encode()).json()["id"] for name in ("a", "b")]
    body = {"destinationFolderId": target}
    moved = api.post("/rest/files/actions/move", params=RETURN | {"id:in": ",".join(files)}, json=body)
    assert (moved.status_code, moved.json()["id"], moved.json()["parentId"]) == (201, files[0], target)
    assert (names(api, folder), names(api, target)) == ([], ["a", "b"])
    assert content(api, files[1]) == b"b"


def test_moves_into_a_taken_name(api: httpx.Client, folder: str, target: str) -> None:
    file, there = (upload(api, one, "a.txt", one.encode()).json()["id"] for one in (folder, target))
    body: dict[str, object] = {"destinationFolderId": target, "ids": [file]}
    assert code(api.post("/rest/files/actions/move", json=body)) == (409, "ERR_ENTITY_EXISTS")
    assert api.post("/rest/files/actions/move", json=body | {"replace": True}).status_code == 201
    assert (names(api, target), content(api, file)) == (["a.txt"], folder.encode())
    assert api.get(f"/rest/files/{there}").json()["deleted"] is True


def test_a_lock_keeps_others_out(
    api: httpx.Client, admin_api: httpx.Client, folder: str, target: str, share: Share
) -> None:
    share(folder, COLLABORATOR)
    file = upload(api, folder, "a.txt", b"first").json()["id"]
    place = f"/rest/files/{file}"
    locked = admin_api.patch(f"{place}/actions/lock", params=RETURN)
    assert (locked.status_code, locked.json()["locked"]) == (200, True)
    shown = api.get(place, params={"with": "lockUser"}).json()
    assert shown["lockUser"]["id"] == admin_api.get("/rest/users/me").json()["id"]
    assert code(api.patch(f"{place}/actions/lock")) == (403, "ERR_ENTITY_LOCKED")
    assert code(api.put(place, json={"name": "b.txt"})) == (422, "ERR_ENTITY_LOCKED")
    body = {"destinationFolderId": target, "ids": [file]}
    assert code(api.post("/rest/files/actions/move", json=body)) == (403, "ERR_ENTITY_LOCKED")
    assert code(upload(api, folder, "a.txt", b"second")) == (403, "ERR_ENTITY_LOCKED")
    begun = {"filename": "a.txt", "totalSize": 1, "totalChunks": 1}
    for where in (place, f"/rest/folders/{folder}"):
        refused = api.post(f"{where}/actions/initiateUpload", json=begun)
        assert code(refused) == (403, "ERR_ENTITY_LOCKED")
    # The one who locked it goes on, but deletes it no more than others.
    assert upload(admin_api, folder, "a.txt", b"third").status_code == 201
    for one in (api, admin_api):
        assert code(one.delete(place)) == (403, "ERR_ENTITY_LOCKED")
    assert code(api.delete(f"/rest/folders/{folder}")) == (403, "ERR_ENTITY_CONTAINS_LOCKED_FILES")
    moved = api.post(f"/rest/folders/{folder}/actions/move", json={"destinationFolderId": "0"})
    assert code(moved) == (403, "ERR_ENTITY_CONTAINS_LOCKED_FILES")
    assert content(api, file) == b"third"
    assert admin_api.patch(f"{place}/actions/unlock", params=RETURN).json()["locked"] is False
    assert api.get(place, params={"with": "(lockUser)"}).json()["lockUser"] is None
    assert code(api.patch(f"{place}/actions/unlock")) == (403, "ERR_ENTITY_UNLOCKED")
    assert api.delete(place).status_code == 204


def test_who_may_unlock(api: httpx.Client, admin_api: httpx.Client, folder: str, share: Share) -> None:
    share(folder, COLLABORATOR)
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    lock, unlock = f"/rest/files/{file}/actions/lock", f"/rest/files/{file}/actions/unlock"
    assert api.patch(lock).status_code == 200
    assert code(admin_api.patch(unlock)) == (403, "ERR_ENTITY_LOCKED_BY_ANOTHER_USER")
    assert api.patch(unlock).status_code == 200
    assert admin_api.patch(lock).status_code == 200
    assert api.patch(unlock).status_code == 200  # the owner removes anybody's lock


def test_managers_unlock(api: httpx.Client, admin_api: httpx.Client, folder: str, share: Share) -> None:
    share(folder, MANAGER)
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    assert api.patch(f"/rest/files/{file}/actions/lock").status_code == 200
    assert admin_api.patch(f"/rest/files/{file}/actions/unlock").status_code == 200


@pytest.mark.parametrize("place", ["query", "body"])
def test_locking_several(api: httpx.Client, folder: str, place: str) -> None:
    files = [upload(api, folder, name, b"x").json()["id"] for name in ("a", "b")]

    def lock(action: str, ids: list[str], **more: str) -> httpx.Response:
        params, body = ({"id:in": ",".join(ids)}, {}) if place == "query" else ({}, {"ids": ids})
        return api.patch(f"/rest/files/actions/{action}", params=params | more, json=body)

    assert api.patch(f"/rest/files/{files[0]}/actions/lock").status_code == 200
    assert code(lock("lock", files[::-1])) == (403, "ERR_ENTITY_LOCKED")
    assert api.get(f"/rest/files/{files[1]}").json()["locked"] is False
    partly = lock("lock", [*files, "unknown"], partialSuccess="true", returnEntity="true")
    body = partly.json()
    assert (partly.status_code, body["successIds"]) == (200, [files[1]])
    assert [(one["code"], one["failedIds"]) for one in body["errors"]] == [
        ("ERR_ENTITY_LOCKED", [files[0]]),
        ("ERR_ACCESS_USER", ["unknown"]),
    ]
    assert [(one["id"], one["locked"]) for one in body["data"]] == [(files[1], True)]
    unlocked = lock("unlock", files).json()
    assert (unlocked["successIds"], unlocked["errors"], unlocked["data"]) == (files, [], [])


def test_several_are_recovered_and_deleted_for_good(api: httpx.Client, folder: str) -> None:
    files = [upload(api, folder, name, b"x").json()["id"] for name in ("a", "b")]
    both = {"id:in": ",".join(files)}
    api.delete(f"/rest/files/{files[0]}")
    recover, permanent = "/rest/files/actions/recover", "/rest/files/actions/permanent"
    assert code(api.patch(recover, params=both)) == (403, "ERR_ENTITY_NOT_DELETED")
    assert api.get(f"/rest/files/{files[0]}").json()["deleted"] is True
    partly = api.patch(recover, params=both | RETURN | {"partialSuccess": "true"})
    assert [one["id"] for one in partly.json()["data"]] == [files[0]]
    assert code(api.delete(permanent, params=both)) == (403, "ERR_ENTITY_NOT_DELETED")
    api.delete("/rest/files", params=both)
    upload(api, folder, "b", b"y")
    assert code(api.patch(recover, params=both)) == (409, "ERR_ENTITY_EXISTS")
    assert (api.delete(permanent, params=both).status_code, names(api, folder)) == (204, ["b"])
    assert code(api.patch(recover, params=both)) == (403, "ERR_ACCESS_USER")
    assert code(api.get(f"/rest/files/{files[0]}")) == (403, "ERR_ACCESS_USER")


def test_path(api: httpx.Client, folder: str, target: str) -> None:
    file = upload(api, target, "a.txt", b"x").json()["id"]
    path = api.get(f"/rest/files/{file}/path").json()["data"]
    assert [one["id"] for one in path] == [folder, target, file]
    assert path[-1]["name"] == "a.txt"
