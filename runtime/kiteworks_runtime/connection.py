"""How requests leave: the settings of a client, the request that httpx builds, and what a broken connection becomes."""

from __future__ import annotations

import math
import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
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
from .requests import Prepared
from .response import SHOWN_PATH, shown_path
from .site import Site
from .wire import header_name, header_value

if TYPE_CHECKING:
    import ssl

    from ._http import httpx

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
        timeout: object = self.timeout
        retries: object = self.retries
        number = isinstance(timeout, int | float) and not isinstance(timeout, bool)
        if not number or not math.isfinite(self.timeout) or self.timeout <= 0:
            raise InvalidArgumentError(f"timeout must be a number of seconds above 0, not {timeout!r}")
        if not isinstance(retries, int) or isinstance(retries, bool) or retries < 0:
            raise InvalidArgumentError(f"retries must be a whole number from 0 on, not {retries!r}")
        for name, value in self.headers.items():
            header_value(header_name(name), value)
            if name.lower() in _OWN_HEADERS:
                raise InvalidArgumentError(f"the header {name} is the client's own; leave it out of headers=")


def ssl_context(verify: bool | str | os.PathLike[str] | ssl.SSLContext) -> ssl.SSLContext | bool:
    """What httpx takes for `verify`: a path names the certificate authorities to trust.

    Raises:
        InvalidArgumentError: The file can't be read or holds no certificate.
    """
    if not isinstance(verify, str | os.PathLike):
        return verify
    import ssl

    try:
        return ssl.create_default_context(cafile=verify)
    except OSError as error:
        raise InvalidArgumentError(
            f"verify: can't load certificates from {os.fspath(verify)!r}: {error}"
        ) from error


def build_options(site: Site, request: Prepared, api: API, settings: Settings) -> dict[str, Any]:
    """The arguments for httpx's `build_request`."""
    from ._http import httpx
    from .retrying import repeating

    # Later ones win, in whatever case a name is written.
    headers = httpx.Headers({"Accept": "application/json", "User-Agent": f"{api.name}/{__version__}"})
    if api.version_header:
        headers[api.version_header] = str(settings.api_version)
    headers.update(settings.headers)
    headers.update(request.headers)
    return {
        "method": request.method,
        "url": (request.origin or site.origin) + request.path,
        "params": request.params or None,
        "headers": headers,
        "content": request.content,
        "data": request.data,
        "files": request.files,
        "timeout": httpx.Timeout(settings.timeout, connect=min(_CONNECT_TIMEOUT, settings.timeout)),
        # Only what is safe to repeat is repeated.
        "extensions": {
            "retry": repeating(request.method, times=settings.retries if request.repeatable else 0),
            SHOWN_PATH: api.shown(request.path),
        },
    }


@contextmanager
def connection_errors(method: str, path: str, host: str) -> Generator[None, None, None]:
    """Turn httpx's errors into ours, which say what to do.

    Args:
        method: The method to name where httpx does not say which request failed: a token may have been on its way.
        path: The path to name then.
        host: The host to name then.
    """
    from ._http import httpx

    try:
        yield
    except httpx.RequestError as error:
        with suppress(RuntimeError):  # it may not know its request
            method, path = error.request.method, shown_path(error.request)
            host = error.request.url.netloc.decode()
        raise _connection_error(error, method, path, host) from error


def _connection_error(error: httpx.RequestError, method: str, path: str, host: str) -> APIConnectionError:
    import ssl

    from ._http import httpx
    from .retrying import told_cause

    if isinstance(error, httpx.TimeoutException):
        return APITimeoutError("no answer came in time", method=method, path=path, host=host)
    cause = told_cause(error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        what = f"the certificate can't be trusted: {cause.verify_message}"
        return CertificateError(what, method=method, path=path, host=host)
    if cause is not None:
        return HostNotFoundError(f"no host is called {host!r}", method=method, path=path, host=host)
    what = (
        "the answer can't be unpacked" if isinstance(error, httpx.DecodingError) else "the connection failed"
    )
    return APIConnectionError(
        f"{what}: {str(error) or type(error).__name__}", method=method, path=path, host=host
    )
