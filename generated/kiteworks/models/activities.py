# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/activities.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar, Literal

from kiteworks_runtime.models import AwareDatetime, Model, field


class Activity(Model, kw_only=True, rename="camel"):
    """An activity."""

    id: int
    """Its identifier."""
    created: AwareDatetime | None = None
    """When it was created."""
    event: str | None = None
    """Name of the event."""
    message: str | None = None
    """What happened, in words."""
    type_: str | None = None
    """Type of the activity."""
    successful: bool | int | None = None
    """Whether it succeeded."""
    user: "ActivityUser | None" = None
    """Who did it."""
    permissions: list[str] = []
    """What the caller may do with it, if requested through `with_`."""
    data: "ActivityData | None" = None
    """The object of the activity; its fields depend on the event."""


class ActivityComment(Model, kw_only=True, rename="camel"):
    """A comment as reported by an activity."""

    content: str | None = None
    """Its text."""


class ActivityData(Model, kw_only=True, rename="camel"):
    """The object of an activity. Its fields depend on the event, and there may be others than these."""

    _open: ClassVar[bool] = True

    file: "ActivityFile | None" = None
    """The file."""
    parent_folder: "ActivityFolder | None" = field(default=None, name="parent_folder")
    """The parent folder of the file."""
    folder: "ActivityFolder | None" = None
    """The folder."""
    files: "list[ActivityFile]" = []
    """Files in a ZIP archive."""
    folders: "list[ActivityFolder]" = []
    """Folders in a ZIP archive."""
    failed_files: list[Any] = field(default=[], name="failed_files")
    """Files missing from a ZIP archive."""
    failed_folders: list[Any] = field(default=[], name="failed_folders")
    """Folders missing from a ZIP archive."""
    comment: "ActivityComment | None" = None
    """The comment."""
    error: "ActivityError | None" = None
    """Why it failed."""
    name: str | None = None
    """Name of the ZIP archive."""
    size: int | None = None
    """Number of bytes sent."""
    range_: str | None = None
    """The requested range of bytes."""
    partial: bool | int | None = None
    """Whether only part of the file was sent."""
    final_chunk: bool | int | None = field(default=None, name="final_chunk")
    """Whether it was the last chunk of the file."""
    bypass_scan: bool | int | None = field(default=None, name="bypass_scan")
    """Whether the pending scan was bypassed."""
    bypass_permission_check: bool | int | None = field(default=None, name="bypass_permission_check")
    """Whether the permission check was bypassed."""
    is_folder_upload: bool | int | None = field(default=None, name="is_folder_upload")
    """Whether the file was uploaded as part of a folder; 0 for no."""
    nested: bool | int | None = None
    """Whether a report includes subfolders."""
    on_behalf_of: Any = field(default=None, name="on_behalf_of")
    """On whose behalf it was done."""
    sender: Any = None
    """Who sent the file."""
    mail: Any = None
    """The message that it belongs to."""
    asset_classes: list[Any] = field(default=[], name="asset_classes")
    """Asset classes of the file."""
    policies: list[Any] = []
    """Policies that applied."""
    reference_id: str | None = field(default=None, name="reference_id")
    """Identifier that the appliance uses to track the content."""


class ActivityError(Model, kw_only=True, rename="camel"):
    """Why an activity failed."""

    code: str | int | None = None
    """The error code, often one from the error table."""
    msg: str | None = None
    """The appliance's message."""


class ActivityFile(Model, kw_only=True, rename="camel"):
    """A file as reported by an activity. If its upload failed, most members are None."""

    _roles: ClassVar[dict[str, str]] = {"file_id": "id"}

    id: str | None = None
    """Identifier of the file."""
    file_id: str | None = field(default=None, name="file_id")
    """Identifier of the version."""
    guid: str | None = None
    """Identifier of the file as well, reported for failed uploads."""
    file_guid: str | None = field(default=None, name="file_guid")
    """Identifier of the version as well, reported for failed uploads."""
    name: str | None = None
    """Its name at that time."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    size: int | None = None
    """Its size in bytes."""
    mime: str | None = None
    """Its media type."""
    version: str | int | None = None
    """Its version."""
    hash_: str | None = None
    """Hash of its content; `Generating...` until it is known."""
    hash_algo: Literal["md5", "sha3-256"] | str | None = field(default=None, name="hash_algo")
    """Algorithm of `hash`."""
    fingerprints: "list[Fingerprint]" = []
    """Hashes of its content by algorithm."""
    tags: list[Any] = []
    """Labels of the file."""
    file_uploader: "ActivityUploader | None" = field(default=None, name="file_uploader")
    """Who uploaded it."""
    ec_source: Any = field(default=None, name="ec_source")
    """The repository that it comes from; None for files stored on the appliance."""
    ec_object_id: str | int | None = field(default=None, name="ec_object_id")
    """Its identifier in that repository; None for files stored on the appliance."""


class ActivityFolder(Model, kw_only=True, rename="camel"):
    """A folder as reported by an activity."""

    _roles: ClassVar[dict[str, str]] = {"folder_id": "id"}

    id: str | None = None
    """Identifier of the folder."""
    guid: str | None = None
    """UUID of the folder, if `id` is a number."""
    name: str | None = None
    """Its name at that time."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    ec_source: Any = field(default=None, name="ec_source")
    """The repository that it comes from; None for folders stored on the appliance."""
    ec_object_id: str | int | None = field(default=None, name="ec_object_id")
    """Its identifier in that repository; None for folders stored on the appliance."""


class ActivityList(Model, kw_only=True, rename="camel"):
    """A page of activities."""

    data: "list[Activity]"
    """The activities of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class ActivityProfile(Model, kw_only=True, rename="camel"):
    """The profile of a user."""

    id: int | None = None
    """Numeric ID of the profile."""
    name: str | None = None
    """Its name."""


class ActivityUploader(Model, kw_only=True, rename="camel"):
    """Who uploaded a file."""

    id: int | None = None
    """Numeric ID of the user, which the REST API does not accept; `guid` is the identifier."""
    guid: str | None = None
    """Identifier of the user."""
    name: str | None = None
    """Name or email address of the user."""
    profile: "ActivityProfile | None" = None
    """The user's profile."""


class ActivityUser(Model, kw_only=True, rename="camel"):
    """The user of an activity."""

    user_id: str | None = None
    """Identifier of the user."""
    name: str | None = None
    """Its name."""
    email: str | None = None
    """Email address."""
    profile_icon: str | None = None
    """URL of the profile picture."""


# Below the classes, because modules of models refer to each other.
from .common import Fingerprint, ListMetadata
