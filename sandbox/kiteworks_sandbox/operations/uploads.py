"""Chunked uploads: a session is opened, receives its chunks in order, and becomes a file."""

from __future__ import annotations

import base64
import io
import zlib
from typing import Any

from sqlalchemy import select

from .. import events, names, render, requests
from ..access import get_file, get_folder
from ..calls import Call
from ..contents import ClientDates, add_file, add_version, find_file, require_space
from ..database import File, Folder, RequestFile, Upload
from ..dates import now
from ..filters import Page, fetch
from ..mail import notices
from ..registry import operation
from ..responses import Answer, ApiError, listing
from .files import require_unlocked

_DIGITS = 18
"""Number of digits that an identifier has at most, so that the database can hold it."""

LARGEST_CHUNK = 65 * 1024**2
"""In bytes."""


@operation("uploads.initiate")
def initiate(call: Call) -> Answer:
    """Open a session for a new file, or for a new version of the file with this name."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="file_add")
    file = find_file(call.session, folder, str(call.need("filename")))
    if file is not None:
        get_file(call.session, call.user, file.id, need="version_create")
        require_unlocked(call, file)
    return open_session(call, folder.id, file_id=file.id if file else None)


@operation("uploads.initiate_version")
def initiate_version(call: Call) -> Answer:
    """Open a session for a new version of a file, whose name is required. The code of the refusal is a guess."""
    file = get_file(call.session, call.user, call.path["file_id"], need="version_create")
    if names.key(names.checked(str(call.need("filename")), "filename")) != file.name_key:
        raise ApiError("ERR_INVALID_PARAMETER", status=422, field="filename")
    require_unlocked(call, file)
    return open_session(call, file.parent.id, file_id=file.id)


@operation("uploads.chunk")
def chunk(call: Call) -> Answer:
    """Receive the next chunk. The last one ends the session and returns 201, with the file unless it was an archive."""
    upload = _find(call)
    _check(call, upload)
    index, added = upload.uploaded_chunks, _receive(call, upload)
    upload.uploaded_chunks += 1
    upload.uploaded_size += added
    upload.touched = now()
    if upload.total_chunks is None:
        finished = bool(call.body.get("lastChunk"))
    else:
        finished = upload.uploaded_chunks == upload.total_chunks
    size = upload.total_size
    if size is not None and (upload.uploaded_size > size or (finished and upload.uploaded_size < size)):
        call.appliance.storage.take_back(upload.blob, index)
        raise ApiError("ERR_INVALID_PARAMETER", status=422, field="content")
    if not finished:
        if not call.query.get("returnEntity"):
            return Answer()
        return Answer(body=render.upload(call.appliance, upload, date=call.date_form))
    if upload.mail_id is not None:
        from .attachments import attach

        return attach(call, upload, upload.mail_id, upload.uploaded_size)
    if upload.uncompressed_size is not None:
        from .archives import unpack

        try:
            return unpack(call, upload, upload.uncompressed_size)
        except BaseException:
            call.appliance.storage.take_back(upload.blob, index)
            raise
    file = _finish(call, upload)
    return call.answer(201, f"files/{file.id}", render.file(call, file, date=call.date_form))


@operation("uploads.get")
def get(call: Call) -> Answer:
    """Return an open session."""
    return Answer(body=render.upload(call.appliance, _find(call), date=call.date_form))


@operation("uploads.list")
def list_(call: Call) -> Answer:
    """List the caller's open sessions."""
    page = Page.asked(call.query)
    rows = select(Upload).where(Upload.user_id == call.user.id).order_by(Upload.id)
    uploads, total = fetch(call.session, rows, page)
    items = [render.upload(call.appliance, one, date=call.date_form) for one in uploads]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("uploads.config")
def config(_: Call) -> Answer:
    """Return the limits for chunks."""
    return Answer(body={"active": 1, "uploadChunkMax": LARGEST_CHUNK, "uploadTimeout": 86400})


@operation("uploads.cancel")
def cancel(call: Call) -> Answer:
    """Cancel a session and discard its content."""
    upload = _find(call)
    call.session.delete(upload)
    call.unneeded.append(upload.blob)
    return Answer(204)


def open_session(
    call: Call,
    folder_id: str,
    *,
    file_id: str | None = None,
    mail_id: str | None = None,
    request_id: int | None = None,
    uncompressed_size: int | None = None,
) -> Answer:
    """Open a session.

    Args:
        call: The call, whose body describes the upload.
        folder_id: The folder that receives the file.
        file_id: The file that receives a new version.
        mail_id: The message that receives an attachment, instead of the folder.
        request_id: The request for files that it responds to.
        uncompressed_size: Total size of the files in an archive to extract in the folder, in bytes.
    """
    body = call.body
    name = names.checked(str(body["filename"]), "filename")
    total_size, total_chunks = body.get("totalSize"), body.get("totalChunks")
    if (total_size is None) != (total_chunks is None):
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    if total_size is not None and total_size < 0:
        raise ApiError("ERR_INPUT_MIN_VALUE", status=422)
    kept = total_size if uncompressed_size is None else uncompressed_size
    folder = call.session.get_one(Folder, folder_id) if mail_id is None else None
    require_space(call.session, call.user, kept or 0, folder=folder)
    dates = ClientDates.read(body)
    upload = Upload(
        user_id=call.user.id,
        folder_id=folder_id,
        file_id=file_id,
        mail_id=mail_id,
        request_id=request_id,
        client_name=call.application.name,
        filename=name,
        blob=call.create(call.appliance.storage.create_segmented()),
        total_size=total_size,
        total_chunks=total_chunks,
        uncompressed_size=uncompressed_size,
        client_created=dates.created,
        client_modified=dates.modified,
    )
    call.session.add(upload)
    call.session.flush()
    place = f"{call.appliance.url}/rest/uploads/{upload.id}"
    return Answer(
        201,
        render.upload(call.appliance, upload, date=call.date_form),
        {"X-Accellion-Location": place},
    )


def _find(call: Call) -> Upload:
    number = call.path["upload_id"]
    known = number.isascii() and number.isdigit() and len(number) <= _DIGITS
    upload = call.session.get(Upload, int(number)) if known else None
    if upload is None or upload.user_id != call.user.id:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return upload


def _check(call: Call, upload: Upload) -> None:
    """Refuse (422) a chunk that is out of order or inconsistent."""
    body = call.body
    mode = body.get("compressionMode", "NORMAL")
    if mode not in ("NORMAL", *(("GZIP", "ZLIB") if call.appliance.settings.compression else ())):
        raise ApiError("ERR_INPUT_NOT_IN_LIST", status=422, field="compressionMode")
    if mode == "NORMAL" and body.get("compressionSize", 0) != body.get(
        "originalSize", body.get("compressionSize", 0)
    ):
        raise ApiError("ERR_INVALID_PARAMETER", status=422, field="compressionSize")
    index, single = body.get("index"), upload.total_chunks == 1
    # Without a number it is the next chunk; some programs count from 0 where there is one (register row D35).
    if index is None or (single and index == 0):
        return
    if index != upload.uploaded_chunks + 1:
        raise ApiError("ERR_INVALID_PARAMETER", status=422, field="index")


def _receive(call: Call, upload: Upload) -> int:
    """Store a chunk's content and return its uncompressed size in bytes."""
    storage, body, index = call.appliance.storage, call.body, upload.uploaded_chunks
    compressed = body.get("compressionMode", "NORMAL") != "NORMAL"
    left = None if upload.total_size is None else upload.total_size - upload.uploaded_size
    at_most = body.get("originalSize", left)
    try:
        if _ends_without_content(call, upload):
            sent = added = storage.put(upload.blob, index, io.BytesIO(), compressed=False)
        elif part := call.parts.get("content"):
            sent = storage.size(part.blob)
            added = storage.put_blob(upload.blob, index, part.blob, compressed=compressed, at_most=at_most)
        else:
            data = _decoded(body.get("content"))
            sent = len(data)
            added = storage.put(upload.blob, index, io.BytesIO(data), compressed=compressed, at_most=at_most)
    except zlib.error:
        storage.take_back(upload.blob, index)
        raise ApiError("ERR_UPLOAD_CHUNK_FAILED", status=503) from None
    if (
        sent > LARGEST_CHUNK
        or body.get("compressionSize", sent) != sent
        or body.get("originalSize", added) != added
    ):
        storage.take_back(upload.blob, index)
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    return added


def _ends_without_content(call: Call, upload: Upload) -> bool:
    """Check whether a chunk only marks the end of a session that was opened without sizes."""
    without = not call.parts.get("content") and call.body.get("content") is None
    return upload.total_chunks is None and bool(call.body.get("lastChunk")) and without


def _decoded(content: Any) -> bytes:
    """Decode the content of a chunk that was sent as base64."""
    if not isinstance(content, str):
        raise ApiError("ERR_INPUT_REQUIRED", status=422, field="content")
    try:
        return base64.b64decode(content, validate=True)
    except ValueError:  # other signs than those of ASCII included
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422, field="content") from None


def _finish(call: Call, upload: Upload) -> File:
    session, user = call.session, call.user
    dates = ClientDates(upload.client_created, upload.client_modified)
    if upload.request_id is not None:
        request = session.get_one(RequestFile, upload.request_id)
        made = requests.store(call, request, upload.filename, upload.blob, dates, status=422)
        session.delete(upload)
        return made
    folder = session.get_one(Folder, upload.folder_id)
    size = call.appliance.storage.size(upload.blob)
    require_space(session, user, size, folder=folder, status=422)
    # The name may have been taken, or the file deleted, since the session was opened.
    known = session.get(File, upload.file_id) if upload.file_id else None
    if known is None or known.deleted:
        get_folder(session, user, folder.id, need="file_add")
        known = find_file(session, folder, upload.filename)
    if known is None:
        file = add_file(
            session, folder, user=user, blob=upload.blob, size=size, name=upload.filename, client_dates=dates
        )
        events.record(call, "add_file", file=file)
        notices.file_added(call, file)
    else:
        file = get_file(session, user, known.id, need="version_create")
        require_unlocked(call, file)
        add_version(file, user=user, blob=upload.blob, size=size, name=upload.filename, client_dates=dates)
        events.record(call, "add_file_version", file=file)
    session.delete(upload)
    return file
