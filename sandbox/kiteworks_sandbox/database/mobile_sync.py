"""The table of files that are kept on mobile devices."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ..dates import now
from .models import Base, File, User


class MobileSyncItem(Base):
    """A file on the mobile devices of a user, who asked for it or to whom it was pushed."""

    __tablename__ = "mobile_sync_items"
    __table_args__ = (UniqueConstraint("file_id", "user_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_id: Mapped[str] = mapped_column(ForeignKey("files.id"), index=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    push_user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    """The user who pushed it; None if the user asked for it."""
    created: Mapped[datetime] = mapped_column(default=now)
    file: Mapped[File] = relationship()
    push_user: Mapped[User | None] = relationship(foreign_keys=push_user_id)
