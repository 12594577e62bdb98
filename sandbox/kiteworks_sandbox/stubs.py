"""Responses that tests set for an operation, served instead of the operation's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Lock
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from werkzeug.wrappers import Response

from .bundle import Bundle, Operation
from .environ import ANSWERED, OPERATION, ORIGIN_HEADER, VARIABLES, App, Environ
from .journal import check_operation, contains, texts
from .responses import dumps

_JSON = "application/json"
_PIECE = 256 * 1024
_MISSING: Any = object()


@dataclass(slots=True, eq=False)
class Stub:
    """A response to serve instead of an operation's own. In a `with` block, it is removed at the end.

    Attributes:
        operation: Identifier of the operation.
        status: HTTP status.
        body: Body, already encoded.
        headers: Headers.
        times: How many requests receive the response; None for all.
        path: Values of variables in the path that a request must have, by name.
        query: Query parameters that a request must have.
        served: Number of requests that received the response.
    """

    operation: str
    status: int
    body: bytes
    headers: Mapping[str, str]
    times: int | None
    path: Mapping[str, str]
    query: Mapping[str, Any]
    served: int = field(default=0, init=False)
    _plan: StubPlan | None = field(default=None, init=False, repr=False)

    def remove(self) -> None:
        """Stop serving the response."""
        if self._plan is not None:
            self._plan.remove(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()

    def matches(self, operation: str | None, path: Mapping[str, str], query: Mapping[str, Any]) -> bool:
        """Check whether a request receives the response."""
        return (
            operation == self.operation
            and (self.times is None or self.served < self.times)
            and contains(path, texts(self.path))
            and contains(query, texts(self.query))
        )

    def told(self) -> dict[str, Any]:
        """Return the stub as JSON, without its body."""
        return {
            "operation": self.operation,
            "status": self.status,
            "times": self.times,
            "path": dict(self.path),
            "query": dict(self.query),
            "served": self.served,
        }


class StubPlan:
    """All stubs. The newest one that matches a request is served. Threads share the plan.

    Args:
        bundle: The bundle that responses must conform to.
    """

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._operations = {one.id: one for one in bundle.operations}
        self._lock = Lock()
        self._stubs: list[Stub] = []

    def add(
        self,
        operation: str,
        *,
        status: int = 200,
        json: Any = _MISSING,
        body: bytes | str = b"",
        headers: Mapping[str, str] | None = None,
        times: int | None = None,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        check: bool = True,
    ) -> Stub:
        """Serve a response instead of an operation's own.

        Args:
            operation: Identifier of the operation, such as `files.get`.
            status: HTTP status.
            json: Body as a JSON value.
            body: Body as it is sent, instead of `json`.
            headers: Headers.
            times: How many requests receive the response; None for all.
            path: Values of variables in the path that a request must have, by name.
            query: Query parameters that a request must have.
            check: Whether to refuse a response that the bundle doesn't declare.

        Raises:
            ValueError: There is no such operation, or the response is not one that the bundle declares.
        """
        check_operation(operation, self._operations)
        if times is not None and (not isinstance(times, int) or times < 1):
            raise ValueError(f"times must be a whole number from 1 on, not {times!r}")
        if not isinstance(status, int) or not 200 <= status <= 599:
            raise ValueError(f"status must be a number from 200 to 599, not {status!r}")
        encoded = body.encode() if isinstance(body, str) else body
        sent = {name.title(): text for name, text in (headers or {}).items()}
        if json is not _MISSING:
            if encoded:
                raise ValueError("give json or body, not both")
            encoded = dumps(json).encode()
            sent.setdefault("Content-Type", _JSON)
        if check:
            self._check(self._operations[operation], status, json, encoded)
        stub = Stub(operation, status, encoded, sent, times, path or {}, query or {})
        stub._plan = self
        with self._lock:
            self._stubs.insert(0, stub)
        return stub

    def _check(self, operation: Operation, status: int, json: Any, body: bytes) -> None:
        responses = {str(code): one for code, one in operation.definition["responses"].items()}
        if str(status) not in responses:
            raise ValueError(
                f"{operation.id} does not declare the status {status}, but {', '.join(responses)}; "
                "check=False serves it anyway"
            )
        content = self._bundle.resolve(responses[str(status)]).get("content", {})
        if json is not _MISSING and _JSON in content:
            problems = self._problems(content[_JSON]["schema"], json)
        elif json is not _MISSING or (body and not content):
            problems = [f"its body is declared as {' or '.join(content) or 'empty'}"]
        elif content and not body and status == HTTPStatus.OK:
            problems = ["its body is missing"]
        else:
            problems = []
        if problems:
            raise ValueError(
                f"the response is not one of {operation.id} with status {status}: {'; '.join(problems)}; "
                "check=False serves it anyway"
            )

    def _problems(self, schema: Any, value: Any) -> list[str]:
        # References lead into the bundle's components, so these lie beside the schema.
        validator = Draft202012Validator({**schema, "components": self._bundle.document["components"]})
        return [f"{one.json_path}: {one.message}" for one in validator.iter_errors(value)]

    def load(self, told: Any) -> Stub:
        """Add a stub from JSON: an object with the arguments of `add`.

        Raises:
            ValueError: It is not such an object.
        """
        if not isinstance(told, dict) or not isinstance(told.get("operation"), str):
            raise ValueError("a stub is an object with an operation")
        try:
            return self.add(
                told["operation"], **{name: one for name, one in told.items() if name != "operation"}
            )
        except (TypeError, AttributeError) as error:
            raise ValueError(str(error).replace("StubPlan.add() got ", "")) from error

    def remove(self, stub: Stub) -> None:
        """Remove a stub, if it is still there."""
        with self._lock:
            self._stubs = [one for one in self._stubs if one is not stub]

    def clear(self) -> None:
        """Remove all stubs."""
        with self._lock:
            self._stubs.clear()

    def told(self) -> list[dict[str, Any]]:
        """Return the stubs as JSON."""
        with self._lock:
            return [stub.told() for stub in self._stubs]

    def due(self, operation: str | None, path: Mapping[str, str], query: Mapping[str, Any]) -> Stub | None:
        """Count a request, and return the stub that responds to it, if any."""
        with self._lock:
            stub = next((one for one in self._stubs if one.matches(operation, path, query)), None)
            if stub is not None:
                stub.served += 1
            return stub


class Stubbed:
    """The application, with the responses of a plan.

    Args:
        app: The application that serves the other requests.
        plan: The responses to serve.
    """

    def __init__(self, app: App, plan: StubPlan) -> None:
        self._app = app
        self._plan = plan

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        """Serve a request."""
        query = {
            name: values[0] if len(values) == 1 else values
            for name, values in parse_qs(environ["QUERY_STRING"], keep_blank_values=True).items()
        }
        stub = self._plan.due(environ.get(OPERATION), environ.get(VARIABLES, {}), query)
        if stub is None:
            return self._app(environ, start_response)
        while environ["wsgi.input"].read(_PIECE):  # unread bytes would be parsed as the next request
            continue
        environ[ANSWERED] = "stub"
        response = Response(stub.body, stub.status, dict(stub.headers))
        if not stub.body and "Content-Type" not in stub.headers:
            del response.headers["Content-Type"]
        response.headers[ORIGIN_HEADER] = "stub"
        return response(environ, start_response)
