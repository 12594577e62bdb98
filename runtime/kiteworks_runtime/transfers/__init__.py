"""Files in and out."""

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
from .plans import AtOnce, Find, Sessions, Upload
from .source import AsyncUploadSource, DownloadTarget, FileInput, UploadSource

__all__ = (
    "AsyncDownloadOptions",
    "AsyncIterOptions",
    "AsyncProgress",
    "AsyncUploadSource",
    "AsyncUploadOptions",
    "AtOnce",
    "DownloadOptions",
    "DownloadTarget",
    "FileInput",
    "Find",
    "IterOptions",
    "Progress",
    "Sessions",
    "UploadSource",
    "Upload",
    "UploadOptions",
)
