"""The tables of requests for files and of what was uploaded in response."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ..dates import now
from .models import Base, File, Folder, User, new_id


class RequestFile(Base):
    """A link that lets one person upload files into a folder of the requester."""

    __tablename__ = "request_files"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    ref: Mapped[str] = mapped_column(unique=True, default=new_id)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    """The requester."""
    recipient: Mapped[str]
    """Email address of the person it is addressed to, in lower case."""
    folder_id: Mapped[str] = mapped_column(ForeignKey("folders.id"))
    """The folder that receives the files: the requester's tray for requests to the inbox."""
    subject: Mapped[str]
    body: Mapped[str | None]
    mail_id: Mapped[str | None]
    """The message that it was sent with."""
    expire: Mapped[datetime | None]
    file_limit: Mapped[int | None]
    """Maximum number of files; None for no limit."""
    require_auth: Mapped[bool]
    """Whether only the recipient may use it."""
    source_ids: Mapped[list[str]] = mapped_column(JSON)
    """Files that the recipient is shown."""
    action_id: Mapped[int]
    """What the recipient may do with them: 1 view, 2 view and download."""
    created: Mapped[datetime] = mapped_column(default=now)
    user: Mapped[User] = relationship()
    folder: Mapped[Folder] = relationship()
    uploads: Mapped[list[RequestFileUpload]] = relationship(
        order_by="RequestFileUpload.id", back_populates="request"
    )


class RequestFileUpload(Base):
    """A file that was uploaded in response to a request."""

    __tablename__ = "request_file_uploads"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request_files.id"), index=True)
    file_id: Mapped[str] = mapped_column(ForeignKey("files.id"))
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))
    """The uploader."""
    name: Mapped[str]
    """The file's name without the uploader's address."""
    request: Mapped[RequestFile] = relationship(back_populates="uploads")
    file: Mapped[File] = relationship()
