# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.source_types`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.source_types import SourceType, SourceTypeList

SOURCE_TYPES_LIST: Operation[SourceTypeList] = Operation(
    "source_types.list",
    "GET /rest/sourceTypes",
    result=SourceTypeList,
    arguments=(
        Query("mode", bool, "mode"),
        Query("order_by", Literal["id:asc", "id:desc", "name:asc", "name:desc"], "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=()),
)
SOURCE_TYPES_GET: Operation[SourceType] = Operation(
    "source_types.get", "GET /rest/sourceTypes/{source_type_id}", result=SourceType, arguments=(shared.SOURCE_TYPE_ID,)
)


class SourceTypes(Resource):
    """Source types of the Repositories Gateway."""

    def list(
        self, *, mode: bool | Omit = OMIT, order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT
    ) -> Page[SourceType]:
        """List source types.

        Lists the types of repositories that can be used as sources. Source: `GET /rest/sourceTypes`, scope
        `GET/sourceTypes/*` (inferred).

        Args:
            mode: Only source types for which this flag is set (true) or not set (false).
            order_by: Sort key and direction.

        Returns:
            A page of `SourceType` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(SOURCE_TYPES_LIST, SourceType, locals())

    def get(self, source_type_id: int | str) -> SourceType:
        """Get a source type.

        Returns one source type. Source: `GET /rest/sourceTypes/{source_type_id}`, scope `GET/sourceTypes/*`
        (inferred).

        Args:
            source_type_id: Identifier of the source type.

        Returns:
            The source type.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SOURCE_TYPES_GET, locals())

    @responses_property
    def with_raw_response(self) -> SourceTypesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return SourceTypesWithRawResponse(SourceTypes(self._caller.raw))


class AsyncSourceTypes(AsyncResource):
    """Source types of the Repositories Gateway."""

    def list(
        self, *, mode: bool | Omit = OMIT, order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT
    ) -> AsyncPage[SourceType]:
        """List source types. See `SourceTypes.list`."""
        return self._caller.page(SOURCE_TYPES_LIST, SourceType, locals())

    async def get(self, source_type_id: int | str) -> SourceType:
        """Get a source type. See `SourceTypes.get`."""
        return await self._caller.call(SOURCE_TYPES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncSourceTypesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncSourceTypesWithRawResponse(AsyncSourceTypes(self._caller.raw))


class SourceTypesWithRawResponse:
    def __init__(self, resource: SourceTypes) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncSourceTypesWithRawResponse:
    def __init__(self, resource: AsyncSourceTypes) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
