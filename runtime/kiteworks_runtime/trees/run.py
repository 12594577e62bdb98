"""Does what a plan says. No I/O here: the jobs are driven by threads or tasks."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, ClassVar, Protocol

from ..errors import IntegrityError, Outcome, TreeItem
from ..transfers.options import DeferredCheck, PendingHash
from .batch_verify import BatchVerifier, Waiting
from .items import TreeFile, TreeFolder, TreeResult, Verb
from .jobs import Job, Step, Stop
from .options import Options
from .progress import FileMeter, Meter
from .remote import EXPECTED, FATAL, TreeConfig


class Copier(Protocol):
    """One of the two directions."""

    verb: ClassVar[Verb]
    outcome: ClassVar[Outcome]
    options: Options
    stop: Stop

    def begin(self, files: Sequence[TreeFile], parallel: int) -> None:
        """Hear which files are to be moved, and how many at a time."""
        ...

    def make(self, folder: TreeFolder) -> Generator[Step, Any, Any]:
        """Make a folder. Returns what goes into its `target`."""
        ...

    def move(
        self, file: TreeFile, meter: FileMeter, later: DeferredCheck | None
    ) -> Generator[Step, Any, str]:
        """Move a file, whose comparison `later` may take. Returns where it is now."""
        ...

    def archives(self, files: Sequence[TreeFile]) -> list[list[TreeFile]]:
        """Those files of a folder that are to share an archive, for each archive."""
        ...

    def archive(self, meters: Mapping[TreeFile, FileMeter]) -> Generator[Step, Any, Archived]:
        """Move files of a folder in one archive.

        Args:
            meters: The files, with what each reports to.
        """
        ...

    def together(self, folder: TreeFolder, count: int) -> BatchVerifier | None:
        """What compares the files of a folder, so many; None where each is compared for itself."""
        ...


class Run:
    """One execution of a plan.

    Args:
        root: The top of the tree.
        files: What to copy.
        done: What became of the others.
        copier: The direction.
        options: How.
    """

    def __init__(
        self,
        root: TreeFolder,
        files: Sequence[TreeFile],
        done: Sequence[TreeItem],
        copier: Copier,
        options: Options,
    ) -> None:
        self.parallel = options.parallel
        self.stop = copier.stop
        self._root = root
        self._copier = copier
        copier.begin(files, options.parallel)
        self._meter = Meter(len(files), sum(one.size for one in files), options.on_progress, copier.stop)
        # Threads add to these: an item at a time, which takes no lock.
        self._items = list(done)
        self._made: list[TreeFolder] = []
        self._fatal: Exception | None = None

    def jobs(self) -> Iterable[Job]:
        """What to begin with."""
        return (self._folder(self._root),)

    def result(self) -> TreeResult:
        """What was done, once all jobs are."""
        return TreeResult(tuple(sorted(self._items, key=lambda one: one.path)), len(self._made))

    def _folder(self, folder: TreeFolder) -> Job:
        """Make a folder if need be. Then what is in it can follow."""
        if folder.error is not None:
            return ()
        if folder.target is None:
            try:
                self._check()
                folder.target = yield from self._copier.make(folder)
            except EXPECTED as error:
                self._note(error)
                self._give_up(folder, error)
                return ()
            self._made.append(folder)
        files = [one for one in folder.files if one.action == "copy"]
        together = self._copier.together(folder, len(files))
        archives = self._copier.archives(files)
        archived = {file for archive in archives for file in archive}
        return chain(
            (self._folder(one) for one in folder.folders),
            (self._archive(one, together) for one in archives),
            (self._file(one, together) for one in files if one not in archived),
        )

    def _archive(self, files: Sequence[TreeFile], together: BatchVerifier | None) -> Job:
        """Move files in one archive. What does not come through that way goes alone."""
        meters = {file: self._meter.file(file.path, file.size) for file in files}
        try:
            self._check()
            became = yield from self._copier.archive(meters)
        except EXPECTED as error:
            if error is self._meter.raised:
                raise
            self._note(error)
            became = Archived(failed=dict.fromkeys(files, error))
        for file, failure in became.failed.items():
            self._failed(file, failure, str(failure), meters[file])
        waiting: list[Waiting] = []
        for file, (target, sent) in became.moved.items():
            meters[file](file.size, file.size)
            waiting += self._arrived(file, target, meters[file], sent)
        alone = [file for file in files if file not in became.failed and file not in became.moved]
        return chain(
            self._through(together, len(files) - len(alone), waiting),
            (self._file(file, together, meters[file]) for file in alone),
        )

    def _file(self, file: TreeFile, together: BatchVerifier | None, meter: FileMeter | None = None) -> Job:
        later = None if together is None else DeferredCheck()
        waiting: list[Waiting] = []
        meter = meter or self._meter.file(file.path, file.size)
        try:
            self._check()
            target = yield from self._copier.move(file, meter, later)
        except EXPECTED as error:
            if error is self._meter.raised:
                raise
            self._note(error)
            self._failed(file, error, str(error), meter)
        else:
            waiting = self._arrived(file, target, meter, later.sent if later else None)
        return self._through(together, 1, waiting)

    def _arrived(
        self, file: TreeFile, target: str, meter: FileMeter, sent: PendingHash | None
    ) -> list[Waiting]:
        """Note a file that was moved. Returns what is to be compared of it, if anything."""
        if sent is not None:
            return [Waiting(file, target, meter, sent)]
        self._moved(file, target, meter)
        return []

    def _through(
        self, together: BatchVerifier | None, count: int, waiting: Sequence[Waiting]
    ) -> Iterable[Job]:
        """Count files of a folder that came to an end. Returns what can begin by that."""
        return () if together is None else self._comparisons(together, together.through(count, waiting))

    def _comparisons(self, together: BatchVerifier, due: Sequence[Waiting]) -> Iterable[Job]:
        return (self._compare(together, due),) if due else ()

    def _compare(self, together: BatchVerifier, due: Sequence[Waiting]) -> Job:
        """Compare files of a folder. Only then are they through."""
        self.stop.check()
        if self._fatal is None:
            error = yield from together.compare(due, self._settle)
            if error is not None:
                self._note(error)
        else:
            together.give_up(due, self._settle)
        return self._comparisons(together, together.compared())

    def _settle(self, one: Waiting, error: IntegrityError | None) -> None:
        if error is None:
            self._moved(one.file, one.target, one.meter)
        else:
            self._failed(one.file, error, str(error), one.meter)

    def _moved(self, file: TreeFile, target: str, meter: FileMeter) -> None:
        self._items.append(TreeItem(file.path, self._copier.outcome, file.size, file.reason, target))
        meter.finish()

    def _check(self) -> None:
        self.stop.check()
        if self._fatal is not None:
            raise self._fatal

    def _note(self, error: Exception) -> None:
        """Remember what makes it pointless to go on: a hundred thousand requests would be refused like this one."""
        if isinstance(error, FATAL):
            self._fatal = error

    def _give_up(self, folder: TreeFolder, error: Exception) -> None:
        """A folder failed, and with it all that was to come into it."""
        self._items.append(TreeItem(folder.path, "failed", 0, str(error), error=error))
        for inner in folder.walk():
            for file in inner.files:
                if file.action == "copy":
                    reason = f"the folder {folder.path!r} could not be made"
                    self._failed(file, error, reason, self._meter.file(file.path, file.size))

    def _failed(self, file: TreeFile, error: Exception, reason: str, meter: FileMeter) -> None:
        self._items.append(TreeItem(file.path, "failed", file.size, reason, error=error))
        meter.fail()


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
