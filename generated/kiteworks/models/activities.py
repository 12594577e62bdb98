# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/activities.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from kiteworks_runtime.models import AwareDatetime, Model, field


class Activity(Model, kw_only=True, rename="camel"):
    """Something that was done."""

    id: int
    """Its identifier."""
    created: AwareDatetime | None = None
    """When it was made."""
    event: str | None = None
    """Name of the event."""
    message: str | None = None
    """What happened, in words."""
    type_: str | None = None
    """Kind of the activity."""
    successful: bool | int | None = None
    """Whether it went well."""
    user: ActivityUser | None = None
    """Who did it."""
    permissions: list[str] = []
    """What the caller may do with it, when asked for with `with`."""
    data: ActivityData | None = None
    """What it was done to; which members there are depends on the event."""


class ActivityComment(Model, kw_only=True, rename="camel"):
    """A comment as an activity tells of it."""

    content: str | None = None
    """Its text."""


class ActivityData(Model, kw_only=True, rename="camel"):
    """What an activity was done to. Which members there are depends on the event, and further ones occur."""

    _open: ClassVar[bool] = True

    file: ActivityFile | None = None
    """The file."""
    parent_folder: ActivityFolder | None = field(default=None, name="parent_folder")
    """The folder that the file lies in."""
    folder: ActivityFolder | None = None
    """The folder."""
    files: list[ActivityFile] = []
    """Files of a ZIP archive."""
    folders: list[ActivityFolder] = []
    """Folders of a ZIP archive."""
    failed_files: list[Any] = field(default=[], name="failed_files")
    """Files that a ZIP archive lacks."""
    failed_folders: list[Any] = field(default=[], name="failed_folders")
    """Folders that a ZIP archive lacks."""
    comment: ActivityComment | None = None
    """The comment."""
    error: ActivityError | None = None
    """Why it failed."""
    name: str | None = None
    """Name of the ZIP archive."""
    size: int | None = None
    """Bytes that were sent."""
    range_: str | None = None
    """Which bytes of the file were asked for."""
    partial: bool | int | None = None
    """Whether only a part of the file was sent."""
    final_chunk: bool | int | None = field(default=None, name="final_chunk")
    """Whether it was the last part of the file."""
    bypass_scan: bool | int | None = field(default=None, name="bypass_scan")
    """Whether it went on without waiting for the scan."""
    bypass_permission_check: bool | int | None = field(default=None, name="bypass_permission_check")
    """Whether it went on without the usual permission."""
    is_folder_upload: bool | int | None = field(default=None, name="is_folder_upload")
    """Whether the file came as part of a folder; 0 for no."""
    nested: bool | int | None = None
    """Whether a report covers the folders below too."""
    on_behalf_of: Any = field(default=None, name="on_behalf_of")
    """For whom it was done."""
    sender: Any = None
    """Who sent the file."""
    mail: Any = None
    """The message that it belongs to."""
    asset_classes: list[Any] = field(default=[], name="asset_classes")
    """Classes of assets that the file counts among."""
    policies: list[Any] = []
    """Policies that applied."""
    reference_id: str | None = field(default=None, name="reference_id")
    """Identifier under which the appliance follows what happens to the content."""


class ActivityError(Model, kw_only=True, rename="camel"):
    """Why what was tried failed."""

    code: str | int | None = None
    """The code, often one of the error table."""
    msg: str | None = None
    """The appliance's words."""


class ActivityFile(Model, kw_only=True, rename="camel"):
    """A file as an activity tells of it. Of a file whose upload failed most members are None."""

    id: str | None = None
    """Identifier of the file."""
    file_id: str | None = field(default=None, name="file_id")
    """Identifier of the version."""
    guid: str | None = None
    """Identifier of the file again, as failed uploads tell it."""
    file_guid: str | None = field(default=None, name="file_guid")
    """Identifier of the version again, as failed uploads tell it."""
    name: str | None = None
    """Its name at that time."""
    path: str | None = None
    """Names of the folders above it and its own, separated by slashes."""
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
    fingerprints: list[Fingerprint] = []
    """Hashes of its content by algorithm."""
    tags: list[Any] = []
    """Labels put on it."""
    file_uploader: ActivityUploader | None = field(default=None, name="file_uploader")
    """Who uploaded it."""
    ec_source: Any = field(default=None, name="ec_source")
    """The repository that it comes from; None for files of the appliance."""
    ec_object_id: str | int | None = field(default=None, name="ec_object_id")
    """Its identifier there; None for files of the appliance."""


class ActivityFolder(Model, kw_only=True, rename="camel"):
    """A folder as an activity tells of it."""

    id: str | None = None
    """Identifier of the folder."""
    guid: str | None = None
    """UUID of the folder, where `id` is a number."""
    name: str | None = None
    """Its name at that time."""
    path: str | None = None
    """Names of the folders above it and its own, separated by slashes."""
    ec_source: Any = field(default=None, name="ec_source")
    """The repository that it comes from; None for folders of the appliance."""
    ec_object_id: str | int | None = field(default=None, name="ec_object_id")
    """Its identifier there; None for folders of the appliance."""


class ActivityList(Model, kw_only=True, rename="camel"):
    """A page of activities."""

    data: list[Activity]
    """The activities of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class ActivityProfile(Model, kw_only=True, rename="camel"):
    """The profile of a user."""

    id: int | None = None
    """Number of the profile."""
    name: str | None = None
    """Its name."""


class ActivityUploader(Model, kw_only=True, rename="camel"):
    """Who uploaded a file."""

    id: int | None = None
    """Number of the user, which the REST API does not take; `guid` is the identifier."""
    guid: str | None = None
    """Identifier of the user."""
    name: str | None = None
    """Name or address of the user."""
    profile: ActivityProfile | None = None
    """The user's profile."""


class ActivityUser(Model, kw_only=True, rename="camel"):
    """Who did it, as an activity tells."""

    user_id: str | None = None
    """Identifier of the user."""
    name: str | None = None
    """Its name."""
    email: str | None = None
    """E-mail address."""
    profile_icon: str | None = None
    """Address of the profile picture."""


# Below the classes, because modules of models refer to each other.
from .common import Fingerprint, ListMetadata
