# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/folders.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar, Literal

from kiteworks_runtime.error_response import BulkModel
from kiteworks_runtime.models import AwareDatetime, Model, field


class Folder(Model, kw_only=True, rename="camel"):
    """A folder."""

    _roles: ClassVar[dict[str, str]] = {"type": "type_"}

    id: str
    """Identifier of the folder."""
    name: str
    """Name of the folder."""
    type_: Literal["d"] | str | None = None
    """Always `d`."""
    parent_id: str | None = None
    """The folder that it is in. At the top level, the base folder (`base_dir_id` of `users.me`) or "0"; if shared by
    others, "0" or None."""
    user_id: str | None = None
    """Who created it."""
    creator: "UserBasic | None" = None
    """The creator, if requested through `with_`."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires and is removed; 0 or None for never."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    deleted: bool | None = None
    """Whether it is in the recycle bin."""
    perm_deleted: bool | None = None
    """Whether it was deleted permanently."""
    permalink: str | None = None
    """URL of its page in the web interface."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes, without a leading slash."""
    members: "list[Member]" = []
    """The members, if requested through `with_`."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorized recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    is_shared: bool | None = None
    """Whether another user has access too."""
    links: Any = None
    """Links to related resources; a list of objects, a list of strings or one string, depending on `mode`."""
    syncable: bool | None = None
    """Whether the desktop client may sync it."""
    file_lifetime: int | None = None
    """Days after which files in it are removed; 0 for never."""
    description: str | None = None
    """Its description."""
    parent: "Folder | None" = None
    """The parent folder, if requested through `with_`."""
    is_favorite: bool | None = None
    """Whether the caller has starred it."""
    pushed_files_count: int | None = None
    """Number of its files that were pushed to mobile devices."""
    current_user_role: "Role | None" = None
    """The caller's role in it."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """Result of the virus scan."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """Result of data loss prevention."""
    total_members_count: int | None = None
    """Number of people who have access."""
    total_folders_count: int | None = None
    """Number of folders in it."""
    total_files_count: int | None = None
    """Number of files in it."""
    max_folder_expiration: AwareDatetime | Literal[0] | None = None
    """The latest date that its `expire` may be set to; 0 for no limit."""
    max_file_lifetime: int | None = None
    """The longest `file_lifetime` allowed, in days; 0 for no limit."""
    is_ldap_group_member: bool | None = None
    """Whether access comes from an LDAP group."""
    is_under_my_folder: bool | None = None
    """Whether it is below the caller's My Folder."""
    path_ids: str | None = None
    """Identifiers of the folders above it, separated by slashes; only in results of `search.query`."""
    is_root: bool | None = None
    """Whether it is at the top level."""
    root_id: str | None = None
    """The top-level folder that it is below."""
    use_folder_quota: bool | None = None
    """Whether it has its own quota."""
    quota: int | None = None
    """Its quota in bytes; -1 for none."""
    size: int | None = None
    """Total size of its contents in bytes."""
    free_space: int | None = None
    """Bytes left of its quota."""
    inheritance_enabled: bool | None = None
    """Whether members of the parent folder are members here too."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, and not a file."""
        return True


class FolderBulkResult(BulkModel, kw_only=True, rename="camel"):
    """The result for each folder."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: "list[BulkFailure]" = []
    """What went wrong."""
    success_ids: list[str] = []
    """Identifiers of those that succeeded."""
    data: "list[Folder]" = []
    """The folders that were moved."""


class FolderList(Model, kw_only=True, rename="camel"):
    """A page of folders."""

    data: "list[Folder]"
    """The folders of this page."""
    metadata: "FolderListMetadata | None" = None
    """Paging details: total, limit and offset."""


class FolderListMetadata(Model, kw_only=True, rename="camel"):
    """Paging details of a list of folders."""

    total: int | None = None
    """Total number of items."""
    limit: int | None = None
    """Maximum number of items per page; None if no limit was given."""
    offset: int | None = None
    """Number of items before this page."""
    total_deleted_folders_count: int | None = None
    """Number of folders in the recycle bin."""
    total_deleted_files_count: int | None = None
    """Number of files in the recycle bin."""


class FolderPath(Model, kw_only=True, rename="camel"):
    """The path of a folder: the folders from the top level down to it."""

    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    data: "list[FolderPathItem]" = []
    """The folders, topmost first."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class FolderPathItem(Model, kw_only=True, rename="camel"):
    """A folder in a path."""

    id: str
    """Identifier of the folder."""
    name: str
    """Name of the folder."""


class FolderQuota(Model, kw_only=True, rename="camel"):
    """The quota of a folder."""

    quota_allowance: int | None = field(default=None, name="quota_allowance")
    """Bytes that its quota allows; 0 when none is set."""
    storage_available: int | None = field(default=None, name="storage_available")
    """Number of bytes left."""
    storage_quota: int | None = field(default=None, name="storage_quota")
    """Its quota in bytes; 0 when none is set."""
    storage_used: int | None = field(default=None, name="storage_used")
    """Number of bytes in use."""
    folder_size: int | None = field(default=None, name="folder_size")
    """Total size of its contents in bytes."""
    owner_sys_folder_quota_options: list[int] = field(default=[], name="owner_sys_folder_quota_options")
    """Quotas that its owner can choose from, in bytes."""


class MailVariable(Model, kw_only=True, rename="camel"):
    """A value for a variable of a template."""

    variable: str | None = None
    """Name of the variable."""
    value: Any = None
    """The value."""


class Node(Model, kw_only=True, rename="camel"):
    """A folder or a file, as listed among the children of a folder; `type` says which."""

    _roles: ClassVar[dict[str, str]] = {"type": "type_", "versions": "versions_count"}

    _usual_hash: ClassVar[str] = "md5"

    id: str
    """Identifier of the object."""
    name: str
    """Name of the object."""
    type_: Literal["d", "f"] | str | None = None
    """`d` for a folder, `f` for a file."""
    parent_id: str | None = None
    """The folder that it is in. At the top level, the base folder (`base_dir_id` of `users.me`) or "0"; if shared by
    others, "0" or None."""
    user_id: str | None = None
    """Who created it."""
    creator: "UserBasic | None" = None
    """Who created it."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires and is removed; 0 or None for never."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    deleted: bool | None = None
    """Whether it is in the recycle bin."""
    perm_deleted: bool | None = None
    """Whether it was deleted permanently."""
    permalink: str | None = None
    """URL of its page in the web interface."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes, without a leading slash."""
    members: "list[Member]" = []
    """The members, if requested through `with_`."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorized recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    is_shared: bool | None = None
    """Whether another user has access too."""
    links: Any = None
    """Links to related resources; a list of objects, a list of strings or one string, depending on `mode`."""
    size: int | None = None
    """Size of the file, or of all the contents of the folder, in bytes."""
    mime: str | None = None
    """Media type of the file."""
    fingerprint: str | None = None
    """Hash of the file's content; `Generating...` until it is known."""
    locked: bool | int | None = None
    """Whether the file is locked; some responses give the ID of the user who locked it."""
    current_user_role: "Role | None" = None
    """The caller's role."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """Result of the virus scan."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """Result of data loss prevention."""
    modifier: "UserBasic | None" = None
    """Who changed it last."""
    last_modified_by: "UserBasic | None" = None
    """Who changed it last."""
    fingerprints: "list[Fingerprint]" = []
    """Hashes of the content by algorithm; more are added shortly after an upload."""
    client_created: AwareDatetime | None = None
    """When it was created, according to the sender's system."""
    client_modified: AwareDatetime | None = None
    """When it last changed, according to the sender's system."""
    overridden_expire: bool | None = None
    """Whether its own expiration date overrides the folder's."""
    shared_by: "UserBasic | None" = None
    """Who shared it with the caller."""
    shared_time: AwareDatetime | None = None
    """When it was shared with the caller."""
    parent: "Folder | None" = None
    """The parent folder, if requested through `with_`."""
    original_file_id: str | None = None
    """The file that this one is a copy of."""
    admin_quarantine_status: Literal["allowed", "quarantined"] | str | None = None
    """Whether an administrator has quarantined it."""
    lock_user: "UserBasic | None" = None
    """The user who locked it, if requested through `with_`."""
    pushed_object: "PushedObject | None" = None
    """What was pushed to mobile devices."""
    path_ids: str | None = None
    """Identifiers of the folders above it, separated by slashes; only in results of `search.query`."""
    wopiapp: "OnlineEditor | None" = None
    """How it opens in an online editor."""
    pushed: bool | None = None
    """Whether it was pushed to mobile devices."""
    tags: "list[Tag]" = []
    """Labels of the file."""
    safe_edit: "SafeEdit | None" = None
    """How it may be edited on the appliance."""
    versions_count: int | None = None
    """Number of versions."""
    tracking_id: str | None = field(default=None, name="tracking_id")
    """Identifier that an external transfer is tracked by."""
    description: str | None = None
    """Its description."""
    syncable: bool | None = None
    """Whether the desktop client may sync it."""
    file_lifetime: int | None = None
    """Days after which files in it are removed; 0 for never."""
    is_favorite: bool | None = None
    """Whether the caller has starred it."""
    pushed_files_count: int | None = None
    """Number of its files that were pushed to mobile devices."""
    total_members_count: int | None = None
    """Number of people who have access."""
    total_folders_count: int | None = None
    """Number of folders in it."""
    total_files_count: int | None = None
    """Number of files in it."""
    max_folder_expiration: AwareDatetime | Literal[0] | None = None
    """The latest date that its `expire` may be set to; 0 for no limit."""
    max_file_lifetime: int | None = None
    """The longest `file_lifetime` allowed, in days; 0 for no limit."""
    is_ldap_group_member: bool | None = None
    """Whether access comes from an LDAP group."""
    is_under_my_folder: bool | None = None
    """Whether it is below the caller's My Folder."""
    is_root: bool | None = None
    """Whether it is at the top level."""
    root_id: str | None = None
    """The top-level folder that it is below."""
    use_folder_quota: bool | None = None
    """Whether it has its own quota."""
    quota: int | None = None
    """Its quota in bytes; -1 for none."""
    free_space: int | None = None
    """Bytes left of its quota."""
    inheritance_enabled: bool | None = None
    """Whether members of the parent folder are members here too."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, and not a file."""
        return self.type_ == "d"


class NodeList(Model, kw_only=True, rename="camel"):
    """A page of folders and files, folders first."""

    data: "list[Node]"
    """The objects of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class Notification(Model, kw_only=True, rename="camel"):
    """The notification settings of the account for a folder."""

    object_id: str | None = None
    """The folder that the notifications are about."""
    file_added: int | None = None
    """1 to be notified of new files, 0 not to."""
    comment_added: int | None = None
    """1 to be notified of new comments, 0 not to."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    user_id: str | None = None
    """Identifier of the user."""


# Below the classes, because modules of models refer to each other.
from .common import Fingerprint, ListMetadata, Member, Permission, Role
from .files import BulkFailure, OnlineEditor, PushedObject, SafeEdit, Tag
from .users import UserBasic
