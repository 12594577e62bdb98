"""`kiteworks mkdir` and `kiteworks rm`."""

from __future__ import annotations

import sys
from typing import Annotated

from cyclopts import Parameter

from kiteworks import Kiteworks, KiteworksError
from kiteworks.errors import InvalidArgumentError
from kiteworks_runtime.trees.remote import FATAL, Node

from .. import session
from ..session import Seconds
from ..terminal import put, tell
from .addresses import TOP, Address, find, need, need_folder, parse
from .steps import FOLDER_TYPE


def mkdir(
    *paths: str,
    parents: Annotated[bool, Parameter(name=["--parents", "-p"], negative="")] = False,
    profile: str | None = None,
    timeout: Seconds = None,
) -> None:
    """Create folders on the appliance.

    Parameters
    ----------
    paths
        The folders, as kw:/folder.
    parents
        Also create their parent folders, and accept folders that exist.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    addresses = [parse(path) for path in _some(paths)]
    with session.client(profile, timeout) as kw:
        for address in addresses:
            if parents:
                _made(kw, address)
            elif address.names:
                kw.folders.create(need_folder(kw, address.parent).id, name=address.name)
            else:
                raise InvalidArgumentError("kw:/ already exists")


def rm(
    *paths: str,
    recursive: Annotated[bool, Parameter(name=["--recursive", "-r"], negative="")] = False,
    permanent: Annotated[bool, Parameter(negative="")] = False,
    yes: Annotated[bool, Parameter(name=["--yes", "-y"], negative="")] = False,
    profile: str | None = None,
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
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    addresses = [parse(path) for path in _some(paths)]
    with session.client(profile, timeout) as kw:
        found = [(address, need(kw, address)) for address in addresses]
        for address, node in found:
            if node is TOP:
                raise InvalidArgumentError("kw:/ can't be deleted; name the files and folders in it")
            if node.is_folder and not recursive:
                raise InvalidArgumentError(f"{address} is a folder; add -r to delete it with its content")
        if not yes and not agreed([_line(one, node) for one, node in found], permanent=permanent):
            tell("Nothing was deleted.")
            return 1
        return max([_delete(kw, address, node, permanent=permanent) for address, node in found])


def _some(paths: tuple[str, ...]) -> tuple[str, ...]:
    if not paths:
        raise InvalidArgumentError("name at least one path, as kw:/folder")
    return paths


def _made(kw: Kiteworks, address: Address) -> Node:
    """Return the folder at an address, created if it is missing."""
    missing: list[Address] = []
    while (found := find(kw, address)) is None:
        missing.append(address)
        address = address.parent
    if not found.is_folder:
        raise InvalidArgumentError(f"{address} is a file, not a folder")
    for one in reversed(missing):
        found = Node.read(kw.folders.create(found.id, name=one.name), FOLDER_TYPE)
    return found


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


def _delete(kw: Kiteworks, address: Address, node: Node, *, permanent: bool) -> int:
    """Delete one. Return 1 if that fails, so that the others are still deleted."""
    methods = kw.folders if node.is_folder else kw.files
    try:
        methods.delete(node.id)
        if permanent:
            methods.delete_permanently(node.id)
    except FATAL:
        raise
    except KiteworksError as error:
        tell(f"{address}: {error}")
        return 1
    put(f"deleted {address}{' permanently' if permanent else ''}")
    return 0
