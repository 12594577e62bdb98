# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The credential types and their parameters, for `from_env()` and profiles."""

from __future__ import annotations

from kiteworks_runtime.config.credential_types import CredentialType, Option

CREDENTIAL_TYPES = (
    CredentialType(
        "access_token",
        "AccessToken",
        "kiteworks.auth.access_token",
        (Option("access_token", required=True, secret=True),),
    ),
    CredentialType(
        "authorization_code",
        "AuthorizationCode",
        "kiteworks.auth.authorization_code",
        (
            Option("client_id", required=True),
            Option("client_secret", required=True, secret=True),
            Option("redirect_uri"),
            Option("scope", "scope"),
            Option("mobile", "integer"),
            Option("install_tag_id"),
            Option("install_name"),
        ),
    ),
    CredentialType(
        "jwt_bearer",
        "JWTBearer",
        "kiteworks.auth.jwt_bearer",
        (
            Option("issuer", required=True),
            Option("audience", "strings", required=True),
            Option("user", required=True),
            Option("private_key", "key", required=True, secret=True),
            Option("client_id", required=True),
            Option("client_secret", required=True, secret=True),
            Option("algorithm"),
            Option("uid_attribute"),
            Option("scope", "scope"),
        ),
    ),
    CredentialType(
        "refresh_token",
        "RefreshToken",
        "kiteworks.auth.refresh_token",
        (
            Option("refresh_token", required=True, secret=True),
            Option("client_id", required=True),
            Option("client_secret", required=True, secret=True),
            Option("account"),
        ),
    ),
    CredentialType(
        "signature",
        "Signature",
        "kiteworks.auth.signature",
        (
            Option("user", required=True),
            Option("signature_key", required=True, secret=True),
            Option("client_id", required=True),
            Option("client_secret", required=True, secret=True),
            Option("redirect_uri"),
            Option("scope", "scope"),
        ),
    ),
    CredentialType(
        "user_credentials",
        "UserCredentials",
        "kiteworks.auth.user_credentials",
        (
            Option("client_id", required=True),
            Option("client_secret", required=True, secret=True),
            Option("username", required=True),
            Option("password", required=True, secret=True),
            Option("scope", "scope"),
        ),
    ),
)
