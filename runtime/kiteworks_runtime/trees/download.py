"""Downloads trees."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from msgspec import Struct

from ..error_details import Outcome
from ..errors import InvalidArgumentError
from ..transfers.options import DeferredCheck
from .archive import Archived, ArchiveMeter, unpack
from .items import TreeFile, TreeFolder, TreeResult, Verb
from .jobs import FileMeter, Step, Steps
from .local import Entry, Kind, look, look_for, make_folder, name_fault
from .options import Options, StrPath
from .plan import AsyncTreePlan, Planner, TreePlan
from .remote import EXPECTED, FATAL, Node, RemoteFolder


def download_tree(
    remote: RemoteFolder, folder_id: str, target_dir: StrPath, dry_run: bool = False, **options: Any
) -> TreePlan | TreeResult:
    """Download the contents of a folder. See `kw.folders.download_tree`."""
    plan = Download(remote, Options(**options)).plan(download_root(folder_id, target_dir))
    return plan if dry_run else plan.execute()


async def download_tree_async(
    remote: RemoteFolder, folder_id: str, target_dir: StrPath, dry_run: bool = False, **options: Any
) -> AsyncTreePlan | TreeResult:
    """Download the contents of a folder, awaited. See `kw.folders.download_tree`."""
    plan = await Download(remote, Options(**options)).plan_async(download_root(folder_id, target_dir))
    return plan if dry_run else await plan.execute()


def download_root(folder_id: str, target_dir: StrPath) -> TreeFolder:
    """Return the top of a tree to download.

    Raises:
        InvalidArgumentError: The target is not a folder.
    """
    found = look(Path(target_dir), follow=True)
    if not found.is_folder and not isinstance(found.error, FileNotFoundError):
        raise InvalidArgumentError(f"{str(target_dir)!r} is not a folder; nothing was sent")
    target = found.path if found.is_folder else None
    return TreeFolder(
        str(target_dir), None, folder_id, target, identity=found.identity, linked=found.is_folder
    )


class Download(Planner):
    """Plans a download, and executes it."""

    verb: ClassVar[Verb] = "download"
    outcome: ClassVar[Outcome] = "downloaded"

    def _read(self, folder: TreeFolder) -> Steps[Sequence[Node]]:
        return self.remote.read_folder(folder.source)

    def _find(self, folder: TreeFolder, given: Sequence[Node]) -> Steps[Callable[[str], Entry | None]]:
        here: dict[str, Entry] = {}
        if folder.target is not None:
            # Names that are refused may lead anywhere, so they are not looked for.
            names = [one.name for one in given if one.fault is None and name_fault(one.name) is None]
            here = yield Step(partial(look_for, folder.target, names), local=True)
        return here.get

    def _fault(self, folder: TreeFolder, given: Node, found: Entry | None) -> Exception | str | None:
        if found is None:
            return given.fault or name_fault(given.name)
        if found.error is not None or not found.is_special:
            return found.error
        odd = f"a {found.kind.value}" if found.kind is Kind.LINK else f"something that is {found.kind.value}"
        return f"{odd} is called {given.name!r} where it is to go"

    def begin(self, files: Sequence[TreeFile], parallel: int) -> None:
        pass

    def make(self, folder: TreeFolder) -> Steps[Path]:
        parent = folder.parent
        place: Path = Path(folder.name) if parent is None else parent.target / folder.name
        around = None if parent is None else parent.planned
        folder.identity = yield Step(partial(make_folder, place, around), local=True)
        return place

    def move(self, file: TreeFile, meter: FileMeter, later: DeferredCheck | None) -> Steps[str]:
        place: Path = file.folder.target / file.target_name
        yield Step(
            partial(
                self.remote.transfer,
                file.source,
                place,
                overwrite=file.exists,
                verify=self.options.verify,
                verify_timeout=self.options.verify_timeout,
                on_progress=meter,
                described=self._described(file),
                planned=file.folder.planned,
            )
        )
        return str(place)

    def _fits_archive(self, file: TreeFile) -> bool:
        return self._described(file) is not None

    def archive(self, meters: Mapping[TreeFile, FileMeter]) -> Steps[Archived]:
        """Download files in an archive, if the appliance has no objection."""
        from tempfile import TemporaryFile

        assert self.remote.archive is not None, "or there are no archives"
        assert self.remote.ready is not None, "a download in archives has it"
        ids, meter = [file.source for file in meters], ArchiveMeter(meters)
        try:
            yield Step(partial(self.remote.ready, file_id_in=ids))
            with TemporaryFile() as file:
                timeout = self.options.verify_timeout
                fetch = partial(self.remote.archive, file, file_id_in=ids, verify_timeout=timeout)
                yield Step(partial(fetch, on_progress=meter))
                take = partial(unpack, file, meters, self.options.verify, self.stop)
                placed: dict[TreeFile, Path] = yield Step(take, local=True)
        except EXPECTED as error:
            if error is meter.raised or isinstance(error, FATAL):
                raise
            return Archived()  # alone, each fails with its own reason, or waits for its scan
        return Archived({one: (str(path), None) for one, path in placed.items()})

    def _described(self, file: TreeFile) -> _Described | None:
        return described(file, self.options, self.remote)


def described(file: TreeFile, options: Options, remote: RemoteFolder) -> _Described | None:
    """Return what a download need not ask for, if that is enough.

    The listing lacks some of what identifies a version, which a download needs to resume after a broken connection. For
    large files, that is worth a request.
    """
    algorithm, digest = file.fingerprint or (None, None)
    large = file.size > remote.config.small
    if options.verify is not False and (
        algorithm is None or options.verify not in (True, algorithm) or large
    ):
        return None
    return _Described(file.source, file.name, file.size, file.modified_date, digest, algorithm)


class _Described(Struct, frozen=True):
    """What the listing says about a file, with the models' names of fields."""

    id: str
    name: str
    size: int
    modified: datetime | None
    fingerprint: str | None
    fingerprint_algo: str | None
