"""The token request of each flow. Pages that a person meets are left out of the cassettes: they are the appliance's."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from kiteworks import (
    AuthorizationCode,
    InvalidGrantError,
    JWTBearer,
    RefreshToken,
    Signature,
    UserCredentials,
)
from kiteworks_runtime.auth import MemoryStore
from tests.keys import private_pem

from .conftest import Appliance
from .scrub import REDACTED

Connect = Callable[..., Any]

pytestmark = [
    pytest.mark.vcr,
    pytest.mark.block_network,
    pytest.mark.filterwarnings("ignore:(Signature|UserCredentials):DeprecationWarning"),
]


@dataclass(frozen=True, slots=True)
class WithoutPages:
    """Leaves out what is not a call of the API. vcrpy copies the scrubber, which a closure would keep uncopied."""

    scrubbed: Callable[[Any], Any]

    def request(self, one: Any) -> Any:
        return self.scrubbed(one) if urlsplit(one.uri).path.startswith(("/oauth/token", "/rest/")) else None


@pytest.fixture
def vcr_config(vcr_config: dict[str, Any]) -> dict[str, Any]:
    return {**vcr_config, "before_record_request": WithoutPages(vcr_config["before_record_request"]).request}


@pytest.fixture
def client(appliance: Appliance) -> dict[str, Any]:
    return {"client_id": appliance.client_id, "client_secret": appliance.client_secret}


class Visitor:
    """Signs in on the pages when recording; knows how the answer looks when replaying."""

    def __init__(self, receiver: Any, recording: bool) -> None:
        self._receiver = receiver
        self._recording = recording

    def redirect_uri(self, wanted: str) -> str:
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        if self._recording:
            return str(self._receiver.receive(url, redirect_uri))
        state = parse_qs(urlsplit(url).query)["state"][0]
        return f"{redirect_uri}?code={REDACTED}&state={state}"


def refresh_token(store: MemoryStore) -> str:
    (token,) = store._tokens.values()
    assert token.refresh_token
    return token.refresh_token


def test_authorization_code(
    connect: Connect, appliance: Appliance, client: dict[str, Any], recording: bool
) -> None:
    visitor = Visitor(appliance.credential()._receiver, recording)
    store = MemoryStore()
    auth = AuthorizationCode(
        **client,
        redirect_uri=appliance.redirect_uri,
        install_tag_id="laptop-7",
        install_name="Ann's laptop",
        mobile=1,
        receiver=visitor,
        store=store,
    )
    assert connect(auth=auth).users.me().email == appliance.username
    assert refresh_token(store)


def test_jwt_bearer(connect: Connect, appliance: Appliance, client: dict[str, Any], recording: bool) -> None:
    if appliance.issuer is None:
        pytest.skip("KITEWORKS_JWT_ISSUER is not set")
    auth = JWTBearer(
        **client,
        issuer=appliance.issuer,
        audience=appliance.audience,
        user=appliance.username,
        private_key=os.environ["KITEWORKS_JWT_KEY"]
        if recording and "KITEWORKS_HOST" in os.environ
        else private_pem(0),
        scope="GET/users/*",
    )
    assert connect(auth=auth).users.me().email == appliance.username


def test_signature(connect: Connect, appliance: Appliance, client: dict[str, Any]) -> None:
    if appliance.signature_key is None:
        pytest.skip("KITEWORKS_SIGNATURE_KEY is not set")
    auth = Signature(
        **client,
        user=appliance.username,
        signature_key=appliance.signature_key,
        redirect_uri=appliance.redirect_uri,
    )
    assert connect(auth=auth).users.me().email == appliance.username


def test_user_credentials(connect: Connect, appliance: Appliance, client: dict[str, Any]) -> None:
    auth = UserCredentials(**client, username=appliance.username, password=appliance.password)
    assert connect(auth=auth).users.me().email == appliance.username


def test_refresh_token(connect: Connect, appliance: Appliance, client: dict[str, Any]) -> None:
    store = MemoryStore()
    first = UserCredentials(**client, username=appliance.username, password=appliance.password, store=store)
    connect(auth=first).sign_in()
    kw = connect(auth=RefreshToken(**client, refresh_token=refresh_token(store)))
    assert kw.users.me().email == appliance.username


def test_a_refused_token_request(connect: Connect, client: dict[str, Any]) -> None:
    with pytest.raises(InvalidGrantError, match="Invalid refresh token"):
        connect(auth=RefreshToken(**client, refresh_token="no refresh token at all")).sign_in()


def test_a_device_erases_its_data(
    connect: Connect, appliance: Appliance, client: dict[str, Any], recording: bool
) -> None:
    auth = AuthorizationCode(
        **client,
        redirect_uri=appliance.redirect_uri,
        install_tag_id="laptop-7",
        receiver=Visitor(appliance.credential()._receiver, recording),
        store=MemoryStore(),
    )
    kw = connect(auth=auth)
    me = kw.users.me()
    assert kw.devices.wipe_status("laptop-7").status == 0
    profile = kw.profiles.create(name="Lost devices", prototype=me.user_type_id)
    kw.admin.profiles.users.update(profile.id, [me.id])
    kw.profiles.replace(profile.id, me.user_type_id, remote_wipe=True)
    assert kw.devices.wipe_status("laptop-7").status == 1
    kw.devices.confirm_wipe()
    assert kw.devices.wipe_status("laptop-7").status == 0
