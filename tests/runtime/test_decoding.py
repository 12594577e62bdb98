"""Answers that keep to the spec and answers that do not."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from kiteworks_runtime.errors import DeviationWarning, ResponseDecodeError
from kiteworks_runtime.models import Model

from .conftest import CREATE, DELETE, GET, LIST, Bench, Thing, answering


def test_the_fast_path_reads_the_appliances_dates_and_ignores_what_it_does_not_know(
    bench: Callable[..., Bench],
) -> None:
    body = {
        "id": "1",
        "basedirId": "b",
        "kind": "new kind",
        "created": "2014-08-07T10:32:14+0000",
        "unknown": [1],
    }
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        thing = bench(answering(200, json=body)).do("call", GET, thing_id="1")
    assert thing == Thing(
        id="1", base_dir_id="b", kind="new kind", created=datetime(2014, 8, 7, 10, 32, 14, tzinfo=UTC)
    )
    assert thing.size is None


@pytest.mark.parametrize(
    ("odd", "field", "kept", "says"),
    [
        ({"id": None}, "id", None, "$.id: expected str, null came"),
        ({}, "id", None, "$.id: expected str, nothing came; it reads as None"),
        ({"id": "1", "size": "12"}, "size", "12", "$.size: expected int | None, str came"),
        ({"id": "1", "created": "never"}, "created", "never", "$.created"),
        ({"id": "1", "parts": {"id": "2"}}, "parts", {"id": "2"}, "$.parts"),
        ({"id": "1", "labels": []}, "labels", [], "$.labels"),
        ({"id": "1", "inner": "x"}, "inner", "x", "$.inner"),
    ],
)
def test_an_odd_value_is_kept_and_warned_of_once(
    bench: Callable[..., Bench], odd: dict[str, Any], field: str, kept: object, says: str
) -> None:
    body = {**odd, "kind": "crate", "basedirId": "b"}
    one = bench(answering(200, json=body))
    with pytest.warns(DeviationWarning) as caught:
        thing = one.do("call", GET, thing_id="1")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        one.do("call", GET, thing_id="1")
    assert getattr(thing, field) == kept
    assert (thing.kind, thing.base_dir_id) == ("crate", "b")
    assert len(caught) == 1
    assert str(caught[0].message).startswith("things.get: ")
    assert says in str(caught[0].message)


def test_the_rest_of_an_odd_answer_is_typed(bench: Callable[..., Bench]) -> None:
    body = {
        "id": "1",
        "parts": [{"id": "2", "size": "x"}, {"id": "3", "created": "2014-08-07T10:32:14Z"}],
        "labels": {"a": 1, "b": "2"},
    }
    with pytest.warns(DeviationWarning) as caught:
        thing = bench(answering(200, json=body)).do("call", GET, thing_id="1")
    assert thing.parts[1].created == datetime(2014, 8, 7, 10, 32, 14, tzinfo=UTC)
    assert thing.parts[0].size == "x"
    assert thing.labels == {"a": 1, "b": "2"}
    assert len(caught) == 2


def test_strict_raises(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": "1", "size": "x"}), strict=True)
    with pytest.raises(
        ResponseDecodeError,
        match=r"Expected `int \| null`, got `str` - at `\$\.size`.*200 to GET /rest/things/1",
    ):
        one.do("call", GET, thing_id="1")


def test_no_body_but_a_location(bench: Callable[..., Bench]) -> None:
    one = bench(answering(201, headers={"X-Accellion-Location": "https://h/rest/things/77"}))
    thing = one.do("call", CREATE, name="x")
    assert thing.id == "77"
    assert thing.kind is None


def test_the_id_of_a_location_has_its_declared_type(bench: Callable[..., Bench]) -> None:
    one = bench(answering(201, headers={"X-Accellion-Location": "/rest/uploads/7890"}))
    assert one.do("call", replace(CREATE, result=Numbered), name="x").id == 7890


def test_neither_body_nor_location(bench: Callable[..., Bench]) -> None:
    with pytest.warns(DeviationWarning, match="no body came; all its fields read as None"):
        assert bench(answering(200)).do("call", CREATE, name="x").id is None
    with pytest.raises(ResponseDecodeError, match="an empty body came"):
        bench(answering(200), strict=True).do("call", CREATE, name="x")


@pytest.mark.parametrize("operation", [GET, LIST], ids=["one", "list"])
def test_what_was_asked_for_and_came_empty_is_no_object(bench: Callable[..., Bench], operation: Any) -> None:
    arguments = {"thing_id": "1"} if operation is GET else {}
    with pytest.raises(ResponseDecodeError, match="an empty body came where JSON was promised"):
        bench(answering(200)).do("call", operation, **arguments)


def test_no_content(bench: Callable[..., Bench]) -> None:
    assert bench(answering(204)).do("call", DELETE, thing_id="1") is None


def test_a_page_of_a_portal_is_not_taken_for_a_success(bench: Callable[..., Bench]) -> None:
    with pytest.raises(ResponseDecodeError, match="it may not have been done; check that the host"):
        bench(answering(200, html="<html>Sign in</html>")).do("call", DELETE, thing_id="1")


class Numbered(Model, kw_only=True, rename="camel"):
    id: int


def test_a_success_that_is_not_listed_reads_as_the_nearest_below(bench: Callable[..., Bench]) -> None:
    several: Any = replace(CREATE, result=Numbered | Thing, results={200: Numbered, 201: Thing})
    one = bench(answering(202, json={"id": "a"}))
    assert one.do("call", several, name="x") == Thing(id="a")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b'\xef\xbb\xbf{"id":"1","kind":"crate"}', "crate"),
        (b'{"id":"1","kind":"a\tb"}', "a\tb"),
        (b'{"id":"1","kind":"\xff"}', "\N{REPLACEMENT CHARACTER}"),
        (b'{"id":"1","kind":"k","x":NaN,"y":1e999}', "k"),
    ],
)
def test_json_but_for_the_letter_is_read_unless_strict(
    bench: Callable[..., Bench], content: bytes, kind: str
) -> None:
    assert bench(answering(200, content=content)).do("call", GET, thing_id="1") == Thing(id="1", kind=kind)
    with pytest.raises(ResponseDecodeError, match="not JSON"):
        bench(answering(200, content=content), strict=True).do("call", GET, thing_id="1")


def test_a_body_nested_without_end(bench: Callable[..., Bench]) -> None:
    content = b'{"x":' + b"[" * 100_000
    with pytest.raises(ResponseDecodeError, match="nested too deeply"):
        bench(answering(200, content=content)).do("call", GET, thing_id="1")


def test_the_items_of_a_list_are_one_field_and_so_are_the_members_of_an_open_object(
    bench: Callable[..., Bench],
) -> None:
    body = {
        "id": "1",
        "parts": [{"id": str(number), "size": "x"} for number in range(5)],
        "labels": {f"l{number}]": "x" for number in range(5)},
    }
    with pytest.warns(DeviationWarning) as caught:
        thing = bench(answering(200, json=body)).do("call", GET, thing_id="1")
    assert len(thing.parts) == len(thing.labels) == 5
    assert [str(one.message).split(": expected")[0] for one in caught] == [
        "things.get: $.parts[0].size",
        "things.get: $.labels['l0]']",
    ]


def test_a_warning_points_at_the_users_code(bench: Callable[..., Bench]) -> None:
    with pytest.warns(DeviationWarning) as caught:
        bench(answering(200, json={"id": 1})).do("call", GET, thing_id="1")
    assert "kiteworks_runtime" not in caught[0].filename


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<html>Portal</html>", "an HTML page came where JSON was promised"),
        (b"{", "a body that is not JSON"),
        (b'{"id":"1"', "a body that is not JSON, or not all of it"),
    ],
)
def test_not_json(bench: Callable[..., Bench], content: bytes, says: str) -> None:
    with pytest.raises(ResponseDecodeError, match=says):
        bench(answering(200, content=content)).do("call", GET, thing_id="1")
