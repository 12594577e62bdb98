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
        (LIST, {"since": datetime(2026, 1, 1)}, "has no time zone"),
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
    [{"headers": {"Authorization": "x"}}, {"headers": {"X": "a\r\nb"}}, {"timeout": 0}, {"retries": -1}],
)
def test_bad_settings_are_refused(bench: Callable[..., Bench], options: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError):
        bench(answering(200), **options)
