# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.boxes`."""

from __future__ import annotations

import pathlib
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from datetime import datetime
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Literal, Unpack, overload

from kiteworks_runtime import trees
from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    async_raw_content,
    async_streaming,
    raw,
    raw_content,
    resource_property,
    responses_property,
    streaming,
)
from kiteworks_runtime.files import AsyncUploadSource, DownloadTarget, FileInput, UploadSource
from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Path, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.boxes import Box, BoxBulkResult, BoxList, Found
from ..models.lids import Lid
from .boxes_lids import AsyncBoxesLids, BoxesLids

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone, and few programs copy trees.
    from kiteworks_runtime.trees import (
        AsyncChanges,
        AsyncTreePlan,
        Changes,
        FolderContents,
        StrPath,
        TreePlan,
        TreeResult,
    )

    from .._options import (
        AsyncDownloadOptions,
        AsyncIterOptions,
        AsyncUploadOptions,
        DownloadOptions,
        IterOptions,
        UploadOptions,
    )
    from .._tree_options import UploadTreeOptions


BOXES_LIST: Operation[BoxList] = Operation(
    "boxes.list",
    "GET /rest/boxes",
    result=BoxList,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        Query("name_contains", str, "name:contains"),
        Query("id_in", Sequence[str], "id:in"),
        Query("deleted", bool, "deleted"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
BOXES_CREATE: Operation[Box] = Operation(
    "boxes.create",
    "POST /rest/boxes",
    result=Box,
    arguments=(
        Body("name", Annotated[str, Meta(min_length=1)], "name", required=True),
        Body("kind", Literal["carton", "crate"], "kind"),
        Body("note", str | None, "note"),
    ),
)
BOXES_EMPTY: Operation[None] = Operation(
    "boxes.empty",
    "POST /rest/boxes/actions/empty",
    arguments=(Query("ids", Sequence[str], "id:in", required=True, target=True),),
)
BOXES_SEARCH: Operation[Found] = Operation(
    "boxes.search",
    "GET /rest/boxes/actions/search",
    result=Found,
    arguments=(Query("place", str, "place"), Query("hidden", bool, "hidden")),
)
BOXES_GET: Operation[Box] = Operation(
    "boxes.get",
    "GET /rest/boxes/{box_id}",
    result=Box,
    arguments=(
        shared.BOX_ID,
        Query("limit", int, "limit"),
        Query("full", bool, "full"),
        Query("order_by", str, "orderBy"),
    ),
)
BOXES_DELETE: Operation[None] = Operation("boxes.delete", "DELETE /rest/boxes/{box_id}", arguments=(shared.BOX_ID,))
BOXES_DOWNLOAD: Operation[None] = Operation(
    "boxes.download", "GET /rest/boxes/{box_id}/content", arguments=(shared.BOX_ID,), about=BOXES_GET
)
BOXES_FILL: Operation[Box | Lid | None] = Operation(
    "boxes.fill",
    "POST /rest/boxes/{box_id}/content",
    result=Box | Lid | None,
    results={200: Box | None, 201: Lid | None},
    arguments=(
        shared.BOX_ID,
        Query("show_box", bool, "showBox"),
        Body("body", FileInput, "body", required=True),
        Body("note", str, "note"),
        Body("piece", int, "piece"),
        Body("weight", int, "weight"),
        Body("folding", Literal["creased", "flat", "rolled"], "folding"),
        Body("folded_weight", int, "foldedWeight"),
        Body("is_last", int, "isLast"),
        Body("packed", datetime, "packed"),
    ),
    media_type="multipart/form-data",
    idempotent=True,
)
BOXES_OPEN: Operation[Box] = Operation(
    "boxes.open",
    "POST /rest/boxes/{box_id}/actions/open",
    result=Box,
    arguments=(
        shared.BOX_ID,
        Body("label", str, "label"),
        Body("weight", int, "weight"),
        Body("pieces", int, "pieces"),
        Body("packed", datetime, "packed"),
        Body("lids", int, "lids"),
    ),
)
BOXES_OPEN_BY_LINK: Operation[BoxBulkResult | None] = Operation(
    "boxes.open_by_link",
    "POST /rest/boxes/actions/link/{ref}",
    result=BoxBulkResult | None,
    results={200: NoneType, 207: BoxBulkResult},
    arguments=(Path("ref", str, "ref"),),
)


class Boxes(Resource):
    """Boxes that hold things."""

    @resource_property
    def lids(self) -> BoxesLids:
        """Lids of boxes."""
        return BoxesLids(self._caller)

    def list(
        self,
        *,
        name_contains: str | Omit = OMIT,
        id_in: Sequence[str] | Omit = OMIT,
        deleted: bool = False,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[Box]:
        """List boxes.

        All boxes that the caller may see. Source: `GET /rest/boxes`, scope `GET/boxes/*`.

        Args:
            name_contains: Part of the name. The vendor has deprecated this.
            id_in: Only these.
            deleted: Whether to list deleted boxes. The label on the shelf alone says so.
            limit: How many items at most.
            offset: How many items to skip.

        Returns:
            A page of `Box` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(BOXES_LIST, Box, locals())

    def create(
        self, *, name: str, kind: Literal["carton", "crate"] | Omit = OMIT, note: str | None | Omit = OMIT
    ) -> Box:
        """Make a box.

        Makes a box and puts it on the shelf. Source: `POST /rest/boxes`, scope `POST/boxes/*`.

        Args:
            name: What it is called.
            kind: What it is made as.
            note: A remark.

        Returns:
            The new box.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 409 ERR_EXISTS.
        """
        return self._caller.call(BOXES_CREATE, locals())

    def empty(self, ids: str | Sequence[str]) -> None:
        """Empty boxes.

        Throws away what is in boxes. Source: `POST /rest/boxes/actions/empty`, scope `POST/boxes/*`.

        Args:
            ids: The boxes to empty.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_EMPTY, locals())

    def search(self, *, place: str | Omit = OMIT, hidden: bool | Omit = OMIT) -> Found:
        """Search for boxes and lids.

        What stands at a place. Source: `GET /rest/boxes/actions/search`, scope `GET/boxes/*`.

        Args:
            place: Where it stands.
            hidden: Whether to look behind the others.

        Returns:
            What was found.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_SEARCH, locals())

    def get(
        self, box_id: str, *, limit: int | Omit = OMIT, full: bool | Omit = OMIT, order_by: str | Omit = OMIT
    ) -> Box:
        """Read a box.

        Reads one box. Source: `GET /rest/boxes/{box_id}`, scope `GET/boxes/*`.

        Args:
            box_id: Which box.
            limit: How many pieces at most.
            full: Only if it is full.
            order_by: What comes first.

        Returns:
            The box.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_GET, locals())

    def delete(self, box_id: str) -> None:
        """Throw a box away.

        Throws one box away. Source: `DELETE /rest/boxes/{box_id}`, scope `DELETE/boxes/*`.

        Args:
            box_id: Which box.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_DELETE, locals())

    def download(self, box_id: str, target: DownloadTarget, **options: Unpack[DownloadOptions]) -> pathlib.Path | None:
        """Take out what is in a box.

        Streams the content. Source: `GET /rest/boxes/{box_id}/content`, scope `GET/boxes/*` or `GET/content/*`
        (inferred).

        Args:
            box_id: Which box.
            target: A file, folder or binary file object to write to. In a folder, the file keeps its remote name.
            options: The options of `kiteworks.DownloadOptions`.

        Returns:
            The path of the written file, or None if `target` is a file object.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            FileExistsError: The file exists already and `overwrite` is false.
        """
        return self._caller.download(BOXES_DOWNLOAD, target, locals(), options)

    def iter_download(self, box_id: str, **options: Unpack[IterOptions]) -> Generator[bytes, None, None]:
        """Take out what is in a box, as an iterator of bytes.

        As `download`, without writing a file. Waits for a pending scan to finish.
        The hash is verified after the last chunk.
        No request is sent until the first chunk is read.
        To stop early, close the iterator, as `contextlib.closing` does (`contextlib.aclosing` if it is async).

        Args:
            options: The options of `kiteworks.IterOptions`; the other arguments are those of `download`.

        Returns:
            Chunks of at most 1 MiB.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            IntegrityError: The content was corrupted in transit. Raised after the last chunk.
        """
        return self._caller.iter_download(BOXES_DOWNLOAD, locals(), options)

    def fill(
        self,
        box_id: str,
        *,
        body: FileInput,
        show_box: bool | Omit = OMIT,
        note: str | Omit = OMIT,
        piece: int | Omit = OMIT,
        weight: int | Omit = OMIT,
        folding: Literal["creased", "flat", "rolled"] | Omit = OMIT,
        folded_weight: int | Omit = OMIT,
        is_last: int | Omit = OMIT,
        packed: datetime | Omit = OMIT,
    ) -> Box | Lid | None:
        """Put something in a box.

        Streams the content up. The first piece answers with the box, the last with its lid. Source:
        `POST /rest/boxes/{box_id}/content`, scope `POST/boxes/*`.

        Args:
            box_id: Which box.
            body: What to put in.
            show_box: Whether to answer with the box.
            note: A remark.
            piece: Number of the piece.
            weight: Bytes of the piece.
            folding: How the piece is folded.
            folded_weight: Bytes of the folded piece.
            is_last: 1 for the last piece.
            packed: When the content was packed.

        Returns:
            Nothing, or the box.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_FILL, locals())

    def open(
        self,
        box_id: str,
        *,
        label: str | Omit = OMIT,
        weight: int | Omit = OMIT,
        pieces: int | Omit = OMIT,
        packed: datetime | Omit = OMIT,
        lids: int | Omit = OMIT,
    ) -> Box:
        """Open a box.

        Opens a box for filling. Source: `POST /rest/boxes/{box_id}/actions/open`, scope `POST/boxes/*`.

        Args:
            box_id: Which box.
            label: What is written on it.
            weight: Bytes that will come.
            pieces: Pieces that will come.
            packed: When the content was packed.
            lids: Bytes of what is unpacked.

        Returns:
            The open box.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_OPEN, locals())

    def open_by_link(self, ref: str) -> BoxBulkResult | None:
        """Open boxes by a link.

        Opens the boxes that a link names. Source: `POST /rest/boxes/actions/link/{ref}`, scope `POST/boxes/*`.

        Args:
            ref: The end of a link, which lets in whoever has it.

        Returns:
            All are open.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_OPEN_BY_LINK, locals())

    def refill(self, session: Box | str | int, source: UploadSource, **options: Unpack[UploadOptions]) -> Lid:
        """Go on with a box.

        Source: `GET /rest/boxes/{box_id}`, scope `POST/boxes/*` or `GET/boxes/*` or `DELETE/boxes/*`.

        Args:
            session: The box, or its number.
            source: A path, bytes, a binary file object, an iterator of bytes, or a tuple of a name and one of these.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 1,024 bytes.

        Returns:
            The lid that closes it.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._uploads import BOXES_REFILL

        return self._caller.upload(BOXES_REFILL, session, source, None, options)

    def stuff(
        self, box_id: str, source: UploadSource, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> Lid:
        """Fill a box in pieces.

        Opens the box, fills it piece by piece and closes it. Source: `POST /rest/boxes/{box_id}/actions/open`, scope
        `POST/boxes/*` or `GET/boxes/*` or `DELETE/boxes/*`.

        Args:
            box_id: Which box.
            source: A path, bytes, a binary file object, an iterator of bytes, or a tuple of a name and one of these.
            name: Name of the file on the appliance. Default: the one that it has.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 1,024 bytes.

        Returns:
            The lid that closes it.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._uploads import BOXES_STUFF

        return self._caller.upload(BOXES_STUFF, box_id, source, name, options)

    def unpack(
        self, box_id: str, source: FileInput, *, name: str | None = None, **options: Unpack[UploadOptions]
    ) -> None:
        """Fill a box from an archive.

        Source: `POST /rest/boxes/{box_id}/actions/open`, scope `POST/boxes/*` or `GET/boxes/*` or
        `DELETE/boxes/*`.

        Args:
            box_id: Which box.
            source: A path, bytes, a binary file object, or a tuple of a name and one of these.
            name: Name of the file on the appliance. Default: that of `source`.
            options: The options of `kiteworks.UploadOptions`. The default `chunk_size` is 1,024 bytes.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._uploads import BOXES_UNPACK

        return self._caller.upload(BOXES_UNPACK, box_id, source, name, options)

    @overload
    def stuff_tree(
        self, box_id: str, source_dir: StrPath, *, dry_run: Literal[False] = False, **options: Unpack[UploadTreeOptions]
    ) -> TreeResult: ...
    @overload
    def stuff_tree(
        self, box_id: str, source_dir: StrPath, *, dry_run: Literal[True], **options: Unpack[UploadTreeOptions]
    ) -> TreePlan: ...
    def stuff_tree(
        self, box_id: str, source_dir: StrPath, *, dry_run: bool = False, **options: Unpack[UploadTreeOptions]
    ) -> TreePlan | TreeResult:
        """Fill a box with a folder.

        Fills it with all that is in a folder.

        Args:
            box_id: Which box.
            source_dir: The local folder whose contents are uploaded.
            dry_run: Whether to return only the plan, which can be printed, counted and executed.
            options: `parallel=4`, `overwrite=False`, `archives=False`, `include=()`, `exclude=()`,
                `system_files=False`, `verify=True`, `verify_timeout=30.0`, `follow_symlinks=False`, `on_progress=None`:
                `kiteworks.UploadTreeOptions`.

        Returns:
            What became of each file.

        Raises:
            KiteworksError: The folder itself can't be read. Failures of single files are in the result.
        """
        from .._workflows import BOXES_STUFF_TREE

        remote = trees.RemoteFolder(
            BOXES_STUFF_TREE,
            children=self.get,
            transfer=self.stuff,
            create=self.create,
            archive=self.unpack,
            clock=self._caller.clock,
            names=self._caller.names,
            hashes=self._caller.hashes,
        )
        return trees.upload_tree(remote, box_id, source_dir, dry_run=dry_run, **options)

    def resolve(self, path: str) -> Lid | Box:
        """Read the box or lid at a place.

        Finds what stands there.

        Args:
            path: Path on the appliance: the names from the top level down, separated by slashes.

        Returns:
            The box or lid.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            PathNotFoundError: Nothing is there. `missing` is the first part of the path that does not exist.
        """
        from .._workflows import BOXES_RESOLVE

        remote = trees.RemotePaths(BOXES_RESOLVE, query=self.search, folders=self.list, files=self.list)
        found: Lid | Box = trees.resolve(remote, path)
        return found

    def ensure(self, path: str) -> Box:
        """Read the box at a place, making what is missing.

        Finds the box, or makes it.

        Args:
            path: Path on the appliance: the names from the top level down, separated by slashes.

        Returns:
            The box.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import BOXES_ENSURE

        remote = trees.RemotePaths(
            BOXES_ENSURE, query=self.search, create=self.create, folders=self.list, files=self.list
        )
        found: Box = trees.ensure_folder(remote, path)
        return found

    def walk(self, box_id: str) -> Generator[FolderContents[Box], None, None]:
        """Go through the boxes.

        Comes to each of them.

        Args:
            box_id: Which box.

        Returns:
            What is in each box.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        from .._workflows import BOXES_WALK

        return trees.walk(BOXES_WALK, self.get, box_id)

    def lend(
        self, box_id: str, emails: str | Sequence[str], role: str = "Borrower", *, packed: datetime | Omit = OMIT
    ) -> Box:
        """Lend a box.

        Lends it to people.

        Args:
            box_id: Which box.
            emails: Email addresses of the people.
            role: Name of the role; case does not count.
            packed: When the content was packed.

        Returns:
            The open box.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            InvalidArgumentError: There is no role of this name. The message names the roles.
        """
        from kiteworks_runtime.composed import RemoteSharing

        from .._workflows import BOXES_LEND

        remote = RemoteSharing(BOXES_LEND, roles=self.list, add=self.open, known=vars(self).setdefault("_role_ids", {}))
        options = {"packed": packed}
        result: Box = remote.share(box_id, emails, role, options)
        return result

    def send(
        self,
        attachments: Sequence[UploadSource],
        *,
        label: str | Omit = OMIT,
        weight: int | Omit = OMIT,
        packed: datetime | Omit = OMIT,
        lids: int | Omit = OMIT,
    ) -> Box:
        """Send a box with files.

        Opens the box, fills it and sends it.

        Args:
            attachments: The files: each a path, bytes, a binary file object, an iterator of bytes, or a tuple of a name
                and one of these.
            label: What is written on it.
            weight: Bytes that will come.
            packed: When the content was packed.
            lids: Bytes of what is unpacked.

        Returns:
            The box.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        message = {name: value for name, value in locals().items() if name not in ("self", "attachments")}
        from kiteworks_runtime.composed import RemoteSending

        from .._workflows import BOXES_SEND

        remote = RemoteSending(
            BOXES_SEND, draft=self.open, attach=self.stuff, send_draft=self.open, discard=self.delete
        )
        sent: Box = remote.send(attachments, message)
        return sent

    def changes(self, box_id: str, *, since: str | None = None, max_items: int | None = None) -> Changes[Box]:
        """Read what changed in a box.

        Compares it with what was in it.

        Args:
            box_id: Which box.
            since: The `point` of an earlier call, from which to go on. None begins with an empty folder: everything in
                it is reported as added.
            max_items: The maximum number of changes; a later call with the `point` then continues. None for all.

        Returns:
            What became of each lid.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            InvalidArgumentError: `since` is not a point of this folder.
        """
        from .._workflows import BOXES_CHANGES

        remote = trees.RemoteChanges(
            BOXES_CHANGES,
            children=self.get,
            activities=self.get,
            elsewhere=self.list,
            folder=self.open,
            clock=self._caller.clock,
        )
        return trees.Changes(remote, box_id, since=since, max_items=max_items)

    def watch(
        self,
        box_id: str,
        *,
        since: str | None = None,
        every: float = 60.0,
        max_elapsed: float | None = 3600.0,
        on_wait: Callable[[str], object] | None = None,
    ) -> Changes[Box]:
        """Watch a box.

        Looks again and again.

        Args:
            box_id: Which box.
            since: The `point` of an earlier call, from which to go on. None begins with an empty folder: everything in
                it is reported as added.
            every: Seconds from the end of one look to the next one.
            max_elapsed: Seconds for which the appliance may fail before its error is raised; None for no limit.
            on_wait: Called with the `point` before each wait, when all changes were handled: a good time to save it.

        Returns:
            What becomes of each lid.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            InvalidArgumentError: `since` is not a point of this folder.
        """
        from .._workflows import BOXES_WATCH

        remote = trees.RemoteChanges(
            BOXES_WATCH,
            children=self.get,
            activities=self.get,
            elsewhere=self.list,
            folder=self.open,
            clock=self._caller.clock,
        )
        return trees.Changes(remote, box_id, since=since, every=every, max_elapsed=max_elapsed, on_wait=on_wait)

    @responses_property
    def with_raw_response(self) -> BoxesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return BoxesWithRawResponse(Boxes(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> BoxesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return BoxesWithStreamingResponse(Boxes(self._caller.streaming))


class AsyncBoxes(AsyncResource):
    """Boxes that hold things."""

    @resource_property
    def lids(self) -> AsyncBoxesLids:
        """Lids of boxes."""
        return AsyncBoxesLids(self._caller)

    def list(
        self,
        *,
        name_contains: str | Omit = OMIT,
        id_in: Sequence[str] | Omit = OMIT,
        deleted: bool = False,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[Box]:
        """List boxes. See `Boxes.list`."""
        return self._caller.page(BOXES_LIST, Box, locals())

    async def create(
        self, *, name: str, kind: Literal["carton", "crate"] | Omit = OMIT, note: str | None | Omit = OMIT
    ) -> Box:
        """Make a box. See `Boxes.create`."""
        return await self._caller.call(BOXES_CREATE, locals())

    async def empty(self, ids: str | Sequence[str]) -> None:
        """Empty boxes. See `Boxes.empty`."""
        return await self._caller.call(BOXES_EMPTY, locals())

    async def search(self, *, place: str | Omit = OMIT, hidden: bool | Omit = OMIT) -> Found:
        """Search for boxes and lids. See `Boxes.search`."""
        return await self._caller.call(BOXES_SEARCH, locals())

    async def get(
        self, box_id: str, *, limit: int | Omit = OMIT, full: bool | Omit = OMIT, order_by: str | Omit = OMIT
    ) -> Box:
        """Read a box. See `Boxes.get`."""
        return await self._caller.call(BOXES_GET, locals())

    async def delete(self, box_id: str) -> None:
        """Throw a box away. See `Boxes.delete`."""
        return await self._caller.call(BOXES_DELETE, locals())

    async def download(
        self, box_id: str, target: DownloadTarget, **options: Unpack[AsyncDownloadOptions]
    ) -> pathlib.Path | None:
        """Take out what is in a box. See `Boxes.download`."""
        return await self._caller.download(BOXES_DOWNLOAD, target, locals(), options)

    def iter_download(self, box_id: str, **options: Unpack[AsyncIterOptions]) -> AsyncGenerator[bytes, None]:
        """Take out what is in a box. See `Boxes.iter_download`."""
        return self._caller.iter_download(BOXES_DOWNLOAD, locals(), options)

    async def fill(
        self,
        box_id: str,
        *,
        body: FileInput,
        show_box: bool | Omit = OMIT,
        note: str | Omit = OMIT,
        piece: int | Omit = OMIT,
        weight: int | Omit = OMIT,
        folding: Literal["creased", "flat", "rolled"] | Omit = OMIT,
        folded_weight: int | Omit = OMIT,
        is_last: int | Omit = OMIT,
        packed: datetime | Omit = OMIT,
    ) -> Box | Lid | None:
        """Put something in a box. See `Boxes.fill`."""
        return await self._caller.call(BOXES_FILL, locals())

    async def open(
        self,
        box_id: str,
        *,
        label: str | Omit = OMIT,
        weight: int | Omit = OMIT,
        pieces: int | Omit = OMIT,
        packed: datetime | Omit = OMIT,
        lids: int | Omit = OMIT,
    ) -> Box:
        """Open a box. See `Boxes.open`."""
        return await self._caller.call(BOXES_OPEN, locals())

    async def open_by_link(self, ref: str) -> BoxBulkResult | None:
        """Open boxes by a link. See `Boxes.open_by_link`."""
        return await self._caller.call(BOXES_OPEN_BY_LINK, locals())

    async def refill(
        self, session: Box | str | int, source: AsyncUploadSource, **options: Unpack[AsyncUploadOptions]
    ) -> Lid:
        """Go on with a box. See `Boxes.refill`."""
        from .._uploads import BOXES_REFILL

        return await self._caller.upload(BOXES_REFILL, session, source, None, options)

    async def stuff(
        self, box_id: str, source: AsyncUploadSource, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> Lid:
        """Fill a box in pieces. See `Boxes.stuff`."""
        from .._uploads import BOXES_STUFF

        return await self._caller.upload(BOXES_STUFF, box_id, source, name, options)

    async def unpack(
        self, box_id: str, source: FileInput, *, name: str | None = None, **options: Unpack[AsyncUploadOptions]
    ) -> None:
        """Fill a box from an archive. See `Boxes.unpack`."""
        from .._uploads import BOXES_UNPACK

        return await self._caller.upload(BOXES_UNPACK, box_id, source, name, options)

    @overload
    async def stuff_tree(
        self, box_id: str, source_dir: StrPath, *, dry_run: Literal[False] = False, **options: Unpack[UploadTreeOptions]
    ) -> TreeResult: ...
    @overload
    async def stuff_tree(
        self, box_id: str, source_dir: StrPath, *, dry_run: Literal[True], **options: Unpack[UploadTreeOptions]
    ) -> AsyncTreePlan: ...
    async def stuff_tree(
        self, box_id: str, source_dir: StrPath, *, dry_run: bool = False, **options: Unpack[UploadTreeOptions]
    ) -> AsyncTreePlan | TreeResult:
        """Fill a box with a folder. See `Boxes.stuff_tree`."""
        from .._workflows import BOXES_STUFF_TREE

        remote = trees.RemoteFolder(
            BOXES_STUFF_TREE,
            children=self.get,
            transfer=self.stuff,
            create=self.create,
            archive=self.unpack,
            asynchronous=True,
            clock=self._caller.clock,
            names=self._caller.names,
            hashes=self._caller.hashes,
        )
        return await trees.upload_tree_async(remote, box_id, source_dir, dry_run=dry_run, **options)

    async def resolve(self, path: str) -> Lid | Box:
        """Read the box or lid at a place. See `Boxes.resolve`."""
        from .._workflows import BOXES_RESOLVE

        remote = trees.RemotePaths(
            BOXES_RESOLVE, query=self.search, folders=self.list, files=self.list, asynchronous=True
        )
        found: Lid | Box = await trees.resolve(remote, path)
        return found

    async def ensure(self, path: str) -> Box:
        """Read the box at a place, making what is missing. See `Boxes.ensure`."""
        from .._workflows import BOXES_ENSURE

        remote = trees.RemotePaths(
            BOXES_ENSURE, query=self.search, create=self.create, folders=self.list, files=self.list, asynchronous=True
        )
        found: Box = await trees.ensure_folder(remote, path)
        return found

    def walk(self, box_id: str) -> AsyncGenerator[FolderContents[Box], None]:
        """Go through the boxes. See `Boxes.walk`."""
        from .._workflows import BOXES_WALK

        return trees.walk_async(BOXES_WALK, self.get, box_id)

    async def lend(
        self, box_id: str, emails: str | Sequence[str], role: str = "Borrower", *, packed: datetime | Omit = OMIT
    ) -> Box:
        """Lend a box. See `Boxes.lend`."""
        from kiteworks_runtime.composed import RemoteSharing

        from .._workflows import BOXES_LEND

        remote = RemoteSharing(
            BOXES_LEND, roles=self.list, add=self.open, asynchronous=True, known=vars(self).setdefault("_role_ids", {})
        )
        options = {"packed": packed}
        result: Box = await remote.share(box_id, emails, role, options)
        return result

    async def send(
        self,
        attachments: Sequence[AsyncUploadSource],
        *,
        label: str | Omit = OMIT,
        weight: int | Omit = OMIT,
        packed: datetime | Omit = OMIT,
        lids: int | Omit = OMIT,
    ) -> Box:
        """Send a box with files. See `Boxes.send`."""
        message = {name: value for name, value in locals().items() if name not in ("self", "attachments")}
        from kiteworks_runtime.composed import RemoteSending

        from .._workflows import BOXES_SEND

        remote = RemoteSending(
            BOXES_SEND, draft=self.open, attach=self.stuff, send_draft=self.open, discard=self.delete, asynchronous=True
        )
        sent: Box = await remote.send(attachments, message)
        return sent

    def changes(self, box_id: str, *, since: str | None = None, max_items: int | None = None) -> AsyncChanges[Box]:
        """Read what changed in a box. See `Boxes.changes`."""
        from .._workflows import BOXES_CHANGES

        remote = trees.RemoteChanges(
            BOXES_CHANGES,
            children=self.get,
            activities=self.get,
            elsewhere=self.list,
            folder=self.open,
            asynchronous=True,
            clock=self._caller.clock,
        )
        return trees.AsyncChanges(remote, box_id, since=since, max_items=max_items)

    def watch(
        self,
        box_id: str,
        *,
        since: str | None = None,
        every: float = 60.0,
        max_elapsed: float | None = 3600.0,
        on_wait: Callable[[str], object] | None = None,
    ) -> AsyncChanges[Box]:
        """Watch a box. See `Boxes.watch`."""
        from .._workflows import BOXES_WATCH

        remote = trees.RemoteChanges(
            BOXES_WATCH,
            children=self.get,
            activities=self.get,
            elsewhere=self.list,
            folder=self.open,
            asynchronous=True,
            clock=self._caller.clock,
        )
        return trees.AsyncChanges(remote, box_id, since=since, every=every, max_elapsed=max_elapsed, on_wait=on_wait)

    @responses_property
    def with_raw_response(self) -> AsyncBoxesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncBoxesWithRawResponse(AsyncBoxes(self._caller.raw))

    @responses_property
    def with_streaming_response(self) -> AsyncBoxesWithStreamingResponse:
        """The downloads; each returns a context manager for a streamed response."""
        return AsyncBoxesWithStreamingResponse(AsyncBoxes(self._caller.streaming))


class BoxesWithRawResponse:
    def __init__(self, resource: Boxes) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.empty = raw(resource.empty)
        self.search = raw(resource.search)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)
        self.download = raw_content(resource.iter_download)
        self.fill = raw(resource.fill)
        self.open = raw(resource.open)
        self.open_by_link = raw(resource.open_by_link)


class BoxesWithStreamingResponse:
    def __init__(self, resource: Boxes) -> None:
        self.download = streaming(resource.iter_download)


class AsyncBoxesWithRawResponse:
    def __init__(self, resource: AsyncBoxes) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.empty = async_raw(resource.empty)
        self.search = async_raw(resource.search)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
        self.download = async_raw_content(resource.iter_download)
        self.fill = async_raw(resource.fill)
        self.open = async_raw(resource.open)
        self.open_by_link = async_raw(resource.open_by_link)


class AsyncBoxesWithStreamingResponse:
    def __init__(self, resource: AsyncBoxes) -> None:
        self.download = async_streaming(resource.iter_download)
