"""Performs the effects of a transfer: a sync driver and an async one."""

from __future__ import annotations

import inspect
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import (
    AbstractContextManager,
    AsyncExitStack,
    ExitStack,
    asynccontextmanager,
    contextmanager,
    suppress,
)
from typing import IO, TYPE_CHECKING, Any, Protocol, Self, TypeVar, cast

from .._effects import Sleep, adrive, aiterate, drive, iterate
from ..operation import Arguments, Operation
from ..request import prepare
from .effects import Begin, Body, Call, Finish, More, Open, Step, Steps, Tell, Work
from .options import Chosen, chosen

if TYPE_CHECKING:
    import asyncio

    from ..limits import Clock, Deadline

R = TypeVar("R")

_LONGEST = 1.0
"""Seconds for which bytes are collected before they are written, over a connection too slow to fill a buffer."""


class Caller(Protocol):
    """What transfers need of a client's caller; an async one returns awaitables and async context managers."""

    @property
    def clock(self) -> Clock: ...
    @property
    def deadline(self) -> Deadline | None: ...
    def within(self, deadline: Deadline | None) -> Self: ...
    def having_waited(self, seconds: float) -> Self: ...
    def check_pause(self, seconds: float, operation: Operation[Any]) -> None: ...
    def connected(self, response: Any) -> AbstractContextManager[None]: ...
    def call(self, operation: Operation[Any], arguments: Arguments) -> Any: ...
    def stream(self, operation: Operation[Any], arguments: Arguments) -> Any: ...


class _Driver:
    """The state of a driver: the open body, and the bytes that are handed out."""

    def __init__(self, caller: Caller, on_progress: Any = None) -> None:
        self._caller = caller
        self._on_progress = on_progress
        self._operation: Any = None
        self._response: Any = None
        self._body: Any = None
        self._broken: BaseException | None = None
        self._written: Pieces | None = None
        self._out: deque[bytes] = deque()

    def _opened(self, response: Any, body: Any) -> Any:
        self._response, self._body, self._broken = response, body, None
        return response

    def _handed_out(self, answer: Any) -> Any:
        """Hand out what was written meanwhile, and return the answer of the work that wrote it."""
        while self._written:
            # One by one, for the other thread may be writing.
            self._out.append(self._written.popleft())
        return answer

    def _postponed(self, error: BaseException, done: int) -> bool:
        """Keep an error until the bytes before it are written. Returns false if it is to be raised at once."""
        # A caller who is handed pieces ends at once if it is interrupted.
        if not done or (self._written is not None and not isinstance(error, Exception)):
            return False
        self._broken = error
        return True


class Driver(_Driver):
    """Performs effects and waits. One thread, started when it is needed, works beside the requests."""

    def run(self, steps: Steps[R]) -> R:
        """Drive a transfer to its end."""
        with self._resources():
            return drive(steps, self._perform)

    def iterate(self, steps: Steps[Any], pieces: Pieces) -> Generator[bytes, None, None]:
        """Drive a transfer to its end, and yield what it writes to `pieces`."""
        self._written = pieces
        return iterate(steps, self._perform, self._out, self._resources())

    @contextmanager
    def _resources(self) -> Generator[None, None, None]:
        # One deadline for all requests, from the first on.
        self._caller = self._caller.within(self._caller.deadline)
        self._pool: ThreadPoolExecutor | None = None
        self._stream = ExitStack()
        try:
            yield
        finally:
            self._stream.close()
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)

    def _perform(self, step: Step) -> Any:
        match step:
            case Call(operation, arguments, body, done, total, waited):
                self._operation = operation
                if body is not None:
                    body.seek(0)
                    if self._on_progress is not None:
                        body.on_read = lambda: self._on_progress(done + body.moved, total)
                return self._caller.having_waited(waited).call(operation, arguments)
            case Begin(work):
                # A single thread, so that what was begun first is done first.
                self._pool = self._pool or ThreadPoolExecutor(1, thread_name_prefix="kiteworks-transfer")
                return self._pool.submit(work)
            case Finish(handle):
                return self._handed_out(handle.result())
            case Work(work):
                # Before anything was begun there is nothing to be done first, and no thread: a small file needs none.
                return self._handed_out(work() if self._pool is None else self._pool.submit(work).result())
            case Sleep(seconds):
                self._caller.check_pause(seconds, self._operation)
                self._caller.clock.sleep(seconds)
            case Tell(done, total):
                if self._on_progress is not None:
                    self._on_progress(done, total)
            case Open(operation, arguments):
                from ..bodies import BodyReader

                self._operation = operation
                self._stream.close()
                response = self._stream.enter_context(self._caller.stream(operation, arguments))
                return self._opened(response, BodyReader(response))
            case More(place):
                return self._read(place)
        return None

    def _read(self, place: memoryview) -> int:
        if self._broken is not None:
            raise self._broken
        done, now = 0, self._caller.clock.now
        until = now() + _LONGEST
        try:
            with self._caller.connected(self._response):
                while done < len(place) and now() <= until:
                    count = self._body.read_into(place[done:], lambda: now() > until)
                    if not count:
                        break
                    done += count
        except BaseException as error:
            if not self._postponed(error, done):
                raise
        return done


class AsyncDriver(_Driver):
    """Performs effects, awaited. The event loop's threads work beside the requests, one at a time."""

    async def run(self, steps: Steps[R]) -> R:
        """Drive a transfer to its end."""
        async with self._resources():
            return await adrive(steps, self._perform)

    def iterate(self, steps: Steps[Any], pieces: Pieces) -> AsyncGenerator[bytes, None]:
        """Drive a transfer to its end, and yield what it writes to `pieces`."""
        self._written = pieces
        return aiterate(steps, self._perform, self._out, self._resources())

    @asynccontextmanager
    async def _resources(self) -> AsyncGenerator[None, None]:
        import asyncio

        self._caller = self._caller.within(self._caller.deadline)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._turn = asyncio.Lock()
        self._cancelled = False
        self._stream = AsyncExitStack()
        try:
            yield
        finally:
            await self._stream.aclose()
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _in_turn(self, work: Callable[[], Any]) -> Any:
        # The lock is given to those who wait in their order: what was begun first is done first.
        import asyncio

        async with self._turn:
            return await asyncio.to_thread(work)

    async def _perform(self, step: Step) -> Any:
        import asyncio

        if self._cancelled:
            return await _uncancelled(self._do(step))
        try:
            return await self._do(step)
        except asyncio.CancelledError:
            self._cancelled = True
            raise

    async def _do(self, step: Step) -> Any:
        import asyncio

        match step:
            case Call(operation, arguments, body, done, total, waited):
                self._operation = operation
                if body is not None:
                    body.seek(0)
                if body is None or self._on_progress is None:
                    return await self._caller.having_waited(waited).call(operation, arguments)
                async with self._progress(body, done, total):
                    return await self._caller.having_waited(waited).call(operation, arguments)
            case Begin(work):
                task = asyncio.create_task(self._in_turn(work))
                self._tasks.add(task)
                return task
            case Finish(handle):
                self._tasks.discard(handle)
                return self._handed_out(await handle)
            case Work(work):
                return self._handed_out(await self._in_turn(work))
            case Sleep(seconds):
                self._caller.check_pause(seconds, self._operation)
                await self._caller.clock.asleep(seconds)
            case Tell(done, total):
                await self._tell(done, total)
            case Open(operation, arguments):
                from ..bodies import AsyncBodyReader

                self._operation = operation
                await self._stream.aclose()
                opening = self._caller.stream(operation, arguments)
                response = await self._stream.enter_async_context(opening)
                return self._opened(response, AsyncBodyReader(response))
            case More(place):
                return await self._read(place)
        return None

    async def _read(self, place: memoryview) -> int:
        if self._broken is not None:
            raise self._broken
        done, now = 0, self._caller.clock.now
        until = now() + _LONGEST
        try:
            with self._caller.connected(self._response):
                while done < len(place) and now() <= until:
                    count = await self._body.read_into(place[done:], lambda: now() > until)
                    if not count:
                        break
                    done += count
        except BaseException as error:
            if not self._postponed(error, done):
                raise
        return done

    async def _tell(self, done: int, total: int | None) -> None:
        told = self._on_progress(done, total) if self._on_progress is not None else None
        if inspect.isawaitable(told):
            await told

    @asynccontextmanager
    async def _progress(self, body: Body, done: int, total: int | None) -> AsyncGenerator[None, None]:
        """Report how much of a body is sent. In a task of its own, since what reads the body can't await."""
        import asyncio

        moved, over = asyncio.Event(), False
        body.on_read = moved.set

        async def tell() -> None:
            while await moved.wait() and not over:
                moved.clear()
                await self._tell(done + body.moved, total)

        telling = asyncio.create_task(tell())
        try:
            yield
        except asyncio.CancelledError:
            telling.cancel()
            raise
        finally:
            over = True
            moved.set()
            # Not cancelled otherwise: the caller's own code may be running in it.
            await telling


async def _uncancelled(work: Coroutine[Any, Any, R]) -> R:
    """Do what a transfer has to do after it was cancelled, such as to remove what it left on the appliance.

    It is done in a task of its own: anyio's cancel scopes cancel every further wait of the task that was cancelled.
    """
    import asyncio

    task = asyncio.create_task(work)
    while not task.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait([task])
    return task.result()


class Pieces(deque[bytes]):
    """Data that was received and not handed out yet."""

    def write(self, data: bytes) -> int:
        """Add data."""
        self.append(data)
        return len(data)

    @property
    def file(self) -> IO[bytes]:
        """Return this as the target of a download, which needs only its `write`."""
        return cast("IO[bytes]", self)


# Copies of whole trees know from the list of a folder what a file is like.
_ITERATED = {"verify", "verify_timeout", "on_progress", "described"}


def checked(
    operation: Operation[None],
    arguments: Arguments,
    options: Arguments,
    hashes: Sequence[str],
    *,
    asynchronous: bool,
) -> Chosen:
    """Check arguments and options where they are given: the first piece may be requested elsewhere.

    Raises:
        InvalidArgumentError: An argument or an option does not fit. Nothing was sent.
        TypeError: There is no such option.
    """
    if others := options.keys() - _ITERATED:
        raise TypeError(
            f"a download that is iterated is not written to a file, so it has no option {', '.join(sorted(others))}"
        )
    prepare(operation, arguments).close()
    return chosen(options, hashes, asynchronous=asynchronous)
