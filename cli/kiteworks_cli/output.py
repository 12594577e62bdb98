"""Prints results: as a table for people, and as JSON, JSON lines or CSV for programs."""

from __future__ import annotations

import json as json_library
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

import msgspec
from cyclopts import Parameter

from kiteworks_runtime.errors import InvalidArgumentError, MissingExtraError
from kiteworks_runtime.models import Model, is_list, is_object, is_several
from kiteworks_runtime.texts import shown

from .terminal import as_json, columns as aligned, put, tell as note

if TYPE_CHECKING:
    from kiteworks_runtime.request import Prepared

__all__ = ("Columns", "Format", "Jq", "Json", "chosen", "note", "plain", "show", "show_request")

Format: TypeAlias = Literal["table", "json", "jsonl", "csv"]
Json: TypeAlias = Annotated[bool, Parameter(negative="")]
Columns: TypeAlias = str | None
Jq: TypeAlias = str | None

_FIRST = ("id", "name", "subject", "email", "type", "size", "modified")
"""The columns that a table begins with. Identifiers of other objects come last."""
_WIDEST = 40
"""How many characters of a cell a table shows, unless its column is named."""


def chosen(form: Format | None, *, json: bool) -> Format:
    """Return the form of the output: the one that was asked for, or the one that fits where it goes.

    Raises:
        InvalidArgumentError: Two were asked for.
    """
    if json and form not in (None, "json"):
        raise InvalidArgumentError(f"--json and --output {form} contradict each other")
    return form or ("json" if json or not sys.stdout.isatty() else "table")


def show(result: Any, form: Format, *, columns: str | None = None, jq: str | None = None) -> None:
    """Print the result of a call; nothing if it has none.

    Raises:
        InvalidArgumentError: The jq expression is invalid.
        MissingExtraError: The library for jq is not installed.
    """
    if result is None:
        return
    if jq is not None:
        _filter(jq, plain(result))
    elif form == "jsonl":
        for one in result if _is_stream(result) else [result]:
            put(json_library.dumps(plain(one)))
    elif form == "json":
        put(as_json(plain(result)))
    else:
        _show_rows(plain(result), form, columns.split(",") if columns else [])


def show_request(request: Prepared, form: Format, replaced: Mapping[str, str] | None = None) -> None:
    """Print a request. Its token is not part of it.

    Args:
        request: The request.
        form: The form of the output; a table stands for the text of the request.
        replaced: What to show for parts of it that are not known yet.
    """

    def real(value: Any) -> Any:
        if isinstance(value, str):
            for name, text in (replaced or {}).items():
                value = value.replace(name, text)
        elif is_object(value):
            return {key: real(one) for key, one in value.items()}
        elif is_list(value):
            return [real(one) for one in value]
        return value

    body = None if request.content is None else msgspec.json.decode(request.content)
    files = {name: part[0] for name, part in (request.files or {}).items() if part[0] is not None}
    # A form without files is sent as parts without a name.
    form_fields = request.data or {
        name: part[1] for name, part in (request.files or {}).items() if part[0] is None
    }
    found = {"method": request.method, "path": request.path, "query": dict(request.params)}
    found |= {} if body is None else {"body": body}
    found |= {"form": form_fields} if form_fields else {}
    found |= {"files": files} if files else {}
    found = real(found)
    if form != "table":
        put(as_json(found) if form == "json" else json_library.dumps(found))
        return
    put(f"{found['method']} {found['path']}", *(f"  {name}={text}" for name, text in found["query"].items()))
    for name in ("body", "form", "files"):
        if name in found:
            put("", as_json(found[name]))


def plain(value: Any) -> Any:
    """Return a result as JSON has it, with the names that the appliance uses."""
    if value is None or isinstance(value, str | bool | int | float):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Model):
        members = {one.encode_name: getattr(value, one.name) for one in msgspec.structs.fields(value)}
        return {name: plain(one) for name, one in (members | dict(value.extra)).items() if one is not None}
    if isinstance(value, msgspec.Struct):
        return {name: plain(one) for name, one in value.__rich_repr__()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if is_several(value) or isinstance(value, Iterator):
        return [plain(one) for one in value]
    return str(value)


def _is_stream(value: Any) -> bool:
    return is_several(value) or isinstance(value, Iterator)


def _filter(expression: str, value: Any) -> None:
    try:
        # It has no types.
        jq: Any = import_module("jq")
    except ModuleNotFoundError:
        raise MissingExtraError("jq", "for --jq") from None
    try:
        found = jq.compile(expression).input_value(value).all()
    except ValueError as error:
        raise InvalidArgumentError(f"--jq: {error}") from None
    for one in found:
        put(one if isinstance(one, str) else json_library.dumps(one))


def _show_rows(value: Any, form: Format, columns: list[str]) -> None:
    if not is_list(value) and not is_object(value):
        put(_cell(value))
    elif is_object(value) and form == "table":
        names = columns or [name for name, one in value.items() if _is_simple(one)]
        if names:
            put(*aligned([(name, shown(_cell(_at(value, name)))) for name in names]))
    else:
        rows = value if is_list(value) else [value]
        names = columns or _columns(rows, every=form == "csv")
        cells = [[_cell(_at(row, name)) for name in names] for row in rows]
        _csv(names, cells) if form == "csv" else _table(names, cells, every=bool(columns))


def _columns(rows: list[Any], *, every: bool) -> list[str]:
    """Return the names of the members to show: those that some row has, and the usual ones first."""
    found: dict[str, bool] = {}
    for row in rows:
        for name, one in row.items() if is_object(row) else [("value", row)]:
            found[name] = found.get(name, True) and _is_simple(one)
    if every:
        return list(found)
    simple = [name for name, fits in found.items() if fits]

    def order(name: str) -> int:
        return _FIRST.index(name) if name in _FIRST else len(_FIRST) + name.endswith("Id")

    return sorted(simple, key=order)


def _is_simple(value: Any) -> bool:
    return not is_object(value) and not (is_list(value) and any(map(is_object, value)))


def _at(row: Any, name: str) -> Any:
    if not is_object(row):
        return row if name == "value" else None
    if name in row:
        return row[name]
    first, _, rest = name.partition(".")
    return _at(row[first], rest) if rest and first in row else None


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_list(value) and all(isinstance(one, str | int) for one in value):
        return ", ".join(map(str, value))
    return json_library.dumps(value) if is_list(value) or is_object(value) else str(value)


def _csv(names: list[str], rows: list[list[str]]) -> None:
    import csv
    import io

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)
    put(text.getvalue().removesuffix("\n"))


def _table(names: list[str], rows: list[list[str]], *, every: bool) -> None:
    """Print a table: with every column, or with the first ones that fit."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False, markup=False)
    table = Table(box=None, pad_edge=False, header_style="bold")
    left = console.width
    for place, name in enumerate(names):
        cells = [shown(row[place]) for row in rows]
        width = min(max(map(len, (name, *cells))), _WIDEST)
        left -= width + 2  # two blanks between columns
        if left < -2 and not every and place:
            break
        table.add_column(
            Text(shown(name)), overflow="ellipsis", no_wrap=True, max_width=None if every else _WIDEST
        )
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row[: len(table.columns)]))
    if rows:
        console.print(table)
