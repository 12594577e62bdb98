"""Uploads trees, from this machine or from another appliance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from ..error_details import Outcome
from ..error_response import APIStatusError, ConflictError
from ..errors import InvalidArgumentError, TransferError
from ..files import StreamedFile
from ..models import by_role
from ..names import key
from ..transfers.hashes import pauses
from ..transfers.options import DeferredCheck, PendingHash
from .archive import Archived, ArchiveMeter, pack
from .compare import compare_nodes, finder, model_id
from .items import TreeFile, TreeFolder, TreeResult, Verb
from .jobs import FileMeter, Step, Steps
from .local import Entry, Kind, look, read_folder
from .options import Options, StrPath
from .plan import AsyncTreePlan, Found, Planner, TreePlan
from .remote import EXPECTED, FATAL, Node, RemoteFolder

_NO_SUCH_REQUEST = (404, 405, 501)


def upload_tree(
    remote: RemoteFolder, folder_id: str, source_dir: StrPath, dry_run: bool = False, **options: Any
) -> TreePlan | TreeResult:
    """Upload the contents of a folder. See `kw.folders.upload_tree`."""
    plan = Upload(remote, Options(**options)).plan(_root(folder_id, source_dir))
    return plan if dry_run else plan.execute()


async def upload_tree_async(
    remote: RemoteFolder, folder_id: str, source_dir: StrPath, dry_run: bool = False, **options: Any
) -> AsyncTreePlan | TreeResult:
    """Upload the contents of a folder, awaited. See `kw.folders.upload_tree`."""
    plan = await Upload(remote, Options(**options)).plan_async(_root(folder_id, source_dir))
    return plan if dry_run else await plan.execute()


def _root(folder_id: str, source_dir: StrPath) -> TreeFolder:
    found = look(Path(source_dir), follow=True)
    if found.kind is not Kind.FOLDER:
        raise InvalidArgumentError(f"there is no folder {str(source_dir)!r}; nothing was sent")
    # The caller named the top, so a link may lead there.
    return TreeFolder("", None, found.path, folder_id, identity=found.identity, linked=True)


def _key(model: Any) -> str:
    name = by_role(model, "name")
    return key(name) if isinstance(name, str) else ""


def _by_name(nodes: Iterable[Node]) -> Callable[[str], Node | None]:
    return finder({one.name: one for one in nodes if one.fault is None})


class Upload(Planner):
    """Plans an upload, and executes it."""

    verb: ClassVar[Verb] = "upload"
    outcome: ClassVar[Outcome] = "uploaded"
    _chunk_size = 0
    _can_unpack = True

    def _read(self, folder: TreeFolder) -> Steps[Sequence[Found]]:
        read = partial(read_folder, folder.source, follow=self.options.follow_symlinks)
        entries: list[Entry] = yield Step(read, local=True)
        return entries

    def _find(self, folder: TreeFolder, given: Sequence[Any]) -> Steps[Callable[[str], Node | None]]:
        return _by_name([] if folder.target is None else (yield from self.remote.read_folder(folder.target)))

    def _skip_reason(self, given: Any) -> str | None:
        if given.error is not None or not given.is_special:
            return None
        return f"{given.kind.value}, not followed" if given.kind is Kind.LINK else given.kind.value

    def _fault(self, folder: TreeFolder, given: Any, found: Node | None) -> Exception | str | None:
        return given.error or _loop(folder, given) or self.remote.names.fault(given.name)

    def begin(self, files: Sequence[TreeFile], parallel: int) -> None:
        # The chunks of one file may take as much memory as those of several that move together.
        config = self.remote.config
        large = min(parallel, sum(one.size > config.small for one in files))
        self._chunk_size = max(config.small, config.chunk_size // max(1, large))

    def make(self, folder: TreeFolder) -> Steps[str]:
        assert folder.parent is not None, "the top is there"
        assert self.remote.create is not None, "uploads have it"
        parent = folder.parent.target
        try:
            made = yield Step(partial(self.remote.create, parent, name=folder.name))
        except ConflictError:  # it was made since it was planned
            there = yield from self.remote.read_folder(parent)
            found = _by_name(one for one in there if one.is_folder)(folder.name)
            if found is None:
                raise
            return found.id
        return model_id(made)

    def move(self, file: TreeFile, meter: FileMeter, later: DeferredCheck | None) -> Steps[str]:
        upload = partial(
            self.remote.transfer,
            file.folder.target,
            self._source(file),
            name=file.target_name,
            chunk_size=self._chunk_size,
            verify=self.options.verify,
            verify_timeout=self.options.verify_timeout,
            on_progress=meter,
            later=later,
        )
        return model_id((yield Step(upload)))

    def _source(self, file: TreeFile) -> Any:
        """Return what the upload of a file reads."""
        return file.planned

    def _fits_archive(self, file: TreeFile) -> bool:
        return not file.exists  # what an archive does to an existing file is up to the appliance

    def archive(self, meters: Mapping[TreeFile, FileMeter]) -> Steps[Archived]:
        """Upload files in an archive, and check that the appliance has unpacked it.

        The appliance does not say when it is done, nor what became of each file, so the folder is listed; the files in
        it are verified as usual. Only files that were certainly refused are sent again alone, because otherwise there
        might be two versions of them.
        """
        from secrets import token_hex

        assert self.remote.archive is not None, "or there are no archives"
        if not self._can_unpack:
            return Archived()
        (folder, *_), meter = (file.folder for file in meters), ArchiveMeter(meters)
        try:
            packed, digests = yield Step(partial(pack, meters, self._algorithm, self.stop), local=True)
        except OSError:
            return Archived()  # alone, they need no room here
        failure: Exception | None = None
        with packed:
            if not digests:
                return Archived()
            source = f"kiteworks-{token_hex(8)}.zip", packed
            try:
                yield Step(partial(self.remote.archive, folder.target, source, on_progress=meter))
            except EXPECTED as error:
                if error is meter.raised or isinstance(error, FATAL):
                    raise
                if isinstance(error, APIStatusError) and error.status in _NO_SUCH_REQUEST:
                    self._can_unpack = False
                    return Archived()
                failure = error
        there = yield from self._unpacked(folder, digests, 0 if failure else self.options.verify_timeout)
        refused = isinstance(failure, APIStatusError) and failure.status < 500
        exact, result = self.options.verify is not True, Archived()
        for file, digest in digests.items():
            found = there.get(key(file.target_name))
            if found is not None:
                pending = PendingHash(found, self._algorithm, digest, exact) if self.options.verify else None
                result.moved[file] = model_id(found), pending
            elif not refused:
                result.failed[file] = failure or TransferError(
                    f"{file.name!r} was sent in an archive, which the appliance has not unpacked within "
                    f"{self.options.verify_timeout:g} seconds; if it is not there later, send it without archives"
                )
        return result

    def _unpacked(
        self, folder: TreeFolder, files: Iterable[TreeFile], timeout: float
    ) -> Steps[dict[str, Any]]:
        """Return the models of files from an archive by the keys of their names, once all are there."""
        left = {key(file.target_name) for file in files}
        there: dict[str, Any] = {}
        for wait in pauses(timeout, self.remote.clock):
            self.stop.check()
            if wait:
                yield self.remote.sleep(wait)
                self.stop.check()
            there |= yield from self.remote.newest(folder.target, left, _key)
            left -= there.keys()
            if not left:
                break
        return there

    @property
    def verifies_later(self) -> bool:
        return self.options.verify is not False


def _loop(folder: TreeFolder, entry: Entry) -> str | None:
    """Return why a folder leads back to one around it, which it may if links are followed, or None."""
    around: TreeFolder | None = folder
    circular = entry.circular
    while entry.is_folder and around is not None and not circular:
        circular = around.identity == entry.identity
        around = around.parent
    return f"{entry.name!r} leads back to a folder that it lies in" if circular else None


class Relay(Upload):
    """Plans a copy of the folders of `origin` to another appliance, and executes it.

    The content passes through this machine, without a file on its disk.
    """

    def __init__(self, origin: RemoteFolder, remote: RemoteFolder, options: Options) -> None:
        super().__init__(remote, options)
        self._origin = origin

    def _read(self, folder: TreeFolder) -> Steps[Sequence[Found]]:
        return self._origin.read_folder(folder.source)

    def _skip_reason(self, given: Node) -> str | None:
        return None

    def _fault(self, folder: TreeFolder, given: Node, found: Node | None) -> Exception | str | None:
        return given.fault or self.remote.names.fault(given.name)

    def _compare(self, given: Node, found: Node) -> Steps[tuple[bool, str]]:
        yield from ()
        return compare_nodes(given, found)

    def _source(self, file: TreeFile) -> Any:
        from .download import described

        pieces = self._origin.transfer(
            file.source,
            verify=self.options.verify,
            verify_timeout=self.options.verify_timeout,
            described=described(file, self.options, self._origin),
        )
        return StreamedFile(pieces, file.size, file.modified_date)

    def _fits_archive(self, file: TreeFile) -> bool:
        return False  # it would have to be packed here
