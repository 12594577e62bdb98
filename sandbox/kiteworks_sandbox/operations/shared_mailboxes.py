"""Shared mailboxes: who belongs to them, and which are active for whom."""

from __future__ import annotations

from .. import dates, render
from ..bundle import Json
from ..calls import Call
from ..database import Record, User
from ..families import (
    Family,
    add,
    change,
    dress,
    find,
    find_many,
    require,
    respond_change,
    respond_list,
    rows,
    show,
)
from ..registry import operation
from ..responses import Answer, ApiError
from .appliance_lists import WEB_FORMS
from .profiles import user_of

_HIGHEST = 1000
"""Members of a mailbox."""


def _shown(call: Call, record: Record) -> Json:
    members = [call.session.get(User, one) for one in record.body["memberIds"]]
    return {
        "user": render.person(call.session.get_one(User, record.body["userId"])),
        "members": [render.person(one) for one in members if one is not None],
        "active": is_active(record, call.user),
        "_modified": dates.offset_form(record.modified),
    }


MAILBOXES = Family(
    name="sharedMailboxes",
    readers="administrators",
    writers="administrators",
    computed=_shown,
    fields={"modified": "_modified"},
)


def is_active(record: Record, user: User) -> bool:
    """Check whether a mailbox is active for one of its members."""
    return user.id not in record.body["inactiveFor"]


def mailboxes_of(call: Call) -> list[Record]:
    """Return the mailboxes that the caller belongs to."""
    return [one for one in rows(call, MAILBOXES) if call.user.id in one.body["memberIds"]]


def mailbox_of(call: Call, identifier: str) -> Record:
    """Return a mailbox that the caller belongs to; 403 if there is none."""
    for one in mailboxes_of(call):
        if one.id == identifier:
            return one
    raise ApiError("ERR_ACCESS_USER", status=403)


def _entity(call: Call, record: Record) -> Json:
    return dress(call, {"id": record.id} | _shown(call, record))


@operation("admin.shared_mailboxes.list")
def list_all(call: Call) -> Answer:
    """List all shared mailboxes."""
    require(call, "administrators")
    return respond_list(call, [_entity(call, one) for one in rows(call, MAILBOXES)], fields=MAILBOXES.fields)


def _members(call: Call) -> list[str]:
    ids = list(dict.fromkeys(str(one) for one in call.need("memberIds")))
    for one in ids:
        user_of(call, one)
    if len(ids) > _HIGHEST:
        raise ApiError("ERR_INPUT_MAX_VALUE", status=422)
    return ids


@operation("admin.shared_mailboxes.create")
def create(call: Call) -> Answer:
    """Make an account a shared mailbox."""
    require(call, "administrators")
    user = user_of(call, str(call.need("userId")))
    if any(one.body["userId"] == user.id for one in rows(call, MAILBOXES)):
        raise ApiError("ERR_ENTITY_EXISTS", status=422)
    made = add(call, MAILBOXES, {"userId": user.id, "memberIds": _members(call), "inactiveFor": []})
    return respond_change(call, f"sharedMailboxes/{made.id}", _entity(call, made))


@operation("admin.shared_mailboxes.update")
def update(call: Call) -> Answer:
    """Set the members of a shared mailbox."""
    record = find(call, MAILBOXES, call.path["mailbox_id"])
    change(record, {"memberIds": _members(call)})
    return respond_change(call, f"sharedMailboxes/{record.id}", _entity(call, record))


@operation("admin.shared_mailboxes.delete_many")
def delete_many(call: Call) -> Answer:
    """Delete several shared mailboxes; the accounts remain."""
    for one in find_many(call, lambda identifier: find(call, MAILBOXES, identifier)):
        one.deleted = True
    return Answer(204)


@operation("shared_mailboxes.list")
def list_(call: Call) -> Answer:
    """List the mailboxes that the caller belongs to."""
    shown = [_entity(call, one) for one in mailboxes_of(call)]
    return respond_list(call, shown, fields=MAILBOXES.fields)


@operation("shared_mailboxes.update")
def activate(call: Call) -> Answer:
    """Set which mailboxes are active for the caller."""
    wanted = {str(one["id"]): bool(one["active"]) for one in call.need("data")}
    found = [mailbox_of(call, one) for one in wanted]
    for record in found:
        others = [one for one in record.body["inactiveFor"] if one != call.user.id]
        change(record, {"inactiveFor": others if wanted[record.id] else [*others, call.user.id]})
    return respond_list(call, [_entity(call, one) for one in found])


@operation("shared_mailboxes.settings")
def settings(call: Call) -> Answer:
    """Return the options for messages from an active mailbox."""
    _active(call)
    known = {
        "fileFilterExclusionGroups": [],
        "fileFilterCustomFileTypes": [],
        "allowedFileExtensions": [],
        "excludedFileExtensions": [],
        "sendExternal": True,
        "watermarkEnabled": False,
        "returnReceiptDefault": False,
        "includeFingerprintDefault": False,
        "secureMessageBodyDefault": False,
        "selfCopyDefault": False,
    }
    return Answer(body=dress(call, known))


@operation("shared_mailboxes.list_web_forms")
def list_web_forms(call: Call) -> Answer:
    """List the web forms for messages from an active mailbox."""
    _active(call)
    return respond_list(call, [show(call, WEB_FORMS, one) for one in rows(call, WEB_FORMS)])


def _active(call: Call) -> None:
    if not is_active(mailbox_of(call, call.path["mailbox_id"]), call.user):
        raise ApiError("ERR_ACCESS_USER", status=403)
