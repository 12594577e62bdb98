"""ZIP archives of small files: written here before they go up, read here after they came down. Both on this machine alone."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from ..transfers.destination import Destination
from ..transfers.options import Chosen, Verify
from ..transfers.sources import open_reader
from ..transfers.verify import Hash
from .items import TreeFile
from .jobs import Stop
from .remote import EXPECTED

_PIECE = 1 << 20
_UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What `zipfile` raises of an entry that is damaged, or packed in a way that it does not know. The last: encrypted."""

_YEARS = (1980, 2107)
"""Those that an entry can be of."""


@dataclass(frozen=True, slots=True)
class Packed:
    """An archive that was written.

    Attributes:
        file: It, open at its beginning, and under no name. Its owner closes it.
        digests: The hash of each file that is in it.
    """

    file: IO[bytes]
    digests: dict[TreeFile, str]


def pack(files: Iterable[TreeFile], algorithm: str, stop: Stop) -> Packed:
    """Write files into an archive. What can't be read, or is not what it was when it was looked at, is left out.

    Args:
        files: The files, each so small that it may be in memory.
        algorithm: How to hash each.
        stop: Ends it.

    Raises:
        OSError: The archive can't be written.
        TreeStoppedError: The run was broken off.
    """
    digests: dict[TreeFile, str] = {}
    target = TemporaryFile()  # noqa: SIM115 - closed by the owner of the archive
    try:
        with ZipFile(target, "w", ZIP_DEFLATED) as archive:
            for file in files:
                stop.check()
                try:
                    content, modified = _read(file)
                except EXPECTED:
                    continue  # alone it fails with a reason
                made = Hash(algorithm)
                made.update(content)
                archive.writestr(_entry(file.target_name, modified), content, ZIP_DEFLATED)
                digests[file] = made.hexdigest()
        target.seek(0)
    except BaseException:
        target.close()
        raise
    return Packed(target, digests)


def _read(file: TreeFile) -> tuple[memoryview, datetime]:
    reader = open_reader(file.planned, None)
    try:
        if reader.size != file.size or reader.modified is None:
            raise ValueError("the file changed since it was listed")
        place = memoryview(bytearray(file.size))
        return place[: reader.fill(place)], reader.modified
    finally:
        reader.close()


def _entry(name: str, modified: datetime) -> ZipInfo:
    """What stands before the content of a file. Its time has a place of its own, since that of the format has no zone."""
    first, last = _YEARS
    try:
        local = modified.astimezone()
    except (OverflowError, OSError, ValueError):  # in this zone it lies beyond the years that Python knows
        local = modified
    year = min(max(local.year, first), last)
    entry = ZipInfo(name, (year, *local.timetuple()[1:6]))
    seconds = int(modified.timestamp())
    if -(1 << 31) <= seconds < 1 << 31:
        # Extended timestamp: one flag for the time of change, and that time. Info-ZIP, `extrafld.txt`.
        entry.extra = struct.pack("<HHBi", 0x5455, 5, 1, seconds)
    return entry


def unpack(archive: IO[bytes], files: Iterable[TreeFile], verify: Verify, stop: Stop) -> dict[TreeFile, Path]:
    """Put files of an archive in their places, each complete or not at all.

    Args:
        archive: The archive, which holds them under their names, in whatever folders.
        files: The files, all of one folder.
        verify: Whether to compare their hashes with those that were listed.
        stop: Ends it.

    Returns:
        Where those are that could be put there. What the archive does not hold as it was listed is left out.
    """
    placed: dict[TreeFile, Path] = {}
    try:
        with ZipFile(archive) as opened:
            entries = _entries(opened)
            for file in files:
                entry = entries.get(file.name)
                # No more than was listed is unpacked, whatever the archive holds.
                if entry is None or entry.file_size != file.size:
                    continue
                try:
                    placed[file] = _place(_pieces(opened, entry, stop), file, verify)
                except (*EXPECTED, *_UNREADABLE):
                    continue  # alone it fails with a reason, or comes through
    except BadZipFile:
        return placed
    return placed


def _entries(archive: ZipFile) -> dict[str, ZipInfo]:
    """The files of an archive by name; those of which there are several are left out."""
    found: dict[str, ZipInfo] = {}
    several: set[str] = set()
    for entry in archive.infolist():
        name = entry.filename.rpartition("/")[2]
        if name in found:
            several.add(name)
        found[name] = entry
    return {name: entry for name, entry in found.items() if name not in several}


def _pieces(archive: ZipFile, entry: ZipInfo, stop: Stop) -> Iterator[bytes]:
    with archive.open(entry) as source:
        while piece := source.read(_PIECE):
            stop.check()
            yield piece


def _place(pieces: Iterator[bytes], file: TreeFile, verify: Verify) -> Path:
    name, expected = file.fingerprint or (None, None)
    place: Path = file.folder.target / file.target_name
    destination = Destination(
        place, Chosen(overwrite=file.exists, verify=verify, planned=file.folder.planned), ()
    )
    try:
        destination.begin(None, name or destination.algorithm)
        for piece in pieces:
            destination.write(memoryview(piece))
        if destination.length != file.size or (verify is not False and destination.digest != expected):
            raise ValueError("it is not what was listed")
        modified = None if file.modified is None else datetime.fromtimestamp(file.modified, UTC)
        destination.place(file.name, modified)
    except BaseException:
        destination.abandon(keep=False)
        raise
    return place
