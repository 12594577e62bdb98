"""State: SQLAlchemy models in SQLite."""

from .accounts import PasswordLink, ProfileImage, TotpSecret
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
    "PasswordLink",
    "ProfileImage",
    "TotpSecret",
    "Upload",
    "UsedAssertion",
    "User",
    "Version",
]
