"""Locks that processes hold against each other. The operating system gives them back when a process ends, however."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import TokenStoreError
from .private_file import make_folder

if TYPE_CHECKING:
    from filelock import FileLock

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
    """Hold the lock that a file stands for, for a moment.

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
