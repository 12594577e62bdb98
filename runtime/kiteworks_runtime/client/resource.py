"""The base of the generated resource classes, and what turns a method into its raw or streaming twin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast, overload

if TYPE_CHECKING:
    from ..bodies import AsyncStreamedResponse, StreamedResponse
    from ..response import RawResponse
    from .caller import AsyncCaller, Caller

P = ParamSpec("P")
T = TypeVar("T")


class resource_property(cached_property[T]):  # noqa: N801 - as the functions of functools that it is used like
    """An attribute that holds a resource, made when it is first read.

    Read on a class, it is the class of the resource, so that `unittest.mock.create_autospec` finds the methods there.
    """

    @overload  # type: ignore[override]  # the base gives itself
    def __get__(self, instance: None, owner: type[Any] | None = None) -> type[T]: ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> T: ...
    def __get__(self, instance: object, owner: type[Any] | None = None) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        if instance is None:
            return type(self.func(_Unconnected()))
        return super().__get__(instance, owner)


class responses_property(cached_property[T]):  # noqa: N801 - as above
    """An attribute that holds the raw or streaming methods of a resource, made when it is first read.

    Their class has none of them, so read on a class it is an object that can only be looked at.
    """

    def __get__(self, instance: object, owner: type[Any] | None = None) -> T:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        if instance is None:
            return self.func(_Unconnected())
        return super().__get__(instance, owner)


class _Unconnected:
    """Stands for a client of which only the kinds of its attributes are asked."""

    def __getattr__(self, name: str) -> _Unconnected:
        return self


class Resource:
    """A group of methods."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller


class AsyncResource:
    """A group of methods, awaited."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller


# A resource made on a raw or streaming caller already answers in that way; these only tell the type checker so.


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """A method that answers with the whole response."""
    return cast("Any", method)  # type: ignore[no-any-return]


def async_raw(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]:
    """A method that answers with the whole response, awaited."""
    return cast("Any", method)  # type: ignore[no-any-return]


def raw_content(method: Callable[P, object]) -> Callable[P, RawResponse[bytes]]:
    """A download that answers with the whole response, the content in it."""
    return cast("Any", method)  # type: ignore[no-any-return]


def async_raw_content(method: Callable[P, object]) -> Callable[P, Awaitable[RawResponse[bytes]]]:
    """A download that answers with the whole response, the content in it, awaited."""
    return cast("Any", method)  # type: ignore[no-any-return]


def streaming(method: Callable[P, object]) -> Callable[P, AbstractContextManager[StreamedResponse]]:
    """A method that answers with a context manager of the streamed response."""
    return cast("Any", method)  # type: ignore[no-any-return]


def async_streaming(
    method: Callable[P, object],
) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse]]:
    """A method that answers with an async context manager of the streamed response."""
    return cast("Any", method)  # type: ignore[no-any-return]
