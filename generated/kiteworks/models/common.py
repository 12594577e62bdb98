# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/common.yaml` declares. A field the appliance left out reads as `None`, a list as an empty one."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from kiteworks_runtime.models import Model


class Fingerprint(Model, kw_only=True, rename="camel"):
    """A hash of a content."""

    algo: Literal["md5", "sha3-256"] | str | None = None
    """The algorithm."""
    hash_: str | None = None
    """The hash in hexadecimal; `Generating...` until it is known."""


class LdapGroup(Model, kw_only=True, rename="camel"):
    """A group of the LDAP directory."""

    id: int
    """Number of the group."""
    name: str
    """Name of the group."""
    dn: str | None = None
    """Its distinguished name."""
    email: str | None = None
    """Its address."""
    description: str | None = None
    """What it is."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


class ListMetadata(Model, kw_only=True, rename="camel"):
    """What a page says of the whole list."""

    total: int | None = None
    """How many there are in all."""
    limit: int | None = None
    """How many the page could hold; None when the caller gave no limit."""
    offset: int | None = None
    """How many come before this page."""


class Member(Model, kw_only=True, rename="camel"):
    """A person who has access to a folder or file."""

    object_id: str | None = None
    """The folder or file."""
    user_id: str | None = None
    """The person."""
    role_id: int | None = None
    """Number of the person's role."""
    user: UserBasic | None = None
    """The person, when asked for with `with`."""
    role: Role | None = None
    """The person's role, when asked for with `with`."""
    group_id: int | None = None
    """Number of the LDAP group, when the member is one."""
    group: LdapGroup | None = None
    """The LDAP group, when the member is one."""
    shared_by: UserBasic | None = None
    """Who gave access."""
    created: datetime | None = None
    """When access was given."""
    email: str | None = None
    """Address of the person."""
    rank: int | None = None
    """Place of the role among the roles."""
    inherit_role_id: int | None = None
    """Number of the role that comes from the folder above."""
    allowed_folder_role_id: list[int] = []
    """Numbers of the roles that may be given here."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    origin_folder: Any = None
    """The folder that the role comes from."""


class Permission(Model, kw_only=True, rename="camel"):
    """One thing that a person may or may not do."""

    id: int | str
    """Number of the permission; some operations give its name in capitals."""
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
    """What it allows; `folder_recover` is granted only while the folder is deleted."""
    allowed: bool | None = None
    """Whether it is granted."""


class Role(Model, kw_only=True, rename="camel"):
    """A role that a person has in a folder."""

    id: int
    """Number of the role; it differs between appliances."""
    name: Literal["Owner", "Manager", "Collaborator", "Downloader", "Viewer", "Uploader"] | str
    """Name of the role."""
    rank: int | None = None
    """Its place among the roles."""
    type_: str | None = None
    """Kind of the role."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""


# Below the classes, because modules of models refer to each other.
from .users import UserBasic
