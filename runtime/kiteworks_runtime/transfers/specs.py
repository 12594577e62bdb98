"""The requests of transfers, as data. The generated module `_uploads` has one `UploadSpec` for each workflow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from msgspec import Struct, field

from ..limits import Clock
from ..names import NameRules
from ..operation import Operation
from ..retry import Retries
from .options import Compression

T = TypeVar("T")


class SingleRequest(Struct, frozen=True, kw_only=True):
    """The request that sends a small file, and its arguments.

    Attributes:
        operation: The request.
        content: The argument for the file.
        up_to: Bytes of the largest file that is sent so.
        return_entity: The argument that asks for the object that was made.
        modified: The argument for the time of the last change.
    """

    operation: Operation[Any]
    content: str
    up_to: int
    return_entity: str
    modified: str


class Find(Struct, frozen=True):
    """How to find the object that an upload made.

    Attributes:
        operation: Reads it, or lists it among others.
        name: The argument of the list for the file's name, if it has one.
        arguments: Further arguments.
    """

    operation: Operation[Any]
    name: str | None = None
    arguments: Mapping[str, Any] = field(default_factory=dict[str, Any])


class InitiateRequest(Struct, frozen=True, kw_only=True):
    """The request that opens a session, and its arguments: name, size, chunks and last change of the file."""

    operation: Operation[Any]
    name: str
    size: str
    chunks: str
    modified: str


class ChunkRequest(Struct, frozen=True, kw_only=True):
    """The request that sends a chunk, its arguments, and the values of `compression`.

    Attributes:
        operation: The request.
        content: The argument for the chunk.
        index: The argument for its number, from 1 on.
        size: The argument for its bytes before compression.
        compression: The argument for one of the last three.
        compressed_size: The argument for its bytes as they are sent.
        last: The argument that is 1 for the last chunk, if the number of chunks was not announced.
        return_entity: The argument that asks for the object that was made.
        uncompressed: No compression.
        gzip: RFC 1952.
        zlib: RFC 1950.
    """

    operation: Operation[Any]
    content: str
    index: str
    size: str
    compression: str
    compressed_size: str
    last: str
    return_entity: str
    uncompressed: str
    gzip: str
    zlib: str

    def mode(self, compression: Compression | None) -> str:
        """Return the value of `compression`."""
        if compression is None:
            return self.uncompressed
        return self.gzip if compression == "GZIP" else self.zlib


class SessionFields(Struct, frozen=True, kw_only=True):
    """The names of a session's attributes in the model.

    Attributes:
        id: Its id.
        started: When it was opened.
        size: Bytes of the whole file.
        chunks: Chunks of the whole file.
        sent: Bytes that have arrived.
        index: Chunks that have arrived.
    """

    id: str
    started: str
    size: str
    chunks: str
    sent: str
    index: str


class Sessions(Struct, frozen=True):
    """The requests about upload sessions.

    Attributes:
        chunk: Sends a chunk.
        read: Reads a session.
        cancel: Removes a session.
        config: Reads how large a chunk may be.
        fields: The attributes of a session in the answers.
        chunk_limit: The attribute of the answer of `config` that has the bytes of the largest chunk.
    """

    chunk: ChunkRequest
    read: Operation[Any]
    cancel: Operation[Any]
    config: Operation[Any]
    fields: SessionFields
    chunk_limit: str


class UploadSpec(Struct, Generic[T], frozen=True):
    """The requests of an upload.

    Attributes:
        id: The workflow's name in the spec.
        result: The type of the object that it makes.
        sessions: The requests about its sessions.
        chunk_size: Bytes in each chunk but the last, unless the caller or the appliance says otherwise.
        initiate: Opens a session; None for a workflow that resumes one.
        at_once: Sends a small file in one request, if that is possible.
        find: Finds the object that was made, if that is possible.
        read: Reads that object by its id.
        unpacked: The argument of `initiate` for the size of an archive's content, if the archive is unpacked.
        named: Whether the existing file gives the name, if the caller gives none.
        others: The workflows whose sessions this one resumes.
    """

    id: str
    result: type[T]
    sessions: Sessions
    chunk_size: int
    initiate: InitiateRequest | None = None
    at_once: SingleRequest | None = None
    find: Find | None = None
    read: Operation[Any] | None = None
    unpacked: str | None = None
    named: bool = False
    others: tuple[UploadSpec[Any], ...] = ()


class TransferContext(Struct, frozen=True):
    """The settings of the client that a transfer needs.

    Attributes:
        origin: The appliance: scheme, host and port.
        retries: The retry policy.
        clock: The clock.
        error_table: The module that explains the error codes.
        names: The rules for names of files.
    """

    origin: str
    retries: Retries
    clock: Clock
    error_table: str
    names: NameRules
