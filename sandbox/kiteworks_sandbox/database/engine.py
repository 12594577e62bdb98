"""One SQLite database, in memory or in a file, used by one request at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from threading import RLock

from sqlalchemy import create_engine, event, null, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from ..sources import Chance, Clock, Sources
from .models import Base
from .records import Record
from .shared import SharedSession, read_json

RECORDED = "recorded"
"""Key in a session's `info`, set if an event was written into the log."""


class Database:
    """The database and the lock that guards it.

    An in-memory SQLite database has one connection, which threads may share but not at once. File bytes never pass
    while the lock is held, so its cost is small.

    Args:
        file: Database file; None for a database in memory.
        sources: Where sessions take time and identifiers from; None for those of the machine.
    """

    def __init__(self, file: Path | None, sources: Sources | None = None) -> None:
        if file is not None:
            file.touch(mode=0o600)  # SQLite would create one that everyone on the machine can read
            file.chmod(0o600)
        place = f"sqlite:///{file}" if file else "sqlite://"
        self._engine = create_engine(
            place,
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
            json_deserializer=read_json,
            hide_parameters=True,  # they include hashes of secrets, which errors and logs would show
        )
        if file is not None:
            event.listen(self._engine, "connect", _make_durable)
        self._lock = RLock()
        self._shared: SharedSession | None = None
        self.recorded: Callable[[], None] = lambda: None
        """Called after a session that wrote events into the log was committed."""
        self._sources = sources or Sources(Clock(), Chance())
        Base.metadata.create_all(self._engine, checkfirst=file is not None)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session that is committed at the end, or rolled back when an exception leaves it."""
        with (
            self._lock,
            self._sources.active(),
            Session(self._engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session
        if session.info.get(RECORDED):
            self.recorded()

    @contextmanager
    def shared_session(self) -> Iterator[Session]:
        """Open the session that calls share, which keeps in memory what they read until something is written.

        Its objects must not be used outside of the `with` block.
        """
        with self._lock, self._sources.active():
            session, self._shared = self._shared, None  # and stays so if an exception leaves the block
            if session is None or not session.is_reusable:
                session = SharedSession(self._engine, self._connection)
            session.renew()
            with session.begin():
                yield session
            self._shared = session
        if session.info.get(RECORDED):
            self.recorded()

    def blobs(self) -> dict[str, int | None]:
        """Return the names of all blobs that the tables refer to; of open uploads, each with its number of chunks."""
        found: dict[str, int | None] = {}
        with self.session() as session:
            for table in Base.metadata.tables.values():
                if "blob" in table.c:
                    count = table.c.get("uploaded_chunks", null())
                    rows = session.execute(select(table.c.blob, count).where(table.c.blob.is_not(None)))
                    found.update((name, chunks) for name, chunks in rows)
            kept = Record.body["blob"].as_string()
            found.update(dict.fromkeys(session.scalars(select(kept).where(kept.is_not(None)))))
        return found

    def save(self, file: Path) -> None:
        """Write a copy of the database into a file."""
        with self._lock, closing(sqlite3.connect(file)) as target:
            self._connection.backup(target)

    def load(self, file: Path) -> None:
        """Replace the contents of the database with a copy that `save` wrote."""
        with self._lock, closing(sqlite3.connect(file)) as source:
            self._shared = None
            source.backup(self._connection)

    def clear(self) -> None:
        """Delete everything, including the counters of identifiers."""
        with self._lock:
            self._shared = None
            Base.metadata.drop_all(self._engine)
            Base.metadata.create_all(self._engine)

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        connection = self._engine.raw_connection().driver_connection  # the only one: see `StaticPool`
        assert isinstance(connection, sqlite3.Connection)
        return connection

    def close(self) -> None:
        """Close the connection; a database in memory is then lost."""
        with self._lock:
            self._engine.dispose()


def _make_durable(connection: sqlite3.Connection, _: object) -> None:
    """Make what is committed survive the end of the process and a loss of power.

    With a log ahead of the database, a commit waits for the disk once.
    """
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
