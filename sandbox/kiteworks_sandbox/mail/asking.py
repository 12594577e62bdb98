"""The messages that go with requests for files: the request itself, and the answer to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..calls import Call
from ..database import Mail, RequestFile
from ..requests import uploads_of
from . import sending


def send_requests(
    call: Call, opened: Sequence[RequestFile], *, box: str, receipts: Iterable[str] = ()
) -> Mail:
    """Send the message that asks for files to everyone for whom a request was opened.

    Args:
        call: The call.
        opened: The requests, one for each recipient.
        box: The account that asks.
        receipts: Addresses of the people who are told when it is read.
    """
    first = opened[0]
    mail = _write(call, box, first.subject, first.body, [one.recipient for one in opened])
    mail.actor_id = call.user.id if box != call.user.id else None
    mail.receipts = sending.unique(receipts)
    sending.send(call, mail)
    for one in opened:
        one.mail_id = mail.id
    return mail


def send_answer(call: Call, request: RequestFile) -> None:
    """Send the requester a message with what the caller uploaded in response to a request."""
    mail = _write(call, call.user.id, f"Re: {request.subject}", call.body.get("body"), [request.user.email])
    mail.type, mail.parent_id = "reply", request.mail_id
    for one in uploads_of(call, request):
        blob = call.appliance.storage.copy(one.file.current.blob)
        sending.attach(call.session, mail, name=one.name, size=one.file.size, blob=blob, file_id=one.file_id)
    sending.send(call, mail)


def _write(call: Call, box: str, subject: str, body: str | None, addresses: Iterable[str]) -> Mail:
    mail = sending.new_mail(call.session, box, template=sending.REQUEST_TEMPLATE)
    mail.subject, mail.body = subject, body or ""
    sending.require_sound(mail)
    mail.recipients = sending.recipients(call.session, 0, addresses)
    return mail
