"""The base classes of the credentials that are generated from `spec/auth/`."""

from __future__ import annotations

import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from ..appliance import Appliance
from ..errors import InvalidArgumentError, SignInRequiredError
from ..forks import keep, renew_in_child
from ..secret import hide
from .flow import Flow, read_inputs
from .tokens import MemoryStore, Token, TokenStore, is_sendable

if TYPE_CHECKING:
    from .._httpx import httpx
    from .receivers import Receiver
    from .token_manager import TokenManager

TokenSource: TypeAlias = str | Callable[[], str]
"""A token, or a function that returns the one to use now; it is called for each request."""


class Credential(ABC):
    """Signs the requests of a client."""

    _flow: ClassVar[Flow]

    @property
    def needs_person(self) -> bool:
        """Whether a person has to visit a page to sign in."""
        return self._flow.needs_person

    @property
    def settings(self) -> Mapping[str, Any]:
        """The arguments that it was given, by their names, without the secrets."""
        return {}

    @abstractmethod
    def bind(self, appliance: Appliance) -> httpx.Auth:
        """Return the httpx authentication that signs requests to one appliance, and to no other place."""

    @abstractmethod
    def sign_in(self, appliance: Appliance, client: httpx.Client) -> None:
        """Get a new token now, whatever is stored, instead of with the first request.

        Args:
            appliance: The appliance.
            client: Sends the token request.

        Raises:
            OAuthError: The person or the appliance refused.
            SignInRequiredError: No one answered.
            StateMismatchError: The answer belongs to another sign-in.
        """

    @abstractmethod
    async def asign_in(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        """Get a new token now. See `sign_in`."""

    @abstractmethod
    def access_token(self, appliance: Appliance) -> str:
        """Return the stored token, to hand to another program. It may have expired: the next request renews it.

        Raises:
            SignInRequiredError: There is none yet.
        """

    @abstractmethod
    def current_token(self, appliance: Appliance, client: httpx.Client) -> str:
        """Return the token that a request would carry now, renewed first if it expires soon.

        Args:
            appliance: The appliance.
            client: Sends the token request, if one is needed.

        Raises:
            OAuthError: The appliance refused.
            SignInRequiredError: There is no token, and no one signed in.
        """

    @abstractmethod
    async def acurrent_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str:
        """Return the token that a request would carry now. See `current_token`."""

    @abstractmethod
    def refresh_token(self, appliance: Appliance, client: httpx.Client) -> str | None:
        """Return what renews that token, or None if nothing does. See `current_token`."""

    @abstractmethod
    async def arefresh_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str | None:
        """Return what renews that token. See `refresh_token`."""

    @abstractmethod
    def sign_out(self, appliance: Appliance) -> None:
        """Delete the stored token. The appliance is not told: `kw.sign_out()` does that first."""


class OAuthCredential(Credential):
    """A credential that gets its token by a flow, renews it, and keeps it in a store.

    Args:
        given: The arguments, by their names; None stands for a missing one. Names that the flow does not know are
            ignored, so that a constructor may pass all its locals.
        store: Keeps the tokens. Default: in memory.
        receiver: Receives the answer of a person's browser. Default: chosen by the redirect URI.

    Raises:
        InvalidArgumentError: A required argument is empty, or an argument is of the wrong kind.
    """

    def __init__(
        self, given: Mapping[str, Any], *, store: TokenStore | None = None, receiver: Receiver | None = None
    ) -> None:
        if self._flow.deprecated:
            # Two calls up, past the generated constructor, is the line that chose this flow.
            warnings.warn(f"{type(self).__name__}: {self._flow.deprecated}", DeprecationWarning, stacklevel=3)
        self._inputs: dict[str, Any] = {}  # a traceback may show a half-built object
        self._inputs = read_inputs(self._flow, given)
        self._store: TokenStore = MemoryStore() if store is None else store
        self._receiver = receiver
        self.after_fork()
        renew_in_child(self)

    def after_fork(self) -> None:
        """Leave the managers to the parent, whose other threads may hold their locks, and start with new ones."""
        if hasattr(self, "_managers"):
            keep(self._managers)
        self._managers: dict[Appliance, TokenManager] = {}
        self._lock = Lock()

    @property
    def settings(self) -> Mapping[str, Any]:
        hidden = self._flow.secret_inputs
        arguments = {one.name: one.argument or one.name for one in self._flow.inputs()}
        return {
            arguments[name]: value
            for name, value in self._inputs.items()
            if value is not None and name not in hidden
        }

    def bind(
        self, appliance: Appliance, client: httpx.Client | httpx.AsyncClient | None = None
    ) -> httpx.Auth:
        from .httpx_auth import OAuthAuth

        return OAuthAuth(self._manager(appliance), appliance, client)

    def sign_in(self, appliance: Appliance, client: httpx.Client) -> None:
        from .httpx_auth import needs_sign_in, obtain

        manager = self._manager(appliance)
        obtain(manager, needs_sign_in(manager), client)

    async def asign_in(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        from .httpx_auth import aobtain, needs_sign_in

        manager = self._manager(appliance)
        await aobtain(manager, needs_sign_in(manager), client)

    def access_token(self, appliance: Appliance) -> str:
        token = self._manager(appliance).stored()
        if token is None:
            raise SignInRequiredError(
                f"no one is signed in to {appliance.host}. Sign in with `kw.sign_in()`."
            )
        return token.access_token

    def current_token(self, appliance: Appliance, client: httpx.Client) -> str:
        return self._current(appliance, client).access_token

    async def acurrent_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str:
        return (await self._acurrent(appliance, client)).access_token

    def refresh_token(self, appliance: Appliance, client: httpx.Client) -> str | None:
        return hide(self._current(appliance, client).refresh_token)

    async def arefresh_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str | None:
        return hide((await self._acurrent(appliance, client)).refresh_token)

    def _current(self, appliance: Appliance, client: httpx.Client) -> Token:
        from .httpx_auth import needs_current, obtain

        manager = self._manager(appliance)
        return manager.usable() or obtain(manager, needs_current(manager), client)

    async def _acurrent(self, appliance: Appliance, client: httpx.AsyncClient) -> Token:
        from .httpx_auth import aobtain, needs_current

        manager = self._manager(appliance)
        return manager.usable() or await aobtain(manager, needs_current(manager), client)

    def sign_out(self, appliance: Appliance) -> None:
        self._manager(appliance).forget()

    def _manager(self, appliance: Appliance) -> TokenManager:
        from .token_manager import TokenManager

        with self._lock:
            if appliance not in self._managers:
                self._managers[appliance] = TokenManager(
                    self._flow, self._inputs, appliance, self._store, self._receiver
                )
            return self._managers[appliance]

    def __getstate__(self) -> dict[str, Any]:
        return {"_inputs": self._inputs, "_store": self._store, "_receiver": self._receiver}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            setattr(self, name, value)
        self.after_fork()
        renew_in_child(self)

    def __repr__(self) -> str:
        shown = (f"{name}={value!r}" for name, value in self.settings.items())
        return f"{type(self).__name__}({', '.join(shown)})"


class ReadyCredential(Credential):
    """A credential whose token was obtained elsewhere.

    Args:
        source: The token, or a function that returns it.

    Raises:
        InvalidArgumentError: It is empty, or not a valid token.
    """

    def __init__(self, source: TokenSource) -> None:
        self._source: TokenSource | None = hide(source) if callable(source) else _checked(hide(source))

    def token(self) -> str:
        """Return the token to use now.

        Raises:
            InvalidArgumentError: It is empty, or not a valid token.
            SignInRequiredError: The credential was pickled, which leaves the token behind.
        """
        if self._source is None:
            raise SignInRequiredError(
                "the access token stayed in the process it was given to; give AccessToken a function that returns one"
            )
        # Text was checked when it was given.
        return _checked(hide(self._source())) if callable(self._source) else self._source

    def bind(self, appliance: Appliance) -> httpx.Auth:
        from .ready_auth import ReadyAuth

        return ReadyAuth(self.token, appliance)

    def sign_in(self, appliance: Appliance, client: httpx.Client) -> None:
        self.token()  # checks it; there is nothing to request

    async def asign_in(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        self.token()

    def access_token(self, appliance: Appliance) -> str:
        return str(self.token())

    def current_token(self, appliance: Appliance, client: httpx.Client) -> str:
        return str(self.token())

    async def acurrent_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str:
        return str(self.token())

    def refresh_token(self, appliance: Appliance, client: httpx.Client) -> None:
        """Return None: the token was given without one."""

    async def arefresh_token(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        """Return None. See `refresh_token`."""

    def sign_out(self, appliance: Appliance) -> None:
        """Do nothing: no token is stored."""

    def __getstate__(self) -> dict[str, Any]:
        return {"_source": self._source if callable(self._source) else None}

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


def _checked(token: object) -> str:
    """Return an access token.

    Raises:
        InvalidArgumentError: It is empty, or not a valid token.
    """
    if not isinstance(token, str) or not is_sendable(token):
        raise InvalidArgumentError(
            "access_token must be the token alone: not empty, ASCII, without spaces or line ends"
        )
    return token
