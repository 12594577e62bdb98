"""Signs in without a browser, by filling in the appliance's pages. For tests and demonstrations."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from ..errors import SignInRequiredError
from ..secret import hide
from .engine import Fetch, reaches

if TYPE_CHECKING:
    from .._http import httpx
    from ..transport import Verify
    from .forms import Form

_visiting = ContextVar("_visiting", default=False)
_LOGGERS = ("httpx", *(f"httpcore.{name}" for name in ("connection", "http11", "http2", "proxy")))
"""They log the addresses of requests, and of redirects in the headers of answers."""

_PAGES = 12
"""More pages than any sign-in has; beyond, they go in circles."""


class HeadlessReceiver:
    """Signs in as a given user and answers the consent page.

    It sends its requests as the client that it signs in for sends its own, and so verifies whom it gives the password to
    in the same way. It knows pages with a user name and a password; where the appliance asks for more, such as a second
    factor or another site's sign-in, a person is needed.

    Args:
        username: The user's e-mail address.
        password: Their password.
        verify: Whom to trust instead, on connections of its own: what a client takes as `verify`.
        consent: Whether to grant access; False denies it.
        transport: What sends the requests instead of the client.
    """

    def __init__(
        self,
        username: str,
        password: str,
        *,
        verify: Verify | None = None,
        consent: bool = True,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._username = username
        self._password = hide(password)
        self._verify = verify
        self._button = "Grant Access" if consent else "Deny Access"
        self._transport = transport

    @property
    def uses_client(self) -> bool:
        """Whether the client that it signs in for sends its requests."""
        overridden = type(self).receive is not HeadlessReceiver.receive
        return self._verify is None and self._transport is None and not overridden

    def redirect_uri(self, wanted: str) -> str:
        """The configured one, as it is: the redirect is read and not followed."""
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        """Go through the pages on connections of its own until one redirects to `redirect_uri`.

        Raises:
            SignInRequiredError: The appliance refused the user, or asked for something that only a person can do.
            InvalidArgumentError: The certificates to trust can't be loaded.
        """
        from .._http import httpx
        from ..transport import Transport
        from .http_auth import run

        verify = True if self._verify is None else self._verify
        transport = self._transport or httpx.HTTPTransport(**Transport(verify).options())
        try:
            # Nothing is taken from the environment, as in a client.
            with httpx.Client(transport=transport, trust_env=False) as client:
                return run(self.visit(hide(url), redirect_uri), client)
        except httpx.HTTPError as error:
            # The frames below hold addresses with the state and the code, and forms with the password.
            raise error.with_traceback(None)  # noqa: B904 - it is the same error

    def visit(self, url: str, redirect_uri: str) -> Generator[Fetch, httpx.Response, str]:
        """Go through the pages until one redirects to `redirect_uri`, without input or output.

        Raises:
            SignInRequiredError: The appliance refused the user, or asked for something that only a person can do.
        """
        try:
            return (yield from self._visit(url, redirect_uri))
        except SignInRequiredError as error:
            raise error.with_traceback(None)  # noqa: B904 - it is the same error

    def _visit(self, url: str, redirect_uri: str) -> Generator[Fetch, httpx.Response, str]:
        from .._http import httpx

        # Of its own, for a client may refuse cookies: its token alone says who asks.
        cookies = httpx.Cookies()
        request = httpx.Request("GET", url)
        home, typed = _origin(request.url), False
        for _ in range(_PAGES):
            if _origin(request.url) != home:
                raise SignInRequiredError(
                    f"the sign-in goes on at {request.url.host}, which does not get the password. Sign in with a "
                    "browser instead."
                )
            cookies.set_cookie_header(request)
            with _unlogged():
                response = yield Fetch(request)
            cookies.extract_cookies(response)
            if response.has_redirect_location:
                target = response.url.join(response.headers["Location"])
                if reaches(str(target), redirect_uri):
                    return str(target)
                request = httpx.Request("GET", target)
                continue
            request, typed = self._submit(response, typed)
        raise SignInRequiredError("the appliance's pages go in circles. Sign in with a browser instead.")

    def _submit(self, response: httpx.Response, typed: bool) -> tuple[httpx.Request, bool]:
        """The request that answers a page, and whether the password was typed by now."""
        from .forms import parse_forms

        forms = parse_forms(response.text)
        for form in forms:
            for name, value, label in form.buttons:
                if label == self._button:
                    return _filled(response, form, {name: value} if name else {}), typed
        for form in forms:
            password = form.of_type("password")
            if password is None:
                continue
            if typed:
                raise SignInRequiredError("the appliance refused the user name or the password")
            user = form.of_type("email", "text")
            filled = {password: self._password} | ({user: self._username} if user else {})
            return _filled(response, form, filled), True
        raise SignInRequiredError(
            f"the page {response.url.path} (status {response.status_code}) asks for something else than user name, "
            "password and consent. Check the application's Client ID and redirect URI, or sign in with a browser."
        )

    def __repr__(self) -> str:
        return f"HeadlessReceiver({self._username!r})"


@contextmanager
def _unlogged() -> Generator[None, None, None]:
    """Keep the addresses of the pages, which hold the state and the code, out of the logs of the libraries below."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_may_be_logged)
    _visiting.set(True)
    try:
        yield
    finally:
        # Not `reset`: a sign-in that is given up may be closed in another context.
        _visiting.set(False)


def _may_be_logged(_record: logging.LogRecord) -> bool:
    return not _visiting.get()


def _filled(page: httpx.Response, form: Form, filled: dict[str, str]) -> httpx.Request:
    from .._http import httpx

    target = page.url.join(form.action) if form.action else page.url
    fields = {**form.fields, **filled}
    # A page may state its origin, and appliances check where a form came from.
    headers = {"Referer": str(page.url.copy_with(query=None))}
    if form.method == "GET":
        return httpx.Request("GET", target.copy_with(params=fields), headers=headers)
    return httpx.Request("POST", target, data=fields, headers=headers)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
