"""Members of answers that the spec does not know."""

from __future__ import annotations

import copy
import pickle
import sys
import warnings
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, ClassVar

import msgspec
import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from kiteworks_runtime.decode.tolerant import Tolerant
from kiteworks_runtime.decode.type_info import other_spelling
from kiteworks_runtime.errors import DeviationWarning, InvalidArgumentError, ResponseDecodeError
from kiteworks_runtime.models import Meta, Model, field, set_extra
from kiteworks_runtime.operation import Body, Operation

from ..conftest import GET, LIST, Bench, Thing, answering


def test_they_are_kept_at_every_depth_without_a_warning(bench: Callable[..., Bench]) -> None:
    body = {
        "id": "1",
        "kind": "crate",
        "colour": "red",
        "nothing": None,
        "inner": {"id": "2", "depth": {"of": [1]}},
        "parts": [{"id": "3"}, {"id": "4", "colour": "blue"}, {"id": "5", "weight": 1.5, "colour": None}],
    }
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        thing = bench(answering(200, json=body)).do("call", GET, thing_id="1")
    assert thing == Thing(
        id="1", kind="crate", inner=Thing(id="2"), parts=[Thing(id="3"), Thing(id="4"), Thing(id="5")]
    )
    assert thing.extra == {"colour": "red", "nothing": None}
    assert list(thing.extra) == ["colour", "nothing"]
    assert thing.inner.extra == {"depth": {"of": [1]}}
    assert [one.extra for one in thing.parts] == [{}, {"colour": "blue"}, {"weight": 1.5, "colour": None}]


def test_they_are_kept_in_open_objects_and_in_lists(bench: Callable[..., Bench]) -> None:
    body = {"by_name": {"a": {"id": "1", "x": 1}, "b": {"id": "2"}}, "rows": [[{"id": "3", "y": 2}]]}
    read = bench(answering(200, json=body)).do("call", replace(GET, result=Nested), thing_id="1")
    assert read == Nested(by_name={"a": Thing(id="1"), "b": Thing(id="2")}, rows=[[Thing(id="3")]])
    assert (read.by_name["a"].extra, read.by_name["b"].extra, read.rows[0][0].extra) == (
        {"x": 1},
        {},
        {"y": 2},
    )


class Nested(Model, kw_only=True, rename="camel"):
    by_name: dict[str, Thing] = field(name="by_name")
    rows: list[list[Thing]]


def test_they_are_kept_beside_odd_values(bench: Callable[..., Bench]) -> None:
    body = {
        "data": [{"id": 1, "x": 1}, {"id": "2", "size": "big", "y": 2, "parts": {"0": {"id": 3, "z": 3}}}]
    }
    with pytest.warns(DeviationWarning) as caught:
        first, second = bench(answering(200, json=body)).items(LIST, Thing)
    assert (first, first.extra) == (Thing(id="1"), {"x": 1})
    assert (second.id, second.size, second.extra) == ("2", "big", {"y": 2})
    assert (second.parts, second.parts[0].extra) == ([Thing(id="3")], {"z": 3})
    assert sorted(str(one.message).split(": ")[1] for one in caught) == [
        "$.data[0].id",
        "$.data[1].parts",
        "$.data[1].parts[0].id",
        "$.data[1].size",
    ]


def test_an_answer_that_fits_no_model_loses_none(bench: Callable[..., Bench]) -> None:
    body = {"id": "1", "inner": {"code": "b", "x": 1}, "y": 2}
    with pytest.warns(DeviationWarning):
        kept = bench(answering(200, json=body)).do("call", replace(GET, result=Unfit), thing_id="1")
    assert kept == body


class Coded(Model, kw_only=True, rename="camel"):
    code: Annotated[str, Meta(pattern="^z{3}$")]


class Unfit(Model, kw_only=True, rename="camel"):
    id: str
    inner: Coded


def test_there_are_mostly_none(bench: Callable[..., Bench]) -> None:
    thing = bench(answering(200, json={"id": "1"})).do("call", GET, thing_id="1")
    assert dict(thing.extra) == {}
    assert Thing(id="1").extra == {}


def test_they_can_be_read_alone() -> None:
    thing = _with_extra()
    with pytest.raises(TypeError):
        thing.extra["x"] = 1  # type: ignore[index]
    with pytest.raises(AttributeError):
        thing.extra = {}  # type: ignore[misc]


def _with_extra() -> Thing:
    thing = Thing(id="1", inner=Thing(id="2"))
    set_extra(thing, {"x": [1]})
    return thing


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_they_survive_copies_and_pickling(again: Callable[[Thing], Thing]) -> None:
    thing = _with_extra()
    twin = again(thing)
    assert (twin, twin.extra) == (thing, {"x": [1]})
    assert (twin.inner, again(Thing(id="1")).extra) == (Thing(id="2"), {})
    assert (twin.extra["x"] is thing.extra["x"]) is (again is copy.copy)


def test_they_count_neither_for_equality_nor_for_what_is_sent() -> None:
    thing = _with_extra()
    assert thing == Thing(id="1", inner=Thing(id="2"))
    assert "x" not in repr(thing)
    assert "x" not in msgspec.to_builtins(thing)


def test_they_go_with_their_model() -> None:
    value = object()
    before = sys.getrefcount(value)
    for _ in range(10):
        set_extra(Thing(id="1"), {"x": value})
    assert sys.getrefcount(value) == before


def test_strict_names_them(bench: Callable[..., Bench]) -> None:
    body = {"data": [{"id": "1"}, {"id": "2", "inner": {"id": "3", "colour": "red"}}]}
    with pytest.raises(ResponseDecodeError) as caught:
        bench(answering(200, json=body), strict=True).items(LIST, Thing)
    assert str(caught.value).startswith(
        "$.data[1].inner.colour: expected no such member, str came; leave strict"
    )
    assert caught.value.json_path == "$.data[1].inner.colour"


class Open(Model, kw_only=True, rename="camel"):
    _open: ClassVar[bool] = True

    id: str


def test_strict_takes_them_where_the_spec_says_that_there_are_some(bench: Callable[..., Bench]) -> None:
    answer = answering(200, json={"id": "1", "colour": "red"})
    one = bench(answer, strict=True).do("call", replace(GET, result=Open), thing_id="1")
    assert (one.id, one.extra) == ("1", {"colour": "red"})


class Spelled(Model, kw_only=True, rename="camel"):
    id: str
    owned_by: str | None = None
    shared_with: str | None = field(default=None, name="shared_with")


@pytest.mark.parametrize(
    ("name", "right", "expected"),
    [
        ("owned_by", "ownedBy", Spelled(id="2", owned_by="x")),
        ("sharedWith", "shared_with", Spelled(id="2", shared_with="x")),
    ],
)
def test_the_other_spelling_of_a_field_that_may_be_missing(
    bench: Callable[..., Bench], name: str, right: str, expected: Spelled
) -> None:
    operation = replace(GET, result=list[Spelled])
    body = [{"id": "1"}, {"id": "2", name: "x"}, {"id": "2", name: "x"}]
    with pytest.warns(DeviationWarning) as caught:
        _, second, third = bench(answering(200, json=body)).do("call", operation, thing_id="1")
    assert (second, third) == (expected, expected)
    assert (second.extra, third.extra) == ({}, {})
    told = f"$[1].{right}: expected `{right}`, `{name}` came"
    assert [str(one.message) for one in caught] == [f"things.get: {told}; it reads as str"]
    with pytest.raises(ResponseDecodeError) as refused:
        bench(answering(200, json=body), strict=True).do("call", operation, thing_id="1")
    assert str(refused.value).startswith(told)


@pytest.mark.parametrize(
    ("name", "other"),
    [("parentId", "parent_id"), ("extDL", "ext_dl"), ("downloadURL", "download_url"), ("file_id", "fileId")],
)
def test_how_a_name_is_spelled_otherwise(name: str, other: str) -> None:
    assert other_spelling(name) == other


def test_the_right_spelling_counts_where_both_came(bench: Callable[..., Bench]) -> None:
    body = {"id": "1", "owned_by": "snake", "ownedBy": "camel"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = bench(answering(200, json=body)).do("call", replace(GET, result=Spelled), thing_id="1")
    assert (read.owned_by, read.extra) == ("camel", {"owned_by": "snake"})


def test_structs_that_are_no_models_pass_over_what_they_do_not_know(bench: Callable[..., Bench]) -> None:
    with pytest.warns(DeviationWarning, match=r"\$\.size"):
        read = bench(answering(200, json={"id": "1", "size": "1", "x": 1})).do(
            "call", replace(GET, result=Own), thing_id="1"
        )
    assert read == Own(id="1", size=1)


class Own(msgspec.Struct):
    id: str
    size: int


KNOWN = {one.encode_name for one in msgspec.structs.fields(Thing)} | {"basedir_id"}
names = st.text(min_size=1).filter(lambda name: name not in KNOWN)
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
extras = st.dictionaries(names, plain, max_size=3)
known = st.fixed_dictionaries(
    {"id": st.text()},
    optional={
        "size": st.none() | st.integers(0, 9),
        "labels": st.dictionaries(st.text(), st.integers(0, 9), max_size=2),
    },
)
things: Any = st.recursive(
    st.tuples(known, st.just([]), st.none(), extras),
    lambda inner: st.tuples(known, st.lists(inner, max_size=2), st.none() | inner, extras),
    max_leaves=6,
)


def _written(thing: Any, *, unknown: bool) -> dict[str, Any]:
    known, parts, inner, extra = thing
    whole = {**known, "parts": [_written(one, unknown=unknown) for one in parts]}
    if inner is not None:
        whole["inner"] = _written(inner, unknown=unknown)
    return {**extra, **whole} if unknown else whole


def _extras_of(read: Thing, thing: Any) -> None:
    _, parts, inner, extra = thing
    assert read.extra == extra
    for one, part in zip(read.parts or [], parts, strict=True):
        _extras_of(one, part)
    if inner is not None:
        assert read.inner is not None
        _extras_of(read.inner, inner)


@given(things)
def test_what_is_known_reads_as_without_them(thing: Any) -> None:
    whole = msgspec.json.encode(_written(thing, unknown=True))
    expected = msgspec.convert(_written(thing, unknown=False), Thing)

    def report(oddity: object) -> None:
        raise AssertionError(oddity)

    read = Tolerant(report).convert(msgspec.json.decode(whole), Thing, _error(whole))
    assert read == expected
    _extras_of(read, thing)


def _error(content: bytes) -> str:
    try:
        msgspec.json.decode(content, type=Thing)
    except msgspec.ValidationError as error:
        return str(error)
    return ""


CREATE_MANY: Operation[None] = Operation(
    "things.create_many",
    "POST /rest/things",
    result=type(None),
    arguments=(Body("things", list[Thing], "things", required=True),),
    media_type="application/json",
)


def test_a_misspelt_key_of_an_argument_is_refused(bench: Callable[..., Bench]) -> None:
    one = bench(answering(204))
    with pytest.raises(InvalidArgumentError) as caught:
        one.do("call", CREATE_MANY, things=[{"id": "1"}, {"id": "2", "base_dir_id": "x"}])
    assert str(caught.value) == (
        "things.create_many(): things[1]: `Thing` has no 'base_dir_id'; it has 'id', 'basedirId', 'kind', 'created', "
        "'size', 'share', 'done', 'parts', 'labels', 'inner'; nothing was sent"
    )
    with pytest.raises(
        InvalidArgumentError, match=r"things\[0\].inner: the key 'colour' is unknown; nothing"
    ):
        one.do("call", CREATE_MANY, things=[{"id": "1", "inner": {"id": "2", "colour": "red"}}])
    assert one.requests == []


def test_a_model_is_sent_without_them(bench: Callable[..., Bench]) -> None:
    one = bench(answering(204))
    one.do("call", CREATE_MANY, things=[_with_extra()])
    assert msgspec.json.decode(one.requests[0].content) == {"things": [{"id": "1", "inner": {"id": "2"}}]}


def test_a_date_of_an_argument_needs_a_time_zone(bench: Callable[..., Bench]) -> None:
    one = bench(answering(204))
    with pytest.raises(
        InvalidArgumentError, match=r"things\[0\].created: the `datetime` has no time zone; add one"
    ):
        one.do("call", CREATE_MANY, things=[{"id": "1", "created": datetime(2025, 9, 30)}])
