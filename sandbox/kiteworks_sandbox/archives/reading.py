"""Read uploaded archives: check each as a whole, then extract it into blobs that no file owns yet."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from .. import names
from ..responses import ApiError
from ..storage import PIECE, Storage
from . import times

_BROKEN = (BadZipFile, EOFError, NotImplementedError, ValueError, struct.error, zlib.error)
"""Exceptions that the standard library raises for data that is damaged or not an archive."""
_ENCRYPTED = 1

Path = tuple[str, ...]
"""Checked names, starting at the archive's top level."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A file extracted from an archive."""

    path: Path
    blob: str
    size: int
    modified: datetime | None
    """By the sender's clock, if the archive stores it in UTC."""
    md5: str | None
    sha3: str | None
    """Hash, for files small enough to be held in memory."""


@dataclass(slots=True)
class Contents:
    """The contents of an archive."""

    folders: list[Path] = field(default_factory=list)
    """Folders that have their own entry."""
    files: list[Unpacked] = field(default_factory=list)

    def discard(self, storage: Storage) -> None:
        """Remove the blobs."""
        for file in self.files:
            storage.discard(file.blob)


def unpack(source: IO[bytes], size: int, storage: Storage) -> Contents:
    """Extract an archive.

    Args:
        source: The archive.
        size: Total size of its files in bytes. No more than that is written, whatever the archive contains.
        storage: Storage that receives the files.

    Raises:
        ApiError: 422; it is damaged, encrypted or compressed with an unsupported method, its files do not have that
            total size, or a name is not allowed or leads out of the folder. Nothing is left behind.
    """
    contents = Contents()
    try:
        with _refusing_broken(), ZipFile(source) as archive:
            for info, path in _checked(archive, size):
                if info.is_dir():
                    contents.folders.append(path)
                else:
                    contents.files.append(_unpacked(archive, info, path, storage))
    except BaseException:
        contents.discard(storage)
        raise
    return contents


@contextmanager
def _refusing_broken() -> Iterator[None]:
    try:
        yield
    except _BROKEN:
        raise _refusal() from None


def _refusal() -> ApiError:
    return ApiError("ERR_INVALID_PARAMETER", status=422)


def _checked(archive: ZipFile, size: int) -> list[tuple[ZipInfo, Path]]:
    """Return the entries with their paths if all are acceptable. Exactly the size that an entry declares is read."""
    entries = [(info, _path(info.filename)) for info in archive.infolist()]
    for info, _ in entries:
        if (
            info.header_offset < 0
            or info.flag_bits & _ENCRYPTED
            or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED)
        ):
            raise _refusal()
    if sum(info.file_size for info, _ in entries if not info.is_dir()) != size:
        raise _refusal()
    return entries


def _path(name: str) -> Path:
    steps = name.replace("\\", "/").split("/")
    if not steps[0] or steps[0][1:2] == ":" or ".." in steps:
        raise _refusal()  # absolute, on a drive, or outside the folder
    return tuple(map(names.checked, name.removesuffix("/").split("/")))


def _unpacked(archive: ZipFile, info: ZipInfo, path: Path, storage: Storage) -> Unpacked:
    modified = times.modified(info.extra)
    with archive.open(info) as source:
        if info.file_size > PIECE:
            return Unpacked(
                path, _copy(source, info.file_size, storage), info.file_size, modified, None, None
            )
        # One byte more reaches the end, where the checksum is compared; without a limit, all would be unpacked at once.
        data = source.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise _refusal()
    md5, sha3 = hashlib.md5(data, usedforsecurity=False).hexdigest(), hashlib.sha3_256(data).hexdigest()
    return Unpacked(path, storage.write(data), len(data), modified, md5, sha3)


def _copy(source: IO[bytes], size: int, storage: Storage) -> str:
    blob, target = storage.create()
    try:
        with target:
            while piece := source.read(PIECE):
                target.write(piece)
            if target.tell() != size:
                raise _refusal()
    except BaseException:
        storage.discard(blob)
        raise
    return blob
