"""Tokens in a file of one's own."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import msgspec

from ...errors import DamagedStoreError, InvalidArgumentError
from ...models import prepare_type
from ...secret import hide
from ..token import Token, is_sendable
from . import private_file, private_file as file_lock
from .memory import Account, named

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
        # Windows lets no file be replaced that a process has open.
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
        """Take a lock of that name, if no one has it."""
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


_VERSION = 1
_Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Record(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, rename="camel"):
    """What is kept under a key. An entry of an index lacks both tokens.

    Attributes:
        saved_at: When it was kept.
        renewable: Whether there is a refresh token.
        renewing_since: When a renewal began, if none has ended since.
        issued_at: When the token was issued.
    """

    saved_at: _Moment
    access_token: str = ""
    refresh_token: str | None = None
    renewable: bool = False
    expires_at: _Moment | None = None
    scope: str | None = None
    token_type: str = "bearer"
    renewing_since: _Moment | None = None
    issued_at: _Moment | None = None

    def __post_init__(self) -> None:
        if self.access_token and not is_sendable(self.access_token):
            raise ValueError("what stands for a token is none")

    def __repr__(self) -> str:
        return f"<Record saved at {self.saved_at}>"

    @classmethod
    def of(cls, token: Token) -> Record:
        """The record of a token that is kept now."""
        return cls(
            saved_at=_now(),
            access_token=token.access_token,
            refresh_token=token.refresh_token,
            renewable=bool(token.refresh_token),
            expires_at=token.expires_at,
            scope=token.scope,
            token_type=token.token_type,
            issued_at=token.issued_at,
        )

    def token(self, where: str) -> Token:
        """The token.

        Raises:
            DamagedStoreError: There is none.
        """
        if not self.access_token:
            raise DamagedStoreError(f"{where} holds a record without its token; sign in again")
        return Token(
            self.access_token,
            self.refresh_token,
            self.expires_at,
            self.scope,
            self.token_type,
            self.issued_at,
        )

    def without_tokens(self) -> Record:
        """What an index may hold."""
        return msgspec.structs.replace(self, access_token="", refresh_token=None)

    def renewing(self) -> Record:
        """The same, now that a renewal begins. The first of several that never ended is the one to know of."""
        return msgspec.structs.replace(self, renewing_since=self.renewing_since or _now())

    def account(self, key: str) -> Account:
        """What may be shown of it."""
        return Account.of(
            key,
            saved_at=self.saved_at,
            expires_at=self.expires_at,
            scope=self.scope,
            renewable=self.renewable,
            renewing_since=self.renewing_since,
        )


class _Content(msgspec.Struct, frozen=True):
    version: int
    tokens: dict[str, Record]

    def __repr__(self) -> str:
        return f"<{len(self.tokens)} records>"


def encode_all(records: dict[str, Record]) -> bytes:
    """The content of a file."""
    return hide(msgspec.json.format(msgspec.json.encode(_Content(_VERSION, records)), indent=2) + b"\n")


def decode_all(content: bytes, where: str) -> dict[str, Record]:
    """The records in a file.

    Raises:
        DamagedStoreError: It is something else, or of a later version.
    """
    found: _Content = _decoded(content, _Content, where)
    if found.version != _VERSION:
        raise DamagedStoreError(
            f"{where} is of version {found.version}, and this version of the client knows {_VERSION}. Update the client, "
            "or give another path."
        )
    return found.tokens


def encode_one(record: Record) -> str:
    """The text of an entry."""
    return msgspec.json.encode(record).decode()


def decode_one(text: str, where: str) -> Record:
    """The record in an entry.

    Raises:
        DamagedStoreError: It is something else.
    """
    record: Record = _decoded(hide(text.encode()), Record, where)
    return record


def _decoded(content: bytes, kind: type[Any], where: str) -> Any:
    try:
        return msgspec.json.decode(content, type=prepare_type(kind))
    except (msgspec.DecodeError, RecursionError) as error:
        reason = str(error)
    # Without the error itself, whose frames hold what was read.
    raise DamagedStoreError(
        f"{where} does not hold tokens as this client keeps them: {reason}. Nothing was changed. Put it right, or move it "
        "away and sign in again."
    )


def _now() -> datetime:
    return datetime.now(UTC)
