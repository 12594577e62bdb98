"""A measured ratio and the limit it has to keep."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the report.

    Attributes:
        what: What is compared with what.
        value: The measured number.
        limit: The most it may be; None for a line that only tells.
        unit: What it counts; a ratio has none.
    """

    what: str
    value: float
    limit: float | None = None
    unit: str = ""

    @property
    def holds(self) -> bool:
        """Whether the limit is kept."""
        return self.limit is None or self.value <= self.limit

    def __str__(self) -> str:
        verdict = "holds" if self.holds else "BROKEN"
        return f"{self.what:<66} {self.value:7.3f}{self.unit:<2} {at_most(self.limit, self.unit)}{verdict}"


def at_most(limit: float | None, unit: str) -> str:
    """Say what the most is, if there is a limit."""
    return "" if limit is None else f"at most {limit:g}{unit:<2} "


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line of the report for what can't be measured on this machine.

    Attributes:
        what: What is compared with what.
        why: What is missing.
    """

    what: str
    why: str
    holds = True

    def __str__(self) -> str:
        return f"{self.what:<66} skipped: {self.why}"


def best(*calls: Callable[[], object], rounds: int) -> list[float]:
    """The shortest time of each call in seconds. They take turns, so that a busy moment hits them all."""
    times = [float("inf")] * len(calls)
    for _ in range(rounds):
        for index, call in enumerate(calls):
            start = time.perf_counter()
            call()
            times[index] = min(times[index], time.perf_counter() - start)
    return times
