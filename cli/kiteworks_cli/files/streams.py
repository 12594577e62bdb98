"""Copies streams, which have neither a size nor a name: pipes, devices, and standard input and output as `-`."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, ClassVar

from msgspec import Struct

from kiteworks import Kiteworks
from kiteworks_runtime.error_details import Outcome
from kiteworks_runtime.errors import ConfigurationError, InvalidArgumentError
from kiteworks_runtime.secret import Hiding
from kiteworks_runtime.trees import TreeItem, TreeProgress, TreeResult
from kiteworks_runtime.trees.items import Verb

from .addresses import Address, find, need, need_folder
from .bars import bar

STANDARD = "-"
"""Stands for standard input as source, and for standard output as target."""

# They may refer to a regular file; even then they are read or written at their current position.
_DESCRIPTOR = r"/dev/(std(in|out|err)|fd/\d+)|/proc/(self|\d+)/fd/\d+"


def is_stream(path: str) -> bool:
    """Return whether a local path is read or written from beginning to end: a pipe, a device, or `-`."""
    if path == STANDARD or (path.startswith(("/dev/", "/proc/")) and re.fullmatch(_DESCRIPTOR, path)):
        return True
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def is_standard_output(path: str) -> bool:
    """Return whether a target is standard output, where the command would write its messages."""
    if path == STANDARD:
        return True
    try:
        return os.path.samestat(Path(path).stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError):  # there is no such path, or the output is not a file
        return False


class StreamCopy(Hiding, Struct, frozen=True):
    """A planned copy of one stream.

    Attributes:
        name: The file's name.
        size: Bytes of the file, if they are known.
        reason: The reason why it is copied, or refused.
        refused: Whether it is.
    """

    verb: Verb
    name: str
    size: int | None
    reason: str
    refused: bool
    _move: Callable[[Callable[[int, int | None], None]], Any]

    _unshown: ClassVar = ("_move",)

    def execute(self) -> TreeResult:
        """Copy it.

        Raises:
            KiteworksError: The appliance refused it, or can't be reached.
            OSError: The stream can't be opened, read or written.
        """
        if self.refused:
            return TreeResult((TreeItem(self.name, "failed", 0, self.reason),), 0)
        moved = 0
        what = "Uploading" if self.verb == "upload" else "Downloading"
        with bar(what, files=1, size=self.size) as progress:

            def show(done: int, total: int | None) -> None:
                nonlocal moved
                moved = done
                progress(TreeProgress(self.name, 0, 1, done, done if total is None else total, 0))

            target = self._move(show)
        outcome: Outcome = "uploaded" if self.verb == "upload" else "downloaded"
        return TreeResult((TreeItem(self.name, outcome, moved, self.reason, target),), 0)


def upload_stream(kw: Kiteworks, source: str, target: Address, *, overwrite: bool) -> StreamCopy:
    """Plan the upload of a stream.

    Raises:
        InvalidArgumentError: The target does not name the file.
    """
    found = None if target.inside else find(kw, target)
    if found is None and (target.inside or not target.names):
        found = need_folder(kw, target)
    if found is not None and found.is_folder:
        example = target.below("data.bin")
        raise InvalidArgumentError(
            f"{source} has no name that the file could get; add one to the target, such as {example}"
        )
    folder = need_folder(kw, target.parent)

    def move(show: Callable[[int, int | None], None]) -> str:
        with _opened(source, "rb") as stream:
            made = kw.folders.upload(folder.id, (target.name, stream), on_progress=show)
        return str(made.id)

    reason = "new"
    if found is not None:
        reason = "replaced" if overwrite else "it already exists; add --overwrite for a new version"
    return StreamCopy("upload", target.name, None, reason, found is not None and not overwrite, move)


def download_stream(kw: Kiteworks, source: Address, target: str) -> StreamCopy:
    """Plan the download to a stream.

    Raises:
        InvalidArgumentError: The source is a folder, or the target is a disk or a socket.
    """
    from kiteworks_runtime.transfers import destination

    if target != STANDARD:
        destination.is_stream(Path(target))
    node = need(kw, source)
    if node.is_folder:
        raise InvalidArgumentError(f"{source} is a folder, and {target} takes one file")

    def move(show: Callable[[int, int | None], None]) -> str:
        with _opened(target, "wb") as stream:
            kw.files.download(node.id, stream, on_progress=show)
            stream.flush()
        return target

    return StreamCopy("download", node.name, node.size, "streamed", refused=False, _move=move)


@contextmanager
def _opened(path: str, mode: str) -> Iterator[IO[bytes]]:
    if path != STANDARD:
        with Path(path).open(mode) as file:
            yield file
        return
    standard = sys.stdin if mode == "rb" else sys.stdout
    if standard is None:
        raise ConfigurationError(f"the standard {'input' if mode == 'rb' else 'output'} is closed")
    yield standard.buffer
