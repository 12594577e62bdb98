"""Where objects are: the header that says so when one is read, and the links of `mode`."""

from __future__ import annotations

from typing import Any

from .access import TOP
from .bundle import Json, Operation

HEADER = "X-Accellion-Location"
_LINKED = frozenset(("full", "full_with_links"))
"""Values of `mode` that ask for links. That `full` is one of them is a guess."""
_KINDS = {"d": ("folders", "folder"), "f": ("files", "file")}
"""Resource and entity of the items of a folder, by their type."""


def of_read(operation: Operation, path: dict[str, str], body: Any) -> str | None:
    """Return the path of the object that a call read; None if it did not read a single one."""
    last = operation.path.rpartition("/")[2]
    single = operation.method == "get" and isinstance(body, dict) and "id" in body and last.startswith("{")
    if not single or not operation.path.startswith("/rest/") or "/scim/" in operation.path:
        return None
    name = last.strip("{}")
    return operation.path.format_map(path | ({name: str(body["id"])} if path[name] == TOP else {}))


def add_links(url: str, mode: str | None, body: Any) -> None:
    """Add to folders and files the links that a value of `mode` asks for.

    Args:
        url: The appliance's URL.
        mode: The value of `mode`.
        body: A folder or file, or a list of them. All others are left as they are.
    """
    if mode not in _LINKED or not isinstance(body, dict):
        return
    found = body.get("data", [body])
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and one.get("type") in _KINDS and "parentId" in one:
            one["links"] = _links(url, one)


def _links(url: str, item: Json) -> list[Json]:
    above = [] if item["parentId"] == TOP else [_link(url, "parent", "d", item["parentId"])]
    return [_link(url, "self", item["type"], item["id"]), *above]


def _link(url: str, relation: str, kind: str, identifier: str) -> Json:
    resource, entity = _KINDS[kind]
    return {
        "rel": relation,
        "entity": entity,
        "href": f"{url}/rest/{resource}/{identifier}",
        "id": identifier,
    }
