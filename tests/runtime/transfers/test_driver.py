"""What has been read when something ends the reading is handed over first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from functools import partial
from typing import Any

import pytest

from kiteworks_runtime.transfers.driver import AsyncDriver, Driver, Pieces
from kiteworks_runtime.transfers.effects import Begin, Finish, More, Open, Steps


class Line:
    """A caller with one body, of pieces that come every `pause` seconds, and an error at its end."""

    def __init__(self, error: BaseException | None, pause: float = 0.0) -> None:
        self._error, self._pause, self._now = error, pause, 0.0
        self.clock, self.deadline = self, None
        self.headers = {"content-encoding": "identity"}

    def within(self, _: Any) -> Any:
        return self

    def now(self) -> float:
        return self._now

    def connected(self, _: Any) -> Any:
        return nullcontext()

    def _pieces(self) -> Iterator[bytes]:
        for piece in (b"ab", b"cd", b"ef"):
            self._now += self._pause
            yield piece
        if self._error is not None:
            raise self._error


class SyncLine(Line):
    @contextmanager
    def stream(self, *_: Any) -> Iterator[Any]:
        yield self

    def iter_bytes(self) -> Iterator[bytes]:
        return self._pieces()


class AsyncLine(Line):
    @asynccontextmanager
    async def stream(self, *_: Any) -> AsyncIterator[Any]:
        yield self

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        for piece in self._pieces():
            yield piece


def reading(read: list[bytes]) -> Steps[None]:
    yield Open(None, {})  # type: ignore[arg-type]
    place = memoryview(bytearray(100))
    while length := (yield More(place)):
        read.append(bytes(place[:length]))


def run(kind: str, line: tuple[BaseException | None, float], read: list[bytes], *, pieces: bool) -> None:
    steps = reading(read)
    if kind == "sync":
        driver = Driver(SyncLine(*line))  # type: ignore[arg-type]
        list(driver.iterate(steps, Pieces())) if pieces else driver.run(steps)
        return
    other = AsyncDriver(AsyncLine(*line))  # type: ignore[arg-type]

    async def iterate() -> None:
        async for _ in other.iterate(steps, Pieces()):
            """Nothing is handed out."""

    asyncio.run(iterate() if pieces else other.run(steps))


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("error", [OSError("broken"), asyncio.CancelledError(), SystemExit()])
@pytest.mark.parametrize("pieces", [False, True])
def test_what_came_before_the_end_is_read(kind: str, error: BaseException, pieces: bool) -> None:
    read: list[bytes] = []
    with pytest.raises(type(error)):
        run(kind, (error, 0.0), read, pieces=pieces)
    # Who takes pieces is not to wait for its own end.
    assert read == ([] if pieces and not isinstance(error, Exception) else [b"abcdef"])


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_slow_line_is_not_waited_for(kind: str) -> None:
    read: list[bytes] = []
    run(kind, (None, 2.0), read, pieces=False)
    assert read == [b"ab", b"cd", b"ef"]


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_work_is_done_in_the_order_in_which_it_was_begun(kind: str) -> None:
    done: list[float] = []

    def work(pause: float) -> float:
        time.sleep(pause)
        done.append(pause)
        return pause

    def steps() -> Steps[list[float]]:
        first = yield Begin(partial(work, 0.03))
        second = yield Begin(partial(work, 0.01))
        return [(yield Finish(second)), (yield Finish(first))]

    if kind == "sync":
        answers = Driver(SyncLine(None)).run(steps())  # type: ignore[arg-type]
    else:
        answers = asyncio.run(AsyncDriver(AsyncLine(None)).run(steps()))  # type: ignore[arg-type]
    assert answers == [0.01, 0.03]
    assert done == [0.03, 0.01]
