"""Find folders and files that a user can access. What is missing and what is not shared look the same: 403."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from .database import File, Folder, FolderKind, Member, User
from .responses import ApiError
from .roles import OWNER, ROLES, Role

Item = TypeVar("Item", File, Folder)

TOP = "0"
"""Alias for a user's base folder, in URLs and as the `parentId` of top-level folders."""

_REFUSALS = {
    FolderKind.BASE: "ERR_ENTITY_IS_BASE_DIR",
    FolderKind.MY: "ERR_ENTITY_IS_MY_DIR",
    FolderKind.SYNC: "ERR_ENTITY_IS_SYNC_DIR",
}


def get_folder(
    session: Session, user: User, folder_id: str, *, deleted: bool = False, need: str = "properties_view"
) -> Folder:
    """Return a folder that a user owns or that is shared with the user.

    Args:
        session: Database session.
        user: The user who asks.
        folder_id: Identifier of the folder, or `0` for the base folder.
        deleted: Whether a soft-deleted folder is accepted.
        need: The permission that the user needs on it.

    Raises:
        ApiError: 403; the folder is missing, not shared with the user, deleted, or inside a deleted folder, or the
            user's role lacks the permission.
    """
    folder = session.get(Folder, user.base_dir_id if folder_id == TOP else folder_id)
    return _reachable(session, folder, user, deleted=deleted, need=need)


def get_file(
    session: Session, user: User, file_id: str, *, deleted: bool = False, need: str = "view"
) -> File:
    """Return a file that a user may access; arguments and errors as for `get_folder`."""
    return _reachable(session, session.get(File, file_id), user, deleted=deleted, need=need)


def role_in(session: Session, user: User, item: File | Folder) -> Role | None:
    """Return the role that a user has in a folder or file: the highest of its own and those it inherits.

    Whoever owns the top of the tree owns everything in it, whoever has stored it.

    Returns:
        None if the item is not shared with the user.
    """
    chain = [item, *ancestors(item)]
    if chain[-1].user_id == user.id:
        return OWNER
    found = select(Member.role_id).where(
        Member.user_id == user.id, Member.item_id.in_([one.id for one in chain])
    )
    return max((ROLES[one] for one in session.scalars(found)), key=lambda role: role.rank, default=None)


def _reachable(session: Session, item: Item | None, user: User, *, deleted: bool, need: str) -> Item:
    if item is None or item.perm_deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    role = role_in(session, user, item)
    if role is None or need not in role.permissions:
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
