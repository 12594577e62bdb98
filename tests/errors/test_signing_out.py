"""Signing out ends the session on the appliance and forgets the token, whatever the appliance says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiteworks import (
    AccessToken,
    APIConnectionError,
    AuthenticationError,
    InvalidGrantError,
    PermissionDeniedError,
    RefreshToken,
)
from kiteworks.auth import MemoryStore
from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_sandbox import Application, Sandbox

Connect = Callable[..., Any]


def test_the_session_ends_and_the_token_is_forgotten(
    connect: Connect, credential: Callable[..., Any], app: Application
) -> None:
    store = MemoryStore()
    auth = credential(store=store)
    kw = connect(auth=auth)
    kw.users.me()
    (token,) = store._tokens.values()
    assert kw.access_token() == token.access_token
    kw.sign_out()
    assert store._tokens == {}
    with pytest.raises(AuthenticationError):
        connect(auth=AccessToken(token.access_token)).users.me()
    old = RefreshToken(
        refresh_token=token.refresh_token or "", client_id=app.client_id, client_secret=app.client_secret
    )
    with pytest.raises(InvalidGrantError):
        connect(auth=old).sign_in()
    assert kw.users.me().id  # the next call signs in again


def test_a_ready_token(connect: Connect, box: Sandbox) -> None:
    kw = connect(auth=AccessToken(box.issue_token(box.user.email)))
    kw.sign_out()
    with pytest.raises(AuthenticationError):
        kw.users.me()


def test_nobody_is_asked_to_sign_in_in_order_to_sign_out(
    connect: Connect, credential: Callable[..., Any]
) -> None:
    class Nobody:
        def redirect_uri(self, wanted: str) -> str:
            return wanted

        def receive(self, url: str, redirect_uri: str) -> str:
            raise AssertionError("a person was asked")

    connect(auth=credential(receiver=Nobody())).sign_out()


def test_a_token_that_has_ended_is_only_forgotten(
    connect: Connect, credential: Callable[..., Any], box: Sandbox
) -> None:
    store = MemoryStore()
    kw = connect(auth=credential(store=store))
    kw.sign_in()
    box.expire_tokens()
    kw.sign_out()
    assert store._tokens == {}


def test_a_refusal_is_raised_once_the_token_is_forgotten(
    connect: Connect, credential: Callable[..., Any]
) -> None:
    store = MemoryStore()
    kw = connect(auth=credential(store=store, scope="GET/users/*"))
    kw.users.me()
    with pytest.raises(PermissionDeniedError):
        kw.sign_out()
    assert store._tokens == {}


def test_no_connection_is_raised_once_the_token_is_forgotten(
    connect: Connect, credential: Callable[..., Any]
) -> None:
    store = MemoryStore()
    with Sandbox() as box:
        app = box.register_application(name="Gone", no_consent=True)
        auth = credential(
            client_id=app.client_id,
            client_secret=app.client_secret,
            store=store,
            receiver=HeadlessReceiver(box.user.email, box.user.password),
        )
        kw = connect(box.host, verify=str(box.ca_file), auth=auth)
        kw.sign_in()
    assert store._tokens
    with pytest.raises(APIConnectionError, match="/rest/devices/me/actions/logout"):
        kw.sign_out()
    assert store._tokens == {}
