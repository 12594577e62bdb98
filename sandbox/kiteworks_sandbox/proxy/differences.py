"""Compare an exchange with the spec. What is found names places and types, never values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped]

from ..bundle import Bundle, Json, Operation
from .exchange import UNREADABLE, Exchange
from .scrubbing import Scrubber, branches, parameters, properties

_TYPES = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    dict: "object",
    list: "array",
    type(None): "null",
}
_TEMPORARY = frozenset((429, 490, 500, 502, 503, 504))
"""Statuses that any call may get, from whatever stands before the appliance."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which an exchange differs from the spec."""

    operation: str
    """Its `operationId`, or method and path of a call that the spec does not have."""
    place: str
    """Where: `response 200 $.data[*].size`."""
    problem: str
    """What the appliance or the program did, and what the spec says."""


class Comparison:
    """Compares exchanges with a bundle.

    Args:
        bundle: The spec.
        scrubber: Replaces what is personal in paths that the spec does not have.
    """

    def __init__(self, bundle: Bundle, scrubber: Scrubber) -> None:
        self._bundle = bundle
        self._scrubber = scrubber
        self._validators: dict[int, Draft202012Validator] = {}

    def of(self, exchange: Exchange) -> list[Difference]:
        """Return how an exchange differs from the spec, each difference once."""
        operation = exchange.operation
        if operation is None:
            name = f"{exchange.method.upper()} {self._scrubber.path(exchange)}"
            return [
                Difference(
                    name, "request", f"answered with {exchange.status}; the spec has no such operation"
                )
            ]
        found = [
            *self._query(operation, exchange),
            *self._sent(operation, exchange),
            *self._answered(operation, exchange),
        ]
        return list(dict.fromkeys(found))

    def _query(self, operation: Operation, exchange: Exchange) -> Iterator[Difference]:
        declared = parameters(self._bundle, operation)
        for name, _ in exchange.query:
            if name not in declared:
                shown = self._scrubber.name(name)
                yield Difference(operation.id, f"query {shown}", "sent; the spec does not have it")

    def _sent(self, operation: Operation, exchange: Exchange) -> Iterator[Difference]:
        schema = self._bundle.request_schema(operation)
        value = exchange.request.value()
        if (
            schema is None
            or value is None
            or value is UNREADABLE
            or exchange.request.media != "application/json"
        ):
            return
        for place, problem in self._problems(schema, value):
            yield Difference(operation.id, f"request {place}", problem)

    def _answered(self, operation: Operation, exchange: Exchange) -> Iterator[Difference]:
        status = str(exchange.status)
        declared = {
            str(key): self._bundle.resolve(one) for key, one in operation.definition["responses"].items()
        }
        if status not in declared:
            if exchange.status not in _TEMPORARY:
                yield Difference(
                    operation.id,
                    f"response {status}",
                    f"answered; the spec has {', '.join(sorted(declared))}",
                )
            return
        content, media = declared[status].get("content", {}), exchange.response.media
        if not exchange.response.size or not content:
            return
        if operation.definition.get("x-stream") == "response" and exchange.status < 300:
            return  # the content of a file, of any type
        if media not in content:
            shown = self._scrubber.media(media)
            yield Difference(
                operation.id, f"response {status}", f"is {shown}; the spec says {', '.join(content)}"
            )
            return
        value = exchange.response.value()
        if value is UNREADABLE:
            return
        schema = content[media].get("schema", {})
        for place, problem in self._problems(schema, value):
            yield Difference(operation.id, f"response {status} {place}", problem)

    def _problems(self, schema: Json, value: Any) -> Iterator[tuple[str, str]]:
        for error in self._validator(schema).iter_errors(value):
            yield from self._explained(error)
        yield from self._undeclared(schema, value, "$")

    def _validator(self, schema: Json) -> Draft202012Validator:
        if id(schema) not in self._validators:  # schemas live as long as the bundle
            document = {**schema, "components": self._bundle.document["components"]}
            self._validators[id(schema)] = Draft202012Validator(document)
        return self._validators[id(schema)]

    def _explained(self, error: ValidationError) -> Iterator[tuple[str, str]]:
        place = self._place(error)
        rule, wanted = error.validator, error.validator_value
        if rule == "required":
            missing = [name for name in wanted if name not in error.instance]
            for name in missing:
                yield f"{place}.{name}", "is missing; the spec requires it"
        elif rule in ("anyOf", "oneOf") and error.context:
            deepest = max(error.context, key=lambda one: len(one.absolute_path))
            if len(deepest.absolute_path) > len(error.absolute_path):
                yield from self._explained(deepest)
            else:
                yield place, f"is {_type(error.instance)}; the spec allows none of its alternatives"
        elif rule == "type":
            kinds = wanted if isinstance(wanted, list) else [wanted]
            yield place, f"is {_type(error.instance)}; the spec says {' or '.join(kinds)}"
        else:
            limit = wanted if isinstance(wanted, (int, float, str)) else "what it lists"
            yield place, f"breaks the rule `{rule}`: {limit}"

    def _place(self, error: ValidationError) -> str:
        steps = error.absolute_path
        return "$" + "".join(
            "[*]" if isinstance(one, int) else f".{self._scrubber.name(one)}" for one in steps
        )

    def _undeclared(self, schema: Any, value: Any, place: str) -> Iterator[tuple[str, str]]:
        """Iterate over the members that the spec does not have, in objects whose members it lists."""
        if isinstance(value, list):
            items = next((one["items"] for one in branches(self._bundle, schema) if "items" in one), None)
            if items is not None:
                for one in value:
                    yield from self._undeclared(items, one, f"{place}[*]")
        elif isinstance(value, dict) and (members := properties(self._bundle, schema)):
            for name, one in value.items():
                if name in members:
                    yield from self._undeclared(members[name], one, f"{place}.{name}")
                else:
                    yield (
                        f"{place}.{self._scrubber.name(name)}",
                        f"is {_type(one)}; the spec does not have it",
                    )


def _type(value: Any) -> str:
    name = _TYPES[type(value)]
    if name == "string" and re.fullmatch(r"\d+", value):
        return "a string of digits"
    return name if name == "null" else f"{'an' if name[0] in 'aio' else 'a'} {name}"
