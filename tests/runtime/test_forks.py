"""A forked process uses connections and locks of its own, and leaves the parent's alone."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks, KiteworksError, UserCredentials
from kiteworks_runtime.auth.tokens import MemoryStore
from kiteworks_runtime.forks import ForkSafeLock
from kiteworks_runtime.limits import RateLimiter
from kiteworks_sandbox import Sandbox

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork"),
    pytest.mark.filterwarnings("ignore:.*use of fork\\(\\):DeprecationWarning"),
]


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox() as box:
        yield box


def options(box: Sandbox) -> dict[str, Any]:
    return {"auth": AccessToken(box.issue_token(box.user.email)), "verify": str(box.ca_file)}


def forked(work: Callable[[], object]) -> int:
    """Start a child that does `work`."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def ended(child: int, verify_timeout: float = 20) -> bool:
    """Whether a child ends well, and in time."""
    timer = threading.Timer(verify_timeout, os.kill, (child, 9))
    timer.start()
    try:
        return os.waitpid(child, 0)[1] == 0
    finally:
        timer.cancel()


def test_parent_and_children_call_at_once(box: Sandbox) -> None:
    with Kiteworks(box.host, **options(box)) as kw:
        copy = kw.with_options(timeout=20)
        kw.users.me()

        def calls() -> None:
            for _ in range(10):
                assert kw.users.me().email == copy.users.me().email == box.user.email

        children = [forked(calls) for _ in range(2)]
        calls()
        assert [ended(child) for child in children] == [True, True]
        calls()


def test_a_child_may_close_what_it_has(box: Sandbox) -> None:
    with Kiteworks(box.host, **options(box)) as kw:
        kw.users.me()
        pool = kw._state._own

        def leave() -> None:
            kw.users.me()
            assert kw._state._own is not pool
            kw.close()
            gc.collect()
            with pytest.raises(KiteworksError, match="was closed"):
                kw.users.me()

        assert ended(forked(leave))
        kw.users.me()
        assert kw._state._own is pool


def test_a_closed_client_stays_closed(box: Sandbox) -> None:
    kw = Kiteworks(box.host, **options(box))
    kw.users.me()
    kw.close()

    def call() -> None:
        with pytest.raises(KiteworksError, match="was closed"):
            kw.users.me()

    assert ended(forked(call))


def test_async_clients(box: Sandbox) -> None:
    asyncio.run(_async_parent(box))


async def _async_parent(box: Sandbox) -> None:
    async with AsyncKiteworks(box.host, **options(box)) as kw:
        await kw.users.me()

        async def calls() -> None:
            for _ in range(5):
                assert (await kw.users.me()).email == box.user.email

        child = forked(lambda: asyncio.run(calls()))
        await calls()
        assert await asyncio.to_thread(ended, child)
        await calls()


_shared: list[Kiteworks] = []


def _name(_: int) -> str:
    return str(_shared[0].users.me().email)


def test_multiprocessing(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    with Kiteworks(box.host, **options(box)) as kw:
        kw.users.me()
        monkeypatch.setattr(f"{__name__}._shared", [kw])
        with multiprocessing.get_context("fork").Pool(2) as workers:
            assert workers.map(_name, range(4)) == [box.user.email] * 4
        kw.users.me()


@pytest.mark.filterwarnings("ignore:UserCredentials:DeprecationWarning")
def test_locks_that_another_thread_holds(box: Sandbox) -> None:
    app = box.register_application(name="Forks", user_credentials=True)
    auth = UserCredentials(
        client_id=app.client_id,
        client_secret=app.client_secret,
        username=box.user.email,
        password=box.user.password,
        store=MemoryStore(),
    )
    held, done = threading.Event(), threading.Event()
    with Kiteworks(box.host, auth=auth, verify=str(box.ca_file), rate_limit=1000) as kw:
        keeper = auth._manager(kw.appliance)
        keeper.join()  # a renewal is under way, and the thread that does it is the parent's
        limiter, store = kw._state.call_state.limiter, auth._store
        assert limiter is not None
        assert isinstance(store, MemoryStore)

        def hold() -> None:
            assert store.try_lock(keeper._key) is not None
            with keeper._lock, kw._state._lock, limiter._lock, store._lock, auth._lock:
                held.set()
                done.wait()

        thread = threading.Thread(target=hold)
        thread.start()
        assert held.wait(10)
        child = forked(kw.users.me)
        done.set()
        thread.join()
        assert ended(child)


def test_a_lock_that_another_thread_holds() -> None:
    lock, held, done = ForkSafeLock(), threading.Event(), threading.Event()

    def hold() -> None:
        with lock:
            held.set()
            done.wait()

    def take() -> None:
        with lock:
            assert not lock.acquire(blocking=False)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    child = forked(take)
    assert not lock.acquire(blocking=False)
    done.set()
    thread.join()
    assert ended(child)
    take()


def test_a_child_counts_its_own_requests() -> None:
    limiter = RateLimiter(1, lambda: 0.0)
    assert limiter.reserve() == 0

    def first() -> None:
        assert limiter.reserve() == 0

    assert ended(forked(first))
    assert limiter.reserve() == 1


def test_an_http_client_that_was_used_before() -> None:
    given = httpx.Client(trust_env=False)
    with given:
        kw = Kiteworks("localhost:1", auth=AccessToken("t"), http_client=given, retries=0)
        with pytest.raises(KiteworksError, match="failed"):
            kw.users.me()

        def call() -> None:
            with pytest.raises(KiteworksError, match="before this process was forked"):
                kw.users.me()

        assert ended(forked(call))


def test_an_http_client_for_tests() -> None:
    answer = httpx.Response(200, json={"id": "1", "name": "Ann"})
    with httpx.Client(transport=httpx.MockTransport(lambda _: answer)) as given:
        kw = Kiteworks("h", auth=AccessToken("t"), http_client=given)
        with warnings.catch_warnings(action="ignore"):
            kw.users.me()
            assert ended(forked(kw.users.me))
