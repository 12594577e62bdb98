"""How requests leave: the settings of a client, the HTTP client below it, and what a broken connection becomes."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ._version import __version__
from .errors import (
    APIConnectionError,
    APITimeoutError,
    CertificateError,
    HostNotFoundError,
    InvalidArgumentError,
)
from .operation import API
from .requests import Prepared, header_value
from .site import Site

if TYPE_CHECKING:
    import ssl

    from ._http import Retry, httpx

RETRIED = (408, 429, 502, 503, 504)
_CONNECT_TIMEOUT = 5.0
_OWN_HEADERS = frozenset({"authorization", "host", "content-length", "transfer-encoding"})


@dataclass(frozen=True, slots=True)
class Settings:
    """What `with_options` may change.

    Attributes:
        timeout: Seconds to wait for each read or write; connecting has its own, shorter limit.
        retries: How often a request that is safe to repeat is repeated.
        headers: Sent with every request.
        strict: Whether an answer of another type than the spec's is an error.
        api_version: The version of the API to ask for.
    """

    timeout: float
    retries: int
    strict: bool
    api_version: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        if self.timeout <= 0:
            raise InvalidArgumentError(f"timeout must be more than 0 seconds, not {self.timeout}")
        if self.retries < 0:
            raise InvalidArgumentError(f"retries can't be negative, but is {self.retries}")
        for name, value in self.headers.items():
            header_value(repr(name), name + value)
            if name.lower() in _OWN_HEADERS:
                raise InvalidArgumentError(f"the header {name} is the client's own; leave it out of headers=")


def fixed_headers(api: API, settings: Settings) -> dict[str, str]:
    """The headers that every request carries."""
    headers = {"Accept": "application/json", "User-Agent": f"{api.name}/{__version__}"}
    if api.version_header:
        headers[api.version_header] = str(settings.api_version)
    return {**headers, **settings.headers}


def ssl_context(verify: bool | str | ssl.SSLContext) -> ssl.SSLContext | bool:
    """What httpx takes for `verify`: a path names the certificate authorities to trust.

    Raises:
        InvalidArgumentError: The file can't be read or holds no certificate.
    """
    if not isinstance(verify, str):
        return verify
    import ssl

    try:
        return ssl.create_default_context(cafile=verify)
    except OSError as error:
        raise InvalidArgumentError(f"verify: can't load certificates from {verify!r}: {error}") from error


def build_options(site: Site, request: Prepared, api: API, settings: Settings) -> dict[str, Any]:
    """The arguments for httpx's `build_request`."""
    from ._http import httpx

    return {
        "method": request.method,
        "url": site.origin + request.path,
        "params": request.params or None,
        "headers": {**fixed_headers(api, settings), **request.headers},
        "content": request.content,
        "data": request.data,
        "files": request.files,
        "timeout": httpx.Timeout(settings.timeout, connect=min(_CONNECT_TIMEOUT, settings.timeout)),
        "extensions": {"retry": _retry(request, settings)},
    }


def _retry(request: Prepared, settings: Settings) -> Retry:
    """Only what is safe to repeat is repeated; `Retry-After` is honoured."""
    from ._http import Retry

    total = settings.retries if request.repeatable else 0
    return Retry(
        total=total, backoff_factor=0.5, allowed_methods=[request.method], status_forcelist=list(RETRIED)
    )


@contextmanager
def connection_errors(method: str, path: str, host: str) -> Generator[None, None, None]:
    """Turn httpx's transport errors into ours, which say what to do."""
    from ._http import httpx

    try:
        yield
    except httpx.TimeoutException as error:
        raise APITimeoutError("no answer came in time", method=method, path=path, host=host) from error
    except httpx.TransportError as error:
        raise _connection_error(error, method, path, host) from error


def _connection_error(error: httpx.TransportError, method: str, path: str, host: str) -> APIConnectionError:
    import socket
    import ssl

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            what = f"the certificate can't be trusted: {cause.verify_message}"
            return CertificateError(what, method=method, path=path, host=host)
        if isinstance(cause, socket.gaierror):
            return HostNotFoundError(f"no host is called {host!r}", method=method, path=path, host=host)
        cause = cause.__cause__ or cause.__context__
    return APIConnectionError(f"the connection failed: {error}", method=method, path=path, host=host)
