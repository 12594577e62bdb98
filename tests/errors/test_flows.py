"""The flows in which nobody visits a page: each signs in, and each wrong input has the error that the table names."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

import kiteworks
from kiteworks import (
    InvalidGrantError,
    InvalidScopeError,
    Scope,
    UnauthorizedClientError,
    UserCredentials,
)
from kiteworks._error_codes import OAUTH_ERRORS
from kiteworks_runtime.auth import MemoryStore, Token
from kiteworks_sandbox import Application, Jwt, Sandbox
from tests.keys import key, private_pem, public_pem

from .conftest import LANDING_PAGE

Connect = Callable[..., Any]
Build = Callable[..., Any]

ISSUER, AUDIENCE = "reports.example.com", "https://files.example.com"
FLOWS = ("JWTBearer", "Signature", "UserCredentials", "RefreshToken")


@pytest.fixture(scope="module")
def every(box: Sandbox) -> Application:
    """An application that may use every flow."""
    return box.register_application(
        name="Every flow",
        redirect_uri=LANDING_PAGE,
        user_credentials=True,
        signature=True,
        jwt=Jwt(ISSUER, public_pem().decode(), AUDIENCE),
    )


@pytest.fixture(scope="module")
def none(box: Sandbox) -> Application:
    """An application that may use the authorization code flow alone."""
    return box.register_application(name="No flow", redirect_uri=LANDING_PAGE, refresh_token=False)


@pytest.fixture(autouse=True)
def deprecated_flows_are_meant() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "(Signature|UserCredentials): The vendor", DeprecationWarning)
        yield


@pytest.fixture
def build(box: Sandbox, every: Application) -> Build:
    """Builds a credential of any flow; what is given replaces what is right."""

    def made(flow: str, **changes: Any) -> Any:
        client = {"client_id": every.client_id, "client_secret": every.client_secret}
        own: dict[str, dict[str, Any]] = {
            "JWTBearer": {
                "issuer": ISSUER,
                "audience": AUDIENCE,
                "user": box.user.email,
                "private_key": private_pem(),
            },
            "Signature": {"user": box.user.email, "signature_key": every.signature_key},
            "UserCredentials": {"username": box.user.email, "password": box.user.password},
            "RefreshToken": {},
        }
        if flow == "RefreshToken" and "refresh_token" not in changes:
            own[flow]["refresh_token"] = refresh_token(box, every)
        return getattr(kiteworks, flow)(**{**client, **own[flow], **changes})

    return made


def refresh_token(box: Sandbox, app: Application) -> str:
    """A fresh refresh token, got by another flow."""
    store = MemoryStore()
    auth = UserCredentials(
        client_id=app.client_id,
        client_secret=app.client_secret,
        username=box.user.email,
        password=box.user.password,
        store=store,
    )
    with kiteworks.Kiteworks(box.host, auth=auth, verify=str(box.ca_file)) as kw:
        kw.sign_in()
    (token,) = store._tokens.values()
    assert token.refresh_token
    return token.refresh_token


def kept(auth: Any) -> Token:
    (token,) = auth._store._tokens.values()
    return token  # type: ignore[no-any-return]


@pytest.mark.parametrize("flow", FLOWS)
def test_each_flow_signs_in(connect: Connect, build: Build, box: Sandbox, flow: str) -> None:
    auth = build(flow)
    kw = connect(auth=auth)
    assert kw.users.me().email == box.user.email
    assert (kept(auth).refresh_token is None) == (flow == "JWTBearer")
    assert kept(auth).scope == "*/*/*"


@pytest.mark.parametrize("flow", FLOWS)
def test_each_flow_goes_on_when_its_token_ends(
    connect: Connect, build: Build, box: Sandbox, flow: str
) -> None:
    auth = build(flow)
    kw = connect(auth=auth)
    kw.users.me()
    before = kept(auth)
    box.expire_tokens()
    assert kw.users.me().email == box.user.email
    assert kept(auth).access_token != before.access_token
    assert flow == "JWTBearer" or kept(auth).refresh_token != before.refresh_token


def test_two_accounts_with_refresh_tokens_share_a_store(connect: Connect, build: Build, box: Sandbox) -> None:
    store = MemoryStore()
    for account in ("work", "home"):
        connect(auth=build("RefreshToken", store=store, account=account)).users.me()
    assert len(store._tokens) == 2


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512"])
@pytest.mark.parametrize("audience", [AUDIENCE, [AUDIENCE], ("https://other.example", AUDIENCE)])
def test_assertions_of_every_kind(
    connect: Connect, build: Build, box: Sandbox, algorithm: str, audience: Any
) -> None:
    auth = build("JWTBearer", algorithm=algorithm, audience=audience)
    assert connect(auth=auth).users.me().email == box.user.email


def test_a_key_from_a_path_and_from_a_function(
    connect: Connect, build: Build, box: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(private_pem())
    signed: list[bytes] = []

    def module(data: bytes) -> bytes:
        signed.append(data)
        return key(0).sign(data, PKCS1v15(), SHA256())

    for private_key in (path, str(path), private_pem().decode(), module):
        auth = build("JWTBearer", private_key=private_key)
        assert connect(auth=auth).users.me().email == box.user.email
    assert len(signed) == 1


def test_another_uid_attribute(connect: Connect, build: Build, box: Sandbox) -> None:
    app = box.register_application(
        name="UID attribute",
        redirect_uri=LANDING_PAGE,
        jwt=Jwt(ISSUER, public_pem().decode(), AUDIENCE, "email"),
    )
    of = {"client_id": app.client_id, "client_secret": app.client_secret}
    auth = build("JWTBearer", uid_attribute="email", **of)
    assert connect(auth=auth).users.me().email == box.user.email
    with pytest.raises(InvalidGrantError, match="does not name a user"):
        connect(auth=build("JWTBearer", **of)).sign_in()


@pytest.mark.parametrize("flow", ["JWTBearer", "Signature", "UserCredentials"])
def test_scopes_as_objects(connect: Connect, build: Build, box: Sandbox, flow: str) -> None:
    auth = build(flow, scope=[Scope("GET", "users"), Scope("DELETE", "devices")])
    kw = connect(auth=auth)
    assert kw.users.me().email == box.user.email
    assert kept(auth).scope == "GET/users/* DELETE/devices/*"
    with pytest.raises(kiteworks.PermissionDeniedError):
        kw.folders.create("0", name="Not admitted")


WRONG = [
    *((flow, {"client_secret": "wrong"}, "invalid_client") for flow in FLOWS),
    *((flow, {"client_id": "nobody"}, "invalid_client") for flow in FLOWS),
    ("JWTBearer", {"issuer": "another"}, "invalid_grant"),
    ("JWTBearer", {"audience": "another"}, "invalid_grant"),
    ("JWTBearer", {"audience": ["another", "third"]}, "invalid_grant"),
    ("JWTBearer", {"user": "nobody@sandbox.example"}, "invalid_grant"),
    ("JWTBearer", {"private_key": private_pem(1)}, "invalid_grant"),
    ("JWTBearer", {"private_key": lambda data: b"no signature"}, "invalid_grant"),
    ("Signature", {"signature_key": "wrong"}, "invalid_grant"),
    ("Signature", {"user": "nobody@sandbox.example"}, "invalid_grant"),
    ("Signature", {"redirect_uri": "https://elsewhere.example/"}, "invalid_grant"),
    ("UserCredentials", {"password": "wrong"}, "invalid_grant"),
    ("UserCredentials", {"username": "nobody@sandbox.example"}, "invalid_grant"),
    ("RefreshToken", {"refresh_token": "wrong"}, "invalid_grant"),
]


@pytest.mark.parametrize(("flow", "changes", "code"), WRONG)
def test_a_wrong_input_has_the_error_of_the_table(
    connect: Connect, build: Build, flow: str, changes: dict[str, Any], code: str
) -> None:
    entry = OAUTH_ERRORS[code]
    assert entry.error
    with pytest.raises(getattr(kiteworks, entry.error)) as caught:
        connect(auth=build(flow, **changes)).sign_in()
    assert caught.value.error == code
    assert caught.value.hint == entry.hint


@pytest.mark.parametrize("flow", FLOWS)
def test_a_flow_that_is_not_enabled(connect: Connect, build: Build, none: Application, flow: str) -> None:
    of = {"client_id": none.client_id, "client_secret": none.client_secret}
    with pytest.raises(UnauthorizedClientError, match="Have the administrator enable it"):
        connect(auth=build(flow, **of)).sign_in()


@pytest.mark.parametrize("flow", ["JWTBearer", "Signature", "UserCredentials"])
def test_a_scope_outside_the_applications(connect: Connect, build: Build, box: Sandbox, flow: str) -> None:
    app = box.register_application(
        name=f"Narrow {flow} {connect}",
        redirect_uri=LANDING_PAGE,
        scope="GET/users/*",
        user_credentials=True,
        signature=True,
        jwt=Jwt(ISSUER, public_pem().decode(), AUDIENCE),
    )
    of: dict[str, Any] = {"client_id": app.client_id, "client_secret": app.client_secret}
    of |= {"signature_key": app.signature_key} if flow == "Signature" else {}
    with pytest.raises(InvalidScopeError, match="Request a smaller scope"):
        connect(auth=build(flow, scope=Scope("*", "files"), **of)).sign_in()


def test_a_refresh_token_works_once(connect: Connect, build: Build, box: Sandbox, every: Application) -> None:
    once = refresh_token(box, every)
    connect(auth=build("RefreshToken", refresh_token=once)).sign_in()
    with pytest.raises(InvalidGrantError, match="Invalid refresh token"):
        connect(auth=build("RefreshToken", refresh_token=once)).sign_in()


@pytest.mark.parametrize("text", [True, False])
def test_the_lifetime_as_text_and_as_number(connect: Connect, build: Build, box: Sandbox, text: bool) -> None:
    app = box.register_application(
        name=f"Lifetime {text} {connect}", user_credentials=True, expires_in_as_text=text
    )
    auth = build("UserCredentials", client_id=app.client_id, client_secret=app.client_secret)
    connect(auth=auth).sign_in()
    assert kept(auth).expires_within(3601)
    assert not kept(auth).expires_within(3500)
