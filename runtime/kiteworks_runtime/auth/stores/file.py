"""Tokens in a file of one's own."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from ...errors import InvalidArgumentError
from ..token import Token
from . import private_file, private_file as file_lock
from .memory import Account, named
from .records import Record, decode_all, encode_all

APPLICATION = "kiteworks-client"


def data_folder() -> Path:
    """Where programs of this user keep their data."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


class RecordFile:
    """Records in a file, which several processes read and change.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> dict[str, Record]:
        """All records.

        Raises:
            UnsafeStoreError: Others can read the file or its folder.
            DamagedStoreError: It holds something else.
            TokenStoreError: It can't be read.
        """
        # Windows lets no file be replaced that somebody has open.
        with self._exclusive() if os.name == "nt" else nullcontext():
            return self._read()

    @contextmanager
    def change(self) -> Generator[dict[str, Record], None, None]:
        """All records, to be changed; they are written when the block ends without an error.

        Raises:
            TokenStoreError: As for `read`, or the file can't be written; then it is as it was.
        """
        with self._exclusive():
            records = self._read()
            before = dict(records)
            yield records
            if records != before:
                private_file.write(self.path, encode_all(records))

    def accounts(self) -> list[Account]:
        """What may be shown of all records."""
        return [record.account(key) for key, record in self.read().items()]

    def begin_renewal(self, key: str) -> datetime | None:
        """Note that a renewal begins. Returns when an earlier one began that never ended."""
        with self.change() as records:
            record = records.get(key)
            if record is None:
                return None
            records[key] = record.renewing()
            return record.renewing_since

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Take a lock of that name, if nobody has it."""
        digest = sha256(key.encode()).hexdigest()[:16]
        return file_lock.try_lock(self.path.with_name(f"{self.path.name}.{digest}.lock"))

    def stamp(self) -> tuple[int, ...] | None:
        """What changes whenever the file does; None when there is none."""
        try:
            about = self.path.stat()
        except OSError:
            return None
        return about.st_ino, about.st_mtime_ns, about.st_size

    def _read(self) -> dict[str, Record]:
        content = private_file.read(self.path)
        return {} if content is None else decode_all(content, str(self.path))

    @contextmanager
    def _exclusive(self) -> Generator[None, None, None]:
        with file_lock.locked(self.path.with_name(f"{self.path.name}.lock")):
            yield


class FileStore:
    """Keeps tokens in a file that its owner alone can read, for all processes of that user.

    The file has mode 0600 in a folder of mode 0700, and is replaced as a whole. Next to it stand files for locks. On
    Windows, which has no such modes, the folder should be one that other users can't read, as the default is.

    Args:
        path: The file. Its folder should hold nothing else that others have to read. Default: `tokens.json` in the
            user's folder for data, `~/.local/share/kiteworks-client` on Linux.
        account: A name of yours, where several people sign in by one application: each has a token of its own.

    Raises:
        InvalidArgumentError: An argument does not fit. The file is not looked at before it is needed.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None, *, account: str = "") -> None:
        if path is not None and not os.fspath(path):
            raise InvalidArgumentError("path must name a file; leave it out for the usual place")
        # Absolute, so that a program that changes its folder still finds it.
        self.path = data_folder() / "tokens.json" if path is None else Path(path).absolute()
        self.account = checked_account(account)
        self._file = RecordFile(self.path)

    def load(self, key: str) -> Token | None:
        """The token kept under `key`, or None.

        Raises:
            UnsafeStoreError: Others can read the file or its folder.
            DamagedStoreError: It does not hold tokens.
            TokenStoreError: It can't be read.
        """
        record = self._file.read().get(named(key, self.account))
        return None if record is None else record.token(str(self.path))

    def save(self, key: str, token: Token) -> None:
        """Keep `token` under `key`. It is on the disk when this returns.

        Raises:
            TokenStoreError: As for `load`, or the file can't be written; then it is as it was.
        """
        with self._file.change() as records:
            records[named(key, self.account)] = Record.of(token)

    def delete(self, key: str) -> None:
        """Forget what is kept under `key`.

        Raises:
            TokenStoreError: As for `save`.
        """
        with self._file.change() as records:
            records.pop(named(key, self.account), None)

    def accounts(self) -> list[Account]:
        """What is kept for all accounts, without the tokens themselves.

        Raises:
            TokenStoreError: As for `load`.
        """
        return self._file.accounts()

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Take the right to renew the token of `key`, if no process has it.

        Raises:
            TokenStoreError: The file system knows no locks, or the folder is open to others.
        """
        return self._file.try_lock(named(key, self.account))

    def begin_renewal(self, key: str) -> datetime | None:
        """Note that the token of `key` is about to be renewed.

        Raises:
            TokenStoreError: As for `save`.
        """
        return self._file.begin_renewal(named(key, self.account))

    def __repr__(self) -> str:
        return f"FileStore({str(self.path)!r}{f', account={self.account!r}' if self.account else ''})"


def checked_account(account: str) -> str:
    """A name that can stand in a key.

    Raises:
        InvalidArgumentError: It can't.
    """
    if not isinstance(account, str) or "|" in account or not account.isprintable():
        raise InvalidArgumentError(
            f"account must be a name such as 'ann', without '|' or line ends, not {account!r}"
        )
    return account
