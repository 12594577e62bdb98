"""What a client tells of its requests, to functions and to the log, and what it keeps to itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from kiteworks_runtime.errors import APIConnectionError, InvalidArgumentError
from kiteworks_runtime.events import RequestEvent, ResponseEvent

from .clock import stop_clock
from .conftest import GET, LIST, AsyncThings, Bench, Nobody, SyncThings, answering


def test_functions_hear_of_every_attempt(bench: Callable[..., Bench]) -> None:
    heard: list[Any] = []
    statuses = [503, 200]
    one = bench(
        lambda request: answering(statuses.pop(0), json={"id": "1"})(request),
        on_request=heard.append,
        on_response=heard.append,
    )
    one.do("call", GET, thing_id="1")
    first, failed, second, done = heard
    assert isinstance(first, RequestEvent)
    assert (first.operation, first.method, first.path) == ("things.get", "GET", "/rest/things/1")
    assert (first.attempt, second.attempt) == (1, 2)
    assert first.call_id == second.call_id
    assert isinstance(failed, ResponseEvent)
    assert (failed.request, failed.status, failed.error) == (first, 503, None)
    assert [failed.retry_in] == one.clock.slept
    assert (done.request, done.status, done.retry_in) == (second, 200, None)


def test_functions_hear_of_what_broke(bench: Callable[..., Bench]) -> None:
    heard: list[ResponseEvent] = []

    def breaks(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("x")

    one = bench(breaks, on_response=heard.append, retries=0)
    with pytest.raises(APIConnectionError):
        one.do("call", GET, thing_id="1")
    assert [(event.status, event.error, event.retry_in) for event in heard] == [(None, "ReadTimeout", None)]


def test_calls_can_be_told_apart(bench: Callable[..., Bench]) -> None:
    heard: list[RequestEvent] = []
    one = bench(answering(200, json={"id": "1"}), on_request=heard.append)
    one.do("call", GET, thing_id="1")
    one.do("call", GET, thing_id="1")
    assert heard[0].call_id != heard[1].call_id


def test_a_function_may_stop_a_request(bench: Callable[..., Bench]) -> None:
    def stop(event: RequestEvent) -> None:
        raise LookupError(event.operation)

    one = bench(answering(200), on_request=stop)
    with pytest.raises(LookupError, match=r"things\.get"):
        one.do("call", GET, thing_id="1")
    assert one.requests == []


def test_what_can_not_be_told() -> None:
    async def waits(event: RequestEvent) -> None:
        """Nobody awaits it."""

    with pytest.raises(InvalidArgumentError, match="on_request must be an ordinary function"):
        AsyncThings("h", auth=Nobody(), on_request=waits)
    with pytest.raises(InvalidArgumentError, match="on_response must be a function, not str"):
        SyncThings("h", auth=Nobody(), on_response="print")  # type: ignore[arg-type]


def test_the_log_names_calls_and_keeps_queries_and_headers(
    bench: Callable[..., Bench], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answers = [
        httpx.Response(503, headers={"X-Secret": "geheim"}, text="geheim"),
        httpx.Response(200, json={"data": []}),
    ]
    one = bench(lambda request: answers.pop(0), headers={"X-Key": "geheim"})
    one.do("call", LIST, name_contains="geheim")
    ours = [record for record in caplog.records if record.name == "kiteworks"]
    assert [record.levelname for record in ours] == ["DEBUG", "INFO", "DEBUG"]
    texts = [record.getMessage() for record in ours]
    assert texts[0].startswith("GET /rest/things: 503 in ")
    assert texts[1].startswith("GET /rest/things: 503; again in ")
    call = texts[0].partition("(call ")[2][:8]
    assert all(call in text for text in texts)
    assert texts[2].endswith(f"(call {call}, attempt 2)")
    assert "https://things.example.com/rest/things " in caplog.text  # httpx's own line
    assert "geheim" not in caplog.text


def test_httpx_tells_of_every_attempt_too() -> None:
    heard: list[Any] = []
    statuses = [503, 200]
    transport = httpx.MockTransport(lambda request: httpx.Response(statuses.pop(0), json={"id": "1"}))
    hooks: dict[str, list[Callable[..., Any]]] = {
        "request": [lambda request: heard.append(request.method)],
        "response": [lambda response: heard.append(response.status_code)],
    }

    with httpx.Client(transport=transport, event_hooks=hooks) as pool:
        client = SyncThings("h", auth=Nobody(), http_client=pool)
        stop_clock(client)
        client._caller.call(GET, {"thing_id": "1"})
    assert heard == ["GET", 503, "GET", 200]
