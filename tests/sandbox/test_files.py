from __future__ import annotations

import hashlib
from pathlib import Path

import httpx
import pytest
from flask import Flask

from kiteworks_sandbox.responses import Answer, Content, to_http
from kiteworks_sandbox.storage import PIECE
from tests.sandbox.test_folders import code

RETURN = {"returnEntity": "true"}


def upload(
    api: httpx.Client, folder: str, name: str, data: bytes, part: str = "body", **fields: str
) -> httpx.Response:
    return api.post(
        f"/rest/folders/{folder}/actions/file", params=RETURN, files={part: (name, data)}, data=fields
    )


@pytest.fixture
def file(api: httpx.Client, folder: str) -> str:
    return str(upload(api, folder, "first.txt", b"first bytes").json()["id"])


@pytest.mark.parametrize("part", ["body", "file"])
def test_upload(api: httpx.Client, folder: str, part: str) -> None:
    made = upload(api, folder, "ä report.pdf", b"bytes", part, clientModified="2020-05-15T08:11:07+0000")
    body = made.json()
    assert made.status_code == 201
    assert made.headers["x-accellion-location"].endswith(f"/rest/files/{body['id']}")
    assert (body["name"], body["type"], body["size"], body["mime"]) == (
        "ä report.pdf",
        "f",
        5,
        "application/pdf",
    )
    assert body["clientModified"] == "2020-05-15T08:11:07+0000"
    assert (body["locked"], body["expire"], body["parentId"]) == (False, None, folder)


def test_upload_without_entity_has_no_body(api: httpx.Client, folder: str) -> None:
    made = api.post(f"/rest/folders/{folder}/actions/file", files={"body": ("a", b"")})
    assert (made.status_code, made.content) == (201, b"")


def test_hashes_appear_one_after_another(api: httpx.Client, folder: str) -> None:
    made = upload(api, folder, "a.bin", b"bytes").json()
    md5, sha3 = hashlib.md5(b"bytes").hexdigest(), hashlib.sha3_256(b"bytes").hexdigest()
    assert made["fingerprint"] == "Generating..."
    assert made["fingerprints"] == [{"algo": "md5", "hash": "Generating..."}]
    second = api.get(f"/rest/files/{made['id']}").json()
    assert (second["fingerprint"], second["fingerprints"]) == (md5, [{"algo": "md5", "hash": md5}])
    third = api.get(f"/rest/files/{made['id']}").json()
    assert third["fingerprints"] == [{"algo": "md5", "hash": md5}, {"algo": "sha3-256", "hash": sha3}]


def test_same_name_is_a_new_version(api: httpx.Client, folder: str, file: str) -> None:
    again = upload(api, folder, "FIRST.txt", b"second bytes")
    assert (again.status_code, again.json()["id"]) == (201, file)
    assert api.get(f"/rest/files/{file}/content").content == b"second bytes"
    refused = upload(api, folder, "first.txt", b"third", disableAutoVersion="true")
    assert code(refused) == (409, "ERR_ENTITY_EXISTS")


def test_download(api: httpx.Client, file: str) -> None:
    whole = api.get(f"/rest/files/{file}/content")
    assert (whole.status_code, whole.content) == (200, b"first bytes")
    assert whole.headers["content-length"] == "11"
    assert whole.headers["content-disposition"] == "attachment; filename=first.txt"
    for asked, got, where in (("0-4", b"first", "0-4"), ("6-", b"bytes", "6-10"), ("-5", b"bytes", "6-10")):
        part = api.get(f"/rest/files/{file}/content", headers={"Range": f"bytes={asked}"})
        assert (part.status_code, part.content) == (206, got)
        assert part.headers["content-range"] == f"bytes {where}/11"
    assert api.get(f"/rest/files/{file}/content", headers={"Range": "bytes=99-"}).status_code == 416


def test_names_of_downloads_may_be_of_any_script(api: httpx.Client, folder: str) -> None:
    made = upload(api, folder, "отчёт.txt", b"x").json()
    disposition = api.get(f"/rest/files/{made['id']}/content").headers["content-disposition"]
    assert "filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.txt" in disposition


def test_rename(api: httpx.Client, folder: str, file: str) -> None:
    renamed = api.put(f"/rest/files/{file}", json={"name": "renamed.txt"})
    assert (renamed.status_code, renamed.content) == (200, b"")
    assert api.get(f"/rest/files/{file}").json()["name"] == "renamed.txt"
    upload(api, folder, "taken.txt", b"x")
    assert code(api.put(f"/rest/files/{file}", json={"name": "TAKEN.txt"})) == (422, "ERR_ENTITY_EXISTS")


def test_delete_recover_and_delete_for_good(api: httpx.Client, folder: str, file: str) -> None:
    assert code(api.patch(f"/rest/files/{file}/actions/recover")) == (403, "ERR_ENTITY_NOT_DELETED")
    assert api.delete(f"/rest/files/{file}").status_code == 204
    assert code(api.get(f"/rest/files/{file}/content")) == (403, "ERR_ENTITY_DELETED")
    assert code(api.get(f"/rest/files/{file}/content")) == (403, "ERR_ENTITY_DELETED")
    listed = api.get(f"/rest/folders/{folder}/files", params={"deleted": "true"}).json()["data"]
    assert [one["id"] for one in listed] == [file]
    assert api.patch(f"/rest/files/{file}/actions/recover").status_code == 200
    assert api.get(f"/rest/files/{file}/content").content == b"first bytes"
    api.delete(f"/rest/files/{file}")
    assert api.delete(f"/rest/files/{file}/actions/permanent").status_code == 204
    assert code(api.get(f"/rest/files/{file}")) == (403, "ERR_ACCESS_USER")
    assert api.get(f"/rest/folders/{folder}/files").json()["data"] == []


def test_recovering_into_a_taken_name(api: httpx.Client, folder: str, file: str) -> None:
    api.delete(f"/rest/files/{file}")
    upload(api, folder, "first.txt", b"x")
    assert code(api.patch(f"/rest/files/{file}/actions/recover")) == (409, "ERR_ENTITY_EXISTS")


def test_foreign_files_look_missing(admin_api: httpx.Client, file: str) -> None:
    for answer in (
        admin_api.get(f"/rest/files/{file}"),
        admin_api.get(f"/rest/files/{file}/content"),
        admin_api.get(f"/rest/files/{file}/versions"),
        admin_api.delete(f"/rest/files/{file}"),
    ):
        assert code(answer) == (403, "ERR_ACCESS_USER")


def test_lists_by_size_and_date(api: httpx.Client, folder: str) -> None:
    for name, size in (("small", 1), ("middle", 10), ("large", 100)):
        upload(api, folder, name, b"x" * size)

    def names(**params: object) -> list[str]:
        query = {key.replace("__", ":"): str(value) for key, value in params.items()}
        found = api.get(f"/rest/folders/{folder}/files", params=query)
        assert found.status_code == 200, found.text
        return [one["name"] for one in found.json()["data"]]

    assert names(orderBy="size:desc") == ["large", "middle", "small"]
    assert names(modified__gt="2999-01-01T00:00:00Z") == []
    assert names(name__contains="L", orderBy="name:asc") == ["large", "middle", "small"]


def version_numbers(api: httpx.Client, file: str) -> list[tuple[int, str]]:
    shown = api.get(f"/rest/files/{file}/versions").json()["data"]
    return [
        (one["versionNumber"], api.get(f"/rest/files/{file}/versions/{one['id']}/content").text)
        for one in shown
    ]


def test_versions_count_from_zero(api: httpx.Client, folder: str, file: str) -> None:
    upload(api, folder, "first.txt", b"second")
    upload(api, folder, "first.txt", b"third")
    assert version_numbers(api, file) == [(0, "third"), (1, "second"), (2, "first bytes")]
    oldest = api.get(f"/rest/files/{file}/versions").json()["data"][2]
    promoted = api.post(f"/rest/files/{file}/versions/{oldest['id']}/actions/promote", params=RETURN)
    assert promoted.json()["versionNumber"] == 0
    assert version_numbers(api, file) == [(0, "first bytes"), (1, "third"), (2, "second")]
    assert api.get(f"/rest/files/{file}/content").text == "first bytes"
    assert api.get(f"/rest/files/{file}").json()["size"] == 11
    assert api.delete(f"/rest/files/{file}/versions/{oldest['id']}").status_code == 204
    assert version_numbers(api, file) == [(0, "third"), (1, "second")]
    shown = api.get(f"/rest/files/{file}/versions").json()["data"]
    api.delete(f"/rest/files/{file}/versions/{shown[1]['id']}")
    assert api.delete(f"/rest/files/{file}/versions/{shown[0]['id']}").status_code == 403
    assert api.get(f"/rest/files/{file}/versions/{shown[1]['id']}").status_code == 403


def test_quota_counts_bytes_until_they_are_gone(api: httpx.Client, folder: str) -> None:
    def used() -> int:
        return int(api.get("/rest/users/me/quota").json()["folder_quota_used"])

    before = used()
    made = upload(api, folder, "big", b"x" * 1000).json()["id"]
    upload(api, folder, "big", b"x" * 500)
    assert used() == before + 1500
    api.delete(f"/rest/files/{made}")
    assert used() == before + 1500
    api.delete(f"/rest/files/{made}/actions/permanent")
    assert used() == before


def test_upload_without_a_part(api: httpx.Client, folder: str) -> None:
    refused = api.post(f"/rest/folders/{folder}/actions/file", files={"other": ("a", b"x")})
    assert code(refused) == (422, "ERR_INPUT_REQUIRED")


def test_content_is_sent_in_large_pieces(tmp_path: Path) -> None:
    file = tmp_path / "content"
    file.write_bytes(bytes(2 * PIECE + 1))
    with Flask(__name__).test_request_context():
        response = to_http(Answer(body=Content(file, "a.bin", "application/octet-stream")))
        assert [len(piece) for piece in response.response] == [PIECE, PIECE, 1]
        response.close()
