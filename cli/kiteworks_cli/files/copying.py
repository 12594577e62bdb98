"""`kiteworks cp`: copy files and folders to and from the appliance."""

# Annotations are no text here: cyclopts would compile those of a command four times over.

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

from cyclopts import Parameter
from msgspec.structs import replace

from kiteworks import Kiteworks
from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.texts import shown
from kiteworks_runtime.trees import TreeFolder, TreePlan, TreeResult
from kiteworks_runtime.trees.local import Entry, Kind, look, read_folder, spelled
from kiteworks_runtime.trees.options import Options
from kiteworks_runtime.trees.remote import FATAL, Node

from .. import session
from ..checks import number
from ..completing import ProfileName, any_paths
from ..failures import in_words
from ..session import Seconds
from ..terminal import as_json, put, put_json, tell
from .addresses import Address, find, is_remote, need, need_folder, parse
from .bars import bar, waiting
from .steps import download_steps, listed, read_steps, upload_steps
from .streams import STANDARD, StreamCopy, download_stream, is_standard_output, is_stream, upload_stream

_Given = TypeVar("_Given", Entry, Node)
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
    *paths: Annotated[str, Parameter(allow_leading_hyphen=True, validator=no_option, completer=any_paths)],
    recursive: Annotated[bool, Parameter(name=["--recursive", "-r"], negative="")] = False,
    dry_run: Annotated[bool, Parameter(name=["--dry-run", "-n"], negative="")] = False,
    overwrite: Annotated[bool, Parameter(negative="")] = False,
    parallel: Annotated[int, Parameter(validator=number(gte=1, lte=64))] = 4,
    archives: Annotated[bool, Parameter(negative="")] = False,
    include: Annotated[list[str] | None, Parameter(negative="")] = None,
    exclude: Annotated[list[str] | None, Parameter(negative="")] = None,
    system_files: Annotated[bool, Parameter(negative="")] = False,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> int:
    """Copy files and folders to, from or within the appliance. Existing files with the same content are skipped.

    Parameters
    ----------
    paths
        The files and folders to copy, and the target last. A path on the appliance is written as kw:/folder/file. A
        folder is copied into the target under its own name; with a slash at the end, only its content is. - is standard
        input or output. Instead of kw, a path may begin with the name of another profile: work:/folder/file.
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
    include
        Copy only files with a name like this: '*.pdf', or '2026/' for all in such folders. May be repeated. Folders
        without such files are not created.
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
    remote = {is_remote(source) for source in sources}
    if len(remote) > 1 or remote == {False} == {is_remote(target)}:
        raise InvalidArgumentError(
            "copy from this machine to an appliance (kw:/...), the other way, or from an appliance to an appliance"
        )
    options = Options(
        parallel=parallel,
        overwrite=overwrite,
        archives=archives,
        include=include or (),
        exclude=exclude or (),
        system_files=system_files,
    )
    with session.Clients(profile, timeout) as clients:
        if remote == {True} and is_remote(target):
            places = [parse(one) for one in sources]
            kw, into = clients.common(places, "copy from one at a time"), parse(target)
            if kw is clients.of(into):
                return _within_appliance(
                    kw, places, into, recursive=recursive, overwrite=overwrite, dry_run=dry_run, json=json
                )
            with waiting("Comparing files"):
                plan = relay_plan(kw, clients.of(into), places, into, recursive, options)
            return _execute(plan, "Copying", dry_run=dry_run, json=json)
        here = [target] if remote == {True} else sources
        there = [parse(one) for one in (sources if remote == {True} else [target])]
        streams = [one for one in here if is_stream(one)]
        if streams and len(sources) > 1:
            raise InvalidArgumentError(f"{streams[0]} can only be copied by itself, to or from one file")
        kw = clients.common(there, "copy from one at a time")
        if streams:
            copy = (
                download_stream(kw, there[0], target)
                if remote == {True}
                else upload_stream(kw, sources[0], there[0], overwrite=overwrite)
            )
            # Only the content goes to standard output.
            say = tell if remote == {True} and is_standard_output(target) else put
            if dry_run:
                return _show_stream(copy, say, json=json)
            return show_result(copy.execute(), say, json=json)
        with waiting("Comparing files"):
            plan = (
                download_plan(kw, there, target, recursive, options)
                if remote == {True}
                else upload_plan(kw, sources, there[0], recursive, options)
            )
        return _execute(
            plan, "Uploading" if plan.verb == "upload" else "Downloading", dry_run=dry_run, json=json
        )


def _execute(plan: TreePlan, what: str, *, dry_run: bool, json: bool) -> int:
    if dry_run:
        _show_plan(plan, json=json)
        return 1 if plan.refused else 0
    with bar(what, files=len(plan.to_copy), size=plan.bytes_to_copy) as progress:
        result = plan.execute(on_progress=progress)
    return show_result(result, put, json=json)


def _within_appliance(
    kw: Kiteworks,
    sources: list[Address],
    target: Address,
    *,
    recursive: bool,
    overwrite: bool,
    dry_run: bool,
    json: bool,
) -> int:
    from .moving import copy

    if dry_run:
        raise InvalidArgumentError("a copy within the appliance can't be planned; leave --dry-run out")
    done = copy(kw, sources, target, recursive=recursive, overwrite=overwrite)
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
    from kiteworks_runtime.trees.upload import Upload

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
    place, entries, named = _in_place(kw, target, entries, named, is_folder=is_folder)
    return Upload(upload_steps(kw), options).plan(place, entries, named)


def relay_plan(
    origin: Kiteworks,
    kw: Kiteworks,
    sources: list[Address],
    target: Address,
    recursive: bool,
    options: Options,
) -> TreePlan:
    """Compare files and folders of an appliance with those of a folder on another one."""
    from kiteworks_runtime.trees import Relay

    nodes, named, is_folder = _nodes(origin, sources, recursive)
    is_folder = is_folder or target.inside or len(sources) > 1
    place, nodes, named = _in_place(kw, target, nodes, named, is_folder=is_folder)
    return Relay(read_steps(origin), upload_steps(kw), options).plan(place, nodes, named)


def download_plan(
    kw: Kiteworks, sources: list[Address], target: str, recursive: bool, options: Options
) -> TreePlan:
    """Compare files and folders of the appliance with those of a folder on this machine."""
    from kiteworks_runtime.transfers.destination import followed
    from kiteworks_runtime.trees.download import Download, download_root

    path = spelled(Path(target))
    nodes, named, is_folder = _nodes(kw, sources, recursive)
    is_folder = is_folder or target.endswith(_INSIDE) or len(sources) > 1 or path.is_dir()
    if is_folder:
        place = download_root("", path)
    else:
        path = followed(path)  # a link that is named is meant to be written through
        place, nodes = download_root("", path.parent), [replace(nodes[0], name=path.name)]
        named = nodes
    return Download(download_steps(kw), options).plan(place, nodes, named)


def _nodes(kw: Kiteworks, sources: list[Address], recursive: bool) -> tuple[list[Node], list[Node], bool]:
    """Return what to copy from an appliance, those of it that were named, and whether a folder is among them."""
    nodes: list[Node] = []
    named: list[Node] = []
    is_folder = False
    for source in sources:
        node = need(kw, source)
        if node.is_folder:
            _agree(str(source), recursive)
            is_folder = True
        inside = source.inside or not source.names
        named += [] if inside else [node]
        nodes += listed(kw, node) if inside else [node]
    return nodes, named, is_folder


def _in_place(
    kw: Kiteworks, target: Address, given: list[_Given], named: list[_Given], *, is_folder: bool
) -> tuple[TreeFolder, list[_Given], list[_Given]]:
    """Return the folder on the appliance that takes what was given, which gets the target's name if it is one file."""
    found = find(kw, target)
    if found is not None and found.is_folder:
        return TreeFolder("", None, None, found.id), given, named
    around = TreeFolder("", None, None, need_folder(kw, target.parent).id)
    if not is_folder:
        given = [replace(given[0], name=target.name)]
        return around, given, given
    place = TreeFolder(target.name, around, None)
    around.folders.append(place)
    return place, given, named


def _agree(folder: str, recursive: bool) -> None:
    if not recursive:
        raise InvalidArgumentError(f"{folder} is a folder; add -r to copy it with its content")


def _show_plan(plan: TreePlan, *, json: bool) -> None:
    if json:
        put_json(plan_data(plan))
    else:
        put(in_words(str(plan)))


def plan_data(plan: TreePlan) -> dict[str, Any]:
    """Return a plan as plain data."""
    files = [
        {"path": one.path, "action": one.action, "size": one.size, "reason": in_words(one.reason)}
        for one in plan.files
    ]
    return {
        "verb": plan.verb,
        "folders": [one.path for one in plan.folders_to_make],
        "files": files,
        "refused": [{"path": one.path, "reason": in_words(one.reason)} for one in plan.refused],
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
    return {
        "items": [
            {
                "path": one.path,
                "outcome": one.outcome,
                "size": one.size,
                "reason": in_words(one.reason),
                "target": one.target,
            }
            for one in result
        ],
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
        tell(in_words(str(one)))
    if not json:
        say(f"{result}.")
    for one in result.failures:
        if isinstance(one.error, FATAL):
            raise one.error
    return 1 if result.failures else 0
