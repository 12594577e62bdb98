"""Answers that keep to the spec and answers that do not."""

from __future__ import annotations

import enum
import json
import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
import pytest
from msgspec.structs import replace

from kiteworks_runtime.errors import DeviationWarning, ResponseDecodeError
from kiteworks_runtime.models import Meta, Model, field

from ..conftest import CREATE, DELETE, GET, LIST, Bench, Thing, answering


def test_the_fast_path_reads_the_appliances_dates(bench: Callable[..., Bench]) -> None:
    body = {"id": "1", "basedirId": "b", "kind": "new kind", "created": "2014-08-07T10:32:14+0000"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        thing = bench(answering(200, json=body)).do("call", GET, thing_id="1")
    assert thing == Thing(
        id="1", base_dir_id="b", kind="new kind", created=datetime(2014, 8, 7, 10, 32, 14, tzinfo=UTC)
    )
    assert thing.size is None


@pytest.mark.parametrize(
    ("odd", "name", "kept", "says"),
    [
        ({"id": None}, "id", None, "$.id: expected str, null came"),
        ({}, "id", None, "$.id: expected str, nothing came; it reads as None"),
        ({"id": 1.5}, "id", 1.5, "$.id: expected str, float came"),
        (
            {"id": "1", "size": "twelve"},
            "size",
            "twelve",
            "$.size: expected int | None, str came; the value was",
        ),
        ({"id": "1", "size": "012"}, "size", "012", "$.size"),
        ({"id": "1", "size": ""}, "size", "", "$.size"),
        ({"id": "1", "size": 1.5}, "size", 1.5, "$.size"),
        (
            {"id": "1", "created": "yesterday"},
            "created",
            "yesterday",
            "$.created: expected datetime | None, str",
        ),
        ({"id": "1", "created": -1}, "created", -1, "$.created"),
        ({"id": "1", "parts": {"x": "2"}}, "parts", {"x": "2"}, "$.parts"),
        ({"id": "1", "parts": "none"}, "parts", "none", "$.parts"),
        ({"id": "1", "labels": [1]}, "labels", [1], "$.labels"),
        ({"id": "1", "inner": "x"}, "inner", "x", "$.inner"),
        ({"id": "1", "inner": [{"id": "2"}]}, "inner", [{"id": "2"}], "$.inner"),
    ],
)
def test_an_odd_value_is_kept_and_warned_of_once(
    bench: Callable[..., Bench], odd: dict[str, Any], name: str, kept: object, says: str
) -> None:
    body = {**odd, "kind": "crate", "basedirId": "b"}
    one = bench(answering(200, json=body))
    with pytest.warns(DeviationWarning) as caught:
        thing = one.do("call", GET, thing_id="1")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        one.do("call", GET, thing_id="1")
    assert getattr(thing, name) == kept
    assert (thing.kind, thing.base_dir_id) == ("crate", "b")
    assert len(caught) == 1
    assert str(caught[0].message).startswith("things.get: ")
    assert says in str(caught[0].message)


MOMENT = datetime(2014, 8, 7, 10, 32, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("odd", "name", "meant", "says"),
    [
        ({"id": 7}, "id", "7", "$.id: expected str, int came; it reads as str"),
        ({"id": "1", "size": "12"}, "size", 12, "$.size: expected int | None, str came; it reads as int"),
        ({"id": "1", "size": 12.0}, "size", 12, "$.size"),
        ({"id": "1", "size": True}, "size", 1, "$.size"),
        ({"id": "1", "done": 0}, "done", False, "$.done: expected bool | None, int came; it reads as bool"),
        ({"id": "1", "done": 1}, "done", True, "$.done"),
        ({"id": "1", "done": "false"}, "done", False, "$.done"),
        ({"id": "1", "done": "1"}, "done", True, "$.done"),
        ({"id": "1", "share": "0.25"}, "share", 0.25, "$.share"),
        ({"id": "1", "created": ""}, "created", None, "$.created: expected datetime | None, str came; it reads as None"),
        ({"id": "1", "created": 0}, "created", None, "$.created"),
        ({"id": "1", "created": 1407407534}, "created", MOMENT, "$.created: expected datetime | None, int came"),
        ({"id": "1", "created": 1407407534.0}, "created", MOMENT, "$.created"),
        ({"id": "1", "labels": []}, "labels", {}, "$.labels: expected dict[str, int] | None, list came"),
        ({"id": "1", "parts": {}}, "parts", [], "$.parts: expected list[Thing] | None, dict came"),
        ({"id": "1", "parts": {"0": {"id": "2"}, "3": {"id": 3}}}, "parts", [Thing(id="2"), Thing(id="3")], "$.parts"),
        ({"id": "1", "parts": {"id": "2"}}, "parts", [Thing(id="2")], "$.parts"),
        ({"id": "1", "inner": []}, "inner", None, "$.inner: expected Thing | None, list came; it reads as None"),
        ({"id": "1", "inner": {"id": 2}}, "inner", Thing(id="2"), "$.inner.id"),
    ],
)  # fmt: skip
def test_an_odd_value_that_says_what_is_meant_is_read_as_that(
    bench: Callable[..., Bench], odd: dict[str, Any], name: str, meant: object, says: str
) -> None:
    with pytest.warns(DeviationWarning) as caught:
        thing = bench(answering(200, json={**odd, "kind": "crate"})).do("call", GET, thing_id="1")
    read = getattr(thing, name)
    assert (read, type(read)) == (meant, type(meant))
    assert thing.kind == "crate"
    assert says in str(caught[0].message)


def test_more_odd_fields_than_are_looked_for_one_by_one(bench: Callable[..., Bench]) -> None:
    names = [f"f{number}" for number in range(30)]
    wide = msgspec.defstruct("Wide", [(name, int | None, None) for name in names])
    body = [dict.fromkeys(names, "1"), dict.fromkeys(names, 2), dict.fromkeys(names, "three")]
    with pytest.warns(DeviationWarning) as caught:
        read = bench(answering(200, json=body)).do("call", replace(GET, result=list[wide]), thing_id="1")
    for one, value in zip(read, (1, 2, "three"), strict=True):
        assert msgspec.structs.asdict(one) == dict.fromkeys(names, value)
    assert len(caught) == len(names)


def test_names_with_dots(bench: Callable[..., Bench]) -> None:
    body = {"a": {"b.c": {"d": "1"}}, "a.b": {"d": "2"}, "by.name": {"x.y": {"d": "3"}, "z": {"d": "four"}}}
    with pytest.warns(DeviationWarning) as caught:
        read = bench(answering(200, json=body)).do("call", replace(GET, result=Dotted), thing_id="1")
    assert read == Dotted(
        a=DottedInner(bc=Leaf(d=1)),
        ab=Leaf(d=2),
        by_name={"x.y": Leaf(d=3), "z": Leaf(d="four")},  # type: ignore[arg-type]
    )
    assert [str(one.message).partition(": expected")[0] for one in caught] == [
        "things.get: $.a.b.c.d",
        "things.get: $.a.b.d",
        "things.get: $.by.name['x.y'].d",
    ]


class Leaf(Model, kw_only=True, rename="camel"):
    d: int


class DottedInner(Model, kw_only=True, rename="camel"):
    bc: Leaf = field(name="b.c")


class Dotted(Model, kw_only=True, rename="camel"):
    a: DottedInner
    ab: Leaf = field(name="a.b")
    by_name: dict[str, Leaf] = field(name="by.name")


def test_things_without_their_envelope(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json=[{"id": "1"}, {"id": "2"}]))
    page = "AsyncPage" if one.asynchronous else "Page"
    with pytest.warns(DeviationWarning, match=rf"\$: expected {page}\[Thing\], list came; it reads as dict"):
        things = one.items(LIST, Thing)
    assert things == [Thing(id="1"), Thing(id="2")]


@pytest.mark.parametrize("body", [None, 7, "text"])
def test_what_is_no_object_at_all_is_kept(bench: Callable[..., Bench], body: object) -> None:
    with pytest.warns(DeviationWarning, match=r"things.get: \$: expected Thing, .* came; the value was kept"):
        assert bench(answering(200, content=json.dumps(body))).do("call", GET, thing_id="1") == body


def test_the_other_spelling_of_a_name(bench: Callable[..., Bench]) -> None:
    body = {"id": 1, "basedirId": "b", "owned_by": "o", "sharedWith": "s"}
    with pytest.warns(DeviationWarning) as caught:
        thing = bench(answering(200, json=body)).do("call", replace(GET, result=Spelled), thing_id="1")
    assert thing == Spelled(id="1", owned_by="o", shared_with="s")
    assert [str(one.message) for one in caught][1:] == [
        "things.get: $.ownedBy: expected `ownedBy`, `owned_by` came; it reads as str",
        "things.get: $.shared_with: expected `shared_with`, `sharedWith` came; it reads as str",
    ]


class Spelled(Model, kw_only=True, rename="camel"):
    id: str
    owned_by: str
    shared_with: str = field(name="shared_with")


def test_types_of_the_users_own(bench: Callable[..., Bench]) -> None:
    body = {
        "id": "1",
        "colour": "beige",
        "uuid": 5,
        "count": -3,
        "size": "x",
        "numbers": ["1"],
        "by_number": {"1": "x"},
    }
    with pytest.warns(DeviationWarning):
        own = bench(answering(200, json=body)).do("call", replace(GET, result=Own), thing_id="1")
    assert own == Own(id="1", colour="beige", uuid=5, count=-3, size="x", numbers=["1"], by_number={"1": "x"})  # type: ignore[arg-type]
    assert isinstance(own, Own)


class Colour(enum.Enum):
    RED = "red"


class Own(msgspec.Struct, frozen=True):
    id: str
    colour: Colour
    uuid: UUID
    count: Annotated[int, Meta(ge=0)]
    size: int
    numbers: tuple[int, ...]
    by_number: dict[int, int]


def test_a_type_of_which_no_value_is_known(bench: Callable[..., Bench]) -> None:
    body = {"id": "1", "code": "b"}
    with pytest.warns(DeviationWarning) as caught:
        kept = bench(answering(200, json=body)).do("call", replace(GET, result=Coded), thing_id="1")
    assert kept == {"id": "1", "code": "b"}
    assert "$: expected Coded, dict came" in str(caught[-1].message)


class Coded(msgspec.Struct):
    id: str
    code: Annotated[str, Meta(pattern="^z{3}$")]


def test_the_rest_of_an_odd_answer_is_typed(bench: Callable[..., Bench]) -> None:
    body = {
        "id": "1",
        "parts": [{"id": "2", "size": "x"}, {"id": "3", "created": "2014-08-07T10:32:14Z"}],
        "labels": {"a": 1, "b": "two"},
    }
    with pytest.warns(DeviationWarning) as caught:
        thing = bench(answering(200, json=body)).do("call", GET, thing_id="1")
    assert thing.parts[1].created == datetime(2014, 8, 7, 10, 32, 14, tzinfo=UTC)
    assert thing.parts[0].size == "x"
    assert thing.labels == {"a": 1, "b": "two"}
    assert len(caught) == 2


@pytest.mark.parametrize(
    ("body", "place", "expected", "came"),
    [
        ({"id": "1", "size": "12"}, "$.size", "int | None", "str"),
        ({"id": "1", "parts": [{"id": "2"}, {"id": None}]}, "$.parts[1].id", "str", "null"),
        ({"size": 1}, "$.id", "str", "nothing"),
        ([], "$", "Thing", "list"),
    ],
)
def test_strict_raises_with_the_same_facts(
    bench: Callable[..., Bench], body: Any, place: str, expected: str, came: str
) -> None:
    with pytest.raises(ResponseDecodeError) as caught:
        bench(answering(200, json=body), strict=True).do("call", GET, thing_id="1")
    error = caught.value
    assert (error.json_path, error.expected, error.received) == (place, expected, came)
    assert str(error) == (
        f"{place}: expected {expected}, {came} came; leave strict=True out to keep such values "
        "(answer 200 to GET /rest/things/1)"
    )
    with pytest.warns(DeviationWarning) as warned:
        bench(answering(200, json=body)).do("call", GET, thing_id="1")
    told: Any = warned[0].message
    assert (told.operation, told.path, told.expected, told.received) == ("things.get", place, expected, came)


def test_a_number_that_is_none(bench: Callable[..., Bench]) -> None:
    content = b'{"id":"1","share":1e999}'
    with pytest.raises(ResponseDecodeError, match=r"Number out of range - at `\$.share`"):
        bench(answering(200, content=content), strict=True).do("call", GET, thing_id="1")
    assert bench(answering(200, content=content)).do("call", GET, thing_id="1").share == float("inf")


def test_a_filter_that_makes_the_warning_an_error_does_so_each_time(bench: Callable[..., Bench]) -> None:
    one = bench(answering(200, json={"id": 1}))
    with warnings.catch_warnings():
        warnings.simplefilter("error", DeviationWarning)
        for _ in range(2):
            with pytest.raises(DeviationWarning, match=r"\$\.id"):
                one.do("call", GET, thing_id="1")


@pytest.mark.parametrize("name", ["X-Accellion-Location", "X-Kiteworks-Location"])
def test_no_body_but_a_location(bench: Callable[..., Bench], name: str) -> None:
    one = bench(answering(201, headers={name: "https://h/rest/things/77"}))
    thing = one.do("call", CREATE, name="x")
    assert thing.id == "77"
    assert thing.kind is None


def test_the_id_of_a_location_has_its_declared_type(bench: Callable[..., Bench]) -> None:
    one = bench(answering(201, headers={"X-Accellion-Location": "/rest/uploads/7890"}))
    assert one.do("call", replace(CREATE, result=Numbered), name="x").id == 7890


@pytest.mark.parametrize("content", [b"", b"{}", b"[]"])
def test_nothing_where_nothing_is_allowed(bench: Callable[..., Bench], content: bytes) -> None:
    maybe: Any = replace(CREATE, result=Thing | None)
    assert bench(answering(201, content=content), strict=True).do("call", maybe, name="x") is None


def test_a_location_where_nothing_is_allowed(bench: Callable[..., Bench]) -> None:
    maybe: Any = replace(CREATE, result=Thing | None)
    one = bench(answering(201, headers={"X-Accellion-Location": "/rest/things/77"}), strict=True)
    assert one.do("call", maybe, name="x").id == "77"


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
