"""A renewal outlives the call that needs it, is shared by those that wait, and meets odd answers of the token endpoint."""

from __future__ import annotations

import asyncio
import gc
import json
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import FileStore, MemoryStore, ReadyCredential, Token, httpx_auth as http_auth
from kiteworks_runtime.auth.engine import busy_error
from kiteworks_runtime.auth.token_manager import Abandoned, store_key
from kiteworks_runtime.error_response import APIStatusError, RateLimitError, ServerError, WafBlockedError
from kiteworks_runtime.errors import (
    APITimeoutError,
    KiteworksError,
    ResponseDecodeError,
    ResponseTooLargeError,
)
from kiteworks_runtime.limits import Timeout
from kiteworks_runtime.response import RawResponse

from ..conftest import AsyncThings, SyncThings
from ..loopback import answer_of, talking
from .conftest import CLIENT_SECRET, FLOW, Code, FakeAppliance

HOST = "files.example.com:8443"
KEY = store_key(FLOW, {"client_id": "an-application"}, Appliance.parse(HOST))


class Slow(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Rotates the refresh token at once, and answers `seconds` later, unless `answers` holds something else."""

    def __init__(self, fake: FakeAppliance, seconds: float = 0.0) -> None:
        self.fake = fake
        self.seconds = seconds
        self.answers: list[httpx.Response] = []
        self.asked = 0

    def _answer(self, request: httpx.Request) -> tuple[httpx.Response, float]:
        if request.url.path != "/oauth/token":
            return self.fake(request), 0
        self.asked += 1
        return (self.answers.pop(0) if self.answers else self.fake(request)), self.seconds

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        answer, seconds = self._answer(request)
        time.sleep(seconds)
        return answer

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        answer, seconds = self._answer(request)
        await asyncio.sleep(seconds)
        return answer


def expired(fake: FakeAppliance, store: Any) -> Code:
    fake.refresh = "refresh-0"
    store.save(KEY, Token("access-0", "refresh-0", datetime.now(UTC) - timedelta(seconds=1)))
    return Code(store=store)


def call(wire: Slow, auth: Code, asynchronous: bool, times: int = 1, **options: Any) -> Any:
    if not asynchronous:
        with httpx.Client(transport=wire) as pool:
            kw = SyncThings(HOST, auth=auth, http_client=pool, **options)
            return [kw.request("GET", "/x", cast_to=dict) for _ in range(times)][-1]

    async def awaited() -> Any:
        async with httpx.AsyncClient(transport=wire) as pool:
            kw = AsyncThings(HOST, auth=auth, http_client=pool, **options)
            return [await kw.request("GET", "/x", cast_to=dict) for _ in range(times)][-1]

    return asyncio.run(awaited())


def test_a_cancelled_call_leaves_its_renewal_running(fake: FakeAppliance, store: MemoryStore) -> None:
    wire = Slow(fake, 0.2)

    async def main() -> None:
        async with AsyncThings(
            HOST, auth=expired(fake, store), http_client=httpx.AsyncClient(transport=wire)
        ) as kw:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(kw.request("GET", "/x", cast_to=dict), 0.05)

    asyncio.run(main())  # leaving the client waits for the answer
    kept = store.load(KEY)
    assert kept is not None
    assert kept.refresh_token == "refresh-1"


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_refresh_token_to_move_is_the_one_that_still_works(
    fake: FakeAppliance, store: MemoryStore, asynchronous: bool
) -> None:
    wire, auth = Slow(fake), expired(fake, store)

    async def awaited() -> list[str | None]:
        async with AsyncThings(HOST, auth=auth, http_client=httpx.AsyncClient(transport=wire)) as kw:
            return [await kw.refresh_token() for _ in range(2)]

    if asynchronous:
        found = asyncio.run(awaited())
    else:
        with SyncThings(HOST, auth=auth, http_client=httpx.Client(transport=wire)) as kw:
            found = [kw.refresh_token() for _ in range(2)]
    assert found == ["refresh-1", "refresh-1"]
    assert fake.refresh == "refresh-1"
    assert "refresh-1" not in repr(found)


def test_a_sign_in_that_ends_for_good_has_no_refresh_token(fake: FakeAppliance, store: MemoryStore) -> None:
    store.save(KEY, Token("access-0"))
    with httpx.Client(transport=Slow(fake)) as pool:
        for auth in (Code(store=store), ReadyCredential("access-0")):
            assert SyncThings(HOST, auth=auth, http_client=pool).refresh_token() is None


@pytest.mark.parametrize("kind", ["memory", "file"])
@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_short_timeout_ends_the_wait_and_not_the_renewal(
    fake: FakeAppliance, tmp_path: Any, kind: str, asynchronous: bool
) -> None:
    store: Any = MemoryStore() if kind == "memory" else FileStore(tmp_path / "own" / "tokens.json")
    wire, auth = Slow(fake, 0.4), expired(fake, store)

    def impatient() -> None:
        with (
            SyncThings(HOST, auth=auth, http_client=httpx.Client(transport=wire), timeout=0.1) as kw,
            pytest.raises(APITimeoutError, match="/oauth/token"),
        ):
            kw.request("GET", "/x", cast_to=dict)

    async def aimpatient() -> None:
        client = httpx.AsyncClient(transport=wire)
        async with AsyncThings(HOST, auth=auth, http_client=client, timeout=0.1) as kw:
            with pytest.raises(APITimeoutError, match="/oauth/token"):
                await kw.request("GET", "/x", cast_to=dict)

    asyncio.run(aimpatient()) if asynchronous else impatient()
    assert store.load(KEY).refresh_token == "refresh-1"
    assert call(wire, auth, asynchronous) == {"id": "1"}
    assert wire.asked == 1


def test_callers_that_wait_share_a_failure(fake: FakeAppliance, store: MemoryStore) -> None:
    wire, auth = Slow(fake, 0.3), expired(fake, store)
    wire.answers = [httpx.Response(500) for _ in range(10)]
    together = threading.Barrier(10)
    with httpx.Client(transport=wire) as pool, ThreadPoolExecutor(10) as threads:
        kw = SyncThings(HOST, auth=auth, http_client=pool)

        def one(_: int) -> BaseException | None:
            together.wait(10)
            return threads_error(kw)

        began = time.monotonic()
        errors = list(threads.map(one, range(10)))
    assert {type(error) for error in errors} == {ServerError}
    assert len({id(error) for error in errors}) == 10
    assert wire.asked == 1
    assert time.monotonic() - began < 2


def threads_error(kw: SyncThings) -> BaseException | None:
    try:
        kw.request("GET", "/x", cast_to=dict)
    except KiteworksError as error:
        return error
    return None


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("status", [429, 502, 503, 504])
@pytest.mark.parametrize("content", [b"<html>busy</html>", b'{"errors":[{"code":"ERR_TOO_MANY"}]}', b""])
def test_a_busy_endpoint_is_asked_again(
    fake: FakeAppliance, store: MemoryStore, asynchronous: bool, status: int, content: bytes
) -> None:
    wire, auth = Slow(fake), expired(fake, store)
    wire.answers = [httpx.Response(status, content=content, headers={"Retry-After": "0"})]
    assert call(wire, auth, asynchronous) == {"id": "1"}
    assert wire.asked == 2


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize(
    ("status", "kind"),
    [(429, RateLimitError), (503, ServerError), (490, WafBlockedError), (500, ServerError)],
)
def test_what_stays_is_told_as_what_it_is(
    fake: FakeAppliance,
    store: MemoryStore,
    asynchronous: bool,
    status: int,
    kind: type[APIStatusError],
) -> None:
    wire, auth = Slow(fake), expired(fake, store)
    said = f"<html><title>{CLIENT_SECRET} refresh-0</title>"
    wire.answers = [httpx.Response(status, text=said, headers={"Retry-After": "3600"})]
    began = time.monotonic()
    with pytest.raises(kind, match="POST /oauth/token") as caught:
        call(wire, auth, asynchronous)
    assert time.monotonic() - began < 5  # an hour is beyond the budget
    assert wire.asked == 1
    assert caught.value.status == status
    assert CLIENT_SECRET not in f"{caught.value}{caught.value.response.content!r}"
    assert store.load(KEY) is not None
    assert call(wire, auth, asynchronous) == {"id": "1"}


def test_invalid_grant_is_final_whatever_its_status() -> None:
    request = httpx.Request("POST", f"https://{HOST}/oauth/token")
    for body, final in (({"error": "invalid_grant"}, True), ({"error": "server_error"}, False)):
        response = RawResponse[None](httpx.Response(503, json=body, request=request))
        assert (busy_error(response, "kiteworks._error_codes") is None) == final


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_token_of_half_a_minute_is_not_renewed_for_each_call(
    fake: FakeAppliance, store: MemoryStore, asynchronous: bool
) -> None:
    fake.expires_in = 30
    wire, auth = Slow(fake), expired(fake, store)
    assert call(wire, auth, asynchronous, times=5) == {"id": "1"}
    assert call(wire, Code(store=store), asynchronous) == {"id": "1"}  # another client of the same store
    assert wire.asked == 1


def test_the_life_of_a_token_is_kept_in_a_file(tmp_path: Any) -> None:
    store = FileStore(tmp_path / "own" / "tokens.json")
    issued = datetime.now(UTC)
    store.save(KEY, Token("a", "r", issued + timedelta(seconds=30), issued_at=issued))
    kept = FileStore(store.path).load(KEY)
    assert kept is not None
    assert kept.issued_at == issued


@pytest.mark.parametrize("asynchronous", [False, True])
def test_401_to_everything_costs_one_rotation(
    fake: FakeAppliance, store: MemoryStore, asynchronous: bool
) -> None:
    wire, auth = Slow(fake), expired(fake, store)
    real = fake.token

    def useless(form: dict[str, str]) -> httpx.Response:
        answer = real(form)
        fake.good = set()
        return answer

    fake.token = useless  # type: ignore[method-assign]
    for _ in range(5):
        with pytest.raises(KiteworksError, match="401"):
            call(wire, auth, asynchronous)
    assert wire.asked <= 2  # the expired one, and one more in place of what it brought


_ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.just(10**400),
    st.just("9" * 4000),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
    st.just("\ud800"),
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    answer=st.dictionaries(
        st.sampled_from(
            ["access_token", "expires_in", "token_type", "refresh_token", "scope", "error", "errors"]
        ),
        _ODD,
    ),
    good=st.booleans(),
)
def test_odd_answers_bring_a_token_or_an_error_of_ours(answer: dict[str, Any], good: bool) -> None:
    fake, store = FakeAppliance(), MemoryStore()
    wire, auth = Slow(fake), expired(fake, store)
    fake.good = {"access-9"}
    body = answer | ({"access_token": "access-9"} if good else {})
    wire.answers = [httpx.Response(200, content=json.dumps(body))]
    try:
        call(wire, auth, False, retries=0)
    except KiteworksError:
        pass
    else:
        assert fake.seen


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize(
    "content",
    [b"[" * 100_000, b'{"a":' * 100_000, b"text", b"[1]", b"null", b"\xff"],
    ids=["deep", "deep objects", "text", "array", "null", "bytes"],
)
def test_what_is_no_answer_at_all(
    fake: FakeAppliance, store: MemoryStore, content: bytes, asynchronous: bool
) -> None:
    wire, auth = Slow(fake), expired(fake, store)
    wire.answers = [httpx.Response(200, content=content)]
    with pytest.raises(
        (ResponseDecodeError, ResponseTooLargeError), match=r"token endpoint|POST /oauth/token"
    ):
        call(wire, auth, asynchronous)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_an_answer_of_the_token_endpoint_that_is_too_long(
    fake: FakeAppliance, store: MemoryStore, asynchronous: bool
) -> None:
    wire, auth = Slow(fake), expired(fake, store)
    wire.answers = [httpx.Response(200, content=b" " * 1_100_000)]
    with pytest.raises(ResponseTooLargeError, match=r"POST /oauth/token is larger than 1,048,576 bytes"):
        call(wire, auth, asynchronous)


@pytest.mark.parametrize("kind", ["memory", "file"])
def test_an_event_loop_that_was_closed_leaves_no_renewal_behind(
    fake: FakeAppliance, tmp_path: Any, kind: str
) -> None:
    store: Any = MemoryStore() if kind == "memory" else FileStore(tmp_path / "own" / "tokens.json")
    auth, lasting = expired(fake, store), Slow(fake, 60.0)

    async def again(wire: Slow, seconds: float | None) -> Any:
        async with httpx.AsyncClient(transport=wire) as pool:
            kw = AsyncThings(HOST, auth=auth, http_client=pool)
            return await asyncio.wait_for(kw.request("GET", "/x", cast_to=dict), seconds)

    loop = asyncio.new_event_loop()
    with pytest.raises(TimeoutError):
        loop.run_until_complete(again(lasting, 0.2))
    assert lasting.asked == 1
    loop.close()
    fake.refresh = "refresh-0"  # the answer that was lost
    assert asyncio.run(again(Slow(fake), 5.0)) == {"id": "1"}
    for task in http_auth._TASKS:
        task._log_destroy_pending = False  # type: ignore[attr-defined]
    http_auth._TASKS.clear()


def test_a_failure_is_not_logged_when_its_caller_has_left(
    fake: FakeAppliance, store: MemoryStore, appliance: Appliance, caplog: pytest.LogCaptureFixture
) -> None:
    async def close_meanwhile() -> None:
        async with httpx.AsyncClient(transport=Slow(fake)) as pool:
            auth: Any = expired(fake, store).bind(appliance, pool)
            renewal, _ = auth._manager.join()
            closing = asyncio.create_task(auth.asettle())
            await asyncio.sleep(0)
            renewal.outcome.set_exception(Abandoned())
            await closing

    asyncio.run(close_meanwhile())
    gc.collect()
    assert "never retrieved" not in caplog.text


def test_without_a_thread_there_is_an_error_and_the_next_call_may_have_one(
    fake: FakeAppliance, store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    wire, auth = Slow(fake), expired(fake, store)
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refuse)
        with pytest.raises(KiteworksError, match="can't start new thread"):
            call(wire, auth, False)
    assert call(wire, auth, False, timeout=5) == {"id": "1"}


@pytest.mark.parametrize("asynchronous", [False, True])
def test_an_answer_of_the_token_endpoint_that_drips_ends(
    monkeypatch: pytest.MonkeyPatch, asynchronous: bool
) -> None:
    def drip(connection: socket.socket, head: bytes) -> None:
        connection.sendall(answer_of(b"", length=1_000_000))
        while True:
            connection.sendall(b" ")
            time.sleep(0.02)

    monkeypatch.setattr(http_auth, "_LIMITS", Timeout(total=0.5))
    with talking(drip) as served:
        host = f"http://127.0.0.1:{served.port}"
        store = MemoryStore()
        key = store_key(FLOW, {"client_id": "an-application"}, Appliance.parse(host))
        store.save(key, Token("old", "r", datetime.now(UTC)))

        async def awaited() -> None:
            async with AsyncThings(host, auth=Code(store=store)) as kw:
                await kw.request("GET", "/x", cast_to=dict)

        with pytest.raises(APITimeoutError, match=r"no answer came in time \(POST /oauth/token"):
            if asynchronous:
                asyncio.run(awaited())
            else:
                with SyncThings(host, auth=Code(store=store)) as kw:
                    kw.request("GET", "/x", cast_to=dict)
