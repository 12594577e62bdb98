"""Trees from the appliance."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from .items import TreeFile, TreeFolder, Verb
from .jobs import Step
from .local import Entry, Kind, look_for, make_folder
from .names import download_fault
from .planning import Candidate, Planner
from .progress import FileMeter
from .result import Outcome
from .steps import Node


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

    def make(self, folder: TreeFolder) -> Generator[Step, Any, Path]:
        """Make a folder here."""
        around: Path = folder.parent.target if folder.parent is not None else Path()
        place = around / folder.name
        made: Path = yield Step(partial(make_folder, place), local=True)
        return made

    def move(self, file: TreeFile, meter: FileMeter) -> Generator[Step, Any, str]:
        """Download a file. It is dated back with that."""
        place: Path = file.folder.target / file.target_name
        download = partial(self._steps.transfer, file.source, place, overwrite=file.exists, on_progress=meter)
        yield Step(download)
        return str(place)


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
        target=entry.path if entry else None,
        target_name=node.name,
        target_is_folder=entry is not None and entry.kind is Kind.FOLDER,
        here=entry,
        there=node,
        fault=fault,
    )
