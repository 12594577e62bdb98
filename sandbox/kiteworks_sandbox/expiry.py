"""Files and folders that expire: they are deleted once the clock passes their date, and can still be recovered."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, union_all, update
from sqlalchemy.orm import Session

from .database import File, Folder
from .dates import now

_DUE = {table: (table.expire <= bindparam("now"), ~table.deleted) for table in (File, Folder)}
_NEXT = union_all(
    *(
        select(
            select(table.expire)
            .where(table.expire.is_not(None), ~table.deleted)
            .order_by(table.expire)
            .limit(1)
            .subquery()
        )
        for table in (File, Folder)
    )
)
"""The dates on which the next file and the next folder expire. Without the time in it, it is asked once for many calls."""


def sweep(session: Session) -> None:
    """Delete what has expired. Nothing is notified: a real appliance does this in the background."""
    moment = now()
    # Asked first, by every request, because a statement that changes nothing still starts to write.
    if all(date > moment for date in session.scalars(_NEXT)):
        return
    for table, due in _DUE.items():
        session.execute(update(table).where(*due).values(deleted=True, modified=moment), {"now": moment})


def lifetime_end(folder: Folder, created: datetime) -> datetime | None:
    """Return when a file that was created at a date expires because of its folder; None for never."""
    try:
        return created + timedelta(days=folder.file_lifetime) if folder.file_lifetime else None
    except OverflowError:  # later than any date
        return None
