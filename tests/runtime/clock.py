"""A clock that moves only when somebody waits, and remembers for how long."""

from __future__ import annotations

from typing import Any

from kiteworks_runtime.client_state import CallState
from kiteworks_runtime.limits import Clock


class StillClock(Clock):
    def __init__(self) -> None:
        self.slept: list[float] = []
        self.time = 1_000.0

    def now(self) -> float:
        return self.time

    def date(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)


def stop_clock(client: Any) -> StillClock:
    """Put a still clock into a client: its pauses take no time."""
    clock = StillClock()
    call_state: CallState = client._state.call_state
    client._state.call_state = CallState(clock, call_state.limiter, call_state.watch)
    return clock
