"""Place extracted files in folders: a thousand of them in a few statements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from .. import dates, names
from ..contents import find_files, find_folder, mime_of
from ..database import File, Folder, FolderKind, User, Version
from ..database.models import new_id
from .reading import Contents, Path, Unpacked


@dataclass(slots=True)
class _Place:
    """A folder that receives files or folders."""

    id: str
    name: str = ""
    there: Folder | None = None
    """The folder, if it existed before."""
    folders: dict[str, _Place] = field(default_factory=dict)
    files: dict[str, list[Unpacked]] = field(default_factory=dict)
    """By the keys of their names. If several share a name, the last is current, the others are its older versions."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Identifiers of what was placed."""

    folders: list[str]
    """New folders."""
    files: list[str]
    """New files."""
    versions: list[str]
    """Files that received new versions."""


def place(session: Session, folder: Folder, user: User, contents: Contents) -> Placed:
    """Create files from the contents of an archive: new ones, or new versions of files with the same names.

    Args:
        session: Database session.
        folder: The folder that receives the archive's top level.
        user: The user who sent the archive.
        contents: The extracted contents. The files take ownership of the blobs.
    """
    rows = _Rows(session, user)
    top = _Place(folder.id, there=folder)
    for path in contents.folders:
        rows.enter(top, path)
    for file in contents.files:
        within = rows.enter(top, file.path[:-1])
        within.files.setdefault(names.key(file.path[-1]), []).append(file)
    places = [top]
    while places:
        one = places.pop()
        rows.add_files(one)
        places += one.folders.values()
    return rows.insert()


class _Rows:
    """Rows that are inserted into the database together.

    Args:
        session: Database session.
        user: Owner of the rows.
    """

    def __init__(self, session: Session, user: User) -> None:
        self._session = session
        self._user = user
        self._now = dates.now()
        self._folders: list[dict[str, Any]] = []
        self._files: list[dict[str, Any]] = []
        self._versions: list[dict[str, Any]] = []
        self._updated: list[str] = []

    def enter(self, place: _Place, path: Path) -> _Place:
        """Return the place at a path, creating it if it does not exist."""
        for name in path:
            key = names.key(name)
            inner = place.folders.get(key)
            if inner is None:
                inner = place.folders[key] = self._found(place, name) or self._made(place, name)
            place = inner
        return place

    def _found(self, parent: _Place, name: str) -> _Place | None:
        there = find_folder(self._session, parent.there, name) if parent.there is not None else None
        return _Place(there.id, there.name, there) if there is not None else None

    def _made(self, parent: _Place, name: str) -> _Place:
        made = _Place(new_id(), name)
        row = {"id": made.id, "parent_id": parent.id, "kind": FolderKind.PLAIN, "name": name}
        self._folders.append(row | self._common(name))
        return made

    def add_files(self, place: _Place) -> None:
        """Add the files that a place receives."""
        there = find_files(self._session, place.there, place.files) if place.there is not None else {}
        for key, unpacked in place.files.items():
            current, file = unpacked[-1], there.get(key)
            name, size = current.path[-1], current.size
            if file is None:
                file_id = new_id()
                row = {"id": file_id, "parent_id": place.id, "name": name, "size": size}
                self._files.append(row | self._common(name))
            else:
                file_id, file.name, file.size, file.modified = file.id, name, size, self._now
                self._updated.append(file_id)
                for older in file.versions:
                    older.number += len(unpacked)
            for number, one in enumerate(reversed(unpacked)):
                self._versions.append(self._version(file_id, number, one))

    def _version(self, file_id: str, number: int, unpacked: Unpacked) -> dict[str, Any]:
        name = unpacked.path[-1]
        return {
            "id": new_id(),
            "file_id": file_id,
            "number": number,
            "user_id": self._user.id,
            "name": name,
            "size": unpacked.size,
            "mime": mime_of(name),
            "blob": unpacked.blob,
            "created": self._now,
            "client_modified": unpacked.modified,
            "md5": unpacked.md5,
            "sha3": unpacked.sha3,
        }

    def _common(self, name: str) -> dict[str, Any]:
        return {
            "user_id": self._user.id,
            "name_key": names.key(name),
            "created": self._now,
            "modified": self._now,
        }

    def insert(self) -> Placed:
        """Insert all rows into the database."""
        for table, rows in ((Folder, self._folders), (File, self._files), (Version, self._versions)):
            if rows:
                self._session.execute(insert(table), rows)
        folders, files = ([row["id"] for row in rows] for rows in (self._folders, self._files))
        return Placed(folders, files, self._updated)
