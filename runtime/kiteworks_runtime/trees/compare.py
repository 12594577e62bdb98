"""Compares names, files on both sides, and files that were sent with the hashes that the appliance has of them."""

from __future__ import annotations

import threading
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from math import floor
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct

from ..errors import IntegrityError, NotVerifiedWarning
from ..models import by_role
from ..names import key
from ..texts import shown
from ..transfers.hashes import Hash, may_come, pauses, stated
from ..transfers.options import PendingHash
from .items import TreeFile, TreeFolder
from .jobs import FileMeter, Step, Steps, Stop
from .local import Entry
from .remote import EXPECTED, Node, RemoteFolder

T = TypeVar("T")

_BLOCK = 1 << 20


def clashes(names: Iterable[str]) -> frozenset[str]:
    """Return the keys that several of these names share."""
    return frozenset(one for one, count in Counter(map(key, names)).items() if count > 1)


def finder(items: Mapping[str, T]) -> Callable[[str], T | None]:
    """Return a look-up by name, which prefers the exact name to another spelling of it."""
    by_key = {key(name): item for name, item in items.items()}
    return lambda name: items[name] if name in items else by_key.get(key(name))


def compare(here: Entry, there: Node, stop: Stop) -> Steps[tuple[bool, str]]:
    """Compare a file here with one on the appliance by size and fingerprint, or by size and modification time if the
    appliance has no fingerprint yet.

    Raises:
        OSError: The file here can't be read.
    """
    # The system may say 0 of a file that has content, as in /proc. Its hash tells.
    if here.size != there.size and (here.size != 0 or there.fingerprint is None):
        return False, "differs in size"
    if there.fingerprint is not None:
        algorithm, expected = there.fingerprint
        found = yield Step(partial(_digest, here.path, algorithm, stop), local=True)
        if found == expected:
            return True, f"same size and {algorithm}"
        return False, "differs in size" if here.size != there.size else f"differs in {algorithm}"
    if there.modified is None:
        return False, "can't be compared: the appliance knows neither fingerprint nor time"
    # The appliance keeps whole seconds.
    if floor(here.modified) == floor(there.modified):
        return True, "same size and modification time"
    return False, "differs in modification time"


def compare_nodes(given: Node, found: Node) -> tuple[bool, str]:
    """Compare files of two appliances by size and fingerprint, or by size and modification time if one of them has no
    fingerprint, or another kind of fingerprint.
    """
    if given.size != found.size:
        return False, "differs in size"
    if given.fingerprint is not None and found.fingerprint is not None:
        algorithm, expected = given.fingerprint
        if found.fingerprint[0] == algorithm:
            same = found.fingerprint[1] == expected
            return same, f"same size and {algorithm}" if same else f"differs in {algorithm}"
    if given.modified is None or found.modified is None:
        return False, "can't be compared: the appliances know neither the same fingerprint nor the time"
    if floor(given.modified) == floor(found.modified):
        return True, "same size and modification time"
    return False, "differs in modification time"


def _digest(path: Path, algorithm: str, stop: Stop) -> str:
    made = Hash(algorithm)
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            stop.check()
            made.update(block)
    return made.hexdigest()


_BATCH = 200
"""How many files of a folder are verified at once. More would save little and finish files later."""

_NAMED = 3


class Sent(Struct, frozen=True, eq=False):
    """A file that was sent, with its id on the appliance (`target`), and that is to be verified."""

    file: TreeFile
    target: str
    meter: FileMeter
    pending: PendingHash


class BatchVerifier:
    """Verifies the files sent to one folder, in batches. Threads share it; one of them verifies at a time.

    Args:
        folder: The folder.
        coming: How many files are to be sent to it.
        remote: Lists the folder.
        verify_timeout: Seconds to wait for hashes, for all files together.
        stop: Ends the waiting.
        settle: Called for each file once it was verified, with the error if there is one.
    """

    def __init__(
        self,
        folder: TreeFolder,
        coming: int,
        remote: RemoteFolder,
        verify_timeout: float,
        stop: Stop,
        settle: Callable[[Sent, IntegrityError | None], None],
    ) -> None:
        self._folder = folder
        self._coming = coming
        self._remote = remote
        self._waits = pauses(verify_timeout)
        next(self._waits)  # before the first look, there is nothing to wait for
        self._stop = stop
        self._settle = settle
        self._lock = threading.Lock()
        self._waiting: list[Sent] = []
        self._verifying = False
        self._sent = 0
        self._unknown: list[str] = []

    def add(self, count: int, sent: Sequence[Sent]) -> Sequence[Sent]:
        """Count files that were sent or failed, those to be verified included. Returns the batch to verify now."""
        with self._lock:
            self._coming -= count
            self._sent += len(sent)
            self._waiting += sent
            return self._next_batch()

    def verify(self, batch: Sequence[Sent], *, ask: bool) -> Steps[Exception | None]:
        """Verify files once the appliance has their hashes. Return the error if it could not be asked: a warning
        tells of it.
        """
        left: dict[str, Sent] = {}
        for one in batch:
            if (earlier := left.get(one.target)) is not None:
                # The appliance took both names for one: the later file is another version of the earlier.
                self._judge(earlier, None)
            left[one.target] = one
        failure: Exception | None = None
        # The answer to the upload, or what a file was found by, may tell enough.
        self._judge_all(left, {target: one.pending.made for target, one in left.items()})
        while left and ask:
            try:
                found = yield from self._remote.newest(self._folder.target, left.keys(), model_id)
            except EXPECTED as error:
                failure = error
                break
            self._judge_all(left, found)
            wait = next(self._waits, None) if left else None
            if wait is None:
                break
            self._stop.check()
            yield self._remote.sleep(wait)
        for one in left.values():
            self._judge(one, None)
        with self._lock:
            self._verifying = False
        return failure

    def _next_batch(self) -> Sequence[Sent]:
        if self._verifying or (self._coming and len(self._waiting) < _BATCH):
            return ()
        batch, self._waiting = self._waiting, []
        self._verifying = bool(batch)
        if not batch and self._unknown:
            self._warn()
        return batch

    def _warn(self) -> None:
        count, self._unknown, names = len(self._unknown), [], self._unknown[:_NAMED]
        more = f" and {count - _NAMED} more" if count > _NAMED else ""
        warnings.warn(
            f"{count} of {self._sent} files were sent to {shown(self._folder.path) or 'the top'!r}, but not compared "
            f"with the appliance's hashes of them: {', '.join(map(repr, names))}{more}",
            NotVerifiedWarning,
            stacklevel=2,
        )

    def _judge_all(self, left: dict[str, Sent], found: Mapping[str, Any]) -> None:
        """Judge, and take out of `left`, the files for which it is not worth looking again."""
        for target, one in list(left.items()):
            there = found.get(target)
            if there is None or not _may_come(one.pending, there):
                self._judge(left.pop(target), there)

    def _judge(self, one: Sent, there: Any) -> None:
        """Settle a file by the appliance's description of it, if there is one."""
        pending, error = one.pending, None
        hashes = {} if there is None or _replaced(pending, there) else stated(there)
        actual = hashes.get(pending.algorithm)
        if actual is None:
            self._unknown.append(one.file.name)
        elif actual != pending.digest:
            error = IntegrityError(
                one.file.name, algorithm=pending.algorithm, expected=pending.digest, actual=actual
            )
        self._settle(one, error)


def model_id(model: Any) -> str:
    """Return the id of a model."""
    return cast("str", by_role(model, "id"))


def _may_come(pending: PendingHash, there: Any) -> bool:
    """Return whether it is worth looking again."""
    return not _replaced(pending, there) and may_come(stated(there), pending.algorithm, exact=pending.exact)


def _replaced(pending: PendingHash, there: Any) -> bool:
    """Return whether the file has another version since, whose hash says nothing about the one that was sent."""
    versions = by_role(pending.made, "versions")
    return bool(versions) and by_role(there, "versions") != versions
