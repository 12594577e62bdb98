"""Shared mailboxes: accounts that several people use together for mail."""

from __future__ import annotations

import itertools
from typing import Any

from sqlalchemy import delete, func, select

from .. import events, names, render
from ..accounts import retain_forms
from ..bundle import Json
from ..calls import Call
from ..contents import find_folder
from ..database import AccessToken, Folder, FolderKind, MailboxMember, Member, SharedMailbox, User
from ..dates import now
from ..filters import Page, conditions, fetch, order
from ..mail import boxes
from ..registry import HANDLERS, operation
from ..responses import Answer, ApiError, listing
from .admin_users import require_admin
from .mail import count

_MOST_ACTIVE = 10
"""Number of shared mailboxes that one person may have switched on. The appliance's own limit is not published."""


@operation("admin.shared_mailboxes.list")
def list_all(call: Call) -> Answer:
    """List all shared mailboxes. Each of them is in use."""
    require_admin(call)
    columns = {"id": SharedMailbox.id, "modified": SharedMailbox.modified, "active": SharedMailbox.id}
    rows = select(SharedMailbox).where(*conditions(_only_ids(call), columns))
    if call.query.get("active") is False:
        rows = rows.where(SharedMailbox.id.is_(None))
    page = Page.asked(call.query)
    found, total = fetch(
        call.session, rows.order_by(*order(call.query, columns, "modified"), SharedMailbox.id), page
    )
    items = [_shown(one, active=True) for one in found]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("admin.shared_mailboxes.create")
def create(call: Call) -> Answer:
    """Convert an account into a shared mailbox: it no longer signs in, and its members have its mail."""
    require_admin(call)
    user = _user(call, str(call.need("userId")))
    if call.session.get(SharedMailbox, user.id) is not None:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    made = SharedMailbox(id=user.id, user=user)
    _set_members(call, made, call.need("memberIds"))
    retain_forms(call, user, call.body)
    _pass_on(call, user)
    call.session.add(made)
    call.session.execute(delete(AccessToken).where(AccessToken.user_id == user.id))
    events.record(call, "add_shared_mailbox", subject=user)
    call.session.flush()
    place = f"{call.appliance.url}/rest/admin/sharedMailboxes/{made.id}"
    return Answer(201, _shown(made, active=True), {"X-Accellion-Location": place})


@operation("admin.shared_mailboxes.update")
def update(call: Call) -> Answer:
    """Set the members of a shared mailbox."""
    require_admin(call)
    mailbox = _mailbox(call, call.path["mailbox_id"])
    _set_members(call, mailbox, call.need("memberIds"))
    events.record(call, "modify_shared_mailbox", subject=mailbox.user)
    call.session.flush()
    return Answer(body=_shown(mailbox, active=True))


@operation("admin.shared_mailboxes.delete_many")
def delete_many(call: Call) -> Answer:
    """Convert shared mailboxes back into accounts, which keep their mail."""
    require_admin(call)
    ids = call.ids("id:in")
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    for mailbox in [_mailbox(call, one) for one in ids]:
        events.record(call, "delete_shared_mailbox", subject=mailbox.user)
        call.session.delete(mailbox)
    return Answer(204)


@operation("shared_mailboxes.list")
def list_(call: Call) -> Answer:
    """List the shared mailboxes that the caller belongs to."""
    columns = {
        "id": MailboxMember.mailbox_id,
        "active": MailboxMember.active,
        "modified": SharedMailbox.modified,
    }
    rows = select(MailboxMember).join(SharedMailbox).where(MailboxMember.user_id == call.user.id)
    rows = rows.where(*conditions(call.query, columns))
    page = Page.asked(call.query)
    found, total = fetch(
        call.session, rows.order_by(*order(call.query, columns, "modified"), MailboxMember.mailbox_id), page
    )
    items = [_shown_to_member(call, one) for one in found]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("shared_mailboxes.update")
def switch(call: Call) -> Answer:
    """Switch shared mailboxes on or off, for the caller alone."""
    wanted = {str(one["id"]): bool(one["active"]) for one in call.need("data")}
    found = [_membership(call, one) for one in wanted]
    for one in found:
        one.active = wanted[one.mailbox_id]
    call.session.flush()
    rows = select(func.count()).where(MailboxMember.user_id == call.user.id, MailboxMember.active)
    if (call.session.scalar(rows) or 0) > _MOST_ACTIVE:
        raise ApiError("ERR_MAX_ACTIVED_SHAREDMAILBOX", status=422)
    return Answer(
        body=listing([_shown_to_member(call, one) for one in found], total=len(found), limit=None, offset=0)
    )


@operation("shared_mailboxes.mail_counters")
def mail_counters(call: Call) -> Answer:
    """Count the messages in the shared mailboxes that the caller has switched on."""
    rows = select(MailboxMember.mailbox_id).where(MailboxMember.user_id == call.user.id, MailboxMember.active)
    ids = call.ids("id:in") or call.session.scalars(rows.order_by(MailboxMember.mailbox_id)).all()
    items = [{"id": one, "counters": count(call, boxes.mailbox(call, one))} for one in ids]
    return Answer(body=listing(items, total=len(items), limit=None, offset=0))


@operation("shared_mailboxes.settings")
def settings(call: Call) -> Answer:
    """Return the options for messages sent from a shared mailbox: senders may choose everything."""
    boxes.mailbox(call, call.path["mailbox_id"])
    schema = call.appliance.bundle.document["components"]["schemas"]["MailSendRequest"]
    return Answer(
        body={
            "ACL": schema["properties"]["acl"]["enum"],
            "aclDefault": "verify_recipient",
            "sendOptionEnabled": {"linkExpiry": True, "ACL": 1},
            "sendExternal": True,
            "maxLinkExpiration": 0,
            "defaultLinkExpiry": 0,
            "selfCopy": "user",
            "selfCopyDefault": False,
            "returnReceipt": "user",
            "returnReceiptDefault": False,
            "includeFingerprint": "user",
            "includeFingerprintDefault": False,
            "secureMessageBody": "user",
            "secureMessageBodyDefault": False,
            "watermarkEnabled": True,
            "fileFilterExclusionGroups": [],
            "fileFilterCustomFileTypes": [],
            "allowedFileExtensions": [],
            "excludedFileExtensions": [],
        }
    )


def _pass_on(call: Call, user: User) -> None:
    """Delete what an account has not shared, and hand the rest of its folders to another one, if that is wanted.

    Raises:
        ApiError: 422; nobody may receive them.
    """
    top = select(Folder).where(Folder.parent_id == user.base_dir_id, Folder.kind == FolderKind.PLAIN)
    folders = list(call.session.scalars(top.where(~Folder.deleted)))
    heir = _heir(call, user) if call.body.get("retainData") else None
    if call.body.get("deleteUnsharedData"):
        shared = select(Member.item_id).where(Member.item_id.in_([one.id for one in folders]))
        kept = set(call.session.scalars(shared))
        for one in folders:
            one.deleted = one.id not in kept
        folders = [one for one in folders if not one.deleted]
    if heir is None:
        return
    base = call.session.get_one(Folder, heir.base_dir_id)
    for one in folders:
        numbered = (one.name if number == 0 else f"{one.name} ({number})" for number in itertools.count())
        one.name = next(name for name in numbered if find_folder(call.session, base, name) is None)
        one.name_key, one.parent, one.user_id = names.key(one.name), base, heir.id
        call.session.flush()


def _heir(call: Call, user: User) -> User:
    heir = _user(call, str(call.need("retainToUser")))
    if heir.id == user.id:
        raise ApiError("ERR_CANNOT_RETAIN_DATA_TO_THE_SAME_USER", status=422)
    if not heir.verified:
        raise ApiError("ERR_CANNOT_RETAIN_DATA_TO_UNVERIFIED_USER", status=422)
    return heir


@operation("shared_mailboxes.list_web_forms")
def list_web_forms(call: Call) -> Answer:
    """List the web forms for messages from a shared mailbox: those that the caller may use."""
    boxes.mailbox(call, call.path["mailbox_id"])
    return HANDLERS["web_forms.list"](call)


def _only_ids(call: Call) -> dict[str, Any]:
    return {name: value for name, value in call.query.items() if name != "active"}


def _user(call: Call, user_id: str) -> User:
    found = call.session.get(User, user_id)
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _mailbox(call: Call, mailbox_id: str) -> SharedMailbox:
    found = call.session.get(SharedMailbox, mailbox_id)
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _membership(call: Call, mailbox_id: str) -> MailboxMember:
    found = call.session.get(MailboxMember, (mailbox_id, call.user.id))
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _set_members(call: Call, mailbox: SharedMailbox, ids: list[Any]) -> None:
    """Set the members, of whom those who stay keep the mailbox switched on or off."""
    wanted = list(dict.fromkeys(str(one) for one in ids))
    if mailbox.id in wanted or any(call.session.get(SharedMailbox, one) for one in wanted):
        raise ApiError("ERR_ACCESS_USER", status=403)
    known = {one.user_id: one for one in mailbox.members}
    people = [_user(call, one) for one in wanted]
    mailbox.members = [
        known.get(one.id) or MailboxMember(user_id=one.id, user=one, active=True) for one in people
    ]
    for number, member in enumerate(mailbox.members):
        member.added = number
    mailbox.modified = now()


def _shown(shown: SharedMailbox, *, active: bool) -> Json:
    return {
        "id": shown.id,
        "active": active,
        "user": render.person(shown.user),
        "members": [render.person(one.user) for one in shown.members],
    }


def _shown_to_member(call: Call, member: MailboxMember) -> Json:
    return _shown(_mailbox(call, member.mailbox_id), active=member.active)
