"""Notifications: which folders people want to be told about."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from .. import events, log
from ..access import get_folder
from ..bundle import Json
from ..calls import Call
from ..database import Folder, FolderNotification
from ..filters import Page, conditions, fetch, order
from ..registry import operation
from ..responses import Answer, ApiError, listing

_COLUMNS = {
    "userId": FolderNotification.user_id,
    "objectId": FolderNotification.folder_id,
    "fileAdded": FolderNotification.file_added,
    "commentAdded": FolderNotification.comment_added,
}


@operation("folders.set_notifications")
def set_(call: Call) -> Answer:
    """Set what the caller wants to be told about a folder, and with `includeNested` about its subfolders."""
    folder = get_folder(call.session, call.user, call.path["folder_id"])
    chosen = {
        column: bool(call.body[name])
        for name, column in (("fileAdded", "file_added"), ("commentAdded", "comment_added"))
        if call.body.get(name) is not None
    }
    set_here = subscribe(call, folder.id, call.user.id, chosen)
    if call.query.get("includeNested"):
        below = log.tree(select(Folder.id).where(Folder.parent_id == folder.id))
        for folder_id in call.session.scalars(below).all():
            subscribe(call, folder_id, call.user.id, chosen)
    events.record(call, "set_notifications", folder=folder)
    return Answer(body=_shown(set_here))


@operation("notifications.list")
def list_(call: Call) -> Answer:
    """List the folders that the caller is told about."""
    page = Page.asked(call.query)
    rows = select(FolderNotification).where(
        FolderNotification.user_id == call.user.id, *conditions(call.query, _COLUMNS)
    )
    rows = rows.join(Folder, Folder.id == FolderNotification.folder_id).where(~Folder.perm_deleted)
    rows = rows.order_by(*order(call.query, _COLUMNS, "objectId"), FolderNotification.folder_id)
    found, total = fetch(call.session, rows, page)
    items = [_shown(one) for one in found]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("notifications.delete")
def delete(call: Call) -> Answer:
    """End what the caller is told about a folder."""
    found = call.session.get(FolderNotification, (call.path["object_id"], call.user.id))
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    call.session.delete(found)
    events.record(call, "delete_notifications", folder=call.session.get(Folder, found.folder_id))
    return Answer(204)


def subscribe(call: Call, folder_id: str, user_id: str, chosen: Mapping[str, bool]) -> FolderNotification:
    """Set what a user is told about a folder.

    Args:
        call: The call.
        folder_id: The folder.
        user_id: The user.
        chosen: `file_added` and `comment_added`, as far as they are to be changed.
    """
    found = call.session.get(FolderNotification, (folder_id, user_id))
    if found is None:
        found = FolderNotification(
            folder_id=folder_id, user_id=user_id, file_added=False, comment_added=False
        )
        call.session.add(found)
    for column, value in chosen.items():
        setattr(found, column, value)
    return found


def _shown(one: FolderNotification) -> Json:
    return {
        "objectId": one.folder_id,
        "userId": one.user_id,
        "fileAdded": int(one.file_added),
        "commentAdded": int(one.comment_added),
    }
