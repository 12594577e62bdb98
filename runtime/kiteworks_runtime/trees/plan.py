"""What a run would do, as data: a tree of folders and files, each file with what is to become of it and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from ..errors import InvalidArgumentError, KiteworksError, TreeItem, shown
from .download import Download
from .items import TreeFile, TreeFolder, TreeResult
from .jobs import run, run_async
from .local import Kind, look
from .options import Options, StrPath, TreeOptions, UploadTreeOptions
from .progress import TreeProgress
from .remote import RemoteFolder
from .run import Run
from .upload import Upload

if TYPE_CHECKING:
    from .run import Copier


class Plan:
    """What a run would do. Iterate over it for the files, print it to read them, execute it once.

    Attributes:
        verb: What it would do with files.
        root: The top of the tree.
    """

    def __init__(self, copier: Copier, root: TreeFolder) -> None:
        self.verb = copier.verb
        self.root = root
        self._copier = copier
        self._executed = False

    @property
    def files(self) -> Iterator[TreeFile]:
        """All files, folder by folder."""
        for folder in self.root.walk():
            yield from sorted(folder.files, key=lambda one: one.name)

    @property
    def to_copy(self) -> list[TreeFile]:
        """The files that would be moved."""
        return [one for one in self.files if one.action == "copy"]

    @property
    def to_skip(self) -> list[TreeFile]:
        """The files that would be left out, each with its reason."""
        return [one for one in self.files if one.action == "skip"]

    @property
    def refused(self) -> list[TreeItem]:
        """What can't be copied, each with its error: clashing names, forbidden names, folders that can't be read."""
        folders = [
            TreeItem(one.path, "failed", 0, str(one.error), error=one.error)
            for one in self.root.walk()
            if one.error is not None
        ]
        return folders + [one.item() for one in self.files if one.action == "refuse"]

    @property
    def folders_to_make(self) -> list[TreeFolder]:
        """The folders that would be made, the outer before the inner ones."""
        return [one for one in self.root.walk() if one.target is None and one.error is None]

    @property
    def bytes_to_copy(self) -> int:
        """Bytes that would be moved."""
        return sum(one.size for one in self.to_copy)

    def __len__(self) -> int:
        return sum(len(one.files) for one in self.root.walk())

    def __iter__(self) -> Iterator[TreeFile]:
        return self.files

    @property
    def summary(self) -> str:
        """All of it in one sentence."""
        return (
            f"{self.verb} {len(self.to_copy)} of {len(self)} files ({self.bytes_to_copy} bytes); "
            f"folders to make: {len(self.folders_to_make)}; skipped: {len(self.to_skip)}; "
            f"refused: {len(self.refused)}"
        )

    def __str__(self) -> str:
        folders = [f"make   {shown(one.path) or '.'}" for one in self.folders_to_make]
        refused = [f"refuse {shown(one.path)} ({shown(one.reason)})" for one in self.refused]
        files = [str(one) for one in self.files if one.action != "refuse"]
        return "\n".join((*folders, *files, *refused, self.summary))

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.summary}>"

    def _begin(self, parallel: int | None, on_progress: Callable[[TreeProgress], None] | None) -> Run:
        """The run, which there is one of: the plan is out of date after it."""
        if self._executed:
            raise KiteworksError("the plan was executed already, so it is out of date; make a new one")
        options = replace(
            self._copier.options,
            parallel=self._copier.options.parallel if parallel is None else parallel,
            on_progress=on_progress or self._copier.options.on_progress,
        )
        self._executed = True
        done = [*self.refused, *(one.item() for one in self.to_skip)]
        return Run(self.root, self.to_copy, done, self._copier, options)


class TreePlan(Plan):
    """What a run would do. See `Plan`."""

    def execute(
        self, *, parallel: int | None = None, on_progress: Callable[[TreeProgress], None] | None = None
    ) -> TreeResult:
        """Do it. What fails is told in the result, and does not stop the rest.

        Args:
            parallel: How many files move at the same time. Default: what the plan was made with.
            on_progress: Called after each piece of a file. Default: what the plan was made with.

        Raises:
            InvalidArgumentError: `parallel` is out of range.
            KiteworksError: It was executed already.
        """
        begun = self._begin(parallel, on_progress)
        run(begun.jobs(), begun.parallel, begun.stop)
        return begun.result()


class AsyncTreePlan(Plan):
    """What a run would do, for asyncio. See `Plan`."""

    async def execute(
        self, *, parallel: int | None = None, on_progress: Callable[[TreeProgress], None] | None = None
    ) -> TreeResult:
        """Do it. See `TreePlan.execute`."""
        begun = self._begin(parallel, on_progress)
        await run_async(begun.jobs(), begun.parallel, begun.stop)
        return begun.result()


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
        raise InvalidArgumentError(f"{str(target_dir)!r} is not a folder; nothing was sent")
    target = found.path if found.kind is Kind.FOLDER else None
    linked = target is not None
    return TreeFolder(str(target_dir), None, folder_id, target, identity=found.identity, linked=linked)
