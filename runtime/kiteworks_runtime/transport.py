"""How connections are made: certificates, proxy, and version of HTTP."""

from __future__ import annotations

import os
from copy import copy
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from msgspec import Struct

from .errors import InvalidArgumentError
from .http_library import HTTPX, HTTPProxy, library
from .secret import Hiding, hide

if TYPE_CHECKING:
    import ssl

    from ._httpx import httpx

if TYPE_CHECKING:
    Verify: TypeAlias = bool | str | os.PathLike[str] | ssl.SSLContext
    Certificate: TypeAlias = (
        str
        | os.PathLike[str]
        | tuple[str | os.PathLike[str], str | os.PathLike[str]]
        | tuple[str | os.PathLike[str], str | os.PathLike[str], str]
    )
    Proxy: TypeAlias = str | HTTPProxy

SYSTEM = "system"
_SCHEMES = ("http://", "https://", "socks5://", "socks5h://")
_ADDRESS = (
    "proxy must be an address such as http://proxy.example.com:3128 or http://name:password@proxy.example.com:3128, "
    "with other characters than letters and digits of a name or password encoded, as %40 for @"
)


class Transport(Hiding, Struct, frozen=True):
    """How connections are made.

    Attributes:
        verify: The authorities to trust: True for the public ones, `"system"` for those of the operating system, a PEM
            file, or an SSL context. False is for tests.
        cert: The client certificate (mTLS): a PEM file with certificate and key, a pair of files, or a triple with the
            password of the key.
        proxy: The proxy to use.
        http2: Whether HTTP/2 may be used.

    Raises:
        InvalidArgumentError: A value is invalid, or a library is missing.
    """

    verify: Verify = True
    cert: Certificate | None = None
    proxy: Proxy | None = None
    http2: bool = False

    _unshown: ClassVar = ("cert", "proxy")

    def __post_init__(self) -> None:
        if self.verify == SYSTEM:
            _need("truststore", "the system's certificate authorities", "truststore")
        if self.http2:
            _need("h2", "HTTP/2", "http2")
        if isinstance(self.proxy, str):
            scheme = next((one for one in _SCHEMES if self.proxy.lower().startswith(one)), None)
            if scheme is None:
                raise InvalidArgumentError(f"proxy must begin with one of {', '.join(_SCHEMES)}")
            if not _is_address(self.proxy):
                raise InvalidArgumentError(_ADDRESS)
            if scheme.startswith("socks"):
                _need("socksio", "a SOCKS proxy", "socks")
        elif self.proxy is not None and not hasattr(self.proxy, "url"):
            raise InvalidArgumentError(
                f"proxy must be an address as text, or an httpx.Proxy, not {type(self.proxy).__name__}"
            )
        if isinstance(self.cert, tuple) and len(self.cert) not in (2, 3):
            raise InvalidArgumentError(
                "cert must be a PEM file, a pair of certificate and key, or with the key's password a triple"
            )

    def asked_for(self) -> list[str]:
        """Return the names of the settings that are not the default."""
        usual = Transport()
        return [name for name in self.__struct_fields__ if getattr(self, name) != getattr(usual, name)]

    def httpx_proxy(self) -> httpx.Proxy | None:
        """Return the proxy in httpx's form.

        Raises:
            InvalidArgumentError: Its address can't be read.
        """
        if self.proxy is None:
            return None
        from ._httpx import httpx

        try:
            proxy: Any = httpx.Proxy(self.proxy) if isinstance(self.proxy, str) else copy(self.proxy)
        except (httpx.InvalidURL, ValueError):
            # The invalid part is not quoted, since it may belong to the password.
            raise InvalidArgumentError(_ADDRESS) from None
        if proxy.url.scheme == "https" and proxy.ssl_context is None:
            proxy.ssl_context = _public()
        found: httpx.Proxy = proxy
        return found

    def options(self, proxy: httpx.Proxy | None = None) -> dict[str, Any]:
        """Return the arguments for httpx's transports."""
        return {
            "verify": self.ssl_context(),
            "http2": self.http2,
            "proxy": proxy,
            # Nothing is read from the environment.
            "trust_env": False,
        }

    def ssl_context(self) -> ssl.SSLContext | bool:
        """Return the `verify` argument for httpx.

        Raises:
            InvalidArgumentError: A file can't be read, or is not a certificate or key.
        """
        trusted = self._trusted()
        if self.cert is None:
            return trusted
        if isinstance(trusted, bool):
            from ._httpx import httpx

            trusted = httpx.create_ssl_context(verify=trusted, trust_env=False)
        parts = self.cert if isinstance(self.cert, tuple) else (self.cert,)
        key = parts[1] if len(parts) > 1 else None
        # Without a password, OpenSSL would ask for that of an encrypted key on the terminal.
        password = hide(parts[2]) if len(parts) == 3 else ""
        try:
            trusted.load_cert_chain(parts[0], key, password)
        except (OSError, ValueError) as error:
            name = os.fspath(parts[0])
            raise InvalidArgumentError(
                f"cert: can't load the certificate and its key from {name!r}: {error}"
            ) from error
        return trusted

    def _trusted(self) -> ssl.SSLContext | bool:
        if self.verify is True:
            return _public() or True
        if not isinstance(self.verify, str | os.PathLike):
            return self.verify
        import ssl

        if self.verify == SYSTEM:
            import truststore

            return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        try:
            context = ssl.create_default_context(cafile=self.verify)
        except OSError as error:
            raise InvalidArgumentError(
                f"verify: can't load certificates from {os.fspath(self.verify)!r}: {error}"
            ) from error
        # Python sets it from 3.13 on. It refuses what companies' own authorities often leave out of their certificates,
        # such as the authority's key identifier; signatures, dates, and names are verified as ever.
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
        return context


def _public() -> ssl.SSLContext | None:
    """Return the public certificate authorities if the library would trust others by default, else None.

    httpx2 trusts those of the operating system, and those that the environment names.
    """
    if library() == HTTPX:
        return None
    import ssl

    import certifi

    return ssl.create_default_context(cafile=certifi.where())


def _is_address(proxy: str) -> bool:
    """Return whether an address is well-formed: characters in a password that are not encoded may end the host."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(proxy)
        found = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return found and "@" not in parts.path + parts.query + parts.fragment and not _odd(proxy)


def _odd(text: str) -> bool:
    return any(one.isspace() or not one.isprintable() for one in text)


def _need(library: str, what: str, extra: str) -> None:
    from importlib.util import find_spec

    if find_spec(library) is None:
        raise InvalidArgumentError(
            f"{what} needs the library {library}: install the client with its extra, kiteworks-client[{extra}]"
        )


def pool(transport: Transport, agent: str) -> httpx.Client:
    """Make the connection pool of a client."""
    from . import network

    proxy = transport.httpx_proxy()
    way: httpx.BaseTransport = network.Transport(**transport.options(proxy))
    if proxy is not None:
        from .proxies import ProxiedTransport

        way = ProxiedTransport(way, proxy)
    return network.Client(transport=way, **_options(agent))


def async_pool(transport: Transport, agent: str) -> httpx.AsyncClient:
    """Make the connection pool of an async client."""
    from . import network

    proxy = transport.httpx_proxy()
    way: httpx.AsyncBaseTransport = network.AsyncTransport(**transport.options(proxy))
    if proxy is not None:
        from .proxies import AsyncProxiedTransport

        way = AsyncProxiedTransport(way, proxy)
    return network.AsyncClient(transport=way, **_options(agent))


def _options(agent: str) -> dict[str, Any]:
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    return {
        # For token requests, which are not made by a caller.
        "headers": {"User-Agent": agent},
        # Nothing is read from the environment: no proxy, no .netrc, no certificate file.
        "trust_env": False,
        "follow_redirects": False,
        # Only the token identifies the user; the cookie of a session could belong to another one.
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=())),
    }
