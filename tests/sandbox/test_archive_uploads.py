"""Archives that are unpacked in the folder they are sent to."""

from __future__ import annotations

import io
import struct
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import httpx
import pytest

from kiteworks_sandbox import Sandbox, seeds
from kiteworks_sandbox.archives import placing
from tests.sandbox.support import client
from tests.sandbox.test_files import upload
from tests.sandbox.test_folders import code, make
from tests.sandbox.test_uploads import send


@dataclass
class Kept:
    """A sandbox whose blobs can be seen."""

    api: httpx.Client
    folder: Path

    def blobs(self) -> set[str]:
        """What lies in the storage, segments of open sessions included."""
        return {str(one.relative_to(self.folder)) for one in self.folder.rglob("*")}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    data = tmp_path_factory.mktemp("sandbox")
    with Sandbox(data=data) as box:
        bearer = {"Authorization": f"Bearer {box.issue_token(box.user.email)}"}
        with client(box, headers=bearer) as api:
            yield Kept(api, data / "blobs")


@pytest.fixture
def api(kept: Kept) -> httpx.Client:
    return kept.api


def pack(files: Mapping[str, bytes], method: int = ZIP_DEFLATED, extra: bytes = b"") -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", method) as archive:
        for name, data in files.items():
            info = ZipInfo(name, (2001, 2, 3, 4, 5, 6))
            info.compress_type, info.extra = method, extra
            archive.writestr(info, data)
    return target.getvalue()


def total(files: Mapping[str, bytes]) -> int:
    return sum(map(len, files.values()))


def open_(api: httpx.Client, folder: str, data: bytes, size: int, chunks: int = 1) -> dict[str, object]:
    opened = api.post(
        f"/rest/folders/{folder}/actions/initiateUpload/zip",
        json={
            "filename": "sent.zip",
            "totalSize": len(data),
            "totalChunks": chunks,
            "uncompressedSize": size,
        },
    )
    assert opened.status_code == 201, opened.text
    assert opened.headers["x-accellion-location"].endswith(f"/rest/uploads/{opened.json()['id']}")
    return dict(opened.json())


def unpack(api: httpx.Client, folder: str, files: Mapping[str, bytes], **how: bytes) -> None:
    data = pack(files, **how)  # type: ignore[arg-type]
    done = send(api, open_(api, folder, data, total(files)), data, 1)
    assert (done.status_code, done.content) == (201, b""), done.text
    assert "x-accellion-location" not in done.headers


def children(api: httpx.Client, folder: str) -> dict[str, str]:
    listed = api.get(f"/rest/folders/{folder}/children", params={"deleted": "false"}).json()["data"]
    return {one["name"]: one["id"] for one in listed}


def content(api: httpx.Client, file: str) -> bytes:
    return api.get(f"/rest/files/{file}/content").content


def test_files_and_folders(kept: Kept, api: httpx.Client, folder: str) -> None:
    before = kept.blobs()
    there = make(api, folder, "There")
    large = bytes(range(256)) * 2000
    files = {"a.txt": b"a", "empty": b"", "there/b.bin": large, "New/Deep/c.txt": b"c", "new/d": b"d"}
    data = pack({**files, "Bare/": b""})
    session = open_(api, folder, data, total(files), chunks=2)
    assert send(api, session, data[:100], 1).status_code == 200
    assert send(api, session, data[100:], 2).status_code == 201
    top = children(api, folder)
    assert list(top) == ["Bare", "New", "There", "a.txt", "empty"]
    assert top["There"] == there
    assert children(api, top["Bare"]) == {}
    inner = children(api, there)
    assert content(api, inner["b.bin"]) == large
    new = children(api, top["New"])
    assert list(new) == ["Deep", "d"]
    deep = children(api, new["Deep"])
    assert content(api, deep["c.txt"]) == b"c"
    assert code(api.get(f"/rest/uploads/{session['id']}")) == (403, "ERR_ACCESS_USER")
    assert len(kept.blobs() - before) == len(files)
    shown = api.get(f"/rest/files/{inner['b.bin']}").json()
    assert (shown["size"], shown["mime"]) == (len(large), "application/octet-stream")


@pytest.mark.parametrize("data", [b"bytes", b"x" * 300_000])
def test_hashes_appear_as_those_of_any_file(api: httpx.Client, folder: str, data: bytes) -> None:
    unpack(api, folder, {"unpacked": data})
    looks = [api.get(f"/rest/folders/{folder}/files").json()["data"][0] for _ in range(3)]
    other = upload(api, make(api, folder, "Other"), "alone", data).json()
    wanted = [other, *(api.get(f"/rest/files/{other['id']}").json() for _ in range(2))]
    for shown, right in zip(looks, wanted, strict=True):
        assert shown["fingerprints"] == right["fingerprints"]
        assert shown["fingerprint"] == right["fingerprint"]
    assert len(looks[2]["fingerprints"]) == 2


def test_a_taken_name_gets_a_new_version(api: httpx.Client, folder: str) -> None:
    file = upload(api, folder, "Taken.txt", b"first").json()["id"]
    gone = upload(api, folder, "gone.txt", b"first").json()["id"]
    api.delete(f"/rest/files/{gone}")
    unpack(api, folder, {"taken.TXT": b"second one", "gone.txt": b"another"})
    assert children(api, folder)["taken.TXT"] == file
    assert children(api, folder)["gone.txt"] != gone
    versions = api.get(f"/rest/files/{file}/versions").json()["data"]
    assert [(one["versionNumber"], one["size"]) for one in versions] == [(0, 10), (1, 5)]
    assert api.get(f"/rest/files/{file}").json()["size"] == 10
    assert content(api, file) == b"second one"


def test_names_that_differ_by_case_alone_are_versions_of_one_file(api: httpx.Client, folder: str) -> None:
    unpack(api, folder, {"readme": b"1", "other": b"2", "README": b"three"})
    top = children(api, folder)
    assert list(top) == ["other", "README"]
    assert content(api, top["README"]) == b"three"
    versions = api.get(f"/rest/files/{top['README']}/versions").json()["data"]
    assert [(one["versionNumber"], one["name"]) for one in versions] == [(0, "README"), (1, "readme")]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        (struct.pack("<HHBl", 0x5455, 5, 1, 1589530267), "2020-05-15T08:11:07+0000"),
        (struct.pack("<HH4sHHBl", 0x7875, 4, b"data", 0x5455, 5, 1, -1), "1969-12-31T23:59:59+0000"),
        (struct.pack("<HHBl", 0x5455, 5, 2, 1589530267), None),  # that is when it was last read
        (struct.pack("<HHB", 0x5455, 1, 0), None),
        (b"", None),
    ],
)
def test_times(api: httpx.Client, folder: str, extra: bytes, expected: str | None) -> None:
    unpack(api, folder, {"a": b"a"}, extra=extra)
    shown = api.get(f"/rest/files/{children(api, folder)['a']}").json()
    assert (shown["clientModified"], shown["clientCreated"]) == (expected, None)


def damaged(data: bytes) -> bytes:
    """With another byte in the last file."""
    where = data.index(b"last bytes")
    return data[:where] + b"L" + data[where + 1 :]


def encrypted(data: bytes) -> bytes:
    """With the flag of encryption, in the header of the last file and in the directory."""
    changed = bytearray(data)
    changed[data.rindex(b"PK\x03\x04") + 6] |= 1
    changed[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


def resized(data: bytes) -> bytes:
    """With one byte more than there is, as the directory says of the last file."""
    changed = bytearray(data)
    changed[data.rindex(b"PK\x01\x02") + 24] += 1
    return bytes(changed)


FILES = {"Folder/first.txt": b"first bytes", "last.txt": b"last bytes"}


def same(data: bytes) -> bytes:
    return data


@pytest.mark.parametrize(
    ("files", "method", "change", "off", "expected"),
    [
        (FILES, ZIP_STORED, damaged, 0, "ERR_INVALID_PARAMETER"),
        (FILES, ZIP_STORED, encrypted, 0, "ERR_INVALID_PARAMETER"),
        (FILES, ZIP_DEFLATED, resized, 1, "ERR_INVALID_PARAMETER"),
        (FILES, ZIP_DEFLATED, lambda data: data[:-1], 0, "ERR_INVALID_PARAMETER"),
        (FILES, ZIP_DEFLATED, lambda data: data[30:], 0, "ERR_INVALID_PARAMETER"),
        (FILES, ZIP_DEFLATED, lambda _: b"no archive", 0, "ERR_INVALID_PARAMETER"),
        (FILES, ZIP_DEFLATED, same, 1, "ERR_INVALID_PARAMETER"),
        (FILES, ZIP_DEFLATED, same, -1, "ERR_INVALID_PARAMETER"),
        (FILES, ZIP_BZIP2, same, 0, "ERR_INVALID_PARAMETER"),
        ({**FILES, "../up": b"x"}, ZIP_DEFLATED, same, 0, "ERR_INVALID_PARAMETER"),
        ({**FILES, "a/../../up": b"x"}, ZIP_DEFLATED, same, 0, "ERR_INVALID_PARAMETER"),
        ({**FILES, "..\\up": b"x"}, ZIP_DEFLATED, same, 0, "ERR_INVALID_PARAMETER"),
        ({**FILES, "/top": b"x"}, ZIP_DEFLATED, same, 0, "ERR_INVALID_PARAMETER"),
        ({**FILES, "C:/top": b"x"}, ZIP_DEFLATED, same, 0, "ERR_INVALID_PARAMETER"),
        ({**FILES, "../": b""}, ZIP_DEFLATED, same, 0, "ERR_INVALID_PARAMETER"),
        ({**FILES, "a|b": b"x"}, ZIP_DEFLATED, same, 0, "ERR_INPUT_INVALID_FORMAT"),
        (
            {**FILES, "blank /a": b"x"},
            ZIP_DEFLATED,
            same,
            0,
            "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT",
        ),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    kept: Kept,
    api: httpx.Client,
    folder: str,
    files: Mapping[str, bytes],
    method: int,
    change: Callable[[bytes], bytes],
    off: int,
    expected: str,
) -> None:
    before = kept.blobs()
    data = change(pack(files, method))
    session = open_(api, folder, data, total(files) + off)
    opened = kept.blobs()
    assert code(send(api, session, data, 1)) == (422, expected)
    assert children(api, folder) == {}
    assert kept.blobs() == opened
    assert api.get(f"/rest/uploads/{session['id']}").json()["uploadedChunks"] == 0
    assert api.delete(f"/rest/uploads/{session['id']}").status_code == 204
    assert kept.blobs() == before


def test_a_refused_last_chunk_can_be_sent_again(api: httpx.Client, folder: str) -> None:
    data = pack(FILES)
    session = open_(api, folder, data, total(FILES), chunks=2)
    send(api, session, data[:50], 1)
    assert code(send(api, session, bytes(len(data) - 50), 2)) == (422, "ERR_INVALID_PARAMETER")
    assert send(api, session, data[50:], 2).status_code == 201
    assert list(children(api, folder)) == ["Folder", "last.txt"]


def test_what_fails_while_files_are_made_leaves_nothing_behind(
    kept: Kept, api: httpx.Client, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = pack(FILES)
    session = open_(api, folder, data, total(FILES))
    session["uri"] = f"rest/uploads/{session['id']}"
    opened = kept.blobs()
    with monkeypatch.context() as broken:
        broken.setattr(placing._Rows, "insert", lambda _: 1 / 0)
        assert send(api, session, data, 1).status_code == 500
    assert kept.blobs() == opened
    assert send(api, session, data, 1).status_code == 201
    assert list(children(api, folder)) == ["Folder", "last.txt"]


def test_a_bomb_is_not_unpacked(kept: Kept, api: httpx.Client, folder: str) -> None:
    honest = pack({"bomb": bytes(64 * 1024**2)})
    lying = bytearray(honest)
    for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", lying, lying.index(signature) + place, 1000)
    for data in (honest, bytes(lying)):
        session = open_(api, folder, data, 1000)
        opened = kept.blobs()
        tracemalloc.start()
        try:
            refused = send(api, session, data, 1)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert code(refused) == (422, "ERR_INVALID_PARAMETER")
        assert peak < 16 * 1024**2
        assert kept.blobs() == opened
    assert children(api, folder) == {}


def test_more_than_the_quota_is_refused(api: httpx.Client, folder: str) -> None:
    body = {"filename": "a.zip", "totalSize": 100, "totalChunks": 1, "uncompressedSize": 11 * 1024**3}
    refused = api.post(f"/rest/folders/{folder}/actions/initiateUpload/zip", json=body)
    assert code(refused) == (413, "ERR_SYSTEM_NO_STORAGE_AVAILABLE")


def test_a_quota_that_was_used_up_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeds, "QUOTA", 1000)
    with Sandbox(data=tmp_path) as box:
        bearer = {"Authorization": f"Bearer {box.issue_token(box.user.email)}"}
        with client(box, headers=bearer) as api:
            kept = Kept(api, tmp_path / "blobs")
            folder, files = make(api, "0", "Small"), {"a": b"x" * 600}
            data = pack(files)
            sessions = [open_(api, folder, data, 600) for _ in range(2)]
            assert send(api, sessions[0], data, 1).status_code == 201
            before = kept.blobs()
            assert code(send(api, sessions[1], data, 1)) == (422, "ERR_SYSTEM_NO_STORAGE_AVAILABLE")
            assert kept.blobs() == before
            (file,) = children(api, folder).values()
            assert len(api.get(f"/rest/files/{file}/versions").json()["data"]) == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"filename": "a.zip"}, "ERR_INPUT_REQUIRED"),
        (
            {"filename": "a.zip", "totalSize": 1, "totalChunks": 0, "uncompressedSize": 1},
            "ERR_INPUT_MIN_VALUE",
        ),
        (
            {"filename": "a.zip", "totalSize": 1, "totalChunks": 1, "uncompressedSize": -1},
            "ERR_INPUT_MIN_VALUE",
        ),
        (
            {"filename": "a/b", "totalSize": 1, "totalChunks": 1, "uncompressedSize": 1},
            "ERR_INPUT_INVALID_FORMAT",
        ),
    ],
)
def test_sessions_that_are_refused(
    api: httpx.Client, folder: str, body: dict[str, object], expected: str
) -> None:
    refused = api.post(f"/rest/folders/{folder}/actions/initiateUpload/zip", json=body)
    assert code(refused) == (422, expected)


def test_what_one_archive_sends_another_can_take(api: httpx.Client, folder: str) -> None:
    source, target = make(api, folder, "Source"), make(api, folder, "Target")
    upload(api, source, "a.txt", b"a", clientModified="2020-05-15T08:11:07+0000")
    data = api.get("/rest/files/actions/zip", params={"folderId:in": source}).content
    assert send(api, open_(api, target, data, 1), data, 1).status_code == 201
    inner = children(api, children(api, target)["Source"])
    shown = api.get(f"/rest/files/{inner['a.txt']}").json()
    assert shown["clientModified"] == "2020-05-15T08:11:07+0000"
