# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/admin.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar

from kiteworks_runtime.error_response import BulkModel
from kiteworks_runtime.models import AwareDatetime, Model, field


class AdminActivityList(Model, kw_only=True, rename="camel"):
    """A page of the audit log."""

    data: "list[AdminEvent] | None" = None
    """The activities of this page, on appliances that use this name."""
    events: "list[AdminEvent] | None" = None
    """The activities of this page, on appliances that use this name."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class AdminEvent(Model, kw_only=True, rename="camel"):
    """An entry of the audit log."""

    id: str | int
    """Its identifier; text on newer appliances."""
    created: AwareDatetime | None = None
    """When it happened."""
    event_name: str | None = None
    """Name of the event."""
    event: str | None = None
    """Name of the event, on appliances that list activities as `data`."""
    description: str | None = None
    """What happened, in words."""
    message: str | None = None
    """What happened, in words, on appliances that list activities as `data`."""
    type_: str | None = None
    """Kind of the activity."""
    user_name: str | None = None
    """Who did it."""
    ip_address: str | None = None
    """Where the request came from."""
    client_name: str | None = None
    """The application that was used."""
    successful: bool | int | None = None
    """Whether it succeeded."""
    user: "ActivityUser | None" = None
    """Who did it, on appliances that list activities as `data`."""
    permissions: list[str] = []
    """What the caller may do with the entry."""
    geolocation_id: int | None = None
    """Numeric ID of the geographic location of the IP address. Not documented by the vendor; programs in use rely on
    it."""
    file_source_location: str | None = None
    """Where the file is stored. Not documented by the vendor; programs in use rely on it."""
    data: "ActivityData | None" = None
    """The object of the activity; its members depend on the event."""


class AdminRole(Model, kw_only=True, rename="camel"):
    """A role that lets users manage the appliance."""

    id: int
    """Its identifier."""
    name: str
    """Its name."""
    guid: str | None = None
    """Its identifier as text."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class AdminRoleList(Model, kw_only=True, rename="camel"):
    """A page of admin roles."""

    data: "list[AdminRole]"
    """The admin roles of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class Card(Model, kw_only=True, rename="camel"):
    """A card of the admin console."""

    message: str | None = None
    """The heading of the card."""
    description: str | None = None
    """Description of what the card is about."""
    severity: str | None = None
    """How urgent it is."""
    actions: "list[CardAction]" = []
    """The available actions."""
    type_: str | None = None
    """Type of the card."""
    host: "CardHost | None" = None
    """The host that the card is about."""
    data: dict[str, Any] | None = None
    """Details; their format depends on the type."""


class CardAction(Model, kw_only=True, rename="camel"):
    """An action of a card."""

    type_: str | None = None
    """What the action does."""
    url: str | None = None
    """Its URL."""


class CardHost(Model, kw_only=True, rename="camel"):
    """The host that a card is about."""

    id: str
    """Its identifier."""
    name: str
    """Its name."""


class Device(Model, kw_only=True, rename="camel"):
    """A signed-in phone or computer."""

    _secrets: ClassVar[tuple[str, ...]] = ("mobile_key_store",)

    id: int
    """Its identifier."""
    client_id: str | None = None
    """Client ID of the application."""
    user_id: str | None = None
    """Identifier of the user."""
    install_tag_id: str | None = None
    """Install tag of the device, often its serial number."""
    install_name: str | None = None
    """Display name of the device."""
    wipe_flag: str | None = None
    """Status of the remote wipe: 0 not requested, 1 requested, 2 received by the device; a higher number means done."""
    mobile_key_store: str | None = None
    """The key that encrypts files on the device."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class DeviceList(Model, kw_only=True, rename="camel"):
    """A page of devices."""

    data: "list[Device]"
    """The devices of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class FileRescan(Model, kw_only=True, rename="camel"):
    """The appliance's response to starting a scan."""

    msg: str | None = None
    """The appliance's message."""


class Hostname(Model, kw_only=True, rename="camel"):
    """A hostname under which the appliance can be reached."""

    id: int
    """Its identifier."""
    hostname: str | None = None
    """The name."""
    deleted: bool | None = None
    """Whether it was deleted."""
    disabled: bool | None = None
    """Whether the hostname is disabled."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class HostnameList(Model, kw_only=True, rename="camel"):
    """A page of hostnames."""

    data: "list[Hostname]"
    """The hostnames of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class Profile(Model, kw_only=True, rename="camel"):
    """A profile, which Kiteworks also calls a user type."""

    id: int
    """Its identifier."""
    name: str
    """Its name."""
    prototype: int | None = None
    """Numeric ID of the profile that it was created from."""
    built_in: int | None = None
    """1 if the profile is built into the appliance."""
    cloneable: int | None = None
    """1 if other profiles can be created from it."""
    features: "list[ProfileFeatures]" = []
    """What users with the profile may do."""


class ProfileFeatures(Model, kw_only=True, rename="camel"):
    """What users with a profile may do."""

    allow_sftp: bool | None = None
    """Whether users may use SFTP."""
    max_storage: int | None = None
    """Maximum number of bytes that a user may store."""
    link_expiration: int | None = None
    """Days until links expire, unless the sender chooses otherwise."""
    max_link_expiration: int | None = None
    """The maximum lifetime of links."""
    set_expiration_lower: bool | None = None
    """Whether senders may choose an earlier expiration date."""
    send_external: bool | None = None
    """Whether users may send to external people."""
    ac_no_auth: bool | None = None
    """Whether files may be sent to people who need not sign in."""
    folder_create: int | None = None
    """Whether users may create top-level folders; 1 for yes."""
    allowed_folder_roles: list[str] = []
    """Roles that users may have in folders."""
    sys_folder_create: int | None = None
    """Whether users may create folders that have their own quota; 1 for yes."""
    sys_folder_max_quota: int | None = None
    """The largest quota of such a folder, in bytes."""
    sys_folder_max_count: int | None = None
    """How many such folders a user may create."""
    sys_folder_default_quota: int | None = None
    """Default quota of such a folder, in bytes."""
    storage_quota: int | None = None
    """Storage quota of a user, in bytes."""
    ldap_mapping: str | None = None
    """Value in the LDAP directory that assigns this profile."""
    ac_verify_recipient: bool | None = None
    """Whether access to files may be limited to their recipients."""
    acl: list[str] = []
    """The available choices for who may access sent files."""
    default_acl: str | None = None
    """Who may access sent files, unless the sender chooses otherwise."""
    mobile_sync_items_limit: int | None = None
    """How many files a user may keep on mobile devices."""
    personal_folder: bool | None = None
    """Whether users have a personal folder."""
    require_scan_zip_content_default: bool | None = None
    """Whether the contents of archives are scanned by default."""
    block_new_file_types_default: bool | None = None
    """Whether unknown file types are blocked by default."""
    excluded_file_extensions: list[str] = []
    """Blocked file extensions."""
    file_filter_exclusion_groups: list[str] = []
    """Blocked groups of file types."""
    file_filter_custom_file_types: list[str] = []
    """Additional blocked file types."""
    secure_message_body: str | None = None
    """Who decides whether message bodies can be read only on the appliance."""
    secure_message_body_default: bool | None = None
    """Whether they can be read only there, unless the sender chooses otherwise."""
    secure_container_required: bool | None = None
    """Whether mobile devices must keep files in the secure container."""
    return_receipt: str | None = None
    """Who decides whether senders get receipts when messages are read."""
    return_receipt_default: bool | None = None
    """Whether senders get receipts, unless they choose otherwise."""
    self_copy: str | None = None
    """Who decides whether the sender gets a copy."""
    self_copy_default: bool | None = None
    """Whether the sender gets a copy by default."""
    include_fingerprint: str | None = None
    """Who decides whether messages list hashes of their files."""
    include_fingerprint_default: bool | None = None
    """Whether hashes are listed, unless the sender chooses otherwise."""
    request_file: bool | None = None
    """Whether users may request files from others."""
    request_file_allow_viewable_file: bool | None = None
    """Whether a file request may include files to view."""
    request_file_upload_auth: str | None = None
    """Whether people must sign in to answer a file request."""
    request_file_auth_default: str | None = None
    """Whether they must sign in, unless the requester chooses otherwise."""
    request_file_expiration: int | None = None
    """Days until a file request expires."""
    request_file_expiration_user_decide: bool | None = None
    """Whether the requester may choose the expiration."""
    request_file_expiration_max: int | None = None
    """The maximum that the requester may choose, in days."""
    request_file_upload_limit: int | None = None
    """How many files may be uploaded in answer to a file request."""
    request_file_upload_limit_user_decide: bool | None = None
    """Whether the requester may choose the expiration."""
    request_file_uploads_max: int | None = None
    """The maximum that the requester may choose."""
    two_factor_auth: str | None = None
    """How two-factor authentication is used."""
    inactive_expiration: int | None = None
    """Days of inactivity after which an account is deactivated."""
    user_can_reactivate: str | None = None
    """Whether users may reactivate their account themselves."""
    cleanup_inactive_account: bool | None = None
    """Whether the data of inactive accounts is removed."""
    withdraw_inactive_account_file_links: bool | None = None
    """Whether files sent by inactive accounts are withdrawn."""
    allow_collaboration: bool | None = None
    """Whether users may share folders."""
    allow_leaving_shared_folder: bool | None = None
    """Whether users may leave a shared folder."""
    send_file_limit: int | None = None
    """How many files may be attached to a message."""
    remote_wipe: bool | None = None
    """Whether data on devices is erased when the account is deleted."""
    delete_unshared_data: bool | None = None
    """Whether unshared data is deleted with the account."""
    retain_data: bool | None = None
    """Whether another user receives the data when the account is deleted."""
    retain_permission_to_shared_data: bool | None = None
    """Whether another user receives the access to shared folders."""
    folder_expiration_limit: int | None = None
    """The maximum lifetime of a folder, in days."""
    file_lifetime: int | None = None
    """The maximum lifetime of files, in days."""


class ProfileList(Model, kw_only=True, rename="camel"):
    """A page of profiles."""

    data: "list[Profile]"
    """The profiles of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class ProfileMapping(Model, kw_only=True, rename="camel"):
    """A rule that assigns a profile."""

    impact: list[str] | None = None
    """Users who would get a different profile."""
    id: str | None = None
    """Its identifier."""
    name: str | None = None
    """Its name."""
    filter_: str | None = None
    """Filter that selects the users, in the syntax of the sign-in method."""


class ProfileMappingImpact(Model, kw_only=True, rename="camel"):
    """The users affected by a change of the rules."""

    impact: list[str] = []
    """Users who would get a different profile."""


class ProfileMappingOrder(Model, kw_only=True, rename="camel"):
    """The order in which profile mappings are tried."""

    order: list[int] = []
    """Numeric IDs of the profiles, in the order in which they are tried."""
    impact: list[str] = []
    """Users who would get a different profile."""


class ProfileMappingPreview(Model, kw_only=True, rename="camel"):
    """The rules that match a user."""

    result: "list[ProfileMapping]" = []
    """The rules that match the user."""


class ProfileMappings(Model, kw_only=True, rename="camel"):
    """The rules that assign a profile, by sign-in method."""

    ldap: "list[ProfileMapping]" = []
    """Rules for users who sign in through LDAP."""
    kiteworks: "list[ProfileMapping]" = []
    """Rules for users who sign in with a password of the appliance."""
    sso: "list[ProfileMapping]" = []
    """Rules for users who sign in through single sign-on."""


class SharedMailbox(Model, kw_only=True, rename="camel"):
    """A mailbox that several users share."""

    id: str
    """Its identifier."""
    active: bool | None = None
    """Whether it is in use."""
    user: "UserBasic | None" = None
    """The account behind the mailbox."""
    members: "list[UserBasic]" = []
    """The members."""


class SharedMailboxList(Model, kw_only=True, rename="camel"):
    """A page of shared mailboxes."""

    data: "list[SharedMailbox]"
    """The shared mailboxes of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class SshKeyPair(Model, kw_only=True, rename="camel"):
    """A new pair of SSH keys."""

    _secrets: ClassVar[tuple[str, ...]] = ("private_key",)

    private_key: str | None = None
    """The private key. The appliance does not keep it."""
    public_key: str | None = None
    """The public key in OpenSSH format."""


class SshPublicKey(Model, kw_only=True, rename="camel"):
    """An SSH key that a user signs in to SFTP with."""

    id: int
    """Its identifier."""
    name: str
    """Its name."""
    user_id: str | None = None
    """Identifier of the user."""
    public_key: str | None = None
    """The public key in OpenSSH format."""
    active: bool | None = None
    """Whether it is in use."""
    admin_active: bool | None = None
    """Whether an administrator allows it."""
    deleted: bool | None = None
    """Whether it was deleted."""


class SshPublicKeyList(Model, kw_only=True, rename="camel"):
    """A page of SSH public keys."""

    data: "list[SshPublicKey]"
    """The SSH public keys of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class UserEmailChange(Model, kw_only=True, rename="camel"):
    """The old and the new email address of a user."""

    old_email: str
    """The current email address."""
    new_email: str
    """The new email address."""


class UserImport(BulkModel, kw_only=True, rename="camel"):
    """The result of an import of users."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    added_users: int | None = field(default=None, name="added_users")
    """How many users were created."""
    updated_users: int | None = field(default=None, name="updated_users")
    """How many users were updated."""
    failed_ids: list[str] = field(default=[], name="failed_ids")
    """Email addresses on the lines that failed."""
    errors: "list[UserImportError]" = []
    """What went wrong."""


class UserImportError(Model, kw_only=True, rename="camel"):
    """Why a line of an import failed."""

    id: str | None = None
    """Its identifier."""
    message: str | None = None
    """What happened, in words."""


# Below the classes, because modules of models refer to each other.
from .activities import ActivityData, ActivityUser
from .common import ListMetadata
from .users import UserBasic
