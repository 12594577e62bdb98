"""A pytest plugin that spoils what the client sends, and tells which spoiled requests nobody noticed.

`pytest -p tests.client.spoiling --spoil-report=report.json` runs the tests, and spoils every request of theirs in every
way before it sends the right one: each time, no cassette may answer. With `--spoil-in-earnest` each test runs once for each
way instead, its spoiled requests are all that it sends, and it has to fail.
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

from .scrub import REDACTED

Spoil = Callable[[httpx.Request, bytes], httpx.Request | None]
"""What spoils a request with a body; it gives None if there is nothing to spoil."""


def _body(request: httpx.Request, body: bytes) -> httpx.Request | None:
    return _with(request, b'{"mutated":1}') if body else None


def _value(request: httpx.Request, body: bytes) -> httpx.Request | None:
    """Change one letter within the body: in JSON, of a value; elsewhere, of the content."""
    kind = request.headers.get("content-type", "")
    if "json" in kind:
        found = re.search(rb'(?<=[^\\]":")[A-Za-z](?=[^"{}]*")(?!%s")' % REDACTED[1:].encode(), body)
    elif "multipart" in kind:
        found = re.search(rb"(?<=\r\n\r\n)[^\r]", body)
    elif "form" in kind:
        found = re.search(rb"(?<=grant_type=)\w", body)
    else:
        found = re.search(rb"(?s).", body)
    if found is None:
        return None
    letter = b"x" if found[0] != b"x" else b"y"
    return _with(request, body[: found.start()] + letter + body[found.end() :])


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


class _Spoiling:
    """Gets hold of each request, and writes the report: way to spoil -> what was spoiled -> whether it was noticed."""

    def __init__(self, report: Path) -> None:
        self._report = report
        self._noticed: dict[str, dict[str, bool]] = {name: {} for name in SPOILS}

    def _variants(self, request: httpx.Request, body: bytes) -> list[httpx.Request]:
        """What is sent, in this order; what the last one gives back is the response."""
        raise NotImplementedError

    def _sent(self, request: httpx.Request, *, noticed: bool) -> None:
        """Take down whether the cassette refused a variant that is not the last."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, Any, Any]:
        # Not earlier: pytest-recording has to see to vcrpy's assertions before anything imports it.
        from vcr.errors import CannotOverwriteExistingCassetteException

        self._item = item
        with pytest.MonkeyPatch.context() as patch:
            # By now a cassette answers in their place.
            sync, awaited = httpx.HTTPTransport.handle_request, httpx.AsyncHTTPTransport.handle_async_request

            @wraps(sync)
            def handle(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
                *before, last = self._variants(request, request.read())
                for one in before:
                    try:
                        sync(transport, one)
                    except CannotOverwriteExistingCassetteException:
                        self._sent(one, noticed=True)
                    else:
                        self._sent(one, noticed=False)
                return sync(transport, last)

            @wraps(awaited)
            async def handle_async(
                transport: httpx.AsyncHTTPTransport, request: httpx.Request
            ) -> httpx.Response:
                *before, last = self._variants(request, await request.aread())
                for one in before:
                    try:
                        await awaited(transport, one)
                    except CannotOverwriteExistingCassetteException:
                        self._sent(one, noticed=True)
                    else:
                        self._sent(one, noticed=False)
                return await awaited(transport, last)

            patch.setattr(httpx.HTTPTransport, "handle_request", handle)
            patch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle_async)
            return (yield)

    def pytest_sessionfinish(self) -> None:
        self._report.write_text(json.dumps(self._noticed), encoding="utf-8")


class _EachRequest(_Spoiling):
    """Spoils each request in each way, and sends the right one afterwards."""

    def _variants(self, request: httpx.Request, body: bytes) -> list[httpx.Request]:
        self._number += 1
        spoiled = {name: spoil(request, body) for name, spoil in SPOILS.items()}
        self._names = [name for name, one in spoiled.items() if one is not None]
        return [*(one for one in spoiled.values() if one is not None), request]

    def _sent(self, request: httpx.Request, *, noticed: bool) -> None:
        what = f"{self._item.nodeid} request {self._number}"
        self._noticed[self._names.pop(0)][what] = noticed

    def pytest_runtest_setup(self) -> None:
        self._number = 0


class _InEarnest(_Spoiling):
    """Runs each test once for each way to spoil requests."""

    _spoiled = False

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        metafunc.fixturenames.append("spoil")
        metafunc.parametrize("spoil", SPOILS)

    def _variants(self, request: httpx.Request, body: bytes) -> list[httpx.Request]:
        changed = SPOILS[_name(self._item)](request, body)
        self._spoiled = self._spoiled or changed is not None
        return [changed or request]

    def pytest_runtest_setup(self) -> None:
        self._spoiled = False

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
