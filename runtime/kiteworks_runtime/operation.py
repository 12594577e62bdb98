"""Requests described as data. Generated modules hold one `Operation` for each request of the API."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from functools import cache
from types import NoneType
from typing import Any, Generic, TypeAlias, TypeVar

from msgspec import Struct, field
from msgspec.structs import force_setattr

from ._version import __version__
from .names import ANY_NAME, NameRules

__all__ = ("API", "OMIT", "Argument", "Body", "Header", "Omit", "Operation", "Pagination", "Path", "Query")

T = TypeVar("T")

Arguments: TypeAlias = Mapping[str, Any]
"""The arguments of a method, by their names."""


class Omit(enum.Enum):
    """The type of `OMIT`: an argument that was not given, which differs from `None`."""

    OMIT = "OMIT"

    def __repr__(self) -> str:
        return "OMIT"


OMIT = Omit.OMIT


class Argument(Struct, frozen=True):
    """An argument of a method, and its place in the request.

    Attributes:
        name: Its name in Python.
        type: Its type; checked before anything is sent.
        wire_name: Its name in the request.
        required: Whether the request needs it.
        target: Whether it names the objects that the method acts on; a list may then be given as its only item.
    """

    name: str
    type: Any
    wire_name: str
    required: bool = False
    target: bool = False


class Path(Argument, frozen=True):
    """A part of the path.

    Attributes:
        link: Whether a link that ends in it may be given instead.
    """

    link: bool = False


class Query(Argument, frozen=True):
    """A parameter of the query."""


class Header(Argument, frozen=True):
    """A header."""


class Body(Argument, frozen=True):
    """A member of the body."""


class Pagination(Struct, frozen=True):
    """How a list is read page by page.

    Attributes:
        items: The members of the response that may hold the items; the first one that does counts.
        total: The path of the member that holds the number of all items; empty if there is none.
        limit: The argument that says how many items a page holds, if the list takes one.
        offset: The argument that says where a page begins; without it the list is one page.
        first: Where the first page begins: 0, or 1 for lists that count from 1.
    """

    items: tuple[str, ...]
    total: tuple[str, ...] = ()
    limit: str | None = None
    offset: str | None = None
    first: int = 0


class Operation(Struct, Generic[T], frozen=True, eq=False):
    """One request of the API.

    Attributes:
        id: Its name in the spec, such as `folders.create`.
        request: The HTTP method and the path, with its parameters in braces: `GET /rest/folders/{folder_id}`.
        result: What the body of a success decodes to; `NoneType` when there is none.
        results: The same by status, if successes differ.
        arguments: The arguments.
        media_type: The body's type, if there is a body: JSON unless given.
        pagination: How its list is paged, if it is one.
        idempotent: Whether it may be repeated although its method is not idempotent.
        about: The operation that returns size, version and hashes of the content that this one downloads.
        receives: The media type of the content that this one downloads, if it is always the same.
        method: The HTTP method.
        path: The path.
    """

    id: str
    request: str
    result: Any = NoneType
    results: Mapping[int, Any] = field(default_factory=dict[int, Any])
    arguments: tuple[Argument, ...] = ()
    media_type: str | None = None
    pagination: Pagination | None = None
    idempotent: bool = False
    about: Operation[Any] | None = None
    receives: str | None = None
    method: str = ""
    path: str = ""

    def __post_init__(self) -> None:
        method, _, path = self.request.partition(" ")
        force_setattr(self, "method", method)
        force_setattr(self, "path", path)
        if self.media_type is None and any(isinstance(one, Body) for one in self.arguments):
            force_setattr(self, "media_type", "application/json")


class API(Struct, frozen=True):
    """What the spec says about the API as a whole.

    Attributes:
        name: The name of the client, for the User-Agent.
        version_header: The header that asks for a version of the API.
        version: The version this client was made for.
        error_table: The module of the error table.
        location_headers: The headers that name the object that a request created or changed, in order of precedence.
        logout: Method and path of the request that ends a session, if there is one.
        credential_types: The module that lists the ways to sign in and what each takes.
        names: The names that the appliance accepts for files and folders.
        hashes: The names of the hashes that the appliance makes of files, the one that it makes first in front.
        secret_paths: The beginnings of paths with a secret, such as the reference of a link: up to the secret, with
            parameters in braces.
    """

    name: str
    version_header: str
    version: int
    error_table: str
    location_headers: tuple[str, ...] = ()
    logout: tuple[str, str] | None = None
    credential_types: str = ""
    names: NameRules = ANY_NAME
    hashes: tuple[str, ...] = ()
    secret_paths: tuple[str, ...] = ()

    @property
    def agent(self) -> str:
        """The `User-Agent` of requests."""
        return f"{self.name}/{__version__}"

    def shown(self, path: str) -> str:
        """Return a path for errors and logs, with the name of a secret instead of its value."""
        for template in self.secret_paths:
            # Most paths end here, so that most programs compile no pattern.
            if path.startswith(template.partition("{")[0]):
                pattern, name = _pattern(template)
                if (found := pattern.match(path)) is not None:
                    path = found[1] + name + path[found.end() :]
        return path


@cache
def _pattern(template: str) -> tuple[re.Pattern[str], str]:
    head, mark, name = template.rpartition("{")
    parts = [re.escape(part) for part in re.split(r"\{\w+\}", head)]
    return re.compile(f"({'[^/]+'.join(parts)})[^/]+"), mark + name
