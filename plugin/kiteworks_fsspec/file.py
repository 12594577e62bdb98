"""Files that are open."""

from __future__ import annotations

import asyncio
import io
import logging
import sys
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from fsspec.asyn import _on_loop_thread, sync
from fsspec.spec import AbstractBufferedFile

from kiteworks.errors import KiteworksError, SourceChangedError

from .failures import os_errors

if TYPE_CHECKING:
    from .content import ReadAhead, StreamedUpload
    from .filesystem import KiteworksFileSystem

_log = logging.getLogger(__name__)
_SEQUENTIAL = 2
"""Blocks that are read one after another before the rest is read as one stream."""


class KiteworksFile(AbstractBufferedFile):  # type: ignore[misc]  # fsspec has no types
    """A file of an appliance.

    Reading takes fsspec's caches, `cache_type="readahead"` unless another is named. Blocks that are read in order come from
    one long answer, others each from a request for their range. With `version_id`, that version is read.

    What is written is sent in chunks while it is written, without a file on disk. It is published when the file is closed,
    and discarded if the writer failed: if an exception that began after the file was opened is on its way when it is closed,
    if `discard()` is called, or if it is never closed. In a transaction it is published at the end of that.
    """

    fs: KiteworksFileSystem
    closed: bool

    def __init__(
        self, fs: KiteworksFileSystem, path: str, mode: str, version_id: str | None = None, **options: Any
    ) -> None:
        if "a" in mode or "+" in mode:
            raise NotImplementedError(
                f"{path} can't be opened with the mode {mode!r}: the appliance replaces files as a whole. Read it, and write "
                "it again"
            )
        self._raised = sys.exception()
        self._stream: ReadAhead | None = None
        self._left = b""
        self._streamed = self._in_order = 0
        self._upload: StreamedUpload | None = None
        self._small: bytes | None = None
        self._discarded = False
        if mode == "rb":
            self._details = sync(fs.loop, fs._version, path, version_id) if version_id else fs.info(path)
            self._content = fs._content(path, self._details, version_id)
        else:
            with os_errors(path):
                self._place = sync(fs.loop, fs._place, path, exclusive="x" in mode)
        super().__init__(fs, path, mode, version_id=version_id, **options)

    # Reading

    def _fetch_range(self, start: int, end: int) -> bytes:
        data: bytes = sync(self.fs.loop, self._fetch, start, min(end, self.size))
        return data

    async def _fetch(self, start: int, end: int) -> bytes:
        self._in_order = self._in_order + 1 if start == self._streamed else 0
        with os_errors(self.path):
            if self._in_order >= _SEQUENTIAL:
                data = await self._next(start, end)
            else:
                await self._end_stream()
                data = await self._content.read(start, end)
        self._streamed = end
        return data

    async def _next(self, start: int, end: int) -> bytes:
        """Return the next bytes of the stream."""
        if self._stream is None:
            from .content import ReadAhead

            self._stream = ReadAhead(self._content.stream(start))
        pieces, missing = [self._left[: end - start]], end - start - len(self._left)
        self._left = self._left[end - start :]
        try:
            while missing > 0 and (piece := await self._stream.next()) is not None:
                pieces.append(piece[:missing])
                self._left = piece[missing:]
                missing -= len(piece)
        except SourceChangedError:
            raise
        except KiteworksError:
            # The connection broke. Ranges are requested as often as the retries say.
            missing = 1
        data = b"".join(pieces)
        if missing > 0:
            await self._end_stream()
            data += await self._content.read(start + len(data), end)
        return data

    async def _end_stream(self) -> None:
        stream, self._stream, self._left = self._stream, None, b""
        if stream is not None:
            await stream.close()

    # Writing

    def _upload_chunk(self, final: bool = False) -> bool:
        data = self.buffer.getvalue()
        with os_errors(self.path):
            if final and self._upload is None:
                self._small = data
            else:
                sync(self.fs.loop, self._send, data)
        if final and self.autocommit:
            self.commit()
        return True

    async def _send(self, data: bytes) -> None:
        if self._upload is None:
            from .content import StreamedUpload

            self._upload = StreamedUpload(self.fs.client, *self._place)
        if data:
            await self._upload.write(data)

    def commit(self) -> None:
        """Publish what was written."""
        if not self._discarded:
            with os_errors(self.path):
                sync(self.fs.loop, self._publish)
            self.fs._forget_listing(self.fs._parent(self.path))

    async def _publish(self) -> None:
        if self._upload is not None:
            await self._upload.finish()
        elif self._small is not None:
            folder_id, name = self._place
            if "x" in self.mode:
                await self.fs._place(self.path, exclusive=True)
            await self.fs.client.folders.upload(folder_id, (name, self._small))
        self._upload = self._small = None

    def discard(self) -> None:
        """Remove what was written. The appliance keeps what it had."""
        self._discarded, self._small = True, None
        upload, self._upload = self._upload, None
        if upload is None:
            return
        if _on_loop_thread(self.fs.loop):
            self._ending = asyncio.ensure_future(upload.discard())
        else:
            sync(self.fs.loop, upload.discard)

    # Closing

    def close(self) -> None:
        """Close the file, and publish what was written, unless the writer failed."""
        if self.closed:
            return
        if self.mode == "rb":
            self._close_reading()
        elif (error := sys.exception()) is not None and error is not self._raised:
            _log.warning(
                "%s is discarded, for %s was raised while it was written", self, type(error).__name__
            )
            self._close_discarded()
        elif self._discarded:
            self.closed = True
        else:
            try:
                if not self.forced:
                    self.flush(force=True)
            except BaseException:
                self.discard()
                raise
            finally:
                self.closed = True

    def _close_reading(self) -> None:
        stream, self._stream = self._stream, None
        self.cache = None
        self.closed = True
        if stream is None:
            return
        ending = asyncio.run_coroutine_threadsafe(stream.close(), self.fs.loop)
        if not _on_loop_thread(self.fs.loop):
            ending.result()

    def _close_discarded(self) -> None:
        self.closed, self._raised = True, None
        self.discard()

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        if kind is not None and self.mode != "rb" and not self.closed:
            self._close_discarded()
        self.close()

    def __del__(self) -> None:
        if self.closed:
            return
        if self.mode == "rb":
            with suppress(RuntimeError):  # the loop has ended with the interpreter
                self._close_reading()
            return
        warnings.warn(f"{self} was not closed, and is discarded", ResourceWarning, source=self, stacklevel=1)
        with suppress(RuntimeError):
            self._close_discarded()


def compressed(file: KiteworksFile, path: str, compression: str) -> io.BufferedIOBase:
    """Return a file that compresses what is written, and closes both."""
    from fsspec.compression import compr
    from fsspec.core import get_compression

    name = get_compression(path, compression)
    return _Compressed(compr[name](file, mode="w"), file) if name is not None else file


class _Compressed(io.BufferedIOBase):
    def __init__(self, packer: Any, file: KiteworksFile) -> None:
        self._packer = packer
        self._file = file

    def writable(self) -> bool:
        return not self.closed

    def write(self, data: Any) -> int:
        return int(self._packer.write(data))

    def close(self) -> None:
        if self.closed:
            return
        try:
            self._packer.close()
            self._file.close()
        finally:
            super().close()
