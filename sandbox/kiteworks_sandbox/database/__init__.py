"""State: SQLAlchemy models in SQLite."""

from .engine import Database
from .epgdb import EpgdbJob
from .events import Event
from .folder_notifications import FolderNotification
from .members import Member
from .mobile_sync import MobileSyncItem
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
from .requests import RequestFile, RequestFileUpload

__all__ = [
    "AccessToken",
    "Application",
    "Attachment",
    "AuthorizationCode",
    "Database",
    "DownloadLink",
    "EpgdbJob",
    "Event",
    "File",
    "Folder",
    "FolderKind",
    "FolderNotification",
    "Member",
    "MobileSyncItem",
    "RequestFile",
    "RequestFileUpload",
    "Upload",
    "UsedAssertion",
    "User",
    "Version",
]
