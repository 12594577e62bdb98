"""Trees from the appliance."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from ..transfers.later import Later
from ..transfers.options import Verify
from .items import TreeFile, TreeFolder, Verb
from .jobs import Step
from .local import Entry, Kind, look_for, make_folder
from .names import download_fault
from .planning import Candidate, Planner
from .progress import FileMeter
from .result import Outcome
from .steps import Node

_SMALL = 8 << 20
"""Bytes up to which a download relies on the listing. It does not tell all that tells versions apart, by which a
download knows whether it may go on where a connection broke; in large files that is worth a request."""


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
            names = [one.name for one in given if download_fault(one.name) is None]
            here = yield Step(partial(look_for, folder.target, names), local=True)
        return [_candidate(node, here.get(node.name)) for node in given]

    def _name_fault(self, name: str) -> str | None:
        return download_fault(name)

    def begin(self, files: Sequence[TreeFile], parallel: int) -> None:
        """Downloads share nothing."""

    def make(self, folder: TreeFolder) -> Generator[Step, Any, Path]:
        """Make a folder here."""
        around: Path = folder.parent.target if folder.parent is not None else Path()
        place = around / folder.name
        made: Path = yield Step(partial(make_folder, place), local=True)
        return made

    def move(self, file: TreeFile, meter: FileMeter, later: Later | None) -> Generator[Step, Any, str]:
        """Download a file. It is dated back with that."""
        place: Path = file.folder.target / file.target_name
        download = partial(
            self._steps.transfer,
            file.source,
            place,
            overwrite=file.exists,
            verify=self.options.verify,
            patience=self.options.patience,
            on_progress=meter,
            described=_described(file, self.options.verify),
        )
        yield Step(download)
        return str(place)

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


def _described(file: TreeFile, verify: Verify) -> _Described | None:
    """What a download need not ask, if that is enough."""
    algorithm, digest = file.fingerprint or (None, None)
    name = algorithm.replace("_", "-") if algorithm else None
    if verify is not False and (name is None or verify not in (True, name) or file.size > _SMALL):
        return None
    modified = None if file.modified is None else datetime.fromtimestamp(file.modified, UTC)
    return _Described(file.source, file.name, file.size, modified, digest, name)


def _candidate(node: Node, entry: Entry | None) -> Candidate:
    fault: Exception | str | None = None
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
        fingerprint=node.fingerprint,
        target=entry.path if entry else None,
        target_name=node.name,
        target_is_folder=entry is not None and entry.kind is Kind.FOLDER,
        here=entry,
        there=node,
        fault=fault,
    )
