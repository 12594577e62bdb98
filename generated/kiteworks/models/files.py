# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/files.yaml` declares. A field the appliance left out reads as `None`."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from kiteworks_runtime.models import Model, field


class File(Model, kw_only=True, rename="camel"):
    """A file."""

    id: str
    """Identifier of the file; it stays the same from version to version."""
    name: str
    """Name of the file."""
    type_: Literal["f"] | str | None = None
    """Always `f`."""
    parent_id: str | None = None
    """The folder it lies in; "0" at the top level."""
    user_id: str | None = None
    """Who made it."""
    size: int | None = None
    """Bytes of the current version."""
    mime: str | None = None
    """Media type of the content."""
    created: datetime | None = None
    """When it was made."""
    modified: datetime | None = None
    """When it last changed."""
    client_created: datetime | None = None
    """When the sender's system says it was made."""
    client_modified: datetime | None = None
    """When the sender's system says it last changed."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    locked: bool | int | None = None
    """Whether it is locked; some answers give the number of the user who locked it."""
    overridden_expire: bool | None = None
    """Whether its own date of removal replaces the folder's."""
    expire: datetime | int | None = None
    """When it is removed; 0 or null for never."""
    deleted: bool | None = None
    """Whether it is in the recycle bin."""
    perm_deleted: bool | None = None
    """Whether it is gone for good."""
    permalink: str | None = None
    """Address of its page in a browser."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """What the virus scan says; content is withheld while it is `scanning`."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """What data loss prevention says."""
    admin_quarantine_status: Literal["allowed", "quarantined"] | str | None = None
    """Whether an administrator put it in quarantine."""
    versions_count: int | None = None
    """How many versions there are."""
    fingerprints: list[Fingerprint] | None = None
    """Hashes of the content by algorithm; the list grows shortly after an upload."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    permissions: list[Permission] | None = None
    """What the caller may do with it, when asked for with `with`."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes, without a leading slash."""
    members: list[Member] | None = None
    """Who has access, when asked for with `with`."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorised recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    is_shared: bool | None = None
    """Whether somebody else has access too."""
    links: Any = None
    """Related addresses; a list of objects, a list of text or one text, depending on `mode`."""
    modifier: UserBasic | None = None
    """Who changed it last, when asked for with `with`."""
    last_modified_by: UserBasic | None = None
    """Who changed it last."""
    shared_by: UserBasic | None = None
    """Who shared it with the caller."""
    shared_time: datetime | None = None
    """When it was shared with the caller."""
    parent: Folder | None = None
    """The folder it lies in, when asked for with `with`."""
    original_file_id: str | None = None
    """The file that this one is a copy of."""
    lock_user: UserBasic | None = None
    """Who locked it."""
    pushed_object: PushedObject | None = None
    """What was pushed to mobile devices."""
    path_ids: str | None = None
    """Identifiers of the folders above it, parted by slashes."""
    wopiapp: OnlineEditor | None = None
    """How it opens in an online editor."""
    pushed: bool | None = None
    """Whether it was pushed to mobile devices."""
    tags: list[Tag] | None = None
    """Labels put on it."""
    safe_edit: SafeEdit | None = None
    """How it may be edited without leaving the appliance."""
    tracking_id: str | None = field(default=None, name="tracking_id")
    """Identifier under which an outside transfer is followed."""
    description: str | None = None
    """What a person wrote about it."""


class FileList(Model, kw_only=True, rename="camel"):
    """A page of files."""

    data: list[File] | None = None
    """The files of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class FileVersion(Model, kw_only=True, rename="camel"):
    """One content that a file has or had."""

    id: str
    """Identifier of the version."""
    object_id: str | None = None
    """The file it belongs to."""
    version_number: int | None = None
    """0 for the current version; older ones count up."""
    name: str | None = None
    """Name of the file in this version."""
    user_id: str | None = None
    """Who uploaded it."""
    creator: UserBasic | None = None
    """Who uploaded it, when asked for with `with`."""
    size: int | None = None
    """Bytes."""
    mime: str | None = None
    """Media type of the content."""
    created: datetime | None = None
    """When it was uploaded."""
    deleted: bool | None = None
    """Whether it was deleted."""
    client_created: datetime | None = None
    """When the sender's system says the file was made."""
    client_modified: datetime | None = None
    """When the sender's system says the file last changed."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprint_algo: Literal["md5", "sha3-256"] | str | None = None
    """Algorithm of `fingerprint`."""
    fingerprints: list[Fingerprint] | None = None
    """Hashes of the content by algorithm."""
    backend: str | None = None
    """Kind of storage that holds it."""
    storage_available: bool | None = None
    """Whether that storage can be reached now."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """What the virus scan says."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """What data loss prevention says."""
    admin_quarantine_status: Literal["allowed", "quarantined"] | str | None = None
    """Whether an administrator put it in quarantine."""
    tags: list[Tag] | None = None
    """Labels put on it."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class FileVersionList(Model, kw_only=True, rename="camel"):
    """A page of versions of a file, the current one first."""

    data: list[FileVersion] | None = None
    """The versions of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class OnlineEditor(Model, kw_only=True, rename="camel"):
    """How a file opens in an online editor."""

    wopi_src: str | None = None
    """Address that the editor reads the file from."""
    user_id: str | None = None
    """Who opens it."""
    service: str | None = None
    """The editor's service."""
    scheme: str | None = None
    """The address scheme that starts the editor's app."""
    scheme_support: Any = None
    """Which schemes the editor takes."""


class PushedObject(Model, kw_only=True, rename="camel"):
    """A file as it was pushed to mobile devices."""

    object_id: str | None = None
    """The file."""
    user_id: str | None = None
    """Who pushed it."""
    created: datetime | None = None
    """When it was pushed."""
    user: UserBasic | None = None
    """Who pushed it."""


class SafeEdit(Model, kw_only=True, rename="camel"):
    """How a file may be edited without leaving the appliance."""

    safe_edit_locked: bool | None = None
    """Whether somebody is editing it now."""
    user: UserBasic | None = None
    """Who is editing it."""


class Tag(Model, kw_only=True, rename="camel"):
    """A label put on a file."""

    guid: str | None = None
    """Identifier of the label."""
    name: str | None = None
    """What it says."""
    type_: str | None = None
    """Kind of the label."""


# Below the classes, because modules of models refer to each other.
from .common import Fingerprint, ListMetadata, Member, Permission
from .folders import Folder
from .users import UserBasic
