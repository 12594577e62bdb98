"""What both directions share in planning: each name is judged, each pair of files compared."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import InvalidArgumentError
from ..files import Identity
from ..names import key
from .compare import clashes, same
from .items import TreeFile, TreeFolder
from .jobs import Job, Step, Stop
from .local import Entry
from .options import Options
from .remote import EXPECTED, FATAL, Node, RemoteFolder


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that is to be copied, and what its name leads to where it goes.

    Attributes:
        name: What it is called where it comes from.
        is_folder: Whether it is a folder.
        source: Where it comes from: a path or an id.
        size: Bytes of a file.
        modified: When it last changed, in seconds since 1970, if that is known.
        identity: See `Entry`.
        linked: See `Entry`.
        fingerprint: See `TreeFile`.
        target: What is there already, an id or a path; None for nothing.
        target_name: What that is called.
        target_is_folder: Whether that is a folder.
        here: The file on this machine, to compare.
        there: The file on the appliance, to compare.
        fault: Why it can't be copied.
    """

    name: str
    is_folder: bool
    source: Any
    size: int = 0
    modified: float | None = None
    identity: Identity | None = None
    linked: bool = False
    fingerprint: tuple[str, str] | None = None
    target: Any = None
    target_name: str = ""
    target_is_folder: bool = False
    here: Entry | None = None
    there: Node | None = None
    fault: Exception | str | None = None


class Planner(ABC):
    """Plans one direction.

    Args:
        steps: The client's methods.
        options: How to copy.
        asynchronous: Whether the methods are awaited.
    """

    def __init__(self, steps: RemoteFolder, options: Options, *, asynchronous: bool = False) -> None:
        self.stop = Stop()
        self._steps = steps
        self.options = options
        self._exclusion = options.exclusion()
        self._top: TreeFolder | None = None
        self._asynchronous = asynchronous
        self._read_listing = steps.listed_async if asynchronous else steps.listed

    @abstractmethod
    def _read(self, folder: TreeFolder) -> Generator[Step, Any, Sequence[Any]]:
        """All that is in a folder where it comes from."""

    @abstractmethod
    def _candidates(self, folder: TreeFolder, given: Sequence[Any]) -> Generator[Step, Any, list[Candidate]]:
        """Put what is to be copied into a folder beside what is there."""

    @abstractmethod
    def _name_fault(self, name: str) -> str | None:
        """Why a name is not possible where it goes."""

    def scan(self, folder: TreeFolder, given: Sequence[Any] | None = None, named: Sequence[Any] = ()) -> Job:
        """Plan what is in a folder. The jobs that follow plan the folders below, and compare the files.

        Args:
            folder: The folder.
            given: What is to be copied into it. Default: all that is in its source.
            named: What of that the caller named, and did not find in a folder.

        Raises:
            KiteworksError: It is the top and can't be read, or nothing can.
            OSError: It is the top and can't be read.
        """
        self._top = self._top or folder
        try:
            if given is None:
                given = yield from self._read(folder)
            candidates = yield from self._candidates(folder, self._wanted(folder, given, named))
        except EXPECTED as error:
            if folder.parent is None or isinstance(error, FATAL):
                raise
            folder.error = error
            return ()
        several = clashes(one.name for one in candidates)
        return [job for one in candidates if (job := self._add(folder, one, several)) is not None]

    def _wanted(self, folder: TreeFolder, given: Sequence[Any], named: Sequence[Any]) -> list[Any]:
        """All but what is to be left out, which stands in the plan too."""
        around: list[str] = []
        inner: TreeFolder | None = folder
        while inner is not None and inner is not self._top:
            around.append(inner.name)
            inner = inner.parent
        around.reverse()
        wanted: list[Any] = []
        for one in given:
            is_named = any(one is other for other in named)
            reason = self._exclusion.reason([*around, one.name], is_folder=one.is_folder, named=is_named)
            if reason is None:
                wanted.append(one)
            else:
                name = f"{one.name}/" if one.is_folder else one.name
                source = one.path if isinstance(one, Entry) else one.id
                file = TreeFile(name, folder, source, 0 if one.is_folder else one.size)
                file.skip(reason)
                folder.files.append(file)
        return wanted

    def _add(self, folder: TreeFolder, found: Candidate, several: frozenset[str]) -> Job | None:
        """Add one to the plan. Returns the job that decides what the name alone does not."""
        fault = found.fault or self._name_fault(found.name) or _clash(found, several)
        error = InvalidArgumentError(fault) if isinstance(fault, str) else fault
        if found.is_folder:
            target = None if error else found.target
            inner = TreeFolder(found.name, folder, found.source, target, error)
            inner.identity, inner.linked = found.identity, found.linked
            folder.folders.append(inner)
            return None if error else self.scan(inner)
        name = found.target_name or found.name
        file = TreeFile(
            found.name,
            folder,
            found.source,
            found.size,
            found.modified,
            fingerprint=found.fingerprint,
            target_name=name,
            identity=found.identity,
        )
        folder.files.append(file)
        if error is not None:
            file.refuse(error)
        elif found.here is not None and found.there is not None:
            return self._compare(file, found.here, found.there)
        return None

    def _compare(self, file: TreeFile, here: Entry, there: Node) -> Job:
        """Decide about a file that is there already."""
        try:
            alike, reason = yield from same(here, there, self.stop)
        except EXPECTED as error:
            file.refuse(error)
        else:
            file.decide(alike, reason, overwrite=self.options.overwrite)
        return ()


def _clash(found: Candidate, several: frozenset[str]) -> str | None:
    if key(found.name) in several:
        return (
            f"{found.name!r} and another in its folder differ in case or in how accents are written at most; "
            "rename one"
        )
    if found.target is not None and found.target_is_folder is not found.is_folder:
        there = "folder" if found.target_is_folder else "file"
        return f"a {there} is called {found.target_name!r} where it is to go; rename one"
    return None
