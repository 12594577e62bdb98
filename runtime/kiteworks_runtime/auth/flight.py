"""One refresh or sign-in at a time, across threads and asyncio tasks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Lock
from typing import TypeAlias
from weakref import WeakKeyDictionary

Release: TypeAlias = Callable[[], None]

_PAUSE = 0.01  # seconds between a task's looks at the lock that another thread or event loop holds


class Flight:
    """A lock that threads wait for by blocking and tasks without blocking their event loop."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._loops: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = WeakKeyDictionary()

    def acquire(self) -> Release:
        """Wait for the lock; what is returned gives it back."""
        self._lock.acquire()
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
