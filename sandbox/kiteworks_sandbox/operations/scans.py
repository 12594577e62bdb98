"""Scans for viruses and data loss. The sandbox has no scanner: every scan ends at once and finds nothing."""

from __future__ import annotations

from .. import render
from ..access import get_file, get_folder
from ..bulk import act_on_each, asked_ids
from ..calls import Call
from ..events import record
from ..registry import operation
from ..responses import Answer
from .files import shown_if_asked
from .versions import find_version


@operation("files.scan")
def scan_file(call: Call) -> Answer:
    """Scan a file."""
    file = get_file(call.session, call.user, call.path["file_id"])
    record(call, "scan_file", file=file)
    return call.answer(200, f"files/{file.id}", render.file(call, file))


@operation("files.scan_many")
def scan_files(call: Call) -> Answer:
    """Scan several files."""
    files = act_on_each(
        call, asked_ids(call), lambda one: get_file(call.session, call.user, one), partial=False
    ).done
    for one in files:
        record(call, "scan_file", file=one)
    return shown_if_asked(call, [render.file(call, one, extras=call.extras()) for one in files])


@operation("files.versions.scan")
def scan_version(call: Call) -> Answer:
    """Scan a version."""
    file = get_file(call.session, call.user, call.path["file_id"], need="version_view")
    version = find_version(file, call.path["version_id"])
    record(call, "scan_file", file=file)
    place = f"files/{file.id}/versions/{version.id}"
    return call.answer(200, place, render.version(call.appliance, version))


@operation("folders.scan")
def scan_folder(call: Call) -> Answer:
    """Scan the contents of a folder, or those of its files and subfolders that are named."""
    folder = get_folder(call.session, call.user, call.path["folder_id"])
    for one in call.ids("fileId:in"):
        get_file(call.session, call.user, one)
    for one in call.ids("folderId:in"):
        get_folder(call.session, call.user, one)
    record(call, "scan_folder", folder=folder)
    return call.answer(200, f"folders/{folder.id}", render.folder(call, folder, extras=call.extras()))


@operation("folders.scan_many")
def scan_folders(call: Call) -> Answer:
    """Scan the contents of several folders."""
    folders = act_on_each(
        call, asked_ids(call), lambda one: get_folder(call.session, call.user, one), partial=False
    ).done
    for one in folders:
        record(call, "scan_folder", folder=one)
    return shown_if_asked(
        call, [render.folder(call, one, extras=call.extras(), listed=True) for one in folders]
    )
