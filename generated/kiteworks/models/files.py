# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/files.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from kiteworks_runtime.bulk import BulkModel
from kiteworks_runtime.models import AwareDatetime, Model, field


class AccessVerificationApproval(Model, kw_only=True, rename="camel"):
    """An approval that is needed before access is given."""

    id: str
    """Its identifier."""
    parent_id: str | None = None
    """The folder it lies in."""
    name: str | None = None
    """Its name."""
    type_: str | None = None
    """Its kind."""
    user_id: str | None = None
    """Identifier of the user."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    created: AwareDatetime | None = None
    """When it was made."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    deleted: bool | None = None
    """Whether it was deleted."""
    perm_deleted: bool | None = None
    """Whether it is gone for good."""
    permalink: str | None = None
    """Address of its page in a browser."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes."""
    members: list[Member] = []
    """The members."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorised recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    requirements: list[Requirement] = []
    """What must be met before access is given."""


class BulkFailure(Model, kw_only=True, rename="camel"):
    """Why some of many failed."""

    code: str | None = None
    """The code, one of the error table."""
    message: str | None = None
    """What happened, in words."""
    field: str | None = None
    """The member of the request at fault."""
    failed_ids: list[str] = []
    """Identifiers of those that failed."""
    access_verification: AccessVerificationApproval | None = None
    """The approval that is needed first."""
    reference_id: str | None = None
    """Reference to quote to an administrator."""


class CommentList(Model, kw_only=True, rename="camel"):
    """A page of comments."""

    data: list[Comment]
    """The comments of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class DownloadLinks(Model, kw_only=True, rename="camel"):
    """Links to the content of files and folders."""

    download_links: list[str] = []
    """Links to the content, relative to the address of the appliance; `files.download_by_link` follows them."""


class ExternalEditToken(Model, kw_only=True, rename="camel"):
    """A token with which an editor outside reads and writes one file."""

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

    id: str
    """Identifier of the file; it stays the same from version to version."""
    name: str
    """Name of the file."""
    type_: Literal["f"] | str | None = None
    """Always `f`."""
    parent_id: str | None = None
    """The folder it lies in. At the top level it is the base folder (`base_dir_id` of `users.me`) or "0"; of what
    others shared, "0" or None."""
    user_id: str | None = None
    """Who made it."""
    size: int | None = None
    """Bytes of the current version."""
    mime: str | None = None
    """Media type of the content."""
    created: AwareDatetime | None = None
    """When it was made."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    client_created: AwareDatetime | None = None
    """When the sender's system says it was made."""
    client_modified: AwareDatetime | None = None
    """When the sender's system says it last changed."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprints: list[Fingerprint] = []
    """Hashes of the content by algorithm; the list grows shortly after an upload."""
    locked: bool | int | None = None
    """Whether it is locked; some answers give the number of the user who locked it."""
    overridden_expire: bool | None = None
    """Whether its own date of removal replaces the folder's."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it is removed; 0 or None for never."""
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
    creator: UserBasic | None = None
    """Who made it."""
    modifier: UserBasic | None = None
    """Who changed it last."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes, without a leading slash."""
    is_shared: bool | None = None
    """Whether somebody else has access too."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
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
    links: Any = None
    """Related addresses; a list of objects, a list of text or one text, depending on `mode`."""
    last_modified_by: UserBasic | None = None
    """Who changed it last."""
    shared_by: UserBasic | None = None
    """Who shared it with the caller."""
    shared_time: AwareDatetime | None = None
    """When it was shared with the caller."""
    parent: Folder | None = None
    """The folder it lies in, when asked for with `with`."""
    original_file_id: str | None = None
    """The file that this one is a copy of."""
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
    tracking_id: str | None = field(default=None, name="tracking_id")
    """Identifier under which an outside transfer is followed."""
    description: str | None = None
    """What a person wrote about it."""


class FileBulkResult(BulkModel, kw_only=True, rename="camel"):
    """What became of each file."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: list[BulkFailure] = []
    """What went wrong."""
    success_ids: list[str] = []
    """Identifiers of those that went well."""
    data: list[File] = []
    """The files that were changed."""


class FileList(Model, kw_only=True, rename="camel"):
    """A page of files."""

    data: list[File]
    """The files of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class FileVersion(Model, kw_only=True, rename="camel"):
    """One content that a file has or had."""

    id: str
    """Identifier of the version."""
    name: str
    """Name of the file in this version."""
    object_id: str | None = None
    """The file it belongs to."""
    version_number: int | None = None
    """0 for the current version; older ones count up."""
    user_id: str | None = None
    """Who uploaded it."""
    creator: UserBasic | None = None
    """Who uploaded it, when asked for with `with`."""
    size: int | None = None
    """Bytes."""
    mime: str | None = None
    """Media type of the content."""
    created: AwareDatetime | None = None
    """When it was uploaded."""
    deleted: bool | None = None
    """Whether it was deleted."""
    client_created: AwareDatetime | None = None
    """When the sender's system says the file was made."""
    client_modified: AwareDatetime | None = None
    """When the sender's system says the file last changed."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprint_algo: Literal["md5", "sha3-256"] | str | None = None
    """Algorithm of `fingerprint`."""
    fingerprints: list[Fingerprint] = []
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
    tags: list[Tag] = []
    """Labels put on it."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class FileVersionList(Model, kw_only=True, rename="camel"):
    """A page of versions of a file, the current one first."""

    data: list[FileVersion]
    """The versions of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class LdapGroupMember(Model, kw_only=True, rename="camel"):
    """An LDAP group that has access to a folder or file."""

    object_id: str | None = None
    """The folder or file."""
    role_id: int | None = None
    """Number of the role that its people have."""
    group: LdapGroup | None = None
    """The group."""
    role: Role | None = None
    """The role, when asked for with `with`."""
    inherit_role_id: int | None = None
    """Number of the role that comes from the folder above."""
    allowed_folder_role_id: list[int] = []
    """Numbers of the roles that may be given here."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    group_id: int | None = None
    """Number of the group."""
    user: User | None = None
    """Who gave access, when asked for with `with`."""


class LdapGroupMemberList(Model, kw_only=True, rename="camel"):
    """A page of LDAP group members."""

    data: list[LdapGroupMember]
    """The LDAP group members of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class MemberBulkResult(BulkModel, kw_only=True, rename="camel"):
    """What became of each invitation."""

    _error_table: ClassVar[str] = "kiteworks._error_codes"

    errors: list[BulkFailure] = []
    """What went wrong."""
    success_ids: list[str] = []
    """Identifiers of those that went well."""
    data: list[Member] = []
    """The members that were added."""


class MemberList(Model, kw_only=True, rename="camel"):
    """A page of members."""

    data: list[Member]
    """The members of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class MobileSyncItem(Model, kw_only=True, rename="camel"):
    """A file that is kept on mobile devices."""

    id: int
    """Its identifier."""
    file_id: str | None = None
    """Identifier of the file."""
    user_id: str | None = None
    """Identifier of the user."""
    push_user_id: str | None = None
    """Who put the file on the device."""
    created: AwareDatetime | None = None
    """When it was made."""
    fingerprint: str | None = None
    """Hash of the content; `Generating...` until it is known."""
    fingerprints: list[Fingerprint] = []
    """Hashes of the content."""
    secure: bool | None = None
    """Whether the file lies in a secure folder."""
    to_be_notified: bool | None = None
    """Whether the user is told by mail."""
    pushed_object: PushedObject | None = None
    """Who pushed it, and when."""
    synced_object: PushedObject | None = None
    """Who marked it, and when."""
    push_user: UserBasic | None = None
    """Who put the file on the device, when asked for with `with`."""
    av_status: Literal["allowed", "scanning", "blocked", "flagged"] | str | None = None
    """What the virus scan says."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """What data loss prevention says."""
    file: File | None = None
    """The file, when asked for with `with`."""


class MobileSyncItemList(Model, kw_only=True, rename="camel"):
    """A page of mobile sync items."""

    data: list[MobileSyncItem]
    """The mobile sync items of this page."""
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
    scheme_support: str | None = None
    """How far the editor supports the address scheme."""


class PreviewSupport(Model, kw_only=True, rename="camel"):
    """Of which files a preview can be made."""

    supported_ids: list[str] = []
    """Those of which a preview can be made."""


class PushedObject(Model, kw_only=True, rename="camel"):
    """A file as it was pushed to mobile devices."""

    object_id: str | None = None
    """The file."""
    user_id: str | None = None
    """Who pushed it."""
    created: AwareDatetime | None = None
    """When it was pushed."""
    user: UserBasic | None = None
    """Who pushed it."""


class Requirement(Model, kw_only=True, rename="camel"):
    """What must be met before access is given."""

    id: str
    """Its identifier."""
    parent_id: str | None = None
    """The folder it lies in."""
    name: str | None = None
    """Its name."""
    type_: str | None = None
    """Its kind."""
    user_id: str | None = None
    """Identifier of the user."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    created: AwareDatetime | None = None
    """When it was made."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    deleted: bool | None = None
    """Whether it was deleted."""
    perm_deleted: bool | None = None
    """Whether it is gone for good."""
    permalink: str | None = None
    """Address of its page in a browser."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes."""
    members: list[Member] = []
    """The members."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorised recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    approvers: Any = None
    """Who may approve."""
    asset_class: RiskPolicy | None = field(default=None, name="asset_class")
    """The risk policy that asks for approval."""
    matched_recipients: list[str] = field(default=[], name="matched_recipients")
    """Addresses that meet the requirement."""


class RiskPolicy(Model, kw_only=True, rename="camel"):
    """A policy that asks for approval."""

    id: str | None = None
    """Its identifier."""
    parent_id: str | None = None
    """The folder it lies in."""
    name: str | None = None
    """Its name."""
    type_: str | None = None
    """Its kind."""
    user_id: str | None = None
    """Identifier of the user."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    created: AwareDatetime | None = None
    """When it was made."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    expire: AwareDatetime | Literal[0] | None = None
    """When it expires; 0 or None for never."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    deleted: bool | None = None
    """Whether it was deleted."""
    perm_deleted: bool | None = None
    """Whether it is gone for good."""
    permalink: str | None = None
    """Address of its page in a browser."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes."""
    members: list[Member] = []
    """The members."""
    vendor_doc_id: str | None = None
    """Identifier of the document in another system that it is linked to."""
    vendor_doc_name: str | None = None
    """Name of the document in another system that it is linked to."""
    secure: bool | None = None
    """Whether only authorised recipients may see it."""
    source: int | None = None
    """Where it comes from: 1 Salesforce, 2 Teams."""
    message: str | None = None
    """What the policy tells the user."""


class SafeEdit(Model, kw_only=True, rename="camel"):
    """How a file may be edited without leaving the appliance."""

    safe_edit_locked: bool | None = None
    """Whether somebody is editing it now."""
    user: UserBasic | None = None
    """Who is editing it."""


class SourceContent(Model, kw_only=True, rename="camel"):
    """A file or folder in another repository."""

    id: str
    """Its identifier."""
    name: str
    """Its name."""
    parent_id: str | None = None
    """The folder it lies in."""
    type_: str | None = None
    """Whether it is a file or a folder."""
    created: AwareDatetime | None = None
    """When it was made."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    status: str | None = None
    """State it is in."""
    deleted: bool | None = None
    """Whether it was deleted."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes."""
    user_role_id: int | None = None
    """Number of the caller's role, when asked for with `with`."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    wopiapp: bool | None = None
    """Whether a mobile editor can open it."""
    root_id: str | None = None
    """The topmost folder above it, when asked for with `with`."""
    path_ids: str | None = None
    """Identifiers of the folders above it, when asked for with `with`."""
    source_type_id: int | None = None
    """Number of the kind of source."""
    total_files_count: str | int | None = None
    """How many files are in it, when asked for with `with`."""
    total_folders_count: str | int | None = None
    """How many folders are in it, when asked for with `with`."""
    parent: SourceContent | None = None
    """The object above, when asked for with `with`."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class SourceFile(Model, kw_only=True, rename="camel"):
    """A file in another repository."""

    id: str
    """Its identifier."""
    name: str
    """Its name."""
    parent_id: str | None = None
    """The folder it lies in."""
    type_: str | None = None
    """Always a file."""
    created: AwareDatetime | None = None
    """When it was made."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    status: str | None = None
    """State it is in."""
    deleted: bool | None = None
    """Whether it was deleted."""
    path: str | None = None
    """Names of the folders above it and its own, parted by slashes."""
    user_role_id: int | None = None
    """Number of the caller's role, when asked for with `with`."""
    creator: UserBasic | None = None
    """Who made it, when asked for with `with`."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    wopiapp: bool | None = None
    """Whether a mobile editor can open it."""
    root_id: str | None = None
    """The topmost folder above it, when asked for with `with`."""
    path_ids: str | None = None
    """Identifiers of the folders above it, when asked for with `with`."""
    source_type_id: int | None = None
    """Number of the kind of source."""
    total_files_count: str | int | None = None
    """How many files are in it, when asked for with `with`."""
    total_folders_count: str | int | None = None
    """How many folders are in it, when asked for with `with`."""
    parent: SourceContent | None = None
    """The object above, when asked for with `with`."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
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
    """What the virus scan says."""
    dlp_status: Literal["allowed", "scanning", "quarantined"] | str | None = None
    """What data loss prevention says."""
    locked_user_name: str | None = None
    """Name or address of whoever locked it."""
    lock_user: UserBasic | None = None
    """Who locked it."""


class Tag(Model, kw_only=True, rename="camel"):
    """A label put on a file."""

    guid: str | None = None
    """Identifier of the label."""
    name: str | None = None
    """What it says."""
    type_: str | None = None
    """Kind of the label."""


class Task(Model, kw_only=True, rename="camel"):
    """A task on a file."""

    id: int
    """Its identifier."""
    assignee_id: str
    """Who is to do it."""
    assignee: User | None = None
    """Who is to do it, when asked for with `with`."""
    due: AwareDatetime | None = None
    """When it must be done."""
    parent_id: int | None = None
    """The task that this one belongs to; 0 for none."""
    object_id: str | None = None
    """The file that the task is on."""
    user_id: str | None = None
    """Who set it."""
    user: User | None = None
    """Who set the task, when asked for with `with`."""
    created: AwareDatetime | None = None
    """When it was made."""
    modified: AwareDatetime | None = None
    """When it last changed."""
    contents: str | None = None
    """The text."""
    deleted: bool | None = None
    """Whether it was deleted."""
    folder_id: str | None = None
    """The folder that the file lies in."""
    status: str | None = None
    """`D` done, `P` in progress, `C` created."""
    file: File | None = None
    """The file, when asked for with `with`."""
    permissions: list[Permission] = []
    """What the caller may do with it, when asked for with `with`."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class TaskList(Model, kw_only=True, rename="camel"):
    """A page of tasks."""

    data: list[Task]
    """The tasks of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


# Below the classes, because modules of models refer to each other.
from .comments import Comment
from .common import Fingerprint, LdapGroup, ListMetadata, Member, Permission, Role
from .folders import Folder
from .users import User, UserBasic
