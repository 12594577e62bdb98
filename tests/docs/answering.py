"""An appliance that answers each request with the response that the page of its operation shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx

from generator.bundle import Bundle
from generator.docs.coverage import Operations
from generator.docs.responses import responses

_BY_PATH = "search.query"
_CHILDREN = "folders.children"
_ROLES = "roles.list"
_ITEMS = ("data", "Resources")


class Answering(httpx.MockTransport):
    """Answers, and keeps the requests with the names of their operations.

    Args:
        documents: The documents with the operations.
        cassettes: The recorded exchanges.
    """

    def __init__(self, documents: dict[str, Bundle], cassettes: Path) -> None:
        super().__init__(self._answer)
        self.called: list[tuple[str | None, httpx.Request]] = []
        self._operations = Operations(documents.values())
        self._responses = responses(documents, cassettes)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        operation = self._operations.called(request.method, request.url.path)
        self.called.append((operation, request))
        shown = self._responses.get(operation or "")
        if shown is None or not shown.body:
            return httpx.Response(int(shown.status[:3]) if shown else 404)
        body = json.loads(shown.body)
        if operation == _CHILDREN:
            # A folder in each folder would never end.
            body["data"] = [one for one in body["data"] if one.get("type") != "d"]
        if operation == _ROLES:
            body["data"][0]["name"] = "Collaborator"  # the role if a sample names none
        if operation == _BY_PATH:
            for path in parse_qs(request.url.query.decode()).get("path", ()):
                body = self._at(path, body)
        if isinstance(body, dict) and body.get("type") == "f":
            # A hash, so that an upload does not wait for one; it is not that of the sample's file.
            body["fingerprints"] = [{"algo": "md5", "hash": "0" * 32}]
        return httpx.Response(int(shown.status[:3]), json=_with_two_items(body))

    def _at(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Return the response that names what is at a path: a file, if its name has a suffix."""
        kind, shown = ("files", "files.get") if Path(path).suffix else ("folders", "folders.get")
        found = json.loads(self._responses[shown].body)
        found |= {"name": Path(path).name, "path": path.strip("/")}
        return body | {"files": [], "folders": []} | {kind: [found]}


def _with_two_items(body: Any) -> Any:
    """Return a page with two items, all that there are: samples may need two."""
    if not isinstance(body, dict):
        return body
    pages = {name: items * 2 for name, items in body.items() if name in _ITEMS and isinstance(items, list)}
    if isinstance(body.get("metadata"), dict) and "data" in pages:
        body["metadata"] |= {"total": len(pages["data"])}
    return body | pages
