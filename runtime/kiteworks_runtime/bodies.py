"""Reads the bodies of answers: unpacks them piece by piece, up to a limit.

httpx would unpack a whole piece of the network at once, as often as the answer says that it was packed: 3.5 KB become
gigabytes.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any, cast

from ._httpx import httpx
from .errors import ResponseTooLargeError
from .limits import DEADLINE, SIZE_LIMITS, Deadline, SizeLimits
from .secret import shown_path

_PIECE = 256 * 1024
_USUAL = SizeLimits()


class Unpacker:
    """Undoes one content coding, `gzip` or `deflate` (RFC 9110, section 8.4.1)."""

    def __init__(self, coding: str) -> None:
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 16 if coding != "deflate" else zlib.MAX_WBITS)
        self._may_be_bare = coding == "deflate"

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Unpack more bytes, in pieces of limited size.

        Raises:
            httpx.DecodingError: They are damaged.
        """
        while data and not self._inflate.eof:
            try:
                piece = self._some(data)
            except zlib.error as error:
                raise httpx.DecodingError(str(error)) from error.with_traceback(None)
            data = self._inflate.unconsumed_tail
            if piece:
                yield piece

    def _some(self, data: bytes) -> bytes:
        if not self._may_be_bare:
            return self._inflate.decompress(data, _PIECE)
        self._may_be_bare = False
        try:
            return self._inflate.decompress(data, _PIECE)
        except zlib.error:
            # Some servers leave out the zlib header and trailer that the standard asks for.
            self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._inflate.decompress(data, _PIECE)

    def rest(self) -> bytes:
        """Return the last bytes."""
        return self._inflate.flush()


def codings(headers: Mapping[str, str]) -> list[str]:
    """Return the codings of a body, without `identity`, which in any case and repeated means none."""
    stated = headers.get("content-encoding")
    if stated is None:
        return []
    return [one for part in stated.split(",") if (one := part.strip().lower()) not in ("", "identity")]


def unpacker(headers: Mapping[str, str]) -> Unpacker | None:
    """Return the unpacker for an answer; None if it is not packed.

    Raises:
        httpx.DecodingError: It is packed more than once, or with a coding that was not requested.
    """
    found = codings(headers)
    if not found:
        return None
    if len(found) > 1:
        raise httpx.DecodingError(f"it was packed {len(found)} times, and once is the most")
    if found[0] not in ("gzip", "x-gzip", "deflate"):
        raise httpx.DecodingError(f"it was packed as {found[0][:40]!r}, and gzip or deflate was asked for")
    return Unpacker(found[0])


def iter_unpacked(response: httpx.Response, size: int | None) -> Iterator[bytes]:
    """Yield the bytes of an answer, `size` at a time or as they come, and never many at once.

    Raises:
        httpx.RequestError: The connection broke, or the body can't be decompressed.
    """
    if response.is_stream_consumed or (coding := unpacker(response.headers)) is None:
        yield from response.iter_bytes(size)
        return
    cutter = _Cutter(size)
    for data in response.iter_raw():
        for piece in coding.pieces(data):
            yield from cutter.cut(piece)
    yield from cutter.cut(coding.rest(), last=True)


async def aiter_unpacked(response: httpx.Response, size: int | None) -> AsyncIterator[bytes]:
    """Yield the bytes of a response, awaited. See `iter_unpacked`."""
    if response.is_stream_consumed or (coding := unpacker(response.headers)) is None:
        async for piece in response.aiter_bytes(size):
            yield piece
        return
    cutter = _Cutter(size)
    async for data in response.aiter_raw():
        for piece in coding.pieces(data):
            for cut in cutter.cut(piece):
                yield cut
    for cut in cutter.cut(coding.rest(), last=True):
        yield cut


class _Cutter:
    """Cuts bytes into pieces of one size, if there is one."""

    def __init__(self, size: int | None) -> None:
        self._size = None if size is None else max(size, 1)
        self._held = bytearray()

    def cut(self, data: bytes, *, last: bool = False) -> Iterator[bytes]:
        """Add bytes, and yield the complete pieces; at the end also the rest."""
        if self._size is None:
            if data:
                yield data
            return
        self._held += data
        while len(self._held) >= self._size or (last and self._held):
            yield bytes(self._held[: self._size])
            del self._held[: self._size]


def read(response: httpx.Response, *, error: bool = False) -> bytes:
    """Read the body of a response into memory, where it is its `content`. The limit for errors counts if it is an `error`.

    Raises:
        ResponseTooLargeError: It is larger than the limit.
        httpx.RequestError: The connection broke, or the body can't be unpacked.
    """
    body = _Body(response, error)
    if not response.is_stream_consumed:
        try:
            body.begin()
            for data in cast("httpx.SyncByteStream", response.stream):
                body.add(data)
            response.close()
            response._content = body.whole()
        except BaseException as wrong:  # noqa: BLE001 - raised again
            data = None
            body.name_request(wrong)
            response.close()
            # The bytes may be a token, and the frames below hold them.
            raise wrong.with_traceback(None)  # noqa: B904 - it is the same error
    return body.checked(response.content)


async def aread(response: httpx.Response, *, error: bool = False) -> bytes:
    """Read the body of a response into memory, awaited. See `read`."""
    body = _Body(response, error)
    if not response.is_stream_consumed:
        try:
            body.begin()
            async for data in cast("httpx.AsyncByteStream", response.stream):
                body.add(data)
            await response.aclose()
            response._content = body.whole()
        except BaseException as wrong:  # noqa: BLE001 - raised again
            data = None
            body.name_request(wrong)
            await response.aclose()
            raise wrong.with_traceback(None)  # noqa: B904 - it is the same error
    return body.checked(response.content)


class _Body:
    """A body that is being read, and its limits."""

    __slots__ = ("_coding", "_deadline", "_left", "_limit", "_name", "_parts", "_response")

    def __init__(self, response: httpx.Response, error: bool) -> None:
        extensions = response.request.extensions
        limits: SizeLimits = extensions.get(SIZE_LIMITS, _USUAL)
        succeeded = 200 <= response.status_code < 300
        self._name = "response" if succeeded and not error else "error"
        self._limit: int | None = getattr(limits, self._name)
        self._left = self._limit
        self._deadline: Deadline | None = extensions.get(DEADLINE)
        self._response = response
        self._parts: list[bytes] = []
        try:
            self._coding = unpacker(response.headers)
        except httpx.DecodingError as odd:
            if succeeded:
                odd.request = response.request
                raise
            # The status says more than the error of a body that can't be unpacked.
            self._coding = None

    # `iter_raw` does this as well, but also cuts the body into pieces of one size, in two generators more.

    def begin(self) -> None:
        """Mark the body as read.

        Raises:
            httpx.StreamClosed: The response was closed before.
        """
        if self._response.is_closed:
            raise httpx.StreamClosed
        self._response.is_stream_consumed = True

    def name_request(self, error: BaseException) -> None:
        """Tell an error of httpx which request failed."""
        if isinstance(error, httpx.RequestError):
            error.request = self._response.request

    def add(self, data: bytes) -> None:
        """Add bytes that arrived."""
        if self._deadline is not None and self._deadline.left() <= 0:
            raise httpx.ReadTimeout("the body came too slowly", request=self._response.request)
        if self._coding is None:
            self._keep(data)
            return
        for piece in self._coding.pieces(data):
            self._keep(piece)

    def whole(self) -> bytes:
        """Return the whole body."""
        if self._coding is not None:
            self._keep(self._coding.rest())
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    def checked(self, content: bytes) -> bytes:
        """Return a body, after comparing its size with the limit."""
        if self._limit is not None and len(content) > self._limit:
            raise self._too_large(self._limit)
        return content

    def _keep(self, piece: bytes) -> None:
        if self._left is not None and self._limit is not None:
            self._left -= len(piece)
            if self._left < 0:
                raise self._too_large(self._limit)
        if piece:
            self._parts.append(piece)

    def _too_large(self, limit: int) -> ResponseTooLargeError:
        request = self._response.request
        return ResponseTooLargeError(
            self._name,
            limit,
            method=request.method,
            path=shown_path(request),
            status=self._response.status_code,
        )


class _Streamed:
    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self.status: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.request_method: str = response.request.method
        self.path: str = shown_path(response.request)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status} to {self.request_method} {self.path}>"


class StreamedResponse(_Streamed):
    """An answer whose body is read piece by piece, inside its `with`."""

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Return an iterator over the bytes of the body, `chunk_size` at a time or as they come."""
        if "content-encoding" not in self.headers:
            return self._response.iter_bytes(chunk_size)
        return iter_unpacked(self._response, chunk_size)

    def read(self) -> bytes:
        """Return the whole body.

        Raises:
            ResponseTooLargeError: It is larger than the client reads into memory.
        """
        return read(self._response)


class AsyncStreamedResponse(_Streamed):
    """An answer whose body is read piece by piece, inside its `async with`."""

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Return an iterator over the bytes of the body, `chunk_size` at a time or as they come."""
        if "content-encoding" not in self.headers:
            return self._response.aiter_bytes(chunk_size)
        return aiter_unpacked(self._response, chunk_size)

    async def read(self) -> bytes:
        """Return the whole body.

        Raises:
            ResponseTooLargeError: It is larger than the client reads into memory.
        """
        return await aread(self._response)


class _Reader:
    """What reads the body of a streamed response into buffers."""

    def __init__(self, response: StreamedResponse | AsyncStreamedResponse) -> None:
        self._response = response
        self._pieces: Any = response.iter_bytes()
        self._left = memoryview(b"")
        self._direct: Any = None
        self._begun = False

    def _took(self, piece: bytes) -> None:
        self._left = memoryview(piece)
        if not self._begun and "content-encoding" not in self._response.headers:
            from .network import direct

            # What came with the headers is in httpx's hands.
            self._direct = direct(self._response._response)
        self._begun = True

    def _from_left(self, place: memoryview) -> int:
        """Move bytes of the last piece to a buffer. Returns how many."""
        count = min(len(self._left), len(place))
        place[:count] = self._left[:count]
        self._left = self._left[count:]
        return count


class BodyReader(_Reader):
    """Reads the body of a streamed response into buffers."""

    def read_into(self, place: memoryview, late: Callable[[], bool]) -> int:
        """Read bytes, until a buffer is full, it is late, or there are none at once.

        Returns:
            The number of bytes: 0 only at the end of the body.
        """
        if not self._left:
            if self._direct is not None and (count := self._direct.read_into(place, late)):
                return int(count)
            self._took(next(self._pieces, b""))
        return self._from_left(place)


class AsyncBodyReader(_Reader):
    """Reads the body of a streamed response into buffers, awaited."""

    async def read_into(self, place: memoryview, late: Callable[[], bool]) -> int:
        """Read bytes, awaited. See `BodyReader`."""
        if not self._left:
            if self._direct is not None and (count := await self._direct.aread_into(place, late)):
                return int(count)
            self._took(await anext(self._pieces, b""))
        return self._from_left(place)
