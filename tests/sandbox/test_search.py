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


def query(api: httpx.Client, **criteria: object) -> httpx.Response:
    asked = {"includeContent": "false", "searchType": "f,d"} | criteria
    return api.get("/rest/query", params={name: str(value) for name, value in asked.items()})


def test_a_query_by_path(api: httpx.Client, folder: str) -> None:
    base = api.get("/rest/users/me").json()["basedirId"]
    top = api.get(f"/rest/folders/{folder}").json()["name"]
    inner = make(api, folder, "Inner")
    upload(api, inner, "file.txt", b"x")
    found = query(api, path=f"/{top}/Inner/file.txt").json()
    assert (found["totalFiles"], found["totalFolders"], found["totalEmails"]) == (1, 0, 0)
    (file,) = found["files"]
    assert (file["pathIds"], file["parentId"]) == (f"{base}/{folder}/{inner}", inner)
    (hit,) = query(api, path=top, **{"with": "(permissions,parent:(path))"}).json()["folders"]
    assert (hit["id"], hit["pathIds"], hit["parentId"], hit["parent"]["id"]) == (folder, base, base, base)
    assert hit["permissions"]
    assert names(query(api, path=f"{top}/Inner", searchType="f")) == ([], [])
    assert names(query(api, path="nothing/there")) == ([], [])


def test_a_query_by_words(api: httpx.Client, folder: str) -> None:
    word = uuid.uuid4().hex
    for name in ("b", "a"):
        make(api, folder, f"{name} {word}")
        upload(api, folder, f"{name} {word}.txt", b"x" * (1 if name == "a" else 2))
    upload(api, folder, f"c {word}.pdf", b"x")
    folders, files = [f"a {word}", f"b {word}"], [f"a {word}.txt", f"b {word}.txt", f"c {word}.pdf"]
    assert names(query(api, query=word.upper())) == (folders, files)
    assert names(query(api, query=word, orderBy="name", orderType="desc")) == (folders[::-1], files[::-1])
    assert names(query(api, query=word, orderBy="score")) == (folders, files)
    assert names(query(api, query=word, searchType="d")) == (folders, [])
    assert names(query(api, fileName=word)) == ([], files)
    assert names(query(api, folderName=word)) == (folders, [])
    assert names(query(api, query=word, extensions="pdf")) == ([], files[2:])
    assert names(query(api, query=word, **{"fileSize:gt": 1})) == ([], files[1:2])
    assert names(query(api, query=word, objectId=folder, limit=1, offset=1)) == (folders[1:], files[1:2])


def test_a_query_for_what_is_deleted(api: httpx.Client, folder: str) -> None:
    word = uuid.uuid4().hex
    gone = upload(api, folder, f"gone {word}", b"x").json()["id"]
    upload(api, folder, f"here {word}", b"x")
    api.delete(f"/rest/files/{gone}")
    assert names(query(api, query=word)) == ([], [f"gone {word}", f"here {word}"])
    assert names(query(api, query=word, deleted="false")) == ([], [f"here {word}"])
    assert names(query(api, query=word, deleted="true")) == ([], [f"gone {word}"])
    api.delete(f"/rest/files/{gone}/actions/permanent")
    assert names(query(api, query=word, deleted="true")) == ([], [])
