"""Find messages through the mailboxes that a user has: their own, and the shared ones that they have switched on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, and_, not_, or_, select
from sqlalchemy.orm import Session

from ..calls import Call
from ..database import Mail, MailboxMember, MailCopy, Recipient, User
from ..dates import now
from ..responses import Answer, ApiError

DRAFT = "draft"
SENT = "sent"

_OPEN = ("no_auth", "otp", "internal", "anyone_auth", "email_otp")
"""Values of `acl` with which the reference of a message opens it to people who did not receive it."""
_MOST_IDS = 100
"""Number of messages that one call may name."""

BUCKETS: dict[str, Any] = {
    "inbox": and_(MailCopy.is_recipient, Mail.status == SENT, not_(MailCopy.trashed)),
    "draft": and_(Mail.status == DRAFT, not_(MailCopy.trashed)),
    "outgoing": and_(MailCopy.is_sender, Mail.status.not_in((DRAFT, SENT)), not_(MailCopy.trashed)),
    "sent": and_(
        or_(MailCopy.is_sender, MailCopy.tracks.is_(True)), Mail.status == SENT, not_(MailCopy.trashed)
    ),
    "trash": MailCopy.trashed,
}
"""What is in each folder of a mailbox."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A message, as one caller reaches it."""

    mail: Mail
    copy: MailCopy | None
    """The copy in a mailbox of the caller; None if the caller only has the reference of the message."""

    @property
    def is_sender(self) -> bool:
        """Whether the caller sent it."""
        return self.copy is not None and self.copy.is_sender

    @property
    def tracks(self) -> bool:
        """Whether the caller may see who did what with its files."""
        return self.copy is not None and (self.copy.is_sender or self.copy.tracks is True)

    @property
    def bucket(self) -> str | None:
        """The folder of the mailbox in which it is."""
        if self.copy is None:
            return None
        if self.copy.trashed:
            return "trash"
        if self.mail.status != SENT:
            return DRAFT if self.mail.status == DRAFT else "outgoing"
        return "inbox" if self.copy.is_recipient else "sent"


def claim(session: Session, user: User) -> None:
    """Put messages into the inbox of a user that were sent before an account had the address."""
    for one in session.scalars(_waiting(user.email)).all():
        one.user_id = user.id
        copy_for(session, one.mail, user.id).is_recipient = True


@lru_cache(100)
def _waiting(email: str) -> Select[Recipient]:
    unclaimed = select(Recipient).join(Mail).where(Recipient.user_id.is_(None), Recipient.email == email)
    return unclaimed.where(Mail.status == SENT)


def copy_for(session: Session, mail: Mail, user_id: str) -> MailCopy:
    """Return the copy of a message in a user's mailbox, which is created if there is none."""
    for one in mail.copies:
        if one.user_id == user_id:
            return one
    made = MailCopy(mail=mail, user_id=user_id, is_sender=False, is_recipient=False)
    made.read = made.trashed = made.purged = made.receipted = False
    session.add(made)
    return made


def mailbox(call: Call, mailbox_id: str | None) -> str:
    """Return the account whose mailbox a call is about: a shared one that the caller uses, or the caller's own.

    Raises:
        ApiError: 403; the caller is not a member, or has the mailbox switched off.
    """
    claim(call.session, call.user)
    if mailbox_id is None:
        return call.user.id
    member = call.session.get(MailboxMember, (mailbox_id, call.user.id))
    if member is None or not member.active:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return mailbox_id


def find(call: Call, mail_id: str, *, purged: bool = False) -> Seen:
    """Return a message that is in a mailbox of the caller, or that the caller has the reference of.

    Args:
        call: The call.
        mail_id: Identifier of the message.
        purged: Whether to accept one that was deleted for good.

    Raises:
        ApiError: 403; there is no such message for the caller.
    """
    claim(call.session, call.user)
    mail = call.session.get(Mail, mail_id)
    if mail is not None:
        shared = select(MailboxMember.mailbox_id).where(
            MailboxMember.user_id == call.user.id, MailboxMember.active
        )
        copies = {one.user_id: one for one in mail.copies if purged or not one.purged}
        for box in (call.user.id, *call.session.scalars(shared)):
            if box in copies:
                return Seen(mail, copies[box])
        if call.query.get("ref") == mail.ref and mail.acl in _OPEN and mail.status == SENT:
            return Seen(mail, None)
    raise ApiError("ERR_ACCESS_USER", status=403)


def find_sent(call: Call, mail_id: str) -> Seen:
    """Return a message that the caller wrote.

    Raises:
        ApiError: 403; there is no such message for the caller, or someone else wrote it.
    """
    seen = find(call, mail_id)
    if not seen.is_sender:
        raise ApiError("ERR_ACCESS_NOT_SENDER", status=403)
    return seen


def expired(mail: Mail) -> bool:
    """Check whether the files of a message have expired."""
    return mail.expire is not None and mail.expire <= now()


def for_each(
    call: Call,
    ids: list[str],
    reach: Callable[[str], Seen],
    change: Callable[[Seen], None],
    *,
    partial: bool,
    status: int = 200,
) -> Answer:
    """Change several messages, all of which are checked before the first one is changed.

    Args:
        call: The call.
        ids: Identifiers of the messages.
        reach: Finds one, and refuses it if it may not be changed.
        change: Changes one.
        partial: Whether to change the others if some are refused.
        status: HTTP status if all of them were changed.

    Raises:
        ApiError: 422, no message is named, or too many are; otherwise the refusal of one, or of the first if none can
            be changed.
    """
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    if len(ids) > _MOST_IDS:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    reached: dict[str, Seen] = {}
    refused: dict[str, list[str]] = {}
    for one in ids:
        try:
            reached[one] = reach(one)
        except ApiError as error:
            if not partial:
                raise
            refused.setdefault(error.codes[0], []).append(one)
    if not reached:
        raise ApiError(next(iter(refused)))
    for seen in reached.values():
        change(seen)
    if not refused:
        return Answer(status)
    message = call.appliance.bundle.message
    errors = [
        {"code": code, "message": message(code), "failedIds": failed} for code, failed in refused.items()
    ]
    return Answer(207, {"errors": errors, "successIds": list(reached)})
