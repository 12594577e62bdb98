"""Filesystems of a sandbox, signed in as its ordinary user."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_cli.sandbox_profile import prepare
from kiteworks_fsspec import KiteworksFileSystem
from kiteworks_sandbox import Sandbox


@contextmanager
def signed_in(box: Sandbox, **options: Any) -> Iterator[KiteworksFileSystem]:
    """A filesystem with a client of its own."""
    token = AccessToken(box.issue_token(box.user.email))
    client = AsyncKiteworks(box.host, auth=token, verify=str(box.ca_file))
    fs = KiteworksFileSystem(client=client, skip_instance_cache=True, **options)
    try:
        yield fs
    finally:
        asyncio.run_coroutine_threadsafe(client.close(), fs.loop).result()


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
    with Kiteworks(
        box.host, auth=AccessToken(box.issue_token(box.user.email)), verify=str(box.ca_file)
    ) as kw:
        yield kw


@pytest.fixture
def fs(box: Sandbox) -> Iterator[KiteworksFileSystem]:
    with signed_in(box) as fs:
        fs.mkdir("/Data")
        yield fs


@pytest.fixture
def profile(box: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file with a profile that is signed in, and the folder `/Data`: a URL is enough."""
    path = tmp_path / "profiles.toml"
    monkeypatch.setenv("KITEWORKS_CONFIG", str(path))
    prepare(box, application=None, profile="work", env_file=None)
    KiteworksFileSystem.clear_instance_cache()
    KiteworksFileSystem().makedirs("/Data")
    yield path
    KiteworksFileSystem.clear_instance_cache()
