"""The table of exports and imports of the database of the email gateway."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from ..dates import now
from .models import Base, new_id


class EpgdbJob(Base):
    """The export or the import; there is at most one of each."""

    __tablename__ = "epgdb_jobs"

    kind: Mapped[str] = mapped_column(primary_key=True)
    """`export` or `import`."""
    id: Mapped[str] = mapped_column(default=new_id)
    filename: Mapped[str]
    chunks: Mapped[int] = mapped_column(default=0)
    """Number of uploads that the import received."""
    created: Mapped[datetime] = mapped_column(default=now)
