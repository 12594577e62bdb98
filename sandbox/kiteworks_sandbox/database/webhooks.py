"""Tables of webhooks and of what is delivered to them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ..dates import now
from .events import Event
from .models import Base, User, new_id


class Webhook(Base):
    """An address that events are sent to."""

    __tablename__ = "webhooks"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    """Who created it: it receives the events that this user may see."""
    url: Mapped[str]
    secret: Mapped[str]
    """As entered: it signs each delivery."""
    token: Mapped[str | None]
    subscriptions: Mapped[list[str]] = mapped_column(JSON)
    enabled: Mapped[bool]
    created: Mapped[datetime] = mapped_column(default=now)
    updated: Mapped[datetime] = mapped_column(default=now)
    last_event_id: Mapped[int]
    """The last event that was considered for it."""
    status: Mapped[str] = mapped_column(default="UNKNOWN")
    """How the last attempt of a delivery ended: `UNKNOWN` before the first, then `SUCCESS` or `ERROR`."""
    description: Mapped[str] = mapped_column(default="")
    """The same, in words."""
    user: Mapped[User] = relationship()


class DeliveryState(StrEnum):
    """How far a delivery is."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


class Delivery(Base):
    """One event for one webhook."""

    __tablename__ = "deliveries"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    webhook_id: Mapped[str] = mapped_column(index=True)
    """Not a reference: deliveries stay when their webhook is deleted."""
    url: Mapped[str]
    event_name: Mapped[str]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    body: Mapped[str | None]
    """What is sent, byte for byte; None until the hash of the version is known."""
    version_id: Mapped[str | None]
    """The version of a file whose hash is delivered."""
    state: Mapped[DeliveryState] = mapped_column(default=DeliveryState.PENDING, index=True)
    due: Mapped[float]
    """When to send it next, in Unix seconds."""
    attempts: Mapped[int] = mapped_column(default=0)
    status_code: Mapped[int | None]
    """HTTP status of the last response, if there was one."""
    error: Mapped[str | None]
    """Why the last attempt failed."""
    created: Mapped[datetime] = mapped_column(default=now)
    sent: Mapped[datetime | None]
    """When it was last tried."""
    event: Mapped[Event] = relationship()
