"""Every recorded request and answer keeps to the bundle, and none holds a secret."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator.bundle import operations as operations_of
from generator.docs.build import UNPLAYED
from generator.docs.coverage import Operations, coverage, read_played
from generator.load import Pointer
from generator.pipeline import MAIN
from tests.documents import documents
from tests.formats import CHECKER

from .conftest import CASSETTES
from .scrub import HOST, REDACTED, Scrubber

FILES = sorted(CASSETTES.rglob("*.yaml"))
DOCUMENTS = documents()
ERRORS = DOCUMENTS[MAIN].document["x-error-codes"]
AUTH = DOCUMENTS[MAIN].document["x-auth"]
CALLED = Operations(DOCUMENTS.values())
REGISTRY: Registry[Any] = Registry().with_resources(
    (name, Resource(bundle.document, DRAFT202012)) for name, bundle in DOCUMENTS.items()
)
# Those that OpenAPI doesn't let an operation declare.
HTTP_HEADERS = {"accept", "authorization", "content-type"}
# A gateway or a firewall in front of the appliance answers with a page of its own.
GATEWAY = {"429", "490", "500", "503"}
VERSION_HEADER = "x-accellion-version"
# The published lists of codes leave it out: any operation for administrators answers with it.
ADMINISTRATORS_ONLY = "ERR_ACCESS_ADMIN"
# Every status of an error that an appliance gives a reason for.
ERROR_STATUSES = {401, 403, 404, 409, 413, 422, 429, 490, 503}


@dataclass(frozen=True)
class Called:
    """An operation that a request calls, and all its parameters by location and name."""

    document: str
    definition: dict[str, Any]
    parameters: dict[tuple[str, str], dict[str, Any]]

    def resolve(self, node: Any) -> Any:
        return DOCUMENTS[self.document].resolve(node)

    def check(self, value: Any, schema: dict[str, Any], what: str) -> None:
        check(value, schema, what, self.document)


def _called(document: str, pointer: Pointer, operation: dict[str, Any]) -> Called:
    bundle = DOCUMENTS[document]
    stated = [*bundle.document["paths"][pointer[1]].get("parameters", []), *operation.get("parameters", [])]
    return Called(
        document,
        operation,
        {
            (one["in"], one["name"].lower() if one["in"] == "header" else one["name"]): one
            for one in map(bundle.resolve, stated)
        },
    )


OPERATIONS = {
    raw["operationId"]: _called(name, pointer, raw)
    for name, bundle in DOCUMENTS.items()
    for pointer, raw in operations_of(bundle.document)
}


def check(value: Any, schema: dict[str, Any], what: str, document: str = MAIN) -> None:
    """Hold a value against a schema of a document."""
    text = json.dumps(schema).replace('"#/components/', f'"{document}#/components/')
    validator = Draft202012Validator(json.loads(text), registry=REGISTRY, format_checker=CHECKER)
    errors = list(validator.iter_errors(value))
    assert not errors, f"{what}: {errors[0].json_path}: {errors[0].message}"


def parsed(text: str, schema: dict[str, Any]) -> Any:
    """The text of a parameter as its schema sees it."""
    kind = schema.get("type")
    if kind == "integer":
        return int(text)
    if kind == "boolean":
        return {"true": True, "false": False}[text]
    return text.split(",") if kind == "array" else text


def check_request(request: dict[str, Any]) -> Called:
    url = urlsplit(request["uri"])
    what = f"{request['method']} {url.path}"
    name = CALLED.called(request["method"], url.path)
    assert name, f"no document has {what}"
    called = OPERATIONS[name]
    for name, text in parse_qsl(url.query, keep_blank_values=True):
        assert ("query", name) in called.parameters, f"{what}: there is no query parameter {name!r}"
        schema = called.resolve(called.parameters["query", name]["schema"])
        called.check(parsed(text, schema), schema, f"{what}?{name}")
    for name in request["headers"]:
        # The client sends its version to every operation, also where the document doesn't declare it.
        assert name in HTTP_HEADERS | {VERSION_HEADER} or ("header", name) in called.parameters, (
            f"{what}: there is no header {name!r}"
        )
    assert request["headers"][VERSION_HEADER] == ["28"]
    if request["body"]:
        content = called.resolve(called.definition["requestBody"])["content"]
        sent = request["headers"]["content-type"][0].partition(";")[0]
        assert sent in content, f"{what}: there is no body of type {sent}"
        if sent == "application/json":
            called.check(json.loads(request["body"]), content[sent]["schema"], f"{what} body")
    return called


def check_length(response: dict[str, Any], what: str) -> None:
    """Hold a body against the length that its headers state."""
    body = response["body"].get("string") or b""
    length = len(body if isinstance(body, bytes) else body.encode())
    for stated in response["headers"].get("content-length", []):
        assert int(stated) == length, f"{what}: {length} bytes, stated {stated}"


def check_response(called: Called, response: dict[str, Any]) -> None:
    operation = called.definition
    status = str(response["status"]["code"])
    what = f"{operation['operationId']} {status}"
    assert status in operation["responses"], f"{what}: there is no such answer"
    declared = called.resolve(operation["responses"][status])
    body = response["body"].get("string")
    if not body:
        return
    check_length(response, what)
    kind = response["headers"]["content-type"][0].partition(";")[0]
    if status in GATEWAY and kind == "text/html":
        return
    assert kind in declared["content"] or "application/octet-stream" in declared["content"], (
        f"{what}: {kind} is not declared"
    )
    if kind != "application/json" or (operation.get("x-stream") == "response" and status < "300"):
        return
    called.check(json.loads(body), declared["content"][kind]["schema"], what)
    if status.startswith("4") and "errors" in json.loads(body):
        codes = [error["code"] for error in json.loads(body)["errors"]]
        # Where an operation names no codes of a status, any code with this status may come.
        named = operation["x-error-codes"].get(status) or [
            code for code, row in ERRORS.items() if int(status) in row.get("statuses", [])
        ]
        unlisted = {ADMINISTRATORS_ONLY} if operation.get("x-requires-admin") else set()
        assert set(codes) <= {*named, *unlisted}, f"{what}: {codes} not declared"


def check_token_exchange(request: dict[str, Any], response: dict[str, Any]) -> None:
    """Hold a token request against the steps of the flows: one of them sends just what was sent."""
    sent = dict(parse_qsl(request["body"], keep_blank_values=True))
    steps = [
        step["parameters"]
        for flow in AUTH["flows"].values()
        for step in (*flow["steps"], DOCUMENTS[MAIN].resolve(flow.get("refresh") or {}))
        if step.get("kind") == "token"
    ]
    alike = [
        one for one in steps if one["grant_type"]["value"] == sent["grant_type"] and sent.keys() <= one.keys()
    ]
    assert alike, f"no flow sends {', '.join(sent)}"
    kind = "response" if response["status"]["code"] == 200 else "error"
    check(json.loads(response["body"]["string"]), AUTH["endpoints"]["token"][kind], "POST /oauth/token")


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_exchange_keeps_to_the_bundle(file: Path) -> None:
    for exchange in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)["interactions"]:
        request, response = exchange["request"], exchange["response"]
        if urlsplit(request["uri"]).path == AUTH["endpoints"]["token"]["path"]:
            check_token_exchange(request, response)
        else:
            check_response(check_request(request), response)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_cassette_holds_no_secret(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"(?im)^\s*(set-)?cookie:|localhost|127\.0\.0\.1", text)
    assert set(re.findall(r"(?im)^\s*authorization:\s*- (.*)", text)) <= {
        f"Bearer {REDACTED}",
        f"Basic {REDACTED}",
    }
    # Tokens are 40 hexadecimal digits.
    assert not re.search(r"(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])", text)
    for found in re.findall(
        r"(?:access_token|refresh_token|client_secret|clientSecret|password|assertion|code_verifier|[&?]code)"
        r'\\?"?\s*[:=]\s*\\?"?([^"&\\\s]+)',
        text,
    ):
        assert found in (REDACTED, "null,")
    for exchange in yaml.load(text, yaml.CSafeLoader)["interactions"]:
        assert urlsplit(exchange["request"]["uri"]).hostname == HOST


def test_every_status_of_an_error_is_recorded() -> None:
    rows = coverage(DOCUMENTS.values(), CASSETTES)
    assert {status for row in rows for status in row.refusals} >= ERROR_STATUSES


def test_every_cassette_belongs_to_a_test() -> None:
    """By its folder, and by its name up to the parameters."""
    tests = {
        (module.stem.removeprefix("test_"), name)
        for module in Path(__file__).parent.glob("test_*.py")
        for name in re.findall(r"(?m)^def (test_\w+)", module.read_text(encoding="utf-8"))
    }
    strays = [file for file in FILES if (file.parent.name, file.stem.partition("-")[0]) not in tests]
    assert strays == []


def test_every_operation_is_exercised() -> None:
    """By its success, or by the refusal where the sandbox always refuses."""
    played = read_played(Path(__file__).parents[2] / UNPLAYED)
    rows = coverage(DOCUMENTS.values(), CASSETTES)
    missing = [
        row.operation for row in rows if not played.exercised(row) and played.how(row.operation) != "unplayed"
    ]
    assert not missing, f"without a cassette: {', '.join(missing)}"


def test_every_password_of_the_bundle_is_scrubbed() -> None:
    def passwords(node: Any) -> set[str]:
        if isinstance(node, list):
            return set().union(*map(passwords, node))
        if not isinstance(node, dict):
            return set()
        own = {
            name
            for name, one in node.get("properties", {}).items()
            if isinstance(one, dict) and one.get("format") == "password"
        }
        return own.union(*map(passwords, node.values()))

    named = passwords([bundle.document for bundle in DOCUMENTS.values()])
    assert "password" in named
    scrubbed = json.loads(
        Scrubber("localhost:1", {}).request(Sent(json.dumps(dict.fromkeys(named, "hunter2")).encode())).body
    )
    assert scrubbed == dict.fromkeys(named, REDACTED)


@dataclass
class Sent:
    """A request with a JSON body, as vcrpy hands it over."""

    body: bytes
    uri: str = "https://localhost:1/rest/x"
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "application/json"})
