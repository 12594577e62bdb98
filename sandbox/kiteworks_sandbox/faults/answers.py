"""Responses that replace the real one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from http import HTTPStatus
from typing import Any

from werkzeug.wrappers import Response

from ..responses import dumps

_JSON = "application/json"
_HTML = "text/html; charset=utf-8"


def _page(title: str) -> str:
    return f"<!doctype html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"


def _errors(code: str, message: str) -> str:
    return dumps({"errors": [{"code": code, "message": message}]})


def _after(given: Mapping[str, Any]) -> dict[str, str]:
    """Return `Retry-After` in either form (RFC 9110, section 10.2.3): seconds, or a date that many seconds from now."""
    wait = given["retry_after"]
    if wait is None:
        return {}
    if given["as_date"]:
        wait = format_datetime(datetime.now(UTC) + timedelta(seconds=wait), usegmt=True)
    return {"Retry-After": str(wait)}


def _status(given: Mapping[str, Any]) -> Response:
    status, code, text = given["status"], given["code"], given["text"]
    if text:
        return Response(text, status, _after(given), content_type="text/plain; charset=utf-8")
    if code:
        return Response(_errors(code, code), status, _after(given), content_type=_JSON)
    return Response(_page(f"{status} from a gateway"), status, _after(given), content_type=_HTML)


def _throttled(status: int, given: Mapping[str, Any]) -> Response:
    """Return the response of a throttling gateway in front of the application: its own page, with no error code."""
    return Response(_page(f"{status} {HTTPStatus(status).phrase}"), status, _after(given), content_type=_HTML)


def _scanning(given: Mapping[str, Any]) -> Response:
    """Return an empty body, as for content, or the code that other operations return."""
    code = given["code"]
    if not code:
        return Response(b"", 403)
    return Response(_errors(code, "Please try again later."), 403, content_type=_JSON)


def _unauthorized(_: Mapping[str, Any]) -> Response:
    return Response(_errors("ERR_AUTH_UNAUTHORIZED", "Unauthorized"), 401, content_type=_JSON)


def _firewall(_: Mapping[str, Any]) -> Response:
    return Response(_page("The request was blocked"), 490, content_type=_HTML)


def _html(_: Mapping[str, Any]) -> Response:
    return Response(_page("Please sign in"), 200, content_type=_HTML)


MAKERS: Mapping[str, Callable[[Mapping[str, Any]], Response]] = {
    "status": _status,
    "throttled": partial(_throttled, 429),
    "throttled_403": partial(_throttled, 403),
    "scanning": _scanning,
    "unauthorized": _unauthorized,
    "firewall": _firewall,
    "page": _html,
}
"""The response for each kind of fault."""
