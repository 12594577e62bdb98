"""Connections that keep to limits which httpx does not know: of a call as a whole, and of what comes before a body.

httpx limits each wait for the network by itself, so that headers of which one byte comes now and then never end, nor do
informational answers (1xx). Its timeouts reach the network as they were given, so a `_Wait` among them tells there what
else the request has to keep to.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from math import inf
from typing import Any, Self

from ._httpx import httpx
from .limits import DEADLINE, Deadline

_LONGEST_HEAD = 256 * 1024
"""Bytes of status line and headers, informational answers included; the parser takes 100 KiB for one of them."""
_PIECE = 64 * 1024

_LATE = {"connect": httpx.ConnectTimeout, "read": httpx.ReadTimeout, "write": httpx.WriteTimeout}


class _Wait(float):
    """Seconds that one wait for the network may take, and what limits it beside that.

    Attributes:
        phase: What is waited for, as httpx calls it.
        deadline: When the call must have ended, if that is limited.
        head: Whether the answer's status and headers are waited for.
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
        """Return the seconds for the next wait; None for any number.

        Args:
            stream: The connection that is waited for. By a proxy, one request has two in turn.

        Raises:
            httpx.TimeoutException: There are none.
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
        """Count bytes that came.

        Raises:
            httpx.RemoteProtocolError: There are more of them before the body than any answer has.
        """
        self._bytes += length
        if self.head and self._bytes > _LONGEST_HEAD:
            raise httpx.RemoteProtocolError(f"no answer within the first {_LONGEST_HEAD:,} bytes of headers")


def _begin(request: httpx.Request) -> tuple[Deadline | None, Mapping[str, Any]]:
    """Put limits into a request that is sent now. Returns its deadline, and its timeouts as they were."""
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


def _head_came(
    request: httpx.Request, response: httpx.Response, deadline: Deadline | None, given: Mapping[str, Any]
) -> None:
    """Let the body come piece by piece: it has no limit but for that of the call."""
    if deadline is None:
        request.extensions["timeout"] = given
    else:
        request.extensions["timeout"]["read"].head = False
    # The server's words for the status may repeat the request, and httpx logs them; its own stand for them now.
    response.extensions.pop("reason_phrase", None)


class Transport(httpx.HTTPTransport):
    """httpx's transport, within limits. Its arguments are the same."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # httpx has no argument for it.
        pool: Any = self._pool
        pool._network_backend = _Backend(pool._network_backend)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        deadline, given = _begin(request)
        response = super().handle_request(request)
        _head_came(request, response, deadline, given)
        return response


class AsyncTransport(httpx.AsyncHTTPTransport):
    """httpx's transport, within limits, awaited. Its arguments are the same."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        pool: Any = self._pool
        pool._network_backend = _AsyncBackend(pool._network_backend)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        deadline, given = _begin(request)
        response = await super().handle_async_request(request)
        _head_came(request, response, deadline, given)
        return response


class _Backend:
    """Opens connections by another backend of httpcore's."""

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
    """Opens connections by another backend of httpcore's, awaited."""

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
    """What streams of both kinds share.

    Args:
        stream: httpcore's.
        opening: The limit of the wait for a connection.
    """

    def __init__(self, stream: Any, opening: float | None) -> None:
        self._stream = stream
        self._read = stream.read
        # For a SOCKS proxy, which httpcore would wait for without end.
        self._opening = opening
        tls = stream.get_extra_info("ssl_object")
        # In HTTP/2, what comes may belong to another request.
        self._counts = tls is None or tls.selected_alpn_protocol() != "h2"

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Stream(_Connected):
    """A connection."""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if not isinstance(timeout, _Wait):
            data: bytes = self._read(max_bytes, timeout or _seconds(self._opening))
            return data
        self._opening = None
        data = self._read(max_bytes, timeout.left(self))
        if self._counts:
            timeout.count(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not isinstance(timeout, _Wait):
            self._stream.write(buffer, timeout)
            return
        # httpcore begins to count the time again with each part that is taken.
        for start in range(0, len(buffer), _PIECE):
            self._stream.write(buffer[start : start + _PIECE], timeout.left())

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

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's
        if not isinstance(timeout, _Wait):
            data: bytes = await self._read(max_bytes, timeout or _seconds(self._opening))
            return data
        self._opening = None
        data = await self._read(max_bytes, timeout.left(self))
        if self._counts:
            timeout.count(len(data))
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - httpcore's
        await self._stream.write(buffer, _seconds(timeout))

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


def _seconds(timeout: float | None) -> float | None:
    """Return what the network takes for a limit."""
    return timeout.left() if isinstance(timeout, _Wait) else timeout


def _within(seconds: float | None, connect: Callable[[], Any]) -> Any:
    """Open a connection in a thread, and leave that behind when it takes too long.

    Looking up a name has no limit in the standard library, and several addresses have one each.
    """
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
