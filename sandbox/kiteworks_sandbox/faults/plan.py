"""The faults to inject, in the order in which they were planned, each with the requests it applies to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from threading import Event, Lock
from typing import Any, cast

KINDS: Mapping[str, Mapping[str, Any]] = {
    # Responses that replace the real one. The request is not carried out.
    "status": {"status": 503, "code": "", "text": "", "retry_after": None, "as_date": False},
    "throttled": {"retry_after": None, "as_date": False},
    "throttled_403": {"retry_after": None, "as_date": False},
    "scanning": {"code": ""},
    "unauthorized": {},
    "firewall": {},
    "page": {},
    # The request is carried out, but unusually.
    "slow": {"seconds": 1.0},
    "tokens_expired": {},
    "limit_ignored": {},
    "limit_capped": {"limit": 2},
    "offset_ignored": {},
    "items_lost": {"count": 1},
    # The connection is closed.
    "cut": {},
    "cut_request": {"after": 0},
    "cut_body": {"after": 0},
    "lost": {},
    # The real response, modified.
    "truncated": {"after": 0},
    "corrupted": {"after": 0},
    "changed": {"set": {}, "remove": []},
    "no_total": {},
    "wrong_hash": {},
    "empty": {},
    "media_type": {"media": "text/html"},
}
"""The kinds of faults, each with the default values of its parameters."""


_LARGEST = 10**9
"""Largest number that a parameter may have: what is longer is no time to wait, and no body to count."""


def _check(name: str, value: Any, default: Any) -> None:
    """Refuse a value of another kind than the parameter's default. `status` is an HTTP status.

    Raises:
        ValueError: It is of another kind.
    """
    least, most = (200, 599) if name == "status" else (0, _LARGEST)
    match default:
        case bool():
            valid, kind = isinstance(value, bool), "true or false"
        case str():
            valid, kind = isinstance(value, str), "text"
        case Mapping():
            valid, kind = isinstance(value, Mapping), "an object of JSON pointers and values"
        case list():
            valid = isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)
            kind = "a list of JSON pointers"
        case int():
            valid = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
            kind = f"a whole number from {least} to {most}"
        case _:
            number = isinstance(value, int | float) and not isinstance(value, bool)
            valid = (number and least <= value <= most) or (default is None and value is None)
            kind = f"a number from {least} to {most}"
    if not valid:
        raise ValueError(f"{name} must be {kind}, not {value!r}")


@dataclass(slots=True, eq=False)
class Fault:
    """One fault to inject.

    Attributes:
        kind: Kind of the fault: a key of `KINDS`.
        method: HTTP method of the requests; None for any.
        path: Path of the requests, as a pattern in which `*` stands for anything: `/rest/files/*/content`.
        nth: The first matching request that goes wrong, counted from 1.
        times: How many requests go wrong from there on; None for all.
        parameters: Parameters of the kind.
        seen: Number of matching requests so far: the attempts of a call.
        served: Number of them that went wrong.
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
        """Check whether the fault applies to a request."""
        return self.method in (None, method) and fnmatchcase(path, self.path)

    def takes(self) -> bool:
        """Count one more matching request, and return whether it goes wrong."""
        self.seen += 1
        due = self.seen >= self.nth and (self.times is None or self.seen < self.nth + self.times)
        self.served += due
        return due

    def told(self) -> dict[str, Any]:
        """Return the fault as JSON."""
        place = {"method": self.method, "path": self.path, "nth": self.nth, "times": self.times}
        return {"kind": self.kind, **place, **self.parameters, "seen": self.seen, "served": self.served}


class FaultPlan:
    """All faults to inject. Threads share the plan."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._faults: list[Fault] = []
        self.throttle_status = 429
        """Status of the fault `throttled`."""
        self.ending = Event()
        """Set when the sandbox stops, so that no fault keeps waiting."""

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
        """Add a fault to the plan. A request that an earlier fault applies to is not counted by later ones.

        Args:
            kind: Kind of the fault: a key of `KINDS`.
            method: HTTP method of the requests; None for any.
            path: Path of the requests; `*` stands for anything.
            nth: The first matching request that goes wrong, counted from 1.
            times: How many requests go wrong from there on; None for all.
            parameters: Parameters of the kind.

        Returns:
            The fault, whose `seen` and `served` keep counting.

        Raises:
            ValueError: The kind or a parameter does not exist, or a value is invalid.
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
        texts = {"method": "GET" if method is None else method, "path": path}
        for name, value in {**texts, **parameters}.items():
            _check(name, value, defaults.get(name, ""))
        fault = Fault(kind, method.upper() if method else None, path, nth, times, {**defaults, **parameters})
        with self._lock:
            self._faults.append(fault)
        return fault

    def load(self, told: Any) -> list[Fault]:
        """Add faults from JSON: a list of objects, each with the arguments of `add`.

        Raises:
            ValueError: It is not such a list, or an object is invalid. Nothing was added.
        """
        entries = told if isinstance(told, list) else [told]
        if not entries:
            raise ValueError("the list of faults is empty")
        trial = FaultPlan()
        for entry in entries:
            if not isinstance(entry, dict) or not isinstance(entry.get("kind"), str):
                raise ValueError(f"a fault is an object with a kind, not {json.dumps(entry)}")
            trial.add(**cast("dict[str, Any]", entry))
        with self._lock:
            self._faults += trial._faults
        return trial._faults

    def load_file(self, path: Path) -> None:
        """Add the faults listed in a JSON file.

        Raises:
            ValueError: The file does not contain a plan.
            OSError: The file can't be read.
        """
        try:
            self.load(json.loads(path.read_text("utf-8")))
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error

    def clear(self) -> None:
        """Remove all faults."""
        with self._lock:
            self._faults.clear()

    def told(self) -> list[dict[str, Any]]:
        """Return the plan as JSON, with its counts."""
        with self._lock:
            return [fault.told() for fault in self._faults]

    def due(self, method: str, path: str) -> Fault | None:
        """Count a request and return the fault that applies to it, if any."""
        with self._lock:
            return next((one for one in self._faults if one.matches(method, path) and one.takes()), None)
