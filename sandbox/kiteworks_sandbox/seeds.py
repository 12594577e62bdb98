"""Initial contents of a new appliance: two accounts and their system folders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from . import names, sources
from .database import AccessToken, Application, Folder, FolderKind, User
from .database.models import new_id
from .dates import now
from .oauth import applications
from .oauth.applications import Flow
from .oauth.tokens import token_hash

ADMIN_EMAIL = "admin@sandbox.example"
USER_EMAIL = "user@sandbox.example"

LIFETIME = 10 * 365 * 86400
"""Lifetime in seconds of the access tokens that tests use throughout, however far they move the clock."""
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
        password, hashing = sources.chance().text(32), _HASHING
    user = User(
        id=new_id(),
        email=email.lower(),
        name=name,
        password_hash=generate_password_hash(password, hashing),
        is_admin=is_admin,
        quota=QUOTA,
    )
    session.add(user)
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


def add_account(session: Session, *, email: str, name: str, password: str, is_admin: bool) -> User:
    """Create an account whose password is random, or known to everyone who reads the test."""
    return create_user(
        session, email=email, name=name, password=password, is_admin=is_admin, hashing=_HASHING
    )


def missing(session: Session, people: Mapping[str, str]) -> dict[str, str]:
    """Return the people who have no account yet: names by email addresses."""
    known = set(session.scalars(select(User.email).where(User.email.in_(people))))
    return {email: name for email, name in people.items() if email not in known}


def ensure_application(session: Session, *, client_id: str, client_secret: str) -> None:
    """Register the initial application, or set its secret if it exists from an earlier run."""
    application = session.get(Application, client_id)
    if application is None:
        applications.register(
            session,
            name="Sandbox application",
            redirect_uri=f"https://{applications.HOST}/rest/callback.html",
            flow=Flow.AUTHORIZATION_CODE | Flow.CLIENT_CREDENTIAL | Flow.REFRESH_TOKEN,
            client_id=client_id,
            secret=client_secret,
        )
    else:
        application.secret_hash = generate_password_hash(client_secret, _HASHING)


def ensure_token(session: Session, token: str, *, email: str, client_id: str) -> None:
    """Store an access token, if it is not there from an earlier run."""
    hashed = token_hash(token)
    user = session.scalars(select(User).where(User.email == email)).one()
    if session.get(AccessToken, hashed) is None:
        expires = now() + timedelta(seconds=LIFETIME)
        session.add(
            AccessToken(
                access_hash=hashed,
                application_id=client_id,
                user_id=user.id,
                scope=applications.ALL_SCOPES,
                expires=expires,
            )
        )


def ensure_user(session: Session, *, email: str, name: str, password: str, is_admin: bool) -> None:
    """Create an initial account, or set its password if it exists from an earlier run."""
    user = session.scalar(select(User).where(User.email == email))
    if user is None:
        add_account(session, email=email, name=name, password=password, is_admin=is_admin)
    else:
        user.password_hash = generate_password_hash(password, _HASHING)
