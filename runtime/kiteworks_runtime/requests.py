"""Turns an operation and its arguments into a request. No I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import msgspec

from .arguments import given
from .errors import InvalidArgumentError
from .operation import Body, Header, Operation, Path, Query
from .plain import is_sequence
from .transfers.source import FileInput, named_file

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
SAFE_METHODS = frozenset({"GET", "HEAD", "PUT", "DELETE"})


@dataclass(slots=True)
class Prepared:
    """A request, ready to be built: all that httpx needs to know."""

    method: str
    path: str
    repeatable: bool
    params: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    headers: dict[str, str] = field(default_factory=dict[str, str])
    content: bytes | None = None
    data: dict[str, str] | None = None
    files: dict[str, Any] | None = None


def prepare(operation: Operation[Any], arguments: Mapping[str, Any]) -> Prepared:
    """Make the request of an operation.

    Raises:
        InvalidArgumentError: An argument does not fit. Nothing was sent.
    """
    path = operation.path
    request = Prepared(operation.method, path, operation.idempotent or operation.method in SAFE_METHODS)
    body: list[tuple[Body, Any]] = []
    for argument, value in given(operation, arguments):
        if isinstance(argument, Path):
            path = path.replace(f"{{{argument.wire_name}}}", quoted(operation.id, argument.name, value))
        elif isinstance(argument, Query):
            request.params.append((argument.wire_name, as_text(argument.name, value)))
        elif isinstance(argument, Header):
            request.headers[argument.wire_name] = header_value(
                argument.wire_name, as_text(argument.name, value)
            )
        elif isinstance(argument, Body):
            body.append((argument, value))
    request.path = path
    if operation.media_type is not None:
        _add_body(request, operation.media_type, body)
    return request


def quoted(operation: str, name: str, value: str) -> str:
    """A path parameter as it stands in the path.

    Raises:
        InvalidArgumentError: It is empty or would lead to another path.
    """
    if not value or value in (".", "..") or _CONTROL.search(value):
        raise InvalidArgumentError(
            f"{operation}(): {name}: {value!r} can't be an identifier; nothing was sent"
        )
    return quote(value, safe="")


def header_value(name: str, value: str) -> str:
    """A header's value.

    Raises:
        InvalidArgumentError: It holds a line break or another control character.
    """
    if _CONTROL.search(value):
        raise InvalidArgumentError(f"header {name} holds a control character; nothing was sent")
    return value


def as_text(name: str, value: Any) -> str:
    """A value as it stands in a query, a header or a form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return wire_date(name, value)
    if is_sequence(value):
        return ",".join(as_text(name, one) for one in value)
    return str(value)


def wire_date(name: str, value: datetime) -> str:
    """A moment the way the appliance writes it: `2014-08-07T10:32:14+0000`.

    Raises:
        InvalidArgumentError: It has no time zone, so nobody knows which moment is meant.
    """
    if value.tzinfo is None:
        raise InvalidArgumentError(
            f"{name}: {value!r} has no time zone; add one, such as tzinfo=datetime.UTC"
        )
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")


def _add_body(request: Prepared, media_type: str, body: list[tuple[Body, Any]]) -> None:
    if media_type == "multipart/form-data":
        files = {
            argument.wire_name: named_file(value) for argument, value in body if argument.type is FileInput
        }
        request.files = files
        request.data = _form([one for one in body if one[0].type is not FileInput])
        request.repeatable = False
    elif media_type == "application/x-www-form-urlencoded":
        request.data = _form(body)
    else:
        request.headers["Content-Type"] = media_type
        members = {argument.wire_name: _member(argument.name, value) for argument, value in body}
        request.content = msgspec.json.encode(members)


def _form(body: list[tuple[Body, Any]]) -> dict[str, str]:
    return {
        argument.wire_name: as_text(argument.name, value) for argument, value in body if value is not None
    }


def _member(name: str, value: Any) -> Any:
    return wire_date(name, value) if isinstance(value, datetime) else value
