"""The HTTP server, less talkative: that a client breaks off is no matter for the terminal."""

from __future__ import annotations

import logging

from cheroot.server import HTTPConnection
from cheroot.wsgi import Server

_log = logging.getLogger("kiteworks_sandbox")


class _Connection(HTTPConnection):
    """A connection that forgets what it could not send."""

    def close(self) -> None:
        try:
            super().close()
        finally:
            # A writer that still holds something tries again when it is collected, and Python 3.13 tells of that.
            self.wfile.raw.close()


class QuietServer(Server):
    """A server that reports to `logging`."""

    ConnectionClass = _Connection

    def error_log(self, msg: str = "", level: int = logging.INFO, traceback: bool = False) -> None:
        _log.log(level, msg, exc_info=traceback)
