"""Which operations the recorded exchanges exercise, and who answered them when they were recorded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from ..bundle import Bundle, operations
from ..load import Loader

_SANDBOX_HEADER = "x-kiteworks-sandbox"
"""How the sandbox says where its answer comes from; an appliance does not send it."""

RECORDED_AGAINST = {"stateful": "sandbox", "invented": "sandbox (invented)"}
"""Who answered, in words, if it is not an appliance."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A recorded request and its response.

    Attributes:
        operation: The operation that was called.
        cassette: The cassette, by folder and name: `folders/test_lists`.
        status: The status of the response.
        answered_by: `stateful` or `invented` for the sandbox, and `appliance`.
        body: The body of the response.
    """

    operation: str
    cassette: str
    status: int
    answered_by: str
    body: str | bytes


@dataclass(frozen=True, slots=True)
class Coverage:
    """How an operation is exercised.

    Attributes:
        operation: The operation.
        cassettes: Where it succeeds.
        answered_by: Who answered there, or refused if it never succeeds.
        refusals: The other statuses that are recorded of it.
        refused_in: Where it is refused.
    """

    operation: str
    cassettes: tuple[str, ...]
    answered_by: tuple[str, ...]
    refusals: tuple[int, ...]
    refused_in: tuple[str, ...] = ()

    @property
    def recorded_against(self) -> tuple[str, ...]:
        """Who answered: `appliance`, `sandbox`, or `sandbox (invented)` for an answer that comes from the schema."""
        return tuple(RECORDED_AGAINST.get(one, one) for one in self.answered_by)


@dataclass(frozen=True, slots=True)
class Played:
    """The operations that the sandbox intentionally lacks, and those that it always refuses, with their reasons."""

    unplayed: dict[str, str]
    refused: dict[str, str]

    def how(self, operation: str) -> str:
        """Return how the sandbox plays an operation: `stateful`, `refused` or `unplayed`."""
        if operation in self.unplayed:
            return "unplayed"
        return "refused" if operation in self.refused else "stateful"

    def reason(self, operation: str) -> str:
        """Return why the sandbox does not play an operation or always refuses it; empty if it does neither."""
        return self.unplayed.get(operation) or self.refused.get(operation, "")

    def exercised(self, row: Coverage) -> bool:
        """Check whether an operation is exercised: where it succeeds, or if it never does, where it is refused."""
        return bool(row.cassettes or (row.operation in self.refused and row.refused_in))


def read_played(file: Path) -> Played:
    """Read the lists that the sandbox keeps."""
    lists = json.loads(file.read_text(encoding="utf-8"))
    return Played(lists["unplayed"], lists["refused"])


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
    for name, interactions in _read(cassettes):
        for one in interactions:
            request, response = one["request"], one["response"]
            operation = known.called(request["method"], urlsplit(request["uri"]).path)
            if operation is not None:
                yield Exchange(
                    operation,
                    name,
                    response["status"]["code"],
                    _answered_by(response),
                    response["body"]["string"] or "",
                )


@cache
def _read(cassettes: Path) -> list[tuple[str, list[dict[str, Any]]]]:
    """Return the interactions of each cassette. Several pages show them, and to read them takes longer than to write those."""
    return [
        (
            file.relative_to(cassettes).with_suffix("").as_posix(),
            yaml.load(file.read_bytes(), Loader)["interactions"],  # noqa: S506 - a safe loader
        )
        for file in sorted(cassettes.rglob("*.yaml"))
    ]


def coverage(documents: Iterable[Bundle], cassettes: Path) -> list[Coverage]:
    """Return how each operation of the documents is exercised, in their order."""
    known = Operations(documents)
    found: dict[str, list[Exchange]] = {name: [] for name in known.names}
    for one in exchanges(known, cassettes):
        found[one.operation].append(one)
    return [_coverage(name, of) for name, of in found.items()]


def _coverage(operation: str, found: list[Exchange]) -> Coverage:
    succeeded = [one for one in found if one.status < 400]
    refused = [one for one in found if 400 <= one.status < 500]
    return Coverage(
        operation,
        tuple(dict.fromkeys(one.cassette for one in succeeded)),
        tuple(sorted({one.answered_by for one in succeeded or refused})),
        tuple(sorted({one.status for one in found if one.status >= 400})),
        tuple(dict.fromkeys(one.cassette for one in refused)),
    )


def _answered_by(response: dict[str, Any]) -> str:
    for name, values in response["headers"].items():
        if name.lower() == _SANDBOX_HEADER:
            return str(values[0])
    return "appliance"
