# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/users.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar

from kiteworks_runtime.models import AwareDatetime, Model, field


class AuthRedirect(Model, kw_only=True, rename="camel"):
    """The next step of signing in."""

    redirect_url: str | None = None
    """URL that the browser opens next."""


class ConcurrentSession(Model, kw_only=True, rename="camel"):
    """The existing session that blocks a new one."""

    created: AwareDatetime | None = None
    """When the other session was created."""
    user_agent: str | None = None
    """User agent of the other session."""
    location: str | None = None
    """Location where the other session was started."""


class CurrentUser(Model, kw_only=True, rename="camel"):
    """The account that the token belongs to."""

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
    """Email address of the user."""
    user_type_id: int | None = None
    """Number of the user's profile."""
    internal: bool | None = None
    """Whether the user belongs to the organization."""
    profile_icon: str | None = None
    """URL of the user's picture."""
    ext_dl: bool | None = field(default=None, name="extDL")
    """Whether the account is an external distribution list."""
    metadata: "list[UserAttribute]" = []
    """Additional attributes of the user."""
    admin_role_id: int | None = None
    """Number of the administrator role, if any."""
    active: bool | None = None
    """Whether the account is active."""
    verified: bool | None = None
    """Whether the email address is verified."""
    suspended: bool | None = None
    """Whether the account is suspended."""
    deactivated: bool | None = None
    """Whether the account is deactivated."""
    deleted: bool | None = None
    """Whether the account is deleted."""
    flags: int | None = None
    """How the user signs in: 0 cannot sign in, 1 Kiteworks, 2 LDAP, 4 single sign-on."""
    created: AwareDatetime | None = None
    """When the account was created."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    service_name: str | None = None
    """The service that hosts the user."""


class DistributionListCheck(Model, kw_only=True, rename="camel"):
    """Whether an address is a distribution list."""

    email: str | None = None
    """Email address."""
    is_dl: bool | None = None
    """Whether the address is a distribution list."""


class DistributionListCheckList(Model, kw_only=True, rename="camel"):
    """A page of distribution list checks."""

    data: "list[DistributionListCheck]"
    """The distribution list checks of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class LdapPerson(Model, kw_only=True, rename="camel"):
    """A person in the directory."""

    email: str | None = None
    """Email address."""
    display_name: str | None = None
    """Display name."""


class LdapPersonList(Model, kw_only=True, rename="camel"):
    """The people found in the directory."""

    matches: "list[LdapPerson]" = []
    """The people found."""


class LoginResult(Model, kw_only=True, rename="camel"):
    """The result of signing in."""

    success: bool | None = None
    """Whether the user is signed in."""
    redirect_url: str | None = None
    """URL that the browser opens next."""


class PreauthResult(Model, kw_only=True, rename="camel"):
    """How a user signs in."""

    username: str | None = None
    """Username or email address of the user."""
    redirect_url: str | None = None
    """URL that the browser opens next."""
    type_: str | None = None
    """Sign-in method: `password`, or `redirect` for single sign-on."""
    otp: bool | None = None
    """Whether a one-time code is also required."""


class RecentObject(Model, kw_only=True, rename="camel"):
    """An object that was used, and when."""

    id: str
    """Identifier of the object."""
    last_accessed: AwareDatetime
    """When the object was last used."""


class SystemFolders(Model, kw_only=True, rename="camel"):
    """Limits for folders with their own quota."""

    current_num_sys_folders: int | None = field(default=None, name="current_num_sys_folders")
    """Number of such folders."""
    max_num_sys_folders: int | None = field(default=None, name="max_num_sys_folders")
    """Maximum number of such folders."""
    per_folder_quota_options: list[int] = field(default=[], name="per_folder_quota_options")
    """Available quotas in bytes; -1 for no limit."""
    per_folder_default_quota: int | None = field(default=None, name="per_folder_default_quota")
    """Default quota of a new folder in bytes."""


class TermsOfService(Model, kw_only=True, rename="camel"):
    """The terms of service that users must accept."""

    type_: str | None = None
    """Format of the terms."""
    data: str | None = None
    """The terms, or their URL."""
    acceptance_text: str | None = None
    """Label of the checkbox."""
    occurrence: str | None = None
    """How often the terms are shown."""
    is_required: bool | None = None
    """Whether the terms must be accepted."""


class TfaChallenge(Model, kw_only=True, rename="camel"):
    """The next step of two-factor authentication."""

    redirect_url: str | None = None
    """URL that the browser opens next."""
    challenge_msg: str | None = None
    """Message for the user, such as a request to check the phone."""


class TfaConfig(Model, kw_only=True, rename="camel"):
    """How the second factor is requested."""

    module: str | None = None
    """Name of the second factor in use."""
    passcode_label: str | None = None
    """Label of the field for the code."""
    passcode_description: str | None = None
    """Description of the field for the code."""
    rechallenge_label: str | None = None
    """Label of the button that requests another code."""
    challenge_should_send_password: bool | None = None
    """Whether the password must be sent when requesting a code."""
    challenge_wait_message: str | None = None
    """Message to show while a code is being sent."""
    rechallenge_message: str | None = None
    """Message to show when another code is requested."""
    remember_device_enabled: bool | None = None
    """Whether the user may choose to have the device remembered."""
    passcode_mask: bool | None = None
    """Whether the code is hidden while the user types it."""
    mobile_number: str | None = None
    """The user's mobile phone number."""
    allow_number_change: bool | None = None
    """Whether the user may change the phone number; text messages only."""


class TotpSetup(Model, kw_only=True, rename="camel"):
    """The details that an authenticator app needs to generate one-time codes."""

    _secrets: ClassVar[tuple[str, ...]] = ("secret", "image")

    username: str | None = None
    """Username or email address of the user."""
    issuer: str | None = None
    """Name of the appliance, as shown in the authenticator app."""
    secret: str | None = None
    """The secret for the authenticator app, in base32."""
    image: str | None = None
    """A QR code for the authenticator app, in base64."""
    setup_instruction_1: str | None = field(default=None, name="setup_instruction_1")
    """First setup instruction, if the appliance provides one."""
    setup_instruction_2: str | None = field(default=None, name="setup_instruction_2")
    """Second setup instruction, if the appliance provides one."""


class User(Model, kw_only=True, rename="camel"):
    """An account, as administrators see it."""

    id: str
    """Identifier of the user."""
    name: str
    """Name of the user."""
    email: str | None = None
    """Email address of the user."""
    base_dir_id: str | None = field(default=None, name="basedirId")
    """The user's root folder."""
    my_dir_id: str | None = field(default=None, name="mydirId")
    """The user's tray."""
    sync_dir_id: str | None = field(default=None, name="syncdirId")
    """The user's My Folder."""
    user_type_id: int | None = None
    """Number of the user's profile."""
    internal: bool | None = None
    """Whether the user belongs to the organization."""
    profile_icon: str | None = None
    """URL of the user's picture."""
    ext_dl: bool | None = field(default=None, name="extDL")
    """Whether the account is an external distribution list."""
    metadata: "list[UserAttribute]" = []
    """Additional attributes of the user."""
    admin_role_id: int | None = None
    """Number of the administrator role, if any."""
    active: bool | None = None
    """Whether the account is active."""
    verified: bool | None = None
    """Whether the email address is verified."""
    suspended: bool | None = None
    """Whether the account is suspended."""
    deactivated: bool | None = None
    """Whether the account is deactivated."""
    deleted: bool | None = None
    """Whether the account is deleted."""
    flags: int | None = None
    """How the user signs in: 0 cannot sign in, 1 Kiteworks, 2 LDAP, 4 single sign-on."""
    created: AwareDatetime | None = None
    """When the account was created."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    last_activity_date_time: AwareDatetime | None = None
    """When the user was last active."""
    password_expiration_date_time: AwareDatetime | None = None
    """When the user's password expires."""
    service_name: str | None = None
    """The service that hosts the user."""


class UserAttribute(Model, kw_only=True, rename="camel"):
    """An additional attribute of a user."""

    name: str | None = None
    """Name of the attribute."""
    value: str | None = None
    """Value of the attribute."""


class UserBasic(Model, kw_only=True, rename="camel"):
    """The public details of a user."""

    id: str
    """Identifier of the user."""
    name: str
    """Name of the user."""
    email: str | None = None
    """Email address of the user."""
    profile_icon: str | None = None
    """URL of the user's picture."""


class UserList(Model, kw_only=True, rename="camel"):
    """A page of accounts."""

    data: "list[User]"
    """The accounts of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


class UserQuota(Model, kw_only=True, rename="camel"):
    """The storage and send quotas of a user and their usage. All sizes are in bytes."""

    send_quota_allowed: int | None = field(default=None, name="send_quota_allowed")
    """Number of bytes that may be sent."""
    send_quota_used: int | None = field(default=None, name="send_quota_used")
    """Number of bytes that were sent."""
    folder_quota_allowed: int | None = field(default=None, name="folder_quota_allowed")
    """Number of bytes that may be stored."""
    folder_quota_used: int | None = field(default=None, name="folder_quota_used")
    """Number of bytes that are stored."""
    sys_folders: "SystemFolders | None" = field(default=None, name="sys_folders")
    """Limits for folders with their own quota."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
