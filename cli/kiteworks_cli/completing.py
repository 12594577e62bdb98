"""Completes names of profiles and paths in a shell. What fails is silent, and nothing is asked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from cyclopts import Parameter

if TYPE_CHECKING:
    from cyclopts.completion import CompletionContext

_PATIENCE = 2.0
"""Seconds that a listing may take: a person waits at the prompt."""
_MOST = 500
"""How many items of a folder are looked at."""


def profile_names(_: CompletionContext) -> list[str]:
    """Return the names of all profiles."""
    from .session import profiles

    return list(profiles().read().profiles)


def remote_paths(context: CompletionContext) -> list[str]:
    """Return the paths on appliances that begin with what was typed."""
    return list(_remote(context))


def any_paths(context: CompletionContext) -> list[str]:
    """Return the paths of this machine and on appliances that begin with what was typed."""
    from .files.addresses import is_remote

    return [*_remote(context), *([] if is_remote(context.incomplete) else local_paths(context))]


def local_paths(context: CompletionContext) -> list[str]:
    """Return the paths of this machine that begin with what was typed."""
    return list(_local(context.incomplete))


ProfileName: TypeAlias = Annotated[str | None, Parameter(completer=profile_names)]
"""The type of `--profile`."""
RemotePath: TypeAlias = Annotated[str, Parameter(completer=remote_paths)]
"""The type of a path on an appliance."""
AnyPath: TypeAlias = Annotated[str, Parameter(completer=any_paths)]
"""The type of a path of this machine or on an appliance."""


def _remote(context: CompletionContext) -> Iterator[str]:
    from .files.addresses import is_remote, need_folder, parse
    from .files.steps import listed_some
    from .session import Clients

    typed = context.incomplete
    if not is_remote(typed):
        yield from (prefix for name in ("kw", *_others()) if (prefix := f"{name}:/").startswith(typed))
        return
    around = typed[: typed.rfind("/") + 1]
    if not around:
        return
    chosen: Any = context.get("profile")
    with Clients(chosen.raw if chosen else None, _PATIENCE) as clients:
        address = parse(around)
        kw = clients.of(address).with_options(retries=0)
        for node in islice(listed_some(kw, need_folder(kw, address), _MOST), _MOST):
            path = f"{around}{node.name}{'/' if node.is_folder else ''}"
            if path.startswith(typed) and path.isprintable():
                yield path


def _others() -> list[str]:
    """Return the profiles whose names may begin a path."""
    from .session import profiles

    return [name for name in profiles().read().profiles if len(name) > 1]


def _local(typed: str) -> Iterator[str]:
    folder, _, begun = typed.rpartition("/")
    around = f"{folder}/" if "/" in typed else ""
    for entry in sorted(os.scandir(Path(around).expanduser()), key=lambda one: one.name):
        if entry.name.startswith(begun) and (begun or not entry.name.startswith(".")):
            yield f"{around}{entry.name}{'/' if entry.is_dir() else ''}"
