"""Signs a user in without a browser, for tests and demonstrations: it reads the appliance's forms and fills them in."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from kiteworks import SignInRequiredError
from kiteworks_runtime._httpx import LOGGERS, httpx
from kiteworks_runtime.auth.engine import Fetch, reaches
from kiteworks_runtime.auth.httpx_auth import run
from kiteworks_runtime.secret import hide
from kiteworks_runtime.transport import Transport

if TYPE_CHECKING:
    from kiteworks_runtime.transport import Verify


@dataclass(slots=True)
class Form:
    """A form as a browser would submit it.

    Attributes:
        action: The address that it is sent to, as written in the page; empty means the page itself.
        method: `GET` or `POST`.
        fields: The names and values that are sent.
        types: The type of each field, such as `text`, `email`, `password` or `hidden`.
        buttons: Name, value and label of each button that submits the form.
    """

    action: str = ""
    method: str = "GET"
    fields: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    types: dict[str, str] = field(default_factory=dict[str, str])
    buttons: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    def of_type(self, *types: str) -> str | None:
        """Return the name of the first field that has one of these types."""
        return next((name for name, kind in self.types.items() if kind in types), None)


def parse_forms(html: str) -> list[Form]:
    """Return the forms of a page, in their order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.forms


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._button: tuple[str, str] | None = None
        self._label = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            method = "POST" if given.get("method", "").lower() == "post" else "GET"
            self._form = Form(given.get("action", ""), method)
            self.forms.append(self._form)
        elif self._form is None:
            return
        elif tag == "input":
            self._add_input(self._form, given, checked=any(name == "checked" for name, _ in attrs))
        elif tag == "button" and given.get("type", "submit").lower() == "submit":
            self._button, self._label = (given.get("name", ""), given.get("value", "")), ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if self._button is not None:
            self._label += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "button" and self._button is not None and self._form is not None:
            self._form.buttons.append((*self._button, " ".join(self._label.split())))
            self._button = None
        elif tag == "form":
            self._form = None

    @staticmethod
    def _add_input(form: Form, given: dict[str, str], *, checked: bool) -> None:
        kind, name, value = (
            given.get("type", "text").lower() or "text",
            given.get("name", ""),
            given.get("value", ""),
        )
        if kind == "submit":
            form.buttons.append((name, value, value))
        elif (
            name
            and kind not in ("button", "reset", "image", "file")
            and (checked or kind not in ("checkbox", "radio"))
        ):
            form.fields[name] = value or ("on" if checked else "")
            form.types[name] = kind


_visiting = ContextVar("_visiting", default=False)
_PAGES = 12
"""More pages than any sign-in has; after so many, the pages redirect in a circle."""


class HeadlessReceiver:
    """Signs in as a given user and answers the consent page.

    By default, the client that is signed in sends the requests, so the same authorities and proxies apply. The receiver
    can enter a user name and a password. If the appliance asks for more, such as a second factor or the sign-in of
    another site, a person is needed.

    Args:
        username: The user's e-mail address.
        password: Their password.
        verify: The certificates to trust, as for a client; the receiver then opens connections of its own.
        consent: Whether to grant access; False denies it.
        transport: An httpx transport that sends the requests instead of the client.
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
        """Tell whether the client that is signed in sends the requests."""
        overridden = type(self).receive is not HeadlessReceiver.receive
        return self._verify is None and self._transport is None and not overridden

    def redirect_uri(self, wanted: str) -> str:
        """Return the configured redirect URI: the redirect is read and not followed."""
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        """Go through the pages, on connections of its own, until one redirects to `redirect_uri`.

        Raises:
            SignInRequiredError: The appliance refused the user, or asked for something that only a person can do.
            InvalidArgumentError: The certificates to trust can't be loaded.
        """
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
        except Exception as error:  # noqa: BLE001 - raised again
            # As in `receive`: errors of failed requests are thrown in here too.
            raise error.with_traceback(None)  # noqa: B904 - it is the same error

    def _visit(self, url: str, redirect_uri: str) -> Generator[Fetch, httpx.Response, str]:
        # Cookies of its own: the client may be set to refuse them.
        cookies = httpx.Cookies()
        request = httpx.Request("GET", url)
        home, typed = _origin(request.url), False
        for _ in range(_PAGES):
            if _origin(request.url) != home:
                raise SignInRequiredError(
                    f"the sign-in continues at {request.url.host}, which does not get the password. Sign in with a "
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
        raise SignInRequiredError(
            "the appliance's pages redirect in a circle. Sign in with a browser instead."
        )

    def _submit(self, response: httpx.Response, typed: bool) -> tuple[httpx.Request, bool]:
        """Return the request that answers a page, and whether the password has been typed."""
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
            f"the page {response.url.path} (status {response.status_code}) asks for something other than user name, "
            "password and consent. Check the application's Client ID and redirect URI, or sign in with a browser."
        )

    def __repr__(self) -> str:
        return f"HeadlessReceiver({self._username!r})"


@contextmanager
def _unlogged() -> Generator[None, None, None]:
    """Keep the addresses of the pages, which hold the state and the code, out of the logs of httpx and httpcore."""
    for name in LOGGERS:
        logging.getLogger(name).addFilter(_may_be_logged)
    _visiting.set(True)
    try:
        yield
    finally:
        # Not `reset`: an abandoned sign-in may be closed in another context.
        _visiting.set(False)


def _may_be_logged(_record: logging.LogRecord) -> bool:
    return not _visiting.get()


def _filled(page: httpx.Response, form: Form, filled: dict[str, str]) -> httpx.Request:
    target = page.url.join(form.action) if form.action else page.url
    fields = {**form.fields, **filled}
    # The appliance checks which page a form came from.
    headers = {"Referer": str(page.url.copy_with(query=None))}
    if form.method == "GET":
        return httpx.Request("GET", target.copy_with(params=fields), headers=headers)
    return httpx.Request("POST", target, data=fields, headers=headers)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
