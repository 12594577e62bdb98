"""Makes the calls: prepare, send, interpret. The sync and the async caller differ in how they send, in nothing else."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Coroutine, Generator, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import replace
from operator import call
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast

from .._effects import adrive, drive
from ..connection import Settings, connection_errors, out_of_time
from ..decode.fast import decode
from ..error_response import status_error
from ..files import DownloadTarget
from ..limits import Deadline
from ..operation import API, Operation
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
    """What both callers share: everything but the sending."""

    _page_type: ClassVar[type[Page[Any] | AsyncPage[Any]]]

    def __init__(self, link: ClientState[C], api: API, settings: Settings) -> None:
        self._state = link
        self._api = api
        self._settings = settings
        self._error_table = link.appliance.error_table
        self._deadline: Deadline | None = None

    @property
    def clock(self) -> Clock:
        """Time, as all calls see it."""
        return self._state.call_state.clock

    @property
    def names(self) -> NameRules:
        """The names that the appliance accepts for files and folders."""
        return self._api.names

    def within(self, deadline: Deadline | None) -> Self:
        """Return a caller whose calls must all have ended by then; without a deadline, this one."""
        if deadline is None:
            return self
        copy = type(self)(self._state, self._api, self._settings)
        copy._deadline = deadline
        return copy

    @property
    def deadline(self) -> Deadline | None:
        """When a call that begins now must have ended, if that is limited."""
        timeout = self._settings.timeout
        if self._deadline is not None or timeout.total is None:
            return self._deadline
        return Deadline(timeout.total, self.clock.now)

    def check_pause(self, seconds: float, operation: Operation[Any]) -> None:
        """Refuse a pause after which no time is left.

        Args:
            seconds: How long.
            operation: What was asked for before it.

        Raises:
            APITimeoutError: None is left.
        """
        if self._deadline is not None and seconds >= self._deadline.left():
            raise out_of_time(self._deadline, operation.method, operation.path, self._state.appliance.host)

    def _context(self) -> TransferContext:
        """What transfers need to know of the client."""
        from ..transfers.specs import TransferContext

        return TransferContext(
            self._state.appliance.origin, self._settings.retries, self.clock, self._error_table, self.names
        )

    def having_waited(self, seconds: float) -> Self:
        """Return a caller with so much less of a retry budget: what it sends was sent before."""
        retries = self._settings.retries
        if not seconds or retries.max_elapsed is None:
            return self
        left = replace(retries, max_elapsed=max(0.0, retries.max_elapsed - seconds))
        return type(self)(self._state, self._api, replace(self._settings, retries=left))

    def connected(self, response: StreamedResponse | AsyncStreamedResponse) -> AbstractContextManager[None]:
        """Where a body is read: what breaks then is told as an error of ours."""
        return connection_errors(response.request_method, response.path, self._state.appliance.host)

    def interpret(self, operation: Operation[T], response: RawResponse[Any]) -> T:
        """What a method returns for an answer."""
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
        """An answer that knows how to become what the method returns."""
        return RawResponse(response, lambda raw: self.interpret(operation, raw))


def _declared(operation: Operation[Any], response: RawResponse[Any]) -> Any:
    """What the spec declares for a success; for one that it does not list, that of the nearest below.

    Where nothing was promised but an object came, it is what another success holds: what failed must not get lost.
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
        """A caller that answers with whole responses."""
        return RawCaller(self._state, self._api, self._settings)

    @property
    def streaming(self) -> Caller:
        """A caller that answers with streamed responses."""
        return StreamingCaller(self._state, self._api, self._settings)

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        """Make one request and decode its answer."""
        response = self.send(prepare(operation, arguments, self._api.names), stream=False)
        return self.interpret(operation, RawResponse(response))

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Page[T]:
        """Read the first page of a list."""
        pages = Pages(operation.pagination, arguments)
        return Page(pages, self.call(operation, pages.arguments), lambda more: self.call(operation, more))

    def download(
        self,
        operation: Operation[None],
        target: DownloadTarget,
        arguments: Mapping[str, Any],
        options: Mapping[str, Any],
    ) -> Path | None:
        """Write the body of an answer to a file."""
        from ..transfers.download import download
        from ..transfers.driver import Driver
        from ..transfers.options import chosen

        what = chosen(options, asynchronous=False)
        steps = download(operation, target, arguments, what, self._context())
        return Driver(self, what.on_progress).run(steps)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Generator[bytes, None, None]:
        """The body of an answer, piece by piece. Nothing is sent before the first is asked for."""
        from ..transfers.download import download
        from ..transfers.driver import Driver, Pieces, checked

        what, pieces = checked(operation, arguments, options, asynchronous=False), Pieces()
        steps = download(operation, pieces.file, arguments, what, self._context())
        return Driver(self, what.on_progress).iterate(steps, pieces)

    def upload(
        self, plan: UploadSpec[T], target_id: Any, source: Any, name: str | None, options: Mapping[str, Any]
    ) -> T:
        """Send a file of any size; for a plan that begins nothing, `target_id` is the session to go on with."""
        from ..transfers.driver import Driver
        from ..transfers.options import chosen
        from ..transfers.upload import upload

        what = chosen(options, asynchronous=False)
        steps = upload(plan, target_id, source, name, what, self._context(), None)
        return Driver(self, what.on_progress).run(steps)

    def fetch(self, operation: Operation[T], arguments: Mapping[str, Any]) -> RawResponse[T]:
        """Make one request and read its whole answer."""
        return self.whole(operation, self.send(prepare(operation, arguments, self._api.names), stream=False))

    @contextmanager
    def stream(
        self, operation: Operation[Any], arguments: Mapping[str, Any]
    ) -> Generator[StreamedResponse, None, None]:
        """Make one request and leave its body to be read; an error is raised as usual."""
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
        """A caller that answers with whole responses."""
        return AsyncRawCaller(self._state, self._api, self._settings)

    @property
    def streaming(self) -> AsyncCaller:
        """A caller that answers with streamed responses."""
        return AsyncStreamingCaller(self._state, self._api, self._settings)

    async def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        """Make one request and decode its answer."""
        response = await self.send(prepare(operation, arguments, self._api.names), stream=False)
        return self.interpret(operation, RawResponse(response))

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> AsyncPage[T]:
        """A list whose first page is read when it is awaited or iterated."""
        pages = Pages(operation.pagination, arguments)
        return AsyncPage(pages, lambda more: self.call(operation, more))

    async def download(
        self,
        operation: Operation[None],
        target: DownloadTarget,
        arguments: Mapping[str, Any],
        options: Mapping[str, Any],
    ) -> Path | None:
        """Write the body of an answer to a file."""
        from ..transfers.download import download
        from ..transfers.driver import AsyncDriver
        from ..transfers.options import chosen

        what = chosen(options, asynchronous=True)
        steps = download(operation, target, arguments, what, self._context())
        return await AsyncDriver(self, what.on_progress).run(steps)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> AsyncGenerator[bytes, None]:
        """The body of an answer, piece by piece. Nothing is sent before the first is asked for."""
        from ..transfers.download import download
        from ..transfers.driver import AsyncDriver, Pieces, checked

        what, pieces = checked(operation, arguments, options, asynchronous=True), Pieces()
        steps = download(operation, pieces.file, arguments, what, self._context())
        return AsyncDriver(self, what.on_progress).iterate(steps, pieces)

    async def upload(
        self, plan: UploadSpec[T], target_id: Any, source: Any, name: str | None, options: Mapping[str, Any]
    ) -> T:
        """Send a file of any size; for a plan that begins nothing, `target_id` is the session to go on with."""
        import asyncio

        from ..transfers.driver import AsyncDriver
        from ..transfers.options import chosen
        from ..transfers.upload import upload

        what = chosen(options, asynchronous=True)
        steps = upload(plan, target_id, source, name, what, self._context(), asyncio.get_running_loop())
        return await AsyncDriver(self, what.on_progress).run(steps)

    async def fetch(self, operation: Operation[T], arguments: Mapping[str, Any]) -> RawResponse[T]:
        """Make one request and read its whole answer."""
        return self.whole(
            operation, await self.send(prepare(operation, arguments, self._api.names), stream=False)
        )

    @asynccontextmanager
    async def stream(
        self, operation: Operation[Any], arguments: Mapping[str, Any]
    ) -> AsyncGenerator[AsyncStreamedResponse, None]:
        """Make one request and leave its body to be read; an error is raised as usual."""
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


# The callers behind `with_raw_response` and `with_streaming_response`: the same requests, other answers.


def _content(caller: Caller | AsyncCaller, operation: Operation[None], one: RawResponse[Any]) -> bytes:
    """What a whole answer to a download means. A content may be anything, so nothing is read from it."""
    if not 200 <= one.status < 300:
        caller.interpret(operation, one)
    return one.content


class RawCaller(Caller):
    """Answers with whole responses."""

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Any:
        return self.fetch(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Any:
        pages = Pages(operation.pagination, arguments)
        plain = Caller(self._state, self._api, self._settings)
        raw = self.fetch(operation, pages.arguments)

        def parse(one: RawResponse[Any]) -> Page[T]:
            return Page(pages, self.interpret(operation, one), lambda more: plain.call(operation, more))

        return raw.parsed_by(parse)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Any:
        raw = self.fetch(operation, arguments)
        return raw.parsed_by(lambda one: _content(self, operation, one))


class StreamingCaller(Caller):
    """Answers with streamed responses."""

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Any:
        return self.stream(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Any:
        return self.stream(operation, arguments)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Any:
        return self.stream(operation, arguments)


class AsyncRawCaller(AsyncCaller):
    """Answers with whole responses, awaited."""

    async def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Any:
        return await self.fetch(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Any:
        return self._page(operation, arguments)

    async def _page(self, operation: Operation[Any], arguments: Mapping[str, Any]) -> RawResponse[Any]:
        pages = Pages(operation.pagination, arguments)
        plain = AsyncCaller(self._state, self._api, self._settings)
        raw = await self.fetch(operation, pages.arguments)

        def parse(one: RawResponse[Any]) -> AsyncPage[Any]:
            first = self.interpret(operation, one)
            return AsyncPage(pages, lambda more: plain.call(operation, more), first=first)

        return raw.parsed_by(parse)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Any:
        return self._content(operation, arguments)

    async def _content(self, operation: Operation[None], arguments: Mapping[str, Any]) -> RawResponse[bytes]:
        return (await self.fetch(operation, arguments)).parsed_by(lambda one: _content(self, operation, one))


class AsyncStreamingCaller(AsyncCaller):
    """Answers with streamed responses, inside `async with`."""

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Any:
        return self.stream(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Any:
        return self.stream(operation, arguments)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Any:
        return self.stream(operation, arguments)
