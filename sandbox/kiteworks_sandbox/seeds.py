"""Initial contents of a new appliance: two accounts and their system folders."""

from __future__ import annotations

import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from . import names
from .database import Folder, FolderKind, User
from .database.models import new_id

ADMIN_EMAIL = "admin@sandbox.example"
USER_EMAIL = "user@sandbox.example"

QUOTA = 10 * 1024**3
"""Storage quota of a new account in bytes."""

_SYSTEM_FOLDERS = (
    (FolderKind.BASE, "base_dir_id", "basedir"),
    (FolderKind.MY, "my_dir_id", "mydir"),
    (FolderKind.SYNC, "sync_dir_id", "My Folder"),
)


_HASHING = "scrypt:1024:8:1"
"""Cheaper than for passwords that people choose: those of the start accounts stand in the folder that keeps the state, or are
forgotten at the end.
"""


def create_user(
    session: Session,
    *,
    email: str,
    name: str,
    password: str | None = None,
    is_admin: bool = False,
    hashing: str = "scrypt",
) -> User:
    """Create an account with its system folders.

    Args:
        session: Database session.
        email: Email address, stored in lower case.
        name: Shown to others.
        password: Password, stored as a hash; None for a random one that nobody knows.
        is_admin: Whether it may use the admin console and the admin operations.
        hashing: How to hash the password, as Werkzeug names it.
    """
    if password is None:
        password, hashing = secrets.token_urlsafe(), _HASHING
    user = User(
        id=new_id(),
        email=email.lower(),
        name=name,
        password_hash=generate_password_hash(password, hashing),
        is_admin=is_admin,
        quota=QUOTA,
    )
    session.add(user)
    session.flush()
    for kind, attribute, folder_name in _SYSTEM_FOLDERS:
        folder = Folder(
            id=new_id(),
            parent_id=user.base_dir_id or None,
            user_id=user.id,
            kind=kind,
            name=folder_name,
            name_key=names.key(folder_name),
        )
        setattr(user, attribute, folder.id)
        session.add(folder)
        session.flush()
    return user


def ensure_user(session: Session, *, email: str, name: str, password: str, is_admin: bool) -> None:
    """Create an initial account, or set its password if it exists from an earlier run."""
    user = session.scalar(select(User).where(User.email == email))
    if user is None:
        create_user(session, email=email, name=name, password=password, is_admin=is_admin, hashing=_HASHING)
    else:
        user.password_hash = generate_password_hash(password, _HASHING)
