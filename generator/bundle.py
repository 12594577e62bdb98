"""Stage 2: join the fragments of `spec/` into one OpenAPI document.

A `$ref` in a fragment already has its form in the bundle, so nothing is rewritten here; a fragment's folder determines
where its content goes (see `spec/README.md`).
"""

from __future__ import annotations

import copy
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .load import Fragment, Pointer
from .problems import Position, Problem, SpecError

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# Files of spec/shared/ by name, and the part of the bundle that each fills.
_SHARED: dict[str, Pointer] = {
    "parameters": ("components", "parameters"),
    "responses": ("components", "responses"),
    "headers": ("components", "headers"),
    "schemas": ("components", "schemas"),
    "request_bodies": ("components", "requestBodies"),
    "errors": ("x-error-codes",),
    "statuses": ("x-statuses",),
    "names": ("x-names",),
}


@dataclass(slots=True, eq=False)
class Bundle:
    """The whole spec as one document, with the source position of each part."""

    document: dict[str, Any]
    places: dict[Pointer, Position] = field(repr=False)

    def where(self, pointer: Pointer) -> Position | None:
        """Return the position of the part at `pointer`, or of the nearest part around it."""
        while pointer and pointer not in self.places:
            pointer = pointer[:-1]
        return self.places.get(pointer)

    def problem(self, message: str, pointer: Pointer) -> Problem:
        """Return a problem at `pointer`."""
        return Problem(message, self.where(pointer))

    def resolve(self, node: Any) -> Any:
        """Return the object that `node` refers to by its `$ref` chain, or `node` itself. None if it does not exist."""
        seen: set[str] = set()
        while isinstance(node, dict) and "$ref" in node:
            reference = node["$ref"]
            if reference in seen:
                return None
            seen.add(reference)
            node = self.lookup(reference)
        return node

    def lookup(self, reference: str) -> Any:
        """Return the part of the document that a `$ref` names, or None."""
        if not reference.startswith("#/"):
            return None
        node: Any = self.document
        for part in reference[2:].split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            if not isinstance(node, dict) or key not in node:
                return None
            node = node[key]
        return node

    def to_json(self) -> str:
        """Return the document as JSON text, identical for identical specs."""
        return json.dumps(self.document, ensure_ascii=False, indent=1) + "\n"


class _Merger:
    def __init__(self, fragments: dict[Path, Fragment]) -> None:
        self.fragments = fragments
        self.bundle = Bundle({}, {})
        self.problems: list[Problem] = []

    def put(
        self, fragment: Fragment, source: Pointer, target: Pointer, lines: Iterable[tuple[Pointer, int]]
    ) -> None:
        """Copy the part `source` of a fragment to `target` in the document; a name already in use is a problem.

        Args:
            fragment: Where it comes from.
            source: A key of the fragment, or nothing for all of it.
            target: Where it goes.
            lines: The lines of what is copied, by pointers within the fragment.
        """
        value: Any = fragment.data
        for part in source:
            value = value[part]
        parent: Any = self.bundle.document
        for part in target[:-1]:
            parent = parent.setdefault(part, {})
        if target[-1] in parent:
            taken = self.bundle.where(target)
            message = f"{'/'.join(map(str, target))} is already defined at {taken}; rename or remove one"
            self.problems.append(Problem(message, fragment.position(source)))
            return
        parent[target[-1]] = copy.deepcopy(value)
        for pointer, line in lines:
            self.bundle.places[(*target, *pointer[len(source) :])] = Position(fragment.file, line)

    def put_all(self, fragment: Fragment, target: Pointer) -> None:
        lines: dict[Pointer, list[tuple[Pointer, int]]] = defaultdict(list)
        for pointer, line in fragment.lines.items():
            lines[pointer[:1]].append((pointer, line))
        for key in fragment.data:
            self.put(fragment, (key,), (*target, key), lines[(key,)])

    def merge(self) -> Bundle:
        folders: dict[str, Callable[[Fragment], None]] = {
            "paths": lambda fragment: self.put_all(fragment, ("paths",)),
            "schemas": lambda fragment: self.put_all(fragment, ("components", "schemas")),
            "shared": self._shared,
            "auth": self._auth,
        }
        self.put_all(self.fragments[Path("openapi.yaml")], ())
        for path, fragment in self.fragments.items():
            folder = path.parts[0]
            if folder in folders and len(path.parts) > 1:
                folders[folder](fragment)
            elif path == Path("workflows.yaml"):
                self.put_all(fragment, ("x-workflows",))
            elif path != Path("openapi.yaml"):
                places = ", ".join(f"{name}/" for name in folders)
                self.problems.append(
                    Problem(
                        f"this file is not part of the bundle; move it to {places}",
                        fragment.position(),
                    )
                )
        if self.problems:
            raise SpecError(self.problems)
        _expand_globals(self.bundle)
        _expand_sources(self.bundle)
        return self.bundle

    def _shared(self, fragment: Fragment) -> None:
        section = _SHARED.get(fragment.file.stem)
        if section is None:
            known = ", ".join(f"{name}.yaml" for name in _SHARED)
            self.problems.append(
                Problem(f"spec/shared/ may contain only {known}; rename this file", fragment.position())
            )
            return
        self.put_all(fragment, section)

    def _auth(self, fragment: Fragment) -> None:
        flow = fragment.data.get("flow")
        if flow is None:
            self.put(fragment, (), ("x-auth", fragment.file.stem), fragment.lines.items())
        else:
            self.put(fragment, (), ("x-auth", "flows", str(flow)), fragment.lines.items())


def operations(document: dict[str, Any]) -> list[tuple[Pointer, dict[str, Any]]]:
    """Return every operation of a document with its pointer, in the document's order."""
    found: list[tuple[Pointer, dict[str, Any]]] = []
    for path, item in document.get("paths", {}).items():
        if isinstance(item, dict):
            found += [
                (("paths", path, method), item[method])
                for method in METHODS
                if isinstance(item.get(method), dict)
            ]
    return found


def operation_ids(bundle: Bundle) -> set[str]:
    """Return the names of all operations."""
    return {operation["operationId"] for _, operation in operations(bundle.document)}


def _expand_globals(bundle: Bundle) -> None:
    """Add the parameters and responses that the root document declares for all operations."""
    parameters: list[Any] = bundle.document.pop("x-global-parameters", [])
    responses: dict[str, Any] = bundle.document.pop("x-global-responses", {})
    for _, operation in operations(bundle.document):
        if parameters:
            stated = operation.setdefault("parameters", [])
            stated += [copy.deepcopy(one) for one in parameters if one not in stated]
        if responses:
            own = operation.setdefault("responses", {})
            for status, response in responses.items():
                own.setdefault(status, copy.deepcopy(response))


def _expand_sources(bundle: Bundle) -> None:
    """Append the sentence of `x-sources` to every description with an `x-source`.

    The sentence then appears wherever descriptions do: in docstrings, on pages, in the bundle.
    """
    known: dict[str, str] = bundle.document.get("x-sources", {})
    for node, _ in with_sources(bundle):
        if node["x-source"] in known:
            node["description"] = f"{node.get('description', '')} {known[node['x-source']]}".lstrip()


def with_sources(bundle: Bundle) -> Iterator[tuple[dict[str, Any], Pointer]]:
    """Iterate over the objects that have an `x-source`, with their pointers."""

    def visit(node: Any, pointer: Pointer) -> Iterator[tuple[dict[str, Any], Pointer]]:
        if isinstance(node, dict):
            if "x-source" in node:
                yield node, pointer
            for key, value in node.items():
                yield from visit(value, (*pointer, key))
        elif isinstance(node, list):
            for index, value in enumerate(node):
                yield from visit(value, (*pointer, index))

    return visit(bundle.document, ())


def bundle(fragments: dict[Path, Fragment]) -> Bundle:
    """Join the loaded fragments into one document.

    Raises:
        SpecError: Two files define the same name, or a file has no place in the bundle.
    """
    return _Merger(fragments).merge()


def reached(bundle: Bundle, key: str) -> set[str]:
    """Return the named schemas that are reachable from `responses` or `requestBody`."""
    found: set[str] = set()

    def visit(node: Any) -> None:
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                name = reference.rpartition("/")[2]
                if reference.startswith("#/components/schemas/"):
                    if name in found:
                        return
                    found.add(name)
                visit(bundle.lookup(reference))
            for value in node.values():
                visit(value)
        elif isinstance(node, list):
            for value in node:
                visit(value)

    for _, operation in operations(bundle.document):
        visit(operation.get(key))
    if key == "responses":
        # Requests from the appliance are read like answers.
        visit(bundle.document.get("webhooks", {}))
    return found
