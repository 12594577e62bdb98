"""One refresh or sign-in at a time, across threads, asyncio tasks and processes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from math import inf
from threading import Lock
from typing import TypeAlias
from weakref import WeakKeyDictionary

from ..errors import TokenStoreError
from .stores import SharedStore

Release: TypeAlias = Callable[[], None]

_PAUSE = 0.01  # seconds between a task's looks at the lock that another thread or event loop holds
_LONGEST_PAUSE = 0.1
_LONGEST_TURN = 600.0
"""Seconds: more than a person takes to sign in. The turn of a process that ended is over at once."""


class Flight:
    """A lock that threads wait for by blocking and tasks without blocking their event loop."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._loops: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = WeakKeyDictionary()

    def acquire(self, seconds: float | None = None) -> Release:
        """Wait for the lock; what is returned gives it back.

        Args:
            seconds: How long at most. Default: without end.

        Raises:
            TimeoutError: That was not enough.
        """
        if not self._lock.acquire(timeout=-1 if seconds is None else max(seconds, 0)):
            raise TimeoutError
        return self._lock.release

    async def aacquire(self) -> Release:
        """Wait for the lock in a task; what is returned gives it back.

        The tasks of one loop queue at a lock of that loop, and the first of them looks at the threads' lock.
        """
        queue = self._loops.setdefault(asyncio.get_running_loop(), asyncio.Lock())
        await queue.acquire()
        try:
            # A thread that is done can't wake every loop, so no asyncio.Event.
            while not self._lock.acquire(blocking=False):  # noqa: ASYNC110
                await asyncio.sleep(_PAUSE)
        except BaseException:
            queue.release()
            raise

        def release() -> None:
            self._lock.release()
            queue.release()

        return release


class Turn:
    """A lock that clients and processes which share a store take in turns. It is waited for in the same two ways.

    Args:
        store: What keeps the token.
        key: What it is kept under.
    """

    def __init__(self, store: SharedStore, key: str) -> None:
        self._store = store
        self._key = key

    def acquire(self, seconds: float | None = None) -> Release:
        """Wait for the lock; what is returned gives it back.

        Args:
            seconds: How long at most. Default: longer than any renewal takes.

        Raises:
            TimeoutError: That was not enough.
            TokenStoreError: It is not to be had.
        """
        end = inf if seconds is None else time.monotonic() + seconds
        for pause in _pauses():
            release = self._store.try_lock(self._key)
            if release is not None:
                return release
            if (left := end - time.monotonic()) <= 0:
                raise TimeoutError
            time.sleep(min(pause, left))
        raise _overdue(self._key)

    async def aacquire(self) -> Release:
        """Wait for the lock in a task; what is returned gives it back.

        Raises:
            TokenStoreError: It is not to be had.
        """
        for pause in _pauses():
            release = self._store.try_lock(self._key)
            if release is not None:
                return release
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
