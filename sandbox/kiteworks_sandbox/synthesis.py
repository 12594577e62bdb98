"""Responses of operations without a handler: a value synthesized from the success schema."""

from __future__ import annotations

from typing import Any

from .bundle import Bundle, Json, Operation
from .responses import Answer

_DEPTH = 6
"""Depth down to which objects include optional properties: schemas can be recursive."""

_BY_FORMAT = {
    "iso-date-time": "2024-01-31T09:30:00+0000",
    "email": "someone@example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://example.com/",
    "binary": "",
}
_BY_TYPE: dict[str, Any] = {"string": "text", "integer": 0, "number": 0, "boolean": False, "null": None}


_BYTES = {
    # An empty archive consists only of its end record.
    "application/zip": b"PK\x05\x06" + bytes(18),
    "text/csv": b"name\r\n",
}


def answer(bundle: Bundle, operation: Operation) -> Answer:
    """Return the success answer of an operation, as its schema describes it."""
    status, response = bundle.success(operation)
    for media, declared in response.get("content", {}).items():
        if operation.definition.get("x-stream") == "response":
            return Answer(status, _BYTES.get(media, b"bytes"), media=media)
        return Answer(status, example(bundle, declared.get("schema", {})), media=media)
    return Answer(status)


def example(bundle: Bundle, schema: Json) -> Any:
    """Return a value that is valid for a schema."""
    return _value(bundle, schema, _DEPTH)


def _value(bundle: Bundle, node: Any, depth: int) -> Any:
    schema: Json = bundle.resolve(node)
    for key in ("const", "example", "default"):
        if key in schema:
            return schema[key]
    for key in ("examples", "enum", "x-known-values"):
        if schema.get(key):
            return schema[key][0]
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return _value(bundle, schema[key][0], depth)
    types = schema.get("type")
    kind = types[0] if isinstance(types, list) else types
    if kind == "array":
        return [_value(bundle, schema["items"], depth - 1)] if "items" in schema and depth > 0 else []
    if kind == "object" or "properties" in schema or "allOf" in schema:
        return _object(bundle, schema, depth)
    if kind == "string":
        return _BY_FORMAT.get(schema.get("format", ""), "text")[: schema.get("maxLength")]
    if kind in ("integer", "number"):
        return schema.get("minimum", 0)
    return _BY_TYPE.get(kind) if isinstance(kind, str) else None


def _object(bundle: Bundle, schema: Json, depth: int) -> Json:
    filled: Json = {}
    for part in schema.get("allOf", []):
        filled |= _object(bundle, bundle.resolve(part), depth)
    needed = schema.get("required", [])
    for name, one in schema.get("properties", {}).items():
        if depth > 0 or (name in needed and depth > -_DEPTH):
            filled[name] = _value(bundle, one, depth - 1)
    return filled
