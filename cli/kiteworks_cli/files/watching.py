"""`kiteworks watch`."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from kiteworks import Change, Kiteworks
from kiteworks.models import Node

from .. import session
from ..checks import number
from ..completing import ProfileName, remote_paths
from ..session import Seconds
from ..terminal import put
from .activities import follow_activities
from .addresses import Address, need_folder, parse
from .point_file import SAVED_AFTER, PointFile


def watch(
    path: Annotated[str | None, Parameter(completer=remote_paths)] = None,
    /,
    *,
    since_file: Path | None = None,
    once: Annotated[bool, Parameter(negative="")] = False,
    every: Annotated[float, Parameter(validator=number(gt=0, lte=86_400))] = 60.0,
    skip_existing: Annotated[bool, Parameter(negative="")] = False,
    activities: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> None:
    """Print what changed in a folder. `commands.py` has the rest of the help.

    Parameters
    ----------
    path
        The folder, as kw:/folder. Default: kw:/.
    since_file
        File that keeps the point from which the next run goes on. It is replaced after the lines were written, so that
        a line may be printed twice after a crash, but none is lost.
    once
        Look once and end, as a scheduler needs it.
    every
        Seconds between two looks.
    skip_existing
        In the first run, print nothing that is there already.
    activities
        Print what people did in the folder instead, downloads and failures included. Without a folder, print the audit
        log of the whole appliance; for administrators. The first run begins with the last day.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request as a whole, including its retries. Default: no limit.
    """
    kept, pause = PointFile(since_file), None if once else every
    address = parse(path or "kw:/")
    with session.Clients(profile, timeout) as clients:
        kw = clients.of(address)
        if activities:
            folder_id = None if path is None else need_folder(kw, address).id
            follow_activities(kw, folder_id, kept, every=pause, skip_existing=skip_existing)
        else:
            _follow_folder(kw, address, kept, every=pause, skip_existing=skip_existing)


def _follow_folder(
    kw: Kiteworks, address: Address, kept: PointFile, *, every: float | None, skip_existing: bool
) -> None:
    """Print the changes of a folder, once or for ever."""
    folder_id = need_folder(kw, address).id
    since = kept.read()
    with kept.named_in_errors():
        if since is None and skip_existing:
            since = _end_of(kw, folder_id)
            kept.save(since)
        if every is None:
            changes = kw.folders.changes(folder_id, since=since)
        else:
            changes = kw.watch(folder_id, since=since, every=every, on_wait=kept.save)
    with changes:
        for count, change in enumerate(changes, 1):
            put(json.dumps(_line(change, address)))
            if count % SAVED_AFTER == 0:
                kept.save(changes.point)
        kept.save(changes.point)


def _end_of(kw: Kiteworks, folder_id: str) -> str:
    with kw.folders.changes(folder_id) as changes:
        for _ in changes:
            pass
        return changes.point


def _line(change: Change[Node], around: Address) -> dict[str, Any]:
    node, before = change.node, change.previous_path
    modified = node.modified if node is not None else None

    return {
        "kind": change.kind,
        "type": "folder" if change.is_folder else "file",
        "id": change.id,
        "path": around.below(*change.path.parts).text,
        "previous_path": None if before is None else around.below(*before.parts).text,
        "size": None if node is None or change.is_folder else node.size,
        "modified": modified.astimezone(UTC).isoformat() if isinstance(modified, datetime) else None,
    }
