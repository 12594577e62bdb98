"""Download to a file that appears under its name only when it is complete."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from typing import IO, TypeAlias

from ..errors import InvalidArgumentError
from ..response import AsyncStreamedResponse, StreamedResponse
from .source import Progress

DownloadTarget: TypeAlias = str | os.PathLike[str] | IO[bytes]
"""A file or folder to write to, or an open binary file. A folder is one that exists or a path that ends in a slash."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_LONGEST = 255  # bytes that common file systems take in a name
_PIECE = 1 << 18


def safe_name(disposition: str | None, fallback: str) -> str:
    """The file name of a `Content-Disposition` header, made harmless: no folder, no reserved name."""
    # Imported here, since most programs never download.
    from email.message import Message

    message = Message()
    message["Content-Disposition"] = disposition or ""
    # Half of a surrogate pair can be no name.
    stated = (message.get_filename() or "").encode("utf-8", "replace").decode()
    name = _UNSAFE.sub("_", stated.replace("\\", "/").rpartition("/")[2]).strip(" .")
    if not name:
        return _UNSAFE.sub("_", fallback) or "download"
    return _shortened(f"_{name}" if _RESERVED.fullmatch(name) else name)


def _shortened(name: str) -> str:
    """The name, cut before its suffix where a file system would refuse it."""
    if len(name.encode()) <= _LONGEST:
        return name
    stem, suffix = os.path.splitext(name)
    kept = suffix if len(suffix.encode()) <= _LONGEST // 4 else ""
    stem = stem.encode()[: _LONGEST - len(kept.encode())].decode("utf-8", "ignore")
    return stem + kept


def is_folder(target: DownloadTarget) -> bool:
    """Whether the appliance is to name the file."""
    if not isinstance(target, str | os.PathLike):
        return False
    return os.fspath(target).endswith(("/", os.sep)) or Path(target).is_dir()


def check_target(target: DownloadTarget, *, overwrite: bool) -> None:
    """Refuse what can be refused before anything is sent.

    Raises:
        InvalidArgumentError: Nothing can be written there.
        FileExistsError: The file is there, and may not be replaced.
    """
    if isinstance(target, str | os.PathLike):
        if not is_folder(target):
            refuse_existing(Path(target), overwrite=overwrite)
    elif isinstance(target, io.TextIOBase):
        raise InvalidArgumentError("the target was opened as text; open it with mode 'wb'")
    elif not hasattr(target, "write"):
        raise InvalidArgumentError(
            f"can't write to a {type(target).__name__}; give a path or an open binary file"
        )


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """Refuse to replace a file unless told to.

    Raises:
        FileExistsError: It is there.
    """
    if path.exists() and not overwrite:
        raise FileExistsError(f"{path} is there already; pass overwrite=True to replace it")


class Sink:
    """Takes the bytes of one download and puts the file in place at the end.

    Args:
        target: Where to.
        response: The answer, for its headers.
        overwrite: Whether a file may be replaced.
        on_progress: Called after each piece.
    """

    def __init__(
        self,
        target: DownloadTarget,
        response: StreamedResponse | AsyncStreamedResponse,
        *,
        overwrite: bool,
        on_progress: Progress | None,
    ) -> None:
        length = response.headers.get("content-length")
        self._total = (
            int(length)
            if length and length.isdigit() and "content-encoding" not in response.headers
            else None
        )
        self._done = 0
        self._overwrite = overwrite
        self._on_progress = on_progress
        self.path: Path | None = None
        self._part: Path | None = None
        if isinstance(target, str | os.PathLike):
            self.path = Path(target)
            if is_folder(target):
                name = safe_name(response.headers.get("content-disposition"), response.path.split("/")[-2])
                self.path = self.path / name
            refuse_existing(self.path, overwrite=overwrite)
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # Not named after the file, whose name may be as long as a name can be.
            self._part = self.path.with_name(f".kiteworks-{os.urandom(8).hex()}.part")
            self._file: IO[bytes] = open(self._part, "xb")  # noqa: SIM115 - closed by finish or abandon
        else:
            self._file = target

    def write(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._file.write(piece)
        self._done += len(piece)
        if self._on_progress is not None:
            self._on_progress(self._done, self._total)

    def finish(self) -> Path | None:
        """Put the file in place. Returns its path, or None for a file object."""
        if not self._done and self._on_progress is not None:
            self._on_progress(0, self._total)
        if self._part is None or self.path is None:
            return None
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        # Another may have made the file meanwhile.
        refuse_existing(self.path, overwrite=self._overwrite)
        os.replace(self._part, self.path)
        return self.path

    def abandon(self) -> None:
        """Leave nothing half-written behind."""
        if self._part is not None:
            self._file.close()
            self._part.unlink(missing_ok=True)


def save(
    response: StreamedResponse, target: DownloadTarget, *, overwrite: bool, on_progress: Progress | None
) -> Path | None:
    """Write a streamed answer to `target`."""
    sink = Sink(target, response, overwrite=overwrite, on_progress=on_progress)
    try:
        for piece in response.iter_bytes(_PIECE):
            sink.write(piece)
        return sink.finish()
    except BaseException:
        sink.abandon()
        raise


async def save_async(
    response: AsyncStreamedResponse, target: DownloadTarget, *, overwrite: bool, on_progress: Progress | None
) -> Path | None:
    """Write a streamed answer to `target`."""
    sink = Sink(target, response, overwrite=overwrite, on_progress=on_progress)
    try:
        async for piece in response.iter_bytes(_PIECE):
            sink.write(piece)
        return sink.finish()
    except BaseException:
        sink.abandon()
        raise
