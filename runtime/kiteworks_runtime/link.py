"""What a client and its copies share: the appliance, the credential and the connection pool."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from .connection import ssl_context
from .site import Site

if TYPE_CHECKING:
    import ssl

    from ._http import httpx

C = TypeVar("C")


class Credential(Protocol):
    """What a client signs its requests with. `kiteworks.auth` has one for each way to get tokens."""

    def bind(self, site: Site) -> httpx.Auth:
        """What adds the token to the requests for one appliance."""
        ...

    def sign_in(self, site: Site, client: httpx.Client) -> None:
        """Get a token now, asking a person if need be."""
        ...

    async def asign_in(self, site: Site, client: httpx.AsyncClient) -> None:
        """Get a token now, asking a person if need be, awaited."""
        ...


class Link(Generic[C]):
    """The pool is made with the first request: httpx and the certificates take longer than all the rest.

    Args:
        site: The appliance.
        credential: How to get tokens.
        given: A pool of the user's, who closes it.
        make: Makes a pool when none was given.
    """

    def __init__(self, site: Site, credential: Credential, given: C | None, make: Callable[[], C]) -> None:
        self.site = site
        self.credential = credential
        self._given = given
        self._make = make
        self._lock = threading.Lock()
        self._auth: httpx.Auth | None = None
        self.own: C | None = None
        """The pool that was made here and must be closed, if one was."""

    def open(self) -> tuple[C, httpx.Auth]:
        """The HTTP client and what signs its requests."""
        with self._lock:
            if self._auth is None:
                self._auth = self.credential.bind(self.site)
            if self._given is not None:
                return self._given, self._auth
            if self.own is None:
                self.own = self._make()
            return self.own, self._auth


def pool(verify: bool | str | ssl.SSLContext) -> httpx.Client:
    """A connection pool that takes nothing from the environment: no proxy, no .netrc, no certificate file."""
    from ._http import RetryTransport, httpx

    transport = httpx.HTTPTransport(verify=ssl_context(verify), trust_env=False)
    return httpx.Client(transport=RetryTransport(transport), trust_env=False, follow_redirects=False)


def async_pool(verify: bool | str | ssl.SSLContext) -> httpx.AsyncClient:
    """The same, awaited."""
    from ._http import RetryTransport, httpx

    transport = httpx.AsyncHTTPTransport(verify=ssl_context(verify), trust_env=False)
    return httpx.AsyncClient(transport=RetryTransport(transport), trust_env=False, follow_redirects=False)
