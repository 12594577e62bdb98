"""Reads what is uploaded, from whatever kind of source. This runs in the helper, beside the requests."""

from __future__ import annotations

import asyncio
import io
import os
import stat
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, cast

from ..errors import InvalidArgumentError, SourceChangedError
from ..files import as_bytes, file_size, is_path, open_file, size_from_here

_PIECE = 1 << 20
_END: Any = object()
_EPOCH = datetime.fromtimestamp(0, UTC)


class Reader(Protocol):
    """Where bytes come from."""

    def readinto(self, place: memoryview, /) -> int | None:
        """Fill the beginning of a place. Returns how many bytes came: none at the end alone."""
        ...


class FileRange:
    """Part of a file, which is read as it is sent: no one has to hold it in memory, nor copy it twice.

    Args:
        reader: The open file.
        start: Where the part begins.
        length: How many bytes it has.
    """

    def __init__(self, reader: SourceReader, start: int, length: int) -> None:
        self._reader = reader
        self._start = start
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, part: slice, /) -> bytes:
        start, stop, _ = part.indices(self._length)
        return self._reader.read_at(self._start + start, stop - start)


class SourceReader:
    """An open source.

    Attributes:
        size: How many bytes it has, if that is known.
        stamp: Size and time of the file as it was opened, or None for anything that is not a file of known size.
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
    ) -> None:
        self._reader = reader
        self._file: Any = reader if file is None else file
        self._start = start
        self._own = own
        self.size = size
        found = self._stamp()
        # The system may state another size as soon as such a file was read.
        self.stamp = None if size is None else found
        self._in_place = in_place and self.stamp is not None
        self.modified = _time(found[1]) if found else None

    def fill(self, place: memoryview) -> int:
        """Read the next bytes into a place. Returns how many came: fewer than it holds only at the end.

        Raises:
            SourceChangedError: Something wrote to the file meanwhile, or it became shorter.
        """
        done = 0
        # Files that the system makes up, as in /proc, give no large piece at once.
        most = len(place) if self.size is not None else _PIECE
        # One read of an unbuffered file or of a pipe may bring less than was asked for.
        while done < len(place) and (came := self._reader.readinto(place[done : done + most])):
            done += came
        if self.stamp is not None and self._stamp() != self.stamp:
            raise _changed()
        return done

    def stretch(self, start: int, length: int) -> FileRange | None:
        """Part of the source where it lies; None for what has to be read one byte after another."""
        return FileRange(self, start, length) if self._in_place else None

    def read_at(self, place: int, size: int) -> bytes:
        """Bytes of a source that can be read at any place.

        Raises:
            SourceChangedError: Something wrote to the file meanwhile, or it became shorter.
        """
        data = os.pread(self._file.fileno(), size, place)
        if len(data) < size or self._stamp() != self.stamp:
            raise _changed()
        return data

    def is_over(self) -> bool:
        """Whether a file that was opened here, and read up to its size, ends there: some systems state too little."""
        if not self._own or self.stamp is None or self.size is None:
            return True
        more = os.pread(self._file.fileno(), 1, self.size) if self._in_place else self._file.read(1)
        return not more

    def rewind(self) -> bool:
        """Go back to where it began, if it can."""
        if self.size is None:
            return False
        self._file.seek(self._start)  # what has a size can be sought
        return True

    def close(self) -> None:
        """Close what was opened here, and wait no longer for what comes from elsewhere."""
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

    Args:
        data: A path, bytes, a binary file, or an iterator of bytes.
        loop: Where to wait for an asynchronous iterator; None where no one awaits.

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
        # A disk that is slow would hold up everything else in an event loop.
        return SourceReader(
            file, size=file_size(file), own=True, in_place=loop is None and hasattr(os, "pread")
        )
    if hasattr(data, "read"):
        size = size_from_here(data)
        start = 0 if size is None else data.tell()
        return SourceReader(_Reads(data), size=size, file=data, start=start)
    if hasattr(data, "__aiter__"):
        if loop is None:
            raise InvalidArgumentError("an asynchronous iterator needs AsyncKiteworks")
        return SourceReader(_Pieces(_Awaited(aiter(data), loop)), size=None, own=True)
    return SourceReader(_Pieces(data), size=None, own=True)


def _time(nanoseconds: int) -> datetime | None:
    """A time of the file system's, which may lie beyond the years that Python knows. As a float it could be rounded up,
    into a second that it does not lie in.
    """
    try:
        return _EPOCH + timedelta(microseconds=nanoseconds // 1000)
    except OverflowError:
        return None


def _changed() -> SourceChangedError:
    return SourceChangedError("the file changed while it was sent; send it again when nothing writes to it")


class _InMemory:
    """Bytes in memory that are the caller's. They are not copied first."""

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
        """Let go of the memory: what is looked at can be neither closed nor resized."""
        self._data.release()


class _Reads:
    """A caller's file. It may be one that counts, shows or changes what its `read` gives, so that is what is called."""

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
