"""Tokens in the keyring of the operating system, with the `keyring` library."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import InvalidArgumentError, NoKeyringError, TokenStoreError
from ...forks import ForkSafeLock
from ...secret import hide
from ..tokens import Token, named
from .file import APPLICATION, Record, RecordStore, data_folder, decode

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_LEAST_PRIORITY = 1
"""The library recommends backends from this priority on. The others write plain files, or keep nothing."""

_ELSE = (
    "Keep tokens in a file instead, `store=FileStore()`, or in memory. On Linux, GNOME Keyring and KWallet offer the "
    "Secret Service to a desktop session; a server has none."
)


class KeyringStore(RecordStore):
    """Keeps tokens in the keyring of the operating system: macOS Keychain, Windows Credential Locker, Secret Service.

    A keyring can't be locked across processes or list its entries, so an index without secrets stands beside it, in the
    user's folder for data: which tokens are stored, when they expire, and which renewals have begun.

    Args:
        service: The name of the entries in the keyring.
        account: A name of yours, where several people sign in by one application: each has a token of its own.
        backend: A backend of the `keyring` library. Default: the one that the library finds, if it keeps secrets safe.

    Raises:
        NoKeyringError: There is no usable keyring, or the library is missing.
        InvalidArgumentError: An argument is invalid.
    """

    def __init__(
        self, service: str = APPLICATION, *, account: str = "", backend: KeyringBackend | None = None
    ) -> None:
        if not isinstance(service, str) or not service:
            raise InvalidArgumentError("service must be a name such as 'kiteworks-client'")
        super().__init__(data_folder() / f"keyring-{quote(service, safe='')}.json", account)
        self.service = service
        self._given = backend
        # Not every method of a backend has types.
        self._backend: Any = _found() if backend is None else backend
        # Keyrings are slow and may ask a person, so an entry is read again only when the index has changed.
        self._loaded: dict[str, tuple[tuple[int, ...] | None, Token | None]] = {}
        self._lock = ForkSafeLock()

    def load(self, key: str) -> Token | None:
        """Return the token stored under `key`, or None.

        Raises:
            TokenStoreError: The keyring refuses, as when it is locked.
            DamagedStoreError: The entry is not a token.
        """
        key = named(key, self.account)
        version = self._index_version()
        with self._lock:
            if key in self._loaded and self._loaded[key][0] == version:
                return self._loaded[key][1]
        with self._asking("read"):
            text = hide(self._backend.get_password(self.service, _entry(key)))
        where = f"the entry {_entry(key)!r} of the keyring"
        token = None if text is None else decode(hide(text.encode()), Record, where).token(where)
        with self._lock:
            self._loaded[key] = version, token
        return token

    def save(self, key: str, token: Token) -> None:
        """Store `token` under `key`.

        Raises:
            TokenStoreError: The keyring refuses, or the index can't be written.
        """
        key = named(key, self.account)
        record = Record.of(token)
        text = hide(msgspec.json.encode(record).decode())
        with self._changing() as records:
            with self._asking("write to"):
                self._backend.set_password(self.service, _entry(key), text)
            records[key] = record.without_tokens()

    def delete(self, key: str) -> None:
        """Delete the token stored under `key`.

        Raises:
            TokenStoreError: The keyring refuses, or the index can't be written.
        """
        key = named(key, self.account)
        with self._changing() as records:
            with self._asking("delete from"):
                # Backends raise different errors for an entry that does not exist.
                if self._backend.get_password(self.service, _entry(key)) is not None:
                    self._backend.delete_password(self.service, _entry(key))
            records.pop(key, None)

    def _index_version(self) -> tuple[int, ...] | None:
        """Return what changes whenever the index does; None if there is no index."""
        try:
            about = self._file.stat()
        except OSError:
            return None
        return about.st_ino, about.st_mtime_ns, about.st_size

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
    """Return the name of an entry: shorter than Windows's limit of 513 characters, and with the host for people."""
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
        raise NoKeyringError(f"this machine has no keyring that keeps secrets safe, only {kind}. {_ELSE}")
    return backend
