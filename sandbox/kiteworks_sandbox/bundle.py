"""The OpenAPI bundle as the sandbox uses it: operations, resolved references, error table."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any, Self

Json = dict[str, Any]

VERSION_HEADER = "X-Accellion-Version"
_METHODS = ("get", "put", "post", "delete", "patch")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the bundle."""

    id: str
    """`operationId`, which is also the name of the handler: `folders.create`."""
    method: str
    """In lower case, as the bundle writes it."""
    path: str
    """Path template: `/rest/folders/{folder_id}`."""
    definition: Json = field(repr=False)
    scopes: tuple[tuple[str, ...], ...] | None
    """Scopes that a token needs: all those of one of these groups. None if the operation needs no token."""

    @property
    def requires_admin(self) -> bool:
        """Whether it is for administrators alone."""
        return bool(self.definition.get("x-requires-admin"))

    @property
    def takes_stream(self) -> bool:
        """Whether the request carries file content, which goes straight to disk."""
        return self.definition.get("x-stream") == "request"


class Bundle:
    """An OpenAPI 3.1 document with this project's `x-` fields.

    Attributes:
        document: The document.
        published_messages: Whether errors use the vendor's published wording, if there is any.
    """

    def __init__(self, document: Json) -> None:
        self.document = document
        self.published_messages = True

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Read a bundle.

        Args:
            path: File to read; None for the bundles that are installed with the client, merged into one document.

        Raises:
            FileNotFoundError: The file does not exist.
        """
        if path is not None:
            return cls(json.loads(path.read_text(encoding="utf-8")))
        return cls(_installed())

    def resolve(self, node: Any) -> Any:
        """Return the object that `node` refers to: the target of its `$ref`, or `node` itself."""
        while isinstance(node, dict) and "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation, in the document's order."""
        return tuple(self._operations())

    @cached_property
    def by_id(self) -> dict[str, Operation]:
        """Every operation by its `operationId`."""
        return {one.id: one for one in self.operations}

    def _operations(self) -> Iterator[Operation]:
        everywhere = self.document.get("security", [])
        for path, item in self.document["paths"].items():
            for method in _METHODS:
                if definition := item.get(method):
                    # A path item's parameters apply to each of its operations.
                    shared = item.get("parameters", [])
                    merged = definition | {"parameters": [*shared, *definition.get("parameters", [])]}
                    security = definition.get("security", everywhere)
                    scopes = tuple(tuple(chain.from_iterable(one.values())) for one in security)
                    yield Operation(merged["operationId"], method, path, merged, scopes if security else None)

    def find(self, method: str, path: str) -> tuple[Operation | None, dict[str, str]]:
        """Return the operation that a request calls, and the values of its path's parameters.

        Args:
            method: HTTP method.
            path: Path of the request, decoded.

        Returns:
            None and nothing if the document has no such operation.
        """
        for pattern, operation in self._patterns:
            if operation.method == method.lower() and (found := pattern.fullmatch(path)):
                return operation, found.groupdict()
        return None, {}

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], Operation], ...]:
        # Paths without parameters come first: `/rest/folders/top` is not a folder called "top".
        sorted_ = sorted(self.operations, key=lambda one: one.path.count("{"))
        return tuple((re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", one.path)), one) for one in sorted_)

    def success(self, operation: Operation) -> tuple[int, Json]:
        """Return the first success status of an operation with its resolved response."""
        for status, response in operation.definition["responses"].items():
            if str(status).startswith("2"):
                return int(status), self.resolve(response)
        return 200, {}

    def request_schema(self, operation: Operation) -> Json | None:
        """Return the schema of an operation's request body, whichever media type it has; None without a body."""
        body = self.resolve(operation.definition.get("requestBody", {}))
        for media in body.get("content", {}).values():
            schema: Json = self.resolve(media.get("schema", {}))
            return schema
        return None

    @cached_property
    def version(self) -> int:
        """The API version that the bundle describes."""
        (default,) = {
            int(one["schema"]["default"])
            for one in self.document["components"]["parameters"].values()
            if one["name"] == VERSION_HEADER
        }
        return default

    @cached_property
    def scope_words(self) -> dict[str, list[str]]:
        """Words that stand for HTTP methods in scopes, such as `Read`, each with its methods."""
        return dict(self.document["x-auth"]["scopes"]["words"])

    @cached_property
    def names(self) -> Json:
        """The rules for names of files and folders."""
        return dict(self.document.get("x-names", {}))

    @cached_property
    def folder_quotas(self) -> list[int]:
        """The quotas that a folder can get, in bytes; -1 for none."""
        return list(self.document["components"]["schemas"]["FolderQuotaSize"]["enum"])

    @cached_property
    def errors(self) -> dict[str, Json]:
        """The error table: what is known about each `ERR_` code."""
        return dict(self.document.get("x-error-codes", {}))

    def message(self, code: str) -> str:
        """Return the message for an error code."""
        known = self.errors.get(code, {})
        published = known.get("message") if self.published_messages else None
        return str(published or known.get("meaning") or code)


@cache
def _installed() -> Json:
    """Return the installed bundles as one document, which the sandboxes of a process share and none changes."""
    folder = files("kiteworks_spec")
    document: Json = json.loads((folder / "openapi.json").read_text(encoding="utf-8"))
    for file in folder.iterdir():
        if file.name.endswith(".json") and file.name != "openapi.json":
            further = json.loads(file.read_text(encoding="utf-8"))
            document["paths"] |= further["paths"]
            for section, entries in further["components"].items():
                document["components"][section] = entries | document["components"].get(section, {})
    return document
