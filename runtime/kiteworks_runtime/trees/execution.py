"""Does what a plan says. No I/O here: the jobs are driven by threads or tasks."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from .items import TreeFile, TreeFolder, Verb
from .jobs import Job, Step, Stop
from .options import Options
from .progress import FileMeter, Meter
from .result import Outcome, TreeItem, TreeResult
from .steps import EXPECTED, FATAL

if TYPE_CHECKING:
    from .plan import Plan


class Copier(Protocol):
    """One of the two directions."""

    verb: ClassVar[Verb]
    outcome: ClassVar[Outcome]
    options: Options
    stop: Stop

    def make(self, folder: TreeFolder) -> Generator[Step, Any, Any]:
        """Make a folder. Returns what goes into its `target`."""
        ...

    def move(self, file: TreeFile, meter: FileMeter) -> Generator[Step, Any, str]:
        """Move a file. Returns where it is now."""
        ...


class Run:
    """One execution of a plan."""

    def __init__(self, plan: Plan, copier: Copier, options: Options) -> None:
        self.parallel = options.parallel
        self.stop = copier.stop
        self._root = plan.root
        self._copier = copier
        self._meter = Meter(len(plan.to_copy), plan.bytes_to_copy, options.on_progress, copier.stop)
        # Threads add to these: an item at a time, which takes no lock.
        self._items = [*plan.refused, *(one.item() for one in plan.to_skip)]
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
        files = (self._file(one) for one in folder.files if one.action == "copy")
        return chain((self._folder(one) for one in folder.folders), files)

    def _file(self, file: TreeFile) -> Job:
        meter = self._meter.file(file.path, file.size)
        try:
            self._check()
            target = yield from self._copier.move(file, meter)
        except EXPECTED as error:
            if error is self._meter.raised:
                raise
            self._note(error)
            self._failed(file, error, str(error), meter)
        else:
            self._items.append(TreeItem(file.path, self._copier.outcome, file.size, file.reason, target))
            meter.finish()
        return ()

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
