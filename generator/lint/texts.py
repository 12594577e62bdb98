"""Texts: they exist, are clean, and say more than the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..bundle import Bundle, reached
from ..load import Pointer
from .walk import every_operation, every_parameter, every_property, every_schema, kinds

_HTML = re.compile(r"</?[a-zA-Z][^>]*>")
_VALUE = re.compile(r"(?<![\w\"`.-])(-?\d+|null)(?: or (-?\d+|null))? for (?!example|each)")
TO_WRITE = "TODO"
"""Stands for a text in what was drafted from a new release."""
_STALE = ("Possible error codes", "Precondition:", "the specified")


def summary(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that a summary is a heading: short, without a full stop."""
    for one, pointer in every_operation(bundle):
        text = str(one.get("summary") or "")
        if not text or text.endswith(".") or len(text) > 60:
            yield "a summary has at most 60 characters and no full stop", (*pointer, "summary")


def description(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that descriptions exist and consist of sentences."""
    for one, pointer in every_operation(bundle):
        yield from _sentence(one, pointer, "operation")
        if one.get("description") == one.get("summary") != TO_WRITE:
            yield "the description says no more than the summary", (*pointer, "description")
    for one, pointer in every_parameter(bundle):
        yield from _sentence(one, pointer, f"parameter {one['name']!r}")
    for name, one, pointer in every_schema(bundle):
        yield from _sentence(one, pointer, f"schema {name!r}")
    for _, key, one, pointer in every_property(bundle):
        yield from _sentence(one, pointer, f"property {key!r}")


def values(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that a value explained in a description, as in "0 or null for never", is allowed by the type."""
    for one, pointer in every_parameter(bundle):
        yield from _meanings(one.get("description"), one["schema"], pointer, f"parameter {one['name']!r}")
    for _, key, one, pointer in every_property(bundle):
        yield from _meanings(one.get("description"), one, pointer, f"property {key!r}")


def _meanings(text: Any, schema: Any, pointer: Pointer, what: str) -> Iterator[tuple[str, Pointer]]:
    if schema.get("x-any") or "$ref" in schema:
        return
    for match in _VALUE.finditer(str(text or "")):
        for value in filter(None, match.groups()):
            wanted = {"null"} if value == "null" else {"integer", "number"}
            if not wanted & (kinds(schema) | kinds(schema.get("items"))):
                yield f"{what} explains {value}, but its type does not allow it", pointer


def _sentence(one: dict[str, Any], pointer: Pointer, what: str) -> Iterator[tuple[str, Pointer]]:
    text = str(one.get("description") or "")
    if text != TO_WRITE and not text.rstrip().endswith((".", ")", ":")):
        yield f"{what} needs a description that ends in a full stop", pointer


def example(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that a required string has an example, unless its values or its format are enough."""
    for one, pointer in every_parameter(bundle):
        if one.get("required") and _unclear(one["schema"]):
            yield f"parameter {one['name']!r} needs `examples` in its schema", pointer
    taken = reached(bundle, "requestBody")
    required = {name: schema.get("required", []) for name, schema, _ in every_schema(bundle) if name in taken}
    for name, key, one, pointer in every_property(bundle, taken):
        if key in required[name] and _unclear(one):
            yield f"property {key!r} needs `examples`", pointer


def _unclear(schema: Any) -> bool:
    if "array" in kinds(schema):
        return _unclear(schema.get("items", {}))
    told = ("enum", "const", "format", "examples")
    return kinds(schema) - {"null"} == {"string"} and not any(key in schema for key in told)


def clean(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that texts are written, and have no markup, no extra blanks and no phrases from other documents."""
    for pointer, text in _texts(bundle.document, ()):
        if text == TO_WRITE:
            yield "write this text, which was only drafted", pointer
        if _HTML.search(text) or "  " in text or text != text.strip():
            yield "a text must not have HTML, double spaces, or spaces at its ends", pointer
        for phrase in _STALE:
            if phrase.lower() in text.lower():
                yield f"rephrase {phrase!r}", pointer


def _texts(node: Any, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("description", "summary", "meaning", "hint") and isinstance(value, str):
                yield (*pointer, key), value
            else:
                yield from _texts(value, (*pointer, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _texts(value, (*pointer, index))
