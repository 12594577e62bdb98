"""Versions of a file. Number 0 is the current one; older ones count up."""

from __future__ import annotations

from sqlalchemy import select

from .. import event_data, events, names, render
from ..access import get_file
from ..calls import Call
from ..contents import ClientDates, add_version, find_file, require_space, show_current
from ..database import File, Version
from ..filters import Page, conditions, fetch, order
from ..registry import operation
from ..responses import Answer, ApiError, Content, listing
from .files import file_part, require_unlocked

_COLUMNS = {
    "id": Version.id,
    "created": Version.created,
    "versionNumber": Version.number,
    "name": Version.name,
    "size": Version.size,
}


@operation("files.versions.list")
def list_(call: Call) -> Answer:
    """List all versions of a file."""
    file, page = (
        get_file(call.session, call.user, call.path["file_id"], need="version_view"),
        Page.asked(call.query),
    )
    rows = select(Version).where(Version.file_id == file.id, *conditions(call.query, _COLUMNS))
    rows = rows.order_by(*order(call.query, _COLUMNS, "versionNumber"), Version.number)
    versions, total = fetch(call.session, rows, page)
    items = [render.version(call.appliance, one) for one in versions]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("files.versions.upload")
@operation("files.versions.create")
def create(call: Call) -> Answer:
    """Upload a new version of a file in one request. The file takes its name."""
    file = get_file(call.session, call.user, call.path["file_id"], need="version_create")
    require_unlocked(call, file)
    part = file_part(call)
    name = names.checked(part.filename)
    dates = ClientDates.read(call.body)
    other = find_file(call.session, file.parent, name)
    if other not in (None, file):
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    size = call.appliance.storage.size(part.blob)
    require_space(call.session, call.user, size, folder=file.parent)
    add_version(file, user=call.user, blob=call.keep(part), size=size, name=name, client_dates=dates)
    events.record(call, "add_file_version", file=file)
    return call.answer(201, f"files/{file.id}", render.file(call, file))


@operation("files.versions.get")
def get(call: Call) -> Answer:
    """Return one version."""
    return Answer(body=render.version(call.appliance, _find(call, "version_view")[1]))


@operation("files.versions.download")
def download(call: Call) -> Answer:
    """Download the content of a version."""
    file, version = _find(call, "download")
    if version is not file.current:
        get_file(call.session, call.user, file.id, need="version_view")
    events.record(call, "download", file=file, data={"file": event_data.file_facts(file, version)})
    return Answer(body=Content(call.appliance.storage.path(version.blob), version.name, version.mime))


@operation("files.versions.promote")
def promote(call: Call) -> Answer:
    """Make an older version the current one: the file takes its name, and the newer versions' numbers go up by one."""
    file, chosen = _find(call, "version_promote")
    require_unlocked(call, file)
    for version in file.versions:
        if version.number < chosen.number:
            version.number += 1
    chosen.number = 0
    show_current(file)
    call.session.flush()
    events.record(call, "promote_file_version", file=file)
    return call.answer(200, f"files/{file.id}/versions/{chosen.id}", render.version(call.appliance, chosen))


@operation("files.versions.delete")
def delete(call: Call) -> Answer:
    """Permanently delete a version; the only version can't be deleted."""
    file, chosen = _find(call, "version_delete")
    require_unlocked(call, file)
    if len(file.versions) == 1:
        raise ApiError("ERR_ACCESS_USER", status=403)
    file.versions.remove(chosen)
    for version in file.versions:
        if version.number > chosen.number:
            version.number -= 1
    show_current(file)
    call.session.flush()
    events.record(call, "delete_file_version", file=file)
    call.unneeded.append(chosen.blob)
    return Answer(204)


def _find(call: Call, need: str) -> tuple[File, Version]:
    file = get_file(call.session, call.user, call.path["file_id"], need=need)
    return file, find_version(file, call.path["version_id"])


def find_version(file: File, version_id: str) -> Version:
    """Return a version of a file.

    Raises:
        ApiError: 403; the file has no version with this identifier.
    """
    for version in file.versions:
        if version.id == version_id:
            return version
    raise ApiError("ERR_ACCESS_USER", status=403)
