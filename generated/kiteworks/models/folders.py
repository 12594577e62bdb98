# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/folders.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from kiteworks_runtime.bulk import BulkModel
from kiteworks_runtime.models import Model, field


class Folder(Model, kw_only=True, rename="camel"):
    """A folder."""

    id: str
    """Identifier of the folder."""
    name: str
    """Name of the folder."""
    type_: Literal["d"] | str | None = None
    """Always `d`."""
    parent_id: str | None = None
    """The folder it lies in. At the top level it is the base folder (`base_dir_id` of `users.me`) or "0"; of what
    others shared, "0" or None."""
    user_id: str | None = None
    """Who made it."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    created: datetime | None = None
    """When it was made."""
    modified: datetime | None = None
    """When it last changed."""
    expire: datetime | Literal[0] | None = None
    """When it is removed; 0 or None for never."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    deleted: bool | None = None
    """Whether it is in the recycle bin."""
    perm_deleted: bool | None = None
    """Whether it is gone for good."""
    permalink: str | None = None
    """Address of its page in a browser."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes, without a leading slash."""
    members: list[Member] = []
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
    syncable: bool | None = None
    """Whether the desktop client may sync it."""
    file_lifetime: int | None = None
    """Days after which files in it are removed; 0 for never."""
    description: str | None = None
    """What a person wrote about it."""
    parent: Folder | None = None
    """The folder above, when asked for with `with`."""
    is_favorite: bool | None = None
    """Whether the caller starred it."""
    pushed_files_count: int | None = None
    """How many of its files were pushed to mobile devices."""
    current_user_role: Role | None = None
    """The caller's role in it."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """What the virus scan says."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """What data loss prevention says."""
    total_members_count: int | None = None
    """How many people have access."""
    total_folders_count: int | None = None
    """How many folders are in it."""
    total_files_count: int | None = None
    """How many files are in it."""
    max_folder_expiration: datetime | Literal[0] | None = None
    """The latest date its `expire` may be set to; 0 for no limit."""
    max_file_lifetime: int | None = None
    """The longest `fileLifetime` allowed, in days; 0 for no limit."""
    is_ldap_group_member: bool | None = None
    """Whether access comes from an LDAP group."""
    is_under_my_folder: bool | None = None
    """Whether it lies below the caller's My Folder."""
    path_ids: str | None = None
    """Identifiers of the folders above it, separated by slashes; what `search.query` finds has them."""
    is_root: bool | None = None
    """Whether it is at the top level."""
    root_id: str | None = None
    """The top-level folder that it lies below."""
    use_folder_quota: bool | None = None
    """Whether it has a quota of its own."""
    quota: int | None = None
    """Its quota in bytes; -1 for none."""
    size: int | None = None
    """Bytes used by all that is in it."""
    free_space: int | None = None
    """Bytes of its quota that are left."""
    inheritance_enabled: bool | None = None
    """Whether members of the folder above are members here."""


class FolderBulkResult(BulkModel, kw_only=True, rename="camel"):
    """What became of each folder."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: list[BulkFailure] = []
    """What went wrong."""
    success_ids: list[str] = []
    """Identifiers of those that went well."""
    data: list[Folder] = []
    """The folders that were moved."""


class FolderList(Model, kw_only=True, rename="camel"):
    """A page of folders."""

    data: list[Folder]
    """The folders of this page."""
    metadata: FolderListMetadata | None = None
    """What the page says of the whole list."""


class FolderListMetadata(Model, kw_only=True, rename="camel"):
    """What a page of folders says of the whole list."""

    total: int | None = None
    """How many there are in all."""
    limit: int | None = None
    """How many the page could hold; None when the caller gave no limit."""
    offset: int | None = None
    """How many come before this page."""
    total_deleted_folders_count: int | None = None
    """How many folders are in the recycle bin."""
    total_deleted_files_count: int | None = None
    """How many files are in the recycle bin."""


class FolderPath(Model, kw_only=True, rename="camel"):
    """The folders from the top level down to one."""

    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    data: list[FolderPathItem] = []
    """The folders, the top one first."""
    metadata: ListMetadata | None = None
    """What the answer says of the list."""


class FolderPathItem(Model, kw_only=True, rename="camel"):
    """One folder on a path."""

    id: str
    """Identifier of the folder."""
    name: str
    """Name of the folder."""


class FolderQuota(Model, kw_only=True, rename="camel"):
    """How much room a folder has."""

    quota_allowance: int | None = field(default=None, name="quota_allowance")
    """Bytes that its quota allows; 0 when none is set."""
    storage_available: int | None = field(default=None, name="storage_available")
    """Bytes that are left."""
    storage_quota: int | None = field(default=None, name="storage_quota")
    """Its quota in bytes; 0 when none is set."""
    storage_used: int | None = field(default=None, name="storage_used")
    """Bytes in use."""
    folder_size: int | None = field(default=None, name="folder_size")
    """Size of all that is in it, in bytes."""
    owner_sys_folder_quota_options: list[int] = field(default_factory=list, name="owner_sys_folder_quota_options")
    """Quotas that its owner may choose from, in bytes."""


class MailVariable(Model, kw_only=True, rename="camel"):
    """A value that fills a template."""

    variable: str | None = None
    """Name of the variable."""
    value: Any = None
    """The value."""


class Node(Model, kw_only=True, rename="camel"):
    """A folder or a file, as listed among the children of a folder. `type` tells which."""

    id: str
    """Identifier of the object."""
    name: str
    """Name of the object."""
    type_: Literal["d", "f"] | str | None = None
    """`d` for a folder, `f` for a file."""
    parent_id: str | None = None
    """The folder it lies in. At the top level it is the base folder (`base_dir_id` of `users.me`) or "0"; of what
    others shared, "0" or None."""
    user_id: str | None = None
    """Who made it."""
    creator: UserBasic | None = None
    """Who made it."""
    created: datetime | None = None
    """When it was made."""
    modified: datetime | None = None
    """When it last changed."""
    expire: datetime | Literal[0] | None = None
    """When it is removed; 0 or None for never."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    deleted: bool | None = None
    """Whether it is in the recycle bin."""
    perm_deleted: bool | None = None
    """Whether it is gone for good."""
    permalink: str | None = None
    """Address of its page in a browser."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes, without a leading slash."""
    members: list[Member] = []
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
    size: int | None = None
    """Bytes of the file, or of all that is in the folder."""
    mime: str | None = None
    """Media type of the file."""
    fingerprint: str | None = None
    """Hash of the file's content; `Generating...` until it is known."""
    locked: bool | int | None = None
    """Whether the file is locked; some answers give the number of the user who locked it."""
    current_user_role: Role | None = None
    """The caller's role."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """What the virus scan says."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """What data loss prevention says."""
    modifier: UserBasic | None = None
    """Who changed it last."""
    last_modified_by: UserBasic | None = None
    """Who changed it last."""
    fingerprints: list[Fingerprint] = []
    """Hashes of the content by algorithm; the list grows shortly after an upload."""
    client_created: datetime | None = None
    """When the sender's system says it was made."""
    client_modified: datetime | None = None
    """When the sender's system says it last changed."""
    overridden_expire: bool | None = None
    """Whether its own date of removal replaces the folder's."""
    shared_by: UserBasic | None = None
    """Who shared it with the caller."""
    shared_time: datetime | None = None
    """When it was shared with the caller."""
    parent: Folder | None = None
    """The folder above, when asked for with `with`."""
    original_file_id: str | None = None
    """The file that this one is a copy of."""
    admin_quarantine_status: Literal["allowed", "quarantined"] | str | None = None
    """Whether an administrator put it in quarantine."""
    lock_user: UserBasic | None = None
    """Who locked it, when asked for with `with`."""
    pushed_object: PushedObject | None = None
    """What was pushed to mobile devices."""
    path_ids: str | None = None
    """Identifiers of the folders above it, separated by slashes; what `search.query` finds has them."""
    wopiapp: OnlineEditor | None = None
    """How it opens in an online editor."""
    pushed: bool | None = None
    """Whether it was pushed to mobile devices."""
    tags: list[Tag] = []
    """Labels put on it."""
    safe_edit: SafeEdit | None = None
    """How it may be edited without leaving the appliance."""
    versions_count: int | None = None
    """How many versions there are."""
    tracking_id: str | None = field(default=None, name="tracking_id")
    """Identifier under which an outside transfer is followed."""
    description: str | None = None
    """What a person wrote about it."""
    syncable: bool | None = None
    """Whether the desktop client may sync it."""
    file_lifetime: int | None = None
    """Days after which files in it are removed; 0 for never."""
    is_favorite: bool | None = None
    """Whether the caller starred it."""
    pushed_files_count: int | None = None
    """How many of its files were pushed to mobile devices."""
    total_members_count: int | None = None
    """How many people have access."""
    total_folders_count: int | None = None
    """How many folders are in it."""
    total_files_count: int | None = None
    """How many files are in it."""
    max_folder_expiration: datetime | Literal[0] | None = None
    """The latest date its `expire` may be set to; 0 for no limit."""
    max_file_lifetime: int | None = None
    """The longest `fileLifetime` allowed, in days; 0 for no limit."""
    is_ldap_group_member: bool | None = None
    """Whether access comes from an LDAP group."""
    is_under_my_folder: bool | None = None
    """Whether it lies below the caller's My Folder."""
    is_root: bool | None = None
    """Whether it is at the top level."""
    root_id: str | None = None
    """The top-level folder that it lies below."""
    use_folder_quota: bool | None = None
    """Whether it has a quota of its own."""
    quota: int | None = None
    """Its quota in bytes; -1 for none."""
    free_space: int | None = None
    """Bytes of its quota that are left."""
    inheritance_enabled: bool | None = None
    """Whether members of the folder above are members here."""


class NodeList(Model, kw_only=True, rename="camel"):
    """A page of folders and files, folders first."""

    data: list[Node]
    """The objects of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class Notification(Model, kw_only=True, rename="camel"):
    """What the account wants to hear of a folder."""

    object_id: str | None = None
    """The folder that tells of news."""
    file_added: int | None = None
    """1 to hear of new files, 0 not to."""
    comment_added: int | None = None
    """1 to hear of new comments, 0 not to."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    user_id: str | None = None
    """Identifier of the user."""


# Below the classes, because modules of models refer to each other.
from .common import Fingerprint, ListMetadata, Member, Permission, Role
from .files import BulkFailure, OnlineEditor, PushedObject, SafeEdit, Tag
from .users import UserBasic
