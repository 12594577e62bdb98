"""The grants without a page, on the wire."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
import uuid
from collections.abc import Callable
from typing import Any

import httpx
import jwt
import pytest

from kiteworks_sandbox import Application, Jwt, Sandbox
from tests.keys import private_pem, public_pem

ISSUER, AUDIENCE = "reports.example.com", "an agreed word"
Redeem = Callable[..., httpx.Response]


@pytest.fixture(scope="module")
def app(box: Sandbox) -> Application:
    return box.register_application(
        name="Every grant",
        user_credentials=True,
        signature=True,
        jwt=Jwt(ISSUER, public_pem(0).decode(), AUDIENCE),
    )


@pytest.fixture
def redeem(app: Application, browser: httpx.Client) -> Redeem:
    def send(**form: str) -> httpx.Response:
        client = {"client_id": app.client_id, "client_secret": app.client_secret}
        return browser.post("/oauth/token", data={**client, **form})

    return send


def assertion(box: Sandbox, number: int = 0, algorithm: str = "RS256", **changes: Any) -> str:
    now = int(time.time())
    claims = {"iss": ISSUER, "sub": box.user.email, "aud": AUDIENCE, "iat": now, "exp": now + 300}
    claims |= {"jti": str(uuid.uuid4()), **changes}
    headers = claims.pop("headers", None)
    left = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(left, private_pem(number) if algorithm != "none" else None, algorithm, headers)


def by_assertion(redeem: Redeem, text: str, **form: str) -> httpx.Response:
    return redeem(grant_type="urn:ietf:params:oauth:grant-type:jwt-bearer", assertion=text, **form)


def test_an_assertion_gets_an_access_token_alone(box: Sandbox, redeem: Redeem) -> None:
    token = by_assertion(redeem, assertion(box)).json()
    assert token.keys() == {"access_token", "expires_in", "token_type", "scope"}
    assert token["expires_in"] == 3600


def test_an_assertion_works_once(box: Sandbox, redeem: Redeem) -> None:
    text = assertion(box)
    assert by_assertion(redeem, text).status_code == 200
    refused = by_assertion(redeem, text)
    assert refused.json() == {
        "error": "invalid_grant",
        "error_description": "The assertion has already been used",
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"exp": int(time.time()) - 120},
        {"exp": int(time.time()) + 3600},
        {"exp": None},
        {"nbf": int(time.time()) + 1800},
        {"iat": int(time.time()) - 60, "exp": int(time.time()) + 299},
        {"iat": None},
        {"jti": None},
        {"sub": None},
        {"sub": "nobody"},
        {"iss": None},
        {"aud": ["another"]},
        {"aud": None},
        {"algorithm": "none"},
        {"number": 1},
    ],
)
def test_what_assertions_are_refused(box: Sandbox, redeem: Redeem, changes: dict[str, Any]) -> None:
    refused = by_assertion(redeem, assertion(box, **changes))
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")


@pytest.mark.parametrize(
    "changes",
    [
        {"nbf": -60},  # the five minutes count from `iat`
        {"iat": None, "nbf": 0, "exp": 200},
        {"aud": ["another", AUDIENCE]},
        {"algorithm": "RS512"},
        # As a program in use has it: the type under a wrong name.
        {"headers": {"typ": None, "type": "JWT"}},
        {"headers": {"x-note": ["any"]}},
    ],
)
def test_what_assertions_are_taken(box: Sandbox, redeem: Redeem, changes: dict[str, Any]) -> None:
    now = int(time.time())
    times = {name: now + changes[name] for name in ("nbf", "exp") if name in changes}
    taken = by_assertion(redeem, assertion(box, **(changes | times)))
    assert (taken.status_code, taken.json().get("error")) == (200, None)


def test_a_refused_audience_is_told_with_the_expected_one(box: Sandbox, redeem: Redeem) -> None:
    for aud, told in (
        ("https://elsewhere", "https://elsewhere"),
        (["one", 'two\u00e9\n"'], "one, two???"),
        ("x" * 1000, "x" * 200),
        ([], "missing"),
    ):
        refused = by_assertion(redeem, assertion(box, aud=aud)).json()
        assert refused["error_description"] == (
            f"The audience of the assertion is {told}, and the application expects {AUDIENCE}"
        )


def test_the_appliance_stands_in_for_its_name_in_an_audience(box: Sandbox, browser: httpx.Client) -> None:
    expected = Jwt(ISSUER, public_pem(0).decode(), "https://%%HOST%%")
    app = box.register_application(name="Audience of the host", jwt=expected)

    def redeem(**form: str) -> httpx.Response:
        client = {"client_id": app.client_id, "client_secret": app.client_secret}
        return browser.post("/oauth/token", data={**client, **form})

    assert by_assertion(redeem, assertion(box, aud=box.url)).status_code == 200
    refused = by_assertion(redeem, assertion(box, aud="https://%%HOST%%")).json()
    assert refused["error_description"].endswith(f"the application expects {box.url}")


@pytest.mark.parametrize("text", ["x", "a.b.c", "", "e30.e30.e30"])
def test_what_is_no_assertion(redeem: Redeem, text: str) -> None:
    refused = by_assertion(redeem, text)
    assert refused.json()["error"] == ("invalid_grant" if text else "invalid_request")


def test_an_assertion_does_not_replace_the_secret(box: Sandbox, redeem: Redeem) -> None:
    refused = by_assertion(redeem, assertion(box), client_secret="")
    assert refused.json()["error"] == "invalid_client"


def signed(box: Sandbox, app: Application, **changes: str) -> str:
    """The code that an application makes, as the vendor's guide has it."""
    now = str(int(time.time()))
    parts = {"client_id": app.client_id, "user": box.user.email, "timestamp": now, "nonce": "4711"} | changes
    key = changes.get("key", str(app.signature_key))
    base = "|@@|".join((parts["client_id"], parts["user"], parts["timestamp"], parts["nonce"]))
    signature = hmac.new(key.encode(), base.encode(), hashlib.sha1).hexdigest()
    texts = (base64.b64encode(parts[name].encode()).decode() for name in ("client_id", "user"))
    return "|@@|".join((*texts, parts["timestamp"], parts["nonce"], signature))


def by_code(box: Sandbox, redeem: Redeem, code: str, **form: str) -> httpx.Response:
    uri = f"{box.url}/rest/callback.html"
    return redeem(**{"grant_type": "authorization_code", "code": code, "redirect_uri": uri, **form})


def test_a_signed_code_gets_tokens(box: Sandbox, app: Application, redeem: Redeem) -> None:
    token = by_code(box, redeem, signed(box, app)).json()
    assert token["expires_in"] == 3600
    assert token["refresh_token"]


def test_milliseconds_work(box: Sandbox, app: Application, redeem: Redeem) -> None:
    code = signed(box, app, timestamp=str(int(time.time() * 1000)))
    assert by_code(box, redeem, code).status_code == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"key": "wrong"},
        {"user": "nobody@sandbox.example"},
        {"client_id": "another"},
        {"timestamp": str(int(time.time()) - 3700)},
        {"timestamp": "soon"},
        {"nonce": "0"},
        {"nonce": "1000000"},
        {"nonce": "x"},
    ],
)
def test_what_codes_are_refused(
    box: Sandbox, app: Application, redeem: Redeem, changes: dict[str, str]
) -> None:
    refused = by_code(box, redeem, signed(box, app, **changes))
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")


@pytest.mark.parametrize("code", ["a|@@|b|@@|1|@@|2|@@|3", "!|@@|b|@@|1|@@|2|@@|3", "a|@@|b"])
def test_what_is_no_code(box: Sandbox, redeem: Redeem, code: str) -> None:
    assert by_code(box, redeem, code).json()["error"] == "invalid_grant"


def test_the_redirect_uri_is_the_registered_one(box: Sandbox, app: Application, redeem: Redeem) -> None:
    for uri in (f"{box.url}/rest/callback.html/more", ""):
        refused = by_code(box, redeem, signed(box, app), redirect_uri=uri)
        assert refused.json()["error"] == "invalid_grant"


def test_a_password_gets_tokens(box: Sandbox, redeem: Redeem) -> None:
    person = {"grant_type": "password", "username": box.user.email, "password": box.user.password}
    assert redeem(**person).json()["refresh_token"]
    for wrong in ({"password": "wrong"}, {"username": "nobody"}, {"password": ""}):
        refused = redeem(**{**person, **wrong})
        assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")


def test_signing_out_ends_a_session(box: Sandbox, redeem: Redeem, browser: httpx.Client) -> None:
    person = {"grant_type": "password", "username": box.user.email, "password": box.user.password}
    first, second = redeem(**person).json(), redeem(**person).json()
    bearer = {"Authorization": f"Bearer {first['access_token']}"}
    assert browser.delete("/rest/devices/me/actions/logout", headers=bearer).json()["redirectUri"]
    assert browser.get("/rest/users/me", headers=bearer).status_code == 401
    dead = redeem(grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert dead.json()["error"] == "invalid_grant"
    # Other sessions go on.
    bearer = {"Authorization": f"Bearer {second['access_token']}"}
    assert browser.get("/rest/users/me", headers=bearer).status_code == 200
