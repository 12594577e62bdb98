"""An appliance on loopback that issues tokens and counts: refresh tokens work once, and only the newest token is good."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any, TypeVar
from urllib.parse import parse_qs


class Issuer(ThreadingHTTPServer):
    """Counts what it is asked for."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.host = f"http://127.0.0.1:{self.server_address[1]}"
        self.lock = Lock()
        self.issued = 0
        self.refused = 0
        self.calls: list[str] = []
        self.expires_in = 3600
        self.headers: dict[str, str] = {}
        """Sent with every answer."""
        self.kill: int | None = None
        """The process to kill when it has been issued a token and before it is told."""

    @property
    def newest(self) -> tuple[str, str]:
        """The access token and the refresh token that are good."""
        return f"access-{self.issued}", f"refresh-{self.issued}"

    def token(self, form: dict[str, str]) -> tuple[int, Any]:
        """Answer a token request."""
        with self.lock:
            if form.get("grant_type") != "refresh_token" or form.get("refresh_token") != self.newest[1]:
                self.refused += 1
                return 400, {"error": "invalid_grant", "error_description": "Invalid refresh token"}
            self.issued += 1
            access, refresh = self.newest
            if self.kill is not None:
                os.kill(self.kill, signal.SIGKILL)
                self.kill = None
            return 200, {
                "access_token": access,
                "refresh_token": refresh,
                "expires_in": self.expires_in,
                "token_type": "bearer",
            }

    def call(self, bearer: str) -> tuple[int, Any]:
        """Answer a call of the API."""
        with self.lock:
            self.calls.append(bearer)
            if bearer != f"Bearer {self.newest[0]}":
                return 401, {"errors": [{"code": "ERR_AUTH_UNAUTHORIZED", "message": "Unauthorized"}]}
            return 200, {"id": "1"}

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed hangs up."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Issuer

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer(*self.server.token({name: values[0] for name, values in parse_qs(body).items()}))

    def do_GET(self) -> None:
        self._answer(*self.server.call(self.headers["Authorization"]))

    def _answer(self, status: int, answer: Any) -> None:
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Tests look at what was counted."""


AnIssuer = TypeVar("AnIssuer", bound=Issuer)


@contextmanager
def serving(issuer: AnIssuer) -> Iterator[AnIssuer]:
    """An issuer that answers meanwhile."""
    with issuer:
        thread = Thread(target=issuer.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield issuer
        finally:
            issuer.shutdown()
            thread.join()
