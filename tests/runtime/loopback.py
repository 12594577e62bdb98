"""Servers on loopback that tests of the transport talk to: HTTPS, a CONNECT proxy, and HTTP/2."""

from __future__ import annotations

import http.server
import select
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import ConnectionTerminated, RequestReceived

BODY = b'{"id":"1"}'


@dataclass
class Served:
    """Where a server listens, and what it saw."""

    port: int = 0
    headers: list[dict[str, str]] = field(default_factory=list)
    peers: list[Any] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    answered: list[tuple[str, str]] = field(default_factory=list)
    """Headers of every answer."""

    @property
    def host(self) -> str:
        return f"localhost:{self.port}"


@contextmanager
def running(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Quiet(socketserver.ThreadingTCPServer):
    """Breaks with a client are what these tests are about; they are no matter for the terminal."""

    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing."""


@contextmanager
def https(context: ssl.SSLContext) -> Iterator[Served]:
    """Answers every request with `BODY`."""
    seen = Served()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            # Here and not in the listening thread, so that a bad handshake stops nobody else.
            self.request = context.wrap_socket(self.request, server_side=True)
            seen.peers.append(self.request.getpeercert())
            super().setup()

        def log_message(self, *args: object) -> None:
            """Keep quiet."""

        def do_GET(self) -> None:
            seen.headers.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(200)
            self.send_header("Content-Length", str(len(BODY)))
            for name, value in seen.answered:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(BODY)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def finish(self) -> None:
            super().finish()
            self.request.close()

    with Quiet(("127.0.0.1", 0), Handler) as server:
        seen.port = server.server_address[1]
        with running(server):
            yield seen


@contextmanager
def talking(
    answer: Callable[[socket.socket, bytes], object], context: ssl.SSLContext | None = None
) -> Iterator[Served]:
    """Has `answer` send what it likes, byte by byte if it likes: it is given the connection and the request's head.

    What came of the request's body with its head is left out; the rest of it is left unread.
    """
    seen = Served()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            taken = self.request if context is None else context.wrap_socket(self.request, server_side=True)
            with taken, suppress(OSError):
                while head := self._head(taken):
                    answer(taken, head)

        def _head(self, taken: socket.socket) -> bytes:
            came = b""
            while b"\r\n\r\n" not in came:
                if not (more := taken.recv(65536)):
                    return b""
                came += more
            head = came.partition(b"\r\n\r\n")[0]
            lines = [line.partition(": ") for line in head.decode("latin-1").splitlines()[1:]]
            seen.targets.append(head.decode("latin-1").split(" ")[1])
            seen.headers.append({name.lower(): value for name, _, value in lines})
            return head

    with Quiet(("127.0.0.1", 0), Handler) as server:
        seen.port = server.server_address[1]
        with running(server):
            yield seen


def answer_of(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """An answer as it is sent."""
    lines = [
        f"HTTP/1.1 {status}",
        "Content-Type: application/json",
        f"Content-Length: {len(body) if length is None else length}",
        *headers,
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


@contextmanager
def connect_proxy(*, answer: bytes = b"200 OK", refusals: tuple[bytes, ...] = ()) -> Iterator[Served]:
    """Opens tunnels, or refuses to.

    Args:
        answer: The status line of its answers, and what else comes.
        refusals: What it sends, whole, to those who come first. Nothing ends the connection.
    """
    first = list(refusals)
    seen = Served()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            method, target, _ = self.rfile.readline().decode().split()
            assert method == "CONNECT"
            seen.targets.append(target)
            lines = iter(lambda: self.rfile.readline().decode().strip(), "")
            seen.headers.append(
                {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
            )
            if first:
                self.connection.sendall(first.pop(0))
                return
            self.connection.sendall(b"HTTP/1.1 " + answer + b"\r\n\r\n")
            if answer.startswith(b"200"):
                name, _, port = target.rpartition(":")
                with socket.create_connection((name, int(port))) as other:
                    _relay(self.connection, other)

    with Quiet(("127.0.0.1", 0), Handler) as server:
        seen.port = server.server_address[1]
        with running(server):
            yield seen


def _relay(one: socket.socket, other: socket.socket) -> None:
    while True:
        for ready in select.select([one, other], [], [])[0]:
            data = ready.recv(65536)
            if not data:
                return
            (other if ready is one else one).sendall(data)


@contextmanager
def http2(
    context: ssl.SSLContext, *, resets: tuple[ErrorCodes, ...] = (), hints: bool = False
) -> Iterator[Served]:
    """Answers every request with `BODY`, to those who speak HTTP/2; but the first ones with these resets, or each with
    informational answers without end.
    """
    first = list(resets)
    context.set_alpn_protocols(["h2"])
    seen = Served()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with context.wrap_socket(self.request, server_side=True) as tls, suppress(OSError):
                seen.targets.append(str(tls.selected_alpn_protocol()))
                spoken = H2Connection(H2Configuration(client_side=False))
                spoken.initiate_connection()
                tls.sendall(spoken.data_to_send())
                while data := tls.recv(65536):
                    for event in spoken.receive_data(data):
                        if isinstance(event, RequestReceived):
                            seen.headers.append({k.decode(): v.decode() for k, v in event.headers})
                            if first:
                                spoken.reset_stream(event.stream_id, first.pop(0))
                                continue
                            while hints:
                                spoken.send_headers(event.stream_id, [(":status", "103")])
                                tls.sendall(spoken.data_to_send())
                                time.sleep(0.02)
                            spoken.send_headers(event.stream_id, [(":status", "200"), *seen.answered])
                            spoken.send_data(event.stream_id, BODY, end_stream=True)
                        elif isinstance(event, ConnectionTerminated):
                            return
                    tls.sendall(spoken.data_to_send())

    with Quiet(("127.0.0.1", 0), Handler) as server:
        seen.port = server.server_address[1]
        with running(server):
            yield seen
