"""Signs httpx requests. One description of what happens serves threads and tasks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any, TypeAlias

from .._http import httpx
from ..errors import TokenExpiredError
from ..response import shown_path
from ..secret import hide
from ..site import Site
from .engine import Post
from .keeper import Acquire, Ask, TokenKeeper, Work
from .token import Token

_Steps: TypeAlias = Generator[Acquire | Ask | Post | httpx.Request, Any, None]


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
                elif isinstance(step, Post):
                    response = yield _token_request(step, request)
                    answer = response.status_code, hide(response.read())
                elif isinstance(step, Ask):
                    answer = step.answer()
                else:
                    answer = step.lock.acquire()
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
                elif isinstance(step, Post):
                    response = yield _token_request(step, request)
                    answer = response.status_code, hide(await response.aread())
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
        if response.status_code != 401 or not self._site.admits(_origin(response.url)):
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


def run(work: Work, client: httpx.Client) -> Token:
    """Do what is asked for outside of a request, sending with `client`."""
    answer: Any = None
    try:
        while True:
            try:
                step = work.send(answer)
            except StopIteration as end:
                token: Token = end.value
                return token
            if isinstance(step, Post):
                # The form holds secrets, so a redirect is not followed.
                request = client.build_request("POST", step.url, data=dict(step.form), headers=_ACCEPT)
                response = client.send(request, auth=None, follow_redirects=False)
                answer = response.status_code, hide(response.content)
            elif isinstance(step, Ask):
                answer = step.answer()
            else:
                answer = step.lock.acquire()
    finally:
        work.close()


async def arun(work: Work, client: httpx.AsyncClient) -> Token:
    """Do what is asked for outside of a request, sending with `client`."""
    answer: Any = None
    try:
        while True:
            try:
                step = work.send(answer)
            except StopIteration as end:
                token: Token = end.value
                return token
            if isinstance(step, Post):
                request = client.build_request("POST", step.url, data=dict(step.form), headers=_ACCEPT)
                response = await client.send(request, auth=None, follow_redirects=False)
                answer = response.status_code, hide(response.content)
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


_ACCEPT = {"Accept": "application/json"}


def _token_request(post: Post, beside: httpx.Request) -> httpx.Request:
    """A token request with the time limits and the name of the request that needs it."""
    headers = dict(_ACCEPT)
    if "User-Agent" in beside.headers:
        headers["User-Agent"] = beside.headers["User-Agent"]
    limits = {name: value for name, value in beside.extensions.items() if name == "timeout"}
    return httpx.Request("POST", post.url, data=dict(post.form), headers=headers, extensions=limits)
