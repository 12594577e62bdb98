"""Registers a custom application the way an administrator does: on the pages of the admin console."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from kiteworks import KiteworksError
from kiteworks_runtime._httpx import httpx, sending

from .headless import Form, parse_forms

_ADD = "/admin/applications/custom/add"


class RegistrationError(KiteworksError):
    """The admin console responded in an unexpected way."""


@dataclass(frozen=True, slots=True)
class Application:
    """The credentials that the console shows once."""

    client_id: str
    client_secret: str = field(repr=False)


def register(
    host: str, email: str, password: str, name: str, redirect_uri: str, *, ca_file: str
) -> Application:
    """Sign in to the admin console and add a custom application for the authorization code flow.

    Args:
        host: The appliance.
        email: The administrator's e-mail address.
        password: The administrator's password.
        name: The application's name, shown on the consent page.
        redirect_uri: Where the browser is sent back to; `%%HOST%%` stands for the host.
        ca_file: PEM file of the certificate authority to trust.

    Raises:
        RegistrationError: The console refused the administrator or the application.
    """
    context = ssl.create_default_context(cafile=ca_file)
    home = httpx.Request("GET", f"https://{host}")
    # Nothing is read from the environment, as in a client.
    browsing = httpx.Client(base_url=home.url, verify=context, follow_redirects=True, trust_env=False)
    with sending(home), browsing as browser:
        sign_in = browser.get("/admin")
        page = _submit(browser, sign_in, "password", {"email": email, "password": password})
        if page.status_code == httpx.codes.UNAUTHORIZED:
            raise RegistrationError("The admin console refused the e-mail address or the password.")
        form = browser.get(_ADD)
        page = _submit(browser, form, "name", {"name": name, "redirect_uri": redirect_uri})
    if page.is_error:
        raise RegistrationError(
            f"The admin console did not add {name!r} (status {page.status_code}). Is the name taken?"
        )
    shown = _Shown.read(page.text)
    return Application(shown["client-id"], shown["client-secret"])


def _submit(
    browser: httpx.Client, page: httpx.Response, field_name: str, typed: Mapping[str, str]
) -> httpx.Response:
    """Fill in the form that has this field, and send it."""
    form = next((one for one in parse_forms(page.text) if field_name in one.fields), None)
    if form is None:
        raise RegistrationError(
            f"The page {page.url.path} (status {page.status_code}) has no form to fill in."
        )
    return browser.post(
        _target(page, form), data={**form.fields, **typed}, headers={"Referer": str(page.url)}
    )


def _target(page: httpx.Response, form: Form) -> httpx.URL:
    return page.url.join(form.action)


class _Shown(HTMLParser):
    """The text of each `code` element that has an id."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}
        self._id: str | None = None

    @classmethod
    def read(cls, html: str) -> dict[str, str]:
        """Return the texts by id."""
        reader = cls()
        reader.feed(html)
        reader.close()
        return reader._texts

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._id = dict(attrs).get("id") if tag == "code" else None

    def handle_endtag(self, tag: str) -> None:
        self._id = None

    def handle_data(self, data: str) -> None:
        if self._id is not None:
            self._texts[self._id] = self._texts.get(self._id, "") + data
