"""The file that says how far a transfer has come, and its lock."""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

import msgspec

from ..errors import InvalidArgumentError, TransferError
from ..names import kept_name, leftover
from .options import Resume


@contextmanager
def alone(path: Path, what: str) -> Generator[None, None, None]:
    """Hold the lock that a file stands for, for as long as a transfer runs. Nobody waits for it.

    The operating system gives it back when the process ends, however. The file is removed in the end; one that a killed
    process left holds up nobody.

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
        with suppress(OSError):  # one that stays holds up nobody
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
        """Keep a state in place of the one before."""
        if self.path is None:
            return
        self._make_folder(self.path)
        fresh = self.path.with_name(kept_name(secrets.token_hex(8), "tmp"))
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
            self.path.unlink(missing_ok=True)

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
        which somebody planted. It is never read nor written to.
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


def kept_upload(resume: Resume, *marks: str) -> StateFile:
    """The state file of an upload.

    Args:
        resume: What the caller chose.
        marks: What tells this upload from any other.
    """
    if resume is False:
        return StateFile(None)
    return StateFile(default_folder() / f"{key(*marks)}.json" if resume is True else Path(resume))


def kept_uploads(resume: Resume) -> Iterator[StateFile]:
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
