"""Files kept on mobile devices: those that a user asked for, and those that were pushed to the members of a folder."""

from __future__ import annotations

from sqlalchemy import select

from .. import fingerprints, render
from ..access import ancestors, get_file
from ..bulk import act_on_each, asked_ids
from ..bundle import Json
from ..calls import Call
from ..database import File, Folder, Member, MobileSyncItem
from ..dates import offset_form
from ..events import record
from ..filters import Page, fetch, order
from ..registry import operation
from ..responses import Answer, ApiError, listing
from .files import shown_if_asked


@operation("files.push")
def push(call: Call) -> Answer:
    """Push a file to everyone who has access to it."""
    return shown_if_asked(call, _shown(call, _push(call, call.path["file_id"])), 201)


@operation("files.push_many")
def push_many(call: Call) -> Answer:
    """Push several files to everyone who has access to them."""
    pushed = act_on_each(call, asked_ids(call), lambda one: _push(call, one)).done
    return shown_if_asked(call, _shown(call, [item for items in pushed for item in items]), 201)


@operation("files.unpush")
def unpush(call: Call) -> Answer:
    """Take a file that was pushed off the devices."""
    _unpush(call, call.path["file_id"])
    return Answer(204)


@operation("files.unpush_many")
def unpush_many(call: Call) -> Answer:
    """Take several files that were pushed off the devices."""
    act_on_each(call, asked_ids(call), lambda one: _unpush(call, one))
    return Answer(204)


@operation("mobile_sync_items.list")
def list_(call: Call) -> Answer:
    """List the files on the caller's devices."""
    page = Page.asked(call.query)
    rows = select(MobileSyncItem).join(File).where(MobileSyncItem.user_id == call.user.id, ~File.deleted)
    sorting = order(call.query, {"created": MobileSyncItem.created}, "created")
    items, total = fetch(call.session, rows.order_by(*sorting, MobileSyncItem.id), page)
    return Answer(body=listing(_shown(call, items), total=total, limit=page.limit, offset=page.offset))


@operation("mobile_sync_items.get")
def get(call: Call) -> Answer:
    """Return one item."""
    return Answer(body=_shown(call, [_find(call)])[0])


@operation("mobile_sync_items.create")
def create(call: Call) -> Answer:
    """Ask for a file on the caller's devices."""
    item = _add(call, str(call.need("fileId")), taken=ApiError("ERR_INVALID_PARAMETER", status=422))
    return call.answer(201, f"mobileSyncItems/{item.id}", _shown(call, [item])[0])


@operation("mobile_sync_items.create_many")
def create_many(call: Call) -> Answer:
    """Ask for several files on the caller's devices."""
    items = act_on_each(
        call, asked_ids(call), lambda one: _add(call, one, taken=ApiError("ERR_ENTITY_EXISTS", status=409))
    ).done
    return shown_if_asked(call, _shown(call, items), 201)


@operation("mobile_sync_items.delete")
def delete(call: Call) -> Answer:
    """Take a file off the caller's devices."""
    call.session.delete(_find(call))
    return Answer(204)


@operation("mobile_sync_items.delete_many")
def delete_many(call: Call) -> Answer:
    """Take several files off the caller's devices. They are named by the files."""

    def act(file_id: str) -> None:
        item = _item_of(call, file_id, call.user.id)
        if item is None:
            raise ApiError("ERR_ACCESS_USER", status=403)
        call.session.delete(item)

    act_on_each(call, asked_ids(call), act)
    return Answer(204)


def _push(call: Call, file_id: str) -> list[MobileSyncItem]:
    file = get_file(call.session, call.user, file_id)
    chain: list[File | Folder] = [file, *ancestors(file)]
    members = select(Member.user_id).where(Member.item_id.in_([one.id for one in chain]))
    items = []
    for user_id in dict.fromkeys((chain[-1].user_id, *call.session.scalars(members))):
        item = _item_of(call, file.id, user_id)
        if item is None:
            item = MobileSyncItem(file=file, user_id=user_id)
            call.session.add(item)
        item.push_user = call.user
        items.append(item)
    call.session.flush()
    record(call, "push_file", file=file)
    return items


def _unpush(call: Call, file_id: str) -> None:
    file = get_file(call.session, call.user, file_id)
    rows = select(MobileSyncItem).where(
        MobileSyncItem.file_id == file.id, MobileSyncItem.push_user_id.is_not(None)
    )
    for item in call.session.scalars(rows):
        call.session.delete(item)
    record(call, "unpush_file", file=file)


def _add(call: Call, file_id: str, *, taken: ApiError) -> MobileSyncItem:
    file = get_file(call.session, call.user, file_id)
    if _item_of(call, file.id, call.user.id) is not None:
        raise taken
    item = MobileSyncItem(file=file, user_id=call.user.id)
    call.session.add(item)
    call.session.flush()
    return item


def _item_of(call: Call, file_id: str, user_id: str) -> MobileSyncItem | None:
    rows = select(MobileSyncItem).where(MobileSyncItem.file_id == file_id, MobileSyncItem.user_id == user_id)
    return call.session.scalar(rows)


def _find(call: Call) -> MobileSyncItem:
    number = call.path["item_id"]
    item = call.session.get(MobileSyncItem, int(number)) if number.isascii() and number.isdigit() else None
    if item is None or item.user_id != call.user.id or item.file.deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return item


def _shown(call: Call, items: list[MobileSyncItem]) -> list[Json]:
    extras = call.extras()
    shown = []
    for item in items:
        body: Json = {
            "id": item.id,
            "fileId": item.file_id,
            "userId": item.user_id,
            "pushUserId": item.push_user_id,
            "created": offset_form(item.created),
            "secure": item.file.parent.secure,
            "toBeNotified": False,
            "avStatus": "allowed",
            "dlpStatus": "allowed",
            **fingerprints.look(call.appliance.storage, item.file.current),
        }
        if "pushUser" in extras:
            body["pushUser"] = None if item.push_user is None else render.person(item.push_user)
        if "file" in extras:
            body["file"] = render.file(call, item.file, extras=extras["file"])
        shown.append(body)
    return shown
