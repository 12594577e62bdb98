"""Keeps two programs from going on with the same transfer at the same time."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import TransferError


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
