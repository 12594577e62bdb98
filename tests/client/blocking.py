"""An `AsyncKiteworks` that is called like a `Kiteworks`, so that one test proves both."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Iterator
from typing import Any


class Blocking:
    """Wraps an object of the async client; whatever is awaitable is awaited on one event loop.

    Args:
        target: The async client, one of its resources, or a page.
        loop: The loop to run on.
    """

    def __init__(self, target: Any, loop: asyncio.AbstractEventLoop) -> None:
        self._target = target
        self._loop = loop

    def __getattr__(self, name: str) -> Any:
        return self._wrapped(getattr(self._target, name))

    def __iter__(self) -> Iterator[Any]:
        items: AsyncIterator[Any] = self._target.__aiter__()
        while True:
            try:
                yield self._loop.run_until_complete(anext(items))
            except StopAsyncIteration:
                return

    def _wrapped(self, value: Any) -> Any:
        if inspect.isroutine(value):
            return lambda *args, **kwargs: self._settled(value(*args, **kwargs))
        return (
            Blocking(value, self._loop) if type(value).__module__.startswith("kiteworks.resources") else value
        )

    def _settled(self, value: Any) -> Any:
        if inspect.isawaitable(value):
            value = self._loop.run_until_complete(_awaited(value))
        return Blocking(value, self._loop) if hasattr(value, "__aiter__") else value


async def _awaited(value: Any) -> Any:
    return await value
