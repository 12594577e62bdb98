"""What the spec says about the methods that combine several requests, apart from uploads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field


class TreeConfig(Struct, frozen=True, kw_only=True):
    """What the spec says about copying trees.

    Attributes:
        listing: Arguments of each list of a folder.
        page_size: The one of them for the maximum number of items on a page.
        folder_type: The type of folders in a list.
        small: Largest size in bytes of a file that takes one request.
        newest: Further arguments of a list of the latest files.
        chunk_size: Bytes of a chunk of a larger file; 0 if there are no chunks.
        archive_files: Maximum number of files in an archive.
    """

    listing: Mapping[str, Any]
    page_size: str
    folder_type: str
    small: int
    newest: Mapping[str, Any] = field(default_factory=dict[str, Any])
    chunk_size: int = 0
    archive_files: int = 0


class PathConfig(Struct, frozen=True, kw_only=True):
    """What the spec says about finding objects by their paths.

    Attributes:
        path: The argument of the query for the path.
        query_arguments: Its other arguments.
        found_folders: The field of its result with the folders found.
        found_files: The field with the files found.
        listing: Arguments of each list of a folder.
        top: Identifier of the folder that contains all others.
        new_name: The argument for the name of a folder to create.
    """

    path: str
    query_arguments: Mapping[str, Any]
    found_folders: str
    found_files: str
    listing: Mapping[str, Any]
    top: str
    new_name: str = ""


class WalkConfig(Struct, frozen=True):
    """What the spec says about going through folders.

    Attributes:
        listing: Arguments of each list of a folder.
    """

    listing: Mapping[str, Any]


class ChangesConfig(Struct, frozen=True, kw_only=True):
    """What the spec says about finding changes.

    Attributes:
        listing: Arguments of each list of a folder.
        activities: Arguments of the list of the activities in a folder.
        elsewhere: Arguments of the list of all activities that the account can see.
        since: The argument of both for the time at which they begin.
        page_size: The argument of both for the maximum number of items on a page.
        parent: The field of a folder with the folder that it is in.
    """

    listing: Mapping[str, Any]
    activities: Mapping[str, Any]
    elsewhere: Mapping[str, Any]
    since: str
    page_size: str
    parent: str


class ShareConfig(Struct, frozen=True, kw_only=True):
    """What the spec says about sharing.

    Attributes:
        role_arguments: The arguments of the list of roles.
        emails: The argument of the request for the people's addresses.
        role: The one for the identifier of their role.
        arguments: Its other arguments.
    """

    role_arguments: Mapping[str, Any]
    emails: str
    role: str
    arguments: Mapping[str, Any]


class SendConfig(Struct, frozen=True, kw_only=True):
    """What the spec says about sending.

    Attributes:
        draft_arguments: What makes the first request save a draft.
        send_arguments: What makes the last request send it.
        files: The argument for files of the appliance, which is never left out of the last request.
    """

    draft_arguments: Mapping[str, Any]
    send_arguments: Mapping[str, Any]
    files: str
