"""Taking turns, and what becomes of a token when the store or the appliance does not play along."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import FileStore, MemoryStore, Token
from kiteworks_runtime.auth.token_manager import store_key
from kiteworks_runtime.error_details import ErrorCode
from kiteworks_runtime.errors import OAuthError, SignInRequiredError, TokenExpiredError, TokenStoreError

from .conftest import FLOW, Code, FakeAppliance, Person

URL = "https://files.example.com:8443/rest/users/me"


class Plain:
    """A store with the three methods that every store has."""

    def __init__(self) -> None:
        self.kept: dict[str, Token] = {}

    def load(self, key: str) -> Token | None:
        return self.kept.get(key)

    def save(self, key: str, token: Token) -> None:
        self.kept[key] = token

    def delete(self, key: str) -> None:
        self.kept.pop(key, None)


def key(appliance: Appliance) -> str:
    return store_key(FLOW, {"client_id": "an-application"}, appliance)


def stale(fake: FakeAppliance) -> Token:
    fake.refresh = "refresh-0"
    return Token("access-0", "refresh-0", datetime.now(UTC) - timedelta(seconds=1))


def test_a_store_without_turns_works(appliance: Appliance, fake: FakeAppliance, http: httpx.Client) -> None:
    store = Plain()
    store.save(key(appliance), stale(fake))
    assert http.get(URL, auth=Code(store=store).bind(appliance, http)).status_code == 200
    assert store.kept[key(appliance)].refresh_token == "refresh-1"


def test_clients_that_share_a_store_take_turns(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore
) -> None:
    """Each with a credential of its own, half of them in threads and half in tasks."""
    store.save(key(appliance), stale(fake))

    def in_a_thread() -> None:
        with httpx.Client(transport=httpx.MockTransport(fake)) as client:
            assert client.get(URL, auth=Code(store=store).bind(appliance, client)).status_code == 200

    async def in_tasks() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(fake)) as client:
            calls = (client.get(URL, auth=Code(store=store).bind(appliance, client)) for _ in range(10))
            assert {answer.status_code for answer in await asyncio.gather(*calls)} == {200}

    threads = [threading.Thread(target=in_a_thread) for _ in range(10)]
    for thread in threads:
        thread.start()
    asyncio.run(in_tasks())
    for thread in threads:
        thread.join()
    assert fake.issued == 1


def test_a_task_that_waits_for_its_turn_lets_others_run(
    appliance: Appliance, fake: FakeAppliance, tmp_path: Path
) -> None:
    store = FileStore(tmp_path / "own" / "tokens.json")
    store.save(key(appliance), stale(fake))
    release = FileStore(store.path).try_lock(key(appliance))
    assert release is not None

    async def main() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(fake)) as client:
            call = asyncio.create_task(client.get(URL, auth=Code(store=store).bind(appliance, client)))
            for _ in range(5):
                await asyncio.sleep(0)
            assert not call.done()
            assert fake.forms == []
            release()
            assert (await call).status_code == 200

    asyncio.run(main())


def test_who_gives_up_waiting_for_a_turn_holds_up_nobody(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore
) -> None:
    store.save(key(appliance), stale(fake))
    release = store.try_lock(key(appliance))
    assert release is not None
    credential = Code(store=store)

    async def main() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(fake)) as client:
            auth = credential.bind(appliance, client)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client.get(URL, auth=auth), 0.03)
            release()
            assert (await client.get(URL, auth=auth)).status_code == 200

    asyncio.run(main())
    assert fake.issued == 1
    again = store.try_lock(key(appliance))
    assert again is not None


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_lock_that_is_never_free(
    asynchronous: bool,
    appliance: Appliance,
    fake: FakeAppliance,
    store: MemoryStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kiteworks_runtime.auth.token_manager._LONGEST_TURN", 0.03)
    assert store.try_lock(key(appliance)) is not None
    credential, transport = Code(store=store, receiver=Person()), httpx.MockTransport(fake)

    async def awaited() -> None:
        async with httpx.AsyncClient(transport=transport) as client:
            await client.get(URL, auth=credential.bind(appliance, client))

    with pytest.raises(
        TokenStoreError, match=r"another process has been renewing the token of https://files"
    ):
        if asynchronous:
            asyncio.run(awaited())
        else:
            with httpx.Client(transport=transport) as client:
                client.get(URL, auth=credential.bind(appliance, client))
    assert fake.issued == 0


def test_others_go_on_while_a_person_signs_in(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore
) -> None:
    store.save(key(appliance), stale(fake))

    class Slow(Person):
        def receive(self, url: str, redirect_uri: str) -> str:
            assert http.get(URL, auth=Code(store=store).bind(appliance, http)).status_code == 200
            return super().receive(url, redirect_uri)

    Code(store=store, receiver=Slow()).sign_in(appliance, http)
    assert [form["grant_type"] for form in fake.forms] == ["refresh_token", "authorization_code"]
    kept = store.load(key(appliance))
    assert kept is not None
    assert kept.access_token == "access-2"


class Full(MemoryStore):
    """A store whose disk is full now and then."""

    full: frozenset[str] = frozenset()

    def _check(self, what: str) -> None:
        if what in self.full:
            raise TokenStoreError("no room")

    def save(self, key: str, token: Token) -> None:
        self._check("save")
        super().save(key, token)

    def begin_renewal(self, key: str) -> datetime | None:
        self._check("begin")
        return super().begin_renewal(key)


def test_no_refresh_token_is_spent_when_its_successor_could_not_be_kept(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client
) -> None:
    store = Full()
    store.save(key(appliance), stale(fake))
    store.full = frozenset({"begin"})
    with pytest.raises(TokenStoreError, match="no room"):
        http.get(URL, auth=Code(store=store).bind(appliance, http))
    assert fake.forms == []


def test_a_token_that_could_not_be_kept_is_kept_later(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client
) -> None:
    store = Full()
    store.save(key(appliance), stale(fake))
    auth = Code(store=store).bind(appliance, http)
    store.full = frozenset({"save"})
    for _ in range(2):
        with pytest.raises(TokenStoreError, match="no room"):
            http.get(URL, auth=auth)
    assert fake.seen == []
    store.full = frozenset()
    assert http.get(URL, auth=auth).status_code == 200
    assert fake.issued == 1
    kept = store.load(key(appliance))
    assert kept is not None
    assert kept.refresh_token == "refresh-1"


def test_a_sign_in_that_could_not_be_kept_is_kept_later(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client
) -> None:
    store, person = Full(), Person()
    store.full = frozenset({"save"})
    auth = Code(store=store, receiver=person).bind(appliance, http)
    with pytest.raises(TokenStoreError):
        http.get(URL, auth=auth)
    store.full = frozenset()
    assert http.get(URL, auth=auth).status_code == 200
    assert len(person.visited) == 1


def refusing(fake: FakeAppliance, error: str, description: str = "") -> Callable[..., httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth/token" and b"refresh_token" in request.content:
            return httpx.Response(400, json={"error": error, "error_description": description})
        return fake(request)

    return answer


@pytest.mark.parametrize("code", ["invalid_grant", "ERR_AUTH_PROFILE_CHANGED"])
def test_codes_of_a_dead_refresh_token(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which they are is for the table to say."""
    table = import_module(appliance.error_table).OAUTH_ERRORS
    monkeypatch.setitem(table, "ERR_AUTH_PROFILE_CHANGED", ErrorCode("", "", "InvalidGrantError", final=True))
    store.save(key(appliance), stale(fake))
    person = Person()
    with httpx.Client(transport=httpx.MockTransport(refusing(fake, code))) as client:
        assert (
            client.get(URL, auth=Code(store=store, receiver=person).bind(appliance, client)).status_code
            == 200
        )
    assert len(person.visited) == 1


@pytest.mark.parametrize(
    ("code", "said"), [("invalid_client", ""), ("invalid_grant", "The user is Suspended.")]
)
def test_what_a_new_sign_in_would_not_mend_is_raised(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore, code: str, said: str
) -> None:
    token = stale(fake)
    store.save(key(appliance), token)
    with (
        httpx.Client(transport=httpx.MockTransport(refusing(fake, code, said))) as client,
        pytest.raises(OAuthError, match=code),
    ):
        client.get(URL, auth=Code(store=store).bind(appliance, client))
    assert store.load(key(appliance)) == token
    assert [account.renewing_since for account in store.accounts()] == [None]


class Cut(httpx.BaseTransport):
    """Breaks the connection once the appliance has issued a token."""

    def __init__(self, fake: FakeAppliance) -> None:
        self.fake = fake

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        answer = self.fake(request)
        if request.url.path == "/oauth/token":
            raise httpx.ReadError("cut")
        return answer


@pytest.mark.parametrize(
    "receiver", [None, HeadlessReceiver("ann", "password")], ids=["terminal", "headless"]
)
@pytest.mark.parametrize("refused", [False, True])
def test_an_answer_that_was_lost_is_told_of(
    appliance: Appliance,
    fake: FakeAppliance,
    http: httpx.Client,
    refused: bool,
    receiver: HeadlessReceiver | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    store = MemoryStore()
    token = Token("access-0", "refresh-0") if refused else stale(fake)
    fake.refresh = "refresh-0"
    store.save(key(appliance), token)
    with pytest.raises(httpx.ReadError), httpx.Client(transport=Cut(fake)) as client:
        client.get(URL, auth=Code(store=store).bind(appliance, client))
    kind = TokenExpiredError if refused else SignInRequiredError
    with pytest.raises(kind, match=r"A renewal began at .* UTC and never ended"):
        http.get(URL, auth=Code(store=store, receiver=receiver).bind(appliance, http))
    # The next one does not speak of it again: that token is gone.
    with pytest.raises(SignInRequiredError) as caught:
        http.get(URL, auth=Code(store=store, receiver=receiver).bind(appliance, http))
    assert "renewal" not in str(caught.value)


def test_who_signs_out_during_a_renewal_stays_signed_out(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore
) -> None:
    store.save(key(appliance), stale(fake))
    credential = Code(store=store)

    def signing_out(request: httpx.Request) -> httpx.Response:
        credential.sign_out(appliance)
        return fake(request)

    with (
        httpx.Client(transport=httpx.MockTransport(signing_out)) as client,
        pytest.raises(SignInRequiredError, match=r"signed out of files\.example\.com"),
    ):
        client.get(URL, auth=credential.bind(appliance, client))
    assert store.accounts() == []


def test_a_loss_is_told_where_no_person_is_asked(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore
) -> None:
    """A flow that redeems a refresh token to begin with, and has none but the dead one."""

    class Redeem(Code):
        _flow = replace(FLOW, steps=(FLOW.steps[1],))

    credential = Redeem(store=store)
    store.save(store_key(Redeem._flow, credential._inputs, appliance), stale(fake))
    with pytest.raises(httpx.ReadError), httpx.Client(transport=Cut(fake)) as client:
        client.get(URL, auth=credential.bind(appliance, client))

    def dead(request: httpx.Request) -> httpx.Response:
        return httpx.Response(400, json={"error": "invalid_grant"})

    with httpx.Client(transport=httpx.MockTransport(dead)) as client, pytest.raises(OAuthError) as caught:
        client.get(URL, auth=credential.bind(appliance, client))
    (note,) = caught.value.__notes__
    assert note.startswith("A renewal began at")
