"""Tables of people who have access to folders and files of others."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ..dates import now
from .models import Base, User


class Member(Base):
    """A person who has a role in a folder or a file. Owners are not members: they are the items' users."""

    __tablename__ = "members"

    item_id: Mapped[str] = mapped_column(primary_key=True)
    """Identifier of the folder or file."""
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True, index=True)
    role_id: Mapped[int]
    shared_by_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    """Who gave access."""
    created: Mapped[datetime] = mapped_column(default=now)
    user: Mapped[User] = relationship(foreign_keys=user_id)
    shared_by: Mapped[User] = relationship(foreign_keys=shared_by_id)
