"""Read the rows of `spec/deviations.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from ..load import DEVIATIONS, Loader
from .compare import Difference


@dataclass(frozen=True)
class Row:
    """A row of the file; in its fact, `*` stands for anything.

    Attributes:
        register: The row of the register that holds the evidence.
    """

    fact: str
    reason: str
    register: str | None = None

    @property
    def derived(self) -> bool:
        """Whether its fact is one that the documents themselves show, other than in an example."""
        return " · " in self.fact and not self.fact.endswith(" · example")

    def covers(self, difference: Difference) -> bool:
        """Whether it tells of a difference."""
        pattern = re.compile(".*".join(map(re.escape, self.fact.split("*"))))
        return any(pattern.fullmatch(line) for line in (difference.fact, *difference.also))


def rows(spec: Path) -> list[Row]:
    """Return all rows of a spec."""
    found = yaml.load((spec / DEVIATIONS).read_text(encoding="utf-8"), Loader)  # noqa: S506 - a safe loader
    return [Row(one["fact"], one["reason"], one.get("row")) for one in found]
