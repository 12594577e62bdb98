"""Bodies that the spec's schemas allow, and bodies that they do not."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from random import Random
from typing import Any

_DEPTH = 3  # how deep objects are filled before only what is required is: schemas may hold themselves
_TEXTS = ("text", "", "0", "never", "12", "Übung", "2025-09-30", '\u0000 \\ "')
_DATES = (
    "2025-09-30T03:14:54+0000",
    "2020-05-15T08:11:07Z",
    "2024-03-01T10:00:00.5+00:00",
    "0001-01-01T00:00:00+0000",
)
_VALUES: dict[str, tuple[Any, ...]] = {
    "integer": (0, 1, -1, 53_687_091_200),
    "number": (0, 1.5, -2, 1e300),
    "boolean": (True, False),
    "null": (None,),
}
ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 7, 1.0, 1.5, 1e300, 10**30, 1759202094, "", "0", "1", "12", "-7", "012", "1.5", "true",
    "never", "text", "2025-09-30", "2025-09-30T03:14:54+0000", "2025-02-31T00:00:00Z", "x" * 300, [], [None], [1],
    ["a", {}], [[]], {}, {"id": 1}, {"data": []}, {"0": "a", "1": {}}, {"x": {"y": [None]}},
)  # fmt: skip
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that the spec declares: of which operation, with which status, with which schema."""

    operation: str
    status: int
    schema: dict[str, Any]
    document: dict[str, Any]

    def resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            found: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            node = found
        return node


def answers() -> Iterator[Answer]:
    """One answer for each schema that a success in JSON has."""
    known: set[str] = set()
    for name in ("openapi.json", "pubsub.json"):
        document = json.loads((files("kiteworks_spec") / name).read_text(encoding="utf-8"))
        operations = (one for item in document["paths"].values() for one in item.values())
        for operation in operations:
            if not isinstance(operation, dict) or "operationId" not in operation:
                continue
            for status, response in operation["responses"].items():
                answer = Answer(operation["operationId"], 200, response, document)
                schema = (
                    answer.resolved(response).get("content", {}).get("application/json", {}).get("schema")
                )
                if status.startswith("2") and schema is not None and repr(schema) not in known:
                    known.add(repr(schema))
                    yield Answer(operation["operationId"], int(status), schema, document)


def valid(answer: Answer, random: Random) -> Any:
    """A body that the schema of an answer allows."""
    return _value(answer, answer.schema, random, _DEPTH)


def _value(answer: Answer, node: dict[str, Any], random: Random, depth: int) -> Any:
    schema = answer.resolved(node)
    if "anyOf" in schema:
        return _value(answer, random.choice(schema["anyOf"]), random, depth)
    if "enum" in schema:
        return random.choice(schema["enum"])
    if "type" not in schema:
        assert "x-any" in schema or schema.keys() <= {"description"}, schema
        return copy.deepcopy(random.choice(ODD))
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    kind = random.choice(kinds)
    if kind == "object":
        return _object(answer, schema, random, depth)
    if kind == "array":
        return [
            _value(answer, schema["items"], random, depth - 1)
            for _ in range(random.randrange(3) if depth else 0)
        ]
    if kind == "string":
        return random.choice(_DATES if schema.get("format") == "iso-date-time" else _TEXTS)
    return random.choice(_VALUES[kind])


def _object(answer: Answer, schema: dict[str, Any], random: Random, depth: int) -> dict[str, Any]:
    required = schema.get("required", ())
    found = {
        name: _value(answer, inner, random, depth - 1)
        for name, inner in schema.get("properties", {}).items()
        if name in required or (depth > 0 and random.random() < 0.7)
    }
    if "properties" not in schema:
        inner = schema.get("additionalProperties")
        values = inner if isinstance(inner, dict) else {"x-any": True}
        found = {name: _value(answer, values, random, depth - 1) for name in ("a", "b.c", "d[0]")}
    return found


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Where values stand in a body, itself among them."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in items:
        yield from places(one, (*path, key))


def put(body: Any, path: Path, value: Any) -> Any:
    """A body with another value at a place; without that member, where the value is `...`."""
    if not path:
        return None if value is ... else value
    holder = body
    for step in path[:-1]:
        holder = holder[step]
    if value is not ...:
        holder[path[-1]] = value
    elif isinstance(holder, dict):
        del holder[path[-1]]
    else:
        holder[path[-1]] = None
    return body
