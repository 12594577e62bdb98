"""Find folders and files that a user can access. What is missing and what is not shared look the same: 403."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set as AbstractSet
from typing import TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from .database import File, Folder, FolderKind, Member, User
from .responses import ApiError
from .roles import OWNER, ROLES, Role

Item = TypeVar("Item", File, Folder)

TOP = "0"
"""Alias for a user's base folder, in URLs and as the `parentId` of top-level folders."""

_ITEMS_SHARED = select(Member.item_id).distinct()
_GIVEN, _SHARED = "roles given", "items shared"
"""Keys of what is remembered during a call."""
_NOT_AT_THE_TOP = frozenset(("folder_delete", "folder_permanent_delete", "folder_recover", "folder_move"))
"""Permissions on the topmost shared folder that are reserved for its owner."""

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

    The owner of the top folder owns everything in it, including files that others have stored there.

    Returns:
        None if the item is not shared with the user.
    """
    chain = [item, *ancestors(item)]
    if chain[-1].user_id == user.id:
        return OWNER
    given = roles_given(session, user)
    found = (given[one.id] for one in chain if one.id in given)
    return max(found, key=lambda role: role.rank, default=None)


def roles_given(session: Session, user: User) -> dict[str, Role]:
    """Return the roles that a user was given in folders and files of others, by the item."""
    cached: dict[str, dict[str, Role]] = session.info.setdefault(_GIVEN, {})
    if user.id not in cached:
        rows = session.execute(select(Member.item_id, Member.role_id).where(Member.user_id == user.id))
        cached[user.id] = {item_id: ROLES[role_id] for item_id, role_id in rows}
    return cached[user.id]


def shared_ids(session: Session) -> set[str]:
    """Return the identifiers of all folders and files that have members."""
    if _SHARED not in session.info:
        session.info[_SHARED] = set(session.scalars(_ITEMS_SHARED))
    found: set[str] = session.info[_SHARED]
    return found


def members_changed(session: Session) -> None:
    """Forget what `roles_given` and `shared_ids` remember until the end of the call."""
    session.flush()
    session.info.pop(_GIVEN, None)
    session.info.pop(_SHARED, None)


def owner_of(item: File | Folder) -> User:
    """Return the user who owns an item, and whose quota it counts against."""
    return [item, *ancestors(item)][-1].user


def ancestors_seen(session: Session, user: User, item: File | Folder) -> list[Folder]:
    """Return the parent folders that a user sees, nearest first.

    Members see the topmost folder that is shared with them in their own base folder.
    """
    above = list(ancestors(item))
    if (above[-1] if above else item).user_id == user.id:
        return above
    given = roles_given(session, user)
    end = max((place for place, one in enumerate(above, 1) if one.id in given), default=0)
    base = session.get_one(Folder, user.base_dir_id)
    return [*above[:end], base]


def permissions_on(session: Session, user: User, item: File | Folder) -> AbstractSet[str]:
    """Return the permissions that a user has on a folder or file; none if it is not shared with the user."""
    role = role_in(session, user, item)
    if role is None:
        return frozenset()
    if role is OWNER or isinstance(item, File) or len(ancestors_seen(session, user, item)) > 1:
        return role.permissions
    return role.permissions - _NOT_AT_THE_TOP


def shared_folders(session: Session, user: User) -> list[Folder]:
    """Return the topmost folders that others share with a user, deleted ones included."""
    rows = session.scalars(
        select(Folder).where(Folder.id.in_(roles_given(session, user)), ~Folder.perm_deleted)
    )
    return [
        one
        for one in rows
        if len(ancestors_seen(session, user, one)) == 1 and not any(above.deleted for above in ancestors(one))
    ]


def readable_folders(session: Session, user: User) -> Select[tuple[str]]:
    """Return the query for the identifiers of the folders whose content a user may see.

    Folders that are deleted are among them, unless one of their parent folders is deleted too.
    """
    given = {one for one, role in roles_given(session, user).items() if "view" in role.permissions}
    rows = session.scalars(select(Folder).where(Folder.id.in_(given)))
    starts = [one.id for one in rows if not any(above.deleted for above in ancestors(one))]
    found = select(Folder.id, Folder.deleted).where(Folder.id.in_([user.base_dir_id, *starts]))
    tree = found.cte(recursive=True)
    below = select(Folder.id, Folder.deleted).join(tree, Folder.parent_id == tree.c.id)
    tree = tree.union(below.where(~tree.c.deleted, ~Folder.perm_deleted))
    return select(tree.c.id)


def _reachable(session: Session, item: Item | None, user: User, *, deleted: bool, need: str) -> Item:
    if item is None or item.perm_deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    granted = permissions_on(session, user, item)
    if need not in granted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    if item.deleted and not (deleted and "children_view_deleted" in granted):
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
