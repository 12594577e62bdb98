"""What may be sent as a file."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, Iterable
from typing import IO, Any, TypeAlias, TypeGuard

from ..errors import InvalidArgumentError
from .names import checked_name

FileData: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
FileInput: TypeAlias = FileData | str | tuple[str, FileData]
"""A path, the bytes themselves, an open binary file, or a pair of a name and one of these. Text is a path."""

Pieces: TypeAlias = Iterable[bytes]
UploadSource: TypeAlias = FileInput | Pieces | tuple[str, Pieces]
"""What uploads of any size take: the same, or an iterator of bytes, alone or in the pair."""

AsyncUploadSource: TypeAlias = UploadSource | AsyncIterable[bytes] | tuple[str, AsyncIterable[bytes]]
"""The same; what is iterated may also be awaited for."""

DownloadTarget: TypeAlias = str | os.PathLike[str] | IO[bytes]
"""A file or folder to write to, or an open binary file. A folder is one that exists or a path that ends in a slash."""


def split(source: Any) -> tuple[str | None, Any]:
    """The name of a source, if it has one, and its data: a path, bytes, or what has `read`.

    Raises:
        InvalidArgumentError: It is nothing that can be sent.
    """
    if _is_tuple(source):
        if len(source) != 2 or not isinstance(source[0], str):
            raise InvalidArgumentError("a pair must hold a name and the data, in this order")
        return source[0], split(source[1])[1]
    if isinstance(source, str):
        return os.path.basename(source), io_path(source)
    if is_path(source):
        return os.path.basename(os.fspath(source)), source
    if isinstance(source, bytes):
        return None, source
    if isinstance(source, io.TextIOBase):
        raise InvalidArgumentError("the file was opened as text; open it with mode 'rb'")
    if hasattr(source, "read"):
        name = getattr(source, "name", None)
        return os.path.basename(name) if isinstance(name, str) else None, source
    raise _unfit(source)


def split_any(source: Any) -> tuple[str | None, Any]:
    """As `split`, for what may also be an iterator of bytes."""
    pair = source if _is_tuple(source) else (None, source)
    if len(pair) != 2 or not isinstance(pair[0], str | None):
        return split(source)
    name, data = pair
    pieces = hasattr(data, "__iter__") or hasattr(data, "__aiter__")
    if pieces and not hasattr(data, "read") and not isinstance(data, tuple | str | bytes | os.PathLike):
        return name, data
    return split(source)


def _is_tuple(source: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(source, tuple)


def is_path(data: object) -> TypeGuard[os.PathLike[str]]:
    """Whether it is a path."""
    return isinstance(data, os.PathLike)


def _unfit(source: object) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"can't send a {type(source).__name__}; give a path, bytes, an open binary file, or a pair of name and one of these"
    )


def io_path(path: str) -> os.PathLike[str]:
    """Text as a path."""
    from pathlib import Path

    return Path(path)


def form_file(source: FileInput, to_close: list[IO[bytes]]) -> tuple[str, object]:
    """A file part of a form: its name, and its bytes or what they are read from.

    Args:
        source: What to send.
        to_close: Takes the file, if one is opened here.

    Raises:
        InvalidArgumentError: The name does not do, or the file can't be read.
    """
    name, data = split(source)
    name = checked_name(name)
    if is_path(data):
        file = open_file(data)
        to_close.append(file)
        return name, file
    if isinstance(data, bytes):
        # As a file it goes out in small pieces. Whole, it would be copied with every record of TLS.
        return name, io.BytesIO(data)
    return name, _FromHere(data) if data.seekable() else _Once(data)


class _Once:
    """A file that can't be rewound. httpx asks files for their size, and a pipe answers 0: this one can't be asked."""

    def __init__(self, file: IO[bytes]) -> None:
        self.read = file.read


class _FromHere:
    """A file from where it stands. httpx rewinds files before it sends them; the beginning of this one is here."""

    def __init__(self, file: IO[bytes]) -> None:
        self.read = file.read
        self._file = file
        self._start = file.tell()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._file.seek(offset + (self._start if whence == os.SEEK_SET else 0), whence) - self._start

    def tell(self) -> int:
        return self._file.tell() - self._start


def open_file(path: os.PathLike[str]) -> io.BufferedReader:
    """Open a file to be sent.

    Raises:
        InvalidArgumentError: It can't be read.
    """
    try:
        return open(path, "rb")
    except OSError as error:
        raise InvalidArgumentError(f"can't read {os.fspath(path)!r}: {error.strerror}") from error
    except ValueError as error:  # a NUL in the path
        raise InvalidArgumentError(f"can't read {os.fspath(path)!r}: {error}") from error
