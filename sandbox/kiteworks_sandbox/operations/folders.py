"""Folders."""

from __future__ import annotations

from sqlalchemy import select

from .. import names, render
from ..access import ancestors, ancestors_seen, get_folder, owner_of, require_plain
from ..bulk import act_on_each, asked_ids
from ..calls import Call
from ..contents import (
    UNLIMITED,
    find_folder,
    folder_bytes,
    forget,
    read_date,
    require_room,
    require_space,
    stored_bytes,
    subtree,
    used_bytes,
)
from ..database import File, Folder, FolderKind
from ..database.models import new_id
from ..dates import now
from ..events import record
from ..expiry import lifetime_end
from ..registry import operation
from ..responses import Answer, ApiError
from .files import shown_if_asked
from .profiles import rules_out


@operation("folders.get")
def get(call: Call) -> Answer:
    """Return one folder, which may be deleted."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], deleted=call.takes_deleted)
    return Answer(body=render.folder(call, folder, extras=call.extras()))


@operation("folders.create")
def create(call: Call) -> Answer:
    """Create a folder inside another."""
    parent = get_folder(call.session, call.user, call.path["folder_id"], need="folder_add")
    if parent.kind == FolderKind.BASE and rules_out(call, "folderCreate"):
        raise ApiError("ERR_ACCESS_USER", status=403)
    folder = Folder(
        id=new_id(),
        parent=parent,
        user_id=call.user.id,
        kind=FolderKind.PLAIN,
        name=_free_name(call, parent, names.checked(call.need("name"))),
        created=now(),
        modified=now(),
        deleted=False,
        perm_deleted=False,
    )
    folder.name_key = names.key(folder.name)
    folder.description = None
    folder.expire, folder.file_lifetime = None, parent.file_lifetime
    folder.syncable = folder.secure = False
    _set(folder, call)
    call.session.add(folder)
    call.session.flush()
    record(call, "add_folder", folder=folder)
    return _changed(call, 201, folder)


@operation("folders.update")
def update(call: Call) -> Answer:
    """Rename a folder or change its settings."""
    folder = get_folder(
        call.session,
        call.user,
        call.path["folder_id"],
        need="rename" if "name" in call.body else "properties_edit",
    )
    require_plain(folder)
    name = call.body.get("name", folder.name)
    if name != folder.name:
        names.checked(name)
        _require_free(call, folder.parent, name, folder)
        folder.name, folder.name_key = name, names.key(name)
    _set(folder, call)
    folder.modified = now()
    call.session.flush()
    _apply_lifetime(call, folder)
    record(call, "edit_folder", folder=folder)
    return _changed(call, 200, folder)


@operation("folders.delete")
def delete(call: Call) -> Answer:
    """Delete a folder so that it can be recovered."""
    _delete(call, call.path["folder_id"])
    return Answer(204)


@operation("folders.delete_many")
def delete_many(call: Call) -> Answer:
    """Delete several folders so that they can be recovered: all or none, unless partial success is allowed."""
    act_on_each(call, asked_ids(call), lambda one: _delete(call, one))
    return Answer(204)


def _delete(call: Call, folder_id: str) -> None:
    folder = get_folder(call.session, call.user, folder_id, need="folder_delete")
    require_plain(folder)
    _require_no_locks(call, folder)
    folder.deleted, folder.modified = True, now()
    record(call, "delete_folder", folder=folder)


@operation("folders.delete_permanently")
def delete_permanently(call: Call) -> Answer:
    """Permanently delete a folder and everything in it."""
    _erase(call, call.path["folder_id"])
    return Answer(204)


@operation("folders.delete_permanently_many")
def delete_permanently_many(call: Call) -> Answer:
    """Permanently delete several folders: all or none, unless partial success is allowed."""
    act_on_each(call, asked_ids(call), lambda one: _erase(call, one))
    return Answer(204)


def _erase(call: Call, folder_id: str) -> None:
    folder = get_folder(call.session, call.user, folder_id, deleted=True, need="folder_permanent_delete")
    require_plain(folder)
    _require_no_locks(call, folder)
    call.unneeded += _forget_tree(call, folder)
    record(call, "permanently_delete_folder", folder=folder)


@operation("folders.recover")
def recover(call: Call) -> Answer:
    """Recover a deleted folder."""
    return _changed(call, 200, _recover(call, call.path["folder_id"]))


@operation("folders.recover_many")
def recover_many(call: Call) -> Answer:
    """Recover several deleted folders: all or none, unless partial success is allowed."""
    folders = act_on_each(call, asked_ids(call), lambda one: _recover(call, one)).done
    return shown_if_asked(call, [render.folder(call, one, listed=True) for one in folders])


def _recover(call: Call, folder_id: str) -> Folder:
    folder = get_folder(call.session, call.user, folder_id, deleted=True, need="folder_recover")
    if not folder.deleted:
        raise ApiError("ERR_ENTITY_NOT_DELETED", status=403)
    _require_free(call, folder.parent, folder.name, folder)
    folder.deleted, folder.modified = False, now()
    if folder.expire is not None and folder.expire <= now():
        folder.expire = None  # otherwise it would be deleted again at once
    call.session.flush()
    record(call, "recover_folder", folder=folder)
    return folder


@operation("folders.move")
def move(call: Call) -> Answer:
    """Move a folder into another."""
    target = _target(call)
    return _changed(call, 201, _move(call, call.path["folder_id"], target))


@operation("folders.move_many")
def move_many(call: Call) -> Answer:
    """Move several folders into another: those that can be moved. The status tells whether all were."""
    target = _target(call)
    ids = asked_ids(call, "folderIds")
    outcome = act_on_each(call, ids, lambda one: _move(call, one, target), partial=True)
    shown = [render.folder(call, one, extras=call.extras(), listed=True) for one in outcome.done]
    data = shown if call.query.get("returnEntity") else []
    status = 207 if outcome.failed else 201
    return Answer(status, outcome.result(call.appliance.bundle, data))


def _target(call: Call) -> Folder:
    return get_folder(call.session, call.user, str(call.need("destinationFolderId")), need="folder_add")


def _move(call: Call, folder_id: str, target: Folder) -> Folder:
    folder = get_folder(call.session, call.user, folder_id, need="folder_move")
    require_plain(folder)
    _require_no_locks(call, folder)
    if target is folder:
        raise ApiError("ERR_CANNOT_MOVE_FOLDER_TO_SELF", status=422, field="destinationFolderId")
    if folder in ancestors(target):
        raise ApiError("ERR_CANNOT_MOVE_TO_CHILD", status=422, field="destinationFolderId")
    _require_free(call, target, folder.name, folder)
    if folder.parent is not target:
        require_room(call.session, target, folder_bytes(call.session, folder))
        if owner_of(target) is not owner_of(folder):
            require_space(call.session, owner_of(target), stored_bytes(call.session, folder))
    folder.parent, folder.modified = target, now()
    call.session.flush()
    record(call, "move_folder", folder=folder)
    return folder


@operation("folders.path")
def path(call: Call) -> Answer:
    """Return the folders from the top level to this one."""
    folder = get_folder(call.session, call.user, call.path["folder_id"])
    seen = ancestors_seen(call.session, call.user, folder)
    above = [one for one in seen if one.kind != FolderKind.BASE]
    return Answer(body={"data": [{"id": one.id, "name": one.name} for one in (*reversed(above), folder)]})


@operation("folders.quota")
def quota(call: Call) -> Answer:
    """Return the space in a folder in bytes. A quota of 0 means that none is set."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="file_add")
    room = owner_of(folder).quota - used_bytes(call.session, owner_of(folder))
    used = folder_bytes(call.session, folder)
    limited = folder.quota is not None and folder.quota != UNLIMITED
    left = min(room, folder.quota - used) if limited and folder.quota is not None else room
    return Answer(
        body={
            "storage_quota": folder.quota or 0,
            "storage_used": used,
            "storage_available": max(0, left),
            "quota_allowance": folder.quota or 0,
            "folder_size": used,
        }
    )


def _changed(call: Call, status: int, folder: Folder) -> Answer:
    return call.answer(status, f"folders/{folder.id}", render.folder(call, folder, extras=call.extras()))


def _set(folder: Folder, call: Call) -> None:
    body = call.body
    if "description" in body:
        folder.description = body["description"]
    if "expire" in body:
        folder.expire = read_date(body, "expire")
        if folder.expire is not None and folder.expire <= now():
            raise ApiError("ERR_INPUT_PAST_DATE", status=422, field="expire")
    if body.get("useFolderQuota") is False:
        folder.quota = None
    elif body.get("quota") is not None:
        folder.quota = body["quota"]
    elif body.get("useFolderQuota") and folder.quota is None:
        raise ApiError("ERR_INPUT_REQUIRED", status=422, field="quota")
    if body.get("fileLifetime") is not None:
        folder.file_lifetime = body["fileLifetime"]
    for switch in ("syncable", "secure"):
        if body.get(switch) is not None:
            setattr(folder, switch, body[switch])


def _apply_lifetime(call: Call, folder: Folder) -> None:
    """Apply a folder's lifetime of files to its subfolders and to the files that exist, as far as requested."""
    body = call.body
    if body.get("fileLifetime") is None:
        return
    nested = [folder]
    if body.get("applyFileLifetimeToNested"):
        nested = list(call.session.scalars(select(Folder).where(Folder.id.in_(subtree(folder)))))
    for one in nested:
        one.file_lifetime = folder.file_lifetime
        if body.get("applyFileLifetimeToFiles"):
            for file in call.session.scalars(select(File).where(File.parent_id == one.id, ~File.deleted)):
                file.expire = lifetime_end(one, file.created)


def _require_no_locks(call: Call, folder: Folder) -> None:
    """Refuse (403) to delete or move a folder in which a file is locked."""
    locked = select(File.id).where(
        File.parent_id.in_(subtree(folder)), File.locked_by_id.is_not(None), ~File.deleted
    )
    if call.session.scalar(locked.limit(1)) is not None:
        raise ApiError("ERR_ENTITY_CONTAINS_LOCKED_FILES", status=403)


def _require_free(call: Call, parent: Folder | None, name: str, mover: Folder) -> None:
    if parent is not None and find_folder(call.session, parent, name) not in (None, mover):
        raise ApiError("ERR_ENTITY_EXISTS", status=409)


def _free_name(call: Call, parent: Folder, name: str) -> str:
    """Return the name, or, with `rename` in the body, the first free variant of it."""
    if find_folder(call.session, parent, name) is None:
        return name
    if not call.body.get("rename"):
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    number = 1
    while find_folder(call.session, parent, f"{name} ({number})") is not None:
        number += 1
    return f"{name} ({number})"


def _forget_tree(call: Call, folder: Folder) -> list[str]:
    blobs = []
    for file in call.session.query(File).where(File.parent_id == folder.id):
        blobs += forget(call.session, file)
    for child in call.session.query(Folder).where(Folder.parent_id == folder.id):
        blobs += _forget_tree(call, child)
    folder.deleted = folder.perm_deleted = True
    return blobs
