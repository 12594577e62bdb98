"""Content is hashed while it arrives, and its hash is always that of its own bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kiteworks_sandbox import storage as storage_module
from kiteworks_sandbox.hashing import AHEAD
from kiteworks_sandbox.storage import Storage

PARTS = [letter * (2 * AHEAD + 5) for letter in (b"a", b"b", b"c")]


def receive(storage: Storage, data: bytes, after: str | None = None) -> str:
    """Write a blob as it comes from the network."""
    name, file = storage.create(after)
    for start in range(0, len(data), 1 << 16):
        file.write(data[start : start + (1 << 16)])
    storage.complete(file)
    file.close()
    return name


def md5(*parts: bytes) -> str:
    return hashlib.md5(b"".join(parts)).hexdigest()


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    return Storage(tmp_path / "blobs")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is hashed by reading it once more."""
    made: list[str] = []

    def new(name: str, **options: bool) -> object:
        made.append(name)
        return hashlib.new(name, **options)  # type: ignore[arg-type]

    class Hashlib:
        pass

    Hashlib.new = staticmethod(new)  # type: ignore[attr-defined]
    monkeypatch.setattr(storage_module, "hashlib", Hashlib)
    return made


def test_a_blob_is_hashed_while_it_arrives(storage: Storage, reads: list[str]) -> None:
    name = receive(storage, PARTS[0])
    assert storage.digests(name, "md5") == [md5(PARTS[0])]
    assert not reads


def test_segments_continue_the_hash(storage: Storage, reads: list[str]) -> None:
    name = storage.create_segmented()
    for index, part in enumerate(PARTS):
        storage.put_blob(name, index, receive(storage, part, name))
    assert storage.digests(name, "md5") == [md5(*PARTS)]
    assert not reads


def test_short_content_is_hashed_when_it_is_asked_for(storage: Storage, reads: list[str]) -> None:
    name = storage.create_segmented()
    storage.put_blob(name, 0, receive(storage, b"short", name))
    storage.put_blob(name, 1, receive(storage, PARTS[0], name))
    assert storage.digests(name, "md5") == [md5(b"short", PARTS[0])]
    assert reads == ["md5"]


def test_a_hash_made_for_another_place_is_not_used(storage: Storage) -> None:
    name = storage.create_segmented()
    early = receive(storage, PARTS[1], name)  # before the first segment was there
    storage.put_blob(name, 0, receive(storage, PARTS[0], name))
    storage.put_blob(name, 1, early)
    storage.put_blob(name, 2, receive(storage, PARTS[2], name))
    assert storage.digests(name, "md5") == [md5(*PARTS)]


def test_a_segment_that_was_taken_back_is_not_in_the_hash(storage: Storage) -> None:
    name = storage.create_segmented()
    storage.put_blob(name, 0, receive(storage, PARTS[0], name))
    storage.put_blob(name, 1, receive(storage, PARTS[1], name))
    storage.take_back(name, 1)
    storage.put_blob(name, 1, receive(storage, PARTS[2], name))
    assert storage.digests(name, "md5") == [md5(PARTS[0], PARTS[2])]


def test_a_blob_that_is_discarded_while_it_arrives_leaves_nothing(storage: Storage, tmp_path: Path) -> None:
    name, file = storage.create()
    file.write(PARTS[0])
    file.close()
    storage.discard(name)
    assert not list((tmp_path / "blobs").iterdir())
