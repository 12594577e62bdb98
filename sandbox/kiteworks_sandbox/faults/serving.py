"""Inject faults: middleware around the application, in which each kind of fault is one function."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, urlencode

from werkzeug.test import run_wsgi_app
from werkzeug.wrappers import Response

from ..environ import ANSWERED, OWN, App, Environ
from ..responses import dumps
from . import answers, spoiling
from .plan import Fault, FaultPlan

_PIECE = 256 * 1024


class Misbehaving:
    """The application, with the faults of a plan.

    Args:
        app: The application that serves the requests.
        plan: The faults to inject.
        expire_tokens: Function that expires every access token.
    """

    def __init__(self, app: App, plan: FaultPlan, expire_tokens: Callable[[], None]) -> None:
        self._app = app
        self._plan = plan
        self._expire_tokens = expire_tokens

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        """Serve a request."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        own = path.startswith(OWN)  # the plan itself is always available
        fault = None if own else self._plan.due(environ["REQUEST_METHOD"], path)
        if fault is None:
            return self._app(environ, start_response)
        environ[ANSWERED] = "fault"
        return self._spoiled(fault, environ)(environ, start_response)

    def _spoiled(self, fault: Fault, environ: Environ) -> App:
        kind, given = fault.kind, fault.parameters
        if kind == "throttled" and self._plan.throttle_status == HTTPStatus.FORBIDDEN:
            kind = "throttled_403"
        if kind in answers.MAKERS:
            _drain(environ)
            return answers.MAKERS[kind](given)
        if kind in ("cut", "cut_request"):
            _drain(environ, given.get("after", 0))
            raise _cut()
        if kind in _QUERIES:
            query = parse_qsl(environ["QUERY_STRING"], keep_blank_values=True)
            environ["QUERY_STRING"] = urlencode(_QUERIES[kind](query, given))
        elif kind == "slow":
            self._plan.ending.wait(given["seconds"])
        elif kind == "tokens_expired":
            self._expire_tokens()
        else:
            return self._answer(kind, given, environ)
        return self._app

    def _answer(self, kind: str, given: Mapping[str, Any], environ: Environ) -> App:
        body, status, headers = run_wsgi_app(self._app, environ)
        true = Response(body, status, headers, direct_passthrough=True)
        if kind == "lost":
            true.close()
            raise _cut()
        # The headers stay unchanged, including `Content-Length` if the body is streamed.
        response = Response(None, status, headers)
        response.call_on_close(true.close)
        if kind == "cut_body":
            response.response = _until(body, given["after"])
        elif kind == "truncated":
            response.set_data(b"".join(body)[: given["after"]])
        elif kind == "corrupted":
            response.response = spoiling.corrupted(body, given["after"])
        elif kind == "empty":
            response.set_data(b"")
        elif kind == "media_type":
            response.response = body
            response.headers["Content-Type"] = given["media"]
        else:
            value = json.loads(b"".join(body) or b"null")
            response.set_data(dumps(spoiling.CHANGES[kind](value, given)))
        return response


def _cut() -> ConnectionResetError:
    """Return an error that the server takes for a lost connection: it closes its side silently."""
    return ConnectionResetError(errno.ECONNRESET, "cut as planned")


def _until(body: Iterable[bytes], after: int) -> Iterator[bytes]:
    """Yield the first bytes of a body, then drop the connection."""
    for piece in body:
        yield piece[:after]
        after -= len(piece)
        if after <= 0:
            break
    raise _cut()


def _drain(environ: Environ, limit: int | None = None) -> None:
    """Read the request's body, or its first bytes: unread bytes would be parsed as the next request."""
    stream, left = environ["wsgi.input"], limit
    while left is None or left > 0:
        piece = stream.read(_PIECE if left is None else min(_PIECE, left))
        if not piece:
            return
        left = None if left is None else left - len(piece)


Query: TypeAlias = list[tuple[str, str]]


def _without(query: Query, *names: str) -> Query:
    return [(name, value) for name, value in query if name not in names]


def _number(query: Query, name: str, default: int) -> int:
    text = dict(query).get(name, "")
    return int(text) if text.isdigit() else default


def _capped(query: Query, given: Mapping[str, Any]) -> Query:
    limit = min(_number(query, "limit", given["limit"]), given["limit"])
    return [*_without(query, "limit"), ("limit", str(limit))]


def _shifted(query: Query, given: Mapping[str, Any]) -> Query:
    """Shift the page as if items before it had been deleted since the previous page was read."""
    offset = _number(query, "offset", 0)
    return [*_without(query, "offset"), ("offset", str(offset + given["count"]))] if offset else query


_QUERIES: Mapping[str, Callable[[Query, Mapping[str, Any]], Query]] = {
    "limit_ignored": lambda query, _: _without(query, "limit"),
    "limit_capped": _capped,
    "offset_ignored": lambda query, _: _without(query, "offset"),
    "items_lost": _shifted,
}
