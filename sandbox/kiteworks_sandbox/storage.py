"""File bytes, each in a file of its own on disk."""

from __future__ import annotations

import hashlib
import shutil
import uuid
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

PIECE = 256 * 1024
"""Bytes that are read at a time: no upload or download is held in memory whole."""


class Storage:
    """A folder of blobs.

    Args:
        folder: Made when it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def create(self) -> str:
        """Make an empty blob and return its name."""
        name = uuid.uuid4().hex
        self.path(name).touch()
        return name

    def path(self, name: str) -> Path:
        """Where the bytes of a blob are."""
        return self._folder / name

    def append(self, name: str, source: BinaryIO, *, compressed: bool = False) -> int:
        """Add bytes at the end of a blob.

        Args:
            name: The blob.
            source: Where the bytes come from.
            compressed: Whether they are gzip or zlib data, to be unpacked on the way.

        Returns:
            Bytes added.

        Raises:
            zlib.error: Data said to be compressed is not.
        """
        with self.path(name).open("ab") as target:
            before = target.tell()
            try:
                for piece in _unpacked(source) if compressed else _pieces(source):
                    target.write(piece)
            except zlib.error:
                target.truncate(before)
                raise
            return target.tell() - before

    def append_blob(self, name: str, other: str, *, compressed: bool = False) -> int:
        """Add a blob's bytes at the end of another; the first to come is moved rather than copied. See `append`."""
        if not compressed and not self.size(name):
            self.path(other).replace(self.path(name))
            return self.size(name)
        with self.path(other).open("rb") as source:
            return self.append(name, source, compressed=compressed)

    def discard(self, name: str) -> None:
        """Remove a blob, if it is there."""
        self.path(name).unlink(missing_ok=True)

    def size(self, name: str) -> int:
        """Bytes of a blob."""
        return self.path(name).stat().st_size

    def digest(self, name: str, algorithm: str) -> str:
        """Hash of a blob in lower-case hex, by a name that `hashlib` knows."""
        with self.path(name).open("rb") as source:
            return hashlib.file_digest(source, algorithm).hexdigest()

    def clear(self) -> None:
        """Remove every blob and the folder."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _pieces(source: BinaryIO) -> Iterator[bytes]:
    while piece := source.read(PIECE):
        yield piece


def _unpacked(source: BinaryIO) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # 32: told by its header, gzip or zlib
    for piece in _pieces(source):
        packed = piece
        while packed:
            yield unpacker.decompress(packed, PIECE)
            packed = unpacker.unconsumed_tail
    yield unpacker.flush()
