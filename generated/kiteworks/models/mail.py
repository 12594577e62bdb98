# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/mail.yaml`. A missing field is `None`, a missing list is empty."""

from __future__ import annotations

from typing import ClassVar

from kiteworks_runtime.error_response import BulkModel
from kiteworks_runtime.models import AwareDatetime, Model, field


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

    downloads: list[AttachmentDownloadEvent] = []
    """Events for the attachments."""
    sent_time: int | None = field(default=None, name="sent_time")
    """When the message was sent, in Unix seconds."""
    subject: str | None = None
    """Subject of the message; at most 998 characters."""


class BulkResult(BulkModel, kw_only=True, rename="camel"):
    """The result for each item of a bulk operation."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: list[BulkFailure] = []
    """The errors."""
    success_ids: list[str] = []
    """Identifiers of the items that succeeded."""


class DistributionList(Model, kw_only=True, rename="camel"):
    """Whether an address is a distribution list, and who its members are."""

    is_distribution_list: bool | None = None
    """Whether the address is a distribution list."""
    members: list[str] = []
    """Addresses on the list, if they were requested."""


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

    data: list[SentAttachment]
    """The sent attachments of this page."""
    metadata: ListMetadata | None = None
    """Information about the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .files import BulkFailure
