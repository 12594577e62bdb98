"""The memory of 1,000 async calls at once, ours and raw httpx's.

Both send to a transport that answers when all requests have come, so that all calls are under way together. Without a
pool and its connections, which cost both the same, what is left to compare is the smaller, and the ratio the stricter.
"""

from __future__ import annotations

import asyncio
import gc
import json
import tracemalloc
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_sandbox import Sandbox

from .ratio import Ratio

_CALLS = 1_000


def measure() -> Iterator[Ratio]:
    """Yield what a thousand calls cost."""
    yield asyncio.run(_compare(_answer()))


def _answer() -> bytes:
    """What the appliance says of a user."""
    with Sandbox() as box:
        credential = AccessToken(box.issue_token(box.user.email))
        with Kiteworks(box.host, auth=credential, verify=str(box.ca_file)) as kw:
            return kw.users.with_raw_response.me().content


class _Together(httpx.AsyncBaseTransport):
    """Answers when so many requests have come."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self.expect(1)

    def expect(self, count: int) -> None:
        """Wait for so many from now on."""
        self._missing = count
        self._all = asyncio.Event()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._missing -= 1
        if not self._missing:
            self._all.set()
        await self._all.wait()
        return httpx.Response(200, headers={"Content-Type": "application/json"}, content=self._body)


async def _compare(body: bytes) -> Ratio:
    together = _Together(body)
    async with httpx.AsyncClient(transport=together) as pool:
        kw = AsyncKiteworks("localhost", auth=AccessToken("token"), http_client=pool)
        headers = {"Authorization": "Bearer token", "Accept": "application/json", "X-Accellion-Version": "28"}

        async def raw() -> Any:
            answer = await pool.get("https://localhost/rest/users/me", headers=headers)
            return json.loads(answer.content)

        plain, typed = await _peak(raw, together), await _peak(kw.users.me, together)
    return Ratio(f"memory of {_CALLS:,} async calls / raw httpx and json.loads", typed / plain, 1.1)


async def _peak(call: Callable[[], Awaitable[Any]], together: _Together) -> int:
    """The most bytes that Python held beyond what it held before, while the calls ran and their results were kept."""
    together.expect(1)
    await call()  # what is loaded with the first call is not counted
    together.expect(_CALLS)
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        await asyncio.gather(*(call() for _ in range(_CALLS)))
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
