# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.mobile_sync_items`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import MobileSyncItem, MobileSyncItemList

MOBILE_SYNC_ITEMS_CREATE_MANY: Operation[MobileSyncItemList] = Operation(
    "mobile_sync_items.create_many",
    "POST /rest/files/actions/mobileSyncItems",
    result=MobileSyncItemList,
    arguments=(shared.FILE_IDS, shared.PARTIAL_SUCCESS, shared.RETURN_ENTITY, shared.MODE),
)
MOBILE_SYNC_ITEMS_DELETE_MANY: Operation[None] = Operation(
    "mobile_sync_items.delete_many",
    "DELETE /rest/files/actions/mobileSyncItems",
    arguments=(shared.FILE_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)
MOBILE_SYNC_ITEMS_LIST: Operation[MobileSyncItemList] = Operation(
    "mobile_sync_items.list",
    "GET /rest/mobileSyncItems",
    result=MobileSyncItemList,
    arguments=(
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        shared.LIMIT,
        shared.OFFSET,
        Query("av_status", Literal["allowed", "disallowed", "scanning"], "avStatus"),
        Query("dlp_status", Literal["allowed", "disallowed", "scanning"], "dlpStatus"),
        Query("order_by", Literal["created:asc", "created:desc"], "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
MOBILE_SYNC_ITEMS_CREATE: Operation[MobileSyncItem] = Operation(
    "mobile_sync_items.create",
    "POST /rest/mobileSyncItems",
    result=MobileSyncItem,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("file_id", str, "fileId", required=True),
        Body("add_links", bool, "addLinks"),
    ),
)
MOBILE_SYNC_ITEMS_GET: Operation[MobileSyncItem] = Operation(
    "mobile_sync_items.get",
    "GET /rest/mobileSyncItems/{item_id}",
    result=MobileSyncItem,
    arguments=(shared.ITEM_ID, shared.RETURN_ENTITY, shared.WITH, shared.MODE),
)
MOBILE_SYNC_ITEMS_DELETE: Operation[None] = Operation(
    "mobile_sync_items.delete", "DELETE /rest/mobileSyncItems/{item_id}", arguments=(shared.ITEM_ID,)
)


class MobileSyncItems(Resource):
    """Files kept on mobile devices."""

    def create_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> MobileSyncItemList:
        """Add files to mobile devices.

        Adds several files to the caller's mobile devices. The response includes them only with `return_entity`.
        Source: `POST /rest/files/actions/mobileSyncItems`, scope `POST/files/*`.

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The new items.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 409 ERR_ENTITY_EXISTS.
        """
        return self._caller.call(MOBILE_SYNC_ITEMS_CREATE_MANY, locals())

    def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Remove files from mobile devices.

        Removes several files from the caller's mobile devices; the files themselves remain. Source:
        `DELETE /rest/files/actions/mobileSyncItems`, scope `DELETE/files/*`.

        Args:
            ids: Identifiers of the files.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MOBILE_SYNC_ITEMS_DELETE_MANY, locals())

    def list(
        self,
        *,
        av_status: Literal["allowed", "disallowed", "scanning"] | Omit = OMIT,
        dlp_status: Literal["allowed", "disallowed", "scanning"] | Omit = OMIT,
        order_by: Literal["created:asc", "created:desc"] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[MobileSyncItem]:
        """List files on mobile devices.

        Lists the files that are kept on the caller's mobile devices. Source: `GET /rest/mobileSyncItems`, scope
        `GET/mobileSyncItems/*` (inferred).

        Args:
            av_status: Only files with this virus scan status.
            dlp_status: Only files with this data loss prevention (DLP) status.
            order_by: Sort key and direction.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `MobileSyncItem` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_SYSTEM_TENANT_SUSPENDED, ERR_ACCESS_USER,
                ERR_ENTITY_DELETED; 422 ERR_LICENSE_EXPIRED.
        """
        return self._caller.page(MOBILE_SYNC_ITEMS_LIST, MobileSyncItem, locals())

    def create(
        self, *, file_id: str, add_links: bool | Omit = OMIT, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> MobileSyncItem:
        """Add a file to mobile devices.

        Adds a file to the caller's mobile devices. Source: `POST /rest/mobileSyncItems`, scope
        `POST/mobileSyncItems/*` (inferred).

        Args:
            file_id: Identifier of the file.
            add_links: Whether the answer includes links to related resources.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(MOBILE_SYNC_ITEMS_CREATE, locals())

    def get(
        self, item_id: int | str, *, return_entity: bool = True, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> MobileSyncItem:
        """Get an item.

        Returns one item. The caller must own it. Source: `GET /rest/mobileSyncItems/{item_id}`, scope
        `GET/mobileSyncItems/*` (inferred).

        Args:
            item_id: Identifier of the mobile sync item.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_SYSTEM_TENANT_SUSPENDED, ERR_ACCESS_USER,
                ERR_ENTITY_DELETED; 422 ERR_LICENSE_EXPIRED.
        """
        return self._caller.call(MOBILE_SYNC_ITEMS_GET, locals())

    def delete(self, item_id: int | str) -> None:
        """Remove an item from mobile devices.

        Removes an item from the caller's mobile devices; the file itself remains. Source:
        `DELETE /rest/mobileSyncItems/{item_id}`, scope `DELETE/mobileSyncItems/*` (inferred).

        Args:
            item_id: Identifier of the mobile sync item.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(MOBILE_SYNC_ITEMS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> MobileSyncItemsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return MobileSyncItemsWithRawResponse(MobileSyncItems(self._caller.raw))


class AsyncMobileSyncItems(AsyncResource):
    """Files kept on mobile devices."""

    async def create_many(
        self,
        ids: str | Sequence[str],
        *,
        partial_success: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> MobileSyncItemList:
        """Add files to mobile devices. See `MobileSyncItems.create_many`."""
        return await self._caller.call(MOBILE_SYNC_ITEMS_CREATE_MANY, locals())

    async def delete_many(
        self, ids: str | Sequence[str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Remove files from mobile devices. See `MobileSyncItems.delete_many`."""
        return await self._caller.call(MOBILE_SYNC_ITEMS_DELETE_MANY, locals())

    def list(
        self,
        *,
        av_status: Literal["allowed", "disallowed", "scanning"] | Omit = OMIT,
        dlp_status: Literal["allowed", "disallowed", "scanning"] | Omit = OMIT,
        order_by: Literal["created:asc", "created:desc"] | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[MobileSyncItem]:
        """List files on mobile devices. See `MobileSyncItems.list`."""
        return self._caller.page(MOBILE_SYNC_ITEMS_LIST, MobileSyncItem, locals())

    async def create(
        self, *, file_id: str, add_links: bool | Omit = OMIT, return_entity: bool = True, mode: Mode | Omit = OMIT
    ) -> MobileSyncItem:
        """Add a file to mobile devices. See `MobileSyncItems.create`."""
        return await self._caller.call(MOBILE_SYNC_ITEMS_CREATE, locals())

    async def get(
        self, item_id: int | str, *, return_entity: bool = True, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> MobileSyncItem:
        """Get an item. See `MobileSyncItems.get`."""
        return await self._caller.call(MOBILE_SYNC_ITEMS_GET, locals())

    async def delete(self, item_id: int | str) -> None:
        """Remove an item from mobile devices. See `MobileSyncItems.delete`."""
        return await self._caller.call(MOBILE_SYNC_ITEMS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncMobileSyncItemsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncMobileSyncItemsWithRawResponse(AsyncMobileSyncItems(self._caller.raw))


class MobileSyncItemsWithRawResponse:
    def __init__(self, resource: MobileSyncItems) -> None:
        self.create_many = raw(resource.create_many)
        self.delete_many = raw(resource.delete_many)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)


class AsyncMobileSyncItemsWithRawResponse:
    def __init__(self, resource: AsyncMobileSyncItems) -> None:
        self.create_many = async_raw(resource.create_many)
        self.delete_many = async_raw(resource.delete_many)
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
