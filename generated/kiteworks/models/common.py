# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models of `spec/schemas/common.yaml`. A missing field is `None`, a missing list is empty."""

from typing import Any, ClassVar, Literal

from kiteworks_runtime.models import AwareDatetime, Model


class Fingerprint(Model, kw_only=True, rename="camel"):
    """A hash of the content."""

    _roles: ClassVar[dict[str, str]] = {"fingerprint_algo": "algo", "fingerprint": "hash_"}

    _usual_hash: ClassVar[str] = "md5"

    algo: Literal["md5", "sha3-256"] | str | None = None
    """The algorithm."""
    hash_: str | None = None
    """The hash in hexadecimal; `Generating...` until it is known."""


class LdapGroup(Model, kw_only=True, rename="camel"):
    """A group of the LDAP directory."""

    id: int
    """Numeric ID of the group."""
    name: str
    """Name of the group."""
    dn: str | None = None
    """Its distinguished name."""
    email: str | None = None
    """Its email address."""
    description: str | None = None
    """Its description."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


class ListMetadata(Model, kw_only=True, rename="camel"):
    """Paging details: total, limit and offset."""

    total: int | None = None
    """Total number of items."""
    limit: int | None = None
    """Maximum number of items per page; None if no limit was given."""
    offset: int | None = None
    """Number of items before this page."""


class Member(Model, kw_only=True, rename="camel"):
    """A person who has access to a folder or file."""

    object_id: str | None = None
    """The folder or file."""
    user_id: str | None = None
    """The person."""
    role_id: int | None = None
    """Numeric ID of the person's role."""
    user: "UserBasic | None" = None
    """The person, if requested through `with_`."""
    role: "Role | None" = None
    """The person's role, if requested through `with_`."""
    group_id: int | None = None
    """Numeric ID of the LDAP group, if the member is one."""
    group: "LdapGroup | None" = None
    """The LDAP group, if the member is one."""
    shared_by: "UserBasic | None" = None
    """Who gave access."""
    created: AwareDatetime | None = None
    """When access was given."""
    email: str | None = None
    """Email address of the person."""
    rank: int | None = None
    """Rank of the role."""
    inherit_role_id: int | None = None
    """Numeric ID of the role that is inherited from the parent folder."""
    allowed_folder_role_id: list[int] = []
    """Numeric IDs of the roles that can be assigned here."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""
    origin_folder: Any = None
    """The folder that the role is inherited from."""


class Permission(Model, kw_only=True, rename="camel"):
    """A permission that a person may or may not have."""

    id: int | str
    """Numeric ID of the permission; some operations return its name in capital letters."""
    name: (
        Literal[
            "children_view_deleted",
            "comment_add",
            "comment_delete",
            "comment_edit",
            "comment_view",
            "download",
            "favorite_add",
            "file_add",
            "file_copy",
            "file_delete",
            "file_move",
            "file_recover",
            "folder_add",
            "folder_copy",
            "folder_delete",
            "folder_move",
            "folder_permanent_delete",
            "folder_recover",
            "lock",
            "message_send",
            "notification_subscribe",
            "notification_unsubscribe",
            "properties_edit",
            "properties_view",
            "rename",
            "sync_disable",
            "sync_enable",
            "task_add",
            "task_view",
            "top_shared_folder_delete",
            "unlock",
            "user_add",
            "user_edit",
            "user_remove",
            "user_view",
            "version_create",
            "version_delete",
            "version_promote",
            "version_view",
            "view",
        ]
        | str
    )
    """Name of the permission; `folder_recover` is granted only while the folder is deleted."""
    allowed: bool | None = None
    """Whether it is granted."""


class Role(Model, kw_only=True, rename="camel"):
    """A role that a person has in a folder."""

    id: int
    """Numeric ID of the role; it differs between appliances."""
    name: Literal["Owner", "Manager", "Collaborator", "Downloader", "Viewer", "Uploader"] | str
    """Name of the role."""
    rank: int | None = None
    """Rank of the role."""
    type_: str | None = None
    """Type of the role."""
    links: Any = None
    """Links to related resources; their format depends on `mode`."""


# Below the classes, because modules of models refer to each other.
from .users import UserBasic
