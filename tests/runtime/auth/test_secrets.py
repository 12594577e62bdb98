"""No secret is shown: not by an error, its frames or what lies behind it, a log, a warning, an output or a `repr`."""

from __future__ import annotations

import asyncio
import logging
import os
import stat
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import kiteworks
from kiteworks import AccessToken, AsyncKiteworks, InvalidArgumentError, Kiteworks, KiteworksError
from kiteworks.auth import FileStore, KeyringStore, PasteReceiver
from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_runtime._httpx import LOGGERS
from kiteworks_runtime.errors import SignInRequiredError

from .issuer import serving
from .keyring_in_a_file import FileKeyring
from .planted import (
    FLOWS,
    Careless,
    Visitor,
    arguments,
    found,
    private_key,
    reachable,
    secret_arguments,
    shown_by,
)

ME = "/rest/users/me"
FAILURES = [
    "quotes",
    "quotes as REST does",
    "gives no token",
    "gives no usable token",
    "gives a list",
    "fails",
]


@pytest.fixture
def issuer() -> Iterator[Careless]:
    with serving(Careless()) as one:
        yield one


@pytest.fixture
def shown(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], issuer: Careless
) -> Iterator[list[str]]:
    """Takes what a test was shown; at its end all of it, the logs and the outputs are searched."""
    caplog.set_level(logging.DEBUG)
    for name in (*LOGGERS, "kiteworks", "asyncio", "keyring", "filelock"):
        caplog.set_level(logging.DEBUG, name)
    texts: list[str] = []
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        yield texts
    texts += [f"{record.getMessage()} {record.__dict__!r}" for record in caplog.get_records("call")]
    texts += [str(one.message) for one in warned]
    texts += capfd.readouterr()
    assert found(issuer.secrets, texts) == []


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Callable[..., object]:
    """Signs in if need be and makes a call, by the client of the kind under test."""

    def run(host: str, auth: Any, shown: list[str], first: str = "") -> object:
        if request.param == "sync":
            with Kiteworks(host, auth=auth, retries=0, verify=False) as kw:
                try:
                    return kw.sign_in() if first else kw.request("GET", ME, cast_to=dict)
                finally:
                    shown.extend(reachable(kw))

        async def awaited() -> object:
            async with AsyncKiteworks(host, auth=auth, retries=0, verify=False) as kw:
                try:
                    return await (kw.sign_in() if first else kw.request("GET", ME, cast_to=dict))
                finally:
                    shown.extend(reachable(kw))

        return asyncio.run(awaited())

    return run


def build(name: str, issuer: Careless, answer: str = "", /, **changes: Any) -> Any:
    """A credential of that class, with secrets that the issuer knows of."""
    given = {**arguments(FLOWS[name]), **changes}
    secret = secret_arguments(FLOWS[name])
    issuer.secrets |= {value for key, value in given.items() if key in secret and value.strip()}
    if any(step["kind"] == "authorize" for step in FLOWS[name]["steps"]):
        given["receiver"] = Visitor(issuer, *([answer] if answer else []))
    return getattr(kiteworks, name)(**given)


def test_the_flows_are_those_of_the_spec() -> None:
    """What is planted is told by the spec: a flow that is added is searched, too."""
    assert {"AuthorizationCode"} <= FLOWS.keys()
    for name, flow in FLOWS.items():
        assert "client_secret" in secret_arguments(flow), name


@pytest.mark.parametrize("name", FLOWS)
def test_when_all_is_well(
    name: str, issuer: Careless, shown: list[str], call: Callable[..., object], tmp_path: Path
) -> None:
    store = FileStore(tmp_path / "own" / "tokens.json")
    auth = build(name, issuer, store=store)
    assert call(issuer.host, auth, shown) == {"id": "1"}
    issuer.issued += 1  # so that the token is refused, and renewed or replaced
    assert call(issuer.host, auth, shown) == {"id": "1"}
    assert issuer.issued >= 3
    shown += [repr(store.accounts()), repr(store), repr(auth)]
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "own").iterdir()}
    assert set(modes.values()) == {0o600}
    shown += [path.read_text() for path in modes if path != store.path]


@pytest.mark.parametrize("mode", FAILURES)
@pytest.mark.parametrize("name", FLOWS)
def test_when_the_appliance_quotes_what_it_was_sent(
    name: str, mode: str, issuer: Careless, shown: list[str], call: Callable[..., object]
) -> None:
    issuer.mode = mode
    for first in ("", "sign in"):
        auth = build(name, issuer)
        with pytest.raises(KiteworksError) as caught:
            call(issuer.host, auth, shown, first)
        shown += [*shown_by(caught.value), *reachable(auth, caught.value)]
    assert len(issuer.secrets) > 3


@pytest.mark.parametrize("mode", FAILURES)
@pytest.mark.parametrize("name", [name for name, flow in FLOWS.items() if "refresh" in flow])
def test_when_a_renewal_fails(
    name: str, mode: str, issuer: Careless, shown: list[str], call: Callable[..., object]
) -> None:
    auth = build(name, issuer)
    call(issuer.host, auth, shown)
    issuer.mode, issuer.refusing = mode, True
    with pytest.raises(KiteworksError) as caught:
        call(issuer.host, auth, shown)
    shown += [*shown_by(caught.value), *reachable(auth, caught.value)]


@pytest.mark.parametrize("name", FLOWS)
def test_when_nobody_answers(
    name: str, issuer: Careless, shown: list[str], call: Callable[..., object]
) -> None:
    with pytest.raises(KiteworksError) as caught:
        call("http://127.0.0.1:1", build(name, issuer), shown)
    shown += shown_by(caught.value)


@pytest.mark.parametrize(
    "answer",
    [
        "code=planted-code-value&state=x{state}",
        "code=planted-code-value",
        "state={state}",
        "state={state}&error=planted-code-value&error_description={state}",
        "state={state}&state={state}",
    ],
)
def test_when_the_redirect_is_wrong(
    answer: str, issuer: Careless, shown: list[str], call: Callable[..., object]
) -> None:
    with pytest.raises(KiteworksError) as caught:
        call(issuer.host, build("AuthorizationCode", issuer, answer), shown)
    shown += [
        text
        for text in shown_by(caught.value)
        if "planted-code-value" not in answer or "error=" not in answer
    ]


ARGUMENTS = [(name, argument) for name, flow in FLOWS.items() for argument in arguments(flow)]


@pytest.mark.parametrize(("name", "argument"), ARGUMENTS)
def test_when_an_argument_is_wrong(name: str, argument: str, issuer: Careless, shown: list[str]) -> None:
    with pytest.raises(InvalidArgumentError, match=argument) as caught:
        build(name, issuer, **{argument: ""})
    shown += shown_by(caught.value)


@pytest.mark.parametrize("key", ["no key", "a path", "another kind"])
def test_when_a_key_can_not_sign(
    key: str, issuer: Careless, shown: list[str], call: Callable[..., object]
) -> None:
    if "JWTBearer" not in FLOWS:
        pytest.skip("the spec has no flow with a private key")
    given = {
        "no key": private_key().replace("A", "!"),
        "a path": "/nonexistent/key.pem",
        "another kind": private_key().replace("PRIVATE", "PUBLIC"),
    }[key]
    with pytest.raises(InvalidArgumentError, match=r"private key|key\.pem") as caught:
        call(issuer.host, build("JWTBearer", issuer, private_key=given), shown)
    issuer.secrets -= {"/nonexistent/key.pem"}  # a path is no secret, and the error names it
    shown += shown_by(caught.value)


@pytest.mark.parametrize("token", ["planted token", "planted-token\n", "planted-tok\u00e4n"])
def test_when_a_ready_token_is_none(token: str, issuer: Careless, shown: list[str]) -> None:
    issuer.secrets.add(token)
    with pytest.raises(InvalidArgumentError) as caught:
        AccessToken(token)
    shown += shown_by(caught.value)
    auth = AccessToken(lambda: token)
    with pytest.raises(InvalidArgumentError) as caught, Kiteworks(issuer.host, auth=auth, verify=False) as kw:
        kw.request("GET", ME)
    shown += [*shown_by(caught.value), *reachable(auth, caught.value)]


def test_when_a_ready_token_is_refused(
    issuer: Careless, shown: list[str], call: Callable[..., object]
) -> None:
    issuer.secrets.add("planted-token-value")
    auth = AccessToken("planted-token-value")
    with pytest.raises(KiteworksError) as caught:
        call(issuer.host, auth, shown)
    shown += [*shown_by(caught.value), *reachable(auth, caught.value)]


@pytest.mark.parametrize("trouble", ["open to others", "damaged", "full"])
@pytest.mark.parametrize("kind", ["file", "keyring"])
def test_when_the_store_fails(
    kind: str,
    trouble: str,
    issuer: Careless,
    shown: list[str],
    call: Callable[..., object],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    path = tmp_path / "own" / "tokens.json"
    ring = FileKeyring(tmp_path / "ring")
    store = FileStore(path) if kind == "file" else KeyringStore(backend=ring)
    auth = build("AuthorizationCode", issuer, store=store)
    call(issuer.host, auth, shown)
    issuer.refusing = True
    kept = path if kind == "file" else tmp_path / "own" / "kiteworks-client" / "keyring-kiteworks-client.json"
    if trouble == "open to others":
        kept.chmod(0o644)
    elif trouble == "full":

        def full(*args: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "replace", full)
    elif kind == "file":
        kept.write_text(kept.read_text().replace("savedAt", "savedAs"))
    else:
        for entry in ring.entries():
            ring.set_password(*entry.split(" ", 1), "planted-access-1")
        store = KeyringStore(backend=ring)
        auth = build("AuthorizationCode", issuer, store=store)
    with pytest.raises(KiteworksError) as caught:
        call(issuer.host, auth, shown)
    shown += [*shown_by(caught.value), *reachable(auth, store, caught.value)]


def test_pages_that_are_filled_in(issuer: Careless, shown: list[str]) -> None:
    """Of the receivers, this one sends requests itself, whose addresses hold the state and the code."""
    issuer.secrets |= {"planted-state-value", "planted-code-value", "planted-password-value"}
    url = f"{issuer.host}/oauth/authorize?state=planted-state-value"
    form = '<form method="post" action="?state=planted-state-value"><input name="u"><input type="password" name="p"></form>'

    def pages(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, html=form)
        answer = "code=planted-code-value&state=planted-state-value"
        return httpx.Response(302, headers={"Location": f"{issuer.host}/callback?{answer}"})

    def refusing(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, html=form)

    def receiver(handler: Callable[[httpx.Request], httpx.Response]) -> HeadlessReceiver:
        return HeadlessReceiver("ann", "planted-password-value", transport=httpx.MockTransport(handler))

    came = receiver(pages).receive(url, f"{issuer.host}/callback")
    assert came.endswith("code=planted-code-value&state=planted-state-value")
    with pytest.raises(SignInRequiredError, match="refused the user name or the password") as caught:
        receiver(refusing).receive(url, f"{issuer.host}/callback")
    # The address that the caller gave is the caller's own.
    shown += [text for text in shown_by(caught.value) if "receive: url" not in text]


@pytest.mark.parametrize("first", [False, True], ids=["with a call", "by itself"])
@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_pages_that_the_client_fetches(
    issuer: Careless, shown: list[str], first: bool, asynchronous: bool
) -> None:
    visited: list[str] = []

    def pages(request: httpx.Request) -> httpx.Response:
        """A page that asks for the password again and again."""
        visited.append(request.method)
        issuer.secrets |= {"planted-password-value", request.url.params["state"]}
        action = f"?state={request.url.params['state']}"
        form = (
            f'<form method="post" action="{action}"><input name="u"><input type="password" name="p"></form>'
        )
        return httpx.Response(200, html=form)

    auth = kiteworks.AuthorizationCode(
        client_id="a",
        client_secret="planted-client-secret",
        receiver=HeadlessReceiver("ann", "planted-password-value"),
    )
    transport = httpx.MockTransport(pages)

    async def awaited() -> None:
        async with httpx.AsyncClient(transport=transport) as http:
            kw = AsyncKiteworks("files.example.com", auth=auth, http_client=http)
            await (kw.sign_in() if first else kw.users.me())

    with pytest.raises(SignInRequiredError, match="refused the user name or the password") as caught:
        if asynchronous:
            asyncio.run(awaited())
        else:
            with httpx.Client(transport=transport) as http:
                kw = Kiteworks("files.example.com", auth=auth, http_client=http)
                _ = kw.sign_in() if first else kw.users.me()
    assert visited == ["GET", "POST"]
    shown += [*shown_by(caught.value), *reachable(auth, caught.value)]


def test_an_address_that_is_pasted(issuer: Careless, shown: list[str]) -> None:
    """The person is shown the address to visit, and nothing else."""
    told: list[str] = []
    receiver = PasteReceiver(
        read=lambda question: told.append(question) or "?code=planted-code-value",
        notify=told.append,
        browser=lambda url: None,
    )
    auth = kiteworks.AuthorizationCode(
        client_id="a", client_secret="planted-client-secret", receiver=receiver
    )
    issuer.secrets |= {"planted-client-secret", "planted-code-value"}
    with pytest.raises(KiteworksError) as caught, Kiteworks(issuer.host, auth=auth, verify=False) as kw:
        kw.sign_in()
    shown += [*shown_by(caught.value), *told, *reachable(auth)]
