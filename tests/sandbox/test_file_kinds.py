"""Other ways to store and look at files: base64, streams, templates, previews, scans, devices, external editors."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import client
from tests.sandbox.test_files import RETURN, upload
from tests.sandbox.test_folders import code


def test_base64(api: httpx.Client, folder: str) -> None:
    body = {
        "name": "ä.bin",
        "content": base64.b64encode(b"\0\xffbytes").decode(),
        "clientModified": 1589530267,
    }
    place = f"/rest/folders/{folder}/actions/fileBase64Encoded"
    made = api.post(place, params=RETURN, json=body)
    file = made.json()
    assert (made.status_code, file["name"], file["size"]) == (201, "ä.bin", 7)
    assert (file["clientCreated"], file["clientModified"]) == (None, "2020-05-15T08:11:07+0000")
    assert api.get(f"/rest/files/{file['id']}/content").content == b"\0\xffbytes"
    again = api.post(place, params=RETURN, json=body).json()
    assert (again["id"], again["versionsCount"]) == (file["id"], 2)
    assert code(api.post(place, json=body | {"disableAutoVersion": True})) == (409, "ERR_ENTITY_EXISTS")
    assert code(api.post(place, json=body | {"content": "*"})) == (422, "ERR_INPUT_INVALID_FORMAT")
    assert code(api.post(place, json=body | {"name": "a/b"})) == (422, "ERR_INPUT_INVALID_FORMAT")
    assert code(api.post(place, json={"name": "a"})) == (422, "ERR_INPUT_REQUIRED")


def test_streams(api: httpx.Client, folder: str) -> None:
    made = api.post(f"/rest/folders/{folder}/files", params=RETURN, files={"body": ("a.txt", b"first")})
    file = made.json()["id"]
    assert (made.status_code, made.json()["size"]) == (201, 5)
    place = f"/rest/files/{file}/versions"
    upload(api, folder, "b.txt", b"x")
    newer = api.post(place, params=RETURN, files={"body": ("a.txt", b"second")})
    assert (newer.status_code, newer.json()["id"], newer.json()["versionsCount"]) == (201, file, 2)
    assert api.get(f"/rest/files/{file}/content").content == b"second"
    taken = api.post(place, files={"body": ("b.txt", b"third")})
    assert code(taken) == (409, "ERR_ENTITY_EXISTS")


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx"])
def test_templates(api: httpx.Client, folder: str, kind: str) -> None:
    body = {"fileType": kind, "fileName": "Plan"}
    made = api.post(f"/rest/folders/{folder}/actions/fileFromTemplate", json=body).json()
    assert made["name"] == f"Plan.{kind}"
    assert "officedocument" in made["mime"]
    archive = zipfile.ZipFile(io.BytesIO(api.get(f"/rest/files/{made['id']}/content").content))
    assert archive.testzip() is None
    assert "[Content_Types].xml" in archive.namelist()
    again = api.post(f"/rest/folders/{folder}/actions/fileFromTemplate", json=body).json()
    assert again["name"] == f"Plan (1).{kind}"


def test_unknown_templates(api: httpx.Client, folder: str) -> None:
    place = f"/rest/folders/{folder}/actions/fileFromTemplate"
    assert code(api.post(place, json={"fileType": "exe"})) == (422, "ERR_INPUT_NOT_IN_LIST")
    assert code(api.post(place, json={})) == (422, "ERR_INPUT_REQUIRED")


def test_what_browsers_show_has_a_preview(api: httpx.Client, folder: str) -> None:
    shown = upload(api, folder, "a.pdf", b"%PDF-1.4").json()["id"]
    hidden = upload(api, folder, "a.bin", b"\0").json()["id"]
    found = api.get(f"/rest/files/{shown}/preview").json()
    assert (found["native"], found["mime"], found["link"]) == (True, "application/pdf", found["pdf"])
    page = api.get(found["link"])
    assert (page.content, page.headers["content-type"]) == (b"%PDF-1.4", "application/pdf")
    assert api.get(f"/rest/files/{hidden}/preview").json()["link"] is None
    assert api.get(f"/preview/file/{hidden}").status_code == 422
    asked = {"id:in": f"{shown},{hidden},unknown"}
    assert api.get("/rest/files/previewSupport", params=asked).json() == {"supportedIds": [shown]}
    version = api.get(f"/rest/files/{hidden}/versions").json()["data"][0]["id"]
    assert api.get(f"/rest/files/{hidden}/versions/{version}/preview").json()["native"] is False


def test_scans_end_at_once(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    version = api.get(f"/rest/files/{file}/versions").json()["data"][0]["id"]
    for place in (f"files/{file}", f"files/{file}/versions/{version}", f"folders/{folder}"):
        scanned = api.post(f"/rest/{place}/actions/scan", params=RETURN)
        assert (scanned.status_code, scanned.json()["id"]) == (200, place.rpartition("/")[2])
    for kind, one in (("files", file), ("folders", folder)):
        scanned = api.post(f"/rest/{kind}/actions/scan", params=RETURN | {"id:in": one})
        assert [found["id"] for found in scanned.json()["data"]] == [one]
        assert code(api.post(f"/rest/{kind}/actions/scan", params={"id:in": "no"})) == (
            403,
            "ERR_ACCESS_USER",
        )


def test_files_on_devices(api: httpx.Client, admin_api: httpx.Client, folder: str) -> None:
    file, other = (upload(api, folder, name, b"x").json()["id"] for name in ("a", "b"))

    def listed() -> set[str]:
        return {one["fileId"] for one in api.get("/rest/mobileSyncItems").json()["data"]} & {file, other}

    made = api.post("/rest/mobileSyncItems", params=RETURN, json={"fileId": file})
    item = made.json()
    assert (made.status_code, item["fileId"], item["pushUserId"]) == (201, file, None)
    assert api.get(f"/rest/mobileSyncItems/{item['id']}").json()["id"] == item["id"]
    assert code(admin_api.get(f"/rest/mobileSyncItems/{item['id']}")) == (403, "ERR_ACCESS_USER")
    assert code(api.post("/rest/mobileSyncItems", json={"fileId": file})) == (422, "ERR_INVALID_PARAMETER")
    many = {"id:in": f"{file},{other}"}
    marking = "/rest/files/actions/mobileSyncItems"
    assert code(api.post(marking, params=many)) == (409, "ERR_ENTITY_EXISTS")
    assert api.post(marking, params=many | {"partialSuccess": "true"}).status_code == 201
    assert listed() == {file, other}
    assert api.delete(f"/rest/mobileSyncItems/{item['id']}").status_code == 204
    assert listed() == {other}
    assert api.delete(marking, params={"id:in": other}).status_code == 204
    assert code(api.delete(marking, params={"id:in": other})) == (403, "ERR_ACCESS_USER")
    pushed = api.post(f"/rest/files/{file}/actions/push", params=RETURN).json()["data"]
    me = api.get("/rest/users/me").json()["id"]
    assert [(one["fileId"], one["userId"], one["pushUserId"]) for one in pushed] == [(file, me, me)]
    assert api.post("/rest/files/actions/push", params=many).status_code == 201
    assert listed() == {file, other}
    assert api.delete(f"/rest/files/{file}/actions/push").status_code == 204
    assert api.delete("/rest/files/actions/push", params={"id:in": other}).status_code == 204
    assert listed() == set()


@contextmanager
def editor(box: Sandbox, path: str) -> Iterator[httpx.Client]:
    """A program that has nothing but the token for one file."""
    application = box.register_application()
    bearer = {"Authorization": f"Bearer {box.issue_token(box.user.email, application.client_id)}"}
    with client(box, headers=bearer) as owner:
        body = owner.get(path).json()
    (token,) = body.get("data", [body])
    form = {
        "grant_type": "refresh_token",
        "refresh_token": token["refreshToken"],
        "client_id": application.client_id,
        "client_secret": application.client_secret,
    }
    with client(box) as program:
        access = program.post("/oauth/token", data=form).json()["access_token"]
        program.headers["Authorization"] = f"Bearer {access}"
        yield program


def test_an_external_editor_reaches_one_file_only(box: Sandbox, api: httpx.Client, folder: str) -> None:
    file, other = (upload(api, folder, name, b"x").json()["id"] for name in ("a.txt", "b.txt"))
    with editor(box, f"/rest/files/{file}/externalEdit") as program:
        assert program.get(f"/rest/files/{file}/content").content == b"x"
        assert program.post(f"/rest/files/{file}", files={"body": ("a.txt", b"edited")}).status_code == 201
        assert program.get(f"/rest/files/{other}/content").status_code == 403
        assert program.get(f"/rest/folders/{folder}").status_code == 403
    assert api.get(f"/rest/files/{file}/content").content == b"edited"


def test_an_external_editor_reaches_one_file_of_a_source_only(box: Sandbox, api: httpx.Client) -> None:
    made = {"name": "Edited", "sourceUrl": "https://edited.example.com/", "sourceTypeId": 1}
    source = api.post("/rest/sources", json=made, params={"returnEntity": "true"}).json()["id"]
    (place,) = (one["id"] for one in api.get(f"/rest/sources/{source}/folders").json()["data"])

    def stored(name: str) -> str:
        sent = api.post(
            f"/rest/sources/{place}/actions/file",
            files={"body": (name, b"x")},
            params={"returnEntity": "true"},
        )
        return str(sent.json()["kPObjectId"])

    file, other = stored("a.txt"), stored("b.txt")
    with editor(box, f"/rest/sources/{file}/externalEdit") as program:
        assert program.get(f"/rest/sources/{file}/content").content == b"x"
        edited = {"body": ("a.txt", b"edited")}
        assert program.post(f"/rest/sources/actions/files/{file}", files=edited).is_success
        assert program.get(f"/rest/sources/{other}/content").status_code == 403
        assert program.post(f"/rest/sources/actions/files/{other}", files=edited).status_code == 403
        assert program.delete(f"/rest/sources/files/{file}").status_code == 403
    assert api.get(f"/rest/sources/{file}/content").content == b"edited"


def test_files_of_the_appliance_are_returned_nowhere(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    assert code(api.patch(f"/rest/files/{file}/actions/return")) == (403, "ERR_ACCESS_USER")
    assert api.get(f"/rest/files/{file}/content").content == b"x"
