"""Does the steps of a transfer: one driver that waits, one that is awaited."""

from __future__ import annotations

import asyncio
import inspect
from collections import deque
from collections.abc import AsyncGenerator, Generator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    AsyncExitStack,
    ExitStack,
    asynccontextmanager,
    contextmanager,
)
from typing import IO, TYPE_CHECKING, Any, Protocol, Self, TypeVar, cast

from .._effects import Sleep, adrive, aiterate, drive, iterate
from ..operation import Operation
from ..request import prepare
from .chunks import Body
from .effects import Begin, Call, Finish, More, Open, Step, Steps, Tell
from .options import Chosen, IterOptions, chosen

if TYPE_CHECKING:
    from ..bodies import AsyncStreamedResponse, StreamedResponse
    from ..limits import Clock, Deadline
    from ..operation import Operation

R = TypeVar("R")

_LONGEST = 1.0
"""Seconds for which bytes are gathered before they are written, on a line so slow that they fill no batch."""


class _Caller(Protocol):
    """What transfers ask of a client's caller, sync or async."""

    @property
    def clock(self) -> Clock: ...
    @property
    def deadline(self) -> Deadline | None: ...
    def within(self, deadline: Deadline | None) -> Self: ...
    def having_waited(self, seconds: float) -> Self: ...
    def check_pause(self, seconds: float, operation: Operation[Any]) -> None: ...
    def connected(
        self, response: StreamedResponse | AsyncStreamedResponse
    ) -> AbstractContextManager[None]: ...


class Caller(_Caller, Protocol):
    """Makes calls and waits for them."""

    def call(self, operation: Operation[R], arguments: Mapping[str, Any]) -> R: ...
    def stream(
        self, operation: Operation[Any], arguments: Mapping[str, Any]
    ) -> AbstractContextManager[StreamedResponse]: ...


class AsyncCaller(_Caller, Protocol):
    """Makes calls, awaited."""

    async def call(self, operation: Operation[R], arguments: Mapping[str, Any]) -> R: ...
    def stream(
        self, operation: Operation[Any], arguments: Mapping[str, Any]
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]: ...


class Driver:
    """Does steps and waits. Work beside the requests is done by one thread, which is made when there is some."""

    def __init__(self, caller: Caller, on_progress: Any = None) -> None:
        self._caller = caller
        self._on_progress = on_progress
        self._pool: ThreadPoolExecutor | None = None
        self._stream = ExitStack()
        self._response: Any = None
        self._asked: Any = None
        self._pieces: Any = None
        self._left = memoryview(b"")
        self._broken: BaseException | None = None
        self._written: Pieces | None = None
        self._out: deque[bytes] = deque()

    def run(self, steps: Steps[R]) -> R:
        """Drive a transfer to its end."""
        with self._ready():
            return drive(steps, self._do)

    def iterate(self, steps: Steps[Any], pieces: Pieces) -> Generator[bytes, None, None]:
        """Drive a transfer to its end, and hand out on the way what its work writes to `pieces`."""
        self._written = pieces
        return iterate(steps, self._do, self._out, self._ready())

    @contextmanager
    def _ready(self) -> Generator[None, None, None]:
        # One limit for all that it asks for.
        self._caller = self._caller.within(self._caller.deadline)
        try:
            yield
        finally:
            self._stream.close()
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)

    def _do(self, step: Step) -> Any:
        match step:
            case Call(operation, arguments, body, done, total, waited):
                self._asked = operation
                if body is not None:
                    body.seek(0)
                    if self._on_progress is not None:
                        body.on_read = lambda: self._on_progress(done + body.moved, total)
                return self._caller.having_waited(waited).call(operation, arguments)
            case Begin(work):
                self._pool = self._pool or ThreadPoolExecutor(1, thread_name_prefix="kiteworks-transfer")
                return self._pool.submit(work)
            case Finish(handle):
                answer = handle.result()
                # Only now: what works beside the requests may be in the middle of it.
                if self._written:
                    self._out.extend(self._written)
                    self._written.clear()
                return answer
            case Sleep(seconds):
                self._caller.check_pause(seconds, self._asked)
                self._caller.clock.sleep(seconds)
            case Tell(done, total):
                if self._on_progress is not None:
                    self._on_progress(done, total)
            case Open(operation, arguments):
                self._asked = operation
                self._stream.close()
                self._response = self._stream.enter_context(self._caller.stream(operation, arguments))
                self._pieces = self._response.iter_bytes()
                self._left, self._broken = memoryview(b""), None
                return self._response
            case More(place):
                return self._more(place)
        return None

    def _more(self, place: memoryview) -> int:
        if self._broken is not None:
            raise self._broken
        now = self._caller.clock.now
        until, size = now() + _LONGEST, len(place)
        done, self._left = _moved(self._left, place)
        try:
            with self._caller.connected(self._response):
                while done < size and (piece := next(self._pieces, None)) is not None:
                    end = done + len(piece)
                    if end > size:
                        piece, self._left = piece[: size - done], memoryview(piece)[size - done :]
                        end = size
                    place[done:end] = piece
                    done = end
                    if now() > until:
                        break
        except BaseException as error:
            # What came before is written first, however little it is. A caller who takes pieces ends at once if asked to.
            if not done or (self._written is not None and not isinstance(error, Exception)):
                raise
            self._broken = error
        return done


class AsyncDriver:
    """Does steps, awaited. Work beside the requests is done by the loop's threads."""

    def __init__(self, caller: AsyncCaller, on_progress: Any = None) -> None:
        self._caller = caller
        self._on_progress = on_progress
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stream = AsyncExitStack()
        self._response: Any = None
        self._asked: Any = None
        self._pieces: Any = None
        self._left = memoryview(b"")
        self._broken: BaseException | None = None
        self._written: Pieces | None = None
        self._out: deque[bytes] = deque()

    async def run(self, steps: Steps[R]) -> R:
        """Drive a transfer to its end."""
        async with self._ready():
            return await adrive(steps, self._do)

    def iterate(self, steps: Steps[Any], pieces: Pieces) -> AsyncGenerator[bytes, None]:
        """Drive a transfer to its end, and hand out on the way what its work writes to `pieces`."""
        self._written = pieces
        return aiterate(steps, self._do, self._out, self._ready())

    @asynccontextmanager
    async def _ready(self) -> AsyncGenerator[None, None]:
        # One limit for all that it asks for.
        self._caller = self._caller.within(self._caller.deadline)
        try:
            yield
        finally:
            await self._stream.aclose()
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _do(self, step: Step) -> Any:
        match step:
            case Call(operation, arguments, body, done, total, waited):
                self._asked = operation
                if body is not None:
                    body.seek(0)
                if body is None or self._on_progress is None:
                    return await self._caller.having_waited(waited).call(operation, arguments)
                async with self._told(body, done, total):
                    return await self._caller.having_waited(waited).call(operation, arguments)
            case Begin(work):
                task = asyncio.create_task(asyncio.to_thread(work))
                self._tasks.add(task)
                return task
            case Finish(handle):
                self._tasks.discard(handle)
                answer = await handle
                # Only now: what works beside the requests may be in the middle of it.
                if self._written:
                    self._out.extend(self._written)
                    self._written.clear()
                return answer
            case Sleep(seconds):
                self._caller.check_pause(seconds, self._asked)
                await self._caller.clock.asleep(seconds)
            case Tell(done, total):
                await self._tell(done, total)
            case Open(operation, arguments):
                self._asked = operation
                await self._stream.aclose()
                opening = self._caller.stream(operation, arguments)
                self._response = await self._stream.enter_async_context(opening)
                self._pieces = self._response.iter_bytes()
                self._left, self._broken = memoryview(b""), None
                return self._response
            case More(place):
                return await self._more(place)
        return None

    async def _more(self, place: memoryview) -> int:
        if self._broken is not None:
            raise self._broken
        now = self._caller.clock.now
        until, size = now() + _LONGEST, len(place)
        done, self._left = _moved(self._left, place)
        try:
            with self._caller.connected(self._response):
                while done < size and (piece := await anext(self._pieces, None)) is not None:
                    end = done + len(piece)
                    if end > size:
                        piece, self._left = piece[: size - done], memoryview(piece)[size - done :]
                        end = size
                    place[done:end] = piece
                    done = end
                    if now() > until:
                        break
        except BaseException as error:
            # What came before is written first, however little it is. A caller who takes pieces ends at once if asked to.
            if not done or (self._written is not None and not isinstance(error, Exception)):
                raise
            self._broken = error
        return done

    async def _tell(self, done: int, total: int | None) -> None:
        told = self._on_progress(done, total) if self._on_progress is not None else None
        if inspect.isawaitable(told):
            await told

    @asynccontextmanager
    async def _told(self, body: Body, done: int, total: int | None) -> AsyncGenerator[None, None]:
        """Report how far a body is while it is sent. Beside the sending, since what reads the body can't await."""
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
            # Otherwise it is not cancelled: it may be in the middle of the caller's own code.
            await telling


def _moved(piece: memoryview, place: memoryview) -> tuple[int, memoryview]:
    """Move what fits to the beginning of a place. Returns how many bytes that were, and what is left."""
    length = min(len(piece), len(place))
    place[:length] = piece[:length]
    return length, piece[length:]


class Pieces(deque[bytes]):
    """Data received and not taken yet."""

    def write(self, data: bytes) -> int:
        """Keep more."""
        self.append(data)
        return len(data)

    @property
    def file(self) -> IO[bytes]:
        """These as what a download writes to: it needs no more than `write`."""
        return cast("IO[bytes]", self)


def checked(
    operation: Operation[None],
    arguments: Mapping[str, Any],
    options: Mapping[str, Any],
    *,
    asynchronous: bool,
) -> Chosen:
    """Refuse what can't be sent where it is given: the first piece may be asked for elsewhere.

    Raises:
        InvalidArgumentError: An argument or an option does not fit. Nothing was sent.
        TypeError: There is no such option.
    """
    if others := options.keys() - IterOptions.__optional_keys__:
        raise TypeError(
            f"what is iterated is written to no file, so it has no option {', '.join(sorted(others))}"
        )
    prepare(operation, arguments).close()
    return chosen(options, asynchronous=asynchronous)
