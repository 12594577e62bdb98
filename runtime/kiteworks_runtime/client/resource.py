"""The base of the generated resource classes, and the types of their raw and streaming methods."""

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

    On a class it returns the class of the resource, so that `unittest.mock.create_autospec` finds its methods.
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

    Their class lacks these methods, so on a class it returns an object without a connection.
    """

    def __get__(self, instance: object, owner: type[Any] | None = None) -> T:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        if instance is None:
            return self.func(_Unconnected())
        return super().__get__(instance, owner)


class _Unconnected:
    """Takes the place of a client when only the types of its attributes are needed."""

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


# A resource made with a raw or streaming caller already returns such responses; these only tell the type checker.


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """Return the method, typed to return the raw response."""
    return cast("Any", method)  # type: ignore[no-any-return]


def async_raw(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]:
    """Return the method, typed to return the raw response, awaited."""
    return cast("Any", method)  # type: ignore[no-any-return]


def raw_content(method: Callable[P, object]) -> Callable[P, RawResponse[bytes]]:
    """Return the download method, typed to return the raw response."""
    return cast("Any", method)  # type: ignore[no-any-return]


def async_raw_content(method: Callable[P, object]) -> Callable[P, Awaitable[RawResponse[bytes]]]:
    """Return the download method, typed to return the raw response, awaited."""
    return cast("Any", method)  # type: ignore[no-any-return]


def streaming(method: Callable[P, object]) -> Callable[P, AbstractContextManager[StreamedResponse]]:
    """Return the method, typed to return a context manager of the streamed response."""
    return cast("Any", method)  # type: ignore[no-any-return]


def async_streaming(
    method: Callable[P, object],
) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse]]:
    """Return the method, typed to return an async context manager of the streamed response."""
    return cast("Any", method)  # type: ignore[no-any-return]
