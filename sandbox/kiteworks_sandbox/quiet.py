"""A quieter HTTP server: aborted connections are not printed to the terminal."""

from __future__ import annotations

import io
import logging
import selectors
import socket
from collections.abc import Callable
from typing import Any

from cheroot.makefile import StreamWriter
from cheroot.server import HTTPConnection
from cheroot.wsgi import Server

_log = logging.getLogger("kiteworks_sandbox")

_SOON = 0.002
"""Seconds for which a thread waits for the next request of a connection."""


_Selector: type[selectors.BaseSelector] = getattr(selectors, "PollSelector", selectors.DefaultSelector)
"""What waits for one connection. To poll takes no descriptor, which would be made and closed for each request."""


class _Received(socket.SocketIO):
    """The bytes of a connection, counted."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__(sock, "r")
        self._count = 0
        self.pending: Callable[[], int] = getattr(sock, "pending", int)
        """Returns the number of bytes that TLS has received and decrypted, but not handed over."""

    def readinto(self, buffer: Any, /) -> int | None:
        count = super().readinto(buffer)
        self._count += count or 0
        return count

    def tell(self) -> int:
        return self._count


class _Reader(io.BufferedReader):
    """Reads a connection as cheroot's own reader does, which is written in Python and copies more."""

    raw: _Received

    @property
    def bytes_read(self) -> int:
        """The number of bytes that were read from here."""
        return self.tell()

    def has_data(self) -> bool:
        """Check whether bytes were received that have not been read."""
        return self.raw.tell() > self.tell() or self.raw.pending() > 0


def _make_file(sock: socket.socket, mode: str, size: int) -> _Reader | StreamWriter:
    return _Reader(_Received(sock), size) if "r" in mode else StreamWriter(sock, mode, size)


class _Connection(HTTPConnection):
    """A connection that stays with its thread while requests follow each other, and discards what it could not send."""

    def __init__(self, server: Server, sock: socket.socket, _: object = None) -> None:
        super().__init__(server, sock, _make_file)

    def communicate(self) -> bool:
        # Otherwise, each request passes from the thread that waits for all connections to one that answers it.
        while super().communicate():  # type: ignore[no-untyped-call]
            if not self._follows():
                return True
        return False

    def _follows(self) -> bool:
        """Check whether the next request follows soon, and no other connection waits for a thread."""
        if self.server.requests.qsize:
            return False
        if self.rfile.has_data():
            return True
        with _Selector() as selector:
            selector.register(self.socket, selectors.EVENT_READ)
            return bool(selector.select(_SOON))

    def close(self) -> None:
        try:
            super().close()
        finally:
            # A writer with unsent data tries again when it is garbage-collected, and Python 3.13 warns about that.
            self.wfile.raw.close()


class QuietServer(Server):
    """A server that reports to `logging`."""

    ConnectionClass = _Connection

    def error_log(self, msg: str = "", level: int = logging.INFO, traceback: bool = False) -> None:
        _log.log(level, msg, exc_info=traceback)
