"""The state that a client and its copies share: appliance, credential, connection pool, rate limit and events."""

from __future__ import annotations

import threading
import weakref
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from msgspec import Struct, field

from .appliance import Appliance
from .errors import InvalidArgumentError, KiteworksError
from .events import Watch
from .forks import keep, renew_in_child
from .http_library import check_library
from .limits import Clock, RateLimiter

if TYPE_CHECKING:
    import asyncio

    from ._httpx import httpx
    from .transport import Transport


class Tally(Struct):
    """Counts the requests that succeeded.

    Attributes:
        served: Their number. Threads add to it without a lock, so it tells whether there were some, not how many
            exactly.
    """

    served: int = 0


class CallState(Struct, frozen=True):
    """The state that all calls share.

    Attributes:
        clock: The clock.
        limiter: The rate limiter, if there is a limit.
        watch: The functions that are called for each attempt.
        tally: The requests that succeeded, possibly while others were throttled.
    """

    clock: Clock
    limiter: RateLimiter | None
    watch: Watch
    tally: Tally = field(default_factory=Tally)


if TYPE_CHECKING:
    Guard: TypeAlias = AsyncGenerator[None, None]

C = TypeVar("C")
_ending: set[asyncio.Task[None]] = set()


class Credential(Protocol):
    """Signs the requests of a client. `kiteworks.auth` has one for each way to get tokens."""

    def bind(self, appliance: Appliance) -> httpx.Auth:
        """Return the `httpx.Auth` that adds the token to the requests for one appliance."""
        ...

    def sign_in(self, appliance: Appliance, client: httpx.Client) -> None:
        """Get a token now, asking a person if needed."""
        ...

    async def asign_in(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        """Get a token now, asking a person if needed, awaited."""
        ...

    def access_token(self, appliance: Appliance) -> str:
        """Return the current token, even if it has expired.

        Raises:
            SignInRequiredError: There is none.
        """
        ...

    def current_token(self, appliance: Appliance, client: httpx.Client) -> str:
        """Return the current token, refreshed first if needed."""
        ...

    async def acurrent_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str:
        """Return the current token, refreshed first if needed, awaited."""
        ...

    def refresh_token(self, appliance: Appliance, client: httpx.Client) -> str | None:
        """Return what refreshes the current token, if anything does."""
        ...

    async def arefresh_token(self, appliance: Appliance, client: httpx.AsyncClient) -> str | None:
        """Return what refreshes the current token, if anything does, awaited."""
        ...

    def sign_out(self, appliance: Appliance) -> None:
        """Forget the token."""
        ...


class ClientState(Generic[C]):
    """The shared state, with a connection pool that is made for the first request, since loading httpx takes long.

    A forked process makes its own pool: two processes can't use one connection.

    Args:
        appliance: The appliance.
        credential: The credential.
        call_state: The state that all calls share.
        transport: How connections are made.
        make: Makes a pool if none was given.
        given: The user's `http_client`, which the user closes.
    """

    def __init__(
        self,
        appliance: Appliance,
        credential: Credential,
        call_state: CallState,
        transport: Transport,
        make: Callable[[Transport], C],
        given: C | None = None,
    ) -> None:
        self.appliance = appliance
        self.credential = credential
        self.call_state = call_state
        self._transport = transport
        self._make = make
        self._given = given
        self._own: C | None = None
        self._auth: httpx.Auth | None = None
        self._closed = False
        self._foreign = False
        self._lock = threading.Lock()
        renew_in_child(self)

    def after_fork(self) -> None:
        """Leave the connections to the parent."""
        self._lock = threading.Lock()
        self._foreign = self._auth is not None and _has_connections(self._given)
        keep((self._own, self._auth))
        self._own = self._auth = None

    def open(self) -> tuple[C, httpx.Auth]:
        """Return the HTTP client and the `httpx.Auth` for its requests.

        Raises:
            KiteworksError: It was closed, or it is the `http_client` of the process that this one was forked from.
        """
        with self._lock:
            if self._foreign:
                raise KiteworksError(
                    "the http_client was used before this process was forked, so its connections are the parent's; "
                    "make the client and its http_client after the fork, or leave http_client out"
                )
            client: Any = self._pool()
            if client is None or client.is_closed:
                raise KiteworksError("the client was closed, perhaps by leaving its `with`; make a new one")
            return client, self._signer(client)

    @property
    def owns_pool(self) -> bool:
        """Whether the HTTP client is the one that was made here, not the user's."""
        return self._given is None

    @property
    def auth(self) -> Any:
        """The `httpx.Auth`, if it was made and may have token requests to wait for."""
        return self._auth if hasattr(self._auth, "settle") else None

    def close(self) -> Any:
        """Close the state.

        Returns:
            The pool to be closed, if one was made.
        """
        with self._lock:
            own, self._own = self._own, None
            self._closed = self._given is None
            return own

    def _signer(self, client: C) -> httpx.Auth:
        if self._auth is None:
            self._auth = self._bind(client)
        return self._auth

    def _bind(self, client: C) -> httpx.Auth:
        auth: Any = self.credential.bind(self.appliance)
        if hasattr(auth, "attach"):
            auth.attach(client)
        bound: httpx.Auth = auth
        return bound

    def _pool(self) -> C | None:
        if self._given is not None:
            return self._given
        if self._own is None and not self._closed:
            self._own = self._make(self._transport)
        return self._own

    def signed_by(self, credential: Credential) -> ClientState[C]:
        """Return a state with the same connections and another credential."""
        client, _ = self.open()
        return type(self)(self.appliance, credential, self.call_state, self._transport, self._make, client)

    def __reduce__(self) -> tuple[Any, ...]:
        if self._given is not None:
            raise TypeError(
                "a client that was made with http_client= can't be pickled: make it where it is used"
            )
        # Connections can't be pickled; the other process makes its own.
        return type(self), (self.appliance, self.credential, self.call_state, self._transport, self._make)


class AsyncClientState(ClientState["httpx.AsyncClient"]):
    """The shared state with a pool for each event loop, since a connection works only in the loop that made it."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._pools: dict[asyncio.AbstractEventLoop, tuple[httpx.AsyncClient, Guard]] = {}
        self._signers: dict[httpx.AsyncClient, httpx.Auth] = {}
        self._given_in: weakref.ref[asyncio.AbstractEventLoop] | None = None
        self._blocking: ClientState[httpx.Client] | None = None

    def blocking(self, make: Callable[[Transport], httpx.Client]) -> ClientState[httpx.Client] | None:
        """Return a state for threads with the same credential and limits, which is closed with this one.

        Args:
            make: Makes its pool.

        Returns:
            The state; None if the `http_client` is the user's, who alone knows how to make another one.
        """
        if self._given is not None:
            return None
        with self._lock:
            if self._blocking is None:
                about = self.appliance, self.credential, self.call_state, self._transport
                self._blocking = ClientState(*about, make)
                self._blocking._closed = self._closed
            return self._blocking

    def after_fork(self) -> None:
        """Leave the connections to the parent."""
        super().after_fork()
        keep((self._pools, self._signers))
        self._pools, self._signers = {}, {}

    def close(self) -> Any:
        """Close the state. The pools of other loops are closed in those loops, now or when they end.

        Returns:
            The generator that closes the pool of this loop, if there is one.
        """
        import asyncio

        with self._lock:
            # Not the pool: a guard that is dropped would be ended by the loop, later.
            _, own = self._pools.pop(asyncio.get_running_loop(), (None, None))
            pools, self._pools = self._pools, {}
            self._signers = {}
            self._closed = self._given is None
            blocking = self._blocking
        if blocking is not None and (pool := blocking.close()) is not None:
            pool.close()
        for loop, (_, guard) in pools.items():
            with suppress(RuntimeError):  # the loop was closed meanwhile
                loop.call_soon_threadsafe(_end, loop, guard)
        return own

    def _pool(self) -> httpx.AsyncClient | None:
        import asyncio

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            # Nothing can be sent here, but invalid arguments are reported all the same.
            return self._given or self._make(self._transport)
        if self._given is not None:
            self._check_loop(loop)
            return self._given
        if loop not in self._pools and not self._closed:
            for other in [one for one in self._pools if one.is_closed()]:
                self._signers.pop(self._pools.pop(other)[0], None)
            pool = self._make(self._transport)
            self._pools[loop] = pool, _guard(pool)
        return self._pools[loop][0] if loop in self._pools else None

    def _signer(self, client: httpx.AsyncClient) -> httpx.Auth:
        # Each sends token requests with the pool of its loop.
        signer = self._signers.get(client)
        if signer is None:
            self._auth = signer = self._bind(client)
            if client is self._given or any(client is pool for pool, _ in self._pools.values()):
                self._signers[client] = signer
        return signer

    def _check_loop(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._given_in is None:
            self._given_in = weakref.ref(loop)
        elif self._given_in() is not loop and _has_connections(self._given):
            raise KiteworksError(
                "the http_client was first used in another event loop, and its connections work only there; "
                "make one in each loop, or leave http_client out"
            )


def _has_connections(client: object) -> bool:
    """Return whether the user's client has real connections, unlike one for tests."""
    from ._httpx import httpx

    way = getattr(client, "_transport", None)
    return isinstance(way, httpx.HTTPTransport | httpx.AsyncHTTPTransport)


def _guard(pool: httpx.AsyncClient) -> Guard:
    """Close a pool when its loop ends: `asyncio.run` closes the async generators that were started in its loop."""

    async def closing() -> AsyncGenerator[None, None]:
        try:
            yield
        finally:
            await pool.aclose()

    guard = closing()
    with suppress(StopIteration):
        guard.asend(None).send(None)
    return guard


def _end(loop: asyncio.AbstractEventLoop, guard: Guard) -> None:
    task = loop.create_task(guard.aclose())
    _ending.add(task)
    task.add_done_callback(_ending.discard)


def check_given(client: object, transport: Transport, *, closer: str) -> None:
    """Check an `http_client`; the right kind of client has the method `closer`, the other kind lacks it.

    Raises:
        InvalidArgumentError: It is invalid.
    """
    if client is None:
        return
    if not hasattr(client, closer):
        wanted = "httpx.Client" if closer == "close" else "httpx.AsyncClient"
        raise InvalidArgumentError(f"http_client must be an {wanted}, not {type(client).__name__}")
    check_library(client)
    asked = transport.asked_for()
    if asked:
        raise InvalidArgumentError(
            f"give {' and '.join(asked)} to the http_client: its connections are its own"
        )
