"""The client, sync and async, with an appliance that misbehaves on request."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_sandbox import Sandbox
from tests.client.blocking import Blocking
from tests.runtime.clock import stop_clock


@pytest.fixture(scope="session")
def box() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(autouse=True)
def _quick(box: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """States are kept in the test's own folder, and the appliance is well at the end."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    yield
    box.faults.clear()


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, box: Sandbox) -> Iterator[Callable[..., Any]]:
    """Builds clients of the kind under test."""
    opened: list[Callable[[], object]] = []

    def build(**options: Any) -> Any:
        auth = options.pop("auth", None) or AccessToken(box.issue_token(box.user.email))
        options = {"verify": str(box.ca_file), "auth": auth, **options}
        if request.param == "sync":
            kw = Kiteworks(box.host, **options)
            stop_clock(kw)
            opened.append(kw.close)
            return kw
        runner = asyncio.Runner()
        client = AsyncKiteworks(box.host, **options)
        stop_clock(client)
        opened.append(lambda: (runner.run(client.close()), runner.close()))
        return Blocking(client, runner.get_loop())

    yield build
    for close in opened:
        close()


@pytest.fixture
def kw(connect: Callable[..., Any]) -> Any:
    return connect()


@pytest.fixture
def tokens() -> list[str]:
    """The access token of `plain`. A test that makes all tokens expire takes it away."""
    return []


@pytest.fixture
def plain(box: Sandbox, tokens: list[str]) -> Iterator[Kiteworks]:
    """A client beside the one under test, which leaves no session behind."""

    def token() -> str:
        if not tokens:
            tokens.append(box.issue_token(box.user.email))
        return tokens[0]

    auth = AccessToken(token)
    with Kiteworks(box.host, auth=auth, verify=str(box.ca_file)) as client:
        yield client
        box.faults.clear()
        for one in client.uploads.list().to_list():
            client.uploads.cancel(one.id)


@pytest.fixture
def folder(plain: Kiteworks) -> str:
    return plain.folders.create("0", name=f"Folder {uuid.uuid4()}").id


def content(kw: Any, file_id: str) -> bytes:
    """The bytes of a file, as the appliance has them."""
    with kw.files.with_streaming_response.download(file_id) as answer:
        body: bytes = answer.read()
    return body
