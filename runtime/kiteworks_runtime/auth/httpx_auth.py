"""Signs httpx requests, and gets the tokens for it, in a thread or task that outlives the call that needs one."""

from __future__ import annotations

import contextvars
import time
from collections.abc import AsyncGenerator, Callable, Generator
from queue import Empty
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from msgspec import Struct

from .._effects import adrive, drive
from .._httpx import httpx, sending, sent
from ..appliance import Appliance
from ..bodies import aread, read
from ..errors import KiteworksError, TokenExpiredError
from ..limits import DEADLINE, SIZE_LIMITS, Deadline, Timeout
from ..response import RawResponse
from ..retry import RETRIES, Retries
from ..secret import shown_path
from .engine import Fetch, Post
from .ready_auth import origin, sign
from .token_manager import Abandoned, Action, Ask, Renewal, TokenManager, Work
from .tokens import Token

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

_LIMITS = Timeout(total=60.0)
"""The limits of a token request, whatever the call's are: its answer may hold the only valid refresh token."""
_REFUSED = 401
_SLICE = 0.25
"""Seconds between two checks whether a caller still waits, during a pause."""
_TASKS: set[asyncio.Task[None]] = set()  # an event loop keeps only weak references


class Need(Struct, frozen=True):
    """A need for a token.

    Attributes:
        begin: Begins the work that gets one.
        suits: Whether a token that another caller got serves this one too.
    """

    begin: Callable[[], Work]
    suits: Callable[[Token], bool]


_Attempt: TypeAlias = "tuple[Renewal, Work | None]"
"""Do the work, if this caller has to, and wait for the token of the renewal."""
_Steps: TypeAlias = "Generator[Need | httpx.Request, Any, None]"


class OAuthAuth(httpx.Auth):
    """Gives each request to the appliance the token of an `OAuthCredential`."""

    def __init__(self, manager: TokenManager, appliance: Appliance, client: Any = None) -> None:
        self._manager = manager
        self._appliance = appliance
        self._client = client

    def attach(self, client: Any) -> None:
        """Have this client send the token requests."""
        self._client = client

    # httpx drives these two: it sends the requests that they yield, and sends the responses back. So the drivers of
    # `_effects` can't.

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign a request of an `httpx.Client`."""
        steps = self._steps(request)
        answer: Any = None
        while True:
            try:
                step = steps.send(answer)
            except StopIteration:
                return
            if isinstance(step, httpx.Request):
                answer = yield step
                if answer.status_code == _REFUSED:
                    read(answer)  # to its limit; httpx would read all of it before it sends the next request
            else:
                answer = obtain(self._manager, step, self._client, request)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Sign a request of an `httpx.AsyncClient`."""
        steps = self._steps(request)
        answer: Any = None
        while True:
            try:
                step = steps.send(answer)
            except StopIteration:
                return
            if isinstance(step, httpx.Request):
                answer = yield step
                if answer.status_code == _REFUSED:
                    await aread(answer)
            else:
                answer = await aobtain(self._manager, step, self._client, request)

    def settle(self) -> None:
        """Wait for a token that is on its way: to close the connections now would lose it."""
        renewal = self._manager.pending()
        if renewal is not None and not renewal.asking:
            renewal.outcome.exception()

    async def asettle(self) -> None:
        """Wait for a token that is on its way. See `settle`."""
        import asyncio

        renewal = self._manager.pending()
        if renewal is not None and not renewal.asking:
            # With a limit, because its event loop may have been stopped.
            await asyncio.wait({_awaitable(renewal)}, timeout=_LIMITS.total)

    def _steps(self, request: httpx.Request) -> _Steps:
        if not self._appliance.admits(origin(request.url)):
            yield request
            return
        manager = self._manager
        token: Token = manager.usable() or (yield needs_current(manager))
        sign(request, token.access_token)
        response: httpx.Response = yield request
        if response.status_code != _REFUSED:
            manager.accepted(token)
            return
        if not self._appliance.admits(origin(response.url)):
            return
        refused = token
        if not manager.is_worth_replacing(refused):
            return
        token = yield Need(
            lambda: manager.instead_of(refused), lambda other: other.access_token != refused.access_token
        )
        if not _can_be_sent_again(request):
            raise TokenExpiredError(
                f"the token expired while content was sent ({request.method} {shown_path(request)}). There is a new "
                "one now, but the content was read already and can't be rewound: repeat the call."
            )
        sign(request, token.access_token)
        response = yield request
        if response.status_code == _REFUSED:
            manager.refused_again()
        else:
            manager.accepted(token)


def needs_current(manager: TokenManager) -> Need:
    """Describe the need for a token that is valid for a while."""
    return Need(manager.current, lambda token: not token.expires_within(0))


def needs_sign_in(manager: TokenManager) -> Need:
    """Describe the need for the token of a new sign-in, which no other token can replace."""
    return Need(manager.signed_in, lambda _: False)


def obtain(
    manager: TokenManager, need: Need, client: httpx.Client, request: httpx.Request | None = None
) -> Token:
    """Get a token in a thread that outlives the caller, or join the callers that wait for one already.

    Args:
        manager: Manages the token.
        need: The token that is needed.
        client: Sends token requests.
        request: The request that needs the token, if one does; its limits bound the wait, not the work.

    Raises:
        KiteworksError: There is no token; all callers that wait share the failure.
        httpx.RequestError: No answer came, or not within the limits of `request`.
    """

    def perform(step: _Attempt) -> Token:
        renewal, work = step
        if work is not None:
            context = contextvars.copy_context()
            arguments = _work, renewal, work, client, request
            # Not a daemon: the interpreter waits for it, because the new refresh token has to be stored.
            thread = Thread(target=context.run, args=arguments, name="kiteworks-token")
            try:
                thread.start()
            except RuntimeError as error:  # there are too many, or the interpreter ends
                renewal.outcome.set_exception(Abandoned())
                raise KiteworksError(f"no token can be requested: {error}") from error
        return _wait(renewal, work is not None, request)

    return drive(_attempts(manager, need, request), perform)


async def aobtain(
    manager: TokenManager, need: Need, client: httpx.AsyncClient, request: httpx.Request | None = None
) -> Token:
    """Get a token in a task that outlives the caller, or join the callers that wait for one already. See `obtain`."""
    import asyncio

    async def perform(step: _Attempt) -> Token:
        renewal, work = step
        if work is None:
            return await _await(renewal, request)
        renewal.runs_in(asyncio.get_running_loop(), work)
        task = asyncio.create_task(_awork(renewal, work, client, request))
        _TASKS.add(task)
        task.add_done_callback(_TASKS.discard)
        try:
            return await _await(renewal, request)
        except asyncio.CancelledError:
            if renewal.asking:
                task.cancel()
            raise

    return await adrive(_attempts(manager, need, request), perform)


def _attempts(
    manager: TokenManager, need: Need, request: httpx.Request | None
) -> Generator[_Attempt, Token, Token]:
    while True:
        renewal, leads = manager.join()
        with renewal.waiting():
            try:
                if leads:
                    extensions = {} if request is None else request.extensions
                    manager.retries = extensions.get(RETRIES) or Retries()
                token = yield renewal, need.begin() if leads else None
            except Abandoned:
                continue
            except Exception:
                # A sign-in does not share the failure of a renewal.
                if leads or need.begin != manager.signed_in:
                    raise
                continue
            finally:
                manager.drop(renewal)
        if leads or need.suits(token):
            return token


def _wait(renewal: Renewal, leads: bool, request: httpx.Request | None) -> Token:
    joined = time.monotonic()
    try:
        while True:
            left = _time_left(renewal, joined, request)
            try:
                if not leads:
                    return _outcome(renewal, left)
                ask: Ask | None = renewal.asks.get(timeout=left)
            except (TimeoutError, Empty):
                if renewal.outcome.done():
                    return _outcome(renewal)
                continue
            if ask is None:
                return _outcome(renewal)
            # A person is asked in the thread of the call, where Ctrl-C ends the wait.
            try:
                reply: tuple[Any, BaseException | None] = ask.answer(), None
            except Exception as error:  # noqa: BLE001 - raised where the work waits for the reply
                reply = None, error
            renewal.replies.put(reply)
            del reply  # an error would hold this frame
    finally:
        if leads:
            renewal.replies.put((None, Abandoned()))


async def _await(renewal: Renewal, request: httpx.Request | None) -> Token:
    import asyncio

    joined = time.monotonic()
    outcome = _awaitable(renewal)
    try:
        while not outcome.done():
            await asyncio.wait({outcome}, timeout=_time_left(renewal, joined, request))
        return _outcome(renewal)
    finally:
        outcome.cancel()


def _awaitable(renewal: Renewal) -> asyncio.Future[Token]:
    import asyncio

    outcome = asyncio.wrap_future(renewal.outcome)
    # Else asyncio logs an error that no one asks for, because its caller was cancelled.
    outcome.add_done_callback(lambda done: done.cancelled() or done.exception())
    return outcome


def _outcome(renewal: Renewal, seconds: float | None = None) -> Token:
    """Return the token, or raise a copy of the failure: the traceback of an error grows wherever it is raised."""
    error = renewal.outcome.exception(seconds)
    if error is None:
        return renewal.outcome.result()
    if isinstance(error, KiteworksError | httpx.RequestError):
        # Not `copy.copy`, which calls the class with only the message.
        again = type(error).__new__(type(error), *error.args)
        again.__dict__.update(error.__dict__)
        again.__cause__, again.__context__ = error.__cause__, error.__context__
        again.__suppress_context__ = error.__suppress_context__
        raise again.with_traceback(error.__traceback__)
    raise error


def _time_left(renewal: Renewal, joined: float, request: httpx.Request | None) -> float | None:
    """Return how many seconds a caller may still wait, None for any.

    Raises:
        httpx.ReadTimeout: None are left of the time that the request has, or its call.
    """
    if request is None:
        return None
    left = renewal.time_left(joined, request.extensions.get("timeout", {}).get("read"))
    deadline: Deadline | None = request.extensions.get(DEADLINE)
    if deadline is not None:
        left = deadline.left() if left is None else min(left, deadline.left())
    if left is None or left > 0:
        return left
    url = request.url.copy_with(path="/oauth/token", query=None)
    token_request = httpx.Request("POST", url, extensions={DEADLINE: deadline})
    raise httpx.ReadTimeout("the token did not come in time", request=token_request)


def _work(renewal: Renewal, work: Work, client: httpx.Client, beside: httpx.Request | None) -> None:
    """Do the work in a thread, and set its outcome."""
    try:
        renewal.outcome.set_result(run(work, client, renewal, beside))
    except BaseException as error:  # noqa: BLE001 - raised where the callers wait
        renewal.outcome.set_exception(error)
    renewal.asks.put(None)


def run(
    work: Generator[Action, Any, T],
    client: httpx.Client,
    renewal: Renewal | None = None,
    beside: httpx.Request | None = None,
) -> T:
    """Perform the actions of some work, without a caller that waits, with the requests sent by `client`."""
    renewal = renewal or Renewal()

    def perform(step: Action) -> Any:
        if isinstance(step, Fetch | Post):
            # A form holds secrets, so a redirect is not followed.
            with renewal.sending(), sending(_token_request(step, client, beside)):
                response = client.send(sent(), auth=None, stream=True, follow_redirects=False)
                read(response, error=True)
            return _answer(step, response)
        if isinstance(step, Ask):
            renewal.asking = True
            renewal.asks.put(step)
            answer, error = renewal.replies.get()
            renewal.asking = False
            if error is not None:
                raise error
            return answer
        end = time.monotonic() + step.seconds
        while renewal.wanted() and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, _SLICE))
        return renewal.wanted()

    return drive(work, perform)


async def _awork(
    renewal: Renewal, work: Work, client: httpx.AsyncClient, beside: httpx.Request | None
) -> None:
    """Do the work in a task, and set its outcome."""
    import asyncio

    async def perform(step: Action) -> Any:
        if isinstance(step, Fetch | Post):
            with renewal.sending(), sending(_token_request(step, client, beside)):
                response = await client.send(sent(), auth=None, stream=True, follow_redirects=False)
                await aread(response, error=True)
            return _answer(step, response)
        if isinstance(step, Ask):
            renewal.asking = True
            try:
                return await asyncio.to_thread(step.answer)
            finally:
                renewal.asking = False
        end = time.monotonic() + step.seconds
        # Callers of other threads and loops can't wake this one.
        while renewal.wanted() and (left := end - time.monotonic()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(min(left, _SLICE))
        return renewal.wanted()

    try:
        renewal.outcome.set_result(await adrive(work, perform))
    except (asyncio.CancelledError, GeneratorExit):
        renewal.outcome.set_exception(Abandoned())
        raise
    except BaseException as error:  # noqa: BLE001 - raised where the callers wait
        renewal.outcome.set_exception(error)


def _can_be_sent_again(request: httpx.Request) -> bool:
    """Tell whether the body is still there: bytes, or a form whose files can be rewound, which httpx does by itself."""
    if isinstance(request.stream, httpx.ByteStream):
        return True
    # httpx does not publish the class of a form's body.
    fields = getattr(request.stream, "fields", None)
    files = [getattr(field, "file", b"") for field in fields or ()]
    return fields is not None and all(
        isinstance(file, str | bytes) or hasattr(file, "seek") for file in files
    )


_ACCEPT = {"Accept": "application/json", "Accept-Encoding": "gzip, deflate"}


def _token_request(step: Fetch | Post, client: Any, beside: httpx.Request | None) -> httpx.Request:
    """Build a request with the size limits and the `User-Agent` of the request that needs it, if one does."""
    if isinstance(step, Fetch):
        request = step.request
    else:
        request = httpx.Request("POST", step.url, data=dict(step.form), headers=_ACCEPT)
    extensions: dict[str, Any] = {"timeout": _LIMITS.phases()}
    if _LIMITS.total is not None:
        extensions[DEADLINE] = Deadline(_LIMITS.total, time.monotonic, chosen=False)
    if beside is not None and SIZE_LIMITS in beside.extensions:
        extensions[SIZE_LIMITS] = beside.extensions[SIZE_LIMITS]
    request.extensions = extensions
    agent = None if beside is None else beside.headers.get("User-Agent")
    request.headers["User-Agent"] = agent or client.headers["User-Agent"]
    return request


def _answer(step: Fetch | Post, response: httpx.Response) -> RawResponse[None] | httpx.Response:
    """Return a page for a `Fetch`, and the raw response for a `Post`."""
    return RawResponse[None](response) if isinstance(step, Post) else response
