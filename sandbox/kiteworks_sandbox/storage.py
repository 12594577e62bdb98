"""File content on disk: each blob is a file, or a folder of segments until an upload in chunks is first read."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, BinaryIO

from . import private, sources
from .hashing import AHEAD, Ahead, Arriving, Hasher

PIECE = 256 * 1024
"""Number of bytes read at a time: no upload or download is held in memory as a whole."""


class Storage:
    """A folder of blobs. Only one request at a time writes, reads and joins segments: see `Database`.

    Args:
        folder: Created if it does not exist; must be absolute, because Flask sends files from it.
        durable: Whether what is written must survive a loss of power as soon as it is complete.
    """

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        self._folder = folder
        self._durable = durable
        self._hasher = Hasher()
        self._hashed: dict[str, Ahead] = {}
        """The MD5 of blobs that are not small, made while they arrive."""
        private.make_folder(folder)

    def create(self, after: str | None = None) -> tuple[str, BinaryIO]:
        """Create an empty blob. Return its name, and the file to write and read.

        Args:
            after: The segmented blob whose next segment this is expected to become, so that its hash is continued.
        """
        name = sources.chance().hex(16)
        before = self._hashed.get(after) if after is not None else None
        return name, self._hasher.create(self._folder / name, before)

    def write(self, data: bytes) -> str:
        """Create a blob from bytes in memory, and return its name."""
        name = sources.chance().hex(16)
        with (self._folder / name).open("xb") as target:
            target.write(data)
            self.complete(target)
        self._settle(self._folder)
        return name

    def complete(self, file: IO[bytes]) -> None:
        """Make sure that the bytes of a written file are on disk, before the database refers to them."""
        if isinstance(file, Arriving) and (ahead := file.complete()) is not None:
            self._hashed[Path(file.name).name] = ahead
        if self._durable:
            file.flush()
            os.fsync(file.fileno())

    def settle(self) -> None:
        """Make sure that the entries of created blobs are on disk."""
        self._settle(self._folder)

    def _settle(self, folder: Path) -> None:
        if self._durable and hasattr(os, "O_DIRECTORY"):  # Windows can't open folders
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def copy(self, name: str) -> str:
        """Copy a blob and return the name of the copy. Neither of the two ever changes, so they share their bytes."""
        made = sources.chance().hex(16)
        try:
            os.link(self.path(name), self._folder / made)
        except OSError:  # a file system without hard links
            shutil.copyfile(self.path(name), self._folder / made)
        self._settle(self._folder)
        return made

    def scratch(self) -> IO[bytes]:
        """Create a temporary file to write and read, which is deleted when it is closed."""
        return tempfile.TemporaryFile(dir=self._folder)

    def create_segmented(self) -> str:
        """Create an empty blob made of segments, and return its name."""
        name = sources.chance().hex(16)
        (self._folder / name).mkdir()
        self._settle(self._folder)
        return name

    def path(self, name: str) -> Path:
        """Return the path of a blob's content, in one file.

        The file is joined from the segments on first access. Copying each chunk as it arrives would slow down uploads.
        """
        place, whole = self._folder / name, self._joined(name)
        if not place.is_dir():
            return whole if whole.exists() else place
        if not whole.exists():
            joining = place.with_suffix(".joining")
            with joining.open("wb") as target:
                _join(_segments(place), target)
                self.complete(target)
            # From here on the joined file is complete, even if the process ends. Until then, only the segments count.
            joining.replace(whole)
            self._settle(self._folder)
        shutil.rmtree(place)
        return whole

    def reader(self, name: str) -> IO[bytes]:
        """Open a blob for reading. Its segments must not change meanwhile, but one may be added, or removed again."""
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

    def put(
        self, name: str, index: int, source: BinaryIO, *, compressed: bool = False, at_most: int | None = None
    ) -> int:
        """Write a segment.

        Args:
            name: Name of the segmented blob.
            index: Index of the segment, starting at 0.
            source: File to read the bytes from.
            compressed: Whether they are gzip or zlib data, to be decompressed on the way.
            at_most: Number of bytes that are expected at most; None for any. Decompressing ends soon after them, since
                a small chunk can unpack to more than the disk holds.

        Returns:
            Bytes written: more than `at_most` if there are more.

        Raises:
            zlib.error: The data is not compressed although it should be. The segment has to be removed again.
        """
        with self._segment(name, index).open("wb") as target:
            for piece in _unpacked(source) if compressed else _pieces(source):
                target.write(piece)
                if at_most is not None and target.tell() > at_most:
                    break
            written = target.tell()
            self.complete(target)
        self._settle(self._folder / name)
        self._hash_ahead(name, index, written)
        return written

    def put_blob(
        self, name: str, index: int, other: str, *, compressed: bool = False, at_most: int | None = None
    ) -> int:
        """Create a segment from another blob, which is moved unless it has to be decompressed. See `put`."""
        blob = self._folder / other
        if compressed:
            with blob.open("rb") as source:
                return self.put(name, index, source, compressed=True, at_most=at_most)
        size = blob.replace(self._segment(name, index)).stat().st_size
        self._settle(self._folder / name)
        self._hash_ahead(name, index, size, self._hashed.pop(other, None))
        return size

    def take_back(self, name: str, index: int) -> None:
        """Remove a segment."""
        self._hashed.pop(name, None)
        self._segment(name, index).unlink()

    def _hash_ahead(self, name: str, index: int, size: int, ahead: Ahead | None = None) -> None:
        """Continue the hash of a segmented blob, with that of its new segment if that was made for this place."""
        before = self._hashed.pop(name, None)
        if index and before is None:
            return
        if ahead is not None and ahead.before is before:
            self._hashed[name] = ahead
        elif before is not None or size >= AHEAD:
            self._hashed[name] = self._hasher.further(before, self._segment(name, index))

    def _segment(self, name: str, index: int) -> Path:
        return self._folder / name / f"{index:08}"

    def discard(self, name: str) -> None:
        """Remove a blob, if it exists."""
        place = self._folder / name
        self._hashed.pop(name, None)
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
        for made in (self._joined(name), place.with_suffix(".joining")):
            made.unlink(missing_ok=True)

    def size(self, name: str) -> int:
        """Return the size of a blob in bytes."""
        return sum(one.stat().st_size for one in self._files(name))

    def digests(self, name: str, *algorithms: str) -> list[str]:
        """Return the hashes of a blob as lowercase hexadecimal, by names known to `hashlib`, reading it once."""
        if algorithms == ("md5",) and (ahead := self._hashed.pop(name, None)) is not None:
            with suppress(OSError):  # its segments were joined before it had read them
                md5, size = ahead.result.result()
                if size == self.size(name):
                    return [md5.hexdigest()]
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
        """Return the path of a blob's joined segments."""
        # Not under the blob's name: a file cannot replace a folder atomically.
        return self._folder / f"{name}.joined"

    def sweep(self, segments: Mapping[str, int | None]) -> None:
        """Remove what a process has left behind that ended while it wrote.

        Args:
            segments: The blobs to keep, each with the number of segments it has so far; None for complete blobs.
        """
        for entry in list(self._folder.iterdir()):
            name = entry.name.partition(".")[0]
            if name not in segments or entry.suffix == ".joining":
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
            elif entry.is_dir() and (count := segments[name]) is not None:
                for segment in _segments(entry)[count:]:
                    segment.unlink()

    def copy_to(self, folder: Path) -> None:
        """Copy all blobs into a new folder."""
        shutil.copytree(self._folder, folder)

    def copy_from(self, folder: Path) -> None:
        """Replace all blobs with those of a folder that `copy_to` wrote."""
        self.empty()
        shutil.copytree(folder, self._folder, dirs_exist_ok=True)

    def empty(self) -> None:
        """Remove every blob."""
        self.clear()
        private.make_folder(self._folder)

    def clear(self) -> None:
        """Remove every blob and the folder."""
        self._hashed.clear()  # a name may come again
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
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # 32: detect gzip or zlib from the header
    for piece in _pieces(source):
        packed = piece
        while packed:
            yield unpacker.decompress(packed, PIECE)
            packed = unpacker.unconsumed_tail
    yield unpacker.flush()
    if not unpacker.eof or unpacker.unused_data:
        raise zlib.error("The data ends too early or too late.")
