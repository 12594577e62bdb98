# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Refresh token."""

from __future__ import annotations

from kiteworks_runtime.auth import Flow, OAuthCredential, Parameter, Step, TokenStore
from kiteworks_runtime.secret import hide

_FLOW = Flow(
    id="refresh_token",
    given=(Parameter("account", "input"),),
    steps=(
        Step(
            "redeem",
            "token",
            "POST",
            "/oauth/token",
            parameters=(
                Parameter("grant_type", "const", value="refresh_token"),
                Parameter("refresh_token", "input", required=True, secret=True),
                Parameter("client_id", "input", required=True),
                Parameter("client_secret", "input", required=True, secret=True),
            ),
        ),
    ),
    refresh=Step(
        "refresh",
        "token",
        "POST",
        "/oauth/token",
        parameters=(
            Parameter("grant_type", "const", value="refresh_token"),
            Parameter("refresh_token", "token", secret=True),
            Parameter("client_id", "input"),
            Parameter("client_secret", "input", secret=True),
        ),
    ),
)


class RefreshToken(OAuthCredential):
    """Continue with an existing refresh token.

    RFC 6749, section 6. The refresh token is exchanged for an access token and a new refresh token. It can be used
    once, so keep the new one in a store that persists after the program ends.

    Args:
        refresh_token: The refresh token, from an earlier sign-in.
        client_id: The Client Application ID that the refresh token was issued to.
        client_secret: The Client Secret Key of the application.
        account: A name of your choice that distinguishes accounts that share a store. It is not sent.
        store: Where tokens are stored between calls. Default: in memory.

    Raises:
        InvalidArgumentError: A required value is empty, or a value has the wrong type.
    """

    _flow = _FLOW

    def __init__(
        self,
        *,
        refresh_token: str,
        client_id: str,
        client_secret: str,
        account: str | None = None,
        store: TokenStore | None = None,
    ) -> None:
        refresh_token = hide(refresh_token)
        client_secret = hide(client_secret)
        super().__init__(locals(), store=store)
