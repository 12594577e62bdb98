"""The base of the two generated clients."""

from __future__ import annotations

import os
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypedDict, TypeVar, Unpack, overload

from msgspec.structs import replace

from ..appliance import Appliance
from ..client_state import AsyncClientState, CallState, ClientState, Credential, check_given
from ..connection import Settings, connection_errors, joined, shielded
from ..error_response import AuthenticationError
from ..errors import InvalidArgumentError, SignInRequiredError
from ..events import Watch
from ..http_library import AsyncHTTPClient, HTTPClient
from ..limits import Clock, RateLimiter, SizeLimits
from ..operation import API, Operation
from ..request import prepare_free
from ..response import RawResponse
from ..retry import Retries
from ..secret import hide
from ..transport import Transport, async_pool, pool
from .caller import AsyncCaller, Caller

if TYPE_CHECKING:
    from .._httpx import httpx  # noqa: F401 - of the bases below
    from ..auth import Receiver, TokenStore
    from ..config.credential_types import ClientSettings
    from ..events import OnRequest, OnResponse
    from ..limits import TimeoutLike
    from ..transport import Certificate, Proxy, Verify

C = TypeVar("C")
G = TypeVar("G", HTTPClient, AsyncHTTPClient)
S = TypeVar("S", bound="SyncClient")
T = TypeVar("T")


class ClientOptions(TypedDict, total=False):
    """The arguments of the class that `from_env()` and `from_profile()` take as well."""

    timeout: TimeoutLike
    retries: int | Retries
    rate_limit: float | None
    headers: Mapping[str, str] | None
    verify: Verify
    cert: Certificate | None
    proxy: Proxy | None
    http2: bool
    api_version: int | None
    strict: bool
    trusted_origins: Collection[str]
    size_limits: SizeLimits | None
    on_request: OnRequest | None
    on_response: OnResponse | None
    http_client: Any


class BaseClient(Generic[C, G]):
    """A client of one appliance. Its arguments are those of `SyncClient`."""

    _api: ClassVar[API]
    _closer: ClassVar[str]
    _pool: ClassVar[Any]
    _state_type: ClassVar[type[ClientState[Any]]]
    _caller_type: ClassVar[type[Any]]
    _state: ClientState[C]
    _settings: Settings

    def __init__(
        self,
        host: str,
        *,
        auth: Credential,
        timeout: TimeoutLike = 60.0,
        retries: int | Retries = 2,
        rate_limit: float | None = None,
        headers: Mapping[str, str] | None = None,
        verify: Verify = True,
        cert: Certificate | None = None,
        proxy: Proxy | None = None,
        http2: bool = False,
        api_version: int | None = None,
        strict: bool = False,
        trusted_origins: Collection[str] = (),
        size_limits: SizeLimits | None = None,
        on_request: OnRequest | None = None,
        on_response: OnResponse | None = None,
        http_client: G | None = None,
    ) -> None:
        # If one argument is invalid, a traceback that shows local variables must not reveal secrets in another.
        headers, cert, proxy = shielded(headers), hide(cert), hide(proxy)
        if not hasattr(auth, "bind") or isinstance(auth, type):
            raise InvalidArgumentError(
                f"auth must be a credential such as kiteworks.AccessToken(...), not {type(auth).__name__}"
            )
        version = self._api.version if api_version is None else api_version
        given: dict[str, Any] = {"timeout": timeout, "retries": retries, "size_limits": size_limits}
        self._settings = Settings(**given, strict=strict, api_version=version, headers=joined(headers))
        appliance = Appliance.parse(host, self._api.error_table, trusted_origins)
        transport = Transport(verify, cert, proxy, http2)
        check_given(http_client, transport, closer=self._closer)
        clock = Clock()
        limiter = None if rate_limit is None else RateLimiter(rate_limit, clock.now)
        call_state = CallState(clock, limiter, Watch(on_request, on_response))
        make = partial(self._pool, agent=self._api.agent)
        self._state = self._state_type(appliance, auth, call_state, transport, make, http_client)
        self._caller = self._caller_type(self._state, self._api, self._settings)

    @property
    def appliance(self) -> Appliance:
        """The appliance this client talks to."""
        return self._state.appliance

    @property
    def auth(self) -> Credential:
        """The credential that this client and its copies sign their requests with."""
        return self._state.credential

    @classmethod
    def from_env(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        store: TokenStore | None = None,
        receiver: Receiver | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Make a client from environment variables. `docs/command-line.md` lists them.

        Args:
            environ: The variables. Default: those of the process.
            store: Where tokens are kept. Default: in memory; with `KITEWORKS_PROFILE`, where the profile says.
            receiver: How a person's browser answers.
            options: Other arguments of the class.

        Raises:
            ConfigurationError: Variables are missing, contradict each other, or hold what can't be read.
            InvalidArgumentError: A value is invalid.
        """
        from ..config.environment import settings_from_env

        given = hide(dict(options))
        variables = os.environ if environ is None else environ
        return cls._connected(settings_from_env(cls._api, variables, store, receiver), given)

    @classmethod
    def from_profile(
        cls,
        name: str | None = None,
        *,
        path: str | os.PathLike[str] | None = None,
        store: TokenStore | None = None,
        receiver: Receiver | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Make a client from a profile, which `kiteworks login` writes.

        Args:
            name: The profile. Default: the one that is marked as the default.
            path: The file of the profiles. Default: what `KITEWORKS_CONFIG` names, or else the one in the user's folder
                for configuration.
            store: Where tokens are kept. Default: where the profile says.
            receiver: How a person's browser answers. Default: no one is asked; a sign-in that has expired raises
                `SignInRequiredError`.
            options: Other arguments of the class.

        Raises:
            ConfigurationError: There is no such profile, or the file can't be read.
            SignInRequiredError: The profile's secrets are gone.
        """
        from ..config.profiles import settings_from_profile

        given = hide(dict(options))
        path = path or os.environ.get("KITEWORKS_CONFIG") or None
        return cls._connected(
            settings_from_profile(cls._api, name, path, store=store, receiver=receiver), given
        )

    @classmethod
    def _connected(cls, settings: ClientSettings, options: Mapping[str, Any]) -> Self:
        kind: Any = cls
        given = hide({"auth": settings.credential, "verify": settings.verify, **options})
        made: Self = kind(settings.host, **given)
        return made

    def with_options(
        self,
        *,
        timeout: TimeoutLike | None = None,
        retries: int | Retries | None = None,
        headers: Mapping[str, str] | None = None,
        strict: bool | None = None,
        size_limits: SizeLimits | None = None,
    ) -> Self:
        """Return a copy with other settings that shares connections, tokens and the rate limit.

        Args:
            timeout: As for the client.
            retries: As for the client.
            headers: Sent in addition to those of the client.
            strict: As for the client.
            size_limits: As for the client.

        Raises:
            InvalidArgumentError: A value is invalid.
        """
        headers = shielded(headers)
        before = self._settings
        changes: dict[str, Any] = {"timeout": timeout, "retries": retries, "strict": strict}
        changes["size_limits"] = size_limits
        changes["headers"] = None if headers is None else joined(before.headers, headers)
        given = {name: value for name, value in changes.items() if value is not None}
        copy = object.__new__(type(self))
        copy.__setstate__({"_state": self._state, "_settings": replace(before, **given)})
        return copy

    def __getstate__(self) -> dict[str, Any]:
        # Resources are created again when they are used.
        return {"_state": self._state, "_settings": self._settings}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._caller = self._caller_type(self._state, self._api, self._settings)

    @contextmanager
    def _signing_out(self) -> Generator[tuple[ClientState[Any], Operation[Any]] | None, None, None]:
        """Yield the request that ends the session of the stored token, if there is one; then forget the token.

        The token is not refreshed, and no one is asked to sign in, in order to sign out.
        """
        from ..auth import ReadyCredential

        credential, request = self._state.credential, self._api.logout
        try:
            token = credential.access_token(self.appliance)
        except SignInRequiredError:
            token = ""
        try:
            if token and request is not None:
                state = self._state.signed_by(ReadyCredential(token))
                yield state, free_operation(*request, type(None))
            else:
                yield None
        except AuthenticationError:
            pass  # the session had ended already
        finally:
            credential.sign_out(self.appliance)

    def __repr__(self) -> str:
        if "_state" not in vars(self):  # a traceback may show an object that is still being initialized
            return f"<{type(self).__name__}>"
        return f"<{type(self).__name__} {self.appliance.host}, {type(self._state.credential).__name__}>"


def free_operation(method: str, path: str, cast_to: Any) -> Operation[Any]:
    request = f"{method} {path}"
    return Operation(request, request, result=cast_to)


class SyncClient(BaseClient["httpx.Client", HTTPClient]):
    """A client of one appliance.

    Args:
        host: The appliance's name, with a port if it is not 443: `files.example.com`.
        auth: How to get tokens.
        timeout: Seconds to wait for each read or write, or a `Timeout` with a limit for each phase and for a call as a
            whole.
        retries: The maximum number of repetitions after a temporary failure, for requests that are safe to repeat or
            were not carried out; or a `Retries` with more settings.
        rate_limit: The maximum number of requests per second of this client and its copies. Default: no limit.
        headers: Sent with every request.
        verify: True to trust the public certificate authorities, `"system"` for those of the operating system, a PEM
            file of your own, or an SSL context. False is for tests.
        cert: A client certificate (mTLS): a PEM file with certificate and key, a pair of files, or with the key's
            password a triple.
        proxy: The address of a proxy to use. Nothing is read from the environment.
        http2: Whether HTTP/2 may be used.
        api_version: The version of the API to ask for. Default: the one this client was made for.
        strict: Whether a response that deviates from the spec raises an error instead of a warning.
        trusted_origins: Other hosts that may receive the token: those of your installation that responses point to,
            written like `host`. Redirects are not followed even so.
        size_limits: The maximum size of a response that is read into memory. Default: 64 MiB, and 1 MiB for an error.
        on_request: Called with a `RequestEvent` before each attempt.
        on_response: Called with a `ResponseEvent` after each attempt.
        http_client: An `httpx.Client` to send with, or after `kiteworks.use_httpx2()` an `httpx2.Client`. You close it, and
            you set its certificates, proxies and cookies.

    Raises:
        InvalidArgumentError: An argument is invalid.
    """

    _closer = "close"
    _pool = staticmethod(pool)
    _state_type = ClientState
    _caller_type = Caller
    _caller: Caller

    def sign_in(self) -> None:
        """Get a token now instead of with the first call, asking a person if need be.

        Raises:
            OAuthError: The appliance refused.
            SignInRequiredError: There is no person to sign in.
        """
        client, _ = self._state.open()
        with connection_errors("POST", "the sign-in", self.appliance.host):
            self._state.credential.sign_in(self.appliance, client)

    def access_token(self) -> str:
        """Return the token that requests carry, for another program. It is a secret.

        It is refreshed first if it expires soon, as before any call.

        Returns:
            The token alone, without `Bearer`.

        Raises:
            SignInRequiredError: There is no token, and no person to sign in.
            OAuthError: The appliance refused to refresh it.
            APIConnectionError: The appliance could not be reached or trusted.
        """
        client, _ = self._state.open()
        with connection_errors("POST", "the token request", self.appliance.host):
            return self._state.credential.current_token(self.appliance, client)

    def refresh_token(self) -> str | None:
        """Return the refresh token, to continue this sign-in elsewhere with `RefreshToken`. It is a secret.

        It can be used once, and the first client to use it gets the next one: stop using this sign-in here.

        Returns:
            The token, whose `repr` does not show it; None if the sign-in can't be refreshed.

        Raises:
            SignInRequiredError: There is no token, and no person to sign in.
            OAuthError: The appliance refused to refresh it.
            APIConnectionError: The appliance could not be reached or trusted.
        """
        client, _ = self._state.open()
        with connection_errors("POST", "the token request", self.appliance.host):
            return self._state.credential.refresh_token(self.appliance, client)

    def sign_out(self) -> None:
        """End the session on the appliance and forget the token, even if the appliance refuses.

        A token that has expired is only forgotten. The next call signs in again.

        Raises:
            APIConnectionError: The appliance could not be reached, so the token stays valid until it expires.
            APIStatusError: The appliance refused, so the token stays valid until it expires.
        """
        with self._signing_out() as ending:
            if ending is not None:
                state, operation = ending
                Caller(state, self._api, self._settings).call(operation, {})

    @overload
    def request(
        self,
        method: str,
        path: str,
        *,
        cast_to: type[T],
        params: Mapping[str, Any] | None = ...,
        json: Any = ...,
        content: bytes | None = ...,
    ) -> T: ...
    @overload
    def request(
        self,
        method: str,
        path: str,
        *,
        cast_to: None = ...,
        params: Mapping[str, Any] | None = ...,
        json: Any = ...,
        content: bytes | None = ...,
    ) -> RawResponse[Any]: ...
    def request(
        self,
        method: str,
        path: str,
        *,
        cast_to: Any = None,
        params: Mapping[str, Any] | None = None,
        json: Any = None,
        content: bytes | None = None,
    ) -> Any:
        """Call an operation that the spec does not have yet.

        Args:
            method: The HTTP method.
            path: The path, beginning with a slash; or a whole URL on the appliance or a trusted origin.
            cast_to: The type to decode the response to, a model or `dict`. Default: the whole response is returned.
            params: The query.
            json: The body, as plain data or a model.
            content: The body, as bytes.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
        """
        request = prepare_free(self.appliance, method, path, params, json, content)
        operation = free_operation(request.method, self._api.shown(request.path), cast_to)
        raw = self._caller.whole(operation, self._caller.send(request, stream=False))
        if cast_to is None and raw.status < 400:
            return raw
        return raw.parse()

    def close(self) -> None:
        """Close the connections. A client that was given as `http_client` stays open."""
        if self._state.auth is not None:
            self._state.auth.settle()
        own = self._state.close()
        if own is not None:
            own.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(BaseClient["httpx.AsyncClient", AsyncHTTPClient]):
    """A client of one appliance, for asyncio. Its arguments are those of `SyncClient`."""

    _closer = "aclose"
    _pool = staticmethod(async_pool)
    _state_type = AsyncClientState
    _caller_type = AsyncCaller
    _caller: AsyncCaller

    async def sign_in(self) -> None:
        """Get a token now instead of with the first call. See `SyncClient.sign_in`."""
        client, _ = self._state.open()
        with connection_errors("POST", "the sign-in", self.appliance.host):
            await self._state.credential.asign_in(self.appliance, client)

    async def access_token(self) -> str:
        """Return the token that requests carry, refreshed first if needed. See `SyncClient.access_token`."""
        client, _ = self._state.open()
        with connection_errors("POST", "the token request", self.appliance.host):
            return await self._state.credential.acurrent_token(self.appliance, client)

    async def refresh_token(self) -> str | None:
        """Return the refresh token, to continue this sign-in elsewhere. See `SyncClient.refresh_token`."""
        client, _ = self._state.open()
        with connection_errors("POST", "the token request", self.appliance.host):
            return await self._state.credential.arefresh_token(self.appliance, client)

    async def sign_out(self) -> None:
        """End the session on the appliance, and forget the token. See `SyncClient.sign_out`."""
        with self._signing_out() as ending:
            if ending is not None:
                state, operation = ending
                await AsyncCaller(state, self._api, self._settings).call(operation, {})

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        cast_to: type[T],
        params: Mapping[str, Any] | None = ...,
        json: Any = ...,
        content: bytes | None = ...,
    ) -> T: ...
    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        cast_to: None = ...,
        params: Mapping[str, Any] | None = ...,
        json: Any = ...,
        content: bytes | None = ...,
    ) -> RawResponse[Any]: ...
    async def request(
        self,
        method: str,
        path: str,
        *,
        cast_to: Any = None,
        params: Mapping[str, Any] | None = None,
        json: Any = None,
        content: bytes | None = None,
    ) -> Any:
        """Call an operation that the spec does not have yet. See `SyncClient.request`."""
        request = prepare_free(self.appliance, method, path, params, json, content)
        operation = free_operation(request.method, self._api.shown(request.path), cast_to)
        raw = self._caller.whole(operation, await self._caller.send(request, stream=False))
        if cast_to is None and raw.status < 400:
            return raw
        return raw.parse()

    async def close(self) -> None:
        """Close the connections. A client that was given as `http_client` stays open."""
        if self._state.auth is not None:
            await self._state.auth.asettle()
        own = self._state.close()
        if own is not None:
            await own.aclose()

    def _blocking(self, kind: type[S]) -> S | None:
        """Return a client for threads with the same settings, whose connections are closed with those of this one.

        Args:
            kind: The class of the sync client.

        Returns:
            The client; None if this one has an `http_client` of the user's.
        """
        assert isinstance(self._state, AsyncClientState)
        state = self._state.blocking(partial(pool, agent=self._api.agent))
        if state is None:
            return None
        made = object.__new__(kind)
        made.__setstate__({"_state": state, "_settings": self._settings})
        return made

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
