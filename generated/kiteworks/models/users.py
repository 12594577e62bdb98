# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/users.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import Any

from kiteworks_runtime.models import AwareDatetime, Model, field


class AuthRedirect(Model, kw_only=True, rename="camel"):
    """The next step of signing in."""

    redirect_url: str | None = None
    """Where a browser goes next."""


class ConcurrentSession(Model, kw_only=True, rename="camel"):
    """The session that is in the way of a new one."""

    created: AwareDatetime | None = None
    """When it was made."""
    user_agent: str | None = None
    """The program that began the other session."""
    location: str | None = None
    """Where the other session was begun."""


class CurrentUser(Model, kw_only=True, rename="camel"):
    """The account behind the token."""

    id: str
    """Identifier of the user."""
    name: str
    """Name of the user."""
    base_dir_id: str = field(name="basedirId")
    """The user's root folder."""
    my_dir_id: str = field(name="mydirId")
    """The user's tray."""
    sync_dir_id: str = field(name="syncdirId")
    """The user's My Folder."""
    email: str | None = None
    """Address of the user."""
    user_type_id: int | None = None
    """Number of the user's profile."""
    internal: bool | None = None
    """Whether the user belongs to the organisation."""
    profile_icon: str | None = None
    """Address of the user's picture."""
    ext_dl: bool | None = field(default=None, name="extDL")
    """Whether it is a distribution list outside the appliance."""
    metadata: list[UserAttribute] = []
    """Further attributes of the user."""
    admin_role_id: int | None = None
    """Number of the administrator role, if any."""
    active: bool | None = None
    """Whether the account is in use."""
    verified: bool | None = None
    """Whether the address was confirmed."""
    suspended: bool | None = None
    """Whether the account is suspended."""
    deactivated: bool | None = None
    """Whether the account is switched off."""
    deleted: bool | None = None
    """Whether the account was removed."""
    flags: int | None = None
    """How the user signs in: 0 not at all, 1 Kiteworks, 2 LDAP, 4 single sign-on."""
    created: AwareDatetime | None = None
    """When the account was made."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    service_name: str | None = None
    """The service that the user is at home on."""


class DistributionListCheck(Model, kw_only=True, rename="camel"):
    """Whether an address is a distribution list."""

    email: str | None = None
    """E-mail address."""
    is_dl: bool | None = None
    """Whether it is a distribution list."""


class DistributionListCheckList(Model, kw_only=True, rename="camel"):
    """A page of distribution list checks."""

    data: list[DistributionListCheck]
    """The distribution list checks of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class LdapPerson(Model, kw_only=True, rename="camel"):
    """A person in the directory."""

    email: str | None = None
    """E-mail address."""
    display_name: str | None = None
    """The name to show."""


class LdapPersonList(Model, kw_only=True, rename="camel"):
    """People that were found in the directory."""

    matches: list[LdapPerson] = []
    """The people."""


class LoginResult(Model, kw_only=True, rename="camel"):
    """How signing in went."""

    success: bool | None = None
    """Whether the user is signed in."""
    redirect_url: str | None = None
    """Where a browser goes next."""


class PreauthResult(Model, kw_only=True, rename="camel"):
    """How a user is to sign in."""

    username: str | None = None
    """Name or address of the user."""
    redirect_url: str | None = None
    """Where a browser goes next."""
    type_: str | None = None
    """How the user signs in: `password`, or `redirect` to single sign-on."""
    otp: bool | None = None
    """Whether a one-time code is needed too."""


class RecentObject(Model, kw_only=True, rename="camel"):
    """An object that was used, and when."""

    id: str
    """Its identifier."""
    last_accessed: AwareDatetime
    """When it was used."""


class SystemFolders(Model, kw_only=True, rename="camel"):
    """What applies to folders that have a quota of their own."""

    current_num_sys_folders: int | None = field(default=None, name="current_num_sys_folders")
    """How many there are."""
    max_num_sys_folders: int | None = field(default=None, name="max_num_sys_folders")
    """How many there may be."""
    per_folder_quota_options: list[int] = field(default=[], name="per_folder_quota_options")
    """The quotas to choose from, in bytes; -1 for no limit."""
    per_folder_default_quota: int | None = field(default=None, name="per_folder_default_quota")
    """The quota that a new one gets, in bytes."""


class TermsOfService(Model, kw_only=True, rename="camel"):
    """The terms that users must accept."""

    type_: str | None = None
    """Format of the terms."""
    data: str | None = None
    """The terms, or where they stand."""
    acceptance_text: str | None = None
    """What stands beside the box to tick."""
    occurrence: str | None = None
    """How often the terms are shown."""
    is_required: bool | None = None
    """Whether they must be accepted."""


class TfaChallenge(Model, kw_only=True, rename="camel"):
    """The next step of two-factor authentication."""

    redirect_url: str | None = None
    """Where a browser goes next."""
    challenge_msg: str | None = None
    """What to tell the user, such as to look at the phone."""


class TfaConfig(Model, kw_only=True, rename="camel"):
    """How the second factor is asked for."""

    module: str | None = None
    """Name of the second factor in use."""
    passcode_label: str | None = None
    """What stands beside the field for the code."""
    passcode_description: str | None = None
    """What the field for the code is for."""
    rechallenge_label: str | None = None
    """What stands on the button that asks for another code."""
    challenge_should_send_password: bool | None = None
    """Whether the password goes along when a code is asked for."""
    challenge_wait_message: str | None = None
    """What to show while a code is on its way."""
    rechallenge_message: str | None = None
    """What to show when another code is asked for."""
    remember_device_enabled: bool | None = None
    """Whether a device may be remembered."""
    passcode_mask: bool | None = None
    """Whether the code is hidden while it is typed."""
    mobile_number: str | None = None
    """Number of the user's mobile phone."""
    allow_number_change: bool | None = None
    """Whether the user may change the phone number; for text messages alone."""


class TotpSetup(Model, kw_only=True, rename="camel"):
    """What an authenticator app needs to make one-time codes."""

    username: str | None = None
    """Name or address of the user."""
    issuer: str | None = None
    """Name of the appliance, as an authenticator app shows it."""
    secret: str | None = None
    """The secret that the authenticator app keeps, in base32."""
    image: str | None = None
    """A QR code for the authenticator app, in base64."""
    setup_instruction_1: str | None = field(default=None, name="setup_instruction_1")
    """What to do first, where the appliance says so."""
    setup_instruction_2: str | None = field(default=None, name="setup_instruction_2")
    """What to do next, where the appliance says so."""


class User(Model, kw_only=True, rename="camel"):
    """An account, as administrators see it."""

    id: str
    """Identifier of the user."""
    name: str
    """Name of the user."""
    email: str | None = None
    """Address of the user."""
    base_dir_id: str | None = field(default=None, name="basedirId")
    """The user's root folder."""
    my_dir_id: str | None = field(default=None, name="mydirId")
    """The user's tray."""
    sync_dir_id: str | None = field(default=None, name="syncdirId")
    """The user's My Folder."""
    user_type_id: int | None = None
    """Number of the user's profile."""
    internal: bool | None = None
    """Whether the user belongs to the organisation."""
    profile_icon: str | None = None
    """Address of the user's picture."""
    ext_dl: bool | None = field(default=None, name="extDL")
    """Whether it is a distribution list outside the appliance."""
    metadata: list[UserAttribute] = []
    """Further attributes of the user."""
    admin_role_id: int | None = None
    """Number of the administrator role, if any."""
    active: bool | None = None
    """Whether the account is in use."""
    verified: bool | None = None
    """Whether the address was confirmed."""
    suspended: bool | None = None
    """Whether the account is suspended."""
    deactivated: bool | None = None
    """Whether the account is switched off."""
    deleted: bool | None = None
    """Whether the account was removed."""
    flags: int | None = None
    """How the user signs in: 0 not at all, 1 Kiteworks, 2 LDAP, 4 single sign-on."""
    created: AwareDatetime | None = None
    """When the account was made."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    last_activity_date_time: AwareDatetime | None = None
    """When the user was last active."""
    password_expiration_date_time: AwareDatetime | None = None
    """When the user's password ends."""
    service_name: str | None = None
    """The service that the user is at home on."""


class UserAttribute(Model, kw_only=True, rename="camel"):
    """A further attribute of a user."""

    name: str | None = None
    """Name of the attribute."""
    value: str | None = None
    """Value of the attribute."""


class UserBasic(Model, kw_only=True, rename="camel"):
    """The little that others may know of a user."""

    id: str
    """Identifier of the user."""
    name: str
    """Name of the user."""
    email: str | None = None
    """Address of the user."""
    profile_icon: str | None = None
    """Address of the user's picture."""


class UserList(Model, kw_only=True, rename="camel"):
    """A page of accounts."""

    data: list[User]
    """The accounts of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class UserQuota(Model, kw_only=True, rename="camel"):
    """How much the user may store and send, and has. All sizes are bytes."""

    send_quota_allowed: int | None = field(default=None, name="send_quota_allowed")
    """What may be sent."""
    send_quota_used: int | None = field(default=None, name="send_quota_used")
    """What was sent."""
    folder_quota_allowed: int | None = field(default=None, name="folder_quota_allowed")
    """What may be stored."""
    folder_quota_used: int | None = field(default=None, name="folder_quota_used")
    """What is stored."""
    sys_folders: SystemFolders | None = field(default=None, name="sys_folders")
    """What applies to folders that have a quota of their own."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
