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
        ),
    ),
    CredentialType(
        "stamp",
        "Stamp",
        "kiteworks.auth.stamp",
        (
            Option("audience", "strings", required=True),
            Option("stamp_key", "key", required=True, secret=True),
            Option("seal", required=True, secret=True),
            Option("client_id", required=True),
            Option("algorithm"),
            Option("further_claim"),
            Option("scope", "scope"),
            Option("in_colour", "boolean"),
        ),
    ),
)
