"""No answer came."""

from __future__ import annotations

from .base import KiteworksError


class APIConnectionError(KiteworksError):
    """No answer came: the appliance could not be reached, or the connection broke.

    Attributes:
        method: The request's method.
        path: The request's path, without its query.
        host: The appliance's name.
    """

    hint = "Check the network and that the appliance is up, then try again."

    def __init__(self, what: str, *, method: str, path: str, host: str) -> None:
        self.method = method
        self.path = path
        self.host = host
        super().__init__(f"{what} ({method} {path} on {host}). {self.hint}")


class APITimeoutError(APIConnectionError):
    """The appliance did not answer in time."""

    hint = "Try again, or allow more time with `kw.with_options(timeout=...)`."


class HostNotFoundError(APIConnectionError):
    """No such host is known."""

    hint = "Check the spelling of the host, and that this machine's DNS knows it."


class ProxyError(APIConnectionError):
    """The proxy could not be reached or opened no way to the appliance, so nothing was sent."""

    hint = "Check the proxy and its address."

    def __init__(self, what: str, hint: str, *, method: str, path: str, host: str) -> None:
        self.hint = hint
        super().__init__(what, method=method, path=path, host=host)


class CertificateError(APIConnectionError):
    """The appliance's certificate could not be verified, so nothing was sent to it."""

    hint = (
        "If the appliance uses a certificate authority of your own, name its PEM file: `verify='ca.pem'`. "
        "SSL_CERT_FILE and the like are not read. Otherwise somebody may be in between."
    )

    def __init__(self, what: str, *, method: str, path: str, host: str, hint: str | None = None) -> None:
        if hint is not None:
            self.hint = hint
        super().__init__(what, method=method, path=path, host=host)
