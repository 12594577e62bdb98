"""How sources are cut: what has to be looked at goes through memory, and what does not stays in its file."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
from pathlib import Path
from typing import Any

import pytest

from kiteworks_runtime.errors import SourceChangedError
from kiteworks_runtime.transfers.sources import Cutter, FileRange, open_reader

DATA = bytes(range(256)) * 10


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.bin"
    made.write_bytes(DATA)
    return made


def contents(cutter: Cutter) -> list[Any]:
    found = []
    while True:
        chunk = cutter.take(1000)
        found.append((chunk.content, bytes(chunk.content[:]), chunk.end, chunk.last))
        if chunk.last:
            return found


@pytest.mark.skipif(not hasattr(os, "pread"), reason="needs pread")
def test_a_file_is_read_as_it_is_sent(path: Path) -> None:
    reader = open_reader(path, None)
    found = contents(Cutter(reader, None, None, in_place=True))
    assert all(isinstance(content, FileRange) for content, *_ in found)
    assert [rest for _, *rest in found] == [
        [DATA[:1000], 1000, False],
        [DATA[1000:2000], 2000, False],
        [DATA[2000:], 2560, True],
    ]
    body = Cutter(reader, None, None, in_place=True).take(1000).body()
    assert (body.read(10), body.read(10), body.read()) == (DATA[:10], DATA[10:20], DATA[20:1000])
    assert (body.seek(0, os.SEEK_END), body.read()) == (1000, b"")
    assert (body.seek(990), body.read(100)) == (990, DATA[990:1000])
    reader.close()


def test_an_empty_file_is_one_empty_chunk(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.touch()
    reader = open_reader(path, None)
    ((_, data, end, last),) = contents(Cutter(reader, None, None, in_place=True))
    assert (data, end, last) == (b"", 0, True)
    reader.close()


@pytest.mark.skipif(not hasattr(os, "pread"), reason="needs pread")
@pytest.mark.parametrize("hash_first", [False, True])
def test_a_file_is_hashed_beside(path: Path, hash_first: bool) -> None:
    reader = open_reader(path, None)
    cutter = Cutter(reader, "md5", None, in_place=True, hash_first=hash_first)
    first, second = (hashlib.md5(DATA[:end]).hexdigest() for end in (1000, 2000))
    chunk = cutter.take(1000)
    assert isinstance(chunk.content, FileRange)
    # None: it is not known before the chunk is sent, and made meanwhile.
    assert chunk.digest == (first if hash_first else None)
    assert cutter.hash_to(chunk.end) == first
    chunk = cutter.take(1000)
    assert [cutter.hash_to(chunk.end), cutter.hash_to(chunk.end)] == [second, second]
    reader.close()


@pytest.mark.skipif(not hasattr(os, "pread"), reason="needs pread")
@pytest.mark.parametrize("algorithm, digest", [("md5", hashlib.md5(DATA[:1000]).hexdigest()), (None, "")])
def test_an_event_loop_sends_what_was_read_before(path: Path, algorithm: str | None, digest: str) -> None:
    loop, read = asyncio.new_event_loop(), []
    reader = open_reader(path, loop)
    read_at = reader.read_at
    reader.read_at = lambda place, size: read.append((place, size)) or read_at(place, size)  # type: ignore[method-assign, func-returns-value]
    chunk = Cutter(reader, algorithm, None, in_place=True).take(1000)
    assert isinstance(chunk.content, FileRange)
    assert (chunk.digest, read) == (digest, [(0, 1000)])
    reader.close()
    loop.close()


@pytest.mark.skipif(not hasattr(os, "pread"), reason="needs pread")
def test_what_was_skipped_is_hashed_once(path: Path) -> None:
    reader = open_reader(path, None)
    cutter = Cutter(reader, "md5", None, in_place=True, hash_first=True)
    assert cutter.skip(700) == hashlib.md5(DATA[:700]).hexdigest()
    assert cutter.take(1000).digest == hashlib.md5(DATA[:1700]).hexdigest()
    reader.close()


@pytest.mark.parametrize("why", ["compression", "not allowed", "bytes", "file"])
def test_what_has_to_be_looked_at_goes_through_memory(path: Path, why: str) -> None:
    with path.open("rb") as file:
        reader = open_reader({"bytes": DATA, "file": file}.get(why, path), None)
        cutter = Cutter(
            reader,
            "md5",
            "GZIP" if why == "compression" else None,
            in_place=why != "not allowed",
        )
        assert not isinstance(cutter.take(1000).content, FileRange)
        reader.close()


def test_a_file_in_memory_stays_in_no_place_of_its_own() -> None:
    reader = open_reader(io.BytesIO(DATA), None)
    assert reader.range(0, 10) is None


@pytest.mark.parametrize("change", ["shorter", "other"])
def test_a_file_that_changed_is_told_of(path: Path, change: str) -> None:
    reader = open_reader(path, None)
    chunk = Cutter(reader, None, None, in_place=True).take(1000)
    assert bytes(chunk.content[:10]) == DATA[:10]
    if change == "shorter":
        os.truncate(path, 5)
    else:
        path.write_bytes(DATA[::-1])
        os.utime(path, ns=(1, 1))
    with pytest.raises(SourceChangedError):
        chunk.content[10:20]
    reader.close()
