"""Ways through a document that several rules take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..bundle import Bundle, operations
from ..load import Pointer

Place = tuple[dict[str, Any], Pointer]


def every_operation(bundle: Bundle) -> Iterator[Place]:
    """Each operation."""
    for pointer, operation in operations(bundle.document):
        yield operation, pointer


def every_parameter(bundle: Bundle) -> Iterator[Place]:
    """Each parameter where it is written: the shared ones, those of paths, those of operations."""
    components: Pointer = ("components", "parameters")
    for name, one in bundle.document.get("components", {}).get("parameters", {}).items():
        yield one, (*components, name)
    yield from own_parameters(bundle)


def own_parameters(bundle: Bundle) -> Iterator[Place]:
    """Each parameter that a path or an operation declares for itself."""
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
    """All parameters of an operation, those of its path among them."""
    item = bundle.document["paths"][pointer[1]]
    return [bundle.resolve(one) for one in [*item.get("parameters", []), *operation.get("parameters", [])]]


def every_schema(bundle: Bundle) -> Iterator[tuple[str, dict[str, Any], Pointer]]:
    """Each named schema."""
    for name, schema in bundle.document.get("components", {}).get("schemas", {}).items():
        yield name, schema, ("components", "schemas", name)


def every_property(bundle: Bundle, names: set[str] | None = None) -> Iterator[tuple[str, str, Any, Pointer]]:
    """Each property of a named schema: the schema's name, its own, its text and where it stands."""
    for name, schema, pointer in every_schema(bundle):
        if names is None or name in names:
            for key, one in schema.get("properties", {}).items():
                yield name, key, one, (*pointer, "properties", key)


def kinds(schema: Any) -> set[str]:
    """The types that a schema allows at its top."""
    if not isinstance(schema, dict):
        return set()
    stated = schema.get("type", [])
    own = {stated} if isinstance(stated, str) else set(stated)
    for key in ("anyOf", "oneOf", "allOf"):
        for part in schema.get(key, []):
            own |= kinds(part)
    return own


def alternatives(schema: Any) -> list[Any]:
    """The parts of a schema of which one must hold; the schema itself where it names none."""
    return schema.get("anyOf") or schema.get("oneOf") or [schema]
