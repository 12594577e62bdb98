"""The password grant."""

from __future__ import annotations

from authlib.oauth2.rfc6749 import errors, grants  # type: ignore[import-untyped]

from ..database import TotpSecret, User
from .grants import open_session
from .people import find_user_by_password


class PasswordGrant(grants.ResourceOwnerPasswordCredentialsGrant):  # type: ignore[misc]
    """Exchanges a username and a password for tokens, unless the user has a second factor."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_post",)

    def authenticate_user(self, username: str, password: str) -> User:
        """Return the user with this username and password."""
        user = find_user_by_password(open_session(), username, password)
        secret = open_session().get(TotpSecret, user.id) if user is not None else None
        if user is None or (secret is not None and secret.secret is not None):
            raise errors.InvalidGrantError("The username or the password is wrong")
        return user
