"""JSON representations of objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set as AbstractSet
from datetime import datetime

from sqlalchemy import func, select

from . import fingerprints, sharing
from .access import TOP, ancestors, ancestors_seen, permissions_on, role_in, shared_ids
from .appliance import UPLOAD_HOST, Appliance, here
from .bundle import Json
from .calls import Call
from .database import Application, File, Folder, FolderKind, Member, Record, Upload, User, Version
from .dates import offset_form
from .expiry import lifetime_end
from .extras import NO_EXTRAS, Extras
from .roles import FILE_PERMISSIONS, FOLDER_PERMISSIONS, PERMISSION_IDS, Role

_NOT_OF_SYSTEM_FOLDERS = frozenset(
    ("properties_edit", "rename", "folder_delete", "folder_permanent_delete", "folder_move")
)
PICTURES = "/profile-images"
"""Where the pictures of users are."""
_OF_DELETED = frozenset(("folder_recover",))
"""Permissions that are granted only while the folder is deleted."""
_KITEWORKS_ACCOUNT = 1
"""`flags` of a user who signs in with an appliance password."""


def _date(moment: datetime | None, form: Callable[[datetime], str] = offset_form) -> str | None:
    return None if moment is None else form(moment)


def path_of(item: File | Folder, above: Sequence[Folder]) -> str:
    """Return the names from the top level to an item, without a leading slash and without the base folder.

    Args:
        item: The item.
        above: Its parent folders, nearest first.
    """
    names = [folder.name for folder in above if folder.kind != FolderKind.BASE]
    return "/".join((*reversed(names), item.name))


def _place(call: Call, item: File | Folder, extras: Extras) -> Json:
    """Return the members that say where the caller sees an item."""
    above = ancestors_seen(call.session, call.user, item)
    body: Json = {
        "parentId": _parent_id(call, item, above),
        "path": path_of(item, above),
        "isShared": not shared_ids(call.session).isdisjoint((item.id, *(one.id for one in ancestors(item)))),
    }
    if "pathIds" in extras:
        body["pathIds"] = "/".join(reversed([one.id for one in above]))
    if "parent" in extras:
        inner = extras["parent"]
        body["parent"] = folder(call, above[0], extras=inner, listed=True) if above else None
    if "members" in extras and "user_view" in permissions_on(call.session, call.user, item):
        found = sharing.accesses(call.session, item)
        body["members"] = [sharing.shown(call, one, extras["members"]) for one in found]
    return body


def _parent_id(call: Call, item: File | Folder, above: Sequence[Folder]) -> str:
    if not above or (above[0].kind == FolderKind.BASE and call.appliance.settings.zero_parent):
        return TOP
    return above[0].id if above[0].id == item.parent_id else TOP


def permissions(names: Iterable[str], granted: AbstractSet[str]) -> list[Json]:
    """Return permissions as JSON, with whether each is granted."""
    return [{"id": PERMISSION_IDS[name], "name": name, "allowed": name in granted} for name in names]


def _folder_permissions(call: Call, shown: Folder) -> list[Json]:
    """Return the caller's permissions on a folder."""
    refused = frozenset() if shown.kind == FolderKind.PLAIN else _NOT_OF_SYSTEM_FOLDERS
    granted = permissions_on(call.session, call.user, shown)
    granted -= refused if shown.deleted else refused | _OF_DELETED
    return permissions(FOLDER_PERMISSIONS, granted)


def _role(call: Call, shown: File | Folder) -> Json | None:
    found = role_in(call.session, call.user, shown)
    return role(found) if found is not None else None


def folder(call: Call, shown: Folder, *, extras: Extras = NO_EXTRAS, listed: bool = False) -> Json:
    """Return a folder as JSON.

    Args:
        call: The call it is shown to.
        shown: The folder.
        extras: Members requested with `with`.
        listed: Whether it is an item of a list, which shows fewer members.
    """
    body: Json = {
        "id": shown.id,
        "name": shown.name,
        "type": "d",
        "userId": shown.user_id,
        "creator": person(shown.user),
        "created": offset_form(shown.created),
        "modified": offset_form(shown.modified),
        "deleted": shown.deleted,
        "permDeleted": shown.perm_deleted,
        "expire": _date(shown.expire) or 0,
        "permalink": f"{call.appliance.url}/w/f-{shown.id}",
        "description": shown.description or ("" if listed else None),
        "syncable": shown.syncable,
        "fileLifetime": shown.file_lifetime,
        "secure": shown.secure,
        "isRoot": shown.kind == FolderKind.BASE,
        "useFolderQuota": shown.quota is not None,
        **_place(call, shown, extras),
    }
    if not listed:
        body |= {"maxFolderExpiration": 0, "maxFileLifetime": 0}
    if "permissions" in extras:
        body["permissions"] = _folder_permissions(call, shown)
    if "currentUserRole" in extras:
        body["currentUserRole"] = _role(call, shown)
    return body | {name: count(call, shown) for name, count in _COUNTS.items() if name in extras}


def _inside(kind: type[File | Folder]) -> Callable[[Call, Folder], int]:
    def count(call: Call, shown: Folder) -> int:
        rows = select(func.count()).where(kind.parent_id == shown.id, kind.deleted.is_(False))
        return call.session.scalar(rows) or 0

    return count


def _members_count(call: Call, shown: Folder) -> int:
    """Return the number of people who have a role in a folder, its owner included."""
    chain = [shown, *ancestors(shown)]
    given = select(Member.user_id).where(Member.item_id.in_([one.id for one in chain]))
    return len({chain[-1].user_id, *call.session.scalars(given)})


def _is_favorite(call: Call, shown: Folder) -> bool:
    marks = select(Record.id).where(
        Record.family == "favorites",
        Record.owner_id == call.user.id,
        Record.body["objectId"].as_string() == shown.id,
        Record.deleted.is_(False),
    )
    return call.session.scalar(marks.limit(1)) is not None


_COUNTS: dict[str, Callable[[Call, Folder], int | bool]] = {
    "totalFilesCount": _inside(File),
    "totalFoldersCount": _inside(Folder),
    "totalMembersCount": _members_count,
    "isFavorite": _is_favorite,
}
"""Members of a folder that are looked up only if they are requested, as they cost a query each."""


def file(
    call: Call,
    shown: File,
    *,
    extras: Extras = NO_EXTRAS,
    date: Callable[[datetime], str] = offset_form,
) -> Json:
    """Return a file as JSON, as its current version is.

    Args:
        call: The call it is shown to.
        shown: The file.
        extras: Members requested with `with`.
        date: Formats its dates: the response to the last chunk of an upload may use another format.
    """
    version = shown.current
    body: Json = {
        "id": shown.id,
        "name": shown.name,
        "type": "f",
        "userId": shown.user_id,
        "size": version.size,
        "mime": version.mime,
        "created": date(shown.created),
        "modified": date(shown.modified),
        "clientCreated": _date(version.client_created, date),
        "clientModified": _date(version.client_modified, date),
        **fingerprints.look(call.appliance.storage, version),
        "locked": shown.locked_by_id is not None,
        "overriddenExpire": shown.expire not in (None, lifetime_end(shown.parent, shown.created)),
        "expire": _date(shown.expire, date),
        "deleted": shown.deleted,
        "permDeleted": shown.perm_deleted,
        "permalink": f"{call.appliance.url}/w/f-{shown.id}",
        "avStatus": "allowed",
        "dlpStatus": "allowed",
        "adminQuarantineStatus": None,
        "versionsCount": len(shown.versions),
        "creator": person(shown.user),
        "modifier": person(version.user),
        **_place(call, shown, extras),
    }
    if "permissions" in extras:
        body["permissions"] = permissions(FILE_PERMISSIONS, permissions_on(call.session, call.user, shown))
    if "currentUserRole" in extras:
        body["currentUserRole"] = _role(call, shown)
    if "lockUser" in extras:
        body["lockUser"] = None if shown.locked_by is None else person(shown.locked_by)
    return body


def role(shown: Role) -> Json:
    """Return a role as JSON."""
    return {"id": shown.id, "name": shown.name, "rank": shown.rank, "type": shown.kind}


def version(appliance: Appliance, shown: Version) -> Json:
    """Return a version of a file as JSON."""
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


def _picture(shown: User) -> str:
    """Return the address of a user's picture; empty without one."""
    return f"{here().url}{PICTURES}/{shown.picture}" if shown.picture else ""


def person(shown: User) -> Json:
    """Return a user as JSON, as part of another object."""
    return {"id": shown.id, "name": shown.name, "email": shown.email, "profileIcon": _picture(shown)}


def user(shown: User) -> Json:
    """Return a user as JSON."""
    return {
        "id": shown.id,
        "name": shown.name,
        "email": shown.email,
        "active": shown.active,
        "verified": shown.verified,
        "suspended": shown.suspended,
        "deactivated": shown.deactivated,
        "deleted": shown.deleted,
        "internal": True,
        "flags": _KITEWORKS_ACCOUNT,
        "userTypeId": shown.user_type_id,
        "basedirId": shown.base_dir_id,
        "mydirId": shown.my_dir_id,
        "syncdirId": shown.sync_dir_id,
        "adminRoleId": 1 if shown.is_admin else None,
        "profileIcon": _picture(shown),
        "created": offset_form(shown.created),
    }


def upload(appliance: Appliance, shown: Upload, *, date: Callable[[datetime], str] = offset_form) -> Json:
    """Return an open upload session as JSON.

    Args:
        appliance: The appliance.
        shown: The session.
        date: Formats its dates.
    """
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
        "timestamp": date(shown.started),
        "lastTimestamp": date(shown.touched),
        "clientName": shown.client_name,
        "clientCreated": _date(shown.client_created, date),
        "clientModified": _date(shown.client_modified, date),
        "fileUrl": "",
        "location": appliance.host,
        "replaceId": None,
        "backend": "acfs",
    }


def _hours(seconds: int) -> int | float:
    return seconds // 3600 if seconds % 3600 == 0 else seconds / 3600


def client(shown: Application) -> Json:
    """Return a custom application as JSON. Its lifetimes are in hours here."""
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
