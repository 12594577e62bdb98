"""Compare two OpenAPI documents as a person would: what is the same in other words is not a difference.

Each difference is one line, a fact as in `spec/deviations.yaml`. It names a place, and then what stands there in our
document and in the published one; a place alone is missing in ours:

    GET /rest/x · query name
    GET /rest/x · query name · array of string, published string
    POST /rest/x · body application/json · name · optional, published required
    GET /rest/x · in use, published deprecated
    GET /rest/x · success · application/zip, published no content
    schema Folder · expire · date-time or integer, published date
    schema Folder · colour · not published

Members of answers are named by our schema, wherever it is used, and compared with all that the published document has
in its places. What the spec says to come from elsewhere (`x-source`) is not a difference.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from ..load import Pointer

METHODS = ("get", "post", "put", "patch", "delete", "head")
# Formats that change what a text may be, and what they are here; the others, such as `password`, are hints.
_FORMATS = {"iso-date-time": "date-time"} | {name: name for name in ("date", "date-time", "binary", "uuid")}


class Kind(Enum):
    """How two documents differ in a place."""

    MISSING = "only the published document has it"
    EXTRA = "only our document has it"
    DIFFERENT = "both have it, but say something else"


@dataclass(frozen=True)
class Difference:
    """Something in which the documents differ.

    Attributes:
        fact: The line that names it.
        seen: The first place where it was found, from its operation on.
        also: Other lines that name it: of a type that differs its place, of a member that is missing where it was found.
        kind: How they differ.
        pointer: Where it stands in our document; of what is missing there, what would hold it.
        name: What the holder lacks: a parameter, as in `query name`, a member, or a media type.
        published: What the published document says there.
        values: The values that the published document allows and ours does not.
    """

    fact: str
    seen: str
    also: tuple[str, ...] = ()
    kind: Kind = field(default=Kind.DIFFERENT, compare=False)
    pointer: Pointer = field(default=(), compare=False)
    name: str = field(default="", compare=False)
    published: Any = field(default=None, compare=False)
    values: tuple[str, ...] = field(default=(), compare=False)


@dataclass
class Type:
    """What a schema says of a value, with its references resolved and its alternatives joined; null is left out.

    Attributes:
        name: The schema under `components` that it stands for.
        kinds: JSON types, or formats of text; none where anything goes.
        values: The values that it can have; none where they are not counted up.
        open: Whether it can have others too.
    """

    name: str | None = None
    kinds: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    open: bool = False
    items: Any = None
    members: dict[str, Any] = field(default_factory=dict)
    required: set[str] = field(default_factory=set)


class Document:
    """An OpenAPI document, or the digest of one.

    Args:
        data: The document.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self._pointers: dict[int, Pointer] = {}
        self.operations: dict[str, Operation] = {}
        for path, item in data["paths"].items():
            for method in METHODS:
                if method in item:
                    found = Operation(self, path, item, item[method])
                    assert self.operations.setdefault(f"{method.upper()} {found.path}", found) is found, path

    def pointer(self, node: Any) -> Pointer:
        """Return where one of the document's own objects stands; nowhere for what was joined from several."""
        if not self._pointers:
            self._pointers = {id(one): pointer for one, pointer in _walk(self._data, ())}
        return self._pointers.get(id(node), ())

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        """Follow the references of a node."""
        while "$ref" in node:
            found: Any = self._data
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part.replace("~1", "/").replace("~0", "~")]
            node = found
        return node

    def type(self, schema: dict[str, Any]) -> Type:
        """Read a schema."""
        name = schema["$ref"].rpartition("/")[2] if "$ref" in schema else None
        schema = self.resolve(schema)
        found = Type(name, items=schema.get("items"), members=dict(schema.get("properties", {})))
        found.kinds = _kinds(schema)
        found.values = {
            str(one) for one in schema.get("enum", schema.get("x-known-values", ())) if one is not None
        }
        found.open = "x-known-values" in schema
        found.required = set(schema.get("required", ()))
        for keyword in ("allOf", "oneOf", "anyOf"):
            parts = [self.type(part) for part in schema.get(keyword, ()) if part.get("type") != "null"]
            if keyword != "allOf" and any(not part.values for part in parts):
                # What is counted up for one alternative does not bind another.
                parts = [replace(part, values=set()) for part in parts]
            for part in parts:
                _join(found, part, alternative=keyword != "allOf")
        if "array" in found.kinds and found.values and found.items is not None:
            # The published document counts up the values of the items beside them.
            found.items = {**found.items, "enum": sorted(found.values)}
            found.values = set()
        return found

    def words(self, found: Type, *, values: bool = True) -> str:
        """Say what type it is, with its values or without."""
        kinds = sorted(
            f"array of {self.words(self.type(found.items), values=values)}"
            if kind == "array" and found.items
            else kind
            for kind in found.kinds
        )
        counted = f" ({', '.join(sorted(found.values))})" if values and found.values else ""
        return (" or ".join(kinds) or "any") + counted


class Operation:
    """An operation of a document.

    Attributes:
        path: Its path, with `{}` for every parameter and without the host.
        definition: The operation itself.
        path_parameters: The schemas of these parameters, in order, by the name that they have.
        parameters: The other parameters, by place and name.
        bodies: The schema of the body, by media type.
        successes: The schemas of answers, by status and by media type.
        elsewhere: Whether it comes from elsewhere than from the published document.
    """

    def __init__(
        self, document: Document, path: str, item: dict[str, Any], definition: dict[str, Any]
    ) -> None:
        path = _without_host(path)
        self.definition = definition
        self.path = normal_path(path)
        declared = [
            document.resolve(one) for one in (*item.get("parameters", ()), *definition.get("parameters", ()))
        ]
        by_name = {one["name"]: one["schema"] for one in declared if one["in"] == "path"}
        self.path_parameters = [(name, by_name.get(name, {})) for name in re.findall(r"\{([^}]*)\}", path)]
        self.parameters = {f"{one['in']} {one['name']}": one for one in declared if one["in"] != "path"}
        self.elsewhere = _elsewhere(definition)
        self.bodies = _schemas(document.resolve(definition.get("requestBody", {})))
        self.successes = {
            status: _schemas(document.resolve(response))
            for status, response in definition["responses"].items()
            if status.startswith("2")
        }


def normal_path(path: str) -> str:
    """Return a path with `{}` for every parameter and without the host."""
    return re.sub(r"\{[^}]*\}", "{}", _without_host(path))


def _without_host(path: str) -> str:
    return re.sub(r"^/\{host_?name\}", "", path)


def differences(ours: Document, published: Document) -> list[Difference]:
    """Return what differs, each once, by operation and then by schema."""
    return list(_Comparison(ours, published).all().values())


def pairs(ours: Document, published: Document) -> set[tuple[str, str]]:
    """Return the names of schemas that stand in the same places, ours first."""
    comparison = _Comparison(ours, published)
    comparison.all()
    return {(own, other) for own, other in comparison.pairs if other is not None}


class _Comparison:
    def __init__(self, ours: Document, published: Document) -> None:
        self._ours, self._published = ours, published
        self._found: dict[str, Difference] = {}
        # The pairs of named schemas that were compared, and by schema of ours what the published ones have.
        self.pairs: set[tuple[str, str | None]] = set()
        self._members: dict[str, set[str]] = {}
        self._seen: dict[str, str] = {}

    def all(self) -> dict[str, Difference]:
        for name, operation in self._published.operations.items():
            if name in self._ours.operations:
                self._operation(name, self._ours.operations[name], operation)
            else:
                self._missing(name, name, None, name, operation)
        for name in self._ours.operations.keys() - self._published.operations.keys():
            if not self._ours.operations[name].elsewhere:
                self._extra(name, name, self._ours.operations[name].definition)
        for owner, known in self._members.items():
            members = self._ours.type({"$ref": f"#/components/schemas/{owner}"}).members
            self._unpublished(f"schema {owner}", self._seen[owner], members, known)
        return dict(sorted(self._found.items()))

    def _add(self, fact: str, seen: str, *also: str, at: Any = None, **told: Any) -> None:
        self._found.setdefault(fact, Difference(fact, seen, also, pointer=self._ours.pointer(at), **told))

    def _missing(self, fact: str, seen: str, holder: Any, name: str, published: Any) -> None:
        """Note what `holder`, an operation or a schema of ours, lacks."""
        if holder is not None:
            holder = self._ours.resolve(holder)
        self._add(fact, seen, seen, kind=Kind.MISSING, at=holder, name=name, published=published)

    def _extra(self, place: str, seen: str, ours: Any) -> None:
        self._add(f"{place} · not published", seen, kind=Kind.EXTRA, at=ours)

    def _operation(self, name: str, ours: Operation, published: Operation) -> None:
        for (own, schema), (_, other) in zip(ours.path_parameters, published.path_parameters, strict=True):
            self._argument(f"{name} · path {own}", schema, other)
        for key, parameter in published.parameters.items():
            place = f"{name} · {key}"
            if key not in ours.parameters:
                self._missing(place, place, ours.definition, key, parameter)
                continue
            own_parameter = ours.parameters[key]
            self._argument(place, own_parameter["schema"], parameter["schema"])
            own_required, required = (one.get("required", False) for one in (own_parameter, parameter))
            self._required(place, own_required, required, own_parameter)
            self._deprecated(place, own_parameter, parameter)
        self._deprecated(name, ours.definition, published.definition)
        self._unpublished(name, name, ours.parameters, published.parameters, at=ours.definition)
        for media, schema in published.bodies.items():
            place = f"{name} · body {media}"
            if media in ours.bodies:
                self._argument(place, ours.bodies[media], schema)
            else:
                self._missing(place, place, ours.definition, f"body {media}", schema)
        for media in ours.bodies.keys() - published.bodies.keys():
            self._extra(f"{name} · body {media}", name, ours.definition)
        self._successes(f"{name} · success", ours, published.successes)

    def _successes(self, place: str, operation: Operation, published: dict[str, Any]) -> None:
        ours = operation.successes
        if ours.keys() != published.keys():
            own, other = (" ".join(sorted(one)) or "none" for one in (ours, published))
            self._add(f"{place} · status {own}, published {other}", place, at=operation.definition)
        own_medias = {media: schema for medias in ours.values() for media, schema in medias.items()}
        for status, medias in published.items():
            found = ours.get(status) or own_medias
            if found.keys() != medias.keys():
                own, other = (" ".join(sorted(one)) or "no content" for one in (found, medias))
                self._add(f"{place} · {own}, published {other}", place, at=operation.definition)
            # Types are compared even where the media types differ.
            for own_schema, schema in zip(found.values(), medias.values(), strict=False):
                self._answer(place, place, own_schema, schema)

    def _argument(self, place: str, ours: dict[str, Any], published: dict[str, Any]) -> None:
        """Compare what a caller may give: to take more than what is published is not a difference."""
        own, other = self._ours.type(ours), self._published.type(published)
        own_list, list_ = "array" in own.kinds, "array" in other.kinds
        if own_list != list_:
            self._differ(place, place, own, other, ours, values=False)
            # What is given as one or as several is compared all the same.
            ours, published = own.items if own_list else ours, other.items if list_ else published
            self._argument(f"{place}[]", ours, published)
            return
        if not _takes(own, other):
            self._differ(place, place, own, other, ours)
        if own_list:
            self._argument(f"{place}[]", own.items, other.items)
        for name, schema in other.members.items():
            member = _member(place, name)
            if name in own.members:
                self._argument(member, own.members[name], schema)
                self._required(member, name in own.required, name in other.required, own.members[name])
            else:
                self._missing(member, member, ours, name, schema)
        self._unpublished(place, place, own.members, other.members)

    def _required(self, place: str, ours: bool, published: bool, at: Any) -> None:
        if ours != published:
            own, other = ("required" if one else "optional" for one in (ours, published))
            self._add(f"{place} · {own}, published {other}", place, at=at)

    def _deprecated(self, place: str, ours: dict[str, Any], published: dict[str, Any]) -> None:
        if published.get("deprecated") and not ours.get("deprecated"):
            self._add(f"{place} · in use, published deprecated", place, at=ours)

    def _answer(self, place: str, seen: str, ours: dict[str, Any], published: dict[str, Any]) -> None:
        """Compare what comes. What is null or missing is not a difference, nor are known values more than published."""
        own, other = self._ours.type(ours), self._published.type(published)
        if not _gives(own, other):
            self._differ(place, seen, own, other, ours)
        if own.items is not None and other.items is not None:
            self._answer(f"{place}[]", f"{seen}[]", own.items, other.items)
        elif other.items is not None and "data" in own.members:
            # A list in an envelope, where the published document has a bare one.
            items = self._ours.type(own.members["data"]).items
            self._answer(f"{place}[]", f"{seen}[]", items, other.items)
        elif "object" in other.kinds and "object" in own.kinds:
            self._object(place, seen, own, other, ours)

    def _object(self, place: str, seen: str, own: Type, other: Type, ours: dict[str, Any]) -> None:
        if own.name is not None:
            place = f"schema {own.name}"
            self._members.setdefault(own.name, set()).update(other.members)
            self._seen.setdefault(own.name, seen)
            if (own.name, other.name) in self.pairs and other.name is not None:
                return
            self.pairs.add((own.name, other.name))
        else:
            self._unpublished(place, seen, own.members, other.members)
        for name, schema in other.members.items():
            member, where = _member(place, name), _member(seen, name)
            if name not in own.members:
                self._missing(member, where, ours, name, schema)
                continue
            self._answer(member, where, own.members[name], schema)
            if name in own.required and name not in other.required:
                self._required(member, True, False, own.members[name])

    def _unpublished(
        self, place: str, seen: str, ours: dict[str, Any], published: Collection[str], *, at: Any = None
    ) -> None:
        for name, node in ours.items():
            if name not in published and not _elsewhere(node):
                self._extra(_member(place, name), seen, at or node)

    def _differ(
        self, place: str, seen: str, own: Type, other: Type, ours: Any, *, values: bool = True
    ) -> None:
        here, there = self._ours.words(own, values=values), self._published.words(other, values=values)
        further = tuple(sorted(other.values - own.values)) if values and own.values else ()
        self._add(f"{place} · {here}, published {there}", seen, place, at=ours, values=further)


def _walk(node: Any, pointer: Pointer) -> Iterator[tuple[Any, Pointer]]:
    if isinstance(node, (dict, list)):
        yield node, pointer
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from _walk(value, (*pointer, key))


def _elsewhere(node: dict[str, Any]) -> bool:
    return "x-source" in node


def _kinds(schema: dict[str, Any]) -> set[str]:
    kinds = schema.get("type", [])
    if not kinds:
        kinds = "object" if "properties" in schema else "array" if "items" in schema else []
    kinds = {kinds} if isinstance(kinds, str) else set(kinds)
    if "string" in kinds and schema.get("format") in _FORMATS:
        kinds = kinds - {"string"} | {_FORMATS[schema["format"]]}
    return kinds - {"null"}


def _join(into: Type, part: Type, *, alternative: bool) -> None:
    into.name = into.name or part.name
    into.kinds |= part.kinds
    into.values |= part.values
    into.open |= part.open
    into.items = into.items or part.items
    for name, schema in part.members.items():
        known = into.members.setdefault(name, schema)
        if known != schema:
            into.members[name] = {"anyOf": [known, schema]}
    if not alternative:
        into.required |= part.required


def _schemas(holder: dict[str, Any]) -> dict[str, Any]:
    return {media: content.get("schema", {}) for media, content in holder.get("content", {}).items()}


def _member(place: str, name: str) -> str:
    """Name a member of what a place has: after a dot, or after ` · ` where the place is an object by itself."""
    return (
        f"{place} · {name}"
        if re.search(r"(^(schema \w+|[A-Z]+ \S+)| · success| · body \S+?)(\[\])?$", place)
        else f"{place}.{name}"
    )


def _takes(own: Type, other: Type) -> bool:
    wider = not own.kinds or other.kinds <= own.kinds or (other.kinds <= {"uuid"} and "string" in own.kinds)
    return wider and (own.values == other.values or (own.open and own.values >= other.values))


def _gives(own: Type, other: Type) -> bool:
    return own.kinds == other.kinds and own.values >= other.values
