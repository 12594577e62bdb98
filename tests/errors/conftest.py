"""The sandbox, and clients of both kinds that talk to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from kiteworks import AsyncKiteworks, AuthorizationCode, Kiteworks
from kiteworks_cli.headless import HeadlessReceiver
from kiteworks_sandbox import Application, Sandbox
from tests.client.blocking import Blocking

LANDING_PAGE = "https://%%HOST%%/rest/callback.html"


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="module")
def app(box: Sandbox) -> Application:
    return box.register_application(name="Errors", redirect_uri=LANDING_PAGE)


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, box: Sandbox) -> Iterator[Callable[..., Any]]:
    """Builds a client of the kind under test."""
    opened: list[Callable[[], object]] = []

    def build(host: str = "", **options: Any) -> Any:
        options = {"verify": str(box.ca_file), "retries": 0, **options}
        if request.param == "sync":
            kw = Kiteworks(host or box.host, **options)
            opened.append(kw.close)
            return kw
        loop = asyncio.new_event_loop()
        client = AsyncKiteworks(host or box.host, **options)
        opened.append(lambda: (loop.run_until_complete(client.close()), loop.close()))
        return Blocking(client, loop)

    yield build
    for close in opened:
        close()


@pytest.fixture
def credential(box: Sandbox, app: Application) -> Callable[..., AuthorizationCode]:
    """Builds a credential that signs in by the sandbox's pages; what is given replaces what is right."""

    def build(**changes: Any) -> AuthorizationCode:
        right = {
            "client_id": app.client_id,
            "client_secret": app.client_secret,
            "redirect_uri": LANDING_PAGE,
            "receiver": HeadlessReceiver(box.user.email, box.user.password),
        }
        return AuthorizationCode(**{**right, **changes})

    return build
