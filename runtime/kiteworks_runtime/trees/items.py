"""Files and folders of a tree: as they are planned, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from ..errors import InvalidArgumentError, TreeError, TreeItem, shown
from ..files import Identity, PlannedFile, PlannedFolder


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


Action = Literal["copy", "skip", "refuse"]
Verb = Literal["upload", "download"]


@dataclass(slots=True, eq=False)
class TreeFolder:
    """A folder of a plan.

    Attributes:
        name: What it is called. Of the top: where it goes, if that is here.
        parent: The folder around it; None for the top.
        source: Where it comes from: a path here, or an id on the appliance.
        target: Where it goes. None for one that is still to be made.
        error: Why it can't be copied, nor anything in it.
        identity: Which folder it is on this machine, once it is there.
        linked: Whether a link led to that.
    """

    name: str
    parent: TreeFolder | None
    source: Any
    target: Any = None
    error: Exception | None = None
    folders: list[TreeFolder] = field(default_factory=list["TreeFolder"], repr=False)
    files: list[TreeFile] = field(default_factory=list["TreeFile"], repr=False)
    identity: Identity | None = field(default=None, repr=False)
    linked: bool = field(default=False, repr=False)

    @property
    def planned(self) -> PlannedFolder:
        """What tells whether it is still the folder that was planned."""
        return PlannedFolder(self.identity, self.linked)

    @property
    def path(self) -> str:
        """Its names from the top of the tree down, a slash after each."""
        names: list[str] = []
        folder = self
        while folder.parent is not None:
            names.append(folder.name)
            folder = folder.parent
        return "".join(f"{name}/" for name in reversed(names))

    def walk(self) -> Iterator[TreeFolder]:
        """This folder and all below it, by name."""
        waiting = [self]
        while waiting:
            folder = waiting.pop()
            yield folder
            waiting += sorted(folder.folders, key=lambda one: one.name, reverse=True)


@dataclass(slots=True, eq=False)
class TreeFile:
    """A file of a plan.

    Attributes:
        name: What it is called where it comes from.
        folder: The folder that it lies in.
        source: Where it comes from: a path here, or an id on the appliance.
        size: Its bytes.
        modified: When it last changed, in seconds since 1970, if that is known.
        fingerprint: Of one that comes from the appliance: the hash that it states, after what `hashlib` calls its
            algorithm.
        action: What is to become of it.
        reason: Why, in words.
        target_name: What it is to be called. Differs where the target already has the file, spelled otherwise.
        exists: Whether the target has a file that this one replaces.
        error: Why it is refused.
        identity: Which file a link led to, if it was one.
    """

    name: str
    folder: TreeFolder
    source: Any
    size: int = 0
    modified: float | None = None
    fingerprint: tuple[str, str] | None = None
    action: Action = "copy"
    reason: str = "new"
    target_name: str = ""
    exists: bool = False
    error: Exception | None = None
    identity: Identity | None = field(default=None, repr=False)

    @property
    def planned(self) -> PlannedFile:
        """A file of this machine, to be read if it is still the one that was planned."""
        return PlannedFile(self.source, self.folder.planned, self.identity)

    @property
    def path(self) -> str:
        """Its names from the top of the tree down, separated by slashes."""
        return self.folder.path + self.name

    def skip(self, reason: str) -> None:
        """Leave it out."""
        self.action, self.reason = "skip", reason

    def refuse(self, error: Exception | str) -> None:
        """Let it fail, before anything is sent."""
        self.error = InvalidArgumentError(error) if isinstance(error, str) else error
        self.action, self.reason = "refuse", str(self.error)

    def decide(self, alike: bool, reason: str, *, overwrite: bool) -> None:
        """Settle what becomes of it where a file of its name is there.

        Args:
            alike: Whether the two are the same.
            reason: What tells so.
            overwrite: Whether one that differs is replaced.
        """
        if alike:
            self.skip(reason)
        elif overwrite:
            self.exists, self.reason = True, reason
        else:
            self.refuse(
                FileExistsError(f"it is there already and {reason}; pass overwrite=True to replace it")
            )

    def item(self) -> TreeItem:
        """What becomes of it without being moved.

        Returns:
            That it was skipped, or that it failed.
        """
        outcome: Literal["skipped", "failed"] = "skipped" if self.action == "skip" else "failed"
        return TreeItem(self.path, outcome, self.size, self.reason, error=self.error)

    def __str__(self) -> str:
        return f"{self.action:<6} {shown(self.path)} ({shown(self.reason)})"
