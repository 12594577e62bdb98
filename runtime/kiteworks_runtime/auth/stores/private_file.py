"""Files that only their owner reads, and the locks beside them."""

from __future__ import annotations

import errno
import os
import shlex
import stat
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import TokenStoreError, UnsafeStoreError
from ...secret import hide

if TYPE_CHECKING:
    from filelock import FileLock

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
# Windows has neither owners nor modes of this kind: there, what a folder inherits decides.
_POSIX = os.name == "posix"
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def read(path: Path) -> bytes | None:
    """The content of a file, or None when there is no such file.

    Raises:
        UnsafeStoreError: Others can read it or its folder, or it is a link, or another user's.
        TokenStoreError: It can't be read.
    """
    if not check_folder(path.parent):
        return None
    try:
        descriptor = os.open(path, _READ)
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno == errno.ELOOP or path.is_symlink():
            raise UnsafeStoreError(f"{path} is a symbolic link; give the path of the file itself") from error
        raise TokenStoreError(f"can't read {path}: {error.strerror}") from error
    try:
        # Looked at while it is open, so that no one can put another in its place in between.
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise UnsafeStoreError(f"{path} is not an ordinary file; give another path")
        _check(path, about, wanted="600")
        with open(descriptor, "rb", closefd=False) as file:
            return hide(file.read())
    finally:
        os.close(descriptor)


def write(path: Path, content: bytes) -> None:
    """Replace a file at once, so that it survives the end of the process or of the machine.

    Two at a time must not write the same file.

    Raises:
        UnsafeStoreError: Others can read the folder, or something else than a file is there.
        TokenStoreError: It can't be written; the old file is as it was.
    """
    make_folder(path.parent)
    if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        raise UnsafeStoreError(f"{path} is not an ordinary file; give another path")
    new = path.with_name(f"{path.name}.new")
    try:
        new.unlink(missing_ok=True)  # left by a process that was killed
        try:
            with open(os.open(new, _WRITE, 0o600), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(new, path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise TokenStoreError(f"can't write {path}: {error.strerror}") from error


def make_folder(folder: Path) -> None:
    """Make a folder that its owner alone can enter, unless it is there.

    Raises:
        UnsafeStoreError: It is there, and others can enter it.
        TokenStoreError: It can't be made.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise TokenStoreError(f"can't make the folder {folder}: {error.strerror}") from error
    check_folder(folder)


def check_folder(folder: Path) -> bool:
    """Whether there is such a folder.

    Raises:
        UnsafeStoreError: Others can enter it, or it is another user's.
        TokenStoreError: It can't be looked at.
    """
    try:
        about = folder.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise TokenStoreError(f"can't look at the folder {folder}: {error.strerror}") from error
    _check(folder, about, wanted="700")
    return True


def _check(path: Path, about: os.stat_result, *, wanted: str) -> None:
    if not _POSIX:
        return
    if about.st_uid != os.geteuid():
        raise UnsafeStoreError(f"{path} belongs to another user; give a path of your own")
    if about.st_mode & _OTHERS:
        kind = "folder" if stat.S_ISDIR(about.st_mode) else "file"
        raise UnsafeStoreError(
            f"the {kind} {path} is open to other users (mode {stat.S_IMODE(about.st_mode):o}), so no token is read from "
            f"it or written to it. Run: chmod {wanted} {shlex.quote(str(path.absolute()))}"
        )


def _sync_folder(folder: Path) -> None:
    """Make the new name last. Windows has no way to."""
    if not _POSIX:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


_LONGEST_WRITE = 10.0
"""Seconds. A store is locked for as long as it takes to write a small file."""


def try_lock(path: Path) -> Callable[[], None] | None:
    """Take the lock that a file stands for, if it is free; what is returned gives it back. The file stays.

    Raises:
        TokenStoreError: The file can't be made, or its file system knows no locks.
    """
    from filelock import Timeout

    lock = _lock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    except OSError as error:
        raise _refused(path, error) from error
    return lock.release


@contextmanager
def locked(path: Path) -> Generator[None, None, None]:
    """Hold the lock that a file stands for, briefly.

    Raises:
        TokenStoreError: It is not to be had.
    """
    from filelock import Timeout

    lock = _lock(path)
    try:
        lock.acquire(timeout=_LONGEST_WRITE, poll_interval=0.005)
    except Timeout as error:
        raise TokenStoreError(
            f"another process has locked {path} for {_LONGEST_WRITE:.0f} seconds; look for one that hangs, and end it"
        ) from error
    except OSError as error:
        raise _refused(path, error) from error
    try:
        yield
    finally:
        lock.release()


def _lock(path: Path) -> FileLock:
    from filelock import FileLock

    make_folder(path.parent)
    # A lock may be given back in another thread than took it. One that is a mere file would outlive its process.
    return FileLock(path, mode=0o600, thread_local=False, fallback_to_soft=False)


def _refused(path: Path, error: OSError) -> TokenStoreError:
    return TokenStoreError(f"can't lock {path}: {error.strerror}; give a path on a local disk")
