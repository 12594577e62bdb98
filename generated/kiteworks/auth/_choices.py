# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The credential types and their parameters, for `from_env()` and profiles."""

from __future__ import annotations

from kiteworks_runtime.choices import Choice, Setting

CHOICES = (
    Choice(
        "access_token",
        "AccessToken",
        "kiteworks.auth.access_token",
        (Setting("access_token", required=True, secret=True),),
    ),
    Choice(
        "authorization_code",
        "AuthorizationCode",
        "kiteworks.auth.authorization_code",
        (
            Setting("client_id", required=True),
            Setting("client_secret", required=True, secret=True),
            Setting("redirect_uri"),
            Setting("scope", "scope"),
            Setting("mobile", "integer"),
            Setting("install_tag_id"),
            Setting("install_name"),
        ),
    ),
    Choice(
        "jwt_bearer",
        "JWTBearer",
        "kiteworks.auth.jwt_bearer",
        (
            Setting("issuer", required=True),
            Setting("audience", "strings", required=True),
            Setting("user", required=True),
            Setting("private_key", "key", required=True, secret=True),
            Setting("client_id", required=True),
            Setting("client_secret", required=True, secret=True),
            Setting("algorithm"),
            Setting("uid_attribute"),
            Setting("scope", "scope"),
        ),
    ),
    Choice(
        "refresh_token",
        "RefreshToken",
        "kiteworks.auth.refresh_token",
        (
            Setting("refresh_token", required=True, secret=True),
            Setting("client_id", required=True),
            Setting("client_secret", required=True, secret=True),
            Setting("account"),
        ),
    ),
    Choice(
        "signature",
        "Signature",
        "kiteworks.auth.signature",
        (
            Setting("user", required=True),
            Setting("signature_key", required=True, secret=True),
            Setting("client_id", required=True),
            Setting("client_secret", required=True, secret=True),
            Setting("redirect_uri"),
            Setting("scope", "scope"),
        ),
    ),
    Choice(
        "user_credentials",
        "UserCredentials",
        "kiteworks.auth.user_credentials",
        (
            Setting("client_id", required=True),
            Setting("client_secret", required=True, secret=True),
            Setting("username", required=True),
            Setting("password", required=True, secret=True),
            Setting("scope", "scope"),
        ),
    ),
)
