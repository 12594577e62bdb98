"""State: SQLAlchemy models in SQLite."""

from .engine import Database
from .events import Event
from .folder_notifications import FolderNotification
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
from .webhooks import Delivery, DeliveryState, Webhook

__all__ = [
    "AccessToken",
    "Application",
    "Attachment",
    "AuthorizationCode",
    "Database",
    "Delivery",
    "DeliveryState",
    "DownloadLink",
    "Event",
    "File",
    "Folder",
    "FolderKind",
    "FolderNotification",
    "Member",
    "Upload",
    "UsedAssertion",
    "User",
    "Version",
    "Webhook",
]
