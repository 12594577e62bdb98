"""What the filesystem promises beyond fsspec's own tests."""

from __future__ import annotations

import asyncio
import errno
import gc
import gzip
import multiprocessing
import os
import pickle
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC
from hashlib import sha256
from pathlib import Path
from typing import Any

import fsspec
import httpx
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks.errors import InvalidArgumentError, KiteworksError, SourceChangedError
from kiteworks_fsspec import KiteworksFileSystem
from kiteworks_sandbox import Sandbox

from .conftest import signed_in

MIB = 1 << 20


def names(kw: Kiteworks, path: str) -> list[str]:
    """The names in a folder, as the appliance has them."""
    return sorted(one.name for one in kw.folders.children(kw.resolve(path).id))


def content(kw: Kiteworks, path: str) -> bytes:
    return b"".join(kw.files.iter_download(kw.resolve(path).id))


# Paths and URLs


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("kiteworks://files.example.com/Reports/q3.csv", "/Reports/q3.csv"),
        ("kiteworks:///Reports/q3.csv", "/Reports/q3.csv"),
        ("kiteworks://files.example.com:8443", "/"),
        ("kiteworks:///", "/"),
        ("Reports//q3.csv/", "/Reports/q3.csv"),
        ("/a?b#c%20d", "/a?b#c%20d"),
        ("", "/"),
    ],
)
def test_paths(url: str, path: str) -> None:
    assert KiteworksFileSystem._strip_protocol(url) == path


def test_fsspec_finds_it_and_its_host() -> None:
    fs, path = fsspec.core.url_to_fs("kiteworks://files.example.com/Reports/q3.csv")
    assert (type(fs), fs.host, path) == (KiteworksFileSystem, "files.example.com", "/Reports/q3.csv")
    assert fs.unstrip_protocol(path) == "kiteworks://files.example.com/Reports/q3.csv"
    assert fsspec.core.url_to_fs("kiteworks://files.example.com/x")[0] is fs
    assert fsspec.filesystem("kiteworks").unstrip_protocol("/x") == "kiteworks:///x"


def test_names_without_a_meaning_are_refused(fs: KiteworksFileSystem, box: Sandbox) -> None:
    before = len(box.requests)
    for path in ("/Data/../x", "/./x"):
        with pytest.raises(InvalidArgumentError, match="have no meaning"):
            fs.info(path)
    assert len(box.requests) == before


def test_case_and_accents(fs: KiteworksFileSystem) -> None:
    fs.pipe("/Data/Bu\u0308cher.txt", b"x")
    for path in ("/Data/B\u00fccher.txt", "/data/b\u00fccher.TXT"):
        assert fs.cat(path) == b"x"
        assert fs.info(path)["name"] == path
    assert not fs.exists("/Data/B\u00fcche.txt")


# Descriptions


def test_info(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    fs.pipe("/Data/a.txt", b"abc")
    file = kw.resolve("/Data/a.txt")
    info = fs.info("/Data/a.txt")
    assert info["fingerprints"]["md5"] == "900150983cd24fb0d6963f7d28e17f72"
    assert {**info, "fingerprints": 0} == {
        "name": "/Data/a.txt",
        "size": 3,
        "type": "file",
        "id": file.id,
        "created": file.created,
        "modified": file.modified,
        "mtime": fs.modified("/Data/a.txt").timestamp(),
        "fingerprints": 0,
        "client_modified": file.client_modified,
    }
    assert fs.created("/Data/a.txt") == file.created
    assert fs.modified("/Data/a.txt").tzinfo == UTC
    assert fs.info("/Data")["type"] == "directory"
    assert fs.info("/")["type"] == "directory"
    assert fs.ls("/Data") == [fs.info("/Data/a.txt")]
    assert fs.ls("/Data/a.txt", detail=False) == ["/Data/a.txt"]
    assert "/Data" in fs.ls("/", detail=False)


def test_a_key_changes_with_the_content(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    fs.pipe("/Data/a.txt", b"abc")
    fs.ls("/Data")
    key, number = fs.ukey("/Data/a.txt"), fs.checksum("/Data/a.txt")
    assert (fs.ukey("/Data/a.txt"), fs.checksum("/Data/a.txt")) == (key, number)
    kw.folders.upload(kw.resolve("/Data").id, ("a.txt", b"abd"))
    assert fs.ukey("/Data/a.txt") != key
    assert fs.checksum("/Data/a.txt") != number


# What is cached


def requests(box: Sandbox, act: Any) -> list[str]:
    """The operations that are called."""
    before = len(box.requests)
    act()
    return [str(one.operation) for one in list(box.requests)[before:]]


def test_listings_are_cached_until_something_is_written(fs: KiteworksFileSystem, box: Sandbox) -> None:
    fs.pipe("/Data/a.txt", b"abc")
    assert requests(box, lambda: fs.ls("/Data")) == ["folders.children"]
    assert requests(box, lambda: (fs.ls("/Data"), fs.info("/Data/a.txt"))) == []
    assert sorted(requests(box, lambda: fs.ls("/Data", refresh=True))) == ["folders.children", "search.query"]
    for change in (
        lambda: fs.pipe("/Data/b.txt", b""),
        lambda: fs.cp("/Data/b.txt", "/Data/c.txt"),
        lambda: fs.mv("/Data/b.txt", "/Data/d.txt"),
        lambda: fs.rm("/Data/d.txt"),
        lambda: fs.mkdir("/Data/e"),
        lambda: fs.rmdir("/Data/e"),
        lambda: fs.invalidate_cache("/Data"),
        lambda: fs.invalidate_cache(),
    ):
        fs.ls("/Data")
        change()
        assert "folders.children" in requests(box, lambda: fs.ls("/Data"))
    assert fs.ls("/Data", detail=False) == ["/Data/a.txt", "/Data/c.txt"]


def test_listings_expire(box: Sandbox) -> None:
    with signed_in(box, listings_expiry_time=0.0) as fs:
        fs.mkdir("/Data")
        fs.ls("/Data")
        assert "folders.children" in requests(box, lambda: fs.ls("/Data"))


def test_what_others_did_is_seen(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    """A cached id is looked up again when it turns out to be gone."""
    data = kw.resolve("/Data").id
    fs.pipe("/Data/a.txt", b"abc")
    fs.ls("/Data")
    kw.files.delete(kw.resolve("/Data/a.txt").id)
    kw.folders.upload(data, ("a.txt", b"another"))
    assert fs.cat("/Data/a.txt") == b"another"
    kw.folders.upload(data, ("a.txt", b"a longer one"))
    assert fs.cat("/Data/a.txt") == b"a longer one"
    kw.folders.delete(data)
    fs.pipe("/Data/b.txt", b"into a new folder")
    assert names(kw, "/Data") == ["b.txt"]
    kw.files.delete(kw.resolve("/Data/b.txt").id)
    with pytest.raises(FileNotFoundError) as caught:
        fs.cat("/Data/b.txt")
    assert caught.value.filename == "/Data/b.txt"


def test_what_it_made_is_not_looked_up(fs: KiteworksFileSystem, box: Sandbox) -> None:
    done = requests(box, lambda: fs.pipe({f"/Data/New/Deep/{number}.txt": b"x" for number in range(3)}))
    assert set(done) == {"folders.create", "files.upload", "files.get"}
    assert done.count("folders.create") == 2
    assert requests(box, lambda: fs.mkdir("/Data/New/Other")) == ["folders.create"]
    # Others may write to a folder that was made here.
    assert requests(box, lambda: fs.ls("/Data/New/Other")) == ["folders.children"]
    with pytest.raises(IsADirectoryError):
        fs.pipe("/Data/New/Other", b"")


@pytest.mark.parametrize("way", ["pipe", "small", "large", "cp", "mv"])
def test_a_folder_that_others_replaced(fs: KiteworksFileSystem, kw: Kiteworks, way: str) -> None:
    fs.pipe({"/Data/a.txt": b"abc", "/Data/In/b.txt": b"b"})
    kw.folders.delete(kw.resolve("/Data/In").id)
    kw.folders.create(kw.resolve("/Data").id, name="In")
    size = 5000 if way == "large" else 3
    if way == "pipe":
        fs.pipe("/Data/In/a.txt", b"abc")
    elif way in ("small", "large"):
        with fs.open("/Data/In/a.txt", "wb", block_size=1000) as file:
            file.write(bytes(size))
    else:
        getattr(fs, way)("/Data/a.txt", "/Data/In/a.txt")
    assert len(content(kw, "/Data/In/a.txt")) == size


# Reading


def test_ranges(fs: KiteworksFileSystem, box: Sandbox) -> None:
    data = bytes(range(256))
    fs.pipe("/Data/a.bin", data)
    for start, end in (
        (0, 10),
        (250, None),
        (None, 5),
        (-6, None),
        (-6, -2),
        (10, 10),
        (300, 400),
        (200, 999),
    ):
        assert fs.cat_file("/Data/a.bin", start, end) == data[start:end]
    assert fs.cat_ranges(["/Data/a.bin"] * 2, [0, 5], [2, 7]) == [data[0:2], data[5:7]]
    with fs.open("/Data/a.bin") as file:
        file.seek(-3, 2)
        assert file.read() == data[-3:]
        file.seek(7)
        assert file.read(2) == data[7:9]
    asked = [one.headers.get("range") for one in box.requests if one.operation == "files.download"]
    assert asked[:2] == ["bytes=0-9", "bytes=250-255"]


def test_blocks_in_order_come_as_one_stream(fs: KiteworksFileSystem, box: Sandbox) -> None:
    data = os.urandom(3 * MIB + 17)
    fs.pipe("/Data/a.bin", data)
    before = len(box.requests)
    with fs.open("/Data/a.bin", block_size=1 << 16) as file:
        found = b"".join(iter(lambda: file.read(50_000), b""))
        assert found == data
        file.seek(5)
        assert file.read(3) == data[5:8]
    assert len([one for one in list(box.requests)[before:] if one.operation == "files.download"]) == 3


def test_a_stream_that_breaks_is_made_up_for(fs: KiteworksFileSystem, box: Sandbox) -> None:
    data = os.urandom(4 * MIB)
    fs.pipe("/Data/a.bin", data)
    with fs.open("/Data/a.bin", block_size=1 << 18) as file:
        start = file.read(1 << 18)
        box.faults.add("cut_body", path="/rest/files/*/content", times=1, after=100_000)
        assert start + file.read() == data


@pytest.mark.parametrize("way", ["closed", "dropped"])
def test_a_stream_that_is_not_read_to_its_end(fs: KiteworksFileSystem, way: str) -> None:
    data = os.urandom(4 * MIB)
    fs.pipe("/Data/a.bin", data)
    file = fs.open("/Data/a.bin", block_size=1 << 16)
    assert file.read(1 << 18) == data[: 1 << 18]
    if way == "closed":
        file.close()
    del file
    gc.collect()
    assert fs.cat_file("/Data/a.bin", 5, 9) == data[5:9]


def test_a_stream_of_connections_of_the_users_own(box: Sandbox) -> None:
    data = os.urandom(MIB)
    http = httpx.AsyncClient(verify=ssl.create_default_context(cafile=box.ca_file))
    client = AsyncKiteworks(box.host, auth=AccessToken(box.issue_token(box.user.email)), http_client=http)
    fs = KiteworksFileSystem(client=client, skip_instance_cache=True)
    fs.pipe("/a.bin", data)
    for size in (data, data[: 1 << 18]):
        with fs.open("/a.bin", block_size=1 << 16) as file:
            assert file.read(len(size)) == size
    fsspec.asyn.sync(fs.loop, http.aclose)
    with pytest.raises(KiteworksError, match="client was closed"), fs.open("/a.bin") as file:
        file.read()


def test_nothing_is_read_once_the_client_is_closed(fs: KiteworksFileSystem) -> None:
    fs.pipe("/Data/a.bin", bytes(MIB))
    with fs.open("/Data/a.bin", block_size=1 << 16) as file:
        file.read(1 << 18)
        fsspec.asyn.sync(fs.loop, fs.client.close)
        with pytest.raises(KiteworksError, match="client was closed"):
            file.read()


def test_less_than_was_asked_for(fs: KiteworksFileSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer may have fewer bytes than were requested."""
    from kiteworks_fsspec import content

    fs.pipe("/Data/a.bin", b"0123456789")
    monkeypatch.setattr(content, "_LARGEST", 3)
    assert fs.cat("/Data/a.bin") == b"0123456789"
    assert fs.cat_file("/Data/a.bin", 1, 9) == b"12345678"


def test_a_file_that_changes_while_it_is_open(fs: KiteworksFileSystem) -> None:
    fs.pipe("/Data/a.bin", bytes(1000))
    with fs.open("/Data/a.bin", block_size=10) as file:
        file.read(5)
        fs.pipe("/Data/a.bin", bytes(900))
        with pytest.raises(SourceChangedError, match="no longer has the 1,000 bytes"):
            file.read(500)


def test_a_version(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    fs.pipe("/Data/a.txt", b"the first")
    fs.pipe("/Data/a.txt", b"and the second")
    versions = list(kw.files.versions.list(kw.resolve("/Data/a.txt").id))
    (first,) = (one for one in versions if one.size == len(b"the first"))
    assert fs.cat_file("/Data/a.txt", version_id=first.id) == b"the first"
    assert fs.cat_file("/Data/a.txt", 4, 7, version_id=first.id) == b"fir"
    with fs.open("/Data/a.txt", version_id=first.id) as file:
        copy = pickle.loads(pickle.dumps((file.mode, file.kwargs)))
        assert (file.size, file.read(), copy[1]) == (9, b"the first", {"version_id": first.id})
    assert fs.cat("/Data/a.txt") == b"and the second"


def test_get_replaces_a_file_when_it_is_complete(fs: KiteworksFileSystem, tmp_path: Path) -> None:
    fs.pipe("/Data/a.txt", b"abc")
    (tmp_path / "a.txt").write_bytes(b"before")
    moved: list[int] = []

    class Shown(fsspec.Callback):  # type: ignore[misc]
        def absolute_update(self, value: int) -> None:
            moved.append(value)

    fs.get_file("/Data/a.txt", str(tmp_path / "a.txt"), callback=Shown())
    assert (tmp_path / "a.txt").read_bytes() == b"abc"
    assert moved[-1] == 3
    with pytest.raises(IsADirectoryError):
        fs.get_file("/Data/a.txt", str(tmp_path))


def test_get_takes_one_request_for_a_file_that_was_listed(
    fs: KiteworksFileSystem, box: Sandbox, kw: Kiteworks, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")
    os.utime(tmp_path / "a.txt", (1_000_000_000, 1_000_000_000))
    fs.put_file(str(tmp_path / "a.txt"), "/Data/a.txt")
    fs.pipe("/Data/b.txt", b"abc")
    fs.ls("/Data")
    assert (
        requests(box, lambda: fs.get("/Data", str(tmp_path / "out"), recursive=True))
        == ["files.download"] * 2
    )
    assert (tmp_path / "out/a.txt").read_bytes() == b"abc"
    assert (tmp_path / "out/a.txt").stat().st_mtime == 1_000_000_000
    for others in (b"abd", b"a longer one"):
        kw.folders.upload(kw.resolve("/Data").id, ("a.txt", others))
        fs.get_file("/Data/a.txt", str(tmp_path / "a.txt"))
        assert (tmp_path / "a.txt").read_bytes() == others


# Writing


@pytest.mark.parametrize("size", [0, 1, 1000, 3000, 10_001])
def test_any_size_is_written(fs: KiteworksFileSystem, kw: Kiteworks, size: int) -> None:
    data = os.urandom(size)
    with fs.open("/Data/a.bin", "wb", block_size=1000) as file:
        for start in range(0, size, 700):
            file.write(data[start : start + 700])
    assert content(kw, "/Data/a.bin") == data
    assert list(kw.uploads.list()) == []


def test_an_existing_file_gets_a_version(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    fs.pipe("/Data/a.txt", b"one")
    before = kw.resolve("/Data/a.txt")
    with fs.open("/Data/a.txt", "w") as file:
        file.write("two")
    after = kw.resolve("/Data/a.txt")
    assert (after.id, content(kw, "/Data/a.txt")) == (before.id, b"two")
    assert len(list(kw.files.versions.list(after.id))) == 2


@pytest.mark.parametrize("size", [10, 5000])
@pytest.mark.parametrize("way", ["file", "text", "OpenFile", "finally", "never closed", "discard"])
def test_what_a_failed_writer_wrote_is_not_published(
    fs: KiteworksFileSystem, kw: Kiteworks, size: int, way: str
) -> None:
    fs.pipe("/Data/a.txt", b"before")

    def write() -> None:
        if way == "OpenFile":
            with fsspec.core.OpenFile(fs, "/Data/a.txt", "wb") as file:
                file.write(bytes(size))
                raise RuntimeError
        mode = "w" if way == "text" else "wb"
        file = fs.open("/Data/a.txt", mode, block_size=1000)
        if way in ("file", "text"):
            with file:
                file.write("x" * size if way == "text" else bytes(size))
                raise RuntimeError
        try:
            file.write(bytes(size))
            if way == "discard":
                file.discard()
            elif way == "finally":
                raise RuntimeError
        finally:
            if way != "never closed":
                file.close()

    with suppress(RuntimeError):
        if way == "never closed":
            with pytest.warns(ResourceWarning, match="was not closed"):
                write()
        else:
            write()
    assert content(kw, "/Data/a.txt") == b"before"
    assert names(kw, "/Data") == ["a.txt"]
    assert list(kw.uploads.list()) == []


def test_a_writer_may_handle_an_exception(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    try:
        raise RuntimeError
    except RuntimeError:
        with fs.open("/Data/inside.txt", "wb") as file:
            file.write(b"the cause")
        outside = fs.open("/Data/outside.txt", "wb")
    outside.write(b"the cause")
    outside.close()
    with fs.open("/Data/around.txt", "wb") as file, suppress(RuntimeError):
        raise RuntimeError
    assert names(kw, "/Data") == ["around.txt", "inside.txt", "outside.txt"]


def test_compressed(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    for path, mode, data in (("/Data/a.gz", "wb", b"abc"), ("/Data/b.gz", "wt", "abc")):
        with fs.open(path, mode, compression="infer") as file:
            file.write(data)
        assert gzip.decompress(content(kw, path)) == b"abc"
        with fs.open(path, "rt", compression="infer") as file:
            assert file.read() == "abc"
    with pytest.raises(RuntimeError), fs.open("/Data/c.gz", "wb", compression="gzip") as file:
        file.write(bytes(100))
        raise RuntimeError
    assert names(kw, "/Data") == ["a.gz", "b.gz"]


def test_transactions(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    with fs.transaction:
        for name, size in (("small", 10), ("large", 5000)):
            with fs.open(f"/Data/{name}", "wb", block_size=1000) as file:
                file.write(bytes(size))
        with suppress(RuntimeError), fs.open("/Data/failed", "wb") as file:
            raise RuntimeError
        assert names(kw, "/Data") == []
    assert names(kw, "/Data") == ["large", "small"]
    assert content(kw, "/Data/large") == bytes(5000)
    with pytest.raises(RuntimeError), fs.transaction:
        for name, size in (("more", 10), ("and more", 5000)):
            with fs.open(f"/Data/{name}", "wb", block_size=1000) as file:
                file.write(bytes(size))
        raise RuntimeError
    assert names(kw, "/Data") == ["large", "small"]
    assert list(kw.uploads.list()) == []
    fs.pipe("/Data/after", b"")
    assert "after" in names(kw, "/Data")


def test_exclusive(fs: KiteworksFileSystem) -> None:
    late = fs.open("/Data/a.txt", "xb")
    late.write(b"late")
    fs.pipe("/Data/a.txt", b"first")
    with pytest.raises(FileExistsError):
        late.close()
    assert fs.cat("/Data/a.txt") == b"first"


@pytest.mark.parametrize("mode", ["ab", "r+b", "a"])
def test_appending_is_refused(fs: KiteworksFileSystem, box: Sandbox, mode: str) -> None:
    before = len(box.requests)
    with pytest.raises(NotImplementedError, match="replaces files as a whole"):
        fs.open("/Data/a.txt", mode)
    assert len(box.requests) == before


# Moving, copying, removing


def test_moving_keeps_the_file(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    fs.pipe({"/Data/a.txt": b"a", "/Data/In/b.txt": b"b", "/Data/In/c.txt": b"c", "/Data/x.txt": b"x"})
    ids = {name: kw.resolve(f"/Data/{name}").id for name in ("a.txt", "In", "x.txt")}
    fs.mv("/Data/a.txt", "/Data/In/b.txt")
    assert (content(kw, "/Data/In/b.txt"), kw.resolve("/Data/In/b.txt").id) == (b"a", ids["a.txt"])
    # Under its old name it would replace another file on its way.
    fs.pipe("/Data/In/x.txt", b"not this")
    fs.mv("/Data/x.txt", "/Data/In/c.txt")
    assert (content(kw, "/Data/In/c.txt"), content(kw, "/Data/In/x.txt")) == (b"x", b"not this")
    assert kw.resolve("/Data/In/c.txt").id == ids["x.txt"]
    fs.mv("/Data/In", "/Data/Out/Deep")
    assert names(kw, "/Data/Out/Deep") == ["b.txt", "c.txt", "x.txt"]
    assert kw.resolve("/Data/Out/Deep").id == ids["In"]
    fs.mkdir("/Data/There")
    fs.mv("/Data/Out/Deep", "/Data/There")
    assert names(kw, "/Data/There/Deep") == ["b.txt", "c.txt", "x.txt"]
    with pytest.raises(OSError, match="into itself"):
        fs.mv("/Data/There", "/Data/There/Deep/er")


def test_globs_are_moved(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    fs.pipe({"/Data/a.txt": b"a", "/Data/b.txt": b"b", "/Data/c.csv": b"c"})
    fs.mkdir("/Data/In")
    fs.mv("/Data/*.txt", "/Data/In/")
    assert (names(kw, "/Data"), names(kw, "/Data/In")) == (["In", "c.csv"], ["a.txt", "b.txt"])


def test_copies_stay_on_the_appliance(fs: KiteworksFileSystem, box: Sandbox, kw: Kiteworks) -> None:
    fs.pipe({"/Data/a.txt": b"a", "/Data/b.txt": b"b"})
    done = requests(box, lambda: fs.cp("/Data/a.txt", "/Data/b.txt"))
    assert not {"files.download", "files.upload", "uploads.initiate"} & set(done)
    assert (content(kw, "/Data/b.txt"), names(kw, "/Data")) == (b"a", ["a.txt", "b.txt"])
    fs.cp("/Data/a.txt", "/Data/a.txt")
    assert names(kw, "/Data") == ["a.txt", "b.txt"]


def test_removing(fs: KiteworksFileSystem, box: Sandbox, kw: Kiteworks) -> None:
    fs.pipe({f"/Data/In/{n}/x.txt": b"" for n in range(3)})
    with pytest.raises(IsADirectoryError):
        fs.rm("/Data/In")
    with pytest.raises(OSError, match="not empty") as caught:
        fs.rmdir("/Data/In")
    assert caught.value.errno == errno.ENOTEMPTY
    assert requests(box, lambda: fs.rm("/Data/In", recursive=True)) == ["folders.delete"]
    assert names(kw, "/Data") == []
    with pytest.raises(FileNotFoundError):
        fs.rm("/Data/In", recursive=True)


# Errors


def test_errors(fs: KiteworksFileSystem, box: Sandbox) -> None:
    fs.pipe("/Data/a.txt", b"a")
    with pytest.raises(FileNotFoundError, match="/Data/none"):
        fs.open("/Data/none")
    for act in (lambda: fs.open("/Data"), lambda: fs.open("/Data", "wb"), lambda: fs.cat("/Data")):
        with pytest.raises(IsADirectoryError):
            act()
    with pytest.raises(NotADirectoryError):
        fs.pipe("/Data/a.txt/b.txt", b"")
    with pytest.raises(FileExistsError):
        fs.mkdir("/Data")
    with pytest.raises(FileExistsError):
        fs.makedirs("/Data", exist_ok=False)
    with pytest.raises(FileNotFoundError):
        fs.mkdir("/Data/x/y", create_parents=False)
    fs.makedirs("/Data", exist_ok=True)
    box.faults.add("status", path="/rest/files/*/content", status=403, code="ERR_ACCESS_DENIED")
    with pytest.raises(PermissionError, match="403") as caught:
        fs.cat("/Data/a.txt")
    assert isinstance(caught.value.__cause__, KiteworksError)
    assert caught.value.filename == "/Data/a.txt"


def test_what_no_filesystem_knows_is_not_swallowed(fs: KiteworksFileSystem, box: Sandbox) -> None:
    box.expire_tokens()
    for act in (fs.exists, fs.isfile, fs.isdir, fs.info):
        with pytest.raises(KiteworksError):
            act("/Data/a.txt")


# Instances


def test_a_token_is_in_no_pickle(box: Sandbox) -> None:
    token = box.issue_token(box.user.email)
    for one in (KiteworksFileSystem("files.example.com", profile="work"), KiteworksFileSystem()):
        copy = pickle.loads(pickle.dumps(one))
        assert (copy.host, copy.profile) == (one.host, one.profile)
    client = AsyncKiteworks(box.host, auth=AccessToken(token), verify=str(box.ca_file))
    other = AsyncKiteworks(box.host, auth=AccessToken("another"), verify=str(box.ca_file))
    fs = KiteworksFileSystem(client=client)
    assert KiteworksFileSystem(client=client) is fs
    assert KiteworksFileSystem(client=other) not in (fs, None)
    assert token not in repr(fs.storage_options) + repr(fs)
    with pytest.raises(TypeError, match=r"token stays in this one.*kiteworks login"):
        pickle.dumps(fs)
    KiteworksFileSystem.clear_instance_cache()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"client": Kiteworks("h", auth=AccessToken("x"))}, "must be an AsyncKiteworks, not Kiteworks"),
        ({"client": AsyncKiteworks("h", auth=AccessToken("x")), "profile": "work"}, "exclude each other"),
        ({"client": AsyncKiteworks("h", auth=AccessToken("x")), "host": "other"}, "the client is for h"),
    ],
)
def test_options_that_contradict_each_other(options: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        KiteworksFileSystem(**options)


def test_threads(fs: KiteworksFileSystem, kw: Kiteworks) -> None:
    def write(number: int) -> bytes:
        fs.pipe(f"/Data/{number % 3}/{number}.txt", str(number).encode())
        return bytes(fs.cat(f"/Data/{number % 3}/{number}.txt"))

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(write, range(12))) == [str(number).encode() for number in range(12)]
    assert names(kw, "/Data") == ["0", "1", "2"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_forks(fs: KiteworksFileSystem) -> None:
    """What was opened before a fork can be used after it, on both sides."""
    fs.pipe("/Data/a.txt", b"abc")
    assert threading.active_count() > 1
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    child = context.Process(target=lambda: queue.put(fs.cat("/Data/a.txt")))
    child.start()
    child.join(30)
    assert (child.exitcode, queue.get()) == (0, b"abc")
    assert fs.cat("/Data/a.txt") == b"abc"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_forks_while_a_file_is_read(fs: KiteworksFileSystem) -> None:
    """Both sides read on, each by a connection of its own."""
    data = os.urandom(4 * MIB)
    fs.pipe("/Data/a.bin", data)
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    with fs.open("/Data/a.bin", block_size=1 << 16) as file:
        start = file.read(1 << 18)
        child = context.Process(target=lambda: queue.put(sha256(start + file.read()).digest()))
        child.start()
        child.join(30)
        expected = sha256(data).digest()
        assert child.exitcode == 0
        assert queue.get() == expected
        assert sha256(start + file.read()).digest() == expected


def test_asynchronous(box: Sandbox) -> None:
    async def main() -> None:
        client = AsyncKiteworks(
            box.host, auth=AccessToken(box.issue_token(box.user.email)), verify=str(box.ca_file)
        )
        async with client:
            fs = KiteworksFileSystem(client=client, asynchronous=True, skip_instance_cache=True)
            await fs._makedirs("/Data/In")
            await asyncio.gather(*(fs._pipe_file(f"/Data/In/{n}", b"x") for n in range(5)))
            assert await fs._find("/Data") == [f"/Data/In/{n}" for n in range(5)]
            assert await fs._cat_file("/Data/In/3") == b"x"
            await fs._mv("/Data/In", "/Data/Out")
            await fs._rm("/Data", recursive=True)
            assert not await fs._exists("/Data")

    asyncio.run(main())


def test_files_that_are_awaited(box: Sandbox, kw: Kiteworks) -> None:
    data = os.urandom(MIB)

    async def written(fs: KiteworksFileSystem) -> None:
        for path, size in (("/Data/small.bin", 10), ("/Data/large.bin", MIB)):
            async with await fs.open_async(path, "wb", block_size=1 << 18) as file:
                for start in range(0, size, 100_000):
                    await file.write(data[start : min(size, start + 100_000)])
            assert await fs._cat_file(path) == data[:size]
        for size in (10, MIB):
            with suppress(RuntimeError):
                async with await fs.open_async("/Data/small.bin", "wb", block_size=1 << 18) as file:
                    await file.write(bytes(size))
                    raise RuntimeError
        with pytest.warns(ResourceWarning, match="was not closed"):
            file = await fs.open_async("/Data/never.bin", "wb", block_size=1000)
            await file.write(bytes(5000))
            del file
            gc.collect()
        for path, mode, error in (
            ("/Data/small.bin", "xb", FileExistsError),
            ("/Data", "wb", IsADirectoryError),
            ("/Data/none", "rb", FileNotFoundError),
            ("/Data/small.bin", "ab", NotImplementedError),
            ("/Data/small.bin", "rt", ValueError),
        ):
            with pytest.raises(error):
                await fs.open_async(path, mode)

    async def read(fs: KiteworksFileSystem) -> None:
        before = len(box.requests)
        async with await fs.open_async("/Data/large.bin") as file:
            found = [piece async for piece in pieces(file)]
            assert b"".join(found) == data
            assert await file.read(10) == b""
            file.seek(-5, 2)
            assert await file.read() == data[-5:]
        done = [one.operation for one in list(box.requests)[before:]]
        assert done.count("files.download") == 3
        file = await fs.open_async("/Data/large.bin")
        assert await file.read(10) + await file.read(10) == data[:20]
        del file
        gc.collect()

    async def pieces(file: Any) -> Any:
        while piece := await file.read(50_000):
            yield piece

    async def main() -> None:
        client = AsyncKiteworks(
            box.host, auth=AccessToken(box.issue_token(box.user.email)), verify=str(box.ca_file)
        )
        async with client:
            fs = KiteworksFileSystem(client=client, asynchronous=True, skip_instance_cache=True)
            await fs._mkdir("/Data")
            await written(fs)
            await read(fs)
            # What ends in the background.
            await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))

    asyncio.run(main())
    assert names(kw, "/Data") == ["large.bin", "small.bin"]
    assert content(kw, "/Data/small.bin") == data[:10]
    assert list(kw.uploads.list()) == []
