"""Files copied and moved into folders."""

from __future__ import annotations

from .. import names, render
from ..access import get_file, get_folder, owner_of
from ..bulk import Outcome, act_on_each, asked_ids
from ..calls import Call
from ..contents import ClientDates, add_file, find_file, free_name, require_room, require_space
from ..database import File, Folder, FolderKind
from ..dates import now
from ..events import record
from ..registry import operation
from ..responses import Answer, ApiError
from .files import make_room, require_unlocked, trash

_NO_TARGETS = {FolderKind.BASE: "ERR_ENTITY_IS_BASE_DIR", FolderKind.MY: "ERR_ENTITY_IS_MY_DIR"}
"""Folders that receive no files, with the error that says so."""


@operation("files.copy")
def copy(call: Call) -> Answer:
    """Copy files into a folder. A name that is taken receives a number, unless the file there may be replaced."""
    target = _target(call)
    name = call.body.get("newFileName")
    ids = asked_ids(call)
    if name is not None and len(ids) > 1:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)

    def act(file_id: str) -> File:
        file = get_file(call.session, call.user, file_id, need="file_copy")
        return _copied(call, file, target, file.name if name is None else names.checked(name))

    return _answer(call, act_on_each(call, ids, act))


@operation("files.move")
def move(call: Call) -> Answer:
    """Move files into a folder."""
    target = _target(call)

    def act(file_id: str) -> File:
        file = get_file(call.session, call.user, file_id, need="file_move")
        require_unlocked(call, file)
        if file.parent is not target:
            require_room(call.session, target, file.size)
            if owner_of(target) is not owner_of(file):
                stored = sum(version.size for version in file.versions)
                require_space(call.session, owner_of(target), stored)
        make_room(call, target, file.name, file, replace=bool(call.body.get("replace")), status=409)
        file.parent, file.modified = target, now()
        call.session.flush()
        record(call, "move_file", file=file)
        return file

    return _answer(call, act_on_each(call, asked_ids(call), act))


def _copied(call: Call, file: File, target: Folder, name: str) -> File:
    session, version = call.session, file.current
    require_space(session, call.user, version.size, folder=target)
    other = find_file(session, target, name)
    if other is not None and other is not file and call.body.get("replace"):
        trash(call, get_file(session, call.user, other.id, need="file_delete"))
        session.flush()
    made = add_file(
        session,
        target,
        user=call.user,
        blob=call.create(call.appliance.storage.copy(version.blob)),
        size=version.size,
        name=free_name(lambda one: find_file(session, target, one), name),
        client_dates=ClientDates(version.client_created, version.client_modified),
    )
    record(call, "copy_file", file=made)
    return made


def _target(call: Call) -> Folder:
    folder = get_folder(call.session, call.user, str(call.need("destinationFolderId")), need="file_add")
    if folder.kind in _NO_TARGETS:
        raise ApiError(_NO_TARGETS[folder.kind], status=403)
    return folder


def _answer(call: Call, outcome: Outcome[File]) -> Answer:
    """Return the answer, which shows only the first file, as the vendor documents it."""
    first = outcome.done[0]
    return call.answer(201, f"files/{first.id}", render.file(call, first, extras=call.extras()))
