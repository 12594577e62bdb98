"""A call ends within the time that it may take as a whole, whatever the other side does."""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks, Retries, Timeout, errors
from kiteworks_runtime import network
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import FileStore, MemoryStore, Token, httpx_auth as http_auth
from kiteworks_runtime.auth.token_manager import Abandoned, store_key

from .auth.conftest import FLOW, Code
from .conftest import CONTENT, GET, Bench, answering
from .loopback import answer_of, http2, talking

TOTAL = 0.5
"""Seconds that calls have that take longer."""
IN_TIME = 0.8
"""Seconds that calls have that take longer after something that takes no time."""
ENOUGH = 6.0
"""Seconds: less than any other limit would give, and more than a busy machine needs."""
LATE = rf"the call takes longer than the ({TOTAL}|{IN_TIME}) seconds that Timeout\(total=\.\.\.\) allows"

both = pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])


def dripping(connection: socket.socket, start: bytes, drop: bytes) -> None:
    connection.sendall(start)
    while True:
        connection.sendall(drop)
        time.sleep(0.02)


def drip_headers(connection: socket.socket, head: bytes) -> None:
    dripping(connection, b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x")


def drip_hints(connection: socket.socket, head: bytes) -> None:
    dripping(connection, b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")


def drip_body(connection: socket.socket, head: bytes) -> None:
    dripping(connection, answer_of(b"", length=1_000_000), b" ")


def drip_packed_body(connection: socket.socket, head: bytes) -> None:
    start = gzip.compress(b"")[:10]
    # Blocks that hold nothing, and of which none is the last.
    dripping(connection, answer_of(start, "Content-Encoding: gzip", length=1_000_000), b"\0\0\0\xff\xff")


def drip_refusal(connection: socket.socket, head: bytes) -> None:
    dripping(connection, answer_of(b"", status="404 Not Found", length=1_000_000), b" ")


def say_nothing(connection: socket.socket, head: bytes) -> None:
    time.sleep(ENOUGH)


def do(asynchronous: bool, host: str, call: Callable[[Any], Any], **options: Any) -> Any:
    """Make a call by a client of the kind under test, and check how long that takes."""
    options = {"auth": AccessToken("token"), "timeout": Timeout(total=TOTAL), **options}
    began = time.monotonic()
    try:
        if not asynchronous:
            with Kiteworks(host, **options) as kw:
                kw._state.open()  # what is loaded with the first request may take longer on a busy machine
                return call(kw)

        async def awaited() -> Any:
            async with AsyncKiteworks(host, **options) as kw:
                kw._state.open()
                return await call(kw)

        return asyncio.run(awaited())
    finally:
        assert time.monotonic() - began < ENOUGH


def whole(kw: Any) -> Any:
    return kw.users.me()


def raw(kw: Any) -> Any:
    return kw.users.with_raw_response.me()


def page(kw: Any) -> Any:
    return kw.folders.list_files("1")


def by_hand(kw: Any) -> Any:
    return kw.request("GET", "/rest/users/me")


def streamed(kw: Any) -> Any:
    def read() -> Any:
        with kw.files.with_streaming_response.download("1") as answer:
            return b"".join(answer.iter_bytes())

    async def aread() -> Any:
        async with kw.files.with_streaming_response.download("1") as answer:
            return b"".join([piece async for piece in answer.iter_bytes()])

    return aread() if isinstance(kw, AsyncKiteworks) else read()


ANSWERS = [drip_headers, drip_hints, drip_body, drip_packed_body, drip_refusal, say_nothing]
CALLS = [raw, page, by_hand, streamed]


@both
@pytest.mark.parametrize(
    "answer, call",
    [
        *((answer, whole) for answer in ANSWERS),
        *((answer, call) for call in CALLS for answer in (drip_headers, drip_body)),
    ],
)
def test_an_answer_that_does_not_end(answer: Any, call: Callable[[Any], Any], asynchronous: bool) -> None:
    with talking(answer) as served, pytest.raises(errors.APITimeoutError, match=LATE):
        do(asynchronous, f"http://127.0.0.1:{served.port}", call)
    assert len(served.targets) == 1


@both
def test_by_tls(asynchronous: bool, tmp_path: Path) -> None:
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with talking(drip_headers, context) as served, pytest.raises(errors.APITimeoutError, match=LATE):
        do(asynchronous, served.host, whole, verify=str(tmp_path / "ca.pem"))
    assert len(served.targets) == 1


@both
def test_a_handshake_that_does_not_end(asynchronous: bool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        host = f"127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(errors.APITimeoutError, match=LATE):
            do(asynchronous, host, whole)


@both
@pytest.mark.parametrize(
    "timeout, says", [(Timeout(total=TOTAL), LATE), (Timeout(read=TOTAL), "no answer came in time")]
)
def test_informational_answers_by_http2(
    asynchronous: bool, tmp_path: Path, timeout: Timeout, says: str
) -> None:
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    trust = {"http2": True, "verify": str(tmp_path / "ca.pem")}
    with http2(context, hints=True) as served, pytest.raises(errors.APITimeoutError, match=says):
        do(asynchronous, served.host, whole, timeout=timeout, retries=0, **trust)
    assert served.targets == ["h2"]


@both
def test_a_proxy_that_says_nothing(asynchronous: bool) -> None:
    for host in ("localhost:1", "http://localhost:1"):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            proxy = f"http://127.0.0.1:{silent.getsockname()[1]}"
            with pytest.raises(errors.APITimeoutError, match=LATE):
                do(asynchronous, host, whole, proxy=proxy)


@both
def test_a_socks_proxy_is_waited_for_as_long_as_for_a_connection(asynchronous: bool) -> None:
    """httpcore gives no limit to these waits, which come before any request."""
    opening, reads = 1.5, []

    class Inner:
        def get_extra_info(self, info: str) -> None:
            return None

        def read(self, max_bytes: int, timeout: float | None) -> bytes:
            reads.append(timeout)
            return b"x"

    class AsyncInner(Inner):
        async def read(self, max_bytes: int, timeout: float | None) -> bytes:  # type: ignore[override]  # noqa: ASYNC109
            return super().read(max_bytes, timeout)

    answer = network._Wait(3.0, "read", None)
    if asynchronous:

        async def read() -> None:
            stream = network._AsyncStream(AsyncInner(), opening)
            await stream.read(1)
            await stream.read(1, answer)
            await stream.read(1)

        asyncio.run(read())
    else:
        stream = network._Stream(Inner(), opening)
        stream.read(1)
        stream.read(1, answer)
        stream.read(1)
    assert reads == [opening, pytest.approx(3.0, abs=0.5), None]


@both
def test_a_name_that_is_looked_up_without_end(asynchronous: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    found = threading.Event()

    def look_up(*_: Any, **__: Any) -> Any:
        found.wait(ENOUGH)
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    def call(kw: Any) -> Any:
        async def awaited() -> Any:
            try:
                return await kw.users.me()
            finally:
                found.set()  # asyncio waits for the thread that looks it up

        return awaited() if asynchronous else kw.users.me()

    with pytest.raises(errors.APITimeoutError, match=LATE):
        do(asynchronous, "files.example.com", call)
    found.set()


@both
def test_a_body_that_is_not_taken(asynchronous: bool) -> None:
    with talking(say_nothing) as served, pytest.raises(errors.APITimeoutError, match=LATE):
        do(
            asynchronous,
            f"http://127.0.0.1:{served.port}",
            lambda kw: kw.request("POST", "/rest/things", content=bytes(64 * 1024 * 1024)),
        )


@both
def test_a_call_that_is_in_time_has_its_answer(asynchronous: bool) -> None:
    with talking(lambda connection, head: connection.sendall(answer_of(b'{"id":"1"}'))) as served:
        host = f"http://127.0.0.1:{served.port}"
        found = do(asynchronous, host, by_hand, timeout=Timeout(None, None, None, None, total=ENOUGH))
    assert found.json() == {"id": "1"}


@both
def test_a_renewal_that_does_not_end(asynchronous: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    # Closing the client waits for it.
    monkeypatch.setattr(http_auth, "_LIMITS", Timeout(total=2 * TOTAL))
    with talking(drip_body) as served:
        host = f"http://127.0.0.1:{served.port}"
        store = MemoryStore()
        key = store_key(FLOW, {"client_id": "an-application"}, Appliance.parse(host))
        store.save(key, Token("old", "r", datetime.now(UTC)))
        with pytest.raises(errors.APITimeoutError, match=LATE):
            do(asynchronous, host, whole, auth=Code(store=store))
    assert served.targets == ["/oauth/token"]


@both
@pytest.mark.parametrize("elsewhere", [False, True], ids=["in this process", "in another"])
def test_a_renewal_of_another_that_does_not_end(asynchronous: bool, elsewhere: bool, tmp_path: Path) -> None:
    """A call waits for it as long as it may take itself."""
    host, renewing = "http://127.0.0.1:1", Token("old", "r", datetime.now(UTC))
    store = FileStore(tmp_path / "tokens.json")
    auth = Code(store=store)
    store.save(store_key(FLOW, {"client_id": "an-application"}, Appliance.parse(host)), renewing)
    releases: list[Callable[[], None]] = []

    def call(kw: Any) -> Any:
        manager = auth._manager(kw.appliance)
        if elsewhere:
            release = store.try_lock(manager._key)
            assert release is not None
            releases.append(release)
        else:
            renewal, _ = manager.join()
            # Closing the client waits for what is under way in this process.
            threading.Timer(2 * TOTAL, renewal.outcome.set_exception, [Abandoned()]).start()
        return kw.users.me()

    with pytest.raises(errors.APITimeoutError, match=LATE):
        do(asynchronous, host, call, auth=auth)
    for release in releases:
        release()


@both
def test_transfers_have_one_limit_for_all_their_requests(asynchronous: bool, tmp_path: Path) -> None:
    def describe_then_drip(connection: socket.socket, head: bytes) -> None:
        if b"/content" in head.split(b"\r\n")[0]:
            # Each time a little more than the time before, so that it could go on for long.
            dripping(connection, answer_of(b"", length=1_000_000), b"x")
        else:
            time.sleep(IN_TIME / 3)
            connection.sendall(answer_of(b'{"id":"1","name":"a.bin","size":1000000}'))

    with talking(describe_then_drip) as served:
        host = f"http://127.0.0.1:{served.port}"
        with pytest.raises(errors.APITimeoutError, match=LATE):
            do(
                asynchronous,
                host,
                lambda kw: kw.files.download("1", tmp_path),
                timeout=Timeout(total=IN_TIME),
                retries=Retries(5, backoff=0.01),
            )
    assert served.targets == ["/rest/files/1", "/rest/files/1/content"]
    assert list(tmp_path.iterdir()) == []


@both
def test_an_iterated_download(asynchronous: bool) -> None:
    def call(kw: Any) -> Any:
        async def collected() -> list[bytes]:
            return [piece async for piece in kw.files.iter_download("1", verify=False)]

        return collected() if asynchronous else list(kw.files.iter_download("1", verify=False))

    with talking(drip_body) as served, pytest.raises(errors.APITimeoutError, match=LATE):
        do(asynchronous, f"http://127.0.0.1:{served.port}", call)


@both
def test_an_upload(asynchronous: bool) -> None:
    with talking(drip_hints) as served, pytest.raises(errors.APITimeoutError, match=LATE):
        do(
            asynchronous,
            f"http://127.0.0.1:{served.port}",
            lambda kw: kw.folders.upload("1", ("a.bin", bytes(100_000))),
        )


@both
def test_files_of_a_tree_have_the_limit_each(asynchronous: bool, tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(bytes(100))

    def answer(connection: socket.socket, head: bytes) -> None:
        if head.startswith(b"GET /rest/folders/1"):
            inside = (
                b'{"data":[],"metadata":{"total":0}}' if b"children" in head else b'{"id":"1","name":"In"}'
            )
            connection.sendall(answer_of(inside))
        else:
            drip_headers(connection, head)

    with talking(answer) as served:
        result = do(
            asynchronous,
            f"http://127.0.0.1:{served.port}",
            lambda kw: kw.folders.upload_tree("1", tmp_path),
            timeout=Timeout(total=IN_TIME),
        )
    assert [type(one.error) for one in result.failures] == [errors.APITimeoutError]


@pytest.fixture
def limited(bench: Callable[..., Bench]) -> Callable[..., Bench]:
    """Clients whose clock moves when something is waited for, and else by `spent` seconds with each answer."""

    def make(*answers: Any, total: float, spent: float = 0.0, **options: Any) -> Bench:
        waiting = list(answers)

        def handler(request: httpx.Request) -> httpx.Response:
            one.clock.time += spent
            answer = waiting.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        one = bench(handler, timeout=Timeout(total=total), **options)
        return one

    return make


def test_a_pause_that_would_end_later_is_not_begun(limited: Callable[..., Bench]) -> None:
    asked = httpx.Response(503, headers={"Retry-After": "7"})
    one = limited(asked, total=5)
    with pytest.raises(errors.ServerError):
        one.do("call", GET, thing_id="1")
    assert one.clock.slept == []
    one = limited(
        httpx.Response(503, headers={"Retry-After": "3"}), httpx.Response(200, json={"id": "1"}), total=5
    )
    assert one.do("call", GET, thing_id="1").id == "1"
    assert one.clock.slept == [3.0]


def test_each_attempt_has_what_is_left(limited: Callable[..., Bench]) -> None:
    one = limited(
        httpx.Response(503, headers={"Retry-After": "2"}),
        httpx.Response(200, json={"id": "1"}),
        total=10,
        spent=3,
    )
    one.do("call", GET, thing_id="1")
    assert [request.extensions["timeout"]["read"] for request in one.requests] == [5.0, 5.0]
    assert one.requests[1].extensions["timeout"] == {"connect": 5.0, "read": 5.0, "write": 5.0, "pool": 5.0}


def test_a_turn_that_comes_too_late_is_not_waited_for(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}), rate_limit=0.1, timeout=Timeout(total=5))
    one.do("call", GET, thing_id="1")
    with pytest.raises(errors.APITimeoutError, match=r"GET /rest/things/1 on things\.example\.com"):
        one.do("call", GET, thing_id="1")
    assert one.clock.slept == []


def test_a_pause_within_a_transfer(limited: Callable[..., Bench], tmp_path: Path) -> None:
    """A scan is waited for with pauses that grow; the limit is less than the verify_timeout."""
    one = limited(*[httpx.Response(403) for _ in range(20)], total=5, retries=0)
    with pytest.raises(errors.APITimeoutError, match=r"GET /rest/things/\{thing_id\}/content"):
        one.do(
            "download",
            CONTENT,
            tmp_path / "a.bin",
            {"thing_id": "1"},
            {"verify_timeout": 30.0, "verify": False},
        )
    assert sum(one.clock.slept) < 5


@both
def test_informational_answers_end_without_a_limit_too(asynchronous: bool) -> None:
    def flood(connection: socket.socket, head: bytes) -> None:
        while True:
            connection.sendall(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 100)

    with (
        talking(flood) as served,
        pytest.raises(errors.APIConnectionError, match="no answer within the first"),
    ):
        do(asynchronous, f"http://127.0.0.1:{served.port}", whole, timeout=Timeout(read=None), retries=0)


@both
@pytest.mark.parametrize("answer", [drip_headers, drip_hints])
def test_what_comes_before_the_body_has_the_limit_of_one_wait(answer: Any, asynchronous: bool) -> None:
    with talking(answer) as served, pytest.raises(errors.APITimeoutError, match="no answer came in time"):
        do(asynchronous, f"http://127.0.0.1:{served.port}", whole, timeout=TOTAL, retries=0)


@both
def test_a_few_informational_answers_are_read_over(asynchronous: bool) -> None:
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 5

    def answer(connection: socket.socket, head: bytes) -> None:
        connection.sendall(hints + answer_of(b'{"id":"1"}'))

    with talking(answer) as served:
        found = do(asynchronous, f"http://127.0.0.1:{served.port}", by_hand, timeout=60)
    assert found.json() == {"id": "1"}


@both
def test_a_slow_body_without_a_limit_is_read_to_its_end(asynchronous: bool) -> None:
    """Each piece has the limit of one wait, all of them together have none."""
    text = b'{"id":"' + b"1" * 20 + b'"}'

    def answer(connection: socket.socket, head: bytes) -> None:
        connection.sendall(answer_of(b"", length=len(text)))
        for byte in text:
            connection.sendall(bytes([byte]))
            time.sleep(TOTAL / 10)

    with talking(answer) as served:
        found = do(asynchronous, f"http://127.0.0.1:{served.port}", by_hand, timeout=TOTAL, retries=0)
    assert found.content == text
