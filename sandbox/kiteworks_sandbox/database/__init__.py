"""State: SQLAlchemy models in SQLite."""

from .engine import Database
from .events import Event
from .members import Member
from .models import (
    AccessToken,
    Application,
    Attachment,
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
from .records import Record

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
    "Member",
    "Record",
    "Upload",
    "UsedAssertion",
    "User",
    "Version",
]
