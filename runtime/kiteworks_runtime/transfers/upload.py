"""Upload in chunks, for a source whose size is known. No I/O with the appliance here: the caller drives the steps."""

from __future__ import annotations

import os
from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeAlias, TypeVar

from ..errors import InvalidArgumentError, KiteworksError
from ..operation import Operation
from .source import FileData, FileInput, Progress, checked_name, opened, read_exactly, split

T = TypeVar("T")
Call: TypeAlias = tuple[Operation[Any], dict[str, Any]]
"""A request to make: the operation and its arguments. It is answered with what the operation returns."""


@dataclass(frozen=True, slots=True)
class ChunkedUpload(Generic[T]):
    """The three requests that an upload in chunks is made of, and what the last chunk is answered with."""

    initiate: Operation[Any]
    chunk: Operation[Any]
    cancel: Operation[Any]
    result: type[T]


def chunked_upload(
    steps: ChunkedUpload[T],
    parent_id: str,
    source: FileInput,
    *,
    name: str | None = None,
    chunk_size: int,
    on_progress: Progress | None = None,
) -> Generator[Call, Any, T]:
    """Send a file piece by piece; one piece is in memory at a time.

    If anything fails, the appliance is told to forget what it has.

    Args:
        steps: The requests to make.
        parent_id: What to upload into.
        source: What to send.
        name: The file's name on the appliance. Default: the name of `source`.
        chunk_size: Bytes in each piece but the last.
        on_progress: Called after each piece.

    Returns:
        What the last piece is answered with: the file.

    Raises:
        InvalidArgumentError: The source or its name does not do. Nothing was sent.
        KiteworksError: The appliance refused, or the source changed its size meanwhile.
    """
    own_name, data = split(source)
    name = checked_name(name or own_name)
    if chunk_size < 1:
        raise InvalidArgumentError(f"chunk_size must be at least 1 byte, not {chunk_size}")
    with opened(data) as (file, size):
        # An empty file is one empty chunk.
        count = max(1, -(-size // chunk_size))
        target = _argument(steps.initiate)
        session = yield (
            steps.initiate,
            {
                target: parent_id,
                "filename": name,
                "total_size": size,
                "total_chunks": count,
                **_modified(steps.initiate, data),
            },
        )
        if getattr(session, "id", None) is None:
            raise KiteworksError(
                f"the appliance did not say which session is to take {name!r}; send it again"
            )
        result: Any = None
        key = {_argument(steps.chunk): str(session.id)}
        try:
            for index in range(1, count + 1):
                length = min(chunk_size, size - (index - 1) * chunk_size)
                piece = read_exactly(file, length)
                if len(piece) != length:
                    raise KiteworksError(
                        f"{name!r} became shorter while it was sent; send it again when nothing writes to it"
                    )
                result = yield (steps.chunk, {**key, **_chunk(piece, index, last=index == count)})
                if on_progress is not None:
                    on_progress(min(index * chunk_size, size), size)
            if not isinstance(result, steps.result):
                raise KiteworksError(
                    f"the appliance took all of {name!r} but made no file of it; send it again, and if it stays so, "
                    "ask the administrator"
                )
        except BaseException as failure:
            # The failure is what the user must hear of, not that the clean-up failed too.
            if not isinstance(failure, GeneratorExit):
                try:
                    yield (steps.cancel, {_argument(steps.cancel): str(session.id)})
                except KiteworksError as second:
                    failure.add_note(f"The upload session {session.id} could not be removed: {second}")
            raise
    return result


def _chunk(piece: bytes, index: int, *, last: bool) -> dict[str, Any]:
    return {
        "compression_mode": "NORMAL",
        "compression_size": len(piece),
        "original_size": len(piece),
        "content": ("chunk", piece),
        "index": index,
        "return_entity": last,
    }


def _modified(initiate: Operation[Any], data: FileData) -> dict[str, datetime]:
    """When a file last changed, where that can be told: a later run then sees that it is the same."""
    takes = any(argument.name == "client_modified" for argument in initiate.arguments)
    if not takes or not isinstance(data, os.PathLike):
        return {}
    return {"client_modified": datetime.fromtimestamp(os.stat(data).st_mtime, UTC)}


def _argument(operation: Operation[Any]) -> str:
    """The one path parameter of a step."""
    return operation.arguments[0].name
