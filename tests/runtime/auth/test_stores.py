"""What every store does, whatever it keeps tokens in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import Account, FileStore, KeyringStore, MemoryStore, SharedStore, Token
from kiteworks_runtime.auth.token_manager import store_key
from kiteworks_runtime.errors import InvalidArgumentError

from .conftest import CLIENT_SECRET, FLOW
from .keyring_in_a_file import FileKeyring

Store: TypeAlias = FileStore | KeyringStore | MemoryStore
Open: TypeAlias = Callable[[], Store]

KEY = store_key(
    FLOW,
    {"client_id": "an application", "client_secret": CLIENT_SECRET},
    Appliance.parse("files.example.com"),
)
TOKEN = Token(
    "planted-access", "planted-refresh", datetime(2031, 1, 2, 3, 4, 5, tzinfo=UTC), "*/*/*", "bearer"
)


@pytest.fixture(params=["memory", "file", "keyring"])
def open_store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the same store each time, as another process would; what is in memory can't be opened twice."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    memory = MemoryStore()
    openers: dict[str, Open] = {
        "memory": lambda: memory,
        "file": lambda: FileStore(tmp_path / "own" / "tokens.json"),
        "keyring": lambda: KeyringStore(backend=FileKeyring(tmp_path / "ring")),
    }
    return openers[request.param]


def test_what_is_kept_is_found_again(open_store: Open) -> None:
    assert open_store().load(KEY) is None
    open_store().save(KEY, TOKEN)
    open_store().save("another", Token("b"))
    assert open_store().load(KEY) == TOKEN
    assert open_store().load("another") == Token("b")
    open_store().save(KEY, Token("c", "d"))
    assert open_store().load(KEY) == Token("c", "d")


def test_what_is_forgotten_is_gone(open_store: Open) -> None:
    open_store().save(KEY, TOKEN)
    open_store().save("another", Token("b"))
    for _ in range(2):
        open_store().delete(KEY)
        assert open_store().load(KEY) is None
    assert open_store().load("another") == Token("b")


def test_accounts_are_listed_without_secrets(open_store: Open) -> None:
    before = datetime.now(UTC)
    open_store().save(KEY, TOKEN)
    (account,) = open_store().accounts()
    assert before <= account.saved_at <= datetime.now(UTC)
    assert account == Account(
        key=KEY,
        origin="https://files.example.com",
        flow="authorization_code",
        inputs={"client_id": "an application"},
        name="",
        saved_at=account.saved_at,
        expires_at=TOKEN.expires_at,
        scope="*/*/*",
        renewable=True,
        renewing_since=None,
    )
    assert "planted" not in repr(account)
    open_store().delete(KEY)
    assert open_store().accounts() == []


def test_one_at_a_time_for_each_key(open_store: Open) -> None:
    release = open_store().try_lock(KEY)
    assert release is not None
    assert open_store().try_lock(KEY) is None
    other = open_store().try_lock("another")
    assert other is not None
    other()
    release()
    again = open_store().try_lock(KEY)
    assert again is not None
    again()


def test_a_renewal_that_never_ended_is_remembered(open_store: Open) -> None:
    before = datetime.now(UTC)
    open_store().save(KEY, TOKEN)
    assert open_store().begin_renewal(KEY) is None
    began = open_store().begin_renewal(KEY)
    assert began is not None
    assert before <= began <= datetime.now(UTC)
    assert open_store().begin_renewal(KEY) == began
    assert [account.renewing_since for account in open_store().accounts()] == [began]
    open_store().save(KEY, TOKEN)
    assert open_store().begin_renewal(KEY) is None
    assert open_store().load(KEY) == TOKEN


def test_stores_take_turns(open_store: Open) -> None:
    assert isinstance(open_store(), SharedStore)


@pytest.mark.parametrize("kind", ["file", "keyring"])
def test_accounts_live_side_by_side(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    def store(account: str = "") -> Store:
        if kind == "file":
            return FileStore(tmp_path / "own" / "tokens.json", account=account)
        return KeyringStore(account=account, backend=FileKeyring(tmp_path / "ring"))

    store("ann").save(KEY, Token("of-ann"))
    store("bob").save(KEY, Token("of-bob"))
    assert store("ann").load(KEY) == Token("of-ann")
    assert store("bob").load(KEY) == Token("of-bob")
    assert store().load(KEY) is None
    assert {account.name for account in store().accounts()} == {"ann", "bob"}
    assert "account='ann'" in repr(store("ann"))
    with pytest.raises(InvalidArgumentError, match="account must be a name"):
        store("ann|bob")


def test_keys_tell_hosts_clients_and_users_apart_and_hold_no_secret() -> None:
    appliance = Appliance.parse("files.example.com")
    inputs = {"client_id": "a", "client_secret": CLIENT_SECRET, "scope": "*/*/*"}
    keys = [
        store_key(FLOW, inputs, appliance),
        store_key(FLOW, inputs, Appliance.parse("other.example.com")),
        store_key(FLOW, inputs, Appliance.parse("files.example.com:8443")),
        store_key(FLOW, {**inputs, "client_id": "b"}, appliance),
        store_key(FLOW, {**inputs, "username": "ann@example.com"}, appliance),
        store_key(FLOW, {**inputs, "username": "bob@example.com"}, appliance),
        store_key(FLOW, {**inputs, "scope": None}, appliance),
    ]
    assert len(set(keys)) == len(keys)
    assert CLIENT_SECRET not in "".join(keys)
    # Neither a new secret nor another way back from the browser makes another account.
    same = {**inputs, "client_secret": "new", "redirect_uri": "http://127.0.0.1:1/"}
    assert store_key(FLOW, same, appliance) == keys[0]
    assert store_key(FLOW, dict(reversed(inputs.items())), appliance) == keys[0]


def test_what_is_soon_over_is_kept_as_it_is(open_store: Open) -> None:
    token = Token("a", None, datetime.now(UTC) - timedelta(days=1))
    open_store().save(KEY, token)
    assert open_store().load(KEY) == token
    assert [account.renewable for account in open_store().accounts()] == [False]
