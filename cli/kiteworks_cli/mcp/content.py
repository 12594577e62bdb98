"""Hands the content of files to the model, and takes it from the model."""

from __future__ import annotations

import io
from typing import Annotated, Any

from mcp_types import BlobResourceContents, ResourceLink, TextContent, TextResourceContents
from msgspec import Meta, Struct

from kiteworks import AsyncKiteworks
from kiteworks.models import File
from kiteworks_runtime.errors import InvalidArgumentError

READ = "files_read"
WRITE = "files_write"
SCHEME = "kiteworks"
MOST_BYTES = 60_000
"""Number of bytes that a call reads."""
MOST_WHOLE = 4 * 1024 * 1024
"""Size of the largest file that is read as a resource, in bytes."""

_Length = Annotated[int, Meta(ge=1, le=MOST_BYTES, description="Maximum number of bytes to read.")]
_File = Annotated[str, Meta(description="Identifier of the file; or its path, such as kw:/Reports/q3.csv.")]
_Folder = Annotated[str, Meta(description="Identifier of the folder; or its path, such as kw:/Reports.")]
_Name = Annotated[str, Meta(description="Name of the file. A file of that name gets a new version.")]


class Reading(Struct, forbid_unknown_fields=True):
    """The arguments of `files_read`."""

    file_id: _File
    offset: Annotated[int, Meta(ge=0, description="Number of bytes to pass over.")] = 0
    length: _Length = MOST_BYTES


class Writing(Struct, forbid_unknown_fields=True):
    """The arguments of `files_write`."""

    folder_id: _Folder
    name: _Name
    text: Annotated[str, Meta(description="The content.")]


async def read(kw: AsyncKiteworks, file_id: str, *, offset: int, length: int) -> TextContent | ResourceLink:
    """Return a part of a file as text, or a link to the file if it isn't text.

    Raises:
        KiteworksError: The request failed.
    """
    file = await kw.files.get(file_id)
    size = file.size or 0
    if offset >= size:
        return TextContent(text="" if size == offset else f"[The file has {size:,} bytes.]")
    end = min(offset + length, size)
    found = await _bytes(kw, file_id, byte_range=f"bytes={offset}-{end - 1}")
    text = _text(found, cut_before=offset > 0, cut_after=end < size)
    if text is None:
        return link(file)
    rest = "" if end == size else f"\n[Bytes {offset:,} to {end:,} of {size:,}. Read on with offset={end}.]"
    return TextContent(text=text + rest)


async def write(kw: AsyncKiteworks, folder_id: str, name: str, text: str) -> File:
    """Write a text as a file, or as a new version of one.

    Raises:
        KiteworksError: The request failed.
    """
    return await kw.folders.upload(folder_id, (name, io.BytesIO(text.encode())))


async def resource(kw: AsyncKiteworks, uri: str) -> TextResourceContents | BlobResourceContents:
    """Return a file that a link names.

    Raises:
        InvalidArgumentError: It is not such a link, or the file is too large.
        KiteworksError: The request failed.
    """
    from base64 import b64encode

    head, _, file_id = uri.partition("://files/")
    if head != SCHEME or not file_id:
        raise InvalidArgumentError(f"{uri!r} is not a link such as {SCHEME}://files/ID")
    file = await kw.files.get(file_id)
    if (file.size or 0) > MOST_WHOLE:
        raise InvalidArgumentError(
            f"the file has {file.size:,} bytes, more than {MOST_WHOLE:,}; read parts of it with {READ}"
        )
    found = await _bytes(kw, file_id)
    text = _text(found)
    if text is not None:
        return TextResourceContents(uri=uri, mime_type=file.mime or "text/plain", text=text)
    return BlobResourceContents(uri=uri, mime_type=file.mime, blob=b64encode(found).decode())


def link(file: File) -> ResourceLink:
    """Return a link to a file."""
    return ResourceLink(
        uri=f"{SCHEME}://files/{file.id}", name=file.name or str(file.id), mime_type=file.mime, size=file.size
    )


async def _bytes(kw: AsyncKiteworks, file_id: str, **options: Any) -> bytes:
    return b"".join([one async for one in kw.files.iter_download(file_id, **options)])


def _text(content: bytes, *, cut_before: bool = False, cut_after: bool = False) -> str | None:
    """Return text, or None for other content. A character that was cut in two is left out."""
    if b"\0" in content:
        return None
    most = 3  # a character has up to four bytes
    for first in range(most + 1 if cut_before else 1):
        for last in range(most + 1 if cut_after else 1):
            try:
                return content[first : len(content) - last].decode()
            except UnicodeDecodeError:
                continue
    return None
