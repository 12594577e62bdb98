"""The base of the two generated clients."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from .base_client import BaseClient, free_operation
from .caller import AsyncCaller, Caller
from .connection import connection_errors
from .link import AsyncLink, Credential
from .requests import prepare_free
from .response import RawResponse
from .transport import Transport, async_pool, pool

if TYPE_CHECKING:
    from ._http import httpx

__all__ = ("AsyncClient", "Credential", "SyncClient")

T = TypeVar("T")


class SyncClient(BaseClient["httpx.Client"]):
    """A client of one appliance.

    Args:
        host: The appliance's name, with a port if it is not 443: `files.example.com`.
        auth: How to get tokens.
        timeout: Seconds to wait for each read or write, or a `Timeout` with a limit for each phase and for a call as a
            whole.
        retries: How often a request is repeated after a passing failure where it is safe to repeat or was not carried out,
            or a `Retries` that says more.
        rate_limit: Requests per second that this client and its copies send at most. Default: as many as it can.
        headers: Sent with every request.
        verify: True to trust the usual authorities, `"system"` for those of the operating system, a PEM file of your own,
            or an SSL context. False is for tests.
        cert: A client certificate (mTLS): a PEM file with certificate and key, a pair of files, or with the key's
            password a triple.
        proxy: The address of a proxy to go by. Nothing is taken from the environment.
        http2: Whether HTTP/2 may be used.
        api_version: The version of the API to ask for. Default: the one this client was made for.
        strict: Whether an answer that does not keep to the spec raises, instead of warning.
        trusted_origins: Other hosts that may have the token: those of your installation that answers point to. Written
            as `host` is. No redirect is followed even so.
        size_limits: The most bytes of an answer that is read into memory. Default: 64 MiB, and 1 MiB of an error.
        on_request: Called with a `RequestEvent` before each attempt.
        on_response: Called with a `ResponseEvent` after each attempt.
        http_client: A client of httpx to send with, in place of one of our own. It stays yours to close. Whom to trust,
            proxies and cookies are its own business.

    Raises:
        InvalidArgumentError: An argument does not fit.
    """

    _closer = "close"

    @classmethod
    def _make(cls, transport: Transport) -> httpx.Client:
        return pool(transport, cls._api.agent)

    def _start(self) -> None:
        self._caller = Caller(self._link, self._api, self._settings)

    def sign_in(self) -> None:
        """Get a token now instead of with the first call, asking a person if need be.

        Raises:
            OAuthError: The appliance refused.
            SignInRequiredError: Nobody is there to sign in.
        """
        client, _ = self._link.open()
        with connection_errors("POST", "the sign-in", self.site.host):
            self._link.credential.sign_in(self.site, client)

    def access_token(self) -> str:
        """The token that requests carry now, to hand to another program. It is a secret.

        It is renewed first if it is near its end, as before any call.

        Returns:
            The token alone, without `Bearer`.

        Raises:
            SignInRequiredError: There is none, and nobody is there to sign in.
            OAuthError: The appliance refused to renew it.
            APIConnectionError: The appliance could not be reached or trusted.
        """
        client, _ = self._link.open()
        with connection_errors("POST", "the token request", self.site.host):
            return self._link.credential.current_token(self.site, client)

    def sign_out(self) -> None:
        """End the session on the appliance, and forget the token, whatever the appliance says.

        A token that has ended already is only forgotten. The next call signs in again.

        Raises:
            APIConnectionError: The appliance could not be reached, so the token lives on until its time is over.
            APIStatusError: The appliance refused, so likewise.
        """
        with self.signing_out() as ending:
            if ending is not None:
                link, operation = ending
                Caller(link, self._api, self._settings).call(operation, {})

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
        """Call what the spec does not have yet.

        Args:
            method: The HTTP method.
            path: The path, from the first slash on; or the whole address, on the appliance or a trusted origin.
            cast_to: What the answer decodes to, a model or `dict`; without it the whole response is returned.
            params: The query.
            json: The body, as plain data or a model.
            content: The body, as bytes.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.
        """
        request = prepare_free(self.site, method, path, params, json, content)
        operation = free_operation(request.method, self._api.shown(request.path), cast_to)
        raw = self._caller.whole(operation, self._caller.send(request, stream=False))
        if cast_to is None and raw.status < 400:
            return raw
        return raw.parse()

    def close(self) -> None:
        """Close the connections. A client that was given as `http_client` stays open."""
        if self._link.auth is not None:
            self._link.auth.settle()
        own = self._link.close()
        if own is not None:
            own.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(BaseClient["httpx.AsyncClient"]):
    """A client of one appliance, for asyncio. Its arguments are those of `SyncClient`."""

    _closer = "aclose"
    _links = AsyncLink

    @classmethod
    def _make(cls, transport: Transport) -> httpx.AsyncClient:
        return async_pool(transport, cls._api.agent)

    def _start(self) -> None:
        self._caller = AsyncCaller(self._link, self._api, self._settings)

    async def sign_in(self) -> None:
        """Get a token now instead of with the first call. See `SyncClient.sign_in`."""
        client, _ = self._link.open()
        with connection_errors("POST", "the sign-in", self.site.host):
            await self._link.credential.asign_in(self.site, client)

    async def access_token(self) -> str:
        """The token that requests carry now, renewed first if need be. See `SyncClient.access_token`."""
        client, _ = self._link.open()
        with connection_errors("POST", "the token request", self.site.host):
            return await self._link.credential.acurrent_token(self.site, client)

    async def sign_out(self) -> None:
        """End the session on the appliance, and forget the token. See `SyncClient.sign_out`."""
        with self.signing_out() as ending:
            if ending is not None:
                link, operation = ending
                await AsyncCaller(link, self._api, self._settings).call(operation, {})

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
        """Call what the spec does not have yet. See `SyncClient.request`."""
        request = prepare_free(self.site, method, path, params, json, content)
        operation = free_operation(request.method, self._api.shown(request.path), cast_to)
        raw = self._caller.whole(operation, await self._caller.send(request, stream=False))
        if cast_to is None and raw.status < 400:
            return raw
        return raw.parse()

    async def close(self) -> None:
        """Close the connections. A client that was given as `http_client` stays open."""
        if self._link.auth is not None:
            await self._link.auth.asettle()
        own = self._link.close()
        if own is not None:
            await own.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
