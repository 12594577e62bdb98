"""Files and whole folders, up or down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..printable import shown_lines
from .base import KiteworksError

if TYPE_CHECKING:
    from ..trees.result import TreeItem

_TOLD = 3  # failures that a message tells in full


class TransferError(KiteworksError):
    """An upload or a download can't go on."""


class SourceChangedError(TransferError):
    """What is uploaded changed meanwhile, or is not what an earlier upload began with."""


class SessionEndedError(TransferError):
    """The appliance has no such upload session any more."""


class IntegrityError(TransferError):
    """What arrived is not what was sent: the hashes differ.

    Attributes:
        name: The file's name.
        algorithm: How it was hashed, such as `md5`.
        expected: The hash of what was sent: here for an upload, by the appliance for a download.
        actual: The hash of what arrived.
    """

    hint = "Move the file again."

    def __init__(self, name: str, *, algorithm: str, expected: str, actual: str) -> None:
        self.name = name
        self.algorithm = algorithm
        self.expected = expected
        self.actual = actual
        super().__init__(
            f"{name!r} arrived damaged: its {algorithm} is {actual}, and {expected} was expected. {self.hint}"
        )


class NotVerifiedWarning(UserWarning):
    """What was moved could not be compared with the appliance's hash of it, most often since that was not made yet."""

    def __str__(self) -> str:
        return shown_lines(super().__str__())


class TreeError(KiteworksError):
    """Some of a tree could not be copied. The rest was.

    Attributes:
        failures: What failed, each with its own error.
    """

    hint = "Mend what the errors name and run it again: what is there already is skipped."

    def __init__(self, failures: Sequence[TreeItem], count: int) -> None:
        self.failures = tuple(failures)
        told = "; ".join(f"{one.path!r}: {one.reason}" for one in self.failures[:_TOLD])
        more = f"; and {len(failures) - _TOLD} more, in `failures`" if len(failures) > _TOLD else ""
        super().__init__(f"{len(failures)} of {count} failed: {told}{more}. {self.hint}")
