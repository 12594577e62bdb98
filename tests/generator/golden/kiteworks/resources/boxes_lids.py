# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.boxes.lids`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from kiteworks_runtime import trees
from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Operation

from .. import _parameters as shared
from ..models.lids import Lid

if TYPE_CHECKING:
    # Not loaded with the others: they are the types of arguments alone, and few programs copy trees.
    from kiteworks_runtime.trees import AsyncTreePlan, StrPath, TreePlan, TreeResult

    from .._tree_options import TreeOptions


BOXES_LIDS_GET: Operation[Lid] = Operation(
    "boxes.lids.get", "GET /rest/boxes/{box_id}/lid", result=Lid, arguments=(shared.BOX_ID,)
)


class BoxesLids(Resource):
    """Lids of boxes."""

    def get(self, box_id: str) -> Lid:
        """Read the lid.

        Reads the lid of a box. Source: `GET /rest/boxes/{box_id}/lid`, scope `GET/boxes/*`.

        Args:
            box_id: Which box.

        Returns:
            The lid.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_LIDS_GET, locals())

    @overload
    def empty_tree(
        self, box_id: str, target_dir: StrPath, *, dry_run: Literal[False] = False, **options: Unpack[TreeOptions]
    ) -> TreeResult: ...
    @overload
    def empty_tree(
        self, box_id: str, target_dir: StrPath, *, dry_run: Literal[True], **options: Unpack[TreeOptions]
    ) -> TreePlan: ...
    def empty_tree(
        self, box_id: str, target_dir: StrPath, *, dry_run: bool = False, **options: Unpack[TreeOptions]
    ) -> TreePlan | TreeResult:
        """Empty a box into a folder.

        Takes all that is in it.

        Args:
            box_id: Which box.
            target_dir: The local folder to download to. It is created if necessary.
            dry_run: Whether to return only the plan, which can be printed, counted and executed.
            options: `parallel=4`, `overwrite=False`, `archives=False`, `include=()`, `exclude=()`,
                `system_files=False`, `verify=True`, `verify_timeout=30.0`, `on_progress=None`: `kiteworks.TreeOptions`.

        Returns:
            What became of each file.

        Raises:
            KiteworksError: The folder itself can't be read. Failures of single files are in the result.
        """
        from .._workflows import BOXES_LIDS_EMPTY_TREE
        from .boxes import Boxes

        remote = trees.RemoteFolder(
            BOXES_LIDS_EMPTY_TREE,
            children=Boxes(self._caller).get,
            transfer=Boxes(self._caller).download,
            ready=self.get,
            archive=Boxes(self._caller).download,
            clock=self._caller.clock,
            names=self._caller.names,
            hashes=self._caller.hashes,
        )
        return trees.download_tree(remote, box_id, target_dir, dry_run=dry_run, **options)

    def find(self, path: str) -> Lid:
        """Read the lid at a place.

        Finds the lid that lies there.

        Args:
            path: Path on the appliance: the names from the top level down, separated by slashes.

        Returns:
            The lid.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
            PathNotFoundError: Nothing is there. `missing` is the first part of the path that does not exist.
        """
        from .._workflows import BOXES_LIDS_FIND
        from .boxes import Boxes

        remote = trees.RemotePaths(
            BOXES_LIDS_FIND,
            query=Boxes(self._caller).search,
            folders=Boxes(self._caller).list,
            files=Boxes(self._caller).list,
        )
        found: Lid = trees.find_file(remote, path)
        return found

    @responses_property
    def with_raw_response(self) -> BoxesLidsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return BoxesLidsWithRawResponse(BoxesLids(self._caller.raw))


class AsyncBoxesLids(AsyncResource):
    """Lids of boxes."""

    async def get(self, box_id: str) -> Lid:
        """Read the lid. See `BoxesLids.get`."""
        return await self._caller.call(BOXES_LIDS_GET, locals())

    @overload
    async def empty_tree(
        self, box_id: str, target_dir: StrPath, *, dry_run: Literal[False] = False, **options: Unpack[TreeOptions]
    ) -> TreeResult: ...
    @overload
    async def empty_tree(
        self, box_id: str, target_dir: StrPath, *, dry_run: Literal[True], **options: Unpack[TreeOptions]
    ) -> AsyncTreePlan: ...
    async def empty_tree(
        self, box_id: str, target_dir: StrPath, *, dry_run: bool = False, **options: Unpack[TreeOptions]
    ) -> AsyncTreePlan | TreeResult:
        """Empty a box into a folder. See `BoxesLids.empty_tree`."""
        from .._workflows import BOXES_LIDS_EMPTY_TREE
        from .boxes import AsyncBoxes

        remote = trees.RemoteFolder(
            BOXES_LIDS_EMPTY_TREE,
            children=AsyncBoxes(self._caller).get,
            transfer=AsyncBoxes(self._caller).download,
            ready=self.get,
            archive=AsyncBoxes(self._caller).download,
            asynchronous=True,
            clock=self._caller.clock,
            names=self._caller.names,
            hashes=self._caller.hashes,
        )
        return await trees.download_tree_async(remote, box_id, target_dir, dry_run=dry_run, **options)

    async def find(self, path: str) -> Lid:
        """Read the lid at a place. See `BoxesLids.find`."""
        from .._workflows import BOXES_LIDS_FIND
        from .boxes import AsyncBoxes

        remote = trees.RemotePaths(
            BOXES_LIDS_FIND,
            query=AsyncBoxes(self._caller).search,
            folders=AsyncBoxes(self._caller).list,
            files=AsyncBoxes(self._caller).list,
            asynchronous=True,
        )
        found: Lid = await trees.find_file(remote, path)
        return found

    @responses_property
    def with_raw_response(self) -> AsyncBoxesLidsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncBoxesLidsWithRawResponse(AsyncBoxesLids(self._caller.raw))


class BoxesLidsWithRawResponse:
    def __init__(self, resource: BoxesLids) -> None:
        self.get = raw(resource.get)


class AsyncBoxesLidsWithRawResponse:
    def __init__(self, resource: AsyncBoxesLids) -> None:
        self.get = async_raw(resource.get)
