"""Files."""

from __future__ import annotations

from .. import events, names, render
from ..access import get_file, get_folder
from ..bulk import reach_many
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
from ..database import File
from ..dates import now
from ..registry import operation
from ..responses import Answer, ApiError, Content

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
    folder = get_folder(call.session, call.user, call.path["folder_id"])
    part = file_part(call)
    name = names.checked(part.filename)
    dates = ClientDates.read(call.body)
    size = call.appliance.storage.size(part.blob)
    require_space(call.session, call.user, size)
    file = find_file(call.session, folder, name)
    if file is not None and call.body.get("disableAutoVersion"):
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    blob = call.keep(part)
    if file is None:
        file = add_file(
            call.session, folder, user=call.user, blob=blob, size=size, name=name, client_dates=dates
        )
        events.record(call, "add_file", file=file)
    else:
        add_version(
            call.session, file, user=call.user, blob=blob, size=size, name=file.name, client_dates=dates
        )
        events.record(call, "add_file_version", file=file)
    return call.answer(201, f"files/{file.id}", render.file(call, file))


@operation("files.download")
def download(call: Call) -> Answer:
    """Download the content of a file."""
    file = get_file(call.session, call.user, call.path["file_id"])
    version = file.current
    events.record(call, "download", file=file)
    return Answer(body=Content(call.appliance.storage.path(version.blob), version.name, version.mime))


@operation("files.update")
def update(call: Call) -> Answer:
    """Rename a file or change its expiration. A name that is taken returns 422 here, not 409."""
    file = get_file(call.session, call.user, call.path["file_id"])
    name = call.body.get("name", file.name)
    if name != file.name:
        names.checked(name)
        other = find_file(call.session, file.parent, name)
        if other is not None and other is not file:
            if not call.body.get("replace"):
                raise ApiError("ERR_ENTITY_EXISTS", status=422)
            other.deleted = True
        file.name, file.name_key, file.current.name = name, names.key(name), name
    if "expire" in call.body:
        file.expire = read_date(call.body, "expire")
    file.modified = now()
    return call.answer(200, f"files/{file.id}", render.file(call, file))


@operation("files.delete")
def delete(call: Call) -> Answer:
    """Delete a file so that it can be recovered."""
    _delete(get_file(call.session, call.user, call.path["file_id"]))
    return Answer(204)


@operation("files.delete_many")
def delete_many(call: Call) -> Answer:
    """Delete several files so that they can be recovered: all or none, unless partial success is allowed."""
    for file in reach_many(call, get_file):
        _delete(file)
    return Answer(204)


def _delete(file: File) -> None:
    file.deleted, file.modified = True, now()


@operation("files.delete_permanently")
def delete_permanently(call: Call) -> Answer:
    """Permanently delete a file with all its versions."""
    file = get_file(call.session, call.user, call.path["file_id"], deleted=True)
    call.unneeded += forget(call.session, file)
    return Answer(204)


@operation("files.recover")
def recover(call: Call) -> Answer:
    """Recover a deleted file."""
    file = get_file(call.session, call.user, call.path["file_id"], deleted=True)
    if not file.deleted:
        raise ApiError("ERR_ENTITY_NOT_DELETED", status=403)
    if find_file(call.session, file.parent, file.name) is not None:
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    file.deleted, file.modified = False, now()
    return call.answer(200, f"files/{file.id}", render.file(call, file))


def file_part(call: Call) -> Part:
    """Return the part of a multipart body that contains the file.

    Raises:
        ApiError: 422; there is none.
    """
    for name in _PART_NAMES:
        if name in call.parts:
            return call.parts[name]
    raise ApiError("ERR_INPUT_REQUIRED", status=422)
