"""Which operations the recorded exchanges exercise, and who answered them when they were recorded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from ..bundle import Bundle, operations

_SANDBOX_HEADER = "x-kiteworks-sandbox"
"""How the sandbox says where its answer comes from; an appliance does not send it."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A recorded request and its response.

    Attributes:
        operation: The operation that was called.
        cassette: The cassette, by folder and name: `folders/test_lists`.
        status: The status of the response.
        answered_by: `stateful` or `invented` for the sandbox, and `appliance`.
    """

    operation: str
    cassette: str
    status: int
    answered_by: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How an operation is exercised.

    Attributes:
        operation: The operation.
        cassettes: Where it succeeds.
        answered_by: Who answered there.
        refusals: The other statuses that are recorded of it.
    """

    operation: str
    cassettes: tuple[str, ...]
    answered_by: tuple[str, ...]
    refusals: tuple[int, ...]


class Operations:
    """Finds the operation that a request calls.

    Args:
        documents: The documents with the operations.
    """

    def __init__(self, documents: Iterable[Bundle]) -> None:
        found = [
            (pointer[1], pointer[2].upper(), raw["operationId"])
            for bundle in documents
            for pointer, raw in operations(bundle.document)
        ]
        self.names = [name for _, _, name in found]
        # `/rest/users/me` is meant, not `/rest/users/{user_id}`.
        self._patterns = [
            (method, re.compile(re.sub(r"{\w+}", "[^/]+", path)), name)
            for path, method, name in sorted(found, key=lambda one: one[0].count("{"))
        ]

    def called(self, method: str, path: str) -> str | None:
        """Return the name of the operation, or None: the token endpoint is not one."""
        for of, pattern, name in self._patterns:
            if of == method and pattern.fullmatch(path):
                return name
        return None


def exchanges(known: Operations, cassettes: Path) -> Iterator[Exchange]:
    """Yield each recorded call of an operation, in the order of the cassettes' names."""
    for file in sorted(cassettes.rglob("*.yaml")):
        name = file.relative_to(cassettes).with_suffix("").as_posix()
        for one in yaml.load(file.read_bytes(), _Loader)["interactions"]:  # noqa: S506 - a safe loader
            request, response = one["request"], one["response"]
            operation = known.called(request["method"], urlsplit(request["uri"]).path)
            if operation is not None:
                yield Exchange(operation, name, response["status"]["code"], _answered_by(response))


def coverage(documents: Iterable[Bundle], cassettes: Path) -> list[Coverage]:
    """Return how each operation of the documents is exercised, in their order."""
    known = Operations(documents)
    found: dict[str, list[Exchange]] = {name: [] for name in known.names}
    for one in exchanges(known, cassettes):
        found[one.operation].append(one)
    return [_coverage(name, of) for name, of in found.items()]


def _coverage(operation: str, found: list[Exchange]) -> Coverage:
    succeeded = [one for one in found if one.status < 400]
    return Coverage(
        operation,
        tuple(dict.fromkeys(one.cassette for one in succeeded)),
        tuple(sorted({one.answered_by for one in succeeded})),
        tuple(sorted({one.status for one in found if one.status >= 400})),
    )


def _answered_by(response: dict[str, Any]) -> str:
    for name, values in response["headers"].items():
        if name.lower() == _SANDBOX_HEADER:
            return str(values[0])
    return "appliance"


# Much faster where PyYAML has it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
