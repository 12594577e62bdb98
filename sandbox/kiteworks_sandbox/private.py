"""Files and folders that only the current user may access."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def write(file: Path, data: bytes) -> None:
    """Write a file, or replace it atomically."""
    descriptor, made = tempfile.mkstemp(dir=file.parent, prefix=file.name)  # with mode 0600
    try:
        with os.fdopen(descriptor, "wb") as target:
            target.write(data)
        Path(made).replace(file)
    except BaseException:
        Path(made).unlink()
        raise


def make_folder(folder: Path) -> None:
    """Create a folder that only the current user may access, or restrict an existing one."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep every other sandbox, also of other processes, away from a folder.

    Raises:
        OSError: Another sandbox uses it.
    """
    from filelock import FileLock, Timeout  # takes long, and a sandbox without a folder does without

    lock = FileLock(folder / "sandbox.lock", mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise OSError(
            f"{folder} is in use by another sandbox; stop that one, or name another folder"
        ) from None
    try:
        yield
    finally:
        lock.release()


def read_json(file: Path) -> dict[str, Any]:
    """Read a JSON object from a file; empty if the file does not exist."""
    if not file.is_file():
        return {}
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
