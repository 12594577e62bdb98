# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/admin.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from kiteworks_runtime.bulk import BulkModel
from kiteworks_runtime.models import Model, field


class AdminActivityList(Model, kw_only=True, rename="camel"):
    """A page of the audit log."""

    data: list[AdminEvent] | None = None
    """The activities of this page, where the appliance names them so."""
    events: list[AdminEvent] | None = None
    """The activities of this page, where the appliance names them so."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class AdminEvent(Model, kw_only=True, rename="camel"):
    """An entry of the audit log."""

    id: str | int
    """Its identifier; text on newer appliances."""
    created: datetime | None = None
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
    """Whether it went well."""
    user: ActivityUser | None = None
    """Who did it, on appliances that list activities as `data`."""
    permissions: list[str] = []
    """What the caller may do with the entry."""
    geolocation_id: int | None = None
    """Number of the place that the address belongs to. No document of the vendor has this; programs in use rely on it."""
    file_source_location: str | None = None
    """Where the file lies. No document of the vendor has this; programs in use rely on it."""
    data: ActivityData | None = None
    """What it was done to; which members there are depends on the event."""


class AdminRole(Model, kw_only=True, rename="camel"):
    """A role that lets users manage the appliance."""

    id: int
    """Its identifier."""
    name: str
    """Its name."""
    guid: str | None = None
    """Its identifier as text."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class AdminRoleList(Model, kw_only=True, rename="camel"):
    """A page of admin roles."""

    data: list[AdminRole]
    """The admin roles of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class Attachment(Model, kw_only=True, rename="camel"):
    """A file that is attached to a message."""

    attachment_id: str
    """Identifier of the attachment."""
    name: str
    """Its name."""
    email_package_id: str | None = None
    """Identifier of the package that holds the attachments."""
    withdrawn: bool | None = None
    """Whether it was withdrawn."""
    drm_file: DrmFile | None = None
    """The protected copy of the file."""
    access_type: int | None = None
    """Number that says what recipients may do with it."""
    tags: list[Tag] = []
    """Its tags."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    object_id: str | None = None
    """The file that is attached."""
    size: int | None = None
    """Size in bytes."""
    mime: str | None = None
    """Its media type."""
    created: datetime | None = None
    """When it was made."""
    deleted: bool | None = None
    """Whether it was deleted."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprint_algo: str | None = None
    """Algorithm of `fingerprint`."""
    fingerprints: list[Fingerprint] = []
    """Hashes of the content."""
    admin_quarantine_status: str | None = None
    """What an administrator decided about its quarantine."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """What the virus scan says."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """What data loss prevention says."""


class Card(Model, kw_only=True, rename="camel"):
    """A card of the admin console."""

    message: str | None = None
    """The heading of the card."""
    description: str | None = None
    """What the card is about, in words."""
    severity: str | None = None
    """How urgent it is."""
    actions: list[CardAction] = []
    """What can be done about it."""
    type_: str | None = None
    """Kind of the card."""
    host: CardHost | None = None
    """The host it is about."""
    data: dict[str, Any] | None = None
    """Details; their shape depends on the kind."""


class CardAction(Model, kw_only=True, rename="camel"):
    """What a card offers to do."""

    type_: str | None = None
    """What the action does."""
    url: str | None = None
    """Its address."""


class CardHost(Model, kw_only=True, rename="camel"):
    """The host that a card is about."""

    id: str
    """Its identifier."""
    name: str
    """Its name."""


class Device(Model, kw_only=True, rename="camel"):
    """A phone or computer that is signed in."""

    id: int
    """Its identifier."""
    client_id: str | None = None
    """Client ID of the application."""
    user_id: str | None = None
    """Identifier of the user."""
    install_tag_id: str | None = None
    """Tag of the device, often its serial number."""
    install_name: str | None = None
    """Name of the device, for people."""
    wipe_flag: str | None = None
    """State of the remote wipe: 0 not asked for, 1 asked for, 2 the device knows; a higher number, done."""
    mobile_key_store: str | None = None
    """The key that encrypts files on the device."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class DeviceList(Model, kw_only=True, rename="camel"):
    """A page of devices."""

    data: list[Device]
    """The devices of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class DrmFile(Model, kw_only=True, rename="camel"):
    """The protected copy of a file."""

    name: str | None = None
    """Its name."""
    size: int | None = None
    """Size in bytes."""


class Email(Model, kw_only=True, rename="camel"):
    """A message."""

    id: str
    """Its identifier."""
    sender_id: str | None = None
    """Who sent it."""
    template_id: int | None = None
    """Number of the template it was made with."""
    status: str | None = None
    """`sent`, `draft`, `queued`, `transferring`, `error` or `self_send`."""
    type_: str | None = None
    """How the message came about: `original`, `forward`, `reply` or `resend`."""
    date: datetime | None = None
    """When the message was made."""
    deleted: bool | None = None
    """Whether it was deleted."""
    email_package_id: str | None = None
    """Identifier of the package that holds the attachments."""
    is_preview: bool | None = None
    """Whether the message lets its files be viewed only."""
    is_user_sent: bool | None = None
    """Whether a person sent it; else the appliance did."""
    watermark: str | None = None
    """Text that is laid over previews."""
    package: Package | None = None
    """The package of attachments, when asked for with `with`."""
    expiration_date: datetime | Literal[0] | None = None
    """When the attachments are removed; 0 or None for never."""
    attachment_count: int | None = None
    """How many attachments there are."""
    sender: UserBasic | None = None
    """Who sent it, when asked for with `with`."""
    recipients: list[Recipient] = []
    """Who it went to."""
    variables: list[MailVariable] = []
    """Values that fill the template."""
    secure_body: bool | None = None
    """Whether the text can be read on the appliance alone, and not in the notification."""
    modified_date: datetime | None = None
    """When it last changed."""
    parent_email_id: str | None = None
    """The message that this one answers or forwards."""
    email_return_receipt: list[ReturnReceipt] = []
    """Who is told when it is read."""
    error: str | None = None
    """Why sending failed."""
    subject: str | None = None
    """Its subject; at most 998 characters."""
    body: str | None = None
    """Its text, when asked for with `with`."""
    raw_body: str | None = None
    """The text as it was written, when asked for with `with`."""
    headline: str | None = None
    """The line above the text, when asked for with `with`."""
    notice: str | None = None
    """The note below the text, when asked for with `with`."""
    html_body: str | None = None
    """The text as HTML, when asked for with `with`."""
    full_html_body: str | None = None
    """The whole message as HTML, when asked for with `with`."""
    email_from: str | None = None
    """The sender's line, when asked for with `with`."""
    is_read: bool | None = None
    """Whether the caller has read it."""
    bucket: str | None = None
    """Where it lies: `inbox`, `sent`, `draft`, `outgoing` or `trash`."""
    template_body: str | None = None
    """The text of its template, when asked for with `with`."""
    web_form_id: str | None = None
    """The web form that was filled in."""
    web_form_fields: list[str] = []
    """What was filled into the web form."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    withdrawn_date: datetime | None = None
    """When it was withdrawn."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """What the virus scan says."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """What data loss prevention says."""
    has_tracking_access: bool | None = None
    """Whether the caller may follow what happens to it."""
    tracking_access: list[Recipient] = []
    """Who may follow what happens to it."""
    policy_directive: int | None = None
    """Number of the restriction that a policy put on it."""
    shared_mailbox_id: str | None = None
    """The shared mailbox it belongs to."""
    actor: UserBasic | None = None
    """Who sent it in the name of a shared mailbox."""
    dark_mode_style: str | None = None
    """Style sheet for dark screens."""
    exists: bool | None = None
    """Whether the message is still there."""


class EmailList(Model, kw_only=True, rename="camel"):
    """A page of emails."""

    data: list[Email]
    """The emails of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class FileRescan(Model, kw_only=True, rename="camel"):
    """What the appliance says of a scan that begins."""

    msg: str | None = None
    """The appliance's words."""


class Hostname(Model, kw_only=True, rename="camel"):
    """A name under which the appliance answers."""

    id: int
    """Its identifier."""
    hostname: str | None = None
    """The name."""
    deleted: bool | None = None
    """Whether it was deleted."""
    disabled: bool | None = None
    """Whether the name is out of use."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class HostnameList(Model, kw_only=True, rename="camel"):
    """A page of hostnames."""

    data: list[Hostname]
    """The hostnames of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class Package(Model, kw_only=True, rename="camel"):
    """The attachments of a message, taken together."""

    id: str
    """Its identifier."""
    self_copy: bool | None = None
    """Whether the sender gets a copy."""
    include_fingerprint: bool | None = None
    """Whether the message lists hashes of its files."""
    expire: datetime | int | None = None
    """When it expires: a date, or seconds from its creation; 0 or None for never."""
    file_count: str | int | None = None
    """How many files it holds."""
    deleted: bool | None = None
    """Whether it was deleted."""
    acl: str | None = None
    """Who may get the files."""
    attachments: list[Attachment] = []
    """The attachments, when asked for with `with`."""
    download_link: str | None = None
    """Address where the files can be had."""


class Profile(Model, kw_only=True, rename="camel"):
    """A profile, which Kiteworks also calls a user type."""

    id: int
    """Its identifier."""
    name: str
    """Its name."""
    prototype: int | None = None
    """Number of the profile that it was made from."""
    built_in: int | None = None
    """1 if the profile came with the appliance."""
    cloneable: int | None = None
    """1 if other profiles may be made from it."""
    features: list[ProfileFeatures] = []
    """What users with the profile may do."""


class ProfileFeatures(Model, kw_only=True, rename="camel"):
    """What users with a profile may do."""

    allow_sftp: bool | None = None
    """Whether users may use SFTP."""
    max_storage: int | None = None
    """Most bytes that a user may store."""
    link_expiration: int | None = None
    """Days until links expire, unless the sender says otherwise."""
    max_link_expiration: int | None = None
    """The longest time that links may last."""
    set_expiration_lower: bool | None = None
    """Whether senders may choose an earlier expiry."""
    send_external: bool | None = None
    """Whether users may send to people outside."""
    ac_no_auth: bool | None = None
    """Whether files may be sent to people who need not sign in."""
    folder_create: int | None = None
    """Whether users may make folders at the top level; 1 for yes."""
    allowed_folder_roles: list[str] = []
    """Roles that users may have in folders."""
    sys_folder_create: int | None = None
    """Whether users may make folders with a quota of their own; 1 for yes."""
    sys_folder_max_quota: int | None = None
    """The largest quota of such a folder, in bytes."""
    sys_folder_max_count: int | None = None
    """How many such folders a user may make."""
    sys_folder_default_quota: int | None = None
    """Quota of such a folder unless told otherwise, in bytes."""
    storage_quota: int | None = None
    """Bytes that a user may store."""
    ldap_mapping: str | None = None
    """Value in the directory that gives people this profile."""
    ac_verify_recipient: bool | None = None
    """Whether files may be limited to their recipients."""
    acl: list[str] = []
    """The choices of who may get sent files."""
    default_acl: str | None = None
    """Who may get sent files unless the sender says otherwise."""
    mobile_sync_items_limit: int | None = None
    """How many files a user may keep on mobile devices."""
    personal_folder: bool | None = None
    """Whether users have a folder of their own."""
    require_scan_zip_content_default: bool | None = None
    """Whether archives are looked into unless told otherwise."""
    block_new_file_types_default: bool | None = None
    """Whether unknown kinds of files are refused unless told otherwise."""
    excluded_file_extensions: list[str] = []
    """Extensions of files that are refused."""
    file_filter_exclusion_groups: list[str] = []
    """Groups of file types that are refused."""
    file_filter_custom_file_types: list[str] = []
    """Further file types that are refused."""
    secure_message_body: str | None = None
    """Who decides whether texts can be read on the appliance alone."""
    secure_message_body_default: bool | None = None
    """Whether that is so unless the sender says otherwise."""
    secure_container_required: bool | None = None
    """Whether mobile devices must keep files in the secure container."""
    return_receipt: str | None = None
    """Who decides whether senders are told when messages are read."""
    return_receipt_default: bool | None = None
    """Whether senders are told unless they say otherwise."""
    self_copy: str | None = None
    """Who decides whether the sender gets a copy."""
    self_copy_default: bool | None = None
    """Whether the sender gets a copy unless told otherwise."""
    include_fingerprint: str | None = None
    """Who decides whether messages list hashes of their files."""
    include_fingerprint_default: bool | None = None
    """Whether hashes are listed unless the sender says otherwise."""
    request_file: bool | None = None
    """Whether users may ask others for files."""
    request_file_allow_viewable_file: bool | None = None
    """Whether a request for files may come with files to view."""
    request_file_upload_auth: str | None = None
    """Whether people must sign in to answer a request for files."""
    request_file_auth_default: str | None = None
    """Whether they must, unless the requester says otherwise."""
    request_file_expiration: int | None = None
    """Days until a request for files expires."""
    request_file_expiration_user_decide: bool | None = None
    """Whether the requester may choose that."""
    request_file_expiration_max: int | None = None
    """The longest that may be chosen, in days."""
    request_file_upload_limit: int | None = None
    """How many files may answer a request."""
    request_file_upload_limit_user_decide: bool | None = None
    """Whether the requester may choose that."""
    request_file_uploads_max: int | None = None
    """The most that may be chosen."""
    two_factor_auth: str | None = None
    """How the second factor is asked for."""
    inactive_expiration: int | None = None
    """Days without use after which an account is deactivated."""
    user_can_reactivate: str | None = None
    """Whether users may bring their account back themselves."""
    cleanup_inactive_account: bool | None = None
    """Whether data of accounts that are not used is removed."""
    withdraw_inactive_account_file_links: bool | None = None
    """Whether files that such accounts sent are withdrawn."""
    allow_collaboration: bool | None = None
    """Whether users may share folders."""
    allow_leaving_shared_folder: bool | None = None
    """Whether users may leave a shared folder."""
    send_file_limit: int | None = None
    """How many files a message may carry."""
    remote_wipe: bool | None = None
    """Whether data on devices is erased when the account goes."""
    delete_unshared_data: bool | None = None
    """Whether unshared data goes with the account."""
    retain_data: bool | None = None
    """Whether somebody else gets the data when the account goes."""
    retain_permission_to_shared_data: bool | None = None
    """Whether somebody else takes the place in shared folders."""
    folder_expiration_limit: int | None = None
    """The longest a folder may last, in days."""
    file_lifetime: int | None = None
    """The longest that files may be kept, in days."""


class ProfileList(Model, kw_only=True, rename="camel"):
    """A page of profiles."""

    data: list[Profile]
    """The profiles of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class ProfileMapping(Model, kw_only=True, rename="camel"):
    """A rule that gives a profile."""

    impact: list[str] | None = None
    """Users who would get another profile."""
    id: str | None = None
    """Its identifier."""
    name: str | None = None
    """Its name."""
    filter_: str | None = None
    """Who the rule is for, in the language of that way to sign in."""


class ProfileMappingImpact(Model, kw_only=True, rename="camel"):
    """Who is touched by a change of the rules."""

    impact: list[str] = []
    """Users who would get another profile."""


class ProfileMappingOrder(Model, kw_only=True, rename="camel"):
    """The order in which profile mappings are tried."""

    order: list[int] = []
    """Numbers of the profiles, the one that is tried first in front."""
    impact: list[str] = []
    """Users who would get another profile."""


class ProfileMappingPreview(Model, kw_only=True, rename="camel"):
    """The rules that a user would meet."""

    result: list[ProfileMapping] = []
    """The rules that the user meets."""


class ProfileMappings(Model, kw_only=True, rename="camel"):
    """The rules that give a profile, by the way people sign in."""

    ldap: list[ProfileMapping] = []
    """Rules for people who sign in through LDAP."""
    kiteworks: list[ProfileMapping] = []
    """Rules for people who sign in with a password of the appliance."""
    sso: list[ProfileMapping] = []
    """Rules for people who come by single sign-on."""


class Recipient(Model, kw_only=True, rename="camel"):
    """Somebody to whom a message went."""

    user_id: str | None = None
    """Identifier of the user."""
    type_: int | None = None
    """The line on which the recipient stands: 0 To, 1 Cc, 2 Bcc."""
    email: str | None = None
    """E-mail address."""
    is_distribution_list: bool | None = None
    """Whether the address is a distribution list."""
    user: UserBasic | None = None
    """The user."""
    revoked: bool | None = None
    """Whether the right to follow the message was taken away."""


class ReturnReceipt(Model, kw_only=True, rename="camel"):
    """Somebody who is told when a message is read."""

    mail_id: str | None = None
    """Identifier of the message."""
    user: UserBasic | None = None
    """The user."""
    user_id: str | None = None
    """Identifier of the user."""


class SharedMailbox(Model, kw_only=True, rename="camel"):
    """A mailbox that several users share."""

    id: str
    """Its identifier."""
    active: bool | None = None
    """Whether it is in use."""
    user: UserBasic | None = None
    """The account behind the mailbox."""
    members: list[UserBasic] = []
    """The members."""


class SharedMailboxList(Model, kw_only=True, rename="camel"):
    """A page of shared mailboxes."""

    data: list[SharedMailbox]
    """The shared mailboxes of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class SshKeyPair(Model, kw_only=True, rename="camel"):
    """A new pair of SSH keys."""

    private_key: str | None = None
    """The private key. The appliance does not keep it."""
    public_key: str | None = None
    """The public key, in the format of OpenSSH."""


class SshPublicKey(Model, kw_only=True, rename="camel"):
    """An SSH key with which a user signs in to SFTP."""

    id: int
    """Its identifier."""
    name: str
    """Its name."""
    user_id: str | None = None
    """Identifier of the user."""
    public_key: str | None = None
    """The public key, in the format of OpenSSH."""
    active: bool | None = None
    """Whether it is in use."""
    admin_active: bool | None = None
    """Whether an administrator allows it."""
    deleted: bool | None = None
    """Whether it was deleted."""


class SshPublicKeyList(Model, kw_only=True, rename="camel"):
    """A page of SSH public keies."""

    data: list[SshPublicKey]
    """The SSH public keies of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class UserEmailChange(Model, kw_only=True, rename="camel"):
    """The old and the new address of a user."""

    old_email: str
    """The address until now."""
    new_email: str
    """The address from now on."""


class UserImport(BulkModel, kw_only=True, rename="camel"):
    """How an import of users went."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    added_users: int | None = field(default=None, name="added_users")
    """How many users were made."""
    updated_users: int | None = field(default=None, name="updated_users")
    """How many users were changed."""
    failed_ids: list[str] = field(default_factory=list, name="failed_ids")
    """Addresses on the lines that failed."""
    errors: list[UserImportError] = []
    """What went wrong."""


class UserImportError(Model, kw_only=True, rename="camel"):
    """Why a line of an import failed."""

    id: str | None = None
    """Its identifier."""
    message: str | None = None
    """What happened, in words."""


# Below the classes, because modules of models refer to each other.
from .activities import ActivityData, ActivityUser
from .common import Fingerprint, ListMetadata, Permission
from .files import Tag
from .folders import MailVariable
from .users import UserBasic
