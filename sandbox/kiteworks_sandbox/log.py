"""Read the log: which events a caller sees, in which order, and how they are shown."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import joinedload

from . import dates
from .access import role_in
from .bundle import Json
from .calls import Call
from .database import Event, File, Folder, Member, User
from .event_kinds import CONTENT_CHANGES
from .filters import Page, order
from .render import person

NEWEST_FIRST = "created:desc"
_ORDER: dict[str, Any] = {
    "id": Event.id,
    "created": Event.created,
    "name": Event.name,
    "event_name": Event.name,
    "client": Event.client_name,
    "username": User.email,
    "ip_address": Event.ip_address,
}


def visible_to(user: User) -> ColumnElement[bool]:
    """Return the condition for events that a user may see: their own, and those in what they own or share."""
    return _visible_to(user.id, user.base_dir_id)


@lru_cache(100)
def _visible_to(user_id: str, base_dir_id: str) -> ColumnElement[bool]:
    shared = select(Member.item_id).where(Member.user_id == user_id)
    above = select(Folder.id).where(or_(Folder.id == base_dir_id, Folder.id.in_(shared)))
    return or_(
        Event.user_id == user_id,
        Event.subject_id == user_id,
        Event.folder_id.in_(tree(above)),
        Event.file_id.in_(shared),
    )


def in_folder(folder: Folder, *, nested: bool) -> ColumnElement[bool]:
    """Return the condition for events in a folder: on itself, its files and its direct subfolders.

    Args:
        folder: The folder.
        nested: Whether to include everything in the subfolders.
    """
    if nested:
        return Event.folder_id.in_(tree(select(Folder.id).where(Folder.id == folder.id)))
    below = select(Folder.id).where(Folder.parent_id == folder.id)
    return or_(Event.folder_id == folder.id, and_(Event.folder_id.in_(below), Event.file_id.is_(None)))


def tree(top: Select[Any]) -> Select[Any]:
    """Select the identifiers of folders and of all folders in them."""
    found = top.cte(recursive=True)
    return select(found.union(select(Folder.id).join(found, Folder.parent_id == found.c.id)).c.id)


def events(call: Call, *where: ColumnElement[bool], default_order: str = NEWEST_FIRST) -> list[Event]:
    """Return the requested page of the events that meet the conditions and the filters of the query.

    Args:
        call: The call, whose query has filters, sorting and paging.
        where: Conditions.
        default_order: The order if the call asks for none.
    """
    page = Page.asked(call.query)
    rows = select(Event).join(Event.user).options(joinedload(Event.user))
    rows = rows.where(*where, *_period(call), *_filters(call))
    terms = order(call.query, _ORDER, default_order)
    newest_first = str(call.query.get("orderBy") or default_order).endswith(":desc")
    rows = rows.order_by(*terms, Event.id.desc() if newest_first else Event.id)
    limit = _limit(call, page)
    return list(call.session.scalars(rows.offset(page.offset).limit(-1 if limit is None else limit)))


def _limit(call: Call, page: Page) -> int | None:
    """Return the largest number of events on a page: none after the last page that `maxPages` allows."""
    pages: int | None = call.query.get("maxPages")
    if page.limit is None or pages is None:
        return page.limit
    return max(0, min(page.limit, page.limit * pages - page.offset))


def _period(call: Call) -> list[ColumnElement[bool]]:
    """Return the conditions that the period in a query sets, in whichever of its forms."""
    query = call.query
    since = [query.get("startDate"), query.get("startDateTime"), _from_unix(query.get("startTime"))]
    until = [query.get("endDate"), query.get("endDateTime"), _from_unix(query.get("endTime"))]
    if query.get("noDayBack") is not None:
        since.append(_days_ago(query["noDayBack"]))
    after = [Event.created >= one for one in since if one is not None]
    return after + [Event.created <= one for one in until if one is not None]


def _from_unix(seconds: int | None) -> datetime | None:
    return None if seconds is None else dates.from_unix(seconds)


def _days_ago(days: int) -> datetime:
    """Return the start of a day in the past, in UTC; further back than there are dates, the first one."""
    today = dates.now().replace(hour=0, minute=0, second=0)
    try:
        return today - timedelta(days=days)
    except OverflowError:
        return today.replace(year=MINYEAR if days > 0 else MAXYEAR)


def _filters(call: Call) -> list[ColumnElement[bool]]:
    query = call.query
    kind, text = query.get("type"), query.get("search")
    found: list[ColumnElement[bool]] = []
    if kind == "content_changes":
        found.append(Event.name.in_(CONTENT_CHANGES))
    elif kind not in (None, "", "all"):
        found.append(Event.kind == kind)
    if query.get("filter") == "my":
        found.append(Event.user_id == call.user.id)
    if text:
        values = func.json_tree(Event.data).table_valued("atom")
        within = select(1).select_from(values).where(values.c.atom.icontains(text, autoescape=True))
        found += [Event.mail_id.is_not(None), within.exists()]
    if query.get("fileId"):
        found.append(Event.file_id == query["fileId"])
    if query.get("transactionId"):
        # What a transaction is stands nowhere: here each event is one.
        found.append(Event.guid == query["transactionId"])
    if query.get("userId"):
        found.append(Event.user_id == query["userId"])
    if names := call.ids("eventFilters:in"):
        found.append(Event.name.in_(names))
    if objects := call.ids("objectIds:in"):
        columns = (Event.file_id, Event.folder_id, Event.mail_id, Event.subject_id)
        found.append(or_(*(column.in_(objects) for column in columns)))
    return found


def activities(call: Call, found: Iterable[Event]) -> Json:
    """Return events as a list of activities, which has no `metadata`."""
    permissions = _permissions(call)
    return {"data": [{**_activity(one), "permissions": permissions(one)} for one in found]}


def _activity(event: Event) -> Json:
    user = person(event.user)
    return {
        "id": event.id,
        "event": event.name,
        "message": event.message,
        "type": event.kind,
        "created": dates.offset_form(event.created),
        "successful": event.successful,
        "user": {"userId": user.pop("id"), **user},
        "data": event.data,
    }


def _permissions(call: Call) -> Callable[[Event], list[str]]:
    """Return a function that returns what the caller may do with the object of an event."""
    known: dict[str, list[str]] = {}

    def permissions(event: Event) -> list[str]:
        identifier = event.file_id or event.folder_id
        if identifier is None:
            return []
        if identifier not in known:
            item: File | Folder | None = call.session.get(File, identifier) if event.file_id else None
            item = item or call.session.get(Folder, identifier)
            role = role_in(call.session, call.user, item) if item is not None else None
            known[identifier] = sorted(role.permissions) if role is not None else []
        return known[identifier]

    return permissions


def investigated(found: Iterable[Event]) -> Json:
    """Return events as a list for an investigation, which names all the people of each."""
    return {"data": [{**_activity(one), **_people(one), "permissions": []} for one in found]}


def _people(event: Event) -> Json:
    subject = event.data.get("user")
    return {
        "user": event.user.name,
        "object": event.data.get("file") or event.data.get("folder"),
        "directUser": [person(event.user)],
        "inDirectUsers": [subject] if subject else [],
    }


def audit_log(found: Iterable[Event], *, compact: bool = False) -> Json:
    """Return events as entries of the audit log, which is a list under a name of its own.

    Args:
        found: The events.
        compact: Whether to leave out details.
    """
    return {"events": [_entry(one) if compact else {**_entry(one), "data": one.data} for one in found]}


def _entry(event: Event) -> Json:
    return {
        "id": event.guid,
        "created": dates.offset_form(event.created),
        "eventName": event.name,
        "description": event.message,
        "type": event.kind,
        "userName": event.user.email,
        "ipAddress": event.ip_address,
        "clientName": event.client_name,
        "successful": event.successful,
    }


def as_csv(found: Sequence[Event]) -> bytes:
    """Return events as CSV, with a line of headings. The columns of a real appliance are not published."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(
        ("Date", "User", "Email", "Event", "Description", "Object", "IP Address", "Client", "Successful")
    )
    for one in found:
        where = one.data.get("file") or one.data.get("folder") or {}
        table.writerow(
            (
                dates.offset_form(one.created),
                one.user.name,
                one.user.email,
                one.name,
                one.message,
                where.get("path") or where.get("name") or one.data.get("name") or "",
                one.ip_address,
                one.client_name,
                "Yes" if one.successful else "No",
            )
        )
    return text.getvalue().encode()
