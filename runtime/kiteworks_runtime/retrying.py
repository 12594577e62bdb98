"""Which failures are worth another attempt. Loaded with the first request, for it needs httpx.

A loop of our own in place of httpx-retries, which wraps the transport. That decides by the status alone, before the body
is read, and so can't tell a pending scan or throttling from a real refusal; it can't know whether a connection was never
opened, which any request survives, or its answer was lost; it counts pauses alone against a time budget; it works in no
client but one that was made with it; and below the signing, a token that ends during a pause is sent again.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

from ._http import httpx
from .answers import Meaning, read_answer
from .requests import Prepared
from .retries import Retries
from .status import error_codes

UNOPENED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_BROKEN = (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError)
_CUT = (
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
    ssl.SSLSyscallError,
    ssl.SSLWantReadError,
    ssl.SSLWantWriteError,
)
"""How TLS tells of a connection that broke or is not ready; others are disagreements, which stay."""
_FORBIDDEN = 403


@dataclass(frozen=True, slots=True)
class Failure:
    """A failure that may pass.

    Attributes:
        why: What it is, for the log.
        received: Whether the appliance may have got the request.
        asked: Seconds that it asked to wait, if it did.
    """

    why: str
    received: bool = True
    asked: float | None = None


def told_cause(error: BaseException) -> ssl.SSLError | socket.gaierror | None:
    """What lies behind a failed connection, if that says more than httpx's own error.

    httpx's async client lets TLS's errors through as they are when they come with an answer.
    """
    cause = error if isinstance(error, ssl.SSLError) else error.__cause__
    # httpcore hides its causes by `from None`, which leaves the context. Other errors' contexts are left alone: they may be
    # what the caller was handling when it made this call.
    while cause is not None and type(cause).__module__.partition(".")[0] == "httpcore":
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, ssl.SSLError | socket.gaierror) and not isinstance(cause, _CUT):
        return cause
    return None


def broken(error: Exception, request: httpx.Request) -> Failure | None:
    """Whether a connection that failed may do better next time.

    Args:
        error: What httpx raised: a `RequestError`, or TLS's own.
        request: The request that was to be sent. A token request on its way may have failed instead; unless it never
            left, it is not repeated, for a refresh token works once.
    """
    cause = told_cause(error)
    if isinstance(cause, socket.gaierror) and cause.errno != socket.EAI_AGAIN:
        return None  # a name nobody knows
    if isinstance(cause, ssl.SSLError):
        return None  # a certificate that is not trusted, on either side, or another disagreement that stays
    if isinstance(error, UNOPENED):
        return Failure(type(error).__name__, received=False)
    if isinstance(error, _BROKEN) and error.request is request:
        return Failure(type(error).__name__)
    return None


def may_hide_more(status: int) -> bool:
    """Whether it takes the body to tell whether an answer of this status may be another next time."""
    return status == _FORBIDDEN


def refused(
    response: httpx.Response, request: Prepared, retries: Retries, table: str, date: float
) -> Failure | None:
    """Whether an answer may be another next time.

    Args:
        response: The answer; its body was read if `may_hide_more`.
        request: The request.
        retries: Which statuses are worth it.
        table: The module that explains the error codes.
        date: Seconds since 1970, to read a date in `Retry-After` by.
    """
    status = response.status_code
    if status in retries.statuses:
        return Failure(str(status), asked=retry_after(response.headers, date))
    if status != _FORBIDDEN:
        return None
    read = read_answer(
        status, response.headers, response.content, error_codes(table), content_wanted=request.content_wanted
    )
    if read.meaning is Meaning.THROTTLED:
        return Failure("throttled with 403", asked=retry_after(response.headers, date))
    if read.meaning is Meaning.SCANNING:
        return Failure("a pending scan", asked=retry_after(response.headers, date))
    return None


def retry_after(headers: Mapping[str, str], date: float) -> float | None:
    """Seconds that an answer asks to wait (RFC 9110, section 10.2.3); None if it does not, or not in a readable way.

    A date is counted from the answer's own `Date`, where it has one: the two clocks may differ.
    """
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    until = _timestamp(value)
    return None if until is None else max(0.0, until - (_timestamp(headers.get("Date", "")) or date))


def _timestamp(text: str) -> float | None:
    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
