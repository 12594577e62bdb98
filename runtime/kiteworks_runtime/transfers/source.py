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
    """The name of a source, if it has one, and its data."""
    if isinstance(source, tuple):
        return source[0], split(source[1])[1]
    if isinstance(source, str):
        return os.path.basename(source), io_path(source)
    if isinstance(source, os.PathLike):
        return os.path.basename(os.fspath(source)), source
    if isinstance(source, bytes):
        return None, source
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


def named_file(source: FileInput) -> tuple[str, IO[bytes] | bytes]:
    """A file part of a form: its name and its bytes or open file. A path is opened; the request closes it.

    Raises:
        InvalidArgumentError: The name does not do, or the file can't be read.
    """
    name, data = split(source)
    name = checked_name(name)
    if isinstance(data, os.PathLike):
        return name, _opened(data)
    return name, data


def _opened(path: os.PathLike[str]) -> IO[bytes]:
    try:
        return open(path, "rb")
    except OSError as error:
        raise InvalidArgumentError(f"can't read {os.fspath(path)!r}: {error.strerror}") from error


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
