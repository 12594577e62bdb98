"""Retries: the policy that a user sets, and which failures are worth another attempt.

A loop of our own instead of httpx-retries, which wraps the transport: that decides by the status alone, before the body
is read, so it can't tell a pending scan or throttling from a refusal, nor a connection that was never opened from a
response that was lost. It counts only pauses against its time budget, and works only in a client that was made with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from threading import TIMEOUT_MAX
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import force_setattr

from .error_response import PASSING, ErrorKind, read_answer
from .errors import InvalidArgumentError
from .events import Decide
from .models import is_above_zero
from .request import Prepared

if TYPE_CHECKING:
    from ._httpx import httpx

_LONGEST_DOUBLING = 30

RETRIES = "kiteworks.retries"
"""The request extension that holds its `Retries`; a token request for its sake follows them too."""


class Retries(Struct, frozen=True):
    """How often, when and for how long a request is repeated after a failure that may pass.

    Attributes:
        count: The maximum number of repetitions; 0 for none. Throttling counts only if the appliance served no other
            request of the client since the previous attempt, so that requests that wait in line don't fail.
        max_elapsed: Seconds after which nothing is repeated, counted from the first attempt, pauses included. If a
            pause would end later, even one that `Retry-After` asks for, the failure is raised at once. For an upload,
            only the pauses count. None for no limit.
        backoff: The longest first pause in seconds. This limit doubles with each attempt; the pause is a random part of
            it, so that clients that failed together don't retry together.
        max_delay: The longest pause in seconds that the appliance did not ask for.
        statuses: The statuses to retry. Throttling with 403 and a pending scan are always retried.
        retry_unsafe: Also repeat POST and PATCH requests that the appliance may have carried out. That may do something
            twice, such as sending a mail. Requests that were never sent, or that the appliance refused without carrying
            them out (throttling, 503 with `Retry-After`), are always repeated.
        decide: Called with each attempt that failed, to override the rules above: True repeats it, False does not, None
            keeps the decision. `count`, `max_elapsed` and the pauses still apply, and it is not called where the
            content can't be sent twice. True for a POST that the appliance may have carried out may do it twice.

    Raises:
        InvalidArgumentError: A value is invalid.
    """

    count: int = 2
    max_elapsed: float | None = 120.0
    backoff: float = 0.5
    max_delay: float = 30.0
    statuses: Iterable[int] = PASSING
    retry_unsafe: bool = False
    decide: Decide | None = None

    def __post_init__(self) -> None:
        count: object = self.count
        if not isinstance(count, int) or isinstance(count, bool) or count < 0:
            raise InvalidArgumentError(f"retries must be a whole number from 0 on, not {count!r}")
        for name in ("max_elapsed", "backoff", "max_delay"):
            value: object = getattr(self, name)
            if value is None and name == "max_elapsed":
                continue
            if value != 0 and not is_above_zero(value):
                raise InvalidArgumentError(f"retries: {name} must be a number of seconds, not {value!r}")
        if self.decide is not None and not callable(self.decide):
            raise InvalidArgumentError(
                f"retries: decide must be a function, not {type(self.decide).__name__}"
            )
        statuses = frozenset(self.statuses)
        odd = sorted(repr(one) for one in statuses if not isinstance(one, int) or not 400 <= one <= 599)
        if odd:
            raise InvalidArgumentError(
                f"retries: statuses must be errors, from 400 to 599, not {', '.join(odd)}"
            )
        force_setattr(self, "statuses", statuses)

    @classmethod
    def of(cls, value: Any) -> Retries:
        """Return a policy as it is, or the default one with a number as its `count`.

        Raises:
            InvalidArgumentError: The value is invalid.
        """
        return value if isinstance(value, Retries) else cls(value)

    def pause(self, attempt: int, asked: float | None, elapsed: float) -> float | None:
        """Return the seconds to wait after a failed attempt: full jitter, but at least what the appliance asked for.

        Args:
            attempt: Its number, counted from 1.
            asked: The seconds in `Retry-After`, if it was sent.
            elapsed: Seconds since the first attempt began.

        Returns:
            None if the wait would end after the budget, or is longer than a thread can sleep.
        """
        from random import uniform

        limit = min(self.max_delay, self.backoff * 2 ** min(attempt - 1, _LONGEST_DOUBLING))
        pause = max(uniform(0, limit), asked or 0.0)  # noqa: S311 - nothing here is secret
        if pause > TIMEOUT_MAX or (self.max_elapsed is not None and elapsed + pause > self.max_elapsed):
            return None
        return pause


_REFUSED_STREAM = 7  # RFC 9113, section 7
_FORBIDDEN, _TOO_MANY_REQUESTS, _UNAVAILABLE = 403, 429, 503

_WINDOW = 1.0
"""Seconds. Rate limits count requests by the second, so a second wait for one is at least that long."""

_SECONDS = r"(?ai)(\d+(?:\.\d*)?|\.\d+)\s*(?:s|secs?|seconds?)?"
_COMMENT = r"\(.*?\)"
_OFFSET = r"(?i)\b(?:GMT|UTC)(?=[+-]\d)"


class Failure(Struct, frozen=True):
    """A failure that may be temporary.

    Attributes:
        why: Its cause, for the log.
        received: Whether the appliance may have carried out the request.
        asked: The seconds that the appliance asked to wait, if it did.
        throttled: Whether the appliance refuses requests for a while, such as when there are too many.
    """

    why: str
    received: bool = True
    asked: float | None = None
    throttled: bool = False

    def at_least(self, attempt: int) -> float | None:
        """Return the minimum wait in seconds after an attempt, counted from 1."""
        return _WINDOW if self.throttled and self.asked is None and attempt > 1 else self.asked


def broken(error: Exception, request: httpx.Request) -> Failure | None:
    """Return why another attempt may succeed after a connection failed; None if it can't.

    Args:
        error: The error of httpx, or of TLS.
        request: The request. A token request for its sake may have failed instead; that is repeated only if it was
            never sent, since a refresh token works once.
    """
    import socket
    import ssl

    from ._httpx import UNOPENED, httpx, told_cause

    if isinstance(error, httpx.ProxyError):
        from .proxies import refusal

        return Failure(type(error).__name__, received=False) if refusal(error).passing else None
    cause = told_cause(error)
    if isinstance(cause, socket.gaierror) and cause.errno != socket.EAI_AGAIN:
        return None  # an unknown name
    if isinstance(cause, ssl.SSLError):
        return None  # an untrusted certificate, on either side, or another permanent disagreement
    if isinstance(error, UNOPENED):
        return Failure(type(error).__name__, received=False)
    if isinstance(error, httpx.RemoteProtocolError) and _refuses_stream(error):
        return Failure("REFUSED_STREAM", received=False)
    lost = (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError)
    if isinstance(error, lost) and error.request is request:
        return Failure(type(error).__name__)
    return None


def _refuses_stream(error: Exception) -> bool:
    """Return whether HTTP/2 says that a request was not processed at all (RFC 9113, section 8.7)."""
    cause = error.__cause__
    event = cause.args[0] if cause and cause.args else None
    return getattr(event, "error_code", None) == _REFUSED_STREAM and hasattr(event, "remote_reset")


def carried_nothing_out(status: int, asked: float | None, *, known: bool) -> bool:
    """Return whether a 503 that asks to wait comes from a proxy in front of the application, or from maintenance.

    Args:
        status: The status of the response.
        asked: The seconds that it asks to wait. Without them, the application itself may have failed.
        known: Whether it has one of the application's codes, which means that the application got the request.
    """
    return status == _UNAVAILABLE and bool(asked) and not known


def may_hide_more(response: httpx.Response) -> bool:
    """Return whether only the body tells whether another attempt may succeed."""
    status = response.status_code
    return status == _FORBIDDEN or (status == _UNAVAILABLE and "Retry-After" in response.headers)


def refused(
    response: httpx.Response, request: Prepared, retries: Retries, table: str, date: float
) -> Failure | None:
    """Return why another attempt may succeed after a response; None if it can't.

    Args:
        response: The response; its body was read if `may_hide_more`.
        request: The request.
        retries: The policy, which lists the statuses to retry.
        table: The module of the error table.
        date: The current time in seconds since 1970, for a date in `Retry-After`.
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
    """Return the seconds in `Retry-After` (RFC 9110, section 10.2.3); None if a response has none that is valid.

    Fractions, several headers and other formats of dates are accepted; the longest of several waits counts. If the
    response has a `Date`, a date is relative to that, since the two clocks may differ.
    """
    value = headers.get("Retry-After", "")
    now = _timestamp(headers.get("Date", ""))
    return max(_waits(value, date if now is None else now), default=None)


def _waits(value: str, now: float) -> Iterator[float]:
    """Yield the seconds that each of several values, separated by commas, asks to wait."""
    # The comma inside a date follows the day of the week, which is not needed.
    for text in map(str.strip, value.split(",")):
        if seconds := re.fullmatch(_SECONDS, text):
            yield float(seconds[1])
        elif (until := _timestamp(text)) is not None:
            yield max(0.0, until - now)


def _timestamp(text: str) -> float | None:
    """Return the seconds since 1970 of a date of HTTP, e-mail or ISO 8601; in UTC unless it has a time zone."""
    for read in (_mail_date, datetime.fromisoformat):
        try:
            date = read(text)
            return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _mail_date(text: str) -> datetime:
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(re.sub(_OFFSET, "", re.sub(_COMMENT, "", text)))
