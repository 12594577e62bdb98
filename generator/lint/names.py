"""Names as a Python user would choose them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bundle import Bundle, reached
from ..load import Pointer
from .walk import every_operation, every_schema

_SCHEMA = re.compile(r"[A-Z][A-Za-z0-9]*[A-Za-z]")
# Standard names that contain digits.
_DIGITS = {"Base64", "base64"}


def operation(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that a method neither repeats the name of its resource nor ends in a digit."""
    for one, pointer in every_operation(bundle):
        *path, verb = one["operationId"].split(".")
        resource = path[-1]
        singular = resource.removesuffix("s")
        words = verb.split("_")
        if words[-1] in (resource, singular) and len(words) > 1:
            yield f"method {verb!r} repeats the resource {resource!r}", (*pointer, "operationId")
        if verb[-1].isdigit() and words[-1] not in _DIGITS:
            yield f"method {verb!r} ends in a digit", (*pointer, "operationId")
        if len(path) > 1 and path[-1].startswith(f"{path[-2].removesuffix('s')}_"):
            yield f"resource {path[-1]!r} repeats {path[-2]!r}", (*pointer, "operationId")


def schema(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check schema names: a thing is a noun, request bodies end in Request, pages end in List."""
    bodies = {
        str(content["schema"].get("$ref", "")).rpartition("/")[2]
        for one, _ in every_operation(bundle)
        for content in bundle.resolve(one.get("requestBody", {})).get("content", {}).values()
    }
    answered = reached(bundle, "responses")
    for name, one, pointer in every_schema(bundle):
        if not _SCHEMA.fullmatch(name):
            yield f"schema {name!r} must be in PascalCase, without a digit at its end", pointer
        if name in bodies and not name.endswith("Request"):
            yield f"{name} is a request body: its name must end in Request", pointer
        page = name in answered and set(one.get("properties", {})) == {"data", "metadata"}
        if page and not name.endswith("List"):
            yield f"{name} is a page: its name must end in List", pointer
