from __future__ import annotations

import gzip
import hashlib
import re
import zlib

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from tests.sandbox.support import client
from tests.sandbox.test_files import RETURN, upload
from tests.sandbox.test_folders import code


def begin(
    api: httpx.Client, folder: str, name: str, size: int | None, chunks: int | None
) -> dict[str, object]:
    body: dict[str, object] = {"filename": name, "totalSize": size, "totalChunks": chunks}
    started = api.post(
        f"/rest/folders/{folder}/actions/initiateUpload",
        json={key: value for key, value in body.items() if value is not None},
    )
    assert started.status_code == 201, started.text
    return dict(started.json())


def send(
    api: httpx.Client, session: dict[str, object], data: bytes, index: int | None, **fields: object
) -> httpx.Response:
    form = {
        "compressionMode": "NORMAL",
        "compressionSize": len(data),
        "originalSize": len(data),
        "index": index,
    }
    form |= fields
    return api.post(
        f"/{session['uri']}",
        params={"returnEntity": "true"},
        data={key: str(value) for key, value in form.items() if value is not None},
        files={"content": ("blob", data)},
    )


def test_session_has_the_appliances_shape(api: httpx.Client, box: Sandbox, folder: str) -> None:
    started = api.post(
        f"/rest/folders/{folder}/actions/initiateUpload",
        json={"filename": "a", "totalSize": 4, "totalChunks": 2},
    )
    body = started.json()
    assert started.headers["x-accellion-location"] == f"{box.url}/rest/uploads/{body['id']}"
    assert isinstance(body["id"], int)
    assert re.fullmatch(rf"\w+/rest/uploads/{body['id']}", body["uri"])
    assert (body["error"], body["fileUrl"], body["replaceId"]) == ("OK", "", None)
    assert (body["uploadedSize"], body["uploadedChunks"], body["completeOk"]) == (0, 0, 0)
    assert body["timestamp"].endswith("+0000")
    assert body["clientName"]


def test_chunks_in_order_make_a_file(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "two.bin", 7, 2)
    first = send(api, session, b"first", 1)
    assert (first.status_code, first.json()["uploadedChunks"], first.json()["uploadedSize"]) == (200, 1, 5)
    last = send(api, session, b"ly", 2)
    body = last.json()
    assert last.status_code == 201
    assert last.headers["x-accellion-location"].endswith(f"/rest/files/{body['id']}")
    assert body["created"].endswith("+0000")
    assert api.get(f"/rest/files/{body['id']}/content").content == b"firstly"
    assert api.get(f"/rest/files/{body['id']}").json()["created"].endswith("+0000")
    assert code(api.get(f"/rest/uploads/{session['id']}")) == (403, "ERR_ACCESS_USER")


def test_chunks_may_be_posted_to_rest_as_well(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "direct.bin", 1, 1)
    session["uri"] = f"rest/uploads/{session['id']}"
    assert send(api, session, b"x", 1).status_code == 201


def test_a_chunk_without_an_index_is_the_next_one(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "unnumbered", 3, 3)
    assert [send(api, session, data, None).status_code for data in (b"a", b"b", b"c")] == [200, 200, 201]


@pytest.mark.parametrize("index", [None, 0, 1])
def test_index_of_a_single_chunk_is_forgiven(api: httpx.Client, folder: str, index: int | None) -> None:
    assert send(api, begin(api, folder, "single", 1, 1), b"x", index).status_code == 201


def test_chunks_out_of_turn_are_refused(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "turns", 3, 3)
    assert code(send(api, session, b"x", 2)) == (422, "ERR_INVALID_PARAMETER")
    assert code(send(api, session, b"x", 0)) == (422, "ERR_INVALID_PARAMETER")
    assert send(api, session, b"x", 1).status_code == 200
    assert code(send(api, session, b"x", 1)) == (422, "ERR_INVALID_PARAMETER")
    assert api.get(f"/rest/uploads/{session['id']}").json()["uploadedChunks"] == 1


def test_an_empty_file_is_one_empty_chunk(api: httpx.Client, folder: str) -> None:
    made = send(api, begin(api, folder, "empty", 0, 1), b"", 1)
    assert (made.status_code, made.json()["size"]) == (201, 0)


def test_sizes_have_to_agree(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "sizes", 4, 1)
    assert code(send(api, session, b"four", 1, originalSize=3)) == (422, "ERR_INVALID_PARAMETER")
    assert code(send(api, session, b"four", 1, originalSize=5, compressionSize=5)) == (
        422,
        "ERR_INVALID_PARAMETER",
    )
    assert code(send(api, session, b"five!", 1)) == (422, "ERR_INVALID_PARAMETER")
    assert api.get(f"/rest/uploads/{session['id']}").json()["uploadedSize"] == 0
    assert send(api, session, b"four", 1).status_code == 201


def test_compressed_chunks(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "packed", 2000, 2)
    first, second = gzip.compress(b"x" * 1000), zlib.compress(b"y" * 1000)
    assert send(api, session, first, 1, compressionMode="GZIP", originalSize=1000).status_code == 200
    made = send(api, session, second, 2, compressionMode="ZLIB", originalSize=1000)
    assert made.status_code == 201
    assert api.get(f"/rest/files/{made.json()['id']}/content").content == b"x" * 1000 + b"y" * 1000
    session = begin(api, folder, "broken", 5, 1)
    assert code(send(api, session, b"plain", 1, compressionMode="GZIP")) == (503, "ERR_UPLOAD_CHUNK_FAILED")


def test_without_sizes_the_last_chunk_says_so(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "open", None, None)
    blank = {"compressionSize": None, "originalSize": None, "compressionMode": None}
    assert send(api, session, b"one", None, **blank).status_code == 200
    done = send(api, session, b"two", None, lastChunk=1, **blank)
    assert (done.status_code, done.json()["size"]) == (201, 6)


def test_the_last_chunk_of_an_open_session_may_come_without_content(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "open", None, None)
    assert api.post(f"/{session['uri']}", files={"content": ("blob", b"one")}).status_code == 200
    assert code(api.post(f"/{session['uri']}", files={"index": (None, "2")})) == (422, "ERR_INPUT_REQUIRED")
    done = api.post(f"/{session['uri']}", params={"returnEntity": "true"}, files={"lastChunk": (None, "1")})
    assert (done.status_code, done.json()["size"]) == (201, 3)
    declared = begin(api, folder, "declared", 3, 1)
    refused = api.post(f"/{declared['uri']}", files={"lastChunk": (None, "1")})
    assert code(refused) == (422, "ERR_INPUT_REQUIRED")


def test_a_chunk_is_answered_with_nothing_unless_asked(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "two.bin", 2, 2)
    first = api.post(f"/{session['uri']}", data={"index": "1"}, files={"content": ("blob", b"a")})
    assert (first.status_code, first.content) == (200, b"")
    assert api.get(f"/rest/uploads/{session['id']}").json()["uploadedChunks"] == 1


def test_declared_chunks_can_not_be_cut_short(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "short", 2, 2)
    assert send(api, session, b"x", 1, lastChunk=1).status_code == 200


def test_taken_name_gets_a_new_version(api: httpx.Client, folder: str) -> None:
    first = upload(api, folder, "again.txt", b"one").json()["id"]
    made = send(api, begin(api, folder, "AGAIN.txt", 3, 1), b"two", 1).json()
    assert made["id"] == first
    started = api.post(
        f"/rest/files/{first}/actions/initiateUpload",
        json={"filename": "again.TXT", "totalSize": 5, "totalChunks": 1},
    ).json()
    assert send(api, started, b"three", 1).json()["name"] == "again.TXT"
    assert api.get(f"/rest/files/{first}/content").content == b"three"
    assert len(api.get(f"/rest/files/{first}/versions").json()["data"]) == 3


def test_a_version_wants_the_name_of_its_file(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "mine.txt", b"one").json()["id"]
    wanted = {"totalSize": 5, "totalChunks": 1}
    for name, expected in (("other.txt", "ERR_INVALID_PARAMETER"), ("", "ERR_INPUT_INVALID_FORMAT")):
        refused = api.post(f"/rest/files/{file}/actions/initiateUpload", json={"filename": name} | wanted)
        assert code(refused) == (422, expected)


def test_sessions_are_listed_until_they_end(api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "listed", 1, 1)
    listed = api.get("/rest/uploads").json()
    assert session["id"] in [one["id"] for one in listed["data"]]
    assert api.delete(f"/rest/uploads/{session['id']}").status_code == 204
    assert session["id"] not in [one["id"] for one in api.get("/rest/uploads").json()["data"]]
    assert code(api.delete(f"/rest/uploads/{session['id']}")) == (403, "ERR_ACCESS_USER")


def test_sessions_belong_to_their_user(api: httpx.Client, admin_api: httpx.Client, folder: str) -> None:
    session = begin(api, folder, "mine", 1, 1)
    assert code(admin_api.get(f"/rest/uploads/{session['id']}")) == (403, "ERR_ACCESS_USER")
    assert code(send(admin_api, session, b"x", 1)) == (403, "ERR_ACCESS_USER")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, "ERR_INPUT_REQUIRED"),
        ({"filename": "a", "totalSize": 1}, "ERR_INPUT_REQUIRED"),
        ({"filename": "a", "totalSize": 1, "totalChunks": 0}, "ERR_INPUT_MIN_VALUE"),
        (
            {"filename": "a", "totalSize": 1, "totalChunks": 1, "clientCreated": "soon"},
            "ERR_INPUT_INVALID_DATE",
        ),
        ({"filename": "a/b", "totalSize": 1, "totalChunks": 1}, "ERR_INPUT_INVALID_FORMAT"),
    ],
)
def test_sessions_that_are_refused(
    api: httpx.Client, folder: str, body: dict[str, object], expected: str
) -> None:
    assert code(api.post(f"/rest/folders/{folder}/actions/initiateUpload", json=body)) == (422, expected)


def test_more_than_the_quota_is_refused(api: httpx.Client, folder: str) -> None:
    body = {"filename": "huge", "totalSize": 11 * 1024**3, "totalChunks": 1000}
    refused = api.post(f"/rest/folders/{folder}/actions/initiateUpload", json=body)
    assert code(refused) == (413, "ERR_SYSTEM_NO_STORAGE_AVAILABLE")


def test_config(api: httpx.Client) -> None:
    assert api.get("/rest/uploads/config").json()["uploadChunkMax"] >= 1024**2


def test_the_hash_is_that_of_all_chunks(api: httpx.Client, folder: str) -> None:
    first, wrong, last = bytes(range(256)) * 8192, b"x" * 4_000_000, b"the end"
    whole = first + last
    session = begin(api, folder, "hashed.bin", len(whole), 2)
    assert send(api, session, first, 1).status_code == 200
    # The hash is made while chunks arrive, and this one is taken back.
    assert code(send(api, session, wrong, 2)) == (422, "ERR_INVALID_PARAMETER")
    made = send(api, session, last, 2).json()
    found = [api.get(f"/rest/files/{made['id']}").json() for _ in range(2)][-1]
    assert found["fingerprint"] == hashlib.md5(whole).hexdigest()


def test_the_same_name_of_content_after_a_reset_has_another_hash() -> None:
    with Sandbox(seed=1) as box:
        for content in (b"1" * (1 << 20), b"2" * (1 << 20)):
            bearer = {"Authorization": f"Bearer {box.issue_token(box.user.email)}"}
            with client(box, headers=bearer) as api:
                root = api.get("/rest/users/me").json()["basedirId"]
                folder = api.post(f"/rest/folders/{root}/folders", json={"name": "a"}, params=RETURN).json()[
                    "id"
                ]
                made = send(api, begin(api, folder, "a", len(content), 1), content, 1).json()
                for _ in range(2):
                    found = api.get(f"/rest/files/{made['id']}").json()
                assert found["fingerprint"] == hashlib.md5(content).hexdigest()
            box.reset()
