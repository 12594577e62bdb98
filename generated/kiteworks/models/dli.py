# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/dli.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any

from kiteworks_runtime.models import AwareDatetime, Model, field


class AttachmentList(Model, kw_only=True, rename="camel"):
    """A page of attachments."""

    data: "list[Attachment]"
    """The attachments of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class DliActivity(Model, kw_only=True, rename="camel"):
    """An activity of a user under investigation."""

    created: AwareDatetime | None = None
    """When it was created."""
    data: Any = None
    """Details; their format depends on the type."""
    permissions: list[str] = []
    """What the caller may do with it, if requested through `with_`."""
    event: str | None = None
    """Name of the event."""
    id: int | None = None
    """Its identifier."""
    message: str | None = None
    """What happened, in words."""
    type_: str | None = None
    """Its type."""
    user: str | None = None
    """Who did it."""
    successful: bool | int | None = None
    """Whether it succeeded."""
    object_: Any = None
    """The object, if requested through `with_`."""
    direct_user: Any = None
    """Users who did it."""
    in_direct_users: Any = None
    """Users affected by it."""


class DliActivityList(Model, kw_only=True, rename="camel"):
    """A page of DLI activities."""

    data: "list[DliActivity]"
    """The DLI activities of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class Export(Model, kw_only=True, rename="camel"):
    """An export of a user's activities and data."""

    id: str
    """Its identifier."""
    start_date: AwareDatetime | None = None
    """First day of the period."""
    end_date: AwareDatetime | None = None
    """Last day of the period."""
    status: str | None = None
    """Status of the export."""
    download_url: str | None = field(default=None, name="downloadURL")
    """URL to download the export from."""
    type_: str | None = None
    """What was exported."""
    user_id: str | None = None
    """Identifier of the user."""
    generated_date: AwareDatetime | None = None
    """When it was finished."""
    file_name: str | None = None
    """Name of the file."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class ExportList(Model, kw_only=True, rename="camel"):
    """A page of exports."""

    data: "list[Export]"
    """The exports of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class Preview(Model, kw_only=True, rename="camel"):
    """URLs of a preview."""

    link: str | None = None
    """URL of the preview."""
    pdf: str | None = None
    """URL of the preview as PDF."""
    view_url: str | None = None
    """URL of a page that shows the preview."""
    status: str | None = None
    """Whether the preview is ready."""
    type_: str | None = None
    """Its type."""
    metadata: str | None = None
    """Further metadata of the preview."""
    mime: str | None = None
    """Its media type."""
    native: bool | None = None
    """Whether browsers can show the file without conversion."""
    watermark: str | None = None
    """Watermark text shown on previews."""
    tdf_original_extension: str | None = None
    """Original file extension, before the file was wrapped in TDF."""


class RecipientList(Model, kw_only=True, rename="camel"):
    """A page of recipients."""

    data: "list[Recipient]"
    """The recipients of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
from .mail import Attachment, Recipient
