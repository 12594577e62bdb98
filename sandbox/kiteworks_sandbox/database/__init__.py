"""State: SQLAlchemy models in SQLite."""

from .engine import Database
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
    "File",
    "Folder",
    "FolderKind",
    "Upload",
    "UsedAssertion",
    "User",
    "Version",
]
