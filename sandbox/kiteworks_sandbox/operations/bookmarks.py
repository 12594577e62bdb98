"""What a user marks: favorites and pins; and what was used recently."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select

from .. import dates, render
from ..access import get_file, get_folder
from ..bundle import Json
from ..calls import Call
from ..database import Event, File, Folder, Record
from ..families import Family, add, change, find, find_many, respond_change, respond_list, rows, show
from ..registry import operation
from ..responses import Answer, ApiError

_LONGEST = 50
"""Number of recently used objects that are kept."""
_BY_OBJECT = {
    "parentId": "object.parentId",
    "objects.name": "object.name",
    "objects.created": "object.created",
    "objects.modified": "object.modified",
}


def reach(call: Call, identifier: str) -> File | Folder:
    """Return a file or folder that the caller may see; 403 if there is none."""
    if call.session.get(File, identifier) is not None:
        return get_file(call.session, call.user, identifier, need="properties_view")
    return get_folder(call.session, call.user, identifier)


def _reachable(call: Call, identifier: str) -> File | Folder | None:
    try:
        return reach(call, identifier)
    except ApiError:
        return None


def node(call: Call, item: File | Folder) -> Json:
    """Return a file or folder as JSON."""
    extras = call.extras()
    if isinstance(item, File):
        return render.file(call, item, extras=extras)
    return render.folder(call, item, extras=extras, listed=True)


# Favorites


def _starred(call: Call, record: Record) -> Json:
    item = reach(call, str(record.body["objectId"]))
    return {"object": node(call, item), "creator": render.person(item.user)}


FAVORITES = Family(name="favorites", computed=_starred)
FAVORITES.serve("delete")


def _favorites(call: Call) -> list[Record]:
    """Return the caller's favorites that still can be reached."""
    mine = rows(call, FAVORITES, owner_id=call.user.id)
    return [one for one in mine if _reachable(call, one.body["objectId"]) is not None]


def _star(call: Call, identifier: str) -> Record:
    reach(call, identifier)
    if any(one.body["objectId"] == identifier for one in rows(call, FAVORITES, owner_id=call.user.id)):
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    return add(call, FAVORITES, {"objectId": identifier})


@operation("favorites.list")
def list_favorites(call: Call) -> Answer:
    """List the caller's favorites."""
    return respond_list(call, [show(call, FAVORITES, one) for one in _favorites(call)], fields=_BY_OBJECT)


@operation("favorites.create")
def star(call: Call) -> Answer:
    """Add a folder or file to the favorites."""
    made = _star(call, str(call.need("objectId")))
    return respond_change(call, f"favorites/{made.id}", show(call, FAVORITES, made))


@operation("favorites.create_many")
def star_many(call: Call) -> Answer:
    """Add several folders."""
    made = find_many(call, lambda one: _star(call, one))
    return respond_change(call, "favorites", {"data": [show(call, FAVORITES, one) for one in made]})


@operation("favorites.delete_many")
def unstar_many(call: Call) -> Answer:
    """Remove several folders."""
    mine = {one.body["objectId"]: one for one in rows(call, FAVORITES, owner_id=call.user.id)}

    def one_of(identifier: str) -> Record:
        if identifier not in mine:
            raise ApiError("ERR_ACCESS_USER", status=403)
        return mine[identifier]

    for one in find_many(call, one_of):
        one.deleted = True
    return Answer(204)


# Pins

PINS = Family(name="pins")


@operation("users.pins.add")
def pin(call: Call) -> Answer:
    """Pin objects. Those that are pinned already stay so."""
    pinned = _pins(call)
    for identifier in _named_pins(call):
        if identifier not in pinned:
            add(call, PINS, {"objectId": identifier})
    return Answer(204)


@operation("users.pins.remove")
def unpin(call: Call) -> Answer:
    """Remove pins."""
    pinned = _pins(call)
    for identifier in call.need("ids"):
        if identifier in pinned:
            pinned[identifier].deleted = True
    return Answer(204)


def _pins(call: Call) -> dict[str, Record]:
    return {one.body["objectId"]: one for one in rows(call, PINS, owner_id=call.user.id)}


def pinned_at(call: Call, identifier: str) -> str | None:
    """Return when the caller pinned an object, as the appliance writes dates; None if it is not pinned."""
    found = _pins(call).get(identifier)
    return None if found is None else dates.offset_form(found.created)


def _named_pins(call: Call) -> Iterator[str]:
    if call.need("type") not in ("d", "f", "s"):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    for identifier in dict.fromkeys(map(str, call.need("ids"))):
        if call.body["type"] == "s":
            find(call, SOURCES, identifier)
        else:
            reach(call, identifier)
        yield identifier


def _pinned_source(call: Call, record: Record) -> Json:
    when = pinned_at(call, record.id)
    return {"pinned": when is not None, "pinnedTime": when}


SOURCES = Family(name="sources", unique=("name", "sourceUrl"), computed=_pinned_source, order="name")


# Recently used

_RECENT = Family(name="recent")


@operation("users.recent.list")
def list_recent(call: Call) -> Answer:
    """List what the caller used last, the newest first: what the log of events tells, and what was added."""
    last = {one: when for one, when in _used(call).items() if not _forgotten(call, one, when)}
    newest = sorted(last, key=lambda one: last[one], reverse=True)
    found = [item for item in (_reachable(call, one) for one in newest) if item is not None]
    return respond_list(call, [node(call, one) for one in found[:_LONGEST]])


def _used(call: Call) -> dict[str, str]:
    """Return when each object was used last; of those used in one second, the last comes first."""
    used_one = func.coalesce(Event.file_id, Event.folder_id)
    mine = select(used_one, func.max(Event.created)).where(
        Event.user_id == call.user.id, used_one.is_not(None)
    )
    last_first = mine.group_by(used_one).order_by(func.max(Event.id).desc())
    used = {one: dates.offset_form(when) for one, when in call.session.execute(last_first)}
    for record in rows(call, _RECENT, owner_id=call.user.id):
        used[record.body["id"]] = max(used.get(record.body["id"], ""), record.body["lastAccessed"])
    return used


def _forgotten(call: Call, identifier: str, last: str) -> bool:
    """Check whether an object was removed from the list and has not been used since."""
    when = _entry(call, identifier)
    return when is not None and last <= str(when.body.get("removed", ""))


def _entry(call: Call, identifier: str) -> Record | None:
    mine = rows(call, _RECENT, owner_id=call.user.id)
    return next((one for one in mine if one.body["id"] == identifier), None)


def _note(call: Call, identifier: str, members: Json) -> None:
    entry = _entry(call, identifier)
    if entry is None:
        add(call, _RECENT, {"id": identifier, "lastAccessed": ""} | members)
    else:
        change(entry, members)


@operation("users.recent.add")
def add_recent(call: Call) -> Answer:
    """Add objects; those that the caller can't reach are named in the answer."""
    failed, done = [], []
    for one in call.need("objects"):
        if _reachable(call, str(one["id"])) is None:
            failed.append(str(one["id"]))
            continue
        when = dates.offset_form(dates.parse(one["lastAccessed"]))
        _note(call, str(one["id"]), {"lastAccessed": when, "removed": ""})
        done.append(str(one["id"]))
    if not failed:
        return Answer(201)
    if not done:
        raise ApiError("ERR_ACCESS_USER", status=403)
    error = {
        "code": "ERR_ACCESS_USER",
        "message": call.appliance.bundle.message("ERR_ACCESS_USER"),
        "failedIds": failed,
    }
    return Answer(207, {"errors": [error], "successIds": done})


@operation("users.recent.delete")
def delete_recent(call: Call) -> Answer:
    """Remove an object from the list until it is used again."""
    identifier = call.path["object_id"]
    last = _used(call).get(identifier)
    if last is None or _forgotten(call, identifier, last):
        raise ApiError("ERR_ACCESS_USER", status=403)
    _note(call, identifier, {"removed": max(last, dates.offset_form(dates.now()))})
    return Answer(204)
