"""Putting bytes into folders: new files, new versions, names that are taken, space that is used up."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from . import dates, names
from .database import File, Folder, User, Version
from .database.models import new_id
from .responses import ApiError

UNLIMITED = -1
"""Quota of a folder that takes all that its owner's quota allows."""
_ASKED = 1000
"""How many names a query asks for: SQLite takes only so many values at once."""


@dataclass(frozen=True, slots=True)
class ClientDates:
    """What a client says about a file's own dates."""

    created: datetime | None
    modified: datetime | None

    @classmethod
    def read(cls, body: Mapping[str, Any]) -> ClientDates:
        """Take `clientCreated` and `clientModified` from a body.

        Raises:
            ApiError: 422, one is no date.
        """
        return cls(read_date(body, "clientCreated"), read_date(body, "clientModified"))


def read_date(body: Mapping[str, Any], name: str) -> datetime | None:
    """A date of a body; None when it is missing, null, empty or 0.

    Raises:
        ApiError: 422, it is no date.
    """
    value = body.get(name)
    if value in (None, "", 0):
        return None
    try:
        return dates.parse(str(value))
    except ValueError:
        raise ApiError("ERR_INPUT_INVALID_DATE", status=422) from None


def find_file(session: Session, folder: Folder, name: str) -> File | None:
    """The live file of a folder that has this name, whatever its case."""
    return session.scalar(
        select(File).where(File.parent_id == folder.id, File.name_key == names.key(name), ~File.deleted)
    )


def find_files(session: Session, folder: Folder, keys: Iterable[str]) -> dict[str, File]:
    """The live files of a folder that have one of these names, with their versions, by the keys of their names."""
    wanted, found = list(keys), {}
    for start in range(0, len(wanted), _ASKED):
        some = File.name_key.in_(wanted[start : start + _ASKED])
        rows = select(File).where(File.parent_id == folder.id, some, ~File.deleted)
        for file in session.scalars(rows.options(selectinload(File.versions))):
            found[file.name_key] = file
    return found


def find_folder(session: Session, parent: Folder, name: str) -> Folder | None:
    """The live folder inside another that has this name, whatever its case."""
    return session.scalar(
        select(Folder).where(
            Folder.parent_id == parent.id, Folder.name_key == names.key(name), ~Folder.deleted
        )
    )


def mime_of(name: str) -> str:
    """The kind of a file, as its name tells it."""
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def add_version(
    session: Session, file: File, *, user: User, blob: str, size: int, name: str, client_dates: ClientDates
) -> Version:
    """Make bytes the current version of a file; the versions before count one up."""
    for older in file.versions:
        older.number += 1
    version = Version(
        id=new_id(),
        number=0,
        user_id=user.id,
        name=name,
        size=size,
        mime=mime_of(name),
        blob=blob,
        created=dates.now(),
        client_created=client_dates.created,
        client_modified=client_dates.modified,
    )
    file.versions.insert(0, version)
    show_current(file)
    session.flush()
    return version


def show_current(file: File) -> None:
    """Give a file the name and size of its current version, and put its versions in order."""
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
    """Make bytes a new file of a folder."""
    file = File(id=new_id(), parent=folder, user_id=user.id, name=name, name_key=names.key(name), size=size)
    file.created = file.modified = dates.now()
    file.deleted = file.perm_deleted = False
    session.add(file)
    add_version(session, file, user=user, blob=blob, size=size, name=name, client_dates=client_dates)
    return file


def used_bytes(session: Session, user: User) -> int:
    """Bytes that a user keeps, old versions and deleted files included until they are gone for good."""
    total = select(func.coalesce(func.sum(Version.size), 0)).join(File).where(File.user_id == user.id)
    return int(session.scalar(total) or 0)


def folder_bytes(session: Session, folder: Folder) -> int:
    """Bytes of the files in a folder and in all folders below, but for what is deleted."""
    below = select(Folder.id).where(Folder.id == folder.id).cte(recursive=True)
    below = below.union_all(
        select(Folder.id).join(below, Folder.parent_id == below.c.id).where(~Folder.deleted)
    )
    total = select(func.coalesce(func.sum(File.size), 0)).where(
        File.parent_id.in_(select(below.c.id)), ~File.deleted
    )
    return int(session.scalar(total) or 0)


def require_space(session: Session, user: User, size: int, *, status: int = 413) -> None:
    """Refuse bytes that do not fit into a user's quota.

    Args:
        session: Where to look.
        user: Who is to keep them.
        size: How many they are.
        status: HTTP status of the refusal; the last chunk of an upload knows no 413.
    """
    everything = session.scalar(select(func.sum(Version.size))) or 0
    if everything + size <= user.quota:
        return  # what one user keeps is no more than what all do, which takes less time to find
    if used_bytes(session, user) + size > user.quota:
        raise ApiError("ERR_SYSTEM_NO_STORAGE_AVAILABLE", status=status)


def forget(session: Session, file: File) -> list[str]:
    """Delete a file for good.

    Returns:
        Names of the blobs that nobody needs any more.
    """
    blobs = [version.blob for version in file.versions]
    file.versions.clear()
    file.deleted = file.perm_deleted = True
    file.size = 0
    session.flush()
    return blobs
