"""The two grants of Authlib, completed for the appliance."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from authlib.oauth2.rfc6749 import errors, grants  # type: ignore[import-untyped]
from authlib.oauth2.rfc7636 import CodeChallenge  # type: ignore[import-untyped]
from flask import g
from sqlalchemy import select
from sqlalchemy.orm import Session

from ..appliance import here
from ..database import AccessToken, AuthorizationCode, User
from ..dates import now
from .client import Client
from .tokens import fresh_token, token_hash


def open_session() -> Session:
    """Return the database session of the current request to an OAuth endpoint."""
    session: Session = g.session
    return session


def _require_active(user: User) -> None:
    """Refuse a user whose account was suspended or ended since. Clients look for the word."""
    if not user.may_sign_in:
        raise errors.InvalidGrantError(
            "The account is suspended" if user.suspended else "The account has ended"
        )


class AuthorizationCodeGrant(grants.AuthorizationCodeGrant):  # type: ignore[misc]
    """Exchanges codes for tokens."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_post",)

    def generate_authorization_code(self) -> str:
        """Create a code in the appliance's format."""
        return fresh_token(here().settings.token_length)

    def save_authorization_code(self, code: str, request: Any) -> None:
        """Store a code's hash and its data."""
        data = request.payload.data
        open_session().add(
            AuthorizationCode(
                code_hash=token_hash(code),
                application_id=request.client.application.id,
                user_id=request.user.id,
                redirect_uri=request.payload.redirect_uri,
                scope=request.scope,
                code_challenge=data.get("code_challenge"),
                code_challenge_method=data.get("code_challenge_method"),
                expires=now() + timedelta(seconds=here().code_lifetime),
            )
        )

    def query_authorization_code(self, code: str, client: Client) -> AuthorizationCode | None:
        """Return a code that this application may redeem now."""
        found = open_session().get(AuthorizationCode, token_hash(code))
        if found is None or found.application_id != client.application.id or found.expires <= now():
            return None
        return found

    def delete_authorization_code(self, authorization_code: AuthorizationCode) -> None:
        """Delete a redeemed code."""
        open_session().delete(authorization_code)

    def authenticate_user(self, authorization_code: AuthorizationCode) -> User:
        """Return the user who granted the code."""
        user = open_session().get_one(User, authorization_code.user_id)
        _require_active(user)
        return user


class RefreshTokenGrant(grants.RefreshTokenGrant):  # type: ignore[misc]
    """Exchanges refresh tokens for tokens. Each works once and is replaced with a new one."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_post",)
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token: str) -> AccessToken:
        """Return the record of a valid refresh token."""
        wanted = select(AccessToken).where(AccessToken.refresh_hash == token_hash(refresh_token))
        found = open_session().scalar(wanted)
        if found is None or found.refresh_expires is None or found.refresh_expires <= now():
            raise errors.InvalidGrantError("Invalid refresh token")
        _require_active(found.user)
        return found

    def authenticate_user(self, refresh_token: AccessToken) -> User:
        """Return the user that the token acts for."""
        return refresh_token.user

    def revoke_old_credential(self, refresh_token: AccessToken) -> None:
        """Invalidate a refresh token. The access token issued with it is left to expire."""
        refresh_token.refresh_hash = None


class S256Challenge(CodeChallenge):  # type: ignore[misc]
    """PKCE with hashed challenges only, required by a setting: programs with a secret do without."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ("S256",)

    def __init__(self) -> None:
        super().__init__(required=False)

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        """Refuse a challenge without its method: the standard would treat it as plain text."""
        data, application = grant.request.payload.data, grant.request.client.application
        wanted = application.require_pkce
        if (here().settings.require_pkce if wanted is None else wanted) and not data.get("code_challenge"):
            raise errors.InvalidRequestError("Missing code_challenge", redirect_uri=redirect_uri)
        if data.get("code_challenge") and not data.get("code_challenge_method"):
            raise errors.InvalidRequestError("Missing code_challenge_method; only S256 is supported")
        super().validate_code_challenge(grant, redirect_uri)

    def validate_code_verifier(self, grant: Any, result: Any) -> None:
        """Check a verifier against its challenge; any mismatch makes the grant invalid."""
        try:
            super().validate_code_verifier(grant, result)
        except errors.InvalidRequestError as error:
            raise errors.InvalidGrantError(error.description) from None
