"""Custom applications: registering them, and what they may do."""

from __future__ import annotations

import secrets
import string
import uuid
from enum import IntFlag

from sqlalchemy import delete
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from ..database import AccessToken, Application, AuthorizationCode

HOST = "%%HOST%%"
"""Stands for the appliance's own name in a redirect URI."""
ALL_SCOPES = "*/*/*"

_SECRET_LENGTH = 24
_HASHING = "scrypt:1024:8:1"
"""Cheaper than for passwords: the secret is random and too long to be guessed from its hash."""
_ALPHABET = string.ascii_letters + string.digits


class Flow(IntFlag):
    """Ways to a token."""

    AUTHORIZATION_CODE = 1
    CLIENT_CREDENTIAL = 2
    SIGNATURE = 4
    REFRESH_TOKEN = 8


class Flag(IntFlag):
    """Switches of an application."""

    NO_CONSENT = 1
    DISABLED = 2
    HIDDEN = 4
    NO_EXPIRY_TOKEN = 8


def register(
    session: Session,
    *,
    name: str,
    redirect_uri: str,
    description: str = "",
    scope: str = ALL_SCOPES,
    flow: Flow = Flow.AUTHORIZATION_CODE | Flow.REFRESH_TOKEN,
    flag: int = 0,
    access_token_lifetime: int = 3600,
    refresh_token_lifetime: int = 1440 * 3600,
) -> tuple[Application, str]:
    """Add an application.

    Args:
        session: Where to add it.
        name: Shown on the consent page.
        redirect_uri: One URI a line; `%%HOST%%` stands for the appliance's name.
        description: Shown on the consent page.
        scope: All that its users can be asked for.
        flow: Ways to a token.
        flag: Sum of its switches, see `Flag`.
        access_token_lifetime: Seconds.
        refresh_token_lifetime: Seconds.

    Returns:
        The application, and its secret key, which is kept nowhere else.
    """
    secret = "".join(secrets.choice(_ALPHABET) for _ in range(_SECRET_LENGTH))
    application = Application(
        id=str(uuid.uuid5(uuid.uuid4(), name)),
        secret_hash=generate_password_hash(secret, _HASHING),
        name=name,
        description=description,
        redirect_uri=redirect_uri,
        scope=scope,
        flow=int(flow),
        flag=flag,
        access_token_lifetime=access_token_lifetime,
        refresh_token_lifetime=refresh_token_lifetime,
    )
    session.add(application)
    session.flush()
    return application, secret


def remove(session: Session, application: Application) -> None:
    """Delete an application with all its codes and tokens."""
    for table in (AuthorizationCode, AccessToken):
        session.execute(delete(table).where(table.application_id == application.id))
    session.delete(application)


def redirect_uris(application: Application, host: str) -> list[str]:
    """The redirect URIs of an application on an appliance of this name."""
    return application.redirect_uri.replace(HOST, host).split()
