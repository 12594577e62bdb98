"""A 401 in the middle of work: what can be sent again is, after one refresh; the rest is told to the caller."""

from __future__ import annotations

import asyncio
import io
import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import MemoryStore, Token
from kiteworks_runtime.auth.token_manager import store_key
from kiteworks_runtime.errors import TokenExpiredError

from ..conftest import CREATE, UPLOAD, AsyncThings, SyncThings
from .conftest import FLOW, Code, FakeAppliance

HOST = "files.example.com:8443"


class Wire(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Takes content as a network does, piece by piece and keeping none of it in the request, and notes what it was."""

    def __init__(self, fake: FakeAppliance) -> None:
        self.fake = fake
        self.bodies: list[bytes] = []

    def _answer(self, request: httpx.Request, body: bytes) -> httpx.Response:
        if request.url.path != "/oauth/token":
            self.bodies.append(body)
        return self.fake(httpx.Request(request.method, request.url, headers=request.headers, content=body))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        return self._answer(request, b"".join(request.stream))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.AsyncByteStream)
        return self._answer(request, b"".join([piece async for piece in request.stream]))


@pytest.fixture
def wire(fake: FakeAppliance) -> Wire:
    return Wire(fake)


@pytest.fixture
def auth(fake: FakeAppliance) -> Code:
    """A credential whose token the appliance will refuse."""
    store = MemoryStore()
    store.save(
        store_key(FLOW, {"client_id": "an-application"}, Appliance.parse(HOST)),
        Token("access-0", "refresh-0"),
    )
    fake.refresh = "refresh-0"
    return Code(store=store)


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def call(request: pytest.FixtureRequest, wire: Wire, auth: Code) -> Callable[..., Any]:
    """Makes a call of an operation, whatever it is awaited."""

    def run(operation: Any, **arguments: Any) -> Any:
        if not request.param:
            with httpx.Client(transport=wire) as pool:
                return SyncThings(HOST, auth=auth, http_client=pool)._caller.call(operation, arguments)

        async def awaited() -> Any:
            async with httpx.AsyncClient(transport=wire) as pool:
                kw = AsyncThings(HOST, auth=auth, http_client=pool)
                return await kw._caller.call(operation, arguments)

        return asyncio.run(awaited())

    return run


def test_json_is_sent_again(call: Callable[..., Any], wire: Wire, fake: FakeAppliance) -> None:
    assert call(CREATE, name="x").id == "1"
    assert wire.bodies == [b'{"name":"x"}'] * 2
    assert fake.issued == 1


def from_the_middle() -> io.BytesIO:
    file = io.BytesIO(b"skipped" + b"content" * 30_000)
    file.seek(7)
    return file


@pytest.mark.parametrize("kind", ["bytes", "path", "file"])
def test_files_are_rewound_and_sent_again(
    call: Callable[..., Any], wire: Wire, fake: FakeAppliance, tmp_path: Path, kind: str
) -> None:
    content = b"content" * 30_000
    (tmp_path / "name").write_bytes(content)
    body: dict[str, Any] = {
        "bytes": ("name", content),
        "path": tmp_path / "name",
        "file": ("name", from_the_middle()),
    }
    assert call(UPLOAD, body=body[kind], note=True).id == "1"
    first, second = wire.bodies
    assert first == second
    assert b"\r\n\r\n" + content + b"\r\n--" in first
    assert [bearer for _, bearer in fake.seen] == ["Bearer access-0", "Bearer access-1"]


def test_what_can_not_be_rewound_is_not_sent_again(
    call: Callable[..., Any], wire: Wire, fake: FakeAppliance
) -> None:
    for _ in range(2):
        reading, writing = os.pipe()
        os.write(writing, b"once")
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            if fake.issued:
                assert call(UPLOAD, body=("name", pipe)).id == "1"
            else:
                with pytest.raises(
                    TokenExpiredError, match=r"POST /rest/things/actions/file.*repeat the call"
                ):
                    call(UPLOAD, body=("name", pipe))
    assert len(wire.bodies) == 2
    assert fake.issued == 1


def test_iterators_are_not_sent_again(wire: Wire, auth: Code, fake: FakeAppliance) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"once"

    async def awaited() -> None:
        async with httpx.AsyncClient(transport=wire) as pool:
            await pool.post(
                f"https://{HOST}/x", content=pieces(), auth=auth.bind(Appliance.parse(HOST), pool)
            )

    with pytest.raises(TokenExpiredError, match="can't be rewound"):
        asyncio.run(awaited())
    assert wire.bodies == [b"once"]
    assert fake.issued == 1
