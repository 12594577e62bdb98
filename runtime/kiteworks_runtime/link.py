"""What a client and its copies share: the appliance, the credential and the connection pool."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from .errors import InvalidArgumentError, KiteworksError
from .site import Site

if TYPE_CHECKING:
    from ._http import httpx
    from .pace import Pace
    from .transport import Transport

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
        """The token in use, as it is.

        Raises:
            SignInRequiredError: There is none.
        """
        ...

    def current_token(self, site: Site, client: httpx.Client) -> str:
        """The token in use, renewed first if need be."""
        ...

    async def acurrent_token(self, site: Site, client: httpx.AsyncClient) -> str:
        """The token in use, renewed first if need be, awaited."""
        ...

    def sign_out(self, site: Site) -> None:
        """Forget the token."""
        ...


class Link(Generic[C]):
    """The pool is made with the first request: httpx and the certificates take longer than all the rest.

    Args:
        site: The appliance.
        credential: How to get tokens.
        pace: What all calls share.
        transport: How connections are made.
        make: Makes a pool when none was given.
        given: A pool of the user's, who closes it.
    """

    def __init__(
        self,
        site: Site,
        credential: Credential,
        pace: Pace,
        transport: Transport,
        make: Callable[[Transport], C],
        given: C | None = None,
    ) -> None:
        self.site = site
        self.credential = credential
        self.pace = pace
        self._transport = transport
        self._make = make
        self._given = given
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
            if self._given is None and self.own is None:
                self.own = self._make(self._transport)
            client: Any = self._given if self._given is not None else self.own
            if client.is_closed:
                raise KiteworksError("the client was closed, perhaps by leaving its `with`; make a new one")
            if self._auth is None:
                auth: Any = self.credential.bind(self.site)
                if hasattr(auth, "attach"):
                    auth.attach(client)
                self._auth = auth
            bound: Any = self._auth
            return client, bound

    @property
    def auth(self) -> Any:
        """What signs the requests, if any was made and it gets tokens that have to be waited for."""
        return self._auth if hasattr(self._auth, "settle") else None

    def signed_by(self, credential: Credential) -> Link[C]:
        """The same connections with another credential."""
        client, _ = self.open()
        return Link(self.site, credential, self.pace, self._transport, self._make, client)

    def __reduce__(self) -> tuple[Any, ...]:
        if self._given is not None:
            raise TypeError(
                "a client that was made with http_client= can't be pickled: make it where it is used"
            )
        # Connections stay behind; the other process makes its own.
        return Link, (self.site, self.credential, self.pace, self._transport, self._make)


def check_given(client: object, transport: Transport, *, closer: str) -> None:
    """Refuse an `http_client` that can't do, or that would silently do otherwise than asked.

    Args:
        client: What was given, or None.
        transport: What was asked for beside it.
        closer: The method that closes the kind of client that is wanted; the other kind lacks it.

    Raises:
        InvalidArgumentError: It does not do.
    """
    if client is None:
        return
    if not hasattr(client, closer):
        wanted = "httpx.Client" if closer == "close" else "httpx.AsyncClient"
        raise InvalidArgumentError(f"http_client must be an {wanted}, not {type(client).__name__}")
    asked = transport.asked_for()
    if asked:
        raise InvalidArgumentError(
            f"give {' and '.join(asked)} to the http_client: its connections are its own"
        )
