"""The members of an archive and their names."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from .. import names
from ..database import Attachment, File, Folder, FolderKind, Version
from ..storage import Storage
from .writing import Member


def collect(
    session: Session,
    storage: Storage,
    files: Sequence[File],
    folders: Sequence[Folder],
    *,
    suffixes: tuple[str, ...] = (),
) -> list[Member]:
    """Return the members of an archive.

    Args:
        session: Database session for finding the contents of the folders.
        storage: Storage that holds the contents of the files.
        files: Files for the top level.
        folders: Folders for the top level, with everything in them that is not deleted.
        suffixes: In lower case; if there are any, only files whose names end with one of them are included.
    """
    found: list[Member] = []

    def add(within: str, taken: _Names, name: str, modified: datetime, version: Any) -> None:
        if not suffixes or name.lower().endswith(suffixes):
            path = within + taken.take(name, PurePath(name).suffix)
            moment = version.client_modified or modified
            found.append(Member(path, moment, version.size, storage.path(version.blob)))

    taken = _Names()
    for file in files:
        add("", taken, file.name, file.modified, file.current)
    below = _Below(session, folders)
    waiting = deque((f"{taken.take(one.name)}/", one.id, one.modified) for one in folders)
    while waiting:
        path, folder_id, changed = waiting.popleft()
        found.append(Member(path, changed))
        taken = _Names()
        for row in below.files[folder_id]:
            add(path, taken, row.name, row.modified, row)
        for row in below.folders[folder_id]:
            waiting.append((f"{path}{taken.take(row.name)}/", row.id, row.modified))
    return found


def of_attachments(storage: Storage, attachments: Sequence[Attachment]) -> list[Member]:
    """Return attachments as members of an archive."""
    taken = _Names()
    return [
        Member(taken.take(one.name, PurePath(one.name).suffix), one.created, one.size, storage.path(one.blob))
        for one in attachments
    ]


class _Names:
    """The names used in one folder of an archive. Extracting tools may not distinguish case, nor files from folders."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, name: str, suffix: str = "") -> str:
        """Return a free name, numbered before its suffix if the name is taken: `report (1).pdf`."""
        free, number = name, 0
        while names.key(free) in self._taken:
            number += 1
            free = f"{name.removesuffix(suffix)} ({number}){suffix}"
        self._taken.add(names.key(free))
        return free


class _Below:
    """Everything in folders that is not deleted, at any depth, by parent folder: found with one query for each type."""

    def __init__(self, session: Session, tops: Sequence[Folder]) -> None:
        self.folders: dict[str, list[Any]] = defaultdict(list)
        self.files: dict[str, list[Any]] = defaultdict(list)
        if not tops:
            return
        inside = select(Folder.id).where(Folder.id.in_([one.id for one in tops])).cte(recursive=True)
        live = (~Folder.deleted, Folder.kind != FolderKind.MY)
        inside = inside.union(select(Folder.id).where(Folder.parent_id == inside.c.id, *live))
        within = select(inside.c.id)
        folders = (
            select(Folder.id, Folder.parent_id, Folder.name, Folder.modified)
            .where(Folder.parent_id.in_(within), *live)
            .order_by(Folder.name_key)
        )
        for folder in session.execute(folders):
            self.folders[str(folder.parent_id)].append(folder)
        current = (Version.file_id == File.id) & (Version.number == 0)
        files = (
            select(File.parent_id, File.name, File.modified)
            .add_columns(Version.size, Version.blob, Version.client_modified)
            .join(Version, current)
            .where(File.parent_id.in_(within), ~File.deleted)
            .order_by(File.name_key)
        )
        for file in session.execute(files):
            self.files[file.parent_id].append(file)
