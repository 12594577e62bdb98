"""Sending: wait for the rate limit, send, look at the outcome, and retry if that may help."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Generator
from contextlib import suppress
from functools import partial
from operator import call
from random import getrandbits
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from msgspec import Struct

from ._effects import adrive
from ._httpx import BROKEN, build_url, httpx, mark, unmark
from .bodies import aread, read
from .connection import Settings, connection_error, out_of_time
from .errors import ResponseTooLargeError
from .events import Decide, RequestEvent, ResponseEvent, RetryAttempt
from .limits import DEADLINE, SIZE_LIMITS
from .operation import API
from .request import Prepared
from .retry import RETRIES, Failure, broken, may_hide_more, refused
from .secret import SHOWN_PATH, shown_path

if TYPE_CHECKING:
    from .client_state import ClientState
    from .limits import Deadline
    from .retry import Retries

_UNREAD = (*BROKEN, ResponseTooLargeError)

Outcome: TypeAlias = httpx.Response | httpx.RequestError | ssl.SSLError | ResponseTooLargeError
Exchange: TypeAlias = Generator[Callable[[], Any], Any, httpx.Response]
"""Yields functions to call, whose results are awaited in a task. `operator.call` calls them without another frame."""


def exchange(
    state: ClientState[Any],
    request: Prepared,
    api: API,
    settings: Settings,
    *,
    stream: bool,
    asynchronous: bool,
    deadline: Deadline | None = None,
) -> Exchange:
    """Send a request, retry it while that is safe and may help, and close the files that were opened for it.

    Raises:
        APIConnectionError: The last attempt had no response.
        ResponseTooLargeError: The response is larger than the limit.
        KiteworksError: There is no token, or the client was closed.
    """
    # Few names: each of a thousand calls that wait has room for all of them.
    response: httpx.Response | None = None
    built: httpx.Request | None = None
    try:
        client, auth = state.open()
        built = cast(
            "httpx.Request",
            client.build_request(**_build_options(state, request, api, settings, deadline)),
        )
        mark(built)
        shared = state.call_state
        attempts = _Attempts(
            state, request, built, settings.retries, deadline, shared.clock.now(), shared.tally.served
        )
        while True:
            if deadline is not None or shared.limiter is not None:
                yield from attempts.wait_turn(shared.clock.asleep if asynchronous else shared.clock.sleep)
            attempts.begin()
            outcome: Outcome
            try:
                response = yield partial(client.send, built, auth=auth, stream=True, follow_redirects=False)
                outcome = response = cast("httpx.Response", response)
                if not stream or may_hide_more(response):
                    yield partial(aread if asynchronous else read, response)
            except _UNREAD as error:
                yield from _close(response, asynchronous)
                outcome, response = error, None
            pause = attempts.pause_after(outcome)
            if pause is None:
                if isinstance(outcome, httpx.Response):
                    return outcome
                raise outcome
            yield from _close(response, asynchronous)
            response = None
            yield partial(shared.clock.asleep if asynchronous else shared.clock.sleep, pause)
            attempts.waited += pause
    except BROKEN as error:
        raise connection_error(
            error, request.method, api.shown(request.path), state.appliance.host
        ) from error
    except BaseException as error:
        # A generator that is collected may not yield.
        if not isinstance(error, GeneratorExit):
            yield from _close(response, asynchronous)
        raise
    finally:
        if built is not None:
            unmark(built)
        request.close()


_JSON_WANTED = {"Accept": "application/json", "Accept-Encoding": "gzip, deflate"}
# Content of any type is accepted; if it were compressed, a download could not be resumed.
_CONTENT_WANTED = {"Accept": "*/*", "Accept-Encoding": "identity"}


def _usual_headers(api: API, settings: Settings, content_wanted: bool, host: str) -> httpx.Headers:
    """Return the headers of every request. Requests share them, and don't change them."""
    headers = settings.usual_headers.get((content_wanted, host))
    if headers is None:
        # RFC 9110, section 7.2: the host should be the first one.
        first = {"Host": host} if host else {}
        wanted = _CONTENT_WANTED if content_wanted else _JSON_WANTED
        headers = httpx.Headers({**first, **wanted, "User-Agent": api.agent})
        if api.version_header:
            headers[api.version_header] = str(settings.api_version)
        headers.update(settings.headers)
        settings.usual_headers[content_wanted, host] = headers
    return headers


def _build_options(
    state: ClientState[Any], request: Prepared, api: API, settings: Settings, deadline: Deadline | None
) -> dict[str, Any]:
    """Return the arguments for httpx's `build_request`."""
    appliance = state.appliance
    # A client of the user merges headers, and puts the host first itself.
    host = appliance.host if state.owns_pool and request.origin is None else ""
    # Later ones win, in whatever case a name is written.
    headers = _usual_headers(api, settings, request.content_wanted, host)
    if request.headers:
        headers = httpx.Headers(headers)
        headers.update(request.headers)
    return {
        "method": request.method,
        "url": build_url(request.origin or appliance.origin, request.path, request.params),
        "headers": headers,
        "content": request.content,
        "data": request.data,
        "files": request.files,
        "extensions": {
            SHOWN_PATH: api.shown(request.path),
            SIZE_LIMITS: settings.size_limits,
            DEADLINE: deadline,
            RETRIES: settings.retries,
            "timeout": settings.timeout.phases(),
        },
    }


def _close(response: httpx.Response | None, asynchronous: bool) -> Generator[Callable[[], Any], Any, None]:
    """Close a response, if there is one, read or not."""
    if response is not None:
        with suppress(*_UNREAD):
            yield response.aclose if asynchronous else response.close


class _Attempts(Struct):
    """The attempts at one request, and the decision whether to make another."""

    _state: ClientState[Any]
    _request: Prepared
    _built: httpx.Request
    _retries: Retries
    _deadline: Deadline | None
    _began: float
    _served: int
    _event: RequestEvent | None = None
    _started: float = 0.0
    _failures: int = 0
    _count: int = 0
    waited: float = 0.0

    def begin(self) -> None:
        """Report that an attempt begins."""
        shared, request, path = self._state.call_state, self._request, shown_path(self._built)
        call_id = f"{getrandbits(32):08x}" if self._event is None else self._event.call_id
        self._count += 1
        operation = request.operation or f"{request.method} {path}"
        self._event = RequestEvent(operation, request.method, path, call_id, self._count)
        shared.watch.begins(self._event)
        self._started = shared.clock.now()

    def wait_turn(self, sleep: Callable[[float], Any]) -> Generator[Callable[[], Any], Any, None]:
        """Wait until the rate limit allows the next attempt, and shorten its timeouts to the deadline.

        Raises:
            APITimeoutError: The deadline is earlier.
        """
        limiter, deadline, built = self._state.call_state.limiter, self._deadline, self._built
        turn = 0.0 if limiter is None else limiter.reserve()
        if deadline is not None:
            if turn >= deadline.left():
                host = built.url.netloc.decode("ascii")
                raise out_of_time(deadline, self._request.method, shown_path(built), host)
            built.extensions["timeout"] = deadline.shorten(built.extensions["timeout"], after=turn)
        if turn > 0:
            yield partial(sleep, turn)

    def pause_after(self, outcome: Outcome) -> float | None:
        """Report how an attempt ended. Return the seconds until the next one; None if this was the last."""
        retries, shared, event = self._retries, self._state.call_state, self._event
        assert event is not None, "it began"
        failure = self._failure(outcome)
        if retries.decide is not None and retries.count and not self._request.one_shot:
            failure = _decided(retries.decide, event, outcome, failure)
        pause = None if failure is None else self._pause(failure)
        seconds, why = shared.clock.now() - self._started, "" if failure is None else failure.why
        if isinstance(outcome, httpx.Response):
            shared.tally.served += 200 <= outcome.status_code < 300
            shared.watch.ends(ResponseEvent(event, outcome.status_code, None, seconds, pause), why)
        else:
            shared.watch.ends(ResponseEvent(event, None, type(outcome).__name__, seconds, pause), why)
        return pause

    def _failure(self, outcome: Outcome) -> Failure | None:
        """Return the failure if the request is safe to repeat and may succeed then."""
        request, retries = self._request, self._retries
        if not retries.count or request.one_shot:
            return None
        if isinstance(outcome, httpx.Response):
            if outcome.status_code < 400:
                return None
            table = self._state.appliance.error_table
            failure = refused(outcome, request, retries, table, self._state.call_state.clock.date())
        else:
            failure = broken(outcome, self._built)
        safe = failure is not None and (request.repeatable or retries.retry_unsafe or not failure.received)
        return failure if safe else None

    def _pause(self, failure: Failure) -> float | None:
        request, retries, shared = self._request, self._retries, self._state.call_state
        # Throttling while other requests succeed does not count as a failure.
        self._failures += not (failure.throttled and shared.tally.served != self._served)
        self._served = shared.tally.served
        if self._failures > retries.count:
            return None
        # For an upload, the time to send the content does not count.
        elapsed = self.waited if request.files else shared.clock.now() - self._began
        pause = retries.pause(self._count, failure.at_least(self._count), elapsed)
        # Nor does a pause help that ends after the deadline.
        late = pause is not None and self._deadline is not None and pause >= self._deadline.left()
        return None if late else pause


def _decided(
    decide: Decide, event: RequestEvent, outcome: Outcome, failure: Failure | None
) -> Failure | None:
    """Let the user's function decide whether a failed request is repeated."""
    if isinstance(outcome, httpx.Response):
        if outcome.is_success:
            return failure
        status, error = outcome.status_code, None
    else:
        status, error = None, type(outcome).__name__
    repeats = decide(RetryAttempt(event, status, error, failure is not None))
    if repeats is None:
        return failure
    return (failure or Failure("as decided")) if repeats else None


async def adrive_within(
    deadline: Deadline,
    state: ClientState[httpx.AsyncClient],
    request: Prepared,
    api: API,
    settings: Settings,
    *,
    stream: bool,
) -> httpx.Response:
    """Drive an exchange in a task until its deadline."""
    import asyncio

    limit = asyncio.timeout(max(deadline.left(), 0))
    steps = exchange(state, request, api, settings, stream=stream, asynchronous=True, deadline=deadline)
    try:
        async with limit:
            return await adrive(steps, call)
    except TimeoutError as error:
        if not limit.expired():
            raise
        path = api.shown(request.path)
        raise out_of_time(deadline, request.method, path, state.appliance.host) from error
