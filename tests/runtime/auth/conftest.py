"""A flow as the generator writes it, and an appliance that answers from memory."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, quote, urlsplit

import httpx
import pytest

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import Flow, MemoryStore, OAuthCredential, Parameter, Receiver, Step, TokenStore
from kiteworks_runtime.error_details import ErrorCode
from kiteworks_runtime.error_response import error_table

from ..conftest import error_tables

CLIENT_SECRET = "planted-client-secret"

FLOW = Flow(
    id="authorization_code",
    steps=(
        Step(
            id="authorize",
            kind="authorize",
            method="GET",
            path="/oauth/authorize",
            parameters=(
                Parameter("client_id", "input", required=True),
                Parameter("redirect_uri", "input"),
                Parameter("response_type", "const", value="code"),
                Parameter("scope", "input"),
                Parameter("state", "state"),
                Parameter("code_challenge", "pkce_challenge"),
                Parameter("code_challenge_method", "const", value="S256"),
            ),
            answers=("code", "state"),
        ),
        Step(
            id="redeem",
            kind="token",
            method="POST",
            path="/oauth/token",
            parameters=(
                Parameter("grant_type", "const", value="authorization_code"),
                Parameter("client_id", "input"),
                Parameter("client_secret", "input", required=True, secret=True),
                Parameter("code", "answer"),
                Parameter("redirect_uri", "input"),
                Parameter("code_verifier", "pkce_verifier"),
                Parameter("install_name", "input"),
            ),
        ),
    ),
    refresh=Step(
        id="refresh",
        kind="token",
        method="POST",
        path="/oauth/token",
        parameters=(
            Parameter("grant_type", "const", value="refresh_token"),
            Parameter("refresh_token", "token"),
            Parameter("client_id", "input"),
            Parameter("client_secret", "input", secret=True),
        ),
    ),
)


class Code(OAuthCredential):
    """A credential of that flow."""

    _flow = FLOW

    def __init__(
        self,
        *,
        client_secret: str = CLIENT_SECRET,
        client_id: str = "an-application",
        redirect_uri: str = "https://%%HOST%%/rest/callback.html",
        store: TokenStore | None = None,
        receiver: Receiver | None = None,
    ) -> None:
        super().__init__(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "redirect_uri": redirect_uri,
                "scope": None,
                "install_name": None,
            },
            store=store,
            receiver=receiver,
        )


class Person:
    """A receiver that answers at once. `alter` changes the address it answers with."""

    def __init__(self, alter: Callable[[str], str] = lambda url: url) -> None:
        self.alter = alter
        self.visited: list[str] = []

    def redirect_uri(self, wanted: str) -> str:
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        self.visited.append(url)
        state = parse_qs(urlsplit(url).query)["state"][0]
        return self.alter(f"{redirect_uri}?code=planted-code&state={quote(state)}")


class FakeAppliance:
    """Issues tokens `access-1`, `access-2` ... and refresh tokens that work once."""

    def __init__(self) -> None:
        self.issued = 0
        self.forms: list[dict[str, str]] = []
        self.seen: list[tuple[str, str | None]] = []
        self.expires_in: object = "3600"
        self.with_refresh = True
        self.good: set[str] = set()
        self.refresh: str | None = None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth/token":
            return self.token(
                {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
            )
        bearer = request.headers.get("Authorization")
        self.seen.append((f"{request.url.scheme}://{request.url.netloc.decode()}", bearer))
        if bearer is None or bearer.removeprefix("Bearer ") not in self.good:
            return httpx.Response(401, json={"errors": [{"code": "ERR_AUTH_UNAUTHORIZED"}]})
        return httpx.Response(200, json={"id": "1"})

    def token(self, form: dict[str, str]) -> httpx.Response:
        self.forms.append(form)
        if form["grant_type"] == "refresh_token" and form["refresh_token"] != self.refresh:
            # Quotes what it was sent, as a careless appliance would.
            said = f"Invalid refresh token {form['refresh_token']} for {form['client_secret']}"
            return httpx.Response(400, json={"error": "invalid_grant", "error_description": said})
        self.issued += 1
        self.good = {f"access-{self.issued}"}
        self.refresh = f"refresh-{self.issued}" if self.with_refresh else None
        answer = {"access_token": f"access-{self.issued}", "expires_in": self.expires_in, "scope": "*/*/*"}
        return httpx.Response(200, json=answer | ({"refresh_token": self.refresh} if self.refresh else {}))


@pytest.fixture
def appliance(monkeypatch: pytest.MonkeyPatch) -> Appliance:
    codes = {
        "invalid_grant": ErrorCode(
            "It is dead.", "Sign in again.", "InvalidGrantError", final=True, final_unless=("suspended",)
        ),
        "access_denied": ErrorCode("Consent was refused.", "Ask the person.", "AccessDeniedError"),
    }
    table = error_tables("an_error_table", oauth=codes)
    monkeypatch.setitem(sys.modules, table.__name__, table)
    error_table.cache_clear()
    return Appliance.parse("files.example.com:8443", table.__name__)


@pytest.fixture
def fake() -> FakeAppliance:
    return FakeAppliance()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def http(fake: FakeAppliance) -> Iterator[httpx.Client]:
    with httpx.Client(transport=httpx.MockTransport(fake)) as client:
        yield client
