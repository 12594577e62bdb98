"""`kiteworks ls` and `kiteworks tree`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from .. import session
from ..checks import number
from ..completing import ProfileName, RemotePath
from ..session import Seconds
from ..terminal import put, put_json, writable
from .addresses import Address, need, need_folder, parse
from .printing import as_data, long, name_of

if TYPE_CHECKING:
    from kiteworks import Kiteworks
    from kiteworks_runtime.trees.remote import Node


def ls(
    path: RemotePath = "kw:/",
    /,
    *,
    long_: Annotated[bool, Parameter(name=["--long", "-l"], negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> None:
    """List the content of a folder on the appliance.

    Parameters
    ----------
    path
        The folder, as kw:/folder; or a file.
    long_
        Also show sizes and times.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    from .steps import listed

    address = parse(path)
    with session.Clients(profile, timeout) as clients:
        kw = clients.of(address)
        node = need(kw, address)
        inside = listed(kw, node) if node.is_folder else [node]
    if json:
        around = address if node.is_folder else address.parent
        put_json([as_data(one, around.below(one.name)) for one in inside])
        return
    for one in inside:
        put(long(one) if long_ else name_of(one))


def tree(
    path: RemotePath = "kw:/",
    /,
    *,
    depth: Annotated[int | None, Parameter(validator=number(gte=1))] = None,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> None:
    """Show everything below a folder on the appliance.

    Parameters
    ----------
    path
        The folder, as kw:/folder.
    depth
        How many levels to show. Default: all.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    address = parse(path)
    with session.Clients(profile, timeout) as clients:
        kw = clients.of(address)
        node = need_folder(kw, address)
        if json:
            put_json(_nested(kw, node, address, depth))
            return
        put(str(address))
        _draw(kw, node, depth)


def _draw(kw: Kiteworks, top: Node, depth: int | None) -> None:
    """Draw while the listings arrive, with a list instead of recursion: folders may be nested very deep."""
    from .steps import listed

    branch, last, line = ("├── ", "└── ", "│   ") if writable("├└│─") else ("|-- ", "`-- ", "|   ")
    waiting = [("", "", top, 0)]
    while waiting:
        indent, corner, node, level = waiting.pop()
        if level:
            put(f"{indent}{corner}{name_of(node)}")
        if not node.is_folder or level == depth:
            continue
        below = indent + {"": "", branch: line, last: "    "}[corner]
        inside = listed(kw, node)
        corners = [branch] * (len(inside) - 1) + [last]
        waiting += reversed(
            [(below, one, item, level + 1) for one, item in zip(corners, inside, strict=False)]
        )


def _nested(kw: Kiteworks, top: Node, address: Address, depth: int | None) -> dict[str, Any]:
    """Return a folder as plain data, with its content as `children`. A folder below the last level has none."""
    from .steps import listed

    whole = as_data(top, address)
    waiting = [(whole, top, address, 0)]
    while waiting:
        data, node, place, level = waiting.pop()
        if level == depth:
            continue
        data["children"] = []
        for item in listed(kw, node):
            inner = as_data(item, place.below(item.name))
            data["children"].append(inner)
            if item.is_folder:
                waiting.append((inner, item, place.below(item.name), level + 1))
    return whole
