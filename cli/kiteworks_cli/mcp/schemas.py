"""Describes the arguments of a tool as JSON Schema, and reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Union

import msgspec

from kiteworks_runtime.errors import InvalidArgumentError

from ..operations.methods import doc
from ..operations.options import Option
from ..operations.values import from_json, members
from .catalog import Tool

MOST_ITEMS = 200
"""Maximum number of items that a list returns at once."""
DEFAULT_ITEMS = 25

_EXTRA: dict[str, dict[str, Any]] = {
    "limit": {
        "type": "integer",
        "minimum": 1,
        "maximum": MOST_ITEMS,
        "default": DEFAULT_ITEMS,
        "description": "Maximum number of items to return.",
    },
    "fields": {
        "type": "array",
        "items": {"type": "string"},
        "description": "Members of each object to return, such as `name` or `creator.name`. Default: all.",
    },
}


def input_schema(tool: Tool) -> dict[str, Any]:
    """Return the schema of a tool's arguments."""
    words = doc(tool.method.function).entries
    schemas, definitions = msgspec.json.schema_components(
        [_kind(one) for one in tool.options], ref_template="#/$defs/{name}"
    )
    properties = {
        one.name: schema | _description(one, words.get(one.name, one.help))
        for one, schema in zip(tool.options, schemas, strict=True)
    }
    schema: dict[str, Any] = {
        "type": "object",
        "properties": properties | {name: _EXTRA[name] for name in extra_of(tool)},
        "required": [one.name for one in tool.options if _is_required(one)],
        "additionalProperties": False,
    }
    return schema | ({"$defs": definitions} if definitions else {})


def extra_of(tool: Tool) -> tuple[str, ...]:
    """Return the names of the arguments that say how much of the result is returned."""
    operation = tool.method.operation
    if operation is not None and operation.pagination is not None:
        return ("limit", "fields")
    return ("fields",)


def read(tool: Tool, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return a method's arguments from those of a call. Paths are still text.

    Raises:
        InvalidArgumentError: One is missing, unknown or invalid.
    """
    known = {one.name: one for one in tool.options}
    own = {name: value for name, value in given.items() if name not in extra_of(tool)}
    for name in own:
        if name not in known:
            raise InvalidArgumentError(f"{tool.name} has no argument {name!r}; it has: {', '.join(known)}")
    missing = [name for name, one in known.items() if _is_required(one) and name not in given]
    if missing:
        raise InvalidArgumentError(f"{tool.name} needs: {', '.join(missing)}")
    return {name: from_json(name, value, known[name].kind) for name, value in own.items()}


def _is_required(option: Option) -> bool:
    return option.required or option.is_target


def _kind(option: Option) -> Any:
    """Return the type of an argument in JSON, which has neither paths nor open files."""
    if option.is_local:
        return list[str] if option.item is not None else str
    return Union[tuple(members(option.kind))]  # noqa: UP007 (how many there are is not known)


def _description(option: Option, text: str) -> dict[str, Any]:
    if option.is_local:
        text = "A path on this machine, in one of the folders that were granted; or several, if it is a list."
    elif option.fact.has_path:
        text = f"{text.rstrip('.')}; or its path, such as kw:/Reports/q3.pdf."
    return {"description": text} | (
        {} if option.fact.example is None else {"examples": [option.fact.example]}
    )
