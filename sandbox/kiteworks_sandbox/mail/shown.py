"""Messages, attachments and packages as JSON."""

from __future__ import annotations

from datetime import datetime
from html import escape

from sqlalchemy import select

from .. import fingerprints, render, requests
from ..bundle import Json
from ..calls import Call
from ..database import Attachment, Mail, Recipient, RequestFile, SharedMailbox, User
from ..dates import offset_form
from ..extras import NO_EXTRAS, Extras
from . import boxes
from .boxes import Seen
from .sending import REQUEST_TEMPLATE, may_take

_BCC = 2
_BODIES = ("body", "rawBody", "headline", "notice", "htmlBody", "fullHtmlBody", "templateBody")
_TEMPLATE = "{HEADLINE}\n{BODY}\n{NOTICE}"
_PERMISSIONS = ("view", "download", "file_copy")


def email(call: Call, seen: Seen, *, extras: Extras = NO_EXTRAS, bucket: str | None = None) -> Json:
    """Return a message as JSON.

    Args:
        call: The call it is shown to.
        seen: The message, as the caller reaches it.
        extras: Members requested with `with`.
        bucket: The folder of the mailbox that is listed, if any.
    """
    mail, copy = seen.mail, seen.copy
    body: Json = {
        "id": mail.id,
        "emailPackageId": mail.package_id,
        "senderId": mail.sender_id,
        "templateId": mail.template_id,
        "date": call.date_form(mail.date),
        "modifiedDate": call.date_form(mail.modified),
        "expirationDate": _date(call, mail.expire),
        "withdrawnDate": _date(call, mail.withdrawn),
        "status": mail.status,
        "bucket": bucket or seen.bucket,
        "type": mail.type,
        "subject": mail.subject,
        "recipients": [recipient(one) for one in visible(seen)],
        "variables": _variables(call, seen),
        "secureBody": mail.secure_body,
        "isRead": copy is not None and copy.read,
        "isPreview": mail.view_only,
        "isUserSent": mail.sender_id is not None,
        "deleted": copy is not None and copy.trashed,
        "watermark": mail.watermark,
        "error": None,
        "parentEmailId": mail.parent_id,
        "emailReturnReceipt": _receipts(call, mail),
        "attachmentCount": len(mail.attachments),
        "hasTrackingAccess": seen.tracks,
        "policyDirective": None,
        "avStatus": None,
        "dlpStatus": None,
        "sharedMailboxId": _shared_mailbox_id(call, seen),
        "webFormId": mail.web_form_id,
        "webFormFields": [str(one) for one in mail.web_form_fields.values()],
        "exists": True,
    }
    if seen.tracks:
        body["trackingAccess"] = _trackers(mail)
    return body | _requested(call, seen, extras)


def recipient(shown: Recipient) -> Json:
    """Return a recipient as JSON."""
    return {
        "email": shown.email,
        "type": shown.type,
        "userId": shown.user_id,
        "isDistributionList": bool(shown.is_list),
        "user": render.person(shown.user) if shown.user is not None else None,
    }


def visible(seen: Seen) -> list[Recipient]:
    """Return the recipients that a caller may know of: others don't see who received a blind copy."""
    own = seen.copy.user_id if seen.copy is not None else None
    return [one for one in seen.mail.recipients if seen.is_sender or one.type != _BCC or one.user_id == own]


def package(call: Call, seen: Seen, *, attachments: bool = True) -> Json:
    """Return the attachments of a message, with what applies to all of them, as JSON."""
    mail = seen.mail
    body: Json = {
        "id": mail.package_id,
        "selfCopy": mail.self_copy,
        "includeFingerprint": mail.include_fingerprint,
        "expire": _date(call, mail.expire) or 0,
        "fileCount": str(len(mail.attachments)),
        "deleted": boxes.expired(mail),
        "acl": mail.acl,
        "downloadLink": _link(call, mail),
    }
    if attachments:
        body["attachments"] = [attachment(call, seen, one) for one in mail.attachments]
    return body


def attachment(call: Call, seen: Seen, shown: Attachment, *, extras: Extras = NO_EXTRAS) -> Json:
    """Return an attachment as JSON."""
    body: Json = {
        "attachmentId": shown.id,
        "objectId": shown.file_id or shown.id,
        "emailPackageId": seen.mail.package_id,
        "withdrawn": shown.withdrawn,
        "accessType": 0,
        "name": shown.name,
        "size": shown.size,
        "mime": shown.mime,
        "created": offset_form(shown.created),
        "deleted": boxes.expired(seen.mail),
        "fingerprintAlgo": "md5",
        "avStatus": "allowed",
        "dlpStatus": "allowed",
        **fingerprints.look(call.appliance.storage, shown),
    }
    if "permissions" in extras:
        granted = set(_PERMISSIONS) if may_take(seen, shown) else set()
        if not shown.withdrawn and not boxes.expired(seen.mail):
            granted.add("view")
        body["permissions"] = render.permissions(_PERMISSIONS, granted)
    return body


def _requested(call: Call, seen: Seen, extras: Extras) -> Json:
    """Return the members of a message that are shown only if they are requested."""
    mail = seen.mail
    body: Json = {}
    if "attachments" in extras:
        inner = extras["attachments"]
        body["attachments"] = [attachment(call, seen, one, extras=inner) for one in mail.attachments]
    if "package" in extras:
        body["package"] = package(call, seen, attachments="attachments" in extras["package"])
    if "sender" in extras:
        body["sender"] = render.person(mail.sender) if mail.sender is not None else None
    if "actor" in extras:
        body["actor"] = render.person(mail.actor) if mail.actor is not None else None
    if "emailFrom" in extras:
        body["emailFrom"] = _from(call, mail)
    texts = _texts(call, seen) if any(one in extras for one in _BODIES) else {}
    return body | {name: text for name, text in texts.items() if name in extras}


def _texts(call: Call, seen: Seen) -> Json:
    mail = seen.mail
    text = _body(seen)
    sender = mail.sender.name if mail.sender is not None else call.appliance.host
    headline = f"{sender} sent you a message."
    notice = f"Its files expire on {_day(mail)}." if mail.expire is not None else ""
    html = "" if text is None else text if "<" in text else f"<p>{escape(text)}</p>"
    whole = f"<html><body><h1>{escape(headline)}</h1>{html}<p>{escape(notice)}</p></body></html>"
    return {
        "body": text,
        "rawBody": text,
        "headline": headline,
        "notice": notice,
        "htmlBody": html,
        "fullHtmlBody": whole,
        "templateBody": _TEMPLATE,
    }


def _body(seen: Seen) -> str | None:
    """Return the text of a message, unless it was withdrawn from those who received it."""
    mail = seen.mail
    return None if mail.secure_body and mail.withdrawn and not seen.is_sender else mail.body


def _variables(call: Call, seen: Seen) -> list[Json]:
    mail = seen.mail
    values: Json = {
        "HOST": call.appliance.host,
        "SENDER_EMAIL": mail.sender.email if mail.sender is not None else None,
        "FILE_COUNT": len(mail.attachments),
        "EXPIRATION_DATE": _day(mail) if mail.expire is not None else None,
        "DOWNLOAD_LINK": _link(call, mail),
        "SUBJECT": mail.subject,
        "BODY": _body(seen),
    }
    if mail.template_id == REQUEST_TEMPLATE:
        values["UPLOAD_LINK"] = _upload_link(call, seen)
    return [{"variable": name, "value": value} for name, value in values.items()]


def _upload_link(call: Call, seen: Seen) -> str | None:
    """Return the link with which the caller answers a request for files; None for the requester."""
    rows = select(RequestFile).where(
        RequestFile.mail_id == seen.mail.id, RequestFile.recipient == call.user.email
    )
    request = call.session.scalar(rows)
    return None if request is None else requests.upload_link(call, request)


def _shared_mailbox_id(call: Call, seen: Seen) -> str | None:
    if seen.copy is None or seen.copy.user_id == call.user.id:
        return None
    mailbox = call.session.get(SharedMailbox, seen.copy.user_id)
    return None if mailbox is None else mailbox.id


def _receipts(call: Call, mail: Mail) -> list[Json]:
    if not mail.receipts:
        return []
    rows = select(User).where(User.email.in_(mail.receipts)).order_by(User.email)
    return [
        {"mailId": mail.id, "userId": one.id, "user": render.person(one)}
        for one in call.session.scalars(rows)
    ]


def _trackers(mail: Mail) -> list[Json]:
    return [
        {
            "userId": one.user_id,
            "email": one.user.email,
            "user": render.person(one.user),
            "revoked": not one.tracks,
        }
        for one in mail.copies
        if one.tracks is not None
    ]


def _from(call: Call, mail: Mail) -> str:
    if mail.sender is None:
        return f"no-reply@{call.appliance.host.partition(':')[0]}"
    return f"{mail.sender.name} <{mail.sender.email}>"


def _link(call: Call, mail: Mail) -> str:
    return f"{call.appliance.url}/w/{mail.ref}"


def _day(mail: Mail) -> str:
    """Return the day on which the files expire, as people write it."""
    return "" if mail.expire is None else f"{mail.expire:%b} {mail.expire.day}, {mail.expire.year}"


def _date(call: Call, moment: datetime | None) -> str | None:
    return None if moment is None else call.date_form(moment)
