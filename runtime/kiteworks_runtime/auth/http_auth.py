"""Signs httpx requests. One description of what happens serves threads and tasks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any, TypeAlias, TypeVar

from .._http import httpx, sending, sent
from ..bodies import aread, read
from ..errors import TokenExpiredError
from ..response import shown_path
from ..secret import hide
from ..site import Site
from ..sizes import SIZE_LIMITS
from ..timeouts import DEADLINE, Deadline
from .engine import Fetch, Post
from .flight import Flight, Release, Turn
from .keeper import Action, Ask, TokenKeeper
from .token import Token

T = TypeVar("T")
_REFUSED = 401
_LIMITS = frozenset({"timeout", DEADLINE, SIZE_LIMITS})
_Steps: TypeAlias = Generator[Action | httpx.Request, Any, None]


class OAuthAuth(httpx.Auth):
    """Gives each request to the appliance the token of an `OAuthCredential`."""

    def __init__(self, keeper: TokenKeeper, site: Site) -> None:
        self._keeper = keeper
        self._site = site

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign a request of an `httpx.Client`."""
        steps = self._steps(request)
        answer: Any = None
        try:
            while True:
                try:
                    step = steps.send(answer)
                except StopIteration:
                    return
                if isinstance(step, httpx.Request):
                    answer = yield step
                    if answer.status_code == _REFUSED:
                        read(answer)  # httpx would, to the end, before it sends what comes next
                elif isinstance(step, Fetch | Post):
                    response = yield _request_beside(step, request)
                    read(response, error=True)
                    answer = _answer(step, response)
                elif isinstance(step, Ask):
                    answer = step.answer()
                else:
                    answer = _acquired(step.lock, request)
        finally:
            steps.close()  # gives the flight back

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Sign a request of an `httpx.AsyncClient`."""
        steps = self._steps(request)
        answer: Any = None
        try:
            while True:
                try:
                    step = steps.send(answer)
                except StopIteration:
                    return
                if isinstance(step, httpx.Request):
                    answer = yield step
                    if answer.status_code == _REFUSED:
                        await aread(answer)
                elif isinstance(step, Fetch | Post):
                    response = yield _request_beside(step, request)
                    await aread(response, error=True)
                    answer = _answer(step, response)
                elif isinstance(step, Ask):
                    answer = await asyncio.to_thread(step.answer)
                else:
                    answer = await step.lock.aacquire()
        finally:
            steps.close()  # gives the flight back

    def _steps(self, request: httpx.Request) -> _Steps:
        if not self._site.admits(_origin(request.url)):
            yield request
            return
        token: Token = yield from self._keeper.current()
        sign(request, token.access_token)
        response: httpx.Response = yield request
        if response.status_code != _REFUSED or not self._site.admits(_origin(response.url)):
            return
        token = yield from self._keeper.instead_of(token)
        if not _can_be_sent_again(request):
            raise TokenExpiredError(
                f"the token ended while content was sent ({request.method} {shown_path(request)}). There is a new one "
                "now, but the content was read already and can't be rewound: repeat the call."
            )
        sign(request, token.access_token)
        yield request


class ReadyAuth(httpx.Auth):
    """Gives each request to the appliance the token that a function returns."""

    def __init__(self, token: Callable[[], str], site: Site) -> None:
        self._token = token
        self._site = site

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign a request."""
        if self._site.admits(_origin(request.url)):
            sign(request, self._token())
        yield request


def run(work: Generator[Action, Any, T], client: httpx.Client) -> T:
    """Do what is asked for outside of a request, sending with `client`."""
    answer: Any = None
    try:
        while True:
            try:
                step = work.send(answer)
            except StopIteration as end:
                result: T = end.value
                return result
            if isinstance(step, Fetch | Post):
                # A form holds secrets, so a redirect is not followed.
                with sending(client.build_request(**_parts(step))):
                    response = client.send(sent(), auth=None, stream=True, follow_redirects=False)
                    read(response, error=True)
                answer = _answer(step, response)
            elif isinstance(step, Ask):
                answer = step.answer()
            else:
                answer = step.lock.acquire()
    finally:
        work.close()


async def arun(work: Generator[Action, Any, T], client: httpx.AsyncClient) -> T:
    """Do what is asked for outside of a request, sending with `client`."""
    answer: Any = None
    try:
        while True:
            try:
                step = work.send(answer)
            except StopIteration as end:
                result: T = end.value
                return result
            if isinstance(step, Fetch | Post):
                with sending(client.build_request(**_parts(step))):
                    response = await client.send(sent(), auth=None, stream=True, follow_redirects=False)
                    await aread(response, error=True)
                answer = _answer(step, response)
            elif isinstance(step, Ask):
                answer = await asyncio.to_thread(step.answer)
            else:
                answer = await step.lock.aacquire()
    finally:
        work.close()


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


_PACKED = {"Accept-Encoding": "gzip, deflate"}
_ACCEPT = {"Accept": "application/json", **_PACKED}


def _parts(step: Fetch | Post) -> dict[str, Any]:
    """The arguments for httpx's `Request` and `build_request`."""
    if isinstance(step, Post):
        return {"method": "POST", "url": step.url, "data": dict(step.form), "headers": _ACCEPT}
    page = step.request
    headers = {**page.headers, **_PACKED}
    return {"method": page.method, "url": page.url, "content": page.content, "headers": headers}


def _answer(step: Fetch | Post, response: httpx.Response) -> Any:
    return (response.status_code, hide(response.content)) if isinstance(step, Post) else response


def _acquired(lock: Flight | Turn, request: httpx.Request) -> Release:
    """Wait for a lock no longer than the call that needs it may take as a whole."""
    deadline: Deadline | None = request.extensions.get(DEADLINE)
    if deadline is None:
        return lock.acquire()
    try:
        return lock.acquire(deadline.left())
    except TimeoutError as error:
        raise httpx.PoolTimeout("another call renews the token", request=request) from error


def _request_beside(step: Fetch | Post, beside: httpx.Request) -> httpx.Request:
    """A request with the time limits and the name of the one that needs it."""
    limits = {name: value for name, value in beside.extensions.items() if name in _LIMITS}
    request = httpx.Request(**_parts(step), extensions=limits)
    if "User-Agent" in beside.headers:
        request.headers["User-Agent"] = beside.headers["User-Agent"]
    return request
