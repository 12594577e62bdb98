"""Files that only their owner can read, and lock files."""

from __future__ import annotations

import errno
import os
import shlex
import stat
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from ...errors import TokenStoreError, UnsafeStoreError
from ...files import replace
from ...secret import hide

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
# Windows has no such owners or modes: there, the permissions that a folder inherits decide.
_POSIX = os.name == "posix"
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def read(path: Path) -> bytes | None:
    """Return the content of a file, or None if it does not exist.

    Raises:
        UnsafeStoreError: Other users can read it or its folder, or it is a link, or another user's.
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
        # Checked while it is open, so that no other file can replace it in between.
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise UnsafeStoreError(f"{path} is not an ordinary file; give another path")
        _check(path, about, wanted="600")
        with open(descriptor, "rb", closefd=False) as file:
            return hide(file.read())
    finally:
        os.close(descriptor)


def write(path: Path, content: bytes) -> None:
    """Replace a file atomically, so that a crash of the process or the machine leaves the old or the new one.

    No two callers may write the same file at a time.

    Raises:
        UnsafeStoreError: Other users can read the folder, or the path is not that of an ordinary file.
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
            replace(new, path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise TokenStoreError(f"can't write {path}: {error.strerror}") from error


def make_folder(folder: Path) -> None:
    """Create a folder that only its owner can enter, unless it exists.

    Raises:
        UnsafeStoreError: It exists, and other users can enter it.
        TokenStoreError: It can't be created.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise TokenStoreError(f"can't make the folder {folder}: {error.strerror}") from error
    check_folder(folder)


def check_folder(folder: Path) -> bool:
    """Tell whether a folder exists.

    Raises:
        UnsafeStoreError: Other users can enter it, or it is another user's.
        TokenStoreError: It can't be examined.
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
            f"the {kind} {path} is open to other users (mode {stat.S_IMODE(about.st_mode):o}), so no token is read "
            f"from it or written to it. Run: chmod {wanted} {shlex.quote(str(path.absolute()))}"
        )


def _sync_folder(folder: Path) -> None:
    """Write the folder's entries to the disk. Windows can't."""
    if not _POSIX:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


_LONGEST_WRITE = 10.0
"""Seconds. A store is locked for as long as it takes to write a small file."""


def try_lock(path: Path, seconds: float = 0.0) -> Callable[[], None] | None:
    """Wait some seconds for a lock file. Return the function that releases it, or None if another has it.

    Raises:
        TokenStoreError: The file can't be created, or its file system has no locks.
    """
    from filelock import FileLock, Timeout

    make_folder(path.parent)
    # Another thread may release it. A soft lock, which is only a file, would outlive its process.
    lock = FileLock(path, mode=0o600, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire(timeout=seconds, poll_interval=0.005)
    except Timeout:
        return None
    except OSError as error:
        raise TokenStoreError(f"can't lock {path}: {error.strerror}; give a path on a local disk") from error
    return lock.release


@contextmanager
def locked(path: Path) -> Generator[None, None, None]:
    """Hold the lock of a file, briefly.

    Raises:
        TokenStoreError: It can't be locked.
    """
    release = try_lock(path, _LONGEST_WRITE)
    if release is None:
        raise TokenStoreError(
            f"another process has locked {path} for {_LONGEST_WRITE:.0f} seconds; look for one that hangs, and end it"
        )
    try:
        yield
    finally:
        release()
