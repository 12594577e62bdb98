"""The only import of httpx in the client, or of httpx2, which has its API.

Import this module inside functions, or in modules that are loaded with the first request: httpx is most of the
cost of starting.
"""

import logging
import re
import socket
import ssl
from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from .http_library import HTTPX2, library

if not TYPE_CHECKING and library() == HTTPX2:
    import httpx2 as httpx
else:
    import httpx

__all__ = ("LOGGERS", "AsyncStream", "Stream", "build_url", "httpx", "mark", "sending", "sent", "unmark")

_NAME = httpx.__name__
_CORE = _NAME.replace("httpx", "httpcore")
"""The library below: httpcore or httpcore2."""
_CORE_LOGGERS = tuple(f"{_CORE}.{name}" for name in ("connection", "http11", "http2", "proxy", "socks"))
LOGGERS = (_NAME, *_CORE_LOGGERS)
"""The loggers of httpx and httpcore, which log addresses and headers of requests."""

SENT: ContextVar[tuple[httpx.Request, ...]] = ContextVar("SENT", default=())
"""The requests being sent: a request is before one that is sent for its sake, such as a token request."""


def mark(request: httpx.Request) -> None:
    """Add a request to those being sent."""
    SENT.set((*SENT.get(), request))


def unmark(request: httpx.Request) -> None:
    """Remove a request from those being sent. The requests of several tasks in one context may end in any order."""
    # Not `reset`: what is given up may be closed in another context.
    left = list(SENT.get())
    if request in left:
        left.remove(request)
        SENT.set(tuple(left))


@contextmanager
def sending(request: httpx.Request) -> Generator[None, None, None]:
    """Mark what is logged meanwhile as caused by a request."""
    mark(request)
    try:
        yield
    finally:
        unmark(request)


def sent() -> httpx.Request:
    """Return the request being sent. Its address may be a secret, so don't keep it in a variable."""
    return SENT.get()[-1]


_NORMAL = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]*(?:%[0-9A-Fa-f]{2}[A-Za-z0-9._~-]*)*)+")
_NORMAL_QUERY = re.compile(r"[A-Za-z0-9._~*+=&%-]*")
_LONGEST_NORMAL = 8_000  # characters; httpx refuses URLs that are much longer


def build_url(origin: str, path: str, params: Sequence[tuple[str, str]]) -> httpx.URL:
    """Return the URL of a request, as httpx parses it. All but unusual URLs are put together from parsed parts."""
    query = str(httpx.QueryParams(tuple(params))) if params else None
    root = _root(origin)
    if (
        root is not None
        and len(path) + len(query or "") < _LONGEST_NORMAL
        and _NORMAL.fullmatch(path)
        and (query is None or _NORMAL_QUERY.fullmatch(query))
    ):
        url = object.__new__(httpx.URL)
        # `copy_with` takes longer than parsing the whole text.
        url._uri_reference = root._replace(path=path, query=query)
        return url
    return httpx.URL(origin + path, params=params or None)


@lru_cache(maxsize=16)
def _root(origin: str) -> Any:
    """Return the parts of an origin; None if the library keeps them elsewhere."""
    return getattr(httpx.URL(origin), "_uri_reference", None)


class _Shown(logging.Filter):
    """Shortens the URLs that httpx logs at INFO: a query or the reference of a link may be confidential."""

    def filter(self, record: logging.LogRecord) -> bool:
        for request in SENT.get():
            if not isinstance(record.args, tuple):
                break
            from .secret import shown_path

            url = request.url
            shown = f"{url.scheme}://{url.netloc.decode('ascii')}{shown_path(request)}"
            record.args = tuple(
                shown if isinstance(one, httpx.URL) and one == url else one for one in record.args
            )
        return True


_HARMLESS = r"(?:connect_tcp|connect_unix_socket|start_tls|retry)\.|\S+ request=<Request \[b'\w+'\]>$"
_STATUS = r" return_value=\((?:b'HTTP/[\d.]+', )?\d{3}\b"


class _WithoutHeaders(logging.Filter):
    """Shortens what httpcore logs at DEBUG to its events and the status of responses.

    It would log headers with cookies and redirects, bytes that are not HTTP, and the password of a SOCKS proxy.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if SENT.get():
            text = record.getMessage()
            event = text.partition(" ")[0]
            if text != event and not re.match(_HARMLESS, text):
                status = re.match(_STATUS, text.removeprefix(event))
                record.msg, record.args = f"{event}{status[0]}, ...)" if status else f"{event} ...", ()
        return True


def _without_values(record: logging.LogRecord) -> bool:
    """Remove all values from hpack's log: they are headers, and nothing tells whose, since connections are shared."""
    args = record.args if isinstance(record.args, tuple) else (record.args,)
    record.args = tuple(one if isinstance(one, int) else "***" for one in args)
    return True


logging.getLogger(_NAME).addFilter(_Shown())
for _name in _CORE_LOGGERS:
    logging.getLogger(_name).addFilter(_WithoutHeaders())
for _name in ("hpack", "table", "hpack_compat"):  # the last one up to version 3
    logging.getLogger(f"hpack.{_name}").addFilter(_without_values)


class Stream(httpx.SyncByteStream):
    """A body that is read after its call has returned. In HTTP/2, headers of other responses arrive meanwhile."""

    def __init__(self, response: httpx.Response) -> None:
        assert isinstance(response.stream, httpx.SyncByteStream)
        self._stream = response.stream
        self._request = response.request

    def __iter__(self) -> Iterator[bytes]:
        pieces = iter(self._stream)
        while True:
            # As `sending` does, for less: a download has very many pieces.
            mark(self._request)
            try:
                piece = next(pieces, None)
            finally:
                unmark(self._request)
            if piece is None:
                return
            yield piece

    def close(self) -> None:
        with sending(self._request):
            self._stream.close()


class AsyncStream(httpx.AsyncByteStream):
    """A body that is read after its call has returned, awaited."""

    def __init__(self, response: httpx.Response) -> None:
        assert isinstance(response.stream, httpx.AsyncByteStream)
        self._stream = response.stream
        self._request = response.request
        self._pieces = aiter(self._stream)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        mark(self._request)
        try:
            return await anext(self._pieces)
        finally:
            unmark(self._request)

    async def aclose(self) -> None:
        with sending(self._request):
            await self._stream.aclose()


UNOPENED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
"""The errors when no connection was opened, so that nothing was sent."""

BROKEN = (httpx.RequestError, ssl.SSLError)
"""The errors without a response. The async client does not convert TLS errors that occur late."""


def told_cause(error: BaseException) -> ssl.SSLError | socket.gaierror | None:
    """Return the cause of a failed connection, if that says more than httpx's error.

    httpx's async client does not convert TLS errors that occur while a response is read.
    """
    cause = error if isinstance(error, ssl.SSLError) else error.__cause__
    # httpcore hides its causes with `from None`, which leaves the context. The context of other errors is not used: it
    # may be an error that the caller was handling.
    while cause is not None and type(cause).__module__.partition(".")[0] == _CORE:
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, ssl.SSLError | socket.gaierror) and not isinstance(cause, _CUT):
        return cause
    return None


def unquote(error: BaseException) -> None:
    """Remove what an error and its causes quote from the other end, which may have echoed the request.

    Their messages quote bytes that are not HTTP. Their frames, which a traceback may show with all local variables,
    belong to httpx and the libraries below it and hold every header; only types and messages are needed.
    """
    one: BaseException | None = error
    while one is not None:
        one.__traceback__ = None
        if type(one).__name__ in ("ProxyError", "LocalProtocolError", "RemoteProtocolError"):
            one.args = (_unquoted(str(one)),)
        # As in `told_cause`: the context of other errors may be the caller's.
        below = type(one).__module__.partition(".")[0] in (_CORE, "h11", "anyio")
        one = one.__cause__ or (one.__context__ if below else None)


def _unquoted(text: str) -> str:
    status, _, phrase = text.partition(" ")
    known = next((each.phrase for each in HTTPStatus if str(each.value) == status), None)
    if known is not None and phrase != known:
        return f"{status} {known}"
    return re.sub(_QUOTE, "", text)


_CUT = (
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
    ssl.SSLSyscallError,
    ssl.SSLWantReadError,
    ssl.SSLWantWriteError,
)
"""TLS errors for a connection that broke or is not ready; others are permanent disagreements."""


_QUOTE = r"(?s)(?:[:=(]\s*|\s)(?:bytearray\()?b?['\"].*"
"""The quotes in messages of libraries, such as `illegal header line: bytearray(b'...')`."""
