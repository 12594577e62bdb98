# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""All models, each loaded when it is first touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiteworks_runtime.lazy import lazy_attribute

if TYPE_CHECKING:
    from .clients import Client, ClientList, ClientScopeList, NewClient
    from .common import Fingerprint, ListMetadata, Member, MemberGroup, Permission, Role
    from .files import File, FileList, FileVersion, FileVersionList, OnlineEditor, PushedObject, SafeEdit, Tag
    from .folders import Folder, FolderList, FolderListMetadata, FolderPath, FolderPathItem, Node, NodeList
    from .search import SearchResult
    from .uploads import UploadConfig, UploadSession, UploadSessionList
    from .users import CurrentUser, SystemFolders, User, UserAttribute, UserBasic, UserList, UserQuota

_HOMES = {
    "Client": "clients",
    "ClientList": "clients",
    "ClientScopeList": "clients",
    "NewClient": "clients",
    "Fingerprint": "common",
    "ListMetadata": "common",
    "Member": "common",
    "MemberGroup": "common",
    "Permission": "common",
    "Role": "common",
    "File": "files",
    "FileList": "files",
    "FileVersion": "files",
    "FileVersionList": "files",
    "OnlineEditor": "files",
    "PushedObject": "files",
    "SafeEdit": "files",
    "Tag": "files",
    "Folder": "folders",
    "FolderList": "folders",
    "FolderListMetadata": "folders",
    "FolderPath": "folders",
    "FolderPathItem": "folders",
    "Node": "folders",
    "NodeList": "folders",
    "SearchResult": "search",
    "UploadConfig": "uploads",
    "UploadSession": "uploads",
    "UploadSessionList": "uploads",
    "CurrentUser": "users",
    "SystemFolders": "users",
    "User": "users",
    "UserAttribute": "users",
    "UserBasic": "users",
    "UserList": "users",
    "UserQuota": "users",
}

__all__ = (
    "Client",
    "ClientList",
    "ClientScopeList",
    "CurrentUser",
    "File",
    "FileList",
    "FileVersion",
    "FileVersionList",
    "Fingerprint",
    "Folder",
    "FolderList",
    "FolderListMetadata",
    "FolderPath",
    "FolderPathItem",
    "ListMetadata",
    "Member",
    "MemberGroup",
    "NewClient",
    "Node",
    "NodeList",
    "OnlineEditor",
    "Permission",
    "PushedObject",
    "Role",
    "SafeEdit",
    "SearchResult",
    "SystemFolders",
    "Tag",
    "UploadConfig",
    "UploadSession",
    "UploadSessionList",
    "User",
    "UserAttribute",
    "UserBasic",
    "UserList",
    "UserQuota",
)


def __getattr__(name: str) -> Any:
    return lazy_attribute(__name__, _HOMES, name)
