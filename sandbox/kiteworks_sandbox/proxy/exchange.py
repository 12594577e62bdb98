"""One request and its response, as they passed the proxy."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl

from werkzeug.datastructures import FileStorage
from werkzeug.formparser import parse_form_data

from ..bundle import Operation

KEPT_BYTES = 1024**2
"""Number of bytes of a body that are kept to be looked at; of a larger one, only its size is known."""

UNREADABLE = object()
"""Stands for a body that is too large, not complete, or not what its media type says."""


@dataclass(slots=True)
class Message:
    """A request or a response."""

    headers: list[tuple[str, str]]
    body: bytes = b""
    """Its first bytes, decompressed."""
    size: int = 0
    """Size of the whole body in bytes, as it was sent."""
    whole: bool = True
    """Whether `body` is all of it."""

    def header(self, name: str) -> str:
        """Return the value of a header; an empty one if it is missing."""
        return next((value for one, value in self.headers if one.lower() == name), "")

    @property
    def media(self) -> str:
        """Media type of the body, without parameters."""
        return self.header("content-type").partition(";")[0].strip().lower()

    def value(self) -> Any:
        """Return the body: a JSON value, or the fields of a form; None if it is empty.

        Returns:
            `UNREADABLE` for anything else.
        """
        if not self.size:
            return None
        if not self.whole:
            return UNREADABLE
        if self.media == "application/json" or self.media.endswith("+json"):
            try:
                return json.loads(self.body)
            except ValueError:
                return UNREADABLE
        if self.media == "application/x-www-form-urlencoded":
            return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))
        if self.media == "multipart/form-data":
            return self._parts()
        return UNREADABLE

    def _parts(self) -> dict[str, str | FileStorage]:
        environ = {
            "wsgi.input": BytesIO(self.body),
            "CONTENT_LENGTH": str(len(self.body)),
            "CONTENT_TYPE": self.header("content-type"),
            "REQUEST_METHOD": "POST",
        }
        _, fields, files = parse_form_data(environ, stream_factory=lambda *_, **__: BytesIO())
        return {**fields.to_dict(), **files.to_dict()}


@dataclass(slots=True)
class Exchange:
    """A request, its response, and the operation that it calls."""

    method: str
    path: str
    """Path as it was sent, decoded."""
    query: list[tuple[str, str]]
    operation: Operation | None
    """None for a path that the spec does not have."""
    values: dict[str, str]
    """Values of the path's parameters by name."""
    request: Message
    status: int = 0
    response: Message = field(default_factory=lambda: Message([]))
