"""Which failures are worth another attempt. Loaded with the first request, for it needs httpx.

A loop of our own instead of httpx-retries, which wraps the transport. That decides by the status alone, before the body
is read, and so can't tell a pending scan or throttling from a real refusal; it can't know whether a connection was never
opened, which any request survives, or its answer was lost; it counts pauses alone against a time budget; it works in no
client but one that was made with it; and below the signing, a token that ends during a pause is sent again.
"""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from ._httpx import httpx, told_cause
from .error_response import ErrorKind, read_answer
from .request import Prepared
from .retry_policy import Retries

UNOPENED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_BROKEN = (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError)
_REFUSED_STREAM = 7  # RFC 9113, section 7
_FORBIDDEN, _TOO_MANY_REQUESTS, _UNAVAILABLE = 403, 429, 503

_WINDOW = 1.0
"""Seconds. What limits requests counts them by the second, so no two waits for it are shorter together."""

_SECONDS = re.compile(r"(\d+(?:\.\d*)?|\.\d+)\s*(?:s|secs?|seconds?)?", re.ASCII | re.IGNORECASE)
_COMMENT = re.compile(r"\(.*?\)")
_OFFSET = re.compile(r"\b(?:GMT|UTC)(?=[+-]\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Failure:
    """A failure that may pass.

    Attributes:
        why: What it is, for the log.
        received: Whether the appliance may have carried out the request.
        asked: Seconds that it asked to wait, if it did.
        throttled: Whether it refused the request for a while, as when there are too many.
    """

    why: str
    received: bool = True
    asked: float | None = None
    throttled: bool = False

    def at_least(self, attempt: int) -> float | None:
        """Return the seconds to wait at least after an attempt, counted from 1."""
        return _WINDOW if self.throttled and self.asked is None and attempt > 1 else self.asked


def broken(error: Exception, request: httpx.Request) -> Failure | None:
    """Whether a connection that failed may do better next time.

    Args:
        error: What httpx raised: a `RequestError`, or TLS's own.
        request: The request that was to be sent. A token request on its way may have failed instead; unless it never
            left, it is not repeated, for a refresh token works once.
    """
    if isinstance(error, httpx.ProxyError):
        from .proxies import refusal

        return Failure(type(error).__name__, received=False) if refusal(error).passing else None
    cause = told_cause(error)
    if isinstance(cause, socket.gaierror) and cause.errno != socket.EAI_AGAIN:
        return None  # an unknown name
    if isinstance(cause, ssl.SSLError):
        return None  # a certificate that is not trusted, on either side, or another disagreement that stays
    if isinstance(error, UNOPENED):
        return Failure(type(error).__name__, received=False)
    if _refuses_stream(error):
        return Failure("REFUSED_STREAM", received=False)
    if isinstance(error, _BROKEN) and error.request is request:
        return Failure(type(error).__name__)
    return None


def _refuses_stream(error: Exception) -> bool:
    """Whether HTTP/2 says that a request was not processed at all (RFC 9113, section 8.7)."""
    cause = error.__cause__
    event = cause.args[0] if isinstance(error, httpx.RemoteProtocolError) and cause and cause.args else None
    return getattr(event, "error_code", None) == _REFUSED_STREAM and hasattr(event, "remote_reset")


def carried_nothing_out(status: int, asked: float | None, *, known: bool) -> bool:
    """Whether a 503 comes from what is in front of the application, or from its maintenance, as it asks to wait.

    Args:
        status: The answer's status.
        asked: Seconds that it asks to wait. None at all may be an application that failed.
        known: Whether it has one of the application's codes, which says that the application got the request.
    """
    return status == _UNAVAILABLE and bool(asked) and not known


def may_hide_more(response: httpx.Response) -> bool:
    """Whether it takes the body to tell whether the answer may be another next time."""
    status = response.status_code
    return status == _FORBIDDEN or (status == _UNAVAILABLE and "Retry-After" in response.headers)


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
    if status not in retries.statuses and status != _FORBIDDEN:
        return None
    asked = retry_after(response.headers, date)
    if status == _TOO_MANY_REQUESTS:
        return Failure(str(status), received=False, asked=asked, throttled=True)
    if not may_hide_more(response):
        return Failure(str(status), asked=asked)
    read = read_answer(
        status, response.headers, response.content, table, content_wanted=request.content_wanted
    )
    if read.meaning is ErrorKind.THROTTLED:
        return Failure("throttled with 403", received=False, asked=asked, throttled=True)
    if status in retries.statuses:
        refused_it = carried_nothing_out(status, asked, known=read.known is not None)
        return Failure(str(status), received=not refused_it, asked=asked, throttled=refused_it)
    if read.meaning is ErrorKind.SCANNING:
        return Failure("a pending scan", asked=asked)
    return None


def retry_after(headers: Mapping[str, str], date: float) -> float | None:
    """Return the seconds that an answer asks to wait (RFC 9110, section 10.2.3); None if it does not say so readably.

    Fractions, several headers and odd dates are taken as well; of several waits the longest counts. A date is counted from
    the answer's own `Date`, where it has one: the two clocks may differ.
    """
    value = headers.get("Retry-After", "")
    now = _timestamp(headers.get("Date", ""))
    return max(_waits(value, date if now is None else now), default=None)


def _waits(value: str, now: float) -> Iterator[float]:
    """Yield the seconds that each of several values, separated by commas, asks to wait."""
    # The comma within a date follows the day of the week, which tells nothing.
    for text in map(str.strip, value.split(",")):
        if seconds := _SECONDS.fullmatch(text):
            yield float(seconds[1])
        elif (until := _timestamp(text)) is not None:
            yield max(0.0, until - now)


def _timestamp(text: str) -> float | None:
    """Return the seconds since 1970 of a date as HTTP, e-mail or ISO 8601 write it; in UTC unless it says otherwise."""
    for read in (_mail_date, datetime.fromisoformat):
        try:
            date = read(text)
            return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _mail_date(text: str) -> datetime:
    return parsedate_to_datetime(_OFFSET.sub("", _COMMENT.sub("", text)))
