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
        ),
    ),
    Choice(
        "stamp",
        "Stamp",
        "kiteworks.auth.stamp",
        (
            Setting("audience", "strings", required=True),
            Setting("stamp_key", "key", required=True, secret=True),
            Setting("seal", required=True, secret=True),
            Setting("client_id", required=True),
            Setting("algorithm"),
            Setting("further_claim"),
            Setting("scope", "scope"),
            Setting("in_colour", "boolean"),
        ),
    ),
)
