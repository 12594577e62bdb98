"""Reads and writes the content of one file: ranges, one stream after another, and uploads whose size is not known.

Reading yields calls of the client, so that one description serves threads and tasks.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeAlias, TypeVar

from kiteworks import AsyncKiteworks, Kiteworks
from kiteworks.errors import (
    APIStatusError,
    KiteworksError,
    ScanPendingError,
    SourceChangedError,
    TransferError,
)
from kiteworks.models.files import File
from kiteworks_runtime.transfers.ranges import answered_range

T = TypeVar("T")
Steps: TypeAlias = Generator[Callable[[], Any], Any, T]
"""Yields functions to call, and is sent what they return. What those of an async client return is awaited first."""

_LARGEST = 16 << 20
"""Bytes that are read into memory by one request."""
_SEQUENTIAL = 2
"""Blocks that are read one after another before the rest is read as one stream."""
_MANY = 8
"""Ranges after which the others are worth a connection of their own."""
_UNSATISFIABLE = 416


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a file, or of one of its versions.

    Attributes:
        kw: The client, a sync or an async one.
        path: Its path, for errors.
        file_id: The file.
        version_id: The version; None for the current one.
        size: Its bytes.
    """

    kw: Kiteworks | AsyncKiteworks
    path: str
    file_id: str
    version_id: str | None
    size: int

    def read(self, start: int, end: int) -> Steps[bytes]:
        """Return the bytes from `start` up to `end`, all of them: an answer may have fewer than were requested.

        Raises:
            SourceChangedError: The file has another size now.
        """
        end = min(end, self.size)
        pieces: list[bytes] = []
        while start < end:
            pieces.append((yield from self._part(start, min(end, start + _LARGEST))))
            if not pieces[-1]:
                raise self._changed()
            start += len(pieces[-1])
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def _part(self, start: int, end: int) -> Steps[bytes]:
        """Return bytes from `start` on, and none from `end` on."""
        try:
            if self.version_id is None:
                raw = partial(self.kw.files.with_raw_response.download, self.file_id)
            else:
                versions = self.kw.files.versions.with_raw_response
                raw = partial(versions.download, self.file_id, self.version_id)
            response = yield partial(raw, byte_range=_range(start, end))
            response.parse()  # raises if it is an error
        except ScanPendingError:
            return (yield from self._scanned(_range(start, end)))
        except APIStatusError as error:
            if error.status == _UNSATISFIABLE:
                raise self._changed() from error
            raise
        skipped = self.skipped(response, start)
        found: bytes = response.content[skipped : skipped + end - start]
        return found

    def _scanned(self, byte_range: str) -> Steps[bytes]:
        """Return bytes once the scan is over that withholds them."""
        pieces: Any
        if self.version_id is None:
            pieces = self.kw.files.iter_download(self.file_id, byte_range=byte_range)
        else:
            versions = self.kw.files.versions
            pieces = versions.iter_download(self.file_id, self.version_id, byte_range=byte_range)
        found = []
        while (piece := (yield _next(pieces))) is not None:
            found.append(piece)
        return b"".join(found)

    def streamed(self, start: int) -> Any:
        """Return a request for the bytes from `start` on, to be entered: its response has yet to be read."""
        byte_range = _range(start, self.size)
        if self.version_id is None:
            streaming = self.kw.files.with_streaming_response
            return streaming.download(self.file_id, byte_range=byte_range)
        versions = self.kw.files.versions.with_streaming_response
        return versions.download(self.file_id, self.version_id, byte_range=byte_range)

    def skipped(self, response: Any, start: int) -> int:
        """Return how many bytes of an answer come before `start`: some appliances send more than was requested.

        Raises:
            SourceChangedError: The file has another size now.
            TransferError: The answer begins later.
        """
        first, _, total = answered_range(response)
        if total not in (None, self.size):
            raise self._changed()
        if first is None or first > start:
            raise TransferError(
                f"the appliance sent other bytes of {self.path} than those from {start:,} on: "
                f"{response.headers.get('content-range') or 'a part that it does not name'}"
            )
        return start - first

    def _changed(self) -> SourceChangedError:
        return SourceChangedError(
            f"{self.path} no longer has the {self.size:,} bytes that it had when it was looked up; open it again"
        )


def _range(start: int, end: int) -> str:
    return f"bytes={start}-{end - 1}"


def _next(pieces: Any) -> Callable[[], Any]:
    """Return a call for the next piece; it returns None after the last one."""
    return partial(next if hasattr(pieces, "__next__") else anext, pieces, None)


class _Stream:
    """The bytes of a content from one place on, from one request."""

    def __init__(self, content: Content, start: int) -> None:
        self._content = content
        self._start = start
        self._request: Any = None
        self._next: Callable[[], Any] = lambda: None
        self._left = memoryview(b"")

    def take(self, length: int) -> Steps[bytes]:
        """Return the next bytes, fewer than `length` at the end or if the connection breaks.

        Raises:
            SourceChangedError: The file has another size now.
        """
        found: list[memoryview] = []
        try:
            if self._request is None:
                yield from self._open()
            while length > 0 and (piece := self._left or (yield self._next)) is not None:
                piece = memoryview(piece)
                found.append(piece[:length])
                self._left = piece[length:]
                length -= len(found[-1])
        except BaseException as error:  # noqa: BLE001 - unless it is of a broken connection, it is raised again
            try:
                # This raises the error of the client if `error` is that of a library.
                yield from self._leave(type(error), error, error.__traceback__)
                raise
            except SourceChangedError:
                raise
            except KiteworksError:
                pass
        return b"".join(found)

    def _open(self) -> Steps[None]:
        request = self._content.streamed(self._start)
        response = yield _method(request, "enter")
        self._request = request
        skipped = self._content.skipped(response, self._start)
        self._next = _next(response.iter_bytes())
        while skipped and (piece := (yield self._next)) is not None:
            self._left, skipped = memoryview(piece)[skipped:], max(0, skipped - len(piece))

    def close(self) -> Steps[None]:
        """End the request."""
        yield from self._leave(None, None, None)

    def _leave(self, *error: Any) -> Steps[None]:
        request, self._request = self._request, None
        if request is not None:
            yield partial(_method(request, "exit"), *error)


def _method(request: Any, name: str) -> Any:
    """Return the method of a context manager, a sync or an async one."""
    return getattr(request, f"__a{name}__", None) or getattr(request, f"__{name}__")


class Reader:
    """Reads blocks of a content: those in order from one long answer, others each from a request for their range.

    Args:
        content: The content, with the client that reads the first ranges.
        faster: The client that reads the long answer, and further ranges.
    """

    def __init__(self, content: Content, faster: Kiteworks | AsyncKiteworks) -> None:
        self._content = content
        self._faster = replace(content, kw=faster)
        self._count = 0
        self._stream: _Stream | None = None
        self._position = self._in_order = 0

    def read(self, start: int, end: int) -> Steps[bytes]:
        """Return the bytes from `start` up to `end`.

        Raises:
            KiteworksError: They could not be read.
        """
        end, data = min(end, self._content.size), b""
        if start >= end:
            return data
        self._in_order = self._in_order + 1 if start == self._position else 0
        if self._in_order >= _SEQUENTIAL:
            self._stream = self._stream or _Stream(self._faster, start)
            data = yield from self._stream.take(end - start)
        if start + len(data) < end:
            # Also what is missing after the connection broke. Ranges are requested as often as the retries say.
            yield from self.close()
            self._count += 1
            content = self._content if self._count <= _MANY else self._faster
            data += yield from content.read(start + len(data), end)
        self._position = end
        return data

    def close(self) -> Steps[None]:
        """End the long answer."""
        stream, self._stream = self._stream, None
        if stream is not None:
            yield from stream.close()


class _DiscardedError(Exception):
    """Ends an upload that is not to be published."""


class StreamedUpload:
    """An upload whose content is given piece by piece. The file appears when it is finished.

    All methods are called in the event loop of the client.
    """

    def __init__(self, kw: AsyncKiteworks, folder_id: str, name: str) -> None:
        # One piece waits while another is sent, so that a writer that is faster than the network has to wait, too.
        self._pieces: asyncio.Queue[bytes | _DiscardedError | None] = asyncio.Queue(1)
        self._task = asyncio.ensure_future(kw.folders.upload(folder_id, (name, self._taken())))

    async def _taken(self) -> AsyncGenerator[bytes, None]:
        while (piece := await self._pieces.get()) is not None:
            if isinstance(piece, _DiscardedError):
                raise piece
            yield piece

    async def write(self, piece: bytes | _DiscardedError | None) -> None:
        """Hand over the next piece, and wait until there is room for it.

        Raises:
            KiteworksError: The upload has failed.
        """
        putting = asyncio.ensure_future(self._pieces.put(piece))
        try:
            await asyncio.wait({putting, self._task}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            putting.cancel()
        if self._task.done():
            self._task.result()

    async def finish(self) -> File:
        """Send what is left, and return the file."""
        await self.write(None)
        return await self._task

    async def discard(self) -> None:
        """Remove what was sent."""
        if self._task.done():
            # It failed, which `write` has told, or nothing is left to remove.
            with suppress(Exception):
                self._task.result()
            return
        with suppress(_DiscardedError):
            await self.write(_DiscardedError())
            await self._task
