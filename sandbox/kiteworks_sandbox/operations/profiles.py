"""Profiles: what users with each of them may do, who has which, and the rules that assign them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from .. import render
from ..accounts import settle_content
from ..bundle import Json
from ..calls import Call
from ..database import Record, User
from ..database.models import new_id
from ..families import (
    Family,
    add,
    change,
    find,
    find_many,
    members_of,
    require,
    require_free,
    respond_change,
    respond_list,
    rows,
    sent,
    show,
)
from ..filters import created_first
from ..registry import operation
from ..responses import Answer, ApiError
from ..roles import ROLES
from ..seeds import QUOTA
from .admin_users import withdraw_sent

_STANDARD: Json = {
    "allowSftp": True,
    "maxStorage": QUOTA,
    "storageQuota": QUOTA,
    "linkExpiration": 30,
    "maxLinkExpiration": 365,
    "setExpirationLower": True,
    "sendExternal": True,
    "acNoAuth": True,
    "folderCreate": 1,
    "allowedFolderRoles": [one.name for one in ROLES.values()],
    "sysFolderCreate": 0,
}
_NOTHING: Json = {
    "allowSftp": False,
    "sendExternal": False,
    "folderCreate": 0,
    "storageQuota": 0,
    "maxStorage": 0,
}
_RULE_KINDS = ("ldap", "kiteworks", "sso")

PROFILES = Family(
    name="profiles",
    readers="everyone",
    writers="administrators",
    unique=("name",),
    seeds=(
        {
            "id": 1,
            "name": "Standard",
            "prototype": None,
            "builtIn": 1,
            "cloneable": 1,
            "features": [_STANDARD],
        },
        {
            "id": 2,
            "name": "Restricted",
            "prototype": None,
            "builtIn": 1,
            "cloneable": 1,
            "features": [_STANDARD | _NOTHING | {"sendExternal": True}],
        },
        {
            "id": 3,
            "name": "Recipient",
            "prototype": None,
            "builtIn": 1,
            "cloneable": 0,
            "features": [_STANDARD | _NOTHING],
        },
    ),
)
_ORDER = Family(name="profiles/mappingOrder", readers="administrators", writers="administrators")
_RULES = Family(name="profiles/mappings", readers="administrators", writers="administrators")

PROFILES.serve("list")


def rules_out(call: Call, feature: str) -> bool:
    """Check whether the caller's profile rules out a feature, such as `folderCreate`."""
    held = str(call.user.user_type_id)
    return any(
        one.id == held and one.body["features"][0].get(feature) in (False, 0) for one in rows(call, PROFILES)
    )


def require_internal(call: Call, addresses: Iterable[str]) -> None:
    """Refuse (403) addresses without an account, if the caller's profile allows no others."""
    wanted = {one.strip().lower() for one in addresses}
    if not wanted or not rules_out(call, "sendExternal"):
        return
    known = call.session.scalars(select(User.email).where(User.email.in_(wanted), ~User.deleted))
    if wanted - set(known):
        raise ApiError("ERR_PROFILE_SEND_FILE_EXTERNAL_DISABLED", status=403)


@operation("admin.profiles.list")
def list_(call: Call) -> Answer:
    """List profiles, as an administrator."""
    require(call, "administrators")
    return respond_list(call, [show(call, PROFILES, one) for one in rows(call, PROFILES)])


@operation("admin.profiles.get")
def get(call: Call) -> Answer:
    """Return a profile, as an administrator."""
    return Answer(body=show(call, PROFILES, _profile(call)))


@operation("profiles.get")
def get_own(call: Call) -> Answer:
    """Return the caller's own profile; any for administrators."""
    if not call.user.is_admin and call.path["profile_id"] != str(call.user.user_type_id):
        raise ApiError("ERR_ACCESS_USER", status=403)
    return Answer(body=show(call, PROFILES, find(call, PROFILES, call.path["profile_id"])))


def _profile(call: Call, name: str = "profile_id") -> Record:
    return find(call, PROFILES, call.path[name], people="administrators")


@operation("profiles.create")
def create(call: Call) -> Answer:
    """Create a profile that allows what its prototype allows."""
    require(call, "administrators")
    body = sent(call, PROFILES)
    require_free(call, PROFILES, body)
    prototypes = {one.id: one for one in rows(call, PROFILES) if one.body["cloneable"]}
    prototype = prototypes.get(str(body.get("prototype") or 1))
    if prototype is None:
        raise ApiError("ERR_INPUT_NOT_IN_RANGE", status=422)
    known = {
        "name": body["name"],
        "prototype": int(prototype.id),
        "builtIn": 0,
        "cloneable": 1,
        "features": prototype.body["features"],
    }
    made = add(call, PROFILES, known)
    return respond_change(call, f"profiles/{made.id}", show(call, PROFILES, made))


@operation("profiles.update")
def update(call: Call) -> Answer:
    """Change what users with a profile may do."""
    record = _profile(call)
    bundle = call.appliance.bundle
    features = members_of(bundle, bundle.document["components"]["schemas"]["ProfileFeatures"])
    changes = {
        name: bool(value) if "boolean" in features[name].get("type", ()) and isinstance(value, int) else value
        for name, value in sent(call, PROFILES).items()
        if name in features
    }
    change(record, {"features": [record.body["features"][0] | changes]})
    return respond_change(call, f"profiles/{record.id}", show(call, PROFILES, record))


@operation("profiles.replace")
def replace(call: Call) -> Answer:
    """Delete a profile, and give its users another. Built-in profiles stay."""
    old, new = _profile(call), _profile(call, "new_profile_id")
    if old.body["builtIn"] or old is new:
        raise ApiError("ERR_ACCESS_USER", status=403)
    for user in _users(call, old):
        _demote(call, user, new)
    old.deleted = True
    return Answer(204)


# Users of a profile


def _users(call: Call, profile: Record) -> Sequence[User]:
    return call.session.scalars(
        select(User).where(User.user_type_id == int(profile.id)).order_by(created_first(User))
    ).all()


@operation("admin.profiles.users.list")
def list_users(call: Call) -> Answer:
    """List the users who have a profile."""
    shown = [render.user(one) for one in _users(call, _profile(call))]
    if (deleted := call.query.get("deleted")) is not None:
        shown = [one for one in shown if one["deleted"] == deleted]
    return respond_list(call, shown, order="name")


@operation("admin.profiles.users.update")
def assign(call: Call) -> Answer:
    """Give a profile to several users."""
    profile = _profile(call)
    found = find_many(call, lambda one: user_of(call, one))
    for user in found:
        _demote(call, user, profile)
    return respond_list(call, [render.user(one) for one in found])


def _demote(call: Call, user: User, profile: Record) -> None:
    """Give a user a profile, and do with what the user has and sent what the body says."""
    settle_content(call, user, call.body)
    withdraw_sent(call, user, call.body)
    user.user_type_id = int(profile.id)


def user_of(call: Call, identifier: str) -> User:
    """Return any user; 403 if there is none."""
    found = call.session.get(User, identifier)
    if found is None:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return found


# Rules


def _order(call: Call) -> list[int]:
    """Return the numbers of all profiles in the order in which their rules are tried."""
    stored = rows(call, _ORDER)
    every = [int(one.id) for one in rows(call, PROFILES)]
    first = [one for one in (stored[0].body["order"] if stored else []) if one in every]
    return [*first, *(one for one in every if one not in first)]


@operation("admin.profiles.mapping_order.get")
def get_order(call: Call) -> Answer:
    """Return the order in which profiles are tried."""
    require(call, "administrators")
    return Answer(body={"order": _order(call), "impact": []})


@operation("admin.profiles.mapping_order.update")
def update_order(call: Call) -> Answer:
    """Set the order in which profiles are tried, unless the caller only wants to know who would be affected."""
    require(call, "administrators")
    before = _order(call)
    try:
        wanted = [int(one) for one in call.need("order")]
    except ValueError:
        raise ApiError("ERR_INPUT_NOT_ARRAY_OF_INTEGERS", status=422) from None
    if sorted(wanted) != sorted(set(wanted)) or not set(wanted) <= set(before):
        raise ApiError("ERR_INPUT_NOT_ARRAY_OF_INTEGERS", status=422)
    wanted += [one for one in before if one not in wanted]
    impact = [
        user.email
        for user in call.session.scalars(select(User).order_by(User.email))
        if _first(call, user.email, wanted) != _first(call, user.email, before)
    ]
    if not call.body.get("peek"):
        stored = rows(call, _ORDER)
        if stored:
            change(stored[0], {"order": wanted})
        else:
            add(call, _ORDER, {"order": wanted}, identifier="1")
    return Answer(body={"order": before if call.body.get("peek") else wanted, "impact": impact})


def _rules(call: Call, profile_id: str) -> list[Json]:
    return [one.body for one in rows(call, _RULES, parent_id=profile_id)]


def _kind(rule: Json) -> str:
    """Return the kind of a rule: the beginning of its identifier, such as that of `ldap1`."""
    return next((one for one in _RULE_KINDS if str(rule.get("id") or "").startswith(one)), "sso")


def _matches(rule: Json, email: str) -> bool:
    """Check whether a rule selects an account by the domain of its address. The sandbox has no other directory."""
    return _kind(rule) == "kiteworks" and email.endswith(
        "@" + str(rule.get("filter") or "").lstrip("@").lower()
    )


def _first(call: Call, email: str, order: Sequence[int]) -> int | None:
    return next((one for one in order if any(_matches(rule, email) for rule in _rules(call, str(one)))), None)


@operation("admin.profiles.mappings.get")
def get_rules(call: Call) -> Answer:
    """Return the rules that assign a profile."""
    profile = _profile(call)
    shown: dict[str, list[Json]] = {one: [] for one in _RULE_KINDS}
    for rule in _rules(call, profile.id):
        shown[_kind(rule)].append(rule)
    return Answer(body=shown)


@operation("admin.profiles.mappings.update")
def update_rules(call: Call) -> Answer:
    """Change rules by their identifiers, unless the caller only wants to know who would be affected."""
    profile = _profile(call)
    stored = {one.body["id"]: one for one in rows(call, _RULES, parent_id=profile.id)}
    changes = [
        {"id": None, "name": None, "filter": None} | {k: v for k, v in one.items() if k != "impact"}
        for one in call.body.get("changes") or ()
    ]
    impact = [
        user.email
        for user in call.session.scalars(select(User).order_by(User.email))
        if user.user_type_id != int(profile.id) and any(_matches(one, user.email) for one in changes)
    ]
    if not call.body.get("peek"):
        for one in changes:
            if one["id"] in stored:
                change(stored[one["id"]], one)
            else:
                add(call, _RULES, one, identifier=new_id(), parent_id=profile.id)
    return Answer(body={"impact": impact})


@operation("admin.profiles.mappings.preview")
def preview(call: Call) -> Answer:
    """Return the rules that match a user, in the order in which they are tried."""
    require(call, "administrators")
    email = str(call.query["user"]).strip().lower()
    found = [rule for one in _order(call) for rule in _rules(call, str(one)) if _matches(rule, email)]
    return Answer(body={"result": found})
