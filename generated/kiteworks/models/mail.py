# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models declared in `spec/schemas/mail.yaml`. A field missing from a response is `None`, a missing list is empty."""

from __future__ import annotations

from typing import ClassVar

from kiteworks_runtime.bulk import BulkModel
from kiteworks_runtime.models import AwareDatetime, Model, field


class AttachmentDownloadEvent(Model, kw_only=True, rename="camel"):
    """Something that happened to an attachment."""

    created_time: int | None = field(default=None, name="created_time")
    """When it happened, in Unix seconds."""
    event_name: str | None = field(default=None, name="event_name")
    """What happened, such as `view_file`."""
    username: str | None = None
    """Name or address of the user."""
    successful: bool | None = None
    """Whether it went well."""
    withdrawn: bool | None = None
    """Whether it was withdrawn."""
    file_id: str | None = field(default=None, name="file_id")
    """The attachment, if one is concerned."""
    file_name: str | None = field(default=None, name="file_name")
    """Name of the attachment, if one is concerned."""
    event_type: str | None = field(default=None, name="event_type")
    """A finer kind of the event, where there is one."""


class AttachmentDownloadReport(Model, kw_only=True, rename="camel"):
    """What happened to the attachments of a message."""

    downloads: list[AttachmentDownloadEvent] = []
    """What happened to the attachments."""
    sent_time: int | None = field(default=None, name="sent_time")
    """When the message was sent, in Unix seconds."""
    subject: str | None = None
    """Its subject; at most 998 characters."""


class BulkResult(BulkModel, kw_only=True, rename="camel"):
    """What became of each."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: list[BulkFailure] = []
    """What went wrong."""
    success_ids: list[str] = []
    """Identifiers of those that went well."""


class DistributionList(Model, kw_only=True, rename="camel"):
    """Whether an address is a distribution list, and who is on it."""

    is_distribution_list: bool | None = None
    """Whether the address is a distribution list."""
    members: list[str] = []
    """Addresses on the list, when they were asked for."""


class MailCounters(Model, kw_only=True, rename="camel"):
    """How many messages a mailbox has where."""

    draft: int | None = None
    """How many drafts there are."""
    inbox: int | None = None
    """How many messages are in the inbox."""
    inbox_unread: int | None = None
    """How many of them are unread."""
    outgoing: int | None = None
    """How many messages are on their way."""
    outgoing_error: int | None = None
    """How many of them failed."""
    outgoing_queued: int | None = None
    """How many of them wait."""
    outgoing_transferring: int | None = None
    """How many of them wait for files of other repositories."""
    outgoing_transferring_ids: list[str] = []
    """Identifiers of these."""
    trash: int | None = None
    """How many messages are in the trash."""


class SentAttachment(Model, kw_only=True, rename="camel"):
    """An attachment of a message that the caller sent."""

    email_id: str | None = None
    """Identifier of the message."""
    subject: str | None = None
    """Its subject; at most 998 characters."""
    size: str | None = None
    """Size in bytes."""
    name: str | None = None
    """Its name."""
    sent_date: AwareDatetime | None = None
    """When the message was sent."""
    modified_date: AwareDatetime | None = None
    """When it last changed."""
    attachment_id: str | None = None
    """Identifier of the attachment."""
    mime: str | None = None
    """Its media type."""
    web_form_id: str | None = None
    """The web form that was filled in."""
    type_: str | None = None
    """Its kind."""


class SentAttachmentList(Model, kw_only=True, rename="camel"):
    """A page of sent attachments."""

    data: list[SentAttachment]
    """The sent attachments of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .files import BulkFailure
