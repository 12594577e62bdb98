"""Trees to the appliance."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from functools import partial
from secrets import token_hex
from typing import Any, ClassVar, cast

from ..error_response import APIStatusError, ConflictError
from ..errors import Outcome, TransferError
from ..models import by_role
from ..names import key
from ..transfers.effects import pauses
from ..transfers.options import DeferredCheck, PendingHash
from ..transfers.verify import USUAL
from .batch_verify import BatchVerifier
from .items import TreeFile, TreeFolder, Verb
from .jobs import Step
from .local import Entry, Kind, read_folder
from .planning import Candidate, Index, Planner
from .progress import FileMeter
from .remote import EXPECTED, FATAL, Node
from .run import Archived, Spread, shared_out

_NO_SUCH_REQUEST = (404, 405, 501)


def _id(found: Any) -> str:
    return cast("str", by_role(found, "id"))


def _key(found: Any) -> str:
    name = by_role(found, "name")
    return key(name) if isinstance(name, str) else ""


def _index(nodes: Iterable[Node]) -> Index[Node]:
    return Index({one.name: one for one in nodes if one.fault is None})


class Upload(Planner):
    """Plans an upload, and does it. See `Copier`."""

    verb: ClassVar[Verb] = "upload"
    outcome: ClassVar[Outcome] = "uploaded"
    _chunk_size = 0
    _can_unpack = True

    def _read(self, folder: TreeFolder) -> Generator[Step, Any, Sequence[Entry]]:
        read = partial(read_folder, folder.source, follow=self.options.follow_symlinks)
        entries: list[Entry] = yield Step(read, local=True)
        return entries

    def _candidates(
        self, folder: TreeFolder, given: Sequence[Entry]
    ) -> Generator[Step, Any, list[Candidate]]:
        there: list[Node] = []
        if folder.target is not None:
            there = yield Step(partial(self._read_listing, folder.target))
        index = _index(there)
        candidates: list[Candidate] = []
        for entry in given:
            if entry.error is None and entry.kind in (Kind.LINK, Kind.OTHER):
                skipped = TreeFile(entry.name, folder, entry.path)
                skipped.skip(
                    f"{entry.kind.value}, not followed" if entry.kind is Kind.LINK else entry.kind.value
                )
                folder.files.append(skipped)
            else:
                candidates.append(_candidate(folder, entry, index.get(entry.name)))
        return candidates

    def _name_fault(self, name: str) -> str | None:
        return self._steps.names.fault(name)

    def make(self, folder: TreeFolder) -> Generator[Step, Any, str]:
        """Make a folder on the appliance. One that was made meanwhile will do."""
        assert folder.parent is not None, "the top is there"
        assert self._steps.create is not None, "uploads have it"
        parent = folder.parent.target
        try:
            made = yield Step(partial(self._steps.create, parent, name=folder.name))
        except ConflictError:
            there: list[Node] = yield Step(partial(self._read_listing, parent))
            found = _index(one for one in there if one.is_folder).get(folder.name)
            if found is None:
                raise
            return found.id
        return str(_id(made))

    def move(
        self, file: TreeFile, meter: FileMeter, later: DeferredCheck | None
    ) -> Generator[Step, Any, str]:
        """Upload a file."""
        upload = partial(
            self._steps.transfer,
            file.folder.target,
            file.planned,
            name=file.target_name,
            chunk_size=self._chunk_size,
            verify=self.options.verify,
            verify_timeout=self.options.verify_timeout,
            on_progress=meter,
            later=later,
        )
        sent = yield Step(upload)
        return str(_id(sent))

    def begin(self, files: Sequence[TreeFile], parallel: int) -> None:
        """Share out the memory that the chunks of one file may take."""
        facts = self._steps.facts
        large = min(parallel, sum(one.size > facts.small for one in files))
        self._chunk_size = max(facts.small, facts.chunk_size // max(1, large))

    def archives(self, files: Sequence[TreeFile]) -> list[list[TreeFile]]:
        """What is new, for what an archive does to files that are there is up to the appliance."""
        if not self.options.archives or self._steps.archive is None:
            return []
        return shared_out((one for one in files if not one.exists), self._steps.facts)

    def archive(self, meters: Mapping[TreeFile, FileMeter]) -> Generator[Step, Any, Archived]:
        """Upload files in an archive, and see that the appliance has unpacked it.

        It is not told when that is done, nor what became of each file. So the folder is looked at: what is there is
        compared as usual. Only what was surely refused is sent again alone, or there might be two versions of it.
        """
        # Imported here, since trees without archives need nothing that makes them.
        from .zips import Packed, pack

        assert self._steps.archive is not None, "or there are none"
        if not self._can_unpack:
            return Archived()
        (folder, *_), spread = (file.folder for file in meters), Spread(meters)
        try:
            packed: Packed = yield Step(partial(pack, meters, self._algorithm, self.stop), local=True)
        except OSError:
            return Archived()  # alone they need no room here
        if not packed.digests:
            packed.file.close()
            return Archived()
        failure: Exception | None = None
        name = f"kiteworks-{token_hex(8)}.zip"
        with packed.file:
            try:
                yield Step(
                    partial(self._steps.archive, folder.target, (name, packed.file), on_progress=spread)
                )
            except EXPECTED as error:
                if error is spread.raised or isinstance(error, FATAL):
                    raise
                if isinstance(error, APIStatusError) and error.status in _NO_SUCH_REQUEST:
                    self._can_unpack = False
                    return Archived()
                failure = error
        there = yield from self._unpacked(
            folder, packed.digests, 0 if failure else self.options.verify_timeout
        )
        exact, became = self.options.verify is not True, Archived()
        for file, digest in packed.digests.items():
            found = there.get(key(file.target_name))
            if found is not None:
                sent = PendingHash(found, self._algorithm, digest, exact)
                became.moved[file] = str(_id(found)), None if self.options.verify is False else sent
            elif not (isinstance(failure, APIStatusError) and failure.status < 500):
                became.failed[file] = failure or TransferError(
                    f"{file.name!r} was sent in an archive, which the appliance has not unpacked within "
                    f"{self.options.verify_timeout:g} seconds; if it is not there later, send it without archives"
                )
        return became

    @property
    def _algorithm(self) -> str:
        return self.options.verify if isinstance(self.options.verify, str) else USUAL

    def _unpacked(
        self, folder: TreeFolder, files: Iterable[TreeFile], verify_timeout: float
    ) -> Generator[Step, Any, dict[str, Any]]:
        """Files that an archive brought, by the keys of their names, once all are there."""
        left = {key(file.target_name) for file in files}
        there: dict[str, Any] = {}
        for wait in pauses(verify_timeout, self._steps.clock):
            if wait:
                yield self._pause(wait)
            self.stop.check()
            there |= yield self._look(folder.target, left, by=_key)
            left -= there.keys()
            if not left:
                break
        return there

    def together(self, folder: TreeFolder, count: int) -> BatchVerifier | None:
        """Files that go up into one folder are compared together, if there are several."""
        if self.options.verify is False or count < 2:
            return None
        return BatchVerifier(folder, count, self._look, self._pause, self.options.verify_timeout)

    def _look(self, folder_id: str, wanted: Collection[str], by: Callable[[Any], str] = _id) -> Step:
        look = self._steps.newest_async if self._asynchronous else self._steps.newest
        return Step(partial(look, folder_id, wanted, by))

    def _pause(self, seconds: float) -> Step:
        self.stop.check()
        clock = self._steps.clock
        return Step(partial(clock.asleep if self._asynchronous else clock.sleep, seconds))


def _candidate(folder: TreeFolder, entry: Entry, found: Node | None) -> Candidate:
    return Candidate(
        entry.name,
        entry.kind is Kind.FOLDER,
        entry.path,
        entry.size,
        entry.modified,
        entry.identity,
        entry.linked,
        target=found.id if found else None,
        target_name=found.name if found else "",
        target_is_folder=found is not None and found.is_folder,
        here=entry,
        there=found,
        fault=entry.error or _loop(folder, entry),
    )


def _loop(folder: TreeFolder, entry: Entry) -> str | None:
    """Links that are followed can lead back to where one came from, or to a folder around all of the tree."""
    if entry.circular:
        return f"{entry.name!r} leads back to a folder that it lies in"
    around: TreeFolder | None = folder
    while entry.is_folder and around is not None:
        if around.identity == entry.identity:
            return f"{entry.name!r} leads back to a folder that it lies in"
        around = around.parent
    return None
