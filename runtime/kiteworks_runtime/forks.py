"""What a forked process (`os.fork`, multiprocessing's "fork") has to make for itself: connections and locks.

A lock that another thread held during the fork is held for good in the child, where that thread does not exist; and a
connection that two processes write to is of use to neither.
"""

from __future__ import annotations

import os
from threading import Lock
from typing import Any, Protocol
from weakref import WeakSet


class Renewed(Protocol):
    """Something with locks or connections."""

    def after_fork(self) -> None:
        """Make them new; called in the child before anything else runs there."""
        ...


_renewed: WeakSet[Renewed] = WeakSet()
_inherited: list[Any] = []


def renew_in_child(one: Renewed) -> None:
    """Have `one.after_fork()` called in each process that is forked while `one` exists."""
    _renewed.add(one)


def keep(one: object) -> None:
    """Keep what belongs to the parent until the child ends: to collect it might close or wake what the parent uses."""
    _inherited.append(one)


class ForkSafeLock:
    """A lock that is free in a forked process."""

    def __init__(self) -> None:
        self.after_fork()
        renew_in_child(self)

    def after_fork(self) -> None:
        """Make the lock new."""
        self._lock = Lock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()


def _after_fork() -> None:
    for one in tuple(_renewed):
        one.after_fork()


if hasattr(os, "register_at_fork"):  # Windows can't fork
    os.register_at_fork(after_in_child=_after_fork)
