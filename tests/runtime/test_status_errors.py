"""Errors of the appliance and of the connection, each with its class and what to do."""

from __future__ import annotations

import copy
import pathlib
import pickle
import socket
import ssl
import sys
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from kiteworks import errors
from kiteworks_runtime.error_response import error_table
from kiteworks_runtime.operation import API, Operation, Path

from .conftest import CREATE, GET, TABLE, AsyncThings, Bench, SyncThings, answering, error_tables


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    codes = {
        "ERR_ACCESS_USER": errors.ErrorCode(
            "It is missing, or not yours.", "Check the id.", "NotAccessibleError"
        ),
        "ERR_EXISTS": errors.ErrorCode("The name is taken.", "Choose another name."),
    }
    monkeypatch.setitem(sys.modules, TABLE, error_tables(TABLE, codes))
    for kind in (SyncThings, AsyncThings):
        monkeypatch.setattr(kind, "_api", API("things", "X-Version", 7, TABLE))
    yield
    error_table.cache_clear()


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (410, errors.GoneError),
        (413, errors.PayloadTooLargeError),
        (418, errors.APIStatusError),
        (422, errors.InvalidInputError),
        (429, errors.RateLimitError),
        (490, errors.WafBlockedError),
        (500, errors.ServerError),
        (507, errors.InsufficientStorageError),
    ],
)
def test_the_class_follows_the_status(
    bench: Callable[..., Bench], status: int, kind: type[errors.APIStatusError]
) -> None:
    with pytest.raises(errors.APIStatusError) as caught:
        bench(answering(status), retries=0).do("call", GET, thing_id="1")
    assert type(caught.value) is kind
    assert caught.value.status == status
    assert f"answered {status} to GET /rest/things/1: no explanation was given." in str(caught.value)
    assert caught.value.hint
    assert str(caught.value).endswith(caught.value.hint)


SHAPES = [
    {"errors": [{"code": "ERR_EXISTS", "message": "Entity exists"}]},
    {"errors": {"code": "ERR_EXISTS", "message": "Entity exists"}},
    {"error": [{"code": "ERR_EXISTS", "message": "Entity exists"}]},
    {"code": "ERR_EXISTS", "message": "Entity exists"},
    {"code": "ERR_EXISTS", "msg": "Entity exists"},
    {"errors": None, "error": [{"code": "ERR_EXISTS", "message": "Entity exists"}]},
    {"error": "ERR_EXISTS", "error_description": "Entity exists"},
]


@pytest.mark.parametrize("body", SHAPES)
def test_every_shape_of_an_error_is_read(bench: Callable[..., Bench], body: dict[str, Any]) -> None:
    with pytest.raises(errors.ConflictError) as caught:
        bench(answering(409, json=body)).do("call", CREATE, name="secret name")
    assert caught.value.codes == ("ERR_EXISTS",)
    assert str(caught.value) == (
        "the appliance answered 409 to POST /rest/things: ERR_EXISTS Entity exists. The name is taken. Choose another name."
    )
    assert "secret" not in str(caught.value)


def test_missing_or_not_yours_is_both(bench: Callable[..., Bench]) -> None:
    body = {"errors": [{"code": "ERR_ACCESS_USER", "message": "Insufficient access permissions"}]}
    with pytest.raises(errors.NotAccessibleError, match="missing, or not yours") as caught:
        bench(answering(403, json=body)).do("call", GET, thing_id="1")
    assert isinstance(caught.value, errors.NotFoundError)
    assert isinstance(caught.value, errors.PermissionDeniedError)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        b"[]",
        b"null",
        b'{"errors": null}',
        b'{"errors": [1]}',
        b'{"data": [{"message": "not of an error"}]}',
    ],
    ids=range(7),
)
def test_a_body_that_says_nothing(bench: Callable[..., Bench], content: bytes) -> None:
    with pytest.raises(errors.PermissionDeniedError, match="no explanation was given"):
        bench(answering(403, content=content)).do("call", GET, thing_id="1")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (
            b"<html><head><title> Not\nhere </title>",
            "the body is an HTML page titled 'Not here', not a response of the API. ",
        ),
        (b"<!doctype html>", "the body is an HTML page, not a response of the API. "),
        (b'{"errors":[{"co', "the body is not valid JSON. "),
        (b'{"errors":[{"code":"\xff"}]}', "the body is not valid JSON. "),
        (b"[" * 100_000, "the body is not valid JSON. "),
    ],
    ids=range(5),
)
def test_a_body_that_is_no_json(bench: Callable[..., Bench], content: bytes, says: str) -> None:
    with pytest.raises(errors.NotFoundError) as caught:
        bench(answering(404, content=content)).do("call", GET, thing_id="1")
    assert f"things/1: {says}" in str(caught.value)


def test_an_answer_that_was_cut_off_still_tells_its_code(bench: Callable[..., Bench]) -> None:
    content = b'{"errors":[{"code":"ERR_ACCESS_USER","message":"Insuff'
    with pytest.raises(errors.NotAccessibleError) as caught:
        bench(answering(422, content=content)).do("call", GET, thing_id="1")
    assert caught.value.has("ERR_ACCESS_USER")
    assert not caught.value.has("ERR_EXISTS", "ERR_ACCESS")


def test_a_message_is_one_line_with_an_end(bench: Callable[..., Bench]) -> None:
    said = [{"code": "ERR_A", "message": "a\r\nFAKE \u2028log \x1b[31mline" + "x" * 900}] * 1_000
    with pytest.raises(errors.BadRequestError) as caught:
        bench(answering(400, json={"errors": said})).do("call", GET, thing_id="1")
    message = str(caught.value)
    assert message.isprintable()
    assert "ERR_A a FAKE log [31mlinexx" in message
    assert "And 995 more. Check" in message
    assert len(message) < 4_000
    assert len(caught.value.errors) == 1_000


SECRET: Operation[Any] = Operation(
    "links.get", "GET /rest/links/{ref}/x", result=Any, arguments=(Path("ref", str, "ref"),)
)


@pytest.mark.parametrize(
    "handler", [answering(404), answering(200, content=b"{"), lambda request: raise_(httpx.ReadError("cut"))]
)
@pytest.mark.parametrize("way", ["call", "request", "download"])
def test_a_secret_in_a_path_is_not_shown(
    bench: Callable[..., Bench],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    tmp_path: pathlib.Path,
    handler: Any,
    way: str,
) -> None:
    for kind in (SyncThings, AsyncThings):
        monkeypatch.setattr(
            kind, "_api", API("things", "X-Version", 7, "", secret_paths=("/rest/links/{ref}",))
        )
    one = bench(handler, retries=0)
    caplog.set_level("DEBUG")

    def do() -> None:
        if way == "request":
            result = one.client.request("GET", "/rest/links/s3cret/x", cast_to=Any)
            if one.asynchronous:
                one.runner.run(result)
        elif way == "call":
            one.do("call", SECRET, ref="s3cret")
        else:
            one.do("download", SECRET, tmp_path / "x", {"ref": "s3cret"}, {"overwrite": True})
            raise errors.KiteworksError("a download takes any bytes")

    with pytest.raises(errors.KiteworksError) as caught:
        do()
    shown = f"{caught.value} {caught.value.__dict__} {caplog.text}"
    assert "s3cret" not in shown
    assert one.requests[0].url.path == "/rest/links/s3cret/x"
    assert "/rest/links/{ref}/x" in shown


def raise_(error: Exception) -> Any:
    raise error


def test_errors_in_plain_text(bench: Callable[..., Bench]) -> None:
    with pytest.raises(errors.ConflictError, match=r"things/1: The name is taken\. Look at"):
        bench(answering(409, json={"errors": ["The name is taken"]})).do("call", GET, thing_id="1")


@pytest.mark.parametrize("status", [400, 403, 422])
def test_the_table_decides_whichever_status_a_code_comes_with(
    bench: Callable[..., Bench], status: int
) -> None:
    body = {"errors": [{"code": "ERR_ACCESS_USER", "message": "Insufficient access permissions"}]}
    with pytest.raises(errors.NotAccessibleError):
        bench(answering(status, json=body)).do("call", GET, thing_id="1")


def test_a_redirect_says_where_to_but_not_the_query(bench: Callable[..., Bench]) -> None:
    elsewhere = {"Location": "https://portal.example.com/login?s=secret"}
    with pytest.raises(
        errors.APIStatusError, match=r"redirects to portal\.example\.com, which is not"
    ) as caught:
        bench(answering(302, headers=elsewhere)).do("call", GET, thing_id="1")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("again", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
def test_errors_cross_processes(bench: Callable[..., Bench], again: Callable[[Any], Any]) -> None:
    with pytest.raises(errors.ConflictError) as caught:
        bench(answering(409, json=SHAPES[0])).do("call", GET, thing_id="1")
    timeout = errors.APITimeoutError("no answer", method="GET", path="/x", host="h")
    oauth = errors.InvalidGrantError("invalid_grant", "too old", "Sign in again.")
    for error in (caught.value, timeout, oauth):
        other = again(error)
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert other.hint == error.hint
    other = again(caught.value)
    assert (other.status, other.codes, other.response.json()) == (409, ("ERR_EXISTS",), SHAPES[0])


def raising(error: Exception, cause: Exception | None = None) -> Callable[[httpx.Request], httpx.Response]:
    def handler(request: httpx.Request) -> httpx.Response:
        raise error from cause

    return handler


UNTRUSTED = ssl.SSLCertVerificationError(1, "certificate verify failed")
UNTRUSTED.verify_message = "self-signed certificate"


@pytest.mark.parametrize(
    ("handler", "kind", "says"),
    [
        (raising(httpx.ReadTimeout("slow")), errors.APITimeoutError, "allow more time with"),
        (raising(httpx.ConnectError("x"), UNTRUSTED), errors.CertificateError, "self-signed certificate"),
        (
            raising(httpx.ConnectError("x"), socket.gaierror(-2, "?")),
            errors.HostNotFoundError,
            "no host is called 'things.example.com'",
        ),
        (raising(httpx.ConnectError("")), errors.APIConnectionError, "the connection failed: ConnectError ("),
        (
            answering(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"no gzip")),
            errors.APIConnectionError,
            "the answer can't be unpacked",
        ),
        (
            raising(httpx.ReadError("cut")),
            errors.APIConnectionError,
            "the connection failed: cut (GET /rest/things/1 on things.example.com)",
        ),
    ],
)
def test_broken_connections(
    bench: Callable[..., Bench], handler: Any, kind: type[Exception], says: str
) -> None:
    with pytest.raises(errors.APIConnectionError) as caught:
        bench(handler).do("call", GET, thing_id="1")
    assert type(caught.value) is kind
    assert says in str(caught.value)
