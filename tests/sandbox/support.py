"""What the sandbox's tests share: reading forms out of pages, and walking through the sign-in flow."""

from __future__ import annotations

import base64
import hashlib
import secrets
import ssl
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import httpx

from kiteworks_sandbox import Account, Application, Sandbox
from tests.sandbox import contract


@dataclass
class Form:
    """A form of a page."""

    action: str
    id: str
    values: dict[str, str] = field(default_factory=dict)


class Page(HTMLParser):
    """The parts of a page that tests look at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.texts: dict[str, str] = {}
        self._open: list[str] = []
        self._textarea: str | None = None
        self.feed(text)

    def form(self, name: str) -> Form:
        return next(form for form in self.forms if form.id == name)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.forms.append(Form(given.get("action") or "", given.get("id") or ""))
        elif tag == "input" and self.forms and given.get("name"):
            if given.get("type") not in ("checkbox", "radio") or "checked" in given:
                self.forms[-1].values[str(given["name"])] = given.get("value") or ""
        elif tag == "textarea":
            self._textarea = given.get("name")
        if given.get("id"):
            self._open.append(str(given["id"]))
            self.texts[self._open[-1]] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._textarea = None
        if self._open and tag in ("code", "strong", "span", "textarea", "p"):
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._textarea and self.forms:
            self.forms[-1].values[self._textarea] = data
        if self._open:
            self.texts[self._open[-1]] += data


def client(box: Sandbox, **options: object) -> httpx.Client:
    """A client that trusts the sandbox, and holds each of its REST answers against the bundle."""
    trust = ssl.create_default_context(cafile=str(box.ca_file))
    hooks = {"response": [contract.check]}
    return httpx.Client(base_url=box.url, verify=trust, event_hooks=hooks, **options)  # type: ignore[arg-type]


def sign_in(browser: httpx.Client, account: Account, target: str = "/admin") -> httpx.Response:
    """Open a page, sign in on the page that comes instead, and end where that leads."""
    shown = browser.get(target, follow_redirects=True)
    form = Page(shown.text).form("sign-in")
    values = form.values | {"email": account.email, "password": account.password}
    return browser.post(form.action, data=values, follow_redirects=True)


@dataclass
class Flow:
    """One walk through the authorization code flow."""

    box: Sandbox
    application: Application
    redirect_uri: str = ""
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    pkce: bool = True

    def __post_init__(self) -> None:
        self.redirect_uri = self.redirect_uri or f"{self.box.url}/rest/callback.html"

    def authorize_query(self, **changes: str) -> dict[str, str]:
        digest = hashlib.sha256(self.verifier.encode()).digest()
        query = {
            "client_id": self.application.client_id,
            "redirect_uri": self.redirect_uri,
            "response_type": "code",
            "state": "the-state",
        }
        if self.pkce:
            query["code_challenge"] = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            query["code_challenge_method"] = "S256"
        return {name: value for name, value in (query | changes).items() if value}

    def answer(self, browser: httpx.Client, decision: str = "grant", **changes: str) -> dict[str, list[str]]:
        """Decide on the consent page; the parameters that the redirect carries back."""
        shown = browser.get("/oauth/authorize", params=self.authorize_query(**changes))
        form = Page(shown.text).form("consent")
        decided = browser.post(form.action, data=form.values | {"decision": decision})
        assert decided.status_code == 302, decided.text
        assert decided.headers["location"].startswith(self.redirect_uri)
        return parse_qs(urlsplit(decided.headers["location"]).query)

    def redeem(self, browser: httpx.Client, code: str, **changes: str) -> httpx.Response:
        form = {
            "grant_type": "authorization_code",
            "client_id": self.application.client_id,
            "client_secret": self.application.client_secret,
            "redirect_uri": self.redirect_uri,
            "code": code,
        }
        if self.pkce:
            form["code_verifier"] = self.verifier
        return browser.post("/oauth/token", data={k: v for k, v in (form | changes).items() if v})

    def refresh(self, browser: httpx.Client, token: str, **changes: str) -> httpx.Response:
        form = {
            "grant_type": "refresh_token",
            "client_id": self.application.client_id,
            "client_secret": self.application.client_secret,
            "refresh_token": token,
        }
        return browser.post("/oauth/token", data=form | changes)
