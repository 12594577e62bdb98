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
    """Act for a user without their presence, by assertions signed with the application's private key.

    RFC 7523, section 2.1. For servers. The application's page holds the issuer, the public key and the audience
    that an assertion has to match. There is no refresh token: when a token ends, a new assertion gets the next. To
    sign with a key at hand, install the extra `jwt`.

    Args:
        issuer: The Issuer of the application's page.
        audience: The Audience of the application's page, alone or in a list. `%%HOST%%` stands for the appliance.
        user: The e-mail address of the user to act for.
        private_key: What belongs to the application's public key: a private RSA key in PEM form, the path of its file, or a
            function that takes the bytes to sign and returns the signature.
        client_id: The Client Application ID, from the page of the custom application.
        client_secret: The Client Secret Key, from the same page. The assertion does not replace it.
        algorithm: How the key signs (RFC 7518): `RS256`, `RS384` or `RS512`.
        uid_attribute: The UID attribute of the application's page: a claim that names the user beside `sub`, if it is another.
        scope: What the token is for. Without it, all that the application is registered for.
        store: Where tokens are kept between calls. Default: in memory.

    Raises:
        InvalidArgumentError: A required value is empty, or one is of the wrong kind.
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
