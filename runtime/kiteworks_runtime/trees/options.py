"""What a person may say about how a tree is copied."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypedDict

from ..errors import InvalidArgumentError
from ..transfers.options import Verify, chosen
from .exclude import Exclusion
from .progress import TreeProgress

StrPath: TypeAlias = str | os.PathLike[str]

_MOST = 64


class TreeOptions(TypedDict, total=False):
    """Keywords of `download_tree`.

    Attributes:
        parallel: How many files or archives move at the same time, 1 to 64. Default: 4.
        overwrite: Whether a file that is there and differs is replaced. Default: it fails, and stays as it is.
        archives: Whether small files of one folder travel together, in ZIP archives. Far away from the appliance, or with
            thousands of files, this is many times as fast. The appliance then logs archives where it would log files. Going
            up, files that are there already go alone, and not every release can unpack. What does not come through in an
            archive is moved alone. Default: False.
        verify: Whether to compare each file's hash with the one that the appliance makes of it, and which: see
            `UploadOptions` and `DownloadOptions`. Default: True.
        exclude: What is left out, as patterns: `*.tmp` and `build/` wherever they are, `docs/*.log` for such a folder, and
            `/notes.txt` for the top of the tree alone. A folder is left out with all that is in it.
        system_files: Whether files are copied too that systems keep for themselves, such as `.DS_Store`, `Thumbs.db` and
            `desktop.ini`. Default: they are left out.
        verify_timeout: Seconds to wait for hashes, those of a folder's small files together; 30 by default. After them a
            `NotVerifiedWarning` is given.
        on_progress: Called after each piece of a file, never twice at once. Where threads do the work, one of them
            calls it. What it raises ends the whole run.
    """

    parallel: int
    overwrite: bool
    archives: bool
    exclude: str | Sequence[str]
    system_files: bool
    verify: Verify
    verify_timeout: float
    on_progress: Callable[[TreeProgress], None] | None


class UploadTreeOptions(TreeOptions, total=False):
    """Keywords of `upload_tree`: those of `download_tree`, and one more. To replace a file is to give it a new version.

    Attributes:
        follow_symlinks: Whether what a symbolic link leads to is sent in its place. Default: links are skipped.
    """

    follow_symlinks: bool


@dataclass(frozen=True, slots=True)
class Options:
    """The keywords with their defaults.

    Raises:
        InvalidArgumentError: One does not fit.
    """

    parallel: int = 4
    overwrite: bool = False
    archives: bool = False
    exclude: str | Sequence[str] = ()
    system_files: bool = False
    follow_symlinks: bool = False
    verify: Verify = True
    verify_timeout: float = 30.0
    on_progress: Callable[[TreeProgress], None] | None = None

    def __post_init__(self) -> None:
        parallel: object = self.parallel
        if not isinstance(parallel, int) or isinstance(parallel, bool) or not 1 <= parallel <= _MOST:
            raise InvalidArgumentError(f"parallel must be a whole number from 1 to {_MOST}, not {parallel!r}")
        self.exclusion()
        chosen({"verify": self.verify, "verify_timeout": self.verify_timeout}, asynchronous=True)

    def exclusion(self) -> Exclusion:
        """What tells what is left out."""
        return Exclusion(self.exclude, system_files=self.system_files)
