"""Signs httpx requests, and gets the tokens for it: in a thread or a task that outlives the call which needs one."""

from __future__ import annotations

import asyncio
import contextvars
import time
from collections.abc import AsyncGenerator, Callable, Generator
from queue import Empty
from threading import Thread
from typing import Any, TypeAlias, TypeVar

from .._effects import Sleep, adrive, drive
from .._httpx import httpx, sending, sent
from ..appliance import Appliance
from ..bodies import aread, read
from ..errors import KiteworksError, TokenExpiredError
from ..limits import DEADLINE, SIZE_LIMITS, Deadline, Timeout
from ..response import RawResponse
from ..retry import RETRIES, Retries
from ..secret import shown_path
from .engine import Fetch, Post
from .refresh_lock import Abandoned, Renewal
from .token import Token
from .token_manager import Action, Ask, TokenManager, Work

T = TypeVar("T")
_Need: TypeAlias = "tuple[Callable[[], Work], Callable[[Token], bool]]"
_Steps: TypeAlias = "Generator[_Need | httpx.Request, Any, None]"

_LIMITS = Timeout(total=60.0)
"""Of a token request, whatever those of the call are: the answer may hold the only refresh token that still works."""
_REFUSED = 401
_SLICE = 0.25
"""Seconds between looks at whether a caller still waits, during a pause."""
_TASKS: set[asyncio.Task[None]] = set()  # an event loop keeps weak references alone


class OAuthAuth(httpx.Auth):
    """Gives each request to the appliance the token of an `OAuthCredential`.

    Args:
        manager: The token.
        appliance: The appliance.
        client: What sends token requests, an `httpx.Client` or an `httpx.AsyncClient`.
    """

    def __init__(self, manager: TokenManager, appliance: Appliance, client: Any = None) -> None:
        self._manager = manager
        self._appliance = appliance
        self._client = client

    def attach(self, client: Any) -> None:
        """Have this client send the token requests."""
        self._client = client

    # httpx is the driver of these two: it sends the requests that they yield, and hands them the responses. Those of `_effects`
    # would have to be driven by it as well.

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
                    read(answer)  # httpx would, to the end, before it sends what comes next
            else:
                answer = obtain(self._manager, *step, self._client, request)

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
                answer = await aobtain(self._manager, *step, self._client, request)

    def settle(self) -> None:
        """Wait for a token that is on its way: who closes the connections would throw it away."""
        renewal = self._manager.pending()
        if renewal is not None and not renewal.asking:
            renewal.outcome.exception()

    async def asettle(self) -> None:
        """Wait for a token that is on its way. See `settle`."""
        renewal = self._manager.pending()
        if renewal is not None and not renewal.asking:
            # Not for longer: its event loop may have been stopped.
            await asyncio.wait({asyncio.wrap_future(renewal.outcome)}, timeout=_LIMITS.total)

    def _steps(self, request: httpx.Request) -> _Steps:
        if not self._appliance.admits(_origin(request.url)):
            yield request
            return
        manager = self._manager
        token: Token = manager.usable() or (yield needs_current(manager))
        sign(request, token.access_token)
        response: httpx.Response = yield request
        if response.status_code != _REFUSED:
            manager.accepted(token)
            return
        if not self._appliance.admits(_origin(response.url)):
            return
        refused = token
        if not manager.is_worth_replacing(refused):
            return
        token = yield (
            lambda: manager.instead_of(refused),
            lambda other: other.access_token != refused.access_token,
        )
        if not _can_be_sent_again(request):
            raise TokenExpiredError(
                f"the token ended while content was sent ({request.method} {shown_path(request)}). There is a new one "
                "now, but the content was read already and can't be rewound: repeat the call."
            )
        sign(request, token.access_token)
        response = yield request
        if response.status_code == _REFUSED:
            manager.refused_again()
        else:
            manager.accepted(token)


class ReadyAuth(httpx.Auth):
    """Gives each request to the appliance the token that a function returns."""

    def __init__(self, token: Callable[[], str], appliance: Appliance) -> None:
        self._token = token
        self._appliance = appliance

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign a request."""
        if self._appliance.admits(_origin(request.url)):
            sign(request, self._token())
        yield request


def needs_current(manager: TokenManager) -> _Need:
    """Describe the need for a token that is good for a while: how to get one, and which one of others does too."""
    return manager.current, lambda token: not token.expires_within(0)


def needs_sign_in(manager: TokenManager) -> _Need:
    """Describe the need for the token of a new sign-in, which no other can stand for."""
    return manager.signed_in, lambda _: False


def obtain(
    manager: TokenManager,
    begin: Callable[[], Work],
    suits: Callable[[Token], bool],
    client: httpx.Client,
    request: httpx.Request | None = None,
) -> Token:
    """Get a token in a thread that outlives the caller, or join those that wait for one already.

    Args:
        manager: The token.
        begin: Begins the work.
        suits: Whether a token that others waited for serves this caller.
        client: What sends token requests.
        request: What needs the token, if that is a request; its limits bound the wait, not the work.

    Raises:
        KiteworksError: There is no token; those that wait share the failure.
        httpx.RequestError: No answer came, or not within the limits of `request`.
    """
    while True:
        renewal, leads = manager.join()
        with renewal.waiting():
            if leads:
                manager.retries = _retries(request)
                arguments = renewal, begin(), client, request
                context = contextvars.copy_context()
                # No daemon: the interpreter waits for it, for the new refresh token has to be kept.
                thread = Thread(target=context.run, args=(_work, *arguments), name="kiteworks-token")
                try:
                    thread.start()
                except RuntimeError as error:  # there are too many, or the interpreter ends
                    renewal.outcome.set_exception(Abandoned())
                    raise KiteworksError(f"no token can be asked for: {error}") from error
            try:
                token = _wait(renewal, leads, request)
            except Abandoned:
                continue
            except Exception:
                if leads or begin != manager.signed_in:
                    raise
                continue
            finally:
                manager.drop(renewal)
        if leads or suits(token):
            return token


async def aobtain(
    manager: TokenManager,
    begin: Callable[[], Work],
    suits: Callable[[Token], bool],
    client: httpx.AsyncClient,
    request: httpx.Request | None = None,
) -> Token:
    """Get a token in a task that outlives the caller, or join those that wait for one already. See `obtain`."""
    task: asyncio.Task[None] | None = None
    while True:
        renewal, leads = manager.join()
        with renewal.waiting():
            if leads:
                manager.retries = _retries(request)
                work = begin()
                renewal.runs_in(asyncio.get_running_loop(), work)
                task = asyncio.create_task(_awork(renewal, work, client, request))
                _TASKS.add(task)
                task.add_done_callback(_TASKS.discard)
            try:
                token = await _await(renewal, request)
            except Abandoned:
                continue
            except asyncio.CancelledError:
                if leads and task is not None and renewal.asking:
                    task.cancel()
                raise
            except Exception:
                if leads or begin != manager.signed_in:
                    raise
                continue
            finally:
                manager.drop(renewal)
        if leads or suits(token):
            return token


def _wait(renewal: Renewal, leads: bool, request: httpx.Request | None) -> Token:
    joined, limit = time.monotonic(), _limit(request)
    try:
        while True:
            left = _in_time(renewal.time_left(joined, limit), request)
            if left is not None and left <= 0:
                raise _late(request)
            try:
                if not leads:
                    return _outcome(renewal, left)
                ask: Ask | None = renewal.asks.get(timeout=left)
            except (TimeoutError, Empty):
                if renewal.outcome.done():
                    return _outcome(renewal, None)
                continue
            if ask is None:
                return _outcome(renewal, None)
            # A person is asked in the thread of the call, where Ctrl-C ends the waiting for them.
            reply: Any = None
            error: BaseException | None = Abandoned()
            try:
                reply, error = ask.answer(), None
            except Exception as failure:  # noqa: BLE001 - it is raised where the work waits for the reply
                error = failure
            finally:
                renewal.replies.put((reply, error))
    finally:
        if leads:
            renewal.replies.put((None, Abandoned()))


async def _await(renewal: Renewal, request: httpx.Request | None) -> Token:
    joined, limit = time.monotonic(), _limit(request)
    outcome = asyncio.wrap_future(renewal.outcome)
    while True:
        left = _in_time(renewal.time_left(joined, limit), request)
        if left is not None and left <= 0:
            outcome.cancel()
            raise _late(request)
        try:
            done, _ = await asyncio.wait({outcome}, timeout=left)
        except asyncio.CancelledError:
            outcome.cancel()
            raise
        if done:
            outcome.exception()
            return _outcome(renewal, None)


def _outcome(renewal: Renewal, seconds: float | None) -> Token:
    """The token, or a copy of the failure for each of those that wait: a raised error grows with each frame it passes."""
    error = renewal.outcome.exception(seconds)
    if error is None:
        return renewal.outcome.result()
    if isinstance(error, KiteworksError | httpx.RequestError):
        # Not `copy.copy`, which calls the class with the message alone.
        again = type(error).__new__(type(error), *error.args)
        again.__dict__.update(error.__dict__)
        again.__cause__, again.__context__ = error.__cause__, error.__context__
        again.__suppress_context__ = error.__suppress_context__
        raise again.with_traceback(error.__traceback__)
    raise error


def _limit(request: httpx.Request | None) -> float | None:
    """Seconds that a request waits for an answer, which a token request on its behalf counts towards."""
    limit: float | None = None if request is None else request.extensions.get("timeout", {}).get("read")
    return limit


def _in_time(seconds: float | None, request: httpx.Request | None) -> float | None:
    """Seconds of a wait that ends when the call must have ended, if that is limited."""
    deadline: Deadline | None = None if request is None else request.extensions.get(DEADLINE)
    if deadline is None:
        return seconds
    left = deadline.left()
    return left if seconds is None else min(seconds, left)


def _late(request: httpx.Request | None) -> httpx.ReadTimeout:
    assert request is not None, "without a request there is no limit"
    limits = {DEADLINE: request.extensions.get(DEADLINE)}
    url = request.url.copy_with(path="/oauth/token", query=None)
    token_request = httpx.Request("POST", url, extensions=limits)
    return httpx.ReadTimeout("the token did not come in time", request=token_request)


def _retries(request: httpx.Request | None) -> Retries:
    return Retries() if request is None else request.extensions.get(RETRIES) or Retries()


def _work(renewal: Renewal, work: Work, client: httpx.Client, beside: httpx.Request | None) -> None:
    """Do the work in a thread, and tell its outcome."""
    try:
        token = run(work, client, renewal, beside)
    except BaseException as error:  # noqa: BLE001 - it is raised where the callers wait
        renewal.outcome.set_exception(error)
    else:
        renewal.outcome.set_result(token)
    renewal.asks.put(None)


async def _awork(
    renewal: Renewal, work: Work, client: httpx.AsyncClient, beside: httpx.Request | None
) -> None:
    """Do the work in a task, and tell its outcome."""
    try:
        token = await _arun(work, client, renewal, beside)
    except (asyncio.CancelledError, GeneratorExit):
        renewal.outcome.set_exception(Abandoned())
        raise
    except BaseException as error:  # noqa: BLE001 - it is raised where the callers wait
        renewal.outcome.set_exception(error)
    else:
        renewal.outcome.set_result(token)


def run(
    work: Generator[Action, Any, T],
    client: httpx.Client,
    renewal: Renewal | None = None,
    beside: httpx.Request | None = None,
) -> T:
    """Do what is asked for outside of a request, sending with `client`."""
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
        if isinstance(step, Sleep):
            end = time.monotonic() + step.seconds
            while renewal.wanted() and (left := end - time.monotonic()) > 0:
                time.sleep(min(left, _SLICE))
            return renewal.wanted()
        return step.lock.acquire(renewal.wanted)

    return drive(work, perform)


async def _arun(
    work: Work, client: httpx.AsyncClient, renewal: Renewal, beside: httpx.Request | None
) -> Token:
    """Do what is asked for in a task, sending with `client`."""

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
        if isinstance(step, Sleep):
            end = time.monotonic() + step.seconds
            # Callers of other threads and loops can't wake this one.
            while renewal.wanted() and (left := end - time.monotonic()) > 0:  # noqa: ASYNC110
                await asyncio.sleep(min(left, _SLICE))
            return renewal.wanted()
        return await step.lock.aacquire(renewal.wanted)

    return await adrive(work, perform)


def sign(request: httpx.Request, access_token: str) -> None:
    """Put a token into a request."""
    request.headers["Authorization"] = f"Bearer {access_token}"


def _origin(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _can_be_sent_again(request: httpx.Request) -> bool:
    """Whether the body is still there: bytes, or a form whose files can be rewound, which httpx does by itself."""
    if isinstance(request.stream, httpx.ByteStream):
        return True
    # The class of a form's body is not public.
    fields = getattr(request.stream, "fields", None)
    files = [getattr(field, "file", b"") for field in fields or ()]
    return fields is not None and all(
        isinstance(file, str | bytes) or hasattr(file, "seek") for file in files
    )


_ACCEPT = {"Accept": "application/json", "Accept-Encoding": "gzip, deflate"}


def _parts(step: Fetch | Post) -> dict[str, Any]:
    """The arguments for httpx's `Request` and `build_request`."""
    if isinstance(step, Post):
        return {"method": "POST", "url": step.url, "data": dict(step.form), "headers": _ACCEPT}
    page = step.request
    return {"method": page.method, "url": page.url, "content": page.content, "headers": page.headers}


def _token_request(step: Fetch | Post, client: Any, beside: httpx.Request | None) -> httpx.Request:
    """A request with the size limits and the name of the one that needs it, if one does."""
    extensions: dict[str, Any] = {"timeout": _LIMITS.phases()}
    if _LIMITS.total is not None:
        extensions[DEADLINE] = Deadline(_LIMITS.total, time.monotonic, chosen=False)
    if beside is not None and SIZE_LIMITS in beside.extensions:
        extensions[SIZE_LIMITS] = beside.extensions[SIZE_LIMITS]
    request = httpx.Request(**_parts(step), extensions=extensions)
    agent = None if beside is None else beside.headers.get("User-Agent")
    request.headers["User-Agent"] = agent or client.headers["User-Agent"]
    return request


def _answer(step: Fetch | Post, response: httpx.Response) -> RawResponse[None] | httpx.Response:
    """A page for a `Fetch`; of a `Post` what the flow reads."""
    return RawResponse[None](response) if isinstance(step, Post) else response
