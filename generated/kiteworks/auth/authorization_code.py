# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Authorization code."""

from __future__ import annotations

from kiteworks_runtime.auth import Flow, OAuthCredential, Parameter, Receiver, ScopeLike, Step, TokenStore
from kiteworks_runtime.secret import hide

from .refresh_token import RefreshToken

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
                Parameter("scope", "input", type="scope"),
                Parameter("state", "state"),
                Parameter("code_challenge", "pkce_challenge"),
                Parameter("code_challenge_method", "const", value="S256"),
                Parameter("m", "input", argument="mobile"),
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
                Parameter("code", "answer", secret=True),
                Parameter("redirect_uri", "input"),
                Parameter("code_verifier", "pkce_verifier", secret=True),
                Parameter("install_tag_id", "input"),
                Parameter("install_name", "input"),
            ),
        ),
    ),
    refresh=RefreshToken._flow.refresh,
)


class AuthorizationCode(OAuthCredential):
    """Sign in on a page of the appliance, as the person who signs in there.

    RFC 6749, section 4.1, with PKCE (RFC 7636, S256). The person signs in and consents in a browser; the resulting
    code is exchanged for tokens. Tokens are renewed with refresh tokens if the application has them enabled; each
    refresh token can be used once.

    Args:
        client_id: The Client Application ID, from the page of the custom application.
        client_secret: The Client Secret Key, from the same page.
        redirect_uri: Where the browser is sent after consent. It must begin with the registered URI. `%%HOST%%` stands
            for the appliance. With a loopback address such as `http://127.0.0.1:8765/callback`, the program receives
            the redirect itself.
        scope: The scope of the token, such as `GET/users/* */files/*`. Without it, the token gets every scope that the
            application is registered for.
        mobile: 1 requests pages laid out for a phone.
        install_tag_id: Identifier of this device, for the list of devices.
        install_name: Name of this device, for the list of devices.
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
        scope: ScopeLike | None = None,
        mobile: int | None = None,
        install_tag_id: str | None = None,
        install_name: str | None = None,
        store: TokenStore | None = None,
        receiver: Receiver | None = None,
    ) -> None:
        client_secret = hide(client_secret)
        super().__init__(locals(), store=store, receiver=receiver)
