"""File bytes on disk: each blob is a file, or a folder of segments until somebody reads what came in chunks."""

from __future__ import annotations

import hashlib
import shutil
import threading
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
        self._joining = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)

    def create(self) -> tuple[str, BinaryIO]:
        """Make an empty blob. Returns its name, and the file to write and read."""
        name = uuid.uuid4().hex
        return name, (self._folder / name).open("x+b")

    def create_segmented(self) -> str:
        """Make an empty blob made of segments, and return its name."""
        name = uuid.uuid4().hex
        (self._folder / name).mkdir()
        return name

    def path(self, name: str) -> Path:
        """Where the bytes of a blob are, in one file."""
        place = self._folder / name
        if not place.is_file():
            self._join(place)
        return place

    def _join(self, place: Path) -> None:
        """Make one file of the segments. Chunks would wait for it if each were copied as it comes."""
        with self._joining:
            if not place.is_dir():
                return
            whole = place.with_suffix(".joining")
            with whole.open("wb") as target:
                for segment in _segments(place):
                    with segment.open("rb") as source:
                        shutil.copyfileobj(source, target, PIECE)
            shutil.rmtree(place)
            whole.rename(place)

    def put(self, name: str, index: int, source: BinaryIO, *, compressed: bool = False) -> int:
        """Write a segment.

        Args:
            name: The segmented blob.
            index: Which segment, from 0 on.
            source: Where the bytes come from.
            compressed: Whether they are gzip or zlib data, to be unpacked on the way.

        Returns:
            Bytes written.

        Raises:
            zlib.error: Data said to be compressed is not. The segment has to be taken back.
        """
        with self._segment(name, index).open("wb") as target:
            for piece in _unpacked(source) if compressed else _pieces(source):
                target.write(piece)
            return target.tell()

    def put_blob(self, name: str, index: int, other: str, *, compressed: bool = False) -> int:
        """Make a segment of another blob, which is moved unless it has to be unpacked. See `put`."""
        blob = self._folder / other
        if compressed:
            with blob.open("rb") as source:
                return self.put(name, index, source, compressed=True)
        return blob.replace(self._segment(name, index)).stat().st_size

    def take_back(self, name: str, index: int) -> None:
        """Remove a segment."""
        self._segment(name, index).unlink()

    def _segment(self, name: str, index: int) -> Path:
        return self._folder / name / f"{index:08}"

    def discard(self, name: str) -> None:
        """Remove a blob, if it is there."""
        place = self._folder / name
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)

    def size(self, name: str) -> int:
        """Bytes of a blob."""
        place = self._folder / name
        files = _segments(place) if place.is_dir() else [place]
        return sum(one.stat().st_size for one in files)

    def digest(self, name: str, algorithm: str) -> str:
        """Hash of a blob in lower-case hex, by a name that `hashlib` knows."""
        with self.path(name).open("rb") as source:
            return hashlib.file_digest(source, algorithm).hexdigest()

    def clear(self) -> None:
        """Remove every blob and the folder."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _segments(place: Path) -> list[Path]:
    return sorted(place.iterdir())


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
