"""Addresses that a user has marked as distribution lists."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..database import Record

FAMILY = "externalDL"
"""Name of the records that keep the marked addresses."""


def marked(session: Session, user_id: str, addresses: Iterable[str]) -> set[str]:
    """Return those of the addresses that a user has marked as distribution lists."""
    rows = select(Record).where(Record.family == FAMILY, Record.owner_id == user_id, ~Record.deleted)
    return {one.body["email"] for one in session.scalars(rows)} & set(addresses)
