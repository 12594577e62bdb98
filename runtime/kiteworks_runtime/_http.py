"""The one door to httpx. Nothing else of the client imports it, so that another with its API can take its place.

Import this module inside functions, or in modules that are loaded with the first request: httpx is most of the
cost of starting.
"""

import logging
from contextvars import ContextVar

import httpx

__all__ = ("SHOWN", "httpx")

SHOWN: ContextVar[tuple[httpx.URL, str] | None] = ContextVar("SHOWN", default=None)
"""The address of the request that is sent now, and how logs may show it."""


class _Shown(logging.Filter):
    """httpx logs whole addresses at INFO. Of ours, a query or the reference of a link is nobody else's business."""

    def filter(self, record: logging.LogRecord) -> bool:
        sent = SHOWN.get()
        if sent is not None and isinstance(record.args, tuple):
            record.args = tuple(
                sent[1] if isinstance(one, httpx.URL) and one == sent[0] else one for one in record.args
            )
        return True


logging.getLogger("httpx").addFilter(_Shown())
