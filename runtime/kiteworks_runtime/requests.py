"""Turns an operation and its arguments into a request. No I/O, but that files to send are opened."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Any
from urllib.parse import quote

from .arguments import given
from .errors import InvalidArgumentError
from .operation import Body, Header, Operation, Path, Query
from .site import Site
from .transfers.source import FileInput, form_file
from .wire import CONTROL, as_json, as_text, header_value

SAFE_METHODS = frozenset({"GET", "HEAD", "PUT", "DELETE"})
_METHOD = re.compile(r"[A-Z]+")
_ORIGIN = re.compile(r"[A-Za-z]+://[^/?#\\]*")


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
    opened: list[IO[bytes]] = field(default_factory=list[IO[bytes]])
    origin: str | None = None  # another than the appliance's

    def close(self) -> None:
        """Close the files that were opened for this request."""
        for file in self.opened:
            file.close()


def prepare(operation: Operation[Any], arguments: Mapping[str, Any]) -> Prepared:
    """Make the request of an operation. Once it is sent, close it.

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


def prepare_free(
    site: Site, method: str, path: str, params: Mapping[str, Any] | None, json: Any, content: bytes | None
) -> Prepared:
    """Make the request of the escape hatch.

    Raises:
        InvalidArgumentError: The path would leave the appliance for an origin that is not trusted, or an argument does
            not fit. Nothing was sent.
    """
    origin = None
    address = _ORIGIN.match(path)
    if address is not None:
        origin, path = Site.parse(address[0]).origin, path[address.end() :]
        if not site.admits(origin):
            raise InvalidArgumentError(
                f"{origin} is not {site.origin}, which the token was issued for, so nothing was sent. If it is part of "
                f"the same installation, say so to the client: trusted_origins=[{origin!r}]"
            )
    method = method.upper()
    if not _METHOD.fullmatch(method):
        raise InvalidArgumentError(f"{method!r} is no HTTP method")
    if not path.startswith("/") or path.startswith("//") or "\\" in path or not path.isprintable():
        raise InvalidArgumentError(f"path must begin with one slash, such as '/rest/users/me', not {path!r}")
    if "?" in path or "#" in path:
        # Errors and logs name the path; a query may hold what they must not.
        raise InvalidArgumentError("path must not hold a query; give it as params={...}")
    if json is not None and content is not None:
        raise InvalidArgumentError("give json or content, not both")
    request = Prepared(method, path, method in SAFE_METHODS, content=content, origin=origin)
    request.params = [(name, as_text(name, value)) for name, value in (params or {}).items()]
    if json is not None:
        request.content = as_json("json", json)
        request.headers["Content-Type"] = "application/json"
    return request


def quoted(operation: str, name: str, value: str) -> str:
    """A path parameter as it stands in the path.

    Raises:
        InvalidArgumentError: It is empty or would lead to another path.
    """
    if not value or value in (".", "..") or CONTROL.search(value):
        raise InvalidArgumentError(
            f"{operation}(): {name}: {value!r} can't be an identifier; nothing was sent"
        )
    return quote(value, safe="")


def _add_body(request: Prepared, media_type: str, body: list[tuple[Body, Any]]) -> None:
    if media_type == "multipart/form-data":
        request.data = _form([one for one in body if one[0].type is not FileInput])
        request.files = {}
        # What is read from a file is read once.
        request.repeatable = False
        try:
            for argument, value in body:
                if argument.type is FileInput:
                    request.files[argument.wire_name] = form_file(value, request.opened)
        except BaseException:
            request.close()
            raise
    elif media_type == "application/x-www-form-urlencoded":
        request.data = _form(body)
    else:
        request.headers["Content-Type"] = media_type
        request.content = as_json("body", {argument.wire_name: value for argument, value in body})


def _form(body: list[tuple[Body, Any]]) -> dict[str, str]:
    return {argument.wire_name: as_text(argument.name, value) for argument, value in body}
