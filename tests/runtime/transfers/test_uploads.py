"""Uploads that go well: what may be sent, in how many requests, packed or not, and what is told meanwhile."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import random
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kiteworks import Kiteworks, errors
from kiteworks_runtime.transfers.options import Compression
from kiteworks_sandbox import Sandbox
from tests.client.blocking import Blocking

from .conftest import content

CHUNK = 4096


def counted(box: Sandbox, path: str, method: str = "POST") -> Any:
    return box.faults.add("slow", method=method, path=path, times=None, seconds=0)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
@pytest.mark.parametrize("kind", ["path", "text", "bytes", "file", "pipe", "iterator"])
def test_every_source(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, tmp_path: Path, kind: str, size: int
) -> None:
    data = random.Random(size).randbytes(size)
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    source: Any
    if kind == "pipe":
        reader, writer = os.pipe()
        os.write(writer, data)
        os.close(writer)
        source = "a.bin", os.fdopen(reader, "rb")
    elif kind == "file":
        file = io.BytesIO(b"before" + data)
        file.seek(6)
        source = "a.bin", file
    else:
        pieces = (data[start : start + 1000] for start in range(0, size, 1000))
        source = {"path": path, "text": str(path), "bytes": ("a.bin", data), "iterator": ("a.bin", pieces)}[
            kind
        ]
    chunks = counted(box, "/rest/uploads/*")
    made = kw.folders.upload(folder, source, chunk_size=CHUNK)
    if kind == "pipe":
        source[1].close()
    known = kind not in ("pipe", "iterator")
    assert chunks.seen == (0 if known and size <= CHUNK else max(1, -(-size // CHUNK)))
    assert (made.name, made.size) == ("a.bin", size)
    assert content(plain, made.id) == data
    if kind in ("path", "text"):
        assert int(made.client_modified.timestamp()) == int(path.stat().st_mtime)


@pytest.mark.parametrize("chunk_size", [1 << 20, 1 << 22], ids=["chunks", "at once"])
@pytest.mark.parametrize("compression", [None, "GZIP"])
def test_progress_is_told_while_a_chunk_is_sent(
    kw: Any, folder: str, compression: str | None, chunk_size: int
) -> None:
    size = 5 << 19
    told: list[tuple[int, int | None]] = []
    # Half of what makes a byte is chance, so that it gets smaller but not small.
    source = ("a.bin", bytes(byte & 15 for byte in os.urandom(size)))
    kw.folders.upload(
        folder,
        source,
        chunk_size=chunk_size,
        compression=compression,
        on_progress=lambda *numbers: told.append(numbers),
    )
    assert told == sorted(set(told))
    assert told[-1] == (size, size)
    assert max(b[0] - a[0] for a, b in pairwise([(0, size), *told])) <= 1 << 20
    assert len([one for one in told if one[0] % chunk_size and one[0] < size]) >= 3


class _Counted(io.BytesIO):
    """A file that notes what it gives, as those do that show a bar."""

    given = 0

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(size)
        self.given += len(piece)
        return piece


def test_a_file_of_the_callers_is_read_by_read(kw: Any, plain: Kiteworks, folder: str) -> None:
    data = os.urandom(3 * CHUNK + 1)
    file = _Counted(data)
    made = kw.folders.upload(folder, ("a.bin", file), chunk_size=CHUNK)
    assert content(plain, made.id) == data
    assert file.given == len(data)


@pytest.mark.parametrize(("gives", "why"), [("text", "a str, not bytes"), (b"x" * 5000, "5,000 bytes where")])
def test_a_file_that_gives_what_it_should_not_is_refused(kw: Any, folder: str, gives: Any, why: str) -> None:
    class Odd(io.BytesIO):
        def read(self, size: int | None = -1, /) -> Any:
            return gives

    with pytest.raises(errors.InvalidArgumentError, match=why):
        kw.folders.upload(folder, ("a.bin", Odd(b"x" * 10 * CHUNK)), chunk_size=CHUNK)
    assert not list(kw.uploads.list())


def test_what_progress_raises_ends_the_upload(kw: Any, box: Sandbox, folder: str) -> None:
    def stop(done: int, total: int | None) -> None:
        raise LookupError(f"{done} of {total}")

    with pytest.raises(LookupError, match=r"of 2097152"):
        kw.folders.upload(folder, ("a.bin", os.urandom(1 << 21)), chunk_size=1 << 20, on_progress=stop)
    assert not list(kw.uploads.list())


def test_progress_of_a_chunk_that_is_sent_again_does_not_go_back(kw: Any, box: Sandbox, folder: str) -> None:
    box.faults.add("status", path="/rest/uploads/*", status=503)
    told: list[int] = []
    kw.folders.upload(
        folder,
        ("a.bin", os.urandom(1 << 21)),
        chunk_size=1 << 20,
        on_progress=lambda done, _: told.append(done),
    )
    assert told == sorted(set(told))
    assert len(told) > 4


@pytest.mark.parametrize("size", [0, 10_000])
def test_an_asynchronous_iterator(
    connect: Callable[..., Any], plain: Kiteworks, folder: str, size: int
) -> None:
    kw = connect()
    data = os.urandom(size)

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, size, 3000):
            yield data[start : start + 3000]

    if not isinstance(kw, Blocking):
        with pytest.raises(errors.InvalidArgumentError, match="needs AsyncKiteworks"):
            kw.folders.upload(folder, ("a.bin", pieces()))
        return
    made = kw.folders.upload(folder, ("a.bin", pieces()), chunk_size=CHUNK)
    assert content(plain, made.id) == data


def test_an_iterator_that_fails_removes_the_session(kw: Any, plain: Kiteworks, folder: str) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"x" * 2 * CHUNK
        raise LookupError("no more")

    with pytest.raises(LookupError, match="no more"):
        kw.folders.upload(folder, ("a.bin", pieces()), chunk_size=CHUNK)
    assert plain.uploads.list().to_list() == []
    with pytest.raises(errors.InvalidArgumentError, match="gave a int, not bytes"):
        kw.folders.upload(folder, ("a.bin", iter([1])), chunk_size=CHUNK)


@pytest.mark.parametrize("mode", ["GZIP", "ZLIB"])
def test_what_gets_smaller_is_packed(
    kw: Any, plain: Kiteworks, folder: str, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiteworks_runtime.transfers import sources

    modes: list[Compression | None] = []
    real = sources.packed

    def noted(
        data: memoryview, compression: Compression | None
    ) -> tuple[bytes | memoryview, Compression | None]:
        found = real(data, compression)
        modes.append(found[1])
        return found

    monkeypatch.setattr(sources, "packed", noted)
    text, noise = b"the same line\n" * 10_000, gzip.compress(os.urandom(140_000))
    data = text[:131072] + noise[:131072] + b"x"
    made = kw.folders.upload(folder, ("a.bin", data), chunk_size=131072, compression=mode)
    assert modes == [mode, None, None]
    assert content(plain, made.id) == data


def test_the_chunk_is_as_large_as_the_appliance_takes(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str
) -> None:
    box.faults.add("changed", path="/rest/uploads/config", set={"/uploadChunkMax": 1000})
    chunks = counted(box, "/rest/uploads/*")
    made = kw.folders.upload(folder, ("a.bin", b"x" * 5000), chunk_size=CHUNK)
    assert chunks.seen == 5
    box.faults.add("status", path="/rest/uploads/config", status=403)
    kw.folders.upload(folder, ("a.bin", b"x" * 5000), chunk_size=CHUNK)
    assert chunks.seen == 7
    assert made.size == 5000


def test_progress(kw: Any, folder: str) -> None:
    told: list[tuple[int, int | None]] = []
    kw.folders.upload(folder, ("a", b"x" * 10), chunk_size=4, on_progress=lambda *one: told.append(one))
    kw.folders.upload(
        folder, ("a", iter([b"x" * 10])), chunk_size=8, on_progress=lambda *one: told.append(one)
    )
    kw.folders.upload(folder, ("a", b""), on_progress=lambda *one: told.append(one))
    assert told == [(4, 10), (8, 10), (10, 10), (8, None), (10, None), (0, 0)]


def test_progress_may_be_awaited(connect: Callable[..., Any], folder: str) -> None:
    kw, told = connect(), list[int]()

    async def tell(done: int, total: int | None) -> None:
        told.append(done)

    if not isinstance(kw, Blocking):
        with pytest.raises(errors.InvalidArgumentError, match="needs AsyncKiteworks"):
            kw.folders.upload(folder, ("a", b""), on_progress=tell)
        return
    kw.folders.upload(folder, ("a", b"x" * 10), chunk_size=4, on_progress=tell)
    assert told == [4, 8, 10]


@pytest.mark.parametrize("chunk_size", [4, 100], ids=["chunks", "at once"])
def test_a_new_version_keeps_the_name_unless_told(
    kw: Any, plain: Kiteworks, folder: str, chunk_size: int
) -> None:
    first = plain.folders.upload(folder, ("a.txt", b"one"))
    made = kw.files.upload_version(first.id, ("other.txt", b"second"), chunk_size=chunk_size)
    assert (made.id, made.name, made.size) == (first.id, "a.txt", 6)
    if chunk_size == 4:  # a session for another name is refused
        with pytest.raises(errors.InvalidInputError, match="ERR_INVALID_PARAMETER"):
            kw.files.upload_version(first.id, b"number three", name="b.txt", chunk_size=chunk_size)
        made = kw.files.upload_version(first.id, b"number three", name="a.txt", chunk_size=chunk_size)
    else:
        made = kw.files.upload_version(first.id, b"number three", name="b.txt", chunk_size=chunk_size)
    assert (made.id, made.name) == (first.id, "a.txt" if chunk_size == 4 else "b.txt")
    assert [one.size for one in plain.files.versions.list(first.id)] == [12, 6, 3]


@pytest.mark.parametrize("data", [b"", b"bytes of it"])
def test_an_attachment(kw: Any, plain: Kiteworks, box: Sandbox, tmp_path: Path, data: bytes) -> None:
    mail = plain.mail.send(subject="With files", draft=True, return_entity=True).id
    other = kw.mail.attachments.upload(mail, ("other.txt", b"other"))
    made = kw.mail.attachments.upload(mail, ("a.txt", data), chunk_size=4)
    assert made.attachment_id != other.attachment_id
    assert (made.name, made.size) == ("a.txt", len(data))
    path = kw.mail.attachments.download(mail, made.attachment_id, tmp_path / "out")
    assert path.read_bytes() == data
    box.faults.add("lost", method="POST", path="/rest/uploads/*")
    again = kw.mail.attachments.upload(mail, ("b.txt", data))
    assert again.name == "b.txt"
    assert len(plain.mail.attachments.list(mail).to_list()) == 3


@pytest.mark.parametrize("chunk_size", [4, 100], ids=["chunks", "at once"])
def test_an_answer_to_a_request(
    kw: Any, plain: Kiteworks, box: Sandbox, folder: str, chunk_size: int
) -> None:
    asked = plain.folders.request_files(folder, to=[box.user.email], subject="Figures", show_token=1)
    made = kw.request_files.upload(asked.ref, ("a.txt", b"answer"), chunk_size=chunk_size)
    assert made.name == f"a ({box.user.email}).txt"
    assert content(plain, made.id) == b"answer"


def test_who_may_only_upload_is_told_that_nothing_was_compared(kw: Any, box: Sandbox, folder: str) -> None:
    box.faults.add("status", method="GET", path="/rest/files/*", status=403, code="ERR_ACCESS_USER")
    with pytest.warns(errors.NotVerifiedWarning):
        assert kw.folders.upload(folder, ("a.txt", b"bytes")).size == 5


@pytest.mark.parametrize(
    "options, says",
    [
        ({"chunk_size": 0}, "chunk_size must be at least 1 byte"),
        ({"chunk_size": True}, "chunk_size must be at least 1 byte"),
        ({"compression": "BZIP2"}, "compression must be"),
        ({"verify": "crc32"}, "verify must be"),
        ({"verify_timeout": -1}, "verify_timeout must be"),
        ({"verify_timeout": float("nan")}, "verify_timeout must be"),
        ({"resume": 7}, "resume must be"),
        ({"on_progress": 7}, "on_progress must be callable"),
    ],
)
def test_bad_options_are_refused(kw: Any, box: Sandbox, folder: str, options: Any, says: str) -> None:
    requests = box.faults.add("slow", times=None, seconds=0)
    with pytest.raises(errors.InvalidArgumentError, match=says):
        kw.folders.upload(folder, ("a", b""), **options)
    with pytest.raises(TypeError):
        kw.folders.upload(folder, ("a", b""), chunk=4)
    with pytest.raises(errors.InvalidArgumentError):
        kw.folders.upload("", ("a", b""))
    with pytest.raises(errors.InvalidArgumentError):
        kw.folders.upload("", ("a", b"x" * 10), chunk_size=4)
    assert requests.seen == 0


@pytest.mark.parametrize("held", [False, True])
def test_chunks_that_have_to_be_held_in_memory_are_smaller(
    kw: Any, box: Sandbox, folder: str, tmp_path: Path, held: bool
) -> None:
    data = random.Random(1).randbytes((24 << 20) + 1)
    path = tmp_path / "large.bin"
    path.write_bytes(data)
    chunks = counted(box, "/rest/uploads/*")
    sent = kw.folders.upload(folder, ("large.bin", data) if held else path)
    assert chunks.seen == (2 if held or not hasattr(os, "pread") else 1)
    assert sent.fingerprint == hashlib.md5(data).hexdigest()
