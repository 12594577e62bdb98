"""What an event says of the objects it concerns, as activities show it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from pathlib import PurePosixPath

from flask import has_request_context, request

from . import fingerprints
from .access import ancestors
from .bundle import Json
from .database import File, Folder, User, Version
from .database.models import new_id
from .render import path_of

_PROFILES = {1: "Standard"}
"""Names of profiles by their numbers."""


def number_of(identifier: str) -> int:
    """Return the number that stands for an object where an event names it by a number, always the same one."""
    return zlib.crc32(identifier.encode())


def of(name: str, *, file: File | None, folder: Folder | None, subject: User | None) -> Json:
    """Return the data of an event, before what its handler adds.

    Args:
        name: Name of the event.
        file: The file it concerns.
        folder: The folder it concerns, or in which the file is.
        subject: The user it was done to.
    """
    above = {"parent_folder": folder_facts(folder)}
    person = {"user": user_facts(subject)} if subject is not None else {}
    if name == "download_zip":
        return _archive() | _tracking()
    if file is None:
        return ({"folder": folder_facts(folder)} if folder is not None else {}) | person
    facts = {"file": file_facts(file)}
    if name in ("add_file", "add_file_version"):
        more = {"error": None, "is_folder_upload": 0} if name == "add_file" else {}
        return above | facts | more | {"on_behalf_of": None, "sender": None, "mail": None} | _tracking()
    if name == "download":
        return facts | above | _sent() | {"error": None} | _tracking()
    if name == "view_file":
        return above | facts | {"error": None, "range": _range()} | _tracking()
    return above | facts | {"error": None} | person | {"reference_id": new_id()}


def failed_upload(folder: Folder, name: str) -> Json:
    """Return the data of a file that was refused: little is known about it. Its `mail` is missing."""
    file = _without_content() | {
        "id": None,
        "guid": None,
        "file_guid": None,
        "name": name,
        "path": str(PurePosixPath(path_of(folder, list(ancestors(folder))), name)),
        **_elsewhere(),
        "tags": [],
        "version": None,
    }
    return {
        "parent_folder": folder_facts(folder),
        "file": file,
        "is_folder_upload": None,
        "on_behalf_of": None,
        "sender": None,
        **_tracking(),
    }


def archived(name: str, files: Iterable[File], folders: Iterable[Folder]) -> Json:
    """Return what the event of a downloaded archive adds: its name and what is in it."""
    return {
        "files": [file_facts(one) for one in files],
        "folders": [folder_facts(one) for one in folders],
        "name": name,
    }


def file_facts(file: File, version: Version | None = None) -> Json:
    """Return what events say of a file.

    Args:
        file: The file.
        version: The version that was used; the current one when None.
    """
    facts = {
        "id": file.id,
        "name": file.name,
        "path": path_of(file, list(ancestors(file))),
        "tags": [],
        "version": None,
        **_elsewhere(),
    }
    if version is None and not file.versions:
        return _without_content() | facts  # it was permanently deleted
    used = version or file.current
    hashes = fingerprints.known(used)
    return facts | {
        "file_id": used.id,
        "size": used.size,
        "mime": used.mime,
        "hash_algo": "md5",
        "hash": hashes[0]["hash"],
        "fingerprints": hashes,
        "file_uploader": _uploader(used.user),
    }


def folder_facts(folder: Folder | None) -> Json | None:
    """Return what events say of a folder."""
    if folder is None:
        return None
    return {
        "id": folder.id,
        "name": folder.name,
        "path": path_of(folder, list(ancestors(folder))),
        **_elsewhere(),
    }


def user_facts(user: User) -> Json:
    """Return what events say of the user they were done to."""
    return {"id": user.id, "name": user.name, "email": user.email}


def _uploader(user: User) -> Json:
    profile = {"id": user.user_type_id, "name": _PROFILES.get(user.user_type_id)}
    return {"id": number_of(user.id), "name": user.name, "guid": user.id, "profile": profile}


def _without_content() -> Json:
    """Return what is said of a file that has no content."""
    unknown = ("file_id", "size", "mime", "hash", "hash_algo", "file_uploader")
    return dict.fromkeys(unknown) | {"fingerprints": []}


def _elsewhere() -> Json:
    """Return what is said of items in other repositories: these are stored here."""
    return {"ec_source": None, "ec_object_id": None}


def _tracking() -> Json:
    return {"asset_classes": [], "policies": [], "reference_id": new_id()}


def _archive() -> Json:
    empty: Json = {name: [] for name in ("files", "folders", "failed_files", "failed_folders")}
    return empty | {"parent_folder": None, "name": None, "size": None, "error": None}


def _sent() -> Json:
    asked = _range()
    nothing = dict.fromkeys(("size", "final_chunk", "bypass_scan", "bypass_permission_check"))
    return {"range": asked, "partial": True if asked else None, **nothing}


def _range() -> str | None:
    return request.headers.get("Range") if has_request_context() else None
