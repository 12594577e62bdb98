"""Rules for operations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bundle import Bundle
from ..load import Pointer
from .walk import every_operation, parameters_of

_SCOPE = re.compile(r"(GET|POST|PUT|PATCH|DELETE)/[\w.-]+/\S+")
_FOR_ADMINISTRATORS = re.compile(r"Requires an? [^.]*\badministrator\b")
_SUCCESS = re.compile(r"2\d\d")


def tag(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that the tag is the resource of the operationId and is declared with a description."""
    declared = {one["name"] for one in bundle.document.get("tags", []) if one.get("description")}
    for operation, pointer in every_operation(bundle):
        resource = operation["operationId"].rpartition(".")[0]
        if operation.get("tags") != [resource]:
            yield f"tags must be [{resource}], the resource of the operationId", (*pointer, "tags")
        elif resource not in declared:
            yield (
                f"tag {resource!r} has no description in the document's `tags`; add one",
                (*pointer, "tags"),
            )


def group(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that the docs have a group for each tag."""
    grouped = {tag for one in bundle.document.get("x-tagGroups", []) for tag in one["tags"]}
    for index, one in enumerate(bundle.document.get("tags", [])):
        if one["name"] not in grouped:
            yield f"tag {one['name']!r} is in no group; add it to one of `x-tagGroups`", ("tags", index)


def scope(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that the OAuth scope is named, with the operation's own method, or stated as not needed."""
    schemes = bundle.document.get("components", {}).get("securitySchemes", {})
    grammar = any(flow["scopes"] for one in schemes.values() for flow in one.get("flows", {}).values())
    for operation, pointer in every_operation(bundle):
        stated = operation.get("security")
        here = (*pointer, "security")
        if stated is None:
            yield "name the scope in `security`, or write `security: []` for an open operation", here
            continue
        for name in (name for one in stated for names in one.values() for name in names):
            if not _SCOPE.fullmatch(name):
                yield f"scope {name!r} must be of the form METHOD/resource/qualifier", here
            elif name.partition("/")[0] != str(pointer[2]).upper():
                yield f"scope {name!r} names another method than {str(pointer[2]).upper()}", here
        if grammar and stated and not any(names for one in stated for names in one.values()):
            yield "name the scope that the operation needs", here


def success(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that there is a success response, with a schema for its content."""
    for operation, pointer in every_operation(bundle):
        responses = operation.get("responses", {})
        found = [status for status in responses if _SUCCESS.fullmatch(status)]
        if not found:
            yield "state at least one success", (*pointer, "responses")
        for status in found:
            for media, content in bundle.resolve(responses[status]).get("content", {}).items():
                if not content.get("schema"):
                    yield f"describe the content of {media} with a schema", (*pointer, "responses", status)


def administrators(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that a description says that an operation is for administrators exactly if the operation is marked so."""
    for operation, pointer in every_operation(bundle):
        text, marked = operation.get("description", ""), operation.get("x-requires-admin", False)
        if marked and "administrator" not in text:
            yield "say in the description that it requires an administrator", pointer
        elif not marked and _FOR_ADMINISTRATORS.search(text):
            yield "mark an operation that requires an administrator with `x-requires-admin: true`", pointer


def errors(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that errors refer to `components/responses`, so that they are the same everywhere."""
    for operation, pointer in every_operation(bundle):
        found = {key: one for key, one in operation["responses"].items() if not _SUCCESS.fullmatch(key)}
        if not found:
            yield "state the errors", (*pointer, "responses")
        for status, response in found.items():
            if "$ref" not in response:
                yield f"refer to a shared response for {status}", (*pointer, "responses", status)


def codes(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that each error code is in the table with its status, and that each status is a response."""
    table = bundle.document.get("x-error-codes", {})
    for operation, pointer in every_operation(bundle):
        for status, names in operation.get("x-error-codes", {}).items():
            here = (*pointer, "x-error-codes", status)
            if status not in operation["responses"]:
                yield f"status {status} has codes, but is not a response of the operation", here
            for name in names:
                if name not in table:
                    yield f"{name} is not in shared/errors.yaml; add it", here
                elif int(status) not in table[name].get("statuses", []):
                    yield f"shared/errors.yaml lists {name} with other statuses than {status}", here


def paging(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that a list in an envelope names its paging scheme."""
    for operation, pointer in every_operation(bundle):
        verb = operation["operationId"].rpartition(".")[2]
        query = {one["name"] for one in parameters_of(bundle, operation, pointer) if one["in"] == "query"}
        listed = pointer[2] == "get" and (verb == "list" or verb.startswith("list_"))
        if listed and "x-pagination" not in operation:
            yield "name the paging of a list in `x-pagination`", pointer
        if {"limit", "offset"} <= query and operation.get("x-pagination") == "whole":
            yield "the list takes limit and offset, so its paging is not `whole`", (*pointer, "x-pagination")


def stream(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Check that bytes are streamed in both directions."""
    for operation, pointer in every_operation(bundle):
        answers = [
            content.get("schema", {}).get("format") == "binary"
            for status, response in operation["responses"].items()
            if _SUCCESS.fullmatch(status)
            for content in bundle.resolve(response).get("content", {}).values()
        ]
        body = bundle.resolve(operation.get("requestBody", {})).get("content", {})
        wanted = "response" if any(answers) else "request" if "multipart/form-data" in body else None
        if operation.get("x-stream") != wanted:
            yield f"x-stream must be {wanted or 'left out'}, by what the operation sends and takes", pointer
