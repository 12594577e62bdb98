"""How long each phase may take, for a client and for a call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.limits import Timeout

from .conftest import GET, Bench, answering


@pytest.mark.parametrize(
    "given, phases",
    [
        (30, {"connect": 5, "read": 30, "write": 30, "pool": 30}),
        (2.5, {"connect": 2.5, "read": 2.5, "write": 2.5, "pool": 2.5}),
        (Timeout(connect=1, read=None), {"connect": 1, "read": None, "write": 60, "pool": 60}),
        (httpx.Timeout(7, pool=None), {"connect": 7, "read": 7, "write": 7, "pool": None}),
    ],
)
def test_each_phase_has_its_limit(bench: Callable[..., Bench], given: Any, phases: dict[str, Any]) -> None:
    one = bench(answering(200, json={"id": "1"}), timeout=given)
    one.do("call", GET, thing_id="1")
    assert one.requests[0].extensions["timeout"] == phases
    one.client = one.client.with_options(timeout=3)
    one.do("call", GET, thing_id="1")
    assert one.requests[1].extensions["timeout"]["read"] == 3


@pytest.mark.parametrize("value", [0, -1, True, "5", float("inf"), float("nan"), [1]])
def test_what_is_no_time(value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="timeout: read must be a number of seconds"):
        Timeout(read=value)
    with pytest.raises(
        InvalidArgumentError, match="timeout must be a number of seconds above 0, or a Timeout"
    ):
        Timeout.of(value)
