"""A client goes to another process: with its settings, without tokens and connections."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest

from kiteworks import (
    AccessToken,
    AsyncKiteworks,
    AuthorizationCode,
    Kiteworks,
    Retries,
    SignInRequiredError,
    Timeout,
)
from kiteworks_runtime.auth.tokens import MemoryStore, Token

SECRET = "marked-" + "token-7f3a"


def current_token() -> str:
    return "fresh"


@pytest.mark.parametrize("kind", [Kiteworks, AsyncKiteworks])
def test_settings_go_along(kind: Any) -> None:
    client = kind(
        "files.example.com:8443",
        auth=AccessToken(current_token),
        timeout=Timeout(read=9),
        retries=Retries(7, max_elapsed=None),
        rate_limit=30,
        headers={"X-A": "b"},
        verify="ca.pem",
        http2=True,
        api_version=27,
        strict=True,
    )
    client.folders  # noqa: B018 - a resource that was touched
    copy = pickle.loads(pickle.dumps(client))
    assert type(copy) is kind
    assert copy.appliance == client.appliance
    assert copy._settings == client._settings
    assert copy._state._transport == client._state._transport
    assert copy.auth.access_token(copy.appliance) == "fresh"
    assert "folders" not in vars(copy)
    assert copy.folders is not None


def test_tokens_stay() -> None:
    ready = Kiteworks("h", auth=AccessToken(SECRET))
    data = pickle.dumps(ready)
    assert SECRET.encode() not in data
    with pytest.raises(SignInRequiredError, match="stayed in the process it was given to"):
        pickle.loads(data).auth.access_token(ready.appliance)

    store = MemoryStore()
    flow = AuthorizationCode(
        client_id="id", client_secret="key", redirect_uri="https://h/callback", store=store
    )
    signed_in = Kiteworks("h", auth=flow)
    keeper = flow._manager(signed_in.appliance)
    store.save(keeper._key, Token(access_token=SECRET, refresh_token=SECRET))
    assert flow.access_token(signed_in.appliance) == SECRET
    data = pickle.dumps(signed_in)
    assert SECRET.encode() not in data
    copy = pickle.loads(data).auth
    assert repr(copy) == repr(flow)
    with pytest.raises(SignInRequiredError, match="no one is signed in"):
        copy.access_token(signed_in.appliance)


def test_a_client_of_httpx_stays_where_it_is() -> None:
    with httpx.Client() as pool, pytest.raises(TypeError, match="http_client= can't be pickled"):
        pickle.dumps(Kiteworks("h", auth=AccessToken("x"), http_client=pool))
