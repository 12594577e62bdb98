"""What is sent, and what is refused before anything is sent."""

from __future__ import annotations

import enum
import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from msgspec.structs import replace

from kiteworks_runtime import network
from kiteworks_runtime._httpx import build_url
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.operation import OMIT, Body, Operation, Path
from kiteworks_runtime.request import as_json, prepare, prepare_free

from .conftest import CONTENT, CREATE, GET, LIST, Bench, Thing, ThingList, answering

APPLIANCE = Appliance.parse("files.example.com")
BERLIN = timezone(timedelta(hours=2))
AZORES = timezone(timedelta(hours=-1))
CIRCLE: list[Any] = []
CIRCLE.append(CIRCLE)
NEST: Operation[None] = Operation(
    "things.nest",
    "POST /rest/things/nest",
    result=type(None),
    arguments=(Body("things", Sequence[Thing], "things", required=True), Body("any", Any, "any")),
    media_type="application/json",
)

FOLLOW: Operation[None] = Operation(
    "links.follow",
    "GET /rest/links/{ref}/content",
    result=type(None),
    arguments=(Path("ref", str, "ref", link=True),),
)


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


@pytest.mark.parametrize(
    "given",
    [
        "7f/a",
        "rest/links/a",
        "/rest/links/a",
        "https://files.example.com/rest/links/a",
        "https://elsewhere.example.com/a",
        "a",
    ],
)
def test_a_link_stands_for_the_reference_at_its_end(given: str) -> None:
    assert prepare(FOLLOW, {"ref": given}).path == "/rest/links/a/content"


@pytest.mark.parametrize("given", ["", "rest/links/", "rest/links/.."])
def test_a_link_that_ends_in_no_reference_is_refused(given: str) -> None:
    with pytest.raises(InvalidArgumentError, match="ref"):
        prepare(FOLLOW, {"ref": given})


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


def test_an_identifier_in_a_path_may_be_a_number() -> None:
    argument = replace(GET.arguments[0], type=int | str)
    operation = replace(GET, arguments=(argument,))
    for identifier in (41, "41"):
        assert prepare(operation, {"thing_id": identifier}).path == "/rest/things/41"
    with pytest.raises(InvalidArgumentError, match="got `bool`"):
        prepare(operation, {"thing_id": True})


@pytest.mark.parametrize(
    ("operation", "arguments", "says"),
    [
        (GET, {"thing_id": ""}, "thing_id can't be an identifier: it is blank"),
        (GET, {"thing_id": " \t\u2003"}, "thing_id can't be an identifier: it is blank"),
        (GET, {"thing_id": "."}, "'.' and '..' lead to another path"),
        (GET, {"thing_id": ".."}, "'.' and '..' lead to another path"),
        (GET, {"thing_id": "a/../b"}, "'.' and '..' lead to another path"),
        (GET, {"thing_id": "..\\b"}, "'.' and '..' lead to another path"),
        (GET, {"thing_id": "a\r\nb"}, "it holds a control character"),
        (GET, {"thing_id": "a\x00"}, "it holds a control character"),
        (GET, {"thing_id": "a\ud800"}, "thing_id holds half of a pair of surrogates"),
        (GET, {"thing_id": "a" * 1_025}, "thing_id can't be an identifier: it has 1,025 characters"),
        (GET, {"thing_id": None}, "thing_id: expected `str`, got `None`"),
        (GET, {"thing_id": b"1"}, "thing_id: bytes has no form in a request"),
        (GET, {"thing_id": ["1"]}, "thing_id: expected `str`, got `list`"),
        (GET, {"thing_id": 7}, "thing_id: expected `str`, got `int`"),
        (LIST, {"limit": 0}, "limit: expected `int` >= 1"),
        (LIST, {"limit": "5"}, "limit: expected `int`, got `str`"),
        (LIST, {"limit": True}, "limit: expected `int`, got `bool`"),
        (LIST, {"limit": 2**63}, "limit: a number of more than 64 bits can't be sent"),
        (LIST, {"limit": 10**5_000}, "limit: a number of more than 64 bits can't be sent"),
        (LIST, {"limit": 1.5}, "limit: expected `int`, got `float`"),
        (LIST, {"limit": float("nan")}, "limit: nan is not a number"),
        (LIST, {"deleted": "yes"}, "deleted: expected `bool`, got `str`"),
        (LIST, {"id_in": "abc"}, "id_in: expected `list`, got `str`"),
        (LIST, {"id_in": (one for one in "abc")}, "id_in: generator has no form in a request"),
        (LIST, {"id_in": ["a", 1]}, "id_in[1]: expected `str`, got `int`"),
        (LIST, {"id_in": ["a", "\udfff"]}, "id_in[1] holds half of a pair of surrogates"),
        (LIST, {"name_contains": {"a": 1}}, "name_contains: expected `str`, got `dict`"),
        (LIST, {"byte_range": "x\nEvil: 1"}, "header Range holds a control character"),
        (LIST, {"byte_range": "\xe4"}, "header Range must be ASCII"),
        (LIST, {"since": datetime(2026, 1, 1)}, "has no time zone"),
        (LIST, {"since": date(2026, 1, 1)}, "since: expected `datetime`, got `date`"),
        (LIST, {"since": datetime.max.replace(tzinfo=AZORES)}, "is out of range in UTC"),
        (LIST, {"since": "2026-01-01T00:00:00Z"}, "since: expected `datetime`, got `str`"),
        (LIST, {"id_in": []}, "id_in: the list is empty"),
        (LIST, {"id_in": ["a,b"]}, "id_in: 'a,b' holds a comma"),
        (CREATE, {}, "things.create() needs name"),
        (CREATE, {"name": None}, "name: expected `str`, got `None`"),
        (CREATE, {"name": "x", "mode": "c"}, "mode: expected one of 'a', 'b', got 'c'"),
        (CREATE, {"name": "x" * 2_000, "mode": "c" * 2_000}, "..."),
        (NEST, {"things": Thing(id="1")}, "things: expected `list`, got `dict`"),
        (NEST, {"things": [Thing(id=1)]}, "things[0].id: expected `str`, got `int`"),
        (NEST, {"things": [ThingList()]}, "things: expected `Thing`, got `ThingList`"),
        (NEST, {"things": [Thing(id="1", size=float("inf"))]}, "things[0].size: inf is not a number"),
        (
            NEST,
            {"things": [Thing(id="1", inner=Thing(id="2", created=datetime(2026, 1, 1)))]},
            "no time zone",
        ),
        (NEST, {"things": [Thing(id="1", parts=["x"])]}, "things[0].parts[0]: expected `dict`, got `str`"),
        (NEST, {"things": [], "any": {"a": [object()]}}, "any.a[0]: object has no form in a request"),
        (NEST, {"things": [], "any": {1: 2}}, "any: a key must be text, not int"),
        (NEST, {"things": [], "any": CIRCLE}, "any is nested too deeply"),
        (NEST, {"things": [], "any": Decimal(1)}, "any: Decimal has no form in a request"),
    ],
)
def test_bad_arguments_are_refused_before_anything_is_sent(
    bench: Callable[..., Bench], operation: Any, arguments: dict[str, Any], says: str
) -> None:
    one = bench(answering(200, json={}))
    with pytest.raises(InvalidArgumentError) as caught:
        one.do("call", operation, **arguments)
    assert says in str(caught.value)
    assert len(str(caught.value)) < 700
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


class Color(str, enum.Enum):  # noqa: UP042 - str() of such a member is no value
    RED = "red"


def test_a_member_of_an_enumeration_is_its_value() -> None:
    request = prepare(LIST, {"name_contains": Color.RED, "id_in": [Color.RED]})
    assert request.params == [("name:contains", "red"), ("id:in", "red")]


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        (datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC), "1969-12-31T23:59:59+0000"),
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00+0000"),
        (datetime(9999, 12, 31, 23, tzinfo=UTC), "9999-12-31T23:00:00+0000"),
        (datetime(2026, 1, 2, tzinfo=BERLIN), "2026-01-01T22:00:00+0000"),
    ],
)
def test_every_moment_of_the_calendar_can_be_sent(moment: datetime, sent: str) -> None:
    assert prepare(LIST, {"since": moment}).params == [("created:gte", sent)]


def test_what_a_model_leaves_out_is_not_sent() -> None:
    created = Moment(2026, 1, 2, tzinfo=UTC)
    body = prepare(NEST, {"things": [Thing(id="1", base_dir_id="2", created=created)]}).content or b""
    assert json.loads(body) == {
        "things": [{"id": "1", "basedirId": "2", "created": "2026-01-02T00:00:00+0000"}]
    }


def test_an_argument_that_the_operation_does_not_know_is_not_dropped() -> None:
    with pytest.raises(TypeError, match=r"things\.get\(\) knows no nonsense"):
        prepare(GET, {"thing_id": "1", "nonsense": 2})


def test_dates_inside_a_body() -> None:
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    body = as_json("body", {"a": [moment], "b": {"c": moment}})
    assert json.loads(body) == {"a": ["2026-01-02T00:00:00+0000"], "b": {"c": "2026-01-02T00:00:00+0000"}}


def test_what_json_can_not_tell() -> None:
    with pytest.raises(InvalidArgumentError, match=r"body\.a: object has no form in a request"):
        as_json("body", {"a": object()})


def test_quoting_lasts_until_the_wire(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1"}))
    one.do("call", GET, thing_id="a/..b/%2e%2e b")
    assert one.requests[0].url.raw_path == b"/rest/things/a%2F..b%2F%252e%252e%20b"


def segments(path: bytes) -> list[str]:
    return [unquote(part.decode("ascii"), errors="strict") for part in path.split(b"/")]


ODD = st.text(st.characters() | st.sampled_from("./\\%?#;:@&=+ \r\n\t\x00\ud800\u2028"), max_size=12)


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=ODD | st.sampled_from(["%2e%2e", "%2f", "..%2f", "a%00", "//h", "http://h/", "..;", "*"]))
def test_a_request_goes_where_it_was_meant_to_or_nowhere(bench: Callable[..., Bench], text: str) -> None:
    one = bench(answering(200, json={"id": "1"}))
    ways: list[tuple[Any, dict[str, Any], list[str]]] = [
        (GET, {"thing_id": text}, ["", "rest", "things", text]),
        (CONTENT, {"thing_id": text}, ["", "rest", "things", text, "content"]),
        (LIST, {"name_contains": text, "byte_range": text}, ["", "rest", "things"]),
    ]
    for operation, arguments, meant in ways:
        before = len(one.requests)
        try:
            one.do("fetch", operation, arguments)
        except InvalidArgumentError:
            assert len(one.requests) == before
            continue
        request = one.requests[-1]
        assert len(one.requests) == before + 1
        assert segments(request.url.raw_path.partition(b"?")[0]) == meant
        assert request.url.host == "things.example.com"
        assert request.url.fragment == ""
        assert request.headers.get("Range", text) == text
        if operation is LIST:
            assert request.url.params["name:contains"] == text
    if one.asynchronous:
        one.runner.run(one.client._state._given.aclose())


@given(path=ODD)
@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_path_made_by_hand_leads_nowhere_else(path: str) -> None:
    try:
        request = prepare_free(APPLIANCE, "GET", f"/rest/{path}", None, None, None)
    except InvalidArgumentError:
        return
    url = httpx.URL("https://things.example.com" + request.path)
    assert (url.host, url.query, url.fragment) == ("things.example.com", b"", "")
    assert url.path.startswith("/rest/")
    assert not {".", ".."} & set(url.path.split("/"))
    assert b"\r" not in url.raw_path


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("GET", 1, None, None, None), "path must be text, not int"),
        (("GET", "/rest/../admin", None, None, None), "path must not hold '.', '..'"),
        (("GET", "/rest/%2E%2e/admin", None, None, None), "path must not hold '.', '..'"),
        (("GET", "/rest/a%0d%0ab", None, None, None), "or control characters"),
        (("GET", "//evil.example.com/x", None, None, None), "path must begin with one slash"),
        (("GET", "rest", None, None, None), "path must begin with one slash"),
        (("GET", "/rest\\x", None, None, None), "path must begin with one slash"),
        (("GET", "/rest?x=1", None, None, None), "path must not hold a query"),
        (("GET /x", "/rest", None, None, None), "is not an HTTP method"),
        ((None, "/rest", None, None, None), "is not an HTTP method"),
        (("GET", "/rest", [("a", "b")], None, None), "params must be a dict, not list"),
        (("GET", "/rest", {1: 2}, None, None), "params: a key must be text, not int"),
        (("GET", "/rest", {"a": object()}, None, None), "params.a: object has no form in a request"),
        (("GET", "/rest", {"a": {"b": 1}}, None, None), "a: a dict has no form as text"),
        (("POST", "/rest", None, {"a": float("nan")}, None), "json.a: nan is not a number"),
        (("POST", "/rest", None, b"x", None), "json: bytes has no form in a request"),
        (("POST", "/rest", None, None, "text"), "content must be bytes, not str"),
        (("POST", "/rest", None, {}, b""), "give json or content, not both"),
    ],
)
def test_a_request_made_by_hand_is_checked_too(arguments: Any, says: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        prepare_free(APPLIANCE, *arguments)
    assert says in str(caught.value)


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


def test_content_is_asked_for_as_it_is(bench: Callable[..., Bench]) -> None:
    """Not as JSON, which it is not; and not packed, or a connection that breaks ends the download."""
    one = bench(answering(200, content=b"content"))
    one.do("fetch", CONTENT, {"thing_id": "1"})
    assert one.requests[0].headers["Accept"] == "*/*"
    assert one.requests[0].headers["Accept-Encoding"] == "identity"
    one.client = one.client.with_options(headers={"accept-encoding": "gzip"})
    one.do("fetch", CONTENT, {"thing_id": "1"})
    assert one.requests[1].headers.get_list("Accept-Encoding") == ["gzip"]


_SEGMENT = st.text(max_size=8) | st.sampled_from([".", "..", "%2F", "%zz", "a.b", "~", ":", "@"])


@given(
    st.lists(_SEGMENT, max_size=4),
    st.lists(st.tuples(st.text(max_size=6), st.text(max_size=6)), max_size=3),
    st.sampled_from(["https://files.example.com", "http://127.0.0.1:8443", "https://[::1]:8443"]),
)
def test_a_url_is_the_one_that_httpx_parses(
    segments: list[str], params: list[tuple[str, str]], origin: str
) -> None:
    path = "".join(f"/{one}" for one in segments)

    def outcome(make: Callable[[], httpx.URL]) -> tuple[str, ...]:
        try:
            url = make()
        except (httpx.InvalidURL, ValueError) as error:
            return type(error).__name__, str(error)
        return str(url), url.scheme, url.host, str(url.port), str(url.raw_path), str(url.params)

    ours = outcome(lambda: build_url(origin, path, params))
    assert ours == outcome(lambda: httpx.URL(origin + path, params=params or None))


@pytest.mark.parametrize(
    "path", ["/rest/files/e58d380f-3be2-414f-afc4-fcfc7cd160de", "/rest/users/a%40b.c", "/rest//x/"]
)
def test_an_ordinary_url_is_not_parsed(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    params = [("name:contains", "q3 & ü"), ("limit", "5")]
    expected = str(httpx.URL(f"https://files.example.com{path}", params=params))
    build_url("https://files.example.com", path, params)
    monkeypatch.setattr(httpx.URL, "__init__", None)
    assert str(build_url("https://files.example.com", path, params)) == expected


@pytest.mark.parametrize("method", ["GET", "HEAD", "DELETE", "POST", "PUT", "PATCH", "get"])
@pytest.mark.parametrize("content", [None, b"", b"{}"])
@pytest.mark.parametrize("headers", [{}, {"Accept": "*/*", "X-Trace": "1"}, {"host": "other"}])
def test_a_request_is_the_one_that_httpx_builds(
    method: str, content: bytes | None, headers: dict[str, str]
) -> None:
    url = "https://files.example.com:8443/rest/files"
    plain = httpx.Request(method, url, headers=headers, content=content)
    with network.Client() as client:
        built = client.build_request(method, url, headers=httpx.Headers(headers), content=content)
    assert built.headers.raw == plain.headers.raw
    assert (built.method, built.url, built.content) == (plain.method, plain.url, plain.content)
    assert isinstance(built.stream, httpx.ByteStream)
    assert b"".join(built.stream) == (content or b"")
