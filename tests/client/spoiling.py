"""A pytest plugin that spoils what the client sends, and tells which tests took notice.

`pytest -p tests.client.spoiling --spoil-report=report.json` runs each test once for each way to spoil its requests, and
writes for each run that sent something spoiled whether it failed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Generator
from functools import partial, wraps
from pathlib import Path
from typing import Any

import httpx
import pytest

Spoil = Callable[[httpx.Request], httpx.Request | None]
"""What spoils a request; it gives None if the request has nothing to spoil."""


def _body(request: httpx.Request) -> httpx.Request | None:
    # A form that signs in is sent under the same conditions, but is a body like any other.
    return (
        _with(request, content=b'{"mutated":1}')
        if request.headers.get("content-length", "0") != "0"
        else None
    )


def _value(request: httpx.Request) -> httpx.Request | None:
    """Change one letter within the body."""
    body = b"".join(request.stream) if isinstance(request.stream, httpx.SyncByteStream) else request.content
    found = re.search(rb'(?<=:")[A-Za-z](?=[^"{}]*")', body) if _is_json(request) else None
    if found is None:
        return None
    letter = b"x" if found[0] != b"x" else b"y"
    return _with(request, content=body[: found.start()] + letter + body[found.end() :])


def _query(request: httpx.Request) -> httpx.Request | None:
    pairs = request.url.params.multi_items()
    if not pairs:
        return None
    (name, value), *others = pairs
    return _with(request, url=request.url.copy_with(params=[(name, f"{value}0"), *others]))


def _query_left_out(request: httpx.Request) -> httpx.Request | None:
    pairs = request.url.params.multi_items()
    return _with(request, url=request.url.copy_with(params=pairs[1:])) if pairs else None


def _header(name: str, value: str | None, request: httpx.Request) -> httpx.Request | None:
    if name not in request.headers:
        return None
    others = [(key, one) for key, one in request.headers.multi_items() if key != name]
    return _with(request, headers=others if value is None else [*others, (name, value)])


SPOILS: dict[str, Spoil] = {
    "body": _body,
    "value": _value,
    "query": _query,
    "query-left-out": _query_left_out,
    "version-left-out": partial(_header, "x-accellion-version", None),
    "version": partial(_header, "x-accellion-version", "27"),
    "token-left-out": partial(_header, "authorization", None),
    "accept": partial(_header, "accept", "text/html"),
    "content-type": partial(_header, "content-type", "text/plain"),
    "range": partial(_header, "range", "bytes=0-"),
}
"""The ways to spoil a request, by name."""


def _is_json(request: httpx.Request) -> bool:
    return "json" in request.headers.get("content-type", "")


def _with(request: httpx.Request, **changed: Any) -> httpx.Request:
    headers = [(key, value) for key, value in request.headers.multi_items() if key != "content-length"]
    kept = {"url": request.url, "headers": headers, "extensions": request.extensions}
    if "content" not in changed:
        kept["stream"] = request.stream
    return httpx.Request(request.method, **{**kept, **changed})


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--spoil-report", type=Path, help="where to write which tests took notice")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(_Spoiling(config.getoption("--spoil-report")))


class _Spoiling:
    def __init__(self, report: Path) -> None:
        self._report = report
        self._noticed: dict[str, dict[str, bool]] = {name: {} for name in SPOILS}
        self._spoil: Spoil
        self._spoiled = False

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        metafunc.fixturenames.append("spoil")
        metafunc.parametrize("spoil", SPOILS)

    def _spoiled_request(self, request: httpx.Request) -> httpx.Request:
        changed = self._spoil(request)
        self._spoiled = self._spoiled or changed is not None
        return changed or request

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, Any, Any]:
        self._spoil, self._spoiled = SPOILS[_name(item)], False
        with pytest.MonkeyPatch.context() as patch:
            # By now a cassette answers in their place.
            sync, awaited = httpx.HTTPTransport.handle_request, httpx.AsyncHTTPTransport.handle_async_request

            @wraps(sync)
            def handle(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
                return sync(transport, self._spoiled_request(request))

            @wraps(awaited)
            async def handle_async(
                transport: httpx.AsyncHTTPTransport, request: httpx.Request
            ) -> httpx.Response:
                return await awaited(transport, self._spoiled_request(request))

            patch.setattr(httpx.HTTPTransport, "handle_request", handle)
            patch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle_async)
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, Any, Any]:
        report = yield
        if report.when == "call" and self._spoiled:
            self._noticed[_name(item)][item.nodeid] = report.failed
        return report

    def pytest_sessionfinish(self) -> None:
        self._report.write_text(json.dumps(self._noticed), encoding="utf-8")


def _name(item: Any) -> str:
    return str(item.callspec.params["spoil"])
