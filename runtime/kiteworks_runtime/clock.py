"""The clock of retries and the rate limit, and the rate limit. A test puts a clock of its own here, and waits for nothing."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import Any

from .errors import InvalidArgumentError
from .forks import renew_in_child
from .models import is_above_zero


class Clock:
    """The machine's clock."""

    def now(self) -> float:
        """Seconds that only go forward, from some point on."""
        return time.monotonic()

    def date(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait in a thread."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Wait in a task."""
        import asyncio

        await asyncio.sleep(seconds)


class RateLimiter:
    """Gives each request its time: never more than so many in any one second.

    Times are given out in the order in which they are asked for, so that no one is overtaken, and each is waited for by
    one sleep. Threads and tasks may share a limiter: its lock is held briefly, never while a caller waits. A task that
    is cancelled while it waits leaves its time unused.

    Args:
        rate: Requests per second; below 1 for one in several seconds.
        now: A clock in seconds that only goes forward.

    Raises:
        InvalidArgumentError: The rate is not a number above 0.
    """

    def __init__(self, rate: float, now: Callable[[], float]) -> None:
        if not is_above_zero(rate):
            raise InvalidArgumentError(
                f"rate_limit must be a number of requests per second above 0, not {rate!r}"
            )
        self._rate = rate
        self._now = now
        self._count = max(1, int(rate))
        self._window = self._count / rate
        self.after_fork()
        renew_in_child(self)

    def after_fork(self) -> None:
        """Begin to count: another process counts its own requests."""
        self._times: deque[float] = deque(maxlen=self._count)
        self._lock = Lock()

    def reserve(self) -> float:
        """Take the next free time; the seconds until then, 0 if it has come."""
        with self._lock:
            now = self._now()
            full = len(self._times) == self._count
            time = max(now, self._times[0] + self._window) if full else now
            self._times.append(time)
            return time - now

    def __reduce__(self) -> tuple[Any, ...]:
        return RateLimiter, (self._rate, self._now)
