"""`kiteworks mkdir` and `kiteworks rm`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from kiteworks_runtime.errors import InvalidArgumentError, KiteworksError

from .. import session
from ..completing import ProfileName, RemotePath
from ..session import Seconds
from ..terminal import put, put_json, tell
from .addresses import Address, need, need_folder, parse, top
from .printing import as_data

if TYPE_CHECKING:
    from kiteworks import Kiteworks
    from kiteworks_runtime.trees.remote import Node


def mkdir(
    *paths: RemotePath,
    parents: Annotated[bool, Parameter(name=["--parents", "-p"], negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> None:
    """Create folders on the appliance.

    Parameters
    ----------
    paths
        The folders, as kw:/folder.
    parents
        Also create their parent folders, and accept folders that exist.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    addresses = [parse(path) for path in _some(paths)]
    with session.Clients(profile, timeout) as clients:
        made = [(one, _made(clients.of(one), one, parents=parents)) for one in addresses]
    if json:
        put_json([as_data(node, address) for address, node in made])


def rm(
    *paths: RemotePath,
    recursive: Annotated[bool, Parameter(name=["--recursive", "-r"], negative="")] = False,
    permanent: Annotated[bool, Parameter(negative="")] = False,
    yes: Annotated[bool, Parameter(name=["--yes", "-y"], negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> int:
    """Delete files and folders on the appliance. They go to the recycle bin. It asks first.

    Parameters
    ----------
    paths
        The files and folders to delete, as kw:/folder/file.
    recursive
        Also delete folders, with their content.
    permanent
        Delete permanently. The files and folders can't be restored.
    yes
        Do not ask.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    addresses = [parse(path) for path in _some(paths)]
    with session.Clients(profile, timeout) as clients:
        found = [(address, need(clients.of(address), address)) for address in addresses]
        for address, node in found:
            if not address.names:
                raise InvalidArgumentError(f"{address} can't be deleted; name the files and folders in it")
            if node.is_folder and not recursive:
                raise InvalidArgumentError(f"{address} is a folder; add -r to delete it with its content")
        if not yes and not agreed([_line(one, node) for one, node in found], permanent=permanent):
            tell("Nothing was deleted.")
            return 1
        results: list[dict[str, Any]] = []
        for address, node in found:
            error = _delete(clients.of(address), node, permanent=permanent)
            results.append(_result(address, node, error))
            if error is not None:
                tell(f"{address}: {error}")
            elif not json:
                put(f"deleted {address}{' permanently' if permanent else ''}")
    if json:
        put_json(results)
    return 0 if all(one["deleted"] for one in results) else 1


def _some(paths: tuple[str, ...]) -> tuple[str, ...]:
    if not paths:
        raise InvalidArgumentError("name at least one path, as kw:/folder")
    return paths


def _made(kw: Kiteworks, address: Address, *, parents: bool) -> Node:
    """Create a folder, and return it; with `parents`, create what is missing of its path, which may be nothing."""
    from .steps import node_of

    if not parents:
        if not address.names:
            raise InvalidArgumentError(f"{address} already exists")
        folder = need_folder(kw, address.parent)
        return node_of(kw.folders.create(folder.id, name=address.name))
    return node_of(kw.folders.ensure(address.path)) if address.names else top()


def _line(address: Address, node: Node) -> str:
    return f"{address}{', a folder with its content' if node.is_folder else ''}"


def agreed(lines: list[str], *, permanent: bool = False) -> bool:
    """Ask whether to delete.

    Raises:
        InvalidArgumentError: There is no terminal to ask at.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise InvalidArgumentError("there is no terminal to ask at; add --yes")
    for line in lines:
        tell(f"  {line}")
    tell(f"Delete {'permanently' if permanent else 'this'}? [y/N] ", end="")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _result(address: Address, node: Node, error: KiteworksError | None) -> dict[str, Any]:
    """Return what became of one as plain data."""
    data = as_data(node, address)
    done = {name: data[name] for name in ("path", "type", "id")}
    return {**done, "deleted": error is None, "error": None if error is None else str(error)}


def _delete(kw: Kiteworks, node: Node, *, permanent: bool) -> KiteworksError | None:
    """Delete one. Return the error if that fails, so that the others are still deleted."""
    from kiteworks_runtime.trees.remote import FATAL

    methods = kw.folders if node.is_folder else kw.files
    try:
        methods.delete(node.id)
        if permanent:
            methods.delete_permanently(node.id)
    except FATAL:
        raise
    except KiteworksError as error:
        return error
    return None
