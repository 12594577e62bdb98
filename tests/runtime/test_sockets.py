"""Over real sockets: what a function in place of a transport can't show."""

from __future__ import annotations

import asyncio
import http.server
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpcore
import pytest
import trustme

from kiteworks import errors
from kiteworks_runtime import network
from kiteworks_runtime._httpx import httpx
from kiteworks_runtime.bodies import AsyncBodyReader, BodyReader
from kiteworks_runtime.limits import Timeout

from .conftest import CONTENT, GET, AsyncThings, Nobody, SyncThings

BODY = bytes(range(256)) * 256
TIMES = 32


@dataclass
class Server:
    host: str
    port: int
    ca_file: Path
    cookies: list[str | None] = field(default_factory=list)
    connections: int = 0
    over: threading.Event = field(default_factory=threading.Event)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    authority = trustme.CA()
    ca_file = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: object) -> None:
            """Keep quiet."""

        def content(self) -> None:
            """Send `BODY` several times, or less if the path says so."""
            self.send_response(200)
            length = len(BODY) * TIMES
            if "chunked" in self.path:
                self.send_header("Transfer-Encoding", "chunked")
            else:
                self.send_header("Content-Length", str(length))
            self.end_headers()
            for number in range(TIMES):
                if "chunked" in self.path:
                    self.wfile.write(b"%x\r\n%b\r\n" % (len(BODY), BODY))
                else:
                    self.wfile.write(BODY)
                if number == TIMES // 2 and "broken" in self.path:
                    self.close_connection = True
                    return
                if number == TIMES // 2 and "silent" in self.path:
                    here.over.wait(20)
                    return
            if "chunked" in self.path:
                self.wfile.write(b"0\r\n\r\n")

        def setup(self) -> None:
            here.connections += 1
            super().setup()

        def do_GET(self) -> None:
            if self.path.endswith("/content"):
                self.content()
                return
            here.cookies.append(self.headers.get("Cookie"))
            body = b'{"id":"1"}'
            self.send_response(200)
            self.send_header("Set-Cookie", "laravel_session=abc")
            self.send_header("Content-Length", "100" if "cut" in self.path else str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = "cut" in self.path

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        listening.socket = context.wrap_socket(listening.socket, server_side=True)
        port = listening.server_address[1]
        here = Server(f"localhost:{port}", port, ca_file)
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield here
        here.over.set()
        listening.shutdown()
        thread.join()


def twice(asynchronous: bool, host: str, thing_id: str, **options: Any) -> str:
    """The same call two times on one client."""

    async def awaited() -> str:
        async with AsyncThings(host, auth=Nobody(), retries=0, **options) as client:
            await client._caller.call(GET, {"thing_id": thing_id})
            return (await client._caller.call(GET, {"thing_id": thing_id})).id

    if asynchronous:
        return asyncio.run(awaited())
    with SyncThings(host, auth=Nobody(), retries=0, **options) as client:
        client._caller.call(GET, {"thing_id": thing_id})
        return client._caller.call(GET, {"thing_id": thing_id}).id


both = pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])


@both
def test_no_cookie_is_kept(server: Server, asynchronous: bool) -> None:
    server.cookies.clear()
    assert twice(asynchronous, server.host, "1", verify=server.ca_file) == "1"
    assert server.cookies == [None, None]


@both
def test_a_certificate_that_nobody_vouches_for(server: Server, asynchronous: bool) -> None:
    with pytest.raises(errors.CertificateError, match=r"local issuer.*name its PEM file: `verify='ca\.pem'`"):
        twice(asynchronous, server.host, "1")


@both
def test_a_certificate_for_another_name(server: Server, asynchronous: bool) -> None:
    with pytest.raises(errors.CertificateError, match=r"not valid for '127\.0\.0\.1'"):
        twice(asynchronous, f"127.0.0.1:{server.port}", "1", verify=str(server.ca_file))


@both
def test_nobody_listens(asynchronous: bool) -> None:
    with pytest.raises(errors.APIConnectionError, match=r"GET /rest/things/1 on localhost:1\)"):
        twice(asynchronous, "localhost:1", "1")


@both
def test_an_answer_cut_in_the_middle(server: Server, asynchronous: bool) -> None:
    with pytest.raises(errors.APIConnectionError, match="without sending complete message body"):
        twice(asynchronous, server.host, "cut", verify=str(server.ca_file))


@both
def test_no_such_file_of_authorities(server: Server, asynchronous: bool) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="can't load certificates from 'no such file'"):
        twice(asynchronous, server.host, "1", verify="no such file")


class Connected:
    """A connection of httpcore, over one end of a pair of sockets."""

    def __init__(self, end: socket.socket, tls: object = None) -> None:
        self._end = end
        self._known = {"socket": end, "ssl_object": tls}

    def get_extra_info(self, info: str) -> object:
        return self._known[info]

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._end.settimeout(timeout)
        return self._end.recv(min(max_bytes, network._RECORD))


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_what_has_arrived_of_a_body_is_read_at_once(ends: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = ends
    stream = network._Stream(Connected(ours), None)
    sent = bytes(range(256)) * 250
    theirs.sendall(sent)
    assert stream.read(65536, 1.0) == sent
    # What is shorter than a record of TLS is handed on as it is, and nothing is waited for.
    theirs.sendall(b"more")
    assert stream.read(65536, 1.0) == b"more"
    with pytest.raises(TimeoutError):
        stream.read(65536, 0.01)
    theirs.sendall(sent)
    theirs.close()
    assert stream.read(65536, 1.0) == sent
    assert stream.read(65536, 1.0) == b""


def test_bytes_before_an_error_are_not_lost(
    ends: tuple[socket.socket, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = ends
    stream = network._Stream(Connected(ours), None)

    def broken(_: memoryview) -> int:
        raise ConnectionResetError("reset")

    monkeypatch.setattr(stream, "receive", broken)
    theirs.sendall(bytes(network._RECORD))
    assert stream.read(65536, 1.0) == bytes(network._RECORD)
    with pytest.raises(httpx.ReadError, match="reset"):
        stream.read(65536, 1.0)


def test_of_tls_inside_of_tls_no_bytes_of_the_socket_are_read(
    ends: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = ends
    inner = ssl.create_default_context().wrap_bio(
        ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost"
    )
    stream = network._Stream(Connected(ours, inner), None)
    theirs.sendall(bytes(2 * network._RECORD))
    assert len(stream.read(65536, 1.0)) == network._RECORD
    assert stream.read_into(memoryview(bytearray(100)), 1.0, lambda: False) == 0
    assert len(stream.read(65536, 1.0)) == network._RECORD


class Body(asyncio.Protocol):
    """Sends four records of TLS to all who connect."""

    def connection_made(self, transport: Any) -> None:
        transport.write(BODY)


def test_what_has_arrived_is_read_at_once_in_an_event_loop() -> None:
    authority = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)

    async def read() -> list[bytes]:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(Body, "127.0.0.1", 0, ssl=serving)
        backend = network._AsyncBackend(httpcore.AnyIOBackend())
        port = server.sockets[0].getsockname()[1]
        stream = await (await backend.connect_tcp("127.0.0.1", port)).start_tls(trusting, "localhost", 5.0)
        await asyncio.sleep(0.2)
        found: list[bytes] = []
        while sum(map(len, found)) < len(BODY):
            found.append(await stream.read(65536, 5.0))
        await stream.aclose()
        server.close()
        return found

    found = asyncio.run(read())
    assert b"".join(found) == BODY
    assert len(found) < len(BODY) / network._RECORD


def read_content(
    asynchronous: bool, server: Server, thing_id: str, found: bytearray, size: int = 1 << 20, **options: Any
) -> int:
    """Read a body into buffers twice, on one client. Returns how many bytes of the last one httpx has seen."""
    given: Any = {"auth": Nobody(), "retries": 0, "verify": server.ca_file, **options}
    place = memoryview(bytearray(size))

    async def awaited() -> int:
        async with AsyncThings(server.host, **given) as client:
            for _ in range(2):
                found.clear()
                async with client._caller.stream(CONTENT, {"thing_id": thing_id}) as answer:
                    body = AsyncBodyReader(answer)
                    with client._caller.connected(answer):
                        while count := await body.read_into(place, lambda: False):
                            found.extend(place[:count])
            return answer._response.num_bytes_downloaded

    if asynchronous:
        return asyncio.run(awaited())
    with SyncThings(server.host, **given) as client:
        for _ in range(2):
            found.clear()
            with client._caller.stream(CONTENT, {"thing_id": thing_id}) as answer:
                body = BodyReader(answer)
                with client._caller.connected(answer):
                    while count := body.read_into(place, lambda: False):
                        found.extend(place[:count])
        return answer._response.num_bytes_downloaded


@both
@pytest.mark.parametrize("size", [1000, 1 << 20])
def test_a_body_of_known_length_is_read_past_httpx(server: Server, asynchronous: bool, size: int) -> None:
    before, found = server.connections, bytearray()
    # httpx sees what came with the headers, and the last byte.
    assert read_content(asynchronous, server, "whole", found, size) <= network._BATCH + 1
    assert found == BODY * TIMES
    assert server.connections == before + 1


@both
def test_a_body_of_unknown_length_is_read_by_httpx(server: Server, asynchronous: bool) -> None:
    found = bytearray()
    assert read_content(asynchronous, server, "chunked", found) == len(BODY) * TIMES
    assert found == BODY * TIMES


@both
def test_a_body_read_past_httpx_that_ends_too_early(server: Server, asynchronous: bool) -> None:
    found = bytearray()
    length = len(BODY) * (TIMES // 2 + 1)
    with pytest.raises(
        errors.APIConnectionError,
        match=rf"received {length} bytes.*GET /rest/things/broken/content on localhost",
    ):
        read_content(asynchronous, server, "broken", found)
    assert found == BODY * (TIMES // 2 + 1)


@both
@pytest.mark.parametrize(
    ("timeout", "message"),
    [
        (Timeout(read=0.2), "no answer came in time"),
        (Timeout(total=1), r"longer than the 1 seconds that Timeout\(total=...\) allows"),
    ],
)
def test_a_body_read_past_httpx_that_stops(
    server: Server, asynchronous: bool, timeout: Timeout, message: str
) -> None:
    found = bytearray()
    with pytest.raises(
        errors.APITimeoutError, match=f"{message}.*GET /rest/things/silent/content on localhost"
    ):
        read_content(asynchronous, server, "silent", found, timeout=timeout)
    assert found == BODY * (TIMES // 2 + 1)


def test_a_buffer_is_not_filled_once_it_is_late(ends: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = ends
    stream = network._Stream(Connected(ours), None)
    theirs.sendall(b"more")
    assert stream.read_into(memoryview(bytearray(100)), 5.0, lambda: True) == 4
