"""Files locked against changes by others."""

from __future__ import annotations

from collections.abc import Callable

from .. import render
from ..access import get_file, role_in
from ..bulk import act_on_each, asked_ids
from ..calls import Call
from ..database import File
from ..events import record
from ..registry import operation
from ..responses import Answer, ApiError
from ..roles import MANAGER


@operation("files.lock")
def lock(call: Call) -> Answer:
    """Lock a file."""
    return _changed(call, _lock(call, call.path["file_id"]))


@operation("files.unlock")
def unlock(call: Call) -> Answer:
    """Unlock a file."""
    return _changed(call, _unlock(call, call.path["file_id"]))


@operation("files.lock_many")
def lock_many(call: Call) -> Answer:
    """Lock several files: all or none, unless partial success is allowed."""
    return _many(call, _lock)


@operation("files.unlock_many")
def unlock_many(call: Call) -> Answer:
    """Unlock several files: all or none, unless partial success is allowed."""
    return _many(call, _unlock)


def _lock(call: Call, file_id: str) -> File:
    file = get_file(call.session, call.user, file_id, need="lock")
    if file.locked_by_id is not None:
        raise ApiError("ERR_ENTITY_LOCKED", status=403)
    file.locked_by = call.user
    call.session.flush()
    record(call, "lock_file", file=file)
    return file


def _unlock(call: Call, file_id: str) -> File:
    """Unlock a file. The lock of somebody else can only be removed by a manager or the owner, which is a guess."""
    file = get_file(call.session, call.user, file_id, need="unlock")
    if file.locked_by_id is None:
        raise ApiError("ERR_ENTITY_UNLOCKED", status=403)
    role = role_in(call.session, call.user, file)
    if file.locked_by_id != call.user.id and (role is None or role.rank < MANAGER.rank):
        raise ApiError("ERR_ENTITY_LOCKED_BY_ANOTHER_USER", status=403)
    file.locked_by = None
    call.session.flush()
    record(call, "unlock_file", file=file)
    return file


def _changed(call: Call, file: File) -> Answer:
    return call.answer(200, f"files/{file.id}", render.file(call, file))


def _many(call: Call, act: Callable[[Call, str], File]) -> Answer:
    outcome = act_on_each(call, asked_ids(call), lambda one: act(call, one))
    shown = [render.file(call, one, extras=call.extras()) for one in outcome.done]
    data = shown if call.query.get("returnEntity") else []
    return Answer(body=outcome.result(call.appliance.bundle, data))
