"""Requests for files: sent by the owner of a folder, answered with uploads by others."""

from __future__ import annotations

from .. import render, requests
from ..access import get_file, get_folder
from ..bundle import Json
from ..calls import Call
from ..contents import ClientDates, read_date
from ..dates import now
from ..events import record
from ..mail import asking
from ..registry import operation
from ..responses import Answer, ApiError, Content, listing
from .files import file_part, trash
from .previews import described
from .uploads import open_session


@operation("folders.request_files")
def request(call: Call) -> Answer:
    """Ask people to upload files to a folder. The answer shows the request to the first of them."""
    body = call.body
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="file_add")
    action = body.get("actionId") or requests.VIEW
    if action not in (requests.VIEW, requests.DOWNLOAD):
        raise ApiError("ERR_INPUT_NOT_IN_LIST", status=422, field="actionId")
    if (body.get("count") or 0) < 0:
        raise ApiError("ERR_INVALID_PARAMETER", status=422, field="count")
    need = "download" if action == requests.DOWNLOAD else "view"
    made = requests.open_requests(
        call,
        call.need("to"),
        folder,
        subject=str(call.need("subject")),
        body=body.get("body"),
        expire=read_date(body, "expire"),
        file_limit=body.get("count") or None,
        require_auth=bool(body.get("requireAuth")),
        sources=[get_file(call.session, call.user, one, need=need) for one in body.get("files") or ()],
        action_id=action,
    )
    asking.send_requests(call, made, box=call.user.id)
    record(call, "request_file", folder=folder)
    shown = bool(body.get("showToken"))
    place = f"{call.appliance.url}/rest/requestFile/{made[0].ref}"
    headers = {"X-Accellion-Location": place} if shown else {}
    return Answer(201, requests.render_request(call, made[0], show_ref=shown), headers)


@operation("request_files.get")
def get(call: Call) -> Answer:
    """Return a request."""
    return Answer(body=requests.render_request(call, requests.find(call)))


@operation("request_files.expire")
def expire(call: Call) -> Answer:
    """End a request. Only the requester may."""
    found = requests.find(call, ended=True)
    if found.user_id != call.user.id:
        raise ApiError("ERR_ACCESS_USER", status=403)
    if found.expire is None or found.expire > now():
        found.expire = now()
    return Answer(204)


@operation("request_files.reply")
def reply(call: Call) -> Answer:
    """Tell the requester that the files have been uploaded."""
    found = requests.find(call)
    if not requests.uploads_of(call, found):
        raise ApiError("ERR_ENTITY_REQUEST_FILE_NO_FILE_UPLOADED", status=403)
    asking.send_answer(call, found)
    record(call, "reply_to_request_file", folder=found.folder, subject=found.user)
    return Answer(201)


@operation("uploads.initiate_requested")
def initiate(call: Call) -> Answer:
    """Open a session for an upload in response to a request."""
    found = requests.find(call)
    requests.require_upload(found)
    return open_session(call, found.folder_id, request_id=found.id)


@operation("request_files.uploads.create")
def create(call: Call) -> Answer:
    """Upload a file in response to a request, in a single call."""
    part = file_part(call)
    found = requests.find(call)
    file = requests.store(call, found, part.filename, call.keep(part), ClientDates.read(call.body))
    return call.answer(201, f"files/{file.id}", render.file(call, file))


@operation("request_files.uploads.list")
def list_uploads(call: Call) -> Answer:
    """List what the caller uploaded; nothing if the request does not require signing in."""
    found = requests.find(call, ended=True)
    if not found.require_auth:
        return Answer(body={"data": []})
    items = [{"fileId": one.file_id, "requestFileId": found.id} for one in requests.uploads_of(call, found)]
    return Answer(body=listing(items, total=len(items), limit=None, offset=0))


@operation("request_files.uploads.get")
def get_upload(call: Call) -> Answer:
    """Return a file that the caller uploaded, under the name that it had."""
    upload = requests.uploaded(call, requests.find(call, ended=True))
    return Answer(body=render.file(call, upload.file) | {"name": upload.name, "path": upload.name})


@operation("request_files.uploads.download")
def download_upload(call: Call) -> Answer:
    """Download a file that the caller uploaded."""
    upload = requests.uploaded(call, requests.find(call, ended=True))
    version = upload.file.current
    return Answer(body=Content(call.appliance.storage.path(version.blob), upload.name, version.mime))


@operation("request_files.uploads.delete")
def delete_upload(call: Call) -> Answer:
    """Delete a file that the caller uploaded. It still counts against the limit, which is a guess."""
    trash(call, requests.uploaded(call, requests.find(call)).file)
    return Answer(204)


@operation("request_files.sources.list")
def list_sources(call: Call) -> Answer:
    """List the files that the requester shows."""
    found = requests.find(call)
    items: list[Json] = [
        {
            "fileId": one,
            "requestFileId": found.id,
            "actionId": found.action_id,
            "permissions": requests.permissions(found),
        }
        for one in found.source_ids
    ]
    return Answer(body=listing(items, total=len(items), limit=None, offset=0))


@operation("request_files.sources.get")
def get_source(call: Call) -> Answer:
    """Return a file that the requester shows."""
    return Answer(body=render.file(call, requests.source(call, requests.find(call), "view")))


@operation("request_files.sources.preview")
def preview_source(call: Call) -> Answer:
    """Return where the preview of a file is that the requester shows."""
    file = requests.source(call, requests.find(call), "view")
    return Answer(body=described(call, file, file.current))


@operation("request_files.sources.download")
def download_source(call: Call) -> Answer:
    """Download a file that the requester shows."""
    file = requests.source(call, requests.find(call), "download")
    version = file.current
    record(call, "download", file=file)
    return Answer(body=Content(call.appliance.storage.path(version.blob), version.name, version.mime))
