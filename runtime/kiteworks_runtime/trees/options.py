"""The options of a tree: how it is copied, and what is left out."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from fnmatch import translate
from typing import TypeAlias
from unicodedata import normalize

from msgspec import Struct

from ..errors import InvalidArgumentError
from ..names import leftover
from .jobs import TreeProgress

StrPath: TypeAlias = str | os.PathLike[str]

_MAX_PARALLEL = 64


class Options(Struct, frozen=True):
    """The keywords with their defaults.

    Raises:
        InvalidArgumentError: One is invalid.
    """

    parallel: int = 4
    overwrite: bool = False
    archives: bool = False
    include: str | Sequence[str] = ()
    exclude: str | Sequence[str] = ()
    system_files: bool = False
    follow_symlinks: bool = False
    verify: bool | str = True
    verify_timeout: float = 30.0
    on_progress: Callable[[TreeProgress], None] | None = None

    def __post_init__(self) -> None:
        parallel: object = self.parallel
        if type(parallel) is not int or not 1 <= parallel <= _MAX_PARALLEL:
            raise InvalidArgumentError(
                f"parallel must be a whole number from 1 to {_MAX_PARALLEL}, not {parallel!r}"
            )
        self.inclusion()
        self.exclusion()

    def inclusion(self) -> Inclusion:
        """Return what decides which files and folders are included."""
        return Inclusion(self.include)

    def exclusion(self) -> Exclusion:
        """Return what decides which files and folders are left out."""
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
"""The prefix of files in which macOS keeps what other file systems can't store."""

_Matches = Callable[[Sequence[str]], bool]
_Pattern = tuple[str, _Matches, bool]
"""A pattern, what compares a path with it, and whether it is for folders only."""


class Inclusion:
    """Decides what is included, by patterns as for `Exclusion`; without any, everything is.

    Raises:
        InvalidArgumentError: A pattern is invalid.
    """

    def __init__(self, patterns: str | Iterable[str]) -> None:
        self._patterns = _patterns("include", patterns)

    def has(self, path: Sequence[str], *, is_folder: bool) -> bool:
        """Return whether a file, or a folder with all its contents, is included."""
        return not self._patterns or _fitting(self._patterns, path, is_folder=is_folder) is not None


class Exclusion:
    """Decides what is left out, and why.

    Args:
        patterns: Patterns as in a shell: `*`, `?` and `[...]`, which do not match a slash, and `**` for any number of
            folders. A pattern without a slash is compared with each name, one with slashes with the end of each path,
            or with the whole path if it begins with a slash. One that ends in a slash is for folders only.
        system_files: Whether files that operating systems create for themselves are copied too.

    Raises:
        InvalidArgumentError: A pattern is invalid.
    """

    def __init__(self, patterns: str | Iterable[str], *, system_files: bool = False) -> None:
        self._patterns = _patterns("exclude", patterns)
        self._system_files = system_files

    def reason(self, path: Sequence[str], *, is_folder: bool, named: bool = False) -> str | None:
        """Return why something is left out, or None.

        Args:
            path: The names from the top of the tree down.
            is_folder: Whether it is a folder.
            named: Whether the caller named it: then only a pattern leaves it out.
        """
        name = path[-1]
        if not named and leftover(name):
            return "left over from a download"
        if not named and not self._system_files and (system := _system(name)) is not None:
            return f"kept by {system} for itself"
        pattern = _fitting(self._patterns, path, is_folder=is_folder)
        return None if pattern is None else f"excluded by {pattern!r}"


def _system(name: str) -> str | None:
    return "macOS" if name.startswith(_APPLE_DOUBLE) else _SYSTEMS.get(name.lower())


def _normal(text: str) -> str:
    return text if text.isascii() else normalize("NFC", text)


def _patterns(option: str, given: str | Iterable[str]) -> list[_Pattern]:
    patterns = [given] if isinstance(given, str) else list(given)
    return [(one, _read(option, one), one.endswith("/")) for one in patterns]


def _fitting(patterns: Sequence[_Pattern], path: Sequence[str], *, is_folder: bool) -> str | None:
    """Return the first pattern that a path matches, or None."""
    if patterns:
        path = [_normal(one) for one in path]
    return next(
        (
            pattern
            for pattern, matches, for_folders in patterns
            if (is_folder or not for_folders) and matches(path)
        ),
        None,
    )


def _read(option: str, pattern: object) -> _Matches:
    """Return the function that compares a path with a pattern."""
    if not isinstance(pattern, str) or not pattern.strip("/"):
        raise InvalidArgumentError(f"{option} takes patterns such as '*.tmp' or 'build/', not {pattern!r}")
    names = _normal(pattern).removeprefix("./").strip("/").split("/")
    if any(name in ("", ".", "..") for name in names):
        raise InvalidArgumentError(f"{option}: the pattern {pattern!r} has a part that no name is like")
    if names[-1] == "**":
        names.append("*")
    parts = [None if name == "**" else re.compile(translate(name)) for name in names]
    if not pattern.startswith("/"):
        parts.insert(0, None)
        if (
            len(parts) == 2 and (last := parts[1]) is not None
        ):  # most patterns are like this, and it is much faster
            return lambda path: last.match(path[-1]) is not None
    return lambda path: _matches(parts, path)


def _matches(parts: Sequence[re.Pattern[str] | None], path: Sequence[str]) -> bool:
    """Return whether a path matches the parts of a pattern; None stands for any number of names."""
    # For each number of parts, whether the names so far match them.
    matched = [all(part is None for part in parts[:count]) for count in range(len(parts) + 1)]
    for name in path:
        before, matched = matched, [False]
        for at, part in enumerate(parts):
            if part is None:
                matched.append(matched[at] or before[at + 1])
            else:
                matched.append(before[at] and part.match(name) is not None)
    return matched[-1]
