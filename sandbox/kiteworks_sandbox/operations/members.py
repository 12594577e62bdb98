"""Members of folders and of files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from typing import NoReturn

from ..access import get_file, get_folder, require_plain
from ..calls import Call
from ..database import Folder, User
from ..filters import Page
from ..mail import notices
from ..registry import operation
from ..responses import Answer, ApiError, listing
from ..roles import OWNER, grantable
from ..sharing import (
    Access,
    Target,
    accesses,
    failures,
    find_access,
    give,
    invited,
    kind_of,
    listed,
    person_of,
    role_asked,
    set_role,
    shown,
    take,
)
from .notifications import subscribe
from .profiles import rules_out


def _item(call: Call, need: str) -> Target:
    """Return the folder or file that the call's path names."""
    if "folder_id" in call.path:
        return get_folder(call.session, call.user, call.path["folder_id"], need=need)
    return get_file(call.session, call.user, call.path["file_id"], need=need)


def _member(call: Call, item: Target) -> Access:
    named = call.path["user_id"]
    return find_access(call.session, item, call.user.id if named == "me" else named)


@operation("folders.members.list")
@operation("files.members.list")
def list_(call: Call) -> Answer:
    """List the owner and the members, with those who inherit their role."""
    item, page = _item(call, "user_view"), Page.asked(call.query)
    found = listed(call, item)
    return Answer(body=listing(page.of(found), total=len(found), limit=page.limit, offset=page.offset))


@operation("folders.members.get")
@operation("files.members.get")
def get(call: Call) -> Answer:
    """Return one member."""
    item = _item(call, "user_view")
    return Answer(body=shown(call, _member(call, item), call.extras()))


@operation("folders.members.add")
def add(call: Call) -> Answer:
    """Give people a role in a folder. Unknown email addresses are invited."""
    folder = get_folder(call.session, call.user, call.path["folder_id"], need="user_add")
    require_plain(folder)
    return _share(call, [folder], f"folders/{folder.id}/members")


@operation("files.share")
def share(call: Call) -> Answer:
    """Give people a role for several files. Unknown email addresses are invited."""
    ids = call.body.get("ids") or []
    if not ids:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    files = [get_file(call.session, call.user, one, need="user_add") for one in dict.fromkeys(ids)]
    place = f"files/{files[0].id}/members" if len(files) == 1 else "files/shared"
    return _share(call, files, place)


def _share(call: Call, items: Sequence[Target], place: str) -> Answer:
    """Give each person that the body names a role in each item: all or nothing, unless partial success is allowed.

    With partial success, the answer is the error if nothing succeeded, and 207 if some failed.
    """
    if rules_out(call, "allowCollaboration"):
        raise ApiError("ERR_PROFILE_COLLABORATION_DISABLED", status=403)
    people = _people(call)
    if not people:
        raise ApiError("ERR_INPUT_REQUIRED", status=422)
    roles = [role_asked(call, item) for item in items]
    added: list[Access] = []
    failed: list[tuple[ApiError, str]] = []
    for (name, find), (item, role) in product(people, zip(items, roles, strict=True)):
        try:
            added.append(give(call, item, find(), role, update=bool(call.query.get("updateIfExists"))))
            _tell(call, added[-1], asked=call.body.get("notify"))
        except ApiError as error:
            if not call.query.get("partialSuccess"):
                raise
            failed.append((error, name))
    if not added:
        raise failed[0][0]
    body = {
        "data": [shown(call, one, call.extras()) for one in added],
        "successIds": list(dict.fromkeys(one.user.id for one in added)),
        "errors": failures(call, [(error.codes[0], name) for error, name in failed]),
    }
    answer = call.answer(207 if failed else 201, place, body)
    if failed:
        answer.body = body
    return answer


def _tell(call: Call, member: Access, *, asked: bool | None) -> None:
    """Send a member a message about the role, and from now on about new files, as far as the body asks for it."""
    if asked:
        notices.shared(call, member.item, member.user, member.role)
    wanted = call.body.get("notifyFileAdded")
    if wanted is not None and isinstance(member.item, Folder):
        subscribe(call, member.item.id, member.user.id, {"file_added": wanted})


def _people(call: Call) -> list[tuple[str, Callable[[], User]]]:
    """Return the people that the body names, each with a function that finds or invites the account."""
    emails = dict.fromkeys(one.strip().lower() for one in call.body.get("emails") or ())
    user_ids = dict.fromkeys(call.body.get("userIds") or ())
    groups = dict.fromkeys(str(one) for one in call.body.get("ldapGroupIds") or ())
    return [
        *((one, partial(invited, call, one)) for one in emails),
        *((one, partial(person_of, call, one)) for one in user_ids),
        *((one, _no_group) for one in groups),
    ]


def _no_group() -> NoReturn:
    """Refuse (403) an LDAP group: the sandbox has no directory that says who is in it."""
    raise ApiError("ERR_ACCESS_USER", status=403)


@operation("folders.members.ldap_groups.list")
@operation("files.members.ldap_groups.list")
def list_groups(call: Call) -> Answer:
    """List the LDAP groups that have access: none, as none can be added."""
    _item(call, "user_view")
    page = Page.asked(call.query)
    return Answer(body=listing([], total=0, limit=page.limit, offset=page.offset))


@operation("folders.members.ldap_groups.get")
@operation("files.members.ldap_groups.get")
@operation("folders.members.ldap_groups.update")
@operation("folders.members.ldap_groups.remove")
def one_group(call: Call) -> Answer:
    """Refuse (403), as no LDAP group has access."""
    _item(call, "user_view" if call.operation.method == "get" else "user_edit")
    _no_group()


@operation("folders.members.update")
def update(call: Call) -> Answer:
    """Change a member's role in a folder."""
    member = _changed(call)
    body = {"data": [shown(call, member, call.extras())]}
    return call.answer(200, f"folders/{member.item.id}/members/{member.user.id}", body)


@operation("files.members.update")
def update_in_file(call: Call) -> Answer:
    """Change a member's role for a file."""
    _changed(call)
    return Answer()


def _changed(call: Call) -> Access:
    item = _item(call, "user_edit")
    role, member = role_asked(call, item), _member(call, item)
    if member.role is OWNER:
        raise ApiError("ERR_ACCESS_USER", status=403)
    if member.role.rank == role.rank:
        if kind_of(item) == "f":
            raise ApiError("ERR_ENTITY_ROLE_IS_ASSIGNED", status=409)
        _tell(call, member, asked=False)
        return member
    # A role below the inherited one would change nothing.
    if role not in grantable(kind_of(item), above=member.floor):
        raise ApiError("ERR_ACCESS_USER", status=403)
    set_role(call, item, member.user, role)
    changed = find_access(call.session, item, member.user.id)
    _tell(call, changed, asked=call.body.get("notify", True))
    return changed


@operation("folders.members.remove")
def remove(call: Call) -> Answer:
    """Remove a member from a folder. Roles that are inherited stay."""
    item = _item(call, "user_remove")
    _remove(call, _member(call, item), inherited="ERR_ENTITY_INHERITED_MEMBER_NOT_MODIFIABLE")
    return Answer(204)


@operation("files.members.remove")
def remove_from_file(call: Call) -> Answer:
    """Remove a member from a file."""
    item = _item(call, "user_remove")
    _remove(call, _member(call, item), inherited="ERR_ACCESS_USER")
    return Answer()


@operation("files.members.remove_all")
def remove_all(call: Call) -> Answer:
    """Remove all members from a file. Those of its folder stay."""
    item = _item(call, "user_remove")
    for one in accesses(call.session, item):
        take(call, one)
    return Answer()


@operation("folders.members.remove_me")
def leave(call: Call) -> Answer:
    """Leave a folder."""
    item = _item(call, "properties_view")
    member = find_access(call.session, item, call.user.id)
    _remove(call, member, inherited="ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS")
    return Answer(204)


@operation("files.members.remove_me")
def leave_file(call: Call) -> Answer:
    """Leave a file that was shared on its own."""
    item = _item(call, "view")
    _remove(call, find_access(call.session, item, call.user.id), inherited="ERR_ACCESS_USER")
    return Answer()


def _remove(call: Call, member: Access, *, inherited: str) -> None:
    """Take away the role that a member was given here.

    Args:
        call: The call.
        member: The member.
        inherited: The error code for members who only inherit their role.

    Raises:
        ApiError: 403; the member is the owner, or only inherits the role.
    """
    if member.role is OWNER:
        raise ApiError("ERR_INPUT_IS_OWNER" if kind_of(member.item) == "d" else "ERR_ACCESS_USER", status=403)
    if member.given is None:
        raise ApiError(inherited, status=403)
    take(call, member)
