"""Reads from the spec's bundle what the generated client does not have: which arguments identify files, and examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

_DOCUMENTS = ("openapi.json", "pubsub.json")
_METHODS = ("get", "post", "put", "patch", "delete")
# Examples of what has none in the spec, because its format or type is enough.
_FITTING = {
    "email": "ann@example.com",
    "iso-date-time": "2027-01-31T12:00:00Z",
    "boolean": True,
    "integer": 1,
}
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """What the spec says about an argument.

    Attributes:
        identifies: The objects that it may identify, such as `File`; empty if it is not an identifier.
        example: A valid value, or None.
        secret: Whether it is a password, which must not stand on the command line: other users of the machine see that.
    """

    identifies: tuple[str, ...] = ()
    example: Any = None
    secret: bool = False

    @property
    def has_path(self) -> bool:
        """Whether a path on the appliance may be given: it identifies files or folders, and nothing else."""
        return bool(self.identifies) and {"File", "Folder"}.issuperset(self.identifies)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the spec says about who may call an operation.

    Attributes:
        scopes: The scopes, of which the token needs one; empty if none is needed.
        requires_admin: Whether the user must be an administrator.
    """

    scopes: tuple[str, ...] = ()
    requires_admin: bool = False


@cache
def facts(operation: str) -> dict[str, Fact]:
    """Return the facts about an operation's arguments, by their places and names in the request: `path.folder_id`."""
    found = _operations().get(operation)
    return {} if found is None else dict(_facts(*found))


def rules(operation: str) -> Rules:
    """Return who may call an operation."""
    _, _, described = _operations().get(operation, ({}, {}, {}))
    scopes = [one for each in described.get("security", ()) for names in each.values() for one in names]
    return Rules(tuple(scopes), bool(described.get("x-requires-admin")))


@cache
def secret_members() -> frozenset[str]:
    """Return the names of all members, in JSON, that are secrets."""
    return frozenset(
        name
        for document in _DOCUMENTS
        for schema in _bundle(document)["components"]["schemas"].values()
        for name, member in schema.get("properties", {}).items()
        if "password" in (member.get("format"), _resolved(_bundle(document), member).get("format"))
    )


@cache
def _operations() -> dict[str, tuple[Json, Json, Json]]:
    """Return all operations by their names, each with its document and its path."""
    return {
        path[method]["operationId"]: (bundle, path, path[method])
        for bundle in map(_bundle, _DOCUMENTS)
        for path in bundle["paths"].values()
        for method in _METHODS
        if method in path
    }


@cache
def shared(name: str) -> Fact:
    """Return the facts about a path parameter that operations share, for methods that send several requests."""
    bundle = _bundle(_DOCUMENTS[0])
    for parameter in bundle["components"]["parameters"].values():
        if parameter["in"] == "path" and parameter["name"] in (name, f"{name}_id"):
            return _fact(bundle, parameter, _resolved(bundle, parameter["schema"]))
    return Fact()


@cache
def _bundle(document: str) -> Json:
    found: Json = msgspec.json.decode(files("kiteworks_spec").joinpath(document).read_bytes())
    return found


def _facts(bundle: Json, path: Json, operation: Json) -> Iterator[tuple[str, Fact]]:
    for reference in (*path.get("parameters", ()), *operation.get("parameters", ())):
        parameter = _resolved(bundle, reference)
        yield (
            f"{parameter['in']}.{parameter['name']}",
            _fact(bundle, parameter, _resolved(bundle, parameter["schema"])),
        )
    body = _resolved(bundle, operation.get("requestBody", {}))
    for content in body.get("content", {}).values():
        yield from _members(bundle, content["schema"])


def _members(bundle: Json, reference: Json) -> Iterator[tuple[str, Fact]]:
    schema = _resolved(bundle, reference)
    for part in schema.get("allOf", ()):
        yield from _members(bundle, part)
    for name, member in schema.get("properties", {}).items():
        yield f"body.{name}", _fact(bundle, member, _resolved(bundle, member))


def _fact(bundle: Json, described: Json, schema: Json) -> Fact:
    identifies = described.get("x-identifies") or schema.get("x-identifies") or ()
    names = (identifies,) if isinstance(identifies, str) else tuple(identifies)
    secret = "password" in (described.get("format"), schema.get("format"))
    return Fact(names, _example(bundle, described, schema), secret)


def _example(bundle: Json, described: Json, schema: Json) -> Any:
    for one in (described, schema):
        if one.get("examples"):
            found = one["examples"]
            return found[0] if isinstance(found, list) else next(iter(found.values()))["value"]
        if "example" in one:
            return one["example"]
    if "items" in schema:
        found = _example(bundle, {}, _resolved(bundle, schema["items"]))
        return None if found is None else [found]
    if "properties" in schema:
        members = {
            name: _example(bundle, member, _resolved(bundle, member))
            for name, member in schema["properties"].items()
            if name in schema.get("required", ())
        }
        return None if None in members.values() else members
    kinds = schema.get("type", ())
    told = (schema.get("format"), *((kinds,) if isinstance(kinds, str) else kinds))
    return next((_FITTING[one] for one in told if one in _FITTING), next(iter(schema.get("enum", ())), None))


def _resolved(bundle: Json, schema: Json) -> Json:
    while "$ref" in schema:
        found: Any = bundle
        for name in schema["$ref"].removeprefix("#/").split("/"):
            found = found[name.replace("~1", "/").replace("~0", "~")]
        schema = {**found, **{key: value for key, value in schema.items() if key != "$ref"}}
    return schema
