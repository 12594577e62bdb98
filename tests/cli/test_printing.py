"""What the file commands print of odd files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from kiteworks_cli.files.addresses import parse
from kiteworks_cli.files.printing import as_data, long
from kiteworks_runtime.trees.remote import Node

LAST = datetime.max.replace(tzinfo=UTC, microsecond=0).timestamp()
FIRST = datetime.min.replace(tzinfo=UTC).timestamp()


@pytest.fixture(params=["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("seconds", [FIRST, FIRST + 1, 0.0, LAST - 1, LAST])
def test_the_first_and_last_times_are_shown_in_every_zone(zone: str, seconds: float) -> None:
    node = Node("1", "a.txt", is_folder=False, size=5, modified=seconds)
    shown = as_data(node, parse("kw:/a.txt"))["modified"]
    assert datetime.fromisoformat(shown) == datetime.fromtimestamp(seconds, UTC)
    assert shown in long(node)


def test_a_time_that_is_unknown() -> None:
    node = Node("1", "a.txt", is_folder=False, size=5)
    assert as_data(node, parse("kw:/a.txt"))["modified"] is None
    assert long(node).split() == ["5", "bytes", "-", "a.txt"]


@pytest.mark.parametrize("seconds", [FIRST - 86_399, LAST + 1, 1e300, float("inf"), float("nan")])
def test_a_time_that_no_date_can_hold_is_unknown(seconds: float) -> None:
    node = Node("1", "a.txt", is_folder=False, size=5, modified=seconds)
    assert as_data(node, parse("kw:/a.txt"))["modified"] is None
