"""Which requests are sent again, after which failures, and when."""

from __future__ import annotations

import io
import os
import socket
import ssl
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from kiteworks_runtime.error_details import ErrorCode
from kiteworks_runtime.error_response import (
    APIStatusError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
)
from kiteworks_runtime.errors import APIConnectionError, APITimeoutError, InvalidArgumentError
from kiteworks_runtime.events import RetryAttempt
from kiteworks_runtime.retry import Retries, retry_after

from .conftest import CONTENT, CREATE, DELETE, GET, LIST, UPLOAD, Bench, Thing, error_tables

MARKED = replace(CREATE, idempotent=True)
Answer = httpx.Response | Exception


@pytest.fixture
def then(bench: Callable[..., Bench]) -> Callable[..., Bench]:
    """A bench whose appliance fails in the given ways, one after another, then answers well."""

    def make(*failures: Answer, **options: Any) -> Bench:
        left = list(failures)

        def handler(request: httpx.Request) -> httpx.Response:
            answer = left.pop(0) if left else httpx.Response(200, json={"id": "1"})
            if isinstance(answer, Exception):
                raise answer
            # A response knows which kind of client took it, so each gets its own.
            return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

        return bench(handler, **options)

    return make


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = {"ERR_SCAN": ErrorCode("", "", "ScanPendingError"), "ERR_NO": ErrorCode("", "")}
    table = error_tables("tests_runtime_retry_table", codes)
    monkeypatch.setitem(sys.modules, table.__name__, table)


def with_table(one: Bench) -> Bench:
    one.client._state.appliance = msgspec.structs.replace(
        one.client.appliance, error_table="tests_runtime_retry_table"
    )
    return one


def said(code: str) -> dict[str, Any]:
    return {"json": {"errors": [{"code": code, "message": "m"}]}}


PASSING: list[Any] = [
    *(httpx.Response(status) for status in (408, 429, 502, 503, 504)),
    httpx.Response(403, headers={"Retry-After": "1"}, **said("ERR_NEW")),
    httpx.Response(403, html="<title>403 Forbidden</title>"),
    httpx.Response(403, **said("ERR_SCAN")),
    httpx.ConnectError("x"),
    httpx.ConnectTimeout("x"),
    httpx.PoolTimeout("x"),
    httpx.ReadError("x"),
    httpx.ReadTimeout("x"),
    httpx.WriteError("x"),
    httpx.WriteTimeout("x"),
    httpx.RemoteProtocolError("x"),
]


def throttles(answer: httpx.Response) -> bool:
    """Whether an answer of `PASSING` says that there were too many requests."""
    return answer.status_code in (403, 429) and "ERR_SCAN" not in answer.text


UNOPENED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


def name(answer: Answer) -> str:
    if isinstance(answer, Exception):
        return type(answer).__name__
    return f"{answer.status_code} {answer.text[:20]}"


passing = pytest.mark.parametrize("failure", PASSING, ids=name)


@passing
@pytest.mark.parametrize("operation", [GET, DELETE, MARKED], ids=["get", "delete", "marked"])
def test_what_is_safe_is_repeated(then: Callable[..., Bench], failure: Answer, operation: Any) -> None:
    one = with_table(then(failure, failure))
    given = {"name": "x"} if operation is MARKED else {"thing_id": "1"}
    one.do("call", operation, **given)
    assert len(one.requests) == 3
    assert len({request.content for request in one.requests}) == 1


@passing
def test_a_post_is_repeated_only_if_nothing_was_done(then: Callable[..., Bench], failure: Answer) -> None:
    one = with_table(then(failure))
    if isinstance(failure, UNOPENED) or (isinstance(failure, httpx.Response) and throttles(failure)):
        assert one.do("call", CREATE, name="x").id == "1"
        assert len(one.requests) == 2
    else:
        with pytest.raises((APIConnectionError, APIStatusError)):
            one.do("call", CREATE, name="x")
        assert len(one.requests) == 1


@pytest.mark.parametrize("told", [{}, said("ERR_NEW"), {"html": "<title>Maintenance</title>"}], ids=str)
def test_a_post_is_repeated_where_the_application_is_not_there(
    then: Callable[..., Bench], told: dict[str, Any]
) -> None:
    one = with_table(then(httpx.Response(503, headers={"Retry-After": "9"}, **told)))
    assert one.do("call", CREATE, name="x").id == "1"
    assert [request.content for request in one.requests] == [b'{"name":"x"}'] * 2
    assert one.clock.slept == [9]


@pytest.mark.parametrize("asked", ["0", "-1", "soon", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_503_that_asks_for_no_wait_may_be_an_application_that_failed(
    then: Callable[..., Bench], asked: str
) -> None:
    one = then(httpx.Response(503, headers={"Retry-After": asked}))
    with pytest.raises(ServerError):
        one.do("call", CREATE, name="x")
    assert len(one.requests) == 1


def test_a_post_that_the_application_got_is_not_repeated(then: Callable[..., Bench]) -> None:
    one = with_table(then(httpx.Response(503, headers={"Retry-After": "9"}, **said("ERR_NO"))))
    with pytest.raises(ServerError):
        one.do("call", CREATE, name="x")
    assert len(one.requests) == 1
    # What is safe is repeated even so.
    two = with_table(then(httpx.Response(503, headers={"Retry-After": "9"}, **said("ERR_NO"))))
    assert two.do("call", GET, thing_id="1").id == "1"


@pytest.mark.parametrize(
    "failure", [httpx.Response(429), httpx.Response(403, html="<title>403 Forbidden</title>")], ids=name
)
def test_a_limit_that_does_not_say_for_how_long_counts_by_the_second(
    then: Callable[..., Bench], failure: Answer
) -> None:
    one = then(failure, failure)
    assert one.do("call", CREATE, name="x").id == "1"
    assert sum(one.clock.slept) >= 1


def test_where_others_are_served_throttling_means_to_wait(bench: Callable[..., Bench]) -> None:
    """Six waits, where two are allowed: each time, another request was served meanwhile."""
    answers = [httpx.Response(429) for _ in range(6)]

    def handler(request: httpx.Request) -> httpx.Response:
        if request.method == "POST" and answers:
            one.client._state.call_state.tally.served += 1
            return answers.pop()
        return httpx.Response(200, json={"id": "1"})

    one = bench(handler)
    assert one.do("call", CREATE, name="x").id == "1"
    assert len(one.requests) == 7


def test_waiting_for_others_ends_with_the_budget(bench: Callable[..., Bench]) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        one.client._state.call_state.tally.served += 1
        return httpx.Response(429, headers={"Retry-After": "30"})

    one = bench(handler)
    with pytest.raises(RateLimitError):
        one.do("call", CREATE, name="x")
    assert one.clock.slept == [30] * 4
    one.client = one.client.with_options(retries=0)
    with pytest.raises(RateLimitError):
        one.do("call", CREATE, name="x")
    assert len(one.requests) == 5 + 1


def test_who_is_throttled_alone_is_throttled_for_good(then: Callable[..., Bench]) -> None:
    one = then(*(httpx.Response(429) for _ in range(9)))
    with pytest.raises(RateLimitError):
        one.do("call", CREATE, name="x")
    assert len(one.requests) == 3


@passing
def test_a_post_is_repeated_if_that_is_wanted(then: Callable[..., Bench], failure: Answer) -> None:
    one = with_table(then(failure, retries=Retries(1, retry_unsafe=True)))
    assert one.do("call", CREATE, name="x").id == "1"
    assert len(one.requests) == 2


def untrusted() -> Exception:
    error = httpx.ConnectError("x")
    error.__cause__ = ssl.SSLCertVerificationError(1, "x")
    error.__cause__.verify_message = "self-signed certificate"
    return error


CERTIFICATE_REQUIRED = ssl.SSLError(1, "[SSL: TLSV13_ALERT_CERTIFICATE_REQUIRED]")


def refused_certificate() -> Exception:
    error = httpx.ReadError("x")
    error.__cause__ = CERTIFICATE_REQUIRED
    return error


def unknown_host() -> Exception:
    error = httpx.ConnectError("x")
    error.__cause__ = socket.gaierror(socket.EAI_NONAME, "x")
    return error


@pytest.mark.parametrize(
    "failure",
    [
        *(httpx.Response(status) for status in (400, 401, 404, 409, 413, 422, 490, 500, 507)),
        httpx.Response(403),
        httpx.Response(403, **said("ERR_NO")),
        httpx.Response(403, json={"message": "no"}),
        httpx.ProxyError("x"),
        httpx.LocalProtocolError("x"),
        untrusted(),
        refused_certificate(),
        CERTIFICATE_REQUIRED,
        unknown_host(),
    ],
    ids=name,
)
def test_what_stays_as_it_is_is_not_repeated(then: Callable[..., Bench], failure: Answer) -> None:
    one = with_table(then(failure))
    with pytest.raises((APIConnectionError, APIStatusError)):
        one.do("call", GET, thing_id="1")
    assert len(one.requests) == 1


def test_a_name_that_could_not_be_looked_up_just_now(then: Callable[..., Bench]) -> None:
    error = httpx.ConnectError("x")
    error.__cause__ = socket.gaierror(socket.EAI_AGAIN, "x")
    one = then(error)
    assert one.do("call", GET, thing_id="1").id == "1"


def test_a_pending_scan_of_a_content(then: Callable[..., Bench]) -> None:
    one = then(httpx.Response(403), httpx.Response(403))
    target = io.BytesIO()
    one.do("download", CONTENT, target, {"thing_id": "1"}, {})
    assert target.getvalue() == b'{"id":"1"}'
    assert len(one.requests) == 3


def test_a_refused_content(then: Callable[..., Bench]) -> None:
    one = with_table(then(httpx.Response(403, **said("ERR_NO"))))
    with pytest.raises(PermissionDeniedError) as caught:
        one.do("download", CONTENT, io.BytesIO(), {"thing_id": "1"}, {})
    assert caught.value.codes == ("ERR_NO",)
    assert len(one.requests) == 1


def test_a_body_that_is_read_once_is_sent_once(then: Callable[..., Bench]) -> None:
    one = then(httpx.ConnectError("x"), retries=Retries(2, retry_unsafe=True))
    reading, writing = os.pipe()
    os.write(writing, b"bytes")
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe, pytest.raises(APIConnectionError):
        one.do("call", UPLOAD, body=("a.txt", pipe))
    assert len(one.requests) == 1


def test_a_file_is_read_again_from_where_it_stood(then: Callable[..., Bench]) -> None:
    one = then(httpx.ConnectError("x"))
    file = io.BytesIO(b"before, and after")
    file.seek(7)
    assert one.do("call", UPLOAD, body=("a.txt", file)).id == "1"
    first, second = (request.content for request in one.requests)
    assert first == second
    assert b"before" not in first
    assert b" and after" in first


def test_a_file_that_was_opened_stays_open_for_the_next_attempt(
    then: Callable[..., Bench], tmp_path: Any
) -> None:
    one = then(httpx.ConnectError("x"))
    (tmp_path / "a.txt").write_bytes(b"content")
    assert one.do("call", UPLOAD, body=tmp_path / "a.txt").id == "1"
    assert [b"content" in request.content for request in one.requests] == [True, True]


def test_the_last_failure_is_what_is_raised(then: Callable[..., Bench]) -> None:
    one = then(httpx.ReadTimeout("x"), httpx.Response(503), httpx.Response(429))
    with pytest.raises(RateLimitError):
        one.do("call", GET, thing_id="1")
    other = then(httpx.Response(503), httpx.ReadTimeout("x"), httpx.ReadTimeout("x"))
    with pytest.raises(APITimeoutError):
        other.do("call", GET, thing_id="1")


def test_how_often_is_the_users_choice(then: Callable[..., Bench]) -> None:
    failures = [httpx.Response(503) for _ in range(9)]
    one = then(*failures, retries=0)
    with pytest.raises(ServerError):
        one.do("call", GET, thing_id="1")
    assert len(one.requests) == 1
    one.client = one.client.with_options(retries=Retries(8, max_elapsed=None))
    assert one.do("call", GET, thing_id="1").id == "1"
    assert len(one.requests) == 10


def test_other_statuses_can_be_named(then: Callable[..., Bench]) -> None:
    one = then(httpx.Response(500), retries=Retries(statuses={500}))
    assert one.do("call", GET, thing_id="1").id == "1"
    two = then(httpx.Response(503), retries=Retries(statuses={500}))
    with pytest.raises(ServerError):
        two.do("call", GET, thing_id="1")


@pytest.fixture
def longest_pauses(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, float]]:
    """Chance always draws the upper end."""
    drawn: list[tuple[float, float]] = []

    def uniform(low: float, high: float) -> float:
        drawn.append((low, high))
        return high

    monkeypatch.setattr("random.uniform", uniform)
    return drawn


def test_pauses_double_and_are_drawn_from_all_of_it(
    then: Callable[..., Bench], longest_pauses: list[tuple[float, float]]
) -> None:
    one = then(*(httpx.Response(503) for _ in range(5)), retries=Retries(5, backoff=1, max_delay=5))
    one.do("call", GET, thing_id="1")
    assert one.clock.slept == [1, 2, 4, 5, 5]
    assert longest_pauses == [(0, 1), (0, 2), (0, 4), (0, 5), (0, 5)]


@pytest.mark.parametrize(
    "headers, pause",
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "0"}, 0.5),
        ({"Retry-After": "Thu, 01 Jan 1970 00:17:00 GMT"}, 20),
        ({"Retry-After": "Fri, 02 Jan 1970 00:00:09 GMT", "Date": "Fri, 02 Jan 1970 00:00:00 GMT"}, 9),
        ({"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0.5),
        ({"Retry-After": "-3"}, 0.5),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "2."}, 2),
        ({"Retry-After": ".75"}, 0.75),
        ({"Retry-After": " 7 "}, 7),
        ({"Retry-After": "7s"}, 7),
        ({"Retry-After": "7 seconds"}, 7),
        ({"Retry-After": "7 weeks"}, 0.5),
        ([("Retry-After", "3"), ("Retry-After", "9")], 9),
        ([("Retry-After", "soon"), ("Retry-After", "9")], 9),
        ([("Retry-After", "3"), ("Retry-After", "Thu, 01 Jan 1970 00:17:00 GMT")], 20),
        ({"Retry-After": "Thu, 01 Jan 1970 00:17:00 +0000"}, 20),
        ({"Retry-After": "Thu, 01 Jan 1970 01:17:00 +0100"}, 20),
        ({"Retry-After": "Wed, 31 Dec 1969 19:17:00 EST"}, 20),
        ({"Retry-After": "Thu, 01 Jan 1970 00:17:00 ABC"}, 20),
        ({"Retry-After": "Thu, 01 Jan 1970 00:17:00"}, 20),
        ({"Retry-After": "Thu, 01 Jan 1970 00:17:00 UTC"}, 20),
        ({"Retry-After": "Thu Jan 01 1970 01:17:00 GMT+0100 (Central European Time)"}, 20),
        ({"Retry-After": "Thursday, 01-Jan-70 00:17:00 GMT"}, 20),
        ({"Retry-After": "Thu Jan  1 00:17:00 1970"}, 20),
        ({"Retry-After": "1970-01-01T00:17:00Z"}, 20),
        ({"Retry-After": "1970-01-01T01:17:00+01:00"}, 20),
        ({"Retry-After": "Thu, 01 Jan 1970 00:00:20 GMT", "Date": "Thu, 01 Jan 1970 00:00:00 GMT"}, 20),
        ({"Retry-After": "Thu, 01 Jan 1970 00:17:00 GMT", "Date": "yesterday"}, 20),
        ({"Retry-After": "Thu, 01 Jan 1970 00:17:00 +9999"}, 0.5),
        ({"Retry-After": "Thu, 01 Jan 99999999999 00:17:00 GMT"}, 0.5),
        ({"Retry-After": "nan"}, 0.5),
        ({"Retry-After": "soon"}, 0.5),
        ({"Retry-After": "\u0663".encode()}, 0.5),
        ({}, 0.5),
    ],
)
def test_the_appliance_says_when(
    then: Callable[..., Bench], longest_pauses: object, headers: Any, pause: float
) -> None:
    """The clock stands at 1,000 seconds after the beginning of 1970."""
    one = then(httpx.Response(429, headers=headers))
    assert one.do("call", GET, thing_id="1").id == "1"
    assert one.clock.slept == [pause]


@given(value=st.text() | st.from_regex(r"[0-9A-Za-z:,.+ -]*"), date=st.text())
def test_whatever_is_asked_for_nothing_raises(value: str, date: str) -> None:
    asked = retry_after({"Retry-After": value, "Date": date}, 1_000)
    assert asked is None or asked >= 0


@pytest.mark.parametrize(
    "asked", ["3600", "31536000", "9" * 400, "9" * 5000, "Fri, 31 Dec 9999 23:59:59 GMT"]
)
@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("operation", [GET, CREATE], ids=["get", "create"])
def test_a_wait_of_any_length_raises_at_once(
    then: Callable[..., Bench], asked: str, status: int, operation: Any
) -> None:
    one = then(httpx.Response(status, headers={"Retry-After": asked}))
    with pytest.raises(APIStatusError) as caught:
        one.do("call", operation, **({"name": "x"} if operation is CREATE else {"thing_id": "1"}))
    assert caught.value.status == status
    assert one.clock.slept == []


@pytest.mark.parametrize(
    ("failure", "operation", "usual", "decision", "requests"),
    [
        (httpx.Response(500), GET, False, True, 2),
        (httpx.Response(503), GET, True, False, 1),
        (httpx.Response(503), GET, True, None, 2),
        (httpx.Response(503), CREATE, False, None, 1),
        (httpx.Response(503), CREATE, False, True, 2),
        (httpx.ReadError("cut"), CREATE, False, True, 2),
        (httpx.ReadError("cut"), GET, True, False, 1),
    ],
)
def test_a_function_decides_what_is_repeated(
    then: Callable[..., Bench],
    failure: Answer,
    operation: Any,
    usual: bool,
    decision: bool | None,
    requests: int,
) -> None:
    asked: list[RetryAttempt] = []

    def decide(attempt: RetryAttempt) -> bool | None:
        asked.append(attempt)
        return decision

    one = then(failure, retries=Retries(1, decide=decide))
    arguments = {"name": "x"} if operation is CREATE else {"thing_id": "1"}
    if requests == 1:
        with pytest.raises((APIStatusError, APIConnectionError)):
            one.do("call", operation, **arguments)
    else:
        one.do("call", operation, **arguments)
    assert len(one.requests) == requests
    (attempt,) = asked
    assert (attempt.request.operation, attempt.request.attempt) == (operation.id, 1)
    assert attempt.repeats is usual
    response = failure if isinstance(failure, httpx.Response) else None
    assert attempt.status == (response.status_code if response else None)
    assert attempt.error == (None if response else "ReadError")


def test_a_decision_does_not_outdo_the_count_nor_content_that_is_gone(then: Callable[..., Bench]) -> None:
    def always(attempt: RetryAttempt) -> bool:
        return True

    one = then(*[httpx.Response(500)] * 4, retries=Retries(2, decide=always))
    with pytest.raises(ServerError):
        one.do("call", GET, thing_id="1")
    assert len(one.requests) == 3
    never = then(httpx.Response(500), retries=Retries(0, decide=always))
    with pytest.raises(ServerError):
        never.do("call", GET, thing_id="1")
    assert len(never.requests) == 1
    with pytest.raises(InvalidArgumentError, match="decide must be a function, not bool"):
        Retries(decide=True)  # type: ignore[arg-type]


def test_no_budget_waits_for_what_can_be_waited_for(then: Callable[..., Bench]) -> None:
    patient = Retries(1, max_elapsed=None)
    one = then(httpx.Response(429, headers={"Retry-After": "31536000"}), retries=patient)
    one.do("call", GET, thing_id="1")
    assert one.clock.slept == [31_536_000]
    two = then(httpx.Response(429, headers={"Retry-After": "9" * 400}), retries=patient)
    with pytest.raises(RateLimitError):
        two.do("call", GET, thing_id="1")
    assert two.clock.slept == []


def test_what_is_asked_for_beyond_the_budget_is_not_waited_for(then: Callable[..., Bench]) -> None:
    one = then(httpx.Response(429, headers={"Retry-After": "121"}))
    with pytest.raises(RateLimitError) as caught:
        one.do("call", GET, thing_id="1")
    assert caught.value.response.headers["Retry-After"] == "121"
    assert one.clock.slept == []
    two = then(httpx.Response(429, headers={"Retry-After": "120"}))
    assert two.do("call", GET, thing_id="1").id == "1"


def test_attempts_count_against_the_budget_as_pauses_do(
    then: Callable[..., Bench], longest_pauses: object
) -> None:
    one = then(retries=Retries(9, max_elapsed=10, backoff=0))
    inner = one.client._state._given._transport

    def slow(request: httpx.Request) -> httpx.Response:
        one.clock.time += 4
        return httpx.Response(503)

    inner.handler = slow
    with pytest.raises(ServerError):
        one.do("call", GET, thing_id="1")
    assert one.clock.time == 1_012  # the third attempt ended behind the budget


def test_the_time_that_content_takes_does_not_count(bench: Callable[..., Bench]) -> None:
    answers = [httpx.Response(429, headers={"Retry-After": "60"}) for _ in range(3)]

    def slow(request: httpx.Request) -> httpx.Response:
        one.clock.time += 500
        return answers.pop(0) if answers else httpx.Response(200, json={"id": "1"})

    one = bench(slow, retries=3)
    with pytest.raises(RateLimitError):
        one.do("call", UPLOAD, body=("a.txt", b"content"))
    assert one.clock.slept == [60, 60]
    assert one.do("call", UPLOAD, body=("a.txt", b"content")).id == "1"


def test_a_page_is_read_again_where_it_failed(then: Callable[..., Bench]) -> None:
    pages = [
        httpx.Response(200, json={"data": [{"id": str(index)}], "metadata": {"total": 3}})
        for index in range(3)
    ]
    end = httpx.Response(200, json={"data": []})
    one = then(pages[0], httpx.Response(503), pages[1], httpx.ReadError("x"), pages[2], end)
    assert [item.id for item in one.items(LIST, Thing, limit=1)] == ["0", "1", "2"]
    offsets = [request.url.params.get("offset", "0") for request in one.requests]
    assert offsets[:5] == ["0", "1", "1", "2", "2"]


class TokenFirst(httpx.Auth):
    """Posts to a token endpoint before each request."""

    def auth_flow(self, request: httpx.Request) -> Iterator[httpx.Request]:  # type: ignore[override]
        yield httpx.Request("POST", "https://things.example.com/oauth/token")
        yield request


@pytest.mark.parametrize(
    "failure, attempts",
    [(httpx.ConnectError("x"), 2), (httpx.ReadError("x"), 1), (httpx.ReadTimeout("x"), 1)],
)
def test_a_token_request_that_may_have_arrived_is_not_repeated(
    then: Callable[..., Bench], failure: Exception, attempts: int
) -> None:
    one = then(failure)
    one.client._state._signer = lambda _: TokenFirst()
    if attempts == 1:
        with pytest.raises(APIConnectionError, match=r"POST /oauth/token"):
            one.do("call", GET, thing_id="1")
    else:
        one.do("call", GET, thing_id="1")
    tokens = [request for request in one.requests if request.url.path == "/oauth/token"]
    assert len(tokens) == attempts


@pytest.mark.parametrize(
    "options",
    [
        {"count": -1},
        {"count": True},
        {"count": 1.5},
        {"max_elapsed": -1},
        {"max_elapsed": float("nan")},
        {"backoff": "1"},
        {"backoff": None},
        {"max_delay": float("inf")},
        {"statuses": {200}},
        {"statuses": {"503"}},
    ],
)
def test_retries_that_do_not_do(options: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError, match="retries"):
        Retries(**options)


def test_a_date_without_a_zone_is_in_utc() -> None:
    assert retry_after(httpx.Headers({"Retry-After": "Thu, 01 Jan 1970 00:00:10 -0000"}), 4) == 6


def test_what_the_caller_was_handling_is_no_cause(then: Callable[..., Bench]) -> None:
    one = then(httpx.ReadError("x"))
    try:
        raise ssl.SSLCertVerificationError(1, "another server's")
    except ssl.SSLError:
        assert one.do("call", GET, thing_id="1").id == "1"


@pytest.mark.parametrize("failure", [refused_certificate(), CERTIFICATE_REQUIRED], ids=name)
def test_a_client_certificate_that_is_missing(then: Callable[..., Bench], failure: Exception) -> None:
    """The async client of httpx lets TLS's own error through."""
    with pytest.raises(APIConnectionError, match="wants a client certificate, which is given as cert="):
        then(failure).do("call", GET, thing_id="1")


class Breaking(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that does not come."""

    def __iter__(self) -> Iterator[bytes]:
        raise httpx.ReadError("x")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        raise httpx.ReadError("x")
        yield b""


def test_a_refusal_that_breaks_off_is_a_connection_that_broke(bench: Callable[..., Bench]) -> None:
    """A streamed answer is read only where its body decides."""
    answers = [httpx.Response(403, stream=Breaking()), httpx.Response(200, content=b"bytes")]
    one = bench(lambda request: answers.pop(0))
    target = io.BytesIO()
    one.do("download", CONTENT, target, {"thing_id": "1"}, {})
    assert target.getvalue() == b"bytes"

    one = bench(lambda request: httpx.Response(403, stream=Breaking()), retries=1)
    with pytest.raises(APIConnectionError):
        one.do("download", CONTENT, io.BytesIO(), {"thing_id": "1"}, {})
    assert len(one.requests) == 2
