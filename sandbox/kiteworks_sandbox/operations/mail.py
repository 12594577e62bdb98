"""Messages: written, sent, listed, read, moved to the trash and deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, false, func, select, true
from sqlalchemy.orm import contains_eager, selectinload

from .. import events
from ..bundle import Json
from ..calls import Call
from ..database import Mail, MailCopy, Recipient
from ..filters import Page, conditions, fetch, order
from ..mail import boxes, sending, shown
from ..mail.boxes import BUCKETS, DRAFT, SENT, Seen
from ..registry import operation
from ..responses import Answer, ApiError, listing
from .profiles import require_internal

_FILTERS: dict[str, Any] = {
    "senderId": Mail.sender_id,
    "isRecipient": MailCopy.is_recipient,
    "read": MailCopy.read,
    "date": Mail.date,
    "modified_date": Mail.modified,
    "emailPackageId": Mail.package_id,
    "templateId": Mail.template_id,
    "isPreview": Mail.view_only,
    "webFormId": Mail.web_form_id,
    "deleted": MailCopy.trashed,
}
ORDER: dict[str, Any] = {"id": Mail.id, "date": Mail.date, "status": Mail.status}


@operation("mail.send")
def send(call: Call) -> Answer:
    """Send a message, or save it as a draft."""
    box = boxes.mailbox(call, call.body.get("sharedMailboxId"))
    mail = sending.new_mail(call.session, box, template=sending.SEND_TEMPLATE)
    mail.actor_id = call.user.id if box != call.user.id else None
    return _written(call, mail, 201)


@operation("mail.send_draft")
def send_draft(call: Call) -> Answer:
    """Update a draft, and send it unless it stays a draft."""
    mail = boxes.find_sent(call, call.path["mail_id"]).mail
    if mail.status != DRAFT:
        raise ApiError("ERR_ENTITY_EMAIL_NOT_DRAFT", status=403)
    return _written(call, mail, 200)


def _written(call: Call, mail: Mail, status: int) -> Answer:
    sent = not (call.body.get("draft") or call.body.get("uploading"))
    sending.write(call, mail, sending=sent)
    if sent:
        require_internal(call, [one.email for one in mail.recipients])
        sending.send(call, mail)
    return call.answer(status, f"mail/{mail.id}", _shown(call, mail.id))


def _shown(call: Call, mail_id: str) -> Json:
    return shown.email(call, boxes.find(call, mail_id), extras=call.extras())


@operation("mail.list")
def list_(call: Call) -> Answer:
    """List the messages of a mailbox."""
    return list_box(call, boxes.mailbox(call, call.query.get("sharedMailboxId")))


def list_box(call: Call, box: str, *, purged: bool = False) -> Answer:
    """List the messages in the mailbox of an account.

    Args:
        call: The call, with the filters.
        box: Identifier of the account.
        purged: Whether to include messages that were deleted for good.
    """
    page, bucket = Page.asked(call.query), call.query.get("bucket")
    rows = _in_box(box) if purged else _in_box(box).where(~MailCopy.purged)
    rows = rows.where(*conditions(call.query, _FILTERS), *matching(call))
    if bucket is not None:
        rows = rows.where(BUCKETS[bucket])
    if call.query.get("trackingOnly"):
        rows = rows.where(MailCopy.is_sender | MailCopy.tracks.is_(True))
    copies, total = fetch(call.session, rows.order_by(*order(call.query, ORDER, "date:desc"), Mail.id), page)
    extras = call.extras()
    items = [shown.email(call, Seen(one.mail, one), extras=extras, bucket=bucket) for one in copies]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


def matching(call: Call) -> list[Any]:
    """Return the conditions that a query sets for messages besides those for single columns."""
    query: Mapping[str, Any] = call.query
    found: list[Any] = []
    if statuses := query.get("status"):
        found.append(Mail.status.in_(statuses))
    if (by_user := query.get("isUserSent")) is not None:
        found.append(Mail.sender_id.is_not(None) if by_user else Mail.sender_id.is_(None))
    if query.get("returnCustomWebForm") is False:
        found.append(Mail.web_form_id.is_(None))
    if query.get("customWebFormOnly"):
        found.append(Mail.web_form_id.is_not(None))
    if query.get("approvalRequestOnly"):
        found.append(false())  # nothing needs an approval here
    return found


@lru_cache(100)
def _in_box(box: str) -> Select[MailCopy]:
    whole = contains_eager(MailCopy.mail)
    return (
        select(MailCopy)
        .join(MailCopy.mail)
        .where(MailCopy.user_id == box)
        .options(
            whole,
            whole.selectinload(Mail.recipients).joinedload(Recipient.user),
            whole.selectinload(Mail.attachments),
        )
        .options(whole.selectinload(Mail.copies), selectinload(MailCopy.user))
    )


@operation("mail.counters")
def counters(call: Call) -> Answer:
    """Count the messages in each folder of the mailbox."""
    return Answer(body=count(call, boxes.mailbox(call, None)))


def count(call: Call, box: str) -> Json:
    """Return the number of messages in each folder of an account's mailbox."""
    plain = call.query.get("returnCustomWebForm") is False

    def number(*wanted: Any) -> int:
        rows = select(func.count()).select_from(MailCopy).join(Mail)
        rows = rows.where(MailCopy.user_id == box, ~MailCopy.purged, *wanted)
        return call.session.scalar(rows.where(Mail.web_form_id.is_(None) if plain else true())) or 0

    outgoing = BUCKETS["outgoing"]
    return {
        **{name: number(BUCKETS[name]) for name in ("draft", "inbox", "outgoing", "trash")},
        "inboxUnread": number(BUCKETS["inbox"], ~MailCopy.read),
        "outgoingError": number(outgoing, Mail.status == "error"),
        "outgoingQueued": number(outgoing, Mail.status == "queued"),
        "outgoingTransferring": number(outgoing, Mail.status == "transferring"),
        "outgoingTransferringIds": [],
    }


@operation("mail.get")
def get(call: Call) -> Answer:
    """Return a message. It counts as read only if the caller says so."""
    seen = boxes.find(call, call.path["mail_id"])
    if call.query.get("markAsRead"):
        sending.mark_read(call, seen)
        events.record(call, "read_mail", mail_id=seen.mail.id, data={"subject": seen.mail.subject})
    return Answer(body=shown.email(call, seen, extras=call.extras()))


@operation("mail.list_recipients")
def list_recipients(call: Call) -> Answer:
    """List the recipients of a message that the caller may know of."""
    found = shown.visible(boxes.find(call, call.path["mail_id"]))
    return Answer(body=recipients_page(call, [shown.recipient(one) for one in found]))


def recipients_page(call: Call, items: list[Json]) -> Json:
    """Return the requested page of recipients."""
    page = Page.asked(call.query)
    if types := call.query.get("type"):
        items = [one for one in items if one["type"] in {int(number) for number in types}]
    field, _, direction = str(call.query.get("orderBy") or "").partition(":")
    if field in ("type", "userId"):
        items.sort(key=lambda one: str(one[field] or ""))
    if direction == "desc":
        items.reverse()
    return listing(page.of(items), total=len(items), limit=page.limit, offset=page.offset)


@operation("mail.package")
def package(call: Call) -> Answer:
    """Return the package that holds the attachments of a message."""
    return Answer(body=shown.package(call, boxes.find(call, call.path["mail_id"])))


@operation("mail.scan_status")
def scan_status(call: Call) -> Answer:
    """Check whether a message passed its scans: an empty answer means yes."""
    seen = boxes.find(call, call.path["mail_id"])
    if seen.mail.status == DRAFT:
        raise ApiError("ERR_ENTITY_EMAIL_IS_DRAFT", status=403)
    return Answer()


@operation("mail.delete")
def delete(call: Call) -> Answer:
    """Delete a draft."""
    seen = _deletable(call, call.path["mail_id"])
    _discard(call, seen)
    events.record(call, "delete_draft", mail_id=seen.mail.id, data={"subject": seen.mail.subject})
    return Answer(204)


@operation("mail.delete_many")
def delete_many(call: Call) -> Answer:
    """Delete several drafts."""
    return _many(
        call, "delete_draft", lambda one: _deletable(call, one), lambda seen: _discard(call, seen), status=204
    )


def _deletable(call: Call, mail_id: str) -> Seen:
    seen = boxes.find(call, mail_id, purged=True)
    if not seen.is_sender:
        raise ApiError("ERR_ACCESS_NOT_SENDER", status=403)
    if seen.mail.status != DRAFT:
        raise ApiError("ERR_ENTITY_EMAIL_IS_SENT", status=403)
    if seen.copy is not None and seen.copy.purged:
        raise ApiError("ERR_ENTITY_DELETED", status=403)
    return seen


def _discard(call: Call, seen: Seen) -> None:
    """Delete a draft with its attachments."""
    if seen.copy is not None:
        seen.copy.purged = seen.copy.trashed = True
    call.unneeded += [one.blob for one in seen.mail.attachments]
    seen.mail.attachments.clear()


@operation("mail.mark_read")
def mark_read(call: Call) -> Answer:
    """Mark messages as read."""
    return _many(call, "read_mail", lambda one: _kept(call, one), lambda seen: sending.mark_read(call, seen))


@operation("mail.mark_unread")
def mark_unread(call: Call) -> Answer:
    """Mark messages as unread."""
    return _many(call, "unread_mail", lambda one: _kept(call, one), lambda seen: _set(seen, read=False))


@operation("mail.trash_many")
def trash_many(call: Call) -> Answer:
    """Move messages to the trash."""
    return _many(
        call, "trash_mail", lambda one: _completed(_kept(call, one)), lambda seen: _set(seen, trashed=True)
    )


@operation("mail.recover_many")
def recover_many(call: Call) -> Answer:
    """Move messages out of the trash."""
    return _many(
        call, "recover_mail", lambda one: _trashed(call, one), lambda seen: _set(seen, trashed=False)
    )


@operation("mail.delete_permanently_many")
def delete_permanently_many(call: Call) -> Answer:
    """Delete messages in the trash for good, for the caller alone."""
    return _many(call, "delete_mail", lambda one: _trashed(call, one), lambda seen: _set(seen, purged=True))


def _many(
    call: Call,
    event: str,
    reach: Callable[[str], Seen],
    change: Callable[[Seen], None],
    *,
    status: int = 200,
) -> Answer:
    def recorded(seen: Seen) -> None:
        change(seen)
        events.record(call, event, mail_id=seen.mail.id, data={"subject": seen.mail.subject})

    partial = bool(call.query.get("partialSuccess"))
    return boxes.for_each(call, call.ids("emailId:in"), reach, recorded, partial=partial, status=status)


def _set(seen: Seen, **state: bool) -> None:
    for name, value in state.items():
        setattr(seen.copy, name, value)


def _own(call: Call, mail_id: str, *, purged: bool = False) -> tuple[Seen, MailCopy]:
    seen = boxes.find(call, mail_id, purged=purged)
    if seen.copy is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return seen, seen.copy


def _kept(call: Call, mail_id: str) -> Seen:
    """Return a message that is not in the trash."""
    seen, copy = _own(call, mail_id)
    if copy.trashed:
        raise ApiError("ERR_ENTITY_DELETED", status=403)
    return seen


def _trashed(call: Call, mail_id: str) -> Seen:
    """Return a message that is in the trash."""
    seen, copy = _own(call, mail_id, purged=True)
    if copy.purged:
        raise ApiError("ERR_ENTITY_DELETED_PERMANENTLY", status=410)
    _completed(seen)
    if not copy.trashed:
        raise ApiError("ERR_ENTITY_NOT_DELETED", status=403)
    return seen


def _completed(seen: Seen) -> Seen:
    if seen.mail.status != SENT:
        raise ApiError("ERR_ENTITY_EMAIL_IS_NOT_COMPLETED", status=403)
    return seen
