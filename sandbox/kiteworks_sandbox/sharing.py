"""Members of folders and files: who has access, through which role, and who gave it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from . import events, names, render, seeds
from .access import ancestors, members_changed, owner_of, role_in
from .bundle import Json
from .calls import Call
from .database import File, Folder, Member, User
from .dates import offset_form
from .extras import Extras
from .responses import ApiError
from .roles import OWNER, ROLES, Role, grantable

Target = File | Folder

_FILTERS = ("email", "userId", "groupId", "roleId")
_ORDERS = {"id": "userId"}
"""Members have no identifier of their own: they are sorted by the user's."""


@dataclass(frozen=True, slots=True)
class Access:
    """The access of one person to one folder or file."""

    item: Target
    user: User
    role: Role
    """The higher of the role given here and the inherited one."""
    given: Member | None
    """The role that was given here."""
    inherited: Member | None
    """The highest role that was given in a parent folder."""

    @property
    def floor(self) -> int:
        """The rank that the person has here in any case."""
        return _rank(self.inherited) if self.inherited is not None else 0


def kind_of(item: Target) -> str:
    """Return `d` for a folder and `f` for a file."""
    return "d" if isinstance(item, Folder) else "f"


def accesses(session: Session, item: Target) -> list[Access]:
    """Return everyone's access to an item: the owner's, then that of the members by email address."""
    above = [one.id for one in ancestors(item)]
    given: dict[str, Member] = {}
    inherited: dict[str, Member] = {}
    rows = session.scalars(select(Member).where(Member.item_id.in_([item.id, *above])))
    # Nearest first: of two equal roles, the one from the nearer folder counts.
    for row in sorted(rows, key=lambda row: ([item.id, *above].index(row.item_id), row.user.email)):
        if row.item_id == item.id:
            given[row.user_id] = row
        elif row.user_id not in inherited or _rank(row) > _rank(inherited[row.user_id]):
            inherited[row.user_id] = row
    owner = owner_of(item)
    found = [Access(item, owner, OWNER, None, None)]
    people = {
        one.user_id: one.user for one in (*inherited.values(), *given.values()) if one.user is not owner
    }
    for user in sorted(people.values(), key=lambda one: one.email):
        both = [one for one in (given.get(user.id), inherited.get(user.id)) if one is not None]
        role = ROLES[max(both, key=_rank).role_id]
        found.append(Access(item, user, role, given.get(user.id), inherited.get(user.id)))
    return found


def _rank(member: Member) -> int:
    return ROLES[member.role_id].rank


def find_access(session: Session, item: Target, user_id: str) -> Access:
    """Return the access of one person.

    Raises:
        ApiError: 403; the person has no access.
    """
    for one in accesses(session, item):
        if one.user.id == user_id:
            return one
    raise ApiError("ERR_ACCESS_USER", status=403)


def shown(call: Call, access: Access, extras: Extras) -> Json:
    """Return a member as JSON."""
    through = access.given or access.inherited
    origin = call.session.get(Folder, access.inherited.item_id) if access.inherited else None
    body: Json = {
        "objectId": access.item.id,
        "userId": access.user.id,
        "roleId": access.role.id,
        "email": access.user.email,
        "rank": access.role.rank,
        "groupId": None,
        "inheritRoleId": access.inherited.role_id if access.inherited else None,
        "allowedFolderRoleId": [
            one.id for one in grantable(kind_of(access.item), above=access.floor) if access.role is not OWNER
        ],
        "originFolder": {"id": origin.id, "name": origin.name} if origin else None,
        "sharedBy": render.person(through.shared_by) if through else None,
        "created": offset_form(through.created if through else access.item.created),
    }
    if "user" in extras:
        body["user"] = render.person(access.user)
    if "role" in extras:
        body["role"] = render.role(access.role)
    return body


def listed(call: Call, item: Target) -> list[Json]:
    """Return the members that a list asks for, in the requested order, all pages together."""
    extras, query = call.extras(), call.query
    found = [(one, shown(call, one, extras)) for one in accesses(call.session, item)]
    if kind := query.get("type"):
        # Files have members of their own, and those of their folder.
        found = [
            (one, body)
            for one, body in found
            if (kind == "f") == (one.given is not None and kind_of(item) == "f")
        ]
    bodies = [body for _, body in found if _matches(query, body)]
    return ordered(query, bodies)


def _matches(query: Mapping[str, Any], body: Json) -> bool:
    for name in _FILTERS:
        wanted = [query.get(name)] if query.get(name) is not None else query.get(f"{name}:in")
        if wanted is not None and names.key(str(body[name])) not in {names.key(str(one)) for one in wanted}:
            return False
    return True


def ordered(query: Mapping[str, Any], bodies: Sequence[Json]) -> list[Json]:
    """Return members in the order of `orderBy`; without it, as they are."""
    asked = query.get("orderBy")
    if not asked:
        return list(bodies)
    field, _, direction = str(asked[0] if isinstance(asked, list) else asked).partition(":")
    key = _ORDERS.get(field, field)
    return sorted(
        bodies, key=lambda body: (body[key] is not None, body[key] or 0), reverse=direction == "desc"
    )


def person_of(call: Call, user_id: str) -> User:
    """Return a user to give access to.

    Raises:
        ApiError: 403; the user is unknown or deleted.
    """
    found = call.session.get(User, user_id)
    if found is None or found.deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def invited(call: Call, email: str) -> User:
    """Return the user with an email address. An unknown address gets an account, which its owner has yet to register."""
    address = email.strip().lower()
    found = call.session.scalar(select(User).where(User.email == address))
    if found is None:
        found = seeds.create_user(call.session, email=address, name=address.partition("@")[0])
        found.verified = False
    if found.deleted:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


def role_asked(call: Call, item: Target) -> Role:
    """Return the role that the body names.

    Raises:
        ApiError: 422, there is no such role that can be given here; 403, it is higher than the caller's.
    """
    number = int(call.need("roleId")) if str(call.need("roleId")).isdecimal() else 0
    role = ROLES.get(number)
    if role is None or role not in grantable(kind_of(item)):
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    mine = role_in(call.session, call.user, item)
    if mine is None or mine.rank < role.rank:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return role


def give(call: Call, item: Target, user: User, role: Role, *, update: bool) -> Access:
    """Give a person a role.

    Args:
        call: The call.
        item: The folder or file.
        user: The person.
        role: The role.
        update: Whether to change the role that the person already has.

    Raises:
        ApiError: 403, the person owns the item; 409, the person already has a role.
    """
    if user is owner_of(item):
        raise ApiError("ERR_ENTITY_IS_OWNER", status=403)
    now = next((one for one in accesses(call.session, item) if one.user is user), None)
    if now is not None and now.role.rank == role.rank:
        raise ApiError("ERR_ENTITY_ROLE_IS_ASSIGNED", status=409)
    if now is not None and now.floor > role.rank:
        raise ApiError("ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS", status=409)
    if now is not None and now.given is not None and not update:
        raise ApiError("ERR_ENTITY_EXISTS", status=409)
    set_role(call, item, user, role)
    return find_access(call.session, item, user.id)


def set_role(call: Call, item: Target, user: User, role: Role) -> None:
    """Give a person a role here, or change the one given here. With `downgradeNested`, also in the subfolders."""
    row = call.session.get(Member, (item.id, user.id))
    if row is None:
        call.session.add(Member(item_id=item.id, user_id=user.id, role_id=role.id, shared_by_id=call.user.id))
        _record(call, "add_permission", item, user, role)
    else:
        row.role_id, row.shared_by_id = role.id, call.user.id
        _record(call, "modify_permission", item, user, role)
    if call.query.get("downgradeNested"):
        for nested in _nested(call.session, item, user):
            call.session.delete(nested)
    members_changed(call.session)


def take(call: Call, access: Access) -> None:
    """Take away the role that was given here. With `downgradeNested`, also those in the subfolders."""
    if access.given is not None:
        call.session.delete(access.given)
        _record(call, "delete_permission", access.item, access.user, access.role)
    if call.query.get("downgradeNested"):
        for nested in _nested(call.session, access.item, access.user):
            call.session.delete(nested)
    members_changed(call.session)


def _record(call: Call, name: str, item: Target, user: User, role: Role) -> None:
    folder, file = (item, None) if isinstance(item, Folder) else (None, item)
    data = {"role": {"id": role.id, "name": role.name}}
    events.record(call, name, folder=folder, file=file, subject=user, data=data)


def _nested(session: Session, item: Target, user: User) -> list[Member]:
    """Return the roles that a person was given below a folder."""
    found = []
    for row in session.scalars(select(Member).where(Member.user_id == user.id, Member.item_id != item.id)):
        inner = session.get(Folder, row.item_id) or session.get(File, row.item_id)
        if inner is not None and any(one is item for one in ancestors(inner)):
            found.append(row)
    return found


def failures(call: Call, failed: Iterable[tuple[str, str]]) -> list[Json]:
    """Return what went wrong in a call that acts on several items.

    Args:
        call: The call.
        failed: Pairs of an error code and the item that failed.
    """
    groups: dict[str, list[str]] = {}
    for code, one in failed:
        groups.setdefault(code, []).append(one)
    return [
        {"code": code, "message": call.appliance.bundle.message(code), "failedIds": ids}
        for code, ids in groups.items()
    ]
