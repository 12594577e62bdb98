"""Folders and files of this machine."""

from __future__ import annotations

import enum
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import normalize

from ..files import Identity, PlannedFolder, identity
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
        modified: When it last changed, in whole seconds since 1970.
        identity: What is the same whichever path leads there; of a file only if that was through a link.
        linked: Whether a link led there.
        circular: Whether that leads back to a folder that the link lies in.
        error: Why it can't be looked at.
    """

    name: str
    path: Path
    kind: Kind
    size: int = 0
    modified: float = 0.0
    identity: Identity | None = None
    linked: bool = False
    circular: bool = False
    error: OSError | None = None

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.kind is Kind.FOLDER


def look(path: Path, *, name: str | None = None, follow: bool = False) -> Entry:
    """What lies at a path. A link that leads nowhere is a link, followed or not."""
    name = path.name if name is None else name
    linked = False
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            linked = True
            if not follow:
                return Entry(name, path, Kind.LINK)
            found = path.stat()
    except OSError as error:
        return Entry(name, path, Kind.LINK if follow and path.is_symlink() else Kind.OTHER, error=error)
    if stat.S_ISDIR(found.st_mode):
        return Entry(name, path, Kind.FOLDER, identity=identity(found), linked=linked)
    if stat.S_ISREG(found.st_mode):
        # As a float, a time may be rounded up into the next second.
        modified = found.st_mtime_ns // 10**9
        place = identity(found) if linked else None
        return Entry(name, path, Kind.FILE, found.st_size, modified, identity=place, linked=linked)
    return Entry(name, path, Kind.OTHER)


def read_folder(folder: Path, *, follow: bool) -> list[Entry]:
    """What is in a folder, by name. What downloads keep there while they run, or left when they were killed, is not.

    Raises:
        OSError: It can't be read.
    """
    found = [look(folder / name, follow=follow) for name in sorted(os.listdir(folder))]
    if any(one.linked and one.is_folder for one in found):
        place = folder.resolve()
        around = {identity(one.stat()) for one in (place, *place.parents)}
        found = [replace(one, circular=one.linked and one.identity in around) for one in found]
    return found


def look_for(folder: Path, names: Iterable[str]) -> dict[str, Entry]:
    """What of these names is in a folder. The file system is asked name by name: it may not tell case apart. What it does
    tell apart, and no person can, is how accents are written: in one character or in several.
    """
    looked = {name: look(folder / name) for name in names}
    found = {name: one for name, one in looked.items() if not isinstance(one.error, FileNotFoundError)}
    others = [name for name in looked if name not in found and not name.isascii()]
    if others:
        there = _by_normal_form(folder)
        spelled_here = {name: there.get(normalize("NFC", name)) for name in others}
        found |= {name: look(folder / other) for name, other in spelled_here.items() if other is not None}
    return found


def spelled(path: Path) -> Path:
    """A path that a person typed, as its names are spelled here: how accents are written, no one can see."""
    if str(path).isascii() or os.path.lexists(path):
        return path
    found = Path(path.anchor)
    for name in path.relative_to(found).parts:
        place = found / name
        if not name.isascii() and not os.path.lexists(place):
            with suppress(OSError):  # there is no such folder
                place = found / _by_normal_form(found).get(normalize("NFC", name), name)
        found = place
    return found


def _by_normal_form(folder: Path) -> dict[str, str]:
    return {normalize("NFC", name): name for name in os.listdir(folder)}


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


def make_folder(path: Path, around: PlannedFolder | None) -> Identity:
    """Make a folder unless it is there.

    Args:
        path: Where.
        around: The folder that it is made in. Default: that is made too.

    Raises:
        OSError: It can't be made, or something else has its name.
        TransferError: The folder around it is not the one that was planned.
    """
    if around is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    else:
        around.check(path.parent)
    with suppress(FileExistsError):
        path.mkdir()
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise FileExistsError(f"{path} is there already and is not a folder")
    return identity(found)
