"""ZIP archives that small files share: which files, their progress, and packing and unpacking on this machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from msgspec import Struct, field

from ..transfers.hashes import Hash
from ..transfers.options import Chosen, PendingHash
from ..workflows import TreeConfig
from .items import TreeFile
from .jobs import FileMeter, Stop
from .remote import EXPECTED

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

# Trees without archives need neither `zipfile` nor `tempfile`: both are imported where they are used.

_BLOCK = 1 << 20

_MIN_FILES = 8
"""How many files an archive has room for at least. A larger file gains little by sharing one."""

_YEARS = (1980, 2107)
"""The years that an entry can have."""


class Archived(Struct, frozen=True):
    """The result of files that shared an archive. Files not in it did not come through and can be copied alone.

    Attributes:
        moved: Where each file is now, and the hash to compare if any.
        failed: The errors of files that must not be copied alone either.
    """

    moved: dict[TreeFile, tuple[str, PendingHash | None]] = field(
        default_factory=dict[TreeFile, tuple[str, PendingHash | None]]
    )
    failed: dict[TreeFile, Exception] = field(default_factory=dict[TreeFile, Exception])


def share(files: Iterable[TreeFile], config: TreeConfig) -> list[list[TreeFile]]:
    """Return the files of each archive, at least two in each. The others are copied alone."""
    archives: list[list[TreeFile]] = [[]]
    room = config.small
    for file in files:
        if file.size * _MIN_FILES > config.small:
            continue
        if file.size > room or len(archives[-1]) == config.archive_files:
            archives.append([])
            room = config.small
        archives[-1].append(file)
        room -= file.size
    return [one for one in archives if len(one) > 1]


class ArchiveMeter:
    """Reports the progress of an archive as that of its files, one after another: the `on_progress` of its
    transfer.
    """

    def __init__(self, meters: Mapping[TreeFile, FileMeter]) -> None:
        self._meters = list(meters.items())
        self._content = sum(one.size for one in meters)
        self._reported = 0  # bytes of content
        self._at = 0  # the current file
        self._moved = 0  # bytes of it

    @property
    def raised(self) -> BaseException | None:
        """The error that the run's `on_progress` raised."""
        return self._meters[0][1].raised

    def __call__(self, done: int, total: int | None) -> None:
        """Report how many bytes of the archive have moved."""
        # An archive is smaller than its content; by how much is unknown without a total.
        content = self._content * done // total if total else min(done, self._content)
        left, self._reported = content - self._reported, max(content, self._reported)
        while left > 0:
            file, meter = self._meters[self._at]
            step = min(left, file.size - self._moved)
            left -= step
            self._moved += step
            if step:
                meter(self._moved, file.size)
            if self._moved == file.size:
                self._at, self._moved = self._at + 1, 0


def pack(files: Iterable[TreeFile], algorithm: str, stop: Stop) -> tuple[IO[bytes], dict[TreeFile, str]]:
    """Write files into an archive. A file that can't be read, or has changed since it was listed, is left out.

    Args:
        files: The files, each small enough to be held in memory.
        algorithm: The algorithm of their hashes.
        stop: Ends the packing.

    Returns:
        The archive, a temporary file that the caller closes, and the hash of each file in it.

    Raises:
        OSError: The archive can't be written.
        TreeStoppedError: The run was stopped.
    """
    from tempfile import TemporaryFile
    from zipfile import ZIP_DEFLATED, ZipFile

    digests: dict[TreeFile, str] = {}
    target = TemporaryFile()  # noqa: SIM115 - closed by the caller
    try:
        with ZipFile(target, "w", ZIP_DEFLATED) as archive:
            for file in files:
                stop.check()
                try:
                    content, modified = _read(file)
                except EXPECTED:
                    continue  # copied alone, it fails with a reason
                made = Hash(algorithm)
                made.update(content)
                archive.writestr(_entry(file.target_name, modified), content, ZIP_DEFLATED)
                digests[file] = made.hexdigest()
        target.seek(0)
    except BaseException:
        target.close()
        raise
    return target, digests


def _read(file: TreeFile) -> tuple[memoryview, datetime]:
    from ..transfers.sources import open_reader

    reader = open_reader(file.planned, None)
    try:
        if reader.size != file.size or reader.modified is None:
            raise ValueError("the file changed since it was listed")
        place = memoryview(bytearray(file.size))
        return place[: reader.fill(place)], reader.modified
    finally:
        reader.close()


def _entry(name: str, modified: datetime) -> ZipInfo:
    """Return the header of a file, with its time in an extra field too, because the format's own time has no zone."""
    import struct
    from zipfile import ZipInfo

    first, last = _YEARS
    try:
        local = modified.astimezone()
    except (OverflowError, OSError, ValueError):  # in this zone it is outside the years that Python supports
        local = modified
    year = min(max(local.year, first), last)
    entry = ZipInfo(name, (year, *local.timetuple()[1:6]))
    seconds = int(modified.timestamp())
    if -(1 << 31) <= seconds < 1 << 31:
        # Extended timestamp: one flag for the modification time, and that time. Info-ZIP, `extrafld.txt`.
        entry.extra = struct.pack("<HHBi", 0x5455, 5, 1, seconds)
    return entry


def unpack(
    archive: IO[bytes], files: Iterable[TreeFile], verify: bool | str, stop: Stop
) -> dict[TreeFile, Path]:
    """Write files of an archive to their targets, each completely or not at all.

    Args:
        archive: The archive, which has them under their names, in any folders.
        files: The files, all of one folder.
        verify: Whether to compare their hashes with those in the listing.
        stop: Ends the unpacking.

    Returns:
        The paths of the files that were written. A file that is not in the archive as it was listed is left out.
    """
    import zlib
    from zipfile import BadZipFile, ZipFile

    # `zipfile` raises these for an entry that is damaged, compressed in an unknown way or encrypted.
    unreadable = (*EXPECTED, BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
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
                    placed[file] = _place(_blocks(opened, entry, stop), file, verify)
                except unreadable:
                    continue  # copied alone, it fails with a reason or succeeds
    except BadZipFile:
        return placed
    return placed


def _entries(archive: ZipFile) -> dict[str, ZipInfo]:
    """Return the files of an archive by name, without names that occur several times."""
    found: dict[str, list[ZipInfo]] = {}
    for entry in archive.infolist():
        found.setdefault(entry.filename.rpartition("/")[2], []).append(entry)
    return {name: entries[0] for name, entries in found.items() if len(entries) == 1}


def _blocks(archive: ZipFile, entry: ZipInfo, stop: Stop) -> Iterator[bytes]:
    with archive.open(entry) as source:
        while block := source.read(_BLOCK):
            stop.check()
            yield block


def _place(blocks: Iterator[bytes], file: TreeFile, verify: bool | str) -> Path:
    from ..transfers.destination import Destination

    algorithm, expected = file.fingerprint or (None, None)
    place: Path = file.folder.target / file.target_name
    destination = Destination(
        place, Chosen(overwrite=file.exists, verify=verify, planned=file.folder.planned), ()
    )
    try:
        destination.begin(None, algorithm or destination.algorithm)
        for block in blocks:
            destination.write(memoryview(block))
        if destination.length != file.size or (verify is not False and destination.digest != expected):
            raise ValueError("it is not what was listed")
        destination.place(file.name, file.modified_date)
    except BaseException:
        destination.abandon(keep=False)
        raise
    return place
