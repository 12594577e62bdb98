"""Responses that were read whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

import msgspec

from .errors import ResponseDecodeError
from .secret import confidential, hidden, shown_path

if TYPE_CHECKING:
    from ._httpx import httpx

R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)


class RawResponse(Generic[T_co]):
    """A whole response, not yet decoded.

    Attributes:
        status: The HTTP status.
        headers: The headers; case does not matter in their names.
        content: The body's bytes.
        request_method: The request's method.
        path: The request's path, without query and secrets.
    """

    def __init__(
        self,
        response: httpx.Response,
        parse: Callable[[RawResponse[Any]], T_co] | None = None,
        locations: Sequence[str] = (),
    ) -> None:
        self.status: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.content: bytes = response.content
        self.request_method: str = response.request.method
        self.path: str = shown_path(response.request)
        self._parse = parse
        self._locations = locations
        # Needed only for errors. A function, so that no `repr` shows the secrets.
        self._confidential: Callable[[], list[str]] = lambda: confidential(response.request)

    def without_echo(self) -> Self:
        """Return this response, or a copy with `***` for each secret of the request that it quotes."""
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
        """The id of the object that the request created or changed: the last part of the header that names it."""
        value = next((found for name in self._locations if (found := self.headers.get(name))), None)
        return value.partition("?")[0].rstrip("/").rpartition("/")[2] or None if value else None

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """Return the body as plain Python data.

        Raises:
            ResponseDecodeError: It is not JSON.
        """
        return decode_plain(self)

    def parse(self) -> T_co:
        """Return what the method itself would have returned.

        Raises:
            APIStatusError: The response is an error.
            ResponseDecodeError: The body does not match the spec.
        """
        assert self._parse is not None, "this response came without a decoder"
        return self._parse(self)

    def parsed_by(self, parse: Callable[[RawResponse[Any]], R]) -> RawResponse[R]:
        """Return this response with another decoder."""
        copy = cast("RawResponse[R]", object.__new__(RawResponse))
        copy.__dict__.update(self.__dict__, _parse=parse)
        return copy

    def __getstate__(self) -> dict[str, Any]:
        # Errors hold their response and are pickled; the decoder can't be.
        return {**self.__dict__, "_parse": None, "_confidential": list}

    def __repr__(self) -> str:
        return f"<RawResponse {self.status} to {self.request_method} {self.path}, {len(self.content)} bytes>"


def decode_plain(response: RawResponse[Any]) -> Any:
    """Return the body as plain data. Almost valid JSON is read too: with a byte order mark, `NaN`, a raw tab, or bytes
    that are not UTF-8.

    Raises:
        ResponseDecodeError: It is not JSON.
    """
    try:
        return msgspec.json.decode(response.content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    except RecursionError:
        raise undecodable(response, TOO_DEEP) from None
    import json

    try:
        return json.loads(response.content.decode("utf-8-sig", "replace"), strict=False)
    except (ValueError, RecursionError):
        raise not_json(response) from None


def undecodable(response: RawResponse[Any], what: str) -> ResponseDecodeError:
    return ResponseDecodeError(
        what, method=response.request_method, path=response.path, status=response.status
    )


TOO_DEEP = "the body is nested too deeply"


ELSEWHERE = "check that the host is the appliance itself, not a portal or proxy"


def not_json(response: RawResponse[Any]) -> ResponseDecodeError:
    start = response.content.lstrip()[:1]
    said = "a body that is not JSON, or not all of it,"
    if not start:
        said = "an empty body"
    elif start == b"<":
        said = "an HTML page"
    return undecodable(response, f"{said} came where JSON was promised; {ELSEWHERE}")
