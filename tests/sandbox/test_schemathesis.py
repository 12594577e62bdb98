"""What Schemathesis makes of the bundle: requests that it allows, requests that it forbids, and chains along its links.

Each answer is held against the bundle twice: by Schemathesis, and by `contract`, which knows the formats and the codes.
"""

from __future__ import annotations

import contextlib
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import httpx
import pytest
import requests
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from hypothesis.errors import Unsatisfiable

from kiteworks_sandbox import Sandbox
from tests.sandbox import contract, plain
from tests.sandbox.contract import BUNDLE
from tests.sandbox.support import client
from tests.sandbox.test_files import upload

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its own, of what it imports
    import schemathesis
    from schemathesis import Case, GenerationMode
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        negative_data_rejection,
        response_schema_conformance,
        status_code_conformance,
    )

POSITIVE, NEGATIVE, CHAINS = 2, 2, 25
"""Requests to each operation, and chains of up to ten calls."""
FLOOR = 0.45
"""Share of the allowed requests that succeed. Others name what does not exist, or break a rule that no schema states."""

RETURN = "returnEntity"
"""Without it, the answer to a change may be empty. OpenAPI has no word for that."""
_ORDER = ("post", "get", "put", "patch", "delete")
_MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1))
schemathesis.openapi.format("iso-date-time", _MOMENTS.map(lambda one: one.strftime("%Y-%m-%dT%H:%M:%S+0000")))
schemathesis.openapi.format("unix-time", st.integers(0, 4_000_000_000).map(str))


def bounded(examples: int) -> settings:
    return settings(
        max_examples=examples,
        stateful_step_count=10,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )


@pytest.fixture(scope="module")
def schema() -> Any:
    made = schemathesis.openapi.from_dict(BUNDLE.document)
    # The bundle's own links are enough; it would guess thousands more.
    made.config.phases.stateful.inference.algorithms = []
    return made


def _name(case: Case) -> str:
    return str(case.operation.definition.raw["operationId"])


class Runner:
    """Sends cases to a sandbox as its administrator, and notes what is wrong with the answers."""

    def __init__(self, box: Sandbox, session: requests.Session) -> None:
        self.box = box
        self.session = session
        self.statuses: Counter[int] = Counter()
        self.found: dict[str, str] = {}
        self.known: dict[str, list[str]] = defaultdict(list)
        self.things: dict[str, str] = {}
        self._token = ""

    @property
    def options(self) -> dict[str, Any]:
        """How a request is sent: after one that may have ended its session with another token."""
        self._token = self._token or self.box.issue_token(self.box.admin.email)
        bearer = {"Authorization": f"Bearer {self._token}"}
        return {
            "base_url": self.box.url,
            "headers": bearer,
            "session": self.session,
            "verify": str(self.box.ca_file),
            "timeout": 30,
        }

    def send(self, case: Case, checks: list[Any]) -> None:
        answer = case.call(**self.options)
        self.judge(case, answer, checks)

    def judge(self, case: Case, answer: Any, checks: list[Any]) -> None:
        """Note what is wrong with an answer. A body that was not requested may be missing."""
        self.statuses[answer.status_code] += 1
        if case.operation.method != "get":
            self._token = ""
        request = httpx.Request(case.operation.method.upper(), answer.request.url)
        headers = {name: values[0] for name, values in answer.headers.items() if name != "content-encoding"}
        again = httpx.Response(answer.status_code, headers=headers, content=answer.content, request=request)
        empty = not answer.content and RETURN in {one.name for one in case.operation.query}
        if empty or contract.OPERATIONS[_name(case)].definition.get("x-stream") == "response":
            checks = [one for one in checks if one is not response_schema_conformance]
        try:
            contract.check(again)
            case.validate_response(answer, checks=checks)
        except BaseExceptionGroup as group:
            self.note(case, *group.exceptions)
        except AssertionError as error:
            self.note(case, error)
        if 200 <= answer.status_code < 300 and answer.content and "json" in headers.get("content-type", ""):
            self.learn(contract.operation_of(request), answer)

    def note(self, case: Case, *errors: BaseException) -> None:
        for error in errors:
            key = f"{case.operation.label}: {type(error).__name__}"
            self.found.setdefault(key, f"{str(error)[:500]}\n{case.as_curl_command()[:500]}")

    def learn(self, operation: Any, answer: Any) -> None:
        """Remember the identifiers in an answer, by the object that they identify."""
        declared = BUNDLE.resolve(operation.definition["responses"].get(str(answer.status_code), {}))
        for media in declared.get("content", {}).values():
            self._learn(media.get("schema", {}), answer.json())

    def _learn(self, schema: Any, value: Any) -> None:
        name = schema.get("$ref", "").rpartition("/")[2]
        resolved = BUNDLE.resolve(schema)
        for key in ("anyOf", "oneOf", "allOf"):
            for one in resolved.get(key, ()):
                self._learn(one, value)
        if isinstance(value, list) and "items" in resolved:
            for one in value:
                self._learn(resolved["items"], one)
        if isinstance(value, dict):
            for member, one in resolved.get("properties", {}).items():
                if value.get(member) is None:
                    continue
                if member == "id" and name:
                    self.known[name].append(str(value[member]))
                self._learn(one, value[member])

    def use_known(self, case: Case) -> None:
        """Replace identifiers by those of objects that exist, if any are known: in the path, the query and the body."""
        operation = contract.OPERATIONS[_name(case)]
        resource = operation.id.partition(".")[0]
        for name in case.path_parameters or ():
            thing = self.things.get(f"{resource}.{name}") or self.things.get(name)
            case.path_parameters[name] = thing or case.path_parameters[name]
        places = {"path": case.path_parameters, "query": case.query}
        for one in map(BUNDLE.resolve, operation.definition["parameters"]):
            given = places.get(one["in"])
            if given and one["name"] in given and one["name"] not in self.things:
                given[one["name"]] = self._known_for(one, given[one["name"]])
        if isinstance(case.body, dict):
            members = (BUNDLE.request_schema(operation) or {}).get("properties", {})
            for name in case.body.keys() & members.keys():
                case.body[name] = self._known_for(BUNDLE.resolve(members[name]), case.body[name])

    def _known_for(self, stated: dict[str, Any], value: Any) -> Any:
        names = stated.get("x-identifies") or []
        for name in names if isinstance(names, list) else [names]:
            if known := self.known.get(name.partition(".")[0]):
                return known[:1] if isinstance(value, list) else known[0]
        return value


@pytest.fixture
def runner() -> Iterator[Runner]:
    with Sandbox() as box, requests.Session() as session:
        made = Runner(box, session)
        with client(box, headers=made.options["headers"]) as api:
            place = api.post("/rest/folders/0/folders", json={"name": "Known"}).headers[
                "x-accellion-location"
            ]
            made.known["Folder"].append(place.rpartition("/")[2])
            file_id = upload(api, made.known["Folder"][0], "known.txt", b"bytes").json()["id"]
            made.known["File"].append(file_id)
            user_id = api.get("/rest/users/me").json()["id"]
            made.things = plain.things(api, {"file_id": file_id, "user_id": user_id})
        yield made


def each(schema: Any) -> list[Any]:
    """Every operation: first those that list, then those that create, at last those that delete."""
    found = [one.ok() for one in schema.get_all_operations()]

    def place(one: Any) -> tuple[bool, int, int]:
        depth = one.path.count("{")
        return not (one.method == "get" and depth == 0), _ORDER.index(one.method), depth

    return sorted(found, key=place)


def told(runner: Runner) -> str:
    return "\n\n".join(f"{key}\n{text}" for key, text in runner.found.items())


def test_what_the_bundle_allows(schema: Any, runner: Runner) -> None:
    for operation in each(schema):

        @bounded(POSITIVE)
        @given(case=operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
        def call(case: Case) -> None:
            runner.use_known(case)
            runner.send(case, [not_a_server_error, status_code_conformance, response_schema_conformance])

        call()
    assert not runner.found, told(runner)
    share = sum(count for status, count in runner.statuses.items() if status < 300) / runner.statuses.total()
    assert share >= FLOOR, (share, runner.statuses)


def test_what_the_bundle_forbids(schema: Any, runner: Runner) -> None:
    for operation in each(schema):

        @bounded(NEGATIVE)
        @given(case=operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))
        def call(case: Case) -> None:
            runner.use_known(case)
            runner.send(case, [not_a_server_error, status_code_conformance, negative_data_rejection])

        with contextlib.suppress(Unsatisfiable):  # everything is allowed
            call()
    assert not runner.found, told(runner)
    assert runner.statuses.total() > len(schema)


def test_chains_of_calls(schema: Any, runner: Runner) -> None:
    """What one call creates is what the next one is about."""

    class Chain(schema.as_state_machine()):  # type: ignore[misc]
        def get_call_kwargs(self, case: Case) -> dict[str, Any]:
            return runner.options

        def before_call(self, case: Case) -> None:
            if RETURN in {one.name for one in case.operation.query}:
                case.query = {**(case.query or {}), RETURN: "true"}

        def validate_response(self, response: Any, case: Case, **_: Any) -> None:
            runner.judge(
                case, response, [not_a_server_error, status_code_conformance, response_schema_conformance]
            )
            linked.update([case.operation.label] * (len(case.path_parameters or {}) > 0))

    linked: Counter[str] = Counter()
    for number in range(CHAINS):
        # One at a time: what a chain may do next depends on the answers, which Hypothesis takes for a flaw of the test.
        Chain._hypothesis_internal_use_seed = number
        Chain.run(settings=settings(bounded(1), derandomize=False))
    assert not runner.found, told(runner)
    assert len(linked) > 10
