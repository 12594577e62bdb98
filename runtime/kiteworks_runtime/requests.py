"""Turns an operation and its arguments into a request. No I/O, but that files to send are opened."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Any
from urllib.parse import quote, unquote

from .answers import gives_content
from .arguments import given
from .errors import InvalidArgumentError
from .operation import Body, Header, Operation, Path, Query
from .plain import is_object
from .site import Site
from .transfers.source import FileInput, form_file
from .wire import CONTROL, as_json, as_plain, as_text, header_value

SAFE_METHODS = frozenset({"GET", "HEAD", "PUT", "DELETE"})
_LONGEST_IDENTIFIER = 1_024  # characters of an identifier; names on the appliance have at most 255
_METHOD = re.compile(r"[A-Z]+")
_ORIGIN = re.compile(r"[A-Za-z]+://[^/?#\\]*")


@dataclass(slots=True)
class Prepared:
    """A request, ready to be built: all that httpx needs to know.

    Attributes:
        operation: Its name in the API; empty if it has none.
        repeatable: Whether the appliance may get it twice without harm.
        one_shot: Whether its body is gone once it was read.
        content_wanted: Whether a success is answered with a file's bytes.
        opened: Files that were opened for it.
    """

    operation: str
    method: str
    path: str = field(repr=False)
    repeatable: bool
    one_shot: bool = False
    content_wanted: bool = False
    params: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]], repr=False)
    headers: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    content: bytes | None = field(default=None, repr=False)
    data: dict[str, str] | None = field(default=None, repr=False)
    files: dict[str, Any] | None = field(default=None, repr=False)
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
    repeatable = operation.idempotent or operation.method in SAFE_METHODS
    request = Prepared(
        operation.id, operation.method, path, repeatable, content_wanted=gives_content(operation)
    )
    body: list[tuple[Body, Any]] = []
    for argument, value in given(operation, arguments):
        if isinstance(argument, Path):
            text = as_text(argument.name, value)
            if argument.link:
                text = text.rpartition("/")[2]
            path = path.replace(f"{{{argument.wire_name}}}", quoted(operation.id, argument.name, text))
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
    address = _ORIGIN.match(path) if isinstance(path, str) else None
    if address is not None:
        origin, path = Site.parse(address[0]).origin, path[address.end() :]
        if not site.admits(origin):
            raise InvalidArgumentError(
                f"{origin} is not {site.origin}, which the token was issued for, so nothing was sent. If it is part of "
                f"the same installation, say so to the client: trusted_origins=[{origin!r}]"
            )
    if not isinstance(method, str) or not _METHOD.fullmatch(method.upper()):
        raise InvalidArgumentError(f"{method!r} is no HTTP method")
    method = method.upper()
    _check_path(path)
    if json is not None and content is not None:
        raise InvalidArgumentError("give json or content, not both")
    if content is not None and not isinstance(content, bytes):
        raise InvalidArgumentError(f"content must be bytes, not {type(content).__name__}; nothing was sent")
    request = Prepared("", method, path, method in SAFE_METHODS, content=content, origin=origin)
    if params is not None:
        named = as_plain("params", params)
        if not is_object(named):
            raise InvalidArgumentError(
                f"params must be a dict, not {type(params).__name__}; nothing was sent"
            )
        request.params = [(name, as_text(name, value)) for name, value in named.items()]
    if json is not None:
        request.content = as_json("json", json)
        request.headers["Content-Type"] = "application/json"
    return request


def quoted(operation: str, name: str, value: str) -> str:
    """A path parameter as it stands in the path. It may be a secret, so the messages do not show it.

    Raises:
        InvalidArgumentError: It is blank, would lead to another path, or is no identifier for another reason.
    """
    problem = None
    if not value.strip():
        problem = "it is blank"
    elif _leads_away(value):
        # Quoted it would still lead there, if something on the way to the appliance undoes the quoting too early.
        problem = "'.' and '..' lead to another path"
    elif CONTROL.search(value):
        problem = "it holds a control character"
    elif len(value) > _LONGEST_IDENTIFIER:
        problem = f"it has {len(value):,} characters"
    if problem is not None:
        raise InvalidArgumentError(
            f"{operation}(): {name} can't be an identifier: {problem}; nothing was sent"
        )
    return quote(value, safe="")


def _leads_away(path: str) -> bool:
    return not {".", ".."}.isdisjoint(re.split(r"[/\\]", path))


def _check_path(path: str) -> None:
    """Refuse a path that would lead elsewhere than it says.

    Raises:
        InvalidArgumentError: It would.
    """
    if not isinstance(path, str):
        raise InvalidArgumentError(f"path must be text, not {type(path).__name__}; nothing was sent")
    if not path.startswith("/") or path.startswith("//") or "\\" in path or not path.isprintable():
        raise InvalidArgumentError(f"path must begin with one slash, such as '/rest/users/me', not {path!r}")
    if "?" in path or "#" in path:
        # Errors and logs name the path; a query may hold what they must not.
        raise InvalidArgumentError("path must not hold a query; give it as params={...}")
    meant = unquote(path)
    if _leads_away(meant) or CONTROL.search(meant):
        raise InvalidArgumentError(f"path must not hold '.', '..' or control characters: {path!r}")


def _add_body(request: Prepared, media_type: str, body: list[tuple[Body, Any]]) -> None:
    if media_type == "multipart/form-data":
        request.data = _form([one for one in body if one[0].type is not FileInput])
        request.files = {}
        try:
            for argument, value in body:
                if argument.type is FileInput:
                    name, data = form_file(value, request.opened)
                    request.files[argument.wire_name] = name, data
                    # What can't be rewound, such as a pipe, is read once.
                    request.one_shot |= not isinstance(data, bytes) and not hasattr(data, "seek")
        except BaseException:
            request.close()
            raise
        if not request.files:
            # Without a part that is a file, httpx would send another kind of form.
            request.files = {name: (None, text) for name, text in request.data.items()}
            request.data = None
    elif media_type == "application/x-www-form-urlencoded":
        request.data = _form(body)
    else:
        request.headers["Content-Type"] = media_type
        request.content = as_json("body", {argument.wire_name: value for argument, value in body})


def _form(body: list[tuple[Body, Any]]) -> dict[str, str]:
    return {argument.wire_name: as_text(argument.name, value) for argument, value in body}
