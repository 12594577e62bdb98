"""Search by path, or by words in names, descriptions and messages. The sandbox does not search the content of files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import selectinload

from .. import names, render
from ..access import ancestors, get_folder, permissions_on, readable_folders, roles_given, shared_folders
from ..bundle import Json
from ..calls import Call
from ..contents import find_file, find_folder
from ..database import File, Folder, FolderKind
from ..extras import NO_EXTRAS, Extras
from ..filters import Page, conditions, having_extension, order
from ..mail import searching, shown
from ..mail.boxes import Seen
from ..registry import operation
from ..responses import Answer

_FILE_FILTERS: dict[str, Any] = {
    "content": File.name,
    "query": File.name,
    "fileName": File.name,
    "name": File.name,
    "filesize": File.size,
    "fileSize": File.size,
    "created": File.created,
    "modified": File.modified,
    "user": File.user_id,
    "deleted": File.deleted,
}
_FOLDER_FILTERS: dict[str, Any] = {
    "content": Folder.name,
    "query": Folder.name,
    "folderName": Folder.name,
    "name": Folder.name,
    "description": Folder.description,
    "created": Folder.created,
    "modified": Folder.modified,
    "user": Folder.user_id,
    "deleted": Folder.deleted,
}
_FILE_ORDER: dict[str, Any] = {
    "score": File.name_key,
    "name": File.name_key,
    "created": File.created,
    "modified": File.modified,
    "size": File.size,
    "filesize": File.size,
}
_FOLDER_ORDER: dict[str, Any] = {
    "score": Folder.name_key,
    "name": Folder.name_key,
    "created": Folder.created,
    "modified": Folder.modified,
    "size": Folder.name_key,
    "filesize": Folder.name_key,
}
_ONLY_FILES = {"filesize", "file_type", "fileSize", "fileType", "fileName", "fileContent", "extensions"}
"""Criteria that folders never meet."""
_ONLY_FOLDERS = {"description", "folderName"}
_WORDS = ("content", "query", "fileName", "folderName")
"""Criteria that match words in a name; other filters match exact values."""


@operation("search.find")
def find(call: Call) -> Answer:
    """Return matching folders and files that are not deleted. With a path, all other criteria are ignored."""
    path = call.query.get("path")
    asked = {"path": path} if path else {**call.query, "deleted": False}
    (folders, files), emails = _found(call, asked), _emails(call, asked)
    page = Page.asked(call.query)
    body = _shown(call, page.of(folders), page.of(files), page.of(emails), call.extras()) | {
        "id": "search",
        "fullTextSearch": False,
        "metadata": {
            "total": len(files) + len(folders) + len(emails),
            "totalFilesCount": len(files),
            "totalFoldersCount": len(folders),
            "totalEmailsCount": len(emails),
        },
    }
    return Answer(body=body)


@operation("search.query")
def query(call: Call) -> Answer:
    """Return matching folders and files, each with the identifiers of its parent folders."""
    asked = dict(call.query)
    order_by = asked.pop("orderBy", None)
    if order_by:
        asked["orderBy"] = f"{order_by}:{asked.get('orderType') or 'asc'}"
    (folders, files), emails = _found(call, asked), _emails(call, asked)
    page, extras = Page.asked(call.query), {**call.extras(), "pathIds": NO_EXTRAS}
    body = _shown(call, page.of(folders), page.of(files), page.of(emails), extras) | {
        "totalFiles": len(files),
        "totalFolders": len(folders),
        "totalEmails": len(emails),
        "emailSuggestions": [],
        "fileSuggestions": [],
        "fileHighlightings": {},
    }
    return Answer(body=body)


def _shown(
    call: Call, folders: Sequence[Folder], files: Sequence[File], emails: Sequence[Seen], extras: Extras
) -> Json:
    return {
        "folders": [render.folder(call, one, extras=extras, listed=True) for one in folders],
        "files": [render.file(call, one, extras=extras) for one in files],
        "emails": [shown.email(call, one, extras=extras) for one in emails],
    }


def _emails(call: Call, asked: Mapping[str, Any]) -> list[Seen]:
    types = set(asked.get("searchType") or "e")
    return searching.search(call, asked) if types & {"e", "m"} else []


def _found(call: Call, asked: Mapping[str, Any]) -> tuple[list[Folder], list[File]]:
    """Return the results of a search: the object at a path, or the objects that meet the other criteria.

    Args:
        call: The search.
        asked: The search criteria.
    """
    types = asked.get("searchType") or ("d", "f")
    given = {name.partition(":")[0] for name, value in asked.items() if value is not None}
    if given & searching.CRITERIA:
        return [], []
    if path := asked.get("path"):
        folders, files = _at(call, str(path))
    else:
        folders = [] if given & _ONLY_FILES else _folders(call, asked)
        files = [] if given & _ONLY_FOLDERS else _files(call, asked)
    return folders if "d" in types else [], files if "f" in types else []


def _at(call: Call, path: str) -> tuple[list[Folder], list[File]]:
    """Return the objects at a path."""
    parts = [name for name in path.split("/") if name]
    folder = get_folder(call.session, call.user, "0")
    for name in parts[:-1]:
        inner = _folder_in(call, folder, name)
        if inner is None or "view" not in permissions_on(call.session, call.user, inner):
            return [], []
        folder = inner
    if not parts:
        return [], []
    found_folder, found_file = (
        _folder_in(call, folder, parts[-1]),
        find_file(call.session, folder, parts[-1]),
    )
    return [found_folder] if found_folder else [], [found_file] if found_file else []


def _folder_in(call: Call, parent: Folder, name: str) -> Folder | None:
    """Return the folder with this name. In the base folder, it may be one that others share with the caller."""
    found = find_folder(call.session, parent, name)
    if found is None and parent.id == call.user.base_dir_id:
        shared = shared_folders(call.session, call.user)
        found = next((one for one in shared if one.name_key == names.key(name) and not one.deleted), None)
    return found


def _folders(call: Call, asked: Mapping[str, Any]) -> list[Folder]:
    rows = select(Folder).where(
        or_(
            Folder.parent_id.in_(readable_folders(call.session, call.user)),
            Folder.id.in_([one.id for one in shared_folders(call.session, call.user)]),
        ),
        Folder.kind == FolderKind.PLAIN,
        ~Folder.perm_deleted,
    )
    rows = rows.where(*conditions(_in_words(asked), _FOLDER_FILTERS))
    rows = rows.order_by(*order(asked, _FOLDER_ORDER, "name"), Folder.id)
    return [one for one in call.session.scalars(rows) if _inside(call, one)]


def _files(call: Call, asked: Mapping[str, Any]) -> list[File]:
    rows = select(File).where(_readable(call), ~File.perm_deleted)
    rows = rows.where(*conditions(_in_words(asked), _FILE_FILTERS))
    rows = rows.where(*having_extension(File.name, asked.get("extensions") or ()))
    rows = rows.options(selectinload(File.versions)).order_by(*order(asked, _FILE_ORDER, "name"), File.id)
    return [one for one in call.session.scalars(rows) if _inside(call, one)]


def _readable(call: Call) -> ColumnElement[bool]:
    """Return the condition for files in folders that the caller may see, and for files shared one by one."""
    alone = [one for one, role in roles_given(call.session, call.user).items() if "view" in role.permissions]
    return or_(File.parent_id.in_(readable_folders(call.session, call.user)), File.id.in_(alone))


def _in_words(asked: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{name}:contains" if name in _WORDS else name: value for name, value in asked.items()}


def _inside(call: Call, item: File | Folder) -> bool:
    """Check that none of the item's parent folders is deleted, and that the folder to search in is among them."""
    around = list(ancestors(item))
    within = call.query.get("objectId")
    return not any(one.deleted for one in around) and (not within or within in (one.id for one in around))
