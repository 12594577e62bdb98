"""Reduce an OpenAPI document to its structure, one operation or schema a line.

What stays is what can be compared: parameters, bodies and successes with their types, and the schemas that these use.
Texts and examples are left out. `spec/published.json` is such a digest, of the release that the spec was compared with last.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

FILE = "published.json"
"""Its name in the spec's folder."""
SCHEMAS = "#/components/schemas/"
_FACTS = ("type", "format", "enum", "nullable")
_PARTS = ("allOf", "oneOf", "anyOf")


def digest(document: dict[str, Any]) -> dict[str, Any]:
    """Return the structure of a document, as a smaller document."""
    paths = {
        path: {method: _operation(operation) for method, operation in item.items()}
        for path, item in document["paths"].items()
    }
    schemas = document["components"]["schemas"]
    used: dict[str, Any] = {}
    waiting = list(_references(paths))
    while waiting:
        name = waiting.pop()
        if name not in used:
            used[name] = _schema(schemas[name])
            waiting += _references(used[name])
    return {"paths": paths, "components": {"schemas": dict(sorted(used.items()))}}


def lines(digested: dict[str, Any]) -> str:
    """Return a digest as JSON that has a line for each operation and each schema."""
    paths = ",\n".join(f"{_json(path)}: {_block(item)}" for path, item in digested["paths"].items())
    schemas = _block(digested["components"]["schemas"])
    return f'{{"paths": {{\n{paths}\n}}, "components": {{"schemas": {schemas}}}}}\n'


def _operation(operation: dict[str, Any]) -> dict[str, Any]:
    body = operation.get("requestBody", {})
    return {
        **_deprecated(operation),
        "parameters": [_parameter(one) for one in operation.get("parameters", [])],
        "requestBody": {"content": _content(body)},
        "responses": {
            status: {"content": _content(response)}
            for status, response in operation["responses"].items()
            if status.startswith("2")
        },
    }


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    required = {"required": True} if parameter.get("required") else {}
    return {
        "in": parameter["in"],
        "name": parameter["name"],
        **required,
        **_deprecated(parameter),
        "schema": _schema(parameter["schema"]),
    }


def _deprecated(holder: dict[str, Any]) -> dict[str, Any]:
    return {"deprecated": True} if holder.get("deprecated") else {}


def _content(holder: dict[str, Any]) -> dict[str, Any]:
    return {
        media: {"schema": _schema(content.get("schema"))}
        for media, content in holder.get("content", {}).items()
    }


def _schema(schema: Any) -> dict[str, Any]:
    # The vendor's generator writes an empty list where a schema is missing.
    if not isinstance(schema, dict):
        return {}
    if "$ref" in schema:
        # Some references are bare names.
        return {"$ref": SCHEMAS + schema["$ref"].removeprefix(SCHEMAS)}
    kept: dict[str, Any] = {key: schema[key] for key in _FACTS if key in schema}
    kept |= {key: [_schema(one) for one in schema[key]] for key in _PARTS if key in schema}
    if "items" in schema:
        kept["items"] = _schema(schema["items"])
    if "properties" in schema:
        kept["properties"] = {name: _schema(one) for name, one in schema["properties"].items()}
    if "required" in schema:
        kept["required"] = schema["required"]
    return kept


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].removeprefix(SCHEMAS)
        for one in node.values():
            yield from _references(one)
    elif isinstance(node, list):
        for one in node:
            yield from _references(one)


def _block(members: dict[str, Any]) -> str:
    return "{\n" + ",\n".join(f"{_json(name)}: {_json(value)}" for name, value in members.items()) + "\n}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
