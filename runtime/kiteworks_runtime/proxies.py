"""Connections through a proxy, which distinguish failures of the proxy from those behind it.

httpx raises the same errors for both, and whether or not the request was sent.
"""

from __future__ import annotations

import re
import socket
import ssl
from enum import IntEnum
from http import HTTPStatus
from typing import Any

from ._httpx import httpx, told_cause
from .error_response import PASSING

_STATUS = re.compile(r"(\d{3})\b")
_NO_TLS = ("WRONG_VERSION_NUMBER", "PACKET_LENGTH_TOO_LONG", "HTTP_REQUEST")
"""OpenSSL's errors for bytes that are not TLS."""
_AUTHENTICATION = HTTPStatus.PROXY_AUTHENTICATION_REQUIRED
_CHECK = "Check the address that is given as proxy=, and that the proxy is up."
_SIGN_IN = "Give name and password in its address: proxy='http://name:password@host:port'."
_ASK = "Check the host, or ask who runs the proxy whether it may be reached that way."
_TRUST = "Trust its authority with proxy=httpx.Proxy(address, ssl_context=...), or go by http://."


class ProxyError(httpx.ProxyError):
    """The proxy could not be reached, or refused; nothing was sent to the appliance.

    Attributes:
        what: What happened, without the password.
        hint: What to do next.
        passing: Whether another attempt may succeed.
    """

    def __init__(self, what: str, hint: str, *, passing: bool) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.passing = passing


class Stage(IntEnum):
    """The progress of a request."""

    WAITING = 0
    """Waiting for a connection of the pool."""
    PROXY = 1
    TUNNEL = 2
    """The proxy has opened a tunnel; TLS with the appliance is not established yet."""
    SENT = 3


class Progress:
    """Follows a request through httpcore's trace events."""

    def __init__(self) -> None:
        self.stage = Stage.WAITING

    def note(self, event: str, info: dict[str, Any]) -> None:
        """Handle an event, such as `http11.send_request_headers.started`."""
        if self.stage is Stage.SENT:
            return
        where, _, what = event.partition(".")
        if what == "start_tls.started" and where != "connection":
            self.stage = Stage.TUNNEL
        elif what == "send_request_headers.started":
            own = info["request"].method != b"CONNECT"
            self.stage = Stage.SENT if own else Stage.PROXY
        elif self.stage is Stage.WAITING:
            self.stage = Stage.PROXY

    async def anote(self, event: str, info: dict[str, Any]) -> None:
        """Handle an event of httpcore's async connections."""
        self.note(event, info)


class _Proxied:
    """The part that both transports share."""

    def __init__(self, inner: Any, proxy: httpx.Proxy) -> None:
        self._inner = inner
        self._address = f"{proxy.url.scheme}://{proxy.url.netloc.decode('ascii')}"
        self._signs_in = proxy.auth is not None

    def _explained(self, error: Exception, stage: Stage) -> ProxyError | None:
        """Return the error to raise for a failure; None if it is not the proxy's."""
        proxy = f"the proxy {self._address}"
        if stage is Stage.TUNNEL:
            return _cut(error, proxy)
        if stage is not Stage.PROXY:
            return None
        if isinstance(error, httpx.ProxyError):
            return refusal(error, proxy, signs_in=self._signs_in)
        cause = told_cause(error)
        if isinstance(cause, socket.gaierror):
            later = cause.errno == socket.EAI_AGAIN
            return ProxyError(f"{proxy} is not known by that name", _CHECK, passing=later)
        if isinstance(cause, ssl.SSLCertVerificationError):
            what = f"{proxy} has a certificate that can't be trusted: {cause.verify_message}"
            return ProxyError(what, _TRUST, passing=False)
        if isinstance(cause, ssl.SSLError):
            return ProxyError(f"{proxy} does not speak TLS as https:// says", _CHECK, passing=False)
        if isinstance(error, httpx.TimeoutException):
            return ProxyError(f"{proxy} did not answer in time", _CHECK, passing=True)
        if isinstance(error, httpx.ConnectError):
            return ProxyError(
                f"{proxy} can't be reached: {str(error) or type(error).__name__}", _CHECK, passing=True
            )
        # Its response is not quoted, since it may echo the password.
        what = f"{proxy} ended the connection, or does not answer as a proxy does"
        return ProxyError(what, _CHECK, passing=True)


class ProxiedTransport(_Proxied, httpx.BaseTransport):
    """Sends through a proxy, and raises `ProxyError` for its failures."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        progress = Progress()
        request.extensions = {**request.extensions, "trace": progress.note}
        try:
            response: httpx.Response = self._inner.handle_request(request)
        except Exception as error:
            if (explained := self._explained(error, progress.stage)) is None:
                raise
            raise explained from error
        return response

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class AsyncProxiedTransport(_Proxied, httpx.AsyncBaseTransport):
    """Sends through a proxy, awaited. See `ProxiedTransport`."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        progress = Progress()
        request.extensions = {**request.extensions, "trace": progress.anote}
        try:
            response: httpx.Response = await self._inner.handle_async_request(request)
        except Exception as error:
            if (explained := self._explained(error, progress.stage)) is None:
                raise
            raise explained from error
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def _cut(error: Exception, proxy: str) -> ProxyError | None:
    """Explain a failure in a tunnel before TLS is established; None if the proxy did not cause it."""
    cause = told_cause(error)
    if isinstance(cause, ssl.SSLError) and cause.reason in _NO_TLS:
        what = f"what came through {proxy} is not TLS: it may have answered in the appliance's place"
        return ProxyError(what, _ASK, passing=False)
    if cause is None and isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        what = f"{proxy} opened a tunnel, but it leads nowhere: {str(error) or type(error).__name__}"
        return ProxyError(what, _ASK, passing=True)
    return None


def refusal(error: httpx.ProxyError, proxy: str = "the proxy", *, signs_in: bool = False) -> ProxyError:
    """Explain httpx's error for a proxy that does not open a tunnel.

    Args:
        error: httpx's error, whose message begins with a status or is that of a SOCKS proxy.
        proxy: The name of the proxy for the message.
        signs_in: Whether a name and password were given.
    """
    if isinstance(error, ProxyError):
        return error
    text = str(error)
    if told := _STATUS.match(text):
        status = int(told[1])
        # The standard's phrase, since the proxy's own may echo the password.
        known = next((f" {one.phrase}" for one in HTTPStatus if one == status), "")
        if status == _AUTHENTICATION:
            wants = "does not accept the name and password" if signs_in else "wants a name and password"
            return ProxyError(f"{proxy} {wants}: it answered {status}{known}", _SIGN_IN, passing=False)
        what = f"{proxy} opened no tunnel: it answered {status}{known}"
        return ProxyError(what, _ASK, passing=status in PASSING)
    # Those of SOCKS are httpcore's own.
    signing_in = text.startswith(("Invalid username", "Requested "))
    passing = text.startswith("Proxy Server could not connect") and "not " not in text.partition(":")[2]
    return ProxyError(f"{proxy} opened no tunnel: {text}", _SIGN_IN if signing_in else _ASK, passing=passing)
