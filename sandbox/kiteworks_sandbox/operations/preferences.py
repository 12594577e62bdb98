"""Settings: those of the appliance, and those of each user; terms of service; short links."""

from __future__ import annotations

from .. import dates
from ..bundle import Json
from ..calls import Call
from ..contents import used_bytes
from ..database import Record
from ..families import Family, add, change, dress, rows, sent
from ..registry import operation
from ..responses import Answer, ApiError
from ..seeds import QUOTA
from .appliance_lists import LANGUAGES, LOCATIONS
from .bookmarks import reach

_SETTINGS = Family(name="users/settings")
_TERMS = Family(name="users/me/tos")
_DEFAULTS: Json = {
    "languageId": 1,
    "locationId": 1,
    "signature": "",
    "mobileKeyStore": None,
    "mobileNumber": None,
    "mobileNumberVerified": False,
}
_OBJECT = 1
"""Number of the type of entities that files and folders have in short links."""
_PERMALINK = "f-"
"""Beginning of the reference of a file's or folder's permanent link."""


@operation("settings.system")
def system(call: Call) -> Answer:
    """Return the settings that a new account has."""
    return Answer(body=dress(call, _DEFAULTS | {"storageQuota": QUOTA, "storageUsed": 0}))


@operation("settings.password_policy")
def password_policy(_call: Call) -> Answer:
    """Return the rules for passwords: the sandbox takes any."""
    rules = dict.fromkeys(
        ("minCharacters", "minDigits", "minLowerCharacters", "minSpecialCharacters", "minUpperCharacters"), 0
    )
    return Answer(body={"allowAutoFill": True, "enabled": False} | rules)


def _require_own(call: Call) -> None:
    """Refuse (403) a path that names someone else."""
    if call.path["user_id"] not in ("me", call.user.id):
        raise ApiError("ERR_ACCESS_USER", status=403)


def _stored(call: Call, family: Family) -> Record:
    """Return what the caller has stored in a family of one object for each user."""
    mine = rows(call, family, owner_id=call.user.id)
    return mine[0] if mine else add(call, family, {}, identifier=call.user.id)


def settings_of_caller(call: Call) -> Json:
    """Return the caller's settings."""
    user = call.user
    known = {
        "storageUsed": used_bytes(call.session, user),
        "storageQuota": user.quota,
        "mobileNumber": user.mobile_number,
        "mobileNumberVerified": user.mobile_number is not None,
    }
    return dress(call, _DEFAULTS | _stored(call, _SETTINGS).body | known)


@operation("users.settings.get")
def get(call: Call) -> Answer:
    """Return the caller's settings."""
    _require_own(call)
    return Answer(body=settings_of_caller(call))


@operation("users.settings.update")
def update(call: Call) -> Answer:
    """Change the caller's settings. Language and location must be among those of the appliance."""
    _require_own(call)
    body = sent(call, _SETTINGS)
    for name, family in (("languageId", LANGUAGES), ("locationId", LOCATIONS)):
        if name in body and str(body[name]) not in {one.id for one in rows(call, family)}:
            raise ApiError("ERR_INVALID_PARAMETER", status=422)
    change(_stored(call, _SETTINGS), body)
    return Answer(body=settings_of_caller(call))


@operation("users.terms_of_service.get")
def terms(call: Call) -> Answer:
    """Return the terms of service. They must be accepted once."""
    return Answer(
        body={
            "type": "html",
            "data": "<p>This is a sandbox. It keeps what you store until it ends.</p>",
            "acceptanceText": "I accept the terms.",
            "occurrence": "once",
            "isRequired": not _stored(call, _TERMS).body.get("accepted", False),
        }
    )


@operation("users.terms_of_service.accept")
def accept_terms(call: Call) -> Answer:
    """Store whether the caller accepts the terms."""
    known = {"accepted": bool(call.need("accept")), "when": dates.offset_form(dates.now())}
    change(_stored(call, _TERMS), known)
    return Answer(body={"redirectUrl": call.body.get("referral") or f"{call.appliance.url}/"})


@operation("short_links.get")
def short_link(call: Call) -> Answer:
    """Return the target of a permanent link."""
    item = reach(call, call.path["ref"].removeprefix(_PERMALINK))
    expire = dates.offset_form(item.expire) if item.expire is not None else None
    known = {"entityTypeId": _OBJECT, "entityTypeName": "object", "entityId": item.id, "expire": expire}
    return Answer(body=dress(call, known) | {"expire": expire})
