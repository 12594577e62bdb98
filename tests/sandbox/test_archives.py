"""Files and folders that are read as one archive."""

from __future__ import annotations

import io
import struct
from typing import IO
from zipfile import ZipFile, ZipInfo

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.storage import Storage
from tests.sandbox.test_files import upload
from tests.sandbox.test_folders import code, make
from tests.sandbox.test_uploads import begin, send

ZIP = "/rest/files/actions/zip"
STATUS = "/rest/files/actions/zipStatus"


def put(api: httpx.Client, folder: str, name: str, data: bytes = b"x", **fields: str) -> str:
    return str(upload(api, folder, name, data, **fields).json()["id"])


def read(
    api: httpx.Client, files: tuple[str, ...] = (), folders: tuple[str, ...] = (), **more: str
) -> ZipFile:
    query = {"fileId:in": ",".join(files), "folderId:in": ",".join(folders), **more}
    answer = api.get(ZIP, params={name: value for name, value in query.items() if value})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    assert int(answer.headers["content-length"]) == len(answer.content)
    archive = ZipFile(io.BytesIO(answer.content))
    assert archive.testzip() is None
    return archive


def contents(archive: ZipFile) -> dict[str, bytes]:
    return {name: archive.read(name) for name in archive.namelist()}


def seconds(info: ZipInfo) -> int:
    """What the extended timestamp says."""
    kind, size, flags, told = struct.unpack("<HHBl", info.extra)
    assert (kind, size, flags) == (0x5455, 5, 1)
    return int(told)


def test_files_and_folders_with_all_that_is_in_them(api: httpx.Client, folder: str) -> None:
    one = put(api, folder, "one.txt", b"first")
    put(api, folder, "one.txt", b"second")
    chunked = begin(api, folder, "größer.bin", 6, 2)
    send(api, chunked, b"six", 1)
    two = str(send(api, chunked, b" of", 2).json()["id"])
    outer = make(api, folder, "Outer")
    inner = make(api, outer, "Inner")
    make(api, outer, "Empty")
    gone = make(api, outer, "Gone")
    put(api, gone, "unseen.txt")
    api.delete(f"/rest/folders/{gone}")
    put(api, outer, "a.txt", b"a")
    put(api, inner, "b.txt", b"b")
    api.delete(f"/rest/files/{put(api, inner, 'deleted.txt')}")
    assert contents(read(api, (one, two, one), (outer,))) == {
        "one.txt": b"second",
        "größer.bin": b"six of",
        "Outer/": b"",
        "Outer/a.txt": b"a",
        "Outer/Empty/": b"",
        "Outer/Inner/": b"",
        "Outer/Inner/b.txt": b"b",
    }


def test_name_of_the_archive(api: httpx.Client, folder: str) -> None:
    file = put(api, folder, "a")
    assert api.get(ZIP, params={"fileId:in": file}).headers["content-disposition"] == (
        "attachment; filename=files.zip"
    )
    named = api.get(ZIP, params={"fileId:in": file, "name": "отчёт.zip"}).headers["content-disposition"]
    assert "filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.zip" in named


def test_names_that_clash_get_a_number(api: httpx.Client, folder: str) -> None:
    ids = []
    for number, name in enumerate(("report.tar.gz", "REPORT.tar.gz", "report.tar.gz", "bare")):
        ids.append(put(api, make(api, folder, f"In {number}"), name, str(number).encode()))
    namesake = make(api, folder, "bare")
    put(api, namesake, "inside", b"4")
    assert contents(read(api, tuple(ids), (namesake,))) == {
        "report.tar.gz": b"0",
        "REPORT.tar (1).gz": b"1",
        "report.tar (2).gz": b"2",
        "bare": b"3",
        "bare (1)/": b"",
        "bare (1)/inside": b"4",
    }


def test_times(api: httpx.Client, folder: str) -> None:
    told = put(api, folder, "told", clientModified="2020-05-15T22:11:08+0000")
    old = put(api, folder, "old", clientModified="1970-01-02T00:00:00+0000")
    late = put(api, folder, "late", clientModified="2200-01-01T00:00:00+0000")
    plain = put(api, folder, "plain")
    archive = read(api, (told, old, late, plain), utcOffset="7200")
    assert archive.getinfo("told").date_time == (2020, 5, 16, 0, 11, 8)
    assert seconds(archive.getinfo("told")) == 1589580668
    assert archive.getinfo("old").date_time == (1980, 1, 1, 0, 0, 0)
    assert seconds(archive.getinfo("old")) == 86400
    assert archive.getinfo("late").date_time[0] == 2107
    assert archive.getinfo("late").extra == b""
    modified = api.get(f"/rest/files/{plain}").json()["modified"]
    year, month, day, hour, minute, second = read(api, (plain,)).getinfo("plain").date_time
    shown = f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:"
    assert modified.startswith(shown)
    assert int(modified[len(shown) : len(shown) + 2]) // 2 * 2 == second


def test_an_offset_beyond_all_time(api: httpx.Client, folder: str) -> None:
    file = put(api, folder, "a")
    for offset in (str(10**20), str(10**13)):
        refused = api.get(ZIP, params={"fileId:in": file, "utcOffset": offset})
        assert code(refused) == (422, "ERR_INVALID_PARAMETER")


def test_extensions(api: httpx.Client, folder: str) -> None:
    top = put(api, folder, "top.doc")
    inner = make(api, folder, "Inner")
    for name in ("a.PDF", "b.txt", "cpdf"):
        put(api, inner, name)
    found = read(api, (top,), (inner,), extensions=".pdf, txt").namelist()
    assert found == ["Inner/", "Inner/a.PDF", "Inner/b.txt"]


def test_what_is_out_of_reach(api: httpx.Client, admin_api: httpx.Client, folder: str) -> None:
    mine, deleted = put(api, folder, "mine"), put(api, folder, "deleted")
    api.delete(f"/rest/files/{deleted}")
    theirs = make(admin_api, "0", f"Theirs {folder}")
    foreign = put(admin_api, theirs, "foreign")
    assert api.get(STATUS, params={"fileId:in": mine, "folderId:in": folder}).content == b""
    for query, expected in (
        ({"fileId:in": f"{mine},{foreign}"}, "ERR_ACCESS_USER"),
        ({"fileId:in": f"{mine},missing"}, "ERR_ACCESS_USER"),
        ({"fileId:in": mine, "folderId:in": theirs}, "ERR_ACCESS_USER"),
        ({"fileId:in": f"{mine},{deleted}"}, "ERR_ENTITY_DELETED"),
    ):
        assert code(api.get(ZIP, params=query)) == (403, expected)
        assert code(api.get(STATUS, params=query)) == (403, expected)
    partial = {"partialSuccess": "true"}
    assert api.get(STATUS, params={"fileId:in": f"{mine},{foreign}"} | partial).status_code == 200
    found = read(api, (foreign, mine, deleted, "missing"), (theirs,), **partial)
    assert found.namelist() == ["mine"]


@pytest.mark.parametrize("path", [ZIP, STATUS])
@pytest.mark.parametrize(("name", "most"), [("fileId:in", 1000), ("folderId:in", 100)])
def test_how_much_goes_into_one(api: httpx.Client, path: str, name: str, most: int) -> None:
    ids = [str(number) for number in range(most + 1)]
    assert code(api.get(path, params={name: ",".join(ids)})) == (422, "ERR_INPUT_MAX_VALUE")
    assert code(api.get(path, params={name: ",".join(ids[:-1])})) == (403, "ERR_ACCESS_USER")


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[IO[bytes]]:
    """The files that archives are written to."""
    opened: list[IO[bytes]] = []
    scratch = Storage.scratch

    def noted(storage: Storage) -> IO[bytes]:
        opened.append(scratch(storage))
        return opened[-1]

    monkeypatch.setattr(Storage, "scratch", noted)
    return opened


@pytest.mark.parametrize("breaks", [False, True])
def test_nothing_is_left_of_an_archive_that_was_sent(
    api: httpx.Client, box: Sandbox, folder: str, written: list[IO[bytes]], breaks: bool
) -> None:
    file = put(api, folder, "a", b"x" * 1000)
    if breaks:
        box.faults.add("cut_body", path=ZIP, after=500)
        with pytest.raises(httpx.RemoteProtocolError):
            read(api, (file,))
    else:
        read(api, (file,))
    api.get("/rest/users/me")  # by the same connection, when there still is one: served after the archive
    assert [one.closed for one in written] == [True]


def test_nothing_is_left_of_an_archive_that_could_not_be_written(
    api: httpx.Client, folder: str, written: list[IO[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(api, folder, "a")
    monkeypatch.setattr(Storage, "path", lambda storage, name: storage._folder / "gone")
    assert api.get(ZIP, params={"fileId:in": file}).status_code == 500
    assert [one.closed for one in written] == [True]
