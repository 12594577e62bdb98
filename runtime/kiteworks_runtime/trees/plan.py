"""Plans trees: a tree of folders and files, each file with what will be done with it and why."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from msgspec.structs import replace

from ..error_details import TreeItem
from ..errors import InvalidArgumentError, KiteworksError
from ..names import key
from ..texts import shown
from .compare import clashes, compare
from .items import TreeFile, TreeFolder, TreeResult
from .jobs import Job, Steps, TreeProgress, run, run_async
from .local import Entry
from .options import Options
from .remote import EXPECTED, FATAL, Node, RemoteFolder
from .run import Copier, Run

Found: TypeAlias = Entry | Node
Find: TypeAlias = Callable[[str], Any]
"""Returns what has a name where it goes, as an `Entry` or `Node`, or None."""


class Plan:
    """What a run would do. Iterate over it for the files, print it to read them, execute it once.

    Attributes:
        verb: What it would do with files.
        root: The top of the tree.
    """

    def __init__(self, copier: Copier, root: TreeFolder) -> None:
        self.verb = copier.verb
        self.root = root
        self._copier = copier
        self._executed = False

    @property
    def files(self) -> Iterator[TreeFile]:
        """All files, folder by folder."""
        for folder in self.root.walk():
            yield from sorted(folder.files, key=lambda one: one.name)

    @property
    def to_copy(self) -> list[TreeFile]:
        """The files that would be moved."""
        return [one for one in self.files if one.action == "copy"]

    @property
    def to_skip(self) -> list[TreeFile]:
        """The files that would be skipped, each with its reason."""
        return [one for one in self.files if one.action == "skip"]

    @property
    def refused(self) -> list[TreeItem]:
        """What can't be copied, each with its error: clashing names, forbidden names, folders that can't be read."""
        folders = [
            TreeItem(one.path, "failed", 0, str(one.error), error=one.error)
            for one in self.root.walk()
            if one.error is not None
        ]
        return folders + [one.item() for one in self.files if one.action == "refuse"]

    @property
    def folders_to_make(self) -> list[TreeFolder]:
        """The folders that would be made, outer folders before inner ones."""
        return [one for one in self.root.walk() if one.target is None and one.error is None and one.needed]

    @property
    def bytes_to_copy(self) -> int:
        """Bytes that would be moved."""
        return sum(one.size for one in self.to_copy)

    def __len__(self) -> int:
        return sum(len(one.files) for one in self.root.walk())

    def __iter__(self) -> Iterator[TreeFile]:
        return self.files

    @property
    def summary(self) -> str:
        """The plan in one sentence."""
        return (
            f"{self.verb} {len(self.to_copy)} of {len(self)} files ({self.bytes_to_copy} bytes); "
            f"folders to make: {len(self.folders_to_make)}; skipped: {len(self.to_skip)}; "
            f"refused: {len(self.refused)}"
        )

    def __str__(self) -> str:
        folders = [f"make   {shown(one.path) or '.'}" for one in self.folders_to_make]
        refused = [f"refuse {shown(one.path)} ({shown(one.reason)})" for one in self.refused]
        files = [str(one) for one in self.files if one.action != "refuse"]
        return "\n".join((*folders, *files, *refused, self.summary))

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.summary}>"

    def _begin(self, parallel: int | None, on_progress: Callable[[TreeProgress], None] | None) -> Run:
        """Return the run. There is only one, because the plan is out of date after it."""
        if self._executed:
            raise KiteworksError("the plan was executed already, so it is out of date; make a new one")
        options = self._copier.options
        options = replace(
            options,
            parallel=options.parallel if parallel is None else parallel,
            on_progress=on_progress or options.on_progress,
        )
        self._executed = True
        done = [*self.refused, *(one.item() for one in self.to_skip)]
        return Run(self.root, self.to_copy, done, self._copier, options)


class TreePlan(Plan):
    """What a run would do. See `Plan`."""

    def execute(
        self, *, parallel: int | None = None, on_progress: Callable[[TreeProgress], None] | None = None
    ) -> TreeResult:
        """Execute the plan. A failure is in the result and does not stop the rest.

        Args:
            parallel: How many files move at the same time. Default: as when the plan was made.
            on_progress: Called after each piece of a file. Default: as when the plan was made.

        Raises:
            InvalidArgumentError: `parallel` is out of range.
            KiteworksError: The plan was executed already.
        """
        begun = self._begin(parallel, on_progress)
        run(begun.jobs(), begun.parallel, begun.stop)
        return begun.result()


class AsyncTreePlan(Plan):
    """What a run would do, for asyncio. See `Plan`."""

    async def execute(
        self, *, parallel: int | None = None, on_progress: Callable[[TreeProgress], None] | None = None
    ) -> TreeResult:
        """Execute the plan. See `TreePlan.execute`."""
        begun = self._begin(parallel, on_progress)
        await run_async(begun.jobs(), begun.parallel, begun.stop)
        return begun.result()


class Planner(Copier):
    """Plans one direction, and copies in it."""

    def __init__(self, remote: RemoteFolder, options: Options) -> None:
        super().__init__(remote, options)
        self._inclusion = options.inclusion()
        self._exclusion = options.exclusion()
        self._top: TreeFolder | None = None

    def plan(
        self, folder: TreeFolder, given: Sequence[Found] | None = None, named: Sequence[Found] = ()
    ) -> TreePlan:
        """Plan a tree.

        Args:
            folder: The top of the tree, or a folder in one that is still empty; the plan is that of the whole tree.
            given: What to copy into it. Default: all that is in its source.
            named: Those of them that the caller named, and that were not found in a folder.

        Raises:
            KiteworksError: The top can't be read on the appliance.
            OSError: The top can't be read here.
        """
        run((self._scan(folder, given, named),), self.options.parallel, self.stop)
        return TreePlan(self, self._whole(folder))

    async def plan_async(self, root: TreeFolder) -> AsyncTreePlan:
        """Plan a tree. See `plan`."""
        await run_async((self._scan(root),), self.options.parallel, self.stop)
        return AsyncTreePlan(self, self._whole(root))

    def _whole(self, folder: TreeFolder) -> TreeFolder:
        """Return the top of the whole tree, whose folders know by now whether something included is in them."""
        while folder.parent is not None:
            folder = folder.parent
        # Those below come first.
        for one in reversed(list(folder.walk()) if self.options.include else []):
            copied = any(file.action == "copy" for file in one.files)
            one.needed = one.needed or copied or any(inner.needed for inner in one.folders)
        return folder

    @abstractmethod
    def _read(self, folder: TreeFolder) -> Steps[Sequence[Found]]:
        """Return what is in a folder where it comes from."""

    @abstractmethod
    def _find(self, folder: TreeFolder, given: Sequence[Any]) -> Steps[Find]:
        """Return a look-up of what is in a folder where it goes."""

    @abstractmethod
    def _fault(self, folder: TreeFolder, given: Any, found: Any) -> Exception | str | None:
        """Return why something can't be copied, or None."""

    def _skip_reason(self, given: Any) -> str | None:
        """Return why something is skipped whatever its name, or None."""
        return None

    def _scan(
        self, folder: TreeFolder, given: Sequence[Found] | None = None, named: Sequence[Found] = ()
    ) -> Job:
        """Plan what is in a folder. The jobs that follow plan the folders below and compare files."""
        if self._top is None:
            self._top = folder
            folder.needed = not self.options.include
        try:
            if given is None:
                given = yield from self._read(folder)
            wanted = self._wanted(folder, given, named)
            find = yield from self._find(folder, wanted)
        except EXPECTED as error:
            if folder.parent is None or isinstance(error, FATAL):
                raise
            folder.error = error
            return ()
        several = clashes(one.name for one in wanted)
        jobs = [self._add(folder, one, find(one.name), several) for one in wanted]
        return [job for job in jobs if job is not None]

    def _wanted(self, folder: TreeFolder, given: Sequence[Found], named: Sequence[Found]) -> list[Found]:
        """Return what is to be copied, and add the rest to the plan as skipped."""
        around = self._names(folder)
        wanted: list[Found] = []
        for one in given:
            is_named = any(one is other for other in named)
            reason = self._exclusion.reason([*around, one.name], is_folder=one.is_folder, named=is_named)
            reason = reason or self._skip_reason(one)
            if reason is None and not one.is_folder and not self._includes(folder, one):
                reason = "not included"
            if reason is None:
                wanted.append(one)
            else:
                name = f"{one.name}/" if one.is_folder else one.name
                file = TreeFile(name, folder, _place(one), 0 if one.is_folder else one.size)
                file.skip(reason)
                folder.files.append(file)
        return wanted

    def _names(self, folder: TreeFolder) -> list[str]:
        """Return the names from the top of the tree down to a folder."""
        names: list[str] = []
        inner: TreeFolder | None = folder
        while inner is not None and inner is not self._top:
            names.insert(0, inner.name)
            inner = inner.parent
        return names

    def _includes(self, folder: TreeFolder, one: Found) -> bool:
        """Return whether something in a folder is included, by itself or with the folder."""
        if folder.needed:
            return True
        return self._inclusion.has([*self._names(folder), one.name], is_folder=one.is_folder)

    def _add(
        self, folder: TreeFolder, given: Found, found: Found | None, several: frozenset[str]
    ) -> Job | None:
        """Add a folder or file to the plan. Returns the job that decides what the names alone don't."""
        fault = self._fault(folder, given, found) or _clash(given, found, several)
        error = InvalidArgumentError(fault) if isinstance(fault, str) else fault
        here = next((one for one in (given, found) if isinstance(one, Entry)), None)
        identity = None if here is None else here.identity
        if given.is_folder:
            target = None if error or found is None else _place(found)
            inner = TreeFolder(given.name, folder, _place(given), target, error, identity=identity)
            inner.linked = here is not None and here.linked
            inner.needed = self._includes(folder, given)
            folder.folders.append(inner)
            return None if error else self._scan(inner)
        file = TreeFile(
            given.name,
            folder,
            _place(given),
            given.size,
            given.modified,
            given.fingerprint if isinstance(given, Node) else None,
            target_name=found.name if found else given.name,
            identity=identity,
        )
        folder.files.append(file)
        if error is not None:
            file.refuse(error)
        elif found is not None:
            return self._decide(file, given, found)
        return None

    def _compare(self, given: Any, found: Any) -> Steps[tuple[bool, str]]:
        """Return whether a file and the one where it goes are the same, and how that was determined."""
        here, there = (given, found) if isinstance(given, Entry) else (found, given)
        return compare(here, there, self.stop)

    def _decide(self, file: TreeFile, given: Found, found: Found) -> Job:
        """Decide about a file whose target exists."""
        try:
            same, reason = yield from self._compare(given, found)
        except EXPECTED as error:
            file.refuse(error)
        else:
            file.decide(same, reason, overwrite=self.options.overwrite)
        return ()


def _place(found: Found) -> Path | str:
    return found.path if isinstance(found, Entry) else found.id


def _clash(given: Found, found: Found | None, several: frozenset[str]) -> str | None:
    if key(given.name) in several:
        return (
            f"{given.name!r} and another in its folder differ in case or in how accents are written at most; "
            "rename one"
        )
    if found is not None and found.is_folder is not given.is_folder:
        kind = "folder" if found.is_folder else "file"
        return f"a {kind} is called {found.name!r} where it is to go; rename one"
    return None
