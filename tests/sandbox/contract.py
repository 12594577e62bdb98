"""Holding what the sandbox answers against the bundle."""

from __future__ import annotations

import re
from typing import Any

import httpx
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from kiteworks_sandbox.bundle import Bundle, Operation
from tests.formats import CHECKER

BUNDLE = Bundle.load()
OPERATIONS = {operation.id: operation for operation in BUNDLE.operations}
_PATTERNS = [
    # Paths without variables come first: `/rest/folders/top` is no folder called "top".
    (re.compile(r"(?:/sandbox_upload1)?" + re.sub(r"{\w+}", "[^/]+", one.path) + r"\Z"), one)
    for one in sorted(BUNDLE.operations, key=lambda one: one.path.count("{"))
]


_ANYWHERE = {
    "400": {"ERR_REQUEST_INVALID_JSON", "ERR_REQUEST_INVALID_FILTER"},
    "401": {"ERR_AUTH_UNAUTHORIZED", "ERR_AUTH_INVALID_CSRF"},
    # What is missing, what is not the caller's, and what the scope or the caller's account does not reach.
    "403": {
        "ERR_ACCESS_USER",
        "ERR_ACCESS_ADMIN",
        "ERR_ACCESS_CLIENT",
        "ERR_ENTITY_DELETED",
        "ERR_ENTITY_PARENT_FOLDER_DELETED",  # clients meet it; the published document has it nowhere
    },
    # What a value is refused with that does not fit its schema, or the rules for names.
    "422": {
        "ERR_INPUT_FOLDER_NAME_INVALID_START_END_FORMAT",  # clients meet it; the published document has it nowhere
        "ERR_INPUT_INVALID_DATE",
        "ERR_INPUT_INVALID_EMAIL",
        "ERR_INPUT_INVALID_FORMAT",
        "ERR_INPUT_MAX_VALUE",
        "ERR_INPUT_MIN_VALUE",
        "ERR_INPUT_NOT_IN_LIST",
        "ERR_INPUT_REQUIRED",
        "ERR_INVALID_PARAMETER",
    },
}
"""Codes that may come from any operation, by status, whatever else an operation declares."""


def operation_of(request: httpx.Request) -> Operation | None:
    """The operation that a request calls."""
    for pattern, operation in _PATTERNS:
        if operation.method == request.method.lower() and pattern.match(request.url.path):
            return operation
    return None


def check(answer: httpx.Response) -> None:
    """Fail unless an answer is one that its operation declares: status, media type, shape and error codes."""
    operation = operation_of(answer.request)
    if operation is None or answer.headers.get("X-Kiteworks-Sandbox") == "stub":
        return  # what a stub answers is its user's
    answer.read()
    name, status = f"{operation.id} {answer.status_code}", str(answer.status_code)
    declared = {str(key): one for key, one in operation.definition["responses"].items()}
    assert status in declared, f"{name} is not declared: {answer.text[:300]}"
    content = BUNDLE.resolve(declared[status]).get("content", {})
    if not answer.content:
        assert not content or _may_be_empty(operation, content, answer), f"{name}: the body is empty"
        return
    assert content, f"{name}: a body is not declared: {answer.text[:300]}"
    kind = answer.headers["content-type"].partition(";")[0]
    if operation.definition.get("x-stream") == "response" and answer.is_success:
        return
    assert kind in content, f"{name}: {kind} is not declared"
    media = content[kind]
    body = answer.json()
    assert not (found := problems(media["schema"], body)), f"{name}: {found}"
    # The webhooks' errors have numbers instead, and stand in no table.
    if answer.status_code >= 400 and "errors" in body:
        for error in body["errors"]:
            statuses = BUNDLE.errors.get(error["code"], {}).get("statuses", [])
            assert answer.status_code in statuses, f"{name} is no status of {error['code']}"
            assert is_declared(operation, status, error["code"]), f"{name}: {error['code']} is not declared"


def is_declared(operation: Operation, status: str, code: str) -> bool:
    """Check whether an operation may refuse a request with this status and code.

    Where an operation declares no codes for a status, each that has the status in the table of errors is as good.
    """
    own = operation.definition.get("x-error-codes", {}).get(status)
    return own is None or code in own or code in _ANYWHERE.get(status, ())


def _may_be_empty(operation: Operation, content: dict[str, Any], answer: httpx.Response) -> bool:
    """Whether a response may be without a body: its schema allows null, or it has one on request alone."""
    if "application/json" in content and not problems(content["application/json"]["schema"], None):
        return True
    names = {BUNDLE.resolve(one)["name"] for one in operation.definition["parameters"]}
    asked = answer.request.url.params.get("returnEntity", "false").lower() in ("true", "1")
    return answer.is_success and "returnEntity" in names and not asked


def problems(schema: dict[str, Any], value: Any) -> list[str]:
    """What is wrong with a value."""
    # References lead into the bundle's components, so these lie beside the schema.
    whole = {**schema, "components": BUNDLE.document["components"]}
    validator = Draft202012Validator(whole, format_checker=CHECKER)
    return [f"{one.json_path}: {one.message}" for one in validator.iter_errors(value)]
