"""What the libraries below log at DEBUG: nothing of the headers of our requests and their answers."""

from __future__ import annotations

import asyncio
import importlib
import logging
import pkgutil
import socket
import socketserver
import ssl
from collections.abc import Callable, Iterator
from contextvars import Context
from pathlib import Path

import httpx
import pytest
import trustme

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_runtime import _httpx

from . import loopback

ME = "/rest/users/me"
TOKEN = "planted-access-token"
KEY = "planted-header-value"
COOKIE = "planted-cookie-value"
PROXY = "planted-proxy-password"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("certificates") / "ca.pem"
    authority.cert_pem.write_to_path(str(file))
    return file


@pytest.fixture(params=["http1", "http2"])
def server(request: pytest.FixtureRequest, authority: trustme.CA) -> Iterator[loopback.Served]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with (loopback.http2 if request.param == "http2" else loopback.https)(context) as seen:
        seen.answered = [
            ("set-cookie", f"session={COOKIE}"),
            ("location", f"https://localhost/?code={COOKIE}"),
        ]
        yield seen


@pytest.fixture
def garbled() -> Iterator[str]:
    """The host of a server that sends back what it gets."""

    class Echo(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            lines = iter(self.rfile.readline, b"\r\n")
            self.wfile.write(
                b"HTTP/1.1 200 OK\r\n" + b"".join(b" " * (not n) + one for n, one in enumerate(lines))
            )

    with loopback.Quiet(("127.0.0.1", 0), Echo) as server, loopback.running(server):
        yield f"http://127.0.0.1:{server.server_address[1]}"


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """Everything that anybody logs."""
    caplog.set_level(logging.DEBUG)
    for name in logging.root.manager.loggerDict:
        caplog.set_level(logging.DEBUG, name)
    return lambda: [f"{one.name} {one.getMessage()} {one.__dict__!r}" for one in caplog.records]


def use(asynchronous: bool, host: str, ca_file: Path, *, http2: bool, proxy: str | None = None) -> None:
    """Make calls whole, raw and streamed, several of the latter at a time where that can be."""
    auth = AccessToken(TOKEN)
    headers = {"X-Key": KEY}

    async def awaited() -> None:
        async with AsyncKiteworks(
            host, auth=auth, verify=ca_file, http2=http2, headers=headers, proxy=proxy
        ) as kw:

            async def stream() -> None:
                async with kw.files.with_streaming_response.download("a-file") as response:
                    await asyncio.sleep(0)
                    assert await response.read() == loopback.BODY

            await kw.request("GET", ME)
            await asyncio.gather(stream(), kw.request("GET", ME), stream())

    if asynchronous:
        asyncio.run(awaited())
        return
    with Kiteworks(host, auth=auth, verify=ca_file, http2=http2, headers=headers, proxy=proxy) as kw:
        kw.request("GET", ME)
        with (
            kw.files.with_streaming_response.download("a-file") as one,
            kw.files.with_streaming_response.download("a-file") as other,
        ):
            assert (one.read(), other.read()) == (loopback.BODY, loopback.BODY)


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("proxied", [False, True], ids=["direct", "by a proxy"])
def test_no_header_is_logged(
    server: loopback.Served,
    ca_file: Path,
    log: Callable[[], list[str]],
    asynchronous: bool,
    proxied: bool,
    request: pytest.FixtureRequest,
) -> None:
    http2 = "http2" in request.node.callspec.id
    with loopback.connect_proxy() as proxy:
        address = f"http://me:{PROXY}@{proxy.host}" if proxied else None
        use(asynchronous, server.host, ca_file, http2=http2, proxy=address)
    assert server.headers[0]["authorization"] == f"Bearer {TOKEN}"
    lines = log()
    spelt = (TOKEN, KEY, COOKIE, PROXY, "set-cookie", "Set-Cookie", "location", "Location", "uthorization")
    assert [(one, line) for line in lines for one in spelt if one in line] == []
    assert any(line.startswith("hpack.hpack Decoded ***, ") for line in lines) == http2
    # What helps stays: that there was an answer, and its status.
    event = "receive_response_headers.complete return_value=("
    first = "200, ...)" if http2 else "b'HTTP/1.1', 200, ...)"
    assert any(event + first in line for line in lines)
    assert any("connect_tcp.started host='localhost'" in line for line in lines)


def test_what_is_no_http_is_not_logged(log: Callable[[], list[str]], garbled: str) -> None:
    with Kiteworks(garbled, auth=AccessToken(TOKEN), retries=0) as kw, pytest.raises(Exception, match="GET"):
        kw.request("GET", ME)
    assert [line for line in log() if TOKEN in line] == []
    assert any("receive_response_headers.failed ..." in line for line in log())


def test_lines_of_others_stay_as_they_are(
    server: loopback.Served, ca_file: Path, log: Callable[[], list[str]], request: pytest.FixtureRequest
) -> None:
    http2 = "http2" in request.node.callspec.id
    use(False, server.host, ca_file, http2=http2)
    before = len(log())
    context = ssl.create_default_context(cafile=ca_file)
    with httpx.Client(verify=context, http2=http2, trust_env=False) as client:
        # In a context of its own: a stream that another test left open has its request in that of this thread.
        Context().run(client.get, f"https://{server.host}/")
    lines = log()[before:]
    assert any(line.startswith("httpcore") and COOKIE in line for line in lines)


def test_the_password_of_a_socks_proxy(log: Callable[[], list[str]]) -> None:
    """As httpcore logs it: it takes a library more to have it do so."""
    from kiteworks_runtime._httpx import sending

    name = _httpx.LOGGERS[-1]
    assert name.endswith(".socks")
    told = logging.getLogger(name)
    with sending(httpx.Request("GET", "https://h/")):
        told.debug(
            f"setup_socks5_connection.started stream=<SyncStream> host='h' port=443 auth=(b'me', b'{PROXY}')"
        )
    assert [line.split(" {")[0] for line in log()] == [f"{name} setup_socks5_connection.started ..."]


@pytest.mark.parametrize(
    ("message", "arguments", "logged"),
    [
        ("HPACK encoding %s", ([(b"authorization", TOKEN.encode())],), "HPACK encoding ***"),
        ("HPACK encoding %s", ({"authorization": TOKEN},), "HPACK encoding ***"),
        ("Encoding %d with %d bits", (5, 7), "Encoding 5 with 7 bits"),
        (
            "Evicting %s: %s from the header table",
            (b"cookie", COOKIE.encode()),
            "Evicting ***: *** from the header table",
        ),
        ("Using our pure-Python HPACK implementation.", (), "Using our pure-Python HPACK implementation."),
    ],
)
@pytest.mark.parametrize("name", ["hpack", "table", "hpack_compat"])
def test_lines_of_every_version_of_hpack(
    name: str, message: str, arguments: tuple[object, ...], logged: str, log: Callable[[], list[str]]
) -> None:
    importlib.import_module("kiteworks_runtime._httpx")
    logging.getLogger(f"hpack.{name}").debug(message, *arguments)
    assert [line.split(" {")[0] for line in log()] == [f"hpack.{name} {logged}"]


def test_every_logger_below_is_watched() -> None:
    """A version that logs under another name is noticed here."""
    import h2
    import hpack
    import httpcore

    for package in (httpcore, h2, hpack):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if "trio" not in module.name and "socks" not in module.name:  # what they need may be missing
                importlib.import_module(module.name)
    names = [
        name
        for name, one in logging.root.manager.loggerDict.items()
        if name.startswith((f"{httpcore.__name__}.", "h2.", "hpack.")) and isinstance(one, logging.Logger)
    ]
    assert len(names) >= 7
    assert [name for name in names if not logging.getLogger(name).filters] == []


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_the_words_for_a_status_are_ours(log: Callable[[], list[str]], asynchronous: bool) -> None:
    """A server may repeat there what it got, and httpx logs them at INFO."""

    def answer(connection: socket.socket, head: bytes) -> None:
        connection.sendall(loopback.answer_of(loopback.BODY, status=f"200 {TOKEN}"))

    with loopback.talking(answer) as served:
        host = f"http://127.0.0.1:{served.port}"

        async def awaited() -> None:
            async with AsyncKiteworks(host, auth=AccessToken(TOKEN)) as kw:
                await kw.request("GET", ME)

        if asynchronous:
            asyncio.run(awaited())
        else:
            with Kiteworks(host, auth=AccessToken(TOKEN)) as kw:
                kw.request("GET", ME)
    lines = log()
    assert [line for line in lines if TOKEN in line] == []
    assert any('"HTTP/1.1 200 OK"' in line for line in lines)


@pytest.mark.parametrize("first", ["1", "2"])
def test_calls_of_one_context_may_end_in_any_order(caplog: pytest.LogCaptureFixture, first: str) -> None:
    """Tasks may share a context. While a call runs, no address of it is logged whole; afterwards, others' lines stay."""
    caplog.set_level(logging.INFO, logger=httpx.__name__)

    async def answer(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.01 if f"/{first}/" in request.url.path else 0.05)
        return httpx.Response(200, json={"data": []})

    async def run() -> list[str]:
        pool = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        kw = AsyncKiteworks("files.example.com", auth=AccessToken(TOKEN), http_client=pool)
        shared, loop = Context(), asyncio.get_running_loop()

        async def call(folder: str) -> None:
            await kw.folders.list_files(folder, name=f"planted-{folder}")

        async def other() -> None:
            logging.getLogger(httpx.__name__).info(
                "%s %s", "GET", httpx.URL("https://other.example.com/?a=b")
            )

        both = [loop.create_task(call(folder), context=shared) for folder in ("1", "2")]
        await asyncio.gather(*both)
        await loop.create_task(other(), context=shared)
        return [record.getMessage() for record in caplog.records if record.name == httpx.__name__]

    *ours, others = asyncio.run(run())

    assert len(ours) == 2
    assert not any("planted" in line for line in ours)
    assert others == "GET https://other.example.com/?a=b"


@pytest.mark.parametrize("first", ["1", "2"])
def test_nothing_stays_marked_as_sent(first: str) -> None:
    async def answer(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.01 if request.url.path.endswith(first) else 0.05)
        return httpx.Response(200, json={"id": "1", "name": "a"})

    async def run() -> tuple[httpx.Request, ...]:
        pool = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        kw = AsyncKiteworks("files.example.com", auth=AccessToken(TOKEN), http_client=pool)
        shared, loop = Context(), asyncio.get_running_loop()

        async def call(folder: str) -> None:
            await kw.folders.get(folder)

        await asyncio.gather(*(loop.create_task(call(one), context=shared) for one in ("1", "2")))
        return shared.get(_httpx.SENT, ())

    assert asyncio.run(run()) == ()
