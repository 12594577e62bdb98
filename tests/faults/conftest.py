"""A sandbox that misbehaves, and clients of both kinds whose pauses take no time."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_runtime.decode import tolerant
from kiteworks_sandbox import Sandbox
from tests.client.blocking import Blocking
from tests.runtime.clock import StillClock, stop_clock


@pytest.fixture(scope="session")
def running() -> Iterator[Sandbox]:
    with Sandbox() as box:
        yield box


@pytest.fixture
def box(running: Sandbox) -> Iterator[Sandbox]:
    yield running
    running.faults.clear()


@pytest.fixture(autouse=True)
def _warned_anew() -> None:
    tolerant._warned.clear()


class Subject:
    """A client of the kind under test, and the clock that its pauses move."""

    def __init__(self, kw: Any, clock: StillClock) -> None:
        self.kw = kw
        self.clock = clock


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, box: Sandbox) -> Iterator[Callable[..., Subject]]:
    """Builds a client of the kind under test."""
    opened: list[Callable[[], object]] = []

    def build(**options: Any) -> Subject:
        given = {
            "auth": AccessToken(box.issue_token(box.user.email)),
            "verify": str(box.ca_file),
            "timeout": 20,
            **options,
        }
        if request.param == "sync":
            kw = Kiteworks(box.host, **given)
            opened.append(kw.close)
            return Subject(kw, stop_clock(kw))
        runner = asyncio.Runner()
        client = AsyncKiteworks(box.host, **given)
        opened.append(lambda: (runner.run(client.close()), runner.close()))
        return Subject(Blocking(client, runner.get_loop()), stop_clock(client))

    yield build
    for close in opened:
        close()


BYTES = bytes(range(256)) * 64


@pytest.fixture(scope="session")
def content() -> bytes:
    return BYTES


@pytest.fixture(scope="session")
def folder(running: Sandbox, content: bytes) -> str:
    """A folder with three files."""
    token = AccessToken(running.issue_token(running.user.email))
    with Kiteworks(running.host, auth=token, verify=str(running.ca_file)) as kw:
        made = kw.folders.create("0", name=f"Faults {uuid.uuid4()}").id
        for number in range(3):
            kw.folders.upload(made, (f"{number}.bin", content))
    return made


@pytest.fixture(scope="session")
def file(running: Sandbox, folder: str) -> str:
    token = AccessToken(running.issue_token(running.user.email))
    with Kiteworks(running.host, auth=token, verify=str(running.ca_file)) as kw:
        return next(iter(kw.folders.list_files(folder))).id
