"""`kiteworks cp`: copy files and folders to and from the appliance."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter
from cyclopts.validators import Number

from kiteworks import Kiteworks
from kiteworks.errors import InvalidArgumentError
from kiteworks_runtime.errors import shown
from kiteworks_runtime.transfers.destination import followed
from kiteworks_runtime.trees import TreeFolder, TreePlan, TreeResult
from kiteworks_runtime.trees.download import Download, download_root
from kiteworks_runtime.trees.local import Entry, Kind, look, read_folder, spelled
from kiteworks_runtime.trees.options import Options
from kiteworks_runtime.trees.remote import FATAL, Node
from kiteworks_runtime.trees.upload import Upload

from .. import session
from ..session import Seconds
from ..terminal import as_json, put, put_json, tell
from .addresses import Address, find, is_remote, need, need_folder, parse
from .bars import bar, waiting
from .steps import download_steps, listed, upload_steps
from .streams import STANDARD, StreamCopy, download_stream, is_standard_output, is_stream, upload_stream

_INSIDE = ("/", "/.", os.sep)
"""The endings of a folder that stands for its content."""


def no_option(_: Any, path: str) -> None:
    """Refuse a path that looks like a misspelt option: paths may begin with a hyphen, because `-` does.

    Raises:
        ValueError: It is one.
    """
    if path.startswith("-") and path != STANDARD and not os.path.lexists(path):
        raise ValueError(f"there is no option {path}; for a file of that name, write ./{path}")


def cp(
    *paths: Annotated[str, Parameter(allow_leading_hyphen=True, validator=no_option)],
    recursive: Annotated[bool, Parameter(name=["--recursive", "-r"], negative="")] = False,
    dry_run: Annotated[bool, Parameter(name=["--dry-run", "-n"], negative="")] = False,
    overwrite: Annotated[bool, Parameter(negative="")] = False,
    parallel: Annotated[int, Parameter(validator=Number(gte=1, lte=64))] = 4,
    archives: Annotated[bool, Parameter(negative="")] = False,
    exclude: Annotated[list[str] | None, Parameter(negative="")] = None,
    system_files: Annotated[bool, Parameter(negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: str | None = None,
    timeout: Seconds = None,
) -> int:
    """Copy files and folders to, from or within the appliance. Existing files with the same content are skipped.

    Parameters
    ----------
    paths
        The files and folders to copy, and the target last. A path on the appliance is written as kw:/folder/file. A
        folder is copied into the target under its own name; with a slash at the end, only its content is. - is standard
        input or output.
    recursive
        Also copy folders, with their content.
    dry_run
        Show what would be copied, and copy nothing.
    overwrite
        Replace existing files that differ. On the appliance this creates a new version.
    parallel
        How many files or archives to copy at the same time.
    archives
        Let small files of a folder share ZIP archives, which is faster for thousands of them. If an appliance can't
        unpack archives, the files are copied one by one.
    exclude
        Leave out files and folders with a name like this: '*.tmp', or 'build/' for folders. May be repeated.
    system_files
        Also copy files that operating systems create for themselves, such as .DS_Store, Thumbs.db and desktop.ini.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    if len(paths) < 2:
        raise InvalidArgumentError(
            "name a source and a target, such as: kiteworks cp report.pdf kw:/Reports/"
        )
    *sources, target = paths
    directions = {is_remote(source) for source in sources}
    if len(directions) > 1 or directions == {False} == {is_remote(target)}:
        raise InvalidArgumentError(
            "copy from this machine to the appliance (kw:/...), the other way, or within the appliance"
        )
    if directions == {is_remote(target)}:
        return _within_appliance(
            sources,
            target,
            profile,
            timeout,
            recursive=recursive,
            overwrite=overwrite,
            dry_run=dry_run,
            json=json,
        )
    here = [target] if directions == {True} else sources
    streams = [one for one in here if is_stream(one)]
    if streams and len(sources) > 1:
        raise InvalidArgumentError(f"{streams[0]} can only be copied by itself, to or from one file")
    options = Options(
        parallel=parallel,
        overwrite=overwrite,
        archives=archives,
        exclude=exclude or (),
        system_files=system_files,
    )
    with session.client(profile, timeout) as kw:
        if streams:
            copy = (
                download_stream(kw, parse(sources[0]), target)
                if directions == {True}
                else upload_stream(kw, sources[0], parse(target), overwrite=overwrite)
            )
            # Only the content goes to standard output.
            say = tell if directions == {True} and is_standard_output(target) else put
            if dry_run:
                return _show_stream(copy, say, json=json)
            return show_result(copy.execute(), say, json=json)
        with waiting("Comparing files"):
            plan = (
                download_plan(kw, [parse(one) for one in sources], target, recursive, options)
                if directions == {True}
                else upload_plan(kw, sources, parse(target), recursive, options)
            )
        if dry_run:
            _show_plan(plan, json=json)
            return 1 if plan.refused else 0
        what = "Uploading" if plan.verb == "upload" else "Downloading"
        with bar(what, files=len(plan.to_copy), size=plan.bytes_to_copy) as progress:
            result = plan.execute(on_progress=progress)
    return show_result(result, put, json=json)


def _within_appliance(
    sources: list[str],
    target: str,
    profile: str | None,
    timeout: float | None,
    *,
    recursive: bool,
    overwrite: bool,
    dry_run: bool,
    json: bool,
) -> int:
    from .moving import copy

    if dry_run:
        raise InvalidArgumentError("a copy within the appliance can't be planned; leave --dry-run out")
    with session.client(profile, timeout) as kw:
        done = copy(
            kw, [parse(one) for one in sources], parse(target), recursive=recursive, overwrite=overwrite
        )
        if json:
            put_json(list(done))
        else:
            for one in done:
                files = f", {one['files']:,} files" if "files" in one else ""
                put(f"copied {one['source']} to {one['target']}{files}")
    return 0


def upload_plan(
    kw: Kiteworks, sources: list[str], target: Address, recursive: bool, options: Options
) -> TreePlan:
    """Compare files and folders of this machine with those of a folder on the appliance."""
    entries: list[Entry] = []
    named: list[Entry] = []
    is_folder = target.inside or len(sources) > 1
    for source in sources:
        entry = look(spelled(Path(source)), follow=True)
        if entry.error is not None:
            raise entry.error
        if entry.kind is Kind.FOLDER:
            _agree(source, recursive)
            is_folder = True
        # `.` and `/` have no name of their own either.
        inside = source.endswith(_INSIDE) or entry.name in ("", "..")
        named += [] if inside else [entry]
        entries += read_folder(entry.path, follow=False) if inside else [entry]
    found = find(kw, target)
    if found is not None and found.is_folder:
        place = TreeFolder("", None, None, found.id)
    else:
        around = TreeFolder("", None, None, need_folder(kw, target.parent).id)
        if is_folder:
            place = TreeFolder(target.name, around, None)
            around.folders.append(place)
        else:
            place, entries = around, [replace(entries[0], name=target.name)]
            named = entries
    return Upload(upload_steps(kw), options).plan(place, entries, named)


def download_plan(
    kw: Kiteworks, sources: list[Address], target: str, recursive: bool, options: Options
) -> TreePlan:
    """Compare files and folders of the appliance with those of a folder on this machine."""
    nodes: list[Node] = []
    named: list[Node] = []
    path = spelled(Path(target))
    is_folder = target.endswith(_INSIDE) or len(sources) > 1 or path.is_dir()
    for source in sources:
        node = need(kw, source)
        if node.is_folder:
            _agree(str(source), recursive)
            is_folder = True
        inside = source.inside or not source.names
        named += [] if inside else [node]
        nodes += listed(kw, node) if inside else [node]
    if is_folder:
        place = download_root("", path)
    else:
        path = followed(path)  # a link that is named is meant to be written through
        place, nodes = download_root("", path.parent), [replace(nodes[0], name=path.name)]
        named = nodes
    return Download(download_steps(kw), options).plan(place, nodes, named)


def _agree(folder: str, recursive: bool) -> None:
    if not recursive:
        raise InvalidArgumentError(f"{folder} is a folder; add -r to copy it with its content")


def _show_plan(plan: TreePlan, *, json: bool) -> None:
    if json:
        put_json(plan_data(plan))
    else:
        put(str(plan))


def plan_data(plan: TreePlan) -> dict[str, Any]:
    """Return a plan as plain data."""
    files = [
        {"path": one.path, "action": one.action, "size": one.size, "reason": one.reason} for one in plan.files
    ]
    return {
        "verb": plan.verb,
        "folders": [one.path for one in plan.folders_to_make],
        "files": files,
        "refused": [{"path": one.path, "reason": one.reason} for one in plan.refused],
        "bytes": plan.bytes_to_copy,
    }


def _show_stream(copy: StreamCopy, say: Callable[[str], None], *, json: bool) -> int:
    """Show what would be done, and return the exit status."""
    refused = [{"path": copy.name, "reason": copy.reason}] if copy.refused else []
    action = "refuse" if copy.refused else "copy"
    file = {"path": copy.name, "action": action, "size": copy.size, "reason": copy.reason}
    plan = {"verb": copy.verb, "folders": [], "files": [file], "refused": refused, "bytes": copy.size}
    say(as_json(plan) if json else f"{action:<6} {shown(copy.name)} ({copy.reason})")
    return 1 if copy.refused else 0


def result_data(result: TreeResult) -> dict[str, Any]:
    """Return a result as plain data."""
    fields = ("path", "outcome", "size", "reason", "target")
    return {
        "items": [{name: getattr(one, name) for name in fields} for one in result],
        "copied": len(result.moved),
        "skipped": len(result.skipped),
        "failed": len(result.failures),
        "bytes": result.bytes_moved,
        "folders_made": result.folders_made,
    }


def show_result(result: TreeResult, say: Callable[[str], None], *, json: bool) -> int:
    """Show what was done, and return the exit status."""
    if json:
        say(as_json(result_data(result)))
    for one in result.failures:
        tell(str(one))
    if not json:
        say(f"{result}.")
    for one in result.failures:
        if isinstance(one.error, FATAL):
            raise one.error
    return 1 if result.failures else 0
