"""Describes files and folders as fsspec does."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeAlias

from kiteworks._workflows import FOLDERS_DOWNLOAD_TREE, SEARCH_RESOLVE
from kiteworks.models.folders import Folder
from kiteworks_runtime.models import by_role
from kiteworks_runtime.transfers.verify import stated

Info: TypeAlias = dict[str, Any]

_FOLDER = FOLDERS_DOWNLOAD_TREE.folder_type


def top() -> Info:
    """Describe the folder that contains all others."""
    times = {"created": None, "modified": None}
    return {"name": "/", "size": 0, "type": "directory", "id": SEARCH_RESOLVE.top, **times}


def described(path: str, found: Any) -> Info:
    """Describe what is at a path."""
    modified = found.modified
    info: Info = {
        "name": path,
        "size": 0,
        "type": "directory",
        "id": found.id,
        "created": found.created,
        "modified": modified,
    }
    if isinstance(modified, datetime):
        info["mtime"] = modified.timestamp()  # what pyarrow and universal_pathlib look for
    if isinstance(found, Folder) or by_role(found, "type") == _FOLDER:
        return info
    info["type"], info["size"], info["fingerprints"] = "file", found.size or 0, stated(found)
    return info
