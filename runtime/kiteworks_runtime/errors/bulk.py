"""Some of several objects were not changed."""

from __future__ import annotations

from dataclasses import dataclass

from .base import KiteworksError


@dataclass(frozen=True, slots=True)
class Failure:
    """Why one of several objects was not changed.

    Attributes:
        id: The object; None where the appliance does not say which.
        code: The appliance's code, or nothing.
        message: The appliance's words, or nothing.
        field: The member of the request at fault, where the appliance names one.
        hint: What to do next, for a code that the spec's table knows.
    """

    id: str | None
    code: str = ""
    message: str = ""
    field: str | None = None
    hint: str = ""


class BulkError(KiteworksError):
    """Some of several objects were not changed; the others were. `raise_for_failures` of their answer raises it.

    Attributes:
        failures: What failed, object by object.
        hint: What to do next.
    """

    hint = "What went well stays done: ask again for the rest alone."

    def __init__(self, message: str, *, failures: tuple[Failure, ...]) -> None:
        self.failures = failures
        super().__init__(message)

    def has(self, *codes: str) -> bool:
        """Whether something failed with one of these codes."""
        return not set(codes).isdisjoint(one.code for one in self.failures)
