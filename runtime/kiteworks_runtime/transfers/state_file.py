"""The file that says how far a transfer has come, and its lock."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import IO, Any

import msgspec

from ..errors import InvalidArgumentError, TransferError
from ..names import kept_name, leftover
from .options import Resume


@contextmanager
def alone(path: Path, what: str) -> Generator[None, None, None]:
    """Hold the lock that a file stands for, for as long as a transfer runs. No one waits for it.

    The operating system gives it back when the process ends, however. The file is removed in the end; one that a killed
    process left holds up no one.

    Args:
        path: The file. Its folder is there.
        what: What is transferred, for the message.

    Raises:
        TransferError: Another process, thread or task holds it, or it can't be locked.
    """
    # Imported here, since most transfers do not go on.
    from filelock import FileLock, Timeout

    # Threads of one process exclude each other too, for each has a lock of its own. It may be given back in another
    # thread than took it. One that is a mere file would outlive its process.
    lock = FileLock(path, mode=0o600, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise TransferError(
            f"another program, or another part of this one, is at {what} right now: it holds {path}. Wait until it is "
            "done, or end it and call again: what has arrived is kept"
        ) from error
    except OSError as error:
        raise TransferError(
            f"can't lock {path}, so another program could spoil {what}: {error.strerror}. Name a state file on a local disk "
            "that you may write to, as with resume='state.json', or leave resume out"
        ) from error
    try:
        yield
    finally:
        try:
            _remove(path)
        finally:
            lock.release()


def _remove(path: Path) -> None:
    """Remove the file while its lock is held: who opened it before finds, once it gets that lock, that the file has no
    name any more, and takes it for none. After the lock is given back, this would remove the file of the next holder.
    """
    if os.name == "posix":  # Windows removes no open file; there the lock removes it itself
        with suppress(OSError):  # one that stays holds up no one
            path.unlink()


NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""For the last name of a path. The folders above are the caller's choice, and a link to a folder is a usual one. A pipe must
not hold the opening up."""
_FORM = 1
_MOST = 1 << 20
"""Bytes of a state. No download and no upload needs as many."""


class StateFile:
    """A state file: readable by its owner alone, and never half-written.

    Args:
        path: Where it is; None for a transfer that can't go on, of which nothing is kept.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def load(self) -> dict[str, Any] | None:
        """What was kept; None when there is nothing, or nothing that can be read."""
        if self.path is None:
            return None
        number = open_ours(self.path, os.O_RDONLY)
        if number is None:
            return None
        try:
            with open(number, "rb") as file:
                found = msgspec.json.decode(file.read(_MOST), type=dict[str, Any])
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return None
        return found if found.get("form") == _FORM else None

    def save(self, state: dict[str, Any]) -> None:
        """Replace the state."""
        if self.path is None:
            return
        self._make_folder(self.path)
        # A save happens under the lock, so the name need not be random: what a killed process left under it, the next removes.
        fresh = self._fresh(self.path)
        fresh.unlink(missing_ok=True)
        try:
            with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(msgspec.json.encode({"form": _FORM, **state}))
            os.replace(fresh, self.path)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise

    def forget(self) -> None:
        """Keep nothing any longer."""
        if self.path is not None:
            self._fresh(self.path).unlink(missing_ok=True)
            self.path.unlink(missing_ok=True)

    @staticmethod
    def _fresh(path: Path) -> Path:
        """Return where a state is written before it replaces the one before."""
        return path.with_name(kept_name(key(path.name), "tmp"))

    def alone(self, what: str) -> AbstractContextManager[None]:
        """Keep every other process, thread and task away from what is kept. What it holds is to be read after this.

        Args:
            what: What is transferred, for the message.

        Raises:
            InvalidArgumentError: Something else than a file is where the state is to be kept.
            TransferError: Another is at it already, or the file system knows no locks.
        """
        if self.path is None:
            return nullcontext()
        if not self._can_be_replaced(self.path):
            raise InvalidArgumentError(f"no state can be kept in {self.path}: it is not an ordinary file")
        self._make_folder(self.path)
        # Not the state file itself, in whose place another is put with each chunk.
        return alone(self.path.with_name(f"{self.path.name}.lock"), what)

    @staticmethod
    def _can_be_replaced(path: Path) -> bool:
        """Whether a state may take the place of what is there: of a file, and under a name of ours of a link or pipe too,
        which another user planted. It is never read nor written to.
        """
        try:
            mode = path.lstat().st_mode
        except (OSError, ValueError):  # there is nothing, or what can't be written to either
            return True
        return stat.S_ISREG(mode) or (leftover(path.name) and not stat.S_ISDIR(mode))

    @staticmethod
    def _make_folder(path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def open_ours(path: Path, flags: int) -> int | None:
    """Open a file that is there, if it is a regular one of this user, under one name. A link is not followed.

    Windows knows no such owner: there every regular file is taken.

    Returns:
        Its descriptor, or None.
    """
    try:
        number = os.open(path, flags | NO_LINKS)
    except (OSError, ValueError):
        return None
    if is_ours(os.fstat(number)):
        return number
    os.close(number)
    return None


def is_ours(told: os.stat_result) -> bool:
    """Whether a file is a regular one of this user, under one name: another may lead to what is not to be touched."""
    mine = not hasattr(os, "geteuid") or told.st_uid == os.geteuid()
    return stat.S_ISREG(told.st_mode) and mine and told.st_nlink <= 1


def upload_state_file(resume: Resume, *marks: str) -> StateFile:
    """The state file of an upload.

    Args:
        resume: What the caller chose.
        marks: What tells this upload from any other.
    """
    if resume is False:
        return StateFile(None)
    return StateFile(default_folder() / f"{key(*marks)}.json" if resume is True else Path(resume))


def upload_state_files(resume: Resume) -> Iterator[StateFile]:
    """The state files that may be of an upload of which the session alone is known."""
    if not isinstance(resume, bool):
        yield StateFile(Path(resume))
        return
    with suppress(FileNotFoundError):
        for path in sorted(default_folder().glob("*.json")):
            yield StateFile(path)


def key(*marks: str) -> str:
    """A file name that differs where any mark differs."""
    return hashlib.sha256("\0".join(marks).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def default_folder() -> Path:
    """Where states are kept when the caller names no file."""
    # Imported here, since most transfers do not go on.
    from platformdirs import user_state_path

    return user_state_path("kiteworks", appauthor=False) / "uploads"


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
    def load(cls, state_file: StateFile, key: str) -> State | None:
        """What is kept of this very download; None when nothing is."""
        found: Any = state_file.load()
        try:
            state = msgspec.convert(found, cls)
        except msgspec.ValidationError:
            return None
        return state if state.key == key else None

    def save(self, state_file: StateFile) -> None:
        """Keep it."""
        state_file.save(msgspec.to_builtins(self))


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
    with suppress(OSError):  # what can't be removed is in no one's way
        for entry in _leftovers(folder):
            with suppress(OSError):
                _remove_leftover(entry)
    if len(_next_look) >= _FOLDERS:
        _next_look.clear()
    ended = time.monotonic()
    _next_look[folder] = ended + _SHARE * (ended - begun)


def _leftovers(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        yield from [one for one in found if leftover(one.name)]


def _remove_leftover(entry: os.DirEntry[str]) -> None:
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
