"""State: SQLAlchemy models in SQLite."""

from .accounts import PasswordLink, ProfileImage, TotpSecret
from .engine import Database
from .epgdb import EpgdbJob
from .events import Event
from .folder_notifications import FolderNotification
from .mail import Attachment, Mail, MailboxMember, MailCopy, Recipient, SharedMailbox
from .members import Member
from .mobile_sync import MobileSyncItem
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
from .records import Record
from .requests import RequestFile, RequestFileUpload
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
    "EpgdbJob",
    "Event",
    "File",
    "Folder",
    "FolderKind",
    "FolderNotification",
    "Mail",
    "MailCopy",
    "MailboxMember",
    "Member",
    "MobileSyncItem",
    "RequestFile",
    "RequestFileUpload",
    "Record",
    "Recipient",
    "SharedMailbox",
    "PasswordLink",
    "ProfileImage",
    "TotpSecret",
    "Upload",
    "UsedAssertion",
    "User",
    "Version",
    "Webhook",
]
