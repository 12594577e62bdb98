from __future__ import annotations

import uuid

import httpx

from tests.sandbox.test_files import upload
from tests.sandbox.test_folders import make


def names(found: httpx.Response) -> tuple[list[str], list[str]]:
    assert found.status_code == 200, found.text
    body = found.json()
    assert body["emails"] == []
    return [one["name"] for one in body["folders"]], [one["name"] for one in body["files"]]


def test_by_path(api: httpx.Client, folder: str) -> None:
    top = api.get(f"/rest/folders/{folder}").json()["name"]
    make(api, folder, "Inner")
    upload(api, folder, "file.txt", b"x")
    assert names(api.get("/rest/search", params={"path": f"{top}/inner"})) == (["Inner"], [])
    assert names(api.get("/rest/search", params={"path": f"/{top}/FILE.txt"})) == ([], ["file.txt"])
    assert names(api.get("/rest/search", params={"path": f"{top}/nothing/there"})) == ([], [])
    assert names(api.get("/rest/search", params={"path": f"{top}/inner", "content": "other"})) == (
        ["Inner"],
        [],
    )


def test_by_text(api: httpx.Client, folder: str) -> None:
    word = uuid.uuid4().hex
    make(api, folder, f"Folder {word}")
    upload(api, folder, f"{word}.txt", b"x")
    gone = make(api, folder, f"Gone {word}")
    upload(api, gone, f"Inside {word}.txt", b"x")
    api.delete(f"/rest/folders/{gone}")
    found = api.get("/rest/search", params={"content": word.upper()})
    assert names(found) == ([f"Folder {word}"], [f"{word}.txt"])
    assert found.json()["metadata"]["total"] == 2
    assert found.json()["files"][0]["path"].endswith(f"/{word}.txt")


def test_others_find_nothing(admin_api: httpx.Client, api: httpx.Client, folder: str) -> None:
    top = api.get(f"/rest/folders/{folder}").json()["name"]
    assert names(admin_api.get("/rest/search", params={"path": top})) == ([], [])
    assert names(admin_api.get("/rest/search", params={"content": top})) == ([], [])
