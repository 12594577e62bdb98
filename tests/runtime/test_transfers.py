"""Files in forms, and the chunks of an upload on a small API of our own."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from kiteworks import errors
from kiteworks_runtime import error_response, files as source
from kiteworks_runtime.models import Model
from kiteworks_runtime.transfers.specs import (
    ChunkRequest,
    InitiateRequest,
    SessionFields,
    Sessions,
    UploadSpec,
)

from .conftest import CHUNK, CONFIG, DELETE, GET, INITIATE, UPLOAD, Bench, Thing, answering

STEPS = UploadSpec(
    "things.stuff",
    Thing,
    Sessions(
        ChunkRequest(
            operation=CHUNK,
            content="content",
            index="index",
            size="original_size",
            compression="compression_mode",
            compressed_size="compression_size",
            last="last_chunk",
            return_entity="return_entity",
            uncompressed="NORMAL",
            gzip="GZIP",
            zlib="ZLIB",
        ),
        GET,
        DELETE,
        CONFIG,
        SessionFields(
            id="id",
            started="timestamp",
            size="total_size",
            chunks="total_chunks",
            sent="uploaded_size",
            index="uploaded_chunks",
        ),
        chunk_limit="upload_chunk_max",
    ),
    chunk_size=4,
    initiate=InitiateRequest(
        operation=INITIATE,
        name="filename",
        size="total_size",
        chunks="total_chunks",
        modified="client_modified",
    ),
)


def upload(one: Bench, source: Any, **options: Any) -> Any:
    return one.do("upload", STEPS, "folder", source, None, {"verify": False, **options})


def taking(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"id": "9", "name": "a.bin"})


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
    _, start, *chunks = one.requests
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
            httpx.Response(503) if "/uploads/9" in request.url.path else httpx.Response(200, json={"id": "9"})
        )

    one = bench(failing, retries=0)
    with pytest.raises(error_response.ServerError):
        upload(one, ("a.bin", b"abcdefgh"))
    assert [(request.method, request.url.path) for request in one.requests] == [
        ("GET", "/rest/uploads/config"),
        ("POST", "/rest/things/folder/actions/initiateUpload"),
        ("POST", "/rest/uploads/9"),
        ("DELETE", "/rest/things/9"),
    ]


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
        (("a", io.StringIO("abc")), "opened as text; open it with mode 'rb'"),
        (("a",), "a pair must hold a name and the data"),
        (("a", Path("a\0b")), "can't read"),
    ],
)
def test_bad_sources_are_refused_before_anything_is_sent(
    bench: Callable[..., Bench], source: Any, says: str
) -> None:
    one = bench(taking)
    with pytest.raises(errors.InvalidArgumentError, match=re.escape(says)):
        upload(one, source)
    assert one.requests == []


class Trickle(io.BytesIO):
    """An unbuffered file: each read brings two bytes at most."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size, 2) if size is not None and size >= 0 else size)


def test_short_reads_are_not_the_end(bench: Callable[..., Bench]) -> None:
    assert upload(bench(taking), ("a.bin", Trickle(b"abcdefghi"))).id == "9"


def test_a_session_without_an_id(bench: Callable[..., Bench]) -> None:
    one = bench(answering(201, json={"id": None}))
    with (
        pytest.warns(errors.DeviationWarning),
        pytest.raises(errors.KiteworksError, match="did not say which session"),
    ):
        upload(one, ("a.bin", b"abc"))
    assert [request.method for request in one.requests] == ["GET", "POST"]


class Session(Model, kw_only=True, rename="camel"):
    id: str


def test_a_session_in_place_of_the_file_is_no_success(bench: Callable[..., Bench]) -> None:
    operation: Any = replace(CHUNK, result=Session | Thing, results={200: Session, 201: Thing})
    one = bench(taking)
    chunk = replace(STEPS.sessions.chunk, operation=operation)
    steps = replace(STEPS, sessions=replace(STEPS.sessions, chunk=chunk))
    with pytest.raises(errors.KiteworksError, match="took all of 'a' but made no file of it"):
        one.do("upload", steps, "folder", ("a", b"abc"), None, {})
    assert one.requests[-1].method == "DELETE"


@pytest.mark.parametrize("kind", ["path", "text path", "bytes", "file"])
def test_a_simple_upload(bench: Callable[..., Bench], tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"abcdef")
    with path.open("rb") as file:
        source: Any = {"path": path, "text path": str(path), "bytes": ("a.bin", b"abcdef"), "file": file}[
            kind
        ]
        one = bench(taking)
        assert one.do("call", UPLOAD, body=source, note=True, expire=None).id == "9"
        assert not file.closed
    form = one.requests[0].read()
    assert b'name="body"; filename="a.bin"' in form
    assert b"\r\n\r\nabcdef\r\n" in form
    assert b'name="note"\r\n\r\ntrue\r\n' in form
    assert b'name="expire"\r\n\r\n\r\n' in form


def test_what_a_request_opened_is_closed_however_it_ends(
    bench: Callable[..., Bench], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"abc")
    files: list[Any] = []

    def remember(path: Any) -> Any:
        files.append(Path(path).open("rb"))  # noqa: SIM115 - the request closes it
        return files[-1]

    monkeypatch.setattr(source, "open_file", remember)

    def cut(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("cut")

    bench(taking).do("call", UPLOAD, body=path)
    with pytest.raises(errors.APIConnectionError):
        bench(cut).do("call", UPLOAD, body=path)
    assert len(files) == 2
    assert all(file.closed for file in files)


def test_a_file_is_sent_from_where_it_stands(bench: Callable[..., Bench]) -> None:
    file = io.BytesIO(b"abcdef")
    file.seek(3)
    one = bench(taking)
    one.do("call", UPLOAD, body=("a", file))
    assert b"\r\n\r\ndef\r\n" in one.requests[0].read()


def test_a_pipe_is_sent_though_nobody_knows_its_size(bench: Callable[..., Bench]) -> None:
    reader, writer = os.pipe()
    os.write(writer, b"abcdef")
    os.close(writer)
    one = bench(taking)
    with os.fdopen(reader, "rb") as file:
        one.do("call", UPLOAD, body=("a", file))
    assert b"\r\n\r\nabcdef\r\n" in one.requests[0].read()
