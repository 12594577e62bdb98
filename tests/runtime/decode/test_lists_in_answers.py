"""Answers where a list was promised, and lists that came as null."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from kiteworks_runtime.errors import DeviationWarning, ResponseDecodeError
from kiteworks_runtime.models import Model, field
from kiteworks_runtime.operation import Operation, Pagination

from ..conftest import GET, LIST, Bench, Metadata, Thing, ThingList, answering


class Required(Model, kw_only=True, rename="camel"):
    """An envelope as the spec has it."""

    data: list[Thing]
    metadata: Metadata | None = None


class EitherName(Model, kw_only=True, rename="camel"):
    """One whose items may stand under two names."""

    events: list[Thing] = field(default_factory=list)
    data: list[Thing] = field(default_factory=list)
    metadata: Metadata | None = None


def _operation(envelope: type[Model]) -> Operation[Any]:
    items = ("events", "data") if envelope is EitherName else ("data",)
    return replace(LIST, result=envelope, pagination=Pagination(items=items))


ENVELOPES = [ThingList, Required, EitherName]
envelopes = pytest.mark.parametrize("envelope", ENVELOPES)


def _quietly(one: Bench, envelope: type[Model]) -> list[Thing]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return one.items(_operation(envelope), Thing)


@envelopes
@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("items", [[], None])
def test_an_empty_list_is_one(
    bench: Callable[..., Bench], envelope: type[Model], strict: bool, items: object
) -> None:
    assert _quietly(bench(answering(200, json={"data": items}), strict=strict), envelope) == []


@pytest.mark.parametrize("name", ["events", "data"])
def test_either_name_does(bench: Callable[..., Bench], name: str) -> None:
    one = bench(answering(200, json={name: [{"id": "1"}]}), strict=True)
    assert _quietly(one, EitherName) == [Thing(id="1")]


@envelopes
@pytest.mark.parametrize(
    "body", [{}, {"metadata": {"total": 3}}, {"folders": []}, {"status": "ok"}, {"a": [{"x": 1}]}]
)
def test_an_answer_without_its_list(
    bench: Callable[..., Bench], envelope: type[Model], body: dict[str, Any]
) -> None:
    operation = _operation(envelope)
    name = operation.pagination.items[0] if operation.pagination else ""
    optional = " | None" if envelope is ThingList else ""
    told = f"$.{name}: expected list[Thing]{optional}, nothing came"
    with pytest.warns(DeviationWarning) as caught:
        envelope_read = bench(answering(200, json=body)).do("call", operation)
    assert [str(one.message) for one in caught] == [f"things.list: {told}; it reads as an empty list"]
    assert getattr(envelope_read, name) == []
    assert envelope_read.extra == {key: value for key, value in body.items() if key != "metadata"}
    with pytest.raises(ResponseDecodeError) as refused:
        bench(answering(200, json=body), strict=True).items(operation, Thing)
    assert str(refused.value).startswith(told)


@envelopes
def test_one_object_is_a_list_of_one(bench: Callable[..., Bench], envelope: type[Model]) -> None:
    operation, body = _operation(envelope), {"id": 1, "kind": "crate", "colour": "red"}
    one = bench(answering(200, json=body))
    page = "AsyncPage" if one.asynchronous else "Page"
    with pytest.warns(DeviationWarning) as caught:
        (thing,) = one.items(operation, Thing)
    assert (thing, thing.extra) == (Thing(id="1", kind="crate"), {"colour": "red"})
    told = f"$: expected {page}[Thing], one Thing came"
    assert str(caught[0].message) == f"things.list: {told}; it reads as list"
    assert len(caught) == 2
    with pytest.raises(ResponseDecodeError) as refused:
        bench(answering(200, json=body), strict=True).items(operation, Thing)
    assert str(refused.value).startswith(told)


@envelopes
def test_items_under_another_name(bench: Callable[..., Bench], envelope: type[Model]) -> None:
    operation = _operation(envelope)
    name = operation.pagination.items[0] if operation.pagination else ""
    body = {
        "things": [{"id": "1", "kind": "crate"}, {"id": "2"}],
        "others": [{"x": 1}],
        "metadata": {"total": 2},
    }
    with pytest.warns(DeviationWarning) as caught:
        read = bench(answering(200, json=body)).do("call", operation)
    assert getattr(read, name) == [Thing(id="1", kind="crate"), Thing(id="2")]
    assert read.extra == {"others": [{"x": 1}]}
    assert [str(one.message) for one in caught] == [
        f"things.list: $.{name}: expected `{name}`, `things` came; it reads as list"
    ]
    with pytest.raises(ResponseDecodeError, match="`things` came"):
        bench(answering(200, json=body), strict=True).do("call", operation)


def test_two_lists_that_may_be_meant_are_not_chosen_from(bench: Callable[..., Bench]) -> None:
    body = {"one": [{"id": "1"}], "two": [{"id": "2"}]}
    with pytest.warns(DeviationWarning, match=r"\$.data: expected list\[Thing\], nothing came"):
        read = bench(answering(200, json=body)).do("call", _operation(Required))
    assert (read.data, read.extra) == ([], body)


@pytest.mark.parametrize("body", ["text", 7, None])
def test_what_is_no_object_at_all(bench: Callable[..., Bench], body: object) -> None:
    one = bench(answering(200, content=msgspec.json.encode(body)))
    page = "AsyncPage" if one.asynchronous else "Page"
    with pytest.warns(DeviationWarning, match=rf"\$: expected {page}\[Thing\], .* came; the value was kept"):
        assert one.items(_operation(Required), Thing) == []
    with pytest.raises(ResponseDecodeError, match=rf"\$: expected {page}\[Thing\]"):
        bench(answering(200, content=msgspec.json.encode(body)), strict=True).items(
            _operation(Required), Thing
        )


class Holder(Model, kw_only=True, rename="camel"):
    things: list[Thing] = field(default_factory=list)
    labels: list[str]
    inner: Holder | None = None
    maybe: list[str] | None = None


@pytest.mark.parametrize("strict", [False, True])
def test_null_for_a_list_is_an_empty_one(bench: Callable[..., Bench], strict: bool) -> None:
    inside = {"things": None, "labels": None, "maybe": None}
    body = [{**inside, "inner": inside}, {**inside, "things": [{"id": "1"}]}]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = bench(answering(200, json=body), strict=strict).do(
            "call", replace(GET, result=list[Holder]), thing_id="1"
        )
    empty = Holder(labels=[])
    assert read == [Holder(labels=[], inner=empty), Holder(labels=[], things=[Thing(id="1")])]


def test_a_list_that_is_missing_is_told_of(bench: Callable[..., Bench]) -> None:
    with pytest.warns(DeviationWarning) as caught:
        read = bench(answering(200, json={})).do("call", replace(GET, result=Holder), thing_id="1")
    assert read == Holder(labels=[])
    assert [str(one.message) for one in caught] == [
        "things.get: $.labels: expected list[str], nothing came; it reads as an empty list"
    ]


@pytest.mark.parametrize("body", [{"id": "1", "kind": "f"}, {"things": [{"id": "1", "kind": "f"}]}])
def test_a_list_that_does_not_come_page_by_page(bench: Callable[..., Bench], body: dict[str, Any]) -> None:
    operation = replace(GET, result=Required)
    with pytest.warns(DeviationWarning):
        read = bench(answering(200, json=body)).do("call", operation, thing_id="1")
    assert (read.data, read.extra) == ([Thing(id="1", kind="f")], {})
    with pytest.raises(ResponseDecodeError):
        bench(answering(200, json=body), strict=True).do("call", operation, thing_id="1")


@pytest.mark.parametrize("data", [None, {}])
def test_items_under_another_name_beside_an_empty_one(bench: Callable[..., Bench], data: object) -> None:
    body = {"data": data, "things": [{"id": "1"}]}
    with pytest.warns(DeviationWarning, match=r"\$\.data: expected `data`, `things` came"):
        assert bench(answering(200, json=body)).items(_operation(Required), Thing) == [Thing(id="1")]


class Found(Model, kw_only=True, rename="camel"):
    """An answer that needs none of its members."""

    files: list[Thing] = field(default_factory=list)
    folders: list[Thing] = field(default_factory=list)


@pytest.mark.parametrize("body", [{}, {"status": "ok"}])
def test_an_object_that_holds_nothing_of_what_was_asked_for(
    bench: Callable[..., Bench], body: dict[str, Any]
) -> None:
    operation = replace(GET, result=Found)
    with pytest.warns(DeviationWarning, match=r"\$: expected Found, an object with none of its members came"):
        read = bench(answering(200, json=body)).do("call", operation, thing_id="1")
    assert (read, read.extra) == (Found(), body)
    with pytest.raises(ResponseDecodeError, match="none of its members"):
        bench(answering(200, json=body), strict=True).do("call", operation, thing_id="1")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        changed = replace(operation, id="things.change", request=f"POST {operation.path}")
        assert bench(answering(200, json={}), strict=True).do("call", changed, thing_id="1") == Found()
