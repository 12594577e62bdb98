"""User accounts by SCIM 2.0 (RFC 7643, RFC 7644), for administrators. Both spellings of the path show the same accounts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from sqlalchemy import select

from .. import dates, events
from ..accounts import create_account, delete_account, set_password
from ..bundle import Json
from ..calls import Call
from ..database import Record, User
from ..families import Family, add, change, require, rows
from ..filters import created_first
from ..mail import notices
from ..registry import operation
from ..responses import Answer, ApiError
from .profiles import PROFILES

_USER = "urn:ietf:params:scim:schemas:core:2.0:User"
_LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema"
_RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
_CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"
_MEDIA = "application/scim+json"
_ALWAYS = frozenset(("schemas", "id"))
"""Attributes that are returned whatever is asked for (RFC 7643, section 7)."""

_FURTHER = Family(name="scim/Users", readers="administrators", writers="administrators")
"""What SCIM keeps about an account and nothing else does, by the account's identifier."""

_ATTRIBUTES: tuple[tuple[str, str, str, Json], ...] = (
    (
        "userName",
        "string",
        "The email address that the user signs in with.",
        {"required": True, "uniqueness": "server"},
    ),
    ("displayName", "string", "The name that is shown to others.", {}),
    ("userType", "string", "The profile of the user.", {}),
    ("preferredLanguage", "string", "The language of the user interface.", {}),
    ("active", "boolean", "Whether the user may sign in.", {}),
    ("password", "string", "The password.", {"mutability": "writeOnly", "returned": "never"}),
    ("emails", "complex", "The email addresses.", {"multiValued": True}),
    ("phoneNumbers", "complex", "The phone numbers.", {"multiValued": True}),
    ("photos", "complex", "The profile pictures.", {"multiValued": True, "mutability": "readOnly"}),
    ("roles", "complex", "The roles in the administration of the appliance.", {"multiValued": True}),
)
_SUB_ATTRIBUTES = (
    ("value", "string", "The value."),
    ("type", "string", "What it is used for."),
    ("primary", "boolean", "Whether it is the preferred one."),
)


# Documents that describe the service


def _attribute(name: str, kind: str, description: str, further: Json) -> Json:
    shown: Json = {
        "name": name,
        "type": kind,
        "multiValued": False,
        "description": description,
        "required": False,
        "mutability": "readWrite",
        "returned": "default",
    }
    if kind == "string":
        shown |= {"caseExact": False, "uniqueness": "none"}
    if kind == "complex":
        shown["subAttributes"] = [_attribute(*one, {}) for one in _SUB_ATTRIBUTES]
    return shown | further


def _meta(call: Call, kind: str, place: str) -> Json:
    return {"resourceType": kind, "location": f"{call.appliance.url}/rest/scim/{place}"}


def _schema(call: Call) -> Json:
    return {
        "schemas": [_SCHEMA],
        "id": _USER,
        "name": "User",
        "description": "User account",
        "attributes": [_attribute(*one) for one in _ATTRIBUTES],
        "meta": _meta(call, "Schema", f"Schemas/{_USER}"),
    }


def _resource_type(call: Call) -> Json:
    return {
        "schemas": [_RESOURCE_TYPE],
        "id": "User",
        "name": "User",
        "description": "User account",
        "endpoint": "/Users",
        "schema": _USER,
        "schemaExtensions": [],
        "meta": _meta(call, "ResourceType", "ResourceTypes/User"),
    }


def _respond(body: Json, status: int = 200) -> Answer:
    return Answer(status, body, media=_MEDIA)


def _enveloped(resources: Sequence[Json], total: int, start: int) -> Json:
    return {
        "schemas": [_LIST],
        "totalResults": total,
        "itemsPerPage": len(resources),
        "startIndex": start,
        "Resources": list(resources),
    }


def _one(wanted: str, shown: Json) -> Answer:
    if wanted.casefold() != shown["id"].casefold():
        raise ApiError("ERR_ACCESS_USER", status=403)
    return _respond(shown)


@operation("scim.schemas.list")
def list_schemas(call: Call) -> Answer:
    """List the schemas of resources."""
    return _respond(_enveloped([_schema(call)], 1, 1))


@operation("scim.schemas.get")
def get_schema(call: Call) -> Answer:
    """Return one schema."""
    return _one(call.path["schema_id"], _schema(call))


@operation("scim.resource_types.list")
def list_resource_types(call: Call) -> Answer:
    """List the types of resources."""
    return _respond(_enveloped([_resource_type(call)], 1, 1))


@operation("scim.resource_types.get")
def get_resource_type(call: Call) -> Answer:
    """Return one type of resources."""
    return _one(call.path["resource_type_id"], _resource_type(call))


@operation("scim.service_provider_config")
def service_provider_config(call: Call) -> Answer:
    """Return which parts of SCIM the appliance has."""
    scheme = {
        "type": "oauthbearertoken",
        "name": "OAuth Bearer Token",
        "description": "An access token in the Authorization header.",
        "specUri": "https://www.rfc-editor.org/rfc/rfc6750",
        "primary": True,
    }
    return _respond(
        {
            "schemas": [_CONFIG],
            "patch": {"supported": False},
            "bulk": {"supported": False, "maxOperations": 0, "maxPayloadSize": 0},
            "filter": {"supported": True, "maxResults": _MOST},
            "changePassword": {"supported": True},
            "sort": {"supported": True},
            "etag": {"supported": False},
            "authenticationSchemes": [scheme],
            "meta": _meta(call, "ServiceProviderConfig", "ServiceProviderConfig"),
        }
    )


_MOST = 1_000_000
"""Users on a page."""


# Accounts


def _place(call: Call) -> str:
    """Return the collection's name as the path of the call spells it."""
    return call.operation.path.split("/")[3]


def _further(call: Call, user: User) -> Record | None:
    return next(iter(rows(call, _FURTHER, owner_id=user.id)), None)


def _profiles(call: Call) -> dict[int, str]:
    return {int(one.id): str(one.body["name"]) for one in rows(call, PROFILES)}


def _show(call: Call, user: User) -> Json:
    return _shown(call, user, _further(call, user), _profiles(call))


def _shown(call: Call, user: User, record: Record | None, profiles: Mapping[int, str]) -> Json:
    kept = record.body if record is not None else {}
    created = dates.offset_form(user.created)
    modified = dates.offset_form(record.modified) if record is not None else created
    return {
        "schemas": [_USER],
        "id": user.id,
        "meta": {
            **_meta(call, "User", f"{_place(call)}/{user.id}"),
            "created": created,
            "lastModified": modified,
        },
        "userName": user.email,
        "displayName": user.name,
        "userType": profiles.get(user.user_type_id, str(user.user_type_id)),
        "preferredLanguage": kept.get("preferredLanguage", "en"),
        "active": user.active and not user.suspended,
        "emails": [{"value": user.email, "type": "work", "primary": True}],
        "phoneNumbers": kept.get("phoneNumbers", []),
        "photos": [],
        "roles": kept.get("roles", []),
    }


def _chosen(call: Call, shown: Json) -> Json:
    """Return the attributes that the query asks for (RFC 7644, section 3.9)."""
    only, but = (
        {one.strip().removeprefix(_USER + ":").split(".")[0] for one in _words(call.query.get(name))}
        for name in ("attributes", "excludedAttributes")
    )
    return {
        name: value
        for name, value in shown.items()
        if name in _ALWAYS or ((not only or name in only) and name not in but)
    }


def _words(value: Any) -> list[str]:
    words = value if isinstance(value, list) else str(value or "").split(",")
    return [one for one in words if one]


def _every(call: Call) -> list[User]:
    return list(call.session.scalars(select(User).where(~User.deleted).order_by(created_first(User))))


def _find(call: Call) -> User:
    require(call, "administrators")
    found = call.session.get(User, call.path["user_id"])
    if found is None or found.deleted:
        raise ApiError("ERR_ENTITY_NOT_FOUND", status=404)
    return found


@operation("scim.users.list")
@operation("scim.lowercase_users.list")
def list_(call: Call) -> Answer:
    """List accounts: filtered, sorted, and the page that was asked for."""
    require(call, "administrators")
    text = call.query.get("filter")
    matches = _Filter(str(text)).read() if text else _everyone
    further = {one.id: one for one in rows(call, _FURTHER)}
    profiles = _profiles(call)
    every = [_shown(call, one, further.get(one.id), profiles) for one in _every(call)]
    found = [one for one in every if matches(one)]
    if by := call.query.get("sortBy"):
        found.sort(key=lambda one: _sort_key(one, by), reverse=call.query.get("sortOrder") == "descending")
    start = max(1, call.query.get("startIndex") or 1)
    count = call.query.get("count")
    end = None if count is None else start - 1 + max(0, count)
    page = [_chosen(call, one) for one in found[start - 1 : end]]
    return _respond(_enveloped(page, len(found), start))


def _everyone(_shown: Json) -> bool:
    return True


def _sort_key(shown: Json, by: str) -> tuple[bool, str]:
    values = _values(shown, by)
    return (bool(values), str(values[0]).casefold() if values else "")


@operation("scim.users.get")
@operation("scim.lowercase_users.get")
def get(call: Call) -> Answer:
    """Return one account."""
    return _respond(_chosen(call, _show(call, _find(call))))


@operation("scim.users.create")
@operation("scim.lowercase_users.create")
def create(call: Call) -> Answer:
    """Create an account."""
    require(call, "administrators")
    password = call.body.get("password")
    fields = {"email": call.need("userName"), "name": call.body.get("displayName"), "password": password}
    made = create_account(call, fields)
    _apply(call, made, {name: value for name, value in call.body.items() if name != "password"})
    events.record(call, "add_user", subject=made)
    if call.body.get("notify"):
        notices.welcome(call, made, has_password=password is not None)
    shown = _show(call, made)
    return Answer(201, _chosen(call, shown), {"Location": shown["meta"]["location"]}, _MEDIA)


def _apply(call: Call, user: User, body: Json) -> None:
    """Change an account to what a request says."""
    if name := body.get("displayName"):
        user.name = name
    if (active := body.get("active")) is not None:
        user.active = bool(active)
    if password := body.get("password"):
        set_password(user, password)
    if (kind := body.get("userType")) is not None:
        numbers = {name.casefold(): number for number, name in _profiles(call).items()}
        number = numbers.get(str(kind).casefold())
        if number is None:
            raise ApiError("ERR_INVALID_PARAMETER", status=422)
        user.user_type_id = number
    kept: Json = {name: body[name] for name in ("phoneNumbers", "roles", "preferredLanguage") if name in body}
    record = _further(call, user)
    if record is None:
        add(call, _FURTHER, kept, identifier=user.id, owner_id=user.id)
    else:
        change(record, kept)


@operation("scim.users.update")
@operation("scim.lowercase_users.update")
def update(call: Call) -> Answer:
    """Change an account. What can have several values and is not sent is emptied (RFC 7644, section 3.5.1)."""
    user = _find(call)
    _apply(call, user, {"phoneNumbers": [], "roles": []} | call.body)
    events.record(call, "update_user", subject=user)
    return _respond(_show(call, user))


@operation("scim.users.delete")
@operation("scim.lowercase_users.delete")
def delete(call: Call) -> Answer:
    """Delete an account, and end its sessions. Administrators can't delete their own."""
    user = _find(call)
    if user is call.user:
        raise ApiError("ERR_ACCESS_USER", status=403)
    delete_account(call, user, {})
    return Answer(204)


# Filters (RFC 7644, section 3.4.2.2)

_TOKEN = re.compile(r"""\s*(\(|\)|\[|\](?:\.\w+)?|"(?:[^"\\]|\\.)*"|[^\s()[\]"]+)""")
_TESTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": eq,
    "ne": ne,
    "gt": gt,
    "ge": ge,
    "lt": lt,
    "le": le,
    "co": lambda have, wanted: wanted in have,
    "sw": lambda have, wanted: have.startswith(wanted),
    "ew": lambda have, wanted: have.endswith(wanted),
}

_Test = Callable[[Json], bool]


def _values(shown: Json, path: str) -> list[Any]:
    """Return the values of an attribute; several if it can have several."""
    found: list[Any] = [shown]
    for name in path.removeprefix(_USER + ":").split("."):
        below = []
        for one in found:
            members = {key.casefold(): value for key, value in one.items()} if isinstance(one, dict) else {}
            value = members.get(name.casefold())
            below += value if isinstance(value, list) else [] if value is None else [value]
        found = below
    return [one.get("value") if isinstance(one, dict) and "value" in one else one for one in found]


def _members(shown: Json, path: str) -> list[Json]:
    """Return the values of an attribute that have members of their own."""
    name = path.removeprefix(_USER + ":").casefold()
    found = next((value for key, value in shown.items() if key.casefold() == name), None)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


_MAX_GROUPS = 50
"""Most groups and negations of a filter. Each is a function call, whose depth Python limits."""


class _Filter:
    """Reads a filter.

    Args:
        text: The filter, such as `userName eq "ada@example.com" and active eq true`.
    """

    def __init__(self, text: str) -> None:
        self._words = _TOKEN.findall(text)

    def read(self) -> _Test:
        """Return the function that says whether an account matches; 400 if the filter can't be read."""
        if sum(word.casefold() in ("(", "[", "not") for word in self._words) > _MAX_GROUPS:
            raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
        test = self._either()
        if self._words:
            raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
        return test

    def _next(self) -> str:
        if not self._words:
            raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
        return str(self._words.pop(0))

    def _takes(self, word: str) -> bool:
        if self._words and self._words[0].casefold() == word:
            del self._words[0]
            return True
        return False

    def _either(self) -> _Test:
        tests = [self._both()]
        while self._takes("or"):
            tests.append(self._both())
        return lambda shown: any(one(shown) for one in tests)

    def _both(self) -> _Test:
        tests = [self._single()]
        while self._takes("and"):
            tests.append(self._single())
        return lambda shown: all(one(shown) for one in tests)

    def _single(self) -> _Test:
        if self._takes("not"):
            inner = self._single()
            return lambda shown: not inner(shown)
        if self._takes("("):
            grouped = self._either()
            if not self._takes(")"):
                raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
            return grouped
        path = self._next()
        if self._takes("["):
            return self._within(path)
        test = self._comparison()
        return lambda shown: test(_values(shown, path))

    def _within(self, path: str) -> _Test:
        """Read what follows `emails[`: a filter for the values of an attribute, and perhaps one for those that match."""
        inner = self._either()
        end = self._next()
        if not end.startswith("]"):
            raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
        if end == "]":
            return lambda shown: any(inner(one) for one in _members(shown, path))
        test = self._comparison()
        return lambda shown: test(
            [value for one in _members(shown, path) if inner(one) for value in _values(one, end[2:])]
        )

    def _comparison(self) -> Callable[[list[Any]], bool]:
        name = self._next().casefold()
        if name == "pr":
            return bool
        if name not in _TESTS:
            raise ApiError("ERR_REQUEST_INVALID_FILTER", status=400)
        test, wanted = _TESTS[name], _literal(self._next())
        return lambda values: any(_holds(test, have, wanted) for have in values)


def _literal(word: str) -> str:
    """Return the value of a literal as text, in which values are compared without regard to case."""
    bare = re.sub(r"\\(.)", r"\1", word[1:-1]) if word.startswith('"') else word
    return bare.casefold()


def _holds(test: Callable[[Any, Any], bool], have: Any, wanted: str) -> bool:
    return test(str(have).casefold(), wanted)
