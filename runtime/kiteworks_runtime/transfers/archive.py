"""ZIP archives: the size of their content, and whether one arrived whole."""

from __future__ import annotations

import io
import struct
from typing import Any, cast

from ..errors import InvalidArgumentError, TransferError
from ..files import is_path, open_file, size_from_here

ZIP = "application/zip"

# APPNOTE.TXT, sections 4.3.7, 4.3.14 to 4.3.16. An empty archive begins with its end record.
_BEGINS = (b"PK\x03\x04", b"PK\x05\x06")
_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_LONGEST_COMMENT = (1 << 16) - 1


class WholeArchive:
    """Checks whether bytes are an archive, from its first byte to its last.

    The appliance states neither size nor hash of an archive, so that nothing else shows that its end is missing.
    """

    def __init__(self) -> None:
        self._head = b""
        self._tail = b""

    def take(self, data: memoryview) -> None:
        """Check the next bytes.

        Raises:
            TransferError: It is not an archive.
        """
        missing = len(_BEGINS[0]) - len(self._head)
        if missing:
            self._head += bytes(data[:missing])
            if not any(one.startswith(self._head) for one in _BEGINS):
                raise TransferError(
                    "the appliance, or a proxy in front of it, sent something that is not a ZIP archive: it begins with "
                    f"{bytes(data[:20])!r}"
                )
        most = _LOCATOR.size + _END.size + _LONGEST_COMMENT
        self._tail = (self._tail + bytes(data[-most:]))[-most:]

    def is_whole(self, length: int) -> bool:
        """Tell whether the bytes end as an archive does: with a record that locates the directory right before it."""
        tail, place = self._tail, len(self._tail)
        while (place := tail.rfind(b"PK\x05\x06", 0, place)) >= 0:
            if len(tail) - place >= _END.size:
                *_, size, offset, comment = _END.unpack_from(tail, place)
                ends = place + _END.size + comment == len(tail)
                at = length - len(tail) + place
                # An archive within the archive ends in the same way, with another offset.
                if ends and (offset + size == at or _is_located(tail[:place], at)):
                    return True
        return False


def _is_located(before: bytes, at: int) -> bool:
    """Tell whether the end record of a large archive is where its locator says."""
    if len(before) < _LOCATOR.size:
        return False
    mark, _, offset, _ = _LOCATOR.unpack(before[-_LOCATOR.size :])
    record = at - _LOCATOR.size - offset
    return (
        mark == b"PK\x06\x07"
        and 56 <= record <= len(before)
        and before[-_LOCATOR.size - record :].startswith(b"PK\x06\x06")
    )


def unpacked_size(data: Any) -> int:
    """Return the bytes of all files in a ZIP archive. The position of an open file is kept.

    Args:
        data: The result of `split_any`.

    Raises:
        InvalidArgumentError: It is not an archive, can't be read, or can be read only once.
    """
    if is_path(data):
        with open_file(data) as file:
            return _size(file)
    if isinstance(data, bytes | memoryview):
        return _size(io.BytesIO(cast("bytes", data)))
    if not hasattr(data, "read") or size_from_here(data) is None:
        raise InvalidArgumentError(
            "an archive is read before it is sent; give a path, bytes, or a file that is seekable"
        )
    start = data.tell()
    try:
        return _size(data)
    finally:
        data.seek(start)


def _size(file: Any) -> int:
    # Imported here, since few uploads are archives.
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(file) as archive:
            return sum(one.file_size for one in archive.infolist())
    except BadZipFile as error:
        raise InvalidArgumentError(
            f"this is not a ZIP archive ({error}), so nothing was sent; send it with upload() to keep it as it is"
        ) from error
