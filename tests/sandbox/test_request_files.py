"""Requests for files: sent for a folder, answered with uploads by somebody who has no access to it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from kiteworks_sandbox.dates import now, offset_form
from tests.sandbox.people import Person, new_person, owner
from tests.sandbox.test_files import RETURN, upload
from tests.sandbox.test_folders import code
from tests.sandbox.test_uploads import send

__all__ = ["new_person", "owner"]


def ask(api: httpx.Client, folder: str, to: str, **more: Any) -> httpx.Response:
    body = {"to": [to], "subject": "Figures", "body": "Please", "showToken": 1, "requireAuth": True} | more
    return api.post(f"/rest/folders/{folder}/actions/requestFile", json=body)


@pytest.fixture
def uploader(admin_api: httpx.Client) -> str:
    """The address of the one who is asked."""
    return str(admin_api.get("/rest/users/me").json()["email"])


def answer(api: httpx.Client, ref: str, name: str = "q3.txt", data: bytes = b"figures") -> httpx.Response:
    return api.post(f"/rest/requestFile/{ref}/actions/file", params=RETURN, files={"body": (name, data)})


def names(api: httpx.Client, folder: str) -> list[str]:
    listed = api.get(f"/rest/folders/{folder}/files", params={"deleted": "false"}).json()["data"]
    return [one["name"] for one in listed]


def test_a_request(api: httpx.Client, admin_api: httpx.Client, folder: str, uploader: str) -> None:
    made = ask(api, folder, uploader, count=2)
    shown = made.json()
    assert made.status_code == 201
    assert made.headers["x-accellion-location"].endswith(f"/rest/requestFile/{shown['ref']}")
    assert shown["requestor"]["id"] == api.get("/rest/users/me").json()["id"]
    assert shown["recipient"]["email"] == uploader
    assert (shown["type"], shown["message"], shown["fileLimit"], shown["remaining"]) == (
        "folder",
        "Please",
        2,
        2,
    )
    assert (shown["requireAuth"], shown["expire"]) == (True, None)
    assert admin_api.get(f"/rest/requestFile/{shown['ref']}").json() == shown
    assert "ref" not in ask(api, folder, uploader, showToken=0).json()
    assert code(api.get("/rest/requestFile/unknown")) == (403, "ERR_ACCESS_USER")


def test_uploads_get_the_address_of_who_sent_them(
    api: httpx.Client, admin_api: httpx.Client, folder: str, uploader: str
) -> None:
    ref = ask(api, folder, uploader).json()["ref"]
    file = answer(admin_api, ref).json()["id"]
    again = answer(admin_api, ref, data=b"more").json()["id"]
    assert names(api, folder) == [f"q3 ({uploader}) (1).txt", f"q3 ({uploader}).txt"]
    assert api.get(f"/rest/files/{file}/content").content == b"figures"
    assert code(admin_api.get(f"/rest/files/{file}")) == (403, "ERR_ACCESS_USER")
    place = f"/rest/requestFile/{ref}/uploads"
    assert [one["fileId"] for one in admin_api.get(place).json()["data"]] == [file, again]
    assert admin_api.get(f"{place}/{file}").json()["name"] == "q3.txt"
    assert admin_api.get(f"{place}/{again}/content").content == b"more"
    assert api.get(place).json()["data"] == []
    assert code(api.get(f"{place}/{file}")) == (403, "ERR_ACCESS_USER")
    assert admin_api.delete(f"{place}/{again}").status_code == 204
    assert names(api, folder) == [f"q3 ({uploader}).txt"]
    assert code(admin_api.delete(f"{place}/{again}")) == (403, "ERR_ACCESS_USER")


def test_uploads_in_chunks(api: httpx.Client, admin_api: httpx.Client, folder: str, uploader: str) -> None:
    ref = ask(api, folder, uploader, count=1).json()["ref"]
    place = f"/rest/requestFile/{ref}/actions/initiateUpload"
    asked = {"filename": "big.bin", "totalSize": 6, "totalChunks": 2}
    first, second = (admin_api.post(place, json=asked).json() for _ in range(2))
    send(admin_api, first, b"abc", 1)
    assert send(admin_api, first, b"def", 2).json()["size"] == 6
    assert names(api, folder) == [f"big ({uploader}).bin"]
    limit = (403, "ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED")
    assert code(admin_api.post(place, json=asked)) == limit
    assert code(answer(admin_api, ref)) == limit
    send(admin_api, second, b"abc", 1)
    assert code(send(admin_api, second, b"def", 2)) == limit
    assert admin_api.get(f"/rest/requestFile/{ref}").json()["remaining"] == 0
    assert names(api, folder) == [f"big ({uploader}).bin"]


def test_a_request_ends(api: httpx.Client, admin_api: httpx.Client, folder: str, uploader: str) -> None:
    ref = ask(api, folder, uploader, expire=offset_form(now() + timedelta(days=1))).json()["ref"]
    place = f"/rest/requestFile/{ref}"
    file = answer(admin_api, ref).json()["id"]
    assert code(admin_api.delete(place)) == (403, "ERR_ACCESS_USER")
    assert api.delete(place).status_code == 204
    expired = (403, "ERR_ENTITY_REQUEST_FILE_EXPIRED")
    assert code(answer(admin_api, ref)) == expired
    assert code(admin_api.get(place)) == expired
    assert code(admin_api.delete(f"{place}/uploads/{file}")) == expired
    assert admin_api.get(f"{place}/uploads/{file}/content").content == b"figures"
    past = ask(api, folder, uploader, expire=offset_form(now() - timedelta(days=1)))
    assert code(past) == (422, "ERR_INPUT_INVALID_DATE")


def test_a_reply_needs_an_upload(
    api: httpx.Client, admin_api: httpx.Client, folder: str, uploader: str
) -> None:
    ref = ask(api, folder, uploader).json()["ref"]
    place = f"/rest/requestFile/{ref}/reply"
    nothing = (403, "ERR_ENTITY_REQUEST_FILE_NO_FILE_UPLOADED")
    assert code(admin_api.post(place, json={"body": "done"})) == nothing
    answer(admin_api, ref)
    assert admin_api.post(place, json={"body": "done"}).status_code == 201


def test_who_may_answer(api: httpx.Client, admin_api: httpx.Client, folder: str) -> None:
    ref = ask(api, folder, "someone@else.example").json()["ref"]
    assert code(answer(admin_api, ref)) == (403, "ERR_ACCESS_USER")
    ref = ask(api, folder, "someone@else.example", requireAuth=False).json()["ref"]
    file = answer(admin_api, ref).json()["id"]
    place = f"/rest/requestFile/{ref}/uploads"
    assert admin_api.get(place).json() == {"data": []}
    assert code(admin_api.get(f"{place}/{file}")) == (403, "ERR_ACCESS_USER")
    assert code(ask(admin_api, folder, "someone@else.example")) == (403, "ERR_ACCESS_USER")
    api.delete(f"/rest/folders/{folder}")
    assert code(answer(admin_api, ref)) == (403, "ERR_ENTITY_DELETED")


def test_files_that_are_shown(api: httpx.Client, admin_api: httpx.Client, folder: str, uploader: str) -> None:
    file, hidden = (upload(api, folder, name, b"template").json()["id"] for name in ("a.txt", "b.txt"))
    for action, allowed in ((1, False), (2, True)):
        ref = ask(api, folder, uploader, files=[file], actionId=action).json()["ref"]
        place = f"/rest/requestFile/{ref}/sources"
        (source,) = admin_api.get(place).json()["data"]
        assert (source["fileId"], source["actionId"]) == (file, action)
        assert source["permissions"] == [
            {"name": "view", "enabled": True},
            {"name": "download", "enabled": allowed},
        ]
        assert admin_api.get(f"{place}/{file}").json()["name"] == "a.txt"
        assert admin_api.get(f"/rest/requestFile/{ref}/preview/{file}").json()["native"] is True
        content = admin_api.get(f"{place}/{file}/content")
        assert content.status_code == (200 if allowed else 403)
        assert code(admin_api.get(f"{place}/{hidden}")) == (403, "ERR_ACCESS_USER")
    assert code(ask(api, folder, uploader, files=["unknown"])) == (403, "ERR_ACCESS_USER")


def test_answers_to_the_inbox_are_in_the_tray(
    api: httpx.Client, admin_api: httpx.Client, uploader: str
) -> None:
    body = {"to": [uploader], "subject": "Figures", "fileLimit": 1}
    made = api.post("/rest/mail/actions/requestFile", params=RETURN, json=body).json()
    assert (made["type"], made["remaining"]) == ("inbox", 1)
    file = answer(admin_api, made["ref"]).json()
    tray = api.get("/rest/users/me").json()["mydirId"]
    assert api.get(f"/rest/files/{file['id']}").json()["parentId"] == tray
    assert api.get(f"/rest/files/{file['id']}/content").content == b"figures"
    assert code(api.post("/rest/mail/actions/requestFile", json={"to": []})) == (422, "ERR_INPUT_REQUIRED")


@pytest.mark.parametrize("withdrawn", [True, False])
def test_requests_of_a_deleted_user(
    admin_api: httpx.Client, owner: Person, uploader: str, withdrawn: bool
) -> None:
    ref = ask(owner.api, owner.make_folder(), uploader).json()["ref"]
    query = {"withdrawRequestFiles": withdrawn}
    assert admin_api.delete(f"/rest/admin/users/{owner.id}", params=query).status_code == 204
    sent = answer(admin_api, ref)
    if withdrawn:
        assert code(sent) == (403, "ERR_ENTITY_REQUEST_FILE_EXPIRED")
    else:
        assert sent.status_code == 201


def test_requests_of_a_demoted_user(admin_api: httpx.Client, owner: Person, uploader: str) -> None:
    ref = ask(owner.api, owner.make_folder(), uploader).json()["ref"]
    demoted = admin_api.put(
        "/rest/admin/profiles/3/users", params={"id:in": owner.id}, json={"withdrawRequestFiles": True}
    )
    assert demoted.status_code == 200
    assert code(answer(admin_api, ref)) == (403, "ERR_ENTITY_REQUEST_FILE_EXPIRED")
