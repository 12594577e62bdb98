"""The table of everything that happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ..dates import now
from .models import Base, User, new_id


class Event(Base):
    """One thing that a user did, or tried to do."""

    __tablename__ = "events"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    guid: Mapped[str] = mapped_column(default=new_id, index=True)
    name: Mapped[str]
    """Such as `add_file`."""
    kind: Mapped[str]
    """The type that activities are filtered by, such as `file_changes`."""
    message: Mapped[str]
    """What happened, in words."""
    created: Mapped[datetime] = mapped_column(default=now)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    """Who did it."""
    client_name: Mapped[str]
    """The application that the user called with; a copy, because applications can be deleted."""
    ip_address: Mapped[str]
    """Where the request came from."""
    folder_id: Mapped[str | None] = mapped_column(index=True)
    """The folder it concerns, or in which the file is."""
    file_id: Mapped[str | None] = mapped_column(index=True)
    mail_id: Mapped[str | None] = mapped_column(index=True)
    subject_id: Mapped[str | None] = mapped_column(index=True)
    """The user it was done to."""
    successful: Mapped[bool] = mapped_column(default=True)
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    """What else is known about it, as the activities show it."""
    user: Mapped[User] = relationship(foreign_keys=user_id)
