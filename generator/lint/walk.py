"""Iterators over a document that several rules use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..bundle import Bundle, operations
from ..load import Pointer

Place = tuple[dict[str, Any], Pointer]


def every_operation(bundle: Bundle) -> Iterator[Place]:
    """Iterate over the operations."""
    for pointer, operation in operations(bundle.document):
        yield operation, pointer


def every_parameter(bundle: Bundle) -> Iterator[Place]:
    """Iterate over the parameters where they are defined: shared, in paths, in operations."""
    components: Pointer = ("components", "parameters")
    for name, one in bundle.document.get("components", {}).get("parameters", {}).items():
        yield one, (*components, name)
    yield from own_parameters(bundle)


def own_parameters(bundle: Bundle) -> Iterator[Place]:
    """Iterate over the parameters that a path or an operation declares itself."""
    for path, item in bundle.document.get("paths", {}).items():
        places: list[tuple[Any, Pointer]] = [(item, ("paths", path))]
        places += [
            (item[method], ("paths", path, method)) for method in item if isinstance(item[method], dict)
        ]
        for holder, pointer in places:
            for index, one in enumerate(holder.get("parameters", [])):
                if "$ref" not in one:
                    yield one, (*pointer, "parameters", index)


def parameters_of(bundle: Bundle, operation: dict[str, Any], pointer: Pointer) -> list[dict[str, Any]]:
    """Iterate over all parameters of an operation, including those of its path."""
    item = bundle.document["paths"][pointer[1]]
    return [bundle.resolve(one) for one in [*item.get("parameters", []), *operation.get("parameters", [])]]


def every_schema(bundle: Bundle) -> Iterator[tuple[str, dict[str, Any], Pointer]]:
    """Iterate over the named schemas."""
    for name, schema in bundle.document.get("components", {}).get("schemas", {}).items():
        yield name, schema, ("components", "schemas", name)


def every_property(bundle: Bundle, names: set[str] | None = None) -> Iterator[tuple[str, str, Any, Pointer]]:
    """Iterate over the properties of named schemas: the schema's name, its own, its definition and its pointer."""
    for name, schema, pointer in every_schema(bundle):
        if names is None or name in names:
            for key, one in schema.get("properties", {}).items():
                yield name, key, one, (*pointer, "properties", key)


def kinds(schema: Any) -> set[str]:
    """Return the types that a schema allows at its top level."""
    if not isinstance(schema, dict):
        return set()
    stated = schema.get("type", [])
    own = {stated} if isinstance(stated, str) else set(stated)
    for key in ("anyOf", "oneOf", "allOf"):
        for part in schema.get(key, []):
            own |= kinds(part)
    return own


def alternatives(schema: Any) -> list[Any]:
    """Return the alternatives of a schema, or the schema itself if it has none."""
    return schema.get("anyOf") or schema.get("oneOf") or [schema]
