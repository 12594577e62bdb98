"""Filters, sorting and pages of lists, read from query parameters such as `name:contains` and `created:gte`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import eq, ge, gt, le, lt
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, DateTime, Select, and_, func, literal_column, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from . import dates
from .appliance import here
from .bundle import Json
from .responses import ApiError

Item = TypeVar("Item")

Column = Any
"""A mapped attribute, or an SQL expression."""

_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "": eq,
    "eq": eq,
    "gt": gt,
    "gte": ge,
    "lt": lt,
    "lte": le,
}


_LARGEST = 2**63 - 1
"""The largest integer of SQLite."""


@dataclass(frozen=True, slots=True)
class Page:
    """The requested part of a list."""

    limit: int | None
    offset: int
    locate: str | None = None
    """Identifier of an item whose page is wanted, whatever the value of `offset`."""

    @classmethod
    def asked(cls, query: Mapping[str, Any]) -> Page:
        """Read `limit`, `offset` and `locate_id`."""
        locate = query.get("locate_id")
        limit = query.get("limit")
        if limit is None:
            limit = here().settings.page_size
        limit = None if limit is None else min(limit, _LARGEST)
        return cls(limit, min(query.get("offset") or 0, _LARGEST), None if locate is None else str(locate))

    def start(self, identifiers: Callable[[], list[str]]) -> int:
        """Return the number of items before this page.

        Args:
            identifiers: Returns the identifiers of all items; called only if one has to be located.
        """
        if self.locate is None or self.limit is None:
            return self.offset
        every = identifiers()
        return every.index(self.locate) // self.limit * self.limit if self.locate in every else self.offset

    def of(self, items: Sequence[Item]) -> list[Item]:
        """Return this page of a list in memory."""
        return list(items[self.offset :][: self.limit])


def conditions(query: Mapping[str, Any], columns: Mapping[str, Column]) -> list[ColumnElement[bool]]:
    """Return the conditions that the filters of a query set for each row.

    Args:
        query: Query parameters; those that do not filter `columns` are ignored.
        columns: Columns by their names in the API.
    """
    found = []
    for parameter, value in query.items():
        field, _, operator = parameter.partition(":")
        if field in columns and value is not None:
            found.append(_condition(columns[field], operator, value))
    return found


def _condition(column: Column, operator: str, value: Any) -> ColumnElement[bool]:
    if operator == "in":
        wanted = value if isinstance(value, list) else str(value).split(",")
        return column.in_(wanted)  # type: ignore[no-any-return]
    if operator == "contains":
        return column.icontains(value, autoescape=True)  # type: ignore[no-any-return]
    if operator == "startswith":
        return column.istartswith(value, autoescape=True)  # type: ignore[no-any-return]
    if operator not in _COMPARISONS:
        raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
    if isinstance(value, int) and isinstance(column.type, DateTime):
        if value == 0 and operator in ("", "eq"):
            return column.is_(None)  # type: ignore[no-any-return]
        return _COMPARISONS[operator](column, dates.from_unix(value))  # type: ignore[no-any-return]
    if operator in ("", "eq") and isinstance(value, datetime):
        day = value.replace(hour=0, minute=0, second=0)
        return and_(column >= day, column < day + timedelta(days=1))
    return _COMPARISONS[operator](column, value)  # type: ignore[no-any-return]


def having_extension(name: Column, endings: Iterable[str]) -> list[ColumnElement[bool]]:
    """Return the condition that a list of extensions sets for a name; none if the list is empty."""
    wanted = [name.iendswith("." + one.strip(" ."), autoescape=True) for one in endings]
    return [or_(*wanted)] if wanted else []


def created_first(table: Any) -> ColumnElement[int]:
    """Return what sorts a table's rows by their creation, those of one second too: dates have no fraction."""
    return literal_column(f"{table.__tablename__}.rowid")


def order(query: Mapping[str, Any], columns: Mapping[str, Column], default: str) -> list[Any]:
    """Return the sort order: the fields of `orderBy` (`modified:desc`, comma-separated).

    Of what has the same date, which has no fraction of a second, what was created first counts as earlier.

    Raises:
        ApiError: 422; the field or the direction does not exist.
    """
    asked = query.get("orderBy") or default
    terms = asked if isinstance(asked, list) else str(asked).split(",")
    sorting = []
    for term in terms:
        field, _, direction = term.partition(":")
        if field not in columns or direction not in ("", "asc", "desc"):
            raise ApiError("ERR_INVALID_PARAMETER", status=422, field="orderBy")
        column = columns[field]
        by: list[Any] = [func.lower(column) if getattr(column, "key", "") == "name" else column]
        if isinstance(column, InstrumentedAttribute) and isinstance(column.type, DateTime):
            by.append(created_first(column.class_))
        sorting += [one.desc() if direction == "desc" else one.asc() for one in by]
    return sorting


def fetch(session: Session, rows: Select[Item], page: Page) -> tuple[list[Item], int]:
    """Return the rows of a page, and the total number of rows."""
    start = page.start(lambda: [str(getattr(one, "id", "")) for one in session.scalars(rows)])
    found = list(session.scalars(rows.offset(start).limit(page.limit if page.limit is not None else -1)))
    if (found or not start) and (page.limit is None or len(found) < page.limit):
        return found, start + len(found)  # the last page tells the number of all rows
    return found, session.scalar(select(func.count()).select_from(rows.order_by(None).subquery())) or 0


def selected(
    items: Iterable[Json], query: Mapping[str, Any], members: Mapping[str, str], default: str
) -> list[Json]:
    """Return the items of a list in memory that the filters of a query let through, in the order it asks for.

    The rules are those of `conditions` and `order`. Items without an order of their own keep theirs.

    Args:
        items: The items, as JSON.
        query: Query parameters; those that do not filter `members` are ignored.
        members: Members of the items by the names of the fields; `parent.name` is a member of a member.
        default: The order if the query asks for none; empty to keep that of the list.

    Raises:
        ApiError: 400; an operator does not exist. 422; a field or direction to sort by does not exist.
    """
    filters = [
        (members[field], operator, value)
        for parameter, value in query.items()
        for field, _, operator in [parameter.partition(":")]
        if field in members and value is not None
    ]
    found = [one for one in items if all(_holds(_member(one, name), *rest) for name, *rest in filters)]
    asked = query.get("orderBy") or default
    terms = asked if isinstance(asked, list) else str(asked).split(",")
    if terms[0].endswith(":desc"):
        found.reverse()  # of equal items, the last comes first
    for term in reversed([one for one in terms if one]):
        field, _, direction = term.partition(":")
        if field not in members or direction not in ("", "asc", "desc"):
            raise ApiError("ERR_INVALID_PARAMETER", status=422, field="orderBy")
        name = members[field]
        found.sort(key=lambda one: _rank(_member(one, name)), reverse=direction == "desc")
    return found


def _member(item: Json, path: str) -> Any:
    found: Any = item
    for name in path.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _rank(value: Any) -> tuple[bool, Any]:
    """Return the sort key of a value: null first, text without regard to case."""
    return (False, 0) if value is None else (True, value.casefold() if isinstance(value, str) else value)


def _holds(have: Any, operator: str, wanted: Any) -> bool:
    if operator == "in" or isinstance(wanted, list):
        values = wanted if isinstance(wanted, list) else str(wanted).split(",")
        return str(have) in map(str, values)
    if operator in ("contains", "startswith"):
        text, part = str(have or "").casefold(), str(wanted).casefold()
        return part in text if operator == "contains" else text.startswith(part)
    if operator not in _COMPARISONS:
        raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
    same = operator in ("", "eq")
    if have is None:
        return same and wanted == 0 and not isinstance(wanted, bool)
    if isinstance(have, str) and dates.is_date(have) and isinstance(wanted, (int, datetime)):
        return _date_holds(dates.parse(have), operator, wanted)
    if isinstance(wanted, bool):
        return bool(have) == wanted
    if same and type(have) is not type(wanted):
        return str(have) == str(wanted)
    return cast("bool", _COMPARISONS[operator](have, type(have)(wanted)))


def _date_holds(have: datetime, operator: str, wanted: int | datetime) -> bool:
    if isinstance(wanted, datetime) and operator in ("", "eq"):
        return have.date() == wanted.date()
    return cast(
        "bool", _COMPARISONS[operator](have, dates.from_unix(wanted) if isinstance(wanted, int) else wanted)
    )
