"""Answers with the status of a success whose body says that the request failed."""

from __future__ import annotations

import asyncio
import json
import sys
import warnings
from collections.abc import Callable
from types import NoneType
from typing import Any

import pytest
from msgspec.structs import replace

from kiteworks_runtime.error_details import ErrorCode
from kiteworks_runtime.error_response import APIStatusError, BulkModel, NotFoundError
from kiteworks_runtime.errors import DeviationWarning
from kiteworks_runtime.models import Model
from kiteworks_runtime.operation import API, Operation

from ..conftest import (
    CONTENT,
    CREATE,
    DELETE,
    GET,
    LIST,
    TABLE,
    AsyncThings,
    Bench,
    SyncThings,
    Thing,
    answering,
    error_tables,
)

SAID = {"code": "ERR_GONE", "message": "There is no such thing."}
BODIES: list[dict[str, Any]] = [
    {"errors": [SAID]},
    {"errors": SAID},
    {"error": SAID},
    {"error": [SAID]},
    {"data": None, "errors": [SAID]},
    {"id": "1", "errors": [SAID]},
    SAID,
]


class Done(BulkModel, kw_only=True, rename="camel"):
    errors: list[dict[str, Any]] | None = None


class Session(Model, kw_only=True, rename="camel"):
    id: int
    error: str | None = None


OPEN: Operation[dict[str, Any]] = replace(GET, result=dict[str, Any])
MANY: Operation[list[Thing]] = replace(GET, result=list[Thing])
BULK: Operation[Done | None] = replace(DELETE, result=Done | None, results={200: NoneType, 207: Done})
SESSION: Operation[Session] = replace(CREATE, result=Session)


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = {"ERR_GONE": ErrorCode("It is gone.", "Check the id.", "NotFoundError", 404)}
    monkeypatch.setitem(sys.modules, TABLE, error_tables(TABLE, codes))
    for kind in (SyncThings, AsyncThings):
        monkeypatch.setattr(kind, "_api", API("things", "X-Version", 7, TABLE))


def _call(one: Bench, operation: Operation[Any]) -> Any:
    if operation is LIST:
        return one.items(LIST, Thing)
    needs = {argument.name for argument in operation.arguments if argument.wire_name == "thing_id"}
    return one.do("call", operation, **dict.fromkeys(needs, "1"))


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("operation", [GET, LIST, MANY, DELETE, replace(CREATE, arguments=())])
def test_it_raises(
    bench: Callable[..., Bench], operation: Operation[Any], body: dict[str, Any], strict: bool
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(NotFoundError) as caught:
            _call(bench(answering(200, json=body), strict=strict), operation)
    error = caught.value
    assert str(error).startswith(f"the appliance answered 200 to {operation.method} /rest/things")
    assert "ERR_GONE There is no such thing." in str(error)
    assert (error.status, [one.code for one in error.errors], error.hint) == (
        200,
        ["ERR_GONE"],
        "Check the id.",
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"errors": {"name": ["Required"]}}, "Required (name)."),
        ({"errors": "Access denied"}, "Access denied."),
        ({"errors": ["Access denied"]}, "Access denied."),
        ({"error": "Access denied"}, "Access denied."),
        ({"error": "invalid_request", "error_description": "No."}, "invalid_request No."),
    ],
)
@pytest.mark.parametrize("operation", [GET, LIST, DELETE])
def test_an_error_without_a_code_raises(
    bench: Callable[..., Bench], operation: Operation[Any], body: dict[str, Any], said: str
) -> None:
    with pytest.raises(APIStatusError) as caught:
        _call(bench(answering(200, json=body)), operation)
    assert said in str(caught.value)


def test_whole_responses_raise_when_they_are_parsed(bench: Callable[..., Bench]) -> None:
    response = bench(answering(200, json={"errors": [SAID]})).do("fetch", GET, {"thing_id": "1"})
    with pytest.raises(NotFoundError):
        response.parse()


def test_an_open_object_may_have_errors_of_its_own(bench: Callable[..., Bench]) -> None:
    body = {"status": "failed", "error": SAID}
    assert _call(bench(answering(200, json=body)), OPEN) == body
    with pytest.raises(NotFoundError):
        _call(bench(answering(200, json={"error": SAID})), OPEN)


@pytest.mark.parametrize("status", [200, 207])
def test_what_failed_of_many_is_part_of_the_answer(bench: Callable[..., Bench], status: int) -> None:
    (failure,) = _call(bench(answering(status, json={"errors": [SAID]})), BULK).failures
    assert failure.code == "ERR_GONE"


def test_an_error_that_the_model_has_is_a_field(bench: Callable[..., Bench]) -> None:
    one = bench(answering(201, json={"id": 5, "error": "OK", "other": 1}))
    session = one.do("call", SESSION, name="x")
    assert (session.error, session.extra) == ("OK", {"other": 1})


@pytest.mark.parametrize(
    "body", [{"id": "1", "errors": []}, {"id": "1", "error": None}, {"id": "1", "error": "OK", "code": 7}]
)
def test_what_tells_of_no_error_is_none(bench: Callable[..., Bench], body: dict[str, Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        thing = _call(bench(answering(200, json=body)), GET)
        assert _call(bench(answering(200, json=body)), DELETE) is None
    assert (thing, thing.extra) == (Thing(id="1"), {key: value for key, value in body.items() if key != "id"})


def test_what_is_downloaded_may_say_anything(bench: Callable[..., Bench]) -> None:
    body = {"errors": [SAID]}
    one = bench(answering(200, json=body))
    raw: Any = one.client._caller.raw.iter_download(CONTENT, {"thing_id": "1"}, {})
    raw = one.runner.run(raw) if asyncio.iscoroutine(raw) else raw
    assert json.loads(raw.parse()) == body


def test_a_bare_yes_that_says_what_failed_is_none(bench: Callable[..., Bench]) -> None:
    """Some of what is asked for is answered by the status alone."""
    with pytest.raises(NotFoundError):
        bench(answering(200, json={"errors": [SAID]})).do("call", CONTENT, thing_id="1")


def test_an_error_beside_other_oddities_is_not_warned_of(bench: Callable[..., Bench]) -> None:
    body = {"size": "12", "errors": [SAID]}
    with warnings.catch_warnings():
        warnings.simplefilter("error", DeviationWarning)
        with pytest.raises(NotFoundError):
            _call(bench(answering(200, json=body)), GET)
