"""The methods, sync and async: plan, and unless that was all that was wanted, do it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Unpack

from ..errors import InvalidArgumentError
from .download import Download
from .items import TreeFolder, TreeResult
from .jobs import run, run_async
from .local import Kind, look
from .options import Options, StrPath, TreeOptions, UploadTreeOptions
from .plan import AsyncTreePlan, TreePlan
from .remote import RemoteFolder
from .upload import Upload


def upload_tree(
    steps: RemoteFolder,
    folder_id: str,
    source_dir: StrPath,
    *,
    dry_run: bool = False,
    **options: Unpack[UploadTreeOptions],
) -> TreePlan | TreeResult:
    """Upload what is in a folder. See `kw.folders.upload_tree`."""
    plan = planned(Upload(steps, Options(**options)), upload_root(folder_id, source_dir))
    return plan if dry_run else plan.execute()


async def upload_tree_async(
    steps: RemoteFolder,
    folder_id: str,
    source_dir: StrPath,
    *,
    dry_run: bool = False,
    **options: Unpack[UploadTreeOptions],
) -> AsyncTreePlan | TreeResult:
    """The same, awaited."""
    planner = Upload(steps, Options(**options), asynchronous=True)
    plan = await _planned_async(planner, upload_root(folder_id, source_dir))
    return plan if dry_run else await plan.execute()


def download_tree(
    steps: RemoteFolder,
    folder_id: str,
    target_dir: StrPath,
    *,
    dry_run: bool = False,
    **options: Unpack[TreeOptions],
) -> TreePlan | TreeResult:
    """Download what is in a folder. See `kw.folders.download_tree`."""
    plan = planned(Download(steps, Options(**options)), download_root(folder_id, target_dir))
    return plan if dry_run else plan.execute()


async def download_tree_async(
    steps: RemoteFolder,
    folder_id: str,
    target_dir: StrPath,
    *,
    dry_run: bool = False,
    **options: Unpack[TreeOptions],
) -> AsyncTreePlan | TreeResult:
    """The same, awaited."""
    planner = Download(steps, Options(**options), asynchronous=True)
    plan = await _planned_async(planner, download_root(folder_id, target_dir))
    return plan if dry_run else await plan.execute()


def planned(
    planner: Upload | Download,
    folder: TreeFolder,
    given: Sequence[Any] | None = None,
    named: Sequence[Any] = (),
) -> TreePlan:
    """Plan a tree.

    Args:
        planner: The direction.
        folder: The top of the tree; or a folder in one that is still empty, of which the plan is then.
        given: What is to be copied into it, as `Entry` or `Node`. Default: all that is in its source.
        named: What of that the caller named, and did not find in a folder.

    Raises:
        KiteworksError: The top can't be read on the appliance.
        OSError: The top can't be read here.
    """
    run((planner.scan(folder, given, named),), planner.options.parallel, planner.stop)
    while folder.parent is not None:
        folder = folder.parent
    return TreePlan(planner, folder)


async def _planned_async(planner: Upload | Download, root: TreeFolder) -> AsyncTreePlan:
    await run_async((planner.scan(root),), planner.options.parallel, planner.stop)
    return AsyncTreePlan(planner, root)


def upload_root(folder_id: str, source_dir: StrPath) -> TreeFolder:
    """The top of a tree to upload.

    Raises:
        InvalidArgumentError: There is no such folder here.
    """
    found = look(Path(source_dir), follow=True)
    if found.kind is not Kind.FOLDER:
        raise InvalidArgumentError(f"there is no folder {str(source_dir)!r}; nothing was sent")
    # The top is what the caller named, so that a link may lead there.
    return TreeFolder("", None, found.path, folder_id, identity=found.identity, linked=True)


def download_root(folder_id: str, target_dir: StrPath) -> TreeFolder:
    """The top of a tree to download.

    Raises:
        InvalidArgumentError: Something else has its name.
    """
    found = look(Path(target_dir), follow=True)
    if found.kind is not Kind.FOLDER and not isinstance(found.error, FileNotFoundError):
        raise InvalidArgumentError(f"{str(target_dir)!r} is no folder; nothing was sent")
    target = found.path if found.kind is Kind.FOLDER else None
    linked = target is not None
    return TreeFolder(str(target_dir), None, folder_id, target, identity=found.identity, linked=linked)
