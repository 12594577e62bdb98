"""Trees from the appliance."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from ..errors import Outcome
from ..transfers.options import DeferredCheck
from .items import TreeFile, TreeFolder, Verb
from .jobs import Step
from .local import Entry, Kind, look_for, make_folder
from .planning import Candidate, Planner, download_fault
from .progress import FileMeter
from .remote import EXPECTED, FATAL, Node
from .run import Archived, Spread, shared_out


class Download(Planner):
    """Plans a download, and does it. See `Copier`."""

    verb: ClassVar[Verb] = "download"
    outcome: ClassVar[Outcome] = "downloaded"

    def _read(self, folder: TreeFolder) -> Generator[Step, Any, Sequence[Node]]:
        nodes: list[Node] = yield Step(partial(self._read_listing, folder.source))
        return nodes

    def _candidates(self, folder: TreeFolder, given: Sequence[Node]) -> Generator[Step, Any, list[Candidate]]:
        here: dict[str, Entry] = {}
        if folder.target is not None:
            # Names that are refused may lead anywhere, so they are not looked for.
            names = [one.name for one in given if one.fault is None and download_fault(one.name) is None]
            here = yield Step(partial(look_for, folder.target, names), local=True)
        return [_candidate(node, here.get(node.name)) for node in given]

    def _name_fault(self, name: str) -> str | None:
        return download_fault(name)

    def begin(self, files: Sequence[TreeFile], parallel: int) -> None:
        """Downloads share nothing."""

    def make(self, folder: TreeFolder) -> Generator[Step, Any, Path]:
        """Make a folder here."""
        parent = folder.parent
        place: Path = Path(folder.name) if parent is None else parent.target / folder.name
        around = None if parent is None else parent.planned
        folder.identity = yield Step(partial(make_folder, place, around), local=True)
        return place

    def move(
        self, file: TreeFile, meter: FileMeter, later: DeferredCheck | None
    ) -> Generator[Step, Any, str]:
        """Download a file. It is dated back with that."""
        place: Path = file.folder.target / file.target_name
        download = partial(
            self._steps.transfer,
            file.source,
            place,
            overwrite=file.exists,
            verify=self.options.verify,
            verify_timeout=self.options.verify_timeout,
            on_progress=meter,
            described=self._described(file),
            planned=file.folder.planned,
        )
        yield Step(download)
        return str(place)

    def archives(self, files: Sequence[TreeFile]) -> list[list[TreeFile]]:
        """What the listing tells enough of."""
        if not self.options.archives or self._steps.archive is None:
            return []
        return shared_out((one for one in files if self._described(one)), self._steps.facts)

    def archive(self, meters: Mapping[TreeFile, FileMeter]) -> Generator[Step, Any, Archived]:
        """Download files in an archive, if the appliance finds nothing against it."""
        # Imported here, since trees without archives need nothing that reads them.
        from tempfile import TemporaryFile

        from .zips import unpack

        assert self._steps.archive is not None, "or there are none"
        assert self._steps.ready is not None, "what packs says whether it can"
        ids, spread = [file.source for file in meters], Spread(meters)
        try:
            yield Step(partial(self._steps.ready, file_id_in=ids))
            with TemporaryFile() as file:
                verify_timeout = self.options.verify_timeout
                fetch = partial(
                    self._steps.archive,
                    file,
                    file_id_in=ids,
                    verify_timeout=verify_timeout,
                    on_progress=spread,
                )
                yield Step(fetch)
                take = partial(unpack, file, meters, self.options.verify, self.stop)
                placed: dict[TreeFile, Path] = yield Step(take, local=True)
        except EXPECTED as error:
            if error is spread.raised or isinstance(error, FATAL):
                raise
            return Archived()  # alone each is told what is wrong with it, or waits for its scan
        return Archived({one: (str(path), None) for one, path in placed.items()})

    def _described(self, file: TreeFile) -> _Described | None:
        """What a download need not ask, if that is enough.

        The listing does not tell all that tells versions apart, by which a download knows whether it may go on where a
        connection broke; in large files that is worth a request.
        """
        verify = self.options.verify
        algorithm, digest = file.fingerprint or (None, None)
        name = algorithm.replace("_", "-") if algorithm else None
        large = file.size > self._steps.facts.small
        if verify is not False and (name is None or verify not in (True, name) or large):
            return None
        modified = None if file.modified is None else datetime.fromtimestamp(file.modified, UTC)
        return _Described(file.source, file.name, file.size, modified, digest, name)

    def together(self, folder: TreeFolder, count: int) -> None:
        """Nothing is left to compare: what arrives is compared with what is known."""


@dataclass(frozen=True, slots=True)
class _Described:
    """What the listing said of a file, under the names that models have."""

    id: str
    name: str
    size: int
    modified: datetime | None
    fingerprint: str | None
    fingerprint_algo: str | None


def _candidate(node: Node, entry: Entry | None) -> Candidate:
    fault: Exception | str | None = node.fault
    if entry is not None:
        odd = f"a {entry.kind.value}" if entry.kind is Kind.LINK else f"something that is {entry.kind.value}"
        fault = entry.error or (
            f"{odd} is called {node.name!r} where it is to go"
            if entry.kind in (Kind.LINK, Kind.OTHER)
            else None
        )
    return Candidate(
        node.name,
        node.is_folder,
        node.id,
        node.size,
        node.modified,
        entry.identity if entry is not None and entry.is_folder else None,
        fingerprint=node.fingerprint,
        target=entry.path if entry else None,
        target_name=entry.name if entry else node.name,
        target_is_folder=entry is not None and entry.is_folder,
        here=entry,
        there=node,
        fault=fault,
    )
