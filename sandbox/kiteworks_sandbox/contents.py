"""Store content in folders: new files, new versions, names already taken, quotas exceeded."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any, cast

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session, selectinload

from . import dates, names
from .access import ancestors
from .database import File, Folder, User, Version
from .database.models import new_id
from .expiry import lifetime_end
from .responses import ApiError

UNLIMITED = -1
"""Quota of a folder that is limited only by its owner's quota."""
_ASKED = 1000
"""Number of names in one query: SQLite limits the number of values."""
# Asked by every upload, so they are built once.
_WITH_NAME: dict[type[File | Folder], Select[Any]] = {
    kind: select(kind).where(
        kind.parent_id == bindparam("parent"), kind.name_key == bindparam("key"), ~kind.deleted
    )
    for kind in (File, Folder)
}
_ALL_BYTES = select(func.sum(Version.size))


@dataclass(frozen=True, slots=True)
class ClientDates:
    """A file's own dates, as given by the client."""

    created: datetime | None
    modified: datetime | None

    @classmethod
    def read(cls, body: Mapping[str, Any]) -> ClientDates:
        """Read `clientCreated` and `clientModified` from a body.

        Raises:
            ApiError: 422; one is not a date.
        """
        return cls(read_date(body, "clientCreated"), read_date(body, "clientModified"))


def read_date(body: Mapping[str, Any], name: str) -> datetime | None:
    """Read a date from a body; None if it is missing, null, empty or 0.

    Raises:
        ApiError: 422; it is not a date.
    """
    value = body.get(name)
    if value in (None, "", 0):
        return None
    try:
        return dates.parse(str(value))
    except ValueError:
        raise ApiError("ERR_INPUT_INVALID_DATE", status=422, field=name) from None


def find_file(session: Session, folder: Folder, name: str) -> File | None:
    """Return the file with this name in a folder, ignoring case and deleted files."""
    return cast("File | None", _with_name(session, File, folder, name))


def _with_name(
    session: Session, kind: type[File | Folder], parent: Folder, name: str
) -> File | Folder | None:
    found: File | Folder | None = session.scalar(
        _WITH_NAME[kind], {"parent": parent.id, "key": names.key(name)}
    )
    return found


def free_name(taken: Callable[[str], object], name: str) -> str:
    """Return the name, or the first variant with a number that is not taken: `Report (1).pdf`."""
    path, number, free = PurePath(name), 0, name
    while taken(free):
        number += 1
        free = f"{path.stem} ({number}){path.suffix}"
    return free


def find_files(session: Session, folder: Folder, keys: Iterable[str]) -> dict[str, File]:
    """Return the files with one of these names in a folder, with their versions, by the keys of their names."""
    wanted, found = list(keys), {}
    for start in range(0, len(wanted), _ASKED):
        some = File.name_key.in_(wanted[start : start + _ASKED])
        rows = select(File).where(File.parent_id == folder.id, some, ~File.deleted)
        for file in session.scalars(rows.options(selectinload(File.versions))):
            found[file.name_key] = file
    return found


def find_folder(session: Session, parent: Folder, name: str) -> Folder | None:
    """Return the subfolder with this name, ignoring case and deleted folders."""
    return cast("Folder | None", _with_name(session, Folder, parent, name))


def mime_of(name: str) -> str:
    """Guess the media type of a file from its name."""
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def add_version(
    file: File, *, user: User, blob: str, size: int, name: str, client_dates: ClientDates
) -> Version:
    """Add content as the current version of a file; the numbers of the older versions go up by one."""
    for older in file.versions:
        older.number += 1
    version = Version(
        id=new_id(),
        number=0,
        user_id=user.id,
        user=user,
        name=name,
        size=size,
        mime=mime_of(name),
        blob=blob,
        times_seen=0,
        created=dates.now(),
        client_created=client_dates.created,
        client_modified=client_dates.modified,
    )
    file.versions.insert(0, version)
    show_current(file)
    return version


def show_current(file: File) -> None:
    """Give a file the name and size of its current version, and sort its versions."""
    file.versions.sort(key=lambda one: one.number)
    file.name, file.size = file.current.name, file.current.size
    file.name_key = names.key(file.name)
    file.modified = dates.now()


def add_file(
    session: Session,
    folder: Folder,
    *,
    user: User,
    blob: str,
    size: int,
    name: str,
    client_dates: ClientDates,
) -> File:
    """Add content as a new file in a folder."""
    file = File(
        id=new_id(),
        parent=folder,
        parent_id=folder.id,
        user=user,
        user_id=user.id,
        name=name,
        name_key=names.key(name),
        size=size,
    )
    file.created = file.modified = dates.now()
    file.deleted = file.perm_deleted = False
    file.expire = lifetime_end(folder, file.created)
    session.add(file)
    add_version(file, user=user, blob=blob, size=size, name=name, client_dates=client_dates)
    return file


def used_bytes(session: Session, user: User) -> int:
    """Return the bytes that count against a user's quota: everything in the user's folders, no matter who stored it.

    Old versions count, and so do deleted files that can still be recovered.
    """
    tree = select(Folder.id).where(Folder.id == user.base_dir_id).cte(recursive=True)
    tree = tree.union_all(select(Folder.id).join(tree, Folder.parent_id == tree.c.id))
    total = select(func.coalesce(func.sum(Version.size), 0)).join(File)
    return int(session.scalar(total.where(File.parent_id.in_(select(tree.c.id)))) or 0)


def folder_bytes(session: Session, folder: Folder) -> int:
    """Return the bytes of the files in a folder and its subfolders, without deleted ones."""
    total = select(func.coalesce(func.sum(File.size), 0)).where(
        File.parent_id.in_(subtree(folder)), ~File.deleted
    )
    return int(session.scalar(total) or 0)


def stored_bytes(session: Session, folder: Folder) -> int:
    """Return the bytes in a folder and its subfolders that count against the owner's quota: old versions count too."""
    total = select(func.coalesce(func.sum(Version.size), 0)).join(File)
    return int(session.scalar(total.where(File.parent_id.in_(subtree(folder)))) or 0)


def subtree(folder: Folder) -> Select[tuple[str]]:
    """Return the query for the identifiers of a folder and of everything below it that is not deleted."""
    below = select(Folder.id).where(Folder.id == folder.id).cte(recursive=True)
    below = below.union_all(
        select(Folder.id).join(below, Folder.parent_id == below.c.id).where(~Folder.deleted)
    )
    return select(below.c.id)


def require_space(
    session: Session, user: User, size: int, *, folder: Folder | None = None, status: int = 413
) -> None:
    """Refuse content that exceeds a user's quota, or that of a folder.

    Args:
        session: Database session.
        user: The user whose quota applies, unless a folder is given.
        size: Size of the content in bytes.
        folder: The folder that receives it: its owner's quota applies, its own, and those of its parent folders.
        status: HTTP status of the refusal if the user's quota is exceeded; the last chunk of an upload never returns
            413.
    """
    if folder is not None:
        require_room(session, folder, size)
        user = [folder, *ancestors(folder)][-1].user
    everything = session.scalar(_ALL_BYTES) or 0
    if everything + size <= user.quota:
        return  # one user stores no more than all users together, which is faster to compute
    if used_bytes(session, user) + size > user.quota:
        raise ApiError("ERR_SYSTEM_NO_STORAGE_AVAILABLE", status=status)


def require_room(session: Session, folder: Folder, size: int) -> None:
    """Refuse (403) content that exceeds the quota of a folder or of one of its parent folders."""
    for one in (folder, *ancestors(folder)):
        quota = UNLIMITED if one.quota is None else one.quota
        if quota != UNLIMITED and folder_bytes(session, one) + size > quota:
            raise ApiError("ERR_SYSTEM_FOLDER_QUOTA_EXCEEDED", status=403)


def forget(session: Session, file: File) -> list[str]:
    """Permanently delete a file.

    Returns:
        Names of the blobs that are no longer needed.
    """
    blobs = [version.blob for version in file.versions]
    file.versions.clear()
    file.deleted = file.perm_deleted = True
    file.size = 0
    session.flush()
    return blobs
