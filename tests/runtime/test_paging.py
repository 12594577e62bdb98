"""Lists that change while they are read, on servers that page in ways of their own."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from kiteworks_runtime import pagination as paging
from kiteworks_runtime.errors import DeviationWarning, InvalidArgumentError
from kiteworks_runtime.pagination import AsyncPage, Page, Pages

from .conftest import LIST, Metadata, Thing, ThingList

Change = Callable[[list[int]], None]
FRESH = count(1_000)
"""Ids that no item has had yet."""


@dataclass
class Server:
    """A list that may change between two requests, and how it is paged.

    Attributes:
        items: What it holds.
        changes: What happens to it before each request but the first.
        default: How many items a page holds when no limit is asked for; None for all.
        cap: How many it holds at most.
        tell: Whether it says which limit is in force.
        total: What it says of the number of items: the truth, nothing, or a number of its own.
        deaf_to: The parameters that it ignores.
        aligned: Whether it takes the offset for the number of a page.
        hidden: What it leaves out of a page once it has cut it.
    """

    items: list[int]
    changes: list[Change] = field(default_factory=list[Change])
    default: int | None = None
    cap: int | None = None
    tell: bool = False
    total: str | int | None = "right"
    deaf_to: tuple[str, ...] = ()
    aligned: bool = False
    hidden: frozenset[int] = frozenset()
    requests: list[tuple[int, int | None]] = field(default_factory=list[tuple[int, int | None]])

    def answer(self, arguments: Mapping[str, Any]) -> ThingList:
        if self.requests and self.changes:
            self.changes.pop(0)(self.items)
        offset, limit = int(arguments.get("offset", 0)), arguments.get("limit")
        self.requests.append((offset, limit))
        assert len(self.requests) < 500, "it goes on for ever"
        size = limit if limit and "limit" not in self.deaf_to else self.default or len(self.items) or 1
        size = min(size, self.cap or size)
        offset = 0 if "offset" in self.deaf_to else offset // size * size if self.aligned else offset
        page = [one for one in self.items[offset : offset + size] if one not in self.hidden]
        totals = {"right": len(self.items), "page": len(page), None: None}
        total = self.total if isinstance(self.total, int) else totals[self.total]
        metadata = Metadata(total=total, limit=size if self.tell else None)
        return ThingList(data=[Thing(id=str(one)) for one in page], metadata=metadata)

    def read(self, asynchronous: bool = False, **arguments: Any) -> list[int]:
        """What a client sees."""
        pages = Pages(LIST.pagination, arguments)
        if not asynchronous:
            things = list(Page[Thing](pages, Thing, self.answer(arguments), self.answer))
        else:

            async def fetch(more: Mapping[str, Any]) -> ThingList:
                return self.answer(more)

            async def collect() -> list[Thing]:
                return [one async for one in AsyncPage[Thing](pages, Thing, fetch)]

            things = asyncio.run(collect())
        return [int(thing.id) for thing in things]


def changes(size: int) -> st.SearchStrategy[list[Change]]:
    """Items vanish anywhere, any number of them; or fewer appear at one place than a page holds beside its seam."""

    def vanishing(places: list[float]) -> Change:
        def change(items: list[int]) -> None:
            for place in places:
                if items:
                    items.pop(int(place * len(items)))

        return change

    def appearing(place: float, count: int) -> Change:
        def change(items: list[int]) -> None:
            at = int(place * (len(items) + 1))
            items[at:at] = islice(FRESH, count)

        return change

    place = st.floats(0, 1, exclude_max=True)
    one = st.builds(vanishing, st.lists(place, max_size=20)) | st.builds(
        appearing, place, st.integers(0, size - 2)
    )
    return st.lists(one, max_size=8)


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_what_stays_is_seen_once(asynchronous: bool, data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 6), "size")
    length = data.draw(st.integers(0, 30), "length")
    # The size of a page is the limit, or less than it, or the server's own.
    how = data.draw(st.sampled_from(["limit", "cap", "default"]), "how")
    # A wrong total that happens to be where a first page of unknown size ends can't be told from a right one.
    wrong = [0, length + 7] if how != "limit" else [0, 1, 3, length + 7, "page"]
    total: Any = data.draw(st.sampled_from(["right", None, *wrong]), "total")
    server = Server(
        list(range(length)),
        data.draw(changes(size), "changes"),
        cap=size if how == "cap" else None,
        default=size if how == "default" else None,
        tell=data.draw(st.booleans(), "tell"),
        total=total,
    )
    limit = {"limit": size, "cap": size + 3, "default": None}[how]
    with warnings.catch_warnings():
        # With a total that is too high, what is put in front each time looks like an offset that is ignored.
        too_high = isinstance(total, int) and total > length
        warnings.simplefilter("ignore" if too_high else "error", DeviationWarning)
        seen = server.read(asynchronous, **({"limit": limit} if limit else {}))
    assert len(seen) == len(set(seen))
    stayed = [one for one in server.items if one < length]
    assert [one for one in seen if one in stayed] == stayed


@settings(max_examples=150, deadline=None)
@given(
    length=st.integers(0, 12),
    limit=st.none() | st.integers(1, 6),
    cap=st.none() | st.integers(1, 4),
    default=st.none() | st.integers(1, 4),
    tell=st.booleans(),
    total=st.sampled_from(["right", None, "page", 0, 1, 5, 99]),
    deaf_to=st.sampled_from([(), ("limit",), ("offset",), ("limit", "offset")]),
    aligned=st.booleans(),
    growing=st.sampled_from([None, 0, -1]),
)
def test_it_ends_and_nothing_comes_twice(
    length: int, limit: int | None, growing: int | None, **server: Any
) -> None:
    one = Server(list(range(length)), **server)
    if growing is not None:
        # As a log does that lists the reading of it.
        one.changes = [
            lambda items: items.insert(0 if growing == 0 else len(items), next(FRESH)) for _ in range(20)
        ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeviationWarning)
        seen = one.read(**({"limit": limit} if limit else {}))
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("total", ["right", None])
@pytest.mark.parametrize("limit", [2, 3, 10])
def test_what_is_deleted_while_it_is_read(limit: int, total: str | None) -> None:
    server = Server(list(range(25)), total=total)
    seen: list[int] = []
    page = Page[Thing](
        Pages(LIST.pagination, {"limit": limit}), Thing, server.answer({"limit": limit}), server.answer
    )
    for thing in page:
        seen.append(int(thing.id))
        server.items.remove(int(thing.id))
    assert seen == list(range(25))
    assert server.items == []


def test_a_server_that_ignores_the_offset_is_told_of() -> None:
    server = Server(list(range(5)), deaf_to=("offset",))
    with pytest.warns(
        DeviationWarning, match="a list of 5 items ended after 2: the appliance sends the same"
    ):
        assert server.read(limit=2) == [0, 1]
    assert server.requests == [(0, 2), (1, 2), (2, 2)]


def visible(length: int, hidden: frozenset[int]) -> list[int]:
    return [one for one in range(length) if one not in hidden]


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@settings(max_examples=200, deadline=None)
@given(
    length=st.integers(1, 60),
    limit=st.integers(1, 12),
    cap=st.none() | st.integers(1, 12),
    data=st.data(),
)
def test_what_is_not_hidden_is_seen_once(
    asynchronous: bool, length: int, limit: int, cap: int | None, data: st.DataObject
) -> None:
    """Holes of any length; the appliance says how many items it cuts a page from."""
    begin, end = sorted(data.draw(st.tuples(st.integers(0, length), st.integers(0, length)), "hole"))
    single = data.draw(st.frozensets(st.integers(0, length - 1), max_size=10), "single ones")
    hidden = single | frozenset(range(begin, end))
    server = Server(list(range(length)), cap=cap, tell=True, hidden=hidden)
    with warnings.catch_warnings():
        # That the last ones are hidden can't be told from a total that is wrong.
        warnings.filterwarnings("ignore", "a list of .* no more came", DeviationWarning)
        assert server.read(asynchronous, limit=limit) == visible(length, hidden)


@pytest.mark.parametrize(
    ("hidden", "told"),
    [
        (range(10, 25), False),
        (range(10), False),
        (range(30), False),
        (range(20, 50), True),
        (range(50), True),
    ],
)
@pytest.mark.parametrize("limit", [10, None])
@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_empty_pages(asynchronous: bool, limit: int | None, hidden: range, told: bool) -> None:
    server = Server(list(range(50)), default=25, tell=limit is not None, hidden=frozenset(hidden))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        seen = server.read(asynchronous, **({"limit": limit} if limit else {}))
    assert seen == visible(50, frozenset(hidden))
    assert [str(one.message).partition(": ")[2] for one in caught] == ["no more came"] * told


def test_without_a_total_an_empty_page_is_the_end() -> None:
    server = Server(list(range(50)), total=None, hidden=frozenset(range(10, 25)))
    assert server.read(limit=5) == list(range(10))


def test_a_total_that_is_wrong_for_ever_ends() -> None:
    server = Server(list(range(4)), total=10**9)
    with pytest.warns(
        DeviationWarning, match="a list of 1000000000 items ended after 4: 100 pages in a row brought nothing"
    ):
        assert server.read(limit=3) == list(range(4))
    assert len(server.requests) < 110


def test_few_visible_items_far_apart() -> None:
    server = Server(list(range(50)), tell=True, hidden=frozenset(range(50)) - {7, 45})
    assert server.read(limit=10) == [7, 45]


def test_short_pages_that_stay_the_same_end() -> None:
    # Six items whatever is asked for, and a total that is not theirs.
    server = Server(list(range(6)), total=50, tell=True, cap=None, deaf_to=("offset",))
    with pytest.warns(DeviationWarning, match="ended after 6: the appliance sends the same"):
        assert server.read(limit=10) == list(range(6))
    assert len(server.requests) <= 4


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_the_first_item_behind_an_empty_page(asynchronous: bool) -> None:
    server = Server(list(range(9)), tell=True, hidden=frozenset(range(3)))
    pages = Pages(LIST.pagination, {"limit": 2})

    async def fetch(more: Mapping[str, Any]) -> ThingList:
        return server.answer(more)

    if asynchronous:
        first = asyncio.run(AsyncPage[Thing](pages, Thing, fetch).first())
    else:
        first = Page[Thing](pages, Thing, server.answer(pages.arguments), server.answer).first()
    assert first is not None
    assert first.id == "3"
    assert server.requests == [(0, 2), (2, 2)]


def test_a_server_that_knows_whole_pages_alone() -> None:
    server = Server(list(range(7)), aligned=True)
    assert server.read(limit=2) == list(range(7))
    assert server.requests == [(0, 2), (1, 2), (2, 2), (4, 2), (6, 2)]


def test_old_items_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "REMEMBERED", 20)
    reading = paging.Reading(Pages(LIST.pagination, {"limit": 5}))
    server = Server(list(range(1_000)))
    seen: list[str] = []
    while reading.following is not None:
        seen += [one.id for one in reading.take(server.answer(reading.following.arguments))]
        assert len(reading._known) <= 20
    assert seen == [str(one) for one in range(1_000)]


def test_a_list_begins_where_it_was_told_to() -> None:
    server = Server(list(range(9)), [lambda items: items.__delitem__(slice(3, 6))])
    assert server.read(limit=2, offset=3) == [3, 4, 6, 7, 8]
    assert min(offset for offset, _ in server.requests) == 3


@pytest.mark.parametrize("most", [0, 1, 2, 3, 4, 5, None])
@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_no_page_is_read_for_more_than_is_wanted(asynchronous: bool, most: int | None) -> None:
    server = Server(list(range(5)))
    pages = Pages(LIST.pagination, {"limit": 2})
    if asynchronous:

        async def fetch(more: Mapping[str, Any]) -> ThingList:
            return server.answer(more)

        things = asyncio.run(AsyncPage[Thing](pages, Thing, fetch).to_list(most))
    else:
        things = Page[Thing](pages, Thing, server.answer(pages.arguments), server.answer).to_list(most)
    assert [int(one.id) for one in things] == list(range(5))[:most]
    # Each page after the first brings one item, beside the seam.
    wanted = 5 if most is None else 0 if most == 0 and asynchronous else max(1, most - 1)
    assert len(server.requests) == wanted


@pytest.mark.parametrize("most", [-1, 1.5, "3", True])
def test_max_items_is_a_number(most: Any) -> None:
    server = Server([1])
    page = Page[Thing](Pages(LIST.pagination, {}), Thing, server.answer({}), server.answer)
    with pytest.raises(InvalidArgumentError, match="max_items must be a whole number from 0 on"):
        page.to_list(most)


class Lid(Thing, kw_only=True):
    id: Any = None  # type: ignore[assignment]
    type: Any = None


@pytest.mark.parametrize(
    ("items", "seen"),
    [
        # Without an id an item is known by all it holds.
        ([Lid(size=1), Lid(size=2), Lid(size=3)], 3),
        ([Lid(id=1, type="a"), Lid(id=1, type="b"), Lid(id=1, type="c")], 3),
        ([{"id": 1}, {"id": 2}, {"no": "id"}], 3),
        ([Lid(id=[1]), Lid(id=[2]), None], 3),
        # In one page, even twins are two.
        ([Lid(id=1), Lid(id=1)], 2),
    ],
    ids=range(5),
)
def test_what_tells_items_apart(items: list[Any], seen: int) -> None:
    def answer(arguments: Mapping[str, Any]) -> ThingList:
        offset = arguments.get("offset", 0)
        return ThingList(data=items[offset : offset + 2])

    assert len(list(Page[Any](Pages(LIST.pagination, {"limit": 2}), Thing, answer({}), answer))) == seen


def test_pages_hold_what_is_new() -> None:
    server = Server(list(range(5)))
    first = Page[Thing](
        Pages(LIST.pagination, {"limit": 3}), Thing, server.answer({"limit": 3}), server.answer
    )
    assert [[one.id for one in page.items] for page in first.pages()] == [["0", "1", "2"], ["3", "4"]]
    assert [page.total for page in first.pages()] == [5, 5]
    second = list(first.pages())[1]
    assert [one.id for one in second] == ["3", "4"]
