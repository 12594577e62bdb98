"""The one door to httpx. Nothing else of the client imports it, so that another with its API can take its place.

Import this module inside functions, or in modules that are loaded with the first request: httpx is most of the
cost of starting.
"""

import logging
from contextvars import ContextVar

import httpx

__all__ = ("SENT", "httpx")

SENT: ContextVar[httpx.Request | None] = ContextVar("SENT", default=None)
"""The request that is sent now."""


class _Shown(logging.Filter):
    """httpx logs whole addresses at INFO. Of ours, a query or the reference of a link is nobody else's business."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = SENT.get()
        if request is not None and isinstance(record.args, tuple):
            from .response import shown_path

            url = request.url
            shown = f"{url.scheme}://{url.netloc.decode('ascii')}{shown_path(request)}"
            record.args = tuple(
                shown if isinstance(one, httpx.URL) and one == url else one for one in record.args
            )
        return True


logging.getLogger("httpx").addFilter(_Shown())
