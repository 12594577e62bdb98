"""What is sent, and what is refused before anything is sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.operation import OMIT
from kiteworks_runtime.requests import prepare
from kiteworks_runtime.wire import as_json

from .conftest import CREATE, GET, LIST, Bench, answering

BERLIN = timezone(timedelta(hours=2))


def test_a_query_is_written_the_appliances_way() -> None:
    since = datetime(2026, 1, 2, 3, 4, 5, tzinfo=BERLIN)
    request = prepare(
        LIST,
        {"name_contains": "q3 & q4", "id_in": ["a", "b"], "since": since, "deleted": False, "limit": OMIT},
    )
    assert request.params == [
        ("name:contains", "q3 & q4"),
        ("id:in", "a,b"),
        ("created:gte", "2026-01-02T01:04:05+0000"),
        ("deleted", "false"),
    ]


def test_not_given_differs_from_none() -> None:
    assert json.loads(prepare(CREATE, {"name": "x", "note": OMIT}).content or b"") == {"name": "x"}
    assert json.loads(prepare(CREATE, {"name": "x", "note": None}).content or b"") == {
        "name": "x",
        "note": None,
    }


def test_a_date_in_a_body() -> None:
    expire = datetime(2026, 1, 2, tzinfo=UTC)
    assert (
        json.loads(prepare(CREATE, {"name": "x", "expire": expire}).content or b"")["expire"]
        == "2026-01-02T00:00:00+0000"
    )


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("ä", "%C3%A4"),
        ("..x", "..x"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2e%2e", "%252e%252e"),
    ],
)
def test_path_parameters_are_quoted(given: str, sent: str) -> None:
    assert prepare(GET, {"thing_id": given}).path == f"/rest/things/{sent}"


@pytest.mark.parametrize(
    ("operation", "arguments", "says"),
    [
        (GET, {"thing_id": ""}, "thing_id: '' can't be an identifier"),
        (GET, {"thing_id": ".."}, "thing_id: '..' can't be an identifier"),
        (GET, {"thing_id": "a\r\nb"}, "can't be an identifier"),
        (GET, {"thing_id": 7}, "thing_id: expected `str`, got `int`"),
        (LIST, {"limit": 0}, "limit: expected `int` >= 1"),
        (LIST, {"limit": "5"}, "limit: expected `int`, got `str`"),
        (LIST, {"id_in": "abc"}, "id_in: expected `array`, got `str`"),
        (LIST, {"byte_range": "x\nEvil: 1"}, "header Range holds a control character"),
        (LIST, {"byte_range": "\xe4"}, "header Range must be ASCII"),
        (LIST, {"since": datetime(2026, 1, 1)}, "has no time zone"),
        (LIST, {"since": "2026-01-01T00:00:00Z"}, "since: expected `datetime`, got `str`"),
        (LIST, {"id_in": []}, "id_in: the list is empty"),
        (LIST, {"id_in": ["a,b"]}, "id_in: 'a,b' holds a comma"),
        (CREATE, {}, "things.create() needs name"),
        (CREATE, {"name": None}, "name: expected `str`, got `null`"),
        (CREATE, {"name": "x", "mode": "c"}, "mode: invalid enum value 'c'"),
    ],
)
def test_bad_arguments_are_refused_before_anything_is_sent(
    bench: Callable[..., Bench], operation: Any, arguments: dict[str, Any], says: str
) -> None:
    one = bench(answering(200, json={}))
    with pytest.raises(InvalidArgumentError) as caught:
        one.do("call", operation, **arguments)
    assert says in str(caught.value)
    assert one.requests == []


def test_a_message_about_a_header_does_not_show_its_value(bench: Callable[..., Bench]) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        bench(answering(200), headers={"X-Key": "secret\n"})
    assert "secret" not in str(caught.value)


def test_a_header_of_ones_own_replaces_another_in_any_case(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}), headers={"user-agent": "mine"})
    one.do("call", GET, thing_id="1")
    assert one.requests[0].headers.get_list("user-agent") == ["mine"]


class Moment(datetime):
    """As libraries of dates have it."""


def test_a_moment_of_another_library(bench: Callable[..., Bench]) -> None:
    since = Moment(2026, 1, 2, tzinfo=UTC)
    assert prepare(LIST, {"since": since}).params == [("created:gte", "2026-01-02T00:00:00+0000")]


def test_a_set_is_several_values() -> None:
    assert prepare(LIST, {"id_in": {"a"}}).params == [("id:in", "a")]


def test_an_argument_that_the_operation_does_not_know_is_not_dropped() -> None:
    with pytest.raises(TypeError, match=r"things\.get\(\) knows no nonsense"):
        prepare(GET, {"thing_id": "1", "nonsense": 2})


def test_dates_inside_a_body() -> None:
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    body = as_json("body", {"a": [moment], "b": {"c": moment}})
    assert json.loads(body) == {"a": ["2026-01-02T00:00:00+0000"], "b": {"c": "2026-01-02T00:00:00+0000"}}


def test_what_json_can_not_tell() -> None:
    with pytest.raises(InvalidArgumentError, match="can't be sent as JSON"):
        as_json("body", {"a": object()})


def test_quoting_lasts_until_the_wire(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}))
    one.do("call", GET, thing_id="a/../%2e%2e b")
    assert one.requests[0].url.raw_path == b"/rest/things/a%2F..%2F%252e%252e%20b"


def test_every_request_names_version_and_client(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}), headers={"X-Mine": "yes"})
    one.do("call", GET, thing_id="1")
    headers = one.requests[0].headers
    assert headers["X-Version"] == "7"
    assert headers["User-Agent"].startswith("things/")
    assert headers["X-Mine"] == "yes"
    assert headers["Accept"] == "application/json"


@pytest.mark.parametrize(
    "options",
    [
        {"headers": {"Authorization": "x"}},
        {"headers": {"X": "a\r\nb"}},
        {"headers": {"X": "\xe4"}},
        {"headers": {"X": " a"}},
        {"headers": {"X": 1}},
        {"headers": {"X A": "b"}},
        {"headers": {"": "b"}},
        {"timeout": 0},
        {"timeout": "5"},
        {"timeout": True},
        {"timeout": float("nan")},
        {"timeout": float("inf")},
        {"retries": -1},
        {"retries": 1.5},
    ],
)
def test_bad_settings_are_refused(bench: Callable[..., Bench], options: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError):
        bench(answering(200), **options)
