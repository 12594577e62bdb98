"""What became of each file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ..errors import TreeError
from ..printable import shown

Outcome = Literal["uploaded", "downloaded", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class TreeItem:
    """What became of a file; or of a folder that could not be made or read, and so failed with all that is in it.

    Attributes:
        path: Its names from the top of the tree down, parted by slashes. A folder's ends in one.
        outcome: What became of it.
        size: Bytes of the file.
        reason: Why, in words: "new", "differs in size", "same size and sha3-256", what the error says.
        target: Where it is now: the file's id on the appliance, or its path here. None unless it was moved.
        error: What went wrong.
    """

    path: str
    outcome: Outcome
    size: int
    reason: str
    target: str | None = None
    error: Exception | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.outcome:<10} {shown(self.path)} ({shown(self.reason)})"


@dataclass(frozen=True, slots=True)
class TreeResult:
    """What a run did.

    Attributes:
        items: What became of each file, by path.
        folders_made: How many folders it made.
    """

    items: tuple[TreeItem, ...]
    folders_made: int

    @property
    def moved(self) -> tuple[TreeItem, ...]:
        """What was uploaded or downloaded."""
        return tuple(one for one in self.items if one.outcome in ("uploaded", "downloaded"))

    @property
    def skipped(self) -> tuple[TreeItem, ...]:
        """What needed no copying."""
        return tuple(one for one in self.items if one.outcome == "skipped")

    @property
    def failures(self) -> tuple[TreeItem, ...]:
        """What failed."""
        return tuple(one for one in self.items if one.outcome == "failed")

    @property
    def bytes_moved(self) -> int:
        """Bytes that were uploaded or downloaded."""
        return sum(one.size for one in self.moved)

    def raise_for_failures(self) -> None:
        """Raise if anything failed.

        Raises:
            TreeError: It holds what failed, with its errors.
        """
        if failures := self.failures:
            raise TreeError(failures, len(self.items))

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[TreeItem]:
        return iter(self.items)

    def __str__(self) -> str:
        return (
            f"{len(self.moved)} copied ({self.bytes_moved} bytes), {len(self.skipped)} skipped, "
            f"{len(self.failures)} failed; folders made: {self.folders_made}"
        )
