"""The messages of all users, for administrators."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, select

from .. import events
from ..bundle import Json
from ..calls import Call
from ..database import Mail, MailCopy, User
from ..filters import Page, conditions, fetch, order
from ..mail import shown
from ..mail.boxes import Seen
from ..registry import operation
from ..responses import Answer, ApiError, listing
from .admin_users import require_admin
from .attachments import withdraw
from .mail import ORDER, list_box, matching, recipients_page

_FILTERS: dict[str, Any] = {
    "senderId": Mail.sender_id,
    "date": Mail.date,
    "modified_date": Mail.modified,
    "emailPackageId": Mail.package_id,
    "templateId": Mail.template_id,
    "isPreview": Mail.view_only,
    "webFormId": Mail.web_form_id,
}


@operation("admin.mail.list")
def list_(call: Call) -> Answer:
    """List the messages of all users, with those that they have deleted."""
    require_admin(call)
    rows = select(Mail)
    if (deleted := call.query.get("deleted")) is not None:
        kept = Mail.copies.any(~MailCopy.trashed)
        rows = rows.where(~kept if deleted else kept)
    return _page(call, rows.where(*conditions(call.query, _FILTERS), *matching(call)))


@operation("dli.users.list_mail")
def list_of_user(call: Call) -> Answer:
    """List the messages that a user sent or received, with those that the user has deleted for good."""
    require_admin(call)
    return list_box(call, _user(call).id, purged=True)


@operation("dli.mail.list_attachments")
def list_attachments(call: Call) -> Answer:
    """List the attachments of any message."""
    mail, page = _mail(call), Page.asked(call.query)
    found = page.of(mail.attachments)
    items = [shown.attachment(call, _sender_s(mail), one, extras=call.extras()) for one in found]
    total = len(mail.attachments)
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


@operation("dli.mail.list_recipients")
def list_recipients(call: Call) -> Answer:
    """List the recipients of any message, those of blind copies included."""
    return Answer(body=recipients_page(call, [shown.recipient(one) for one in _mail(call).recipients]))


@operation("admin.mail.withdraw_files")
def withdraw_files(call: Call) -> Answer:
    """Withdraw the files of all messages that a user sent, or of some."""
    require_admin(call)
    sent = {one.id: one for one in call.session.scalars(select(Mail).where(Mail.sender_id == _user(call).id))}
    ids = call.ids("emailId:in") or list(sent)
    if not sent.keys() >= set(ids) and not call.query.get("partialSuccess"):
        raise ApiError("ERR_ACCESS_USER", status=403)
    found: Iterable[Mail] = [sent[one] for one in ids if one in sent]
    for mail in found:
        withdraw(call, mail, mail.attachments)
    events.record(call, "withdraw_files", subject=_user(call))
    return Answer(204)


def _page(call: Call, rows: Select[Mail]) -> Answer:
    page = Page.asked(call.query)
    found, total = fetch(call.session, rows.order_by(*order(call.query, ORDER, "date:desc"), Mail.id), page)
    items: list[Json] = [shown.email(call, _sender_s(one), extras=call.extras()) for one in found]
    return Answer(body=listing(items, total=total, limit=page.limit, offset=page.offset))


def _sender_s(mail: Mail) -> Seen:
    """Return a message as its sender sees it."""
    copy = next((one for one in mail.copies if one.is_sender), None)
    return Seen(mail, copy or next(iter(mail.copies), None))


def _mail(call: Call) -> Mail:
    require_admin(call)
    found = call.session.get(Mail, call.path["mail_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def _user(call: Call) -> User:
    found = call.session.get(User, call.path["user_id"])
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found
