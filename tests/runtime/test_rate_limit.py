"""The client-side rate limit: its arithmetic on a still clock, and that all of a client's calls share it."""

from __future__ import annotations

import asyncio
import pickle
import threading
from collections.abc import Callable
from typing import Any

import pytest

from kiteworks_runtime.client_state import CallState
from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.limits import RateLimiter

from .clock import StillClock
from .conftest import GET, AsyncThings, Bench, Nobody, SyncThings, answering


def times(rate: float, count: int, clock: StillClock) -> list[float]:
    limiter = RateLimiter(rate, clock.now)
    return [limiter.reserve() for _ in range(count)]


@pytest.mark.parametrize(
    "rate, waits",
    [
        (3, [0, 0, 0, 1, 1, 1, 2]),
        (1, [0, 1, 2, 3]),
        (0.5, [0, 2, 4]),
        (2.5, [0, 0, 0.8, 0.8, 1.6]),
    ],
)
def test_whoever_comes_at_once_waits_for_a_turn(rate: float, waits: list[float]) -> None:
    assert times(rate, len(waits), StillClock()) == pytest.approx(waits)


def test_no_second_ever_holds_more_than_its_share() -> None:
    """Whatever the pattern in which requests come."""
    clock = StillClock()
    limiter = RateLimiter(5, clock.now)
    sent: list[float] = []
    for step in range(400):
        clock.time += (step * 7919 % 13) / 40
        sent.append(clock.time + limiter.reserve())
    assert sent == sorted(sent)
    assert all(later - earlier >= 1 - 1e-6 for earlier, later in zip(sent, sent[5:], strict=False))


def test_who_is_slower_than_the_limit_never_waits() -> None:
    clock = StillClock()
    limiter = RateLimiter(2, clock.now)
    for _ in range(20):
        clock.time += 0.5
        assert limiter.reserve() == 0


@pytest.mark.parametrize("rate", [0, -1, True, float("nan"), float("inf"), "30", None])
def test_what_is_no_rate(rate: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="rate_limit must be a number of requests per second"):
        RateLimiter(rate, StillClock().now)


def test_the_turns_of_threads_are_all_different() -> None:
    clock = StillClock()
    limiter = RateLimiter(1, clock.now)
    taken: list[float] = []
    threads = [threading.Thread(target=lambda: taken.append(limiter.reserve())) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(50))


def limited(one: Bench, rate: float) -> None:
    call_state = one.client._state.call_state
    one.client._state.call_state = CallState(one.clock, RateLimiter(rate, one.clock.now), call_state.watch)


def test_calls_copies_and_attempts_share_one_limit(bench: Callable[..., Bench]) -> None:
    statuses = [200, 200, 503, 200]
    one = bench(lambda request: answering(statuses.pop(0), json={"id": "1"})(request), retries=1)
    limited(one, 1)
    one.do("call", GET, thing_id="1")
    one.client = one.client.with_options(timeout=5)
    one.do("call", GET, thing_id="1")
    before = len(one.clock.slept)
    one.do("call", GET, thing_id="1")
    assert one.clock.slept[0] == pytest.approx(1)
    assert len(one.requests) == 4
    # Its turn, the pause after the failure, and what was left of the wait for the next turn.
    turn, pause, rest = one.clock.slept[before:]
    assert turn == pytest.approx(1)
    assert pause + rest == pytest.approx(1)


def test_many_calls_at_once_spread_over_the_seconds(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}))
    limited(one, 2)

    async def together() -> None:
        await asyncio.gather(*(one.client._caller.call(GET, {"thing_id": "1"}) for _ in range(6)))

    if one.asynchronous:
        one.runner.run(together())
    else:
        for _ in range(6):
            one.do("call", GET, thing_id="1")
    assert len(one.requests) == 6
    assert sum(one.clock.slept) == pytest.approx(2)


def test_off_by_default_and_not_taken_along() -> None:
    assert SyncThings("h", auth=Nobody())._state.call_state.limiter is None
    with pytest.raises(InvalidArgumentError, match="rate_limit"):
        AsyncThings("h", auth=Nobody(), rate_limit=0)
    first = SyncThings("h", auth=Nobody(), rate_limit=1)
    limiter = first._state.call_state.limiter
    assert limiter is not None
    assert limiter.reserve() == 0
    copy = pickle.loads(pickle.dumps(first))
    assert copy._state.call_state.limiter.reserve() == 0  # another process counts its own
