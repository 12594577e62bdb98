# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/settings.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar

from kiteworks_runtime.models import Model


class PasswordPolicy(Model, kw_only=True, rename="camel"):
    """The rules that passwords must meet."""

    allow_auto_fill: bool | None = None
    """Whether browsers may fill in passwords automatically."""
    enabled: bool | None = None
    """Whether the policy is enabled."""
    min_characters: int | None = None
    """Minimum number of characters."""
    min_digits: int | None = None
    """Minimum number of digits."""
    min_lower_characters: int | None = None
    """Minimum number of lowercase letters."""
    min_special_characters: int | None = None
    """Minimum number of special characters."""
    min_upper_characters: int | None = None
    """Minimum number of uppercase letters."""


class UserSettings(Model, kw_only=True, rename="camel"):
    """Settings of a user, or the appliance's defaults."""

    _secrets: ClassVar[tuple[str, ...]] = ("mobile_key_store",)

    language_id: int | None = None
    """Number of the language."""
    location_id: int | None = None
    """Number of the location where files are stored."""
    signature: str | None = None
    """Signature below messages, as HTML."""
    storage_used: int | None = None
    """Storage used by the user's folders, in bytes."""
    storage_quota: int | None = None
    """Storage quota of a user in bytes."""
    mobile_key_store: str | None = None
    """The key that encrypts files on the device."""
    mobile_number: str | None = None
    """The user's mobile phone number."""
    mobile_number_verified: bool | None = None
    """Whether the mobile phone number is verified."""
    default_file_request_expire: int | None = None
    """Number of days until a file request expires, unless the requester chooses otherwise. Documented only in the
    document that appliances serve themselves."""
    proximity_enabled: bool | int | None = None
    """Whether uploads go to the nearest location. Documented only in the document that appliances serve themselves."""
    admin_set_password_allowed: bool | int | None = None
    """Whether administrators may set users' passwords. Documented only in the document that appliances serve
    themselves."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
