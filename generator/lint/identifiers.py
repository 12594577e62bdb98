"""Identifiers: an identifier from an answer is accepted wherever that object's identifier is an argument."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..bundle import Bundle, reached
from ..load import Pointer
from .walk import every_parameter, every_property, kinds

WORD = "x-identifies"
# `id:in` and `id:eq` take whole identifiers; `id:contains` takes a part of one.
_NAME = re.compile(r"(id|ids|\w*(Id|Ids|_id|_ids))(:(in|eq))?")


def stated(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that every identifier names its object, or states that it has none."""
    own = homes(bundle)
    answered = reached(bundle, "responses")
    for one, pointer in every_parameter(bundle):
        if _NAME.fullmatch(one["name"]) and WORD not in one:
            yield f"parameter {one['name']!r} needs `{WORD}`: a schema's name, or false", pointer
    for name, key, one, pointer in every_property(bundle):
        home = (name, key) in own or (key == "id" and name in answered)
        if _NAME.fullmatch(key) and WORD not in one and not home:
            yield f"property {key!r} needs `{WORD}`: a schema's name, or false", pointer


def known(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that the named objects have an identifier in answers."""
    answered = reached(bundle, "responses")
    for one, pointer, _ in _places(bundle):
        for name, key in _named(one):
            if name not in answered or _member(bundle, name, key) is None:
                yield f"{WORD}: no answer holds a {name} with a member {key!r}", (*pointer, WORD)
    for one, pointer, _ in _places(bundle):
        if one[WORD] is not False and not _named(one):
            yield f"{WORD} takes false, the name of a schema, or a list of names", (*pointer, WORD)


def required(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that an object requested by its `id` has one in every answer."""
    asked = {name for one, _, sent in _places(bundle) if sent for name, key in _named(one) if key == "id"}
    for name in sorted(asked):
        schema = bundle.lookup(f"#/components/schemas/{name}") or {}
        if "id" in schema.get("properties", {}) and "id" not in schema.get("required", []):
            message = f"{name} is requested by its id, so every answer must have it; add it to `required`"
            yield message, ("components", "schemas", name)


def typed(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that arguments accept an identifier as text and in each type that answers use, and the types of fields."""
    for one, pointer, sent in _places(bundle):
        members = [_member(bundle, name, key) for name, key in _named(one)]
        if not members or None in members:
            continue
        schema = one.get("schema", one)
        wanted = set[str]().union(*(_types(member) for member in members)) | ({"string"} if sent else set())
        told = ", ".join(sorted(wanted))
        if sent and not wanted <= _types(schema):
            yield f"an argument with this identifier must accept each of {told}", pointer
        elif not sent and wanted != _types(schema):
            yield f"the identifier has the type {told} where its object stands", pointer
        if sent and ("enum" in schema or "enum" in schema.get("items", {})):
            yield "any identifier can be given, so leave `enum` out", pointer


def _places(bundle: Bundle) -> Iterator[tuple[dict[str, Any], Pointer, bool]]:
    """Iterate over the parameters and properties with `x-identifies`, and whether each is sent."""
    sent = reached(bundle, "requestBody")
    for one, pointer in every_parameter(bundle):
        if WORD in one:
            yield one, pointer, True
    for name, _, one, pointer in every_property(bundle):
        if WORD in one:
            yield one, pointer, name in sent


def _named(one: dict[str, Any]) -> list[tuple[str, str]]:
    """Return schema and member of each identifier meant; empty if it identifies nothing."""
    value = one[WORD]
    names = value if isinstance(value, list) else [value]
    parts = [str(name).partition(".") for name in names if isinstance(name, str)]
    return [(schema, member or "id") for schema, _, member in parts]


def homes(bundle: Bundle) -> set[tuple[str, str]]:
    """Return the members that identify an object, within the object itself."""
    return {home for one, _, _ in _places(bundle) for home in _named(one)}


def _member(bundle: Bundle, schema: str, key: str) -> dict[str, Any] | None:
    found = (bundle.lookup(f"#/components/schemas/{schema}") or {}).get("properties", {}).get(key)
    return found if isinstance(found, dict) else None


def _types(schema: dict[str, Any]) -> set[str]:
    """Return the types of an identifier, or of those in a list."""
    return (kinds(schema) | kinds(schema.get("items"))) - {"array", "null"}
