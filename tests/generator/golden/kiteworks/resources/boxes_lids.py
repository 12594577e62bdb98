# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.boxes.lids`."""

from __future__ import annotations

from kiteworks_runtime.operation import Operation
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw

from .._parameters import BOX_ID
from ..models.lids import Lid

BOXES_LIDS_GET: Operation[Lid] = Operation(
    "boxes.lids.get",
    "GET",
    "/rest/boxes/{box_id}/lid",
    result=Lid,
    arguments=(BOX_ID,),
    scopes=("GET/boxes/*",),
)


class BoxesLids(Resource):
    """Lids of boxes."""

    def get(self, box_id: str) -> Lid:
        """Read the lid

        Reads the lid of a box. Source: `GET /rest/boxes/{box_id}/lid`, scope `GET/boxes/*`.

        Args:
            box_id: Which box.

        Returns:
            The lid.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(BOXES_LIDS_GET, locals())

    @property
    def with_raw_response(self) -> BoxesLidsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return BoxesLidsWithRawResponse(BoxesLids(self._caller.raw))


class AsyncBoxesLids(AsyncResource):
    """Lids of boxes."""

    async def get(self, box_id: str) -> Lid:
        """Read the lid

        Reads the lid of a box. Source: `GET /rest/boxes/{box_id}/lid`, scope `GET/boxes/*`.

        Args:
            box_id: Which box.

        Returns:
            The lid.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return await self._caller.call(BOXES_LIDS_GET, locals())

    @property
    def with_raw_response(self) -> AsyncBoxesLidsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncBoxesLidsWithRawResponse(AsyncBoxesLids(self._caller.raw))


class BoxesLidsWithRawResponse:
    """`BoxesLids`, answering with whole responses."""

    def __init__(self, resource: BoxesLids) -> None:
        self.get = raw(resource.get)


class AsyncBoxesLidsWithRawResponse:
    """`AsyncBoxesLids`, answering with whole responses."""

    def __init__(self, resource: AsyncBoxesLids) -> None:
        self.get = async_raw(resource.get)
