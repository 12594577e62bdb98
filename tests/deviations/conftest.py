"""An appliance that gives the answers a test wants, and clients of both kinds that talk to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_runtime.decode import tolerant
from tests.client.blocking import Blocking

Handler = Callable[[httpx.Request], httpx.Response]


class Scene:
    """A client, and the requests that it sent.

    Args:
        asynchronous: Which client.
        handler: What plays the appliance.
        options: For the client.
    """

    def __init__(self, asynchronous: bool, handler: Handler, **options: Any) -> None:
        self.requests: list[httpx.Request] = []
        self._loop = asyncio.new_event_loop() if asynchronous else None

        def record(request: httpx.Request) -> httpx.Response:
            request.read()
            self.requests.append(request)
            return handler(request)

        transport = httpx.MockTransport(record)
        options = {"auth": AccessToken("token"), **options}
        if self._loop is None:
            self._http: Any = httpx.Client(transport=transport)
            self.kw: Any = Kiteworks("files.example.com", http_client=self._http, **options)
        else:
            self._http = httpx.AsyncClient(transport=transport)
            made = AsyncKiteworks("files.example.com", http_client=self._http, **options)
            self.kw = Blocking(made, self._loop)

    @property
    def request(self) -> httpx.Request:
        """The one request that was sent."""
        (one,) = self.requests
        return one

    def close(self) -> None:
        if self._loop is None:
            self._http.close()
        else:
            self._loop.run_until_complete(self._http.aclose())
            self._loop.close()


Play = Callable[..., Scene]


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Iterator[Play]:
    """Makes a scene: of a function that answers, or of the one answer, a body that becomes JSON and a status."""
    made: list[Scene] = []

    def make(
        answer: Any = None, status: int = 200, *, handler: Handler | None = None, **options: Any
    ) -> Scene:
        made.append(
            Scene(request.param, handler or (lambda _: httpx.Response(status, json=answer)), **options)
        )
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture(autouse=True)
def forget_warnings() -> None:
    """Let every test be warned anew. What is not expected is an error: see `filterwarnings`."""
    tolerant._warned.clear()


def said(caught: Any) -> list[str]:
    """What the warnings say, without what is done about it."""
    return [str(one.message).partition(";")[0] for one in caught]
