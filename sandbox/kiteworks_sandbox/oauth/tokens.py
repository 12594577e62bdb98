"""Tokens: hexadecimal characters, stored as hashes."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

from authlib.oauth2.rfc6750 import BearerTokenGenerator  # type: ignore[import-untyped]
from sqlalchemy import update
from sqlalchemy.orm import Session, joinedload

from .. import sources
from ..appliance import here
from ..database import AccessToken, Application, User
from ..dates import now
from ..responses import ApiError
from .applications import Flag
from .client import Client

_WITH_ALL = (joinedload(AccessToken.application), joinedload(AccessToken.user))
"""Options to read a token with its application and user, which every request needs."""


def fresh_token(length: int, chance: sources.Chance | None = None) -> str:
    """Create an unguessable code or token of this many characters."""
    return (chance or sources.chance()).hex((length + 1) // 2)[:length]


def token_hash(token: str) -> str:
    """Return the hash of a token for storage. Tokens are long and random, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


class TokenMaker(BearerTokenGenerator):  # type: ignore[misc]
    """Creates the response of the token endpoint."""

    def __init__(self) -> None:
        super().__init__(
            access_token_generator=lambda **_: fresh_token(here().settings.token_length),
            refresh_token_generator=lambda **_: fresh_token(here().settings.token_length),
            expires_generator=lambda client, _: client.application.access_token_lifetime,
        )

    def generate(
        self,
        grant_type: str,
        client: Client,
        user: User | None = None,
        scope: str | None = None,
        expires_in: int | None = None,
        include_refresh_token: bool = True,
    ) -> dict[str, Any]:
        """Return the members of the response."""
        refreshing = include_refresh_token and client.check_grant_type("refresh_token")
        token: dict[str, Any] = super().generate(grant_type, client, user, scope, expires_in, refreshing)
        token |= {"token_type": "bearer"}
        wanted = client.application.lifetime_as_text
        if here().settings.expires_in_as_text if wanted is None else wanted:
            token["expires_in"] = str(token["expires_in"])
        return token


def save_token(
    session: Session,
    answer: dict[str, Any],
    client: Client,
    user: User,
    install: tuple[str | None, str | None],
) -> None:
    """Store what is needed to recognize the tokens of a response.

    Args:
        session: Database session.
        answer: The response of the token endpoint.
        client: The client that receives it.
        user: The user that the tokens act for.
        install: Identifier and name of the device, if the application gave them.
    """
    application, refresh = client.application, answer.get("refresh_token")
    session.add(
        AccessToken(
            access_hash=token_hash(answer["access_token"]),
            refresh_hash=token_hash(refresh) if refresh else None,
            application_id=application.id,
            user_id=user.id,
            scope=answer["scope"],
            expires=now() + timedelta(seconds=int(answer["expires_in"])),
            refresh_expires=now() + timedelta(seconds=application.refresh_token_lifetime)
            if refresh
            else None,
            install_tag_id=install[0],
            install_name=install[1],
        )
    )


def find_token(session: Session, token: str) -> AccessToken:
    """Return the record of a valid access token.

    Raises:
        ApiError: 401; the token is unknown or expired, or its application or user is disabled.
    """
    found = session.get(AccessToken, token_hash(token), options=_WITH_ALL)
    if found is None or found.expires <= now() or not _alive(found.application, found.user):
        raise ApiError("ERR_AUTH_UNAUTHORIZED", status=401)
    return found


def _alive(application: Application, user: User) -> bool:
    return user.may_sign_in and not Flag(application.flag) & Flag.DISABLED


def end_session(token: AccessToken) -> None:
    """Expire an access token now, and the refresh token issued with it."""
    token.expires = now()
    token.refresh_hash = None


def expire_access_tokens(session: Session) -> None:
    """Expire every access token now; refresh tokens stay valid."""
    session.execute(update(AccessToken).values(expires=now()))
