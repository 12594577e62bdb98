"""Where a sandbox takes the time, identifiers and secrets from. Each sandbox of a process has its own."""

from __future__ import annotations

import random
import secrets
import string
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any, NamedTuple


class Clock:
    """The time of a sandbox: that of the machine, moved by an offset. It keeps running after a move."""

    def __init__(self) -> None:
        self._offset = timedelta()
        self.moved: Callable[[], None] = lambda: None
        """Called after each move, for those that sleep until a time."""

    @property
    def offset(self) -> timedelta:
        """How far the sandbox is ahead of the machine."""
        return self._offset

    @offset.setter
    def offset(self, offset: timedelta) -> None:
        self._offset = offset
        self.moved()

    def now(self) -> datetime:
        """Return the current time in UTC, with its time zone."""
        return datetime.now(UTC) + self.offset

    def advance(
        self,
        *,
        weeks: float = 0,
        days: float = 0,
        hours: float = 0,
        minutes: float = 0,
        seconds: float = 0,
    ) -> None:
        """Move the time forward, or back if the sum is negative.

        Raises:
            OverflowError: There is no such time.
        """
        moved = self.offset + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        datetime.now(UTC) + moved  # raises if there is no such time
        self.offset = moved

    def set(self, time: datetime) -> None:
        """Set the time.

        Args:
            time: The new time. Without a time zone, it is in UTC.

        Raises:
            TypeError: It is not a `datetime`.
        """
        if not isinstance(time, datetime):
            raise TypeError(f"the time must be a datetime, not {time!r}")
        aware = time if time.tzinfo is not None else time.replace(tzinfo=UTC)
        self.offset = aware - datetime.now(UTC)

    def reset(self) -> None:
        """Return to the time of the machine."""
        self.offset = timedelta()


class Chance:
    """Makes identifiers, tokens and secrets: unpredictable, or the same in each run.

    Args:
        seed: With the same seed, the same calls return the same values. None for unpredictable ones.
    """

    def __init__(self, seed: int | None = None) -> None:
        self._seeded = random.Random(seed) if seed is not None else None  # noqa: S311 (for repeatable tests)
        self._seed = seed
        self._lock = Lock()

    def bytes(self, count: int) -> bytes:
        """Return that many bytes."""
        if self._seeded is None:
            return secrets.token_bytes(count)
        with self._lock:
            return self._seeded.randbytes(count)

    def uuid(self) -> uuid.UUID:
        """Return a UUID of version 4."""
        return uuid.UUID(bytes=self.bytes(16), version=4)

    def hex(self, count: int) -> str:
        """Return that many bytes as hexadecimal digits."""
        return self.bytes(count).hex()

    def text(self, length: int, alphabet: str = string.ascii_letters + string.digits) -> str:
        """Return a text of that many characters, each from an alphabet."""
        if self._seeded is None:
            return "".join(secrets.choice(alphabet) for _ in range(length))
        with self._lock:
            return "".join(self._seeded.choices(alphabet, k=length))

    def restart(self) -> None:
        """Return the values from the first one again, if there is a seed."""
        if self._seeded is not None:
            with self._lock:
                self._seeded.seed(self._seed)

    @property
    def state(self) -> Any:
        """What decides the next values; None without a seed."""
        return self._seeded.getstate() if self._seeded is not None else None

    @state.setter
    def state(self, state: Any) -> None:
        if self._seeded is not None and state is not None:
            with self._lock:
                self._seeded.setstate(state)


class Sources(NamedTuple):
    """The clock and the identifiers of one sandbox."""

    clock: Clock
    chance: Chance

    def activate(self) -> None:
        """Use these in the current thread from now on."""
        _current.set(self)

    @contextmanager
    def active(self) -> Iterator[None]:
        """Use these for the duration of a `with` block."""
        token = _current.set(self)
        try:
            yield
        finally:
            _current.reset(token)


_current: ContextVar[Sources] = ContextVar("sources", default=Sources(Clock(), Chance()))  # noqa: B039 (never moved)


def clock() -> Clock:
    """Return the clock of the sandbox that the current thread works for; that of the machine outside of one."""
    return _current.get().clock


def chance() -> Chance:
    """Return the source of identifiers of the sandbox that the current thread works for. See `clock`."""
    return _current.get().chance
