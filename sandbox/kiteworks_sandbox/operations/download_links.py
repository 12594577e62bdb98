"""Links to the content of files and folders, used by the user who created them."""

from __future__ import annotations

from datetime import timedelta

from .. import access, event_data, events
from ..calls import Call
from ..database import DownloadLink
from ..database.models import new_id
from ..dates import now
from ..registry import operation
from ..responses import Answer, ApiError, Content
from .archives import pack, reach
from .versions import find_version

LIFETIME = timedelta(hours=1)
"""Validity of a link. The time on a real appliance is not published."""


@operation("files.create_download_link")
def create(call: Call) -> Answer:
    """Create a link: to one file as it is, or to an archive of several files and folders."""
    body = call.body
    file_ids = [*([body["fileId"]] if body.get("fileId") else ()), *(body.get("fileIds") or ())]
    folder_ids = body.get("folderIds") or []
    files, folders = reach(call, file_ids, folder_ids, partial=bool(call.query.get("partialSuccess")))
    if not files and not folders:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    version_id = body.get("versionId")
    if version_id:
        find_version(access.get_file(call.session, call.user, files[0].id, need="version_view"), version_id)
    link = DownloadLink(
        ref=new_id(),
        user_id=call.user.id,
        file_ids=[one.id for one in files],
        folder_ids=[one.id for one in folders],
        version_id=version_id,
        extensions=list(call.query.get("extensions") or ()),
        expires=now() + LIFETIME,
    )
    call.session.add(link)
    # Relative to the appliance's root, without a leading slash: clients add one.
    return Answer(body={"downloadLinks": [f"rest/files/actions/content/link/{link.ref}"]})


@operation("files.download_by_link")
def download(call: Call) -> Answer:
    """Download the target of a link, if its files and folders are still accessible."""
    link = call.session.get(DownloadLink, call.path["ref"])
    if link is None or link.user_id != call.user.id or link.expires <= now():
        raise ApiError("ERR_ACCESS_USER", status=403)
    files, folders = reach(call, link.file_ids, link.folder_ids, partial=False)
    if folders or len(files) > 1:
        return Answer(body=pack(call, files, folders, link.extensions))
    (file,) = files
    version = find_version(file, link.version_id) if link.version_id else file.current
    events.record(call, "download", file=file, data={"file": event_data.file_facts(file, version)})
    return Answer(body=Content(call.appliance.storage.path(version.blob), version.name, version.mime))
