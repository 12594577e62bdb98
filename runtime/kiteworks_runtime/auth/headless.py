"""Signs in without a browser, by filling in the appliance's pages. For tests and demonstrations."""

from __future__ import annotations

import logging
import os
import ssl
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from ..errors import SignInRequiredError
from ..secret import hide
from .engine import reaches
from .forms import Form, parse_forms

if TYPE_CHECKING:
    from .._http import httpx

_visiting = ContextVar("_visiting", default=False)
_LOGGERS = ("httpx", *(f"httpcore.{name}" for name in ("connection", "http11", "http2", "proxy")))
"""They log the addresses of requests, and of redirects in the headers of answers."""

_PAGES = 12
"""More pages than any sign-in has; beyond, they go in circles."""


class HeadlessReceiver:
    """Signs in as a given user and answers the consent page.

    It knows pages with a user name and a password; where the appliance asks for more, such as a second factor or
    another site's sign-in, a person is needed.

    Args:
        username: The user's e-mail address.
        password: Their password.
        verify: Whether to verify the appliance's certificate, or the PEM file of its certificate authority.
        consent: Whether to grant access; False denies it.
        transport: What sends the requests instead of the network.
    """

    def __init__(
        self,
        username: str,
        password: str,
        *,
        verify: bool | str | os.PathLike[str] = True,
        consent: bool = True,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._username = username
        self._password = hide(password)
        self._verify = verify
        self._button = "Grant Access" if consent else "Deny Access"
        self._transport = transport

    def redirect_uri(self, wanted: str) -> str:
        """The configured one, as it is: the redirect is read and not followed."""
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        """Go through the pages until one redirects to `redirect_uri`.

        Raises:
            SignInRequiredError: The appliance refused the user, or asked for something that only a person can do.
        """
        from .._http import httpx

        try:
            with _unlogged():
                return self._visited(url, redirect_uri)
        except (SignInRequiredError, httpx.HTTPError) as error:
            # The frames below hold addresses with the state and the code, and forms with the password.
            raise error.with_traceback(None)  # noqa: B904 - it is the same error

    def _visited(self, url: str, redirect_uri: str) -> str:
        from .._http import httpx

        verify = (
            self._verify
            if isinstance(self._verify, bool)
            else ssl.create_default_context(cafile=self._verify)
        )
        with httpx.Client(verify=verify, transport=self._transport) as client:
            request = client.build_request("GET", url)
            home, typed = _origin(request.url), False
            for _ in range(_PAGES):
                if _origin(request.url) != home:
                    raise SignInRequiredError(
                        f"the sign-in goes on at {request.url.host}, which does not get the password. Sign in with a "
                        "browser instead."
                    )
                response = client.send(request, follow_redirects=False)
                if response.has_redirect_location:
                    target = response.url.join(response.headers["Location"])
                    if reaches(str(target), redirect_uri):
                        return str(target)
                    request = client.build_request("GET", target)
                    continue
                request, typed = self._submit(client, response, typed)
        raise SignInRequiredError("the appliance's pages go in circles. Sign in with a browser instead.")

    def _submit(
        self, client: httpx.Client, response: httpx.Response, typed: bool
    ) -> tuple[httpx.Request, bool]:
        """The request that answers a page, and whether the password was typed by now."""
        forms = parse_forms(response.text)
        for form in forms:
            for name, value, label in form.buttons:
                if label == self._button:
                    return _send(client, response, form, {name: value} if name else {}), typed
        for form in forms:
            password = form.of_type("password")
            if password is None:
                continue
            if typed:
                raise SignInRequiredError("the appliance refused the user name or the password")
            user = form.of_type("email", "text")
            filled = {password: self._password} | ({user: self._username} if user else {})
            return _send(client, response, form, filled), True
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
    before = _visiting.set(True)
    try:
        yield
    finally:
        _visiting.reset(before)


def _may_be_logged(_record: logging.LogRecord) -> bool:
    return not _visiting.get()


def _send(client: httpx.Client, page: httpx.Response, form: Form, filled: dict[str, str]) -> httpx.Request:
    target = page.url.join(form.action) if form.action else page.url
    fields = {**form.fields, **filled}
    # A page may state its origin, and appliances check where a form came from.
    headers = {"Referer": str(page.url.copy_with(query=None))}
    if form.method == "GET":
        return client.build_request("GET", target.copy_with(params=fields), headers=headers)
    return client.build_request("POST", target, data=fields, headers=headers)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
