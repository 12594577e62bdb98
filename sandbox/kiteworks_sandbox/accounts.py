"""Accounts: create and delete them, and hand their content over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select
from werkzeug.security import generate_password_hash

from . import events, names, seeds, sources
from .access import members_changed, owner_of, shared_ids
from .calls import Call
from .contents import find_folder, forget
from .database import File, Folder, FolderKind, Member, PasswordLink, ProfileImage, Record, TotpSecret, User
from .dates import now
from .responses import ApiError
from .roles import ROLES

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+\Z|[^@\s,;]+@localhost\Z")
_FORMS = "advancedForms"
"""Family of the records that name the folders that are Advanced Forms."""
_LINK_LIFETIME = timedelta(days=1)
_DIGITS = 10
"""Fewer than these has the number of a profile."""


def address(text: Any) -> str:
    """Return an email address in the form in which accounts have it.

    Raises:
        ApiError: 422; it is not one.
    """
    if not is_address(text):
        raise ApiError("ERR_INPUT_INVALID_EMAIL", status=422)
    return str(text).strip().lower()


def is_address(text: Any) -> bool:
    """Check whether a text is an email address."""
    return _EMAIL.match(str(text).strip()) is not None


def find_account(call: Call, email: str) -> User | None:
    """Return the account with an email address, which may be deleted."""
    return call.session.scalar(select(User).where(User.email == email))


def get_account(call: Call, user_id: str, *, deleted: bool = False) -> User:
    """Return the account with an identifier.

    Raises:
        ApiError: 403; there is none, or it is deleted and `deleted` is not set.
    """
    found = call.session.get(User, user_id)
    if found is None or (found.deleted and not deleted):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def create_account(call: Call, body: Mapping[str, Any]) -> User:
    """Create an account from the members of a request.

    Raises:
        ApiError: 409, there is one with this email address; 422, the address or the password is invalid.
    """
    email = address(body["email"])
    if find_account(call, email) is not None:
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    password = body.get("password")
    made = seeds.create_user(
        call.session,
        email=email,
        name=body.get("name") or email.partition("@")[0],
        password=None if password is None else checked_password(password),
    )
    made.user_type_id = profile_id(body.get("userTypeId") or made.user_type_id)
    made.verified = bool(body.get("verified", True))
    return made


def profile_id(value: Any) -> int:
    """Return the number of a profile, which may be sent as text.

    Raises:
        ApiError: 422; it is not such a number.
    """
    if not (str(value).isdecimal() and str(value).isascii() and len(str(value)) < _DIGITS):
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    return int(value)


def checked_name(name: Any) -> str:
    """Return a new name of a user.

    Raises:
        ApiError: 422; it is blank.
    """
    if not str(name).strip():
        raise ApiError("ERR_INPUT_REQUIRED", status=422, fields={"ERR_INPUT_REQUIRED": "name"})
    return str(name)


def checked_password(password: Any) -> str:
    """Return a new password.

    Raises:
        ApiError: 422; it is empty. The sandbox asks for nothing else.
    """
    if not str(password).strip():
        raise ApiError("ERR_INPUT_PASSWORD_COMPLEXITY_ERROR", status=422)
    return str(password)


def set_password(user: User, password: Any) -> None:
    """Give a user a new password."""
    user.password_hash = generate_password_hash(checked_password(password))


def new_password_link(call: Call, user: User) -> PasswordLink:
    """Create the link with which a user sets a new password; earlier ones stop working."""
    call.session.execute(delete(PasswordLink).where(PasswordLink.user_id == user.id))
    link = PasswordLink(ref=sources.chance().text(32), user_id=user.id, expires=now() + _LINK_LIFETIME)
    call.session.add(link)
    return link


def delete_account(call: Call, user: User, options: Mapping[str, Any]) -> None:
    """Mark an account as deleted, and do with its content what the options say. See `settle_content`.

    Raises:
        ApiError: 403, the caller's own account, or an unknown heir; 422, no heir is named although one is needed.
    """
    if user is call.user:
        raise ApiError("ERR_ACCESS_USER", status=403)
    settle_content(call, user, options)
    call.session.execute(delete(Member).where(Member.user_id == user.id))
    for table in (ProfileImage, TotpSecret, PasswordLink):
        call.session.execute(delete(table).where(table.user_id == user.id))
    members_changed(call.session)
    user.deleted, user.active, user.picture = True, False, None
    events.record(call, "delete_user", subject=user)


def settle_content(call: Call, user: User, options: Mapping[str, Any]) -> None:
    """Delete the content of a user, or give it to others, as the options say.

    Args:
        call: The call.
        user: The user, who is deleted or may do less from now on.
        options: `deleteUnsharedData`, `retainData`, `retainPermissionToSharedData`, `retainToUser` and
            `retainToAdvancedFormUser`.

    Raises:
        ApiError: 403, an unknown heir; 422, no heir is named although one is needed, or the user is the heir.
    """
    retain_forms(call, user, options)
    wants_heir = options.get("retainData") or options.get("retainPermissionToSharedData")
    if wants_heir and not options.get("retainToUser"):
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    heir = get_account(call, str(options["retainToUser"])) if wants_heir else None
    if heir is user:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    if options.get("deleteUnsharedData"):
        _delete_unshared(call, user)
    if heir is not None and options.get("retainData"):
        _hand_over(call, user, heir)
    if heir is not None and options.get("retainPermissionToSharedData"):
        _pass_on_roles(call, user, heir)
    members_changed(call.session)


def note_form(call: Call, form: Folder) -> None:
    """Remember that a folder is an Advanced Form, because it received a submission."""
    known = select(Record).where(Record.family == _FORMS, Record.id == form.id)
    if call.session.scalar(known) is None:
        call.session.add(Record(family=_FORMS, id=form.id, body={}))


def retain_forms(call: Call, user: User, options: Mapping[str, Any]) -> None:
    """Move a user's Advanced Forms to the top level of the user whom `retainToAdvancedFormUser` names, if it is sent.

    Raises:
        ApiError: 403, there is no such user; 422, it is the same user.
    """
    if not options.get("retainToAdvancedFormUser"):
        return
    heir = get_account(call, str(options["retainToAdvancedFormUser"]))
    if heir is user:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    base = call.session.get_one(Folder, heir.base_dir_id)
    for form in _forms(call, user):
        _rename(form, _free_name(call, base, form.name))
        form.parent = base
        call.session.flush()


def delete_forms(call: Call, user: User) -> None:
    """Permanently delete a user's Advanced Forms with their submissions."""
    for form in _forms(call, user):
        call.unneeded += _forget_inside(call, form)
        form.deleted = form.perm_deleted = True


def _forms(call: Call, user: User) -> list[Folder]:
    known = select(Record.id).where(Record.family == _FORMS)
    rows = select(Folder).where(Folder.id.in_(known), Folder.kind == FolderKind.PLAIN, ~Folder.perm_deleted)
    return [one for one in call.session.scalars(rows.order_by(Folder.name_key)) if owner_of(one) is user]


def _own_folders(call: Call, user: User) -> list[Folder]:
    """Return the folders at a user's top level, except the tray."""
    rows = select(Folder).where(Folder.parent_id == user.base_dir_id, ~Folder.perm_deleted)
    return list(call.session.scalars(rows.where(Folder.kind != FolderKind.MY).order_by(Folder.name_key)))


def _delete_unshared(call: Call, user: User) -> None:
    for folder in _own_folders(call, user):
        if not _has_members(call, folder):
            call.unneeded += _forget_inside(call, folder)
            if folder.kind == FolderKind.PLAIN:
                folder.deleted = folder.perm_deleted = True


def _has_members(call: Call, folder: Folder) -> bool:
    """Check whether a folder, or anything in it, has members."""
    shared = shared_ids(call.session)
    files = call.session.scalars(select(File.id).where(File.parent_id == folder.id))
    if folder.id in shared or not shared.isdisjoint(files):
        return True
    below = call.session.scalars(select(Folder).where(Folder.parent_id == folder.id))
    return any(_has_members(call, one) for one in below.all())


def _forget_inside(call: Call, folder: Folder) -> list[str]:
    """Permanently delete the content of a folder and return the names of its blobs."""
    blobs = []
    for file in call.session.scalars(select(File).where(File.parent_id == folder.id)).all():
        blobs += forget(call.session, file)
    for child in call.session.scalars(select(Folder).where(Folder.parent_id == folder.id)).all():
        blobs += _forget_inside(call, child)
        child.deleted = child.perm_deleted = True
    return blobs


def _hand_over(call: Call, user: User, heir: User) -> None:
    """Move a user's folders to the top level of another user. The content of My Folder gets a folder of its own."""
    base = call.session.get_one(Folder, heir.base_dir_id)
    for folder in _own_folders(call, user):
        if folder.kind == FolderKind.PLAIN:
            _rename(folder, _free_name(call, base, folder.name))
            folder.parent = base
        elif folder.kind == FolderKind.SYNC:
            inside = select(Folder).where(Folder.parent_id == folder.id)
            folders = call.session.scalars(inside).all()
            files = call.session.scalars(select(File).where(File.parent_id == folder.id)).all()
            if not folders and not files:
                continue
            target = _new_folder(call, base, heir, _free_name(call, base, f"{folder.name} ({user.name})"))
            for inner in folders:
                inner.parent = target
            for file in files:
                file.parent = target
        call.session.flush()


def _new_folder(call: Call, parent: Folder, owner: User, name: str) -> Folder:
    made = Folder(parent=parent, user_id=owner.id, kind=FolderKind.PLAIN, name=name, name_key=names.key(name))
    call.session.add(made)
    call.session.flush()
    return made


def _rename(folder: Folder, name: str) -> None:
    folder.name, folder.name_key = name, names.key(name)


def _free_name(call: Call, parent: Folder, name: str) -> str:
    number, found = 0, name
    while find_folder(call.session, parent, found) is not None:
        number += 1
        found = f"{name} ({number})"
    return found


def _pass_on_roles(call: Call, user: User, heir: User) -> None:
    """Give another user the roles of a user, where they are higher than the other's own."""
    for row in call.session.scalars(select(Member).where(Member.user_id == user.id)).all():
        own = call.session.get(Member, (row.item_id, heir.id))
        if own is None:
            call.session.add(
                Member(
                    item_id=row.item_id, user_id=heir.id, role_id=row.role_id, shared_by_id=row.shared_by_id
                )
            )
        elif ROLES[own.role_id].rank < ROLES[row.role_id].rank:
            own.role_id = row.role_id
