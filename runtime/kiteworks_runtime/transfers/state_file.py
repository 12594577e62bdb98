"""The file that says how far a transfer is, its lock, and the part that a download has received."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import IO, TypeVar

import msgspec

from ..errors import InvalidArgumentError, TransferError
from ..files import replace
from ..names import kept_name, leftover
from .options import Resume

S = TypeVar("S", bound="_State")


@contextmanager
def alone(path: Path, what: str) -> Generator[None, None, None]:
    """Hold a lock file while a transfer runs, without waiting for it. It is removed in the end.

    The operating system releases the lock when the process ends, however it ends; a file that a killed process left
    blocks nothing.

    Raises:
        TransferError: Another process, thread or task holds it, or it can't be locked.
    """
    # Imported here, since most transfers are not resumed.
    from filelock import FileLock, Timeout

    # Each has a lock object, so that threads of one process exclude each other too. Another thread may release it. A
    # "soft" lock, which is a mere file, would outlive its process.
    lock = FileLock(path, mode=0o600, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise TransferError(
            f"another program, or another part of this one, is at {what} right now: it holds {path}. Wait until it is "
            "done, or end it and call again: the bytes that have arrived are kept"
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
    """Remove a lock file while its lock is held."""
    # A process that opened the file before finds, once it gets the lock, that the file has no name, and makes another.
    # After the lock is released, this would remove the file of the next holder.
    if os.name == "posix":  # Windows removes no open file; there the lock removes it itself
        with suppress(OSError):  # a file that stays blocks nothing
            path.unlink()


NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Flags for the last name of a path; links to folders above it are the caller's choice. A pipe must not block."""
_LARGEST_STATE = 1 << 20
"""Bytes; no download or upload needs as many."""


class _State(msgspec.Struct, tag_field="form", tag=1, forbid_unknown_fields=True):
    """The saved state of a transfer. The tag is the version of the format."""


class UploadState(_State):
    """The saved state of an upload.

    Attributes:
        origin: The appliance.
        workflow: The workflow that began it.
        target: The id of what is uploaded into.
        name: The file's name on the appliance.
        session: The session's id.
        started: When the session was opened, by the appliance's clock.
        stamp: Size and time of the source, if it is a file.
        algorithm: How the source is hashed.
        marks: Hash of what was sent, by the number of bytes, for the current chunk and the one before.
    """

    origin: str
    workflow: str
    target: str
    name: str
    session: str
    started: str | None
    stamp: tuple[int, int] | None
    algorithm: str
    marks: dict[str, str] = {}


class Identity(msgspec.Struct):
    """Tells one version of a file from any other.

    Attributes:
        facts: The appliance's description of it.
        hashes: Its hashes, by algorithm, as far as they have been made.
    """

    facts: dict[str, int | str]
    hashes: dict[str, str]

    def same(self, other: Identity | None) -> bool:
        """Tell whether both are of one version. A hash that is still missing in one does not differ."""
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


class DownloadState(_State, omit_defaults=True):
    """The saved state of a download.

    Attributes:
        key: Tells this download from any other.
        identity: The version of the file.
        etag: The tag of its content, if the appliance sends one.
        placing: Set once all has arrived.
    """

    key: str
    identity: Identity
    etag: str = ""
    placing: Placing | None = None


class StateFile:
    """A state file: readable by its owner only, and never half-written. Without a path, nothing is saved."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def load(self, kind: type[S]) -> S | None:
        """Return the saved state; None if there is none, or none that can be read."""
        number = open_ours(self.path, os.O_RDONLY) if self.path is not None else None
        if number is None:
            return None
        try:
            with open(number, "rb") as file:
                return msgspec.json.decode(file.read(_LARGEST_STATE), type=kind)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return None

    def save(self, state: _State) -> None:
        """Replace the state."""
        if self.path is None:
            return
        self._make_folder(self.path)
        fresh = self._fresh(self.path)
        fresh.unlink(missing_ok=True)
        try:
            with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(msgspec.json.encode(state))
            replace(fresh, self.path)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise

    def forget(self) -> None:
        """Remove the file, and what a process left that was killed while it saved."""
        if self.path is not None:
            self._fresh(self.path).unlink(missing_ok=True)
            self.path.unlink(missing_ok=True)

    @staticmethod
    def _fresh(path: Path) -> Path:
        """Return where a state is written before it replaces the last one. The lock keeps others away from this name."""
        return path.with_name(kept_name(key(os.path.abspath(path)), "tmp"))

    def alone(self, what: str) -> AbstractContextManager[None]:
        """Lock the state against every other process, thread and task. Load it only after this.

        Raises:
            InvalidArgumentError: The path is taken by something that is not a file.
            TransferError: Another holds the lock, or the file system has no locks.
        """
        if self.path is None:
            return nullcontext()
        if not self._can_be_replaced(self.path):
            raise InvalidArgumentError(f"no state can be kept in {self.path}: it is not an ordinary file")
        self._make_folder(self.path)
        # Not the state file itself, which is replaced with each chunk.
        return alone(self.path.with_name(f"{self.path.name}.lock"), what)

    @staticmethod
    def _can_be_replaced(path: Path) -> bool:
        # Under a name of ours, a link or a pipe was planted by another user: it may be replaced, and is never read or
        # written to.
        try:
            mode = path.lstat().st_mode
        except (OSError, ValueError):  # nothing is there, or nothing that can be written to either
            return True
        return stat.S_ISREG(mode) or (leftover(path.name) and not stat.S_ISDIR(mode))

    @staticmethod
    def _make_folder(path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def open_ours(path: Path, flags: int) -> int | None:
    """Open a file that exists, if `is_ours` accepts it; else return None. A link is not followed."""
    try:
        number = os.open(path, flags | NO_LINKS)
    except (OSError, ValueError):
        return None
    if is_ours(os.fstat(number)):
        return number
    os.close(number)
    return None


def is_ours(told: os.stat_result) -> bool:
    """Tell whether a file is a regular one of this user with one name: hard links may lead to files of others.

    Windows has no such owner: every regular file is accepted there.
    """
    mine = not hasattr(os, "geteuid") or told.st_uid == os.geteuid()
    return stat.S_ISREG(told.st_mode) and mine and told.st_nlink <= 1


def upload_state_file(resume: Resume, *marks: str) -> StateFile:
    """Return the state file of an upload, which `marks` tell from any other."""
    if resume is False:
        return StateFile(None)
    return StateFile(default_folder() / f"{key(*marks)}.json" if resume is True else Path(resume))


def upload_state_files(resume: Resume) -> Iterator[StateFile]:
    """Yield the state files that may belong to an upload of which only the session is known."""
    if not isinstance(resume, bool):
        yield StateFile(Path(resume))
        return
    with suppress(FileNotFoundError):
        for path in sorted(default_folder().glob("*.json")):
            yield StateFile(path)


def key(*marks: str) -> str:
    """Return a file name that differs if any mark differs."""
    return hashlib.sha256("\0".join(marks).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def default_folder() -> Path:
    """Return the folder for states when the caller names no file."""
    # Imported here, since most transfers are not resumed.
    from platformdirs import user_state_path

    return user_state_path("kiteworks", appauthor=False) / "uploads"


_DRAWN = r"\.kiteworks-[0-9a-f]{16}\.part"
"""The part of a download that can't be resumed: its name is random, and shorter than a key."""
_MINUTE, _DAY = 60.0, 86_400.0
_SHARE = 100
"""Looking for leftovers may take at most 1 in so many seconds of downloads."""
_FOLDERS = 1000

_next_look: dict[Path, float] = {}


def open_part(path: Path, mode: int) -> IO[bytes]:
    """Open the part that has arrived; make one of this mode if there is none, or none that is ours."""
    number = open_ours(path, os.O_RDWR | os.O_APPEND)
    if number is not None:
        file = os.fdopen(number, "a+b")
        _hold(file)  # the lock of its state excludes other downloads
        return file
    return make(path, mode)


def make(path: Path, mode: int) -> IO[bytes]:
    """Make a file of this mode. A file or link of that name is removed, never written to."""
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
        file.close()  # `sweep` in another process removed it before it was held


def sweep(folder: Path) -> None:
    """Remove what killed downloads left in a folder and no later one can use; not each time that this is called."""
    begun = time.monotonic()
    if begun < _next_look.get(folder, begun):
        return
    with suppress(OSError):  # a leftover that can't be removed does no harm
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
                """Releasing the lock removes it."""
    elif path.suffix == ".tmp":
        # Usually it exists for an instant only, before it replaces the state.
        if time.time() - told.st_mtime > _MINUTE:
            path.unlink()
    elif re.fullmatch(_DRAWN, entry.name):
        if os.name != "posix":
            # Windows removes no open file, but for an instant before a part gets its final name, it is closed.
            if time.time() - told.st_ctime > _DAY:
                path.unlink()
        elif (number := open_ours(path, os.O_RDWR)) is not None:
            with os.fdopen(number, "r+b") as file:
                if _hold(file, alone=True):
                    path.unlink()


def _hold(file: IO[bytes], *, alone: bool = False) -> bool:
    """Lock a file for as long as it is open, so that `sweep` leaves it. Returns whether it is locked."""
    if os.name != "posix":
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks, where `sweep` removes nothing
        return not alone
    return True


def _has_name(path: Path, number: int) -> bool:
    try:
        return os.path.samestat(os.lstat(path), os.fstat(number))
    except FileNotFoundError:
        return False
