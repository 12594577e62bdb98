"""A server over TLS on loopback that receives what webhooks deliver."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Thread
from typing import Any

import trustme

PATIENCE = 20
"""Seconds to wait for a delivery: far more than one takes."""


@dataclass(frozen=True, slots=True)
class Received:
    """One request that arrived."""

    path: str
    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def event(self) -> dict[str, Any]:
        payload: dict[str, Any] = json.loads(self.body)["payload"]
        return payload


@dataclass
class Receiver:
    """Keeps the requests that arrive, and answers each with the next status; 200 if none is left."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    requests: list[Received] = field(default_factory=list)
    changed: Condition = field(default_factory=Condition)
    hold: float = 0
    """Seconds before each answer."""

    def wait_for(self, number: int) -> list[Received]:
        """Wait until this many requests have arrived."""
        with self.changed:
            arrived = self.changed.wait_for(lambda: len(self.requests) >= number, PATIENCE)
        assert arrived, f"{len(self.requests)} of {number} requests have arrived"
        return self.requests

    def names(self) -> list[str]:
        return [one.event["event_name"] for one in self.requests]


@contextmanager
def receiving(authority: trustme.CA, name: str = "localhost") -> Iterator[Receiver]:
    """Run a receiver whose certificate is of this authority, for this name."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(receiver.hold)
            with receiver.changed:
                status = receiver.statuses.pop(0) if receiver.statuses else 200
                receiver.requests.append(Received(self.path, dict(self.headers), body, time.monotonic()))
                receiver.changed.notify_all()
            self.send_response(status)
            if status == 302:
                self.send_header("Location", f"{receiver.url}/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Say nothing of callers that do not trust the certificate."""

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    with Server(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        receiver.url = f"https://localhost:{server.server_port}"
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield receiver
        finally:
            server.shutdown()
            thread.join()


def ca_file(authority: trustme.CA, folder: Path) -> Path:
    """Write the authority's certificate into a folder."""
    file = folder / "receiver-ca.pem"
    file.write_bytes(authority.cert_pem.bytes())
    return file


def eventually(look: Callable[[], Any]) -> Any:
    """Look again until something true comes back."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.02)
    raise AssertionError("what was waited for has not happened")
