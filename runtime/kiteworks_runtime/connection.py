"""Sending with httpx: the settings of a client, and errors for broken connections."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from msgspec.structs import force_setattr

from .errors import (
    APIConnectionError,
    APITimeoutError,
    CertificateError,
    HostNotFoundError,
    InvalidArgumentError,
    ProxyError,
)
from .limits import DEADLINE, Deadline, SizeLimits, Timeout
from .request import header_name, header_value
from .retry import Retries
from .secret import Hiding, hide, shown_path

if TYPE_CHECKING:
    from ._httpx import httpx

_OWN_HEADERS = frozenset({"authorization", "host", "content-length", "transfer-encoding"})


class Settings(Hiding, Struct, frozen=True):
    """The settings that `with_options` can change.

    Attributes:
        timeout: How long each phase of a request may take.
        retries: How often and when a request is repeated.
        headers: Sent with every request.
        strict: Whether a response that deviates from the spec is an error.
        api_version: The version of the API to ask for.
        size_limits: How large a response that is read into memory may be.
        usual_headers: The headers of every request, cached: for contents and for everything else, with and without a host.

    Raises:
        InvalidArgumentError: A value is invalid. What stands for a `Timeout`, `Retries` or `SizeLimits` is valid too.
    """

    timeout: Timeout
    retries: Retries
    strict: bool
    api_version: int
    headers: Mapping[str, str]
    size_limits: SizeLimits
    usual_headers: dict[tuple[bool, str], httpx.Headers] = {}

    _unshown: ClassVar = ("headers", "usual_headers")

    def __post_init__(self) -> None:
        force_setattr(self, "timeout", Timeout.of(self.timeout))
        force_setattr(self, "retries", Retries.of(self.retries))
        force_setattr(self, "size_limits", SizeLimits.of(self.size_limits))
        force_setattr(self, "usual_headers", {})  # a copy may have other headers
        for name in self.headers:
            header_value(header_name(name), self.headers[name])
            if name.lower() in _OWN_HEADERS:
                raise InvalidArgumentError(f"the header {name} is the client's own; leave it out of headers=")


def shielded(headers: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """Return headers whose values are not shown by `repr`."""
    return hide(dict(headers) if isinstance(headers, Mapping) else headers)


def joined(*headers: Mapping[str, str] | None) -> dict[str, str]:
    """Merge headers; later ones win.

    Raises:
        InvalidArgumentError: One is not a mapping.
    """
    found: dict[str, str] = hide({})
    for some in headers:
        if some is not None and not isinstance(some, Mapping):
            raise InvalidArgumentError(
                f"headers must be a dict of names and values, not {type(some).__name__}"
            )
        found.update(some or {})
    return found


_STRICT_CODES = range(80, 95)
"""The errors that OpenSSL 3 reports only with X509_V_FLAG_X509_STRICT, X509_V_ERR_PATHLEN_INVALID_FOR_NON_CA first."""

_STRICT_HINT = (
    "A certificate, or that of the authority behind it, departs from RFC 5280, which Python checks from 3.13 on "
    "(ssl.VERIFY_X509_STRICT). If the authority is your own, name its PEM file: for `verify='ca.pem'` it is not "
    "checked. In an SSL context of your own, clear the flag: `context.verify_flags &= ~ssl.VERIFY_X509_STRICT`."
)


@contextmanager
def connection_errors(method: str, path: str, host: str) -> Generator[None, None, None]:
    """Convert httpx's errors to ours.

    Args:
        method: The method to report if the error does not name its request, which may be a token request.
        path: The path to report then.
        host: The host to report then.
    """
    from ._httpx import BROKEN

    try:
        yield
    except BROKEN as error:
        raise connection_error(error, method, path, host) from error


def connection_error(error: Exception, method: str, path: str, host: str) -> APIConnectionError:
    """Return our error for one of httpx or TLS. The arguments are those of `connection_errors`."""
    import socket
    import ssl

    from ._httpx import httpx, told_cause, unquote

    deadline: Deadline | None = None
    if isinstance(error, httpx.RequestError):
        with suppress(RuntimeError):  # it may not know its request
            method, path = error.request.method, shown_path(error.request)
            host = error.request.url.netloc.decode()
            deadline = error.request.extensions.get(DEADLINE)
    waited = isinstance(error, httpx.TimeoutException | httpx.ProxyError)
    if waited and deadline is not None and deadline.chosen and deadline.left() <= 0:
        return out_of_time(deadline, method, path, host)
    if isinstance(error, httpx.ProxyError):
        from .proxies import refusal

        told = refusal(error)
        unquote(error)
        return ProxyError(told.what, told.hint, method=method, path=path, host=host)
    if isinstance(error, httpx.TimeoutException):
        return APITimeoutError("no answer came in time", method=method, path=path, host=host)
    cause = told_cause(error)
    unquote(error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        what = f"the certificate can't be trusted: {cause.verify_message}"
        hint = _STRICT_HINT if getattr(cause, "verify_code", None) in _STRICT_CODES else None
        return CertificateError(what, method=method, path=path, host=host, hint=hint)
    if isinstance(cause, socket.gaierror):
        return HostNotFoundError(f"no host is called {host!r}", method=method, path=path, host=host)
    what = "the connection failed"
    if isinstance(error, httpx.DecodingError):
        what = "the answer can't be unpacked"
    elif cause is not None and "CERTIFICATE_REQUIRED" in str(cause):
        what = "the appliance wants a client certificate, which is given as cert="
    return APIConnectionError(
        f"{what}: {str(error) or type(error).__name__}", method=method, path=path, host=host
    )


def out_of_time(deadline: Deadline, method: str, path: str, host: str) -> APITimeoutError:
    """Return the error for a call that exceeds its total time."""
    what = f"the call takes longer than the {deadline.total:g} seconds that Timeout(total=...) allows"
    return APITimeoutError(what, method=method, path=path, host=host)
