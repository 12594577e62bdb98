"""Objects as JSON shows them."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import datetime

from . import fingerprints
from .access import TOP, ancestors
from .appliance import UPLOAD_HOST, Appliance
from .bundle import Json
from .database import Application, Attachment, File, Folder, FolderKind, Upload, User, Version
from .dates import offset_form, zulu_form

_FOLDER_PERMISSIONS = (
    "download",
    "properties_view",
    "properties_edit",
    "user_view",
    "user_add",
    "rename",
    "folder_add",
    "file_add",
    "folder_delete",
    "folder_move",
)
_KITEWORKS_ACCOUNT = 1
"""`flags` of a user who signs in with a password of the appliance."""


def _date(moment: datetime | None, form: Callable[[datetime], str] = offset_form) -> str | None:
    return None if moment is None else form(moment)


def path_of(item: File | Folder) -> str:
    """Names from the top to an item, without a leading slash and without the base folder."""
    names = [folder.name for folder in ancestors(item) if folder.kind != FolderKind.BASE]
    return "/".join((*reversed(names), item.name))


def _parent_id(item: File | Folder) -> str:
    if item.parent is None or item.parent.kind == FolderKind.BASE:
        return TOP
    return item.parent.id


def folder(
    appliance: Appliance, shown: Folder, *, extras: AbstractSet[str] = frozenset(), listed: bool = False
) -> Json:
    """A folder.

    Args:
        appliance: Where it is.
        shown: The folder.
        extras: Names given with `with`.
        listed: Whether it is one of a list, which shows less.
    """
    body: Json = {
        "id": shown.id,
        "name": shown.name,
        "type": "d",
        "parentId": _parent_id(shown),
        "userId": shown.user_id,
        "created": offset_form(shown.created),
        "modified": offset_form(shown.modified),
        "deleted": shown.deleted,
        "permDeleted": shown.perm_deleted,
        "expire": _date(shown.expire) or 0,
        "permalink": f"{appliance.url}/w/f-{shown.id}",
        "description": shown.description or ("" if listed else None),
        "syncable": shown.syncable,
        "fileLifetime": shown.file_lifetime,
        "secure": shown.secure,
        "path": path_of(shown),
        "isRoot": shown.kind == FolderKind.BASE,
    }
    if not listed:
        body |= {"maxFolderExpiration": 0, "maxFileLifetime": 0}
    if "permissions" in extras:
        body["permissions"] = [
            {"id": number, "name": name, "allowed": True}
            for number, name in enumerate(_FOLDER_PERMISSIONS, 1)
        ]
    if "currentUserRole" in extras:
        body["currentUserRole"] = {"id": 5, "name": "Owner", "rank": 500, "type": "d"}
    return body


def file(
    appliance: Appliance,
    shown: File,
    *,
    extras: AbstractSet[str] = frozenset(),
    date: Callable[[datetime], str] = offset_form,
) -> Json:
    """A file, as its current version is.

    Args:
        appliance: Where it is.
        shown: The file.
        extras: Names given with `with`.
        date: Form of its dates: the last chunk of an upload returns another one.
    """
    version = shown.current
    body: Json = {
        "id": shown.id,
        "name": shown.name,
        "type": "f",
        "parentId": _parent_id(shown),
        "userId": shown.user_id,
        "size": version.size,
        "mime": version.mime,
        "created": date(shown.created),
        "modified": date(shown.modified),
        "clientCreated": _date(version.client_created, date),
        "clientModified": _date(version.client_modified, date),
        "locked": False,
        "overriddenExpire": shown.expire is not None,
        "expire": _date(shown.expire, date),
        "deleted": shown.deleted,
        "permDeleted": shown.perm_deleted,
        "permalink": f"{appliance.url}/w/f-{shown.id}",
        "avStatus": "allowed",
        "dlpStatus": "allowed",
        "adminQuarantineStatus": None,
        "versionsCount": len(shown.versions),
        **fingerprints.look(appliance.storage, version),
    }
    if "path" in extras:
        body["path"] = path_of(shown)
    return body


def version(appliance: Appliance, shown: Version) -> Json:
    """A version of a file."""
    return {
        "id": shown.id,
        "objectId": shown.file_id,
        "versionNumber": shown.number,
        "userId": shown.user_id,
        "name": shown.name,
        "size": shown.size,
        "mime": shown.mime,
        "created": offset_form(shown.created),
        "clientCreated": _date(shown.client_created),
        "clientModified": _date(shown.client_modified),
        "deleted": False,
        "fingerprintAlgo": "md5",
        **fingerprints.look(appliance.storage, shown),
    }


def attachment(appliance: Appliance, shown: Attachment) -> Json:
    """An attachment of a message."""
    return {
        "attachmentId": shown.id,
        "objectId": shown.id,
        "emailPackageId": shown.mail_id,
        "withdrawn": False,
        "accessType": 0,
        "name": shown.name,
        "size": shown.size,
        "mime": shown.mime,
        "created": offset_form(shown.created),
        "deleted": False,
        "fingerprintAlgo": "md5",
        "avStatus": "allowed",
        "dlpStatus": "allowed",
        **fingerprints.look(appliance.storage, shown),
    }


def user(shown: User) -> Json:
    """A user."""
    return {
        "id": shown.id,
        "name": shown.name,
        "email": shown.email,
        "active": shown.active,
        "verified": shown.verified,
        "suspended": shown.suspended,
        "deactivated": False,
        "deleted": False,
        "internal": True,
        "flags": _KITEWORKS_ACCOUNT,
        "userTypeId": shown.user_type_id,
        "basedirId": shown.base_dir_id,
        "mydirId": shown.my_dir_id,
        "syncdirId": shown.sync_dir_id,
        "adminRoleId": 1 if shown.is_admin else None,
        "profileIcon": "",
        "created": offset_form(shown.created),
    }


def upload(appliance: Appliance, shown: Upload) -> Json:
    """An open upload session."""
    uri = f"{UPLOAD_HOST}/rest/uploads/{shown.id}"
    return {
        "id": shown.id,
        "uri": uri,
        "uploadUrl": f"{appliance.url}/{uri}",
        "error": "OK",
        "userId": shown.user_id,
        "totalSize": shown.total_size or 0,
        "totalChunks": shown.total_chunks or 0,
        "uploadedSize": shown.uploaded_size,
        "uploadedChunks": shown.uploaded_chunks,
        "svrUploadTime": 0,
        "completeOk": 0,
        "finished": False,
        "timestamp": zulu_form(shown.started),
        "lastTimestamp": zulu_form(shown.touched),
        "clientName": shown.client_name,
        "clientCreated": _date(shown.client_created, zulu_form),
        "clientModified": _date(shown.client_modified, zulu_form),
        "fileUrl": "",
        "location": appliance.host,
        "replaceId": None,
        "backend": "acfs",
    }


def _hours(seconds: int) -> int | float:
    return seconds // 3600 if seconds % 3600 == 0 else seconds / 3600


def client(shown: Application) -> Json:
    """A custom application. Its lifetimes are in hours here."""
    return {
        "id": shown.id,
        "name": shown.name,
        "description": shown.description,
        "redirectUri": shown.redirect_uri,
        "scope": shown.scope,
        "flag": shown.flag,
        "flow": shown.flow,
        "accessTokenLifetime": _hours(shown.access_token_lifetime),
        "refreshTokenLifetime": _hours(shown.refresh_token_lifetime),
        "type": 32,
        "askPin": 0,
        "pinTimeout": 0,
        "maxPinAttempts": 0,
        "touchId": False,
    }
