"""Files and folders of a tree: as they are planned, and the result of copying them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, ClassVar, Literal

from msgspec import Struct, field

from ..error_details import TreeItem
from ..errors import TreeError
from ..files import Identity, PlannedFile, PlannedFolder
from ..secret import Hiding
from ..texts import shown


class TreeResult(Struct, frozen=True):
    """The result of a run. Iterate over it for the files.

    Attributes:
        items: The result for each file, sorted by path.
        folders_made: How many folders were made.
    """

    items: tuple[TreeItem, ...]
    folders_made: int

    @property
    def moved(self) -> tuple[TreeItem, ...]:
        """The files that were uploaded or downloaded."""
        return tuple(one for one in self.items if one.outcome in ("uploaded", "downloaded"))

    @property
    def skipped(self) -> tuple[TreeItem, ...]:
        """The files that were skipped, each with its reason."""
        return tuple(one for one in self.items if one.outcome == "skipped")

    @property
    def failures(self) -> tuple[TreeItem, ...]:
        """The files and folders that failed, each with its error."""
        return tuple(one for one in self.items if one.outcome == "failed")

    @property
    def bytes_moved(self) -> int:
        """Bytes that were uploaded or downloaded."""
        return sum(one.size for one in self.moved)

    def raise_for_failures(self) -> None:
        """Raise an exception if anything failed.

        Raises:
            TreeError: Something failed; its `failures` have the errors.
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


class TreeFolder(Hiding, Struct, eq=False):
    """A folder of a plan.

    Attributes:
        name: Its name. Of the top of a download: its path here.
        parent: The folder around it; None for the top.
        source: Where it comes from: a path here, or an id on the appliance.
        target: Where it goes; None if it is still to be made.
        error: Why neither it nor anything in it can be copied.
        identity: Which folder it is on this machine, once it exists.
        linked: Whether a link led to that.
        needed: Whether it is made if it is missing: it is included, or something in it is.
    """

    name: str
    parent: TreeFolder | None
    source: Any
    target: Any = None
    error: Exception | None = None
    folders: list[TreeFolder] = field(default_factory=list["TreeFolder"])
    files: list[TreeFile] = field(default_factory=list["TreeFile"])
    identity: Identity | None = None
    linked: bool = False
    needed: bool = True

    _unshown: ClassVar = ("folders", "files", "identity", "linked", "needed")

    @property
    def planned(self) -> PlannedFolder:
        """Checks that it is still the folder that was planned."""
        return PlannedFolder(self.identity, self.linked)

    @property
    def path(self) -> str:
        """The names from the top of the tree down, a slash after each."""
        names: list[str] = []
        folder = self
        while folder.parent is not None:
            names.append(f"{folder.name}/")
            folder = folder.parent
        return "".join(reversed(names))

    def walk(self) -> Iterator[TreeFolder]:
        """Yield this folder and all below it, sorted by name."""
        waiting = [self]
        while waiting:
            folder = waiting.pop()
            yield folder
            waiting += sorted(folder.folders, key=lambda one: one.name, reverse=True)


class TreeFile(Hiding, Struct, eq=False):
    """A file of a plan.

    Attributes:
        name: Its name where it comes from.
        folder: The folder that it is in.
        source: Where it comes from: a path here, or an id on the appliance.
        size: Its size in bytes.
        modified: When it last changed, in seconds since 1970, if known.
        fingerprint: Of a file on the appliance: the algorithm, such as "sha3-256", and the value of its hash, if known.
        action: What will be done with it.
        reason: Why, in words.
        target_name: Its name where it goes, which may be spelled differently there.
        exists: Whether it replaces a file.
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
    identity: Identity | None = None

    _unshown: ClassVar = ("identity",)

    @property
    def planned(self) -> PlannedFile:
        """A file of this machine, read only if it is still the one that was planned."""
        return PlannedFile(self.source, self.folder.planned, self.identity)

    @property
    def path(self) -> str:
        """The names from the top of the tree down, separated by slashes."""
        return self.folder.path + self.name

    @property
    def modified_date(self) -> datetime | None:
        """When it last changed, in UTC."""
        return None if self.modified is None else datetime.fromtimestamp(self.modified, UTC)

    def skip(self, reason: str) -> None:
        """Plan to leave it out."""
        self.action, self.reason = "skip", reason

    def refuse(self, error: Exception) -> None:
        """Plan that it fails, before anything is sent."""
        self.action, self.reason, self.error = "refuse", str(error), error

    def decide(self, same: bool, reason: str, *, overwrite: bool) -> None:
        """Plan what to do with it if its target exists and is, for a reason, the same or not."""
        if same:
            self.skip(reason)
        elif overwrite:
            self.exists, self.reason = True, reason
        else:
            self.refuse(
                FileExistsError(f"it is there already and {reason}; pass overwrite=True to replace it")
            )

    def item(self) -> TreeItem:
        """Return the result for it if it is skipped or refused."""
        outcome: Literal["skipped", "failed"] = "skipped" if self.action == "skip" else "failed"
        return TreeItem(self.path, outcome, self.size, self.reason, error=self.error)

    def __str__(self) -> str:
        return f"{self.action:<6} {shown(self.path)} ({shown(self.reason)})"
