"""Files and folders of any user, as administrators change them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from .. import dates, render
from ..access import Item, require_plain
from ..calls import Call
from ..database import File, Folder
from ..families import require
from ..registry import operation
from ..responses import Answer, ApiError


def _reach_all(call: Call, table: type[Item]) -> list[Item]:
    """Return what the body names, all found before the first one is changed."""
    require(call, "administrators")
    found: list[Item] = []
    for one in dict.fromkeys(map(str, call.need("ids"))):
        item = call.session.get(table, one)
        if item is None or item.perm_deleted:
            raise ApiError("ERR_ACCESS_USER", status=403)
        if item.deleted:
            raise ApiError("ERR_ENTITY_DELETED", status=403)
        if isinstance(item, Folder):
            require_plain(item)
        found.append(item)
    if not found:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    return found


def _expire(call: Call) -> datetime | None:
    """Return the date that the body sets; None for never."""
    value = call.body.get("expire")
    if not value:
        return None
    date = dates.parse(str(value))
    if date <= dates.now():
        raise ApiError("ERR_INPUT_PAST_DATE", status=422)
    return date


@operation("admin.files.update")
def update_files(call: Call) -> Answer:
    """Set the expiration date of several files."""
    found = _reach_all(call, File)
    for one in found:
        one.expire = _expire(call)
    return Answer(body={"data": [render.file(call, one) for one in found]})


@operation("admin.folders.update")
def update_folders(call: Call) -> Answer:
    """Set the expiration date or the quota of several folders, and the date of the files in them if asked."""
    found = _reach_all(call, Folder)
    applied = call.body.get("applyTo", "folders_only")
    for one in found:
        if "expire" in call.body and applied != "files_only":
            one.expire = _expire(call)
        if "expire" in call.body and applied != "folders_only":
            for file in call.session.scalars(select(File).where(File.parent_id == one.id, ~File.deleted)):
                file.expire = _expire(call)
        if "quota" in call.body:
            one.quota = int(call.body["quota"])
    return Answer(body={"data": [render.folder(call, one, listed=True) for one in found]})


@operation("admin.files.rescan")
def rescan(call: Call) -> Answer:
    """Scan a file again, which is done at once."""
    require(call, "administrators")
    file = call.session.get(File, call.path["file_id"])
    if file is None or file.perm_deleted:
        raise ApiError("ERR_ENTITY_FILE_IS_NOT_FOUND", status=404)
    return Answer(201, {"msg": f"{file.name} was scanned."})
