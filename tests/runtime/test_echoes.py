"""What a client was given in confidence: no error, frame, pickle or `repr` shows it, whatever the answer holds."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import pickle
import socketserver
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
import trustme

from kiteworks import AccessToken, APIStatusError, AsyncKiteworks, Kiteworks, KiteworksError
from kiteworks_runtime.errors import APIConnectionError, InvalidArgumentError

from . import loopback
from .auth.planted import found, reachable, shown_by

TOKEN = "planted/access.token"
KEY = "planted-header-value"
PROXY = "planted-proxy-password"
PASSWORD = "planted-key-password"
REFERENCE = "planted-link-reference"
SECRETS = {TOKEN, TOKEN.replace("/", "\\/"), KEY, PROXY, PASSWORD, REFERENCE}

both = pytest.mark.parametrize("kind", [Kiteworks, AsyncKiteworks])


def shown(error: BaseException, *roots: object) -> list[str]:
    """All that an error and what it crossed may show, here and in another process."""
    pickled = pickle.loads(pickle.dumps(error))
    texts = [*shown_by(error), *shown_by(pickled), *shown_by(copy.copy(error)), *reachable(error, *roots)]
    texts += [repr(pickle.dumps(error))]
    return texts


def ask(kind: Any, path: str, **options: Any) -> KiteworksError:
    """The error that a call ends with."""

    async def awaited() -> None:
        async with kind(**options) as kw:
            await kw.request("GET", path, cast_to=dict)

    with pytest.raises(KiteworksError) as caught:
        if kind is AsyncKiteworks:
            asyncio.run(awaited())
        else:
            with kind(**options) as kw:
                kw.request("GET", path, cast_to=dict)
    return caught.value


def answering(kind: Any, answer: Callable[[httpx.Request], httpx.Response]) -> dict[str, Any]:
    """Options of a client that is answered so."""
    client = httpx.AsyncClient if kind is AsyncKiteworks else httpx.Client
    return {
        "host": "files.example.com",
        "auth": AccessToken(TOKEN),
        "headers": {"X-Key": KEY},
        "retries": 0,
        "http_client": client(transport=httpx.MockTransport(answer)),
    }


def with_all_locals(error: BaseException) -> Iterator[str]:
    """What a traceback shows of the locals of frames, whosever these are, but for those of this file."""
    told: traceback.TracebackException | None = traceback.TracebackException.from_exception(
        error, capture_locals=True
    )
    while told is not None:
        yield from (repr(frame.locals) for frame in told.stack if frame.filename != __file__)
        told = told.__cause__


def quoted(request: httpx.Request) -> str:
    return " ".join([str(request.url), *(f"{name}: {value}" for name, value in request.headers.items())])


ANSWERS: dict[str, Callable[[httpx.Request], httpx.Response]] = {
    "in the vendor's form": lambda request: httpx.Response(
        422, json={"errors": [{"code": f"ERR_{KEY}", "message": quoted(request), "field": quoted(request)}]}
    ),
    "with slashes as PHP has them": lambda request: httpx.Response(
        400, text='{"error": {"code": "X", "message": "' + quoted(request).replace("/", "\\/") + '"}}'
    ),
    "as a page": lambda request: httpx.Response(500, html=f"<title>{quoted(request)}</title>"),
    "as text": lambda request: httpx.Response(404, text=quoted(request)),
    "in headers": lambda request: httpx.Response(
        403, headers={"X-Echo": quoted(request), "X-Accellion-Location": quoted(request)}
    ),
    "as a redirect": lambda request: httpx.Response(
        302, headers={"Location": f"https://other.example/{TOKEN}?{KEY}"}
    ),
    "in a success": lambda request: httpx.Response(
        200, json={"errors": [{"code": "ERR_X", "message": quoted(request)}]}
    ),
}


@both
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
@pytest.mark.parametrize("path", ["/rest/users/me", f"/rest/shortLinks/{REFERENCE}"], ids=["plain", "secret"])
def test_an_answer_that_quotes_its_request(
    kind: Any, answer: Callable[[httpx.Request], httpx.Response], path: str
) -> None:
    error = ask(kind, path, **answering(kind, answer))
    assert isinstance(error, APIStatusError)
    # The path of a request by hand is its caller's own.
    assert found(SECRETS, [one for one in shown(error) if f"path = '{path}'" not in one]) == []
    assert REFERENCE not in str(error)
    kept = f"{error.response.text} {error.response.headers} {error.errors}"
    assert found(SECRETS, [kept]) == []


@both
def test_an_answer_that_can_not_be_read(kind: Any) -> None:
    for answer in (
        lambda request: httpx.Response(200, text=quoted(request)),
        lambda request: httpx.Response(200, json=[quoted(request)]),
    ):
        error = ask(kind, "/rest/users/me", **answering(kind, answer), strict=True)
        texts = [
            *traceback.format_exception(error),
            repr(error),
            repr(vars(error)),
            repr(pickle.dumps(error)),
        ]
        assert found(SECRETS, texts) == []


def test_what_an_answer_does_not_quote_is_kept_as_it_came() -> None:
    body = b'{"errors":[{"code":"ERR_X","message":"no word of it"}]}'
    error = ask(
        Kiteworks, "/rest/users/me", **answering(Kiteworks, lambda _: httpx.Response(400, content=body))
    )
    assert isinstance(error, APIStatusError)
    assert error.response.content == body


@contextlib.contextmanager
def echoing(begin: bytes) -> Iterator[str]:
    """A server that sends back what it gets, behind some bytes of its own."""

    class Echo(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            lines = b"".join(iter(self.rfile.readline, b"\r\n"))
            self.wfile.write(begin + lines.replace(b": ", b" : ").replace(b"\r\n", b" ") + b"\r\n\r\n")

    with loopback.Quiet(("127.0.0.1", 0), Echo) as server, loopback.running(server):
        yield f"http://127.0.0.1:{server.server_address[1]}"


@both
@pytest.mark.parametrize(
    "begin",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nA: b\r\n\x00",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: ",
        b"HTTP/1.1 200 OK\r\nContent-Length: ",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
    ids=["at once", "as headers", "as a header", "as an encoding", "as a length", "as a chunk"],
)
def test_what_is_no_http_is_not_quoted(kind: Any, begin: bytes) -> None:
    with echoing(begin) as host:
        options = {"host": host, "auth": AccessToken(TOKEN), "headers": {"X-Key": KEY}, "retries": 0}
        error = ask(kind, "/rest/users/me", **options)
    assert isinstance(error, APIConnectionError)
    assert found(SECRETS, shown(error)) == []
    assert found(SECRETS, with_all_locals(error)) == []


@both
def test_a_proxy_that_quotes_what_it_got(kind: Any) -> None:
    answer = f"407 {PROXY}".encode()
    with loopback.connect_proxy(answer=answer) as proxy:
        options: dict[str, Any] = {"host": "files.example.com", "auth": AccessToken(TOKEN), "retries": 0}
        error = ask(kind, "/rest/users/me", **options, proxy=f"http://me:{PROXY}@{proxy.host}")
    assert "407 Proxy Authentication Required" in str(error)
    assert found(SECRETS, shown(error)) == []


GIVEN: dict[str, Any] = {
    "headers": {"X-Key": KEY},
    "proxy": f"http://me:{PROXY}@127.0.0.1:1",
    "cert": ("cert.pem", "key.pem", PASSWORD),
}


@both
@pytest.mark.parametrize(
    "wrong",
    [
        {"host": ""},
        {"timeout": -1},
        {"retries": -1},
        {"rate_limit": -1},
        {"api_version": "x", "headers": {"X-Key": f"{KEY}\n"}},
        {"headers": {"X-Key": KEY, "X Key": KEY}},
        {"headers": {"Authorization": KEY}},
        {"headers": [("X-Key", KEY)]},
        {"proxy": f"htp://me:{PROXY}@127.0.0.1:1"},
        {"cert": ("cert.pem", "key.pem", PASSWORD, "one more")},
        {"on_request": "x"},
        {"trusted_origins": ["::"]},
        {"auth": None},
        {"http_client": object()},
    ],
    ids=lambda wrong: "-".join(wrong),
)
def test_an_argument_that_does_not_do(kind: Any, wrong: dict[str, Any]) -> None:
    given = {"host": "files.example.com", "auth": AccessToken(TOKEN), **GIVEN, **wrong}
    with pytest.raises(InvalidArgumentError) as caught:
        kind(**given)
    assert found(SECRETS, shown(caught.value)) == []


@both
@pytest.mark.parametrize(
    "wrong",
    [{"X-Key": f"{KEY}\n"}, {"X-Key": KEY, "Host": "x"}, [("X-Key", KEY)], {"X Key": KEY}],
    ids=repr,
)
def test_options_that_do_not_do(kind: Any, wrong: Any) -> None:
    kw = kind("files.example.com", auth=AccessToken(TOKEN), headers={"X-Key": KEY})
    with pytest.raises(InvalidArgumentError) as caught:
        kw.with_options(headers=wrong)
    assert found(SECRETS, shown(caught.value, kw)) == []


@both
@pytest.mark.parametrize("given", GIVEN)
def test_a_client_that_can_not_connect(kind: Any, given: str, tmp_path: Path) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("localhost")
    issued.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "cert.pem"))
    value = (
        (str(tmp_path / "cert.pem"), str(tmp_path / "none.pem"), PASSWORD)
        if given == "cert"
        else GIVEN[given]
    )
    options = {"host": "127.0.0.1:1", "auth": AccessToken(TOKEN), "retries": 0, given: value}
    error = ask(kind, "/rest/users/me", **options)
    assert found(SECRETS, shown(error)) == []


@both
def test_what_a_client_says_of_itself(kind: Any) -> None:
    kw = kind("files.example.com", auth=AccessToken(TOKEN), **GIVEN)
    parts = [kw, kw.with_options(headers={"X-Other": KEY}), copy.copy(kw)]
    texts = [*reachable(*parts), *(repr(vars(one)) for one in parts)]
    texts += [repr(vars(one)) for one in (kw.auth, kw._state)]
    texts += [repr(kw._settings), repr(kw._state._transport), repr(msgspec.structs.asdict(kw._settings))]
    assert found(SECRETS, texts) == []
    assert dict(kw._settings.headers) == {"X-Key": KEY}
    assert (kw._state._transport.proxy, kw._state._transport.cert) == (GIVEN["proxy"], GIVEN["cert"])
