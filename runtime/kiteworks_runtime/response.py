"""Answers, whole or read piece by piece."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from .secret import hide

if TYPE_CHECKING:
    from ._httpx import httpx

R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)

LOCATIONS = ("x-accellion-location", "x-kiteworks-location")
"""Which headers name the object, the one that counts first."""

SHOWN_PATH = "kiteworks.shown_path"
"""The extension of a request that holds its path as errors and logs may show it."""


def shown_path(request: httpx.Request) -> str:
    """A request's path as errors and logs may show it: on one line, without its query and without secrets."""
    return str(request.extensions.get(SHOWN_PATH) or request.url.raw_path.partition(b"?")[0].decode("ascii"))


_OPEN = frozenset(
    {"accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent"}
)
"""The headers of a request that are nobody's secret."""
_SHORTEST_SECRET = 8
"""Characters. What is shorter is part of many words, and no token."""


def confidential(request: httpx.Request) -> list[str]:
    """What an answer should not quote of its request, in every way that it may be spelt, the longest first."""
    import json
    from urllib.parse import quote

    values = {value for name, value in request.headers.items() if name not in _OPEN}
    values |= {value.rpartition(" ")[2] for value in values}  # without `Bearer`
    whole = request.url.raw_path.partition(b"?")[0].decode("ascii").split("/")
    values |= {one for one, other in zip(whole, shown_path(request).split("/"), strict=False) if one != other}
    spelt = {
        spelling
        for value in values
        if len(value) >= _SHORTEST_SECRET
        for spelling in (value, quote(value, safe=""), value.replace("/", "\\/"), json.dumps(value)[1:-1])
    }
    return sorted(map(hide, spelt), key=len, reverse=True)


def hidden(text: str, secrets: Iterable[str]) -> str:
    """A text with `***` for each of its secrets."""
    for one in secrets:
        text = text.replace(one, "***")
    return text


class RawResponse(Generic[T_co]):
    """A whole answer, not yet decoded.

    Attributes:
        status: The HTTP status.
        headers: The headers; names in any case.
        content: The body's bytes.
        request_method: The request's method.
        path: The request's path, without its query and its secrets.
    """

    def __init__(
        self, response: httpx.Response, parse: Callable[[RawResponse[Any]], T_co] | None = None
    ) -> None:
        self.status: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.content: bytes = response.content
        self.request_method: str = response.request.method
        self.path: str = shown_path(response.request)
        self._parse = parse
        # Asked for by errors alone. A function, so that no `repr` shows what it is about.
        self._confidential: Callable[[], list[str]] = lambda: confidential(response.request)

    def without_echo(self) -> Self:
        """The same answer, or one where `***` stands for what it quotes of its request's secrets."""
        found = self._confidential()
        texts = (self.content.decode("latin-1"), *self.headers.values())
        if not any(one in text for one in found for text in texts):
            return self
        from ._httpx import httpx

        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__)
        headers = {name: hidden(value, found) for name, value in self.headers.items()}
        copy.headers = httpx.Headers(headers)
        copy.content = hidden(self.content.decode("latin-1"), found).encode("latin-1")
        return copy

    @property
    def location(self) -> str | None:
        """The last part of `X-Accellion-Location`, or else of `X-Kiteworks-Location`: the id of the object that the request
        made or touched.
        """
        value = next((found for name in LOCATIONS if (found := self.headers.get(name))), None)
        return value.partition("?")[0].rstrip("/").rpartition("/")[2] or None if value else None

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body as plain Python data.

        Raises:
            ResponseDecodeError: It is not JSON.
        """
        from .decode.fast import decode_plain

        return decode_plain(self)

    def parse(self) -> T_co:
        """What the method itself would have returned.

        Raises:
            APIStatusError: The answer is an error.
            ResponseDecodeError: The body is not what the spec declares.
        """
        assert self._parse is not None, "this response came without a decoder"
        return self._parse(self)

    def parsed_by(self, parse: Callable[[RawResponse[Any]], R]) -> RawResponse[R]:
        """The same answer with another meaning."""
        copy = cast("RawResponse[R]", object.__new__(RawResponse))
        copy.__dict__.update(self.__dict__, _parse=parse)
        return copy

    def __getstate__(self) -> dict[str, Any]:
        # Errors hold their answer and cross processes; how it was to be decoded stays behind.
        return {**self.__dict__, "_parse": None, "_confidential": list}

    def __repr__(self) -> str:
        return f"<RawResponse {self.status} to {self.request_method} {self.path}, {len(self.content)} bytes>"


class _Streamed:
    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self.status: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.request_method: str = response.request.method
        self.path: str = shown_path(response.request)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status} to {self.request_method} {self.path}>"


class StreamedResponse(_Streamed):
    """An answer whose body is read piece by piece, inside the `with` that gave it."""

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body's bytes, `chunk_size` at a time or as they come."""
        if "content-encoding" not in self.headers:
            return self._response.iter_bytes(chunk_size)
        from .bodies import iter_unpacked

        return iter_unpacked(self._response, chunk_size)

    def read(self) -> bytes:
        """All of the body.

        Raises:
            ResponseTooLargeError: It is larger than the client reads into memory.
        """
        from .bodies import read

        return read(self._response)


class AsyncStreamedResponse(_Streamed):
    """An answer whose body is read piece by piece, inside the `async with` that gave it."""

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body's bytes, `chunk_size` at a time or as they come."""
        if "content-encoding" not in self.headers:
            return self._response.aiter_bytes(chunk_size)
        from .bodies import aiter_unpacked

        return aiter_unpacked(self._response, chunk_size)

    async def read(self) -> bytes:
        """All of the body.

        Raises:
            ResponseTooLargeError: It is larger than the client reads into memory.
        """
        from .bodies import aread

        return await aread(self._response)
