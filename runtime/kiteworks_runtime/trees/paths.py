"""Finds files and folders by their paths, and creates missing folders."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from functools import partial
from operator import call
from typing import Any, Literal, TypeAlias

from msgspec import Struct

from .._effects import adrive, drive
from ..error_response import ConflictError
from ..errors import InvalidArgumentError, PathNotFoundError
from ..models import by_role
from ..names import key
from ..workflows import PathConfig

Kind: TypeAlias = Literal["folder", "file"]
Steps: TypeAlias = Generator[Callable[[], Any], Any, Any]
"""Yields calls of the client's methods, and is sent what they return."""


class RemotePaths(Struct, frozen=True):
    """The methods of one client that find an object by its path, list subfolders and files, and create folders."""

    config: PathConfig
    query: Callable[..., Any]
    folders: Callable[..., Any]
    files: Callable[..., Any]
    create: Callable[..., Any] | None = None
    asynchronous: bool = False

    def run(self, steps: Steps) -> Any:
        """Make the calls, and return the result; if the methods are awaited, an awaitable."""
        return (adrive if self.asynchronous else drive)(steps, call)

    def find(self, path: str, kinds: Sequence[Kind]) -> Steps:
        """Return the object at a path; if there are several, the one of the first kind.

        Raises:
            PathNotFoundError: There is none.
        """
        names = names_of(path)
        node, known = yield from self.deepest(names, kinds)
        if known == len(names):
            return node
        kind = " or ".join(kinds) if known + 1 == len(names) else "folder"
        raise PathNotFoundError(path, "/" + "/".join(names[: known + 1]), kind)

    def deepest(self, names: Sequence[str], kinds: Sequence[Kind]) -> Steps:
        """Return what is at the longest part of a path that exists, and how many names that part has.

        The appliance looks up a whole path in one request. It may store a name with its accents encoded differently,
        in one character or in several, so such names are also searched for in listings.
        """
        node, known = None, 0
        for count in range(len(names), 0, -1):
            node = yield from self.look_up(names[:count], kinds if count == len(names) else ("folder",))
            if node is not None:
                known = count
                break
        while known < len(names) and not "".join(names).isascii():
            here = kinds if known + 1 == len(names) else ("folder",)
            inner = yield from self.child(self.id_of(node), names[known], here)
            if inner is None:
                break
            node, known = inner, known + 1
        return node, known

    def child(self, folder_id: str, name: str, kinds: Sequence[Kind]) -> Steps:
        """Return the object of a name in a folder, found in its lists; None if there is none."""
        for kind in kinds:
            method = self.folders if kind == "folder" else self.files
            nodes = yield partial(listed, method, folder_id, self.config.listing)
            if (node := _named(nodes, name)) is not None:
                return node
        return None

    def id_of(self, folder: Any) -> str:
        """Return the identifier of a folder; None stands for the top level."""
        return self.config.top if folder is None else str(by_role(folder, "id"))

    def look_up(self, names: Sequence[str], kinds: Sequence[Kind]) -> Steps:
        """Return the object at a path as the appliance finds it, by one request; None if there is none."""
        config = self.config
        arguments = {**config.query_arguments, config.path: "/".join(names)}
        answer = yield partial(self.query, **arguments)
        fields = {"folder": config.found_folders, "file": config.found_files}
        nodes = (_named(getattr(answer, fields[kind]), names[-1]) for kind in kinds)
        return next((node for node in nodes if node is not None), None)


def resolve(remote: RemotePaths, path: str) -> Any:
    """Return the file or folder at a path."""
    return remote.run(remote.find(path, ("folder",) if path.endswith("/") else ("folder", "file")))


def find_file(remote: RemotePaths, path: str) -> Any:
    """Return the file at a path."""
    return remote.run(remote.find(path, ("file",)))


def ensure_folder(remote: RemotePaths, path: str) -> Any:
    """Return the folder at a path, and create what is missing."""
    return remote.run(_ensure(remote, path))


def _ensure(remote: RemotePaths, path: str) -> Steps:
    names = names_of(path)
    folder, known = yield from remote.deepest(names, ("folder",))
    assert remote.create is not None, "the method binds it"
    for name in names[known:]:
        parent_id = remote.id_of(folder)
        try:
            folder = yield partial(remote.create, parent_id, **{remote.config.new_name: name})
        except ConflictError:
            # Another client was faster, or the search does not know the folder yet.
            folder = yield from remote.child(parent_id, name, ("folder",))
            if folder is None:
                raise
    return folder


def listed(method: Callable[..., Any], folder_id: str, arguments: Mapping[str, Any]) -> Any:
    """Return all items of a list of a folder; if the method is awaited, an awaitable."""
    return method(folder_id, **arguments).to_list()


def _named(nodes: Sequence[Any], name: str) -> Any:
    """Return the node of a name, the exact one if there is one."""
    fitting = [node for node in nodes if key(str(by_role(node, "name"))) == key(name)]
    return next((node for node in fitting if by_role(node, "name") == name), fitting[0] if fitting else None)


def names_of(path: str) -> list[str]:
    """Return the names in a path, of which there is at least one.

    Raises:
        InvalidArgumentError: There is none, or one of them is `.` or `..`.
    """
    names = split(path)
    if not names:
        raise InvalidArgumentError(
            f"{path!r} names neither a file nor a folder; it must have at least one name"
        )
    return names


def split(path: str) -> list[str]:
    """Return the names in a path.

    Raises:
        InvalidArgumentError: One of them is `.` or `..`.
    """
    names = [name for name in path.split("/") if name]
    if "." in names or ".." in names:
        raise InvalidArgumentError(
            f"{path!r}: `.` and `..` have no meaning on the appliance; write the whole path"
        )
    return names
