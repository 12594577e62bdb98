"""Search by path, or by words in names and descriptions. The sandbox does not look into files."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from .. import render
from ..access import ancestors, get_folder
from ..bundle import Json
from ..calls import Call
from ..contents import find_file, find_folder
from ..database import File, Folder, FolderKind
from ..filters import Page, conditions, order
from ..registry import operation
from ..responses import Answer

_FILE_FILTERS: dict[str, Any] = {
    "content": File.name,
    "name": File.name,
    "filesize": File.size,
    "created": File.created,
    "modified": File.modified,
    "user": File.user_id,
}
_FOLDER_FILTERS: dict[str, Any] = {
    "content": Folder.name,
    "name": Folder.name,
    "description": Folder.description,
    "created": Folder.created,
    "modified": Folder.modified,
    "user": Folder.user_id,
}
_FILE_ORDER = {
    "name": File.name_key,
    "created": File.created,
    "modified": File.modified,
    "size": File.size,
    "filesize": File.size,
}
_FOLDER_ORDER = {
    "name": Folder.name_key,
    "created": Folder.created,
    "modified": Folder.modified,
    "size": Folder.name_key,
    "filesize": Folder.name_key,
}
_ONLY_FILES = ("filesize", "file_type")
"""Criteria that no folder meets."""
_ONLY_FOLDERS = ("description",)


def _criteria(call: Call) -> dict[str, Any]:
    """The filters of a search. Plain `content` means words in a name, where other filters mean an exact value."""
    return {"content:contains" if name == "content" else name: value for name, value in call.query.items()}


@operation("search.find")
def find(call: Call) -> Answer:
    """Folders and files side by side."""
    if path := call.query.get("path"):
        folders, files = _at(call, str(path))
    else:
        folders, files = _folders(call), _files(call)
    page = Page.asked(call.query)
    extras = call.extras()
    body: Json = {
        "id": "search",
        "folders": [
            render.folder(call.appliance, one, extras=extras, listed=True) for one in page.of(folders)
        ],
        "files": [render.file(call.appliance, one, extras=extras) for one in page.of(files)],
        "emails": [],
        "fullTextSearch": False,
        "metadata": {
            "total": len(files) + len(folders),
            "totalFilesCount": len(files),
            "totalFoldersCount": len(folders),
            "totalEmailsCount": 0,
        },
    }
    return Answer(body=body)


def _at(call: Call, path: str) -> tuple[list[Folder], list[File]]:
    """What lies at a path; any other criterion is ignored then."""
    names = [name for name in path.split("/") if name]
    folder = get_folder(call.session, call.user, "0")
    for name in names[:-1]:
        inner = find_folder(call.session, folder, name)
        if inner is None:
            return [], []
        folder = inner
    if not names:
        return [], []
    found_folder, found_file = (
        find_folder(call.session, folder, names[-1]),
        find_file(call.session, folder, names[-1]),
    )
    return [found_folder] if found_folder else [], [found_file] if found_file else []


def _folders(call: Call) -> list[Folder]:
    if not _wants(call, "d", _ONLY_FILES):
        return []
    rows = select(Folder).where(
        Folder.user_id == call.user.id, Folder.kind == FolderKind.PLAIN, ~Folder.deleted
    )
    rows = rows.where(*conditions(_criteria(call), _FOLDER_FILTERS)).order_by(
        *order(call.query, _FOLDER_ORDER, "name")
    )
    return [one for one in call.session.scalars(rows) if _inside(call, one)]


def _files(call: Call) -> list[File]:
    if not _wants(call, "f", _ONLY_FOLDERS):
        return []
    rows = (
        select(File).where(File.user_id == call.user.id, ~File.deleted).options(selectinload(File.versions))
    )
    rows = rows.where(*conditions(_criteria(call), _FILE_FILTERS)).order_by(
        *order(call.query, _FILE_ORDER, "name")
    )
    return [one for one in call.session.scalars(rows) if _inside(call, one)]


def _wants(call: Call, kind: str, never: tuple[str, ...]) -> bool:
    types = call.query.get("searchType")
    asked = types if isinstance(types, list) else str(types).split(",") if types else [kind]
    return kind in asked and not any(field.partition(":")[0] in never for field in call.query)


def _inside(call: Call, item: File | Folder) -> bool:
    """Whether no folder around it is deleted, and the one to search in is among them."""
    around = list(ancestors(item))
    within = call.query.get("objectId")
    return not any(one.deleted for one in around) and (not within or within in (one.id for one in around))
