"""What is in a folder."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, or_, select
from sqlalchemy.orm import selectinload

from .. import render
from ..access import get_folder
from ..calls import Call
from ..database import File, Folder, FolderKind
from ..filters import Page, conditions, fetch, order
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
"""Names sort without regard to case. Folders have no size, and keep their order by name among themselves."""
FILE_ORDER = FILE_FILTERS | {"name": File.name_key}

_HIDDEN = (FolderKind.BASE, FolderKind.MY)


@operation("folders.top")
def top(call: Call) -> Answer:
    """The caller's top-level folders."""
    page = Page.asked(call.query)
    folders, total = fetch(call.session, _folders(call, call.user.base_dir_id), page)
    gone = {
        name: call.session.scalar(
            select(func.count()).where(table.user_id == call.user.id, table.deleted, ~table.perm_deleted)
        )
        or 0
        for name, table in (("totalDeletedFoldersCount", Folder), ("totalDeletedFilesCount", File))
    }
    items = [_folder(call, one) for one in folders]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset, **gone))


@operation("folders.list_subfolders")
def list_subfolders(call: Call) -> Answer:
    """Folders in a folder."""
    parent, page = get_folder(call.session, call.user, call.path["folder_id"]), Page.asked(call.query)
    folders, total = fetch(call.session, _folders(call, parent.id), page)
    items = [_folder(call, one) for one in folders]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("folders.list_files")
def list_files(call: Call) -> Answer:
    """Files in a folder."""
    parent, page = get_folder(call.session, call.user, call.path["folder_id"]), Page.asked(call.query)
    files, total = fetch(call.session, _files(call, parent.id), page)
    items = [_file(call, one) for one in files]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("folders.children")
def children(call: Call) -> Answer:
    """Folders in a folder, then files."""
    parent, page = get_folder(call.session, call.user, call.path["folder_id"]), Page.asked(call.query)
    kind = call.query.get("type")
    folders: list[Folder] = []
    files: list[File] = []
    total = 0
    if kind != "f":
        folders, total = fetch(call.session, _folders(call, parent.id), page)
    if kind != "d":
        rest = Page(None if page.limit is None else page.limit - len(folders), max(0, page.offset - total))
        files, count = fetch(call.session, _files(call, parent.id), rest)
        total += count
    items = [*(_folder(call, one) for one in folders), *(_file(call, one) for one in files)]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


def _folders(call: Call, parent_id: str) -> Select[Folder]:
    rows = select(Folder).where(
        Folder.parent_id == parent_id, ~Folder.perm_deleted, Folder.kind.not_in(_HIDDEN)
    )
    rows = rows.where(*conditions(call.query, FOLDER_FILTERS), *_matching(call, Folder.name))
    if call.query.get("fileId"):
        rows = rows.where(false())
    return rows.order_by(*order(call.query, FOLDER_ORDER, "name"), Folder.name_key, Folder.id)


def _files(call: Call, parent_id: str) -> Select[File]:
    rows = select(File).where(File.parent_id == parent_id, ~File.perm_deleted)
    rows = rows.where(*conditions(call.query, FILE_FILTERS), *_matching(call, File.name))
    if endings := call.query.get("extensions"):
        rows = rows.where(
            or_(*(File.name.iendswith("." + one.strip(" ."), autoescape=True) for one in endings.split(",")))
        )
    if file_id := call.query.get("fileId"):
        rows = rows.where(File.id == file_id)
    if call.query.get("isPushed"):
        rows = rows.where(false())  # nothing is ever pushed to a device from here
    rows = rows.options(selectinload(File.versions))
    return rows.order_by(*order(call.query, FILE_ORDER, "name"), File.name_key, File.id)


def _matching(call: Call, name: Any) -> list[ColumnElement[bool]]:
    """What `regex` asks of a name."""
    pattern = call.query.get("regex")
    if not pattern:
        return []
    try:
        re.compile(pattern)
    except re.error:
        raise ApiError("ERR_INVALID_PARAMETER", status=422) from None
    return [name.regexp_match(pattern)]


def _folder(call: Call, folder: Folder) -> dict[str, Any]:
    return render.folder(call.appliance, folder, extras=call.extras(), listed=True)


def _file(call: Call, file: File) -> dict[str, Any]:
    return render.file(call.appliance, file, extras=call.extras())
