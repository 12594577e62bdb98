"""What a download that is iterated leaves behind, and what it makes of an answer that breaks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing
from typing import Any

import httpx
import pytest

from kiteworks import errors
from kiteworks_runtime.operation import Header, Operation, Path

from .conftest import CONTENT, GET, Bench

PIECE = 1 << 20
RANGED: Operation[None] = Operation(
    "things.download",
    "GET",
    "/rest/things/{thing_id}/content",
    result=type(None),
    arguments=(Path("thing_id", str, "thing_id"), Header("byte_range", str, "Range")),
    about=GET,
)


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body of many pieces.

    Args:
        pieces: How many there are.
        breaks: Whether the connection breaks after the last.
    """

    def __init__(self, pieces: int, *, breaks: bool = False) -> None:
        self.pieces = pieces
        self.breaks = breaks
        self.sent = 0
        self.closed = False
        self.over = asyncio.Event()

    def __iter__(self) -> Iterator[bytes]:
        while self.sent < self.pieces:
            self.sent += 1
            yield bytes(PIECE)
        if self.breaks:
            raise httpx.ReadError("gone")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            await asyncio.sleep(0)
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True
        self.over.set()


class Opened(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers each request with what a function gives, not read yet: the mock of httpx reads what is asynchronous."""

    def __init__(self, answer: Callable[[httpx.Request], httpx.Response]) -> None:
        self.answer = answer

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self.answer(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.answer(request)


def sending(bench: Callable[..., Bench], body: Body, **answer: Any) -> Bench:
    def respond(request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/content"):
            return httpx.Response(200, **answer)
        return httpx.Response(200, stream=body)

    return bench(lambda request: httpx.Response(500), wrap=lambda _: Opened(respond))


def iterated(one: Bench, operation: Operation[None] = CONTENT, **options: Any) -> Any:
    return one.client._caller.iter_download(operation, {"thing_id": "1"}, options)


def first(one: Bench, pieces: Any) -> bytes:
    piece: bytes = one.runner.run(anext(pieces)) if one.asynchronous else next(pieces)
    return piece


def test_an_end_that_is_asked_for(bench: Callable[..., Bench]) -> None:
    body = Body(20)
    one = sending(bench, body)
    pieces = iterated(one)
    assert len(first(one, pieces)) == PIECE
    # One piece is out, one is being worked on, and the next is not read before it is asked for.
    assert (body.sent, body.closed) == (2, False)
    if one.asynchronous:
        one.runner.run(pieces.aclose())
    else:
        pieces.close()
    assert (body.sent, body.closed) == (2, True)


def test_an_end_that_nobody_asks_for(bench: Callable[..., Bench]) -> None:
    body = Body(20)
    one = sending(bench, body)

    async def take() -> None:
        async for _ in iterated(one):
            break
        # The loop is told that nobody has it any more, and closes it as a task of its own.
        await body.over.wait()

    if one.asynchronous:
        one.runner.run(take())
    else:
        for _ in iterated(one):
            break
    assert (body.sent, body.closed) == (2, True)


def test_a_task_that_is_cancelled() -> None:
    """While it waits for a piece."""
    waiting, closed = asyncio.Event(), []

    class Endless(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield bytes(PIECE)
            yield bytes(PIECE)
            waiting.set()
            await asyncio.Event().wait()

        async def aclose(self) -> None:
            closed.append(True)

    one = Bench(
        True,
        lambda request: httpx.Response(500),
        wrap=lambda _: Opened(lambda request: httpx.Response(200, stream=Endless())),
    )
    taken = 0

    async def take() -> None:
        nonlocal taken
        async with aclosing(iterated(one)) as pieces:
            async for piece in pieces:
                taken += len(piece)

    async def cancel() -> None:
        task = asyncio.create_task(take())
        await waiting.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await one.client._state._given.aclose()

    with one.runner:
        one.runner.run(cancel())
    # The second piece may be on its way when the task is cancelled.
    assert taken in (PIECE, 2 * PIECE)
    assert closed == [True]


@pytest.mark.parametrize("size", [3 * PIECE, 4 * PIECE])
def test_an_answer_that_breaks_after_its_last_byte(bench: Callable[..., Bench], size: int) -> None:
    """What has come is whole, so nothing more is asked for; unless the appliance says that there is more."""
    body = Body(3, breaks=True)
    one = sending(bench, body, json={"id": "1", "size": size})
    pieces = iterated(one, RANGED)

    async def collect() -> list[bytes]:
        return [piece async for piece in pieces]

    def run() -> list[bytes]:
        return one.runner.run(collect()) if one.asynchronous else list(pieces)

    if size == 3 * PIECE:
        with pytest.warns(errors.NotVerifiedWarning):
            assert b"".join(run()) == bytes(size)
    else:
        with pytest.raises(errors.APIConnectionError, match="gone"):
            run()
