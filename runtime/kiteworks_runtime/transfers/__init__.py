"""Files in and out."""

from .options import (
    AsyncDownloadOptions,
    AsyncProgress,
    AsyncUploadOptions,
    DownloadOptions,
    Progress,
    UploadOptions,
)
from .plans import AtOnce, Find, Sessions, Upload
from .source import AsyncUploadSource, DownloadTarget, FileInput, UploadSource

__all__ = (
    "AsyncDownloadOptions",
    "AsyncProgress",
    "AsyncUploadSource",
    "AsyncUploadOptions",
    "AtOnce",
    "DownloadOptions",
    "DownloadTarget",
    "FileInput",
    "Find",
    "Progress",
    "Sessions",
    "UploadSource",
    "Upload",
    "UploadOptions",
)
