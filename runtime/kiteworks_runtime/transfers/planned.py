"""Files and folders of this machine as they were when a tree was planned. Nobody can put others in their places since."""

from __future__ import annotations

import errno
import io
import os
import stat
from dataclasses import dataclass
from typing import TypeAlias

from ..errors import SourceChangedError, TransferError

Identity: TypeAlias = tuple[int, int]
"""What tells a file or folder from all others, whatever it is called: its device and its number there."""

# A pipe that took the place of a file would otherwise be waited for.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def identity(status: os.stat_result) -> Identity:
    """What tells a file or folder from all others."""
    return status.st_dev, status.st_ino


@dataclass(frozen=True, slots=True)
class PlannedFolder:
    """A folder of a plan.

    Attributes:
        identity: Which folder it was, if that is known.
        linked: Whether it was reached through a link, which was to be followed.
    """

    identity: Identity | None
    linked: bool = False

    def check(self, path: str | os.PathLike[str]) -> None:
        """Go no further if the path leads to another folder by now.

        Raises:
            TransferError: It does.
            OSError: It can't be looked at.
        """
        if self.identity is None:
            return
        # A number is given to another folder once its folder was removed, so that it alone would not tell a link.
        found = os.stat(path) if self.linked else os.lstat(path)
        if identity(found) != self.identity or not stat.S_ISDIR(found.st_mode):
            raise TransferError(f"{os.fspath(path)!r} is another folder than when the tree was planned")


class PlannedFile(os.PathLike[str]):
    """A file of a plan, to be sent.

    Args:
        path: Where it was found.
        folder: The folder that it was found in.
        linked: Which file a link led to, if links are followed and it was one.
    """

    def __init__(self, path: os.PathLike[str], folder: PlannedFolder, linked: Identity | None = None) -> None:
        self._path = os.fspath(path)
        self._folder = folder
        self._linked = linked

    def __fspath__(self) -> str:
        return self._path

    def open(self) -> io.BufferedReader:
        """Open it, if it is still what was planned.

        Raises:
            TransferError: It is not.
            OSError: It can't be read.
        """
        self._folder.check(os.path.dirname(self._path))
        try:
            descriptor = os.open(self._path, _READ if self._linked else _READ | _NO_LINK)
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise SourceChangedError(
                    f"{self._path!r} became a symbolic link after the tree was planned"
                ) from error
            raise
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or self._linked not in (None, identity(status)):
            os.close(descriptor)
            raise SourceChangedError(f"{self._path!r} leads to something else than when the tree was planned")
        return open(descriptor, "rb")
