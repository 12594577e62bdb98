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
from .stores.memory import MemoryStore, TokenStore
from .token import is_sendable

if TYPE_CHECKING:
    from .._httpx import httpx
    from .receivers import Receiver
    from .token_manager import TokenManager

TokenSource: TypeAlias = str | Callable[[], str]
"""A token, or something that returns the one to use now; it is called for each request."""


class Credential(ABC):
    """What a client signs its requests with."""

    _flow: ClassVar[Flow]

    @property
    def needs_person(self) -> bool:
        """Whether a person has to visit a page to sign in."""
        return self._flow.needs_person

    @property
    def settings(self) -> Mapping[str, Any]:
        """What it was given that is not secret, by the names of its arguments."""
        return {}

    @abstractmethod
    def bind(self, appliance: Appliance) -> httpx.Auth:
        """What signs requests to one appliance, and to no other place."""

    @abstractmethod
    def sign_in(self, appliance: Appliance, client: httpx.Client) -> None:
        """Get a new token now, whatever is stored, instead of with the first request."""

    @abstractmethod
    async def asign_in(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        """Get a new token now, whatever is stored, instead of with the first request."""

    @abstractmethod
    def access_token(self, appliance: Appliance) -> str:
        """The token in use, to hand to another program.

        Raises:
            SignInRequiredError: There is none yet.
        """

    @abstractmethod
    def current_token(self, appliance: Appliance, client: httpx.Client) -> str:
        """The token in use, renewed first if it is near its end. `kw.access_token()` asks for it."""

    @abstractmethod
    async def acurrent_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str:
        """The token in use, renewed first if it is near its end. `kw.access_token()` asks for it."""

    @abstractmethod
    def sign_out(self, appliance: Appliance) -> None:
        """Forget the token. The appliance is not told: `kw.sign_out()` does that first."""


class OAuthCredential(Credential):
    """A credential that gets its token by a flow, renews it, and keeps it in a store.

    Args:
        given: What the person gave, by the names of the arguments; None stands for nothing. What the flow does not ask
            for is left alone, so that a constructor may hand over all its locals.
        store: Where tokens are kept. Default: in memory.
        receiver: How a person's browser answers. Default: chosen by the redirect URI.

    Raises:
        InvalidArgumentError: A required value is empty, or one is of the wrong kind.
    """

    def __init__(
        self, given: Mapping[str, Any], *, store: TokenStore | None = None, receiver: Receiver | None = None
    ) -> None:
        if self._flow.deprecated:
            # Two calls up, past the generated constructor, is the line that chose this flow.
            warnings.warn(f"{type(self).__name__}: {self._flow.deprecated}", DeprecationWarning, stacklevel=3)
        self._inputs: dict[str, Any] = {}  # a traceback may show what is not built yet
        self._inputs = read_inputs(self._flow, given)
        self._store: TokenStore = MemoryStore() if store is None else store
        self._receiver = receiver
        self.after_fork()
        renew_in_child(self)

    def after_fork(self) -> None:
        """Leave to the parent what renews its tokens, which another thread may hold."""
        if hasattr(self, "_managers"):
            keep(self._managers)
        self._managers: dict[Appliance, TokenManager] = {}
        self._lock = Lock()

    @property
    def settings(self) -> Mapping[str, Any]:
        """What it was given that is not secret, by the names of its arguments."""
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
        """What signs requests to one appliance, and to no other place. `client` sends the token requests."""
        from .httpx_auth import OAuthAuth

        return OAuthAuth(self._manager(appliance), appliance, client)

    def sign_in(self, appliance: Appliance, client: httpx.Client) -> None:
        """Sign in now, whatever is stored.

        Args:
            site: The appliance.
            client: What sends the token request.

        Raises:
            OAuthError: The person or the appliance refused.
            SignInRequiredError: No one answered.
            StateMismatchError: The answer belongs to another sign-in.
        """
        from .httpx_auth import needs_sign_in, obtain

        manager = self._manager(appliance)
        obtain(manager, *needs_sign_in(manager), client)

    async def asign_in(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        """Sign in now, whatever is stored.

        Args:
            site: The appliance.
            client: What sends the token request.

        Raises:
            OAuthError: The person or the appliance refused.
            SignInRequiredError: No one answered.
            StateMismatchError: The answer belongs to another sign-in.
        """
        from .httpx_auth import aobtain, needs_sign_in

        manager = self._manager(appliance)
        await aobtain(manager, *needs_sign_in(manager), client)

    def access_token(self, appliance: Appliance) -> str:
        """The stored token, to hand to another program. It may be at its end: any request renews it.

        Raises:
            SignInRequiredError: There is none yet.
        """
        token = self._manager(appliance).stored()
        if token is None:
            raise SignInRequiredError(
                f"no one is signed in to {appliance.host}. Sign in with `kw.sign_in()`."
            )
        return token.access_token

    def current_token(self, appliance: Appliance, client: httpx.Client) -> str:
        """The token that a request would carry now.

        Args:
            site: The appliance.
            client: What sends the token request, if one is needed.

        Raises:
            OAuthError: The appliance refused.
            SignInRequiredError: There is no token, and no one signed in.
        """
        from .httpx_auth import needs_current, obtain

        manager = self._manager(appliance)
        token = manager.usable() or obtain(manager, *needs_current(manager), client)
        return token.access_token

    async def acurrent_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str:
        """The token that a request would carry now. See `current_token`."""
        from .httpx_auth import aobtain, needs_current

        manager = self._manager(appliance)
        token = manager.usable() or await aobtain(manager, *needs_current(manager), client)
        return token.access_token

    def sign_out(self, appliance: Appliance) -> None:
        """Forget the token. The appliance is not told: `kw.sign_out()` does that first."""
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
    """A credential whose token was got elsewhere.

    Args:
        source: The token, or something that returns it.

    Raises:
        InvalidArgumentError: It is empty, or no token.
    """

    def __init__(self, source: TokenSource) -> None:
        self._source: TokenSource | None = hide(source)
        if not callable(source):
            self.token()

    def token(self) -> str:
        """The token to use now.

        Raises:
            InvalidArgumentError: It is empty, or no token.
            SignInRequiredError: It was left behind when the credential was pickled.
        """
        if self._source is None:
            raise SignInRequiredError(
                "the access token stayed in the process it was given to; give AccessToken a function that returns one"
            )
        token: object = hide(self._source() if callable(self._source) else self._source)
        if not isinstance(token, str) or not is_sendable(token):
            raise InvalidArgumentError(
                "access_token must be the token alone: not empty, ASCII, without spaces or line ends"
            )
        return token

    def bind(self, appliance: Appliance) -> httpx.Auth:
        """What signs requests to one appliance, and to no other place."""
        from .httpx_auth import ReadyAuth

        return ReadyAuth(self.token, appliance)

    def sign_in(self, appliance: Appliance, client: httpx.Client) -> None:
        """Check that there is a token; nothing is fetched."""
        self.token()

    async def asign_in(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        """Check that there is a token; nothing is fetched."""
        self.token()

    def access_token(self, appliance: Appliance) -> str:
        """The token to use now."""
        return str(self.token())

    def current_token(self, appliance: Appliance, client: httpx.Client) -> str:
        """The token to use now; nothing is fetched."""
        return self.access_token(appliance)

    async def acurrent_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str:
        """The token to use now; nothing is fetched."""
        return self.access_token(appliance)

    def sign_out(self, appliance: Appliance) -> None:
        """Nothing is kept, so there is nothing to forget."""

    def __getstate__(self) -> dict[str, Any]:
        return {"_source": self._source if callable(self._source) else None}

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"
