"""What the sync and the async client share: arguments, settings, copies, and the end of a session."""

from __future__ import annotations

import os
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

from .clock import Clock
from .connection import Settings, joined, shielded
from .errors import AuthenticationError, InvalidArgumentError, SignInRequiredError
from .events import Watch
from .limiting import RateLimiter
from .link import Credential, Link, check_given
from .operation import API, Operation
from .pace import Pace
from .retries import Retries
from .secret import hide
from .site import Site
from .sizes import SizeLimits
from .timeouts import Timeout
from .transport import Transport

if TYPE_CHECKING:
    from .auth import Receiver, TokenStore
    from .choices import Connection
    from .events import OnRequest, OnResponse
    from .timeouts import TimeoutLike
    from .transport import Certificate, Proxy, Verify

C = TypeVar("C")
T = TypeVar("T")


class BaseClient(Generic[C]):
    """A client of one appliance. Its arguments are those of `SyncClient`."""

    _api: ClassVar[API]
    _link: Link[C]
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
        http_client: C | None = None,
    ) -> None:
        # Whatever is wrong with one argument, a traceback with the locals of frames may not show another's secrets.
        headers, cert, proxy = shielded(headers), hide(cert), hide(proxy)
        if not hasattr(auth, "bind") or isinstance(auth, type):
            raise InvalidArgumentError(
                f"auth must be a credential such as kiteworks.AccessToken(...), not {type(auth).__name__}"
            )
        version = self._api.version if api_version is None else api_version
        self._settings = Settings(
            Timeout.of(timeout),
            Retries.of(retries),
            strict,
            version,
            joined(headers),
            SizeLimits.of(size_limits),
        )
        site = Site.parse(host, self._api.error_table, trusted_origins)
        transport = Transport(verify, cert, proxy, http2)
        check_given(http_client, transport, closer=self._closer)
        clock = Clock()
        limiter = None if rate_limit is None else RateLimiter(rate_limit, clock.now)
        pace = Pace(clock, limiter, Watch(on_request, on_response))
        self._link = self._links(site, auth, pace, transport, self._make, http_client)
        self._start()

    _closer: ClassVar[str]
    _links: ClassVar[type[Link[Any]]] = Link

    @classmethod
    def _make(cls, transport: Transport) -> Any:
        raise NotImplementedError

    def _start(self) -> None:
        raise NotImplementedError

    @property
    def site(self) -> Site:
        """The appliance this client talks to."""
        return self._link.site

    @property
    def auth(self) -> Credential:
        """The credential that this client and its copies sign their requests with."""
        return self._link.credential

    @classmethod
    def from_env(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        store: TokenStore | None = None,
        receiver: Receiver | None = None,
        **options: Any,
    ) -> Self:
        """A client of what environment variables say. `docs/command-line.md` has the table of them.

        Args:
            environ: The variables. Default: those of the process, read now.
            store: Where tokens are kept. Default: in memory; with `KITEWORKS_PROFILE`, where the profile says.
            receiver: How a person's browser answers.
            options: Other arguments of the class.

        Raises:
            ConfigurationError: Variables are missing, contradict each other, or hold what can't be read.
            InvalidArgumentError: A value does not fit.
        """
        from .environment import connection

        options = hide(options)
        variables = os.environ if environ is None else environ
        return cls._connected(connection(cls._api, variables, store, receiver), options)

    @classmethod
    def from_profile(
        cls,
        name: str | None = None,
        *,
        path: str | os.PathLike[str] | None = None,
        store: TokenStore | None = None,
        receiver: Receiver | None = None,
        **options: Any,
    ) -> Self:
        """A client of a profile, which `kiteworks login` writes.

        Args:
            name: The profile. Default: the one that is marked as the default.
            path: The file of the profiles. Default: what `KITEWORKS_CONFIG` names, or else the one in the user's folder
                for configuration.
            store: Where tokens are kept. Default: where the profile says.
            receiver: How a person's browser answers. Default: nobody is asked, and a sign-in that has ended raises
                `SignInRequiredError`.
            options: Other arguments of the class.

        Raises:
            ConfigurationError: There is no such profile, or the file can't be read.
            SignInRequiredError: The profile's secrets are gone.
        """
        from .resuming import connection

        options = hide(options)
        path = path or os.environ.get("KITEWORKS_CONFIG") or None
        return cls._connected(connection(cls._api, name, path, store=store, receiver=receiver), options)

    @classmethod
    def _connected(cls, connection: Connection, options: Mapping[str, Any]) -> Self:
        kind: Any = cls
        given = hide({"auth": connection.credential, "verify": connection.verify, **options})
        made: Self = kind(connection.host, **given)
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
        """A copy with other settings, on the same connections and tokens, and under the same rate limit.

        Args:
            timeout: As for the client.
            retries: As for the client.
            headers: Sent beside those of the client.
            strict: As for the client.
            size_limits: As for the client.

        Raises:
            InvalidArgumentError: A value does not do.
        """
        headers = shielded(headers)
        changes: dict[str, Any] = {}
        if timeout is not None:
            changes["timeout"] = Timeout.of(timeout)
        if retries is not None:
            changes["retries"] = Retries.of(retries)
        if headers is not None:
            changes["headers"] = joined(self._settings.headers, headers)
        if strict is not None:
            changes["strict"] = strict
        if size_limits is not None:
            changes["size_limits"] = SizeLimits.of(size_limits)
        copy = object.__new__(type(self))
        copy.__setstate__({"_link": self._link, "_settings": replace(self._settings, **changes)})
        return copy

    def __getstate__(self) -> dict[str, Any]:
        # The resources that were touched are made again where they are used.
        return {"_link": self._link, "_settings": self._settings}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._start()

    @contextmanager
    def signing_out(self) -> Generator[tuple[Link[Any], Operation[Any]] | None, None, None]:
        """What ends the session of the stored token, unless there is none. The token is forgotten whatever comes of it.

        It is sent as it is: nothing is renewed, and nobody is asked to sign in, in order to sign out.
        """
        from .auth import ReadyCredential

        credential, request = self._link.credential, self._api.logout
        try:
            token = credential.access_token(self.site)
        except SignInRequiredError:
            token = ""
        try:
            if token and request is not None:
                link = self._link.signed_by(ReadyCredential(token))
                yield link, free_operation(*request, type(None))
            else:
                yield None
        except AuthenticationError:
            pass  # the session had ended already
        finally:
            credential.sign_out(self.site)

    def __repr__(self) -> str:
        if "_link" not in vars(self):  # a traceback may show what is not built yet
            return f"<{type(self).__name__}>"
        return f"<{type(self).__name__} {self.site.host}, {type(self._link.credential).__name__}>"


def free_operation(method: str, path: str, cast_to: Any) -> Operation[Any]:
    return Operation(f"{method} {path}", method, path, result=cast_to)
