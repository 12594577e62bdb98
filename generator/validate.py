"""Stage 3: refuse a document that is not valid OpenAPI 3.1 or breaks a rule that later stages rely on."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import Any, assert_never

import jsonschema_rs

from .bundle import Bundle, operation_ids, operations, with_sources
from .flows import flow_problems
from .load import Pointer
from .problems import Problem, SpecError
from .vocabulary import auth_of, document_of, vocabulary_problems, workflows_of
from .vocabulary.workflows import (
    CHANGES_SHARED,
    PATH_SHARED,
    AnyWorkflow,
    FolderChanges,
    NamedField,
    PathMethod,
    SendFiles,
    Share,
    Tree,
    Upload,
    Walk,
)

_OPERATION_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_PATH_PARAMETER = re.compile(r"{([^{}]*)}")
_SHARED = ("chunk", "session", "cancel", "config", "fields", "compressions")
"""What an upload takes from the one that it goes on by."""
_NEEDED = (*_SHARED, "chunk_size")
_NAMED_BY: dict[type[Upload | PathMethod | FolderChanges], str] = {
    Upload: "upload is called",
    PathMethod: "method takes paths and is called",
    FolderChanges: "method finds changes and is called",
}


def validate(bundle: Bundle) -> None:
    """Check the whole document and report all problems at once.

    Raises:
        SpecError: With file, line and the needed change for each problem.
    """
    problems = [
        *vocabulary_problems(bundle),
        *_references(bundle, bundle.document, ()),
        *_operation_ids(bundle),
        *_path_parameters(bundle),
    ]
    problems = problems or [
        *_endpoints(bundle),
        *flow_problems(bundle),
        *_workflows(bundle),
        *_paging(bundle),
        *_sources(bundle),
        *_tag_groups(bundle),
        *_descriptions_of_content(bundle),
        *_hash_names(bundle),
        *_location_headers(bundle),
        *_callers(bundle),
        *_openapi(bundle),
    ]
    if problems:
        raise SpecError(problems)


def _references(bundle: Bundle, node: Any, pointer: Pointer) -> Iterator[Problem]:
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and bundle.lookup(reference) is None:
            yield bundle.problem(
                f"$ref {reference!r} does not exist; define it or correct its spelling", (*pointer, "$ref")
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
        # `a.b_c` and `a_b.c` would become the same Python constant.
        key = name.replace(".", "_")
        if key in seen:
            yield bundle.problem(
                f"operationId {name!r} is already used at {bundle.where((*seen[key], 'operationId'))}; choose another",
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
    known = operation_ids(bundle)
    for name, endpoint in auth_of(bundle).endpoints.items():
        if endpoint.operation is not None and endpoint.operation not in known:
            message = f"no operation is called {endpoint.operation!r}"
            yield bundle.problem(message, ("x-auth", "endpoints", name, "operation"))


def _workflows(bundle: Bundle) -> Iterator[Problem]:
    known = operation_ids(bundle)
    workflows = workflows_of(bundle)
    for name, workflow in workflows.items():
        here: Pointer = ("x-workflows", name)
        if name in known:
            yield bundle.problem(f"{name!r} is already an operationId; rename the workflow", here)
        yield from _workflow(bundle, workflow, workflows, here)


def _workflow(
    bundle: Bundle, own: AnyWorkflow, workflows: Mapping[str, AnyWorkflow], here: Pointer
) -> Iterator[Problem]:
    yield from _called(bundle, own, workflows, here)
    match own:
        case Upload():
            lacking = _upload_lacks(own, workflows)
            yield from _unknown_by(bundle, own.by, workflows, here, Upload)
            yield from _upload_fields(bundle, own, workflows, here)
        case Tree():
            lacking = _tree_lacks(own, workflows)
            yield from _missing_fields(bundle, own.named_fields, lambda _: here)
            yield from _folder_type(bundle, own, here)
        case PathMethod():
            lacking = [word for word in PATH_SHARED if not getattr(own.completed(workflows), word)]
            yield from _unknown_by(bundle, own.by, workflows, here, PathMethod)
            yield from _missing_fields(bundle, own.named_fields, lambda _: here)
        case Walk():
            lacking = []
            yield from _missing_fields(bundle, own.named_fields, lambda _: here)
            if not any("x-folder" in one for one in _typed_items(bundle, own.children)):
                message = f"children: no property of the items of {own.children} has `x-folder`"
                yield bundle.problem(message, here)
        case FolderChanges():
            lacking = [word for word in CHANGES_SHARED if not getattr(own.completed(workflows), word)]
            yield from _unknown_by(bundle, own.by, workflows, here, FolderChanges)
            yield from _missing_fields(bundle, own.named_fields, lambda _: here)
        case Share() | SendFiles():
            lacking = []
            yield from _missing_fields(bundle, own.named_fields, lambda _: here)
        case _:
            assert_never(own)
    if lacking:
        yield bundle.problem(f"it lacks {', '.join(lacking)}", here)


def _called(
    bundle: Bundle, own: AnyWorkflow, workflows: Mapping[str, AnyWorkflow], here: Pointer
) -> Iterator[Problem]:
    """Every operation that does not exist, or can't be called by this workflow."""
    takes, inner = operation_ids(bundle), set[str]()
    if isinstance(own, Upload):
        named = own.operations
    else:
        named = own.steps
        takes = takes | workflows.keys()  # an upload may send a tree's files
        inner = {one["operationId"] for _, one in operations(bundle.document) if "x-called-by" in one}
    for word, operation in named.items():
        if operation not in takes:
            yield bundle.problem(f"{word}: no operation is called {operation!r}", (*here, word))
        elif operation in inner:
            yield bundle.problem(f"{word}: {operation!r} has `x-called-by`, so no method", (*here, word))


def _unknown_by(
    bundle: Bundle,
    by: str | None,
    workflows: Mapping[str, AnyWorkflow],
    here: Pointer,
    kind: type[Upload | PathMethod | FolderChanges],
) -> Iterator[Problem]:
    if by is not None and not isinstance(workflows.get(by), kind):
        yield bundle.problem(f"by: no {_NAMED_BY[kind]} {by!r}", (*here, "by"))


def _upload_fields(
    bundle: Bundle, own: Upload, workflows: Mapping[str, AnyWorkflow], here: Pointer
) -> Iterator[Problem]:
    """Every name of a member that no request or answer has."""
    for word in _SHARED if own.by is not None else ():
        if word in own.model_fields_set:
            yield bundle.problem(f"{word} is that of {own.by!r}; leave it out here", (*here, word))
    by: Pointer = ("x-workflows", str(own.by))
    fields = own.completed(workflows).named_fields
    yield from _missing_fields(bundle, fields, lambda word: here if getattr(own, word) is not None else by)
    if own.compressions is not None and own.fields is not None:
        member = own.fields.chunk.compression
        known = (members(bundle, str(own.chunk), answered=False) or {}).get(member, {}).get("enum", [])
        for word, value in own.compressions:
            if value not in known:
                message = f"compressions.{word}: {member!r} takes no {value!r}; it takes {', '.join(known)}"
                yield bundle.problem(message, (*here, "compressions", word))


def _folder_type(bundle: Bundle, tree: Tree, here: Pointer) -> Iterator[Problem]:
    """Whether the items of a list can have the type of a folder."""
    typed = _typed_items(bundle, tree.children)
    known = [value for one in typed for value in one.get("x-known-values", [])]
    if tree.folder_type not in known:
        stated = ", ".join(known) or "none"
        message = (
            f"folder_type: no item of {tree.children} has the type {tree.folder_type!r}; it has {stated}"
        )
        yield bundle.problem(message, (*here, "folder_type"))


def _typed_items(bundle: Bundle, operation_id: str) -> list[dict[str, Any]]:
    """Return the properties that say what an item of an answer is."""
    return [
        one
        for schema in (members(bundle, operation_id, answered=True) or {}).values()
        for _, one in (("", schema), *_properties(bundle, schema.get("items", {})))
        if one.get("x-role") == "type"
    ]


def _missing_fields(
    bundle: Bundle, fields: Iterable[NamedField], home: Callable[[str], Pointer]
) -> Iterator[Problem]:
    """Every name of a member that no request or answer has."""
    for _, place, operation, member, answered in fields:
        known = members(bundle, operation, answered=answered)
        if known is not None and member not in known:
            close = get_close_matches(member, known, n=1)
            help_ = f"do you mean {close[0]!r}?" if close else f"it has {', '.join(sorted(known)) or 'none'}"
            said = "answers with" if answered else "takes"
            yield bundle.problem(
                f"{'.'.join(place)}: {operation} {said} no {member!r}; {help_}", (*home(place[0]), *place)
            )


@functools.lru_cache(maxsize=1)
def _operations_by_id(bundle: Bundle) -> dict[str, tuple[Pointer, dict[str, Any]]]:
    return {
        operation["operationId"]: (pointer, operation)
        for pointer, operation in operations(bundle.document)
        if "operationId" in operation
    }


def members(bundle: Bundle, operation_id: str, *, answered: bool) -> dict[str, Any] | None:
    """Return the schemas of all that a request takes or its answers have, by name; None for an unknown request."""
    if operation_id not in (known := _operations_by_id(bundle)):
        return None
    pointer, operation = known[operation_id]
    if answered:
        answers = operation["responses"].items()
        sent = [bundle.resolve(one) for status, one in answers if str(status).startswith("2")]
        return dict(found for one in sent for found in _properties_of_content(bundle, one))
    item = bundle.document["paths"][pointer[1]]
    parameters = [*item.get("parameters", []), *operation.get("parameters", [])]
    named = {str(one["name"]): one.get("schema", {}) for one in map(bundle.resolve, parameters)}
    return named | dict(_properties_of_content(bundle, bundle.resolve(operation.get("requestBody", {}))))


def _properties_of_content(bundle: Bundle, body: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for media in body.get("content", {}).values():
        yield from _properties(bundle, media.get("schema", {}))


def _properties(bundle: Bundle, schema: Any) -> Iterator[tuple[str, Any]]:
    whole = bundle.resolve(schema)
    yield from whole.get("properties", {}).items()
    for word in ("anyOf", "oneOf", "allOf"):
        for one in whole.get(word, []):
            yield from _properties(bundle, one)


def _upload_lacks(own: Upload, workflows: Mapping[str, AnyWorkflow]) -> list[str]:
    merged = own.completed(workflows)
    # An archive that is extracted has no result.
    needed = _NEEDED if merged.unpacked else (*_NEEDED, "result")
    return [word for word in needed if not getattr(merged, word)]


def _tree_lacks(own: Tree, workflows: Mapping[str, AnyWorkflow]) -> list[str]:
    missing = [] if own.page_size in own.listing else [f"listing with a {own.page_size}"]
    transfer = workflows.get(own.transfer)
    if own.small is None and not (isinstance(transfer, Upload) and transfer.at_once):
        missing.append("small, the bytes of a file that goes in one request")
    if own.archive and not own.archive_files:
        missing.append("archive_files")
    return missing


def _paging(bundle: Bundle) -> Iterator[Problem]:
    schemes = document_of(bundle).pagination
    for pointer, operation in operations(bundle.document):
        name = operation.get("x-pagination")
        if name is not None and name not in schemes:
            message = f"no paging scheme is called {name!r}; the root document has {', '.join(schemes)}"
            yield bundle.problem(message, (*pointer, "x-pagination"))


def _tag_groups(bundle: Bundle) -> Iterator[Problem]:
    """Check that groups consist of tags that exist, each in one group at most; `lint` asks for those in none."""
    tags = {tag["name"] for tag in bundle.document.get("tags", [])}
    seen: dict[str, str] = {}
    for index, group in enumerate(document_of(bundle).tag_groups):
        for place, tag in enumerate(group.tags):
            here: Pointer = ("x-tagGroups", index, "tags", place)
            if tag not in tags:
                yield bundle.problem(
                    f"no tag is called {tag!r}; define it in `tags` or correct its spelling", here
                )
            elif tag in seen:
                yield bundle.problem(
                    f"tag {tag!r} is already in the group {seen[tag]!r}; remove it from one", here
                )
            seen[tag] = group.name


def _sources(bundle: Bundle) -> Iterator[Problem]:
    known = document_of(bundle).sources
    for node, pointer in with_sources(bundle):
        if node["x-source"] not in known:
            message = f"x-source {node['x-source']!r} is not one of x-sources: {', '.join(known) or 'none'}"
            yield bundle.problem(message, (*pointer, "x-source"))


def _descriptions_of_content(bundle: Bundle) -> Iterator[Problem]:
    found = list(operations(bundle.document))
    known = [operation.get("operationId") for _, operation in found]
    for pointer, operation in found:
        about, own = operation.get("x-about"), operation.get("operationId")
        if about is not None and about not in known[: known.index(own)]:
            message = f"x-about: no operation is called {about!r}, or it comes after this one"
            yield bundle.problem(message, (*pointer, "x-about"))


def _location_headers(bundle: Bundle) -> Iterator[Problem]:
    """Whether the client knows every header that names an object."""
    word = "x-location-of-object"
    for pointer, operation in operations(bundle.document):
        for status, response in operation.get("responses", {}).items():
            for name, header in (bundle.resolve(response) or {}).get("headers", {}).items():
                known = (bundle.resolve(header) or {}).get(word, [name])
                if name not in known:
                    message = f"{name!r} is not one of {word}: {', '.join(known)}; add it there"
                    yield bundle.problem(message, (*pointer, "responses", status))


def _hash_names(bundle: Bundle) -> Iterator[Problem]:
    """Whether all properties for the algorithm of a hash know the same ones."""
    first: list[str] | None = None
    for name, schema in bundle.document.get("components", {}).get("schemas", {}).items():
        for member, one in schema.get("properties", {}).items():
            known = one.get("x-known-values") if one.get("x-role") == "fingerprint_algo" else None
            first = first or known
            if known not in (None, first):
                message = f"x-known-values: another schema has the hashes {', '.join(first or ())}; make them the same"
                here = ("components", "schemas", name, "properties", member, "x-known-values")
                yield bundle.problem(message, here)


def _callers(bundle: Bundle) -> Iterator[Problem]:
    uploads = {name: one for name, one in workflows_of(bundle).items() if isinstance(one, Upload)}
    for pointer, operation in operations(bundle.document):
        caller = operation.get("x-called-by")
        if caller is None:
            continue
        if caller not in uploads:
            message = f"x-called-by: no upload is called {caller!r}; there are {', '.join(sorted(uploads)) or 'none'}"
        elif operation["operationId"] not in uploads[caller].operations.values():
            message = f"x-called-by: {caller!r} makes no request of {operation['operationId']!r}"
        else:
            continue
        yield bundle.problem(message, (*pointer, "x-called-by"))


def _openapi(bundle: Bundle) -> Iterator[Problem]:
    for error in _validator().iter_errors(bundle.document):
        yield bundle.problem(f"not valid OpenAPI 3.1: {error.message[:300]}", tuple(error.instance_path))


@functools.cache
def _validator() -> jsonschema_rs.Draft202012Validator:
    """Compile the OpenAPI 3.1 schema: some hundred times as fast as openapi-spec-validator, which ships it.

    That validator's own checks run in `tox -e lint`. The schema does not constrain Schema Objects; here they
    are checked against JSON Schema 2020-12.
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
