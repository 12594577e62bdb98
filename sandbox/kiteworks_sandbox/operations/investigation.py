"""What DLI administrators see of any user's data, and exports of it. Here, every administrator is one."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import datetime

from sqlalchemy import or_, select

from .. import dates, render
from ..access import ancestors
from ..bundle import Json
from ..calls import Call
from ..database import Event, File, Folder, FolderKind, Record, User, Version
from ..extras import Extras
from ..families import Family, add, change, find, require, respond_change, respond_list, rows, show
from ..filters import created_first
from ..registry import operation
from ..responses import Answer, ApiError, Content
from .previews import described
from .profiles import user_of

_OF_THE_CALLER = frozenset(("permissions", "currentUserRole"))
"""Members that only people with access to an object have."""


def _file(call: Call) -> File:
    require(call, "administrators")
    found = call.session.get(File, call.path["file_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _extras(call: Call) -> Extras:
    return {name: below for name, below in call.extras().items() if name not in _OF_THE_CALLER}


@operation("dli.files.get")
def get_file(call: Call) -> Answer:
    """Return a file of any user, deleted or not."""
    return Answer(body=render.file(call, _file(call), extras=_extras(call)))


@operation("dli.folders.get")
def get_folder(call: Call) -> Answer:
    """Return a folder of any user, deleted or not."""
    require(call, "administrators")
    found = call.session.get(Folder, call.path["folder_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return Answer(body=render.folder(call, found, extras=_extras(call)))


@operation("dli.files.path")
def path(call: Call) -> Answer:
    """Return the folders above a file, topmost first."""
    above = [one for one in ancestors(_file(call)) if one.kind != FolderKind.BASE]
    return Answer(body={"data": [{"id": one.id, "name": one.name} for one in reversed(above)]})


@operation("dli.files.preview")
def preview(call: Call) -> Answer:
    """Describe the preview of a file of any user."""
    file = _file(call)
    return Answer(body=described(call, file, file.current))


@operation("dli.files.download")
def download(call: Call) -> Answer:
    """Download the content of a file of any user."""
    return _content(call, _file(call).current)


def _content(call: Call, version: Version) -> Answer:
    return Answer(body=Content(call.appliance.storage.path(version.blob), version.name, version.mime))


def _version(call: Call) -> Version:
    for one in _file(call).versions:
        if one.id == call.path["version_id"]:
            return one
    raise ApiError("ERR_ACCESS_USER", status=403)


@operation("dli.files.versions.list")
def list_versions(call: Call) -> Answer:
    """List the versions of a file of any user."""
    shown = [render.version(call.appliance, one) for one in _file(call).versions]
    return respond_list(call, shown, order="versionNumber")


@operation("dli.files.versions.get")
def get_version(call: Call) -> Answer:
    """Return a version."""
    return Answer(body=render.version(call.appliance, _version(call)))


@operation("dli.files.versions.download")
def download_version(call: Call) -> Answer:
    """Download the content of a version."""
    return _content(call, _version(call))


# Exports

_STARTED, _DONE = "in_progress", "completed"
_TYPES = ("activities", "files")


def _exported(call: Call, record: Record) -> Json:
    if record.body["status"] != _DONE:
        return {"fileName": None, "downloadURL": None, "generatedDate": None}
    place = f"{call.appliance.url}/rest/dli/exports/{record.id}/content"
    return {"fileName": f"export_{record.body['type']}.zip", "downloadURL": place}


_EXPORTS = Family(name="dli/exports", readers="administrators", writers="administrators", computed=_exported)


def _finish(call: Call) -> None:
    """Finish the exports that were started: each is ready when it is asked for next."""
    for one in rows(call, _EXPORTS):
        if one.body["status"] != _DONE:
            change(one, {"status": _DONE, "generatedDate": dates.offset_form(dates.now())})


def _export(call: Call) -> Record:
    require(call, "administrators")
    _finish(call)
    return find(call, _EXPORTS, call.path["export_id"])


@operation("dli.exports.list")
def list_exports(call: Call) -> Answer:
    """List the exports of all users."""
    require(call, "administrators")
    _finish(call)
    return respond_list(call, [show(call, _EXPORTS, one) for one in rows(call, _EXPORTS)])


@operation("dli.exports.get")
def get_export(call: Call) -> Answer:
    """Return an export."""
    return Answer(body={"data": [show(call, _EXPORTS, _export(call))]})


@operation("dli.exports.create")
def create_exports(call: Call) -> Answer:
    """Start an export for each type."""
    require(call, "administrators")
    user = user_of(call, call.path["user_id"])
    start, end = dates.parse(call.need("startDate")), dates.parse(call.need("endDate"))
    types = list(dict.fromkeys(map(str, call.need("types"))))
    if start > end:
        raise ApiError("ERR_INPUT_DATE_NOT_BEFORE", status=422)
    if not types:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    if not set(types) <= set(_TYPES):
        raise ApiError("ERR_INPUT_NOT_IN_LIST", status=422)
    period = {"startDate": dates.offset_form(start), "endDate": dates.offset_form(end)}
    made = [
        add(call, _EXPORTS, period | {"type": one, "status": _STARTED}, owner_id=user.id) for one in types
    ]
    place = f"dli/exports/{made[0].id}"
    return respond_change(call, place, {"data": [show(call, _EXPORTS, one) for one in made]})


@operation("dli.exports.delete")
def delete_export(call: Call) -> Answer:
    """Delete an export."""
    _export(call).deleted = True
    return Answer(204)


@operation("dli.exports.download")
def download_export(call: Call) -> Answer:
    """Download an export: an archive with one table."""
    record = _export(call)
    user = user_of(call, str(record.owner_id))
    start, end = dates.parse(record.body["startDate"]), dates.parse(record.body["endDate"])
    table = (_activities if record.body["type"] == "activities" else _files)(call, user, start, end)
    text = io.StringIO()
    csv.writer(text).writerows(table)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{record.body['type']}.csv", text.getvalue())
    name = f'attachment; filename="export_{record.body["type"]}.zip"'
    return Answer(200, packed.getvalue(), {"Content-Disposition": name}, "application/octet-stream")


def _activities(call: Call, user: User, start: datetime, end: datetime) -> list[list[str]]:
    found = select(Event).where(
        or_(Event.user_id == user.id, Event.subject_id == user.id),
        Event.created >= start,
        Event.created <= end,
    )
    return [
        ["id", "created", "event", "user", "successful"],
        *(
            [str(one.id), dates.offset_form(one.created), one.name, one.user.email, str(one.successful)]
            for one in call.session.scalars(found.order_by(Event.id))
        ),
    ]


def _files(call: Call, user: User, start: datetime, end: datetime) -> list[list[str]]:
    found = select(File).where(
        File.user_id == user.id, File.created >= start, File.created <= end, ~File.perm_deleted
    )
    return [
        ["id", "path", "size", "created", "modified"],
        *(
            [
                one.id,
                render.path_of(one, list(ancestors(one))),
                str(one.size),
                dates.offset_form(one.created),
                dates.offset_form(one.modified),
            ]
            for one in call.session.scalars(found.order_by(created_first(File)))
        ),
    ]
