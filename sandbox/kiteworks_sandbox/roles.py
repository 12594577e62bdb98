"""The roles that people have in folders and files, and the permissions of each.

Numbers of roles differ between appliances; these are the sandbox's own.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

FOLDER_PERMISSIONS = (
    "download",
    "view",
    "properties_view",
    "properties_edit",
    "user_view",
    "user_add",
    "user_edit",
    "user_remove",
    "rename",
    "folder_add",
    "file_add",
    "comment_add",
    "comment_view",
    "task_add",
    "task_view",
    "folder_copy",
    "folder_delete",
    "folder_permanent_delete",
    "folder_recover",
    "folder_move",
)
"""Permissions on folders, in the order in which they are numbered."""
FILE_PERMISSIONS = (
    "view",
    "download",
    "rename",
    "lock",
    "unlock",
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
PERMISSION_IDS = {
    name: number for number, name in enumerate(dict.fromkeys(FOLDER_PERMISSIONS + FILE_PERMISSIONS), 1)
}

_VIEWS = frozenset(("view", "properties_view", "user_view", "comment_view", "task_view"))
_DOWNLOADS = _VIEWS | {"download", "version_view", "comment_add", "file_copy", "folder_copy"}
_COLLABORATES = _DOWNLOADS | {
    "file_add",
    "folder_add",
    "rename",
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


OWNER = Role(5, "Owner", 500, _EVERYTHING)
MANAGER = Role(4, "Manager", 400, _EVERYTHING - {"folder_move"})
COLLABORATOR = Role(3, "Collaborator", 300, _COLLABORATES)
DOWNLOADER = Role(2, "Downloader", 200, _DOWNLOADS)
VIEWER = Role(6, "Viewer", 100, _VIEWS)
UPLOADER = Role(7, "Uploader", 50, frozenset(("file_add", "folder_add", "properties_view")))

ROLES = {one.id: one for one in (DOWNLOADER, COLLABORATOR, MANAGER, OWNER, VIEWER, UPLOADER)}
"""All roles by their number."""
