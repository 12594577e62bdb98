"""Calls that are broken off, and clients that are shared: what is left of the connections."""

from __future__ import annotations

import asyncio
import io
import ssl
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_sandbox import Sandbox


@pytest.fixture
def arrived(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Set when a request waits for its slow answer; at the end, whoever still waits may go."""
    seen = threading.Event()
    wait = box.faults.ending.wait

    def waiting(seconds: float) -> bool:
        seen.set()
        return wait(seconds)

    monkeypatch.setattr(box.faults.ending, "wait", waiting)
    yield seen
    box.faults.ending.set()
    box.faults.ending.clear()


def narrow_pool(box: Sandbox) -> httpx.AsyncClient:
    """One connection: a call that leaks it is the last one."""
    trust = ssl.create_default_context(cafile=str(box.ca_file))
    return httpx.AsyncClient(verify=trust, limits=httpx.Limits(max_connections=1))


def client(box: Sandbox, pool: httpx.AsyncClient) -> AsyncKiteworks:
    token = AccessToken(box.issue_token(box.user.email))
    return AsyncKiteworks(box.host, auth=token, http_client=pool, timeout=20)


def open_connections(pool: httpx.AsyncClient) -> list[Any]:
    transport: Any = pool._transport
    return [one for one in transport._pool.connections if not one.is_idle() and not one.is_closed()]


async def cancelled(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def test_a_call_that_is_cancelled_gives_its_connection_back(box: Sandbox, arrived: threading.Event) -> None:
    async def steps() -> None:
        async with narrow_pool(box) as pool:
            kw = client(box, pool)
            await kw.users.me()
            box.faults.add("slow", path="/rest/users/me", seconds=60)
            task = asyncio.create_task(kw.users.me())
            await asyncio.to_thread(arrived.wait)
            await cancelled(task)
            assert open_connections(pool) == []
            assert (await kw.users.me()).email == box.user.email

    asyncio.run(steps())


def test_a_call_that_waits_for_a_connection_can_be_cancelled(box: Sandbox, arrived: threading.Event) -> None:
    async def steps() -> None:
        async with narrow_pool(box) as pool:
            kw = client(box, pool)
            box.faults.add("slow", path="/rest/users/me", seconds=60)
            first = asyncio.create_task(kw.users.me())
            await asyncio.to_thread(arrived.wait)
            second = asyncio.create_task(kw.folders.get("0"))
            for _ in range(50):  # steps of the loop, until it waits
                await asyncio.sleep(0)
            await cancelled(second)
            await cancelled(first)
            assert open_connections(pool) == []
            assert (await kw.users.me()).email == box.user.email

    asyncio.run(steps())


def test_a_call_between_two_attempts_holds_no_connection(box: Sandbox, file: str) -> None:
    async def steps() -> None:
        async with narrow_pool(box) as pool:
            kw = client(box, pool)
            pausing = asyncio.Event()

            async def asleep(seconds: float) -> None:
                pausing.set()
                await asyncio.Event().wait()

            box.faults.add("status", path="/rest/files/*/content", times=None)
            kw._state.call_state.clock.asleep = asleep  # type: ignore[method-assign]
            task = asyncio.create_task(kw.files.download(file, io.BytesIO()))
            await pausing.wait()
            assert open_connections(pool) == []
            await cancelled(task)
            assert (await kw.users.me()).email == box.user.email

    asyncio.run(steps())


def test_a_download_that_is_broken_off_gives_its_connection_back(box: Sandbox, file: str) -> None:
    async def steps() -> None:
        async with narrow_pool(box) as pool:
            kw = client(box, pool)

            def stop(done: int, total: int | None) -> None:
                raise asyncio.CancelledError

            with pytest.raises(asyncio.CancelledError):
                await kw.files.download(file, io.BytesIO(), on_progress=stop)
            assert open_connections(pool) == []
            assert (await kw.users.me()).email == box.user.email

    asyncio.run(steps())


def test_threads_share_a_client(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first use too: one pool is made, whoever comes first."""
    token = AccessToken(box.issue_token(box.user.email))
    with Kiteworks(box.host, auth=token, verify=str(box.ca_file)) as kw:
        made: list[object] = []
        make: Callable[..., Any] = kw._state._make
        kw._state._make = lambda transport: made.append(transport) or make(transport)  # type: ignore[func-returns-value]
        together = threading.Barrier(8)

        def call(_: int) -> list[str | None]:
            together.wait()
            return [kw.with_options(timeout=20).users.me().email for _ in range(5)]

        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(call, range(8)))
    assert found == [[box.user.email] * 5] * 8
    assert len(made) == 1
