"""Attachments of messages. Messages themselves are not stored: a user who attaches a file counts as the sender."""

from __future__ import annotations

from sqlalchemy import select

from .. import names, render
from ..calls import Call
from ..contents import mime_of
from ..database import Attachment, Upload
from ..database.models import new_id
from ..filters import Page, fetch
from ..registry import operation
from ..responses import Answer, ApiError, Content, listing
from .uploads import open_session


@operation("uploads.initiate_attachment")
def initiate(call: Call) -> Answer:
    """Open a session for an attachment."""
    names.checked(str(call.need("filename")))
    return open_session(call, call.user.my_dir_id, mail_id=call.path["mail_id"])


@operation("mail.attachments.list")
def list_(call: Call) -> Answer:
    """List the attachments of a message."""
    page = Page.asked(call.query)
    rows = select(Attachment).where(
        Attachment.mail_id == call.path["mail_id"], Attachment.user_id == call.user.id
    )
    found, total = fetch(call.session, rows.order_by(Attachment.created, Attachment.id), page)
    if not total:  # a message without attachments is unknown here
        raise ApiError("ERR_ACCESS_USER", status=403)
    items = [render.attachment(call.appliance, one) for one in found]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("mail.attachments.get")
def get(call: Call) -> Answer:
    """Return one attachment."""
    return Answer(body=render.attachment(call.appliance, _find(call)))


@operation("mail.attachments.download")
def download(call: Call) -> Answer:
    """Download the content of an attachment."""
    found = _find(call)
    return Answer(body=Content(call.appliance.storage.path(found.blob), found.name, found.mime))


def attach(call: Call, upload: Upload, mail_id: str, size: int) -> Answer:
    """Create an attachment from a session that has received all its chunks."""
    made = Attachment(
        id=new_id(),
        mail_id=mail_id,
        user_id=call.user.id,
        name=upload.filename,
        size=size,
        mime=mime_of(upload.filename),
        blob=upload.blob,
    )
    call.session.add(made)
    call.session.delete(upload)
    call.session.flush()
    body = {"id": made.id, **render.attachment(call.appliance, made)}
    return call.answer(201, f"mail/{mail_id}/attachments/{made.id}", body)


def _find(call: Call) -> Attachment:
    found = call.session.get(Attachment, call.path["attachment_id"])
    if found is None or (found.mail_id, found.user_id) != (call.path["mail_id"], call.user.id):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found
