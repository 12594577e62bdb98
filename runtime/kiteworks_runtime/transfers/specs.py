"""Which requests a transfer is made of, told as data. The generated `_workflows` has one plan for each workflow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ..limits import Clock
from ..names import NameRules
from ..operation import Operation
from ..retry import Retries
from .options import Compression

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleRequest:
    """How a small file goes in one request.

    Attributes:
        operation: The request.
        content: Its argument that takes the file.
        up_to: Bytes of the largest file that goes so.
        return_entity: Its argument that asks for what was made.
        modified: Its argument that takes the time of the last change.
    """

    operation: Operation[Any]
    content: str
    up_to: int
    return_entity: str
    modified: str


@dataclass(frozen=True, slots=True)
class Find:
    """How to look for what an upload made.

    Attributes:
        operation: Reads it, or lists it among others.
        name: The argument of the list that takes the file's name, if one does.
        arguments: What else to send.
    """

    operation: Operation[Any]
    name: str | None = None
    arguments: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiateRequest:
    """How a session is opened: the request, and its arguments.

    Attributes:
        operation: The request.
        name: Takes the file's name.
        size: Takes the bytes of the whole file.
        chunks: Takes the number of chunks.
        modified: Takes the time of the last change.
    """

    operation: Operation[Any]
    name: str
    size: str
    chunks: str
    modified: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkRequest:
    """How a chunk is sent: the request, and its arguments.

    Attributes:
        operation: The request.
        content: Takes the chunk.
        index: Takes its number, from 1 on.
        size: Takes its bytes before compression.
        compression: Takes the word for its compression.
        compressed_size: Takes its bytes as they are sent.
        last: Takes 1 for the last chunk, where their number was not announced.
        return_entity: Takes whether to answer with what was made.
        uncompressed: The word for no compression.
        gzip: The word for gzip (RFC 1952).
        zlib: The word for zlib (RFC 1950).
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
        """Return the word for a compression."""
        if compression is None:
            return self.uncompressed
        return self.gzip if compression == "GZIP" else self.zlib


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFields:
    """What the answers that tell of a session have: the attributes of the model.

    Attributes:
        id: Its number.
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


@dataclass(frozen=True, slots=True)
class Sessions:
    """How upload sessions go on.

    Attributes:
        chunk: Sends a chunk.
        read: Reads how far a session is.
        cancel: Drops a session.
        config: Reads how large a chunk may be.
        fields: What `read`, and the request that opens a session, answer with.
        chunk_limit: What `config` answers with: the attribute that has the bytes of the largest chunk.
    """

    chunk: ChunkRequest
    read: Operation[Any]
    cancel: Operation[Any]
    config: Operation[Any]
    fields: SessionFields
    chunk_limit: str


@dataclass(frozen=True, slots=True)
class UploadSpec(Generic[T]):
    """The requests that an upload is made of.

    Attributes:
        id: The workflow's name in the spec.
        result: What the upload makes.
        sessions: How its sessions go on.
        chunk_size: Bytes in each chunk but the last, unless the caller or the appliance says otherwise.
        initiate: Opens a session; None for a workflow that resumes one.
        at_once: How a small file goes in one request, if it can.
        find: How to look for what was made, if it can be looked for.
        read: Reads what was made, by its id.
        unpacked: Of an archive whose content is what is made: the argument of `initiate` that takes its size.
        named: Whether the file that is there already gives the name, when the caller gives none.
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


@dataclass(frozen=True, slots=True)
class TransferContext:
    """What a transfer needs to know of the client.

    Attributes:
        origin: The appliance: scheme, host and port.
        retries: How often and when what failed is tried again.
        clock: Time.
        error_table: The module that explains the error codes.
        names: The names that the appliance accepts.
    """

    origin: str
    retries: Retries
    clock: Clock
    error_table: str
    names: NameRules
