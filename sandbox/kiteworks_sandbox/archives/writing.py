"""Archives to download, written while no call waits for the database, to a file that is deleted when closed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO
from zipfile import ZipFile, ZipInfo

from ..storage import PIECE, Storage
from . import times

_FILE = 0o100644 << 16
_FOLDER = 0o040755 << 16 | 0x10
"""Unix mode bits, and the attribute that marks a folder in DOS."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file or a folder of an archive."""

    path: str
    """Path from the archive's top level; the path of a folder ends with a slash."""
    modified: datetime
    size: int = 0
    source: Path | None = None
    """File that holds the content; None for a folder."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive to download."""

    name: str
    """The file name to save it under."""
    members: Sequence[Member]
    storage: Storage
    utc_offset: timedelta
    """Offset of the reader's clock from UTC."""

    def write(self) -> tuple[IO[bytes], int]:
        """Return the archive as an open file, positioned at its start, and its size in bytes.

        Members are stored uncompressed, so that measurements against the sandbox do not include compression.

        Raises:
            OSError: A file was permanently deleted in the meantime, or the disk is full.
        """
        file = self.storage.scratch()
        try:
            with ZipFile(file, "w") as target:
                for member in self.members:
                    self._add(target, member)
            size = file.tell()
            file.seek(0)
        except BaseException:
            file.close()
            raise
        return file, size

    def _add(self, target: ZipFile, member: Member) -> None:
        info = ZipInfo(member.path, times.dos(member.modified, self.utc_offset))
        info.create_system = 3  # the attributes are those of Unix
        info.extra = times.extended(member.modified)
        if member.source is None:
            info.external_attr = _FOLDER
            target.writestr(info, b"")
            return
        info.external_attr, info.file_size = _FILE, member.size
        with member.source.open("rb") as source, target.open(info, "w") as written:
            shutil.copyfileobj(source, written, PIECE)
