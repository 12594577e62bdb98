"""Links that lead to bytes."""

from __future__ import annotations

import io
import zipfile

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.dates import now
from kiteworks_sandbox.operations import download_links
from tests.sandbox.support import client
from tests.sandbox.test_files import upload
from tests.sandbox.test_folders import code, make

LINKS = "/rest/files/actions/downloadLink"


def link(api: httpx.Client, **asked: object) -> str:
    made = api.post(LINKS, json=asked)
    assert made.status_code == 200, made.text
    (found,) = made.json()["downloadLinks"]
    assert not found.startswith("/")
    return str(found)


def packed(answer: httpx.Response) -> list[str]:
    assert answer.headers["content-type"] == "application/zip"
    return sorted(zipfile.ZipFile(io.BytesIO(answer.content)).namelist())


@pytest.mark.parametrize("name", ["fileId", "fileIds"])
def test_a_link_to_one_file(api: httpx.Client, box: Sandbox, folder: str, name: str) -> None:
    file = upload(api, folder, "a.txt", b"first bytes").json()["id"]
    found = link(api, **{name: file if name == "fileId" else [file]})
    # As a client does that knows the appliance's root and its own token.
    read = api.get(f"{box.url}/{found}")
    assert (read.status_code, read.content) == (200, b"first bytes")
    assert "a.txt" in read.headers["content-disposition"]
    upload(api, folder, "a.txt", b"second")
    assert api.get(f"/{found}").content == b"second"


def test_a_link_to_an_older_version(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "a.txt", b"first").json()["id"]
    upload(api, folder, "a.txt", b"second")
    older = api.get(f"/rest/files/{file}/versions").json()["data"][1]["id"]
    assert api.get(f"/{link(api, fileId=file, versionId=older)}").content == b"first"
    assert code(api.post(LINKS, json={"fileId": file, "versionId": "none"})) == (403, "ERR_ACCESS_USER")


def test_a_link_to_several_things(api: httpx.Client, folder: str) -> None:
    inner = make(api, folder, "Inner")
    upload(api, inner, "b.txt", b"b")
    upload(api, inner, "c.pdf", b"c")
    file = upload(api, folder, "a.txt", b"a").json()["id"]
    assert packed(api.get(f"/{link(api, fileIds=[file], folderIds=[inner])}")) == [
        "Inner/",
        "Inner/b.txt",
        "Inner/c.pdf",
        "a.txt",
    ]
    made = api.post(LINKS, params={"extensions": "pdf"}, json={"folderIds": [inner]}).json()
    assert packed(api.get(f"/{made['downloadLinks'][0]}")) == ["Inner/", "Inner/c.pdf"]


def test_a_link_needs_the_token_it_was_made_with(
    api: httpx.Client, admin_api: httpx.Client, box: Sandbox, folder: str
) -> None:
    found = link(api, fileId=upload(api, folder, "a.txt", b"x").json()["id"])
    assert code(admin_api.get(f"/{found}")) == (403, "ERR_ACCESS_USER")
    with client(box) as stranger:
        assert stranger.get(f"/{found}").status_code == 401


def test_a_link_to_what_is_not_there(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    found = link(api, fileId=file)
    api.delete(f"/rest/files/{file}")
    assert code(api.get(f"/{found}")) == (403, "ERR_ENTITY_DELETED")
    assert code(api.post(LINKS, json={"fileId": "none"})) == (403, "ERR_ACCESS_USER")
    assert code(api.post(LINKS, json={})) == (422, "ERR_INVALID_PARAMETER")
    partial = api.post(LINKS, params={"partialSuccess": "true"}, json={"fileIds": ["none"]})
    assert code(partial) == (422, "ERR_INVALID_PARAMETER")


def test_a_link_ends(api: httpx.Client, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = upload(api, folder, "a.txt", b"x").json()["id"]
    found = link(api, fileId=file)
    assert api.get(f"/{found}").status_code == 200
    monkeypatch.setattr(download_links, "now", lambda: now() + download_links.LIFETIME)
    assert code(api.get(f"/{found}")) == (403, "ERR_ACCESS_USER")
