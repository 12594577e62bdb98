"""What both directions share in planning: each name is judged, each pair of files compared."""

from __future__ import annotations

import os
import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import floor
from typing import Any, Generic, TypeVar

from ..errors import InvalidArgumentError
from ..files import Identity
from ..names import MAX_FILE_NAME, key
from .items import TreeFile, TreeFolder
from .jobs import Job, Step, Stop
from .local import Entry, digest
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


T = TypeVar("T")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WINDOWS = re.compile(r'[:*?"<>|]|[ .]$|(?i:^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$)')


def download_fault(name: str, *, windows: bool = os.name == "nt") -> str | None:
    """Why a name of the appliance can't be that of a file here, or None. It must not lead out of its folder."""
    if not name or name in (".", "..") or "/" in name or "\\" in name:
        return f"the name {name!r} would lead elsewhere"
    if _CONTROL.search(name):
        return f"the name {name!r} holds a control character"
    try:
        length = len(os.fsencode(name))
    except UnicodeEncodeError:
        return f"the name {name!r} can't be written by this file system"
    if length > MAX_FILE_NAME:
        return f"the name takes {length} bytes here; {MAX_FILE_NAME} is the most"
    if windows and _WINDOWS.search(name):
        return f"the name {name!r} is not possible on Windows"
    return None


def clashes(names: Iterable[str]) -> frozenset[str]:
    """The keys that several of these names have."""
    return frozenset(one for one, count in Counter(map(key, names)).items() if count > 1)


class Index(Generic[T]):
    """Finds what has a name: first what has exactly this one, then what only spells it otherwise."""

    def __init__(self, items: Mapping[str, T]) -> None:
        self._exact = items
        self._loose = {key(name): item for name, item in items.items()}

    def get(self, name: str) -> T | None:
        """What has this name, or None."""
        found = self._exact.get(name)
        return self._loose.get(key(name)) if found is None else found


def same(here: Entry, there: Node, stop: Stop) -> Generator[Step, Any, tuple[bool, str]]:
    """Compare a file here with one on the appliance: by size and fingerprint, or by size and modification time while
    the appliance knows no fingerprint.

    Returns:
        Whether they are the same, and what tells so.

    Raises:
        OSError: The file here can't be read.
    """
    # The system may say 0 of a file that has content, as in /proc. Its hash tells.
    if here.size != there.size and (here.size != 0 or there.fingerprint is None):
        return False, "differs in size"
    if there.fingerprint is not None:
        algorithm, expected = there.fingerprint
        found = yield Step(partial(digest, here.path, algorithm, stop), local=True)
        name = algorithm.replace("_", "-")
        if found == expected:
            return True, f"same size and {name}"
        return False, "differs in size" if here.size != there.size else f"differs in {name}"
    if there.modified is None:
        return False, "can't be compared: the appliance knows neither fingerprint nor time"
    # The appliance keeps whole seconds.
    if floor(here.modified) == floor(there.modified):
        return True, "same size and modification time"
    return False, "differs in modification time"
