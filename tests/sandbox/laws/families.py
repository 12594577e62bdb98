"""The families of operations that the laws are about, as the bundle has them, and what each needs to be called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kiteworks_sandbox import operations
from kiteworks_sandbox.bundle import Operation
from kiteworks_sandbox.registry import HANDLERS
from tests.sandbox.contract import BUNDLE, OPERATIONS

operations.load()

REPLACED = {
    # The objects of these are listed, read or changed by operations of another name.
    "comments": {"create": "files.comments.create", "list": "files.comments.list"},
    "folders": {"list": "folders.list_subfolders"},
    "files": {"create": "files.upload_base64", "list": "folders.list_files"},
    "users": {"list": "admin.users.list", "update": "admin.users.update", "delete": "admin.users.delete"},
    "profiles": {"get": "admin.profiles.get"},
    "admin.users.ssh_keys": {"delete": "ssh_keys.delete"},
    "webhooks": {"update": "webhooks.replace"},
}
WITHOUT = {
    # Family: why none of the laws can be tried on it.
    "files.comments": "its objects are those of the family `comments`",
    "files.versions": "a version is made by uploading a file, not from a JSON body",
    "request_files.uploads": "an upload is made by uploading a file, not from a JSON body",
}
MEMBERS_RENAMED = {("locations", "domain"): "dns"}
"""Members of requests that the object has under another name."""
NOT_ECHOED = {
    # Family and member: why it does not come back as it was sent.
    ("files", "clientCreated"): "it is sent in Unix seconds, and shown as a date",
    ("files", "clientModified"): "it is sent in Unix seconds, and shown as a date",
    ("devices", "wipeFlag"): "the appliance sets it",
    ("dli.exports", "types"): "each export has one type",
    ("clients", "signatureKey"): "keys are never shown",
    ("folders", "quota"): "it is shown by `folders.quota`",
    ("folders", "inheritanceEnabled"): "members always inherit in the sandbox",
}
CHANGES = {
    # Family: what to change where the members of the request are not those of the object, and where it is shown.
    "profiles": ({"linkExpiration": 7}, "features"),
}
FIELDS = {
    # Fields to filter or sort by that the items have under another name.
    ("admin.hostnames", "alias_name"): "hostname",
    ("favorites", "parentId"): "object.parentId",
    ("favorites", "objects.name"): "object.name",
    ("favorites", "objects.created"): "object.created",
    ("favorites", "objects.modified"): "object.modified",
    ("dli.exports", "user_id"): "userId",
    ("clients", "client_id"): "id",
}
NO_FILTERS = {
    "isPushed": "the list is of files; pushing is not among its members",
    "fileId": "the list is of folders",
    "extensions": "tried with the lists of files",
    "regex": "tried with the lists of folders",
    "excludeEc": "the sandbox has no folders of other repositories among favorites",
    "tenant_id": "there is one tenant, which no item shows",
    "include_kw": "the list is of other repositories anyway",
    "include_container": "the list is of repositories, without their containers",
    "search_type": "there is one way to search",
    "query": "tried with the sources",
    "metadata": "accounts have no metadata",
    "metadataContains": "accounts have no metadata",
    "isRecipient": "tried with the profiles",
    "allowsCollaboration": "tried with the profiles",
    "search": "tried with the address book",
}
"""Query parameters of lists that are not held against the members of the items, each with the reason."""
CONTROLS = {"limit", "offset", "locate_id", "orderBy", "with", "mode", "returnEntity", "deleted"}


@dataclass(frozen=True)
class Family:
    """Operations on objects of one kind."""

    name: str
    create: Operation
    list: Operation | None
    get: Operation | None
    update: Operation | None
    delete: Operation | None

    @property
    def item(self) -> dict[str, Any]:
        """The schemas of an object's members."""
        return members(success(self.get or self.create))


def resolve(schema: Any) -> dict[str, Any]:
    return dict(BUNDLE.resolve(schema))


def members(schema: dict[str, Any]) -> dict[str, Any]:
    """The members of a schema; of its items, if it is a list."""
    found: dict[str, Any] = {}
    for part in (*map(resolve, schema.get("allOf", ())), schema):
        found |= {name: resolve(one) for name, one in part.get("properties", {}).items()}
    listed = found.get("data", {})
    return members(resolve(listed["items"])) if "items" in listed else found


def success(operation: Operation) -> dict[str, Any]:
    _, response = BUNDLE.success(operation)
    for media in response.get("content", {}).values():
        return resolve(media.get("schema", {}))
    return {}


def parameters(operation: Operation) -> dict[str, dict[str, Any]]:
    """The query parameters of an operation by their names."""
    declared = [resolve(one) for one in operation.definition.get("parameters", ())]
    return {one["name"]: resolve(one["schema"]) for one in declared if one["in"] == "query"}


def _played(name: str) -> Operation | None:
    return OPERATIONS.get(name) if name in HANDLERS else None


def _families() -> dict[str, Family]:
    found = {}
    resources = {name.removesuffix(".create") for name in OPERATIONS if name.endswith(".create")}
    for name in sorted(resources | {"comments"}):
        names = {verb: f"{name}.{verb}" for verb in ("create", "list", "get", "update", "delete")}
        played = {verb: _played(one) for verb, one in (names | REPLACED.get(name, {})).items()}
        create = played.pop("create")
        if create is not None and name not in WITHOUT:
            found[name] = Family(name, create, **played)
    return found


FAMILIES = _families()
ADMIN = sorted(
    name
    for name, one in OPERATIONS.items()
    if name in HANDLERS
    and (
        one.path.startswith(("/rest/admin/", "/rest/scim/Users", "/rest/scim/users", "/rest/dli/"))
        or name in ("clients.create", "locations.create", "ldap_groups.create", "profiles.create")
    )
)
"""Operations for administrators alone."""
