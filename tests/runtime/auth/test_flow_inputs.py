"""Wrong arguments of credentials, found before anything is sent; and warnings of flows on their way out."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest
import yaml

from kiteworks import (
    AccessToken,
    AuthorizationCode,
    InvalidArgumentError,
    JWTBearer,
    RefreshToken,
    Scope,
    Signature,
    UserCredentials,
)
from kiteworks_runtime.auth import OAuthCredential

ROOT = Path(__file__).parents[3]
CLIENT: dict[str, Any] = {"client_id": "id", "client_secret": "planted-secret"}
RIGHT: dict[type[OAuthCredential], dict[str, Any]] = {
    JWTBearer: {**CLIENT, "issuer": "i", "audience": "a", "user": "u", "private_key": b"planted-key"},
    Signature: {**CLIENT, "user": "u", "signature_key": "planted-key"},
    UserCredentials: {**CLIENT, "username": "u", "password": "planted-password"},
    RefreshToken: {**CLIENT, "refresh_token": "planted-token"},
}
GOING = {Signature: "signature", UserCredentials: "user_credentials"}


def build(kind: type[OAuthCredential], **changes: Any) -> OAuthCredential:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return kind(**{**RIGHT[kind], **changes})


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind, given in RIGHT.items() for name in given],
)
@pytest.mark.parametrize("empty", ["", "  ", None])
def test_what_is_required(kind: type[OAuthCredential], name: str, empty: str | None) -> None:
    with pytest.raises(InvalidArgumentError, match=f"{name} must not be empty"):
        build(kind, **{name: empty})


@pytest.mark.parametrize("kind", RIGHT)
def test_a_repr_shows_no_secret(kind: type[OAuthCredential]) -> None:
    shown = repr(build(kind))
    assert "planted" not in shown
    assert "client_id='id'" in shown


@pytest.mark.parametrize("kind", RIGHT)
def test_what_is_no_secret_can_be_asked_for(kind: type[OAuthCredential]) -> None:
    asked = build(kind).settings
    assert {name: value for name, value in RIGHT[kind].items() if name in asked} == {
        name: value for name, value in RIGHT[kind].items() if "planted" not in str(value)
    }
    assert "planted" not in str(asked)


def test_settings_have_the_names_of_the_arguments() -> None:
    assert AuthorizationCode(**CLIENT, mobile=1).settings["mobile"] == 1


def test_of_a_token_that_was_got_elsewhere_nothing_is_known() -> None:
    assert AccessToken("planted").settings == {}
    assert not AccessToken("planted").needs_person


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"algorithm": "HS256"}, "algorithm must be one of RS256, RS384, RS512, not 'HS256'"),
        ({"algorithm": "none"}, "algorithm must be one of"),
        ({"algorithm": ""}, "algorithm must not be empty"),
        ({"algorithm": None}, "algorithm must not be empty"),
        ({"audience": []}, "audience must be a text, or several in a list"),
        ({"audience": ["a", " "]}, "audience must be a text, or several in a list"),
        ({"audience": ["a", 1]}, "audience must be a text, or several in a list"),
        ({"audience": 1}, "audience must be a text, or several in a list"),
        ({"private_key": 1}, "private_key must be a private key in PEM form, .* not int"),
        ({"scope": "two  blanks"}, "is not a list of scopes"),
        ({"scope": 'quoted "'}, "is not a list of scopes"),
        ({"scope": [1]}, "a scope is text or a Scope, not int"),
        ({"scope": 1}, "a scope is text or a Scope, not int"),
    ],
)
def test_what_does_not_fit(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(InvalidArgumentError, match=says):
        build(JWTBearer, **changes)


@pytest.mark.parametrize(
    ("scope", "sent"),
    [
        (None, None),
        ("", ""),
        ("files/* users/Read", "files/* users/Read"),
        (Scope("GET", "users"), "GET/users/*"),
        ([Scope("GET", "users"), "*/files/*"], "GET/users/* */files/*"),
        ((), ""),
    ],
)
def test_scopes(scope: Any, sent: str | None) -> None:
    assert build(UserCredentials, scope=scope)._inputs["scope"] == sent


def test_scopes_of_one_meaning_share_a_token() -> None:
    first = build(UserCredentials, scope=[Scope("GET", "users")])
    assert first._inputs == build(UserCredentials, scope="GET/users/*")._inputs


@pytest.mark.parametrize("kind", GOING)
def test_a_flow_on_its_way_out_says_what_to_use_instead(kind: type[OAuthCredential]) -> None:
    flow = yaml.safe_load((ROOT / "spec/auth" / f"{GOING[kind]}.yaml").read_text(encoding="utf-8"))
    with pytest.warns(DeprecationWarning, match="Use (JWTBearer|AuthorizationCode)") as caught:
        kind(**RIGHT[kind])
    assert str(caught[0].message) == f"{kind.__name__}: {flow['deprecated']}"
    assert caught[0].filename == __file__
    assert flow["deprecated"].split(".")[0] in " ".join((kind.__doc__ or "").split())


@pytest.mark.parametrize("kind", [kind for kind in RIGHT if kind not in GOING])
def test_the_others_warn_of_nothing(kind: type[OAuthCredential]) -> None:
    kind(**RIGHT[kind])
