"""Tables of messages: what was written, who has it in which mailbox, and what is attached."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .. import sources
from ..dates import now
from .models import Base, User, new_id


def new_ref() -> str:
    """Create the reference of a message, which its links carry."""
    return sources.chance().hex(22)


class Mail(Base):
    """A message. Its sender and its recipients share it; what each did with it is in their copies."""

    __tablename__ = "mails"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    package_id: Mapped[str] = mapped_column(default=new_id, index=True)
    ref: Mapped[str] = mapped_column(default=new_ref)
    sender_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"), index=True)
    """None if the appliance sent it."""
    actor_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    """The member who sent it from a shared mailbox."""
    template_id: Mapped[int]
    status: Mapped[str]
    type: Mapped[str] = mapped_column(default="original")
    parent_id: Mapped[str | None]
    """The message that it replies to or forwards."""
    date: Mapped[datetime] = mapped_column(default=now)
    """When it was sent, or the draft was created."""
    modified: Mapped[datetime] = mapped_column(default=now)
    subject: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(default="")
    secure_body: Mapped[bool] = mapped_column(default=False)
    acl: Mapped[str] = mapped_column(default="verify_recipient")
    expire: Mapped[datetime | None]
    view_only: Mapped[bool] = mapped_column(default=False)
    watermark: Mapped[str | None]
    self_copy: Mapped[bool] = mapped_column(default=False)
    include_fingerprint: Mapped[bool] = mapped_column(default=False)
    notify_expired: Mapped[bool] = mapped_column(default=False)
    receipts: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Addresses of the people who are told when it is read."""
    web_form_id: Mapped[str | None]
    web_form_fields: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    withdrawn: Mapped[datetime | None]
    sender: Mapped[User | None] = relationship(foreign_keys=sender_id)
    actor: Mapped[User | None] = relationship(foreign_keys=actor_id)
    recipients: Mapped[list[Recipient]] = relationship(
        order_by="Recipient.id", cascade="all, delete-orphan", back_populates="mail"
    )
    attachments: Mapped[list[Attachment]] = relationship(
        order_by="Attachment.position", cascade="all, delete-orphan", back_populates="mail"
    )
    copies: Mapped[list[MailCopy]] = relationship(cascade="all, delete-orphan", back_populates="mail")


class Recipient(Base):
    """An address that a message is for."""

    __tablename__ = "recipients"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    mail_id: Mapped[str] = mapped_column(ForeignKey("mails.id"), index=True)
    type: Mapped[int]
    """0 To, 1 Cc, 2 Bcc."""
    email: Mapped[str] = mapped_column(index=True)
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    """None as long as no account has the address."""
    is_list: Mapped[bool] = mapped_column(default=False)
    """Whether the sender had marked the address as a distribution list."""
    mail: Mapped[Mail] = relationship(back_populates="recipients")
    user: Mapped[User | None] = relationship()


class MailCopy(Base):
    """A message in the mailbox of one account."""

    __tablename__ = "mail_copies"

    mail_id: Mapped[str] = mapped_column(ForeignKey("mails.id"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True, index=True)
    is_sender: Mapped[bool] = mapped_column(default=False)
    is_recipient: Mapped[bool] = mapped_column(default=False)
    read: Mapped[bool] = mapped_column(default=False)
    trashed: Mapped[bool] = mapped_column(default=False)
    purged: Mapped[bool] = mapped_column(default=False)
    """Whether it was deleted for good, and is visible to administrators alone."""
    tracks: Mapped[bool | None]
    """Whether the account may track the message; False if the permission was revoked, None if it never had it."""
    receipted: Mapped[bool] = mapped_column(default=False)
    """Whether those who asked for a receipt were told that it was read."""
    mail: Mapped[Mail] = relationship(back_populates="copies")
    user: Mapped[User] = relationship()


class Attachment(Base):
    """A file of a message, with a content of its own: it outlives the file that it was made from."""

    __tablename__ = "attachments"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    mail_id: Mapped[str] = mapped_column(ForeignKey("mails.id"), index=True)
    position: Mapped[int]
    """Position among the attachments of the message."""
    file_id: Mapped[str | None]
    """The file, or the attachment of the forwarded message, that it was made from; None if it was uploaded."""
    name: Mapped[str]
    size: Mapped[int]
    mime: Mapped[str]
    blob: Mapped[str]
    """Name of the blob in the storage."""
    created: Mapped[datetime] = mapped_column(default=now)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    times_seen: Mapped[int] = mapped_column(default=0)
    md5: Mapped[str | None]
    sha3: Mapped[str | None]
    mail: Mapped[Mail] = relationship(back_populates="attachments")


class SharedMailbox(Base):
    """An account that several people use together for mail."""

    __tablename__ = "shared_mailboxes"

    id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)
    """Identifier of the account."""
    modified: Mapped[datetime] = mapped_column(default=now)
    user: Mapped[User] = relationship()
    members: Mapped[list[MailboxMember]] = relationship(
        cascade="all, delete-orphan", order_by="MailboxMember.added"
    )


class MailboxMember(Base):
    """A person who uses a shared mailbox."""

    __tablename__ = "mailbox_members"

    mailbox_id: Mapped[str] = mapped_column(ForeignKey("shared_mailboxes.id"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True, index=True)
    active: Mapped[bool] = mapped_column(default=True)
    """Whether the person has the mailbox switched on."""
    added: Mapped[int]
    """Position in the list of members."""
    user: Mapped[User] = relationship()
