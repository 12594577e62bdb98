"""What a client tells of its requests: to the log, and to the functions that were given for it.

Neither a query nor a header nor a body is ever part of it: they may hold what no one else should read.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from .errors import InvalidArgumentError

logger = logging.getLogger("kiteworks")


@dataclass(frozen=True, slots=True)
class RequestEvent:
    """A request is about to be sent.

    Attributes:
        operation: Its name in the API, such as `folders.create`; method and path where it has none.
        method: The HTTP method.
        path: The path, without the query.
        call_id: A random name that all attempts of one call share.
        attempt: Which attempt, counted from 1.
    """

    operation: str
    method: str
    path: str
    call_id: str
    attempt: int


@dataclass(frozen=True, slots=True)
class ResponseEvent:
    """An attempt has ended, with an answer or without.

    Attributes:
        request: What was sent.
        status: The HTTP status; None when no answer came.
        error: What broke, by the name of httpx's error; None when an answer came.
        seconds: How long it took.
        retry_in: Seconds until the next attempt; None if this was the last.
    """

    request: RequestEvent
    status: int | None
    error: str | None
    seconds: float
    retry_in: float | None


@dataclass(frozen=True, slots=True)
class RetryAttempt:
    """An attempt that failed, of which a function given as `Retries(decide=...)` says whether it is repeated.

    Attributes:
        request: What was sent.
        status: The HTTP status; None when no answer came.
        error: What broke, by the name of httpx's error; None when an answer came.
        repeats: What the client would do: whether the failure may pass and the request is safe to send again.
    """

    request: RequestEvent
    status: int | None
    error: str | None
    repeats: bool


OnRequest: TypeAlias = Callable[[RequestEvent], object]
OnResponse: TypeAlias = Callable[[ResponseEvent], object]
Decide: TypeAlias = Callable[[RetryAttempt], bool | None]


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told.

    Attributes:
        on_request: Called before each attempt.
        on_response: Called after each attempt.

    Raises:
        InvalidArgumentError: One can't be called, or would have to be awaited.
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
        """An attempt begins."""
        if self.on_request is not None:
            self.on_request(request)

    def ends(self, response: ResponseEvent, why: str = "") -> None:
        """An attempt has ended.

        Args:
            response: How.
            why: What failed, if it is to be repeated.
        """
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
