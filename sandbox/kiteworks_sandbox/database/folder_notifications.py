"""The table of what people want to be told about folders."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .models import Base


class FolderNotification(Base):
    """A user's choice for a folder."""

    __tablename__ = "folder_notifications"

    folder_id: Mapped[str] = mapped_column(ForeignKey("folders.id"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True, index=True)
    file_added: Mapped[bool] = mapped_column(default=False)
    comment_added: Mapped[bool] = mapped_column(default=False)
