"""Find the user who signs in."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.security import check_password_hash

from .. import events
from ..database import SharedMailbox, User

_NOBODY = f"scrypt$nobody${'0' * 128}"
"""Compared with if there is no such user, so that the response time reveals nothing. No password has this hash."""


def find_user(session: Session, email: str) -> User | None:
    """Return the user with this email address, if they may sign in: nobody signs in as a shared mailbox."""
    user = session.scalar(select(User).where(User.email == email.strip().lower()))
    if user is None or not user.may_sign_in:
        return None
    return user if session.get(SharedMailbox, user.id) is None else None


def find_user_by_password(session: Session, email: str, password: str) -> User | None:
    """Return the user with this email address, if the password is correct."""
    user = find_user(session, email)
    right = check_password_hash(user.password_hash if user else _NOBODY, password)
    if user is not None and not right:
        error = {"code": "ERR_AUTH_UNAUTHORIZED", "msg": "The password is wrong"}
        events.write(session, "login", user=user, data={"error": error}, successful=False)
    return user if right else None
