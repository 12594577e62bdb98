"""Middleware that records each request in the journal, and counts those in progress."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map

from .appliance import Appliance
from .bundle import Bundle
from .environ import ANSWERED, FORM, OPERATION, ORIGIN_HEADER, OWN, VARIABLES, App, Environ
from .incoming import FORMS
from .redaction import Redaction
from .sources import Sources

_RECORDED = ("/rest/", "/oauth/token", "/oauth/revoke")
"""Beginnings of recorded paths, besides those of operations."""
_MAX_BODY = 64 << 10
"""Size of the largest body that is kept decoded, in bytes; of larger ones, size and hash remain."""
_CHOSEN = frozenset(
    [
        "accept",
        "accept-encoding",
        "accept-language",
        "content-encoding",
        "content-length",
        "content-type",
        "if-match",
        "if-modified-since",
        "if-none-match",
        "if-range",
        "if-unmodified-since",
        "range",
        "user-agent",
        "x-requested-with",
    ]
)
"""Headers that are recorded, besides those of the bundle's parameters. None of them carries a secret."""


class Recording:
    """The application, with a journal of its requests.

    Args:
        app: The application that serves the requests.
        appliance: The parts of the sandbox.
        routes: The routes of the application.
    """

    def __init__(self, app: App, appliance: Appliance, routes: Map) -> None:
        self._app = app
        self._journal = appliance.journal
        self._gate = appliance.gate
        self._redaction = appliance.redaction
        self._sources = appliance.sources
        self._routes = routes.bind("localhost")
        self._operations = {one.id for one in appliance.bundle.operations}
        self._headers = _CHOSEN | set(_header_parameters(appliance.bundle))

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        """Serve and record a request."""
        self._sources.activate()
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if path.startswith(OWN):
            return self._app(environ, start_response)
        self._gate.enter()
        try:
            return self._served(environ, path, start_response)
        finally:
            # By now, the operation has done what it does. A response that is still being sent changes nothing, and a
            # client may stop reading it.
            self._gate.leave()

    def _served(self, environ: Environ, path: str, start_response: Any) -> Iterable[bytes]:
        record = self._begin(environ, path)
        if record is None:
            return self._app(environ, start_response)
        try:
            return self._app(environ, record.noting(start_response))
        finally:
            # Before the response is sent: a program that has it may look into the journal at once.
            self._journal.add(**record.facts(self._headers, self._redaction))

    def _begin(self, environ: Environ, path: str) -> _Record | None:
        operation, variables = self._routed(environ["REQUEST_METHOD"], path)
        environ[OPERATION], environ[VARIABLES] = operation, variables
        if operation is None and not path.startswith(_RECORDED):
            return None
        return _Record(environ, path, operation, variables, self._sources)

    def _routed(self, method: str, path: str) -> tuple[str | None, Mapping[str, str]]:
        try:
            name, variables = self._routes.match(path, method)
        except HTTPException:
            return None, {}
        return (name, variables) if name in self._operations else (None, {})


class _Input:
    """A request's body, hashed while it is read. Its beginning is kept."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._hash = hashlib.sha256()
        self.size = 0
        self.kept = bytearray()

    def read(self, *size: int) -> bytes:
        return self._seen(self._stream.read(*size))

    def readline(self, *size: int) -> bytes:
        return self._seen(self._stream.readline(*size))

    def readinto(self, buffer: Any) -> int:
        piece = self.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.readline, b"")

    @property
    def digest(self) -> str | None:
        return self._hash.hexdigest() if self.size else None

    def _seen(self, piece: bytes) -> bytes:
        self.size += len(piece)
        self._hash.update(piece)
        if len(self.kept) <= _MAX_BODY:
            self.kept += piece[: _MAX_BODY + 1 - len(self.kept)]
        return piece


class _Record:
    """One request while it is served."""

    def __init__(
        self,
        environ: Environ,
        path: str,
        operation: str | None,
        variables: Mapping[str, str],
        sources: Sources,
    ) -> None:
        self._environ = environ
        self._path = path
        self._operation = operation
        self._variables = variables
        self._time = sources.clock.now().replace(tzinfo=None)
        self._query = environ["QUERY_STRING"]  # as it was received: a fault may change it
        self._input = environ["wsgi.input"] = _Input(environ["wsgi.input"])
        self._status: int | None = None
        self._origin: str | None = None

    def noting(self, start_response: Any) -> Any:
        """Return the function with which the application starts its response."""

        def start(status: str, headers: list[tuple[str, str]], *further: Any) -> Any:
            self._status = int(status.partition(" ")[0])
            self._origin = next((text for name, text in headers if name == ORIGIN_HEADER), None)
            return start_response(status, headers, *further)

        return start

    def facts(self, chosen: Collection[str], redaction: Redaction) -> dict[str, Any]:
        """Return what is recorded.

        Args:
            chosen: The headers to record.
            redaction: Removes secrets.
        """
        sign_in = self._path.startswith("/oauth/")
        token = self._environ.get("HTTP_AUTHORIZATION", "").partition(" ")[2]

        def cleaned(value: Any) -> Any:
            return redaction.cleaned(value, token, sign_in=sign_in)

        body, files = self._body()
        secrets = [text for name, text in self._variables.items() if redaction.is_secret(name)]
        return {
            "time": self._time,
            "method": self._environ["REQUEST_METHOD"],
            "path": redaction.text(self._path, token, *secrets),
            "operation": self._operation,
            "path_parameters": cleaned(dict(self._variables)),
            "query": cleaned(_pairs(self._query)),
            "headers": cleaned(self._chosen(chosen)),
            "body": cleaned(body),
            "files": cleaned(files),
            "size": self._input.size,
            "sha256": self._input.digest,
            "status": self._status,
            "answered": self._environ.get(ANSWERED) or self._origin or "sandbox",
            "weight": 0 if body is None else min(self._input.size, _MAX_BODY),
        }

    def _chosen(self, chosen: Collection[str]) -> dict[str, str]:
        given = {
            name.removeprefix("HTTP_").replace("_", "-").lower(): text
            for name, text in self._environ.items()
            if name.startswith("HTTP_") or name in ("CONTENT_TYPE", "CONTENT_LENGTH")
        }
        return {name: text for name, text in given.items() if name in chosen and text}

    def _body(self) -> tuple[Any, dict[str, str]]:
        """Return the decoded body, and the names of files."""
        media = self._environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
        if media == FORMS[0]:
            form, files = self._environ.get(FORM, (None, {}))
            return form and _single(form.to_dict(flat=False)), {
                name: file.filename or "" for name, file in files.items()
            }
        if self._input.size > _MAX_BODY:
            return None, {}
        text = bytes(self._input.kept).decode("utf-8", "replace")
        if media == FORMS[1]:
            return _pairs(text), {}
        if not text:
            return None, {}
        # As the application reads it: whatever is no form is JSON.
        try:
            return json.loads(text), {}
        except (ValueError, RecursionError):  # too deeply nested is as good as broken
            return None, {}


def _pairs(text: str) -> dict[str, str | list[str]]:
    """Decode a query or a form."""
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        found.setdefault(name, []).append(value)
    return _single(found)


def _single(found: Mapping[str, list[str]]) -> dict[str, str | list[str]]:
    """Return the only value of each name, and the list of values of a repeated one."""
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _header_parameters(bundle: Bundle) -> Iterator[str]:
    """Yield the names of the headers that operations declare."""
    for operation in bundle.operations:
        for stated in operation.definition["parameters"]:
            parameter = bundle.resolve(stated)
            if parameter["in"] == "header":
                yield parameter["name"].lower()
