"""One refresh or sign-in at a time, across threads, asyncio tasks and processes."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Lock
from typing import Any, TypeAlias

from ..errors import TokenStoreError
from .stores.memory import SharedStore
from .token import Token

Release: TypeAlias = Callable[[], None]

_PAUSE = 0.01
_LONGEST_PAUSE = 0.1
_LONGEST_TURN = 600.0
"""Seconds: more than a person takes to sign in. The turn of a process that ended is over at once."""


class Abandoned(Exception):  # noqa: N818 - it never leaves this package
    """The caller that began a renewal has left, and nothing was sent yet: those that joined begin another."""


class Renewal:
    """One renewal or sign-in under way. Threads and tasks that need its token wait for its outcome, good or bad."""

    def __init__(self) -> None:
        self.outcome: Future[Token] = Future()
        # So that a waiting task which is cancelled does not cancel it for the others.
        self.outcome.set_running_or_notify_cancel()
        self.asks: SimpleQueue[Any] = SimpleQueue()
        self.replies: SimpleQueue[tuple[Any, BaseException | None]] = SimpleQueue()
        self.asking = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._work: Generator[Any, Any, Token] | None = None
        self._process = os.getpid()
        self._lock = Lock()
        self._waiting = 0
        self._sent: float | None = None

    @property
    def joinable(self) -> bool:
        """Whether it will have an outcome here.

        A forked process has a copy without the thread that works on it, and a closed event loop leaves its tasks.
        """
        left = self._loop is not None and self._loop.is_closed()
        return not left and not self.outcome.done() and self._process == os.getpid()

    def runs_in(self, loop: asyncio.AbstractEventLoop, work: Generator[Any, Any, Token]) -> None:
        """Note that a task of this event loop does this work."""
        self._loop, self._work = loop, work

    def abandon(self) -> None:
        """Give back the locks of a renewal whose event loop was closed."""
        if self._work is not None and self._loop is not None and self._loop.is_closed():
            self._work.close()

    def wanted(self) -> bool:
        """Whether a caller still waits for it."""
        return self._waiting > 0

    @contextmanager
    def waiting(self) -> Generator[None, None, None]:
        """Count a caller that waits."""
        with self._lock:
            self._waiting += 1
        try:
            yield
        finally:
            with self._lock:
                self._waiting -= 1

    @contextmanager
    def sending(self) -> Generator[None, None, None]:
        """Note that a request is on its way: only this counts towards the limits of those that wait."""
        self._sent = time.monotonic()
        try:
            yield
        finally:
            self._sent = None

    def time_left(self, joined: float, limit: float | None) -> float | None:
        """Return the seconds that a caller which joined then should wait before it looks again; not above 0: give up."""
        if limit is None or self._sent is None:
            return limit
        return max(self._sent, joined) + limit - time.monotonic()


class StoreLock:
    """A lock that clients and processes which share a store take in turns. It is waited for in the same two ways.

    Args:
        store: What keeps the token.
        key: What it is kept under.
    """

    def __init__(self, store: SharedStore, key: str) -> None:
        self._store = store
        self._key = key

    def acquire(self, wanted: Callable[[], bool]) -> Release:
        """Wait for the lock; what is returned gives it back.

        Args:
            wanted: Whether a caller still waits.

        Raises:
            Abandoned: None does.
            TokenStoreError: It is not to be had.
        """
        for pause in _pauses():
            release = self._store.try_lock(self._key)
            if release is not None:
                return release
            if not wanted():
                raise Abandoned
            time.sleep(pause)
        raise _overdue(self._key)

    async def aacquire(self, wanted: Callable[[], bool]) -> Release:
        """Wait for the lock in a task; what is returned gives it back. See `acquire`.

        Raises:
            Abandoned: No caller waits any longer.
            TokenStoreError: It is not to be had.
        """
        for pause in _pauses():
            release = self._store.try_lock(self._key)
            if release is not None:
                return release
            if not wanted():
                raise Abandoned
            await asyncio.sleep(pause)
        raise _overdue(self._key)


def _pauses() -> Iterator[float]:
    """Seconds between looks at a lock that another process has: none can be waited for in every event loop."""
    end = time.monotonic() + _LONGEST_TURN
    pause = _PAUSE
    while time.monotonic() < end:
        yield pause
        pause = min(pause * 1.5, _LONGEST_PAUSE)


def _overdue(key: str) -> TokenStoreError:
    return TokenStoreError(
        f"another process has been renewing the token of {key} for {_LONGEST_TURN / 60:.0f} minutes; perhaps it waits "
        "for a person to sign in. Let it, or end it."
    )
