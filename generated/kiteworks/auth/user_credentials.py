# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""User credentials."""

from __future__ import annotations

from kiteworks_runtime.auth import Flow, OAuthCredential, Parameter, ScopeLike, Step, TokenStore
from kiteworks_runtime.secret import hide

from .refresh_token import RefreshToken

_FLOW = Flow(
    id="user_credentials",
    steps=(
        Step(
            "redeem",
            "token",
            "POST",
            "/oauth/token",
            parameters=(
                Parameter("grant_type", "const", value="password"),
                Parameter("client_id", "input", required=True),
                Parameter("client_secret", "input", required=True, secret=True),
                Parameter("username", "input", required=True),
                Parameter("password", "input", required=True, secret=True),
                Parameter("scope", "input", type="scope"),
            ),
        ),
    ),
    refresh=RefreshToken._flow.refresh,
    deprecated="The vendor deprecated user credentials in version 9.3.1. Use AuthorizationCode if a person can sign in, and JWTBearer if not.",
)


class UserCredentials(OAuthCredential):
    """Sign in with a user's name and password.

    RFC 6749, section 4.3. It works only for users without two-factor authentication, and the program sees the
    password.

    Deprecated: The vendor deprecated user credentials in version 9.3.1. Use AuthorizationCode if a person can sign
    in, and JWTBearer if not.

    Args:
        client_id: The Client Application ID, from the page of the custom application.
        client_secret: The Client Secret Key, from the same page.
        username: The user's email address.
        password: The user's password.
        scope: The scope of the token. Without it, the token gets every scope that the application is registered for.
        store: Where tokens are stored between calls. Default: in memory.

    Raises:
        InvalidArgumentError: A required value is empty, or a value has the wrong type.
    """

    _flow = _FLOW

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str,
        username: str,
        password: str,
        scope: ScopeLike | None = None,
        store: TokenStore | None = None,
    ) -> None:
        client_secret = hide(client_secret)
        password = hide(password)
        super().__init__(locals(), store=store)
