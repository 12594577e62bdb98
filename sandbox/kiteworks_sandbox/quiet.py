"""A quieter HTTP server: aborted connections are not printed to the terminal."""

from __future__ import annotations

import logging

from cheroot.server import HTTPConnection
from cheroot.wsgi import Server

_log = logging.getLogger("kiteworks_sandbox")


class _Connection(HTTPConnection):
    """A connection that discards what it could not send."""

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
