"""Schemas: tolerant in answers, exact in requests, each defined once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..bundle import Bundle, reached
from ..load import Pointer
from .identifiers import homes
from .walk import alternatives, every_parameter, every_property, every_schema, kinds

# The appliance may omit anything, or send null, except these, the identifiers of other objects and the items of a
# page; in the envelopes of OAuth it follows the RFC.
SURE = {"id", "name", "access_token", "error"}
_DATE = re.compile(
    r"created|modified|expires?|date|lastLogin|(client|server)(Created|Modified)|\w+(Date(Time)?|(?<=[a-z])At)"
)
_SECRET = re.compile(
    r".*(password|passphrase|passcode|secret|token|otp|(private|signature|api)_?key|keystore)", re.IGNORECASE
)
_BYTES = re.compile(r"(size|[a-z]Size|quota|[a-z]Quota)")


def typed(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that each property has a type, or is declared to hold anything."""
    for _, key, one, pointer in every_property(bundle):
        if not (kinds(one) or "$ref" in one or one.get("x-any") or "anyOf" in one):
            yield f"property {key!r} needs a type, or `x-any: true`", pointer


def answers(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that answers tolerate null, missing members and new values; a missing list is an empty one."""
    names = reached(bundle, "responses") - reached(bundle, "requestBody")
    own = homes(bundle)
    for name, key, one, pointer in every_property(bundle, names):
        needed = key in bundle.lookup(f"#/components/schemas/{name}").get("required", [])
        items = _items(bundle, name)
        null, nullable = "null" in kinds(one), _nullable(bundle, one)
        identifier = "x-identifies" in one or (name, key) in own
        if needed and key not in SURE | items and not identifier:
            yield f"{key!r} may be missing from an answer; remove it from `required`", pointer
        elif needed and null:
            yield f"{key!r} is in every answer, so it must not be null", pointer
        elif "array" in kinds(one) and not nullable:
            if null != (len(items) > 1 and key in items):
                yield f"{key!r} is a list, which is empty when missing; write `type: array`", pointer
        elif not (one.get("x-any") or needed or null or nullable):
            yield f"{key!r} may be null in an answer", pointer
        if "enum" in one:
            yield f"{key!r}: an answer may hold values not seen before; write `x-known-values`", pointer


def _nullable(bundle: Bundle, schema: Any) -> bool:
    # The appliance's error envelope is a union of its possible forms.
    return any("array" in kinds(bundle.resolve(part)) for part in schema.get("anyOf", []))


def pages(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that a page requires its items, unless they can have either of two names."""
    for name, schema, pointer in every_schema(bundle):
        items = _items(bundle, name)
        if len(items) == 1 and not items <= set(schema.get("required", [])):
            yield f"a page always has {items.pop()!r}; add it to `required`", pointer


def _items(bundle: Bundle, name: str) -> set[str]:
    """Return the members of a page that may hold its items; empty for other schemas."""
    schemes = bundle.document.get("x-pagination", {}).values()
    members = bundle.lookup(f"#/components/schemas/{name}").get("properties", {})
    if not name.endswith("List"):
        return set()
    return {key for scheme in schemes for key in scheme["items"] if "array" in kinds(members.get(key))}


def requests(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that required properties are declared."""
    for _, schema, pointer in every_schema(bundle):
        for key in schema.get("required", []):
            if key not in schema.get("properties", {}):
                yield f"{key!r} is required, but not declared", (*pointer, "required")


def dates(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that dates are dates with a time, in properties and in parameters."""
    for _, key, one, pointer in every_property(bundle):
        texts = [part for part in alternatives(one) if "string" in kinds(part)]
        if _DATE.fullmatch(key) and "number" not in kinds(one) and not all(map(_is_date, texts)):
            yield f"{key!r} is a date: write `format: iso-date-time`", pointer
        if any(part.get("format") == "date" for part in texts):
            yield (
                f"{key!r}: the appliance writes a time with every date; write `format: iso-date-time`",
                pointer,
            )
    for one, pointer in every_parameter(bundle):
        base = one["name"].partition(":")[0]
        if _DATE.fullmatch(base) and not any(map(_is_date, alternatives(one["schema"]))):
            yield f"parameter {one['name']!r} is a date: write `format: iso-date-time`", pointer


def _is_date(schema: Any) -> bool:
    return bool(schema.get("format") == "iso-date-time")


def sizes(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that sizes in bytes have 64 bits."""
    for _, key, one, pointer in every_property(bundle):
        if _BYTES.fullmatch(key) and "integer" in kinds(one) and one.get("format") != "int64":
            yield f"{key!r} is a size in bytes: write `format: int64`", pointer


def secrets(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that text with the name of a secret is one, which `repr`, logs and the command line do not show."""
    for _, key, one, pointer in every_property(bundle):
        if _SECRET.fullmatch(key) and "string" in kinds(one) and one.get("format") != "password":
            yield f"{key!r} is a secret: write `format: password`", pointer


def twins(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that no two schemas have the same members with the same types."""
    seen: dict[str, str] = {}
    answered = reached(bundle, "responses")
    for name, schema, pointer in every_schema(bundle):
        if name not in answered or not schema.get("properties"):
            continue
        shape = {
            key: {part: value for part, value in one.items() if part != "description"}
            for key, one in schema["properties"].items()
        }
        text = json.dumps(shape, sort_keys=True)
        if len(shape) > 2 and text in seen:
            yield f"{name} repeats {seen[text]}; keep one of them", pointer
        seen.setdefault(text, name)


def unused(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that each schema is used by an operation, a flow or a shared response."""
    text = json.dumps(bundle.document)
    for name, _, pointer in every_schema(bundle):
        if text.count(f'"#/components/schemas/{name}"') == 0 and name not in _OAUTH:
            yield f"nothing refers to {name}; remove it", pointer


_OAUTH = {"TokenResponse", "OAuthErrorResponse"}  # for the token endpoint, which is not an operation
