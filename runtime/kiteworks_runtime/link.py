"""What a client and its copies share: the appliance, the credential and the connection pool."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from .connection import ssl_context
from .errors import InvalidArgumentError, KiteworksError
from .site import Site

if TYPE_CHECKING:
    import ssl

    from ._http import httpx

    Verify: TypeAlias = bool | str | os.PathLike[str] | ssl.SSLContext

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

    def access_token(self, site: Site) -> str:
        """The token in use.

        Raises:
            SignInRequiredError: There is none.
        """
        ...

    def sign_out(self, site: Site) -> None:
        """Forget the token."""
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
        """The HTTP client and what signs its requests.

        Raises:
            KiteworksError: It was closed.
        """
        with self._lock:
            if self._auth is None:
                self._auth = self.credential.bind(self.site)
            if self._given is None and self.own is None:
                self.own = self._make()
            client: Any = self._given if self._given is not None else self.own
            if client.is_closed:
                raise KiteworksError("the client was closed, perhaps by leaving its `with`; make a new one")
            return client, self._auth


def check_given(client: object, verify: Verify, *, closer: str) -> None:
    """Refuse an `http_client` that can't do, or that would silently do otherwise than asked.

    Args:
        client: What was given, or None.
        verify: What was given beside it.
        closer: The method that closes the kind of client that is wanted; the other kind lacks it.

    Raises:
        InvalidArgumentError: It does not do.
    """
    if client is None:
        return
    if not hasattr(client, closer):
        wanted = "httpx.Client" if closer == "close" else "httpx.AsyncClient"
        raise InvalidArgumentError(f"http_client must be an {wanted}, not {type(client).__name__}")
    if verify is not True:
        raise InvalidArgumentError("give verify to the http_client: its connections are its own")


def pool(verify: Verify) -> httpx.Client:
    """A connection pool of a client's own."""
    from ._http import RetryTransport, httpx

    transport = httpx.HTTPTransport(verify=ssl_context(verify), trust_env=False)
    return httpx.Client(transport=RetryTransport(transport), **_options())


def async_pool(verify: Verify) -> httpx.AsyncClient:
    """The same, awaited."""
    from ._http import RetryTransport, httpx

    transport = httpx.AsyncHTTPTransport(verify=ssl_context(verify), trust_env=False)
    return httpx.AsyncClient(transport=RetryTransport(transport), **_options())


def _options() -> dict[str, Any]:
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    return {
        # Nothing is taken from the environment unasked: no proxy, no .netrc, no certificate file.
        "trust_env": False,
        "follow_redirects": False,
        # The token alone says who asks; the cookie of a session beside it could say something else.
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=())),
    }
