"""Answers that keep to the spec and answers that do not."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from kiteworks_runtime import decoding
from kiteworks_runtime.errors import DeviationWarning, ResponseDecodeError

from .conftest import DELETE, GET, Bench, Thing, answering


@pytest.fixture(autouse=True)
def forget_warnings() -> None:
    decoding._warned.clear()


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
        ({"id": None}, "id", None, "$.id: expected str, NoneType came"),
        ({}, "id", None, "$.id: expected str, nothing came"),
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
    thing = one.do("call", GET, thing_id="1")
    assert thing.id == "77"
    assert thing.kind is None


def test_no_content(bench: Callable[..., Bench]) -> None:
    assert bench(answering(204)).do("call", DELETE, thing_id="1") is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<html>Portal</html>", "an HTML page came where JSON was promised"),
        (b"{", "a body that is not JSON"),
    ],
)
def test_not_json(bench: Callable[..., Bench], content: bytes, says: str) -> None:
    with pytest.raises(ResponseDecodeError, match=says):
        bench(answering(200, content=content)).do("call", GET, thing_id="1")
