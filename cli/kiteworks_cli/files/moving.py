"""`kiteworks mv`, `kiteworks cat`, and copies within the appliance, whose content does not pass through this machine."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any
from uuid import uuid4

from cyclopts import Parameter

from kiteworks_runtime.errors import ConfigurationError, InvalidArgumentError, KiteworksError
from kiteworks_runtime.names import key

from .. import session
from ..completing import ProfileName, RemotePath
from ..session import Seconds
from ..terminal import put, put_json
from .addresses import Address, find, need, need_folder, parse

if TYPE_CHECKING:
    from kiteworks import Kiteworks
    from kiteworks_runtime.trees.remote import Node


def mv(
    *paths: RemotePath,
    overwrite: Annotated[bool, Parameter(negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> None:
    """Move or rename files and folders on the appliance. `commands.py` has the rest of the help.

    Parameters
    ----------
    paths
        The files and folders to move, and the target last, each as kw:/folder/file. In an existing folder they keep
        their names; otherwise the target is the new name of the one.
    overwrite
        Replace an existing file.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request as a whole, including its retries. Default: no limit.
    """
    if len(paths) < 2:
        raise InvalidArgumentError("name a source and a target, such as: kiteworks mv kw:/a.txt kw:/Archive/")
    *sources, target = map(parse, paths)
    with session.Clients(profile, timeout) as clients:
        kw = clients.common([target, *sources], "copy with `kiteworks cp`, and delete with `kiteworks rm`")
        place = _place(kw, target, several=len(sources) > 1)
        found = [(source, need(kw, source)) for source in sources]
        for source, node in found:
            _check(source, node, place)
        for source, node in found:
            _move(kw, source, node, place, overwrite=overwrite)
            if not json:
                put(f"moved {source} to {place.of(node)}")
    if json:
        put_json([_result(source, node, place) for source, node in found])


def cat(*paths: RemotePath, profile: ProfileName = None, timeout: Seconds = None) -> None:
    """Write files of the appliance to standard output.

    Parameters
    ----------
    paths
        The files, as kw:/folder/file.
    profile
        Profile to use.
    timeout
        Maximum seconds for a file as a whole, including its retries. Default: no limit.
    """
    if not paths:
        raise InvalidArgumentError("name at least one file, as kw:/folder/file")
    if sys.stdout is None:
        raise ConfigurationError("the standard output is closed")
    with session.Clients(profile, timeout) as clients:
        found = [(address, need(clients.of(address), address)) for address in map(parse, paths)]
        for address, node in found:
            if node.is_folder:
                raise InvalidArgumentError(f"{address} is a folder, not a file")
        for address, node in found:
            clients.of(address).files.download(node.id, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def copy(
    kw: Kiteworks, sources: list[Address], target: Address, *, recursive: bool, overwrite: bool
) -> Iterator[dict[str, Any]]:
    """Copy files and folders from one place on the appliance to another, and yield what was done as plain data.

    Raises:
        InvalidArgumentError: A folder would be copied into itself, or without `recursive`.
        ConflictError: A file exists already.
    """
    from kiteworks_runtime.operation import OMIT

    place = _place(kw, target, several=len(sources) > 1)
    found = [(source, need(kw, source)) for source in sources]
    for source, node in found:
        _check(source, node, place)
        if node.is_folder and not recursive:
            raise InvalidArgumentError(f"{source} is a folder; add -r to copy it with its content")
    for source, node in found:
        if node.is_folder:
            files = _copy_folder(kw, node, place.folder, place.name or node.name, overwrite=overwrite)
            yield {**_result(source, node, place), "files": files}
        else:
            # The name is sent only if it is a new one: the appliance keeps the other by itself.
            name = OMIT if place.name is None else place.name
            kw.files.copy(
                node.id, destination_folder_id=place.folder.id, replace=overwrite, new_file_name=name
            )
            yield _result(source, node, place)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something goes.

    Attributes:
        folder: The folder that it goes into.
        address: The address of that folder.
        name: Its new name, or None if it keeps its own.
    """

    folder: Node
    address: Address
    name: str | None

    def of(self, node: Node) -> Address:
        """Return the address that a file or folder gets."""
        return self.address.below(self.name or node.name)


def _result(source: Address, node: Node, place: _Place) -> dict[str, Any]:
    """Return what was done with one as plain data."""
    kind = "folder" if node.is_folder else "file"
    return {"source": str(source), "target": str(place.of(node)), "type": kind, "id": node.id}


def _place(kw: Kiteworks, target: Address, *, several: bool) -> _Place:
    found = find(kw, target)
    if found is not None and found.is_folder:
        return _Place(found, target, None)
    if several or target.inside:
        need_folder(kw, target)
    return _Place(need_folder(kw, target.parent), target.parent, target.name)


def _check(source: Address, node: Node, place: _Place) -> None:
    if not source.names:
        raise InvalidArgumentError(f"{source} can't be moved or copied; name the files and folders in it")
    inner = tuple(map(key, place.address.names))
    outer = tuple(map(key, source.names))
    if node.is_folder and inner[: len(outer)] == outer:
        raise InvalidArgumentError(f"{source} can't be put into itself")


def _move(kw: Kiteworks, source: Address, node: Node, place: _Place, *, overwrite: bool) -> None:
    moves = tuple(map(key, source.parent.names)) != tuple(map(key, place.address.names))
    if place.name is not None and find(kw, place.of(node)) is not None and not overwrite:
        raise InvalidArgumentError(f"{place.of(node)} exists already; add --overwrite to replace it")
    new_name = None if place.name == node.name else place.name
    if moves and node.is_folder:
        kw.folders.move(node.id, destination_folder_id=place.folder.id)
    elif moves and new_name is not None:
        _move_beside_others(kw, node, place.folder)
    elif moves:
        kw.files.move(node.id, destination_folder_id=place.folder.id, replace=overwrite)
    if new_name is not None:
        if node.is_folder:
            kw.folders.update(node.id, name=new_name)
        else:
            kw.files.update(node.id, name=new_name, replace=overwrite)


def _move_beside_others(kw: Kiteworks, file: Node, folder: Node) -> None:
    """Move a file that gets a new name there. Until then it must not replace a file that has its old one."""
    from kiteworks.errors import ConflictError

    try:
        kw.files.move(file.id, destination_folder_id=folder.id, replace=False)
    except ConflictError:
        kw.files.update(file.id, name=uuid4().hex)
        try:
            kw.files.move(file.id, destination_folder_id=folder.id, replace=False)
        except KiteworksError:
            kw.files.update(file.id, name=file.name)
            raise


def _copy_folder(kw: Kiteworks, source: Node, parent: Node, name: str, *, overwrite: bool) -> int:
    """Copy a folder with its content, and return the number of files. Folders that exist are filled."""
    from .steps import listed, node_of

    copied = 0
    waiting = [(source, parent, name)]
    while waiting:
        node, into, called = waiting.pop()
        there = next(
            (one for one in listed(kw, into) if one.is_folder and key(one.name) == key(called)), None
        )
        made = there or node_of(kw.folders.create(into.id, name=called))
        for inner in listed(kw, node):
            if inner.is_folder:
                waiting.append((inner, made, inner.name))
            else:
                kw.files.copy(inner.id, destination_folder_id=made.id, replace=overwrite)
                copied += 1
    return copied
