# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/dli.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kiteworks_runtime.models import Model, field


class AttachmentList(Model, kw_only=True, rename="camel"):
    """A page of attachments."""

    data: list[Attachment]
    """The attachments of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class DliActivity(Model, kw_only=True, rename="camel"):
    """Something that a user under investigation did."""

    created: datetime | None = None
    """When it was made."""
    data: Any = None
    """Details; their shape depends on the kind."""
    permissions: list[str] = []
    """What the caller may do with it, when asked for with `with`."""
    event: str | None = None
    """Name of the event."""
    id: int | None = None
    """Its identifier."""
    message: str | None = None
    """What happened, in words."""
    type_: str | None = None
    """Its kind."""
    user: str | None = None
    """Who did it."""
    successful: bool | int | None = None
    """Whether it went well."""
    object_: Any = None
    """The object, when asked for with `with`."""
    direct_user: Any = None
    """Users who did it."""
    in_direct_users: Any = None
    """Users whom it concerns."""


class DliActivityList(Model, kw_only=True, rename="camel"):
    """A page of dli activities."""

    data: list[DliActivity]
    """The dli activities of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class Export(Model, kw_only=True, rename="camel"):
    """An export of what a user did and owns."""

    id: str
    """Its identifier."""
    start_date: datetime | None = None
    """First day of the period."""
    end_date: datetime | None = None
    """Last day of the period."""
    status: str | None = None
    """How far the export has come."""
    download_url: str | None = field(default=None, name="downloadURL")
    """Where the export can be had."""
    type_: str | None = None
    """What was exported."""
    user_id: str | None = None
    """Identifier of the user."""
    generated_date: datetime | None = None
    """When it was finished."""
    file_name: str | None = None
    """Name of the file."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class ExportList(Model, kw_only=True, rename="camel"):
    """A page of exports."""

    data: list[Export]
    """The exports of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class Preview(Model, kw_only=True, rename="camel"):
    """Where a preview can be had."""

    link: str | None = None
    """Address of the preview."""
    pdf: str | None = None
    """Address of the preview as PDF."""
    view_url: str | None = None
    """Address of a page that shows the preview."""
    status: str | None = None
    """Whether the preview is ready."""
    type_: str | None = None
    """Its kind."""
    metadata: str | None = None
    """What else is known of the preview."""
    mime: str | None = None
    """Its media type."""
    native: bool | None = None
    """Whether a browser shows the file without a conversion."""
    watermark: str | None = None
    """Text that is laid over previews."""
    tdf_original_extension: str | None = None
    """Extension of the file before it was wrapped in TDF."""


class RecipientList(Model, kw_only=True, rename="camel"):
    """A page of recipients."""

    data: list[Recipient]
    """The recipients of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


# Below the classes, because modules of models refer to each other.
from .admin import Attachment, Recipient
from .common import ListMetadata
