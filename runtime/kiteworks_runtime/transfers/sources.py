"""Reads a source of any kind, and cuts it into hashed and packed chunks, in a thread beside the requests."""

from __future__ import annotations

import io
import os
import stat
import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from mmap import ACCESS_COPY, mmap
from typing import TYPE_CHECKING, Any, Protocol, cast

from msgspec import Struct

from ..errors import InvalidArgumentError, SourceChangedError
from ..files import StreamedFile, as_bytes, file_size, is_path, open_file, size_from_here
from .effects import Body, Content
from .hashes import Hash
from .options import Compression

if TYPE_CHECKING:
    import asyncio

_PIECE = 1 << 20
_SAMPLE = 1 << 16
_PAYS = 0.9
"""A chunk is packed if its sample gets smaller than this part of itself."""
_LEVEL = 4
_WINDOWS: dict[Compression, int] = {"GZIP": zlib.MAX_WBITS | 16, "ZLIB": zlib.MAX_WBITS}
_END: Any = object()
_EPOCH = datetime.fromtimestamp(0, UTC)


class Reader(Protocol):
    """A source of bytes."""

    def readinto(self, place: memoryview, /) -> int | None:
        """Fill the beginning of a buffer. Returns the number of bytes read: 0 only at the end."""
        ...


class FileRange(Struct, frozen=True):
    """A range of a file that is read as it is sent, so that it is neither held in memory nor copied twice."""

    reader: SourceReader
    start: int
    length: int

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, part: slice, /) -> bytes:
        start, stop, _ = part.indices(self.length)
        return self.reader.read_at(self.start + start, stop - start)


class SourceReader:
    """An open source.

    Attributes:
        size: Its bytes, if known.
        stamp: Size and time of the file when it was opened; None for anything but a file of known size.
        in_place: Whether its bytes can be read at any offset, as often as needed.
        in_loop: Whether an event loop sends it, which the disk must not block.
        modified: When the file last changed, if it is one.
    """

    def __init__(
        self,
        reader: Reader,
        *,
        size: int | None,
        file: Any = None,
        start: int = 0,
        own: bool = False,
        in_place: bool = False,
        in_loop: bool = False,
        modified: datetime | None = None,
    ) -> None:
        self._reader = reader
        self._file: Any = reader if file is None else file
        self._start = start
        self._own = own
        self.size = size
        found = self._stamp()
        # The system may state another size of a virtual file once it was read.
        self.stamp = None if size is None else found
        self.in_place = in_place and self.stamp is not None
        self.in_loop = in_loop
        self.modified = _time(found[1]) if found else modified

    def fill(self, place: memoryview) -> int:
        """Fill a buffer with the next bytes. Returns their number: fewer than it holds only at the end.

        Raises:
            SourceChangedError: Something wrote to the file, or it became shorter.
        """
        done = 0
        # Virtual files, as in /proc, give no large piece at once.
        most = len(place) if self.size is not None else _PIECE
        # One read of an unbuffered file or of a pipe may bring less than was asked for.
        while done < len(place) and (came := self._reader.readinto(place[done : done + most])):
            done += came
        if self.stamp is not None and self._stamp() != self.stamp:
            raise _changed()
        return done

    def range(self, start: int, length: int) -> FileRange | None:
        """Return a range of the source without reading it; None if it can only be read in order."""
        return FileRange(self, start, length) if self.in_place else None

    def read_at(self, place: int, size: int) -> bytes:
        """Return bytes of a source that can be read at any offset.

        Raises:
            SourceChangedError: Something wrote to the file, or it became shorter.
        """
        data = os.pread(self._file.fileno(), size, place)
        if len(data) < size or self._stamp() != self.stamp:
            raise _changed()
        return data

    def is_over(self) -> bool:
        """Tell whether a file that was opened here ends at its size: some systems state too little."""
        if not self._own or self.stamp is None or self.size is None:
            return True
        more = os.pread(self._file.fileno(), 1, self.size) if self.in_place else self._file.read(1)
        return not more

    def rewind(self) -> bool:
        """Go back to where it began. Returns whether it can."""
        if self.size is None or isinstance(self._reader, _SizedPieces):
            return False
        self._file.seek(self._start)  # a file of known size is seekable
        return True

    def close(self) -> None:
        """Close what was opened here, and stop waiting for an iterator."""
        if self._own:
            self._file.close()

    def _stamp(self) -> tuple[int, int] | None:
        try:
            found = os.fstat(self._file.fileno())  # most are files
        except (AttributeError, OSError, ValueError):
            return None
        return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def open_reader(data: Any, loop: asyncio.AbstractEventLoop | None) -> SourceReader:
    """Open what `split_any` found.

    Raises:
        InvalidArgumentError: It can't be read.
    """
    if isinstance(data, bytes):
        return SourceReader(io.BytesIO(data), size=len(data), own=True)
    if isinstance(data, memoryview):
        held = _InMemory(cast("memoryview", data))
        return SourceReader(held, size=len(held), own=True)
    if is_path(data):
        file = open_file(data)
        in_place, in_loop = hasattr(os, "pread"), loop is not None
        return SourceReader(file, size=file_size(file), own=True, in_place=in_place, in_loop=in_loop)
    if hasattr(data, "read"):
        size = size_from_here(data)
        start = 0 if size is None else data.tell()
        return SourceReader(_Reads(data), size=size, file=data, start=start)
    if isinstance(data, StreamedFile):
        reader = _SizedPieces(data.pieces, data.size)
        return SourceReader(reader, size=data.size, own=True, modified=data.modified)
    if hasattr(data, "__aiter__"):
        if loop is None:
            raise InvalidArgumentError("an asynchronous iterator needs AsyncKiteworks")
        return SourceReader(_Pieces(_Awaited(aiter(data), loop)), size=None, own=True)
    return SourceReader(_Pieces(data), size=None, own=True)


def _time(nanoseconds: int) -> datetime | None:
    """Return a time of the file system; None beyond the years of Python's `datetime`."""
    # `fromtimestamp` takes a float, which may be rounded up to the next second.
    try:
        return _EPOCH + timedelta(microseconds=nanoseconds // 1000)
    except OverflowError:
        return None


def _changed() -> SourceChangedError:
    return SourceChangedError("the file changed while it was sent; send it again when nothing writes to it")


class _InMemory:
    """The caller's bytes in memory, which are not copied first."""

    def __init__(self, data: memoryview) -> None:
        self._data = data
        self._at = 0

    def __len__(self) -> int:
        return len(self._data)

    def readinto(self, place: memoryview, /) -> int:
        taken = self._data[self._at : self._at + len(place)]
        place[: len(taken)] = taken
        self._at += len(taken)
        return len(taken)

    def seek(self, offset: int) -> None:
        self._at = offset

    def close(self) -> None:
        """Release the memory: the caller can neither close nor resize it before."""
        self._data.release()


class _Reads:
    """The caller's file. Its `read` is called, since it may be a wrapper that counts, shows or changes the bytes."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readinto(self, place: memoryview, /) -> int:
        wanted = min(len(place), _PIECE)
        piece = as_bytes(self._file.read(wanted), "file")
        if len(piece) > wanted:
            raise InvalidArgumentError(
                f"the file gave {len(piece):,} bytes where {wanted:,} were asked for; its read() must give no more than that"
            )
        place[: len(piece)] = piece
        return len(piece)


class _Pieces:
    """An iterator of bytes."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._left = memoryview(b"")

    def readinto(self, place: memoryview, /) -> int:
        while not self._left:
            piece = next(self._pieces, _END)
            if piece is _END:
                return 0
            self._left = as_bytes(piece, "iterator")
        taken = self._left[: len(place)]
        place[: len(taken)] = taken
        self._left = self._left[len(taken) :]
        return len(taken)

    def close(self) -> None:
        if isinstance(self._pieces, _Awaited):
            self._pieces.close()


class _SizedPieces(_Pieces):
    """An iterator of a known number of bytes, read beyond the last one: there it may raise that they are not right."""

    def __init__(self, pieces: Iterator[bytes], size: int) -> None:
        super().__init__(pieces)
        self._rest = size

    def readinto(self, place: memoryview, /) -> int:
        taken = super().readinto(place)
        self._rest -= taken
        over = self._rest == 0 and taken > 0 and super().readinto(memoryview(bytearray(1))) > 0
        if over or self._rest < 0 or (taken == 0 and self._rest > 0 and len(place) > 0):
            raise _changed()
        return taken

    def close(self) -> None:
        close = getattr(self._pieces, "close", None)  # generators have it
        if close is not None:
            close()


class _Awaited:
    """An asynchronous iterator, read from a thread: its event loop awaits each piece."""

    def __init__(self, pieces: AsyncIterator[bytes], loop: asyncio.AbstractEventLoop) -> None:
        self._source = pieces
        self._loop = loop
        self._closed = False
        self._future: Any = None

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        import asyncio

        if self._closed:
            raise StopIteration
        self._future = asyncio.run_coroutine_threadsafe(self._next(), self._loop)
        piece: bytes = self._future.result()
        if piece is _END:
            raise StopIteration
        return piece

    async def _next(self) -> bytes:
        return await anext(self._source, _END)

    def close(self) -> None:
        self._closed = True
        if self._future is not None:
            self._future.cancel()


class Chunk(Struct, frozen=True):
    """A chunk, ready to be sent.

    Attributes:
        content: Its bytes as they are sent. They are valid until the chunk after the next is cut.
        compression: How they are packed, if they are.
        size: Bytes before compression.
        end: Bytes of the source up to its end.
        digest: Hash of all bytes up to its end; empty if none is needed, None if it is made while they are sent.
        last: Whether the source ends with it.
    """

    content: Content
    compression: Compression | None
    size: int
    end: int
    digest: str | None
    last: bool

    def body(self) -> Body:
        """Return the chunk as a file, to be sent."""
        return Body(self.content, self.size)


class Cutter:
    """Cuts a source into chunks, and hashes it. At most two chunks are in memory, in two buffers that take turns.

    Args:
        reader: The source.
        algorithm: How to hash it; None for no hash.
        compression: How to pack chunks that get smaller by it; None for no compression.
        in_place: Whether bytes that are not packed may stay in their file until they are sent.
        hash_first: Whether the hash of a chunk has to be known before it is sent.

    For an event loop, bytes in a file are read by a thread first, so that the loop finds them in the system's cache.
    """

    def __init__(
        self,
        reader: SourceReader,
        algorithm: str | None,
        compression: Compression | None,
        *,
        in_place: bool = False,
        hash_first: bool = False,
    ) -> None:
        self._reader = reader
        self._hash = Hash(algorithm) if algorithm is not None else None
        self._compression: Compression | None = compression
        self._in_place = in_place and compression is None
        self._read_first = hash_first or reader.in_loop
        self._looked_at = 0
        self._places = (memoryview(bytearray()), memoryview(bytearray()))
        self._peeked = b""
        self.at = 0
        """Bytes read so far."""

    @property
    def digest(self) -> str:
        """Hash of all that was hashed; empty if none is needed."""
        return self._hash.hexdigest() if self._hash is not None else ""

    def hash_to(self, offset: int) -> str:
        """Read and hash what was not read yet before an offset, and return the hash of all of it."""
        while self._looked_at < offset:
            length = min(_PIECE, offset - self._looked_at)
            piece = self._reader.read_at(self._looked_at, length)
            if self._hash is not None:
                self._hash.update(piece)
            self._looked_at += length
        return self.digest

    def skip(self, length: int) -> str:
        """Read up to an offset, which was sent before. Returns the hash."""
        place = memoryview(bytearray(_PIECE))
        while self.at < length and self._read(place[: length - self.at]):
            continue
        return self.digest

    def skip_all(self) -> int:
        """Read to the end. Returns the number of bytes."""
        place = memoryview(bytearray(_PIECE))
        while self._read(place):
            continue
        return self.at

    def take(self, limit: int) -> Chunk:
        """Cut the next chunk, of `limit` bytes unless the source ends before.

        Raises:
            SourceChangedError: The source changed after it was opened.
        """
        size = self._reader.size
        wanted = limit if size is None else min(limit, size - self.at)
        part = self._reader.range(self.at, wanted) if self._in_place else None
        if part is not None:
            self.at += wanted
            self._check_end()
            if self._read_first:
                digest: str | None = self.hash_to(self.at)
            else:
                digest = None if self._hash is not None else ""
            return Chunk(part, None, wanted, self.at, digest, last=self.at == size)
        place = self._place(wanted)
        data = place[: self._read(place)]
        if size is None:
            # Another byte tells that this chunk is not the last.
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
        """Return the buffer for the next chunk: not that of the one that may be on its way."""
        on_its_way, free = self._places
        if len(free) < size:
            # A bytearray is filled with zeros under the GIL, so that every other thread would wait.
            free = memoryview(mmap(-1, size, access=ACCESS_COPY))
        self._places = free, on_its_way
        return free[:size]

    def _read(self, place: memoryview) -> int:
        first, self._peeked = self._peeked[: len(place)], self._peeked[len(place) :]
        place[: len(first)] = first
        length = len(first) + self._reader.fill(place[len(first) :])
        if self._hash is not None:
            self._hash.update(place[:length])
        self.at += length
        self._looked_at = self.at
        return length


def packed(
    data: memoryview, compression: Compression | None
) -> tuple[bytes | memoryview, Compression | None]:
    """Pack a chunk, unless a sample tells that it hardly gets smaller. Returns its bytes, and how they are packed."""
    if compression is None or not data:
        return data, None
    middle = max(0, len(data) - _SAMPLE) // 2
    sample = data[middle : middle + _SAMPLE]
    if len(zlib.compress(sample, 1)) > _PAYS * len(sample):
        return data, None
    packer = zlib.compressobj(_LEVEL, wbits=_WINDOWS[compression])
    smaller = packer.compress(data) + packer.flush()
    return (smaller, compression) if len(smaller) < len(data) else (data, None)
