"""The callers behind `with_raw_response` and `with_streaming_response`: same requests, other answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ..operation import Operation
from ..pagination import AsyncPage, Page, Pages
from ..response import RawResponse
from .caller import AsyncCaller, Caller

T = TypeVar("T")


def _content(caller: Caller | AsyncCaller, operation: Operation[None], one: RawResponse[Any]) -> bytes:
    """What a whole answer to a download means. A content may be anything, so nothing is read from it."""
    if not 200 <= one.status < 300:
        caller.interpret(operation, one)
    return one.content


class RawCaller(Caller):
    """Answers with whole responses."""

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Any:
        return self.fetch(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Any:
        pages = Pages(operation.pagination, arguments)
        plain = Caller(self._link, self._api, self._settings)
        raw = self.fetch(operation, pages.arguments)

        def parse(one: RawResponse[Any]) -> Page[T]:
            return Page(pages, self.interpret(operation, one), lambda more: plain.call(operation, more))

        return raw.parsed_by(parse)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Any:
        raw = self.fetch(operation, arguments)
        return raw.parsed_by(lambda one: _content(self, operation, one))


class StreamingCaller(Caller):
    """Answers with streamed responses."""

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Any:
        return self.stream(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Any:
        return self.stream(operation, arguments)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Any:
        return self.stream(operation, arguments)


class AsyncRawCaller(AsyncCaller):
    """Answers with whole responses, awaited."""

    async def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Any:
        return await self.fetch(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Any:
        return self._page(operation, arguments)

    async def _page(self, operation: Operation[Any], arguments: Mapping[str, Any]) -> RawResponse[Any]:
        pages = Pages(operation.pagination, arguments)
        plain = AsyncCaller(self._link, self._api, self._settings)
        raw = await self.fetch(operation, pages.arguments)

        def parse(one: RawResponse[Any]) -> AsyncPage[Any]:
            first = self.interpret(operation, one)
            return AsyncPage(pages, lambda more: plain.call(operation, more), first=first)

        return raw.parsed_by(parse)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Any:
        return self._content(operation, arguments)

    async def _content(self, operation: Operation[None], arguments: Mapping[str, Any]) -> RawResponse[bytes]:
        return (await self.fetch(operation, arguments)).parsed_by(lambda one: _content(self, operation, one))


class AsyncStreamingCaller(AsyncCaller):
    """Answers with streamed responses, inside `async with`."""

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Any:
        return self.stream(operation, arguments)

    def page(self, operation: Operation[Any], item: type[T], arguments: Mapping[str, Any]) -> Any:
        return self.stream(operation, arguments)

    def iter_download(
        self, operation: Operation[None], arguments: Mapping[str, Any], options: Mapping[str, Any]
    ) -> Any:
        return self.stream(operation, arguments)
