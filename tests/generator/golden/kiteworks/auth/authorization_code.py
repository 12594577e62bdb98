# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Authorization code."""

from __future__ import annotations

from kiteworks_runtime.auth import Flow, OAuthCredential, Parameter, Receiver, Step, TokenStore
from kiteworks_runtime.secret import hide

_FLOW = Flow(
    id="authorization_code",
    steps=(
        Step(
            "authorize",
            "authorize",
            "GET",
            "/oauth/authorize",
            parameters=(
                Parameter("client_id", "input", required=True),
                Parameter("redirect_uri", "input", required=True),
                Parameter("response_type", "const", value="code"),
                Parameter("state", "state"),
                Parameter("code_challenge", "pkce_challenge"),
                Parameter("code_challenge_method", "const", value="S256"),
            ),
            answers=("code", "state"),
        ),
        Step(
            "redeem",
            "token",
            "POST",
            "/oauth/token",
            parameters=(
                Parameter("grant_type", "const", value="authorization_code"),
                Parameter("client_id", "input"),
                Parameter("client_secret", "input", required=True, secret=True),
                Parameter("code", "answer"),
                Parameter("redirect_uri", "input"),
                Parameter("code_verifier", "pkce_verifier"),
            ),
        ),
    ),
    refresh=Step(
        "refresh",
        "token",
        "POST",
        "/oauth/token",
        parameters=(Parameter("grant_type", "const", value="refresh_token"), Parameter("refresh_token", "token")),
    ),
)


class AuthorizationCode(OAuthCredential):
    """Sign in by a page in the browser.

    The person signs in on a page of the appliance.

    Args:
        client_id: Which application.
        client_secret: The application's secret.
        redirect_uri: Where the browser ends.
        store: Where tokens are stored between calls. Default: in memory.
        receiver: How the redirect of the person's browser is received. Default: chosen by the redirect URI.

    Raises:
        InvalidArgumentError: A required value is empty, or a value has the wrong type.
    """

    _flow = _FLOW

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str,
        redirect_uri: str = "https://%%HOST%%/rest/callback.html",
        store: TokenStore | None = None,
        receiver: Receiver | None = None,
    ) -> None:
        client_secret = hide(client_secret)
        super().__init__(locals(), store=store, receiver=receiver)
