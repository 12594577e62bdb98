"""Hands the content of files to the model, and takes it from the model."""

from __future__ import annotations

import io
from contextlib import aclosing
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

# A character has up to four bytes, and none is cut in two.
_Length = Annotated[int, Meta(ge=4, le=MOST_BYTES, description="Maximum number of bytes to read.")]
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
    size = file.size
    if size is not None and offset >= size:
        return TextContent(text="" if size == offset else f"[The file has {size:,} bytes.]")
    last = offset + length if size is None else min(offset + length, size)
    found = await _bytes(kw, file_id, length, byte_range=f"bytes={offset}-{last - 1}")
    end = offset + len(found)
    more = end < size if size is not None else end == last
    part = _text(found, cut_before=offset > 0, cut_after=more)
    if part is None:
        return link(file)
    text, left = part
    end -= left
    of = "" if size is None else f" of {size:,}"
    rest = f"\n[Bytes {offset:,} to {end:,}{of}. Read on with offset={end}.]" if more else ""
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
    if file.size is not None and file.size > MOST_WHOLE:
        raise _too_large(MOST_WHOLE, f"{file.size:,} bytes, ")
    found = await _bytes(kw, file_id, MOST_WHOLE)
    whole = _text(found)
    if whole is not None:
        return TextResourceContents(uri=uri, mime_type=file.mime or "text/plain", text=whole[0])
    return BlobResourceContents(uri=uri, mime_type=file.mime, blob=b64encode(found).decode())


def link(file: File) -> ResourceLink:
    """Return a link to a file."""
    return ResourceLink(
        uri=f"{SCHEME}://files/{file.id}", name=file.name or str(file.id), mime_type=file.mime, size=file.size
    )


async def _bytes(kw: AsyncKiteworks, file_id: str, most: int, **options: Any) -> bytes:
    """Return the content, or raise once it has more bytes than `most`: its stated size may be missing or wrong."""
    found = bytearray()
    async with aclosing(kw.files.iter_download(file_id, **options)) as pieces:
        async for piece in pieces:
            found += piece
            if len(found) > most:
                raise _too_large(most)
    return bytes(found)


def _too_large(most: int, size: str = "") -> InvalidArgumentError:
    return InvalidArgumentError(
        f"the file has {size}more than {most:,}{'' if size else ' bytes'}; read parts of it with {READ}"
    )


def _text(content: bytes, *, cut_before: bool = False, cut_after: bool = False) -> tuple[str, int] | None:
    """Return text without the parts of a character that was cut in two, and how many bytes of one are at the end.

    None for other content.
    """
    if b"\0" in content:
        return None
    most = 3  # a character has up to four bytes
    for first in range(most + 1 if cut_before else 1):
        for last in range(most + 1 if cut_after else 1):
            try:
                return content[first : len(content) - last].decode(), last
            except UnicodeDecodeError:
                continue
    return None
