"""Limits: of time for a call, of requests in a second, and of bytes in a response; and the clock that they go by."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from .errors import InvalidArgumentError
from .forks import renew_in_child
from .models import is_above_zero

if TYPE_CHECKING:
    from .http_library import HTTPTimeout

    TimeoutLike: TypeAlias = "float | Timeout | HTTPTimeout"

_CONNECT = 5.0

DEADLINE = "kiteworks.deadline"
"""The request extension that holds the `Deadline` of its call, if there is one."""


class Timeout(Struct, frozen=True):
    """Seconds that each phase of a request, and a call as a whole, may take; None for no limit.

    Attributes:
        connect: To open the connection, TLS included.
        read: Until status and headers have arrived, and then between two parts of the body.
        write: Between two parts of the request.
        pool: Until a connection of the pool is free.
        total: For the whole call, with all of its requests, retries and pauses.

    Raises:
        InvalidArgumentError: A value is not a number above 0.
    """

    connect: float | None = _CONNECT
    read: float | None = 60.0
    write: float | None = 60.0
    pool: float | None = 60.0
    total: float | None = None

    def __post_init__(self) -> None:
        for field in self.__struct_fields__:
            value: object = getattr(self, field)
            if value is not None and not is_above_zero(value):
                raise InvalidArgumentError(
                    f"timeout: {field} must be a number of seconds above 0, not {value!r}"
                )

    @classmethod
    def of(cls, value: Any) -> Timeout:
        """Return a timeout as it is, or one with a number as the limit of each phase; connecting has a shorter one.

        Raises:
            InvalidArgumentError: The value is neither.
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
        """Return the seconds by phase, in the form that httpx takes."""
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}


class Deadline:
    """The time at which a call must have ended.

    Args:
        total: Seconds from now.
        now: A monotonic clock, in seconds.
        chosen: Whether the user set it, so that an error may name it.
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
        """Return limits for phases that begin after `after` seconds, shortened so that none ends after the deadline."""
        left = max(self.left() - after, 0.001)  # 0 would not wait at all, and fail in another way
        return {name: left if limit is None else min(limit, left) for name, limit in phases.items()}


SIZE_LIMITS = "kiteworks.size_limits"
"""The request extension that holds the `SizeLimits` of its response."""


class SizeLimits(Struct, frozen=True):
    """The maximum size in bytes of a response that is read into memory, decompressed; None for no limit.

    Responses that are read piece by piece, such as downloads, have no limit.

    Attributes:
        response: For a success.
        error: For an error, and for any response of the token endpoint.

    Raises:
        InvalidArgumentError: A value is not a whole number above 0.
    """

    response: int | None = 64 * 1024 * 1024
    error: int | None = 1024 * 1024

    def __post_init__(self) -> None:
        for field in self.__struct_fields__:
            value: object = getattr(self, field)
            if value is not None and (type(value) is not int or value < 1):
                raise InvalidArgumentError(
                    f"size_limits: {field} must be a number of bytes above 0, not {value!r}"
                )

    @classmethod
    def of(cls, value: Any) -> SizeLimits:
        """Return limits as they are, or the default ones for None.

        Raises:
            InvalidArgumentError: The value is neither.
        """
        if value is None:
            return cls()
        if not isinstance(value, cls):
            raise InvalidArgumentError(f"size_limits must be a SizeLimits, not {type(value).__name__}")
        return value


class Clock:
    """The machine's clock."""

    def now(self) -> float:
        """Return a monotonic time in seconds."""
        return time.monotonic()

    def date(self) -> float:
        """Return the seconds since 1970."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait in a thread."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Wait in a task."""
        import asyncio

        await asyncio.sleep(seconds)


class RateLimiter:
    """Limits the requests in any one second.

    Each request reserves the next free time and waits for it with one sleep; times are given out in the order of the
    calls. Threads and tasks may share a limiter: its lock is held briefly, never while a caller waits. The time of a
    task that is cancelled while it waits stays unused.

    Args:
        rate: Requests per second; below 1 for one in several seconds.
        now: A monotonic clock, in seconds.

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
        """Count from the beginning: each process counts its own requests."""
        self._times: deque[float] = deque(maxlen=self._count)
        self._lock = Lock()

    def reserve(self) -> float:
        """Reserve the next free time. Return the seconds until then, 0 for now."""
        with self._lock:
            now = self._now()
            full = len(self._times) == self._count
            time = max(now, self._times[0] + self._window) if full else now
            self._times.append(time)
            return time - now

    def __reduce__(self) -> tuple[Any, ...]:
        return RateLimiter, (self._rate, self._now)
