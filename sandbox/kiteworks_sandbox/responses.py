"""Responses of the appliance: JSON with escaped slashes, lists in an envelope, errors by code."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import IO, Any

from flask import Response, request, send_file
from werkzeug.wsgi import FileWrapper

from .archives.writing import Archive
from .bundle import Bundle, Json
from .storage import PIECE


class ApiError(Exception):
    """An error response.

    Args:
        codes: Its `ERR_` codes, usually one.
        status: HTTP status; None for the first status of the first code in the error table.
        field: The field of the request that caused it, if that is the same for all codes.
        fields: The fields of the request that caused it, by code.
    """

    def __init__(
        self,
        *codes: str,
        status: int | None = None,
        field: str | None = None,
        fields: Mapping[str, str | None] | None = None,
    ) -> None:
        super().__init__(*codes)
        self.codes = codes
        self.status = status
        self.fields = fields or dict.fromkeys(codes, field)


@dataclass(frozen=True, slots=True)
class Content:
    """File content to send, in full or the requested range."""

    path: Path
    name: str
    """The file name to save it under."""
    mime: str


@dataclass(slots=True)
class Answer:
    """A handler's answer, before it becomes an HTTP response."""

    status: int = 200
    body: Any = None
    """JSON value, `Content`, `Archive` or bytes; None for an empty body."""
    headers: dict[str, str] = field(default_factory=dict)
    media: str = "application/json"
    """Media type of the body."""
    cookies: list[str] = field(default_factory=list)
    """Values of `Set-Cookie`."""


def listing(items: Sequence[Json], *, total: int, limit: int | None, offset: int, **more: int) -> Json:
    """Return the envelope of a list; `limit` is null if the caller gave none."""
    return {"data": list(items), "metadata": {"total": total, "limit": limit, "offset": offset, **more}}


_JSON = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, check_circular=False)


def dumps(value: Any) -> str:
    """Serialize a value as JSON with escaped slashes. A slash only occurs inside strings, so replacing it is safe."""
    return _JSON.encode(value).replace("/", "\\/")


def _in_pieces(file: IO[bytes], _: int) -> FileWrapper:
    # Flask would send pieces of 8 KiB, each as a record of TLS of its own.
    return FileWrapper(file, PIECE)


def to_http(answer: Answer) -> Response:
    """Return the HTTP response for an answer."""
    request.environ["wsgi.file_wrapper"] = _in_pieces
    if isinstance(answer.body, Content):
        content = answer.body
        response = send_file(content.path, content.mime, True, content.name, conditional=True, etag=False)
    elif isinstance(answer.body, Archive):
        file, size = answer.body.write()
        # Closed, and thereby deleted, with the response, even if the connection breaks.
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
    for cookie in answer.cookies:
        response.headers.add("Set-Cookie", cookie)
    return response


def error_answer(bundle: Bundle, error: ApiError, path: str = "/rest/") -> Answer:
    """Return the answer for an error, with status and message from the bundle's table unless the error has its own."""
    status = error.status or int(bundle.errors.get(error.codes[0], {}).get("statuses", [400])[0])
    if path.startswith("/pubsub-ext/"):
        status = HTTPStatus.BAD_REQUEST if status == HTTPStatus.UNPROCESSABLE_ENTITY else status
        words = f"[{HTTPStatus(status).phrase}] {bundle.message(error.codes[0])}"
        return Answer(status, {"code": status, "message": words})
    errors = []
    for code in error.codes:
        field_ = error.fields.get(code) if status == HTTPStatus.UNPROCESSABLE_ENTITY else None
        errors.append({"code": code, "message": bundle.message(code)} | ({"field": field_} if field_ else {}))
    return Answer(status, {"errors": errors})
