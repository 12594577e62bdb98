"""Finding folders and files that a user may reach. What is missing and what belongs to others look the same: 403."""

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
    """A folder of a user.

    Args:
        session: Where to look.
        user: Who asks.
        folder_id: Its identifier, or `0` for the base folder.
        deleted: Whether a soft-deleted one will do.

    Raises:
        ApiError: 403, it is missing, not the user's, deleted, or inside a deleted folder.
    """
    folder = session.get(Folder, user.base_dir_id if folder_id == TOP else folder_id)
    return _reachable(folder, user, deleted=deleted)


def get_file(session: Session, user: User, file_id: str, *, deleted: bool = False) -> File:
    """A file of a user; arguments and errors as for `get_folder`."""
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
    """The items of several identifiers.

    Args:
        ids: Their identifiers.
        find: How one is found.
        partial: Whether those that can't be reached are left out.

    Raises:
        ApiError: 403, one can't be reached, and `partial` is not set.
    """
    for one in ids:
        try:
            yield find(one)
        except ApiError:
            if not partial:
                raise


def ancestors(item: File | Folder) -> Iterator[Folder]:
    """The folders around an item, the nearest first, up to the base folder."""
    folder = item.parent
    while folder is not None:
        yield folder
        folder = folder.parent


def require_plain(folder: Folder) -> None:
    """Refuse (403) what may not be done to system folders."""
    if folder.kind in _REFUSALS:
        raise ApiError(_REFUSALS[folder.kind], status=403)
