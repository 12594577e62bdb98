"""Files."""

from __future__ import annotations

from .. import events, names, render
from ..access import ancestors_seen, get_file, get_folder
from ..bulk import act_on_each, asked_ids
from ..bundle import Json
from ..calls import Call, Part
from ..contents import (
    ClientDates,
    add_file,
    add_version,
    find_file,
    forget,
    read_date,
    require_space,
)
from ..database import File, Folder, FolderKind
from ..dates import now
from ..events import record
from ..mail import notices
from ..registry import operation
from ..responses import Answer, ApiError, Content, listing

_PART_NAMES = ("body", "file")
"""The vendor's document uses the first; its sample code sends the second."""


@operation("files.get")
def get(call: Call) -> Answer:
    """Return one file, which may be deleted."""
    file = get_file(call.session, call.user, call.path["file_id"], deleted=call.takes_deleted)
    return Answer(body=render.file(call, file, extras=call.extras()))


@operation("files.upload")
def upload(call: Call) -> Answer:
    """Upload a file to a folder in one request; an existing file with the name receives a new version."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="file_add")
    part = file_part(call)
    return store(call, folder, part.filename, call.keep(part), ClientDates.read(call.body))


def store(call: Call, folder: Folder, name: str, blob: str, dates: ClientDates) -> Answer:
    """Store content as a file of a folder: a new one, or a new version of the file with the name."""
    names.checked(name)
    size = call.appliance.storage.size(blob)
    require_space(call.session, call.user, size, folder=folder)
    file = find_file(call.session, folder, name)
    if file is not None:
        get_file(call.session, call.user, file.id, need="version_create")
    if file is None:
        file = add_file(
            call.session, folder, user=call.user, blob=blob, size=size, name=name, client_dates=dates
        )
        events.record(call, "add_file", file=file)
        notices.file_added(call, file)
    else:
        if call.body.get("disableAutoVersion"):
            raise ApiError("ERR_ENTITY_EXISTS", status=409)
        require_unlocked(call, file)
        add_version(file, user=call.user, blob=blob, size=size, name=file.name, client_dates=dates)
        events.record(call, "add_file_version", file=file)
    return call.answer(201, f"files/{file.id}", render.file(call, file))


@operation("files.download")
def download(call: Call) -> Answer:
    """Download the content of a file."""
    file = get_file(call.session, call.user, call.path["file_id"], need="download")
    version = file.current
    events.record(call, "download", file=file)
    return Answer(body=Content(call.appliance.storage.path(version.blob), version.name, version.mime))


@operation("files.update")
def update(call: Call) -> Answer:
    """Rename a file or change its expiration. A name that is taken, or a lock, returns 422 here."""
    file = get_file(call.session, call.user, call.path["file_id"], need="rename")
    require_unlocked(call, file, status=422)
    expire = read_date(call.body, "expire")
    if expire is not None and expire <= now():
        raise ApiError("ERR_INVALID_PARAMETER", status=422, field="expire")
    name = call.body.get("name", file.name)
    if name != file.name:
        names.checked(name)
        make_room(call, file.parent, name, file, replace=bool(call.body.get("replace")), status=422)
        file.name, file.name_key, file.current.name = name, names.key(name), name
    if "expire" in call.body:
        file.expire = expire
    file.modified = now()
    record(call, "edit_file", file=file)
    return call.answer(200, f"files/{file.id}", render.file(call, file, extras=call.extras()))


@operation("files.delete")
def delete(call: Call) -> Answer:
    """Delete a file so that it can be recovered."""
    _delete(call, call.path["file_id"])
    return Answer(204)


@operation("files.delete_many")
def delete_many(call: Call) -> Answer:
    """Delete several files so that they can be recovered: all or none, unless partial success is allowed."""
    act_on_each(call, asked_ids(call), lambda one: _delete(call, one))
    return Answer(204)


def _delete(call: Call, file_id: str) -> None:
    file = get_file(call.session, call.user, file_id, need="file_delete")
    trash(call, file)


def trash(call: Call, file: File) -> None:
    """Delete a file so that it can be recovered.

    Raises:
        ApiError: 403; it is locked, by the caller or anyone else.
    """
    _require_no_lock(file)
    file.deleted, file.modified = True, now()
    record(call, "delete_file", file=file)


@operation("files.delete_permanently")
def delete_permanently(call: Call) -> Answer:
    """Permanently delete a deleted file with all its versions."""
    _erase(call, call.path["file_id"])
    return Answer(204)


@operation("files.delete_permanently_many")
def delete_permanently_many(call: Call) -> Answer:
    """Permanently delete several deleted files: all or none, unless partial success is allowed."""
    act_on_each(call, asked_ids(call), lambda one: _erase(call, one))
    return Answer(204)


def _erase(call: Call, file_id: str) -> None:
    file = get_file(call.session, call.user, file_id, deleted=True, need="file_permanent_delete")
    _require_no_lock(file)
    if not file.deleted:
        raise ApiError("ERR_ENTITY_NOT_DELETED", status=403)
    record(call, "permanently_delete_file", file=file)
    call.unneeded += forget(call.session, file)


@operation("files.recover")
def recover(call: Call) -> Answer:
    """Recover a deleted file."""
    file = _recover(call, call.path["file_id"])
    return call.answer(200, f"files/{file.id}", render.file(call, file))


@operation("files.recover_many")
def recover_many(call: Call) -> Answer:
    """Recover several deleted files: all or none, unless partial success is allowed."""
    files = act_on_each(call, asked_ids(call), lambda one: _recover(call, one)).done
    return shown_if_asked(call, [render.file(call, one) for one in files])


def _recover(call: Call, file_id: str) -> File:
    file = get_file(call.session, call.user, file_id, deleted=True, need="file_recover")
    if not file.deleted:
        raise ApiError("ERR_ENTITY_NOT_DELETED", status=403)
    if find_file(call.session, file.parent, file.name) is not None:
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    file.deleted, file.modified = False, now()
    if file.expire is not None and file.expire <= now():
        file.expire = None  # otherwise it would be deleted again at once
    call.session.flush()
    record(call, "recover_file", file=file)
    return file


@operation("files.path")
def path(call: Call) -> Answer:
    """Return the folders from the top level to a file, and the file."""
    file = get_file(call.session, call.user, call.path["file_id"])
    seen = ancestors_seen(call.session, call.user, file)
    above = [one for one in reversed(seen) if one.kind != FolderKind.BASE]
    shown: list[File | Folder] = [*above, file]
    return Answer(body={"data": [{"id": one.id, "name": one.name} for one in shown]})


def shown_if_asked(call: Call, items: list[Json], status: int = 200) -> Answer:
    """Return the answer to a change of several items, which contains them only if that was requested."""
    body = listing(items, total=len(items), limit=None, offset=0)
    return Answer(status, body if call.query.get("returnEntity") else None)


def make_room(call: Call, folder: Folder, name: str, mover: File, *, replace: bool, status: int) -> None:
    """Delete the file that has a name in a folder, if it may be replaced.

    Args:
        call: The call.
        folder: The folder.
        name: The name.
        mover: The file that receives the name.
        replace: Whether another file with the name may be replaced.
        status: HTTP status if it may not.
    """
    other = find_file(call.session, folder, name)
    if other is not None and other is not mover:
        if not replace:
            raise ApiError("ERR_ENTITY_EXISTS", status=status, field="name")
        trash(call, get_file(call.session, call.user, other.id, need="file_delete"))
        call.session.flush()


def require_unlocked(call: Call, file: File, *, status: int = 403) -> None:
    """Refuse a change of a file that somebody else has locked."""
    if file.locked_by_id not in (None, call.user.id):
        raise ApiError("ERR_ENTITY_LOCKED", status=status)


def _require_no_lock(file: File) -> None:
    """Refuse the deletion of a locked file."""
    if file.locked_by_id is not None:
        raise ApiError("ERR_ENTITY_LOCKED", status=403)


def file_part(call: Call) -> Part:
    """Return the part of a multipart body that contains the file.

    Raises:
        ApiError: 422; there is none.
    """
    for name in _PART_NAMES:
        if name in call.parts:
            return call.parts[name]
    raise ApiError("ERR_INPUT_REQUIRED", status=422)
