"""Cuts what is uploaded into chunks, and hashes and packs it. This runs in the helper, beside the requests."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from mmap import ACCESS_COPY, mmap
from typing import Protocol

from ..errors import SourceChangedError
from .hashes import Hash
from .options import Compression
from .source_reader import SourceReader

_SAMPLE = 1 << 16
_PAYS = 0.9
"""A chunk is packed when its sample gets smaller than this part of itself."""
_LEVEL = 4
_WINDOWS: dict[Compression, int] = {"GZIP": zlib.MAX_WBITS | 16, "ZLIB": zlib.MAX_WBITS}
_PIECE = 1 << 20
_NOTABLE = 1 << 18


class Content(Protocol):
    """Bytes that are sent: in memory, or still in a file."""

    def __len__(self) -> int: ...
    def __getitem__(self, part: slice, /) -> bytes | memoryview: ...


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk, ready to be sent.

    Attributes:
        content: Its bytes as they are sent. They stay until the chunk after the next is cut.
        compression: How they are packed; None for not at all.
        size: Bytes before packing.
        end: Bytes of the source up to its end.
        digest: Hash of all bytes up to its end; empty when it is not needed.
        last: Whether the source ends with it.
    """

    content: Content
    compression: Compression | None
    size: int
    end: int
    digest: str
    last: bool

    def body(self) -> Body:
        """The chunk as a file, to be sent."""
        return Body(self.content, self.size)


class Body:
    """A chunk as a file, which says how far it was read.

    Args:
        content: Its bytes as they are sent.
        size: Bytes before packing.
    """

    def __init__(self, content: Content, size: int) -> None:
        self._content = content
        self._size = size
        self._at = self._told = 0
        self.on_read: Callable[[], None] | None = None
        """Called now and then while it is read, never for bytes that were read before: it may be sent again."""

    @property
    def moved(self) -> int:
        """Bytes that were read, counted before packing."""
        return self._told * self._size // max(1, len(self._content))

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes. Who asks for them has sent those before."""
        if self.on_read is not None and self._told + _NOTABLE <= self._at < len(self._content):
            self._told = self._at
            self.on_read()
        piece = bytes(self._content[self._at : self._at + size if size >= 0 else None])
        self._at += len(piece)
        return piece

    def seekable(self) -> bool:
        """Yes."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go somewhere else: to so many bytes from the beginning, or from the end."""
        self._at = offset + (len(self._content) if whence == os.SEEK_END else 0)
        return self._at

    def tell(self) -> int:
        """Where it is."""
        return self._at


class Cutter:
    """Cuts a source into chunks and hashes it on the way. Two places in memory hold them by turns, whatever the size.

    Args:
        reader: The source.
        algorithm: How to hash it; None for not at all.
        compression: How to pack chunks that get smaller by it, or None.
        in_place: Whether what need not be looked at may stay in a file until it is sent.
    """

    def __init__(
        self,
        reader: SourceReader,
        algorithm: str | None,
        compression: Compression | None,
        *,
        in_place: bool = False,
    ) -> None:
        self._reader = reader
        self._hash = Hash(algorithm) if algorithm is not None else None
        self._compression: Compression | None = compression
        self._in_place = in_place and algorithm is None and compression is None
        self._places = (memoryview(bytearray()), memoryview(bytearray()))
        self._peeked = b""
        self.at = 0
        """How many bytes were read."""

    @property
    def digest(self) -> str:
        """Hash of all that was read; empty when it is not needed."""
        return self._hash.hexdigest() if self._hash is not None else ""

    def skip(self, length: int) -> str:
        """Read what was sent before. Returns the hash of it."""
        place = memoryview(bytearray(_PIECE))
        while self.at < length and self._read(place[: length - self.at]):
            continue
        return self.digest

    def skip_all(self) -> int:
        """Read to the end. Returns how many bytes there are."""
        place = memoryview(bytearray(_PIECE))
        while self._read(place):
            continue
        return self.at

    def take(self, limit: int) -> Chunk:
        """The next chunk, of `limit` bytes unless the source ends before.

        Raises:
            SourceChangedError: The source is not what it was when it was opened.
        """
        size = self._reader.size
        wanted = limit if size is None else min(limit, size - self.at)
        stretch = self._reader.stretch(self.at, wanted) if self._in_place else None
        if stretch is not None:
            self.at += wanted
            self._check_end()
            return Chunk(stretch, None, wanted, self.at, "", last=self.at == size)
        place = self._place(wanted)
        data = place[: self._read(place)]
        if size is None:
            # Whether more comes decides whether this chunk is the last.
            more = bytearray(1)
            self._peeked = bytes(more[: self._reader.fill(memoryview(more))])
        elif len(data) < wanted:
            raise SourceChangedError(
                "the file became shorter while it was sent; send it again when nothing writes to it"
            )
        self._check_end()
        last = not self._peeked if size is None else self.at == size
        content, compression = packed(data, self._compression)
        return Chunk(content, compression, len(data), self.at, self.digest, last)

    def _check_end(self) -> None:
        if self.at == self._reader.size and not self._reader.is_over():
            raise SourceChangedError(
                "the file became longer while it was sent, or is longer than the system says; send it again when nothing "
                "writes to it, or send its content as bytes"
            )

    def _place(self, size: int) -> memoryview:
        """Where the next chunk goes: not where the one is that may be under way."""
        under_way, free = self._places
        if len(free) < size:
            # A bytearray would be filled with zeros first, and every other thread would wait for that.
            free = memoryview(mmap(-1, size, access=ACCESS_COPY))
        self._places = free, under_way
        return free[:size]

    def _read(self, place: memoryview) -> int:
        first, self._peeked = self._peeked[: len(place)], self._peeked[len(place) :]
        place[: len(first)] = first
        length = len(first) + self._reader.fill(place[len(first) :])
        if self._hash is not None:
            self._hash.update(place[:length])
        self.at += length
        return length


def packed(
    data: memoryview, compression: Compression | None
) -> tuple[bytes | memoryview, Compression | None]:
    """A chunk's bytes as they are sent, and how they are packed. What is packed already is left alone: a sample tells."""
    if compression is None or not data:
        return data, None
    middle = max(0, len(data) - _SAMPLE) // 2
    sample = data[middle : middle + _SAMPLE]
    if len(zlib.compress(sample, 1)) > _PAYS * len(sample):
        return data, None
    packer = zlib.compressobj(_LEVEL, wbits=_WINDOWS[compression])
    smaller = packer.compress(data) + packer.flush()
    return (smaller, compression) if len(smaller) < len(data) else (data, None)
