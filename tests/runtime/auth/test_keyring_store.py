"""Tokens in a keyring, with one that lies in a file in place of the operating system's."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail, null
from keyring.errors import KeyringLocked

from kiteworks_runtime.auth import KeyringStore, Token
from kiteworks_runtime.errors import DamagedStoreError, InvalidArgumentError, NoKeyringError, TokenStoreError

from .keyring_in_a_file import FileKeyring

TOKEN = Token("planted-access", "planted-refresh")


@pytest.fixture
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FileKeyring:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return FileKeyring(tmp_path / "ring")


def test_the_files_beside_it_hold_no_secret(ring: FileKeyring, tmp_path: Path) -> None:
    KeyringStore(backend=ring).save("https://files.example.com|code|client_id=a", TOKEN)
    written = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert {path.name for path in written} == {
        "keyring-kiteworks-client.json",
        "keyring-kiteworks-client.json.lock",
    }
    assert [path for path in written if "planted" in path.read_text()] == []
    (entry,) = ring.entries()
    assert entry.startswith("kiteworks-client https://files.example.com ")


def test_the_keyring_is_asked_again_only_when_something_changed(ring: FileKeyring) -> None:
    mine, other = KeyringStore(backend=ring), KeyringStore(backend=ring)
    mine.save("key", TOKEN)
    ring.reads = 0
    assert {mine.load("key") for _ in range(5)} == {TOKEN}
    assert ring.reads == 1
    other.save("key", Token("b"))
    assert mine.load("key") == Token("b")
    other.delete("key")
    assert mine.load("key") is None


def test_services_are_kept_apart(ring: FileKeyring) -> None:
    KeyringStore("a/b", backend=ring).save("key", TOKEN)
    assert KeyringStore("a", backend=ring).load("key") is None
    assert KeyringStore("a/b", backend=ring).load("key") == TOKEN
    with pytest.raises(InvalidArgumentError, match="service"):
        KeyringStore("", backend=ring)


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_a_keyring_that_keeps_nothing(backend: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", backend)
    with pytest.raises(NoKeyringError, match=r"no keyring that keeps secrets safe.*FileStore\(\)"):
        KeyringStore()


def test_the_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "keyring", None)
    with pytest.raises(NoKeyringError, match=r"pip install 'kiteworks-client\[keyring\]'"):
        KeyringStore()


def test_the_keyring_that_is_found(ring: FileKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    KeyringStore().save("key", TOKEN)
    assert KeyringStore(backend=ring).load("key") == TOKEN


def test_a_locked_keyring(ring: FileKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    store = KeyringStore(backend=ring)
    store.save("key", TOKEN)

    def refuse(*args: str) -> None:
        raise KeyringLocked("the person closed the window")

    for name in ("get_password", "set_password"):
        monkeypatch.setattr(ring, name, refuse)
    for attempt in (
        lambda: KeyringStore(backend=ring).load("key"),
        lambda: store.save("key", Token("b")),
        lambda: store.delete("key"),
    ):
        with pytest.raises(TokenStoreError, match=r"KeyringLocked: the person closed the window.*Unlock it"):
            attempt()


def test_an_entry_that_is_no_token(ring: FileKeyring) -> None:
    store = KeyringStore(backend=ring)
    store.save("key", TOKEN)
    ring.path.write_text(json.dumps(dict.fromkeys(ring.entries(), "planted-access")))
    with pytest.raises(DamagedStoreError, match="the entry 'key ") as caught:
        KeyringStore(backend=ring).load("key")
    assert "planted" not in str(caught.value)


def test_another_process_opens_the_keyring_anew(ring: FileKeyring) -> None:
    store = KeyringStore("a service", account="ann", backend=ring)
    store.save("key", TOKEN)
    sent = pickle.dumps(store)
    assert b"planted" not in sent
    again = pickle.loads(sent)
    assert again.load("key") == TOKEN
    assert repr(again) == repr(store)
