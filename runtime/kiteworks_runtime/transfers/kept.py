"""The small file that lets a transfer go on in another process."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import Any

import msgspec

from .lock import alone
from .options import Resume

_FORM = 1


class Kept:
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
        try:
            found = msgspec.json.decode(self.path.read_bytes(), type=dict[str, Any])
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return None
        return found if found.get("form") == _FORM else None

    def save(self, state: dict[str, Any]) -> None:
        """Keep a state in place of the one before."""
        if self.path is None:
            return
        self._make_folder(self.path)
        fresh = self.path.with_name(f".{secrets.token_hex(8)}.tmp")
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
            TransferError: Another is at it already, or the file system knows no locks.
        """
        if self.path is None:
            return nullcontext()
        self._make_folder(self.path)
        # Not the state file itself, in whose place another is put with each chunk.
        return alone(self.path.with_name(f"{self.path.name}.lock"), what)

    @staticmethod
    def _make_folder(path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def kept_upload(resume: Resume, *marks: str) -> Kept:
    """The state file of an upload.

    Args:
        resume: What the caller chose.
        marks: What tells this upload from any other.
    """
    if resume is False:
        return Kept(None)
    return Kept(default_folder() / f"{key(*marks)}.json" if resume is True else Path(resume))


def kept_uploads(resume: Resume) -> Iterator[Kept]:
    """The state files that may be of an upload of which the session alone is known."""
    if not isinstance(resume, bool):
        yield Kept(Path(resume))
        return
    with suppress(FileNotFoundError):
        for path in sorted(default_folder().glob("*.json")):
            yield Kept(path)


def key(*marks: str) -> str:
    """A file name that differs where any mark differs."""
    return hashlib.sha256("\0".join(marks).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def default_folder() -> Path:
    """Where states are kept when the caller names no file."""
    # Imported here, since most transfers do not go on.
    from platformdirs import user_state_path

    return user_state_path("kiteworks", appauthor=False) / "uploads"
