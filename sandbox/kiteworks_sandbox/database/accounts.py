"""Tables of what accounts have beside their names: pictures, second factors, links for new passwords."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .models import Base


class ProfileImage(Base):
    """The picture of a user."""

    __tablename__ = "profile_images"

    ref: Mapped[str] = mapped_column(primary_key=True)
    """Last part of its address."""
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    mime: Mapped[str]
    content: Mapped[bytes]


class TotpSecret(Base):
    """The secret that a user shares with an authenticator app."""

    __tablename__ = "totp_secrets"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)
    secret: Mapped[str | None]
    """In base 32, once a code from the app has confirmed it."""
    pending: Mapped[str | None]
    """A new secret that no code has confirmed yet."""


class PasswordLink(Base):
    """A link with which a user sets a new password, once."""

    __tablename__ = "password_links"

    ref: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    expires: Mapped[datetime]
