# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""JWT bearer."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.auth import Flow, OAuthCredential, Parameter, ScopeLike, SigningKey, Step, TokenStore
from kiteworks_runtime.auth.derived import UUID, Assertion, Time
from kiteworks_runtime.secret import hide

_FLOW = Flow(
    id="jwt_bearer",
    given=(
        Parameter("issuer", "input", required=True),
        Parameter("audience", "input", required=True, type="strings"),
        Parameter("user", "input", required=True),
        Parameter("private_key", "input", required=True, secret=True, type="key"),
        Parameter("algorithm", "input", required=True, choices=("RS256", "RS384", "RS512")),
        Parameter("uid_attribute", "input"),
    ),
    make=(
        Time("issued"),
        Time("not_before", offset=-60),
        Time("expires", offset=240),
        UUID("identifier"),
        Assertion(
            "assertion",
            key="private_key",
            algorithm="algorithm",
            claims={
                "iss": "issuer",
                "sub": "user",
                "aud": "audience",
                "iat": "issued",
                "nbf": "not_before",
                "exp": "expires",
                "jti": "identifier",
            },
            named_claims={"uid_attribute": "user"},
        ),
    ),
    steps=(
        Step(
            "redeem",
            "token",
            "POST",
            "/oauth/token",
            parameters=(
                Parameter("grant_type", "const", value="urn:ietf:params:oauth:grant-type:jwt-bearer"),
                Parameter("client_id", "input", required=True),
                Parameter("client_secret", "input", required=True, secret=True),
                Parameter("assertion", "made", secret=True),
                Parameter("scope", "input", type="scope"),
            ),
        ),
    ),
)


class JWTBearer(OAuthCredential):
    """Act on behalf of a user who is not present, with assertions signed with the application's private key.

    RFC 7523, section 2.1. For servers. The application's page defines the issuer, the public key and the audience
    that an assertion must match. There is no refresh token: when a token expires, a new assertion is exchanged for a
    new token. To sign with a private key in the program, install the extra `jwt`.

    Args:
        issuer: The Issuer, from the application's page.
        audience: The Audience, from the application's page: one value or a list. `%%HOST%%` stands for the appliance.
        user: Email address of the user to act on behalf of.
        private_key: The private key that belongs to the application's public key: an RSA key in PEM format, the path of
            its file, or a function that takes the bytes to sign and returns the signature.
        client_id: The Client Application ID, from the page of the custom application.
        client_secret: The Client Secret Key, from the same page. The assertion does not replace it.
        algorithm: The signature algorithm (RFC 7518): `RS256`, `RS384` or `RS512`.
        uid_attribute: The UID attribute, from the application's page: the claim that identifies the user in addition to
            `sub`, if it is a different one.
        scope: The scope of the token. Without it, the token gets every scope that the application is registered for.
        store: Where tokens are stored between calls. Default: in memory.

    Raises:
        InvalidArgumentError: A required value is empty, or a value has the wrong type.
    """

    _flow = _FLOW

    def __init__(
        self,
        *,
        issuer: str,
        audience: str | Sequence[str],
        user: str,
        private_key: SigningKey,
        client_id: str,
        client_secret: str,
        algorithm: str = "RS256",
        uid_attribute: str | None = None,
        scope: ScopeLike | None = None,
        store: TokenStore | None = None,
    ) -> None:
        private_key = hide(private_key)
        client_secret = hide(client_secret)
        super().__init__(locals(), store=store)
