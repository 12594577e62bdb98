"""Small files of one folder that share an archive: which, how they hear of its progress, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..transfers.options import PendingHash
from .items import TreeFile
from .progress import FileMeter
from .remote import TreeConfig

_SHARE = 8
"""How many files an archive has room for at least. What is larger gains little by company."""


@dataclass(frozen=True, slots=True)
class Archived:
    """What became of files that shared an archive. Those that are not named did not get through, and can go alone.

    Attributes:
        moved: Where each is now, and what is to be compared.
        failed: What went wrong with those that must not go alone either.
    """

    moved: dict[TreeFile, tuple[str, PendingHash | None]] = field(
        default_factory=dict[TreeFile, tuple[str, PendingHash | None]]
    )
    failed: dict[TreeFile, Exception] = field(default_factory=dict[TreeFile, Exception])


def shared_out(files: Iterable[TreeFile], facts: TreeConfig) -> list[list[TreeFile]]:
    """Share files out among archives.

    Returns:
        The files of each archive, two at least. What is not among them goes alone.
    """
    archives: list[list[TreeFile]] = [[]]
    room = facts.small
    for file in files:
        if file.size * _SHARE > facts.small:
            continue
        if file.size > room or len(archives[-1]) == facts.archive_files:
            archives.append([])
            room = facts.small
        archives[-1].append(file)
        room -= file.size
    return [one for one in archives if len(one) > 1]


class Spread:
    """Tells files, one after another, of the progress of the archive that they share.

    Args:
        meters: What each reports to.
    """

    def __init__(self, meters: Mapping[TreeFile, FileMeter]) -> None:
        self._meters = list(meters.items())
        self._content = sum(one.size for one in meters)
        self._told = 0  # bytes of content
        self._at = 0  # the file that moves
        self._moved = 0  # bytes of it

    @property
    def raised(self) -> BaseException | None:
        """What the caller's own `on_progress` raised."""
        return self._meters[0][1].raised

    def __call__(self, done: int, total: int | None) -> None:
        """Take how much of the archive has moved."""
        # What is packed is smaller, and how much is unknown while no total is told.
        content = self._content * done // total if total else min(done, self._content)
        left, self._told = content - self._told, max(content, self._told)
        while left > 0:
            file, meter = self._meters[self._at]
            step = min(left, file.size - self._moved)
            left -= step
            self._moved += step
            if step:
                meter(self._moved, file.size)
            if self._moved == file.size:
                self._at, self._moved = self._at + 1, 0
