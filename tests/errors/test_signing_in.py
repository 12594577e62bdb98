"""What can go wrong while signing in, each with its own error that says what to do."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import httpx
import pytest

from kiteworks import (
    AccessDeniedError,
    AccessToken,
    AsyncKiteworks,
    AuthenticationError,
    CertificateError,
    InvalidClientError,
    InvalidGrantError,
    InvalidScopeError,
    Kiteworks,
    StateMismatchError,
    TokenExpiredError,
)
from kiteworks.auth import MemoryStore
from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_sandbox import Sandbox

Connect = Callable[..., Any]


class Meddling:
    """A receiver that does what another does, on connections of its own, and then something to the answer."""

    def __init__(self, receiver: HeadlessReceiver, meddle: Callable[[dict[str, str]], None]) -> None:
        self._receiver = receiver
        self._meddle = meddle

    def redirect_uri(self, wanted: str) -> str:
        return self._receiver.redirect_uri(wanted)

    def receive(self, url: str, redirect_uri: str) -> str:
        parts = urlsplit(self._receiver.receive(url, redirect_uri))
        query = dict(parse_qsl(parts.query))
        self._meddle(query)
        return urlunsplit(parts._replace(query=urlencode(query)))


def receiver(box: Sandbox, **options: Any) -> HeadlessReceiver:
    return HeadlessReceiver(box.user.email, box.user.password, **options)


def test_all_is_well(connect: Connect, credential: Callable[..., Any], box: Sandbox) -> None:
    assert connect(auth=credential()).users.me().email == box.user.email


@pytest.mark.parametrize("own", [False, True], ids=["by the client", "on connections of its own"])
def test_the_environment_changes_nothing(
    connect: Connect, credential: Callable[..., Any], box: Sandbox, own: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    signs_in = receiver(box, verify=str(box.ca_file) if own else None)
    assert connect(auth=credential(receiver=signs_in)).users.me().email == box.user.email


def test_a_wrong_secret(connect: Connect, credential: Callable[..., Any]) -> None:
    with pytest.raises(InvalidClientError, match="Copy both from the application's page again"):
        connect(auth=credential(client_secret="not the secret")).users.me()


def test_denied_consent(connect: Connect, credential: Callable[..., Any], box: Sandbox) -> None:
    with pytest.raises(AccessDeniedError, match="press Grant Access"):
        connect(auth=credential(receiver=receiver(box, consent=False))).users.me()


@pytest.mark.parametrize("own", [False, True], ids=["by the client", "on its own connections"])
def test_nothing_of_the_pages_goes_by_the_environment(
    connect: Connect,
    credential: Callable[..., Any],
    box: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
    own: bool,
) -> None:
    for name in ("HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere.pem")
    trust = {"verify": str(box.ca_file)} if own else {}
    assert connect(auth=credential(receiver=receiver(box, **trust))).users.me().email == box.user.email


def test_the_password_goes_to_nobody_whom_the_client_does_not_trust(
    connect: Connect, credential: Callable[..., Any]
) -> None:
    with pytest.raises(CertificateError, match="GET /oauth/authorize"):
        connect(auth=credential(), verify=True).users.me()
    with pytest.raises(CertificateError, match="GET /oauth/authorize"):
        connect(auth=credential(), verify=True).sign_in()


def check_pages(seen: list[httpx.Request]) -> None:
    """The pages come first, in the client's name; the token goes with the call alone."""
    *pages, token, call = seen
    assert {page.url.path for page in pages} == {"/oauth/authorize", "/sign-in"}
    assert (token.url.path, call.url.path) == ("/oauth/token", "/rest/users/me")
    assert {one.headers["User-Agent"] for one in seen} == {call.headers["User-Agent"]}
    assert ["Authorization" in one.headers for one in seen] == [False] * len(pages) + [False, True]


def test_a_given_client_fetches_the_pages(credential: Callable[..., Any], box: Sandbox) -> None:
    seen: list[httpx.Request] = []
    trust = ssl.create_default_context(cafile=str(box.ca_file))
    with httpx.Client(verify=trust, trust_env=False, event_hooks={"request": [seen.append]}) as http:
        assert Kiteworks(box.host, auth=credential(), http_client=http).users.me().email == box.user.email
    check_pages(seen)


def test_a_given_async_client_fetches_the_pages(credential: Callable[..., Any], box: Sandbox) -> None:
    seen: list[httpx.Request] = []
    trust = ssl.create_default_context(cafile=str(box.ca_file))

    async def see(request: httpx.Request) -> None:
        seen.append(request)

    async def call() -> None:
        async with httpx.AsyncClient(verify=trust, trust_env=False, event_hooks={"request": [see]}) as http:
            kw = AsyncKiteworks(box.host, auth=credential(), http_client=http)
            assert (await kw.users.me()).email == box.user.email

    asyncio.run(call())
    check_pages(seen)


def test_an_altered_state(connect: Connect, credential: Callable[..., Any], box: Sandbox) -> None:
    meddling = Meddling(receiver(box, verify=str(box.ca_file)), lambda query: query.update(state="another"))
    with pytest.raises(StateMismatchError, match=r"(?i)sign in again|start"):
        connect(auth=credential(receiver=meddling)).users.me()


def test_a_scope_outside_the_applications(
    connect: Connect, credential: Callable[..., Any], box: Sandbox
) -> None:
    app = box.register_application(
        name="Narrow", redirect_uri="https://%%HOST%%/rest/callback.html", scope="GET/users/*"
    )
    narrow = credential(client_id=app.client_id, client_secret=app.client_secret, scope="*/files/*")
    with pytest.raises(InvalidScopeError, match="Request a smaller scope"):
        connect(auth=narrow).users.me()


def test_an_expired_code(connect: Connect, credential: Callable[..., Any]) -> None:
    with Sandbox(code_lifetime=1) as box:
        app = box.register_application(name="Slow", redirect_uri="https://%%HOST%%/rest/callback.html")
        slow = Meddling(receiver(box, verify=str(box.ca_file)), lambda query: time.sleep(2.1))
        late = credential(client_id=app.client_id, client_secret=app.client_secret, receiver=slow)
        with pytest.raises(InvalidGrantError, match="Sign in again"):
            connect(box.host, verify=str(box.ca_file), auth=late).users.me()


def test_an_expired_token_with_a_refresh_token(
    connect: Connect, credential: Callable[..., Any], box: Sandbox
) -> None:
    auth = credential()
    kw = connect(auth=auth)
    kw.users.me()
    before = auth.access_token(kw.appliance)
    box.expire_tokens()
    assert kw.users.me().email == box.user.email
    assert auth.access_token(kw.appliance) != before


def test_an_expired_token_without_a_refresh_token(
    connect: Connect, credential: Callable[..., Any], box: Sandbox
) -> None:
    app = box.register_application(
        name="No refresh", redirect_uri="https://%%HOST%%/rest/callback.html", refresh_token=False
    )
    kw = connect(auth=credential(client_id=app.client_id, client_secret=app.client_secret))
    kw.users.me()
    box.expire_tokens()
    with pytest.raises(TokenExpiredError, match=r"Sign in again with `kw\.sign_in\(\)`"):
        kw.users.me()


def test_a_ready_token_that_is_wrong(connect: Connect) -> None:
    with pytest.raises(AuthenticationError, match="ERR_AUTH_UNAUTHORIZED") as caught:
        connect(auth=AccessToken("0" * 40)).users.me()
    assert "Sign in again" in caught.value.hint


def test_a_token_that_was_kept(connect: Connect, credential: Callable[..., Any], box: Sandbox) -> None:
    store = MemoryStore()
    first = credential(store=store)
    connect(auth=first).users.me()

    class Nobody:
        def redirect_uri(self, wanted: str) -> str:
            return wanted

        def receive(self, url: str, redirect_uri: str) -> str:
            raise AssertionError("a person was asked although there is a token")

    assert connect(auth=credential(store=store, receiver=Nobody())).users.me().email == box.user.email
