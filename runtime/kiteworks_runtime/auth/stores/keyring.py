"""Tokens in the keyring of the operating system, by the `keyring` library."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...errors import InvalidArgumentError, NoKeyringError, TokenStoreError
from ...forks import ForkSafeLock
from ...secret import hide
from ..token import Token
from .file import APPLICATION, Record, RecordFile, checked_account, data_folder, decode_one, encode_one
from .memory import Account, named

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_LEAST_PRIORITY = 1
"""From here on the library recommends a backend. Below are files in the clear, and those that keep nothing."""

_ELSE = (
    "Keep tokens in a file instead, `store=FileStore()`, or in memory. On Linux, the Secret Service is what GNOME "
    "Keyring and KWallet offer to a session of a desktop; a server has none."
)


class KeyringStore:
    """Keeps tokens in the keyring of the operating system: macOS Keychain, Windows Credential Locker, Secret Service.

    A keyring can't be locked across processes or list what it holds, so a file without secrets stands beside it, in the
    user's folder for data: what is kept, until when, and which renewals have begun.

    Args:
        service: What the entries are called in the keyring.
        account: A name of yours, where several people sign in by one application: each has a token of its own.
        backend: A backend of the `keyring` library. Default: the one that it finds, if it is one that keeps secrets
            safe.

    Raises:
        NoKeyringError: There is no usable keyring, or the library is missing.
        InvalidArgumentError: An argument does not fit.
    """

    def __init__(
        self, service: str = APPLICATION, *, account: str = "", backend: KeyringBackend | None = None
    ) -> None:
        if not isinstance(service, str) or not service:
            raise InvalidArgumentError("service must be a name such as 'kiteworks-client'")
        self.service = service
        self.account = checked_account(account)
        self._given = backend
        # Not every method of a backend has types.
        self._backend: Any = _found() if backend is None else backend
        self._index = RecordFile(data_folder() / f"keyring-{quote(service, safe='')}.json")
        # Keyrings are slow and may ask a person, so an entry is read again only when the index has changed.
        self._read: dict[str, tuple[tuple[int, ...] | None, Token | None]] = {}
        self._lock = ForkSafeLock()

    def load(self, key: str) -> Token | None:
        """The token kept under `key`, or None.

        Raises:
            TokenStoreError: The keyring refuses, as when it is locked.
            DamagedStoreError: The entry is not a token.
        """
        key = named(key, self.account)
        stamp = self._index.stamp()
        with self._lock:
            if key in self._read and self._read[key][0] == stamp:
                return self._read[key][1]
        with self._asking("read"):
            text = hide(self._backend.get_password(self.service, _entry(key)))
        where = f"the entry {_entry(key)!r} of the keyring"
        token = None if text is None else decode_one(text, where).token(where)
        with self._lock:
            self._read[key] = stamp, token
        return token

    def save(self, key: str, token: Token) -> None:
        """Keep `token` under `key`.

        Raises:
            TokenStoreError: The keyring refuses, or the index can't be written.
        """
        key = named(key, self.account)
        record = Record.of(token)
        with self._index.change() as records:
            with self._asking("write to"):
                self._backend.set_password(self.service, _entry(key), encode_one(record))
            records[key] = record.without_tokens()

    def delete(self, key: str) -> None:
        """Forget what is kept under `key`.

        Raises:
            TokenStoreError: The keyring refuses, or the index can't be written.
        """
        key = named(key, self.account)
        with self._index.change() as records:
            with self._asking("delete from"):
                # Backends differ in what they say of an entry that is not there.
                if self._backend.get_password(self.service, _entry(key)) is not None:
                    self._backend.delete_password(self.service, _entry(key))
            records.pop(key, None)

    def accounts(self) -> list[Account]:
        """What is kept for all accounts, without the tokens themselves.

        Raises:
            TokenStoreError: The index can't be read.
        """
        return self._index.accounts()

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Take the right to renew the token of `key`, if no process has it.

        Raises:
            TokenStoreError: The file system of the index knows no locks.
        """
        return self._index.try_lock(named(key, self.account))

    def begin_renewal(self, key: str) -> datetime | None:
        """Note that the token of `key` is about to be renewed.

        Raises:
            TokenStoreError: The index can't be written.
        """
        return self._index.begin_renewal(named(key, self.account))

    @contextmanager
    def _asking(self, what: str) -> Generator[None, None, None]:
        from keyring.errors import KeyringError

        try:
            yield
        except KeyringError as error:
            said = f": {error}" if str(error) else ""
            raise TokenStoreError(
                f"can't {what} the keyring ({type(error).__name__}{said}). Unlock it and try again. {_ELSE}"
            ) from error

    def __reduce__(self) -> tuple[Any, ...]:
        # Another process opens the keyring again.
        return partial(KeyringStore, account=self.account, backend=self._given), (self.service,)

    def __repr__(self) -> str:
        return f"KeyringStore({self.service!r}{f', account={self.account!r}' if self.account else ''})"


def _entry(key: str) -> str:
    """The name of an entry: short, for Windows takes 513 characters, and such that a person knows whose it is."""
    return f"{key.partition('|')[0]} {sha256(key.encode()).hexdigest()[:16]}"


def _found() -> KeyringBackend:
    try:
        import keyring
    except ImportError as error:
        raise NoKeyringError(
            f"the keyring library is missing: pip install 'kiteworks-client[keyring]'. {_ELSE}"
        ) from error
    backend = keyring.get_keyring()
    if backend.priority < _LEAST_PRIORITY:
        kind = f"{type(backend).__module__}.{type(backend).__qualname__}"
        raise NoKeyringError(
            f"this machine has no keyring that keeps secrets safe; all there is is {kind}. {_ELSE}"
        )
    return backend
