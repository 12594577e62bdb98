"""The flow itself, without HTTP."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import Token
from kiteworks_runtime.auth.engine import Conversation, Post, Visit, pkce_challenge, refresh, sign_in
from kiteworks_runtime.errors import (
    AccessDeniedError,
    InvalidGrantError,
    KiteworksError,
    ResponseDecodeError,
    StateMismatchError,
)

from .conftest import CLIENT_SECRET, FLOW

INPUTS = {
    "client_id": "an-application",
    "client_secret": CLIENT_SECRET,
    "redirect_uri": "https://%%HOST%%/rest/callback.html",
    "scope": None,
    "install_name": "",
}
BACK = "https://files.example.com:8443/rest/callback.html"


def begin(appliance: Appliance) -> tuple[Conversation, Visit, dict[str, str]]:
    conversation = sign_in(FLOW, INPUTS, appliance)
    visit = next(conversation)
    assert isinstance(visit, Visit)
    query = {name: values[0] for name, values in parse_qs(urlsplit(visit.url).query).items()}
    return conversation, visit, query


def test_challenge_of_rfc_7636_appendix_b() -> None:
    assert (
        pkce_challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    )


def test_the_whole_way(appliance: Appliance) -> None:
    conversation, visit, query = begin(appliance)
    assert visit.redirect_uri == BACK
    assert visit.url.startswith("https://files.example.com:8443/oauth/authorize?")
    assert query.keys() == {
        "client_id",
        "redirect_uri",
        "response_type",
        "state",
        "code_challenge",
        "code_challenge_method",
    }
    post = conversation.send(f"{BACK}?code=c0de&state={query['state']}")
    assert isinstance(post, Post)
    assert post.url == "https://files.example.com:8443/oauth/token"
    assert post.form.keys() == {
        "grant_type",
        "client_id",
        "client_secret",
        "code",
        "redirect_uri",
        "code_verifier",
    }
    assert post.form["redirect_uri"] == BACK
    assert pkce_challenge(post.form["code_verifier"]) == query["code_challenge"]
    body = json.dumps(
        {"access_token": "a", "refresh_token": "r", "expires_in": "360000", "scope": "x y"}
    ).encode()
    with pytest.raises(StopIteration) as end:
        conversation.send((200, body))
    token = end.value.value
    assert (token.access_token, token.refresh_token, token.scope) == ("a", "r", "x y")
    assert not token.expires_within(359_000)
    assert token.expires_within(361_000)


def test_each_sign_in_has_its_own_state_and_verifier(appliance: Appliance) -> None:
    first, second = begin(appliance)[2], begin(appliance)[2]
    assert first["state"] != second["state"]
    assert first["code_challenge"] != second["code_challenge"]


@pytest.mark.parametrize(
    "answer",
    [
        BACK + "?code=c&state=another",
        BACK + "?code=c&state=\N{SNOWMAN}",
        BACK + "?code=c",
        BACK + "?error=access_denied&state=another",
        BACK + "?code=c&state={state}&state={state}",
        "",
        "https://[",
        # Right state, wrong place.
        "https://evil.example/rest/callback.html?code=c&state={state}",
        "https://files.example.com:8443/rest/callback.html.evil?code=c&state={state}",
        "https://files.example.com/rest/callback.html?code=c&state={state}",
        "http://files.example.com:8443/rest/callback.html?code=c&state={state}",
        "https://files.example.com:8443@evil.example/rest/callback.html?code=c&state={state}",
    ],
)
def test_an_answer_to_another_request_is_refused(appliance: Appliance, answer: str) -> None:
    conversation, _, query = begin(appliance)
    with pytest.raises(StateMismatchError, match="Sign in again"):
        conversation.send(answer.format(state=query["state"]))


def test_refused_consent(appliance: Appliance) -> None:
    conversation, _, query = begin(appliance)
    with pytest.raises(AccessDeniedError) as caught:
        conversation.send(f"{BACK}?error=access_denied&error_description=No&state={query['state']}")
    assert (caught.value.error, caught.value.description) == ("access_denied", "No")
    assert caught.value.hint == "Ask the person."


def test_a_redirect_without_a_code(appliance: Appliance) -> None:
    conversation, _, query = begin(appliance)
    with pytest.raises(KiteworksError, match="no code"):
        conversation.send(f"{BACK}?state={query['state']}")


@pytest.mark.parametrize(
    "body", [b"<html>planted", b"\xff\xfe", b"[]", b"{}", b'{"access_token": "two words"}']
)
def test_a_token_answer_that_is_none(appliance: Appliance, body: bytes) -> None:
    conversation, _, query = begin(appliance)
    conversation.send(f"{BACK}?code=c&state={query['state']}")
    with pytest.raises(ResponseDecodeError, match="/oauth/token") as caught:
        conversation.send((200, body))
    assert "planted" not in str(caught.value)
    assert "two words" not in str(caught.value)


@pytest.mark.parametrize(
    "answer",
    [
        {"error": "invalid_grant", "error_description": "Dead"},
        {"serror": "invalid_grant", "error_description": "Dead"},
        {"errors": [{"code": "invalid_grant", "message": "Dead"}]},
    ],
)
def test_refusals_come_in_three_shapes(appliance: Appliance, answer: dict[str, object]) -> None:
    conversation = refresh(FLOW, INPUTS, Token("a", "r" * 40), appliance)
    post = next(conversation)
    assert isinstance(post, Post)
    assert post.form["refresh_token"] == "r" * 40
    with pytest.raises(InvalidGrantError, match="Dead"):
        conversation.send((400, json.dumps(answer).encode()))


def test_a_refresh_without_a_new_refresh_token_keeps_the_old(appliance: Appliance) -> None:
    conversation = refresh(FLOW, INPUTS, Token("a", "r"), appliance)
    next(conversation)
    with pytest.raises(StopIteration) as end:
        conversation.send((200, b'{"access_token": "b"}'))
    assert end.value.value == Token("b", "r")


@pytest.mark.parametrize(
    ("expires_in", "seconds"),
    [
        (60, 60),
        ("60", 60),
        (1.5, 1.5),
        (None, None),
        ("soon", None),
        (0, None),
        (-1, None),
        (1e300, None),
        ([], None),
    ],
)
def test_expires_in_of_any_type(expires_in: object, seconds: float | None) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    token = Token.from_answer({"access_token": "a", "expires_in": expires_in}, now=now)
    assert token.expires_at == (None if seconds is None else now + timedelta(seconds=seconds))
