"""Archives that the appliance unpacks: what has to be known of one before it is sent."""

from __future__ import annotations

import io
from typing import Any, cast

from ..errors import InvalidArgumentError
from .source import is_path, open_file, size_from_here


def unpacked_size(data: Any) -> int:
    """Bytes of all that is in a ZIP archive. A file is left where it stood.

    Args:
        data: What `split_any` found.

    Raises:
        InvalidArgumentError: It is no such archive, can't be read, or can be read only once.
    """
    if is_path(data):
        with open_file(data) as file:
            return _size(file)
    if isinstance(data, bytes | memoryview):
        return _size(io.BytesIO(cast("bytes", data)))
    if not hasattr(data, "read") or size_from_here(data) is None:
        raise InvalidArgumentError(
            "an archive is read before it is sent; give a path, bytes, or a file that can be read from any place"
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
            f"this is no ZIP archive ({error}), so nothing was sent; send it with upload() to keep it as it is"
        ) from error
