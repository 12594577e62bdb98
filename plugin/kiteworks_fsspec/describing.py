"""Describes files and folders as fsspec does."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace
from typing import Any, TypeAlias

from kiteworks._workflows import FOLDERS_DOWNLOAD_TREE, SEARCH_RESOLVE
from kiteworks.models.folders import Folder
from kiteworks_runtime.models import by_role
from kiteworks_runtime.transfers.hashes import stated

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
    info["type"] = "file"
    info["size"] = found.size or 0
    info["fingerprints"] = stated(found)
    info["client_modified"] = found.client_modified
    return info


def known(info: Info) -> SimpleNamespace | None:
    """Return what a download of a small file need not ask for, by role; None if it is not enough.

    If there is another version by now, the download asks. For large files, what a description lacks is worth a request: it
    tells whether a download can be resumed.
    """
    if not info["fingerprints"] or info["size"] > FOLDERS_DOWNLOAD_TREE.small:
        return None
    hashes = [
        SimpleNamespace(fingerprint_algo=algorithm, fingerprint=value)
        for algorithm, value in info["fingerprints"].items()
    ]
    roles = {name: info[name] for name in ("id", "size", "created", "modified", "client_modified")}
    return SimpleNamespace(**roles, fingerprints=hashes)
