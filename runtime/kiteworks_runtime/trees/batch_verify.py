"""Compares files that were sent with the hashes of the appliance: those of a folder together, by a list of the newest."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Collection, Generator, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import IntegrityError, NotVerifiedWarning, shown
from ..models import by_role
from ..transfers.effects import pauses
from ..transfers.options import PendingHash
from ..transfers.verify import may_come, stated
from .items import TreeFile, TreeFolder
from .jobs import Step
from .progress import FileMeter
from .remote import EXPECTED

_TOGETHER = 200
"""How many files of a folder are compared at once. More would save little, and tell later that a file is through."""

_NAMED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """A file that was sent and is to be compared.

    Attributes:
        file: The file.
        target: Its id on the appliance.
        meter: Where it tells how far it is.
        sent: What was sent.
    """

    file: TreeFile
    target: str
    meter: FileMeter
    sent: PendingHash


Settle = Callable[[Waiting, IntegrityError | None], None]
"""Is told of each file once it was compared, and what is wrong with it."""


class BatchVerifier:
    """The files of one folder that are to be compared. Threads share it; one of them compares at a time.

    Args:
        folder: The folder.
        coming: How many files are to be sent to it.
        look: Makes the step that looks for files among the newest of a folder.
        pause: Makes the step that lets time pass.
        verify_timeout: Seconds to wait for hashes, in all.
    """

    def __init__(
        self,
        folder: TreeFolder,
        coming: int,
        look: Callable[[str, Collection[str]], Step],
        pause: Callable[[float], Step],
        verify_timeout: float,
    ) -> None:
        self._folder = folder
        self._coming = coming
        self._look = look
        self._pause = pause
        self._waits = pauses(verify_timeout)
        next(self._waits)  # the one before the first look, which is none
        self._lock = threading.Lock()
        self._waiting: list[Waiting] = []
        self._comparing = False
        self._sent = 0
        self._unknown: list[str] = []

    def through(self, count: int, waiting: Sequence[Waiting] = ()) -> Sequence[Waiting]:
        """Count files of the folder that came to an end.

        Args:
            count: How many.
            waiting: Those among them that are to be compared.

        Returns:
            What to compare now, if anything.
        """
        with self._lock:
            self._coming -= count
            self._sent += len(waiting)
            self._waiting += waiting
            return self._due()

    def compared(self) -> Sequence[Waiting]:
        """Note that a comparison has ended.

        Returns:
            What to compare next, if anything.
        """
        with self._lock:
            self._comparing = False
            return self._due()

    def _due(self) -> Sequence[Waiting]:
        if self._comparing or (self._coming and len(self._waiting) < _TOGETHER):
            return ()
        due, self._waiting = self._waiting, []
        self._comparing = bool(due)
        if not due and self._unknown:
            self._warn()
        return due

    def _warn(self) -> None:
        count, self._unknown, names = len(self._unknown), [], self._unknown[:_NAMED]
        more = f" and {count - _NAMED} more" if count > _NAMED else ""
        warnings.warn(
            f"{count} of {self._sent} files were sent to {shown(self._folder.path) or 'the top'!r}, but not compared "
            f"with the appliance's hashes of them: {', '.join(map(repr, names))}{more}",
            NotVerifiedWarning,
            stacklevel=2,
        )

    def compare(self, due: Sequence[Waiting], settle: Settle) -> Generator[Step, Any, Exception | None]:
        """Compare files, once the appliance has their hashes.

        Args:
            due: The files.
            settle: Is told of each.

        Returns:
            Why the appliance could not be asked, if that was so. The upload stands; a warning tells of it.
        """
        left: dict[str, Waiting] = {}
        for one in due:
            if one.target in left:
                # The appliance took both names for one: the later file is another version of the earlier.
                self.give_up((left[one.target],), settle)
            left[one.target] = one
        failure: Exception | None = None
        for number, one in list(left.items()):
            # Who found a file by its name knows already what the appliance says of it.
            if not _may_come(one.sent, one.sent.made):
                del left[number]
                self._settle(one, one.sent.made, settle)
        while left:
            try:
                found = yield self._look(self._folder.target, left.keys())
            except EXPECTED as error:
                failure = error
                break
            for number, one in list(left.items()):
                there = found.get(number)
                if there is None or not _may_come(one.sent, there):
                    del left[number]
                    self._settle(one, there, settle)
            wait = next(self._waits, None) if left else None
            if wait is None:
                break
            yield self._pause(wait)
        self.give_up(left.values(), settle)
        return failure

    def give_up(self, left: Collection[Waiting], settle: Settle) -> None:
        """Leave it at that: the files were sent, and are not compared."""
        for one in left:
            self._settle(one, None, settle)

    def _settle(self, one: Waiting, there: Any, settle: Settle) -> None:
        """Tell what became of a file, by what the appliance says of it."""
        sent, error = one.sent, None
        known = {} if there is None or _replaced(sent, there) else stated(there)
        actual = known.get(sent.algorithm)
        if actual is None:
            self._unknown.append(one.file.name)
        elif actual != sent.digest:
            error = IntegrityError(
                one.file.name, algorithm=sent.algorithm, expected=sent.digest, actual=actual
            )
        settle(one, error)


def _may_come(sent: PendingHash, there: Any) -> bool:
    """Whether it is worth looking again."""
    return not _replaced(sent, there) and may_come(stated(there), sent.algorithm, exact=sent.exact)


def _replaced(sent: PendingHash, there: Any) -> bool:
    """Whether another version was put there meanwhile, whose hash says nothing of the one that was sent."""
    versions = by_role(sent.made, "versions")
    return bool(versions) and by_role(there, "versions") != versions
