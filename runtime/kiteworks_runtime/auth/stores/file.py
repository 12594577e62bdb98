"""Tokens in a file that only its owner can read."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec

from ...errors import DamagedStoreError, InvalidArgumentError
from ...models import prepare_type
from ...secret import hide
from ..tokens import Account, Token, is_sendable, key_parts, named
from . import private_file

T = TypeVar("T")

APPLICATION = "kiteworks-client"


def data_folder() -> Path:
    """Return the folder in which the client keeps the data of this user."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


class RecordStore:
    """A file of records, which several processes read and change.

    Args:
        path: The file.
        account: A name of yours, which becomes part of the keys.

    Raises:
        InvalidArgumentError: The account can't be part of a key.
    """

    def __init__(self, path: Path, account: str) -> None:
        if not isinstance(account, str) or "|" in account or not account.isprintable():
            raise InvalidArgumentError(
                f"account must be a name such as 'ann', without '|' or line ends, not {account!r}"
            )
        self.account = account
        self._file = path

    def accounts(self) -> list[Account]:
        """Describe what is stored for all accounts, without the tokens themselves.

        Raises:
            TokenStoreError: The file can't be read.
        """
        return [record.account(key) for key, record in self._records().items()]

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Take the lock for renewing the token of `key`, if no process has it.

        Raises:
            TokenStoreError: The file system has no locks, or other users can open the folder.
        """
        digest = sha256(named(key, self.account).encode()).hexdigest()[:16]
        return private_file.try_lock(self._file.with_name(f"{self._file.name}.{digest}.lock"))

    def begin_renewal(self, key: str) -> datetime | None:
        """Record that the token of `key` is about to be renewed; return when an earlier renewal began that never ended.

        Raises:
            TokenStoreError: The file can't be read or written.
        """
        key = named(key, self.account)
        with self._changing() as records:
            record = records.get(key)
            if record is None:
                return None
            records[key] = record.renewing()
            return record.renewing_since

    def _records(self) -> dict[str, Record]:
        # Windows lets no file be replaced that a process has open.
        with self._exclusive() if os.name == "nt" else nullcontext():
            return self._read()

    @contextmanager
    def _changing(self) -> Generator[dict[str, Record], None, None]:
        """Return all records, to be changed; they are written when the block ends without an error."""
        with self._exclusive():
            records = self._read()
            before = dict(records)
            yield records
            if records != before:
                content = hide(msgspec.json.encode(_Content(_VERSION, records)))
                private_file.write(self._file, hide(msgspec.json.format(content, indent=2) + b"\n"))

    def _read(self) -> dict[str, Record]:
        content = private_file.read(self._file)
        if content is None:
            return {}
        found = decode(content, _Content, str(self._file))
        if found.version != _VERSION:
            raise DamagedStoreError(
                f"{self._file} is of version {found.version}, and this version of the client knows {_VERSION}. Update "
                "the client, or give another path."
            )
        return found.tokens

    def _exclusive(self) -> AbstractContextManager[None]:
        return private_file.locked(self._file.with_name(f"{self._file.name}.lock"))


class FileStore(RecordStore):
    """Keeps tokens in a file that only its owner can read, for all processes of that user.

    The file has mode 0600 in a folder of mode 0700, and is replaced as a whole. Lock files stand next to it. Windows
    has no such modes: there, choose a folder that other users can't read, as the default is.

    Args:
        path: The file. Its folder should hold nothing that other users have to read. Default: `tokens.json` in the
            user's folder for data, `~/.local/share/kiteworks-client` on Linux.
        account: A name of yours, where several people sign in by one application: each has a token of its own.

    Raises:
        InvalidArgumentError: An argument is invalid. The file is not opened before it is needed.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None, *, account: str = "") -> None:
        if path is not None and not os.fspath(path):
            raise InvalidArgumentError("path must name a file; leave it out for the usual place")
        # Absolute, so that a program that changes its working directory still finds it.
        self.path = data_folder() / "tokens.json" if path is None else Path(path).absolute()
        super().__init__(self.path, account)

    def load(self, key: str) -> Token | None:
        """Return the token stored under `key`, or None.

        Raises:
            UnsafeStoreError: Other users can read the file or its folder.
            DamagedStoreError: It does not hold tokens.
            TokenStoreError: It can't be read.
        """
        record = self._records().get(named(key, self.account))
        return None if record is None else record.token(str(self.path))

    def save(self, key: str, token: Token) -> None:
        """Store `token` under `key`. It is on the disk when this returns.

        Raises:
            TokenStoreError: As for `load`, or the file can't be written; then it is as it was.
        """
        with self._changing() as records:
            records[named(key, self.account)] = Record.of(token)

    def delete(self, key: str) -> None:
        """Delete the token stored under `key`.

        Raises:
            TokenStoreError: As for `save`.
        """
        with self._changing() as records:
            records.pop(named(key, self.account), None)

    def __repr__(self) -> str:
        return f"FileStore({str(self.path)!r}{f', account={self.account!r}' if self.account else ''})"


_VERSION = 1
_Timestamp = Annotated[datetime, msgspec.Meta(tz=True)]


class Record(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, rename="camel"):
    """A token as it is stored, with what is known of it. An entry of an index lacks both tokens."""

    saved_at: _Timestamp
    access_token: str = ""
    refresh_token: str | None = None
    renewable: bool = False
    expires_at: _Timestamp | None = None
    scope: str | None = None
    token_type: str = "bearer"
    renewing_since: _Timestamp | None = None
    issued_at: _Timestamp | None = None

    def __post_init__(self) -> None:
        if self.access_token and not is_sendable(self.access_token):
            raise ValueError("the access token is not valid")

    def __repr__(self) -> str:
        return f"<Record saved at {self.saved_at}>"

    @classmethod
    def of(cls, token: Token) -> Record:
        """Return the record of a token that is stored now."""
        return cls(
            saved_at=datetime.now(UTC), renewable=bool(token.refresh_token), **msgspec.structs.asdict(token)
        )

    def token(self, where: str) -> Token:
        """Return the token.

        Raises:
            DamagedStoreError: The record lacks it.
        """
        if not self.access_token:
            raise DamagedStoreError(f"{where} holds a record without its token; sign in again")
        about = (self.expires_at, self.scope, self.token_type, self.issued_at)
        return Token(self.access_token, self.refresh_token, *about)

    def without_tokens(self) -> Record:
        """Return the record without its secrets, for an index."""
        return msgspec.structs.replace(self, access_token="", refresh_token=None)

    def renewing(self) -> Record:
        """Return the record with a renewal that begins now, unless an earlier one never ended."""
        return msgspec.structs.replace(self, renewing_since=self.renewing_since or datetime.now(UTC))

    def account(self, key: str) -> Account:
        """Return the public data of this record."""
        return Account(
            **key_parts(key),
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


def decode(content: bytes, kind: type[T], where: str) -> T:
    """Read the content of a file, or of a keyring entry.

    Raises:
        DamagedStoreError: It holds something else.
    """
    try:
        found: T = msgspec.json.decode(content, type=prepare_type(kind))
        return found
    except (msgspec.DecodeError, RecursionError) as error:
        reason = str(error)
    # Without the error itself, whose frames hold what was read.
    raise DamagedStoreError(
        f"{where} does not hold tokens as this client keeps them: {reason}. Nothing was changed. Repair it, or move it "
        "away and sign in again."
    )
