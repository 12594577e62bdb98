"""Responses of operations without a handler: a value synthesized from the success schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
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
_BY_TYPE: dict[str, Any] = {"boolean": False, "null": None}
_BY_NAME = {
    "id": "00000000-0000-4000-8000-000000000000",
    "email": "someone@example.com",
    "url": "https://example.com/",
    "uri": "https://example.com/",
    "link": "https://example.com/",
    "host": "files.example.com",
    "hostname": "files.example.com",
    "filename": "report.pdf",
    "name": "Example",
    "mime": "application/pdf",
    "path": "Reports/report.pdf",
    "fingerprint": "d41d8cd98f00b204e9800998ecf8427e",
    "hash": "d41d8cd98f00b204e9800998ecf8427e",
    "created": "2024-01-31T09:30:00+0000",
    "modified": "2024-01-31T09:30:00+0000",
    "date": "2024-01-31T09:30:00+0000",
}
"""Text by the last word of a member's name; the name itself, as words, for any other."""
_WORDS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")

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


def invented(bundle: Bundle, operation: Operation, query: Mapping[str, Any]) -> Answer:
    """Return the answer of an operation that has no handler: lists are empty, as nothing was ever put into them.

    Args:
        bundle: The bundle.
        operation: The operation.
        query: Query parameters: lists repeat their `limit` and `offset`.
    """
    made = answer(bundle, operation)
    if operation.method == "get":
        made.body = _emptied(made.body, query)
    return made


def _emptied(body: Any, query: Mapping[str, Any]) -> Any:
    """Return the envelope of a list without its items; any other value as it is."""
    if isinstance(body, list):
        return []
    if not isinstance(body, dict):
        return body
    for name, total in (("items", "totalItems"), ("Resources", "totalResults")):
        if isinstance(body.get(name), list) and total in body:
            return body | {name: [], total: 0} | ({"itemsPerPage": 0} if "itemsPerPage" in body else {})
    held = [name for name in ("data", "events") if isinstance(body.get(name), list)]
    if held:
        page = {"total": 0, "limit": query.get("limit"), "offset": query.get("offset") or 0}
        emptied: Json = {name: [] for name in held}
        return body | emptied | ({"metadata": page} if "metadata" in body else {})
    return body


def example(bundle: Bundle, schema: Json) -> Any:
    """Return a value that is valid for a schema."""
    return _value(bundle, schema, _DEPTH)


def _text(name: str) -> str:
    words = [one.lower() for one in _WORDS.findall(name)] or ["example"]
    return _BY_NAME.get(words[-1], " ".join(words).capitalize())


def _value(bundle: Bundle, node: Any, depth: int, name: str = "") -> Any:
    schema: Json = bundle.resolve(node)
    for key in ("const", "example", "default"):
        if key in schema:
            return schema[key]
    for key in ("examples", "enum", "x-known-values"):
        if schema.get(key):
            return schema[key][0]
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return _value(bundle, schema[key][0], depth, name)
    types = schema.get("type")
    kind = types[0] if isinstance(types, list) else types
    if kind == "array":
        return [_value(bundle, schema["items"], depth - 1, name)] if "items" in schema and depth > 0 else []
    if kind == "object" or "properties" in schema or "allOf" in schema:
        return _object(bundle, schema, depth)
    if kind == "string":
        return _BY_FORMAT.get(schema.get("format", ""), _text(name))[: schema.get("maxLength")]
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
            filled[name] = _value(bundle, one, depth - 1, name)
    return filled
