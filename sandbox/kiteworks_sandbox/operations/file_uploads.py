"""Files stored by one call, other than by a form with its own fields: from base64, as a stream, from a template."""

from __future__ import annotations

import base64

from .. import dates, render
from ..access import get_folder
from ..calls import Call
from ..contents import ClientDates, find_file, free_name
from ..office import EMPTY_DOCUMENTS
from ..registry import operation
from ..responses import Answer, ApiError
from .files import file_part, store


@operation("files.create")
def create(call: Call) -> Answer:
    """Upload a file to a folder as a stream; an existing file with the name receives a new version."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="file_add")
    part = file_part(call)
    return store(call, folder, part.filename, call.keep(part), ClientDates(None, None))


@operation("files.upload_base64")
def upload_base64(call: Call) -> Answer:
    """Upload a file as base64; an existing file with the name receives a new version."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="file_add")
    try:
        data = base64.b64decode(str(call.body["content"]), validate=True)
    except ValueError:  # other signs than those of ASCII included
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422, field="content") from None
    created, modified = (
        dates.from_unix(seconds) if (seconds := call.body.get(name)) else None
        for name in ("clientCreated", "clientModified")
    )
    blob = call.create(call.appliance.storage.write(data))
    return store(call, folder, str(call.need("name")), blob, ClientDates(created, modified))


@operation("files.create_from_template")
def create_from_template(call: Call) -> Answer:
    """Create an empty Office document in a folder. If its name is taken, it receives a number, which is a guess."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="file_add")
    kind = str(call.need("fileType")).lower().lstrip(".")
    if kind not in EMPTY_DOCUMENTS:
        raise ApiError("ERR_INPUT_NOT_IN_LIST", status=422)
    name = str(call.body.get("fileName") or "New document")
    if not name.lower().endswith(f".{kind}"):
        name += f".{kind}"
    name = free_name(lambda one: find_file(call.session, folder, one), name)
    blob = call.create(call.appliance.storage.write(EMPTY_DOCUMENTS[kind]()))
    store(call, folder, name, blob, ClientDates(None, None))
    file = find_file(call.session, folder, name)
    if file is None:
        raise LookupError(f"{name} was not stored.")
    # It always returns the file: there is no `returnEntity` here.
    place = f"{call.appliance.url}/rest/files/{file.id}"
    return Answer(200, render.file(call, file), {"X-Accellion-Location": place})
