"""Clients of one sandbox, sync and async, whose requests are watched and can be made to fail."""

from __future__ import annotations

import asyncio
import inspect
import signal
import ssl
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_sandbox import Sandbox

Fault = Callable[[httpx.Request, bytes], httpx.Response | None]


class Tap(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Passes requests on, keeps them, and lets `fault` answer in the appliance's place."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.requests: list[httpx.Request] = []
        self.fault: Fault = lambda request, body: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._fault(request, request.read())
        return answer or self._inner.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._fault(request, await request.aread())
        return answer or await self._inner.handle_async_request(request)

    def _fault(self, request: httpx.Request, body: bytes) -> httpx.Response | None:
        self.requests.append(request)
        return self.fault(request, body)

    def close(self) -> None:
        self._inner.close()

    async def aclose(self) -> None:
        await self._inner.aclose()


def refused(code: str = "ERR_ACCESS_USER", status: int = 403) -> httpx.Response:
    return httpx.Response(status, json={"errors": [{"code": code, "message": "No."}]})


class Trees:
    """A client under test, called the same way whether it is awaited or not."""

    def __init__(self, box: Sandbox, token: str, *, asynchronous: bool) -> None:
        trust = ssl.create_default_context(cafile=str(box.ca_file))
        self.runner = asyncio.Runner()
        self.asynchronous = asynchronous
        options: dict[str, Any] = {"auth": AccessToken(token), "retries": 0}
        if asynchronous:
            self.tap = Tap(httpx.AsyncHTTPTransport(verify=trust))
            self.kw: Any = AsyncKiteworks(
                box.host, http_client=httpx.AsyncClient(transport=self.tap), **options
            )
        else:
            self.tap = Tap(httpx.HTTPTransport(verify=trust))
            self.kw = Kiteworks(box.host, http_client=httpx.Client(transport=self.tap), **options)

    def up(self, folder_id: str, source: Path, **options: Any) -> Any:
        return self.settled(self.kw.folders.upload_tree(folder_id, source, **options))

    def down(self, folder_id: str, target: Path, **options: Any) -> Any:
        return self.settled(self.kw.folders.download_tree(folder_id, target, **options))

    def settled(self, value: Any) -> Any:
        if not inspect.isawaitable(value):
            return value

        async def awaited() -> Any:
            return await value

        return self.runner.run(awaited())

    def close(self) -> None:
        self.settled(self.kw._state._given.aclose() if self.asynchronous else self.kw._state._given.close())
        self.runner.close()


@pytest.fixture(scope="session")
def box() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="session")
def token(box: Sandbox) -> str:
    return box.issue_token(box.user.email)


@pytest.fixture(scope="session")
def kw(box: Sandbox, token: str) -> Iterator[Kiteworks]:
    """A client that is not under test, to prepare and to look."""
    with Kiteworks(box.host, auth=AccessToken(token), verify=str(box.ca_file)) as made:
        yield made


@pytest.fixture
def folder(kw: Kiteworks) -> str:
    """A fresh folder on the appliance."""
    return kw.folders.create("0", name=f"Tree {uuid.uuid4()}").id


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def trees(request: pytest.FixtureRequest, box: Sandbox, token: str) -> Iterator[Trees]:
    made = Trees(box, token, asynchronous=request.param)
    yield made
    made.close()


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Interrupts count, although a shell's background jobs, and what they start, ignore them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A fresh folder here."""
    made = tmp_path / "source"
    made.mkdir()
    return made


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Write files, and make the folders they need. A name that ends in a slash is a folder."""
    for name, content in files.items():
        path = folder / name
        if name.endswith("/"):
            path.mkdir(parents=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def content(folder: Path) -> dict[str, bytes]:
    """What `write` would need to make the folder."""
    return {
        str(path.relative_to(folder)) + ("/" if path.is_dir() else ""): b""
        if path.is_dir()
        else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if not path.is_dir() or not any(path.iterdir())
    }


def outcomes(result: Any) -> dict[str, str]:
    return {one.path: one.outcome for one in result}


def there(kw: Kiteworks, folder_id: str, around: str = "") -> dict[str, int]:
    """Every file on the appliance and how many versions it has; an empty folder, with a slash, has none."""
    found: dict[str, int] = {}
    for one in kw.folders.children(folder_id):
        if one.type_ == "d":
            found |= there(kw, one.id, f"{around}{one.name}/") or {f"{around}{one.name}/": 0}
        else:
            found[around + one.name] = one.versions_count or 0
    return found
