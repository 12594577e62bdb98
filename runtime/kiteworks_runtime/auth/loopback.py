"""The web server of `LoopbackReceiver`: it serves one address and takes one answer."""

from __future__ import annotations

import os
import socket
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Event, Lock, Thread
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from ..secret import hide
from .engine import carries, was_refused

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{title}</title>
<style>body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem}}</style>
<h1>{title}</h1><p>{text}</p></html>
"""


class Listener(ThreadingHTTPServer):
    """Waits at a redirect URI of this machine.

    Raises:
        OSError: Its port is taken.
    """

    # Threads, since browsers open connections ahead and leave them idle.
    daemon_threads = True
    # A port that was closed a minute ago can be used again, although the system still waits for its last packets. On
    # Windows, this would take the port from a program that listens on it.
    allow_reuse_address = os.name == "posix"
    # Some versions of http.server let another program share the port.
    allow_reuse_port = False

    request_queue_size = 64

    def __init__(self, redirect_uri: str) -> None:
        parts = urlsplit(redirect_uri)
        self.path = parts.path or "/"
        self.target = ""
        self.state: str | None = None
        self.answered = Lock()
        """Taken by the request that answers the sign-in, and never released."""
        self.visited = Event()
        # Not looked up, because "localhost" may resolve to other addresses than loopback.
        ipv6 = parts.hostname == "::1"
        self.address_family = socket.AF_INET6 if ipv6 else socket.AF_INET
        super().__init__(("::1" if ipv6 else "127.0.0.1", 80 if parts.port is None else parts.port), _Handler)
        name, port = "[::1]" if ipv6 else parts.hostname or "", self.server_port
        self.hosts = {f"{name}:{port}", *([name] if port == 80 else [])}
        """The values that `Host` may have. Another name may lead here too (DNS rebinding)."""
        self.redirect_uri = redirect_uri
        if parts.port == 0:
            self.redirect_uri = urlunsplit(parts._replace(netloc=f"{name}:{port}"))

    @contextmanager
    def serving(self, state: str | None) -> Generator[None, None, None]:
        """Answer browsers during the block.

        Args:
            state: The state of the sign-in. A request without it is not the answer, and is refused.
        """
        self.state = state
        thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.shutdown()
            thread.join()

    def wait(self, seconds: float) -> str | None:
        """Return the address of the request that answers the sign-in, or None if there was none in time."""
        if not self.visited.wait(seconds):
            return None
        parts = urlsplit(self.redirect_uri)
        return hide(f"{parts.scheme}://{parts.netloc}{self.target}")

    def server_bind(self) -> None:
        """Take the port for this process alone, and listen."""
        # Without it, Windows would let a program of another user take the port over, and with it the code.
        exclusive: int | None = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
        if exclusive is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, exclusive, 1)
        # The method of http.server looks up the host's name, which can take seconds.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print nothing: browsers do hang up, and the traceback would hold the code."""


class _Handler(BaseHTTPRequestHandler):
    timeout = 10

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, Listener)
        if not self._is_answer(server) or not server.answered.acquire(blocking=False):
            self._refuse()
            return
        server.target = hide(self.path)
        try:
            if was_refused(self.path):
                self._answer(200, "Access was not granted", "The program that sent you here tells you more.")
            else:
                self._answer(
                    200,
                    "One moment",
                    "You may close this page and go back to the program that sent you here.",
                )
        finally:  # a browser that hangs up has brought the answer all the same
            server.visited.set()

    def _is_answer(self, server: Listener) -> bool:
        """Tell whether this is the redirect of the sign-in: browsers also request an icon, any program may connect."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or hosts[0].strip().lower() not in server.hosts:
            return False
        path, _, query = self.path.partition("?")
        return path == server.path and bool(query) and carries(self.path, server.state)

    def _refuse(self) -> None:
        self._answer(404, "Nothing here", "This page only receives the answer of a sign-in.")

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_HEAD = _refuse  # noqa: N815 (http.server names them)

    def _answer(self, status: int, title: str, text: str) -> None:
        page = _PAGE.format(title=title, text=text).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def version_string(self) -> str:
        return "kiteworks-client"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class's name)
        """Print nothing: the address holds the code."""
