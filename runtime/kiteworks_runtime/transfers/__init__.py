"""Files of any size, to the appliance and from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..files import (
        AsyncUploadSource as AsyncUploadSource,
        DownloadTarget as DownloadTarget,
        FileInput as FileInput,
        UploadSource as UploadSource,
    )
    from .options import (
        AsyncDownloadOptions as AsyncDownloadOptions,
        AsyncIterOptions as AsyncIterOptions,
        AsyncProgress as AsyncProgress,
        AsyncUploadOptions as AsyncUploadOptions,
        DownloadOptions as DownloadOptions,
        IterOptions as IterOptions,
        Progress as Progress,
        UploadOptions as UploadOptions,
    )
    from .specs import (
        ChunkRequest as ChunkRequest,
        Find as Find,
        InitiateRequest as InitiateRequest,
        SessionFields as SessionFields,
        Sessions as Sessions,
        SingleRequest as SingleRequest,
        UploadSpec as UploadSpec,
    )
else:
    from .. import lazy_attribute

    _HOMES = {
        "AsyncDownloadOptions": "options",
        "AsyncIterOptions": "options",
        "AsyncProgress": "options",
        "AsyncUploadOptions": "options",
        "AsyncUploadSource": "kiteworks_runtime.files",
        "ChunkRequest": "specs",
        "DownloadOptions": "options",
        "DownloadTarget": "kiteworks_runtime.files",
        "FileInput": "kiteworks_runtime.files",
        "Find": "specs",
        "InitiateRequest": "specs",
        "IterOptions": "options",
        "Progress": "options",
        "SessionFields": "specs",
        "Sessions": "specs",
        "SingleRequest": "specs",
        "UploadOptions": "options",
        "UploadSource": "kiteworks_runtime.files",
        "UploadSpec": "specs",
    }
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
