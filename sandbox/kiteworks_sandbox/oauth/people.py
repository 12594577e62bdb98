"""Whom a sign-in is for."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.security import check_password_hash, generate_password_hash

from ..database import User

_NOBODY = generate_password_hash("nobody")
"""Compared with when there is no such user, so that the time it takes tells nothing."""


def find_user(session: Session, email: str) -> User | None:
    """The user of this address, if they may sign in."""
    user = session.scalar(select(User).where(User.email == email.strip().lower()))
    return user if user is not None and user.active and not user.suspended else None


def find_user_by_password(session: Session, email: str, password: str) -> User | None:
    """The user of this address, if this is their password."""
    user = find_user(session, email)
    right = check_password_hash(user.password_hash if user else _NOBODY, password)
    return user if right else None
