"""The library that requests are sent with: httpx, or its continuation httpx2."""

from __future__ import annotations

import sys
from collections.abc import Coroutine
from typing import Any, Protocol

from .errors import InvalidArgumentError, KiteworksError, MissingExtraError

HTTPX, HTTPX2 = "httpx", "httpx2"


class _Choice:
    """The choice of this process. The classes that send derive from those of one library, so it can't change later."""

    name = HTTPX


def use_httpx2() -> None:
    """Send requests with httpx2 instead of httpx, in this process.

    Call it where the program starts, before any client sends a request. Calling it again changes nothing.

    Raises:
        MissingExtraError: httpx2 is not installed.
        KiteworksError: A client has loaded httpx already.
    """
    from importlib.util import find_spec

    if find_spec(HTTPX2) is None:
        raise MissingExtraError("httpx2", "to send with httpx2")
    if f"{__package__}._httpx" in sys.modules and library() != HTTPX2:
        raise KiteworksError(
            "httpx is in use already, since a client has sent a request; call use_httpx2() where the program starts"
        )
    _Choice.name = HTTPX2


def library() -> str:
    """Return the name of the library that requests are sent with."""
    # A program that called `httpx2.alias_httpx()` gets httpx2 by the name of httpx.
    return getattr(sys.modules.get(_Choice.name), "__name__", _Choice.name)


def check_library(given: object) -> None:
    """Check that a user's `http_client`, if there is one, belongs to the library that requests are sent with.

    Raises:
        InvalidArgumentError: It belongs to the other one.
    """
    homes = (one.__module__.partition(".")[0] for one in type(given).__mro__)
    found = next((home for home in homes if home in (HTTPX, HTTPX2)), None)
    used = library()
    if found is None or found == used:
        return
    what = f"http_client is a client of {found}, but requests are sent with {used}"
    if found == HTTPX2:
        raise InvalidArgumentError(f"{what}: call kiteworks.use_httpx2() where the program starts")
    raise InvalidArgumentError(f"{what}: pass an httpx2 client, or don't call kiteworks.use_httpx2()")


# What users may pass of either library, typed by what it has, since the other library may not be installed.


class HTTPClient(Protocol):
    """An `httpx.Client`, or after `use_httpx2()` an `httpx2.Client`."""

    @property
    def is_closed(self) -> bool: ...
    def build_request(self, *args: Any, **kwargs: Any) -> Any: ...
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    def close(self) -> None: ...


class AsyncHTTPClient(Protocol):
    """An `httpx.AsyncClient`, or after `use_httpx2()` an `httpx2.AsyncClient`."""

    @property
    def is_closed(self) -> bool: ...
    def build_request(self, *args: Any, **kwargs: Any) -> Any: ...
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    def aclose(self) -> Coroutine[Any, Any, None]: ...


class HTTPProxy(Protocol):
    """An `httpx.Proxy` or `httpx2.Proxy`."""

    @property
    def url(self) -> Any: ...
    @property
    def auth(self) -> tuple[str, str] | None: ...
    @property
    def headers(self) -> Any: ...
    @property
    def ssl_context(self) -> Any: ...


class HTTPTimeout(Protocol):
    """An `httpx.Timeout` or `httpx2.Timeout`."""

    @property
    def connect(self) -> float | None: ...
    @property
    def read(self) -> float | None: ...
    @property
    def write(self) -> float | None: ...
    @property
    def pool(self) -> float | None: ...
