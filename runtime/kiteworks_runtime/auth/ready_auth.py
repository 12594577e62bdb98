"""Signs httpx requests with a token that is there already."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator

from .._httpx import httpx
from ..appliance import Appliance


class ReadyAuth(httpx.Auth):
    """Gives each request to the appliance the token that a function returns."""

    def __init__(self, token: Callable[[], str], appliance: Appliance) -> None:
        self._token = token
        self._appliance = appliance

    # Not `auth_flow`, which httpx drives with one more generator.

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign a request of an `httpx.Client`."""
        self._sign(request)
        yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Sign a request of an `httpx.AsyncClient`."""
        self._sign(request)
        yield request

    def _sign(self, request: httpx.Request) -> None:
        if self._appliance.admits(origin(request.url)):
            sign(request, self._token())


def sign(request: httpx.Request, access_token: str) -> None:
    """Put a token into a request."""
    request.headers["Authorization"] = f"Bearer {access_token}"


def origin(url: httpx.URL) -> str:
    """Return scheme, host and port of an address, as `Appliance.origin` has them."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"
