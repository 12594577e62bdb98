"""Hash content in a thread of its own while it arrives, so that its hash is there soon after its last byte."""

from __future__ import annotations

import hashlib
import io
import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeAlias

PIECE = 256 * 1024
"""Number of bytes hashed at a time."""
AHEAD = 1 << 20
"""Number of bytes after which arriving content is hashed further; shorter content is not hashed ahead."""

_Result: TypeAlias = Future[tuple[Any, int]]


@dataclass(frozen=True, slots=True)
class Ahead:
    """The MD5 of content and the number of bytes in it, as soon as the thread has made it.

    Attributes:
        result: The hash object and the number of bytes.
        before: The one that it continues; None if it begins with the content.
    """

    result: _Result
    before: Ahead | None


class Hasher:
    """A thread that hashes what it is given, one after another."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="kiteworks-sandbox-hash")

    def further(self, before: Ahead | None, file: Path) -> Ahead:
        """Add the whole of a file to a hash."""
        return Ahead(self._pool.submit(_add_file, before.result if before else None, file), before)

    def create(self, file: Path, before: Ahead | None) -> Arriving:
        """Create a file to write and read, whose content is hashed while it is written."""
        return Arriving(file, self._pool, before)


class Arriving(io.BufferedRandom):
    """A new file that a thread hashes while it is written."""

    def __init__(self, path: Path, pool: ThreadPoolExecutor, before: Ahead | None) -> None:
        super().__init__(io.FileIO(path, "x+"))
        self._path = path
        self._pool = pool
        self._before = before
        self._result = before.result if before else None
        self._source: IO[bytes] | None = None
        self._written = self._given = 0

    def write(self, data: Any, /) -> int:
        """Write bytes."""
        count = super().write(data)
        self._written += count
        if self._written - self._given >= AHEAD:
            self._hash_further()
        return count

    def complete(self) -> Ahead | None:
        """Return the hash of all that was written; None if that is too short to be hashed ahead."""
        if self._source is None:
            return None
        if self._written > self._given:
            self._hash_further()
        assert self._result is not None, "some of it was hashed"
        return Ahead(self._result, self._before)

    def close(self) -> None:
        """Close the file. The thread has it open until it is hashed."""
        super().close()
        if self._source is not None:
            closed = self._pool.submit(self._source.close)
            self._source = None
            if os.name == "nt":  # Windows neither renames nor removes an open file
                closed.result()

    def _hash_further(self) -> None:
        self.flush()
        if self._source is None:
            self._source = self._path.open("rb", buffering=0)
        length, self._given = self._written - self._given, self._written
        self._result = self._pool.submit(_add, self._result, self._source, length)


def _add_file(before: _Result | None, file: Path) -> tuple[Any, int]:
    with file.open("rb", buffering=0) as source:
        return _add(before, source, None)


def _add(before: _Result | None, source: IO[bytes], length: int | None) -> tuple[Any, int]:
    """Add bytes to a hash: as many, or all."""
    md5, size = before.result() if before is not None else (hashlib.md5(usedforsecurity=False), 0)
    md5, end = md5.copy(), None if length is None else size + length
    while piece := source.read(PIECE if end is None else min(PIECE, end - size)):
        md5.update(piece)
        size += len(piece)
    return md5, size
