"""What calls about files and folders are refused for, with the field that is wrong, and what they leave as it was."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sqlalchemy import update

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.database import User
from kiteworks_sandbox.storage import Storage
from tests.sandbox.people import Person, codes, guest, new_person, owner
from tests.sandbox.test_files import RETURN, upload
from tests.sandbox.test_folders import make
from tests.sandbox.test_uploads import begin, send

__all__ = ["guest", "new_person", "owner"]


def refusal(answer: httpx.Response) -> tuple[int, str, str | None]:
    (error,) = answer.json()["errors"]
    return answer.status_code, error["code"], error.get("field")


FORMAT, INVALID, REQUIRED = "ERR_INPUT_INVALID_FORMAT", "ERR_INVALID_PARAMETER", "ERR_INPUT_REQUIRED"
EDGES = "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT"


@pytest.mark.parametrize(
    ("method", "path", "body", "code", "field"),
    [
        ("POST", "folders/{folder}/folders", {"name": "a/b"}, FORMAT, "name"),
        ("POST", "folders/{folder}/folders", {"name": "a."}, EDGES, "name"),
        ("PUT", "folders/{folder}", {"name": "a:b"}, FORMAT, "name"),
        ("PUT", "folders/{folder}", {"expire": "2001-01-01"}, "ERR_INPUT_PAST_DATE", "expire"),
        ("PUT", "folders/{folder}", {"useFolderQuota": True}, REQUIRED, "quota"),
        ("PUT", "files/{file}", {"name": "tab\tbed"}, FORMAT, "name"),
        ("PUT", "files/{file}", {"expire": "2001-01-01"}, "ERR_INVALID_PARAMETER", "expire"),
        ("POST", "folders/{folder}/actions/initiateUpload", {"filename": "a|b"}, FORMAT, "filename"),
        ("POST", "folders/{folder}/actions/fileBase64Encoded", {"name": "a", "content": "?"}, FORMAT, "content"),
        ("POST", "folders/{folder}/actions/move", {"destinationFolderId": "{folder}"}, "ERR_CANNOT_MOVE_FOLDER_TO_SELF", "destinationFolderId"),
        ("POST", "files/actions/copy", {"destinationFolderId": "{folder}"}, REQUIRED, "id:in"),
        ("POST", "files/{file}/comments", {"contents": "<a>x</a>"}, "ERR_INPUT_HTML_TAGS_INVALID", "contents"),
        ("POST", "folders/{folder}/actions/requestFile", {"to": ["a@b.example"], "subject": "x", "body": "y", "count": -1}, INVALID, "count"),
        ("GET", "folders/{folder}/children?regex=(", None, INVALID, "regex"),
        ("GET", "files/actions/zip", None, REQUIRED, "fileId:in"),
        ("GET", "files/actions/zipStatus", None, REQUIRED, "fileId:in"),
    ],
)  # fmt: skip
def test_the_field_is_named(
    api: httpx.Client, folder: str, method: str, path: str, body: dict[str, Any] | None, code: str, field: str
) -> None:
    file = upload(api, folder, "a.txt", b"a").json()["id"]
    known = {"{folder}": folder, "{file}": file}
    sent = body and {name: known.get(str(value), value) for name, value in body.items()}
    answer = api.request(method, f"/rest/{path.format(folder=folder, file=file)}", json=sent)
    assert refusal(answer) == (422, code, field)


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"index": "2"}, INVALID, "index"),
        ({"compressionMode": "BZIP2"}, "ERR_INPUT_NOT_IN_LIST", "compressionMode"),
        ({"compressionSize": "4"}, INVALID, "compressionSize"),
    ],
)
def test_the_field_of_a_chunk_is_named(
    api: httpx.Client, folder: str, changes: dict[str, str], code: str, field: str
) -> None:
    session = begin(api, folder, "a.bin", 6, 2)
    fields = {
        "compressionMode": "NORMAL",
        "compressionSize": "3",
        "originalSize": "3",
        "index": "1",
    } | changes
    place = f"/rest/uploads/{session['id']}"
    assert refusal(api.post(place, data=fields, files={"content": ("c", b"abc")})) == (422, code, field)
    assert api.get(place).json()["uploadedChunks"] == 0


def test_a_chunk_beyond_the_announced_size(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "a.bin", 6, 3)
    send(api, session, b"abc", index=1)
    assert refusal(send(api, session, b"defg", index=2)) == (422, INVALID, "content")
    shown = api.get(f"/rest/uploads/{session['id']}").json()
    assert (shown["uploadedChunks"], shown["uploadedSize"]) == (1, 3)
    send(api, session, b"de", index=2)
    assert send(api, session, b"f", index=3).status_code == 201
    (file,) = api.get(f"/rest/folders/{folder}/files").json()["data"]
    assert api.get(f"/rest/files/{file['id']}/content").content == b"abcdef"


@pytest.mark.parametrize("text", ["<b>Fine</b>, <I>really</I> <u >now</u>", "1 < 2 and 3 > 2"])
def test_comments_may_be_bold_italic_and_underlined(api: httpx.Client, folder: str, text: str) -> None:
    file = upload(api, folder, "a.txt", b"a").json()["id"]
    made = api.post(f"/rest/files/{file}/comments", params=RETURN, json={"contents": text})
    assert (made.status_code, made.json()["contents"]) == (201, text)
    for other in ("<body>", "<b onclick='x'>", "<br>"):
        refused = api.post(f"/rest/files/{file}/comments", json={"contents": other})
        assert codes(refused) == ["422", "ERR_INPUT_HTML_TAGS_INVALID"]


def test_a_lifetime_beyond_all_dates_is_none(api: httpx.Client, folder: str) -> None:
    assert api.put(f"/rest/folders/{folder}", json={"fileLifetime": 10**9}).status_code == 200
    assert upload(api, folder, "a.txt", b"a").json()["expire"] is None


@pytest.mark.parametrize("action", ["copy", "move"])
def test_files_of_others_are_not_replaced(owner: Person, guest: Person, action: str) -> None:
    """Replacing a file deletes it, which an uploader may not do."""
    folder = owner.make_folder()
    theirs = owner.make_file(folder, "plan.txt", b"theirs")
    assert owner.share(folder, "Uploader", guest).status_code == 201
    mine = guest.make_file(guest.make_folder(), "plan.txt", b"mine")
    body = {"destinationFolderId": folder, "replace": True}
    refused = guest.api.post(f"/rest/files/actions/{action}", params={"id:in": mine}, json=body)
    assert codes(refused) == ["403", "ERR_ACCESS_USER"]
    assert owner.api.get(f"/rest/files/{theirs}/content").content == b"theirs"
    assert guest.api.get(f"/rest/files/{mine}").json()["deleted"] is False


def _move_file(person: Person, item: str, target: str) -> httpx.Response:
    body = {"destinationFolderId": target}
    return person.api.post("/rest/files/actions/move", params={"id:in": item}, json=body)


def _move_folder(person: Person, item: str, target: str) -> httpx.Response:
    return person.api.post(f"/rest/folders/{item}/actions/move", json={"destinationFolderId": target})


@pytest.mark.parametrize("move", [_move_file, _move_folder])
def test_what_moves_to_another_owner_needs_that_owner_s_room(
    box: Sandbox,
    owner: Person,
    guest: Person,
    move: Callable[[Person, str, str], httpx.Response],
) -> None:
    target, source = owner.make_folder(), guest.make_folder()
    assert owner.share(target, "Manager", guest).status_code == 201
    file = guest.make_file(source, "a.bin", b"x" * 60)
    guest.upload(source, "a.bin", b"x" * 50)
    item = source if move is _move_folder else file
    for room, status in ((109, 413), (110, 201)):
        with box._alive.appliance.database.session() as session:
            session.execute(update(User).where(User.id == owner.id).values(quota=room))
        assert move(guest, item, target).status_code == status
    (moved,) = owner.api.get(f"/rest/folders/{target}/children").json()["data"]
    assert moved["id"] == item


def test_uploads_to_a_draft_without_sign_in_need_its_context(
    api: httpx.Client, admin_api: httpx.Client, browser: httpx.Client
) -> None:
    draft = api.post(
        "/rest/mail/actions/sendFile",
        params=RETURN,
        json={"to": ["a@b.example"], "subject": "x", "draft": True},
    ).json()["id"]
    place = f"/rest/public/mail/{draft}/actions/initiateUpload"
    body = {"filename": "a.txt", "totalSize": 1, "totalChunks": 1}
    assert codes(browser.post(place, json=body)) == ["401", "ERR_AUTH_UNAUTHORIZED"]
    assert codes(admin_api.post(place, json=body)) == ["403", "ERR_ACCESS_USER"]
    assert api.post(place, json=body).status_code == 201


def test_a_folder_moves_with_all_that_is_in_it(owner: Person) -> None:
    outer, target = owner.make_folder("outer"), owner.make_folder("target")
    inner = make(owner.api, outer, "inner")
    file = owner.make_file(inner, "a.txt")
    assert _move_folder(owner, outer, target).status_code == 201
    assert owner.api.get(f"/rest/files/{file}").json()["path"] == "target/outer/inner/a.txt"
    assert codes(_move_folder(owner, target, inner)) == ["422", "ERR_CANNOT_MOVE_TO_CHILD"]


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=500-600"])
def test_a_range_beyond_the_content(api: httpx.Client, folder: str, asked: str) -> None:
    file = upload(api, folder, "a.txt", b"0123456789").json()["id"]
    refused = api.get(f"/rest/files/{file}/content", headers={"Range": asked})
    assert codes(refused) == ["416", "ERR_INVALID_PARAMETER"]
    assert refused.headers["content-range"] == "bytes */10"
    assert refused.headers["x-kiteworks-sandbox"] == "stateful"


@pytest.mark.parametrize(
    "spoil", [lambda sent: sent[:-1], lambda sent: sent[:-9], lambda sent: sent + b"abc"]
)
@pytest.mark.parametrize(("mode", "compress"), [("GZIP", gzip.compress), ("ZLIB", zlib.compress)])
def test_a_compressed_chunk_is_whole(
    api: httpx.Client,
    folder: str,
    mode: str,
    compress: Callable[[bytes], bytes],
    spoil: Callable[[bytes], bytes],
) -> None:
    content = b"compressed " * 100
    session = begin(api, folder, "a.bin", len(content), 1)
    whole = compress(content)
    sent = spoil(whole)
    fields = {"compressionMode": mode, "originalSize": len(content)}
    refused = send(api, session, sent, index=1, compressionSize=len(sent), **fields)
    assert codes(refused) == ["503", "ERR_UPLOAD_CHUNK_FAILED"]
    assert send(api, session, whole, index=1, compressionSize=len(whole), **fields).status_code == 201


@pytest.mark.parametrize("announced", [{"originalSize": 10}, {"originalSize": None}])
def test_a_compressed_chunk_does_not_fill_the_disk(
    api: httpx.Client, folder: str, monkeypatch: pytest.MonkeyPatch, announced: dict[str, int | None]
) -> None:
    written = []
    put = Storage.put

    def noted(*arguments: Any, **options: Any) -> int:
        written.append(put(*arguments, **options))
        return written[-1]

    monkeypatch.setattr(Storage, "put", noted)
    session = begin(api, folder, "a.bin", 10, 1)
    sent = gzip.compress(bytes(50 * 1024**2))
    fields = {"compressionMode": "GZIP", "compressionSize": len(sent)} | announced
    assert codes(send(api, session, sent, index=1, **fields)) == ["422", "ERR_INVALID_PARAMETER"]
    assert 10 < written[0] <= 1024**2
