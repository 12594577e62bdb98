# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/files.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar, Literal

from kiteworks_runtime.error_response import BulkModel
from kiteworks_runtime.models import AwareDatetime, Model, field


class AccessVerificationApproval(Model, kw_only=True, rename="camel"):
    """An approval that is needed before access is given."""

    id: str
    """Its identifier."""
    parent_id: str | None = None
    """The folder that it is in."""
    name: str | None = None
    """Its name."""
    type_: str | None = None
    """Its type."""
    user_id: str | None = None
    """Identifier of the user."""
    creator: "UserBasic | None" = None
    """The creator, if requested through `with_`."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    deleted: bool | None = None
    """Whether it was deleted."""
    perm_deleted: bool | None = None
    """Whether it was deleted permanently."""
    permalink: str | None = None
    """URL of its page in the web interface."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    members: "list[Member]" = []
    """The members."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorized recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    requirements: "list[Requirement]" = []
    """The requirements to be met before access is given."""


class BulkFailure(Model, kw_only=True, rename="camel"):
    """Why some of the items failed."""

    code: str | None = None
    """The error code, one from the error table."""
    message: str | None = None
    """What happened, in words."""
    field: str | None = None
    """The field of the request that caused the error."""
    failed_ids: list[str] = []
    """Identifiers of those that failed."""
    access_verification: "AccessVerificationApproval | None" = None
    """The approval that is needed first."""
    reference_id: str | None = None
    """Reference to quote to an administrator."""


class CommentList(Model, kw_only=True, rename="camel"):
    """A page of comments."""

    data: "list[Comment]"
    """The comments of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class DownloadLinks(Model, kw_only=True, rename="camel"):
    """Links to the content of files and folders."""

    download_links: list[str] = []
    """Links to the content, relative to the URL of the appliance; `files.download_by_link` downloads from them."""


class ExternalEditToken(Model, kw_only=True, rename="camel"):
    """A token that lets an external editor read and write one file."""

    _secrets: ClassVar[tuple[str, ...]] = ("refresh_token",)

    user_id: str | None = None
    """Identifier of the user."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    scope: str | None = None
    """What the token may be used for."""
    refresh_token: str | None = None
    """The refresh token."""


class File(Model, kw_only=True, rename="camel"):
    """A file."""

    _roles: ClassVar[dict[str, str]] = {"type": "type_", "versions": "versions_count"}

    _usual_hash: ClassVar[str] = "md5"

    id: str
    """Identifier of the file; it stays the same from version to version."""
    name: str
    """Name of the file."""
    type_: Literal["f"] | str | None = None
    """Always `f`."""
    parent_id: str | None = None
    """The folder that it is in. At the top level, the base folder (`base_dir_id` of `users.me`) or "0"; if shared by
    others, "0" or None."""
    user_id: str | None = None
    """Who created it."""
    size: int | None = None
    """Size of the current version in bytes."""
    mime: str | None = None
    """Media type of the content."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    client_created: AwareDatetime | None = None
    """When it was created, according to the sender's system."""
    client_modified: AwareDatetime | None = None
    """When it last changed, according to the sender's system."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprints: "list[Fingerprint]" = []
    """Hashes of the content by algorithm; more are added shortly after an upload."""
    locked: bool | int | None = None
    """Whether it is locked; some responses give the ID of the user who locked it."""
    overridden_expire: bool | None = None
    """Whether its own expiration date overrides the folder's."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires and is removed; 0 or None for never."""
    deleted: bool | None = None
    """Whether it is in the recycle bin."""
    perm_deleted: bool | None = None
    """Whether it was deleted permanently."""
    permalink: str | None = None
    """URL of its page in the web interface."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """Result of the virus scan; the content can't be downloaded while it is `scanning`."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """Result of data loss prevention."""
    admin_quarantine_status: Literal["allowed", "quarantined"] | str | None = None
    """Whether an administrator has quarantined it."""
    versions_count: int | None = None
    """Number of versions."""
    creator: "UserBasic | None" = None
    """Who created it."""
    modifier: "UserBasic | None" = None
    """Who changed it last."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes, without a leading slash."""
    is_shared: bool | None = None
    """Whether another user has access too."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
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
    links: Any = None
    """Links to related resources; a list of objects, a list of strings or one string, depending on `mode`."""
    last_modified_by: "UserBasic | None" = None
    """Who changed it last."""
    shared_by: "UserBasic | None" = None
    """Who shared it with the caller."""
    shared_time: AwareDatetime | None = None
    """When it was shared with the caller."""
    parent: "Folder | None" = None
    """The folder that it is in, if requested through `with_`."""
    original_file_id: str | None = None
    """The file that this one is a copy of."""
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
    tracking_id: str | None = field(default=None, name="tracking_id")
    """Identifier that an external transfer is tracked by."""
    description: str | None = None
    """Its description."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, and not a file."""
        return False


class FileBulkResult(BulkModel, kw_only=True, rename="camel"):
    """The result for each file."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: "list[BulkFailure]" = []
    """What went wrong."""
    success_ids: list[str] = []
    """Identifiers of those that succeeded."""
    data: "list[File]" = []
    """The files that were changed."""


class FileList(Model, kw_only=True, rename="camel"):
    """A page of files."""

    data: "list[File]"
    """The files of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class FileVersion(Model, kw_only=True, rename="camel"):
    """A version of a file."""

    _roles: ClassVar[dict[str, str]] = {"file_id": "object_id"}

    _usual_hash: ClassVar[str] = "md5"

    id: str
    """Identifier of the version."""
    name: str
    """Name of the file in this version."""
    object_id: str | None = None
    """The file it belongs to."""
    version_number: int | None = None
    """0 for the current version, increasing for older ones."""
    user_id: str | None = None
    """Who uploaded it."""
    creator: "UserBasic | None" = None
    """The user who uploaded it, if requested through `with_`."""
    size: int | None = None
    """Size in bytes."""
    mime: str | None = None
    """Media type of the content."""
    created: AwareDatetime | None = None
    """When it was uploaded."""
    deleted: bool | None = None
    """Whether it was deleted."""
    client_created: AwareDatetime | None = None
    """When the file was created, according to the sender's system."""
    client_modified: AwareDatetime | None = None
    """When the file last changed, according to the sender's system."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprint_algo: Literal["md5", "sha3-256"] | str | None = None
    """Algorithm of `fingerprint`."""
    fingerprints: "list[Fingerprint]" = []
    """Hashes of the content by algorithm."""
    backend: str | None = None
    """Type of storage that holds it."""
    storage_available: bool | None = None
    """Whether that storage is currently available."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """Result of the virus scan."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """Result of data loss prevention."""
    admin_quarantine_status: Literal["allowed", "quarantined"] | str | None = None
    """Whether an administrator has quarantined it."""
    tags: "list[Tag]" = []
    """Labels of the file."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class FileVersionList(Model, kw_only=True, rename="camel"):
    """A page of versions of a file, the current one first."""

    data: "list[FileVersion]"
    """The versions of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class LdapGroupMember(Model, kw_only=True, rename="camel"):
    """An LDAP group that has access to a folder or file."""

    object_id: str | None = None
    """The folder or file."""
    role_id: int | None = None
    """Numeric ID of the role of the group's users."""
    group: "LdapGroup | None" = None
    """The group."""
    role: "Role | None" = None
    """The role, if requested through `with_`."""
    inherit_role_id: int | None = None
    """Numeric ID of the role that is inherited from the parent folder."""
    allowed_folder_role_id: list[int] = []
    """Numeric IDs of the roles that can be assigned here."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    group_id: int | None = None
    """Numeric ID of the group."""
    user: "User | None" = None
    """The user who gave access, if requested through `with_`."""


class LdapGroupMemberList(Model, kw_only=True, rename="camel"):
    """A page of LDAP group members."""

    data: "list[LdapGroupMember]"
    """The LDAP group members of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class MemberBulkResult(BulkModel, kw_only=True, rename="camel"):
    """The result for each invitation."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: "list[BulkFailure]" = []
    """What went wrong."""
    success_ids: list[str] = []
    """Identifiers of those that succeeded."""
    data: "list[Member]" = []
    """The members that were added."""


class MemberList(Model, kw_only=True, rename="camel"):
    """A page of members."""

    data: "list[Member]"
    """The members of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class MobileSyncItem(Model, kw_only=True, rename="camel"):
    """A file kept on mobile devices."""

    id: int
    """Its identifier."""
    file_id: str | None = None
    """Identifier of the file."""
    user_id: str | None = None
    """Identifier of the user."""
    push_user_id: str | None = None
    """Who pushed the file to the device."""
    created: AwareDatetime | None = None
    """When it was created."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprints: "list[Fingerprint]" = []
    """Hashes of the content."""
    secure: bool | None = None
    """Whether the file is in a secure folder."""
    to_be_notified: bool | None = None
    """Whether the user is notified by email."""
    pushed_object: "PushedObject | None" = None
    """Who pushed it, and when."""
    synced_object: "PushedObject | None" = None
    """Who marked it, and when."""
    push_user: "UserBasic | None" = None
    """The user who pushed the file to the device, if requested through `with_`."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """Result of the virus scan."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """Result of data loss prevention."""
    file: "File | None" = None
    """The file, if requested through `with_`."""


class MobileSyncItemList(Model, kw_only=True, rename="camel"):
    """A page of mobile sync items."""

    data: "list[MobileSyncItem]"
    """The mobile sync items of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


class OnlineEditor(Model, kw_only=True, rename="camel"):
    """How a file opens in an online editor."""

    wopi_src: str | None = None
    """URL that the editor reads the file from."""
    user_id: str | None = None
    """Who opens it."""
    service: str | None = None
    """The service of the editor."""
    scheme: str | None = None
    """The URL scheme that starts the editor's app."""
    scheme_support: str | None = None
    """How far the editor supports the URL scheme."""


class PreviewSupport(Model, kw_only=True, rename="camel"):
    """The files that can be previewed."""

    supported_ids: list[str] = []
    """Identifiers of the files that can be previewed."""


class PushedObject(Model, kw_only=True, rename="camel"):
    """Information about pushing a file to mobile devices."""

    object_id: str | None = None
    """The file."""
    user_id: str | None = None
    """Who pushed it."""
    created: AwareDatetime | None = None
    """When it was pushed."""
    user: "UserBasic | None" = None
    """Who pushed it."""


class Requirement(Model, kw_only=True, rename="camel"):
    """The requirements to be met before access is given."""

    id: str
    """Its identifier."""
    parent_id: str | None = None
    """The folder that it is in."""
    name: str | None = None
    """Its name."""
    type_: str | None = None
    """Its type."""
    user_id: str | None = None
    """Identifier of the user."""
    creator: "UserBasic | None" = None
    """The creator, if requested through `with_`."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    deleted: bool | None = None
    """Whether it was deleted."""
    perm_deleted: bool | None = None
    """Whether it was deleted permanently."""
    permalink: str | None = None
    """URL of its page in the web interface."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    members: "list[Member]" = []
    """The members."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorized recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    approvers: Any = None
    """Who may approve."""
    asset_class: "RiskPolicy | None" = field(default=None, name="asset_class")
    """The risk policy that asks for approval."""
    matched_recipients: list[str] = field(default=[], name="matched_recipients")
    """Email addresses that meet the requirement."""


class RiskPolicy(Model, kw_only=True, rename="camel"):
    """A policy that asks for approval."""

    id: str | None = None
    """Its identifier."""
    parent_id: str | None = None
    """The folder that it is in."""
    name: str | None = None
    """Its name."""
    type_: str | None = None
    """Its type."""
    user_id: str | None = None
    """Identifier of the user."""
    creator: "UserBasic | None" = None
    """The creator, if requested through `with_`."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    deleted: bool | None = None
    """Whether it was deleted."""
    perm_deleted: bool | None = None
    """Whether it was deleted permanently."""
    permalink: str | None = None
    """URL of its page in the web interface."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    members: "list[Member]" = []
    """The members."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorized recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    message: str | None = None
    """The message that the policy shows to the user."""


class SafeEdit(Model, kw_only=True, rename="camel"):
    """How a file may be edited on the appliance."""

    safe_edit_locked: bool | None = None
    """Whether a user is editing it now."""
    user: "UserBasic | None" = None
    """Who is editing it."""


class SourceContent(Model, kw_only=True, rename="camel"):
    """A file or folder in another repository."""

    id: str
    """Its identifier."""
    name: str
    """Its name."""
    parent_id: str | None = None
    """The folder that it is in."""
    type_: str | None = None
    """Whether it is a file or a folder."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    status: str | None = None
    """Its status."""
    deleted: bool | None = None
    """Whether it was deleted."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    user_role_id: int | None = None
    """Numeric ID of the caller's role, if requested through `with_`."""
    creator: "UserBasic | None" = None
    """The creator, if requested through `with_`."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    wopiapp: bool | None = None
    """Whether a mobile editor can open it."""
    root_id: str | None = None
    """The topmost folder above it, if requested through `with_`."""
    path_ids: str | None = None
    """Identifiers of the folders above it, if requested through `with_`."""
    source_type_id: int | None = None
    """Numeric ID of the source type."""
    total_files_count: str | int | None = None
    """Number of files in it, if requested through `with_`."""
    total_folders_count: str | int | None = None
    """Number of folders in it, if requested through `with_`."""
    parent: "SourceContent | None" = None
    """The parent object, if requested through `with_`."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class SourceFile(Model, kw_only=True, rename="camel"):
    """A file in another repository."""

    id: str
    """Its identifier."""
    name: str
    """Its name."""
    parent_id: str | None = None
    """The folder that it is in."""
    type_: str | None = None
    """Always a file."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    status: str | None = None
    """Its status."""
    deleted: bool | None = None
    """Whether it was deleted."""
    path: str | None = None
    """Its path: the names of the folders above it and its own, separated by slashes."""
    user_role_id: int | None = None
    """Numeric ID of the caller's role, if requested through `with_`."""
    creator: "UserBasic | None" = None
    """The creator, if requested through `with_`."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    wopiapp: bool | None = None
    """Whether a mobile editor can open it."""
    root_id: str | None = None
    """The topmost folder above it, if requested through `with_`."""
    path_ids: str | None = None
    """Identifiers of the folders above it, if requested through `with_`."""
    source_type_id: int | None = None
    """Numeric ID of the source type."""
    total_files_count: str | int | None = None
    """Number of files in it, if requested through `with_`."""
    total_folders_count: str | int | None = None
    """Number of folders in it, if requested through `with_`."""
    parent: "SourceContent | None" = None
    """The parent object, if requested through `with_`."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    locked: bool | None = None
    """Whether it is locked."""
    size: int | None = None
    """Size in bytes."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    mime: str | None = None
    """Its media type."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """Result of the virus scan."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """Result of data loss prevention."""
    locked_user_name: str | None = None
    """Name or email address of the user who locked it."""
    lock_user: "UserBasic | None" = None
    """Who locked it."""


class Tag(Model, kw_only=True, rename="camel"):
    """A label of a file."""

    guid: str | None = None
    """Identifier of the label."""
    name: str | None = None
    """Its text."""
    type_: str | None = None
    """Type of the label."""


class Task(Model, kw_only=True, rename="camel"):
    """A task on a file."""

    id: int
    """Its identifier."""
    assignee_id: str
    """The assignee."""
    assignee: "User | None" = None
    """The assignee, if requested through `with_`."""
    due: AwareDatetime | None = None
    """When it is due."""
    parent_id: int | None = None
    """The parent task; 0 for none."""
    object_id: str | None = None
    """The file that the task is on."""
    user_id: str | None = None
    """Who created it."""
    user: "User | None" = None
    """The user who created the task, if requested through `with_`."""
    created: AwareDatetime | None = None
    """When it was created."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    contents: str | None = None
    """The text."""
    deleted: bool | None = None
    """Whether it was deleted."""
    folder_id: str | None = None
    """The parent folder of the file."""
    status: str | None = None
    """`D` done, `P` in progress, `C` created."""
    file: "File | None" = None
    """The file, if requested through `with_`."""
    permissions: "list[Permission]" = []
    """What the caller may do with it, if requested through `with_`."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class TaskList(Model, kw_only=True, rename="camel"):
    """A page of tasks."""

    data: "list[Task]"
    """The tasks of this page."""
    metadata: "ListMetadata | None" = None
    """Paging details: total, limit and offset."""


# Below the classes, because modules of models refer to each other.
from .comments import Comment
from .common import Fingerprint, LdapGroup, ListMetadata, Member, Permission, Role
from .folders import Folder
from .users import User, UserBasic
