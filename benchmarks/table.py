"""The table of a measurement: its lines, and the machine."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

from .ratio import Ratio, at_most


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured of one thing in several runs.

    Attributes:
        part: The module that measures it.
        what: What is measured.
        peer: What it is compared with; empty if it is a number by itself.
        least: The smallest value.
        median: The median of the runs.
        limit: The most it may be; None for a line that only tells.
        unit: What it counts; a ratio has none.
        runs: How many runs there were.
    """

    part: str
    what: str
    peer: str
    least: float
    median: float
    limit: float | None
    unit: str
    runs: int

    @classmethod
    def of(cls, part: str, ratios: Sequence[Ratio]) -> Line:
        """Return the line for the same ratio of several runs."""
        values = [one.value for one in ratios]
        what, _, peer = ratios[0].what.partition(" / ")
        return cls(
            part, what, peer, min(values), median(values), ratios[0].limit, ratios[0].unit, len(values)
        )

    @property
    def holds(self) -> bool:
        """Whether the limit is kept."""
        return self.limit is None or self.median <= self.limit

    @property
    def verdict(self) -> str:
        """Whether it is ahead of its peer or behind, and whether it keeps its limit."""
        if not self.holds:
            return "BROKEN"
        if self.peer and self.median <= 1:
            return "ahead"
        return "behind" if self.limit is None else "holds"

    def __str__(self) -> str:
        what = f"{self.what} / {self.peer}" if self.peer else self.what
        return (
            f"{what:<66} min {self.least:7.3f}{self.unit:<2} median {self.median:7.3f}{self.unit:<2} "
            f"{at_most(self.limit, self.unit)}{self.verdict}"
        )


def _machine() -> dict[str, str]:
    """Return what the figures depend on; nothing that names the machine."""
    return {
        "processor": _processor(),
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "httpx": version("httpx"),
        "msgspec": version("msgspec"),
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


@dataclass(frozen=True, slots=True)
class Table:
    """Lines, and the machine and the day that they were measured on."""

    measured: str = ""
    machine: dict[str, str] = field(default_factory=dict[str, str])
    lines: tuple[Line, ...] = ()

    @classmethod
    def read(cls, file: Path) -> Table:
        """Return the table of a file, empty if there is none."""
        if not file.exists():
            return cls()
        saved = json.loads(file.read_text(encoding="utf-8"))
        lines = tuple(Line(**{key: one[key] for key in Line.__dataclass_fields__}) for one in saved["lines"])
        return cls(saved["measured"], saved["machine"], lines)

    def with_lines(self, lines: Iterable[Line]) -> Table:
        """Return the table with these lines, measured on this machine today.

        Lines of other parts stay if they were measured on the same machine.
        """
        found = tuple(lines)
        machine = _machine()
        parts = {one.part for one in found}
        kept = tuple(one for one in self.lines if one.part not in parts) if machine == self.machine else ()
        today = datetime.now(UTC).date().isoformat()
        return Table(today, machine, kept + found)

    def write(self, file: Path) -> None:
        """Write the table to a file."""
        lines = [asdict(one) | {"verdict": one.verdict} for one in self.lines]
        text = json.dumps({"measured": self.measured, "machine": self.machine, "lines": lines}, indent=2)
        file.write_text(f"{text}\n", encoding="utf-8")
