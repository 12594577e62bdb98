"""An example response for each operation: one that was recorded, or else one made from its schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from ..bundle import Bundle, operations
from .coverage import RECORDED_AGAINST, Exchange, Operations, exchanges

_LONG = 200  # characters
_FORMATS = {"iso-date-time": "2026-01-31T12:00:00+0000", "email": "ann@example.com", "unix-time": 1769860800}
_PLACEHOLDERS = {"integer": 1, "number": 1.0, "boolean": True, "string": "text", "null": None}


@dataclass(frozen=True, slots=True)
class Response:
    """A response on a page.

    Attributes:
        status: The status with its phrase.
        body: The body as JSON; empty if it has none, or another kind of content.
        source: Where it comes from, as the end of a sentence.
        shortened: Whether lists or texts are cut.
    """

    status: str
    body: str
    source: str
    shortened: bool = False


def responses(documents: Mapping[str, Bundle], cassettes: Path) -> dict[str, Response]:
    """Return a response for each operation that has a success with a body in JSON, or was recorded."""
    recorded: dict[str, list[Exchange]] = {}
    for one in exchanges(Operations(documents.values()), cassettes):
        if one.status < 300:
            recorded.setdefault(one.operation, []).append(one)
    found = {name: _recorded(max(of, key=_filled)) for name, of in recorded.items()}
    for bundle in documents.values():
        for _, operation in operations(bundle.document):
            name = operation["operationId"]
            made = _from_schema(bundle, operation) if name not in found else None
            if made:
                found[name] = made
    return found


def _filled(exchange: Exchange) -> int:
    """How much a response shows: a body in JSON is better than none, and a list with items than an empty one."""
    body = _parsed(exchange)
    if body is None:
        return 0
    lists = [one for one in (body.values() if isinstance(body, dict) else [body]) if isinstance(one, list)]
    return 1 if lists and not any(lists) else 2


def _parsed(exchange: Exchange) -> Any:
    try:
        return json.loads(exchange.body)
    except ValueError:  # of another type, or empty
        return None


def _recorded(exchange: Exchange) -> Response:
    body = _parsed(exchange)
    source = f"recorded against the {RECORDED_AGAINST.get(exchange.answered_by, exchange.answered_by)}"
    if body is None:
        return Response(_status(exchange.status), "", source)
    short = _shortened(body)
    return Response(_status(exchange.status), _text(short), source, short != body)


def _shortened(value: Any) -> Any:
    """Return a value whose lists have one item at most, and whose texts are short."""
    if isinstance(value, dict):
        return {name: _shortened(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_shortened(one) for one in value[:1]]
    if isinstance(value, str) and len(value) > _LONG:
        return value[:_LONG] + "…"
    return value


def _from_schema(bundle: Bundle, operation: Mapping[str, Any]) -> Response | None:
    for status, stated in operation["responses"].items():
        content = bundle.resolve(stated).get("content", {}) if status.startswith("2") else {}
        schema = content.get("application/json", {}).get("schema")
        if schema:
            body = _text(_example(bundle, schema, ()))
            return Response(_status(int(status)), body, "made from the schema: no success is recorded")
    return None


def _example(bundle: Bundle, schema: Mapping[str, Any], above: tuple[str, ...]) -> Any:
    reference = schema.get("$ref")
    if reference in above:
        return None
    above = (*above, reference) if reference else above
    schema = bundle.resolve(schema)
    for word in ("examples", "enum", "x-known-values"):
        if schema.get(word):
            return schema[word][0]
    for word in ("oneOf", "anyOf", "allOf"):
        if schema.get(word):
            return _example(bundle, schema[word][0], above)
    if "properties" in schema:
        return {name: _example(bundle, one, above) for name, one in schema["properties"].items()}
    if "items" in schema:
        return [_example(bundle, schema["items"], above)]
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    kind = schema.get("type", "object")
    return _PLACEHOLDERS.get(kind[0] if isinstance(kind, list) else kind, {})


def _status(status: int) -> str:
    return f"{status} {HTTPStatus(status).phrase}"


def _text(body: Any) -> str:
    return json.dumps(body, indent=2, ensure_ascii=False)
