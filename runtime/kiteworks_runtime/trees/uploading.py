"""Trees to the appliance."""

from __future__ import annotations

from collections.abc import Collection, Generator, Sequence
from functools import partial
from typing import Any, ClassVar

from ..clock import Clock
from ..errors import ConflictError
from ..transfers.later import Later
from .items import TreeFile, TreeFolder, Verb
from .jobs import Step
from .local import Entry, Kind, read_folder
from .names import Index, upload_fault
from .planning import Candidate, Planner
from .progress import FileMeter
from .result import Outcome
from .steps import Node, newest, newest_async
from .together import Together

_CHUNKS = 128 << 20
"""Bytes of the chunks in memory, of all uploads together. Each has two."""

_CHUNK = 8 << 20
"""Bytes of a chunk, at least. What is smaller goes in one request, and does not count."""


class Upload(Planner):
    """Plans an upload, and does it. See `Copier`."""

    verb: ClassVar[Verb] = "upload"
    outcome: ClassVar[Outcome] = "uploaded"
    _chunk_size = _CHUNK

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
        index = Index({one.name: one for one in there})
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
        return upload_fault(name)

    def make(self, folder: TreeFolder) -> Generator[Step, Any, str]:
        """Make a folder on the appliance. One that somebody made meanwhile will do."""
        assert folder.parent is not None, "the top is there"
        assert self._steps.create is not None, "uploads have it"
        parent = folder.parent.target
        try:
            made = yield Step(partial(self._steps.create, parent, name=folder.name))
        except ConflictError:
            there: list[Node] = yield Step(partial(self._read_listing, parent))
            found = Index({one.name: one for one in there if one.is_folder}).get(folder.name)
            if found is None:
                raise
            return found.id
        return str(made.id)

    def move(self, file: TreeFile, meter: FileMeter, later: Later | None) -> Generator[Step, Any, str]:
        """Upload a file."""
        upload = partial(
            self._steps.transfer,
            file.folder.target,
            file.source,
            name=file.target_name,
            chunk_size=self._chunk_size,
            verify=self.options.verify,
            patience=self.options.patience,
            on_progress=meter,
            later=later,
        )
        sent = yield Step(upload)
        return str(sent.id)

    def begin(self, files: Sequence[TreeFile], parallel: int) -> None:
        """Share out the memory."""
        large = min(parallel, sum(one.size > _CHUNK for one in files))
        self._chunk_size = max(_CHUNK, _CHUNKS // (2 * max(1, large)))

    def together(self, folder: TreeFolder, count: int) -> Together | None:
        """Files that go up into one folder are compared together, if there are several."""
        if self.options.verify is False or count < 2:
            return None
        return Together(folder, count, self._look, self._pause, self.options.patience)

    def _look(self, folder_id: str, ids: Collection[str]) -> Step:
        return Step(
            partial(newest_async if self._asynchronous else newest, self._steps.children, folder_id, ids)
        )

    def _pause(self, clock: Clock, seconds: float) -> Step:
        self.stop.check()
        return Step(partial(clock.asleep if self._asynchronous else clock.sleep, seconds))


def _candidate(folder: TreeFolder, entry: Entry, found: Node | None) -> Candidate:
    return Candidate(
        entry.name,
        entry.kind is Kind.FOLDER,
        entry.path,
        entry.size,
        entry.modified,
        entry.identity,
        target=found.id if found else None,
        target_name=found.name if found else "",
        target_is_folder=found is not None and found.is_folder,
        here=entry,
        there=found,
        fault=entry.error or _loop(folder, entry),
    )


def _loop(folder: TreeFolder, entry: Entry) -> str | None:
    """Links that are followed can lead back to where one came from."""
    around: TreeFolder | None = folder
    while entry.identity is not None and around is not None:
        if around.identity == entry.identity:
            return f"{entry.name!r} leads back to a folder that it lies in"
        around = around.parent
    return None
