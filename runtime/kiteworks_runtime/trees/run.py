"""Executes a plan: what each direction does, and the jobs of a run. No I/O here: threads or tasks run the jobs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, ClassVar

from ..error_details import Outcome, TreeItem
from ..errors import IntegrityError
from ..transfers.options import DeferredCheck, PendingHash, chosen
from .archive import Archived, share
from .compare import BatchVerifier, Sent
from .items import TreeFile, TreeFolder, TreeResult, Verb
from .jobs import FileMeter, Job, Meter, Steps, Stop
from .options import Options
from .remote import EXPECTED, FATAL, RemoteFolder


class Copier(ABC):
    """Copies the folders and files of a plan in one direction."""

    verb: ClassVar[Verb]
    outcome: ClassVar[Outcome]

    def __init__(self, remote: RemoteFolder, options: Options) -> None:
        self.remote = remote
        self.options = options
        self.stop = Stop()
        checked = {"verify": options.verify, "verify_timeout": options.verify_timeout}
        self._algorithm = chosen(checked, remote.hashes, asynchronous=True).algorithm

    @abstractmethod
    def begin(self, files: Sequence[TreeFile], parallel: int) -> None:
        """Prepare to move files, so many at a time."""

    @abstractmethod
    def make(self, folder: TreeFolder) -> Steps[Any]:
        """Make a folder. Returns its `target`."""

    @abstractmethod
    def move(self, file: TreeFile, meter: FileMeter, later: DeferredCheck | None) -> Steps[str]:
        """Move a file, whose verification may be left to `later`. Returns where it is now."""

    def archives(self, files: Iterable[TreeFile]) -> list[list[TreeFile]]:
        """Return the files of a folder that share an archive, for each archive."""
        if not self.options.archives or self.remote.archive is None:
            return []
        return share(filter(self._fits_archive, files), self.remote.config)

    @abstractmethod
    def _fits_archive(self, file: TreeFile) -> bool:
        """Return whether a small file may share an archive."""

    @abstractmethod
    def archive(self, meters: Mapping[TreeFile, FileMeter]) -> Steps[Archived]:
        """Move files of one folder in one archive."""

    @property
    def verifies_later(self) -> bool:
        """Whether files are verified after they were moved."""
        return False


class Run:
    """One execution of a plan: moves `files`; `done` are the results of the others."""

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
        # Threads append to these; that takes no lock.
        self._items = list(done)
        self._made: list[TreeFolder] = []
        self._fatal: Exception | None = None

    def jobs(self) -> Iterable[Job]:
        """Return the first jobs."""
        return (self._folder(self._root),)

    def result(self) -> TreeResult:
        """Return the result once all jobs have ended."""
        return TreeResult(tuple(sorted(self._items, key=lambda one: one.path)), len(self._made))

    def _folder(self, folder: TreeFolder) -> Job:
        """Make a folder if necessary, and go on with what is in it."""
        if folder.error is not None:
            return ()
        if folder.target is None and not folder.needed:
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
        verifier = self._verifier(folder, len(files))
        archives = self._copier.archives(files)
        archived = {file for archive in archives for file in archive}
        return chain(
            (self._folder(one) for one in folder.folders),
            (self._archive(one, verifier) for one in archives),
            (self._file(one, verifier, self._file_meter(one)) for one in files if one not in archived),
        )

    def _verifier(self, folder: TreeFolder, count: int) -> BatchVerifier | None:
        """Return what verifies the files of a folder together, if there are several."""
        copier = self._copier
        if count < 2 or not copier.verifies_later:
            return None
        timeout = copier.options.verify_timeout
        return BatchVerifier(folder, count, copier.remote, timeout, self.stop, self._settle)

    def _archive(self, files: Sequence[TreeFile], verifier: BatchVerifier | None) -> Job:
        """Move files in one archive, and go on with those that did not come through, one by one."""
        meters = {file: self._file_meter(file) for file in files}
        try:
            self._check()
            result = yield from self._copier.archive(meters)
        except EXPECTED as error:
            if error is self._meter.raised:
                raise
            self._note(error)
            result = Archived(failed=dict.fromkeys(files, error))
        for file, failure in result.failed.items():
            self._failed(file, failure, str(failure), meters[file])
        sent: list[Sent] = []
        for file, (target, pending) in result.moved.items():
            meters[file](file.size, file.size)
            sent += self._arrived(file, target, meters[file], pending)
        alone = [file for file in files if file not in result.failed and file not in result.moved]
        return chain(
            self._add(verifier, len(files) - len(alone), sent),
            (self._file(file, verifier, meters[file]) for file in alone),
        )

    def _file(self, file: TreeFile, verifier: BatchVerifier | None, meter: FileMeter) -> Job:
        later = None if verifier is None else DeferredCheck()
        sent: list[Sent] = []
        try:
            self._check()
            target = yield from self._copier.move(file, meter, later)
        except EXPECTED as error:
            if error is self._meter.raised:
                raise
            self._note(error)
            self._failed(file, error, str(error), meter)
        else:
            sent = self._arrived(file, target, meter, later.sent if later else None)
        return self._add(verifier, 1, sent)

    def _arrived(
        self, file: TreeFile, target: str, meter: FileMeter, pending: PendingHash | None
    ) -> list[Sent]:
        """Note a file that was moved. Returns what is to be verified."""
        if pending is not None:
            return [Sent(file, target, meter, pending)]
        self._moved(file, target, meter)
        return []

    def _add(self, verifier: BatchVerifier | None, count: int, sent: Sequence[Sent]) -> Iterable[Job]:
        """Count files of a folder that were moved or failed. Returns the verification that can begin now."""
        batch = () if verifier is None else verifier.add(count, sent)
        return (self._verify(verifier, batch),) if verifier and batch else ()

    def _verify(self, verifier: BatchVerifier, batch: Sequence[Sent]) -> Job:
        self.stop.check()
        error = yield from verifier.verify(batch, ask=self._fatal is None)
        if error is not None:
            self._note(error)
        return self._add(verifier, 0, ())

    def _settle(self, one: Sent, error: IntegrityError | None) -> None:
        if error is None:
            self._moved(one.file, one.target, one.meter)
        else:
            self._failed(one.file, error, str(error), one.meter)

    def _moved(self, file: TreeFile, target: str, meter: FileMeter) -> None:
        self._items.append(TreeItem(file.path, self._copier.outcome, file.size, file.reason, target))
        meter.finish()

    def _failed(self, file: TreeFile, error: Exception, reason: str, meter: FileMeter) -> None:
        self._items.append(TreeItem(file.path, "failed", file.size, reason, error=error))
        meter.fail()

    def _give_up(self, folder: TreeFolder, error: Exception) -> None:
        """Fail a folder, and with it all files that were to be copied into it."""
        self._items.append(TreeItem(folder.path, "failed", 0, str(error), error=error))
        reason = f"the folder {folder.path!r} could not be made"
        for inner in folder.walk():
            for file in inner.files:
                if file.action == "copy":
                    self._failed(file, error, reason, self._file_meter(file))

    def _file_meter(self, file: TreeFile) -> FileMeter:
        return FileMeter(self._meter, file.path, file.size)

    def _check(self) -> None:
        self.stop.check()
        if self._fatal is not None:
            raise self._fatal

    def _note(self, error: Exception) -> None:
        """Remember a fatal error: a hundred thousand requests would be refused like this one."""
        if isinstance(error, FATAL):
            self._fatal = error
