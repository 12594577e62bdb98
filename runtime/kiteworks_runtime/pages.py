"""Lists that are read page by page."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator, Mapping
from contextlib import aclosing
from itertools import islice
from typing import Any, Generic, TypeVar

from .errors import InvalidArgumentError
from .paging import Pages, Reading

__all__ = ("AsyncPage", "Page", "Pages")

T = TypeVar("T")


def _most(max_items: object) -> int | None:
    """How many items are wanted; None for all.

    Raises:
        InvalidArgumentError: It is no number of items.
    """
    if max_items is None:
        return None
    if type(max_items) is not int or max_items < 0:
        raise InvalidArgumentError(f"max_items must be a whole number from 0 on, or None, not {max_items!r}")
    return max_items


class Page(Generic[T]):
    """The first page of a list, which iterates over the items of all pages, reading them as needed."""

    def __init__(
        self,
        pages: Pages,
        envelope: Any,
        fetch: Callable[[Mapping[str, Any]], Any],
        items: list[T] | None = None,
    ) -> None:
        self._pages = pages
        self._envelope = envelope
        self._fetch = fetch
        self._items: list[T] = pages.items(envelope) if items is None else items

    @property
    def items(self) -> list[T]:
        """The items of this page, but those that a page before it held."""
        return self._items

    @property
    def total(self) -> int | None:
        """How many items there are in all, or None if the appliance does not say."""
        return self._pages.total(self._envelope)

    @property
    def envelope(self) -> Any:
        """The whole answer, with what it says beside the items."""
        return self._envelope

    def pages(self) -> Iterator[Page[T]]:
        """This page and each that follows and holds something new."""
        yield self
        reading = Reading(self._pages)
        reading.take(self._envelope)
        while (following := reading.following) is not None:
            envelope = self._fetch(following.arguments)
            items: list[T] = reading.take(envelope)
            if items:
                yield Page(following, envelope, self._fetch, items)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def first(self) -> T | None:
        """The first item, or None. Other pages are read only where this one is empty and the total tells of more."""
        return next(iter(self), None)

    def to_list(self, max_items: int | None = None) -> list[T]:
        """All items, or the first `max_items`: no page is read for more than these.

        Raises:
            InvalidArgumentError: `max_items` is no number of items.
        """
        return list(islice(self, _most(max_items)))

    def __repr__(self) -> str:
        return f"<Page of {len(self.items)} items, total {self.total}>"


class AsyncPage(Generic[T]):
    """A list to iterate over with `async for`; or await it, to have its first page at hand."""

    def __init__(
        self,
        pages: Pages,
        fetch: Callable[[Mapping[str, Any]], Awaitable[Any]],
        *,
        first: Any = None,
        items: list[T] | None = None,
    ) -> None:
        self._pages = pages
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
        """The items of this page, but those that a page before it held; empty before it was awaited."""
        return self._pages.items(self._envelope) if self._items is None else self._items

    @property
    def total(self) -> int | None:
        """How many items there are in all; None before the page was awaited, or if the appliance does not say."""
        return self._pages.total(self._envelope)

    @property
    def envelope(self) -> Any:
        """The whole answer, with what it says beside the items; None before the page was awaited."""
        return self._envelope

    async def pages(self) -> AsyncGenerator[AsyncPage[T], None]:
        """This page and each that follows and holds something new."""
        yield await self
        reading = Reading(self._pages)
        reading.take(self._envelope)
        while (following := reading.following) is not None:
            envelope = await self._fetch(following.arguments)
            items: list[T] = reading.take(envelope)
            if items:
                yield AsyncPage(following, self._fetch, first=envelope, items=items)

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    async def first(self) -> T | None:
        """The first item, or None. Other pages are read only where this one is empty and the total tells of more."""
        return next(iter(await self.to_list(max_items=1)), None)

    async def to_list(self, max_items: int | None = None) -> list[T]:
        """All items, or the first `max_items`: no page is read for more than these.

        Raises:
            InvalidArgumentError: `max_items` is no number of items.
        """
        found: list[T] = []
        most = _most(max_items)
        if most == 0:
            return found
        async with aclosing(self.__aiter__()) as items:
            async for item in items:
                found.append(item)
                if len(found) == most:
                    break
        return found

    def __repr__(self) -> str:
        state = "not yet read" if self._envelope is None else f"{len(self.items)} items, total {self.total}"
        return f"<AsyncPage, {state}>"
