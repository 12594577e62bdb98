# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Signature authorization."""

from __future__ import annotations

from kiteworks_runtime.auth import Flow, OAuthCredential, Parameter, ScopeLike, Step, TokenStore
from kiteworks_runtime.auth.derived import Base64, Hmac, Number, Template, Time
from kiteworks_runtime.secret import hide

from .refresh_token import RefreshToken

_FLOW = Flow(
    id="signature",
    given=(Parameter("user", "input", required=True), Parameter("signature_key", "input", required=True, secret=True)),
    make=(
        Time("timestamp"),
        Number("nonce", minimum=1, maximum=999999),
        Template("base_string", text="{client_id}|@@|{user}|@@|{timestamp}|@@|{nonce}"),
        Hmac("signature", hash="sha1", key="signature_key", of="base_string"),
        Base64("encoded_client_id", of="client_id"),
        Base64("encoded_user", of="user"),
        Template("code", text="{encoded_client_id}|@@|{encoded_user}|@@|{timestamp}|@@|{nonce}|@@|{signature}"),
    ),
    steps=(
        Step(
            "redeem",
            "token",
            "POST",
            "/oauth/token",
            parameters=(
                Parameter("grant_type", "const", value="authorization_code"),
                Parameter("client_id", "input", required=True),
                Parameter("client_secret", "input", required=True, secret=True),
                Parameter("code", "made", secret=True),
                Parameter("redirect_uri", "input", required=True),
                Parameter("scope", "input", type="scope"),
            ),
        ),
    ),
    refresh=RefreshToken._flow.refresh,
    deprecated="The vendor is discontinuing signature authorization at the end of 2026. Use JWTBearer instead: it also acts on behalf of a user who is not present, and the application's page has a public key instead of the signature key.",
)


class Signature(OAuthCredential):
    """Act on behalf of a user who is not present, with a code signed with the application's signature key.

    The application creates the authorization code itself from a timestamp, a nonce and a signature, and redeems it.
    A code is valid for one hour.

    Deprecated: The vendor is discontinuing signature authorization at the end of 2026. Use JWTBearer instead: it
    also acts on behalf of a user who is not present, and the application's page has a public key instead of the
    signature key.

    Args:
        user: Email address of the user to act on behalf of.
        signature_key: The Signature Secret, from the page of the custom application.
        client_id: The Client Application ID, from the page of the custom application.
        client_secret: The Client Secret Key, from the same page.
        redirect_uri: The registered redirect URI, exactly, although no browser is sent there. `%%HOST%%` stands for the
            appliance.
        scope: The scope of the token. Without it, the token gets every scope that the application is registered for.
        store: Where tokens are stored between calls. Default: in memory.

    Raises:
        InvalidArgumentError: A required value is empty, or a value has the wrong type.
    """

    _flow = _FLOW

    def __init__(
        self,
        *,
        user: str,
        signature_key: str,
        client_id: str,
        client_secret: str,
        redirect_uri: str = "https://%%HOST%%/rest/callback.html",
        scope: ScopeLike | None = None,
        store: TokenStore | None = None,
    ) -> None:
        signature_key = hide(signature_key)
        client_secret = hide(client_secret)
        super().__init__(locals(), store=store)
