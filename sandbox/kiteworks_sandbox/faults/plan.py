"""Which requests go wrong: faults in the order in which they were planned, each with its window of requests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from threading import Event, Lock
from typing import Any, cast

KINDS: Mapping[str, Mapping[str, Any]] = {
    # Answers in place of the true one. What the request asked for is not done.
    "status": {"status": 503, "code": "", "text": "", "retry_after": None, "as_date": False},
    "throttled": {"retry_after": None, "as_date": False},
    "throttled_403": {"retry_after": None, "as_date": False},
    "scanning": {"code": ""},
    "unauthorized": {},
    "firewall": {},
    "page": {},
    # The request goes its way, in an odd manner.
    "slow": {"seconds": 1.0},
    "tokens_expired": {},
    "limit_ignored": {},
    "limit_capped": {"limit": 2},
    "offset_ignored": {},
    "items_lost": {"count": 1},
    # The connection ends.
    "cut": {},
    "cut_request": {"after": 0},
    "cut_body": {"after": 0},
    "lost": {},
    # The true answer, spoiled.
    "truncated": {"after": 0},
    "corrupted": {"after": 0},
    "changed": {"set": {}, "remove": []},
    "no_total": {},
    "wrong_hash": {},
    "empty": {},
    "media_type": {"media": "text/html"},
}
"""What can go wrong, and the defaults of what each kind takes."""


@dataclass(slots=True, eq=False)
class Fault:
    """One thing that goes wrong.

    Attributes:
        kind: What: a name of `KINDS`.
        method: The requests' method; None for any.
        path: Their path, as a pattern in which `*` stands for anything: `/rest/files/*/content`.
        nth: The first matching request that is spoiled, counted from 1.
        times: How many are spoiled from there on; None for all.
        parameters: What the kind takes.
        seen: How many matching requests came so far: the attempts of a call.
        served: How many of them were spoiled.
    """

    kind: str
    method: str | None
    path: str
    nth: int
    times: int | None
    parameters: dict[str, Any]
    seen: int = field(default=0, init=False)
    served: int = field(default=0, init=False)

    def matches(self, method: str, path: str) -> bool:
        """Whether a request is meant."""
        return self.method in (None, method) and fnmatchcase(path, self.path)

    def takes(self) -> bool:
        """Count one more matching request; whether it is spoiled."""
        self.seen += 1
        due = self.seen >= self.nth and (self.times is None or self.seen < self.nth + self.times)
        self.served += due
        return due

    def told(self) -> dict[str, Any]:
        """The fault as JSON has it."""
        place = {"method": self.method, "path": self.path, "nth": self.nth, "times": self.times}
        return {"kind": self.kind, **place, **self.parameters, "seen": self.seen, "served": self.served}


class FaultPlan:
    """All that goes wrong. Threads share it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._faults: list[Fault] = []
        self.ending = Event()
        """Set when the sandbox stops: nobody waits any longer."""

    def add(
        self,
        kind: str,
        *,
        method: str | None = None,
        path: str = "*",
        nth: int = 1,
        times: int | None = 1,
        **parameters: Any,
    ) -> Fault:
        """Plan one more fault. A request that an earlier one spoils is not counted by later ones.

        Args:
            kind: What goes wrong: a name of `KINDS`.
            method: The requests' method; None for any.
            path: Their path; `*` stands for anything.
            nth: The first matching request that is spoiled, counted from 1.
            times: How many are spoiled from there on; None for all.
            parameters: What the kind takes.

        Returns:
            The fault, whose `seen` and `served` go on counting.

        Raises:
            ValueError: There is no such kind, it takes no such parameter, or a value does not do.
        """
        if kind not in KINDS:
            raise ValueError(f"there is no fault {kind!r}; there are: {', '.join(KINDS)}")
        defaults = KINDS[kind]
        unknown = sorted(parameters.keys() - defaults.keys())
        if unknown:
            takes = ", ".join(defaults) or "none"
            raise ValueError(
                f"the fault {kind!r} takes no {' and no '.join(unknown)}; its parameters: {takes}"
            )
        for name, value in (("nth", nth), ("times", 1 if times is None else times)):
            if not isinstance(value, int) or value < 1:
                raise ValueError(f"{name} must be a whole number from 1 on, not {value!r}")
        fault = Fault(kind, method.upper() if method else None, path, nth, times, {**defaults, **parameters})
        with self._lock:
            self._faults.append(fault)
        return fault

    def load(self, told: Any) -> list[Fault]:
        """Plan what JSON says: a list of objects, each with the arguments of `add`.

        Raises:
            ValueError: It is something else, or an object is at fault. None of them was planned.
        """
        entries = told if isinstance(told, list) else [told]
        trial = FaultPlan()
        for entry in entries:
            if not isinstance(entry, dict) or not isinstance(entry.get("kind"), str):
                raise ValueError(f"a fault is an object with a kind, not {json.dumps(entry)}")
            trial.add(**cast("dict[str, Any]", entry))
        with self._lock:
            self._faults += trial._faults
        return trial._faults

    def load_file(self, path: Path) -> None:
        """Plan what a JSON file says.

        Raises:
            ValueError: It holds no plan.
            OSError: It can't be read.
        """
        try:
            self.load(json.loads(path.read_text("utf-8")))
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error

    def clear(self) -> None:
        """Forget all faults: everything goes well again."""
        with self._lock:
            self._faults.clear()

    def told(self) -> list[dict[str, Any]]:
        """The plan as JSON has it, with what was counted."""
        with self._lock:
            return [fault.told() for fault in self._faults]

    def due(self, method: str, path: str) -> Fault | None:
        """Count a request; the fault that spoils it, if one does."""
        with self._lock:
            return next((one for one in self._faults if one.matches(method, path) and one.takes()), None)
