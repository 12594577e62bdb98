"""The callers, which prepare, send and decode. The sync and the async one differ only in how they send."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Coroutine, Generator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from operator import call
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast

from msgspec.structs import replace

from .._effects import adrive, drive
from ..connection import Settings, connection_errors, out_of_time
from ..decode.fast import decode
from ..error_response import status_error
from ..files import DownloadTarget
from ..limits import Deadline
from ..operation import API, Arguments, Operation
from ..pagination import AsyncPage, Page, Pages
from ..request import Prepared, prepare
from ..response import RawResponse

if TYPE_CHECKING:
    from .._httpx import httpx
    from ..bodies import AsyncStreamedResponse, StreamedResponse
    from ..client_state import ClientState
    from ..limits import Clock
    from ..names import NameRules
    from ..transfers.specs import TransferContext, UploadSpec

T = TypeVar("T")
C = TypeVar("C")


class _Base(Generic[C]):
    """The part that both callers share: everything but sending."""

    _page_type: ClassVar[type[Page[Any] | AsyncPage[Any]]]

    def __init__(self, state: ClientState[C], api: API, settings: Settings) -> None:
        self._state = state
        self._api = api
        self._settings = settings
        self._error_table = state.appliance.error_table
        self._deadline: Deadline | None = None

    @property
    def clock(self) -> Clock:
        """The clock of all calls."""
        return self._state.call_state.clock

    @property
    def names(self) -> NameRules:
        """The names that the appliance accepts for files and folders."""
        return self._api.names

    @property
    def hashes(self) -> tuple[str, ...]:
        """The names of the hashes that the appliance makes of files."""
        return self._api.hashes

    def within(self, deadline: Deadline | None) -> Self:
        """Return a caller whose calls all have this deadline; without one, this caller."""
        if deadline is None:
            return self
        copy = type(self)(self._state, self._api, self._settings)
        copy._deadline = deadline
        return copy

    @property
    def deadline(self) -> Deadline | None:
        """The deadline of a call that begins now, if there is one."""
        timeout = self._settings.timeout
        if self._deadline is not None or timeout.total is None:
            return self._deadline
        return Deadline(timeout.total, self.clock.now)

    def check_pause(self, seconds: float, operation: Operation[Any]) -> None:
        """Check that a pause ends before the deadline.

        Args:
            seconds: The length of the pause.
            operation: The operation before it.

        Raises:
            APITimeoutError: It does not.
        """
        if self._deadline is not None and seconds >= self._deadline.left():
            raise out_of_time(self._deadline, operation.method, operation.path, self._state.appliance.host)

    def _context(self) -> TransferContext:
        """Return the settings of the client that transfers need."""
        from ..transfers.specs import TransferContext

        return TransferContext(
            self._state.appliance.origin, self._settings.retries, self.clock, self._error_table, self.names
        )

    def having_waited(self, seconds: float) -> Self:
        """Return a caller with a smaller `max_elapsed`, for a request that was sent before."""
        retries = self._settings.retries
        if not seconds or retries.max_elapsed is None:
            return self
        left = replace(retries, max_elapsed=max(0.0, retries.max_elapsed - seconds))
        return type(self)(self._state, self._api, replace(self._settings, retries=left))

    def connected(self, response: StreamedResponse | AsyncStreamedResponse) -> AbstractContextManager[None]:
        """Convert httpx's errors to ours while a body is read."""
        return connection_errors(response.request_method, response.path, self._state.appliance.host)

    def interpret(self, operation: Operation[T], response: RawResponse[Any]) -> T:
        """Return the result of a method for a response."""
        if not 200 <= response.status < 300:
            raise status_error(response, self._error_table, operation)
        kind = _declared(operation, response)
        value = decode(
            response,
            kind,
            operation,
            error_table=self._error_table,
            strict=self._settings.strict,
            page=self._page_type.__name__,
        )
        return cast("T", value)

    def whole(self, operation: Operation[T], response: httpx.Response) -> RawResponse[T]:
        """Return a raw response whose `parse` returns the result of the method."""
        return RawResponse(response, lambda raw: self.interpret(operation, raw), self._api.location_headers)


def _declared(operation: Operation[Any], response: RawResponse[Any]) -> Any:
    """Return the type in the spec for a success; for a status that it does not list, that of the nearest one below.

    If the spec has no body but an object was received, the type of another success is used, so that failures in it are
    not lost.
    """
    if not operation.results:
        return operation.result
    below = [one for one in operation.results if one <= response.status]
    kind = operation.results[max(below, default=min(operation.results))]
    if kind is NoneType and response.content.lstrip()[:1] == b"{":
        return next((one for one in operation.results.values() if one is not NoneType), kind)
    return kind


class Caller(_Base["httpx.Client"]):
    """Makes calls and waits for them."""

    _page_type = Page

    @property
    def raw(self) -> Caller:
        """A caller that returns raw responses."""
        return RawCaller(self._state, self._api, self._settings)

    @property
    def streaming(self) -> Caller:
        """A caller that returns streamed responses."""
        return StreamingCaller(self._state, self._api, self._settings)

    def call(self, operation: Operation[T], arguments: Arguments) -> T:
        """Make one request and decode its response."""
        response = self.send(prepare(operation, arguments, self._api.names), stream=False)
        return self.interpret(operation, RawResponse(response, None, self._api.location_headers))

    def page(self, operation: Operation[Any], item: type[T], arguments: Arguments) -> Page[T]:
        """Read the first page of a list."""
        pages = Pages(operation.pagination, arguments)
        return Page(
            pages, item, self.call(operation, pages.arguments), lambda more: self.call(operation, more)
        )

    def download(
        self, operation: Operation[None], target: DownloadTarget, arguments: Arguments, options: Arguments
    ) -> Path | None:
        """Write the body of a response to a file."""
        from ..transfers.download import download
        from ..transfers.driver import Driver
        from ..transfers.options import chosen

        what = chosen(options, self.hashes, asynchronous=False)
        steps = download(operation, target, arguments, what, self._context())
        return Driver(self, what.on_progress).run(steps)

    def iter_download(
        self, operation: Operation[None], arguments: Arguments, options: Arguments
    ) -> Generator[bytes, None, None]:
        """Yield the body of a response piece by piece. Nothing is sent before the first one is requested."""
        from ..transfers.download import download
        from ..transfers.driver import Driver, Pieces, checked

        what, pieces = checked(operation, arguments, options, self.hashes, asynchronous=False), Pieces()
        steps = download(operation, pieces.file, arguments, what, self._context())
        return Driver(self, what.on_progress).iterate(steps, pieces)

    def upload(
        self, plan: UploadSpec[T], target_id: Any, source: Any, name: str | None, options: Arguments
    ) -> T:
        """Upload a file of any size; if the plan begins no session, `target_id` is the session to resume."""
        from ..transfers.driver import Driver
        from ..transfers.options import chosen
        from ..transfers.upload import upload

        what = chosen(options, self.hashes, asynchronous=False)
        steps = upload(plan, target_id, source, name, what, self._context(), None)
        return Driver(self, what.on_progress).run(steps)

    def fetch(self, operation: Operation[T], arguments: Arguments) -> RawResponse[T]:
        """Make one request and return its raw response."""
        return self.whole(operation, self.send(prepare(operation, arguments, self._api.names), stream=False))

    @contextmanager
    def stream(
        self, operation: Operation[Any], arguments: Arguments
    ) -> Generator[StreamedResponse, None, None]:
        """Make one request and yield its response before the body is read; an error status is raised."""
        from .._httpx import Stream
        from ..bodies import StreamedResponse, read

        request = prepare(operation, arguments, self._api.names)
        response = self.send(request, stream=True)
        response.stream = Stream(response)
        with connection_errors(request.method, self._api.shown(request.path), self._state.appliance.host):
            try:
                if not response.is_success:
                    read(response)
                    raise status_error(RawResponse(response), self._error_table, operation)
                yield StreamedResponse(response)
            finally:
                response.close()

    def send(self, request: Prepared, *, stream: bool) -> httpx.Response:
        """Send a request, and close what was opened for it."""
        from ..send import exchange

        settings, deadline = self._settings, self.deadline
        steps = exchange(
            self._state, request, self._api, settings, stream=stream, asynchronous=False, deadline=deadline
        )
        return drive(steps, call)


class AsyncCaller(_Base["httpx.AsyncClient"]):
    """Makes calls, awaited."""

    _page_type = AsyncPage

    @property
    def raw(self) -> AsyncCaller:
        """A caller that returns raw responses."""
        return AsyncRawCaller(self._state, self._api, self._settings)

    @property
    def streaming(self) -> AsyncCaller:
        """A caller that returns streamed responses."""
        return AsyncStreamingCaller(self._state, self._api, self._settings)

    async def call(self, operation: Operation[T], arguments: Arguments) -> T:
        """Make one request and decode its response."""
        response = await self.send(prepare(operation, arguments, self._api.names), stream=False)
        return self.interpret(operation, RawResponse(response, None, self._api.location_headers))

    def page(self, operation: Operation[Any], item: type[T], arguments: Arguments) -> AsyncPage[T]:
        """A list whose first page is read when it is awaited or iterated."""
        pages = Pages(operation.pagination, arguments)
        return AsyncPage(pages, item, lambda more: self.call(operation, more))

    async def download(
        self, operation: Operation[None], target: DownloadTarget, arguments: Arguments, options: Arguments
    ) -> Path | None:
        """Write the body of a response to a file."""
        from ..transfers.download import download
        from ..transfers.driver import AsyncDriver
        from ..transfers.options import chosen

        what = chosen(options, self.hashes, asynchronous=True)
        steps = download(operation, target, arguments, what, self._context())
        return await AsyncDriver(self, what.on_progress).run(steps)

    def iter_download(
        self, operation: Operation[None], arguments: Arguments, options: Arguments
    ) -> AsyncGenerator[bytes, None]:
        """Yield the body of a response piece by piece. Nothing is sent before the first one is requested."""
        from ..transfers.download import download
        from ..transfers.driver import AsyncDriver, Pieces, checked

        what, pieces = checked(operation, arguments, options, self.hashes, asynchronous=True), Pieces()
        steps = download(operation, pieces.file, arguments, what, self._context())
        return AsyncDriver(self, what.on_progress).iterate(steps, pieces)

    async def upload(
        self, plan: UploadSpec[T], target_id: Any, source: Any, name: str | None, options: Arguments
    ) -> T:
        """Upload a file of any size; if the plan begins no session, `target_id` is the session to resume."""
        import asyncio

        from ..transfers.driver import AsyncDriver
        from ..transfers.options import chosen
        from ..transfers.upload import upload

        what = chosen(options, self.hashes, asynchronous=True)
        steps = upload(plan, target_id, source, name, what, self._context(), asyncio.get_running_loop())
        return await AsyncDriver(self, what.on_progress).run(steps)

    async def fetch(self, operation: Operation[T], arguments: Arguments) -> RawResponse[T]:
        """Make one request and return its raw response."""
        return self.whole(
            operation, await self.send(prepare(operation, arguments, self._api.names), stream=False)
        )

    @asynccontextmanager
    async def stream(
        self, operation: Operation[Any], arguments: Arguments
    ) -> AsyncGenerator[AsyncStreamedResponse, None]:
        """Make one request and yield its response before the body is read; an error status is raised."""
        from .._httpx import AsyncStream
        from ..bodies import AsyncStreamedResponse, aread

        request = prepare(operation, arguments, self._api.names)
        response = await self.send(request, stream=True)
        response.stream = AsyncStream(response)
        with connection_errors(request.method, self._api.shown(request.path), self._state.appliance.host):
            try:
                if not response.is_success:
                    await aread(response)
                    raise status_error(RawResponse(response), self._error_table, operation)
                yield AsyncStreamedResponse(response)
            finally:
                await response.aclose()

    def send(self, request: Prepared, *, stream: bool) -> Coroutine[Any, Any, httpx.Response]:
        """Send a request, and close what was opened for it; to be awaited."""
        from ..send import adrive_within, exchange

        state, api, settings = self._state, self._api, self._settings
        # No coroutine of its own, which would be one more to keep for each of many calls.
        if (deadline := self.deadline) is None:
            return adrive(exchange(state, request, api, settings, stream=stream, asynchronous=True), call)
        return adrive_within(deadline, state, request, api, settings, stream=stream)


# The callers behind `with_raw_response` and `with_streaming_response`: the same requests, other results.


def _content(caller: Caller | AsyncCaller, operation: Operation[None], one: RawResponse[Any]) -> bytes:
    """Return the content of a raw response to a download. It can be anything, so it is not checked for errors."""
    if not 200 <= one.status < 300:
        caller.interpret(operation, one)
    return one.content


class RawCaller(Caller):
    """Returns raw responses."""

    def call(self, operation: Operation[T], arguments: Arguments) -> Any:
        return self.fetch(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Arguments) -> Any:
        pages = Pages(operation.pagination, arguments)
        plain = Caller(self._state, self._api, self._settings)
        raw = self.fetch(operation, pages.arguments)

        def parse(one: RawResponse[Any]) -> Page[T]:
            return Page(pages, item, self.interpret(operation, one), lambda more: plain.call(operation, more))

        return raw.parsed_by(parse)

    def iter_download(self, operation: Operation[None], arguments: Arguments, options: Arguments) -> Any:
        raw = self.fetch(operation, arguments)
        return raw.parsed_by(lambda one: _content(self, operation, one))


class AsyncRawCaller(AsyncCaller):
    """Returns raw responses, awaited."""

    async def call(self, operation: Operation[T], arguments: Arguments) -> Any:
        return await self.fetch(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Arguments) -> Any:
        return self._page(operation, item, arguments)

    async def _page(self, operation: Operation[Any], item: type[T], arguments: Arguments) -> RawResponse[Any]:
        pages = Pages(operation.pagination, arguments)
        plain = AsyncCaller(self._state, self._api, self._settings)
        raw = await self.fetch(operation, pages.arguments)

        def parse(one: RawResponse[Any]) -> AsyncPage[T]:
            first = self.interpret(operation, one)
            return AsyncPage(pages, item, lambda more: plain.call(operation, more), first=first)

        return raw.parsed_by(parse)

    def iter_download(self, operation: Operation[None], arguments: Arguments, options: Arguments) -> Any:
        return self._content(operation, arguments)

    async def _content(self, operation: Operation[None], arguments: Arguments) -> RawResponse[bytes]:
        return (await self.fetch(operation, arguments)).parsed_by(lambda one: _content(self, operation, one))


class _Streams:
    """Has the methods of a streaming caller: each returns a context manager of the response."""

    stream: Any

    def call(self, operation: Operation[T], arguments: Arguments) -> Any:
        return self.stream(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Arguments) -> Any:
        return self.stream(operation, arguments)

    def iter_download(self, operation: Operation[None], arguments: Arguments, options: Arguments) -> Any:
        return self.stream(operation, arguments)


class StreamingCaller(_Streams, Caller):
    """Returns streamed responses."""


class AsyncStreamingCaller(_Streams, AsyncCaller):
    """Returns streamed responses, for `async with`."""
