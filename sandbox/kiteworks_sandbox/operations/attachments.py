"""Attachments of messages: uploaded, downloaded, saved to folders and withdrawn."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from .. import events, names, render
from ..access import get_folder, require_plain
from ..archives import members
from ..archives.writing import Archive
from ..bundle import Json
from ..calls import Call
from ..contents import ClientDates, add_file, add_version, find_file, free_name, require_space
from ..database import Attachment, Event, File, Folder, FolderKind, Mail, MailCopy, Upload
from ..dates import now
from ..filters import Page, fetch, order
from ..mail import boxes, notices, sending, shown
from ..mail.boxes import BUCKETS, DRAFT, Seen
from ..registry import operation
from ..responses import Answer, ApiError, Content, listing
from .archives import DEFAULT_NAME
from .uploads import open_session

VIEWED, DOWNLOADED, COPIED = "view_file", "download_email", "copy_email_file"
"""Names of the events that a message's report lists."""

_SENT_ORDER: dict[str, Any] = {
    "id": Mail.id,
    "subject": Mail.subject,
    "sent_date": Mail.date,
    "modified_date": Mail.modified,
    "type": Mail.status,
    "size": Attachment.size,
}


@operation("uploads.initiate_attachment")
@operation("uploads.initiate_public_attachment")
def initiate(call: Call) -> Answer:
    """Open a session for an attachment of a draft."""
    names.checked(str(call.need("filename")), "filename")
    mail = _draft(call, call.path["mail_id"])
    return open_session(call, call.user.my_dir_id, mail_id=mail.id)


def attach(call: Call, upload: Upload, mail_id: str, size: int) -> Answer:
    """Create an attachment from a session that has received all its chunks."""
    mail = _draft(call, mail_id)
    made = sending.attach(call.session, mail, name=upload.filename, size=size, blob=upload.blob)
    mail.modified = now()
    _record(call, Seen(mail, None), made, "add_mail_attachment")
    call.session.delete(upload)
    call.session.flush()
    body = {"id": made.id, **shown.attachment(call, boxes.find(call, mail_id), made)}
    return call.answer(201, f"mail/{mail_id}/attachments/{made.id}", body)


def _draft(call: Call, mail_id: str) -> Mail:
    seen = boxes.find(call, mail_id)
    if not seen.is_sender:
        raise ApiError("ERR_ACCESS_USER", status=403)
    if seen.mail.status != DRAFT:
        raise ApiError("ERR_ENTITY_EMAIL_NOT_DRAFT", status=403)
    return seen.mail


@operation("mail.attachments.list")
def list_(call: Call) -> Answer:
    """List the attachments of a message."""
    seen, page = boxes.find(call, call.path["mail_id"]), Page.asked(call.query)
    items = [shown.attachment(call, seen, one) for one in page.of(seen.mail.attachments)]
    total = len(seen.mail.attachments)
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("mail.attachments.get")
def get(call: Call) -> Answer:
    """Return one attachment."""
    seen, found = _find(call)
    return Answer(body=shown.attachment(call, seen, found))


@operation("mail.attachments.download")
def download(call: Call) -> Answer:
    """Download the content of an attachment."""
    seen, found = _find(call)
    _take(call, seen, found, DOWNLOADED)
    return Answer(body=Content(call.appliance.storage.path(found.blob), found.name, found.mime))


@operation("mail.attachments.preview")
def preview(call: Call) -> Answer:
    """Return the link to a preview of an attachment."""
    seen, found = _find(call)
    if (not seen.is_sender and found.withdrawn) or boxes.expired(seen.mail):
        raise ApiError("ERR_ACCESS_USER", status=403)
    _record(call, seen, found, VIEWED)
    url = f"{call.appliance.url}/w/{seen.mail.ref}/{found.id}"
    return Answer(
        body={
            "link": url,
            "viewUrl": url,
            "status": "Preview",
            "mime": found.mime,
            "native": found.mime.startswith(("image/", "text/")),
            "watermark": seen.mail.watermark,
        }
    )


@operation("mail.attachments.zip_status")
def zip_status(call: Call) -> Answer:
    """Check whether attachments may be archived: an empty answer means yes."""
    _chosen(call, "attachmentId:in")
    return Answer()


@operation("mail.attachments.download_zip")
def download_zip(call: Call) -> Answer:
    """Download attachments as one archive."""
    seen, found = _chosen(call, "attachmentId:in")
    for one in found:
        _take(call, seen, one, DOWNLOADED)
    storage = call.appliance.storage
    offset = timedelta(seconds=call.query.get("utcOffset") or 0)
    if abs(offset) > timedelta(days=1):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    name = str(call.query.get("name") or DEFAULT_NAME)
    return Answer(body=Archive(name, members.of_attachments(storage, found), storage, offset))


@operation("mail.attachments.copy")
def copy(call: Call) -> Answer:
    """Copy attachments into a folder."""
    folder_id = str(call.need("destinationFolderId"))
    folder = get_folder(call.session, call.user, folder_id, need="file_add")
    if folder.kind != FolderKind.SYNC:
        require_plain(folder)
    seen, found = _chosen(call, "id:in")
    for one in found:
        _take(call, seen, one, COPIED)
    require_space(call.session, call.user, sum(one.size for one in found))
    files = [_save(call, folder, one) for one in found]
    return call.answer(201, f"files/{files[0].id}", render.file(call, files[0]))


def _save(call: Call, folder: Folder, one: Attachment) -> File:
    session, user, dates = call.session, call.user, ClientDates(None, None)
    blob, name = call.appliance.storage.copy(one.blob), one.name
    taken = find_file(session, folder, name)
    if taken is not None and call.body.get("addVersion") is not False:
        add_version(taken, user=user, blob=blob, size=one.size, name=taken.name, client_dates=dates)
        events.record(call, "add_file_version", file=taken)
        return taken
    name = free_name(lambda wanted: find_file(session, folder, wanted), name)
    file = add_file(session, folder, user=user, blob=blob, size=one.size, name=name, client_dates=dates)
    events.record(call, "add_file", file=file)
    notices.file_added(call, file)
    return file


@operation("mail.attachments.list_sent")
def list_sent(call: Call) -> Answer:
    """List the attachments of all messages that the caller sent or saved as drafts."""
    page, box = Page.asked(call.query), boxes.mailbox(call, None)
    rows = (
        select(Attachment)
        .join(Mail)
        .join(MailCopy, MailCopy.mail_id == Mail.id)
        .where(MailCopy.user_id == box, MailCopy.is_sender, ~MailCopy.purged)
    )
    if bucket := call.query.get("bucket"):
        if bucket not in BUCKETS:
            raise ApiError("ERR_INVALID_PARAMETER", status=422)
        rows = rows.where(BUCKETS[bucket])
    rows = rows.order_by(
        *order(call.query, _SENT_ORDER, "sent_date:desc"), Attachment.mail_id, Attachment.position
    )
    found, total = fetch(call.session, rows, page)
    items = [_sent(call, one) for one in found]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


def _sent(call: Call, one: Attachment) -> Json:
    mail = one.mail
    kind = "request" if mail.template_id == sending.REQUEST_TEMPLATE else mail.status
    return {
        "emailId": mail.id,
        "subject": mail.subject,
        "size": str(one.size),
        "name": one.name,
        "sentDate": None if mail.status == DRAFT else call.date_form(mail.date),
        "modifiedDate": call.date_form(mail.modified),
        "attachmentId": one.id,
        "mime": one.mime,
        "webFormId": mail.web_form_id,
        "type": kind,
    }


@operation("mail.attachments.withdraw_many")
def withdraw_many(call: Call) -> Answer:
    """Withdraw attachments of any messages that the caller sent."""
    ids = call.ids("id:in")
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    found = [call.session.get(Attachment, one) for one in ids]
    seen: dict[str, Seen] = {}
    for one in found:
        if one is None:
            raise ApiError("ERR_ACCESS_USER", status=403)
        seen[one.id] = boxes.find_sent(call, one.mail_id)
    for one in found:
        if one is not None:
            withdraw(call, seen[one.id].mail, [one])
    return Answer(204)


@operation("mail.withdraw_files")
def withdraw_files(call: Call) -> Answer:
    """Withdraw attachments of one message."""
    if (mailbox_id := call.query.get("sharedMailboxId")) is not None:
        boxes.mailbox(call, mailbox_id)
    seen = boxes.find_sent(call, call.path["mail_id"])
    withdraw(call, seen.mail, _named(call, seen.mail, "id:in"))
    return Answer(204)


@operation("mail.withdraw_many")
def withdraw_messages(call: Call) -> Answer:
    """Withdraw all files of messages, and their bodies if these are secure."""
    ids = list(dict.fromkeys(call.need("ids")))
    return boxes.for_each(
        call,
        ids,
        lambda one: _withdrawable(call, one),
        lambda seen: withdraw(call, seen.mail, seen.mail.attachments),
        partial=True,
    )


def _withdrawable(call: Call, mail_id: str) -> Seen:
    seen = boxes.find_sent(call, mail_id)
    if seen.mail.status == DRAFT:
        raise ApiError("ERR_ENTITY_EMAIL_IS_NOT_COMPLETED", status=403)
    if seen.copy is not None and seen.copy.trashed:
        raise ApiError("ERR_ENTITY_DELETED", status=403)
    if not seen.mail.attachments and not seen.mail.secure_body:
        raise ApiError("ERR_MAIL_BODY_UNSECURED", status=403)
    return seen


def withdraw(call: Call, mail: Mail, attachments: list[Attachment]) -> None:
    """Take the content of attachments away from the recipients of a message."""
    for one in attachments:
        if not one.withdrawn:
            one.withdrawn = True
            _record(call, Seen(mail, None), one, "withdraw_file")
    mail.modified = now()
    if mail.withdrawn is None and all(one.withdrawn for one in mail.attachments):
        mail.withdrawn = now()


def report(call: Call, mail: Mail) -> list[tuple[Event, Attachment | None]]:
    """Return the events for the attachments of a message, oldest first, each with its attachment."""
    rows = select(Event).where(Event.mail_id == mail.id, Event.name.in_((VIEWED, DOWNLOADED, COPIED)))
    attachments = {one.id: one for one in mail.attachments}
    return [
        (one, attachments.get(one.data.get("attachmentId", "")))
        for one in call.session.scalars(rows.order_by(Event.id))
    ]


def _find(call: Call) -> tuple[Seen, Attachment]:
    seen = boxes.find(call, call.path["mail_id"])
    found = call.session.get(Attachment, call.path["attachment_id"])
    if found is None or found.mail_id != seen.mail.id:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return seen, found


def _chosen(call: Call, parameter: str) -> tuple[Seen, list[Attachment]]:
    """Return the attachments that a query names, all of which the caller may have."""
    seen = boxes.find(call, call.path["mail_id"])
    found = _named(call, seen.mail, parameter)
    if not all(sending.may_take(seen, one) for one in found):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return seen, found


def _named(call: Call, mail: Mail, parameter: str) -> list[Attachment]:
    attachments = {one.id: one for one in mail.attachments}
    ids = call.ids(parameter)
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    if not attachments.keys() >= set(ids):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return [attachments[one] for one in ids]


def _take(call: Call, seen: Seen, one: Attachment, event: str) -> None:
    """Let the caller have the content of an attachment, and record it."""
    if not sending.may_take(seen, one):
        raise ApiError("ERR_ACCESS_USER", status=403)
    _record(call, seen, one, event)
    sending.tell_read(call, seen)


def _record(call: Call, seen: Seen, one: Attachment, event: str) -> None:
    data = {"attachmentId": one.id, "name": one.name, "size": one.size, "mime": one.mime}
    events.record(call, event, mail_id=seen.mail.id, data=data)
