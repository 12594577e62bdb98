"""One asynchronous client serves several event loops, one after the other and at once."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks, KiteworksError, UserCredentials
from kiteworks_runtime.auth.tokens import MemoryStore
from kiteworks_sandbox import Sandbox

THREADS = 3


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox() as box:
        yield box


def client(box: Sandbox, **options: Any) -> AsyncKiteworks:
    token = AccessToken(box.issue_token(box.user.email))
    return AsyncKiteworks(box.host, **{"auth": token, "verify": str(box.ca_file), **options})


async def name(kw: AsyncKiteworks) -> str:
    first, second = await asyncio.gather(kw.users.me(), kw.users.me())
    assert first == second
    return str(first.email)


def test_one_after_the_other(box: Sandbox) -> None:
    kw = client(box)
    pools: list[httpx.AsyncClient] = []

    async def once() -> str:
        pools.append(kw._state.open()[0])
        return await name(kw)

    for _ in range(3):
        assert asyncio.run(once()) == box.user.email
    # Each was closed as its loop ended: nothing is left to be warned of.
    assert [pool.is_closed for pool in pools] == [True, True, True]
    assert len(set(map(id, pools))) == 3
    gc.collect()


def test_one_that_is_closed_by_hand(box: Sandbox) -> None:
    kw = client(box)
    loop = asyncio.new_event_loop()
    assert loop.run_until_complete(name(kw)) == box.user.email
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
    assert asyncio.run(name(kw)) == box.user.email


@pytest.mark.filterwarnings("ignore:UserCredentials:DeprecationWarning")
def test_at_once(box: Sandbox) -> None:
    app = box.register_application(name="Loops", user_credentials=True)
    auth = UserCredentials(
        client_id=app.client_id,
        client_secret=app.client_secret,
        username=box.user.email,
        password=box.user.password,
    )
    kw = client(box, auth=auth, rate_limit=1000)
    together = threading.Barrier(THREADS)

    async def both() -> str:
        await asyncio.to_thread(together.wait)
        await name(kw)
        await asyncio.to_thread(together.wait)
        return await name(kw)

    with ThreadPoolExecutor(THREADS) as threads:
        runs = [threads.submit(asyncio.run, both()) for _ in range(THREADS)]
        assert [run.result() for run in runs] == [box.user.email] * THREADS


@pytest.mark.filterwarnings("ignore:UserCredentials:DeprecationWarning")
def test_a_token_that_ends_between_loops(box: Sandbox) -> None:
    app = box.register_application(name="Loops", user_credentials=True)
    store = MemoryStore()
    auth = UserCredentials(
        client_id=app.client_id,
        client_secret=app.client_secret,
        username=box.user.email,
        password=box.user.password,
        store=store,
    )
    kw = client(box, auth=auth)

    async def once() -> str:
        shown = await name(kw)
        used.append(await kw.access_token())
        store.delete(auth._manager(kw.appliance)._key)
        return shown

    used: list[str] = []
    # Each loop gets a token of its own: the connections of an earlier one can't ask for it.
    assert [asyncio.run(once()) for _ in range(3)] == [box.user.email] * 3
    assert len(set(used)) == 3


def test_closed_in_one_loop_is_closed_in_all(box: Sandbox) -> None:
    kw = client(box)
    pools, opened, closed = [], threading.Event(), threading.Event()

    async def other() -> None:
        await name(kw)
        pools.append(kw._state.open()[0])
        opened.set()
        await asyncio.to_thread(closed.wait)
        while not pools[0].is_closed:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
        with pytest.raises(KiteworksError, match="was closed"):
            await name(kw)

    async def one() -> None:
        async with kw:
            await name(kw)
        closed.set()

    with ThreadPoolExecutor(1) as threads:
        run = threads.submit(asyncio.run, other())
        opened.wait()
        asyncio.run(one())
        run.result(timeout=20)


def test_an_http_client_is_of_one_loop() -> None:
    kw = AsyncKiteworks(
        "localhost:1", auth=AccessToken("t"), http_client=httpx.AsyncClient(trust_env=False), retries=0
    )

    async def call() -> None:
        await kw.users.me()

    with pytest.raises(KiteworksError, match="the connection failed"):
        asyncio.run(call())
    with pytest.raises(KiteworksError, match="first used in another event loop"):
        asyncio.run(call())


@pytest.mark.filterwarnings("ignore::kiteworks.DeviationWarning")
def test_an_http_client_for_tests_is_of_all() -> None:
    way = httpx.MockTransport(lambda _: httpx.Response(200, json={"id": "1", "email": "ann@example.com"}))
    kw = AsyncKiteworks("h", auth=AccessToken("t"), http_client=httpx.AsyncClient(transport=way))
    assert [asyncio.run(name(kw)) for _ in range(2)] == ["ann@example.com"] * 2


def test_its_client_for_threads_shares_all_but_the_connections(box: Sandbox) -> None:
    seen: list[Any] = []

    async def main() -> None:
        async with client(box, on_request=seen.append) as kw:
            beside = kw.with_options(strict=True)._blocking(Kiteworks)
            assert beside is not None
            assert (await asyncio.to_thread(beside.users.me)).email == box.user.email
            assert (beside.auth, beside._settings.strict, len(seen)) == (kw.auth, True, 1)
        for other in (beside, kw._blocking(Kiteworks)):
            assert other is not None
            with pytest.raises(KiteworksError, match="was closed"):
                other.users.me()
        async with httpx.AsyncClient() as given:
            own = AsyncKiteworks(box.host, auth=AccessToken("x"), http_client=given)
            assert own._blocking(Kiteworks) is None

    asyncio.run(main())
