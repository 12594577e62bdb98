"""The store of a profile's secrets and tokens: the keyring, or files that only their owner can read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import msgspec

from ..auth.stores import private_file
from ..auth.stores.private_file import locked
from ..errors import DamagedStoreError, NoKeyringError
from ..secret import hide

if TYPE_CHECKING:
    from ..auth import FileStore, KeyringStore
    from ..auth.tokens import Account

Backend: TypeAlias = Literal["keyring", "file"]

_Secrets: TypeAlias = dict[str, str]


def usual_place() -> Backend:
    """Return the keyring if this machine has a safe one, and a file otherwise."""
    from ..auth import KeyringStore

    try:
        KeyringStore()
    except NoKeyringError:
        return "file"
    return "keyring"


class SecretStore:
    """The secrets and tokens of one profile.

    Args:
        name: The profile.
        place: The keyring or a file.
        profiles: The file of the profiles. The files of secrets are beside it, and its path names the keyring's entry.

    Raises:
        NoKeyringError: There is no keyring.
    """

    def __init__(self, name: str, place: Backend, profiles: Path) -> None:
        self._name = name
        self._place = place
        self._profiles = profiles

    @property
    def where(self) -> str:
        """The place, for a message."""
        if self._place == "keyring":
            return "the keyring of this system"
        return f"{self._beside('tokens')} and {self._beside('secrets').name}"

    def tokens(self) -> FileStore | KeyringStore:
        """Return the store for the profile's tokens."""
        from ..auth import FileStore

        if self._place == "keyring":
            return self._keyring()
        return FileStore(self._beside("tokens"), account=self._name)

    def account(self) -> Account | None:
        """Return the details of the profile's token, without the token itself.

        Raises:
            TokenStoreError: The store can't be read.
        """
        store = self.tokens()
        return next((one for one in store.accounts() if one.name == store.account), None)

    def secrets(self) -> dict[str, str]:
        """Return the profile's secrets, by option.

        Raises:
            TokenStoreError: They can't be read, or others could read them.
        """
        if self._place == "keyring":
            store = self._keyring()
            with store._asking("read"):
                text = hide(store._backend.get_password(store.service, self._entry))
            kept: _Secrets = (
                {} if text is None else _decoded(hide(text.encode()), _Secrets, "the keyring's entry")
            )
        else:
            kept = self._file().get(self._name, {})
        return hide({name: hide(text) for name, text in kept.items()})

    def keep(self, secrets: Mapping[str, str]) -> None:
        """Save these secrets instead of all earlier ones.

        Raises:
            TokenStoreError: They can't be written.
        """
        if self._place == "keyring":
            store = self._keyring()
            with store._asking("write to"):
                store._backend.set_password(
                    store.service, self._entry, msgspec.json.encode(_plain(secrets)).decode()
                )
            return
        self._change(_plain(secrets))

    def forget_tokens(self, but: Collection[str] = ()) -> None:
        """Delete the profile's tokens.

        Raises:
            TokenStoreError: They can't be deleted.
        """
        store = self.tokens()
        for one in store.accounts():
            # The store itself puts the account behind every key.
            key = one.key.removesuffix(f"|{store.account}")
            if one.name == store.account and key not in but:
                store.delete(key)

    def forget_secrets(self) -> None:
        """Delete the profile's secrets.

        Raises:
            TokenStoreError: They can't be deleted.
        """
        if self._place == "file":
            self._change(None)
            return
        store = self._keyring()
        with store._asking("delete from"):
            if store._backend.get_password(store.service, self._entry) is not None:
                store._backend.delete_password(store.service, self._entry)

    @property
    def _entry(self) -> str:
        return f"secrets of {self._name} in {self._profiles}"

    def _keyring(self) -> KeyringStore:
        from ..auth import KeyringStore

        return KeyringStore(account=f"{self._name} in {self._profiles}")

    def _beside(self, what: str) -> Path:
        return self._profiles.with_suffix(f".{what}.json")

    def _file(self) -> dict[str, dict[str, str]]:
        path = self._beside("secrets")
        content = private_file.read(path)
        return {} if content is None else _decoded(content, dict[str, _Secrets], str(path))

    def _change(self, secrets: dict[str, str] | None) -> None:
        path = self._beside("secrets")
        with locked(path.with_name(f"{path.name}.lock")):
            before = self._file()
            after = {name: kept for name, kept in before.items() if name != self._name}
            if secrets:
                after[self._name] = secrets
            if after != before:
                private_file.write(path, msgspec.json.format(msgspec.json.encode(after)) + b"\n")


def _plain(secrets: Mapping[str, str]) -> dict[str, str]:
    """Return secrets in a form that msgspec can encode: it does not accept classes derived from str."""
    return hide({name: str(text) for name, text in secrets.items()})


def _decoded(text: bytes, kind: Any, where: str) -> Any:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, RecursionError):
        pass
    # Without the error, whose frames hold the secrets.
    raise DamagedStoreError(
        f"{where} does not hold secrets as this client keeps them. Remove it and sign in again."
    )
