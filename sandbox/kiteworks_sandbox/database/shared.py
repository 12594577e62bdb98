"""The session that calls share, so that they need not read again what has not changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from sqlite3 import Connection
from typing import Any, NoReturn

from sqlalchemy import Engine, FrozenResult, Table, event, inspect
from sqlalchemy.orm import Session
from sqlalchemy.sql.visitors import iterate

_MOST_OBJECTS = 10_000
_MOST_RESULTS = 1_000
"""What is remembered at most. A session that has more is not used again."""
_MOST_RENEWED = 200
"""Objects that a session has at most if it is used again after a write: to renew more takes longer than to read a few again."""


class Stored(dict[str, Any]):
    """A JSON object as it is stored. It refuses to be changed, since the next call is to find it as it was."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("This object is stored, and other calls see it: change a copy, and store that.")

    __setitem__ = __delitem__ = __ior__ = update = setdefault = pop = popitem = clear = _refuse


def read_json(text: str) -> Any:
    """Read a JSON value of the database."""
    return json.loads(text, object_hook=Stored)


def _tables(objects: Iterable[object]) -> set[str]:
    """Return the tables that are written when objects are: their own, and those of what is deleted once they let go of it."""
    kinds: set[type[Any]] = {type(one) for one in objects}
    relations = (to for kind in kinds for to in inspect(kind).relationships)
    parts = {to.mapper.class_ for to in relations if to.cascade.delete_orphan}
    return {one.__tablename__ for one in kinds | parts}


class SharedSession(Session):
    """A session that remembers what it has read: objects, and the results of queries.

    It serves one call at a time. What a call writes by its objects, the next one reads again: these objects, what any
    object is related to in their tables, and queries of those. Once something else was written, the session is of no use.
    SQLite counts what is written over a connection, whichever session writes it, and a sandbox has one connection.

    Args:
        engine: The engine.
        connection: Its only connection.
    """

    def __init__(self, engine: Engine, connection: Connection) -> None:
        super().__init__(engine, expire_on_commit=False)
        self._driver = connection
        self._changes = connection.total_changes
        self._results: dict[Any, tuple[frozenset[str], FrozenResult[Any]]] = {}
        self._tables: dict[Any, frozenset[str]] = {}  # of each query, whatever its values
        self._objects: list[object] = []  # a session holds only weak references
        self._written: set[object] = set()
        event.listen(self, "loaded_as_persistent", lambda _, loaded: self._objects.append(loaded))

    @property
    def is_current(self) -> bool:
        """Whether nothing was written but by the objects of this session."""
        return self._driver.total_changes == self._changes

    @property
    def is_reusable(self) -> bool:
        """Whether another call may use it."""
        most = _MOST_RENEWED if self._written else _MOST_OBJECTS
        small = len(self._objects) <= most and max(len(self._results), len(self._tables)) <= _MOST_RESULTS
        return small and self.is_current

    def flush(self, objects: Any = None) -> None:
        """Write what was changed, and forget what queries of its tables returned. See `Session`."""
        changed, current = {*self.new, *self.dirty, *self.deleted}, self.is_current
        super().flush(objects)
        if changed and current:
            self._written |= changed
            self._changes = self._driver.total_changes
            tables = _tables(changed)
            self._results = {key: one for key, one in self._results.items() if tables.isdisjoint(one[0])}

    def renew(self) -> None:
        """Make ready for the next call, if this one has written."""
        if not self._written:
            return
        self.info.clear()
        tables = _tables(self._written)
        related: dict[type[Any], list[str]] = {}
        for one in self:
            kind = type(one)
            if kind not in related:
                relations = inspect(kind).relationships
                related[kind] = [to.key for to in relations if to.mapper.class_.__tablename__ in tables]
            if one in self._written:
                self.expire(one)  # the database may have made something else of a value
            elif related[kind]:
                self.expire(one, related[kind])
        self._written.clear()

    def execute(self, statement: Any, *given: Any, **options: Any) -> Any:
        """Run a statement, or return what it returned before. See `Session`."""
        return self._remembered(super().execute, statement, *given, **options)

    def scalars(self, statement: Any, *given: Any, **options: Any) -> Any:
        """Run a statement, or return what it returned before. See `Session`."""
        return self._remembered(super().execute, statement, *given, **options).scalars()

    def scalar(self, statement: Any, *given: Any, **options: Any) -> Any:
        """Run a statement, or return what it returned before. See `Session`."""
        return self._remembered(super().execute, statement, *given, **options).scalar()

    def _remembered(self, run: Callable[..., Any], statement: Any, *given: Any, **options: Any) -> Any:
        key = None if given or options else self._key(statement)
        if key is None:
            return run(statement, *given, **options)
        found = self._results.get(key)
        if found is None:
            shape = key[0]
            if shape not in self._tables:
                named = (one.name for one in iterate(statement) if isinstance(one, Table))
                self._tables[shape] = frozenset(named)
            found = self._results[key] = self._tables[shape], run(statement).freeze()
        return found[1]()

    def _key(self, statement: Any) -> Any:
        """Return what identifies a query with its values; None if its result must not be remembered."""
        if not statement.is_select:
            return None
        if self.autoflush:
            self.flush()  # as it would when it ran the query
        if not self.is_current or self.new or self.dirty or self.deleted:
            return None
        made = statement._generate_cache_key()
        if made is None:
            return None
        values = [one.effective_value for one in made.bindparams]
        return made.key, tuple((type(one), tuple(one) if isinstance(one, list) else one) for one in values)
