"""Which failures are worth another attempt. Loaded with the first request, for it needs httpx."""

from __future__ import annotations

import socket
import ssl

from ._http import Retry

STATUSES = (408, 429, 502, 503, 504)
_BACKOFF = 0.5  # seconds; doubled with each attempt, then taken at random between none and all of it


def told_cause(error: BaseException) -> ssl.SSLCertVerificationError | socket.gaierror | None:
    """What lies behind a failed connection, if that says more than httpx's own error."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError | socket.gaierror):
            return cause
        cause = cause.__cause__ or cause.__context__
    return None


class Repeating(Retry):
    """As httpx-retries has it, but for what stays as it is: a certificate that is not trusted, a name nobody knows."""

    def is_retryable_exception(self, exception: Exception) -> bool:
        """Whether another attempt may go better."""
        cause = told_cause(exception)
        if isinstance(cause, ssl.SSLCertVerificationError):
            return False
        if isinstance(cause, socket.gaierror):
            return cause.errno == socket.EAI_AGAIN and super().is_retryable_exception(exception)
        return super().is_retryable_exception(exception)


def repeating(method: str, *, times: int) -> Retry:
    """How a request is repeated; `Retry-After` is honoured.

    Args:
        method: The request's method. Whether the request is safe to repeat is for the caller to say: by 0 `times`.
        times: How often.
    """
    return Repeating(
        total=times, backoff_factor=_BACKOFF, allowed_methods=[method], status_forcelist=STATUSES
    )
