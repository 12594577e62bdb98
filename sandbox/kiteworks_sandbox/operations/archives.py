"""Archives: several files and folders downloaded as one, and archives extracted after the upload."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from .. import event_data, events
from ..access import Item, get_file, get_folder, reach_each
from ..archives import members, placing, reading
from ..archives.writing import Archive
from ..calls import Call
from ..contents import require_space
from ..database import File, Folder, Upload
from ..mail import notices
from ..registry import operation
from ..responses import Answer, ApiError
from .uploads import open_session

DEFAULT_NAME = "files.zip"
_DAY = 24 * 3600
"""In seconds: no time zone is further from UTC."""
_ASKED = 1000
"""Number of identifiers in one query: SQLite limits the number of values."""


@operation("files.download_zip")
def download(call: Call) -> Answer:
    """Download files and folders, with everything in them, as one archive."""
    files, folders = _asked(call)
    endings = str(call.query.get("extensions") or "").split(",")
    offset = call.query.get("utcOffset") or 0
    if abs(offset) > _DAY:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    name = str(call.query.get("name") or DEFAULT_NAME)
    return Answer(body=pack(call, files, folders, endings, name, timedelta(seconds=offset)))


def pack(
    call: Call,
    files: Sequence[File],
    folders: Sequence[Folder],
    endings: Iterable[str],
    name: str = DEFAULT_NAME,
    offset: timedelta = timedelta(),
) -> Archive:
    """Return the archive of files and folders.

    Args:
        call: The call that requests it.
        files: Files for the top level.
        folders: Folders for the top level, with everything in them.
        endings: Extensions of the files to include; empty for all.
        name: The file name to save it under.
        offset: Offset of the timestamps from UTC.
    """
    suffixes = tuple(f".{one.strip(' .')}".lower() for one in endings if one.strip(" ."))
    found = members.collect(call.session, call.appliance.storage, files, folders, suffixes=suffixes)
    place = folders[0] if folders else files[0].parent if files else None
    events.record(call, "download_zip", folder=place, data=event_data.archived(name, files, folders))
    return Archive(name, found, call.appliance.storage, offset)


@operation("files.zip_status")
def status(call: Call) -> Answer:
    """Check whether files and folders may be archived: an empty answer means yes."""
    _asked(call)
    return Answer()


@operation("uploads.initiate_zip")
def initiate(call: Call) -> Answer:
    """Open a session for an archive that is extracted in the folder once it is complete."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="file_add")
    return open_session(call, folder.id, uncompressed_size=int(call.need("uncompressedSize")))


def unpack(call: Call, upload: Upload, size: int) -> Answer:
    """Extract the archive of a session that has received all its chunks.

    The response of a real appliance is not published. It is a guess that neither its body nor its headers mention the
    files.

    Args:
        call: The call that brought the last chunk.
        upload: The session, which ends.
        size: Total size that the archive's files must have, in bytes.

    Raises:
        ApiError: The archive is refused, or its files exceed the quota. Nothing was created.
    """
    session, storage = call.session, call.appliance.storage
    folder = get_folder(session, call.user, upload.folder_id, need="file_add")
    require_space(session, call.user, size, folder=folder, status=422)
    with storage.reader(upload.blob) as source:
        contents = reading.unpack(source, size, storage)
    try:
        placed = placing.place(session, folder, call.user, contents)
        session.delete(upload)
        session.flush()
    except BaseException:
        contents.discard(storage)
        raise
    call.unneeded.append(upload.blob)
    for made in _each(call, Folder, placed.folders):
        events.record(call, "add_folder", folder=made)
    for file in _each(call, File, placed.files):
        events.record(call, "add_file", file=file, data={"is_folder_upload": 1})
        notices.file_added(call, file)
    for file in _each(call, File, placed.versions):
        events.record(call, "add_file_version", file=file)
    return Answer(201)


def _each(call: Call, table: type[Item], ids: Sequence[str]) -> Iterator[Item]:
    """Iterate over the objects with these identifiers, a part of them at a time."""
    for start in range(0, len(ids), _ASKED):
        rows = select(table).where(table.id.in_(ids[start : start + _ASKED]))
        yield from call.session.scalars(rows)


def _asked(call: Call) -> tuple[list[File], list[Folder]]:
    """Return the files and folders that a call names and its user can access.

    Raises:
        ApiError: 403; the user can't access one. With `partialSuccess`, it is left out instead. 422; none is named.
    """
    partial, files, folders = (
        bool(call.query.get("partialSuccess")),
        call.ids("fileId:in"),
        call.ids("folderId:in"),
    )
    if not files and not folders:
        raise ApiError("ERR_INPUT_REQUIRED", status=422, field="fileId:in")
    return reach(call, files, folders, partial=partial)


def reach(
    call: Call, file_ids: list[str], folder_ids: list[str], *, partial: bool
) -> tuple[list[File], list[Folder]]:
    """Return the files and folders with these identifiers. See `access.reach_each`."""
    session, user = call.session, call.user
    # One query for all files: each is then found in memory, where this list keeps it.
    rows = select(File).where(File.id.in_(file_ids)).options(selectinload(File.versions))
    known = session.scalars(rows).all() if file_ids else []
    files = list(
        reach_each(file_ids, lambda one: get_file(session, user, one, need="download"), partial=partial)
    )
    folders = list(
        reach_each(folder_ids, lambda one: get_folder(session, user, one, need="download"), partial=partial)
    )
    del known
    return files, folders
