"""What is read into memory has a limit, unpacked, and what is packed is unpacked piece by piece."""

from __future__ import annotations

import gzip
import socket
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiteworks import SizeLimits, errors
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth import MemoryStore, Token
from kiteworks_runtime.auth.token_manager import store_key
from kiteworks_runtime.bodies import Unpacker

from .auth.conftest import FLOW, Code
from .conftest import CONTENT, GET, LIST, Bench, Thing, answering
from .loopback import answer_of, talking
from .test_total_timeout import both, by_hand, do

MEBIBYTE = 1024 * 1024


@cache
def bomb() -> bytes:
    """300 MiB in some 3 KB."""
    return gzip.compress(gzip.compress(bytes(300 * MEBIBYTE), 9), 9)


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes piece by piece, whose length nobody states, and notes how many were taken."""

    def __init__(self, *pieces: bytes, endless: bool = False) -> None:
        self._pieces = pieces
        self._endless = endless
        self.taken = 0
        self.closed = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            for piece in self._pieces:
                self.taken += 1
                yield piece
            if not self._endless:
                return

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.closed += 1


def read_stream(one: Bench, how: str, *arguments: Any) -> Any:
    """What is left of a streamed answer once `how` has read it."""

    def streamed() -> Any:
        with one.client._caller.stream(CONTENT, {"thing_id": "1"}) as answer:
            found = getattr(answer, how)(*arguments)
            return found if isinstance(found, bytes) else list(found)

    async def astreamed() -> Any:
        async with one.client._caller.stream(CONTENT, {"thing_id": "1"}) as answer:
            found = getattr(answer, how)(*arguments)
            return await found if how == "read" else [piece async for piece in found]

    return one.runner.run(astreamed()) if one.asynchronous else streamed()


@pytest.mark.parametrize("status, name", [(200, "response"), (404, "error"), (503, "error"), (403, "error")])
def test_an_answer_that_does_not_end(bench: Callable[..., Bench], status: int, name: str) -> None:
    body = Body(bytes(1000), endless=True)
    one = bench(answering(status, stream=body), retries=0, size_limits=SizeLimits(**{name: 4999}))
    with pytest.raises(errors.ResponseTooLargeError) as caught:
        one.do("call", GET, thing_id="1")
    assert body.taken == 5
    assert body.closed == 1
    error = caught.value
    assert (error.method, error.path, error.status, error.limit) == ("GET", "/rest/things/1", status, 4999)
    assert (
        f"the answer {status} to GET /rest/things/1 is larger than 4,999 bytes, the limit that SizeLimits.{name}"
    ) in str(error)
    assert f"`size_limits=SizeLimits({name}=...)`" in error.hint
    assert ("piece by piece" in error.hint) is (status == 200)


@pytest.mark.parametrize("status, most", [(200, 64 * MEBIBYTE), (500, MEBIBYTE)])
def test_the_usual_limits(bench: Callable[..., Bench], status: int, most: int) -> None:
    body = Body(bytes(MEBIBYTE), endless=True)
    with pytest.raises(errors.ResponseTooLargeError, match=f"larger than {most:,} bytes"):
        bench(answering(status, stream=body), retries=0).do("call", GET, thing_id="1")
    assert body.taken == most / MEBIBYTE + 1


def test_an_answer_that_just_fits(bench: Callable[..., Bench]) -> None:
    text = b'{"id":"' + b"1" * 90 + b'"}'
    for limit, fits in ((len(text), True), (len(text) - 1, False)):
        for packed in (False, True):
            headers = {"Content-Encoding": "gzip"} if packed else {}
            body = Body(gzip.compress(text) if packed else text)
            limits = SizeLimits(response=limit)
            one = bench(answering(200, stream=body, headers=headers), size_limits=limits)
            if fits:
                assert one.do("call", GET, thing_id="1").id == "1" * 90
            else:
                with pytest.raises(errors.ResponseTooLargeError):
                    one.do("call", GET, thing_id="1")


@pytest.mark.parametrize("how", ["fetch", "page", "stream of an error", "stream that is read", "by hand"])
def test_wherever_an_answer_is_read(bench: Callable[..., Bench], how: str) -> None:
    status = 404 if how == "stream of an error" else 200
    body = Body(bytes(1000), endless=True)
    limits = SizeLimits(response=3000, error=3000)
    one = bench(answering(status, stream=body), size_limits=limits)
    with pytest.raises(errors.ResponseTooLargeError, match="larger than 3,000 bytes"):
        if how == "fetch":
            one.do("fetch", GET, {"thing_id": "1"})
        elif how == "page":
            one.items(LIST, Thing)
        elif how == "by hand":
            found = one.client.request("GET", "/rest/things")
            _ = one.runner.run(found) if one.asynchronous else found
        else:
            read_stream(one, "read")
    assert body.taken == 4


def test_what_is_too_large_is_told_to_who_watches(bench: Callable[..., Bench]) -> None:
    told: list[Any] = []
    one = bench(
        answering(200, stream=Body(b'{"id":"1"}')),
        size_limits=SizeLimits(response=9),
        on_response=told.append,
    )
    with pytest.raises(errors.ResponseTooLargeError):
        one.do("call", GET, thing_id="1")
    assert [(event.error, event.retry_in) for event in told] == [("ResponseTooLargeError", None)]


def test_limits_of_one_call(bench: Callable[..., Bench]) -> None:
    one = bench(lambda request: httpx.Response(200, stream=Body(b'{"id":"1"}')))
    one.client = one.client.with_options(size_limits=SizeLimits(response=9))
    with pytest.raises(errors.ResponseTooLargeError):
        one.do("call", GET, thing_id="1")
    one.client = one.client.with_options(size_limits=SizeLimits(response=None, error=None))
    assert one.do("call", GET, thing_id="1").id == "1"


def test_what_comes_whole_is_measured_too(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, content=b'{"id":"1"}'), size_limits=SizeLimits(response=9))
    with pytest.raises(errors.ResponseTooLargeError):
        one.do("call", GET, thing_id="1")


def test_content_that_is_read_piece_by_piece_has_no_limit(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, stream=Body(*[bytes(1000)] * 5)), size_limits=SizeLimits(response=1))
    assert read_stream(one, "iter_bytes") == [bytes(1000)] * 5


@pytest.mark.parametrize("value", [0, -1, True, 1.5, "1", float("inf")])
@pytest.mark.parametrize("name", ["response", "error"])
def test_what_is_no_limit(name: str, value: Any) -> None:
    with pytest.raises(
        errors.InvalidArgumentError, match=f"size_limits: {name} must be a number of bytes above 0"
    ):
        SizeLimits(**{name: value})


def test_limits_are_given_as_such(bench: Callable[..., Bench]) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="size_limits must be a SizeLimits, not int"):
        bench(answering(200), size_limits=1000)


def packed_by(coding: str, data: bytes) -> bytes:
    if coding == "deflate, bare":
        bare = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        return bare.compress(data) + bare.flush()
    return zlib.compress(data) if coding == "deflate" else gzip.compress(data)


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "GZIP", "deflate", "deflate, bare", "gzip, identity"])
@pytest.mark.parametrize("step", [7, 100_000])
def test_an_answer_that_was_packed_once(bench: Callable[..., Bench], coding: str, step: int) -> None:
    text = b'{"id":"' + b"0123456789" * 100_000 + b'"}'
    packed = packed_by(coding, text)
    stated = coding.partition(", bare")[0]
    pieces = [packed[start : start + step] for start in range(0, len(packed), step)]
    one = bench(
        lambda request: httpx.Response(200, headers={"Content-Encoding": stated}, stream=Body(*pieces))
    )
    assert one.do("call", GET, thing_id="1") == Thing(id="0123456789" * 100_000)
    assert b"".join(read_stream(one, "iter_bytes")) == text
    assert read_stream(one, "read") == text
    cut = read_stream(one, "iter_bytes", 300_000)
    assert [len(piece) for piece in cut] == [300_000, 300_000, 300_000, len(text) - 900_000]
    assert b"".join(cut) == text


@pytest.mark.parametrize("coding", ["identity", "", "Identity"])
def test_identity_is_no_packing(bench: Callable[..., Bench], coding: str) -> None:
    one = bench(
        lambda request: httpx.Response(200, headers={"Content-Encoding": coding}, stream=Body(b'{"id":"1"}'))
    )
    assert one.do("call", GET, thing_id="1").id == "1"
    assert read_stream(one, "iter_bytes") == [b'{"id":"1"}']


@pytest.mark.parametrize(
    "coding, says",
    [
        ("gzip, gzip", "it was packed 2 times, and once is the most"),
        ("gzip, deflate, gzip", "it was packed 3 times"),
        ("br", "it was packed as 'br', and gzip or deflate was asked for"),
        ("gzip", "incorrect header check"),
        ("deflate", "invalid stored block lengths"),
    ],
)
def test_an_answer_that_cannot_be_unpacked(bench: Callable[..., Bench], coding: str, says: str) -> None:
    one = bench(
        lambda request: httpx.Response(200, headers={"Content-Encoding": coding}, stream=Body(bytes(100)))
    )
    with pytest.raises(errors.APIConnectionError, match="the answer can't be unpacked: .*" + says):
        one.do("call", GET, thing_id="1")
    for how in ("iter_bytes", "read"):
        with pytest.raises(errors.APIConnectionError, match=says):
            read_stream(one, how)


def test_an_error_that_cannot_be_unpacked_is_that_error(bench: Callable[..., Bench]) -> None:
    """Its status says what happened."""
    for coding in ("gzip, gzip", "br"):
        body = Body(bytes(100))
        one = bench(answering(500, headers={"Content-Encoding": coding}, stream=body), retries=0)
        with pytest.raises(errors.ServerError, match="the body is not valid JSON"):
            one.do("call", GET, thing_id="1")


@both
@pytest.mark.parametrize("status", ["200 OK", "404 Not Found"])
@pytest.mark.parametrize("codings", ["gzip, gzip", "gzip"])
def test_a_bomb_takes_no_more_memory_than_the_limit(asynchronous: bool, status: str, codings: str) -> None:
    packed = bomb() if codings == "gzip, gzip" else gzip.decompress(bomb())
    assert len(packed) < MEBIBYTE

    def answer(connection: socket.socket, head: bytes) -> None:
        connection.sendall(answer_of(packed, f"Content-Encoding: {codings}", status=status))

    limits = SizeLimits(response=2 * MEBIBYTE)
    with talking(answer) as served:
        tracemalloc.start()
        try:
            with pytest.raises(errors.KiteworksError):
                do(
                    asynchronous,
                    f"http://127.0.0.1:{served.port}",
                    by_hand_parsed,
                    size_limits=limits,
                    timeout=60,
                )
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert peak < 12 * MEBIBYTE


def by_hand_parsed(kw: Any) -> Any:
    return kw.request("GET", "/rest/users/me", cast_to=dict)


def test_a_stream_is_unpacked_in_pieces() -> None:
    once = gzip.decompress(bomb())
    pieces = Unpacker("gzip").pieces(once)
    assert max(len(next(pieces)) for _ in range(100)) <= MEBIBYTE


def test_a_download_that_cannot_be_unpacked(bench: Callable[..., Bench], tmp_path: Path) -> None:
    body = Body(bytes(100))
    one = bench(answering(200, headers={"Content-Encoding": "gzip, gzip"}, stream=body), retries=0)
    with pytest.raises(errors.APIConnectionError, match="it was packed 2 times"):
        one.do("download", CONTENT, tmp_path / "a.bin", {"thing_id": "1"}, {"verify": False})
    assert list(tmp_path.iterdir()) == []


@both
def test_what_is_asked_for(asynchronous: bool) -> None:
    with talking(lambda connection, head: connection.sendall(answer_of(b'{"id":"1"}'))) as served:
        host = f"http://127.0.0.1:{served.port}"
        do(asynchronous, host, by_hand, timeout=60)
    assert served.headers[0]["accept"] == "application/json"
    assert served.headers[0]["accept-encoding"] == "gzip, deflate"


TOKEN = b'{"access_token":"new","refresh_token":"r","expires_in":3600,"filler":"' + b"x" * MEBIBYTE + b'"}'


@both
@pytest.mark.parametrize("call", [by_hand, lambda kw: kw.access_token()], ids=["in a call", "by itself"])
@pytest.mark.parametrize("coding", [None, "gzip"])
def test_what_the_token_endpoint_answers(asynchronous: bool, call: Any, coding: str | None) -> None:
    def answer(connection: socket.socket, head: bytes) -> None:
        body = gzip.compress(TOKEN) if coding else TOKEN
        connection.sendall(answer_of(body, *([f"Content-Encoding: {coding}"] if coding else [])))

    with talking(answer) as served:
        host = f"http://127.0.0.1:{served.port}"
        store = MemoryStore()
        key = store_key(FLOW, {"client_id": "an-application"}, Appliance.parse(host))
        store.save(key, Token("old", "r", datetime.now(UTC)))
        with pytest.raises(
            errors.ResponseTooLargeError, match="POST /oauth/token is larger than 1,048,576 bytes"
        ):
            do(asynchronous, host, call, auth=Code(store=store), timeout=60)
    assert served.targets == ["/oauth/token"]
    assert served.headers[0]["accept-encoding"] == "gzip, deflate"


@both
def test_a_refusal_of_the_token(asynchronous: bool) -> None:
    """Its body is read before the token is renewed."""

    def answer(connection: socket.socket, head: bytes) -> None:
        connection.sendall(answer_of(TOKEN, status="401 Unauthorized"))

    with talking(answer) as served:
        host = f"http://127.0.0.1:{served.port}"
        store = MemoryStore()
        key = store_key(FLOW, {"client_id": "an-application"}, Appliance.parse(host))
        store.save(key, Token.from_answer({"access_token": "old", "refresh_token": "r", "expires_in": 3600}))
        with pytest.raises(errors.ResponseTooLargeError, match="the answer 401 to GET /rest/users/me"):
            do(asynchronous, host, by_hand, auth=Code(store=store), timeout=60)
    assert served.targets == ["/rest/users/me"]


@both
def test_a_tree(asynchronous: bool, tmp_path: Path) -> None:
    """An answer to one of its files fails that file."""
    (tmp_path / "a.bin").write_bytes(bytes(100))

    def answer(connection: socket.socket, head: bytes) -> None:
        if head.startswith(b"GET /rest/folders/1"):
            inside = (
                b'{"data":[],"metadata":{"total":0}}' if b"children" in head else b'{"id":"1","name":"In"}'
            )
            connection.sendall(answer_of(inside))
        else:
            connection.sendall(answer_of(bytes(2 * MEBIBYTE), status="404 Not Found"))

    with talking(answer) as served:
        host = f"http://127.0.0.1:{served.port}"
        result = do(asynchronous, host, lambda kw: kw.folders.upload_tree("1", tmp_path), timeout=60)
    assert [type(one.error) for one in result.failures] == [errors.ResponseTooLargeError]
