# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.boxes.lids`."""

from __future__ import annotations

from kiteworks_runtime.operation import Operation, Path
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, async_streaming, raw, streaming

from ..models.lids import Lid

BOXES_LIDS_GET: Operation[Lid] = Operation(
    "boxes.lids.get",
    "GET",
    "/rest/boxes/{box_id}/lid",
    result=Lid,
    arguments=(Path("box_id", str, "box_id"),),
    scopes=("GET/boxes/*",),
)


class BoxesLids(Resource):
    """Lids of boxes."""

    def get(self, box_id: str) -> Lid:
        """Read the lid

        Reads the lid of a box.

        Args:
            box_id: Which box.

        Returns:
            The lid.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.

        Source: `GET /rest/boxes/{box_id}/lid`, scope `GET/boxes/*`.
        """
        return self._caller.call(BOXES_LIDS_GET, box_id=box_id)

    @property
    def with_raw_response(self) -> BoxesLidsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return BoxesLidsWithRawResponse(BoxesLids(self._caller.raw))

    @property
    def with_streaming_response(self) -> BoxesLidsWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return BoxesLidsWithStreamingResponse(BoxesLids(self._caller.streaming))


class AsyncBoxesLids(AsyncResource):
    """Lids of boxes."""

    async def get(self, box_id: str) -> Lid:
        """Read the lid

        Reads the lid of a box.

        Args:
            box_id: Which box.

        Returns:
            The lid.

        Raises:
            InvalidArgumentError: An argument does not fit; nothing was sent.
            APIConnectionError: The appliance could not be reached or trusted.
            APIStatusError: The appliance refused.

        Source: `GET /rest/boxes/{box_id}/lid`, scope `GET/boxes/*`.
        """
        return await self._caller.call(BOXES_LIDS_GET, box_id=box_id)

    @property
    def with_raw_response(self) -> AsyncBoxesLidsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncBoxesLidsWithRawResponse(AsyncBoxesLids(self._caller.raw))

    @property
    def with_streaming_response(self) -> AsyncBoxesLidsWithStreamingResponse:
        """The same methods; each returns a context manager whose body is read piece by piece."""
        return AsyncBoxesLidsWithStreamingResponse(AsyncBoxesLids(self._caller.streaming))


class BoxesLidsWithRawResponse:
    """`BoxesLids`, answering with whole responses."""

    def __init__(self, resource: BoxesLids) -> None:
        self.get = raw(resource.get)


class BoxesLidsWithStreamingResponse:
    """`BoxesLids`, answering with streamed responses."""

    def __init__(self, resource: BoxesLids) -> None:
        self.get = streaming(resource.get)


class AsyncBoxesLidsWithRawResponse:
    """`AsyncBoxesLids`, answering with whole responses."""

    def __init__(self, resource: AsyncBoxesLids) -> None:
        self.get = async_raw(resource.get)


class AsyncBoxesLidsWithStreamingResponse:
    """`AsyncBoxesLids`, answering with streamed responses."""

    def __init__(self, resource: AsyncBoxesLids) -> None:
        self.get = async_streaming(resource.get)
