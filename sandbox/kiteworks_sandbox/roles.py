"""The roles that people have in folders and files, and the permissions of each.

Numbers of roles differ between appliances; these are the sandbox's own, except those for files, which are published.
Downloaders and viewers get the current version of a file alone, so `version_view` is for collaborators and above.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

FOLDER_PERMISSIONS = (
    "download",
    "view",
    "message_send",
    "notification_subscribe",
    "notification_unsubscribe",
    "properties_view",
    "properties_edit",
    "user_view",
    "user_add",
    "user_edit",
    "user_remove",
    "rename",
    "children_view_deleted",
    "folder_add",
    "file_add",
    "sync_enable",
    "sync_disable",
    "comment_add",
    "comment_view",
    "task_add",
    "task_view",
    "favorite_add",
    "folder_copy",
    "folder_delete",
    "folder_permanent_delete",
    "folder_recover",
    "folder_move",
    "top_shared_folder_delete",
)
"""Permissions on folders, in the order in which they are numbered."""
FILE_PERMISSIONS = (
    "view",
    "download",
    "properties_view",
    "user_view",
    "user_add",
    "user_edit",
    "user_remove",
    "rename",
    "lock",
    "unlock",
    "comment_add",
    "comment_view",
    "task_add",
    "task_view",
    "favorite_add",
    "file_copy",
    "version_view",
    "version_create",
    "version_promote",
    "version_delete",
    "file_delete",
    "file_permanent_delete",
    "file_recover",
    "file_move",
)
"""Permissions on files."""
COMMENT_PERMISSIONS = ("comment_view", "comment_add", "comment_edit", "comment_delete")
"""Permissions on comments: those who wrote a comment, and managers, may edit and delete it."""
PERMISSION_IDS = {
    name: number
    for number, name in enumerate(
        dict.fromkeys(FOLDER_PERMISSIONS + FILE_PERMISSIONS + COMMENT_PERMISSIONS), 1
    )
}

_VIEWS = frozenset(
    (
        "view",
        "properties_view",
        "user_view",
        "comment_view",
        "task_view",
        "favorite_add",
        "notification_subscribe",
        "notification_unsubscribe",
    )
)
_DOWNLOADS = _VIEWS | {
    "download",
    "comment_add",
    "file_copy",
    "folder_copy",
    "message_send",
    "sync_enable",
    "sync_disable",
}
_COLLABORATES = _DOWNLOADS | {
    "children_view_deleted",
    "file_add",
    "folder_add",
    "rename",
    "version_view",
    "lock",
    "unlock",
    "task_add",
    "version_create",
    "version_promote",
    "file_delete",
    "file_recover",
    "file_move",
}
_EVERYTHING = frozenset(PERMISSION_IDS)


@dataclass(frozen=True, slots=True)
class Role:
    """A role."""

    id: int
    name: str
    rank: int
    """The higher, the more it may do."""
    permissions: AbstractSet[str]
    kind: str = "d"
    """Whether it is listed as a role for folders (`d`) or for single files (`f`)."""
    for_files: bool = False
    """Whether it can be given for single files."""


OWNER = Role(5, "Owner", 500, _EVERYTHING)
MANAGER = Role(4, "Manager", 400, _EVERYTHING - {"top_shared_folder_delete"})
COLLABORATOR = Role(3, "Collaborator", 300, _COLLABORATES, for_files=True)
DOWNLOADER = Role(2, "Downloader", 200, _DOWNLOADS, for_files=True)
VIEWER = Role(6, "Viewer", 100, _VIEWS, for_files=True)
UPLOADER = Role(7, "Uploader", 50, frozenset(("file_add", "folder_add", "properties_view")))
FILE_COLLABORATOR = Role(8, "Collaborator", 300, _COLLABORATES, "f", for_files=True)
FILE_VIEWER = Role(9, "Viewer", 100, _VIEWS, "f", for_files=True)

ROLES = {
    one.id: one
    for one in (
        MANAGER,
        COLLABORATOR,
        DOWNLOADER,
        VIEWER,
        UPLOADER,
        OWNER,
        FILE_COLLABORATOR,
        FILE_VIEWER,
    )
}
"""All roles by their number."""


def grantable(kind: str, *, above: int = 0) -> list[Role]:
    """Return the roles that members can be given.

    Args:
        kind: Whether they are given in folders (`d`) or for files (`f`).
        above: Only roles whose rank is higher than this, because members inherit that much.
    """
    return [
        one
        for one in ROLES.values()
        if one is not OWNER and (one.for_files if kind == "f" else one.kind == "d") and one.rank > above
    ]
