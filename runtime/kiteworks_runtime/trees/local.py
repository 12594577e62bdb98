"""Folders and files of this machine."""

from __future__ import annotations

import enum
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..transfers.names import leftover
from .jobs import Stop

_PIECE = 1 << 20


class Kind(enum.Enum):
    """What a path leads to."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "symbolic link"
    OTHER = "neither a file nor a folder"


@dataclass(frozen=True, slots=True)
class Entry:
    """What lies in a folder.

    Attributes:
        name: What it is called in the tree.
        path: Where it is.
        kind: What it is.
        size: Bytes of a file.
        modified: When it last changed, in seconds since 1970.
        identity: Of a folder, what is the same by whichever way one gets there.
        error: Why it can't be looked at.
    """

    name: str
    path: Path
    kind: Kind
    size: int = 0
    modified: float = 0.0
    identity: tuple[int, int] | None = None
    error: OSError | None = None


def look(path: Path, *, name: str | None = None, follow: bool = False) -> Entry:
    """What lies at a path. A link that leads nowhere is a link, followed or not."""
    name = path.name if name is None else name
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            if not follow:
                return Entry(name, path, Kind.LINK)
            found = path.stat()
    except OSError as error:
        return Entry(name, path, Kind.LINK if follow and path.is_symlink() else Kind.OTHER, error=error)
    if stat.S_ISDIR(found.st_mode):
        return Entry(name, path, Kind.FOLDER, identity=(found.st_dev, found.st_ino))
    if stat.S_ISREG(found.st_mode):
        return Entry(name, path, Kind.FILE, found.st_size, found.st_mtime)
    return Entry(name, path, Kind.OTHER)


def read_folder(folder: Path, *, follow: bool) -> list[Entry]:
    """What is in a folder, by name. What downloads keep there while they run, or left when they were killed, is not.

    Raises:
        OSError: It can't be read.
    """
    names = (name for name in sorted(os.listdir(folder)) if not leftover(name))
    return [look(folder / name, follow=follow) for name in names]


def look_for(folder: Path, names: Iterable[str]) -> dict[str, Entry]:
    """What of these names is in a folder. The file system is asked name by name: it may not tell case apart."""
    found = {name: look(folder / name) for name in names}
    return {name: one for name, one in found.items() if not isinstance(one.error, FileNotFoundError)}


def digest(path: Path, algorithm: str, stop: Stop) -> str:
    """The hash of a file, in hexadecimal.

    Raises:
        OSError: It can't be read.
        TreeStoppedError: The run was broken off.
    """
    import hashlib

    made = hashlib.new(algorithm, usedforsecurity=False)
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            stop.check()
            made.update(piece)
    return made.hexdigest()


def make_folder(path: Path) -> Path:
    """Make a folder unless it is there.

    Raises:
        OSError: It can't be made, or something else has its name.
    """
    path.mkdir(exist_ok=True, parents=True)
    return path
