"""`kiteworks sync`: make one folder like another, on this machine or on the appliance."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from msgspec.structs import replace

from kiteworks import Kiteworks
from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.names import key
from kiteworks_runtime.trees import TreePlan
from kiteworks_runtime.trees.local import Kind, look, read_folder, spelled
from kiteworks_runtime.trees.options import Options
from kiteworks_runtime.trees.remote import Node

from .. import session
from ..checks import number
from ..completing import AnyPath, ProfileName
from ..failures import in_words
from ..session import Seconds
from ..terminal import put, put_json, tell
from .addresses import Address, find, is_remote, need_folder, parse
from .bars import bar, waiting
from .changing import agreed
from .copying import download_plan, plan_data, relay_plan, result_data, show_result, upload_plan
from .steps import listed


def sync(
    source: AnyPath,
    target: AnyPath,
    /,
    *,
    delete: Annotated[bool, Parameter(negative="")] = False,
    yes: Annotated[bool, Parameter(name=["--yes", "-y"], negative="")] = False,
    dry_run: Annotated[bool, Parameter(name=["--dry-run", "-n"], negative="")] = False,
    include: Annotated[list[str] | None, Parameter(negative="")] = None,
    exclude: Annotated[list[str] | None, Parameter(negative="")] = None,
    system_files: Annotated[bool, Parameter(negative="")] = False,
    parallel: Annotated[int, Parameter(validator=number(gte=1, lte=64))] = 4,
    json: Annotated[bool, Parameter(negative="")] = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> int:
    """Make a folder like another. `commands.py` has the rest of the help.

    Parameters
    ----------
    source
        The folder to read. At least one of the two is on an appliance, as kw:/folder; the other may be on another one,
        as work:/folder with the name of a profile.
    target
        The folder to change. It is created if it is missing; its parent must exist.
    delete
        Delete what the target has and the source lacks. On the appliance it goes to the recycle bin. It asks first.
    yes
        Do not ask.
    dry_run
        Show what would be copied and deleted, and do nothing.
    include
        Copy, and with `delete` delete, only files with a name like this: '*.pdf', or '2026/' for all in such folders. May
        be repeated.
    exclude
        Leave out, and don't delete, files and folders with a name like this: '*.tmp', or 'build/' for folders. May be
        repeated.
    system_files
        Also copy files that operating systems create for themselves, such as .DS_Store, Thumbs.db and desktop.ini.
    parallel
        How many files to copy at the same time.
    json
        Print JSON.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    if not is_remote(source) and not is_remote(target):
        raise InvalidArgumentError("at least one of the two folders is on an appliance: kw:/...")
    options = Options(
        parallel=parallel,
        overwrite=True,
        include=include or (),
        exclude=exclude or (),
        system_files=system_files,
    )
    with session.Clients(profile, timeout) as clients:
        with waiting("Comparing files"):
            plan, there, here = _compared(clients, source, target, options)
            extra = list(_extra(there, here, options)) if delete else []
        paths = [one.path + ("/" if one.is_folder else "") for one in extra]
        if dry_run:
            if json:
                put_json({**plan_data(plan), "delete": paths})
            else:
                put(in_words(str(plan)), *(f"delete {path}" for path in paths))
            return 1 if plan.refused else 0
        if paths and not yes and not agreed(paths):
            tell("Nothing was copied or deleted.")
            return 1
        what = "Copying" if is_remote(source) == is_remote(target) else f"{plan.verb}ing".capitalize()
        with bar(what, files=len(plan.to_copy), size=plan.bytes_to_copy) as progress:
            result = plan.execute(on_progress=progress)
        if result.failures:
            # What could not be copied may stand where something would be deleted.
            if extra:
                tell("Nothing was deleted, because not all files were copied.")
            extra, paths = [], []
        for one in extra:
            one.delete()
    if json:
        put_json({**result_data(result), "deleted": paths})
        return 1 if result.failures else 0
    for path in paths:
        put(f"deleted {path}")
    return show_result(result, put, json=False)


def _compared(
    clients: session.Clients, source: str, target: str, options: Options
) -> tuple[TreePlan, _Item, _Item | None]:
    """Return what to copy, the folder to read, and the folder to change if it exists.

    Raises:
        InvalidArgumentError: The source is not a folder.
        NothingThereError: The source is missing.
    """
    if is_remote(source):
        address = parse(source).as_folder()
        kw = clients.of(address)
        into = parse(target).as_folder() if is_remote(target) else None
        if into is not None and clients.of(into) is kw:
            raise InvalidArgumentError(
                f"{address} and {into} are on one appliance; copy there with `kiteworks cp -r`"
            )
        need_folder(kw, address)
        there = _remote(kw, address)
        if into is not None:
            plan = relay_plan(kw, clients.of(into), [address], into, True, options)
            here = _remote(clients.of(into), into)
        else:
            plan = download_plan(kw, [address], f"{target.rstrip('/')}/", True, options)
            here = _local(spelled(Path(target)))
    else:
        address = parse(target).as_folder()
        kw = clients.of(address)
        there, here = _local(spelled(Path(source))), _remote(kw, address)
        if there is None:
            raise InvalidArgumentError(f"{source} is not a folder")
        plan = upload_plan(kw, [f"{source.rstrip('/')}/"], address, True, options)
    assert there is not None, "it was just there"
    return plan, there, here


@dataclass(frozen=True, slots=True)
class _Item:
    """A file or folder on either side.

    Attributes:
        path: Its path from the top of the tree.
        children: Returns what it contains.
        delete: Deletes it, with its content.
    """

    path: str
    is_folder: bool
    is_file: bool
    children: Callable[[], list[_Item]] = field(repr=False)
    delete: Callable[[], object] = field(repr=False)

    @property
    def name(self) -> str:
        """Its name."""
        return self.path.rpartition("/")[2]


def _extra(source: _Item, target: _Item | None, options: Options) -> Iterator[_Item]:
    """Yield what the target has and the source lacks.

    Of a folder that is missing whole, the folder alone, unless something in it was excluded.
    """
    inclusion, exclusion = options.inclusion(), options.exclusion()
    kept = replace(options, system_files=True).exclusion()

    def holds_kept(folder: _Item) -> bool:
        return any(
            kept.reason(one.path.split("/"), is_folder=one.is_folder) is not None
            or (one.is_folder and holds_kept(one))
            for one in folder.children()
        )

    def missing(source: _Item | None, target: _Item, *, included: bool) -> Iterator[_Item]:
        there = {} if source is None else {key(one.name): one for one in source.children()}
        for one in target.children():
            same, path = there.get(key(one.name)), one.path.split("/")
            left_out = exclusion.reason(path, is_folder=one.is_folder) is not None
            # A link, a pipe or the like is not a copy of anything.
            if left_out or not (one.is_folder or one.is_file):
                continue
            wanted = included or inclusion.has(path, is_folder=one.is_folder)
            if same is None and wanted and not (options.exclude and one.is_folder and holds_kept(one)):
                yield one
            elif one.is_folder and (same is None or same.is_folder):
                yield from missing(same, one, included=wanted)

    if target is not None:
        yield from missing(source, target, included=False)


def _local(path: Path, inner: str = "") -> _Item | None:
    entry = look(path)
    if entry.kind is not Kind.FOLDER and not inner:
        entry = look(path, follow=True)  # a link that is named is followed
        if entry.kind is not Kind.FOLDER:
            return None

    def children() -> list[_Item]:
        found = (
            _local(one.path, f"{inner}/{one.name}".lstrip("/")) for one in read_folder(path, follow=False)
        )
        return [one for one in found if one is not None]

    def delete() -> None:
        shutil.rmtree(path) if entry.kind is Kind.FOLDER else path.unlink()

    return _Item(inner, entry.kind is Kind.FOLDER, entry.kind is Kind.FILE, children, delete)


def _remote(kw: Kiteworks, address: Address) -> _Item | None:
    node = find(kw, address)
    if node is None:
        return None
    node = need_folder(kw, address)

    def item(node: Node, inner: str) -> _Item:
        methods = kw.folders if node.is_folder else kw.files
        return _Item(
            inner,
            node.is_folder,
            not node.is_folder and node.fault is None,
            lambda: [item(one, f"{inner}/{one.name}".lstrip("/")) for one in listed(kw, node)],
            lambda: methods.delete(node.id),
        )

    return item(node, "")
