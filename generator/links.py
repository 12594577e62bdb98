"""Stage 2b: link the response that creates an object to the operations on that object.

OpenAPI's links follow from `x-identifies`: a program that has an object's identifier can call every operation whose
path takes one. Tools that test or explore an API on their own follow them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .bundle import Bundle, operations

CREATED = "201"


def add_links(bundle: Bundle) -> None:
    """Add `links` to every response that returns a created object."""
    targets = list(_targets(bundle))
    for _, operation in operations(bundle.document):
        response = operation.get("responses", {}).get(CREATED, {})
        if "$ref" in response:
            continue
        links: dict[str, Any] = {}
        for schema, member in _identifiers(bundle, response):
            for target, parameter, wanted in targets:
                if schema in wanted:
                    links[target] = {
                        "operationId": target,
                        "parameters": {parameter: f"$response.body#/{member}"},
                    }
        if links:
            response["links"] = dict(sorted(links.items()))


def _targets(bundle: Bundle) -> Iterator[tuple[str, str, set[str]]]:
    """Iterate over the operations with one identifier in their path: its parameter, and the objects it may identify."""
    for pointer, operation in operations(bundle.document):
        shared = bundle.document["paths"][pointer[1]].get("parameters", [])
        stated = [bundle.resolve(one) for one in (*shared, *operation.get("parameters", []))]
        in_path = [one for one in stated if one["in"] == "path"]
        if len(in_path) == 1:
            (one,) = in_path
            yield operation["operationId"], one["name"], set(identified(one))


def _identifiers(bundle: Bundle, response: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Iterate over the objects that a response identifies, each with the member that holds the identifier."""
    for media in response.get("content", {}).values():
        schema = media.get("schema", {})
        for one in schema.get("anyOf", [schema]):  # null beside it: the body is optional
            name = one.get("$ref", "").rpartition("/")[2]
            for member, stated in (bundle.resolve(one) or {}).get("properties", {}).items():
                yield f"{name}.{member}", member
                if member == "id":
                    yield from ((other, member) for other in (identified(stated) or [name]))


def identified(one: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the objects that a parameter or property may identify."""
    value = one.get("x-identifies")
    return tuple(name for name in (value if isinstance(value, list) else [value]) if isinstance(name, str))
