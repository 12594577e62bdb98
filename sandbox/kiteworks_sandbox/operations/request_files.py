"""Uploads in response to a file request. Requests are not stored: for any reference, files end up in the tray."""

from __future__ import annotations

from pathlib import PurePath

from .. import names, render
from ..access import get_folder
from ..calls import Call
from ..contents import ClientDates, add_file, require_space
from ..registry import operation
from ..responses import Answer
from .files import file_part
from .uploads import open_session


@operation("uploads.initiate_requested")
def initiate(call: Call) -> Answer:
    """Open a session for an upload in response to a request."""
    call.body["filename"] = _signed(call, str(call.need("filename")))
    return open_session(call, call.user.my_dir_id)


@operation("request_files.uploads.create")
def create(call: Call) -> Answer:
    """Upload a file in response to a request, in a single call."""
    part = file_part(call)
    name = _signed(call, part.filename)
    size = call.appliance.storage.size(part.blob)
    require_space(call.session, call.user, size)
    file = add_file(
        call.session,
        get_folder(call.session, call.user, call.user.my_dir_id),
        user=call.user,
        blob=call.keep(part),
        size=size,
        name=name,
        client_dates=ClientDates.read(call.body),
    )
    return call.answer(201, f"files/{file.id}", render.file(call, file))


def _signed(call: Call, name: str) -> str:
    """Return the file name with the uploader's email address in it."""
    path = PurePath(names.checked(name))
    return f"{path.stem} ({call.user.email}){path.suffix}"
