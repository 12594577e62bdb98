"""Lists as Arrow tables and data frames: every value has its type, and none is lost."""

from __future__ import annotations

import gc
import importlib
import io
import json
import pkgutil
import sys
import tracemalloc
import warnings
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Literal, get_args, get_origin

import httpx
import msgspec
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings, strategies as st

import kiteworks.resources
from kiteworks_runtime import tables
from kiteworks_runtime.decode.tolerant import Tolerant
from kiteworks_runtime.errors import InvalidArgumentError, MissingExtraError
from kiteworks_runtime.models import AwareDatetime, Model, UnixTime, field, plain_data
from kiteworks_runtime.operation import Operation
from kiteworks_runtime.tables import TableBuilder

from .conftest import LIST, Bench, Thing


class Part(Model, kw_only=True, rename="camel"):
    id: int
    note: str | None = None
    tags: list[str] = field(default_factory=list)
    row: Row | None = None


class Row(Model, kw_only=True, rename="camel"):
    id: str
    item_count: int | None = None
    share: float | None = None
    done: bool | None = None
    locked: bool | int | None = None
    code: str | int | None = None
    type_: Literal["a", "b"] | str | None = field(default=None, name="type")
    created: AwareDatetime | None = None
    expire: AwareDatetime | Literal[0] | None = None
    seen: UnixTime | None = None
    part: Part | None = None
    parts: list[Part] = field(default_factory=list)
    numbers: list[int] | None = None
    grid: list[list[float]] = field(default_factory=list)
    either: list[str | Part] = field(default_factory=list)
    anything: Any = None
    members: dict[str, Any] | None = None


def read(*rows: dict[str, Any]) -> list[Any]:
    """Return rows as the client decodes them, whatever they hold."""
    return Tolerant(lambda _: None).convert(json.loads(json.dumps(rows)), list[Row], "")


def table(*rows: dict[str, Any] | Row) -> Any:
    builder = TableBuilder(Row, "arrow")
    for row in rows:
        builder.extend([row] if isinstance(row, Row) else read(row))
    return builder.result()


def test_values_have_the_types_of_the_model() -> None:
    found = table(
        {
            "id": "1",
            "itemCount": 3,
            "share": 0.5,
            "done": False,
            "locked": True,
            "code": 7,
            "type": "c",
            "created": "2026-01-02T03:04:05.000006+02:00",
            "expire": 0,
            "seen": 86400,
            "part": {"id": 1, "tags": ["x"], "row": {"id": "2"}},
            "parts": [{"id": 2, "note": "n"}],
            "numbers": [1, 2],
            "grid": [[1], []],
            "either": ["a", {"id": 3}],
            "anything": {"b": 1},
            "members": {},
        },
        {"id": "2"},
    )
    text, when = pa.string(), pa.timestamp("us", "UTC")
    part = pa.struct({"id": pa.int64(), "note": text, "tags": pa.list_(text), "row": text})
    assert found.schema == pa.schema(
        {
            "id": text,
            "item_count": pa.int64(),
            "share": pa.float64(),
            "done": pa.bool_(),
            "locked": pa.int64(),
            "code": text,
            "type_": text,
            "created": when,
            "expire": when,
            "seen": when,
            "part": part,
            "parts": pa.list_(part),
            "numbers": pa.list_(pa.int64()),
            "grid": pa.list_(pa.list_(pa.float64())),
            "either": pa.list_(text),
            "anything": text,
            "members": text,
            "extra": text,
        }
    )
    first, second = found.to_pylist()
    assert first == {
        "id": "1",
        "item_count": 3,
        "share": 0.5,
        "done": False,
        "locked": 1,
        "code": "7",
        "type_": "c",
        "created": datetime(2026, 1, 2, 1, 4, 5, 6, UTC),
        "expire": None,
        "seen": datetime(1970, 1, 2, tzinfo=UTC),
        "part": {"id": 1, "note": None, "tags": ["x"], "row": '{"id":"2"}'},
        "parts": [{"id": 2, "note": "n", "tags": [], "row": None}],
        "numbers": [1, 2],
        "grid": [[1.0], []],
        "either": ['"a"', '{"id":3}'],
        "anything": '{"b":1}',
        "members": "{}",
        "extra": None,
    }
    lists: dict[str, Any] = {"parts": [], "grid": [], "either": []}
    assert second == dict.fromkeys(found.column_names) | lists | {"id": "2"}


def test_what_does_not_fit_is_kept_beside_the_columns() -> None:
    found = table(
        {"id": "1", "colour": "red", "itemCount": "many", "part": {"id": 1, "size": 2, "note": [1]}},
        {
            "id": "2",
            "itemCount": 2**63,
            "part": "none",
            "parts": [{"id": 1}, "odd", {"id": 2, "tags": ["a", 5.5]}],
        },
        {"id": "3", "code": "\ud800", "created": "soon", "numbers": 7},
        Row(id="4", share=2**53 + 1, expire=5),  # type: ignore[arg-type]
        {"id": "5"},
    )
    assert [one and json.loads(one) for one in found["extra"].to_pylist()] == [
        {"colour": "red", "itemCount": "many", "part": {"size": 2, "note": [1]}},
        {"itemCount": 2**63, "part": "none", "parts": {"1": "odd", "2": {"tags": {"1": 5.5}}}},
        {"code": "\ud800", "created": "soon", "numbers": 7},
        {"share": 2**53 + 1, "expire": 5},
        None,
    ]
    assert found["item_count"].null_count == 5
    assert found["part"].to_pylist()[:2] == [{"id": 1, "note": None, "tags": [], "row": None}, None]
    assert [one and one["tags"] for one in found["parts"].to_pylist()[1]] == [[], None, ["a", None]]
    assert found.schema == TableBuilder(Row, "arrow").result().schema


def test_an_item_that_is_not_an_object_is_a_row() -> None:
    builder = TableBuilder(Row, "arrow")
    builder.extend([*read({"id": "1"}), 5])
    assert builder.result().select(["id", "extra"]).to_pylist() == [
        {"id": "1", "extra": None},
        {"id": None, "extra": "5"},
    ]


_TEXT = st.text(max_size=5)
_NUMBER = st.integers(-(2**70), 2**70) | st.integers(-3, 3)
_DATE = st.datetimes(
    min_value=datetime(1, 1, 3),
    max_value=datetime(9999, 12, 29),
    timezones=st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes))),
).map(datetime.isoformat)
_JSON = st.recursive(
    st.none() | st.booleans() | _NUMBER | st.floats(allow_nan=False, allow_infinity=False) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=5,
)


def _object(**members: Any) -> Any:
    required = {"id": members.pop("id") | _JSON}
    known = st.fixed_dictionaries(required, optional={name: one | _JSON for name, one in members.items()})
    return st.builds(lambda others, own: others | own, st.dictionaries(_TEXT, _JSON, max_size=2), known)


_PART = _object(id=_NUMBER, note=_TEXT, tags=st.lists(_TEXT, max_size=3), row=_object(id=_TEXT, part=_JSON))
_ROW = _object(
    id=_TEXT,
    itemCount=_NUMBER,
    share=st.floats(allow_nan=False, allow_infinity=False),
    done=st.booleans(),
    locked=st.booleans() | _NUMBER,
    code=_TEXT | _NUMBER,
    type=_TEXT,
    created=_DATE,
    expire=_DATE | st.just(0),
    seen=st.integers(-(10**10), 10**10),
    part=_PART,
    parts=st.lists(_PART | _JSON, max_size=3),
    numbers=st.lists(_NUMBER | _JSON, max_size=3),
    grid=st.lists(st.lists(st.floats(-9, 9) | _JSON, max_size=2) | _JSON, max_size=3),
    either=st.lists(_TEXT | _PART | _JSON, max_size=3),
    anything=_JSON,
    members=st.dictionaries(_TEXT, _JSON, max_size=3),
)
_AS_JSON = {"row", "either", "anything", "members"}


def compare(value: Any, cell: Any, extra: Any, name: str = "") -> Any:
    """Check that a cell has a value, or else what the column `extra` has of it. Return the rest of that, or None."""
    if cell is None:
        assert value is None or (name == "expire" and value == 0) or extra == plain_data(value)
        return None
    if name in _AS_JSON and isinstance(cell, str):
        assert json.loads(cell) == plain_data(value)
    elif isinstance(value, list):
        assert len(value) == len(cell)
        left = dict(extra or {})
        for index, (one, its) in enumerate(zip(value, cell, strict=True)):
            left[str(index)] = compare(one, its, left.get(str(index)), name)
        return {key: one for key, one in left.items() if one is not None} or None
    elif isinstance(value, Model):
        names = dict(zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True))
        assert list(cell) == list(names)
        left = dict(extra or {})
        for own, wire_name in names.items():
            left[wire_name] = compare(getattr(value, own), cell[own], left.get(wire_name), own)
        for member, one in value.extra.items():
            assert left.pop(member) == plain_data(one)
        return {key: one for key, one in left.items() if one is not None} or None
    else:
        assert cell == (str(value) if name == "code" and isinstance(value, int) else value)
        assert type(cell) is type(value) or name in ("locked", "code")
    return extra


@settings(max_examples=100)
@given(st.lists(_ROW, max_size=2))
def test_nothing_is_lost_whatever_the_appliance_sends(rows: list[dict[str, Any]]) -> None:
    items, builder = read(*rows), TableBuilder(Row, "arrow")
    builder.extend(items)
    for item, row in zip(items, builder.result().to_pylist(), strict=True):
        extra = row.pop("extra")
        assert compare(item, row, extra and json.loads(extra)) is None


def test_each_list_of_the_api_has_a_schema_that_parquet_takes() -> None:
    modules = [
        importlib.import_module(f"kiteworks.resources.{one.name}")
        for one in pkgutil.iter_modules(kiteworks.resources.__path__)
    ]
    operations = [one for module in modules for one in vars(module).values() if isinstance(one, Operation)]
    envelopes = {(one.result, one.pagination.items[0]) for one in operations if one.pagination is not None}
    assert len(envelopes) > 40
    for envelope, name in envelopes:
        (items,) = (one.type for one in msgspec.structs.fields(envelope) if one.name == name)
        (item,) = (one for one in (items, *get_args(items)) if get_origin(one) is list)
        (model,) = get_args(item)
        empty, file = TableBuilder(model, "arrow").result(), io.BytesIO()
        pq.write_table(empty, file)
        assert pq.read_table(file).schema == empty.schema
        assert empty.column_names == [*model.__struct_fields__, "extra"]


def server(count: int, **values: Any) -> Callable[[httpx.Request], httpx.Response]:
    def handler(request: httpx.Request) -> httpx.Response:
        begin, limit = int(request.url.params.get("offset", 0)), int(request.url.params["limit"])
        data = [{"id": str(number), **values} for number in range(begin, min(begin + limit, count))]
        return httpx.Response(200, json={"data": data, "metadata": {"total": count}})

    return handler


def to(one: Bench, kind: str, limit: int = 2, **options: Any) -> Any:
    page = one.client._caller.page(LIST, Thing, {"limit": limit})
    found = getattr(page, f"to_{kind}")(**options)
    return one.runner.run(found) if one.asynchronous else found


@pytest.mark.parametrize(
    ("most", "rows", "requests"), [(None, 5, 5), (0, 0, (1, 0)), (2, 2, 1), (3, 3, 2), (9, 5, 5)]
)
def test_all_pages_or_no_more_than_needed(
    bench: Callable[..., Bench], most: int | None, rows: int, requests: Any
) -> None:
    one = bench(server(5))
    assert to(one, "arrow", max_items=most)["id"].to_pylist() == [str(number) for number in range(rows)]
    # The first page of a list is read before it is asked for anything, unless it is awaited.
    assert len(one.requests) == (requests[one.asynchronous] if isinstance(requests, tuple) else requests)


def test_a_raw_response_becomes_a_table(bench: Callable[..., Bench]) -> None:
    one = bench(server(3))
    raw = one.client._caller.raw.page(LIST, Thing, {"limit": 2})
    if one.asynchronous:
        assert one.runner.run(one.runner.run(raw).parse().to_arrow()).num_rows == 3
    else:
        assert raw.parse().to_arrow().num_rows == 3


def test_a_wrong_number_of_items_is_refused(bench: Callable[..., Bench]) -> None:
    with pytest.raises(InvalidArgumentError, match="max_items"):
        to(bench(server(5)), "arrow", max_items=-1)


def test_pandas_has_the_types_of_arrow(bench: Callable[..., Bench]) -> None:
    frame = to(bench(server(5, size=3, created="2026-01-02T03:04:05+0200", inner={"id": "x"})), "pandas")
    assert frame["size"].dtype == pd.ArrowDtype(pa.int64())
    assert frame["size"].sum() == 15
    assert frame["share"].isna().all()
    assert frame["created"].dt.tz is not None
    assert frame["created"].dt.date.tolist() == [date(2026, 1, 2)] * 5
    assert frame["inner"].tolist() == ['{"id":"x"}'] * 5  # a model in itself
    assert to(bench(server(0)), "pandas").dtypes.equals(frame.dtypes)


def test_polars_has_the_types_of_arrow(bench: Callable[..., Bench]) -> None:
    frame = to(bench(server(5, size=3, created="2026-01-02T03:04:05+0200")), "polars")
    assert frame.schema["created"] == pl.Datetime("us", "UTC")
    assert frame["size"].sum() == 15
    assert to(bench(server(0)), "polars").schema == frame.schema


def test_structs_reach_pandas_and_polars() -> None:
    rows = read({"id": "1", "part": {"id": 1, "note": "n"}, "parts": [{"id": 2}]}, {"id": "2"})
    for kind in ("pandas", "polars"):
        builder = TableBuilder(Row, kind)
        builder.extend(rows)
        frame = builder.result()
        part = frame["part"].struct.field("note")
        assert (part.isna() if kind == "pandas" else part.is_null()).to_list() == [False, True]


def test_programs_that_know_arrow_read_page_by_page(bench: Callable[..., Bench]) -> None:
    one = bench(server(10_000))
    page = one.client._caller.page(LIST, Thing, {"limit": 1000})
    if one.asynchronous:
        assert not hasattr(page, "__arrow_c_stream__")
        return
    reader = pa.RecordBatchReader.from_stream(page)
    assert len(one.requests) == 1
    assert reader.read_next_batch().num_rows == 4096
    assert len(one.requests) == 5
    assert sum(batch.num_rows for batch in reader) == 10_000 - 4096
    assert pl.DataFrame(page).height == 10_000


def test_an_error_in_a_stream_is_not_the_end_of_it(bench: Callable[..., Bench]) -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        whole = server(10_000)(request)
        return whole if int(request.url.params.get("offset", 0)) < 6000 else httpx.Response(404, json={})

    one = bench(broken)
    if not one.asynchronous:
        with pytest.raises(pa.ArrowException, match="404"):
            pa.table(one.client._caller.page(LIST, Thing, {"limit": 1000}))
    with pytest.raises(Exception, match="404"):
        to(one, "arrow", 1000)


def test_models_live_no_longer_than_their_page(
    bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "BATCH", 100)
    answer = server(2_000, kind="k" * 5_000)

    def collecting(request: httpx.Request) -> httpx.Response:
        gc.collect(1)  # httpx's responses are in circles
        return answer(request)

    one = bench(collecting)
    to(one, "arrow", max_items=1)  # imports what is needed

    def peak(read: Callable[[], Any]) -> int:
        tracemalloc.start()
        kept = read()
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert len(kept) == 2_000
        return size

    assert peak(lambda: to(one, "arrow", 100)) < 0.5 * peak(lambda: to(one, "list", 100))


@pytest.mark.parametrize(
    ("kind", "library", "extra"),
    [
        ("arrow", "pyarrow", "arrow"),
        ("pandas", "pyarrow", "pandas"),
        ("pandas", "pandas", "pandas"),
        ("polars", "polars", "polars"),
    ],
)
def test_without_the_library_the_extra_is_named(
    bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch, kind: str, library: str, extra: str
) -> None:
    one = bench(server(5))
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, "kiteworks_runtime.tables")
    with pytest.raises(MissingExtraError, match=rf"pip install 'kiteworks-client\[{extra}\]'"):
        to(one, kind)
    assert len(one.requests) <= 1


def test_the_decoder_warns_as_ever(bench: Callable[..., Bench]) -> None:
    one = bench(server(3, size="twelve"))
    with pytest.warns(match=r"\$\.data\[0\]\.size"):
        found = to(one, "arrow")
    with warnings.catch_warnings():
        assert found["extra"].to_pylist() == ['{"size":"twelve"}'] * 3
