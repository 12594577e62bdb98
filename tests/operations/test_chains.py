"""The chains that the type checkers see get through: each call, sync and async, is answered as the spec says."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable

import httpx
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_sandbox.synthesis import answer
from tests.typing import chains

from .support import BUNDLE

VARIABLE = re.compile(r"{\w+}")
# What is written out comes before what is not: `/rest/users/me` is no user of that name.
ROUTES = [
    (re.compile(VARIABLE.sub(r"[^/]+", one.path)), one)
    for one in sorted(BUNDLE.operations, key=lambda one: len(VARIABLE.findall(one.path)))
]


def answered(request: httpx.Request) -> httpx.Response:
    method = request.method.lower()
    found = next(one for path, one in ROUTES if one.method == method and path.fullmatch(request.url.path))
    given = answer(BUNDLE, found)
    return (
        httpx.Response(given.status) if given.body is None else httpx.Response(given.status, json=given.body)
    )


@pytest.mark.parametrize("chain", [chains.content_and_people, chains.administration, chains.others])
def test_a_chain(chain: Callable[[Kiteworks], None]) -> None:
    with (
        httpx.Client(transport=httpx.MockTransport(answered)) as http,
        Kiteworks("kiteworks.example.com", auth=AccessToken("token"), http_client=http, strict=True) as kw,
    ):
        chain(kw)


@pytest.mark.parametrize(
    "chain", [chains.content_and_people_async, chains.administration_async, chains.others_async]
)
def test_a_chain_async(chain: Callable[[AsyncKiteworks], Awaitable[None]]) -> None:
    async def run() -> None:
        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(answered)) as http,
            AsyncKiteworks(
                "kiteworks.example.com", auth=AccessToken("token"), http_client=http, strict=True
            ) as kw,
        ):
            await chain(kw)

    asyncio.run(run())
