"""Renewing locks and connections in a forked process (`os.fork`, multiprocessing's "fork").

A lock that another thread held during the fork stays locked in the child, where that thread does not exist, and two
processes can't share a connection.
"""

from __future__ import annotations

import os
from threading import Lock
from typing import Any, Protocol
from weakref import WeakSet


class Renewed(Protocol):
    """An object with locks or connections."""

    def after_fork(self) -> None:
        """Replace them; called in the child before anything else runs there."""
        ...


_renewed: WeakSet[Renewed] = WeakSet()
_inherited: list[Any] = []


def renew_in_child(one: Renewed) -> None:
    """Call `one.after_fork()` in each process that is forked while `one` exists."""
    _renewed.add(one)


def keep(one: object) -> None:
    """Keep an object of the parent until the child ends: collecting it might close a connection of the parent."""
    _inherited.append(one)


class ForkSafeLock:
    """A lock that is free in a forked process."""

    def __init__(self) -> None:
        self.after_fork()
        renew_in_child(self)

    def after_fork(self) -> None:
        """Replace the lock."""
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
