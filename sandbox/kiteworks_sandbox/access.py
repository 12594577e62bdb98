"""Find folders and files that a user can access. What is missing and what belongs to others look the same: 403."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from sqlalchemy.orm import Session

from .database import File, Folder, FolderKind, User
from .responses import ApiError

Item = TypeVar("Item", File, Folder)

TOP = "0"
"""Alias for a user's base folder, in URLs and as the `parentId` of top-level folders."""

_REFUSALS = {
    FolderKind.BASE: "ERR_ENTITY_IS_BASE_DIR",
    FolderKind.MY: "ERR_ENTITY_IS_MY_DIR",
    FolderKind.SYNC: "ERR_ENTITY_IS_SYNC_DIR",
}


def get_folder(session: Session, user: User, folder_id: str, *, deleted: bool = False) -> Folder:
    """Return a folder of a user.

    Args:
        session: Database session.
        user: The user who asks.
        folder_id: Identifier of the folder, or `0` for the base folder.
        deleted: Whether a soft-deleted folder is accepted.

    Raises:
        ApiError: 403; the folder is missing, not the user's, deleted, or inside a deleted folder.
    """
    folder = session.get(Folder, user.base_dir_id if folder_id == TOP else folder_id)
    return _reachable(folder, user, deleted=deleted)


def get_file(session: Session, user: User, file_id: str, *, deleted: bool = False) -> File:
    """Return a file of a user; arguments and errors as for `get_folder`."""
    return _reachable(session.get(File, file_id), user, deleted=deleted)


def _reachable(item: Item | None, user: User, *, deleted: bool) -> Item:
    if item is None or item.perm_deleted or item.user_id != user.id:
        raise ApiError("ERR_ACCESS_USER", status=403)
    if item.deleted and not deleted:
        raise ApiError("ERR_ENTITY_DELETED", status=403)
    if any(folder.deleted for folder in ancestors(item)):
        raise ApiError("ERR_ENTITY_PARENT_FOLDER_DELETED", status=403)
    return item


def reach_each(ids: Iterable[str], find: Callable[[str], Item], *, partial: bool) -> Iterator[Item]:
    """Return the items with these identifiers.

    Args:
        ids: Identifiers of the items.
        find: Function that finds one item.
        partial: Whether to leave out items that the user can't access.

    Raises:
        ApiError: 403; the user can't access an item, and `partial` is not set.
    """
    for one in ids:
        try:
            yield find(one)
        except ApiError:
            if not partial:
                raise


def ancestors(item: File | Folder) -> Iterator[Folder]:
    """Iterate over the parent folders of an item, nearest first, up to the base folder."""
    folder = item.parent
    while folder is not None:
        yield folder
        folder = folder.parent


def require_plain(folder: Folder) -> None:
    """Refuse (403) actions that are not allowed on system folders."""
    if folder.kind in _REFUSALS:
        raise ApiError(_REFUSALS[folder.kind], status=403)
