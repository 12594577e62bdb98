"""Lists that are read page by page."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator, Mapping, Sequence
from contextlib import aclosing
from typing import Any, Generic, TypeVar

from .operation import Pagination
from .plain import is_list

T = TypeVar("T")


class Pages:
    """The state of paging, without I/O: which page comes next and when there is none.

    The appliance need not honour `limit` or `offset`, nor say how many items there are. A page that is empty, shorter
    than the limit in force, or holds nothing but what the one before held ends the list.
    """

    def __init__(self, scheme: Pagination | None, arguments: Mapping[str, Any]) -> None:
        assert scheme is not None, "only lists have pages"
        self._scheme = scheme
        self.arguments = arguments

    def items(self, envelope: Any) -> list[Any]:
        """The items of a page."""
        for name in self._scheme.items:
            found: object = getattr(envelope, name, None)
            if is_list(found):
                return found
        return []

    def total(self, envelope: Any) -> int | None:
        """How many items there are in all, if the appliance says."""
        return _number(_at(envelope, self._scheme.total)) if self._scheme.total else None

    def next(self, envelope: Any) -> Pages | None:
        """The request of the page after `envelope`, or None after the last."""
        scheme = self._scheme
        if scheme.offset is None:
            return None
        count, total, limit = len(self.items(envelope)), self.total(envelope), self._limit(envelope)
        begin = _number(self.arguments.get(scheme.offset))
        reached = (scheme.first if begin is None else begin) + count
        seen = reached - scheme.first
        if not count or seen == total:
            return None
        # A total below what has come is wrong, and says as little as none.
        if (total is None or total < seen) and limit is not None and count < limit:
            return None
        return Pages(scheme, {**self.arguments, scheme.offset: reached})

    def _limit(self, envelope: Any) -> int | None:
        """How many items a page holds: the appliance may allow fewer than were asked for, and say so by the total."""
        if self._scheme.limit is None:
            return None
        answered = _number(_at(envelope, (*self._scheme.total[:-1], self._scheme.limit)))
        return answered or _number(self.arguments.get(self._scheme.limit))

    def goes_on(self, before: Sequence[Any], items: Sequence[Any]) -> bool:
        """Whether a page brings anything new. A server that ignores the offset sends the same items for ever."""
        known = [_identity(item) for item in before]
        return any(_identity(item) not in known for item in items)


def _at(envelope: Any, way: Sequence[str]) -> Any:
    for name in way:
        envelope = getattr(envelope, name, None)
    return envelope


def _number(value: object) -> int | None:
    return value if type(value) is int else None


def _identity(item: Any) -> Any:
    """What tells an item from others: its id, for the rest of it may change between two pages."""
    own = getattr(item, "id", None)
    return item if own is None else own


class Page(Generic[T]):
    """The first page of a list, which iterates over the items of all pages, reading them as needed."""

    def __init__(self, pages: Pages, envelope: Any, fetch: Callable[[Mapping[str, Any]], Any]) -> None:
        self._pages = pages
        self._envelope = envelope
        self._fetch = fetch

    @property
    def items(self) -> list[T]:
        """The items of this page."""
        return self._pages.items(self._envelope)

    @property
    def total(self) -> int | None:
        """How many items there are in all, or None if the appliance does not say."""
        return self._pages.total(self._envelope)

    @property
    def envelope(self) -> Any:
        """The whole answer, with what it says beside the items."""
        return self._envelope

    def pages(self) -> Iterator[Page[T]]:
        """This page and each that follows."""
        page: Page[T] = self
        before: list[T] | None = None
        while before is None or page._pages.goes_on(before, page.items):
            yield page
            following = page._pages.next(page._envelope)
            if following is None:
                return
            before = page.items
            page = Page(following, self._fetch(following.arguments), self._fetch)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def first(self) -> T | None:
        """The first item, or None."""
        return self.items[0] if self.items else None

    def to_list(self, max_items: int | None = None) -> list[T]:
        """All items, or the first `max_items`."""
        found: list[T] = []
        for item in self:
            if max_items is not None and len(found) >= max_items:
                break
            found.append(item)
        return found

    def __repr__(self) -> str:
        return f"<Page of {len(self.items)} items, total {self.total}>"


class AsyncPage(Generic[T]):
    """A list to iterate over with `async for`; or await it, to have its first page at hand."""

    def __init__(
        self, pages: Pages, fetch: Callable[[Mapping[str, Any]], Awaitable[Any]], *, first: Any = None
    ) -> None:
        self._pages = pages
        self._fetch = fetch
        self._envelope = first

    async def _loaded(self) -> AsyncPage[T]:
        if self._envelope is None:
            self._envelope = await self._fetch(self._pages.arguments)
        return self

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._loaded().__await__()

    @property
    def items(self) -> list[T]:
        """The items of this page; empty before it was awaited."""
        return self._pages.items(self._envelope)

    @property
    def total(self) -> int | None:
        """How many items there are in all; None before the page was awaited, or if the appliance does not say."""
        return self._pages.total(self._envelope)

    @property
    def envelope(self) -> Any:
        """The whole answer, with what it says beside the items; None before the page was awaited."""
        return self._envelope

    async def pages(self) -> AsyncGenerator[AsyncPage[T], None]:
        """This page and each that follows."""
        page = await self
        before: list[T] | None = None
        while before is None or page._pages.goes_on(before, page.items):
            yield page
            following = page._pages.next(page._envelope)
            if following is None:
                return
            before = page.items
            page = await AsyncPage[T](following, self._fetch)

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    async def first(self) -> T | None:
        """The first item, or None."""
        page = await self
        return page.items[0] if page.items else None

    async def to_list(self, max_items: int | None = None) -> list[T]:
        """All items, or the first `max_items`."""
        found: list[T] = []
        async with aclosing(self.__aiter__()) as items:
            async for item in items:
                if max_items is not None and len(found) >= max_items:
                    break
                found.append(item)
        return found

    def __repr__(self) -> str:
        state = "not yet read" if self._envelope is None else f"{len(self.items)} items, total {self.total}"
        return f"<AsyncPage, {state}>"
