"""The contents of a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, select
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.attributes import set_committed_value

from .. import names, render
from ..access import get_folder, permissions_on, shared_folders
from ..calls import Call
from ..database import File, Folder, FolderKind
from ..filters import Page, conditions, fetch, having_extension, order
from ..registry import operation
from ..responses import Answer, ApiError, listing

FOLDER_FILTERS: dict[str, Any] = {
    "id": Folder.id,
    "name": Folder.name,
    "userId": Folder.user_id,
    "created": Folder.created,
    "modified": Folder.modified,
    "deleted": Folder.deleted,
    "expire": Folder.expire,
    "fileLifetime": Folder.file_lifetime,
    "secure": Folder.secure,
    "description": Folder.description,
}
FILE_FILTERS: dict[str, Any] = {
    "id": File.id,
    "name": File.name,
    "userId": File.user_id,
    "created": File.created,
    "modified": File.modified,
    "deleted": File.deleted,
    "expire": File.expire,
    "size": File.size,
}
FOLDER_ORDER = FOLDER_FILTERS | {"name": Folder.name_key, "size": Folder.name_key}
"""Names are sorted case-insensitively. Folders have no size, and stay sorted by name among themselves."""
FILE_ORDER = FILE_FILTERS | {"name": File.name_key}

_HIDDEN = (FolderKind.BASE, FolderKind.MY)


@operation("folders.top")
def top(call: Call) -> Answer:
    """List the caller's top-level folders."""
    page = Page.asked(call.query)
    folders, total = fetch(
        call.session, _folders(call, call.session.get_one(Folder, call.user.base_dir_id)), page
    )
    gone = {
        name: call.session.scalar(
            select(func.count()).where(table.user_id == call.user.id, table.deleted, ~table.perm_deleted)
        )
        or 0
        for name, table in (("totalDeletedFoldersCount", Folder), ("totalDeletedFilesCount", File))
    }
    return Answer(
        body=listing(_folders_shown(call, folders), total=total, limit=page.limit, offset=page.offset, **gone)
    )


@operation("folders.list_subfolders")
def list_subfolders(call: Call) -> Answer:
    """List the subfolders of a folder."""
    parent, page = (
        get_folder(call.session, call.user, call.path["folder_id"], need="view"),
        Page.asked(call.query),
    )
    folders, total = fetch(call.session, _folders(call, parent), page)
    return Answer(
        body=listing(_folders_shown(call, folders), total=total, limit=page.limit, offset=page.offset)
    )


@operation("folders.list_files")
def list_files(call: Call) -> Answer:
    """List the files in a folder."""
    parent, page = (
        get_folder(call.session, call.user, call.path["folder_id"], need="view"),
        Page.asked(call.query),
    )
    files, total = fetch(call.session, _files(call, parent), page)
    return Answer(
        body=listing(_files_shown(call, files, parent), total=total, limit=page.limit, offset=page.offset)
    )


@operation("folders.children")
def children(call: Call) -> Answer:
    """List the folders in a folder, then its files."""
    parent, page = (
        get_folder(call.session, call.user, call.path["folder_id"], need="view"),
        Page.asked(call.query),
    )
    kind = call.query.get("type")
    folders: list[Folder] = []
    files: list[File] = []
    total = 0
    if kind != "f":
        folders, total = fetch(call.session, _folders(call, parent), page)
    if kind != "d":
        rest = Page(None if page.limit is None else page.limit - len(folders), max(0, page.offset - total))
        files, count = fetch(call.session, _files(call, parent), rest)
        total += count
    items = [*_folders_shown(call, folders), *_files_shown(call, files, parent)]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


def _folders(call: Call, parent: Folder) -> Select[Folder]:
    """Return the query for the folders in a folder; what others share with the caller is in the base folder too."""
    inside = Folder.parent_id == parent.id
    if parent.id == call.user.base_dir_id:
        inside |= Folder.id.in_([one.id for one in shared_folders(call.session, call.user)])
    return folders_where(call, inside, *_seen(call, parent, Folder))


def folders_where(call: Call, *wanted: ColumnElement[bool]) -> Select[Folder]:
    """Return the query for the folders that meet conditions and the caller's filters, in the requested order."""
    rows = select(Folder).where(*wanted, ~Folder.perm_deleted, Folder.kind.not_in(_HIDDEN))
    rows = rows.where(*conditions(_but_name(call), FOLDER_FILTERS), *_matching(call, Folder))
    if call.query.get("fileId"):
        rows = rows.where(false())
    return rows.order_by(*order(call.query, FOLDER_ORDER, "name"), Folder.name_key, Folder.id)


def _files(call: Call, parent: Folder) -> Select[File]:
    rows = select(File).where(File.parent_id == parent.id, ~File.perm_deleted, *_seen(call, parent, File))
    rows = rows.where(*conditions(_but_name(call), FILE_FILTERS), *_matching(call, File))
    if endings := call.query.get("extensions"):
        rows = rows.where(*having_extension(File.name, endings.split(",")))
    if file_id := call.query.get("fileId"):
        rows = rows.where(File.id == file_id)
    if call.query.get("isPushed"):
        rows = rows.where(false())  # the sandbox never pushes anything to a device
    rows = rows.options(selectinload(File.versions))
    return rows.order_by(*order(call.query, FILE_ORDER, "name"), File.name_key, File.id)


def _seen(call: Call, parent: Folder, table: type[File | Folder]) -> list[ColumnElement[bool]]:
    """Return the condition that hides deleted items from callers who may not see them in this folder."""
    granted = permissions_on(call.session, call.user, parent)
    return [] if "children_view_deleted" in granted else [~table.deleted]


def _but_name(call: Call) -> Mapping[str, Any]:
    """Return all query parameters except the name, which `_matching` handles."""
    return {parameter: value for parameter, value in call.query.items() if parameter != "name"}


def _matching(call: Call, table: type[File | Folder]) -> list[ColumnElement[bool]]:
    """Return the conditions that `name` and `regex` set for a name. Names match case-insensitively."""
    found: list[ColumnElement[bool]] = []
    if (name := call.query.get("name")) is not None:
        found.append(table.name_key == names.key(name))
    if pattern := call.query.get("regex"):
        try:
            re.compile(pattern)
        except re.error:
            raise ApiError("ERR_INVALID_PARAMETER", status=422, field="regex") from None
        found.append(table.name.regexp_match(pattern))
    return found


def _folders_shown(call: Call, folders: Sequence[Folder]) -> list[dict[str, Any]]:
    extras = call.extras()
    return [render.folder(call, one, extras=extras, listed=True) for one in folders]


def _files_shown(call: Call, files: Sequence[File], parent: Folder) -> list[dict[str, Any]]:
    extras = call.extras()
    for one in files:
        set_committed_value(one, "parent", parent)  # otherwise it would be queried once for each file
    return [render.file(call, one, extras=extras) for one in files]
