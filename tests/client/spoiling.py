"""A pytest plugin that spoils what the client sends, and tells which spoiled requests nobody would notice.

`pytest -p tests.client.spoiling --spoil-report=report.json` runs the tests, spoils every request of theirs in every way, and
compares the spoiled ones with the right one as a replay does. Where they differ, the test would have failed: the right
request would have been left over in the cassette. With `--spoil-in-earnest` the spoiled requests are sent: each test runs
once for each way, and has to fail.
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

from .scrub import IN_JSON

Spoil = Callable[[httpx.Request, bytes], httpx.Request | None]
"""What spoils a request with a body; it gives None if there is nothing to spoil."""


def _body(request: httpx.Request, body: bytes) -> httpx.Request | None:
    return _with(request, b'{"mutated":1}') if body else None


def _value(request: httpx.Request, body: bytes) -> httpx.Request | None:
    """Change one letter within the body: in JSON, of a value; elsewhere, of the content."""
    kind = request.headers.get("content-type", "")
    if "json" in kind:
        values = re.finditer(rb'(?<!\\)"(\w+)":"(?=[A-Za-z])', body)
        at = next((one.end() for one in values if one[1].decode() not in _REMOVED), None)
    elif "multipart" in kind:
        at = _position(rb"\r\n\r\n(?=[^\r])", body)
    elif "form" in kind:
        at = _position(rb"grant_type=", body)
    else:
        at = 0 if body else None
    if at is None:
        return None
    letter = b"x" if body[at : at + 1] != b"x" else b"y"
    return _with(request, body[:at] + letter + body[at + 1 :])


def _position(pattern: bytes, body: bytes) -> int | None:
    found = re.search(pattern, body)
    return found.end() if found else None


def _path(request: httpx.Request, body: bytes) -> httpx.Request | None:
    return _with(request, body, url=request.url.copy_with(path=f"{request.url.path}0"))


def _method(request: httpx.Request, body: bytes) -> httpx.Request | None:
    return _with(request, body, method="PATCH" if request.method != "PATCH" else "PUT")


def _query(request: httpx.Request, body: bytes) -> httpx.Request | None:
    pairs = request.url.params.multi_items()
    if not pairs:
        return None
    (name, value), *others = pairs
    return _with(request, body, url=request.url.copy_with(params=[(name, f"{value}0"), *others]))


def _query_left_out(request: httpx.Request, body: bytes) -> httpx.Request | None:
    pairs = request.url.params.multi_items()
    return _with(request, body, url=request.url.copy_with(params=pairs[1:])) if pairs else None


def _header(name: str, value: str | None, request: httpx.Request, body: bytes) -> httpx.Request | None:
    if name not in request.headers:
        return None
    others = [(key, one) for key, one in request.headers.multi_items() if key != name]
    return _with(request, body, headers=others if value is None else [*others, (name, value)])


SPOILS: dict[str, Spoil] = {
    "method": _method,
    "path": _path,
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


def _with(request: httpx.Request, body: bytes, **changed: Any) -> httpx.Request:
    kept = {
        "method": request.method,
        "url": request.url,
        "headers": request.headers.multi_items(),
        "extensions": request.extensions,
        **changed,
    }
    kept["headers"] = [(key, value) for key, value in kept["headers"] if key != "content-length"]
    return httpx.Request(content=body, **kept)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--spoil-report", type=Path, help="where to write which spoiled requests were noticed")
    parser.addoption("--spoil-in-earnest", action="store_true", help="don't send the right requests too")


def pytest_configure(config: pytest.Config) -> None:
    kind = _InEarnest if config.getoption("--spoil-in-earnest") else _EachRequest
    config.pluginmanager.register(kind(config.getoption("--spoil-report")))


_REMOVED = IN_JSON | {"link"}
"""Members whose values no cassette holds."""


class _Spoiling:
    """Gets hold of each request, and writes the report: way to spoil -> what was spoiled -> whether it was noticed."""

    def __init__(self, report: Path) -> None:
        self._report = report
        self._noticed: dict[str, dict[str, bool]] = {name: {} for name in SPOILS}
        self._item: Any

    def _handled(self, request: httpx.Request, body: bytes) -> httpx.Request:
        """Return what is sent."""
        raise NotImplementedError

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, Any, Any]:
        self._item = item
        with pytest.MonkeyPatch.context() as patch:
            # By now a cassette answers in their place.
            sync, awaited = httpx.HTTPTransport.handle_request, httpx.AsyncHTTPTransport.handle_async_request

            @wraps(sync)
            def handle(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
                return sync(transport, self._handled(request, request.read()))

            @wraps(awaited)
            async def handle_async(
                transport: httpx.AsyncHTTPTransport, request: httpx.Request
            ) -> httpx.Response:
                return await awaited(transport, self._handled(request, await request.aread()))

            patch.setattr(httpx.HTTPTransport, "handle_request", handle)
            patch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle_async)
            return (yield)

    def pytest_sessionfinish(self) -> None:
        self._report.write_text(json.dumps(self._noticed), encoding="utf-8")


class _EachRequest(_Spoiling):
    """Spoils each request in each way, and sends the right one."""

    def pytest_runtest_setup(self) -> None:
        self._number = 0

    def _handled(self, request: httpx.Request, body: bytes) -> httpx.Request:
        # Not earlier: pytest-recording has to see to vcrpy's assertions before anything imports it.
        from vcr.matchers import requests_match
        from vcr.request import Request

        self._number += 1
        cassette = self._item.funcargs["vcr"]

        def cleaned(one: httpx.Request, content: bytes) -> Any:
            return cassette.filter_request(Request(one.method, str(one.url), content, one.headers))

        right = cleaned(request, body)
        for name, spoil in SPOILS.items():
            changed = spoil(request, body)
            if changed is not None:
                alike = requests_match(cleaned(changed, changed.read()), right, cassette._match_on)
                self._noticed[name][f"{self._item.nodeid} request {self._number}"] = not alike
        return request


class _InEarnest(_Spoiling):
    """Runs each test once for each way to spoil requests."""

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        metafunc.fixturenames.append("spoil")
        metafunc.parametrize("spoil", SPOILS)

    def pytest_runtest_setup(self) -> None:
        self._spoiled = False

    def _handled(self, request: httpx.Request, body: bytes) -> httpx.Request:
        changed = SPOILS[_name(self._item)](request, body)
        self._spoiled = self._spoiled or changed is not None
        return changed or request

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, Any, Any]:
        report = yield
        if report.when == "call" and self._spoiled:
            self._noticed[_name(item)][item.nodeid] = report.failed
        return report


def _name(item: Any) -> str:
    return str(item.callspec.params["spoil"])
