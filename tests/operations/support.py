"""What the tests of this folder share."""

from __future__ import annotations

import importlib
from typing import Any

import msgspec

from kiteworks_runtime.files import FileInput
from kiteworks_runtime.operation import Argument, Body, Operation
from kiteworks_sandbox.bundle import Bundle, Json
from kiteworks_sandbox.synthesis import example

BUNDLE = Bundle.load()
OPERATIONS = {one.id: one for one in BUNDLE.operations}
CALLED_BY = {
    name: one.definition["x-called-by"] for name, one in OPERATIONS.items() if "x-called-by" in one.definition
}
"""The operations that have no method of their own, each with the workflow whose method makes the request."""


def constant(name: str) -> Operation[Any]:
    """What the generated client knows of an operation."""
    module = importlib.import_module("kiteworks.resources." + "_".join(name.split(".")[:-1]))
    found: Operation[Any] = getattr(module, name.replace(".", "_").upper())
    return found


def method_of(client: Any, name: str) -> Any:
    """The method of an operation; of one that has none, what a workflow makes its request with."""
    if name in CALLED_BY:
        return lambda **given: client._caller.call(constant(name), given)
    for part in name.split("."):
        client = getattr(client, part)
    return client


def declared(name: str) -> dict[tuple[str, str], Json]:
    """What the spec says of each parameter, and of each member of the body, by where it goes and its name."""
    parameters = map(BUNDLE.resolve, OPERATIONS[name].definition.get("parameters", []))
    body = BUNDLE.request_schema(OPERATIONS[name]) or {}
    members = {("body", key): member for key, member in body.get("properties", {}).items()}
    return {(one["in"], one["name"]): one for one in parameters} | members


def place(argument: Argument) -> tuple[str, str]:
    """Where an argument goes, and its name there."""
    return "body" if isinstance(argument, Body) else type(argument).__name__.lower(), argument.wire_name


def arguments(name: str, *, optional: bool) -> dict[str, Any]:
    """Values for the arguments of a method, made from the spec's schemas."""
    stated = declared(name)
    values: dict[str, Any] = {}
    for one in constant(name).arguments:
        where = place(one)
        if where[0] != "path" and not one.required and not optional:
            continue
        value = example(BUNDLE, stated[where].get("schema", stated[where]))
        values[one.name] = (
            ("thing.txt", b"bytes") if one.type is FileInput else msgspec.convert(value, one.type)
        )
    return values
