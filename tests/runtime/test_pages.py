"""Lists on servers that page well, and on servers that do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from kiteworks_runtime.errors import DeviationWarning
from kiteworks_runtime.operation import Pagination

from .conftest import LIST, Bench, Thing, answering


def server(
    count: int,
    *,
    total: bool | int = True,
    cap: int | None = None,
    deaf: bool = False,
    default: int | None = None,
    tell: bool = False,
) -> Callable[[httpx.Request], httpx.Response]:
    def handler(request: httpx.Request) -> httpx.Response:
        query = request.url.params
        offset = 0 if deaf else int(query.get("offset", 0))
        limit = count if deaf else min(int(query.get("limit", default or count)), cap or count)
        data = [{"id": str(number)} for number in range(offset, min(offset + limit, count))]
        metadata: dict[str, int] = {"limit": limit} if tell else {}
        if total is not False:
            metadata["total"] = count if total is True else total
        return httpx.Response(200, json={"data": data, **({"metadata": metadata} if metadata else {})})

    return handler


@pytest.mark.parametrize(
    ("options", "arguments", "requests"),
    [
        ({}, {}, 1),
        # Each page begins with the last item of the one before. One that is full leaves open whether there is more.
        ({}, {"limit": 2}, 5),
        ({}, {"limit": 3}, 3),
        ({}, {"limit": 4}, 2),
        ({}, {"limit": 5}, 2),
        ({}, {"limit": 6}, 1),
        # Neither total nor limit: nothing but the next page tells that there is none.
        ({"total": False}, {}, 2),
        ({"total": False, "default": 2}, {}, 5),
        ({"total": False, "deaf": True}, {}, 3),
        # The appliance allows fewer than were asked for.
        ({"total": False, "cap": 2, "tell": True}, {"limit": 4}, 5),
        ({"total": False, "cap": 2}, {"limit": 4}, 5),
        # A total below what has come is none.
        ({"total": 0}, {"limit": 2}, 5),
        ({"total": False}, {"limit": 2}, 5),
        ({"cap": 2}, {"limit": 4}, 5),
        ({"deaf": True, "total": False}, {"limit": 5}, 3),
        ({"deaf": True}, {"limit": 2}, 1),
    ],
)
def test_all_items_once(
    bench: Callable[..., Bench], options: dict[str, Any], arguments: dict[str, Any], requests: int
) -> None:
    one = bench(server(5, **options))
    assert [thing.id for thing in one.items(LIST, Thing, **arguments)] == ["0", "1", "2", "3", "4"]
    assert len(one.requests) == requests


def test_a_deaf_server_whose_items_change_does_not_go_on_for_ever(bench: Callable[..., Bench]) -> None:
    sizes = iter(range(10))

    def changing(request: httpx.Request) -> httpx.Response:
        size = next(sizes)
        return httpx.Response(200, json={"data": [{"id": "1", "size": size}, {"id": "2", "size": size}]})

    assert [thing.id for thing in bench(changing).items(LIST, Thing, limit=2)] == ["1", "2"]


def test_an_object_where_a_list_was_promised_has_no_items(bench: Callable[..., Bench]) -> None:
    with pytest.warns(DeviationWarning, match=r"\$\.data"):
        assert bench(answering(200, json={"data": {"a": 1}})).items(LIST, Thing) == []


def test_other_arguments_stay(bench: Callable[..., Bench]) -> None:
    one = bench(server(4))
    one.items(LIST, Thing, limit=3, name_contains="q")
    assert [dict(request.url.params) for request in one.requests] == [
        {"limit": "3", "name:contains": "q"},
        {"limit": "3", "offset": "2", "name:contains": "q"},
    ]


def test_an_empty_list(bench: Callable[..., Bench]) -> None:
    assert bench(server(0)).items(LIST, Thing) == []


def test_a_page_knows_the_total(bench: Callable[..., Bench]) -> None:
    one = bench(server(5))
    page = one.client._caller.page(LIST, Thing, {"limit": 2})
    if one.asynchronous:

        async def load() -> Any:
            return await page, await page.first(), await page.to_list(3)

        page, first, some = one.runner.run(load())
    else:
        first, some = page.first(), page.to_list(3)
    assert page.total == 5
    assert len(page.items) == 2
    assert first.id == "0"
    assert [thing.id for thing in some] == ["0", "1", "2"]


def test_the_raw_answer_of_a_list_becomes_its_pages(bench: Callable[..., Bench]) -> None:
    one = bench(server(3))
    raw = one.client._caller.raw.page(LIST, Thing, {"limit": 2})
    if one.asynchronous:
        raw = one.runner.run(raw)
    assert raw.status == 200
    assert [item["id"] for item in raw.json()["data"]] == ["0", "1"]
    assert [thing.id for thing in raw.parse().items] == ["0", "1"]


def test_a_list_that_counts_from_one(bench: Callable[..., Bench]) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        begin, count = int(request.url.params.get("offset", 1)), int(request.url.params["limit"])
        data = [{"id": str(number)} for number in range(begin, min(begin + count, 6))]
        return httpx.Response(200, json={"data": data, "metadata": {"total": 5}})

    counted = replace(LIST, pagination=replace(LIST.pagination, first=1))
    one = bench(handler)
    assert [thing.id for thing in one.items(counted, Thing, limit=4)] == ["1", "2", "3", "4", "5"]
    assert [request.url.params.get("offset") for request in one.requests] == [None, "4"]


def test_a_list_without_pages_is_read_once(bench: Callable[..., Bench]) -> None:
    whole = replace(LIST, pagination=Pagination(items=("data",)))
    one = bench(server(5))
    assert len(one.items(whole, Thing)) == 5
    assert len(one.requests) == 1


def test_items_stand_under_the_first_name_that_has_them(bench: Callable[..., Bench]) -> None:
    named = replace(LIST, pagination=replace(LIST.pagination, items=("events", "data")))
    assert len(bench(server(2)).items(named, Thing)) == 2
