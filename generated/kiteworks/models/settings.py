# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/settings.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import Any

from kiteworks_runtime.models import Model


class PasswordPolicy(Model, kw_only=True, rename="camel"):
    """What passwords must look like."""

    allow_auto_fill: bool | None = None
    """Whether browsers may fill in passwords."""
    enabled: bool | None = None
    """Whether the policy is in force."""
    min_characters: int | None = None
    """How many characters a password needs."""
    min_digits: int | None = None
    """How many of them digits."""
    min_lower_characters: int | None = None
    """How many of them small letters."""
    min_special_characters: int | None = None
    """How many of them neither letters nor digits."""
    min_upper_characters: int | None = None
    """How many of them capitals."""


class UserSettings(Model, kw_only=True, rename="camel"):
    """Settings of a user, or the defaults of the appliance."""

    language_id: int | None = None
    """Number of the language."""
    location_id: int | None = None
    """Number of the location where files are stored."""
    signature: str | None = None
    """Text below messages, as HTML."""
    storage_used: int | None = None
    """Bytes that the user's folders take."""
    storage_quota: int | None = None
    """Bytes that a user may store."""
    mobile_key_store: str | None = None
    """The key that encrypts files on the device."""
    mobile_number: str | None = None
    """Number of the user's mobile phone."""
    mobile_number_verified: bool | None = None
    """Whether that number is confirmed."""
    default_file_request_expire: int | None = None
    """Days until a request for files expires unless the requester says otherwise. Documented only in the document that
    appliances serve themselves."""
    proximity_enabled: bool | int | None = None
    """Whether uploads go to the nearest location. Documented only in the document that appliances serve themselves."""
    admin_set_password_allowed: bool | int | None = None
    """Whether administrators may set the passwords of users. Documented only in the document that appliances serve
    themselves."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
