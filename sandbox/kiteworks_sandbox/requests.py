"""Requests for files: opened for each recipient, checked before each upload, and kept until they end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import PurePath

from sqlalchemy import select
from sqlalchemy.orm import Session

from . import events, names, render
from .bundle import Json
from .calls import Call
from .contents import ClientDates, add_file, find_file, free_name, require_space
from .database import File, Folder, RequestFile, RequestFileUpload, User
from .dates import now, offset_form
from .mail import notices
from .responses import ApiError

VIEW, DOWNLOAD = 1, 2
"""What recipients may do with the files shown to them."""
_ACTIONS = {VIEW: ("view",), DOWNLOAD: ("view", "download")}
"""Permissions by what recipients may do."""


def open_requests(
    call: Call,
    recipients: Iterable[str],
    folder: Folder,
    *,
    subject: str,
    body: str | None,
    expire: datetime | None,
    file_limit: int | None,
    require_auth: bool,
    mail_id: str | None = None,
    sources: Sequence[File] = (),
    action_id: int = VIEW,
) -> list[RequestFile]:
    """Open a request for each recipient, each with a reference of its own.

    Args:
        call: The call, whose user requests the files.
        recipients: Email addresses.
        folder: The folder that receives the files.
        subject: Subject of the message.
        body: Text of the message.
        expire: When the request ends; None for never.
        file_limit: Maximum number of files; None for no limit.
        require_auth: Whether only the recipient may use it.
        mail_id: The message that it is sent with.
        sources: Files that the recipients are shown.
        action_id: What they may do with them.

    Raises:
        ApiError: 422; the date is past, or nobody is asked.
    """
    if expire is not None and expire <= now():
        raise ApiError("ERR_INPUT_INVALID_DATE", status=422, field="expire")
    found = [
        RequestFile(
            user=call.user,
            recipient=address,
            folder=folder,
            subject=subject,
            body=body,
            mail_id=mail_id,
            expire=expire,
            file_limit=file_limit,
            require_auth=require_auth,
            source_ids=[one.id for one in sources],
            action_id=action_id,
        )
        for address in dict.fromkeys(one.lower() for one in recipients)
    ]
    if not found:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    call.session.add_all(found)
    call.session.flush()
    return found


def find(call: Call, *, ended: bool = False) -> RequestFile:
    """Return the request that a call names by its reference.

    Args:
        call: The call.
        ended: Whether a request that has ended is accepted.

    Raises:
        ApiError: 403; there is none, it is addressed to somebody else, its folder is gone, or it has ended.
    """
    request = call.session.scalar(select(RequestFile).where(RequestFile.ref == call.path["ref"]))
    if request is None or request.folder.perm_deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    addressed = request.recipient == call.user.email
    if request.require_auth and not addressed and request.user_id != call.user.id:
        raise ApiError("ERR_ACCESS_USER", status=403)
    if request.folder.deleted:
        raise ApiError("ERR_ENTITY_DELETED", status=403)
    if not ended:
        require_open(request)
    return request


def withdraw(session: Session, user: User) -> None:
    """End all requests of a user that have not ended yet."""
    for request in session.scalars(select(RequestFile).where(RequestFile.user_id == user.id)):
        if request.expire is None or request.expire > now():
            request.expire = now()


def require_open(request: RequestFile) -> None:
    """Refuse (403) what only a request allows that has not ended."""
    if request.expire is not None and request.expire <= now():
        raise ApiError("ERR_ENTITY_REQUEST_FILE_EXPIRED", status=403)


def remaining(request: RequestFile) -> int | None:
    """Return how many files may still be uploaded; None for no limit."""
    return None if request.file_limit is None else max(0, request.file_limit - len(request.uploads))


def require_upload(request: RequestFile) -> None:
    """Refuse (403) a further file."""
    require_open(request)
    if remaining(request) == 0:
        raise ApiError("ERR_ENTITY_REQUEST_FILE_UPLOAD_LIMIT_REACHED", status=403)


def store(
    call: Call, request: RequestFile, name: str, blob: str, dates: ClientDates, *, status: int = 413
) -> File:
    """Store a file that was uploaded in response to a request. Its name receives the uploader's email address.

    Args:
        call: The call, whose user is the uploader.
        request: The request.
        name: The name that the uploader gave.
        blob: Its content.
        dates: Its own dates.
        status: HTTP status if the requester's quota is exceeded.
    """
    require_upload(request)
    path = PurePath(names.checked(name))
    signed = names.checked(f"{path.stem} ({call.user.email}){path.suffix}")
    size = call.appliance.storage.size(blob)
    require_space(call.session, request.user, size, folder=request.folder, status=status)
    file = add_file(
        call.session,
        request.folder,
        user=call.user,
        blob=blob,
        size=size,
        name=free_name(lambda one: find_file(call.session, request.folder, one), signed),
        client_dates=dates,
    )
    request.uploads.append(RequestFileUpload(file_id=file.id, user_id=call.user.id, name=name))
    call.session.flush()
    events.record(call, "add_file", file=file)
    notices.file_added(call, file)
    return file


def render_request(call: Call, request: RequestFile, *, show_ref: bool = True) -> Json:
    """Return a request as JSON.

    Args:
        call: The call it is shown to.
        request: The request.
        show_ref: Whether its reference, and the link with it, are included.
    """
    known = call.session.scalar(select(User).where(User.email == request.recipient))
    unknown = {"id": "", "name": request.recipient, "email": request.recipient, "profileIcon": ""}
    body: Json = {
        "id": request.id,
        "type": "inbox" if request.folder_id == request.user.my_dir_id else "folder",
        "requestor": render.person(request.user),
        "recipient": unknown if known is None else render.person(known),
        "remaining": remaining(request),
        "fileLimit": request.file_limit,
        "email": None,
        "message": request.body,
        "requireAuth": request.require_auth,
        "expire": None if request.expire is None else offset_form(request.expire),
        "config": {"excludedFileExtensions": []},
    }
    if show_ref:
        body |= {"ref": request.ref, "uploadLink": upload_link(call, request)}
    return body


def upload_link(call: Call, request: RequestFile) -> str:
    """Return the link with which the recipient answers a request."""
    return f"{call.appliance.url}/w/r-{request.ref}"


def source(call: Call, request: RequestFile, permission: str) -> File:
    """Return the file that a call names among those that the recipient is shown.

    Raises:
        ApiError: 403; it is not one of them, it is gone, or the recipient lacks the permission.
    """
    file = call.session.get(File, call.path["object_id"])
    shown = file is not None and file.id in request.source_ids and not file.deleted
    if file is None or not shown or permission not in _ACTIONS[request.action_id]:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return file


def permissions(request: RequestFile) -> list[Json]:
    """Return what the recipient may do with the files shown."""
    return [{"name": one, "enabled": one in _ACTIONS[request.action_id]} for one in _ACTIONS[DOWNLOAD]]


def uploads_of(call: Call, request: RequestFile) -> list[RequestFileUpload]:
    """Return what the caller uploaded in response to a request and has not been deleted since."""
    return [one for one in request.uploads if one.user_id == call.user.id and not one.file.deleted]


def uploaded(call: Call, request: RequestFile) -> RequestFileUpload:
    """Return the upload that a call names by the file.

    Raises:
        ApiError: 403; the caller has not uploaded it, or the request does not require signing in.
    """
    for one in uploads_of(call, request) if request.require_auth else ():
        if one.file_id == call.path["object_id"]:
            return one
    raise ApiError("ERR_ACCESS_USER", status=403)
