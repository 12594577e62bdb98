"""Files that requests send: the sources that a caller may give, and the form parts made of them."""

from __future__ import annotations

import errno
import io
import os
import stat
import time
from collections.abc import AsyncIterable, Iterable, Iterator
from datetime import datetime
from typing import IO, Any, Protocol, TypeAlias, TypeGuard, cast

from msgspec import Struct

from .errors import InvalidArgumentError, SourceChangedError, TransferError
from .names import ANY_NAME, NameRules

Identity: TypeAlias = tuple[int, int]
"""Device and inode, which tell a file or folder from all others, whatever its name."""

# Opening a pipe that replaced a file would block otherwise.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


_SCAN = 1.0
"""Seconds that another program may have a file open on Windows."""


def replace(source: str | os.PathLike[str], target: str | os.PathLike[str]) -> None:
    """Rename a file, replacing another one if there is one."""
    # Windows renames and replaces no open file, and what looks for viruses opens each new one for an instant.
    end = time.monotonic() + _SCAN
    while True:
        try:
            os.replace(source, target)
        except PermissionError:
            if os.name != "nt" or time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return


def identity(status: os.stat_result) -> Identity:
    """Return device and inode."""
    return status.st_dev, status.st_ino


class PlannedFolder(Struct, frozen=True):
    """A folder of a plan.

    Attributes:
        identity: Which folder it was, if known.
        linked: Whether it was reached through a link that was followed.
    """

    identity: Identity | None
    linked: bool = False

    def check(self, path: str | os.PathLike[str]) -> None:
        """Check that the path still leads to this folder.

        Raises:
            TransferError: It leads to another one.
            OSError: It can't be read.
        """
        if self.identity is None:
            return
        # An inode is used again once its folder was removed, so that it alone would not tell a link.
        found = os.stat(path) if self.linked else os.lstat(path)
        if identity(found) != self.identity or not stat.S_ISDIR(found.st_mode):
            raise TransferError(f"{os.fspath(path)!r} is another folder than when the tree was planned")


class PlannedFile(Struct, frozen=True, eq=False):
    """A file of a plan, to be sent.

    Attributes:
        path: Where it was found.
        folder: The folder that it was found in.
        linked: The file that a link led to, if links are followed and it was one.
    """

    path: os.PathLike[str]
    folder: PlannedFolder
    linked: Identity | None = None

    def __fspath__(self) -> str:
        return os.fspath(self.path)

    def open(self) -> io.BufferedReader:
        """Open it, if it is still the planned file.

        Raises:
            TransferError: It is another one.
            OSError: It can't be read.
        """
        path = os.fspath(self)
        self.folder.check(os.path.dirname(path))
        try:
            descriptor = os.open(path, _READ if self.linked else _READ | _NO_LINK)
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise SourceChangedError(
                    f"{path!r} became a symbolic link after the tree was planned"
                ) from error
            raise
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or self.linked not in (None, identity(status)):
            os.close(descriptor)
            raise SourceChangedError(f"{path!r} leads to something else than when the tree was planned")
        return open(descriptor, "rb")


class StreamedFile(Struct, frozen=True, eq=False):
    """A file of another appliance, to be sent: its content is received meanwhile.

    Attributes:
        pieces: The content.
        size: Its bytes.
        modified: When it last changed, if known.
    """

    pieces: Iterator[bytes]
    size: int
    modified: datetime | None

    def __iter__(self) -> Iterator[bytes]:
        return self.pieces


class Buffer(Protocol):
    """Bytes in memory: `bytes`, `bytearray`, `memoryview`, `array.array`, `mmap.mmap`."""

    def __buffer__(self, flags: int, /) -> memoryview: ...


class SupportsRead(Protocol):
    """An open binary file; only its `read` is needed."""

    def read(self, size: int, /) -> bytes: ...


OPENED: tuple[type[Any], ...] = (
    io.FileIO,
    io.BufferedReader,
    io.BufferedWriter,
    io.BufferedRandom,
    io.BytesIO,
)
"""The classes of `open`. Such a file says whether it can be read and written; one of another class may not."""

FileData: TypeAlias = Buffer | SupportsRead | os.PathLike[str]
FileInput: TypeAlias = FileData | str | tuple[str, FileData]
"""A path, the bytes themselves, an open binary file, or a pair of a name and one of these. Text is a path."""

Pieces: TypeAlias = Iterable[bytes]
UploadSource: TypeAlias = FileInput | Pieces | tuple[str, Pieces]
"""A source of uploads of any size: the same, or an iterator of bytes, alone or in the pair."""

AsyncUploadSource: TypeAlias = UploadSource | AsyncIterable[bytes] | tuple[str, AsyncIterable[bytes]]
"""The same, or an asynchronous iterator of bytes, alone or in the pair."""

DownloadTarget: TypeAlias = str | os.PathLike[str] | IO[bytes]
"""A file or folder to write to, or an open binary file. A folder exists, or its path ends in a slash."""


def split(source: Any) -> tuple[str | None, Any]:
    """Return the name of a source, if it has one, and its data: a path, `bytes`, a `memoryview`, or a file.

    Raises:
        InvalidArgumentError: It can't be sent.
    """
    if _is_tuple(source):
        if len(source) != 2 or not isinstance(source[0], str):
            raise InvalidArgumentError("a pair must hold a name and the data, in this order")
        return source[0], split(source[1])[1]
    if isinstance(source, str):
        return os.path.basename(source), io_path(source)
    if is_path(source):
        path: object = os.fspath(source)
        if isinstance(path, bytes):  # such as an entry of `os.scandir(b".")`
            source = io_path(os.fsdecode(path))
        return os.path.basename(os.fspath(source)), source
    if isinstance(source, bytes):
        return None, source
    if isinstance(source, io.TextIOBase):
        raise InvalidArgumentError("the file was opened as text; open it with mode 'rb'")
    view = _view(source)  # first, since an mmap has `read` too
    if view is not None:
        return None, view
    if hasattr(source, "read"):
        if isinstance(source, OPENED) and (source.closed or not source.readable()):
            state = "is closed" if source.closed else "can't be read"
            raise InvalidArgumentError(f"the file {state}; open it with mode 'rb'")
        name = getattr(source, "name", None)
        return os.path.basename(os.fsdecode(name)) if isinstance(name, str | bytes) else None, source
    raise _unfit(source)


def split_any(source: Any) -> tuple[str | None, Any]:
    """Do the same as `split`, for a source that may also be an iterator of bytes."""
    pair = source if _is_tuple(source) else (None, source)
    if len(pair) != 2 or not isinstance(pair[0], str | None):
        return split(source)
    name, data = pair
    pieces = hasattr(data, "__iter__") or hasattr(data, "__aiter__")
    if pieces and not hasattr(data, "read") and not isinstance(data, tuple | str | bytes | os.PathLike):
        view = _view(data)
        return name, data if view is None else view
    return split(source)


def _view(data: Any) -> memoryview | None:
    """Return a view of an object's bytes in memory; None if it has no buffer.

    Raises:
        InvalidArgumentError: Its memory was released, as that of a closed mmap.
    """
    try:
        view = memoryview(data)
    except TypeError:
        return None
    except ValueError as error:
        raise InvalidArgumentError(f"can't send this {type(data).__name__}: {error}") from error
    try:
        return view.cast("B")
    except TypeError:  # it is not contiguous, or empty
        return memoryview(view.tobytes())


def _is_tuple(source: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(source, tuple)


def is_path(data: object) -> TypeGuard[os.PathLike[str]]:
    """Tell whether an object is a path."""
    return isinstance(data, os.PathLike)


def _unfit(source: object) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"can't send a {type(source).__name__}; give a path, bytes, an open binary file, "
        "or a pair of name and one of these"
    )


def io_path(path: str) -> os.PathLike[str]:
    """Return text as a path."""
    from pathlib import Path

    return Path(path)


def form_file(
    source: FileInput, to_close: list[IO[bytes]], names: NameRules = ANY_NAME
) -> tuple[str, object]:
    """Make a file part of a form: its name, and the file to read. A file that is opened here is added to `to_close`.

    Raises:
        InvalidArgumentError: The name is invalid, or the file can't be read.
    """
    name, data = split(source)
    name = names.checked(name)
    if is_path(data):
        file = open_file(data)
        to_close.append(file)
        return name, _Once(file) if file_size(file) is None else file
    if isinstance(data, bytes | memoryview):
        # A file is sent in small pieces; whole bytes would be copied for every record of TLS.
        return name, io.BytesIO(cast("bytes", data))
    return name, _Once(data) if size_from_here(data) is None else _FromHere(data)


class _Once:
    """A file that can't be rewound, or whose size is not known.

    It has no `fileno`, which httpx would ask for the size: that of a pipe is 0.
    """

    def __init__(self, file: SupportsRead) -> None:
        self._file = file

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""
        data: object = self._file.read(size)
        return data if isinstance(data, bytes) else bytes(as_bytes(data, "file"))


class _FromHere(_Once):
    """A file from its current position, which is the beginning that httpx rewinds to."""

    _file: IO[bytes]

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file)
        self._start = file.tell()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._file.seek(offset + (self._start if whence == os.SEEK_SET else 0), whence)
        return self.tell()

    def tell(self) -> int:
        return self._file.tell() - self._start


def as_bytes(data: object, giver: str) -> memoryview:
    """Return a piece of a source as bytes.

    Raises:
        InvalidArgumentError: It is something other than bytes.
    """
    view = _view(data)
    if view is not None:
        return view
    if data is None:
        raise InvalidArgumentError(
            f"the {giver} gave None where bytes were asked for; a non-blocking one can't be sent"
        )
    raise InvalidArgumentError(f"the {giver} gave a {type(data).__name__}, not bytes; encode text first")


_PEEKED = 1 << 16
"""Bytes of the largest file that is read to check the size that the system states."""


def file_size(file: io.BufferedReader) -> int | None:
    """Return the bytes of a file that was opened here; None if the system can't tell, as for a pipe."""
    status = os.fstat(file.fileno())
    if not stat.S_ISREG(status.st_mode):
        return None
    return size_from_here(file) if _is_doubtful(status) else status.st_size


def size_from_here(file: Any) -> int | None:
    """Return the bytes of an open file from its current position, which is kept; None if that can't be told.

    Raises:
        InvalidArgumentError: The position can't be restored.
    """
    try:
        start, end = file.tell(), None
        file.seek(0, os.SEEK_END)
        end = file.tell()  # the `seek` of some files returns None
    except (AttributeError, OSError, TypeError, ValueError):
        return None
    if type(start) is not int or type(end) is not int:
        raise InvalidArgumentError(
            "the file does not say where it stands; give one without `notify`, or its bytes"
        )
    size = max(0, end - start)
    try:
        file.seek(start)
        if size <= _PEEKED and _is_doubtful(_status(file)):
            is_right = len(file.read(size + 1)) == size
            file.seek(start)
            return size if is_right else None
    except (OSError, TypeError, ValueError) as error:
        raise InvalidArgumentError(f"the file can't be read from where it stood: {error}") from error
    return size


def _is_doubtful(status: os.stat_result | None) -> bool:
    """Tell whether a stated size has to be checked by reading."""
    # The system states 0, or a page, for virtual files: those of /proc, /sys and some FUSE file systems. They have no
    # blocks on a disk.
    if status is None or status.st_size > _PEEKED:
        return False
    return status.st_size == 0 or getattr(status, "st_blocks", 1) == 0


def _status(file: Any) -> os.stat_result | None:
    try:
        return os.fstat(file.fileno())
    except (AttributeError, OSError, ValueError):  # it is in memory
        return None


def open_file(path: os.PathLike[str]) -> io.BufferedReader:
    """Open a file to be sent.

    Raises:
        InvalidArgumentError: It can't be read.
        SourceChangedError: It is not the planned file.
    """
    try:
        return path.open() if isinstance(path, PlannedFile) else open(path, "rb")
    except OSError as error:
        raise InvalidArgumentError(f"can't read {os.fspath(path)!r}: {error.strerror}") from error
    except ValueError as error:  # a NUL in the path
        raise InvalidArgumentError(f"can't read {os.fspath(path)!r}: {error}") from error
