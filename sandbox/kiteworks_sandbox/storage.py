"""File bytes on disk: each blob is a file, or a folder of segments until somebody reads what came in chunks."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import uuid
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, BinaryIO

from . import private

PIECE = 256 * 1024
"""Bytes that are read at a time: no upload or download is held in memory whole."""


class Storage:
    """A folder of blobs. Segments are written, read and joined by one request at a time: see `Database`.

    Args:
        folder: Made when it is not there; its path has to be absolute, for Flask sends files from it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        private.make_folder(folder)

    def create(self) -> tuple[str, BinaryIO]:
        """Make an empty blob. Returns its name, and the file to write and read."""
        name = uuid.uuid4().hex
        return name, (self._folder / name).open("x+b")

    def write(self, data: bytes) -> str:
        """Make a blob of bytes that are in memory, and return its name."""
        name = uuid.uuid4().hex
        with (self._folder / name).open("xb") as target:
            target.write(data)
        return name

    def scratch(self) -> IO[bytes]:
        """An empty file to write and read, which is gone when it is closed."""
        return tempfile.TemporaryFile(dir=self._folder)

    def create_segmented(self) -> str:
        """Make an empty blob made of segments, and return its name."""
        name = uuid.uuid4().hex
        (self._folder / name).mkdir()
        return name

    def path(self, name: str) -> Path:
        """Where the bytes of a blob are, in one file.

        That is made of the segments when somebody first asks for it. Chunks would wait if each were copied as it comes.
        """
        place, whole = self._folder / name, self._joined(name)
        if not place.is_dir():
            return whole if whole.exists() else place
        if not whole.exists():
            joining = place.with_suffix(".joining")
            with joining.open("wb") as target:
                _join(_segments(place), target)
            # From here on the segments are not needed, whenever the process ends. Before, nothing but them is believed.
            joining.replace(whole)
        shutil.rmtree(place)
        return whole

    def reader(self, name: str) -> IO[bytes]:
        """Open a blob to read it, while its segments stay what they are: one more can be put, or one taken back."""
        files = self._files(name)
        if len(files) == 1:
            return files[0].open("rb")
        whole = self.scratch()
        try:
            _join(files, whole)
            whole.seek(0)
        except BaseException:
            whole.close()
            raise
        return whole

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
        for made in (self._joined(name), place.with_suffix(".joining")):
            made.unlink(missing_ok=True)

    def size(self, name: str) -> int:
        """Bytes of a blob."""
        return sum(one.stat().st_size for one in self._files(name))

    def digests(self, name: str, *algorithms: str) -> list[str]:
        """Hashes of a blob in lower-case hex, by names that `hashlib` knows, from reading it once."""
        made = [hashlib.new(one, usedforsecurity=False) for one in algorithms]
        for file in self._files(name):
            with file.open("rb", buffering=0) as source:
                while piece := source.read(PIECE):
                    for one in made:
                        one.update(piece)
        return [one.hexdigest() for one in made]

    def _files(self, name: str) -> list[Path]:
        place, whole = self._folder / name, self._joined(name)
        if whole.exists():
            return [whole]
        return _segments(place) if place.is_dir() else [place]

    def _joined(self, name: str) -> Path:
        """Where the segments of a blob are, once they are joined."""
        # Not under the blob's name: a file cannot take the place of a folder in one step.
        return self._folder / f"{name}.joined"

    def clear(self) -> None:
        """Remove every blob and the folder."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _segments(place: Path) -> list[Path]:
    return sorted(place.iterdir())


def _join(segments: Iterable[Path], target: IO[bytes]) -> None:
    for segment in segments:
        with segment.open("rb") as source:
            shutil.copyfileobj(source, target, PIECE)


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
