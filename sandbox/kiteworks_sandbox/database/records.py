"""The table of plain objects: what is created, shown, changed and deleted without further effects."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ..dates import now
from .models import Base, User


class Record(Base):
    """One object of a family, such as a contact. Deletion marks it, so that its identifier is never used again."""

    __tablename__ = "records"
    __table_args__ = (UniqueConstraint("family", "id"),)

    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    family: Mapped[str] = mapped_column(index=True)
    """Name of the family, such as `contacts`."""
    id: Mapped[str]
    """Its identifier as text, also where the API shows a number."""
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"), index=True)
    """Whose it is; None if it belongs to the appliance."""
    parent_id: Mapped[str | None] = mapped_column(index=True)
    """The object it hangs on, such as the file of a comment."""
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    """Its members, as the API names them."""
    created: Mapped[datetime] = mapped_column(default=now)
    modified: Mapped[datetime] = mapped_column(default=now)
    deleted: Mapped[bool] = mapped_column(default=False)
    owner: Mapped[User | None] = relationship()
