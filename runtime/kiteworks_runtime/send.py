"""One call's way over the network: wait for its turn, send, look at the outcome, and send again if that may help.

`exchange` says what has to be done and is told the outcome; `drive` does it in a thread and `adrive` in a task.
"""

from __future__ import annotations

import asyncio
import secrets
import ssl
from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from ._httpx import BROKEN, SENT, httpx
from .bodies import aread, read
from .client_state import CallState
from .connection import Settings, build_options, connection_error, out_of_time
from .errors import ResponseTooLargeError
from .events import Decide, RequestEvent, ResponseEvent, RetryAttempt
from .limits import DEADLINE
from .operation import API
from .request import Prepared
from .retry_decision import Failure, broken, may_hide_more, refused
from .retry_policy import Retries
from .secret import shown_path

if TYPE_CHECKING:
    from .client_state import ClientState
    from .limits import Deadline


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Send:
    """Send the request. The answer is the response, or what broke."""


@dataclass(frozen=True, slots=True)
class Read:
    """Read the body of a response. The answer is the response, or what broke."""

    response: httpx.Response


@dataclass(frozen=True, slots=True)
class Drop:
    """Close a response, read or not."""

    response: httpx.Response


_UNREAD = (*BROKEN, ResponseTooLargeError)

SEND = Send()
Step: TypeAlias = Pause | Send | Read | Drop
Outcome: TypeAlias = httpx.Response | httpx.RequestError | ssl.SSLError | ResponseTooLargeError
Exchange: TypeAlias = Generator[Step, Any, httpx.Response]


def exchange(
    built: httpx.Request,
    request: Prepared,
    retries: Retries,
    table: str,
    call_state: CallState,
    *,
    stream: bool,
) -> Exchange:
    """Send a request, and again while that is safe and may help.

    Args:
        built: What httpx sends.
        request: What it was built from.
        retries: How often, when and for how long.
        table: The module that explains the error codes.
        call_state: What all calls share.
        stream: Whether the body is left to be read.

    Returns:
        The last answer, an error too.

    Raises:
        httpx.RequestError: The last attempt brought no answer.
        ResponseTooLargeError: The answer is larger than it may be.
        ssl.SSLError: Likewise; TLS says why.
    """
    clock, call, path = call_state.clock, secrets.token_hex(4), shown_path(built)
    operation = request.operation or f"{request.method} {path}"
    began, waited, attempt, failures, served = clock.now(), 0.0, 0, 0, call_state.tally.served
    deadline: Deadline | None = built.extensions.get(DEADLINE)
    while True:
        attempt += 1
        turn = 0.0 if call_state.limiter is None else call_state.limiter.reserve()
        if deadline is not None:
            if turn >= deadline.left():
                raise out_of_time(deadline, request.method, path, built.url.netloc.decode("ascii"))
            built.extensions["timeout"] = deadline.shorten(built.extensions["timeout"], after=turn)
        if turn > 0:
            yield Pause(turn)
        event = RequestEvent(operation, request.method, path, call, attempt)
        call_state.watch.begins(event)
        started = clock.now()
        outcome: Outcome = yield SEND
        if isinstance(outcome, httpx.Response) and (not stream or may_hide_more(outcome)):
            outcome = yield Read(outcome)
        pause = None
        failure = _failure(outcome, built, request, retries, table, clock.date())
        if retries.decide is not None and retries.count and not request.one_shot:
            failure = _decided(retries.decide, event, outcome, failure)
        if failure is not None:
            # A call that is throttled while others are served has not failed: it waits for its turn.
            failures += not (failure.throttled and call_state.tally.served != served)
            served = call_state.tally.served
            if failures <= retries.count:
                # Content takes as long to send as it takes.
                elapsed = waited if request.files else clock.now() - began
                pause = retries.pause(attempt, failure.at_least(attempt), elapsed)
                pause = _in_time(pause, deadline)
        seconds = clock.now() - started
        why = failure.why if failure is not None else ""
        if isinstance(outcome, httpx.Response):
            call_state.tally.served += outcome.is_success
            call_state.watch.ends(ResponseEvent(event, outcome.status_code, None, seconds, pause), why)
            if pause is None:
                return outcome
            yield Drop(outcome)
        else:
            call_state.watch.ends(ResponseEvent(event, None, type(outcome).__name__, seconds, pause), why)
            if pause is None:
                raise outcome
        yield Pause(pause)
        waited += pause


def _in_time(pause: float | None, deadline: Deadline | None) -> float | None:
    """Give up a pause after which no time is left."""
    return None if pause is None or (deadline is not None and pause >= deadline.left()) else pause


def _decided(
    decide: Decide, event: RequestEvent, outcome: Outcome, failure: Failure | None
) -> Failure | None:
    """Let the user's function say whether a request that failed is repeated."""
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


def _failure(
    outcome: Outcome, built: httpx.Request, request: Prepared, retries: Retries, table: str, date: float
) -> Failure | None:
    """Return the failure after which a request is safe to send again, and may do better."""
    if not retries.count or request.one_shot:
        return None
    if isinstance(outcome, httpx.Response):
        failure = refused(outcome, request, retries, table, date)
    else:
        failure = broken(outcome, built)
    safe = failure is not None and (request.repeatable or retries.retry_unsafe or not failure.received)
    return failure if safe else None


def _begin(
    client: Any,
    state: ClientState[Any],
    request: Prepared,
    api: API,
    settings: Settings,
    deadline: Deadline | None,
    *,
    stream: bool,
) -> tuple[httpx.Request, Exchange]:
    built = client.build_request(**build_options(state.appliance, request, api, settings, deadline))
    SENT.set(built)
    table = state.appliance.error_table
    return built, exchange(built, request, settings.retries, table, state.call_state, stream=stream)


def drive(
    state: ClientState[httpx.Client],
    request: Prepared,
    api: API,
    settings: Settings,
    *,
    stream: bool,
    deadline: Deadline | None = None,
) -> httpx.Response:
    """Have an exchange, then close what was opened for the request.

    Args:
        state: The appliance, and the way to it.
        request: What to send.
        api: Which API.
        settings: What the client's user chose.
        stream: Whether the body is left to be read.
        deadline: When it must have ended, if that is limited.

    Raises:
        APIConnectionError: No answer came.
        ResponseTooLargeError: The answer is larger than it may be.
        KiteworksError: There is no token, or the client was closed.
    """
    answer: Any = None
    response: httpx.Response | None = None
    before = SENT.get()
    try:
        client, auth = state.open()
        built, steps = _begin(client, state, request, api, settings, deadline, stream=stream)
        while True:
            step = steps.send(answer)
            answer = None
            try:
                if isinstance(step, Send):
                    answer = response = client.send(built, auth=auth, stream=True, follow_redirects=False)
                elif isinstance(step, Read):
                    read(step.response)
                    answer = step.response
                elif isinstance(step, Drop):
                    step.response.close()
                    response = None
                else:
                    state.call_state.clock.sleep(step.seconds)
            except _UNREAD as error:
                if response is not None:
                    response.close()
                answer, response = error, None
    except StopIteration as end:
        result: httpx.Response = end.value
        return result
    except BROKEN as error:
        raise connection_error(
            error, request.method, api.shown(request.path), state.appliance.host
        ) from error
    except BaseException:
        if response is not None:
            response.close()
        raise
    finally:
        SENT.set(before)
        request.close()


async def adrive(
    state: ClientState[httpx.AsyncClient],
    request: Prepared,
    api: API,
    settings: Settings,
    *,
    stream: bool,
    deadline: Deadline | None = None,
) -> httpx.Response:
    """Have an exchange, awaited. See `drive`."""
    answer: Any = None
    response: httpx.Response | None = None
    before = SENT.get()
    try:
        client, auth = state.open()
        built, steps = _begin(client, state, request, api, settings, deadline, stream=stream)
        while True:
            step = steps.send(answer)
            answer = None
            try:
                if isinstance(step, Send):
                    answer = response = await client.send(
                        built, auth=auth, stream=True, follow_redirects=False
                    )
                elif isinstance(step, Read):
                    await aread(step.response)
                    answer = step.response
                elif isinstance(step, Drop):
                    await step.response.aclose()
                    response = None
                else:
                    await state.call_state.clock.asleep(step.seconds)
            except _UNREAD as error:
                if response is not None:
                    await response.aclose()
                answer, response = error, None
    except StopIteration as end:
        result: httpx.Response = end.value
        return result
    except BROKEN as error:
        raise connection_error(
            error, request.method, api.shown(request.path), state.appliance.host
        ) from error
    except BaseException:
        if response is not None:
            await response.aclose()
        raise
    finally:
        SENT.set(before)
        request.close()


async def adrive_within(
    deadline: Deadline,
    state: ClientState[httpx.AsyncClient],
    request: Prepared,
    api: API,
    settings: Settings,
    *,
    stream: bool,
) -> httpx.Response:
    """Have an exchange that ends in time. See `drive`."""
    limit = asyncio.timeout(max(deadline.left(), 0))
    try:
        async with limit:
            return await adrive(state, request, api, settings, stream=stream, deadline=deadline)
    except TimeoutError as error:
        if not limit.expired():
            raise
        path = api.shown(request.path)
        raise out_of_time(deadline, request.method, path, state.appliance.host) from error
