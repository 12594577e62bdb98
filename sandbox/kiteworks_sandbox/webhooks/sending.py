"""Send one delivery over TLS, signed."""

from __future__ import annotations

import hashlib
import hmac
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from socket import SHUT_RDWR
from urllib.parse import urlsplit

_SIGNATURE_HEADER = "X-KW-Signature"
_READ = 64 * 1024
"""Bytes of a response that are read: nothing in it counts but its status."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an attempt."""

    status: int | None
    """HTTP status of the response; None if there was none."""
    error: str | None
    """Why it failed; None if it succeeded."""


class Connection(HTTPSConnection):
    """A connection that others can end at any time, also while the handshake is under way."""

    def __init__(self, host: str, port: int | None, *, timeout: float, context: ssl.SSLContext) -> None:
        super().__init__(host, port, timeout=timeout, context=context)
        self._trusted = context

    def connect(self) -> None:
        """Connect. The socket is known to `end` before the handshake begins."""
        HTTPConnection.connect(self)
        encrypted = self._trusted.wrap_socket(
            self.sock, server_hostname=self.host, do_handshake_on_connect=False
        )
        self.sock = encrypted
        encrypted.do_handshake()

    def end(self) -> None:
        """Make whoever waits for the connection fail."""
        if self.sock is not None:
            with suppress(OSError):  # it may be closed already
                self.sock.shutdown(SHUT_RDWR)


def trust(*files: Path) -> ssl.SSLContext:
    """Return a context that trusts the machine's authorities and those in these PEM files."""
    context = ssl.create_default_context()
    for file in files:
        context.load_verify_locations(file)
    return context


def sign(body: bytes, secret: str) -> str:
    """Return the signature of a body. That a real appliance writes it in hexadecimal is a guess."""
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def post(
    url: str,
    body: bytes,
    *,
    secret: str,
    token: str | None,
    context: ssl.SSLContext,
    timeout: float,
    opened: Callable[[Connection], None],
) -> Outcome:
    """Send a body to an address. Redirects are not followed.

    Args:
        url: The address.
        body: The body.
        secret: Key of the signature.
        token: Value of the header `Authorization`, if there is one.
        context: The authorities to trust.
        timeout: Longest wait in seconds for each step.
        opened: Receives the connection before it is used, so that others can end it.
    """
    parts = urlsplit(url)
    connection = Connection(parts.hostname or "", parts.port, timeout=timeout, context=context)
    opened(connection)
    headers = {"Content-Type": "application/json", _SIGNATURE_HEADER: sign(body, secret)}
    if token:
        headers["Authorization"] = token
    try:
        connection.request("POST", parts._replace(scheme="", netloc="").geturl() or "/", body, headers)
        response = connection.getresponse()
        response.read(_READ)
    except (OSError, HTTPException, ValueError) as error:
        return Outcome(None, str(error) or type(error).__name__)
    finally:
        connection.close()
    if 200 <= response.status < 300:
        return Outcome(response.status, None)
    return Outcome(response.status, f"{response.status} {response.reason}".strip())
