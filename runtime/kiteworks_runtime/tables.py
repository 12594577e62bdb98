"""Arrow tables, pandas and polars data frames of the items of a list.

The schema comes from the model of the items, so that it is the same for every list of them, even an empty one. A value
that has no place in its column is kept in the column `extra`.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib import import_module
from itertools import accumulate, chain, islice, repeat
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Protocol, TypeAlias, Union, get_args, get_origin

import msgspec

from .errors import MissingExtraError
from .models import UnixTime, is_struct, plain_data

try:
    # Its stubs leave most types open.
    pa: Any = import_module("pyarrow")
except ImportError as error:
    raise MissingExtraError("arrow", "to make a table of a list") from error

BATCH: Final = 4096
"""The number of items that become columns at once: many enough to be fast, few enough to be held as models, too."""
EXTRA: Final = "extra"
"""The name of the column for what no other one has."""

TableKind: TypeAlias = Literal["arrow", "pandas", "polars"]
Path: TypeAlias = tuple[int | str, ...]
"""Where a value is: its row, and the names and indices that lead to it."""
Place: TypeAlias = Callable[[int], Path]
"""Returns the path of a value in a column, by its index there."""

# What pyarrow raises if a value of the right class doesn't fit: a number that is too large, text that is not valid.
_UNFIT = (OverflowError, UnicodeEncodeError, ValueError)
_UNIONS = (UnionType, Union)


class Extra:
    """The values of a batch that no column has.

    Attributes:
        rows: The values by row, nested as in the API's JSON, with indices as names.
    """

    def __init__(self) -> None:
        self.rows: dict[int | str, Any] = {}

    def keep(self, path: Path, value: Any) -> None:
        """Keep a value."""
        holder = self.rows
        for step in path[:-1]:
            holder = holder.setdefault(step, {})
        holder[path[-1]] = value

    def replace(self, values: Sequence[Any], fit: Callable[[Any], bool], place: Place) -> list[Any]:
        """Return the values, with `None` for those that don't fit, which are kept."""
        found: list[Any] = []
        for index, value in enumerate(values):
            if value is None or fit(value):
                found.append(value)
                continue
            self.keep(place(index), value)
            found.append(None)
        return found


class Column(Protocol):
    """A column of a table, or of a struct in one."""

    type: Any
    """Its Arrow type."""

    def array(self, values: Sequence[Any], place: Place, extra: Extra) -> Any:
        """Return an Arrow array of the values."""
        ...


class ScalarColumn:
    """A column of text, numbers, booleans or dates.

    Args:
        kind: Its Arrow type.
        fits: The classes of the values.
        converters: Convert values of other classes; those that can't be converted are returned.
    """

    def __init__(
        self, kind: Any, fits: type, converters: Mapping[type, Callable[[Any], Any]] | None = None
    ) -> None:
        self.type = kind
        self._fits = {fits, NoneType}
        self._converters = converters or {}

    def array(self, values: Sequence[Any], place: Place, extra: Extra) -> Any:
        """Return an Arrow array of the values."""
        classes = set(map(type, values))
        if classes <= {NoneType}:
            return pa.nulls(len(values), self.type)
        if not classes <= self._fits:
            if not classes.isdisjoint(self._converters):
                values = [self._converted(value) for value in values]
            values = extra.replace(values, lambda value: type(value) in self._fits, place)
        try:
            return pa.array(values, self.type)
        except _UNFIT:
            return pa.array(extra.replace(values, self._holds, place), self.type)

    def _converted(self, value: Any) -> Any:
        converter = self._converters.get(value.__class__)
        return value if converter is None else converter(value)

    def _holds(self, value: Any) -> bool:
        try:
            pa.scalar(value, self.type)
        except _UNFIT:
            return False
        return True


class JSONColumn:
    """A column of text in JSON, for values of any type."""

    def __init__(self) -> None:
        self.type = pa.string()

    def array(self, values: Sequence[Any], place: Place, extra: Extra) -> Any:
        """Return an Arrow array of the values."""
        return pa.array([None if value is None else _json(value) for value in values], self.type)


class ListColumn:
    """A column of lists."""

    def __init__(self, item: Column) -> None:
        self.type = pa.list_(item.type)
        self._item = item

    def array(self, values: Sequence[Any], place: Place, extra: Extra) -> Any:
        """Return an Arrow array of the values."""
        classes = set(map(type, values))
        if classes <= {NoneType}:
            return pa.nulls(len(values), self.type)
        if not classes <= {list, NoneType}:
            values = extra.replace(values, lambda value: type(value) is list, place)
        starts = list(accumulate((len(value) if value else 0 for value in values), initial=0))

        def inside(number: int) -> Path:
            index = bisect_right(starts, number) - 1
            return *place(index), number - starts[index]

        items = self._item.array(list(chain.from_iterable(filter(None, values))), inside, extra)
        offsets = [None if value is None else start for value, start in zip(values, starts, strict=False)]
        return pa.ListArray.from_arrays(pa.array([*offsets, starts[-1]], pa.int32()), items, type=self.type)


class StructColumn:
    """A column of models.

    Args:
        model: The model.
        above: The models that it is in.
    """

    def __init__(self, model: type[msgspec.Struct], above: tuple[type, ...] = ()) -> None:
        fields = msgspec.structs.fields(model)
        self._columns = [(one.encode_name, _column(one.type, (*above, model))) for one in fields]
        self.fields = [
            pa.field(one.name, column.type) for one, (_, column) in zip(fields, self._columns, strict=True)
        ]
        self.type = pa.struct(self.fields)
        self._model = model
        # The first name twice, since of a single one it would return no tuple.
        self._values = attrgetter(*(one.name for one in fields), fields[0].name)
        self._none = (None,) * (len(fields) + 1)

    def array(self, values: Sequence[Any], place: Place, extra: Extra) -> Any:
        """Return an Arrow array of the values."""
        if set(map(type, values)) <= {NoneType}:
            return pa.nulls(len(values), self.type)
        models = self._checked(values, place, extra)
        mask = pa.array([model is None for model in models]) if None in models else None
        return pa.StructArray.from_arrays(self._arrays(models, place, extra), fields=self.fields, mask=mask)

    def batch(self, values: Sequence[Any]) -> Any:
        """Return a record batch of the values."""
        extra = Extra()
        models = self._checked(values, _row, extra)
        arrays = self._arrays(models, _row, extra)
        others = [_json(extra.rows[row]) if row in extra.rows else None for row in range(len(models))]
        return pa.RecordBatch.from_arrays([*arrays, pa.array(others, pa.string())], schema=self.schema)

    @property
    def schema(self) -> Any:
        """The schema of record batches."""
        return pa.schema([*self.fields, pa.field(EXTRA, pa.string())])

    def _checked(self, values: Sequence[Any], place: Place, extra: Extra) -> Sequence[Any]:
        """Return the values that are models, and `None` for others, which are kept."""
        if set(map(type, values)) <= {self._model, NoneType}:
            return values
        return extra.replace(values, lambda value: type(value) is self._model, place)

    def _arrays(self, models: Sequence[Any], place: Place, extra: Extra) -> list[Any]:
        """Return an array of each field of the models."""
        for index, model in enumerate(models):
            members: dict[str, Any] | None = getattr(model, "_extra", None)
            for name, value in members.items() if members else ():
                extra.keep(_below(place, name)(index), value)
        rows = [self._none if model is None else self._values(model) for model in models]
        fields: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else repeat(())
        return [
            column.array(values, _below(place, name), extra)
            for (name, column), values in zip(self._columns, fields, strict=False)
        ]


class TableBuilder:
    """Makes a table of the items of a list, page by page, until it has `max_items` rows.

    Raises:
        MissingExtraError: A library for this kind is not installed.
    """

    def __init__(self, item: Any, kind: TableKind, max_items: int | None = None) -> None:
        self._kind = kind
        self._library = pa if kind == "arrow" else _library(kind)
        self._column = _root(item)
        self._left = max_items
        self._waiting: list[Any] = []
        self._batches: list[Any] = []

    @property
    def full(self) -> bool:
        """Whether no more rows are wanted."""
        return self._left == 0

    def extend(self, items: list[Any]) -> None:
        """Add rows, as far as they are wanted."""
        if self._left is not None:
            items = items[: self._left]
            self._left -= len(items)
        self._waiting += items
        if len(self._waiting) >= BATCH:
            self._flush()

    def result(self) -> Any:
        """Return the table."""
        self._flush()
        table = pa.Table.from_batches(self._batches, schema=self._column.schema)
        if self._kind == "pandas":
            return table.to_pandas(types_mapper=self._library.ArrowDtype)
        return self._library.from_arrow(table) if self._kind == "polars" else table

    def _flush(self) -> None:
        self._batches.append(self._column.batch(self._waiting))
        self._waiting = []


def stream(item: Any, items: Iterable[Any]) -> Any:
    """Return items as a `pyarrow.RecordBatchReader`, which takes them as it is read."""
    column, rest = _root(item), iter(items)
    batches = iter(lambda: list(islice(rest, BATCH)), [])
    return pa.RecordBatchReader.from_batches(column.schema, map(column.batch, batches))


def _library(name: str) -> Any:
    """Return a library for data frames. An extra of its name installs it."""
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError(name, "to make a data frame of a list") from error


@cache
def _root(item: Any) -> StructColumn:
    return StructColumn(item)


def _row(index: int) -> Path:
    """Return the path of an item of the list."""
    return (index,)


def _column(kind: Any, above: tuple[type, ...]) -> Column:
    """Return the column of a type.

    Args:
        kind: The type.
        above: The models that it is in. None of them has a column in itself again: Arrow's types end.
    """
    members = _members(kind)
    if len(members) == 1:
        (only,) = members
        if is_struct(only) and only not in above and msgspec.structs.fields(only):
            return StructColumn(only, above)
        if get_origin(only) is list:
            return ListColumn(_column(get_args(only)[0], above))
    return _scalar(members) or JSONColumn()


def _scalar(members: set[Any]) -> ScalarColumn | None:
    if members in ({datetime}, {datetime, int}):
        # The appliance writes 0 for no date.
        return ScalarColumn(
            pa.timestamp("us", "UTC"),
            datetime,
            {int: lambda value: value or None} if int in members else None,
        )
    if members in ({str}, {str, int}):
        return ScalarColumn(pa.string(), str, {int: str} if int in members else None)
    if members in ({int}, {int, bool}):
        return ScalarColumn(pa.int64(), int, {bool: int} if bool in members else None)
    if members in ({float}, {float, int}):
        return ScalarColumn(pa.float64(), float, {int: _float})
    return ScalarColumn(pa.bool_(), bool) if members == {bool} else None


def _float(value: int) -> float | int:
    """Return a number as a float, if that is exactly the same number."""
    try:
        return found if (found := float(value)) == value else value
    except OverflowError:
        return value


def _members(kind: Any) -> set[Any]:
    """Return the types of a union without `None`; of another type, itself."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _members(inner[0])
    if origin is Literal:
        return set(map(type, inner)) - {NoneType}
    if origin in _UNIONS:
        return {one for member in inner for one in _members(member)}
    return {datetime if kind is UnixTime else kind} - {NoneType}


def _below(place: Place, name: str) -> Place:
    """Return where a field is in models."""
    return lambda index: (*place(index), name)


def _json(value: Any) -> bytes | str:
    plain = plain_data(value)
    try:
        return msgspec.json.encode(plain)
    except (OverflowError, UnicodeEncodeError):
        return json.dumps(plain)  # numbers of any size, and text that is not valid as escapes
