"""Files in and out."""

from ..files import AsyncUploadSource, DownloadTarget, FileInput, UploadSource
from .options import (
    AsyncDownloadOptions,
    AsyncIterOptions,
    AsyncProgress,
    AsyncUploadOptions,
    DownloadOptions,
    IterOptions,
    Progress,
    UploadOptions,
)
from .specs import Find, Sessions, SingleRequest, UploadSpec

__all__ = (
    "AsyncDownloadOptions",
    "AsyncIterOptions",
    "AsyncProgress",
    "AsyncUploadSource",
    "AsyncUploadOptions",
    "SingleRequest",
    "DownloadOptions",
    "DownloadTarget",
    "FileInput",
    "Find",
    "IterOptions",
    "Progress",
    "Sessions",
    "UploadSource",
    "UploadSpec",
    "UploadOptions",
)
