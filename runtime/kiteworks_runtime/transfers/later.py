"""Comparisons that an upload leaves to its caller, who has many files to compare and can do so with one request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sent:
    """What an upload sent, and was not compared yet.

    Attributes:
        made: What the appliance made of it.
        algorithm: How the content was hashed while it was read.
        digest: The hash of what was sent.
        exact: Whether no other hash will do; else there is nothing to wait for once the appliance has another one.
    """

    made: Any
    algorithm: str
    digest: str
    exact: bool


class Later:
    """An upload that is given one leaves the comparison of a file that goes in one request to its caller.

    Attributes:
        sent: What is to be compared; None for what was compared in time, was not to be, or did not arrive.
    """

    __slots__ = ("sent",)

    def __init__(self) -> None:
        self.sent: Sent | None = None
