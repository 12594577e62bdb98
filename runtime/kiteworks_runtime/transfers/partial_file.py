"""The files that a download keeps beside its target: what has arrived, and what it belongs to."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import msgspec

from ..errors import TransferError
from ..names import leftover
from .state_file import NO_LINKS, StateFile, alone, is_ours, open_ours

_DRAWN = re.compile(r"\.kiteworks-[0-9a-f]{16}\.part")
"""The part of a download that can't go on: its name is drawn, and shorter than a key."""
_MINUTE, _DAY = 60.0, 86_400.0
_SHARE = 100
"""Of the time of downloads, what part the looks for leftovers may take at most: 1 in so many."""
_FOLDERS = 1000

_next_look: dict[Path, float] = {}


class Identity(msgspec.Struct):
    """What tells one version of a file from any other.

    Attributes:
        facts: What the appliance says of it.
        hashes: Its hashes, by algorithm, as far as they have been made.
    """

    facts: dict[str, int | str]
    hashes: dict[str, str]

    def same(self, other: Identity | None) -> bool:
        """Whether both are of one version. A hash that is still being made is none that differs."""
        return (
            other is not None
            and self.facts == other.facts
            and all(other.hashes.get(name, value) == value for name, value in self.hashes.items())
        )


class Placing(msgspec.Struct):
    """A complete file that is about to get its name, or has just got it."""

    name: str
    device: int
    inode: int
    size: int


class State(msgspec.Struct, omit_defaults=True):
    """What is kept of a download, so that it can go on.

    Attributes:
        key: Which download it is.
        identity: The version of the file.
        etag: The tag of its content, if the appliance sends one.
        placing: Set once all has arrived.
    """

    key: str
    identity: Identity
    etag: str = ""
    placing: Placing | None = None

    @classmethod
    def load(cls, kept: StateFile, key: str) -> State | None:
        """What is kept of this very download; None when nothing is."""
        found: Any = kept.load()
        try:
            state = msgspec.convert(found, cls)
        except msgspec.ValidationError:
            return None
        return state if state.key == key else None

    def save(self, kept: StateFile) -> None:
        """Keep it."""
        kept.save(msgspec.to_builtins(self))


def open_part(path: Path, mode: int) -> IO[bytes]:
    """Open what has arrived, to go on with it; a new file of this mode if there is none, or if what is there is not ours."""
    number = open_ours(path, os.O_RDWR | os.O_APPEND)
    if number is not None:
        file = os.fdopen(number, "a+b")
        _hold(file)  # it is this download's alone by the lock of its state
        return file
    return make(path, mode)


def make(path: Path, mode: int) -> IO[bytes]:
    """Make a file of this mode. Whatever has the name is removed, never written to: a link too, and not where it leads."""
    while True:
        path.unlink(missing_ok=True)
        number = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | NO_LINKS, mode)
        file = os.fdopen(number, "a+b")
        try:
            if _hold(file) and _has_name(path, number):
                return file
        except BaseException:
            file.close()
            raise
        file.close()  # what looks for leftovers took it for one before it was held


def sweep(folder: Path) -> None:
    """Remove what killed downloads left in a folder and no later one can use. It is not looked at each time."""
    begun = time.monotonic()
    if begun < _next_look.get(folder, begun):
        return
    with suppress(OSError):  # what can't be removed is in nobody's way
        for entry in _leftovers(folder):
            with suppress(OSError):
                _remove(entry)
    if len(_next_look) >= _FOLDERS:
        _next_look.clear()
    ended = time.monotonic()
    _next_look[folder] = ended + _SHARE * (ended - begun)


def _leftovers(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        yield from [one for one in found if leftover(one.name)]


def _remove(entry: os.DirEntry[str]) -> None:
    path, told = Path(entry.path), entry.stat(follow_symlinks=False)
    if not is_ours(told):
        return
    if path.suffix == ".lock":
        state = path.with_suffix("")
        if not state.exists() and not state.with_suffix(".part").exists():
            with suppress(TransferError), alone(path, "a download"):
                """It is removed with that."""
    elif path.suffix == ".tmp":
        # It is there for an instant only, before it replaces the state.
        if time.time() - told.st_mtime > _MINUTE:
            path.unlink()
    elif _DRAWN.fullmatch(entry.name):
        if os.name != "posix":
            # Windows removes no file that is open. For an instant before it gets its name, it is not.
            if time.time() - told.st_ctime > _DAY:
                path.unlink()
        elif (number := open_ours(path, os.O_RDWR)) is not None:
            with os.fdopen(number, "r+b") as file:
                if _hold(file, alone=True):
                    path.unlink()


def _hold(file: IO[bytes], *, alone: bool = False) -> bool:
    """Show others that this file is in use, for as long as it is open.

    Args:
        file: The file.
        alone: Whether it counts as held only where the file system knows such locks.
    """
    if os.name != "posix":
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks, where nothing is swept
        return not alone
    return True


def _has_name(path: Path, number: int) -> bool:
    try:
        return os.path.samestat(os.lstat(path), os.fstat(number))
    except FileNotFoundError:
        return False
