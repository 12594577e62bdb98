"""Paging: how lists are read page by page, and the pages that methods return."""

from __future__ import annotations

import warnings
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator, Sequence
from contextlib import aclosing
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import msgspec

from .errors import DeviationWarning, InvalidArgumentError, MissingExtraError
from .models import is_list, is_object
from .operation import Arguments, Pagination

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from .tables import TableBuilder, TableKind

REMEMBERED = 10_000
"""The minimum number of items that are remembered; older ones are forgotten, so that any list fits in memory."""

_MOST_BARREN = 100
"""How many pages in a row may contain nothing new while the total says that there are more: a total may be wrong."""

_USUAL_SIZE = 25  # items in a page of an appliance when no limit was asked for
_SAME_AGAIN = "the appliance sends the same ones again, whatever the offset"
_PATIENCE = 10  # attempts in a row without anything new before the list counts as ended


class Pages:
    """The request of a page of a list, and how to read its response."""

    def __init__(self, scheme: Pagination | None, arguments: Arguments) -> None:
        assert scheme is not None, "only lists have pages"
        self.scheme = scheme
        self.arguments = arguments

    @property
    def begin(self) -> int:
        """The offset of the page."""
        begin = _number(self.arguments.get(self.scheme.offset)) if self.scheme.offset else None
        return self.scheme.first if begin is None else begin

    def at(self, offset: int) -> Pages:
        """Return the same request with another offset."""
        assert self.scheme.offset is not None, "the list has one page"
        return Pages(self.scheme, {**self.arguments, self.scheme.offset: offset})

    def items(self, envelope: Any) -> list[Any]:
        """Return the items of a page."""
        for name in self.scheme.items:
            found: object = getattr(envelope, name, None)
            # A list that is missing may read as an empty one.
            if is_list(found) and found:
                return found
        return []

    def total(self, envelope: Any) -> int | None:
        """Return the number of all items, if the appliance states it."""
        return _number(_at(envelope, self.scheme.total)) if self.scheme.total else None

    def limit(self, envelope: Any) -> int | None:
        """Return the limit of a page. The appliance may allow less than was asked for."""
        return self._answered_limit(envelope) or self._asked_limit

    def size(self, envelope: Any, largest: int) -> int:
        """Return the size of the appliance's pages, from which it may leave items out.

        The size that it states counts. Otherwise it may be less than was asked for, but not less than was received.
        """
        known = (one for one in (self._asked_limit, largest) if one)
        return self._answered_limit(envelope) or min(known, default=_USUAL_SIZE)

    def _answered_limit(self, envelope: Any) -> int | None:
        if self.scheme.limit is None:
            return None
        return _number(_at(envelope, (*self.scheme.total[:-1], self.scheme.limit)))

    @property
    def _asked_limit(self) -> int | None:
        return _number(self.arguments.get(self.scheme.limit)) if self.scheme.limit else None


class Reading:
    """One way through a list.

    Attributes:
        following: The request to make; None after the last page.
    """

    def __init__(self, first: Pages) -> None:
        self.following: Pages | None = first
        self._lowest = first.begin
        self._reached = first.begin  # where what was read ends
        self._given = 0
        self._largest = 0  # items in the largest page so far
        self._known: dict[Any, None] = {}  # the oldest first
        self._before: list[Any] = []  # the page before, by the identities of its items
        self._overlapping = True
        self._joining = False  # whether the page that is asked for must join on
        self._back = 0
        self._idle = 0
        self._repeated = False
        self._totals_fit = True
        self._barren = 0  # pages in a row that brought nothing new
        self._barren_page: tuple[list[Any], int] = ([], 0)  # one of them, and where it began

    def take(self, envelope: Any) -> list[Any]:
        """Return the new items of the page that was requested, and choose the next request."""
        pages = self.following
        assert pages is not None, "the list has ended"
        items = pages.items(envelope)
        if pages.scheme.offset is None:
            self.following = None
            return items
        if items and not self._largest and self._ends_at_once(pages, envelope, len(items)):
            self.following = None
            return items
        names = [_identity(item) for item in items]
        if self._joining and not (names and names[0] in self._known) and self._step_back(pages):
            return []
        new = [item for item, name in zip(items, names, strict=True) if name not in self._known]
        self._given += len(new)
        self._barren = 0 if new else self._barren + 1
        # New items before known ones were inserted meanwhile; those after them are the next ones.
        advances = bool(new) and (names[-1] not in self._known or 2 * len(new) >= len(names))
        behind = None if new else self._behind(pages, envelope, names)
        if behind is not None:
            self._skip(pages, envelope, names, behind)
        elif not items:
            self._end(pages, envelope)
        elif self._largest and self._ends(pages, envelope, len(items), advances=advances):
            self.following = None
        else:
            self._go_on(pages, envelope, names, advances=advances)
        return new

    def _ends_at_once(self, pages: Pages, envelope: Any, count: int) -> bool:
        """Return whether the first page is the last one.

        A wrong total may be that of the page, so after a full page this is unknown.
        """
        end = pages.begin + count - pages.scheme.first
        total = self._total(pages, envelope, end)
        return total == end and count != pages.limit(envelope)

    def _ends(self, pages: Pages, envelope: Any, count: int, *, advances: bool) -> bool:
        """Return whether a later page is the last one."""
        end = pages.begin + count - pages.scheme.first
        total = self._total(pages, envelope, end)
        largest = max(self._largest, count)
        full = count >= min(largest, pages.limit(envelope) or largest)
        return not full and (total is None or total == end or not advances)

    def _total(self, pages: Pages, envelope: Any, end: int) -> int | None:
        """Return the total, or None once it was below the number of items received, so that it is wrong."""
        total = pages.total(envelope)
        self._totals_fit = self._totals_fit and (total is None or total >= end)
        return total if self._totals_fit else None

    def _behind(self, pages: Pages, envelope: Any, names: list[Any]) -> int | None:
        """Return the offset after a short page without new items, if the total says that there are items.

        One that is the page before again may also be all that an appliance sends that ignores the offset; only what
        comes behind it can tell.
        """
        size = pages.size(envelope, self._largest)
        again = bool(names) and names == self._before and not self._back
        if len(names) >= (size if again else min(size, self._largest or size)):
            return None
        behind = pages.begin + size
        total = self._total(pages, envelope, pages.begin + len(names) - pages.scheme.first)
        return behind if total is not None and (again or behind - pages.scheme.first < total) else None

    def _skip(self, pages: Pages, envelope: Any, names: list[Any], behind: int) -> None:
        """Request the page after one without new items."""
        known, begin = self._barren_page
        if not names or names != known:
            self._barren_page = names, pages.begin
        elif pages.begin - begin >= behind - pages.begin:
            # Two pages that are so far apart share nothing.
            self._give_up(pages, envelope, _SAME_AGAIN)
            return
        if self._barren >= _MOST_BARREN:
            self._give_up(pages, envelope, f"{self._barren} pages in a row brought nothing new")
            return
        self._reached = max(self._reached, behind)
        self._joining, self._back, self._repeated = False, 0, False
        self.following = pages.at(behind)

    def _go_on(self, pages: Pages, envelope: Any, names: list[Any], *, advances: bool) -> None:
        """Choose the next request."""
        end = pages.begin + len(names)
        if advances:
            if self._repeated and names[0] not in self._known:
                # Asked for the seam it sent the page before, asked for what comes then it went on: it knows whole
                # pages.
                self._overlapping = False
            self._reached, self._idle, self._repeated = end, 0, False
            self._ask(pages, end, joining=True, names=names)
            return
        if end >= self._reached:
            self._idle += 1
        repeated, self._repeated = self._repeated, names == self._before and not self._back
        if self._idle >= _PATIENCE or (repeated and self._repeated):
            self._give_up(pages, envelope, _SAME_AGAIN)
        elif self._repeated:
            # The appliance does not know of offsets, or of those of whole pages alone.
            self._ask(pages, max(self._reached, pages.begin + 1), joining=False, names=names)
        else:
            # As much was put in front as a page holds, or this is the way from where it was stepped back to.
            self._ask(pages, end, joining=True, names=names)

    def _ask(self, pages: Pages, offset: int, names: list[Any], *, joining: bool) -> None:
        """Request the page at an offset, or one item earlier to see whether it joins on, and remember this page."""
        self._largest = max(self._largest, len(names))
        self._joining = joining and self._overlapping and self._largest > 1
        self._back = 0
        self._before = names
        for name in names:
            self._known.pop(name, None)
            self._known[name] = None
        for name in list(islice(self._known, max(0, len(self._known) - self._remembered))):
            del self._known[name]
        self.following = pages.at(offset - 1 if self._joining else offset)

    @property
    def _remembered(self) -> int:
        return max(REMEMBERED, 2 * self._largest)

    def _step_back(self, pages: Pages) -> bool:
        """Request an earlier page, further back each time, but not beyond the items that are remembered."""
        lowest = max(self._lowest, self._reached - self._remembered)
        if pages.begin <= lowest or self._idle >= _PATIENCE:
            return False
        if not self._back:
            self._idle += 1
        self._back = max(2 * self._back, self._largest - 1)
        self.following = pages.at(max(lowest, pages.begin - self._back))
        return True

    def _end(self, pages: Pages, envelope: Any) -> None:
        """End the list at an empty page."""
        self.following = None
        if pages.begin - pages.scheme.first < (pages.total(envelope) or 0):
            self._give_up(pages, envelope, "no more came")

    def _give_up(self, pages: Pages, envelope: Any, why: str) -> None:
        """End the list, and warn if the total says that there are more items."""
        total = pages.total(envelope)
        if total is not None and total - (self._lowest - pages.scheme.first) > self._given:
            warnings.warn(
                f"a list of {total} items ended after {self._given}: {why}", DeviationWarning, stacklevel=2
            )
        self.following = None


def _at(envelope: Any, way: Sequence[str]) -> Any:
    for name in way:
        envelope = getattr(envelope, name, None)
    return envelope


def _number(value: object) -> int | None:
    """Return a number that may be text in the response."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19:
        return int(value)
    return value if type(value) is int and value >= 0 else None


def _identity(item: Any) -> Any:
    """Return what identifies an item: its type and id, since other fields may change between two pages."""
    own, kind = (item.get("id"), item.get("type")) if is_object(item) else _named(item)
    if isinstance(own, str | int):
        return (kind, own) if isinstance(kind, str) else own
    return blake2b(msgspec.json.encode(item), digest_size=16).digest()


def _named(item: Any) -> tuple[Any, Any]:
    return getattr(item, "id", None), getattr(item, "type", None)


T = TypeVar("T")


def checked_max_items(max_items: object) -> int | None:
    """Check a maximum number of items; None for all.

    Raises:
        InvalidArgumentError: It is invalid.
    """
    if max_items is None:
        return None
    if type(max_items) is not int or max_items < 0:
        raise InvalidArgumentError(f"max_items must be a whole number from 0 on, or None, not {max_items!r}")
    return max_items


def _table_builder(item: Any, kind: TableKind, max_items: int | None) -> TableBuilder:
    try:
        from .tables import TableBuilder
    except MissingExtraError as error:
        # The extras for data frames bring what it lacks, and more.
        raise MissingExtraError(kind, "to make a table of a list") from error
    return TableBuilder(item, kind, checked_max_items(max_items))


class Page(Generic[T]):
    """The first page of a list, which iterates over the items of all pages, reading them as needed."""

    def __init__(
        self,
        pages: Pages,
        item: type[T],
        envelope: Any,
        fetch: Callable[[Arguments], Any],
        items: list[T] | None = None,
    ) -> None:
        self._pages = pages
        self._item = item
        self._envelope = envelope
        self._fetch = fetch
        self._items: list[T] = pages.items(envelope) if items is None else items

    @property
    def items(self) -> list[T]:
        """The items of this page that were not on an earlier one."""
        return self._items

    @property
    def total(self) -> int | None:
        """The number of all items; None if the appliance does not state it."""
        return self._pages.total(self._envelope)

    @property
    def envelope(self) -> Any:
        """The whole response, with its other members beside the items."""
        return self._envelope

    def pages(self) -> Iterator[Page[T]]:
        """Yield this page and each later one with new items."""
        yield self
        reading = Reading(self._pages)
        reading.take(self._envelope)
        while (following := reading.following) is not None:
            envelope = self._fetch(following.arguments)
            items: list[T] = reading.take(envelope)
            if items:
                yield Page(following, self._item, envelope, self._fetch, items)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def first(self) -> T | None:
        """Return the first item, or None. Later pages are read only if this one is empty and the total is larger."""
        return next(iter(self), None)

    def to_list(self, max_items: int | None = None) -> list[T]:
        """Return all items, or the first `max_items`; no more pages are read than needed.

        Raises:
            InvalidArgumentError: `max_items` is invalid.
        """
        return list(islice(self, checked_max_items(max_items)))

    def to_arrow(self, max_items: int | None = None) -> pa.Table:
        """Return an Arrow table of all items, or of the first `max_items`.

        Raises:
            InvalidArgumentError: `max_items` is invalid.
            MissingExtraError: pyarrow is not installed.
        """
        return cast("pa.Table", self._table("arrow", max_items))

    def to_pandas(self, max_items: int | None = None) -> pd.DataFrame:
        """Return a pandas data frame with Arrow's types of all items, or of the first `max_items`.

        Raises:
            InvalidArgumentError: `max_items` is invalid.
            MissingExtraError: pandas or pyarrow is not installed.
        """
        return cast("pd.DataFrame", self._table("pandas", max_items))

    def to_polars(self, max_items: int | None = None) -> pl.DataFrame:
        """Return a polars data frame of all items, or of the first `max_items`.

        Raises:
            InvalidArgumentError: `max_items` is invalid.
            MissingExtraError: polars or pyarrow is not installed.
        """
        return cast("pl.DataFrame", self._table("polars", max_items))

    def _table(self, kind: TableKind, max_items: int | None) -> Any:
        table = _table_builder(self._item, kind, max_items)
        for page in self.pages():
            table.extend(page.items)
            if table.full:
                break
        return table.result()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return all items as an Arrow stream. Pages are read as it is read."""
        from .tables import stream

        return stream(self._item, self).__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"<Page of {len(self.items)} items, total {self.total}>"


class AsyncPage(Generic[T]):
    """A list to iterate over with `async for`; or await it, to have its first page at hand."""

    def __init__(
        self,
        pages: Pages,
        item: type[T],
        fetch: Callable[[Arguments], Awaitable[Any]],
        *,
        first: Any = None,
        items: list[T] | None = None,
    ) -> None:
        self._pages = pages
        self._item = item
        self._fetch = fetch
        self._envelope = first
        self._items = items

    async def _loaded(self) -> AsyncPage[T]:
        if self._envelope is None:
            self._envelope = await self._fetch(self._pages.arguments)
        return self

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._loaded().__await__()

    @property
    def items(self) -> list[T]:
        """The items of this page that were not on an earlier one; empty before it was awaited."""
        return self._pages.items(self._envelope) if self._items is None else self._items

    @property
    def total(self) -> int | None:
        """The number of all items; None before the page was awaited, or if the appliance does not state it."""
        return self._pages.total(self._envelope)

    @property
    def envelope(self) -> Any:
        """The whole response, with its other members beside the items; None before the page was awaited."""
        return self._envelope

    async def pages(self) -> AsyncGenerator[AsyncPage[T], None]:
        """Yield this page and each later one with new items."""
        yield await self
        reading = Reading(self._pages)
        reading.take(self._envelope)
        while (following := reading.following) is not None:
            envelope = await self._fetch(following.arguments)
            items: list[T] = reading.take(envelope)
            if items:
                yield AsyncPage(following, self._item, self._fetch, first=envelope, items=items)

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    async def first(self) -> T | None:
        """Return the first item, or None. Later pages are read only if this one is empty and the total is larger."""
        return next(iter(await self.to_list(max_items=1)), None)

    async def to_list(self, max_items: int | None = None) -> list[T]:
        """Return all items, or the first `max_items`; no more pages are read than needed.

        Raises:
            InvalidArgumentError: `max_items` is invalid.
        """
        found: list[T] = []
        most = checked_max_items(max_items)
        if most == 0:
            return found
        async with aclosing(self.__aiter__()) as items:
            async for item in items:
                found.append(item)
                if len(found) == most:
                    break
        return found

    async def to_arrow(self, max_items: int | None = None) -> pa.Table:
        """Return an Arrow table of all items, or of the first `max_items`.

        Raises:
            InvalidArgumentError: `max_items` is invalid.
            MissingExtraError: pyarrow is not installed.
        """
        return cast("pa.Table", await self._table("arrow", max_items))

    async def to_pandas(self, max_items: int | None = None) -> pd.DataFrame:
        """Return a pandas data frame with Arrow's types of all items, or of the first `max_items`.

        Raises:
            InvalidArgumentError: `max_items` is invalid.
            MissingExtraError: pandas or pyarrow is not installed.
        """
        return cast("pd.DataFrame", await self._table("pandas", max_items))

    async def to_polars(self, max_items: int | None = None) -> pl.DataFrame:
        """Return a polars data frame of all items, or of the first `max_items`.

        Raises:
            InvalidArgumentError: `max_items` is invalid.
            MissingExtraError: polars or pyarrow is not installed.
        """
        return cast("pl.DataFrame", await self._table("polars", max_items))

    async def _table(self, kind: TableKind, max_items: int | None) -> Any:
        table = _table_builder(self._item, kind, max_items)
        if not table.full:
            async with aclosing(self.pages()) as pages:
                async for page in pages:
                    table.extend(page.items)
                    if table.full:
                        break
        return table.result()

    def __repr__(self) -> str:
        state = "not yet read" if self._envelope is None else f"{len(self.items)} items, total {self.total}"
        return f"<AsyncPage, {state}>"
