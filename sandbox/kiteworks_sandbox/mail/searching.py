"""Search messages by their texts, people and folders of the mailbox."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import contains_eager

from ..calls import Call
from ..database import Mail, MailCopy, Recipient
from ..filters import order
from . import boxes
from .boxes import BUCKETS, Seen

CRITERIA = frozenset(("subject", "senderId", "recipientId", "bucket", "email_type", "sharedMailboxId"))
"""Criteria that only messages meet."""

_WORDS = ("content", "query")
_ABOUT_ALL = {"searchType", "searchFilter", "includeContent", "nameOnly", "spellCheck", "deleted"}
_ABOUT_ANSWER = {"orderBy", "orderType", "limit", "offset", "with", "mode", "returnEntity"}
"""Parameters that are not criteria."""
_ORDER: dict[str, Any] = {
    "score": Mail.date,
    "name": Mail.subject,
    "created": Mail.date,
    "modified": Mail.modified,
}


def search(call: Call, asked: Mapping[str, Any]) -> list[Seen]:
    """Return the messages in a mailbox of the caller that meet the criteria; none if one is not about messages."""
    given = {name.partition(":")[0] for name, value in asked.items() if value is not None}
    if given - CRITERIA - _ABOUT_ALL - _ABOUT_ANSWER - set(_WORDS):
        return []
    box = boxes.mailbox(call, asked.get("sharedMailboxId"))
    rows = select(MailCopy).join(MailCopy.mail).where(MailCopy.user_id == box, ~MailCopy.purged)
    rows = rows.where(~MailCopy.trashed, *_conditions(asked)).options(contains_eager(MailCopy.mail))
    rows = rows.order_by(*order(asked, _ORDER, "created:desc"), Mail.id)
    return [Seen(one.mail, one) for one in call.session.scalars(rows)]


def _conditions(asked: Mapping[str, Any]) -> list[Any]:
    found: list[Any] = []
    for parameter, value in asked.items():
        name, _, operator = parameter.partition(":")
        if name in _WORDS and value:
            texts = (Mail.subject, Mail.body)
            found.append(or_(*[_matches(one, operator, str(value)) for one in texts]))
    if subject := asked.get("subject"):
        found.append(Mail.subject.icontains(subject, autoescape=True))
    if sender := asked.get("senderId"):
        found.append(Mail.sender_id == sender)
    if recipient := asked.get("recipientId"):
        found.append(Mail.recipients.any(Recipient.user_id == recipient))
    folders = [one.lower() for one in asked.get("email_type") or ()] or [asked.get("bucket")]
    if chosen := [BUCKETS[one] for one in folders if one]:
        found.append(or_(*chosen))
    return found


def _matches(column: Any, operator: str, text: str) -> Any:
    if operator == "startswith":
        return column.istartswith(text, autoescape=True)
    return column.icontains(text, autoescape=True)
