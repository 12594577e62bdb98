"""State: SQLAlchemy models in SQLite."""

from .engine import Database
from .events import Event
from .mail import Attachment, Mail, MailboxMember, MailCopy, Recipient, SharedMailbox
from .members import Member
from .models import (
    AccessToken,
    Application,
    AuthorizationCode,
    DownloadLink,
    File,
    Folder,
    FolderKind,
    Upload,
    UsedAssertion,
    User,
    Version,
)

__all__ = [
    "AccessToken",
    "Application",
    "Attachment",
    "AuthorizationCode",
    "Database",
    "DownloadLink",
    "Event",
    "File",
    "Folder",
    "FolderKind",
    "Mail",
    "MailCopy",
    "MailboxMember",
    "Member",
    "Recipient",
    "SharedMailbox",
    "Upload",
    "UsedAssertion",
    "User",
    "Version",
]
