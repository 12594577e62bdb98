"""What a person may say about how a tree is copied."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fnmatch import translate
from typing import TypeAlias, TypedDict
from unicodedata import normalize

from ..errors import InvalidArgumentError
from ..names import leftover
from ..transfers.options import Verify, chosen
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


_MACOS = (
    ".DS_Store",
    ".localized",
    ".DocumentRevisions-V100",
    ".fseventsd",
    ".Spotlight-V100",
    ".TemporaryItems",
    ".Trashes",
    ".VolumeIcon.icns",
    ".apdisk",
    ".AppleDouble",
    "Icon\r",
)
_WINDOWS = ("Thumbs.db", "ehthumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information")
_SYSTEMS = {
    name.lower(): system for system, names in (("macOS", _MACOS), ("Windows", _WINDOWS)) for name in names
}
_APPLE_DOUBLE = "._"
"""How the files begin in which macOS keeps what other file systems have no place for."""

_Matches = Callable[[Sequence[str]], bool]


class Exclusion:
    """Tells what is left out, and why.

    Args:
        patterns: As the shell's: `*`, `?` and `[...]`, which stand for no slash, and `**` for any folders. One without a
            slash is compared with each name, one with slashes with the end of each path, or with all of it if it begins
            with a slash. One that ends in a slash is for folders alone.
        system_files: Whether files that systems keep for themselves are copied too.

    Raises:
        InvalidArgumentError: A pattern is none.
    """

    def __init__(self, patterns: str | Iterable[str], *, system_files: bool = False) -> None:
        given = [patterns] if isinstance(patterns, str) else list(patterns)
        self._patterns = [(one, *_read(one)) for one in given]
        self._system_files = system_files

    def reason(self, path: Sequence[str], *, is_folder: bool, named: bool = False) -> str | None:
        """Why something is left out, or None.

        Args:
            path: Its names from the top of the tree down.
            is_folder: Whether it is a folder.
            named: Whether the caller named it: then nothing but a pattern leaves it out.
        """
        name = path[-1]
        if not named and leftover(name):
            return "left over from a download"
        if not named and not self._system_files and (system := _system(name)) is not None:
            return f"kept by {system} for itself"
        if self._patterns:
            path = [_normal(one) for one in path]
            for pattern, matches, for_folders in self._patterns:
                if (is_folder or not for_folders) and matches(path):
                    return f"excluded by {pattern!r}"
        return None


def _system(name: str) -> str | None:
    return "macOS" if name.startswith(_APPLE_DOUBLE) else _SYSTEMS.get(name.lower())


def _normal(text: str) -> str:
    return text if text.isascii() else normalize("NFC", text)


def _read(pattern: object) -> tuple[_Matches, bool]:
    """What compares a path with a pattern, and whether that is for folders alone."""
    if not isinstance(pattern, str) or not pattern.strip("/"):
        raise InvalidArgumentError(f"exclude takes patterns such as '*.tmp' or 'build/', not {pattern!r}")
    names = _normal(pattern).removeprefix("./").strip("/").split("/")
    if any(name in ("", ".", "..") for name in names):
        raise InvalidArgumentError(f"exclude: the pattern {pattern!r} has a part that no name is like")
    if names[-1] == "**":
        names.append("*")
    parts = [None if name == "**" else re.compile(translate(name)) for name in names]
    if not pattern.startswith("/"):
        parts.insert(0, None)
        if len(parts) == 2 and (last := parts[1]) is not None:  # most patterns are, and it is much faster
            return lambda path: last.match(path[-1]) is not None, pattern.endswith("/")
    return lambda path: _matches(parts, path), pattern.endswith("/")


def _matches(parts: Sequence[re.Pattern[str] | None], path: Sequence[str]) -> bool:
    """Whether names are like the parts of a pattern; None stands for any number of names."""
    reached = {0}  # parts that the names so far can be like
    for name in path:
        reached = {
            to
            for at in _skipped(parts, reached)
            if at < len(parts)
            for part in [parts[at]]
            if part is None or part.match(name)
            for to in [at if part is None else at + 1]
        }
    return len(parts) in _skipped(parts, reached)


def _skipped(parts: Sequence[re.Pattern[str] | None], reached: set[int]) -> set[int]:
    """The same, and what comes after folders of which there are none."""
    found = set(reached)
    for at, part in enumerate(parts):
        if at in found and part is None:
            found.add(at + 1)
    return found
