"""Uploads in chunks and downloads to files."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiteworks_runtime import errors
from kiteworks_runtime.transfers import ChunkedUpload, chunked_upload
from kiteworks_runtime.transfers.download import safe_name

from .conftest import CHUNK, CONTENT, DELETE, INITIATE, Bench, Thing, answering

STEPS = ChunkedUpload(INITIATE, CHUNK, DELETE, Thing)


def upload(one: Bench, source: Any, **options: Any) -> Any:
    return one.do("run", chunked_upload(STEPS, "folder", source, **{"chunk_size": 4, **options}))


def taking(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"id": "9"})


@pytest.mark.parametrize(
    ("data", "pieces"),
    [(b"", [b""]), (b"abc", [b"abc"]), (b"abcd", [b"abcd"]), (b"abcdefghi", [b"abcd", b"efgh", b"i"])],
)
@pytest.mark.parametrize("kind", ["path", "bytes", "file"])
def test_chunks(
    bench: Callable[..., Bench], tmp_path: Path, data: bytes, pieces: list[bytes], kind: str
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    source: Any = {"path": path, "bytes": ("a.bin", data), "file": ("a.bin", io.BytesIO(data))}[kind]
    one = bench(taking)
    told: list[tuple[int, int | None]] = []
    assert upload(one, source, on_progress=lambda done, total: told.append((done, total))).id == "9"
    start, *chunks = one.requests
    assert start.url.path == "/rest/things/folder/actions/initiateUpload"
    assert start.read() == b'{"filename":"a.bin","totalSize":%d,"totalChunks":%d}' % (len(data), len(pieces))
    sent = [
        re.search(rb'filename="chunk".*?\r\n\r\n(.*?)\r\n--', chunk.read(), re.DOTALL) for chunk in chunks
    ]
    assert [found[1] for found in sent if found] == pieces
    assert [chunk.url.params["returnEntity"] for chunk in chunks] == ["false"] * (len(pieces) - 1) + ["true"]
    assert told[-1] == (len(data), len(data))


def test_a_failed_chunk_cancels_the_session(bench: Callable[..., Bench]) -> None:
    def failing(request: httpx.Request) -> httpx.Response:
        return (
            httpx.Response(503) if "/uploads/" in request.url.path else httpx.Response(200, json={"id": "9"})
        )

    one = bench(failing)
    with pytest.raises(errors.ServerError):
        upload(one, ("a.bin", b"abcdefgh"))
    assert [(request.method, request.url.path) for request in one.requests] == [
        ("POST", "/rest/things/folder/actions/initiateUpload"),
        ("POST", "/rest/uploads/9"),
        ("DELETE", "/rest/things/9"),
    ]


def test_a_file_that_shrinks_is_noticed(bench: Callable[..., Bench], tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"abcdefgh")

    def shrinking(request: httpx.Request) -> httpx.Response:
        path.write_bytes(b"ab")
        return httpx.Response(200, json={"id": "9"})

    with pytest.raises(errors.KiteworksError, match="became shorter while it was sent"):
        upload(bench(shrinking), path)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (b"abc", "the file needs a name"),
        (("a/b", b""), "holds '/'"),
        (("a\n", b""), "which the appliance refuses"),
        ((".hidden", b""), "begins or ends with a dot or a blank"),
        (("x" * 256, b""), "256 characters"),
        ("no such file", "can't read 'no such file'"),
        (("a", 7), "can't send"),
        (7, "can't send a int"),
    ],
)
def test_bad_sources_are_refused_before_anything_is_sent(
    bench: Callable[..., Bench], source: Any, says: str
) -> None:
    one = bench(taking)
    with pytest.raises(errors.InvalidArgumentError, match=re.escape(says)):
        upload(one, source)
    assert one.requests == []


def download(one: Bench, target: Any, **options: Any) -> Any:
    options = {"overwrite": False, "on_progress": None, **options}
    return one.do("download", CONTENT, target, thing_id="7", **options)


def test_download_to_a_folder_a_path_and_a_file(bench: Callable[..., Bench], tmp_path: Path) -> None:
    one = bench(
        answering(200, content=b"x" * 1000, headers={"Content-Disposition": 'attachment; filename="q3.pdf"'})
    )
    told: list[tuple[int, int | None]] = []
    path = download(one, tmp_path, on_progress=lambda done, total: told.append((done, total)))
    assert path == tmp_path / "q3.pdf"
    assert path.read_bytes() == b"x" * 1000
    assert told[-1] == (1000, 1000)
    assert download(one, tmp_path / "other") == tmp_path / "other"
    buffer = io.BytesIO()
    assert download(one, buffer) is None
    assert buffer.getvalue() == b"x" * 1000


def test_nothing_is_replaced_unasked(bench: Callable[..., Bench], tmp_path: Path) -> None:
    one = bench(answering(200, content=b"new"))
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FileExistsError, match="pass overwrite=True"):
        download(one, tmp_path / "a")
    assert one.requests == []
    download(one, tmp_path / "a", overwrite=True)
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_cut_download_leaves_nothing(bench: Callable[..., Bench], tmp_path: Path) -> None:
    class Cut(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Any:
            yield b"half"
            raise httpx.ReadError("cut")

        async def __aiter__(self) -> Any:
            yield b"half"
            raise httpx.ReadError("cut")

    with pytest.raises(errors.APIConnectionError, match="the connection failed: cut"):
        download(bench(answering(200, stream=Cut())), tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_a_refused_download_raises_as_usual(bench: Callable[..., Bench], tmp_path: Path) -> None:
    with pytest.raises(errors.PermissionDeniedError):
        download(bench(answering(403)), tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="q3.pdf"', "q3.pdf"),
        ("attachment; filename*=UTF-8''%C3%A4.txt", "ä.txt"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="..\\\\..\\\\x.txt"', "x.txt"),
        ('attachment; filename="con.txt"', "_con.txt"),
        ('attachment; filename="..."', "id-7"),
        ('attachment; filename="a:b*c"', "a_b_c"),
        (None, "id-7"),
    ],
)
def test_names_are_made_harmless(header: str | None, name: str) -> None:
    assert safe_name(header, "id-7") == name
