"""Previews. Nothing is converted here: what browsers can show is shown as it is, and for the rest there is no preview."""

from __future__ import annotations

from ..access import get_file, reach_each
from ..bundle import Json
from ..calls import Call
from ..database import File, Version
from ..events import record
from ..registry import operation
from ..responses import Answer, ApiError, Content
from .versions import find_version

_SHOWN = ("image/", "text/", "audio/", "video/", "application/pdf", "application/json")
"""Media types that browsers show without conversion."""


@operation("files.preview_support")
def support(call: Call) -> Answer:
    """Return which of several files have a preview. Those that the caller can't access have none."""
    files = reach_each(call.ids("id:in"), lambda one: get_file(call.session, call.user, one), partial=True)
    return Answer(body={"supportedIds": [one.id for one in files if is_shown(one.current)]})


@operation("files.preview")
def preview(call: Call) -> Answer:
    """Return where the preview of a file is."""
    file = get_file(call.session, call.user, call.path["file_id"])
    record(call, "view_file", file=file)
    return Answer(body=described(call, file, file.current))


@operation("files.versions.preview")
def preview_version(call: Call) -> Answer:
    """Return where the preview of a version is."""
    file = get_file(call.session, call.user, call.path["file_id"], need="version_view")
    version = find_version(file, call.path["version_id"])
    record(call, "view_file", file=file)
    return Answer(body=described(call, file, version))


@operation("files.preview_page")
def page(call: Call) -> Answer:
    """Return the preview of a file."""
    file = get_file(call.session, call.user, call.path["file_id"])
    version = file.current
    if not is_shown(version):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    record(call, "view_file", file=file)
    return Answer(body=Content(call.appliance.storage.path(version.blob), version.name, version.mime))


def described(call: Call, file: File, version: Version) -> Json:
    """Return the description of a preview; its links are null for files without one."""
    shown = is_shown(version)
    link = f"{call.appliance.url}/preview/file/{file.id}" if shown and version is file.current else None
    return {
        "link": link,
        "pdf": link if version.mime == "application/pdf" else None,
        "viewUrl": link,
        "status": "ready" if shown else "unsupported",
        "type": version.mime.partition("/")[0],
        "mime": version.mime,
        "native": shown,
        "watermark": None,
    }


def is_shown(version: Version) -> bool:
    """Check whether browsers can show a version."""
    return version.mime.startswith(_SHOWN)
