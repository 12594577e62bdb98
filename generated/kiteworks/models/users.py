# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Models that `spec/schemas/users.yaml` declares. A field the appliance left out reads as `None`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kiteworks_runtime.models import Model, field


class CurrentUser(Model, kw_only=True, rename="camel"):
    """The account behind the token."""

    id: str
    """Identifier of the user."""
    name: str | None = None
    """Name of the user."""
    email: str | None = None
    """Address of the user."""
    base_dir_id: str | None = field(default=None, name="basedirId")
    """The user's root folder."""
    my_dir_id: str | None = field(default=None, name="mydirId")
    """The user's tray."""
    sync_dir_id: str | None = field(default=None, name="syncdirId")
    """The user's My Folder."""
    user_type_id: int | None = None
    """Number of the user's profile."""
    internal: bool | None = None
    """Whether the user belongs to the organisation."""
    profile_icon: str | None = None
    """Address of the user's picture."""
    ext_dl: bool | None = field(default=None, name="extDL")
    """Whether it is a distribution list outside the appliance."""
    metadata: list[UserAttribute] | None = None
    """Further attributes of the user."""
    admin_role_id: int | None = None
    """Number of the administrator role, if any."""
    active: bool | None = None
    """Whether the account is in use."""
    verified: bool | None = None
    """Whether the address was confirmed."""
    suspended: bool | None = None
    """Whether the account is suspended."""
    deactivated: bool | None = None
    """Whether the account is switched off."""
    deleted: bool | None = None
    """Whether the account was removed."""
    flags: int | None = None
    """How the user signs in: 0 not at all, 1 Kiteworks, 2 LDAP, 4 single sign-on."""
    created: datetime | None = None
    """When the account was made."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    service_name: str | None = None
    """The service that the user is at home on."""


class SystemFolders(Model, kw_only=True, rename="camel"):
    """What applies to folders that have a quota of their own."""

    current_num_sys_folders: int | None = field(default=None, name="current_num_sys_folders")
    """How many there are."""
    max_num_sys_folders: int | None = field(default=None, name="max_num_sys_folders")
    """How many there may be."""
    per_folder_quota_options: Any = field(default=None, name="per_folder_quota_options")
    """The quotas to choose from, in bytes."""
    per_folder_default_quota: int | None = field(default=None, name="per_folder_default_quota")
    """The quota that a new one gets, in bytes."""


class User(Model, kw_only=True, rename="camel"):
    """An account, as administrators see it."""

    id: str
    """Identifier of the user."""
    name: str | None = None
    """Name of the user."""
    email: str | None = None
    """Address of the user."""
    base_dir_id: str | None = field(default=None, name="basedirId")
    """The user's root folder."""
    my_dir_id: str | None = field(default=None, name="mydirId")
    """The user's tray."""
    sync_dir_id: str | None = field(default=None, name="syncdirId")
    """The user's My Folder."""
    user_type_id: int | None = None
    """Number of the user's profile."""
    internal: bool | None = None
    """Whether the user belongs to the organisation."""
    profile_icon: str | None = None
    """Address of the user's picture."""
    ext_dl: bool | None = field(default=None, name="extDL")
    """Whether it is a distribution list outside the appliance."""
    metadata: list[UserAttribute] | None = None
    """Further attributes of the user."""
    admin_role_id: int | None = None
    """Number of the administrator role, if any."""
    active: bool | None = None
    """Whether the account is in use."""
    verified: bool | None = None
    """Whether the address was confirmed."""
    suspended: bool | None = None
    """Whether the account is suspended."""
    deactivated: bool | None = None
    """Whether the account is switched off."""
    deleted: bool | None = None
    """Whether the account was removed."""
    flags: int | None = None
    """How the user signs in: 0 not at all, 1 Kiteworks, 2 LDAP, 4 single sign-on."""
    created: datetime | None = None
    """When the account was made."""
    links: Any = None
    """Related addresses; their shape depends on `mode`."""
    last_activity_date_time: datetime | None = None
    """When the user was last active."""
    password_expiration_date_time: datetime | None = None
    """When the user's password ends."""
    service_name: str | None = None
    """The service that the user is at home on."""


class UserAttribute(Model, kw_only=True, rename="camel"):
    """A further attribute of a user."""

    name: str | None = None
    """Name of the attribute."""
    value: str | None = None
    """Value of the attribute."""


class UserBasic(Model, kw_only=True, rename="camel"):
    """The little that others may know of a user."""

    id: str | None = None
    """Identifier of the user."""
    name: str | None = None
    """Name of the user."""
    email: str | None = None
    """Address of the user."""
    profile_icon: str | None = None
    """Address of the user's picture."""


class UserList(Model, kw_only=True, rename="camel"):
    """A page of accounts."""

    data: list[User] | None = None
    """The accounts of this page."""
    metadata: ListMetadata | None = None
    """What the page says of the whole list."""


class UserQuota(Model, kw_only=True, rename="camel"):
    """How much the user may store and send, and has. All sizes are bytes."""

    send_quota_allowed: int | None = field(default=None, name="send_quota_allowed")
    """What may be sent."""
    send_quota_used: int | None = field(default=None, name="send_quota_used")
    """What was sent."""
    folder_quota_allowed: int | None = field(default=None, name="folder_quota_allowed")
    """What may be stored."""
    folder_quota_used: int | None = field(default=None, name="folder_quota_used")
    """What is stored."""
    sys_folders: SystemFolders | None = field(default=None, name="sys_folders")
    """What applies to folders that have a quota of their own."""


# Below the classes, because modules of models refer to each other.
from .common import ListMetadata
