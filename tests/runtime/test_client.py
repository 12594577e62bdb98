"""The client around the calls: hosts, options, retries, the escape hatch, and what it costs to make one."""

from __future__ import annotations

import socket
import ssl
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from kiteworks_runtime.error_response import NotFoundError, ServerError
from kiteworks_runtime.errors import APIConnectionError, InvalidArgumentError, KiteworksError

from .conftest import CREATE, GET, AsyncThings, Bench, Nobody, SyncThings, Thing, answering


def test_what_is_no_credential() -> None:
    with pytest.raises(InvalidArgumentError, match="auth must be a credential"):
        SyncThings("h", auth="token")  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [SyncThings, AsyncThings])
def test_the_credential_can_be_asked_for(kind: Any) -> None:
    auth = Nobody()
    client = kind("h", auth=auth)
    assert client.auth is auth
    assert client.with_options(timeout=3).auth is auth


def failing_twice() -> Callable[[httpx.Request], httpx.Response]:
    count = iter(range(100))

    def handler(request: httpx.Request) -> httpx.Response:
        return (
            httpx.Response(503, headers={"Retry-After": "0"})
            if next(count) < 2
            else httpx.Response(200, json={"id": "1"})
        )

    return handler


def test_what_is_safe_is_repeated(bench: Callable[..., Bench]) -> None:
    one = bench(failing_twice())
    assert one.do("call", GET, thing_id="1").id == "1"
    assert len(one.requests) == 3


def test_what_is_not_safe_is_not_repeated(bench: Callable[..., Bench]) -> None:
    one = bench(failing_twice())
    with pytest.raises(ServerError):
        one.do("call", CREATE, name="x")
    assert len(one.requests) == 1


def test_options_make_a_copy(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}))
    plain = one.client
    one.client = plain.with_options(timeout=3, headers={"X-A": "b"})
    one.do("call", GET, thing_id="1")
    assert one.requests[0].headers["X-A"] == "b"
    assert one.requests[0].extensions["timeout"]["read"] == 3
    one.client = plain
    one.do("call", GET, thing_id="1")
    assert "X-A" not in one.requests[1].headers


def free(one: Bench, *args: Any, **kwargs: Any) -> Any:
    result = one.client.request(*args, **kwargs)
    return one.runner.run(result) if one.asynchronous else result


def test_the_escape_hatch(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}))
    raw = free(one, "get", "/rest/anything", params={"a:b": True})
    assert raw.json() == {"id": "1"}
    assert str(one.requests[0].url) == "https://things.example.com/rest/anything?a%3Ab=true"
    assert free(one, "POST", "/rest/anything", json={"x": 1}, cast_to=Thing) == Thing(id="1")
    assert one.requests[1].read() == b'{"x":1}'


def test_the_escape_hatch_raises_as_usual(bench: Callable[..., Bench]) -> None:
    with pytest.raises(NotFoundError):
        free(bench(answering(404)), "GET", "/rest/anything")


@pytest.mark.parametrize(
    "arguments",
    [
        {"path": "/rest/x?token=secret"},
        {"path": "/rest/x#y"},
        {"path": "/rest/x", "method": "GET\r\n"},
        {"path": "/rest/x", "json": {}, "content": b""},
        {"path": "/rest/x", "params": {"a": b"x"}},
        {"path": "/rest/x", "params": {"a": {"b": 1}}},
        {"path": "/rest/x", "json": object()},
    ],
)
def test_what_the_escape_hatch_refuses(bench: Callable[..., Bench], arguments: dict[str, Any]) -> None:
    one = bench(answering(200))
    with pytest.raises(InvalidArgumentError) as caught:
        free(one, **{"method": "GET", **arguments})
    assert one.requests == []
    assert "secret" not in str(caught.value)


def test_nothing_in_a_query_is_not_the_word_none(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200))
    free(one, "GET", "/rest/x", params={"a": None})
    assert one.requests[0].url.query == b"a="


def test_a_closed_client_says_so(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200))
    pool = one.client._state._given
    one.runner.run(pool.aclose()) if one.asynchronous else pool.close()
    with pytest.raises(KiteworksError, match="the client was closed"):
        one.do("call", GET, thing_id="1")


@pytest.mark.parametrize(
    ("kind", "given", "says"),
    [
        (SyncThings, httpx.AsyncClient, "must be an httpx.Client, not AsyncClient"),
        (AsyncThings, httpx.Client, "must be an httpx.AsyncClient, not Client"),
    ],
)
def test_a_client_of_the_other_kind_is_refused(kind: Any, given: Any, says: str) -> None:
    with pytest.raises(InvalidArgumentError, match=says):
        kind("h", auth=Nobody(), http_client=given())


def test_verify_is_not_silently_passed_over() -> None:
    with httpx.Client() as pool, pytest.raises(InvalidArgumentError, match="give verify to the http_client"):
        SyncThings("h", auth=Nobody(), http_client=pool, verify="ca.pem")


UNTRUSTED = ssl.SSLCertVerificationError(1, "x")
UNTRUSTED.verify_message = "self-signed certificate"


@pytest.mark.parametrize("cause", [UNTRUSTED, socket.gaierror(socket.EAI_NONAME, "x")])
def test_what_stays_as_it_is_is_not_repeated(bench: Callable[..., Bench], cause: Exception) -> None:
    def failing(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("x") from cause

    one = bench(failing)
    with pytest.raises(APIConnectionError):
        one.do("call", GET, thing_id="1")
    assert len(one.requests) == 1


@pytest.mark.parametrize(
    "path", ["rest/x", "//evil.example.com/x", "https://evil.example.com/", "/\\evil", "/a\nb"]
)
def test_the_escape_hatch_does_not_leave_the_appliance(bench: Callable[..., Bench], path: str) -> None:
    one = bench(answering(200))
    with pytest.raises(InvalidArgumentError):
        free(one, "GET", path)
    assert one.requests == []


def test_streamed_and_raw_answers(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}))
    raw = one.client._caller.raw.call(GET, {"thing_id": "1"})
    raw = one.runner.run(raw) if one.asynchronous else raw
    assert (raw.status, raw.path, raw.parse().id) == (200, "/rest/things/1", "1")
    streamed = one.client._caller.streaming.call(GET, {"thing_id": "1"})
    if one.asynchronous:

        async def read() -> bytes:
            async with streamed as response:
                return b"".join([piece async for piece in response.iter_bytes()])

        assert one.runner.run(read()) == b'{"id":"1"}'
    else:
        with streamed as response:
            assert b"".join(response.iter_bytes()) == b'{"id":"1"}'


def test_a_repr_holds_no_more_than_the_host() -> None:
    assert repr(SyncThings("files.example.com", auth=Nobody())) == "<SyncThings files.example.com, Nobody>"


def test_making_a_client_does_not_load_httpx() -> None:
    code = (
        "import sys; from kiteworks_runtime.client.base import SyncClient; from kiteworks_runtime.operation import API\n"
        "class C(SyncClient): _api = API('c', 'X', 1, '')\n"
        "class A:\n    bind = sign_in = asign_in = None\n"
        "C('h', auth=A()); assert 'httpx' not in sys.modules and 'ssl' not in sys.modules, 'httpx was loaded'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
