"""Reads what is uploaded, and cuts it into chunks. All of this runs in the helper, beside the requests."""

from __future__ import annotations

import asyncio
import io
import os
import stat
import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from ..errors import InvalidArgumentError, SourceChangedError
from .hashes import Hash
from .source import is_path, open_file, read_exactly

_SAMPLE = 1 << 16
_PAYS = 0.9
"""A chunk is packed when its sample gets smaller than this part of itself."""
_LEVEL = 4
_WINDOWS = {"GZIP": zlib.MAX_WBITS | 16, "ZLIB": zlib.MAX_WBITS}
_PIECE = 1 << 20


class Reader(Protocol):
    """Where bytes come from."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end alone."""
        ...


class Feed:
    """An open source.

    Attributes:
        size: How many bytes it has, if that is known.
        stamp: Size and time of the file as it was opened, or None for what is no file.
        modified: When the file last changed, if it is one.
    """

    def __init__(self, reader: Reader, *, size: int | None, start: int = 0, own: bool = False) -> None:
        self._reader = reader
        self._start = start
        self._own = own
        self.size = size
        self.stamp = self._stamp()
        seconds = self.stamp[1] / 1e9 if self.stamp else 0
        self.modified = datetime.fromtimestamp(seconds, UTC) if self.stamp else None

    def read(self, size: int) -> bytes:
        """The next `size` bytes, fewer only at the end.

        Raises:
            SourceChangedError: Something wrote to the file meanwhile, or it became shorter.
        """
        data = read_exactly(self._reader, size)
        if self.stamp is not None and self._stamp() != self.stamp:
            raise SourceChangedError(
                "the file changed while it was sent; send it again when nothing writes to it"
            )
        return data

    def rewind(self) -> bool:
        """Go back to where it began, if it can."""
        if self.size is None:
            return False
        self._reader.seek(self._start)  # type: ignore[attr-defined]  # what has a size can be sought
        return True

    def close(self) -> None:
        """Close what was opened here, and wait no longer for what comes from elsewhere."""
        if self._own:
            self._reader.close()  # type: ignore[attr-defined]  # a file

    def _stamp(self) -> tuple[int, int] | None:
        try:
            found = os.fstat(self._reader.fileno())  # type: ignore[attr-defined]  # most are files
        except (AttributeError, OSError, ValueError):
            return None
        return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def open_feed(data: Any, loop: asyncio.AbstractEventLoop | None) -> Feed:
    """Open what `split_any` found.

    Args:
        data: A path, bytes, a binary file, or an iterator of bytes.
        loop: Where to wait for an asynchronous iterator; None where nobody awaits.

    Raises:
        InvalidArgumentError: It can't be read.
    """
    if isinstance(data, bytes):
        return Feed(io.BytesIO(data), size=len(data), own=True)
    if is_path(data):
        file = open_file(data)
        status = os.fstat(file.fileno())
        return Feed(file, size=status.st_size if stat.S_ISREG(status.st_mode) else None, own=True)
    if hasattr(data, "read"):
        if not data.seekable():
            return Feed(data, size=None)
        start = data.tell()
        size = data.seek(0, os.SEEK_END) - start
        data.seek(start)
        return Feed(data, size=size, start=start)
    if hasattr(data, "__aiter__"):
        if loop is None:
            raise InvalidArgumentError("an asynchronous iterator needs AsyncKiteworks")
        return Feed(_Pieces(_Awaited(aiter(data), loop)), size=None, own=True)
    return Feed(_Pieces(data), size=None, own=True)


class _Pieces:
    """An iterator of bytes, read like a file."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._left = memoryview(b"")

    def read(self, size: int, /) -> bytes:
        found, length = [self._left], len(self._left)
        while length < size and (piece := next(self._pieces, None)) is not None:
            if not isinstance(piece, bytes | bytearray | memoryview):
                raise InvalidArgumentError(f"the iterator gave a {type(piece).__name__}, not bytes")
            found.append(memoryview(piece))
            length += len(piece)
        spare = max(0, length - size)
        self._left = found[-1][len(found[-1]) - spare :]
        found[-1] = found[-1][: len(found[-1]) - spare]
        return b"".join(found)

    def close(self) -> None:
        if isinstance(self._pieces, _Awaited):
            self._pieces.close()


class _Awaited:
    """An asynchronous iterator, for a thread: each piece is waited for in the loop that it belongs to."""

    def __init__(self, pieces: AsyncIterator[bytes], loop: asyncio.AbstractEventLoop) -> None:
        self._source = pieces
        self._loop = loop
        self._closed = False
        self._future: Any = None

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if self._closed:
            raise StopIteration
        self._future = asyncio.run_coroutine_threadsafe(self._next(), self._loop)
        piece: bytes | None = self._future.result()
        if piece is None:
            raise StopIteration
        return piece

    async def _next(self) -> bytes | None:
        return await anext(self._source, None)

    def close(self) -> None:
        self._closed = True
        if self._future is not None:
            self._future.cancel()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk, ready to be sent.

    Attributes:
        content: Its bytes as they are sent.
        mode: How they are packed, in the appliance's word.
        size: Bytes before packing.
        end: Bytes of the source up to its end.
        digest: Hash of all bytes up to its end.
        last: Whether the source ends with it.
    """

    content: bytes
    mode: str
    size: int
    end: int
    digest: str
    last: bool


class Cutter:
    """Cuts a source into chunks and hashes it on the way.

    Args:
        feed: The source.
        algorithm: How to hash it.
        compression: How to pack chunks that get smaller by it, or None.
    """

    def __init__(self, feed: Feed, algorithm: str, compression: str | None) -> None:
        self._feed = feed
        self._hash = Hash(algorithm)
        self._compression = compression
        self._peeked = b""
        self.at = 0
        """How many bytes were read."""

    @property
    def digest(self) -> str:
        """Hash of all that was read."""
        return self._hash.hexdigest()

    def skip(self, length: int) -> str:
        """Read what was sent before. Returns the hash of it."""
        while self.at < length and (piece := self._read(min(_PIECE, length - self.at))):
            self._hash.update(piece)
            self.at += len(piece)
        return self._hash.hexdigest()

    def skip_all(self) -> int:
        """Read to the end. Returns how many bytes there are."""
        while piece := self._read(_PIECE):
            self._hash.update(piece)
            self.at += len(piece)
        return self.at

    def take(self, limit: int) -> Chunk:
        """The next chunk, of `limit` bytes unless the source ends before.

        Raises:
            SourceChangedError: The source is not what it was when it was opened.
        """
        size = self._feed.size
        wanted = limit if size is None else min(limit, size - self.at)
        data = self._read(wanted)
        if size is None:
            # Whether more comes decides whether this chunk is the last.
            self._peeked = self._feed.read(1)
        elif len(data) < wanted:
            raise SourceChangedError(
                "the file became shorter while it was sent; send it again when nothing writes to it"
            )
        self._hash.update(data)
        self.at += len(data)
        last = not self._peeked if size is None else self.at == size
        content, mode = packed(data, self._compression)
        return Chunk(content, mode, len(data), self.at, self._hash.hexdigest(), last)

    def _read(self, size: int) -> bytes:
        first, self._peeked = self._peeked, b""
        rest = self._feed.read(size - len(first))
        return first + rest if first else rest


def packed(data: bytes, compression: str | None) -> tuple[bytes, str]:
    """A chunk's bytes as they are sent, and how they are packed. What is packed already is left alone: a sample tells."""
    if compression is None or not data:
        return data, "NORMAL"
    middle = max(0, len(data) - _SAMPLE) // 2
    sample = memoryview(data)[middle : middle + _SAMPLE]
    if len(zlib.compress(sample, 1)) > _PAYS * len(sample):
        return data, "NORMAL"
    packer = zlib.compressobj(_LEVEL, wbits=_WINDOWS[compression])
    smaller = packer.compress(data) + packer.flush()
    return (smaller, compression) if len(smaller) < len(data) else (data, "NORMAL")
