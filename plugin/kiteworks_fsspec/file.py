"""Files that are open."""

from __future__ import annotations

import asyncio
import inspect
import io
import logging
import os
import sys
import warnings
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from fsspec.asyn import AbstractAsyncStreamedFile, _on_loop_thread, sync
from fsspec.spec import AbstractBufferedFile

from kiteworks_runtime._effects import adrive, drive
from kiteworks_runtime.forks import keep

from .failures import os_errors

if TYPE_CHECKING:
    from .content import Content, Reader, StreamedUpload
    from .filesystem import KiteworksFileSystem

_log = logging.getLogger(__name__)
T = TypeVar("T")


class _Writing:
    """The part that sync and async files share: what is written is sent in chunks, and published as a whole."""

    fs: KiteworksFileSystem
    path: str
    _exclusive = False
    _upload: StreamedUpload | None = None
    _small: bytes | None = None

    async def _send(self, data: bytes) -> None:
        if self._upload is None:
            from .content import StreamedUpload

            place = await self.fs._place(self.path, exclusive=self._exclusive, refresh=True)
            self._upload = StreamedUpload(self.fs.client, *place)
        if data:
            await self._upload.write(data)

    async def _publish(self) -> None:
        if self._upload is not None:
            self.fs._written(self.path, await self._upload.finish())
        elif self._small is not None:
            await self.fs._store(self.path, self._small, exclusive=self._exclusive)
        self._upload = self._small = None


def check_mode(path: str, mode: str) -> None:
    """Raise an error if a file can't be opened with a mode."""
    if "a" in mode or "+" in mode:
        raise NotImplementedError(
            f"{path} can't be opened with the mode {mode!r}: the appliance replaces files as a whole. Read it, and write "
            "it again"
        )


class KiteworksFile(_Writing, AbstractBufferedFile):  # type: ignore[misc]  # fsspec has no types
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
        check_mode(path, mode)
        self._raised = sys.exception()
        self._reader: Reader | None = None
        self._process = os.getpid()
        self._exclusive = "x" in mode
        self._discarded = False
        if mode == "rb":
            self._details = sync(fs.loop, fs._version, path, version_id) if version_id else fs.info(path)
            self._content = fs._content(path, self._details, version_id)
        else:
            with os_errors(path):
                sync(fs.loop, fs._place, path, exclusive=self._exclusive)
        super().__init__(fs, path, mode, version_id=version_id, **options)

    # Reading

    def _fetch_range(self, start: int, end: int) -> bytes:
        if self._process != os.getpid():
            # The connection of a long answer is that of the process that this one was forked from.
            keep(self._reader)
            self._process, self._reader = os.getpid(), None
        if self._reader is None:
            self._reader = self.fs._reader(self._content)
        with os_errors(self.path):
            return drive(self._reader.read(start, end), self._perform)

    def _perform(self, step: Callable[[], Any]) -> Any:
        answer = step()
        return sync(self.fs.loop, _awaited, answer) if inspect.isawaitable(answer) else answer

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

    def commit(self) -> None:
        """Publish what was written."""
        if not self._discarded:
            with os_errors(self.path):
                sync(self.fs.loop, self._publish)

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

    def _close_reading(self, *, wait: bool = True) -> None:
        reader, self._reader = self._reader, None
        self.cache = None
        self.closed = True
        if reader is None:
            return
        if self._process != os.getpid():
            keep(reader)
        elif wait and not _on_loop_thread(self.fs.loop):
            drive(reader.close(), self._perform)
        else:
            asyncio.run_coroutine_threadsafe(adrive(reader.close(), _perform), self.fs.loop)

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
                # Elsewhere, for this thread may hold the lock of the connections while objects are collected in it.
                self._close_reading(wait=False)
            return
        warnings.warn(f"{self} was not closed, and is discarded", ResourceWarning, source=self, stacklevel=1)
        with suppress(RuntimeError):
            self._close_discarded()


class KiteworksAsyncFile(_Writing, AbstractAsyncStreamedFile):  # type: ignore[misc]
    """A file of an appliance, awaited. `fs.open_async` opens it.

    Each read requests its bytes, and those in order take what one long answer brings. What is written is published when the
    file is closed, and discarded if its `async with` block is left by an exception, by `discard()`, or if it is never closed.
    """

    fs: KiteworksFileSystem
    closed: bool

    def __init__(
        self,
        fs: KiteworksFileSystem,
        path: str,
        mode: str,
        content: Content | None = None,
        *,
        exclusive: bool = False,
        **options: Any,
    ) -> None:
        from .content import Reader

        self._exclusive = exclusive
        self._loop = asyncio.get_running_loop()
        self._reader = Reader(content, fs.client) if content is not None else None
        size = None if content is None else content.size
        super().__init__(fs, path, mode, size=size, cache_type="none", **options)

    async def _fetch_range(self, start: int, end: int) -> bytes:
        assert self._reader is not None, "it was opened for reading"
        with os_errors(self.path):
            return await adrive(self._reader.read(start, end), _perform)

    async def _initiate_upload(self) -> None:
        """Do nothing: the upload begins with its first chunk."""

    async def _upload_chunk(self, final: bool = False) -> bool:
        data = self.buffer.getvalue()
        with os_errors(self.path):
            if final and self._upload is None:
                self._small = data
            else:
                await self._send(data)
            if final:
                await self._publish()
        return True

    async def discard(self) -> None:
        """Remove what was written, and close the file. The appliance keeps what it had."""
        self.closed, self._small = True, None
        upload, self._upload = self._upload, None
        if upload is not None:
            await upload.discard()

    async def close(self) -> None:
        """Close the file, and publish what was written."""
        if self.closed:
            return
        try:
            if self._reader is not None:
                await adrive(self._reader.close(), _perform)
            elif not self.forced:
                await self.flush(force=True)
        except BaseException:
            await self.discard()
            raise
        finally:
            self.closed = True

    async def __aexit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        if kind is not None and self._reader is None:
            await self.discard()
        await self.close()

    def __del__(self) -> None:
        if self.closed:
            return
        reader, upload, self.closed = self._reader, self._upload, True
        if reader is None:
            warnings.warn(
                f"{self} was not closed, and is discarded", ResourceWarning, source=self, stacklevel=1
            )
        ending = adrive(reader.close(), _perform) if reader else upload.discard() if upload else None
        if ending is not None and self._loop.is_running():
            asyncio.run_coroutine_threadsafe(ending, self._loop)
        elif ending is not None:
            ending.close()


async def _awaited(answer: Awaitable[T]) -> T:
    return await answer


async def _perform(step: Callable[[], Any]) -> Any:
    answer = step()
    return await answer if inspect.isawaitable(answer) else answer


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
