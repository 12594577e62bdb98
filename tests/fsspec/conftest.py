"""A filesystem of a sandbox, signed in as its ordinary user."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_fsspec import KiteworksFileSystem
from kiteworks_sandbox import Sandbox


@pytest.fixture(scope="module")
def server() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def box(server: Sandbox) -> Sandbox:
    """A sandbox in its initial state."""
    server.reset()
    return server


@pytest.fixture
def kw(box: Sandbox) -> Iterator[Kiteworks]:
    """A client of the same user, to look at what the filesystem did."""
    with Kiteworks(box.host, auth=AccessToken(box.issue_token(box.user.email)), verify=str(box.ca_file)) as kw:
        yield kw


@pytest.fixture
def filesystem(box: Sandbox) -> Iterator[KiteworksFileSystem]:
    token = AccessToken(box.issue_token(box.user.email))
    client = AsyncKiteworks(box.host, auth=token, verify=str(box.ca_file))
    fs = KiteworksFileSystem(client=client, skip_instance_cache=True)
    yield fs
    asyncio.run_coroutine_threadsafe(client.close(), fs.loop).result()


@pytest.fixture
def fs(filesystem: KiteworksFileSystem) -> KiteworksFileSystem:
    return filesystem
