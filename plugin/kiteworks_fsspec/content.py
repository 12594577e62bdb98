"""Reads and writes the content of one file: ranges, one stream after another, and uploads whose size is not known."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from dataclasses import dataclass

from kiteworks import AsyncKiteworks, AsyncStreamedResponse, RawResponse
from kiteworks.errors import (
    APIStatusError,
    ScanPendingError,
    SourceChangedError,
    TransferError,
)
from kiteworks.models.files import File
from kiteworks_runtime.transfers.ranges import answered_range

_LARGEST = 16 << 20
"""Bytes that are read into memory by one request."""
_AHEAD = 64
"""How many pieces are read before they are asked for."""
_UNSATISFIABLE = 416


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a file, or of one of its versions.

    Attributes:
        kw: The client.
        path: Its path, for errors.
        file_id: The file.
        version_id: The version; None for the current one.
        size: Its bytes.
    """

    kw: AsyncKiteworks
    path: str
    file_id: str
    version_id: str | None
    size: int

    async def read(self, start: int, end: int) -> bytes:
        """Return the bytes from `start` up to `end`, all of them: an answer may have fewer than were requested.

        Raises:
            SourceChangedError: The file has another size now.
        """
        end = min(end, self.size)
        pieces: list[bytes] = []
        while start < end:
            pieces.append(await self._part(start, min(end, start + _LARGEST)))
            if not pieces[-1]:
                raise self._changed()
            start += len(pieces[-1])
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    async def _part(self, start: int, end: int) -> bytes:
        """Return bytes from `start` on, and none from `end` on."""
        try:
            response = await self._request(_range(start, end))
        except ScanPendingError:
            # This waits until the scan is over.
            if self.version_id is None:
                pieces = self.kw.files.iter_download(self.file_id, byte_range=_range(start, end))
            else:
                versions = self.kw.files.versions
                pieces = versions.iter_download(self.file_id, self.version_id, byte_range=_range(start, end))
            return b"".join([piece async for piece in pieces])
        except APIStatusError as error:
            if error.status == _UNSATISFIABLE:
                raise self._changed() from error
            raise
        skipped = self._skipped(response, start)
        return response.content[skipped : skipped + end - start]

    async def _request(self, byte_range: str) -> RawResponse[bytes]:
        if self.version_id is None:
            raw = self.kw.files.with_raw_response
            response = await raw.download(self.file_id, byte_range=byte_range)
        else:
            versions = self.kw.files.versions.with_raw_response
            response = await versions.download(self.file_id, self.version_id, byte_range=byte_range)
        response.parse()  # raises if it is an error
        return response

    async def stream(self, start: int) -> AsyncGenerator[bytes, None]:
        """Yield the bytes from `start` on as they arrive, from one request."""
        byte_range = _range(start, self.size)
        if self.version_id is None:
            streaming = self.kw.files.with_streaming_response
            opening = streaming.download(self.file_id, byte_range=byte_range)
        else:
            versions = self.kw.files.versions.with_streaming_response
            opening = versions.download(self.file_id, self.version_id, byte_range=byte_range)
        async with opening as response:
            skipped = self._skipped(response, start)
            async for piece in response.iter_bytes():
                if len(piece) > skipped:
                    yield piece[skipped:] if skipped else piece
                skipped = max(0, skipped - len(piece))

    def _skipped(self, response: RawResponse[bytes] | AsyncStreamedResponse, start: int) -> int:
        """Return how many bytes of an answer come before `start`: some appliances send more than was requested.

        Raises:
            SourceChangedError: The file has another size now.
            TransferError: The answer begins later.
        """
        first, _, total = answered_range(response)
        if total not in (None, self.size):
            raise self._changed()
        if first is None or first > start:
            raise TransferError(
                f"the appliance sent other bytes of {self.path} than those from {start:,} on: "
                f"{response.headers.get('content-range') or 'a part that it does not name'}"
            )
        return start - first

    def _changed(self) -> SourceChangedError:
        return SourceChangedError(
            f"{self.path} no longer has the {self.size:,} bytes that it had when it was looked up; open it again"
        )


def _range(start: int, end: int) -> str:
    return f"bytes={start}-{end - 1}"


class ReadAhead:
    """A stream that is read further while its reader works on what it has.

    All methods are called in the event loop of the client.
    """

    def __init__(self, pieces: AsyncGenerator[bytes, None]) -> None:
        self._pieces: asyncio.Queue[bytes | Exception | None] = asyncio.Queue(_AHEAD)
        self._task = asyncio.ensure_future(self._read(pieces))

    async def _read(self, pieces: AsyncGenerator[bytes, None]) -> None:
        try:
            async with aclosing(pieces):
                async for piece in pieces:
                    await self._pieces.put(piece)
        except Exception as error:  # noqa: BLE001 - the reader gets it
            await self._pieces.put(error)
        else:
            await self._pieces.put(None)

    async def next(self) -> bytes | None:
        """Return the next bytes; None after the last ones.

        Raises:
            Exception: They could not be read.
        """
        piece = await self._pieces.get()
        if isinstance(piece, Exception):
            raise piece
        return piece

    async def close(self) -> None:
        """End the stream."""
        self._task.cancel()
        await asyncio.wait([self._task])


class _DiscardedError(Exception):
    """Ends an upload that is not to be published."""


class StreamedUpload:
    """An upload whose content is given piece by piece. The file appears when it is finished.

    All methods are called in the event loop of the client.
    """

    def __init__(self, kw: AsyncKiteworks, folder_id: str, name: str) -> None:
        # One piece waits while another is sent, so that a writer that is faster than the network has to wait, too.
        self._pieces: asyncio.Queue[bytes | _DiscardedError | None] = asyncio.Queue(1)
        self._task = asyncio.ensure_future(kw.folders.upload(folder_id, (name, self._taken())))

    async def _taken(self) -> AsyncGenerator[bytes, None]:
        while (piece := await self._pieces.get()) is not None:
            if isinstance(piece, _DiscardedError):
                raise piece
            yield piece

    async def write(self, piece: bytes | _DiscardedError | None) -> None:
        """Hand over the next piece, and wait until there is room for it.

        Raises:
            KiteworksError: The upload has failed.
        """
        putting = asyncio.ensure_future(self._pieces.put(piece))
        try:
            await asyncio.wait({putting, self._task}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            putting.cancel()
        if self._task.done():
            self._task.result()

    async def finish(self) -> File:
        """Send what is left, and return the file."""
        await self.write(None)
        return await self._task

    async def discard(self) -> None:
        """Remove what was sent."""
        if self._task.done():
            # It failed, which `write` has told, or nothing is left to remove.
            with suppress(Exception):
                self._task.result()
            return
        with suppress(_DiscardedError):
            await self.write(_DiscardedError())
            await self._task
