"""Leniency about request bodies: numbers and booleans sent as text, and forms sent instead of JSON."""

from __future__ import annotations

import re
from typing import Any

from .bundle import Bundle, Json

_TRUTH = {"true": True, "false": False, "1": True, "0": False}
_WHOLE = re.compile(r"[+-]?\d+\Z")


def coerced(bundle: Bundle, schema: Any, value: Any, *, form: bool = False) -> Any:
    """Convert text in a value to the types of its schema, where the text is unambiguous.

    Args:
        bundle: The bundle for resolving references.
        schema: The expected schema.
        value: The received value.
        form: Whether it came from a form, in which a list of one item stands for the item.
    """
    schema = bundle.resolve(schema)
    if isinstance(value, dict):
        properties: Json = {name: one for part in _parts(bundle, schema) for name, one in part.items()}
        return {
            name: coerced(bundle, properties.get(name, {}), one, form=form) for name, one in value.items()
        }
    if isinstance(value, list):
        return [coerced(bundle, schema.get("items", {}), one) for one in value]
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if form and "array" in types and "string" not in types:
        return coerced(bundle, schema, [value])
    # If a type of identifier has numbers, it is a number even when sent as text.
    if isinstance(value, str) and ("string" not in types or "integer" in types):
        return _read(value, types)
    if isinstance(value, int) and types and "boolean" in types and "integer" not in types and value in (0, 1):
        return bool(value)
    return value


def _parts(bundle: Bundle, schema: Json) -> list[Json]:
    parts = [bundle.resolve(one) for one in schema.get("allOf", [])]
    return [one.get("properties", {}) for one in (*parts, schema)]


def _read(text: str, types: list[str]) -> Any:
    if "integer" in types and _WHOLE.match(text):
        return int(text)
    if "boolean" in types:
        return _TRUTH.get(text.lower(), text)
    return text
