"""A flow that nobody knew, written in YAML alone, becomes a credential that signs in."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import importlib.util
import json
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

import pytest

from generator.__main__ import main
from kiteworks import AsyncKiteworks, InvalidArgumentError, InvalidGrantError, Kiteworks

BADGE = """
flow: badge
credential: Badge
title: Badge
summary: Sign in by a badge that is sealed with a secret.
description: The badge names its holder and a moment, and holds a seal over both.
given:
  holder: {source: input, type: string, required: true, description: Who wears the badge.}
  seal: {source: input, type: string, required: true, secret: true, description: What seals it.}
make:
  moment: {kind: time}
  serial: {kind: uuid}
  words: {kind: template, text: '{holder} at {moment}, no. {serial}'}
  sealed: {kind: hmac, hash: sha512, key: seal, of: words}
  badge_text: {kind: template, text: '{words}; {sealed}'}
  badge: {kind: base64, of: badge_text}
steps:
  - id: show
    kind: token
    endpoint: token
    parameters:
      grant_type: {source: const, value: 'urn:example:badge'}
      badge: {source: made, secret: true}
      scope: {source: input, type: scope, required: false, description: What the token is for.}
    errors: [invalid_grant]
"""
SEAL = "planted-seal"


class Gate(BaseHTTPRequestHandler):
    """A token endpoint that knows the holder of a badge by its seal, and one REST call."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(body).items()}
        words, _, seal = base64.b64decode(form["badge"]).decode().partition("; ")
        right = hmac.new(SEAL.encode(), words.encode(), hashlib.sha512).hexdigest()
        if self.path != "/oauth/token" or form["grant_type"] != "urn:example:badge" or seal != right:
            self.answer(400, {"error": "invalid_grant", "error_description": f"Not {form['badge']}"})
        else:
            self.answer(200, {"access_token": words.split(" at ")[0], "expires_in": "60"})

    def do_GET(self) -> None:
        email = self.headers["Authorization"].removeprefix("Bearer ")
        folders = {"basedirId": "2", "mydirId": "3", "syncdirId": "4"}
        self.answer(200, {"id": "1", "name": "Ann", "email": email, **folders})

    def answer(self, status: int, content: dict[str, Any]) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def gate() -> Iterator[str]:
    """The gate's address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Gate)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def module(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> ModuleType:
    """The module that is generated from the YAML."""
    (spec / "auth/badge.yaml").write_text(BADGE, encoding="utf-8")
    assert main(["generate", "--spec", str(spec), "--output", str(tmp_path / "generated")]) == 0
    path = tmp_path / "generated/kiteworks/auth/badge.py"
    description = importlib.util.spec_from_file_location("kiteworks.auth.badge", path)
    assert description is not None
    assert description.loader is not None
    made = importlib.util.module_from_spec(description)
    monkeypatch.setitem(sys.modules, "kiteworks.auth.badge", made)
    description.loader.exec_module(made)
    return made


def test_the_invented_flow_signs_in(module: ModuleType, gate: str) -> None:
    with Kiteworks(gate, auth=module.Badge(holder="ann@example.com", seal=SEAL)) as kw:
        assert kw.users.me().email == "ann@example.com"


def test_the_invented_flow_signs_in_awaited(module: ModuleType, gate: str) -> None:
    async def go() -> str | None:
        async with AsyncKiteworks(gate, auth=module.Badge(holder="bob@example.com", seal=SEAL)) as kw:
            return (await kw.users.me()).email

    assert asyncio.run(go()) == "bob@example.com"


def test_the_invented_flow_keeps_its_secret(module: ModuleType) -> None:
    assert repr(module.Badge(holder="ann@example.com", seal=SEAL)) == "Badge(holder='ann@example.com')"


def test_the_invented_flow_says_what_is_wrong(module: ModuleType, gate: str) -> None:
    with pytest.raises(InvalidArgumentError, match="seal must not be empty"):
        module.Badge(holder="ann@example.com", seal=" ")
    with (
        Kiteworks(gate, auth=module.Badge(holder="ann@example.com", seal="another")) as kw,
        pytest.raises(InvalidGrantError, match=r"Not \*\*\*\. Sign in again"),
    ):
        kw.sign_in()
