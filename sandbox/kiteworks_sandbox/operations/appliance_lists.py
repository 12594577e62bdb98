"""Lists that belong to the appliance: host names, locations, directory groups, languages, types of sources, web forms."""

from __future__ import annotations

import re

from ..bundle import Json
from ..calls import Call
from ..families import Family
from ..responses import ApiError

_NAMES_OF_LANGUAGES = (
    ("English", "en", "en-US"),
    ("French", "fr", "fr-FR"),
    ("German", "de", "de-DE"),
    ("Spanish", "es", "es-ES"),
    ("Italian", "it", "it-IT"),
    ("Portuguese", "pt", "pt-BR"),
    ("Dutch", "nl", "nl-NL"),
    ("Japanese", "ja", "ja-JP"),
    ("Korean", "ko", "ko-KR"),
    ("Chinese (Simplified)", "zh", "zh-CN"),
    ("Chinese (Traditional)", "zh-TW", "zh-TW"),
    ("Hebrew", "he", "he-IL"),
)
_KINDS_OF_SOURCES = (
    "SharePoint",
    "OneDrive",
    "Windows File Share",
    "OpenText",
    "Documentum",
    "Google Drive",
    "Box",
    "Dropbox",
)
_TENANT = 1
"""The only tenant."""
_COMMON_NAME = re.compile(r"\s*(?:cn|ou)\s*=\s*([^,]+)", re.IGNORECASE)


def _numbered(*members: Json) -> tuple[Json, ...]:
    return tuple({"id": number, **one} for number, one in enumerate(members, 1))


Family(
    name="admin/hostnames",
    resource="admin.hostnames",
    readers="administrators",
    writers="administrators",
    unique=("hostname",),
    fields={"alias_name": "hostname"},
    defaults=lambda _call, _body: {"disabled": False},
    keeps_deleted=True,
).serve("list", "create", "get", "update", "delete", "delete_many")

LOCATIONS = Family(
    name="locations",
    readers="everyone",
    writers="administrators",
    unique=("name",),
    renamed={"domain": "dns"},
    defaults=lambda _call, _body: {"tenantId": _TENANT},
    seeds=_numbered({"name": "Default", "dns": "", "tenantId": _TENANT}),
)
LOCATIONS.serve("list", "create", "get", "delete")


def _named(_call: Call, body: Json) -> Json:
    """Return the name of a group: the first part of its distinguished name.

    The sandbox has no directory to look it up in: a group exists if its name has that form.
    """
    if "dn" not in body:
        return {}
    found = _COMMON_NAME.match(str(body["dn"]))
    if found is None:
        raise ApiError("ERR_INPUT_INVALID_FORMAT", status=422)
    return {"name": found[1].strip()}


Family(
    name="ldapGroups",
    resource="ldap_groups",
    readers="everyone",
    writers="administrators",
    unique=("dn",),
    derived=_named,
    order="name",
).serve("list", "create", "get", "update", "delete")

LANGUAGES = Family(
    name="languages",
    readers="everyone",
    seeds=_numbered(
        *({"name": name, "symbol": symbol, "ietf": tag} for name, symbol, tag in _NAMES_OF_LANGUAGES)
    ),
)
LANGUAGES.serve("list", "get")

SOURCE_TYPES = Family(
    name="sourceTypes",
    resource="source_types",
    readers="everyone",
    seeds=_numbered(*({"name": name, "userCanSet": True} for name in _KINDS_OF_SOURCES)),
)
SOURCE_TYPES.serve("list", "get")

WEB_FORMS = Family(
    name="webForms",
    resource="web_forms",
    readers="everyone",
    seeds=(
        {
            "id": "5b1f6d4c-6f0e-4c8b-9d55-0d8f6f2f6a01",
            "name": "Standard",
            "description": "A message with a subject, a text and attachments.",
            "url": "",
            "enabled": True,
            "authRequired": True,
            "embedded": False,
            "standalone": True,
            "profiles": [],
            "fields": [],
        },
    ),
)
WEB_FORMS.serve("list", "get")
