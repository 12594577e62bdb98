"""Which token a request gets, over HTTP."""

from __future__ import annotations

import asyncio
import logging
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import MemoryStore, ReadyCredential, Token
from kiteworks_runtime.auth.token_manager import store_key
from kiteworks_runtime.errors import (
    InvalidArgumentError,
    OAuthError,
    SignInRequiredError,
    StateMismatchError,
    TokenExpiredError,
)
from kiteworks_runtime.limits import Timeout

from .conftest import CLIENT_SECRET, FLOW, Code, FakeAppliance, Person

URL = "https://files.example.com:8443/rest/users/me"


def put(store: MemoryStore, appliance: Appliance, token: Token) -> None:
    store.save(store_key(FLOW, {"client_id": "an-application"}, appliance), token)


def stale(refresh_token: str | None = "refresh-0", seconds: float = -1) -> Token:
    return Token("access-0", refresh_token, datetime.now(UTC) + timedelta(seconds=seconds))


def test_the_first_request_signs_in(appliance: Appliance, fake: FakeAppliance, http: httpx.Client) -> None:
    person = Person()
    auth = Code(receiver=person).bind(appliance, http)
    assert [http.get(URL, auth=auth).status_code for _ in range(3)] == [200, 200, 200]
    assert len(person.visited) == 1
    assert [form["grant_type"] for form in fake.forms] == ["authorization_code"]
    assert {bearer for _, bearer in fake.seen} == {"Bearer access-1"}


def test_signing_in_beforehand(appliance: Appliance, fake: FakeAppliance, http: httpx.Client) -> None:
    credential = Code(receiver=Person())
    with pytest.raises(SignInRequiredError, match=r"kw\.sign_in"):
        credential.access_token(appliance)
    credential.sign_in(appliance, http)
    assert credential.access_token(appliance) == "access-1"
    credential.sign_in(appliance, http)
    assert credential.access_token(appliance) == "access-2"
    credential.sign_out(appliance)
    with pytest.raises(SignInRequiredError):
        credential.access_token(appliance)


async def _asign_in(credential: Code, appliance: Appliance, fake: FakeAppliance) -> None:
    async with httpx.AsyncClient(transport=httpx.MockTransport(fake)) as client:
        await credential.asign_in(appliance, client)


def test_signing_in_beforehand_in_a_task(appliance: Appliance, fake: FakeAppliance) -> None:
    credential = Code(receiver=Person())
    asyncio.run(_asign_in(credential, appliance, fake))
    assert credential.access_token(appliance) == "access-1"


@pytest.mark.parametrize("seconds", [-1, 3600], ids=["at its end", "alive"])
@pytest.mark.parametrize("way", ["sync", "async"])
def test_the_token_for_another_program(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, way: str, seconds: float
) -> None:
    store = MemoryStore()
    put(store, appliance, stale(seconds=seconds))
    fake.refresh = "refresh-0"
    credential = Code(store=store, receiver=Person())

    async def awaited() -> str:
        async with httpx.AsyncClient(transport=httpx.MockTransport(fake)) as client:
            return await credential.acurrent_token(appliance, client)

    found = credential.current_token(appliance, http) if way == "sync" else asyncio.run(awaited())
    assert found == ("access-1" if seconds < 0 else "access-0")
    assert [form["grant_type"] for form in fake.forms] == ["refresh_token"] * (seconds < 0)


def test_nobody_there(appliance: Appliance, http: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(SignInRequiredError, match="terminal"):
        http.get(URL, auth=Code().bind(appliance, http))


@pytest.mark.parametrize("seconds", [-1, 30])
def test_a_token_near_its_end_is_renewed(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore, seconds: float
) -> None:
    put(store, appliance, stale(seconds=seconds))
    fake.refresh = "refresh-0"
    credential = Code(store=store)
    assert http.get(URL, auth=credential.bind(appliance, http)).status_code == 200
    assert fake.seen == [("https://files.example.com:8443", "Bearer access-1")]
    assert fake.forms == [
        {
            "grant_type": "refresh_token",
            "refresh_token": "refresh-0",
            "client_id": "an-application",
            "client_secret": CLIENT_SECRET,
        }
    ]


def test_a_token_without_refresh_is_used_up(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore
) -> None:
    put(store, appliance, stale(refresh_token=None, seconds=30))
    fake.good = {"access-0"}
    assert http.get(URL, auth=Code(store=store).bind(appliance, http)).status_code == 200
    assert fake.forms == []


def test_an_expired_token_without_refresh_means_signing_in(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore
) -> None:
    put(store, appliance, stale(refresh_token=None))
    person = Person()
    assert http.get(URL, auth=Code(store=store, receiver=person).bind(appliance, http)).status_code == 200
    assert len(person.visited) == 1


def test_a_dead_refresh_token_means_signing_in(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore
) -> None:
    put(store, appliance, stale())
    person = Person()
    assert http.get(URL, auth=Code(store=store, receiver=person).bind(appliance, http)).status_code == 200
    assert [form["grant_type"] for form in fake.forms] == ["refresh_token", "authorization_code"]


def test_another_process_renewed_first(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore
) -> None:
    put(store, appliance, stale())

    def other(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth/token":
            put(store, appliance, Token("access-9", "refresh-9"))
            fake.good = {"access-9"}
        return fake(request)

    with httpx.Client(transport=httpx.MockTransport(other)) as client:
        assert client.get(URL, auth=Code(store=store).bind(appliance, client)).status_code == 200
    assert store.load(store_key(FLOW, {"client_id": "an-application"}, appliance)) == Token(
        "access-9", "refresh-9"
    )


def test_401_renews_once_and_repeats_the_body(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore
) -> None:
    put(store, appliance, Token("access-0", "refresh-0"))
    fake.refresh = "refresh-0"
    response = http.post(URL, json={"name": "x"}, auth=Code(store=store).bind(appliance, http))
    assert response.status_code == 200
    assert response.request.content == b'{"name":"x"}'
    assert [bearer for _, bearer in fake.seen] == ["Bearer access-0", "Bearer access-1"]


def test_a_second_401_is_handed_on(appliance: Appliance, fake: FakeAppliance, store: MemoryStore) -> None:
    put(store, appliance, Token("access-0", "refresh-0"))
    fake.refresh = "refresh-0"

    def never(request: httpx.Request) -> httpx.Response:
        return fake(request) if request.url.path == "/oauth/token" else httpx.Response(401)

    with httpx.Client(transport=httpx.MockTransport(never)) as client:
        assert client.get(URL, auth=Code(store=store).bind(appliance, client)).status_code == 401
    assert fake.issued == 1


def test_401_without_refresh_says_what_to_do(
    appliance: Appliance, http: httpx.Client, store: MemoryStore
) -> None:
    put(store, appliance, Token("access-0"))
    with pytest.raises(TokenExpiredError, match=r"kw\.sign_in\(\)"):
        http.get(URL, auth=Code(store=store, receiver=Person()).bind(appliance, http))


class Streaming(httpx.BaseTransport):
    """Takes content as a network does: piece by piece, keeping none. httpx.MockTransport would keep it."""

    def __init__(self, fake: FakeAppliance) -> None:
        self.fake = fake

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth/token":
            request.read()
        else:
            assert isinstance(request.stream, httpx.SyncByteStream)
            assert b"".join(request.stream)
        return self.fake(request)


def test_401_after_streamed_content_renews_but_does_not_repeat(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore
) -> None:
    put(store, appliance, Token("access-0", "refresh-0"))
    fake.refresh = "refresh-0"
    auth = Code(store=store).bind(appliance, http)
    with httpx.Client(transport=Streaming(fake)) as client:
        with pytest.raises(TokenExpiredError, match="repeat the call"):
            client.post(URL, content=iter([b"once"]), auth=auth)
        assert len(fake.seen) == 1
        assert client.post(URL, content=iter([b"again"]), auth=auth).status_code == 200


class Recording(MemoryStore):
    """Notes what was already sent when a token is saved."""

    def __init__(self, fake: FakeAppliance) -> None:
        super().__init__()
        self.fake = fake
        self.sent_at_save: list[int] = []

    def save(self, key: str, token: Token) -> None:
        self.sent_at_save.append(len(self.fake.seen))
        super().save(key, token)


def test_a_rotated_token_is_saved_before_it_is_used(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client
) -> None:
    store = Recording(fake)
    put(store, appliance, stale())
    fake.refresh = "refresh-0"
    assert http.get(URL, auth=Code(store=store).bind(appliance, http)).status_code == 200
    assert store.sent_at_save == [0, 0]
    kept = store.load(store_key(FLOW, {"client_id": "an-application"}, appliance))
    assert kept is not None
    assert (kept.access_token, kept.refresh_token) == ("access-1", "refresh-1")


@pytest.mark.parametrize("near_end", [True, False], ids=["expired", "refused"])
def test_50_threads_one_refresh(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore, near_end: bool
) -> None:
    put(store, appliance, stale() if near_end else Token("access-0", "refresh-0"))
    fake.refresh = "refresh-0"
    auth, together = Code(store=store).bind(appliance, http), threading.Barrier(50)

    def call(_: int) -> int:
        together.wait(10)
        return http.get(URL, auth=auth).status_code

    with ThreadPoolExecutor(50) as pool:
        assert set(pool.map(call, range(50))) == {200}
    assert len(fake.forms) == 1


@pytest.mark.parametrize("near_end", [True, False], ids=["expired", "refused"])
def test_50_tasks_one_refresh(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore, near_end: bool
) -> None:
    put(store, appliance, stale() if near_end else Token("access-0", "refresh-0"))
    fake.refresh = "refresh-0"
    credential = Code(store=store)

    async def slow(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.01)
        return fake(request)

    async def main() -> set[int]:
        async with httpx.AsyncClient(transport=httpx.MockTransport(slow)) as client:
            auth = credential.bind(appliance, client)
            return {
                one.status_code
                for one in await asyncio.gather(*(client.get(URL, auth=auth) for _ in range(50)))
            }

    assert asyncio.run(main()) == {200}
    assert len(fake.forms) == 1


def test_threads_and_loops_share_one_flight(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore
) -> None:
    put(store, appliance, stale())
    fake.refresh = "refresh-0"
    credential, together = Code(store=store), threading.Barrier(8)

    async def main() -> int:
        async with httpx.AsyncClient(transport=httpx.MockTransport(fake)) as client:
            return (await client.get(URL, auth=credential.bind(appliance, client))).status_code

    def call(number: int) -> int:
        together.wait(10)
        if number % 2:
            return asyncio.run(main())
        with httpx.Client(transport=httpx.MockTransport(fake)) as client:
            return client.get(URL, auth=credential.bind(appliance, client)).status_code

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(call, range(8))) == {200}
    assert len(fake.forms) == 1


def test_a_failed_or_cancelled_refresh_lets_the_next_one_pass(
    appliance: Appliance, fake: FakeAppliance, store: MemoryStore
) -> None:
    put(store, appliance, stale())
    fake.refresh = "refresh-0"
    credential = Code(store=store)

    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no")

    async def endless(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(60)
        raise AssertionError

    async def cancelled() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(endless)) as client:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client.get(URL, auth=credential.bind(appliance, client)), 0.05)

    with httpx.Client(transport=httpx.MockTransport(broken)) as client, pytest.raises(httpx.ConnectError):
        client.get(URL, auth=credential.bind(appliance, client))
    asyncio.run(cancelled())
    with httpx.Client(transport=httpx.MockTransport(fake)) as client:
        assert client.get(URL, auth=credential.bind(appliance, client)).status_code == 200


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/x",
        "https://files.example.com/x",
        "http://files.example.com:8443/x",
        "https://files.example.com:8444/x",
        "https://files.example.com.evil.example:8443/x",
    ],
)
def test_no_token_leaves_the_origin(
    appliance: Appliance, fake: FakeAppliance, http: httpx.Client, store: MemoryStore, elsewhere: str
) -> None:
    put(store, appliance, Token("access-0", "refresh-0"))
    for credential in (Code(store=store), ReadyCredential("access-0")):
        assert http.get(elsewhere, auth=credential.bind(appliance)).status_code == 401
    assert {bearer for _, bearer in fake.seen} == {None}
    assert fake.forms == []


def test_no_token_follows_a_redirect(appliance: Appliance, fake: FakeAppliance, store: MemoryStore) -> None:
    put(store, appliance, Token("access-0", "refresh-0"))

    def away(request: httpx.Request) -> httpx.Response:
        if request.url.host == "files.example.com":
            return httpx.Response(302, headers={"Location": "https://evil.example/x"})
        return fake(request)

    with httpx.Client(transport=httpx.MockTransport(away), follow_redirects=True) as client:
        assert client.get(URL, auth=Code(store=store).bind(appliance, client)).status_code == 401
    assert fake.seen == [("https://evil.example", None)]
    assert fake.forms == []


def test_the_default_port_is_the_same_origin(fake: FakeAppliance, http: httpx.Client) -> None:
    fake.good = {"ready"}
    auth = ReadyCredential("ready").bind(Appliance.parse("files.example.com"))
    assert http.get("https://files.example.com:443/x", auth=auth).status_code == 200


def test_a_token_request_has_limits_of_its_own(appliance: Appliance, fake: FakeAppliance) -> None:
    limits = []

    def look(request: httpx.Request) -> httpx.Response:
        limits.append(request.extensions.get("timeout"))
        return fake(request)

    with httpx.Client(transport=httpx.MockTransport(look), timeout=7) as client:
        client.get(URL, auth=Code(receiver=Person()).bind(appliance, client))
    assert len(limits) == 2
    assert limits == [Timeout().phases(), httpx.Timeout(7).as_dict()]


def test_ready_tokens(appliance: Appliance, fake: FakeAppliance, http: httpx.Client) -> None:
    fake.good = {"first", "second"}
    tokens = iter(["first", "second", ""])
    credential = ReadyCredential(lambda: next(tokens))
    auth = credential.bind(appliance)
    assert http.get(URL, auth=auth).status_code == http.get(URL, auth=auth).status_code == 200
    assert [bearer for _, bearer in fake.seen] == ["Bearer first", "Bearer second"]
    with pytest.raises(InvalidArgumentError, match="access_token"):
        http.get(URL, auth=auth)
    assert http.get(URL, auth=ReadyCredential("wrong").bind(appliance)).status_code == 401


@pytest.mark.parametrize("token", ["", " ", "planted token", "planted\n", "planted\u00fc"])
def test_what_is_no_token_is_refused_without_being_shown(token: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        ReadyCredential(token)
    assert "planted" not in str(caught.value)


def test_required_inputs() -> None:
    with pytest.raises(InvalidArgumentError, match="client_id must not be empty"):
        Code(client_id="")
    with pytest.raises(InvalidArgumentError, match="client_secret must not be empty"):
        Code(client_secret="  ")


def test_no_secret_is_shown(
    appliance: Appliance,
    fake: FakeAppliance,
    http: httpx.Client,
    store: MemoryStore,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Errors, representations and logs, with an appliance that quotes what it is sent."""
    caplog.set_level(logging.DEBUG)
    shown: list[str] = []
    secrets = {CLIENT_SECRET, "planted-code", "planted-refresh", "planted-access"}
    token = Token("planted-access", "planted-refresh")
    put(store, appliance, token)
    credential = Code(store=store, receiver=Person(lambda url: url.replace("state=", "state=x")))
    auth = credential.bind(appliance, http)

    def careless(request: httpx.Request) -> httpx.Response:
        if request.url.path != "/oauth/token":
            return httpx.Response(401)
        said = request.content.decode()
        return httpx.Response(400, json={"error": "invalid_request", "error_description": said})

    with httpx.Client(transport=httpx.MockTransport(careless)) as client:
        for attempt in (
            lambda: client.get(URL, auth=auth),
            lambda: credential.sign_in(appliance, client),
            lambda: Code(receiver=Person()).sign_in(appliance, client),
            lambda: http.get(URL, auth=auth),
        ):
            with pytest.raises((OAuthError, StateMismatchError, TokenExpiredError)) as caught:
                attempt()
            shown += [repr(caught.value), str(caught.value), *traceback.format_exception(caught.value)]
            secrets |= {value for form in fake.forms for name, value in form.items() if "verifier" in name}
    ready = ReadyCredential("planted-access")
    shown += [
        repr(one)
        for one in (token, store, credential, auth, ready, ready.bind(appliance), credential.__class__)
    ]
    shown += [
        str(token),
        caplog.text,
        store_key(FLOW, {"client_id": "a", "client_secret": CLIENT_SECRET}, appliance),
    ]
    assert "client_id='an-application'" in repr(credential)
    assert [(secret, text) for secret in secrets for text in shown if secret in text] == []
