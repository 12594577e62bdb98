"""What may be sent as a file."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import IO, TypeAlias

from ..errors import InvalidArgumentError

FileData: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
FileInput: TypeAlias = FileData | str | tuple[str, FileData]
"""A path, the bytes themselves, an open binary file, or a pair of a name and one of these. Text is a path."""

Progress: TypeAlias = Callable[[int, int | None], None]
"""Called with the bytes moved so far and the bytes in all, if known."""

_FORBIDDEN = frozenset('/\\:*"<>|')
_LONGEST = 255


def split(source: FileInput) -> tuple[str | None, FileData]:
    """The name of a source, if it has one, and its data.

    Raises:
        InvalidArgumentError: It is nothing that can be sent.
    """
    if isinstance(source, tuple):
        if len(source) != 2 or not isinstance(source[0], str):
            raise InvalidArgumentError("a pair must hold a name and the data, in this order")
        return source[0], split(source[1])[1]
    if isinstance(source, str):
        return os.path.basename(source), io_path(source)
    if isinstance(source, os.PathLike):
        return os.path.basename(os.fspath(source)), source
    if isinstance(source, bytes):
        return None, source
    if isinstance(source, io.TextIOBase):
        raise InvalidArgumentError("the file was opened as text; open it with mode 'rb'")
    if hasattr(source, "read"):
        name = getattr(source, "name", None)
        return os.path.basename(name) if isinstance(name, str) else None, source
    raise InvalidArgumentError(
        f"can't send a {type(source).__name__}; give a path, bytes, an open binary file, or a pair of name and one of these"
    )


def io_path(path: str) -> os.PathLike[str]:
    """Text as a path."""
    from pathlib import Path

    return Path(path)


def checked_name(name: str | None) -> str:
    """A name that the appliance takes for a file.

    Raises:
        InvalidArgumentError: There is none, or the appliance would refuse it.
    """
    if not name:
        raise InvalidArgumentError("the file needs a name; give `name=` or a pair of name and data")
    if len(name) > _LONGEST:
        raise InvalidArgumentError(
            f"the name has {len(name)} characters; the appliance takes {_LONGEST} at most"
        )
    bad = sorted({letter for letter in name if letter in _FORBIDDEN or not letter.isprintable()})
    if bad:
        raise InvalidArgumentError(
            f"the name {name!r} holds {' '.join(map(repr, bad))}, which the appliance refuses"
        )
    if name != name.strip(" ."):
        raise InvalidArgumentError(
            f"the name {name!r} begins or ends with a dot or a blank, which the appliance refuses"
        )
    return name


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
    if isinstance(data, os.PathLike):
        file = _opened(data)
        to_close.append(file)
        return name, file
    if isinstance(data, bytes):
        return name, data
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


def _opened(path: os.PathLike[str]) -> IO[bytes]:
    try:
        return open(path, "rb")
    except OSError as error:
        raise InvalidArgumentError(f"can't read {os.fspath(path)!r}: {error.strerror}") from error
    except ValueError as error:  # a NUL in the path
        raise InvalidArgumentError(f"can't read {os.fspath(path)!r}: {error}") from error


@contextmanager
def opened(data: FileData) -> Generator[tuple[IO[bytes], int], None, None]:
    """An open file and how many bytes are left in it. Only what was opened here is closed.

    Raises:
        InvalidArgumentError: The file can't be read, or its size can't be told.
    """
    if isinstance(data, bytes):
        yield io.BytesIO(data), len(data)
        return
    if isinstance(data, os.PathLike):
        with _opened(data) as file:
            yield file, os.fstat(file.fileno()).st_size
        return
    if not data.seekable():
        raise InvalidArgumentError("the file must be seekable, so that its size is known before it is sent")
    start = data.tell()
    size = data.seek(0, os.SEEK_END) - start
    data.seek(start)
    yield data, size


def read_exactly(file: IO[bytes], size: int) -> bytes:
    """The next `size` bytes, fewer only at the end of the file. One read of an unbuffered file may bring less."""
    first = file.read(size)
    if len(first) == size or not first:
        return first
    pieces = [first]
    missing = size - len(first)
    while missing and (piece := file.read(missing)):
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)
