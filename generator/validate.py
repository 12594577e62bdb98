"""Stage 3: refuse a document that is not valid OpenAPI 3.1 or breaks a rule the later stages stand on."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema_rs

from .bundle import Bundle, operations
from .flows import flow_problems
from .load import Pointer
from .plan_trees import TREE_STEPS, tree_steps
from .problems import Problem, SpecError

_OPERATION_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_PATH_PARAMETER = re.compile(r"{([^{}]*)}")
WORKFLOW_ROLES = ("initiate", "chunk", "session", "cancel", "config", "read")
"""What an operation may be to an upload."""
_NEEDED = ("chunk", "session", "cancel", "config", "chunk_size")


def validate(bundle: Bundle) -> None:
    """Check the whole document and report every fault at once.

    Raises:
        SpecError: With file, line and what to change for each fault.
    """
    problems = [
        *_references(bundle, bundle.document, ()),
        *_operation_ids(bundle),
        *_path_parameters(bundle),
        *_endpoints(bundle),
        *flow_problems(bundle),
        *_workflows(bundle),
        *_descriptions_of_content(bundle),
    ]
    problems = problems or list(_openapi(bundle))
    if problems:
        raise SpecError(problems)


def _references(bundle: Bundle, node: Any, pointer: Pointer) -> Iterator[Problem]:
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and bundle.lookup(reference) is None:
            yield bundle.problem(
                f"$ref {reference!r} leads nowhere; define it or mend its spelling", (*pointer, "$ref")
            )
        for key, value in node.items():
            yield from _references(bundle, value, (*pointer, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _references(bundle, value, (*pointer, index))


def _operation_ids(bundle: Bundle) -> Iterator[Problem]:
    seen: dict[str, Pointer] = {}
    for pointer, operation in operations(bundle.document):
        here = (*pointer, "operationId")
        name = operation.get("operationId")
        if not isinstance(name, str) or not _OPERATION_ID.fullmatch(name):
            said = f"operationId {name!r}" if name else "this operation has no operationId; one"
            yield bundle.problem(f"{said} must be of the form resource.verb, in snake_case", here)
            continue
        # `a.b_c` and `a_b.c` would give one Python constant.
        key = name.replace(".", "_")
        if key in seen:
            yield bundle.problem(
                f"operationId {name!r} is taken at {bundle.where((*seen[key], 'operationId'))}; choose another",
                here,
            )
        seen[key] = pointer


def _path_parameters(bundle: Bundle) -> Iterator[Problem]:
    for pointer, operation in operations(bundle.document):
        path = str(pointer[1])
        item = bundle.document["paths"][path]
        stated = [
            bundle.resolve(one) for one in [*item.get("parameters", []), *operation.get("parameters", [])]
        ]
        declared = {one["name"] for one in stated if isinstance(one, dict) and one.get("in") == "path"}
        used = set(_PATH_PARAMETER.findall(path))
        for name in sorted(used - declared):
            yield bundle.problem(
                f"the path has {{{name}}}, but no path parameter {name!r} is declared; add it", pointer
            )
        for name in sorted(declared - used):
            yield bundle.problem(
                f"path parameter {name!r} is declared, but the path has no {{{name}}}", pointer
            )
        for name in sorted(used):
            if not name.isidentifier() or name != name.lower():
                yield bundle.problem(f"path parameter {name!r} must be a snake_case Python name", pointer)


def _endpoints(bundle: Bundle) -> Iterator[Problem]:
    endpoints = bundle.document.get("x-auth", {}).get("endpoints", {})
    known = {operation.get("operationId") for _, operation in operations(bundle.document)}
    for name, endpoint in endpoints.items():
        if "operation" in endpoint and endpoint["operation"] not in known:
            yield bundle.problem(
                f"no operation is called {endpoint['operation']!r}",
                ("x-auth", "endpoints", name, "operation"),
            )


def _workflows(bundle: Bundle) -> Iterator[Problem]:
    known = {operation.get("operationId") for _, operation in operations(bundle.document)}
    workflows = bundle.document.get("x-workflows", {})
    for name, workflow in workflows.items():
        if name in known:
            yield bundle.problem(
                f"{name!r} is an operationId already; rename the workflow", ("x-workflows", name)
            )
        is_tree = workflow.get("kind") in TREE_STEPS
        named = tree_steps(workflow) if is_tree else _upload_steps(workflow)
        for key, operation in named.items():
            # A tree may take an upload for its files.
            if operation not in known and not (is_tree and operation in workflows):
                yield bundle.problem(
                    f"{key}: no operation is called {operation!r}", ("x-workflows", name, key)
                )
        yield from (_tree_lacks if is_tree else _upload_lacks)(bundle, name, workflows)


def _upload_steps(workflow: dict[str, Any]) -> dict[str, Any]:
    named = {role: workflow[role] for role in WORKFLOW_ROLES if workflow.get(role)}
    return named | {key: workflow[key].get("operation") for key in ("at_once", "find") if workflow.get(key)}


def _upload_lacks(bundle: Bundle, name: str, workflows: dict[str, Any]) -> Iterator[Problem]:
    own = workflows[name]
    if own.get("by") not in (None, *workflows):
        yield bundle.problem(f"by: no workflow is called {own['by']!r}", ("x-workflows", name, "by"))
    merged = {**workflows.get(own.get("by"), {}), **own}
    # What is unpacked has no result of its own.
    needed = _NEEDED if merged.get("unpacked") else (*_NEEDED, "result")
    missing = [role for role in needed if not merged.get(role)]
    if missing:
        yield bundle.problem(f"it lacks {', '.join(missing)}", ("x-workflows", name))


def _tree_lacks(bundle: Bundle, name: str, workflows: dict[str, Any]) -> Iterator[Problem]:
    own = workflows[name]
    missing = [] if "limit" in own.get("listing", {}) else ["listing with a limit"]
    if "small" not in own and "at_once" not in workflows.get(own.get("transfer"), {}):
        missing.append("small, the bytes of a file that goes in one request")
    if "archive" in own and not own.get("archive_files"):
        missing.append("archive_files")
    if missing:
        yield bundle.problem(f"it lacks {', '.join(missing)}", ("x-workflows", name))


def _descriptions_of_content(bundle: Bundle) -> Iterator[Problem]:
    found = list(operations(bundle.document))
    known = [operation.get("operationId") for _, operation in found]
    for pointer, operation in found:
        about, own = operation.get("x-about"), operation.get("operationId")
        if about is not None and about not in known[: known.index(own)]:
            message = f"x-about: no operation is called {about!r}, or it comes after this one"
            yield bundle.problem(message, (*pointer, "x-about"))


def _openapi(bundle: Bundle) -> Iterator[Problem]:
    for error in _validator().iter_errors(bundle.document):
        yield bundle.problem(f"not valid OpenAPI 3.1: {error.message[:300]}", tuple(error.instance_path))


@functools.cache
def _validator() -> jsonschema_rs.Draft202012Validator:
    """The OpenAPI 3.1 schema, compiled: some hundred times as fast as openapi-spec-validator, which ships it.

    That validator's own checks run in `tox -e lint`. The schema leaves open what a Schema Object may hold; here it
    is held to JSON Schema 2020-12.
    """
    package = find_spec("openapi_spec_validator")
    assert package is not None, "a dependency of the generator"
    assert package.submodule_search_locations is not None, "it is a package"
    folder = Path(next(iter(package.submodule_search_locations)))
    schema = json.loads((folder / "resources/schemas/v3.1/schema.json").read_text(encoding="utf-8"))
    schema["$defs"]["schema"] = {
        "$dynamicAnchor": "meta",
        "$ref": "https://json-schema.org/draft/2020-12/schema",
    }
    return jsonschema_rs.Draft202012Validator(schema)
