"""What the appliance answers: JSON with escaped slashes, lists in an envelope, errors by their code."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any

from flask import Response, send_file

from .archives.writing import Archive
from .bundle import Bundle, Json


class ApiError(Exception):
    """An answer that says no.

    Args:
        codes: Its `ERR_` codes, most often one.
        status: HTTP status; the first that the error table gives for the first code when None.
    """

    def __init__(self, *codes: str, status: int | None = None) -> None:
        super().__init__(*codes)
        self.codes = codes
        self.status = status


@dataclass(frozen=True, slots=True)
class Content:
    """File bytes to send, whole or the range that was asked for."""

    path: Path
    name: str
    """The name to save it under."""
    mime: str


@dataclass(slots=True)
class Answer:
    """A handler's answer, before it is HTTP."""

    status: int = 200
    body: Any = None
    """JSON value, `Content`, `Archive` or bytes; None for an empty body."""
    headers: dict[str, str] = field(default_factory=dict)
    media: str = "application/json"
    """What the body is."""


def listing(items: Sequence[Json], *, total: int, limit: int | None, offset: int, **more: int) -> Json:
    """The envelope of a list; `limit` stays null when the caller gave none."""
    return {"data": list(items), "metadata": {"total": total, "limit": limit, "offset": offset, **more}}


def dumps(value: Any) -> str:
    """JSON text with its slashes escaped. A slash can only stand inside a string, so replacing it is safe."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).replace("/", "\\/")


def to_http(answer: Answer) -> Response:
    """The HTTP response of an answer."""
    if isinstance(answer.body, Content):
        content = answer.body
        response = send_file(content.path, content.mime, True, content.name, conditional=True, etag=False)
    elif isinstance(answer.body, Archive):
        file, size = answer.body.write()
        # Closed, and so gone, with the response, also when the connection breaks.
        response = send_file(file, "application/zip", True, answer.body.name, conditional=False, etag=False)
        response.content_length = size
    elif answer.body is None:
        response = Response(status=answer.status)
        del response.headers["Content-Type"]
    else:
        body = answer.body if isinstance(answer.body, bytes) else dumps(answer.body)
        response = Response(body, status=answer.status, content_type=answer.media)
    response.headers["Cache-Control"] = "no-cache"
    response.headers.extend(answer.headers)
    return response


def error_answer(bundle: Bundle, error: ApiError, path: str = "/rest/") -> Answer:
    """The answer of an error, its status and text taken from the bundle's table where the error has none."""
    status = error.status or int(bundle.errors.get(error.codes[0], {}).get("statuses", [400])[0])
    if path.startswith("/pubsub-ext/"):
        words = f"[{HTTPStatus(status).phrase}] {bundle.message(error.codes[0])}"
        return Answer(status, {"code": status, "message": words})
    return Answer(
        status, {"errors": [{"code": code, "message": bundle.message(code)} for code in error.codes]}
    )
