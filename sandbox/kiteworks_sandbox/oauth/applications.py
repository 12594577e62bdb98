"""Register and manage custom applications."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from enum import IntFlag

from sqlalchemy import delete
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from .. import sources
from ..database import AccessToken, Application, AuthorizationCode, UsedAssertion

HOST = "%%HOST%%"
"""Placeholder for the appliance's host name in a redirect URI or an audience."""
ALL_SCOPES = "*/*/*"

_SECRET_LENGTH = 24
_SIGNATURE_KEY_LENGTH = 29
_HASHING = "scrypt:1024:8:1"
"""Cheaper than for passwords: the secret is random and too long to be guessed from its hash."""


class Flow(IntFlag):
    """OAuth flows, as summed in `flow` of a client. No number is published for JWT; this one is the next."""

    AUTHORIZATION_CODE = 1
    CLIENT_CREDENTIAL = 2
    SIGNATURE = 4
    REFRESH_TOKEN = 8
    JWT = 16


class Flag(IntFlag):
    """Flags of an application."""

    NO_CONSENT = 1
    DISABLED = 2
    HIDDEN = 4
    NO_EXPIRY_TOKEN = 8


@dataclass(frozen=True, slots=True)
class Jwt:
    """The values that assertions must match.

    Attributes:
        issuer: The expected `iss`.
        public_key: Public key for verifying them, in PEM form.
        audience: The expected `aud`, or one of them. `%%HOST%%` stands for the appliance's host name.
        uid_attribute: The claim that names the user.
    """

    issuer: str
    public_key: str
    audience: str
    uid_attribute: str = "sub"


def new_secret(chance: sources.Chance) -> str:
    """Create a random secret."""
    return chance.text(_SECRET_LENGTH)


def new_signature_key() -> str:
    """Create a random key for the signature flow."""
    return sources.chance().text(_SIGNATURE_KEY_LENGTH)


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
    lifetime_as_text: bool | None = None,
    require_pkce: bool | None = None,
    jwt: Jwt | None = None,
    client_id: str | None = None,
    secret: str | None = None,
) -> tuple[Application, str]:
    """Register an application.

    Args:
        session: Database session.
        name: Shown on the consent page.
        redirect_uri: One URI per line; `%%HOST%%` stands for the appliance's host name.
        description: Shown on the consent page.
        scope: The scopes that it may request.
        flow: Allowed flows.
        flag: Sum of its flags, see `Flag`.
        access_token_lifetime: Lifetime of an access token in seconds.
        refresh_token_lifetime: Lifetime of a refresh token in seconds.
        lifetime_as_text: Whether `expires_in` is text; None for the appliance's default.
        require_pkce: Whether its authorization requests need a code challenge; None for the appliance's default.
        jwt: The values that assertions must match.
        client_id: Client ID; None for a new one.
        secret: Secret key; None for a new one.

    Returns:
        The application, and its secret key, which is not stored.
    """
    secret = secret or new_secret(sources.chance())
    application = Application(
        id=client_id or str(uuid.uuid5(sources.chance().uuid(), name)),
        secret_hash=generate_password_hash(secret, _HASHING),
        name=name,
        description=description,
        redirect_uri=redirect_uri,
        scope=scope,
        flow=int(flow),
        flag=flag,
        access_token_lifetime=access_token_lifetime,
        refresh_token_lifetime=refresh_token_lifetime,
        lifetime_as_text=lifetime_as_text,
        require_pkce=require_pkce,
        jwt_issuer=jwt.issuer if jwt else None,
        jwt_public_key=jwt.public_key if jwt else None,
        jwt_audience=jwt.audience if jwt else None,
        jwt_uid_attribute=jwt.uid_attribute if jwt else None,
    )
    session.add(application)
    session.flush()
    return application, secret


def remove(session: Session, application: Application) -> None:
    """Delete an application with all its codes and tokens."""
    for table in (AuthorizationCode, AccessToken, UsedAssertion):
        session.execute(delete(table).where(table.application_id == application.id))
    session.delete(application)


def redirect_uris(application: Application, host: str) -> list[str]:
    """Return the redirect URIs of an application on an appliance with this host name."""
    return for_host(application.redirect_uri, host).split()


def for_host(text: str, host: str) -> str:
    """Return a text of an application with the appliance's host name filled in."""
    return text.replace(HOST, host)
