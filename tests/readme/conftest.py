"""The examples run as they stand, against the sandbox."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any

import httpx
import pytest

import kiteworks
from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_sandbox import Application, Jwt, Sandbox
from tests.keys import private_pem, public_pem

from .blocks import Block

_REDIRECT = "https://%%HOST%%/rest/callback.html"


@pytest.fixture(scope="module")
def server() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def box(server: Sandbox) -> Sandbox:
    """A sandbox in its initial state, as a reader has it."""
    server.reset()
    return server


@pytest.fixture
def code(box: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Block], CodeType]:
    """Compiles an example for the sandbox, in a folder with the files that examples name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "q3.pdf").write_bytes(b"%PDF-" + bytes(3_000_000))
    (tmp_path / "out").mkdir()
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/q3.txt").write_text("up", encoding="utf-8")
    (tmp_path / "people.csv").write_text("email,name\neve@example.com,Eve\n", encoding="utf-8")
    (tmp_path / "private-key.pem").write_bytes(private_pem(0))
    app = box.register_application(
        name="Readme",
        redirect_uri=_REDIRECT,
        user_credentials=True,
        jwt=Jwt("reports.example.com", public_pem(0).decode(), box.url),
    )
    monkeypatch.setenv("KITEWORKS_CLIENT_SECRET", app.client_secret)
    monkeypatch.setenv("KITEWORKS_REFRESH_TOKEN", _refresh_token(box, app))
    monkeypatch.setenv("KITEWORKS_TOKEN", box.issue_token(box.admin.email))
    monkeypatch.setenv("KITEWORKS_PASSWORD", box.admin.password)
    ca_file = str(box.ca_file)
    monkeypatch.setenv("KITEWORKS_HOST", box.host)
    monkeypatch.setenv("KITEWORKS_FLOW", "access_token")
    monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", box.issue_token(box.admin.email))
    monkeypatch.setenv("KITEWORKS_CA_FILE", ca_file)
    receiver = HeadlessReceiver(box.admin.email, box.admin.password)
    # What a reader has and a test has not: a browser with a person, and a certificate the world trusts.
    monkeypatch.setattr(
        kiteworks,
        "AuthorizationCode",
        partial(kiteworks.AuthorizationCode, receiver=receiver),
        raising=False,
    )
    for name in ("Kiteworks", "AsyncKiteworks"):
        kind = getattr(kiteworks, name)
        monkeypatch.setattr(kiteworks, name, _trusting(kind, ca_file), raising=False)

    def compiled(block: Block) -> CodeType:
        text = block.code
        for shown, real in (
            ("files.example.com", box.host),
            ("your-client-id", app.client_id),
            ("ann@example.com", box.admin.email),
        ):
            text = text.replace(f'"{shown}"', repr(real))
        return compile(text, block.name, "exec")

    return compiled


def _trusting(kind: type[Any], ca_file: str) -> type[Any]:
    def start(self: Any, *args: Any, **options: Any) -> None:
        if "http_client" not in options:
            options.setdefault("verify", ca_file)
        kind.__init__(self, *args, **options)

    return type(kind.__name__, (kind,), {"__init__": start})


def _refresh_token(box: Sandbox, app: Application) -> str:
    form = {
        "grant_type": "password",
        "client_id": app.client_id,
        "client_secret": app.client_secret,
        "username": box.admin.email,
        "password": box.admin.password,
    }
    trust = ssl.create_default_context(cafile=str(box.ca_file))
    answer = httpx.post(f"{box.url}/oauth/token", data=form, verify=trust, trust_env=False)
    return str(answer.json()["refresh_token"])
