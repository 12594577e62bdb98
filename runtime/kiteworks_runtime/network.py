"""Connections with limits that httpx lacks: for a call as a whole, and for the head of a response.

httpx limits each wait for the network by itself, so headers that arrive byte by byte, or many informational responses
(1xx), never time out. Its timeouts reach the network unchanged, so a `_Wait` among them carries the other limits.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from math import inf
from typing import Any, Self

from ._httpx import httpx
from .limits import DEADLINE, Deadline

_LONGEST_HEAD = 256 * 1024
"""Bytes of status lines and headers, informational responses included; the parser allows 100 KiB for each."""
_PIECE = 64 * 1024
_RECORD = 16 * 1024
"""Bytes of a record of TLS, at most. With fewer, nothing more has arrived, as a rule."""
_BATCH = 256 * 1024
"""Bytes of a body that are handed on together, at most."""

_JOINED = 16 * 1024
"""Bytes that small pieces of a request's body have together when they are sent, at least."""

_STREAM = "kiteworks_stream"
"""Where a response keeps httpx's stream of its body: clients put others around it."""

_PHRASES = {status.value: status.phrase.encode() for status in HTTPStatus}

_LATE = {"connect": httpx.ConnectTimeout, "read": httpx.ReadTimeout, "write": httpx.WriteTimeout}


class _Wait(float):
    """The seconds that one wait for the network may take, with its other limits.

    Attributes:
        phase: httpx's name of the phase.
        deadline: The deadline of the call, if there is one.
        head: Whether status and headers of the response are still to come.
    """

    phase: str
    deadline: Deadline | None
    head: bool
    _stream: object = None
    _ends = inf
    _bytes = 0

    def __new__(cls, seconds: float | None, phase: str, deadline: Deadline | None) -> Self:
        wait = super().__new__(cls, inf if seconds is None else seconds)
        wait.phase = phase
        wait.deadline = deadline
        wait.head = phase == "read"
        return wait

    def left(self, stream: object = None) -> float | None:
        """Return the seconds for the next wait; None for no limit.

        Args:
            stream: The connection. Through a proxy, one request has two in turn.

        Raises:
            httpx.TimeoutException: No time is left.
        """
        seconds = float(self)
        if self.head:
            if self._stream is not stream:
                self._stream, self._ends, self._bytes = stream, time.monotonic() + seconds, 0
            seconds = self._ends - time.monotonic()
        if self.deadline is not None:
            seconds = min(seconds, self.deadline.left())
        if seconds <= 0:
            raise _LATE[self.phase]("it took too long as a whole")
        return None if seconds == inf else seconds

    def count(self, length: int) -> None:
        """Count bytes that arrived.

        Raises:
            httpx.RemoteProtocolError: The headers are too long.
        """
        self._bytes += length
        if self.head and self._bytes > _LONGEST_HEAD:
            raise httpx.RemoteProtocolError(f"no answer within the first {_LONGEST_HEAD:,} bytes of headers")


def _begin(request: httpx.Request) -> tuple[Deadline | None, Mapping[str, Any]]:
    """Add the limits to a request. Return its deadline and its original timeouts."""
    extensions = request.extensions
    given: Mapping[str, Any] = extensions.get("timeout") or {}
    deadline: Deadline | None = extensions.get(DEADLINE)
    waits: dict[str, Any] = dict(given)
    if deadline is None:
        waits["read"] = _Wait(given.get("read"), "read", None)
    else:
        if deadline.left() <= 0:
            raise httpx.PoolTimeout("it took too long as a whole", request=request)
        waits = deadline.shorten({"pool": given.get("pool")})
        waits |= {phase: _Wait(given.get(phase), phase, deadline) for phase in _LATE}
    extensions["timeout"] = waits
    return deadline, given


class _Joined(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of a request, with its small pieces joined.

    httpx makes a piece of each delimiter, header and value of a form, and httpcore sends each piece by itself.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        small = bytearray()
        for piece in self._stream:
            if ready := _join(small, piece):
                yield ready
        if small:
            yield bytes(small)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        small = bytearray()
        async for piece in self._stream:
            if ready := _join(small, piece):
                yield ready
        if small:
            yield bytes(small)

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


def _joined(stream: Any) -> Any:
    """Return a body with its small pieces joined. What sends it again looks at the body itself."""
    return stream if isinstance(stream, httpx.ByteStream) else _Joined(stream)


def _join(small: bytearray, piece: bytes) -> bytes:
    """Add a piece to small ones before it. Returns what is to be sent now, if anything."""
    if not small and len(piece) >= _JOINED:
        return piece
    small += piece
    if len(small) < _JOINED:
        return b""
    ready = bytes(small)
    small.clear()
    return ready


def _head_came(
    request: httpx.Request, response: httpx.Response, deadline: Deadline | None, given: Mapping[str, Any]
) -> None:
    """Remove the limit for the head: the body is limited only by the deadline of the call."""
    if deadline is None:
        request.extensions["timeout"] = given
    else:
        request.extensions["timeout"]["read"].head = False
    response.extensions[_STREAM] = response.stream
    # The reason phrase that was sent may quote the request, and httpx logs it.
    response.extensions["reason_phrase"] = _PHRASES.get(response.status_code, b"")


class Transport(httpx.HTTPTransport):
    """httpx's transport with these limits. It takes the same arguments."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # httpx has no argument for it.
        pool: Any = self._pool
        pool._network_backend = _Backend(pool._network_backend)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        deadline, given = _begin(request)
        stream, request.stream = request.stream, _joined(request.stream)
        try:
            response = super().handle_request(request)
        finally:
            request.stream = stream
        _head_came(request, response, deadline, given)
        return response


class AsyncTransport(httpx.AsyncHTTPTransport):
    """httpx's async transport with these limits. It takes the same arguments."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        pool: Any = self._pool
        pool._network_backend = _AsyncBackend(pool._network_backend)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        deadline, given = _begin(request)
        stream, request.stream = request.stream, _joined(request.stream)
        try:
            response = await super().handle_async_request(request)
        finally:
            request.stream = stream
        _head_came(request, response, deadline, given)
        return response


class _Body:
    """The rest of a body that httpx has begun to read, read from the connection itself, except for its last byte.

    httpx and the libraries below it copy each byte six times before it is where it is to be. They are told how many bytes
    they need no longer wait for, and read the last one: they end the body and free the connection.

    Args:
        response: The response.
        reader: h11's reader of a body whose length is known.
        stream: The connection.
    """

    def __init__(self, response: httpx.Response, reader: Any, stream: Any) -> None:
        self._request = response.request
        self._timeout = self._request.extensions["timeout"].get("read")
        self._reader = reader
        self._stream = stream

    def read_into(self, place: memoryview, late: Callable[[], bool]) -> int:
        """Fill a buffer, as far as bytes come until it is late. Returns 0 if httpx is to read on."""
        count, most = 0, self._reader._remaining - 1
        if most > 0:
            with self._errors():
                count = self._stream.read_into(place[:most], self._timeout, late)
            self._reader._remaining -= count
        return count

    async def aread_into(self, place: memoryview, late: Callable[[], bool]) -> int:
        """Fill a buffer, awaited. See `read_into`."""
        count, most = 0, self._reader._remaining - 1
        if most > 0:
            with self._errors():
                count = await self._stream.read_into(place[:most], self._timeout, late)
            self._reader._remaining -= count
        return count

    @contextmanager
    def _errors(self) -> Generator[None, None, None]:
        """Raise errors as httpx does: its own instead of those of the library below, with the request."""
        try:
            yield
        except httpx.RequestError as error:
            error.request = self._request
            raise
        except Exception as error:
            kind = getattr(httpx, type(error).__name__, None)
            if kind is None:
                raise
            raise kind(str(error), request=self._request) from error


def direct(response: httpx.Response) -> _Body | None:
    """Return the rest of a body whose first bytes were read; None if only httpx can read it.

    Its length has to be known, and the connection must be used for nothing else meanwhile, as in HTTP/2.
    """
    stream = response.extensions.get("network_stream")
    try:
        h11 = response.extensions[_STREAM]._httpcore_stream._stream._connection._h11_state
        reader, (unread, _) = h11._reader, h11.trailing_data
    except (AttributeError, KeyError):
        return None
    known = isinstance(stream, _Connected) and stream.receive is not None and hasattr(reader, "_remaining")
    return _Body(response, reader, stream) if known and not unread else None


class _NoCookies(httpx.Cookies):
    """Keeps no cookie: only the token identifies the user; the cookie of a session could belong to another one."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Leave the cookies of a response alone. httpx would convert all headers for a policy that refuses them."""


class _NoBody(httpx.ByteStream):
    """The body of a request without one. httpx's has an empty piece, which h11 would handle like any other."""

    def __init__(self) -> None:
        super().__init__(b"")

    def __iter__(self) -> Iterator[bytes]:
        return iter(())

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


_NO_BODY = _NoBody()
_BODILESS = frozenset({"GET", "HEAD", "DELETE"})


def _build(
    method: str,
    url: httpx.URL | str,
    *,
    headers: Any = None,
    content: bytes | None = None,
    data: Any = None,
    files: Any = None,
    extensions: dict[str, Any] | None = None,
) -> httpx.Request:
    """Build a request as it is. Without a body, it takes httpx most of the time to find out which body it has."""
    if content is not None or data is not None or files is not None or method not in _BODILESS:
        return httpx.Request(
            method, url, headers=headers, content=content, data=data, files=files, extensions=extensions
        )
    request = httpx.Request(method, url, headers=headers, stream=_NO_BODY, extensions=extensions)
    request.headers.encoding = "utf-8"  # httpx would find it out with each header, and they are ASCII
    if "host" not in request.headers:
        request.headers = httpx.Headers([(b"Host", request.url.netloc), *request.headers.raw])
    request.read()
    return request


class Client(httpx.Client):
    """A client without defaults to merge into each request, which takes long: requests come with all their headers."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._cookies = _NoCookies(self.cookies.jar)

    def build_request(self, *args: Any, **options: Any) -> httpx.Request:
        """Build a request as it is."""
        return _build(*args, **options)


class AsyncClient(httpx.AsyncClient):
    """An async client without defaults. See `Client`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._cookies = _NoCookies(self.cookies.jar)

    def build_request(self, *args: Any, **options: Any) -> httpx.Request:
        """Build a request as it is."""
        return _build(*args, **options)


class _Backend:
    """Opens connections with httpcore's backend."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, **options: Any) -> _Stream:
        if not isinstance(timeout, _Wait):
            return _Stream(self._backend.connect_tcp(host, port, timeout=timeout, **options), timeout)
        seconds = timeout.left()
        stream = _within(seconds, lambda: self._backend.connect_tcp(host, port, timeout=seconds, **options))
        return _Stream(stream, timeout)

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _AsyncBackend:
    """Opens connections with httpcore's async backend."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's
        **options: Any,
    ) -> _AsyncStream:
        stream = await self._backend.connect_tcp(host, port, timeout=_seconds(timeout), **options)
        return _AsyncStream(stream, timeout)

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


class _Connected:
    """The part that both kinds of streams share.

    Args:
        stream: httpcore's stream.
        opening: The limit for opening the connection.
    """

    def __init__(self, stream: Any, opening: float | None) -> None:
        self._stream = stream
        self._read = stream.read
        self.get_extra_info: Callable[[str], Any] = stream.get_extra_info  # asked twice for each request
        # For a SOCKS proxy, for which httpcore has no timeout.
        self._opening = opening
        tls = stream.get_extra_info("ssl_object")
        # In HTTP/2, the bytes may belong to another request.
        self._counts = tls is None or tls.selected_alpn_protocol() != "h2"
        self._set_timeout: Callable[[float | None], object] = lambda _: None
        """Sets how long `receive` waits, if it does."""
        self.receive = self._receiver(tls) if self._counts else None
        """Reads bytes of one record into a buffer; None if the bytes may not be a body."""
        self._place = memoryview(b"")
        self._error: OSError | None = None

    def _receiver(self, tls: Any) -> Callable[[memoryview], int] | None:
        if tls is None:
            return None
        read: Any = tls.read  # declared to return bytes, even if it is given a buffer
        return lambda place: read(len(place), place)

    def _with_more(self, first: bytes) -> bytes | memoryview:
        """Return bytes of a body together with those that have arrived as well.

        A read of TLS brings one record, and each read takes longer on its way through httpcore and httpx than to decrypt.
        """
        if self.receive is None or len(first) < _RECORD:
            return first
        place = self._place = self._place or memoryview(bytearray(_BATCH))
        place[: len(first)] = first
        self._set_timeout(0)  # httpcore sets its own before each read and write
        return place[: len(first) + self.fill(place[len(first) :], _never)]

    def fill(self, place: memoryview, late: Callable[[], bool]) -> int:
        """Fill a buffer, as far as bytes come until it is late. Returns the number of bytes.

        An error is raised by `raise_late`, with the next read: the bytes came before.
        """
        done, receive = 0, self.receive
        assert receive is not None
        try:
            while done < len(place) and (count := receive(place[done:])):
                done += count
                if late():
                    break
        except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLEOFError):
            pass  # at an end without a goodbye, httpcore reads nothing, and h11 tells whether that is too early
        except OSError as error:
            self._error = error
        return done

    def raise_late(self) -> None:
        """Raise the error that ended `fill`."""
        if self._error is not None:
            kind = httpx.ReadTimeout if isinstance(self._error, TimeoutError) else httpx.ReadError
            raise kind(str(self._error)) from self._error


class _Stream(_Connected):
    """A connection."""

    def _receiver(self, tls: Any) -> Callable[[memoryview], int] | None:
        connection = self._stream.get_extra_info("socket")
        # TLS that runs within other TLS does not read from the socket, and never waits.
        if connection is not None and not isinstance(tls, ssl.SSLObject):
            self._set_timeout = connection.settimeout
            if tls is None:
                receive: Callable[[memoryview], int] = connection.recv_into
                return receive
        return super()._receiver(tls)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes | memoryview:
        self.raise_late()
        if not isinstance(timeout, _Wait):
            return self._with_more(self._read(max_bytes, timeout or _seconds(self._opening)))
        self._opening = None
        data: bytes = self._read(max_bytes, timeout.left(self))
        if self._counts:
            timeout.count(len(data))
        return data if timeout.head else self._with_more(data)

    def read_into(self, place: memoryview, timeout: float | None, late: Callable[[], bool]) -> int:
        """Fill a buffer, as far as bytes come until it is late. Returns the number of bytes, 0 only at the end."""
        self.raise_late()
        self._set_timeout(_seconds(timeout))
        if isinstance(timeout, _Wait):
            return self._filled(place[:_RECORD], late)  # the time that is left is less for each record
        return self._filled(place, late)

    def _filled(self, place: memoryview, late: Callable[[], bool]) -> int:
        done = self.fill(place, late)
        if not done:
            self.raise_late()
        return done

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not isinstance(timeout, _Wait):
            self._stream.write(buffer, timeout)
            return
        # httpcore restarts its timeout with each part that is sent.
        for part in _parts(buffer):
            self._stream.write(part, timeout.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> _Stream:
        try:
            seconds = _seconds(timeout)
        except httpx.TimeoutException:
            self.close()  # as the stream below does when it fails
            raise
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._opening)


class _AsyncStream(_Connected):
    """A connection, awaited."""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes | memoryview:  # noqa: ASYNC109 - httpcore's
        self.raise_late()
        if not isinstance(timeout, _Wait):
            return self._with_more(await self._read(max_bytes, timeout or _seconds(self._opening)))
        self._opening = None
        data: bytes = await self._read(max_bytes, timeout.left(self))
        if self._counts:
            timeout.count(len(data))
        return data if timeout.head else self._with_more(data)

    async def read_into(
        self,
        place: memoryview,
        timeout: float | None,  # noqa: ASYNC109 - httpcore's
        late: Callable[[], bool],
    ) -> int:
        """Fill a buffer, awaited: with what has arrived, or with what arrives next."""
        self.raise_late()
        if done := self.fill(place, late):
            return done
        self.raise_late()
        data: bytes = await self._read(min(len(place), _PIECE), _seconds(timeout))
        place[: len(data)] = data
        return len(data)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - httpcore's
        for part in _parts(buffer):
            await self._stream.write(part, _seconds(timeout))

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's
    ) -> _AsyncStream:
        try:
            seconds = _seconds(timeout)
            stream = await self._stream.start_tls(ssl_context, server_hostname, seconds)
        except BaseException:
            # httpcore leaves it open when the task is cancelled.
            await self.aclose()
            raise
        return _AsyncStream(stream, self._opening)


def _never() -> bool:
    return False


def _parts(buffer: bytes) -> Iterator[Any]:
    """Yield bytes to be sent, none of which takes long, without copying them."""
    if len(buffer) <= _PIECE:
        yield buffer
        return
    whole = memoryview(buffer)
    for start in range(0, len(whole), _PIECE):
        yield whole[start : start + _PIECE]


def _seconds(timeout: float | None) -> float | None:
    """Return the seconds for httpcore."""
    return timeout.left() if isinstance(timeout, _Wait) else timeout


def _within(seconds: float | None, connect: Callable[[], Any]) -> Any:
    """Open a connection in a thread, and abandon the thread if it takes too long.

    Resolving a name has no timeout in the standard library, and each of several addresses has its own.
    """
    from concurrent.futures import Future

    outcome: Future[Any] = Future()

    def run() -> None:
        try:
            stream = connect()
        except BaseException as error:  # noqa: BLE001 - for the thread that waits
            if outcome.set_running_or_notify_cancel():
                outcome.set_exception(error)
        else:
            if outcome.set_running_or_notify_cancel():
                outcome.set_result(stream)
            else:
                stream.close()

    threading.Thread(target=run, name="kiteworks-connect", daemon=True).start()
    try:
        return outcome.result(seconds)
    except TimeoutError:
        if outcome.cancel():
            raise httpx.ConnectTimeout("it took too long as a whole") from None
        return outcome.result()
