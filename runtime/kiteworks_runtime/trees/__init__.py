"""Uploads and downloads whole folders, and finds files and folders by their paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..errors import TreeItem as TreeItem
    from .changes import Change as Change, ChangesConfig as ChangesConfig, RemoteChanges as RemoteChanges
    from .download import download_tree as download_tree, download_tree_async as download_tree_async
    from .items import TreeFile as TreeFile, TreeFolder as TreeFolder, TreeResult as TreeResult
    from .jobs import TreeProgress as TreeProgress
    from .options import StrPath as StrPath
    from .paths import (
        PathConfig as PathConfig,
        RemotePaths as RemotePaths,
        ensure_folder as ensure_folder,
        find_file as find_file,
        resolve as resolve,
    )
    from .plan import AsyncTreePlan as AsyncTreePlan, TreePlan as TreePlan
    from .relay import Relay as Relay
    from .remote import RemoteFolder as RemoteFolder, TreeConfig as TreeConfig
    from .upload import upload_tree as upload_tree, upload_tree_async as upload_tree_async
    from .walking import (
        FolderContents as FolderContents,
        WalkConfig as WalkConfig,
        WalkedFolder as WalkedFolder,
        walk as walk,
        walk_async as walk_async,
    )
    from .watching import AsyncChanges as AsyncChanges, Changes as Changes
else:
    from .. import lazy_attribute

    _HOMES = {
        "AsyncChanges": "watching",
        "AsyncTreePlan": "plan",
        "Change": "changes",
        "Changes": "watching",
        "ChangesConfig": "changes",
        "FolderContents": "walking",
        "PathConfig": "paths",
        "Relay": "relay",
        "RemoteChanges": "changes",
        "RemoteFolder": "remote",
        "RemotePaths": "paths",
        "StrPath": "options",
        "TreeConfig": "remote",
        "TreeFile": "items",
        "TreeFolder": "items",
        "TreeItem": "kiteworks_runtime.errors",
        "TreePlan": "plan",
        "TreeProgress": "jobs",
        "TreeResult": "items",
        "download_tree": "download",
        "download_tree_async": "download",
        "ensure_folder": "paths",
        "find_file": "paths",
        "resolve": "paths",
        "upload_tree": "upload",
        "WalkConfig": "walking",
        "WalkedFolder": "walking",
        "walk": "walking",
        "walk_async": "walking",
        "upload_tree_async": "upload",
    }
    __all__ = tuple(_HOMES)

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _HOMES, name)
