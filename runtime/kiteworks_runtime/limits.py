"""Limits: of time for a call, of requests in a second, and of bytes in a response; and the clock that they go by."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias

from .errors import InvalidArgumentError
from .forks import renew_in_child
from .models import is_above_zero

if TYPE_CHECKING:
    from ._httpx import httpx

    TimeoutLike: TypeAlias = "float | Timeout | httpx.Timeout"

_CONNECT = 5.0

DEADLINE = "kiteworks.deadline"
"""The extension of a request that holds its call's `Deadline`, if it has one."""


@dataclass(frozen=True, slots=True)
class Timeout:
    """Seconds that each phase of a request, and a call as a whole, may take; None waits without end.

    Attributes:
        connect: Until the connection is open, TLS included.
        read: Until the answer's status and headers are there, and then until more of its body comes.
        write: Until more of the request is taken.
        pool: Until a connection of the pool is free.
        total: Until the call returns, with all of its requests, retries and pauses.

    Raises:
        InvalidArgumentError: A value is not a number above 0.
    """

    connect: float | None = _CONNECT
    read: float | None = 60.0
    write: float | None = 60.0
    pool: float | None = 60.0
    total: float | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            value: object = getattr(self, field.name)
            if value is not None and not is_above_zero(value):
                raise InvalidArgumentError(
                    f"timeout: {field.name} must be a number of seconds above 0, not {value!r}"
                )

    @classmethod
    def of(cls, value: Any) -> Timeout:
        """What is meant by a number, which is for every phase but connecting, that has a shorter one; or by a timeout.

        Raises:
            InvalidArgumentError: It is neither.
        """
        if isinstance(value, Timeout):
            return value
        if is_above_zero(value):
            return cls(min(_CONNECT, value), value, value, value)
        try:
            return cls(value.connect, value.read, value.write, value.pool)  # httpx's own
        except AttributeError:
            raise InvalidArgumentError(
                f"timeout must be a number of seconds above 0, or a Timeout, not {value!r}"
            ) from None

    def phases(self) -> dict[str, float | None]:
        """The seconds by phase, as httpx takes them."""
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}


class Deadline:
    """When a call must have ended.

    Args:
        total: Seconds from now.
        now: A clock in seconds that only goes forward.
        chosen: Whether the client's user chose it, so that an error may name it.
    """

    __slots__ = ("_end", "_now", "chosen", "total")

    def __init__(self, total: float, now: Callable[[], float], *, chosen: bool = True) -> None:
        self.total = total
        self.chosen = chosen
        self._now = now
        self._end = now() + total

    def left(self) -> float:
        """Return the seconds until then; 0 or less once it has passed."""
        return self._end - self._now()

    def shorten(self, phases: Mapping[str, float | None], *, after: float = 0.0) -> dict[str, float | None]:
        """Return limits of phases that begin after so many seconds, none of which ends later than the call may."""
        left = max(self.left() - after, 0.001)  # 0 would not wait at all, and fail in another way
        return {name: left if limit is None else min(limit, left) for name, limit in phases.items()}


SIZE_LIMITS = "kiteworks.size_limits"
"""The extension of a request that holds the `SizeLimits` of its answer."""


@dataclass(frozen=True, slots=True)
class SizeLimits:
    """The most bytes of an answer that is read into memory, unpacked; None for any number.

    What is read piece by piece, such as a download, has no limit.

    Attributes:
        response: Of a success.
        error: Of an error, and of what the token endpoint answers.

    Raises:
        InvalidArgumentError: A value is not a whole number above 0.
    """

    response: int | None = 64 * 1024 * 1024
    error: int | None = 1024 * 1024

    def __post_init__(self) -> None:
        for field in fields(self):
            value: object = getattr(self, field.name)
            if value is not None and (type(value) is not int or value < 1):
                raise InvalidArgumentError(
                    f"size_limits: {field.name} must be a number of bytes above 0, not {value!r}"
                )

    @classmethod
    def of(cls, value: Any) -> SizeLimits:
        """Return limits as they were given, or the usual ones for None.

        Raises:
            InvalidArgumentError: It is something else.
        """
        if value is None:
            return cls()
        if not isinstance(value, cls):
            raise InvalidArgumentError(f"size_limits must be a SizeLimits, not {type(value).__name__}")
        return value


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
