"""Events of requests, which a client reports to the log and to the functions `on_request` and `on_response`.

They never contain a query, a header or a body, which may be confidential.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from .errors import InvalidArgumentError

logger = logging.getLogger("kiteworks")


class RequestEvent(Struct, frozen=True):
    """A request is about to be sent.

    Attributes:
        operation: Its name in the spec, such as `folders.create`; method and path if it has none.
        method: The HTTP method.
        path: The path, without the query.
        call_id: A random id that all attempts of one call share.
        attempt: The number of the attempt, counted from 1.
    """

    operation: str
    method: str
    path: str
    call_id: str
    attempt: int


class ResponseEvent(Struct, frozen=True):
    """An attempt has ended, with or without a response.

    Attributes:
        request: The request.
        status: The HTTP status; None without a response.
        error: The name of httpx's error; None with a response.
        seconds: How long it took.
        retry_in: Seconds until the next attempt; None if this was the last.
    """

    request: RequestEvent
    status: int | None
    error: str | None
    seconds: float
    retry_in: float | None


class RetryAttempt(Struct, frozen=True):
    """An attempt that failed, for the function `Retries(decide=...)` to say whether it is repeated.

    Attributes:
        request: The request.
        status: The HTTP status; None without a response.
        error: The name of httpx's error; None with a response.
        repeats: Whether the client would repeat it: the failure may be temporary, and the request is safe to repeat.
    """

    request: RequestEvent
    status: int | None
    error: str | None
    repeats: bool


OnRequest: TypeAlias = Callable[[RequestEvent], object]
OnResponse: TypeAlias = Callable[[ResponseEvent], object]
Decide: TypeAlias = Callable[[RetryAttempt], bool | None]


class Watch(Struct, frozen=True):
    """The functions that are called for each attempt.

    Attributes:
        on_request: Called before each attempt.
        on_response: Called after each attempt.

    Raises:
        InvalidArgumentError: One is not a function, or is async.
    """

    on_request: OnRequest | None = None
    on_response: OnResponse | None = None

    def __post_init__(self) -> None:
        for name, function in (("on_request", self.on_request), ("on_response", self.on_response)):
            if function is None:
                continue
            if not callable(function):
                raise InvalidArgumentError(f"{name} must be a function, not {type(function).__name__}")
            from inspect import iscoroutinefunction

            if iscoroutinefunction(function):
                raise InvalidArgumentError(
                    f"{name} must be an ordinary function, in async clients too: it is called, not awaited"
                )

    def begins(self, request: RequestEvent) -> None:
        """Report that an attempt begins."""
        if self.on_request is not None:
            self.on_request(request)

    def ends(self, response: ResponseEvent, why: str = "") -> None:
        """Report that an attempt has ended."""
        request = response.request
        logger.debug(
            "%s %s: %s in %.0f ms (call %s, attempt %d)",
            request.method,
            request.path,
            response.error or response.status,
            response.seconds * 1000,
            request.call_id,
            request.attempt,
        )
        if response.retry_in is not None:
            logger.info(
                "%s %s: %s; again in %.1f s (call %s, attempt %d)",
                request.method,
                request.path,
                why,
                response.retry_in,
                request.call_id,
                request.attempt,
            )
        if self.on_response is not None:
            self.on_response(response)
