"""Write, send and answer messages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from .. import events
from ..access import ancestors, get_file
from ..calls import Call
from ..contents import mime_of, read_date
from ..database import Attachment, Mail, Recipient, User
from ..database.models import new_id
from ..dates import now
from ..responses import ApiError
from . import boxes
from .boxes import DRAFT, SENT, Seen
from .lists import marked

RECIPIENT_TYPES = ("to", "cc", "bcc")
"""Members of a body that name recipients, in the order of the numbers of their types."""
SEND_TEMPLATE, NOTICE_TEMPLATE, REQUEST_TEMPLATE, FOLDER_TEMPLATE = 19, 1, 20, 21
"""Numbers of templates. That of messages with files was published; the others are the sandbox's own."""

_LONGEST_SUBJECT = 998
_CARRIES = ("forward", "resend")
"""Types of messages that carry the files of the message that they were made from."""
_ANCHOR = re.compile(
    r"""<a\s[^>]*href\s*=\s*["']([^"']+)["'][^>]*>\s*(https?://[^<\s]+)\s*</a>""", re.IGNORECASE
)
_PLAIN = {
    "subject": "subject",
    "body": "body",
    "acl": "acl",
    "preview": "view_only",
    "watermark": "watermark",
    "secureBody": "secure_body",
    "selfCopy": "self_copy",
    "includeFingerprint": "include_fingerprint",
    "notifyExpired": "notify_expired",
    "webFormId": "web_form_id",
    "webFormFields": "web_form_fields",
}
"""Members of a body that are kept as they are, with the columns that keep them."""


def new_mail(session: Session, sender: User | str | None, *, template: int, **fields: Any) -> Mail:
    """Create a draft of an account, or of the appliance when `sender` is None."""
    sender_id = sender.id if isinstance(sender, User) else sender
    mail = Mail(id=new_id(), sender_id=sender_id, template_id=template, status=DRAFT, **fields)
    session.add(mail)
    session.flush()
    if sender_id is not None:
        boxes.copy_for(session, mail, sender_id).is_sender = True
    return mail


def write(call: Call, mail: Mail, *, sending: bool = False) -> None:
    """Take over what the body of a call says about a message.

    Args:
        call: The call.
        mail: A draft.
        sending: Whether it is to be sent, and so needs a recipient.

    Raises:
        ApiError: 403 or 422; the body is refused.
    """
    body = call.body
    for name, column in _PLAIN.items():
        if body.get(name) is not None:
            setattr(mail, column, body[name])
    if "expire" in body:
        mail.expire = read_date(body, "expire")
        if boxes.expired(mail):
            raise ApiError("ERR_INPUT_PAST_DATE", status=422)
    require_sound(mail)
    for number, name in enumerate(RECIPIENT_TYPES):
        if body.get(name) is not None:
            mail.recipients = [one for one in mail.recipients if one.type != number]
            mail.recipients += recipients(call.session, number, body[name])
    lists = marked(call.session, call.user.id, [one.email for one in mail.recipients])
    for recipient in mail.recipients:
        recipient.is_list = recipient.email in lists
    if body.get("returnReceipts") is not None:
        mail.receipts = unique(body["returnReceipts"])
    if body.get("isSelfReturnReceipt"):
        mail.receipts = unique([*mail.receipts, call.user.email])
    if sending and not mail.recipients:
        raise ApiError("ERR_INPUT_EMAIL_WITH_NO_RECIPIENTS_NOT_ALLOWED", status=403)
    if body.get("trackingAccess") is not None:
        track(call, mail, body["trackingAccess"], ApiError("ERR_INVALID_PARAMETER", status=422))
    carried = _relate(call, mail) if "parentEmailId" in body or "type" in body else []
    # Everything is checked before content is duplicated, which a refused call would leave behind.
    for one in [*carried, *_named_files(call, mail)]:
        blob = call.appliance.storage.copy(one.blob)
        attach(call.session, mail, name=one.name, size=one.size, blob=blob, file_id=one.id)
    mail.modified = now()
    call.session.flush()


def send(call: Call, mail: Mail) -> None:
    """Send a message: it lies in the inbox of each recipient who has an account, and in the sender's sent messages."""
    deliver(call.session, mail)
    if mail.self_copy and mail.sender_id is not None:
        boxes.copy_for(call.session, mail, mail.sender_id).is_recipient = True
    addresses = [one.email for one in mail.recipients]
    events.record(call, "send_mail", mail_id=mail.id, data={"subject": mail.subject, "recipients": addresses})


def deliver(session: Session, mail: Mail) -> None:
    """Put a message into the inboxes of its recipients. See `boxes.claim` for addresses without an account."""
    mail.status = SENT
    mail.date = mail.modified = now()
    for one in mail.recipients:
        one.user_id = one.user_id or _account(session, one.email)
        if one.user_id is not None:
            boxes.copy_for(session, mail, one.user_id).is_recipient = True
    session.flush()


def notify(session: Session, addresses: Iterable[str], subject: str, body: str) -> Mail:
    """Send a message from the appliance itself."""
    mail = new_mail(session, None, template=NOTICE_TEMPLATE, subject=subject, body=body)
    mail.recipients = recipients(session, 0, addresses)
    deliver(session, mail)
    return mail


def mark_read(call: Call, seen: Seen) -> None:
    """Mark a message as read."""
    if seen.copy is not None:
        seen.copy.read = True
    tell_read(call, seen)


def tell_read(call: Call, seen: Seen) -> None:
    """Tell those who asked for a receipt that a recipient has read a message, once."""
    copy, mail = seen.copy, seen.mail
    if copy is None or not copy.is_recipient or copy.receipted or not mail.receipts:
        return
    copy.receipted = True
    person = f"{call.user.name} ({call.user.email})"
    notify(call.session, mail.receipts, f"Read: {mail.subject}", f"{person} has read your message.")
    events.record(call, "return_receipt", mail_id=mail.id, data={"subject": mail.subject})


def track(call: Call, mail: Mail, addresses: Iterable[str], refusal: ApiError) -> None:
    """Let these people, and no others, track a message besides its sender.

    Args:
        call: The call.
        mail: The message.
        addresses: Email addresses of the people.
        refusal: What to raise if no account has one of the addresses.
    """
    wanted = [_account(call.session, one) for one in unique(addresses)]
    if None in wanted:
        raise refusal
    for copy in mail.copies:
        if copy.tracks and copy.user_id not in wanted:
            copy.tracks = False
    for user_id in wanted:
        if user_id is not None and user_id != mail.sender_id:
            boxes.copy_for(call.session, mail, user_id).tracks = True


def unique(addresses: Iterable[str]) -> list[str]:
    """Return addresses in lower case, without duplicates."""
    return list(dict.fromkeys(one.strip().lower() for one in addresses))


def attach(
    session: Session, mail: Mail, *, name: str, size: int, blob: str, file_id: str | None = None
) -> Attachment:
    """Add an attachment to a message."""
    position = 1 + max((one.position for one in mail.attachments), default=0)
    made = Attachment(id=new_id(), name=name, size=size, mime=mime_of(name), blob=blob, file_id=file_id)
    made.mail, made.position = mail, position
    session.add(made)
    session.flush()
    return made


def require_sound(mail: Mail) -> None:
    """Refuse (403, 422) what a message says."""
    if len(mail.subject or "") > _LONGEST_SUBJECT:
        raise ApiError("ERR_INPUT_EXCEEDS_MAX_VALUE", status=422)
    if mail.secure_body and mail.acl == "no_auth":
        raise ApiError("ERR_INPUT_SECURE_BODY_WITH_NO_AUTH_NOT_ALLOWED", status=403)
    for target, text in _ANCHOR.findall(mail.body or ""):
        if urlsplit(target).hostname != urlsplit(text).hostname:
            raise ApiError("ERR_INPUT_HYPERLINK", status=422)


def recipients(session: Session, number: int, addresses: Iterable[str]) -> list[Recipient]:
    """Return recipients of a type with these addresses."""
    return [Recipient(type=number, email=one, user_id=_account(session, one)) for one in unique(addresses)]


def _account(session: Session, email: str) -> str | None:
    return session.scalar(select(User.id).where(User.email == email))


def _relate(call: Call, mail: Mail) -> list[_Source]:
    """Make a message a reply to another, or a forwarded one. Return the files that come with it."""
    parent_id = call.body.get("parentEmailId") or mail.parent_id
    mail.type = call.body.get("type") or (mail.type if parent_id is None else "reply")
    if parent_id is None:
        return []
    parent = boxes.find(call, parent_id)
    if parent.mail.status == DRAFT:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    mail.parent_id = parent_id
    if mail.type not in _CARRIES or call.body.get("files") or mail.attachments:
        return []
    return [_source(one) for one in parent.mail.attachments if may_take(parent, one)]


def may_take(seen: Seen, attachment: Attachment) -> bool:
    """Check whether the caller may have the content of an attachment."""
    if boxes.expired(seen.mail):
        return False
    return seen.is_sender or not (attachment.withdrawn or seen.mail.view_only)


def _named_files(call: Call, mail: Mail) -> list[_Source]:
    """Return the files that a body names and that are not attached yet.

    Files attached by an earlier call are removed if the list leaves them out; an empty list, which some programs always
    send, removes nothing. Uploaded files stay.
    """
    wanted = list(dict.fromkeys(str(one) for one in call.body.get("files") or ()))
    here = {key: one for one in mail.attachments for key in (one.id, one.file_id)}
    if any(here[one].withdrawn for one in wanted if one in here):
        raise ApiError("ERR_ENTITY_IS_DELETED_ATTACHMENT", status=403)
    found = [_find_source(call, one) for one in wanted if one not in here]
    for one in [one for one in mail.attachments if one.file_id and wanted]:
        if not {one.id, one.file_id} & set(wanted):
            mail.attachments.remove(one)
            call.unneeded.append(one.blob)
    return found


@dataclass(frozen=True, slots=True)
class _Source:
    """Content to attach."""

    id: str
    name: str
    size: int
    blob: str


def _source(one: Attachment) -> _Source:
    return _Source(one.id, one.name, one.size, one.blob)


def _find_source(call: Call, file_id: str) -> _Source:
    """Return a file in a folder, or a file of another message, that the caller may attach."""
    if other := call.session.get(Attachment, file_id):
        if not may_take(boxes.find(call, other.mail_id), other):
            raise ApiError("ERR_ENTITY_IS_DELETED_ATTACHMENT", status=403)
        return _source(other)
    file = get_file(call.session, call.user, file_id, need="download")
    if any(folder.secure for folder in ancestors(file)):
        raise ApiError("ERR_ENTITY_IS_SECURE_FOLDER", status=403)
    return _Source(file.id, file.name, file.current.size, file.current.blob)
