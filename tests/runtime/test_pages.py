"""Lists on servers that page well, and on servers that do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from .conftest import LIST, Bench, Thing


def server(
    count: int, *, total: bool = True, cap: int | None = None, deaf: bool = False
) -> Callable[[httpx.Request], httpx.Response]:
    def handler(request: httpx.Request) -> httpx.Response:
        query = request.url.params
        offset = 0 if deaf else int(query.get("offset", 0))
        limit = count if deaf else min(int(query.get("limit", count)), cap or count)
        data = [{"id": str(number)} for number in range(offset, min(offset + limit, count))]
        return httpx.Response(200, json={"data": data, **({"metadata": {"total": count}} if total else {})})

    return handler


@pytest.mark.parametrize(
    ("options", "arguments", "requests"),
    [
        ({}, {}, 1),
        ({}, {"limit": 2}, 3),
        ({}, {"limit": 5}, 1),
        ({"total": False}, {}, 1),
        ({"total": False}, {"limit": 2}, 3),
        ({"cap": 2}, {"limit": 4}, 3),
        ({"deaf": True, "total": False}, {"limit": 5}, 2),
        ({"deaf": True}, {"limit": 2}, 1),
    ],
)
def test_all_items_once(
    bench: Callable[..., Bench], options: dict[str, Any], arguments: dict[str, Any], requests: int
) -> None:
    one = bench(server(5, **options))
    assert [thing.id for thing in one.items(LIST, Thing, **arguments)] == ["0", "1", "2", "3", "4"]
    assert len(one.requests) == requests


def test_other_arguments_stay(bench: Callable[..., Bench]) -> None:
    one = bench(server(4))
    one.items(LIST, Thing, limit=2, name_contains="q")
    assert [dict(request.url.params) for request in one.requests] == [
        {"limit": "2", "name:contains": "q"},
        {"limit": "2", "offset": "2", "name:contains": "q"},
    ]


def test_an_empty_list(bench: Callable[..., Bench]) -> None:
    assert bench(server(0)).items(LIST, Thing) == []


def test_a_page_knows_the_total(bench: Callable[..., Bench]) -> None:
    one = bench(server(5))
    page = one.client._caller.page(LIST, Thing, limit=2)
    if one.asynchronous:

        async def load() -> Any:
            return await page, await page.first(), await page.to_list(3)

        page, first, some = one.loop.run_until_complete(load())
    else:
        first, some = page.first(), page.to_list(3)
    assert page.total == 5
    assert len(page.items) == 2
    assert first.id == "0"
    assert [thing.id for thing in some] == ["0", "1", "2"]


def test_the_raw_answer_of_a_list_becomes_its_pages(bench: Callable[..., Bench]) -> None:
    one = bench(server(3))
    raw = one.client._caller.raw.page(LIST, Thing, limit=2)
    if one.asynchronous:
        raw = one.loop.run_until_complete(raw)
    assert raw.status == 200
    assert [item["id"] for item in raw.json()["data"]] == ["0", "1"]
    assert [thing.id for thing in raw.parse().items] == ["0", "1"]
