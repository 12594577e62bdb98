"""Parameters: one definition for one meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..bundle import Bundle
from ..load import Pointer
from .walk import every_operation, every_parameter, kinds, own_parameters, parameters_of

MODES = ["compact", "full_no_links", "full_with_links", "full"]
_ORDER = re.compile(r"[\w.]+(:(asc|desc))?")
_COMPARED = ("gt", "gte", "lt", "lte", "eq", "contains", "startswith")


def shared(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that definitions in `shared/parameters.yaml` are not repeated elsewhere."""
    known = {
        _said(one): name for name, one in bundle.document.get("components", {}).get("parameters", {}).items()
    }
    for one, pointer in own_parameters(bundle):
        if _said(one) in known:
            yield f"refer to components/parameters/{known[_said(one)]}, which is the same", pointer


def _said(parameter: dict[str, Any]) -> tuple[str, ...]:
    """Return the definition of a parameter in a comparable form."""
    words = ("in", "name", "schema", "required", "description", "x-identifies")
    return tuple(str(parameter.get(word)) for word in words)


def typed(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that parameters have a type, and that lists are comma-separated."""
    for one, pointer in every_parameter(bundle):
        schema = one.get("schema", {})
        if not kinds(schema):
            yield f"parameter {one['name']!r} needs a type", pointer
        if "array" in kinds(schema) and (one.get("style"), one.get("explode")) != ("form", False):
            yield f"parameter {one['name']!r} is a list: write `style: form` and `explode: false`", pointer
        if "array" not in kinds(schema) and one["name"].endswith(":in"):
            yield f"parameter {one['name']!r} compares with several values, so it must be a list", pointer


def family(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that a filter and its comparisons have the same type."""
    for operation, pointer in every_operation(bundle):
        found = {
            one["name"]: one for one in parameters_of(bundle, operation, pointer) if one["in"] == "query"
        }
        for name, one in found.items():
            base, _, how = name.partition(":")
            if how in _COMPARED and base in found and _shape(found[base]) != _shape(one):
                yield f"{name!r} has a different type than {base!r}, which it compares", pointer


def _shape(parameter: dict[str, Any]) -> tuple[list[str], Any]:
    schema = parameter["schema"]
    return sorted(kinds(schema)), schema.get("format")


def mode(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that `mode` has the same values everywhere."""
    for one, pointer in every_parameter(bundle):
        if (
            one["name"] == "mode"
            and kinds(one["schema"]) == {"string"}
            and one["schema"].get("enum") != MODES
        ):
            yield f"mode takes {', '.join(MODES)}; refer to components/parameters/Mode", pointer


def order(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that `orderBy` is a string such as `name:asc`, or `name` if another parameter gives the direction."""
    for one, pointer in every_parameter(bundle):
        if one["name"] == "orderBy":
            values = one["schema"].get("enum", [])
            if kinds(one["schema"]) != {"string"} or not all(_ORDER.fullmatch(value) for value in values):
                yield "orderBy is a text, its values of the form name:asc or name:desc", pointer
