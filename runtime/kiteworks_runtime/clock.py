"""Time, as retries and the rate limit see it. A test puts a clock of its own in its place, and waits for nothing."""

from __future__ import annotations

import time


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
