# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/mail.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar, Literal

from kiteworks_runtime.error_response import BulkModel
from kiteworks_runtime.models import AwareDatetime, Model, field


class Attachment(Model, kw_only=True, rename="camel"):
    """A file that is attached to a message."""

    _roles: ClassVar[dict[str, str]] = {"file_id": "object_id"}

    _usual_hash: ClassVar[str] = "md5"

    attachment_id: str
    """Identifier of the attachment."""
    name: str
    """Its name."""
    email_package_id: str | None = None
    """Identifier of the attachment package."""
    withdrawn: bool | None = None
    """Whether it was withdrawn."""
    drm_file: "DrmFile | None" = None
    """The protected copy of the file."""
    access_type: int | None = None
    """Numeric code of what recipients may do with it."""
    tags: "list[Tag]" = []
    """Its tags."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    object_id: str | None = None
    """The attached file."""
    size: int | None = None
    """Size in bytes."""
    mime: str | None = None
    """Its media type."""
    created: AwareDatetime | None = None
    """When it was created."""
    deleted: bool | None = None
    """Whether it was deleted."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprint_algo: str | None = None
    """Algorithm of `fingerprint`."""
    fingerprints: "list[Fingerprint]" = []
    """Hashes of the content."""
    admin_quarantine_status: str | None = None
    """The administrator's decision about its quarantine."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """Result of the virus scan."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """Result of data loss prevention."""


class AttachmentDownloadEvent(Model, kw_only=True, rename="camel"):
    """An event for an attachment."""

    created_time: int | None = field(default=None, name="created_time")
    """When the event occurred, in Unix seconds."""
    event_name: str | None = field(default=None, name="event_name")
    """Name of the event, such as `view_file`."""
    username: str | None = None
    """Username or email address of the user."""
    successful: bool | None = None
    """Whether the event succeeded."""
    withdrawn: bool | None = None
    """Whether the attachment was withdrawn."""
    file_id: str | None = field(default=None, name="file_id")
    """The attachment that the event concerns, if any."""
    file_name: str | None = field(default=None, name="file_name")
    """Name of the attachment that the event concerns, if any."""
    event_type: str | None = field(default=None, name="event_type")
    """More specific type of the event, if there is one."""


class AttachmentDownloadReport(Model, kw_only=True, rename="camel"):
    """The events for the attachments of a message."""

    downloads: "list[AttachmentDownloadEvent]" = []
    """Events for the attachments."""
    sent_time: int | None = field(default=None, name="sent_time")
    """When the message was sent, in Unix seconds."""
    subject: str | None = None
    """Subject of the message; at most 998 characters."""


class BulkResult(BulkModel, kw_only=True, rename="camel"):
    """The result for each item of a bulk operation."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: "list[BulkFailure]" = []
    """The errors."""
    success_ids: list[str] = []
    """Identifiers of the items that succeeded."""


class DistributionList(Model, kw_only=True, rename="camel"):
    """Whether an address is a distribution list, and who its members are."""

    is_distribution_list: bool | None = None
    """Whether the address is a distribution list."""
    members: list[str] = []
    """Addresses on the list, if they were requested."""


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
    """Numeric ID of the template that it was created from."""
    status: str | None = None
    """`sent`, `draft`, `queued`, `transferring`, `error` or `self_send`."""
    type_: str | None = None
    """Origin of the message: `original`, `forward`, `reply` or `resend`."""
    date: AwareDatetime | None = None
    """When the message was created."""
    deleted: bool | None = None
    """Whether it was deleted."""
    email_package_id: str | None = None
    """Identifier of the attachment package."""
    is_preview: bool | None = None
    """Whether its attachments are view-only."""
    is_user_sent: bool | None = None
    """Whether a user sent it (true) or the appliance (false)."""
    watermark: str | None = None
    """Watermark text shown on previews."""
    package: "Package | None" = None
    """The attachment package, if requested through `with_`."""
    attachments: "list[Attachment]" = []
    """The attachments, if requested through `with_`."""
    expiration_date: AwareDatetime | Literal[0] | None = None
    """When the attachments expire and are removed; 0 or None for never."""
    attachment_count: int | None = None
    """Number of attachments."""
    sender: "UserBasic | None" = None
    """The sender, if requested through `with_`."""
    recipients: "list[Recipient]" = []
    """The recipients."""
    variables: "list[MailVariable]" = []
    """Values for the variables of the template."""
    secure_body: bool | None = None
    """Whether the body can be read only on the appliance, not in the notification."""
    modified_date: AwareDatetime | None = None
    """When it last changed."""
    parent_email_id: str | None = None
    """The message that this one replies to or forwards."""
    email_return_receipt: "list[ReturnReceipt]" = []
    """Who gets a receipt when it is read."""
    error: str | None = None
    """Why sending failed."""
    subject: str | None = None
    """Its subject; at most 998 characters."""
    body: str | None = None
    """The body, if requested through `with_`."""
    raw_body: str | None = None
    """The body as written by the sender, if requested through `with_`."""
    headline: str | None = None
    """The line above the body, if requested through `with_`."""
    notice: str | None = None
    """The note below the body, if requested through `with_`."""
    html_body: str | None = None
    """The body as HTML, if requested through `with_`."""
    full_html_body: str | None = None
    """The whole message as HTML, if requested through `with_`."""
    email_from: str | None = None
    """The From line, if requested through `with_`."""
    is_read: bool | None = None
    """Whether the caller has read it."""
    bucket: str | None = None
    """The mailbox folder it is in: `inbox`, `sent`, `draft`, `outgoing` or `trash`."""
    template_body: str | None = None
    """The text of the template, if requested through `with_`."""
    web_form_id: str | None = None
    """The web form that was filled in."""
    web_form_fields: list[str] = []
    """The values entered in the web form."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    withdrawn_date: AwareDatetime | None = None
    """When it was withdrawn."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """Result of the virus scan."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """Result of data loss prevention."""
    has_tracking_access: bool | None = None
    """Whether the caller may track it."""
    tracking_access: "list[Recipient]" = []
    """Who may track it."""
    policy_directive: int | None = None
    """Numeric ID of the restriction imposed by a policy."""
    shared_mailbox_id: str | None = None
    """The shared mailbox it belongs to."""
    actor: "UserBasic | None" = None
    """The user who sent it on behalf of a shared mailbox."""
    dark_mode_style: str | None = None
    """Style sheet for dark mode."""
    exists: bool | None = None
    """Whether the message still exists."""


class EmailList(Model, kw_only=True, rename="camel"):
    """A page of emails."""

    data: "list[Email]"
    """The emails of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class MailCounters(Model, kw_only=True, rename="camel"):
    """Number of messages in each folder of a mailbox."""

    draft: int | None = None
    """Number of drafts."""
    inbox: int | None = None
    """Number of messages in the inbox."""
    inbox_unread: int | None = None
    """Number of unread messages in the inbox."""
    outgoing: int | None = None
    """Number of messages being sent."""
    outgoing_error: int | None = None
    """Number of outgoing messages that failed."""
    outgoing_queued: int | None = None
    """Number of outgoing messages in the queue."""
    outgoing_transferring: int | None = None
    """Number of outgoing messages waiting for files from other repositories."""
    outgoing_transferring_ids: list[str] = []
    """Identifiers of the outgoing messages waiting for files."""
    trash: int | None = None
    """Number of messages in the trash."""


class Package(Model, kw_only=True, rename="camel"):
    """The attachment package of a message."""

    id: str
    """Its identifier."""
    self_copy: bool | None = None
    """Whether the sender gets a copy."""
    include_fingerprint: bool | None = None
    """Whether the message lists hashes of its files."""
    expire: AwareDatetime | int | None = None
    """When it expires: a date, or seconds from its creation; 0 or None for never."""
    file_count: str | int | None = None
    """Number of files in it."""
    deleted: bool | None = None
    """Whether it was deleted."""
    acl: str | None = None
    """Who may access the files."""
    attachments: "list[Attachment]" = []
    """The attachments, if requested through `with_`."""
    download_link: str | None = None
    """URL to download the files from."""


class Recipient(Model, kw_only=True, rename="camel"):
    """A recipient of a message."""

    user_id: str | None = None
    """Identifier of the user."""
    type_: int | None = None
    """Type of the recipient: 0 To, 1 Cc, 2 Bcc."""
    email: str | None = None
    """Email address."""
    is_distribution_list: bool | None = None
    """Whether the address is a distribution list."""
    user: "UserBasic | None" = None
    """The user."""
    revoked: bool | None = None
    """Whether the right to track the message was revoked."""


class ReturnReceipt(Model, kw_only=True, rename="camel"):
    """A user who gets a receipt when a message is read."""

    mail_id: str | None = None
    """Identifier of the message."""
    user: "UserBasic | None" = None
    """The user."""
    user_id: str | None = None
    """Identifier of the user."""


class SentAttachment(Model, kw_only=True, rename="camel"):
    """An attachment of a message that the caller sent."""

    email_id: str | None = None
    """Identifier of the message."""
    subject: str | None = None
    """Subject of the message; at most 998 characters."""
    size: str | None = None
    """Size in bytes."""
    name: str | None = None
    """Name of the attachment."""
    sent_date: AwareDatetime | None = None
    """When the message was sent."""
    modified_date: AwareDatetime | None = None
    """When the attachment was last changed."""
    attachment_id: str | None = None
    """Identifier of the attachment."""
    mime: str | None = None
    """Media type of the attachment."""
    web_form_id: str | None = None
    """The web form that was used."""
    type_: str | None = None
    """Type of the attachment."""


class SentAttachmentList(Model, kw_only=True, rename="camel"):
    """A page of sent attachments."""

    data: "list[SentAttachment]"
    """The sent attachments of this page."""
    metadata: "ListMetadata | None" = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import Fingerprint, ListMetadata, Permission
from .files import BulkFailure, Tag
from .folders import MailVariable
from .users import UserBasic
