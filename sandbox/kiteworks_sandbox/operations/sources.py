"""Other repositories, each played by a tree of folders and files of its own."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from .. import names, render
from ..bundle import Json
from ..calls import Call
from ..contents import mime_of
from ..database import Record
from ..database.models import new_id
from ..families import (
    Family,
    add,
    change,
    find,
    find_many,
    require_free,
    respond_change,
    respond_list,
    rows,
    sent,
    show,
)
from ..registry import operation
from ..responses import Answer, ApiError, Content
from ..roles import OWNER
from .appliance_lists import SOURCE_TYPES
from .bookmarks import SOURCES
from .external_edit import editing_token
from .files import file_part

_FOLDER, _FILE = "d", "f"
_FIRST_FOLDER = "Documents"
"""The folder that a repository has from the start: no operation creates any."""
_DONE = "completed"
_SIGNED_IN = "signedIn"


def _shown(call: Call, record: Record) -> Json:
    folders = [*_above(call, record)]
    source = folders[0]
    known: Json = {
        "parentId": record.parent_id,
        "path": "/".join([*(one.body["name"] for one in folders[1:]), record.body["name"]]),
        "pathIds": "/".join(one.id for one in folders),
        "rootId": source.id,
        "sourceTypeId": int(source.body["sourceTypeId"]),
        "status": "available",
        "userRoleId": OWNER.id,
        "creator": render.person(record.owner) if record.owner is not None else None,
    }
    if record.body["type"] == _FILE:
        locked = bool(record.body.get("lockedBy"))
        known |= {"locked": locked, "avStatus": "allowed", "dlpStatus": "allowed"}
        known["lockedUserName"] = call.user.name if locked else None
    else:
        below = [one.body["type"] for one in rows(call, ITEMS, parent_id=record.id)]
        known |= {
            "totalFilesCount": below.count(_FILE),
            "totalFoldersCount": below.count(_FOLDER),
            "isFavorite": False,
        }
    return known


ITEMS = Family(name="sources/items", computed=_shown)
_TRANSFERS = Family(name="sources/transfers")

SOURCES.serve("get", "delete")


def _above(call: Call, record: Record) -> Iterator[Record]:
    """Return the source and the folders that an item is in, topmost first."""
    parent = call.session.scalar(
        select(Record).where(Record.family.in_((ITEMS.name, SOURCES.name)), Record.id == record.parent_id)
    )
    if parent is not None:
        if parent.family == ITEMS.name:
            yield from _above(call, parent)
        yield parent


@operation("sources.list")
def list_(call: Call) -> Answer:
    """List the caller's sources, and those alone whose name has the words of `query`."""
    words = str(call.query.get("query") or "").casefold()
    mine = [show(call, SOURCES, one) for one in rows(call, SOURCES, owner_id=call.user.id)]
    call.query.pop("query", None)
    return respond_list(call, [one for one in mine if words in one["name"].casefold()], order="name")


@operation("sources.create")
def create(call: Call) -> Answer:
    """Add a source."""
    body = {
        name: value for name, value in sent(call, SOURCES).items() if name not in ("username", "password")
    }
    if str(call.need("sourceTypeId")) not in {one.id for one in rows(call, SOURCE_TYPES)}:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    require_free(call, SOURCES, body)
    known = {"description": "", "sourceByUser": True, _SIGNED_IN: bool(call.body.get("password"))}
    made = add(call, SOURCES, known | body)
    add(call, ITEMS, {"name": _FIRST_FOLDER, "type": _FOLDER}, identifier=new_id(), parent_id=made.id)
    return respond_change(call, f"sources/{made.id}", show(call, SOURCES, made))


# Signing in


@operation("sources.authorization")
def authorization(call: Call) -> Answer:
    """Return where a browser signs in to a source."""
    source = find(call, SOURCES, call.path["source_id"])
    redirect = f"{call.appliance.url}/sign-in?state={source.id}"
    return Answer(body={"redirect": redirect, "clientId": call.application.id})


@operation("sources.login")
def login(call: Call) -> Answer:
    """Sign the caller in to a source. The sandbox takes any password."""
    change(find(call, SOURCES, call.path["source_id"]), {_SIGNED_IN: True})
    return Answer(200)


@operation("sources.login_cloud")
def login_cloud(call: Call) -> Answer:
    """Sign the caller in to the source that the state names."""
    change(find(call, SOURCES, str(call.need("state"))), {_SIGNED_IN: True})
    return Answer(200)


@operation("sources.authorization_status")
def authorization_status(call: Call) -> Answer:
    """Check whether the caller is signed in to a source."""
    if not find(call, SOURCES, call.path["source_id"]).body.get(_SIGNED_IN):
        raise ApiError("ERR_AUTH_EC_UPDATE_TOKEN", status=403)
    return Answer(200)


@operation("sources.search_sites")
def search_sites(call: Call) -> Answer:
    """Search the sites of a source: the source itself, if its name has the words."""
    source = find(call, SOURCES, call.path["source_id"])
    words = str(call.query.get("query") or "").casefold()
    site = {
        "id": source.id,
        "name": source.body["name"],
        "url": source.body["sourceUrl"],
        "isAdded": True,
        "ecmTypeId": int(source.body["sourceTypeId"]),
        "repository": source.body.get("repository"),
    }
    return Answer(body={"sites": [site] if words in source.body["name"].casefold() else []})


# Folders and files


def _item(call: Call, kind: str, name: str) -> Record:
    found = find(call, ITEMS, call.path[name])
    source = next(_above(call, found))
    if found.body["type"] != kind or source.deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _place(call: Call) -> str:
    """Return the identifier of the folder or source in the path, after checking that the caller may see it."""
    identifier = call.path["folder_id"]
    if any(one.id == identifier for one in rows(call, SOURCES, owner_id=call.user.id)):
        return identifier
    return _item(call, _FOLDER, "folder_id").id


def _listed(call: Call, *kinds: str) -> Answer:
    found = rows(call, ITEMS, parent_id=_place(call))
    if call.query.get("deleted"):
        found = []
    shown = [show(call, ITEMS, one) for one in found if one.body["type"] in kinds]
    return respond_list(call, shown, order="type,name")


@operation("sources.children")
def children(call: Call) -> Answer:
    """List the folders and files in a folder or at the top of a source."""
    return _listed(call, _FOLDER, _FILE)


@operation("sources.list_folders")
def list_folders(call: Call) -> Answer:
    """List the folders in a folder or at the top of a source."""
    return _listed(call, _FOLDER)


@operation("sources.list_files")
def list_files(call: Call) -> Answer:
    """List the files in a folder or at the top of a source."""
    return _listed(call, _FILE)


@operation("sources.folders.get")
def get_folder(call: Call) -> Answer:
    """Return a folder."""
    return Answer(body=show(call, ITEMS, _item(call, _FOLDER, "folder_id")))


@operation("sources.files.get")
def get_file(call: Call) -> Answer:
    """Return a file."""
    return Answer(body=show(call, ITEMS, _item(call, _FILE, "file_id")))


@operation("sources.folders.delete")
def delete_folder(call: Call) -> Answer:
    """Delete a folder and all that is in it."""
    _remove(call, _item(call, _FOLDER, "folder_id"))
    return Answer(200)


@operation("sources.files.delete")
def delete_file(call: Call) -> Answer:
    """Delete a file, unless it is locked."""
    file = _item(call, _FILE, "file_id")
    if file.body.get("lockedBy") and not call.query.get("forceDelete"):
        raise ApiError("ERR_FILE_IS_IN_USE_BY_CURRENT_USER", status=422)
    _remove(call, file)
    return Answer(200)


def _remove(call: Call, item: Record) -> None:
    for one in rows(call, ITEMS, parent_id=item.id):
        _remove(call, one)
    if item.body["type"] == _FILE:
        call.unneeded.append(item.body["blob"])
    item.deleted = True


def _lock_many(call: Call, locked_by: str | None) -> Answer:
    for one in find_many(call, lambda identifier: find(call, ITEMS, identifier)):
        change(one, {"lockedBy": locked_by})
    return Answer(200)


@operation("sources.files.lock_many")
def lock_many(call: Call) -> Answer:
    """Lock files."""
    return _lock_many(call, call.user.id)


@operation("sources.files.unlock_many")
def unlock_many(call: Call) -> Answer:
    """Unlock files."""
    return _lock_many(call, None)


# Transfers


def _received(call: Call) -> Json:
    part = file_part(call)
    name = names.checked(part.filename)
    size = call.appliance.storage.size(part.blob)
    return {"name": name, "type": _FILE, "size": size, "mime": mime_of(name), "blob": call.keep(part)}


@operation("sources.files.upload")
def upload(call: Call) -> Answer:
    """Upload a file; one of the same name gets new content."""
    place, body = _place(call), _received(call)
    same = [one for one in rows(call, ITEMS, parent_id=place) if one.body["name"] == body["name"]]
    if same and same[0].body["type"] == _FILE:
        return _transferred(call, _replaced(call, same[0], body))
    return _transferred(call, add(call, ITEMS, body, identifier=new_id(), parent_id=place))


@operation("sources.files.upload_version")
def upload_version(call: Call) -> Answer:
    """Upload new content for a file."""
    return _transferred(call, _replaced(call, _item(call, _FILE, "file_id"), _received(call)))


def _replaced(call: Call, file: Record, body: Json) -> Record:
    call.unneeded.append(file.body["blob"])
    change(file, {name: value for name, value in body.items() if name != "name"})
    return file


def _transfer(call: Call, file: Record) -> Json:
    body = {"kPObjectId": file.id, "status": _DONE, "avStatus": "allowed", "dlpStatus": "allowed"}
    made = add(call, _TRANSFERS, {"transactionId": new_id(), "fileHandle": file.body["name"]} | body)
    return show(call, _TRANSFERS, made)


def _transferred(call: Call, file: Record) -> Answer:
    return respond_change(call, f"sources/files/{file.id}", _transfer(call, file))


@operation("sources.files.initiate_download")
def initiate_download(call: Call) -> Answer:
    """Transfer a file to the appliance, which is done at once."""
    return Answer(body=_transfer(call, _item(call, _FILE, "file_id")))


@operation("sources.files.transfer_status")
def transfer_status(call: Call) -> Answer:
    """Return the state of the caller's transfers."""
    return respond_list(
        call, [show(call, _TRANSFERS, one) for one in rows(call, _TRANSFERS, owner_id=call.user.id)]
    )


def _content(call: Call, file: Record) -> Answer:
    body = file.body
    return Answer(body=Content(call.appliance.storage.path(body["blob"]), body["name"], body["mime"]))


@operation("sources.files.download_by_transaction")
def download_by_transaction(call: Call) -> Answer:
    """Download the file of a transfer."""
    for one in rows(call, _TRANSFERS, owner_id=call.user.id):
        if one.body["transactionId"] == call.query.get("transactionId"):
            return _content(call, find(call, ITEMS, one.body["kPObjectId"]))
    raise ApiError("ERR_ACCESS_USER", status=403)


@operation("sources.files.download")
def download(call: Call) -> Answer:
    """Download a file."""
    return _content(call, _item(call, _FILE, "file_id"))


@operation("sources.files.preview")
def preview(call: Call) -> Answer:
    """Report that there is no preview: the sandbox converts nothing."""
    file = _item(call, _FILE, "file_id")
    return Answer(body={"status": "unsupported", "mime": file.body["mime"], "link": None})


@operation("sources.files.external_edit")
def external_edit(call: Call) -> Answer:
    """Create a refresh token for one file, in a list."""
    file = _item(call, _FILE, "file_id")
    scope = f"GET/sources/{file.id} POST/sources/actions/files/{file.id}"
    return respond_list(call, [editing_token(call, scope)])
