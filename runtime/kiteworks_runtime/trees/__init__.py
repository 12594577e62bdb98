"""Uploads and downloads whole folders, and finds files and folders by their paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..error_details import TreeItem as TreeItem
    from .changes import Change as Change, RemoteChanges as RemoteChanges
    from .download import download_tree as download_tree, download_tree_async as download_tree_async
    from .items import TreeFile as TreeFile, TreeFolder as TreeFolder, TreeResult as TreeResult
    from .jobs import TreeProgress as TreeProgress
    from .options import StrPath as StrPath
    from .paths import (
        RemotePaths as RemotePaths,
        ensure_folder as ensure_folder,
        find_file as find_file,
        resolve as resolve,
    )
    from .plan import AsyncTreePlan as AsyncTreePlan, TreePlan as TreePlan
    from .remote import RemoteFolder as RemoteFolder
    from .upload import Relay as Relay, upload_tree as upload_tree, upload_tree_async as upload_tree_async
    from .walking import (
        FolderContents as FolderContents,
        WalkedFolder as WalkedFolder,
        walk as walk,
        walk_async as walk_async,
    )
    from .watching import AsyncChanges as AsyncChanges, Changes as Changes
else:
    from .. import homes_of, lazy_attribute

    _HOMES = homes_of(
        {
            "changes": "Change RemoteChanges",
            "download": "download_tree download_tree_async",
            "items": "TreeFile TreeFolder TreeResult",
            "jobs": "TreeProgress",
            "kiteworks_runtime.error_details": "TreeItem",
            "options": "StrPath",
            "paths": "RemotePaths ensure_folder find_file resolve",
            "plan": "AsyncTreePlan TreePlan",
            "remote": "RemoteFolder",
            "upload": "Relay upload_tree upload_tree_async",
            "walking": "FolderContents WalkedFolder walk walk_async",
            "watching": "AsyncChanges Changes",
        }
    )
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
