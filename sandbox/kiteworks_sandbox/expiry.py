"""Files and folders that expire: they are deleted once the clock passes their date, and can still be recovered."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from .database import File, Folder
from .dates import now


def sweep(session: Session) -> None:
    """Delete what has expired. Nothing is notified: a real appliance does this in the background."""
    moment = now()
    for table in (File, Folder):
        due = table.expire <= moment, ~table.deleted
        # Asked first, because a statement that changes nothing still starts to write.
        if session.scalar(select(table.id).where(*due).limit(1)) is not None:
            session.execute(update(table).where(*due).values(deleted=True, modified=moment))


def lifetime_end(folder: Folder, created: datetime) -> datetime | None:
    """Return when a file that was created at a date expires because of its folder; None for never."""
    try:
        return created + timedelta(days=folder.file_lifetime) if folder.file_lifetime else None
    except OverflowError:  # later than any date
        return None
