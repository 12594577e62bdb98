"""Folders and files of this machine."""

from __future__ import annotations

import enum
import os
import re
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from ..files import Identity, PlannedFolder, identity
from ..names import MAX_FILE_NAME, RESERVED

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WINDOWS = r'[:*?"<>|]|[ .]$'


class Kind(enum.Enum):
    """What a path leads to."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "symbolic link"
    OTHER = "neither a file nor a folder"


class Entry(Struct, frozen=True):
    """Something in a folder.

    Attributes:
        name: Its name in the tree.
        path: Its path.
        kind: Its kind.
        size: Bytes of a file.
        modified: When it last changed, in whole seconds since 1970.
        identity: Its device and number there; of a file only if a link led to it.
        linked: Whether a link led to it.
        circular: Whether that link leads back to a folder that it lies in.
        error: Why it can't be examined.
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

    @property
    def is_special(self) -> bool:
        """Whether it is neither a folder nor a file, or a link that was not followed."""
        return self.kind in (Kind.LINK, Kind.OTHER)


def look(path: Path, *, name: str | None = None, follow: bool = False) -> Entry:
    """Examine a path. A link that leads nowhere is a link, followed or not."""
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
    """Return what is in a folder, sorted by name.

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
    """Return what has these names in a folder. The file system is asked for each, since it may not distinguish case.
    Different spellings of an accent, as one character or as several, count as the same name.
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
    """Return a path that a person typed, with accents encoded as in the file system: both encodings look the same."""
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


def name_fault(name: str, *, windows: bool = os.name == "nt") -> str | None:
    """Return why a file here can't have a name from the appliance, or None. It must not lead out of its folder."""
    if not name or name in (".", "..") or "/" in name or "\\" in name:
        return f"the name {name!r} would lead elsewhere"
    if _CONTROL.search(name):
        return f"the name {name!r} holds a control character"
    try:
        length = len(os.fsencode(name))
    except UnicodeEncodeError:
        return f"the name {name!r} can't be written by this file system"
    if length > MAX_FILE_NAME:
        return f"the name takes {length} bytes here; {MAX_FILE_NAME} is the most"
    if windows and (re.search(_WINDOWS, name) or re.fullmatch(RESERVED, name)):
        return f"the name {name!r} is not possible on Windows"
    return None


def make_folder(path: Path, around: PlannedFolder | None) -> Identity:
    """Make a folder unless it exists.

    Args:
        path: Its path.
        around: The folder that it is made in. None: missing parents are made too.

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
