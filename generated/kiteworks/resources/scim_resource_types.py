# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.scim.resource_types`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.scim import ScimResourceType, ScimResourceTypeList

SCIM_RESOURCE_TYPES_LIST: Operation[ScimResourceTypeList] = Operation(
    "scim.resource_types.list",
    "GET /rest/scim/ResourceTypes",
    result=ScimResourceTypeList,
    pagination=Pagination(items=("resources",), total=("total_results",)),
)
SCIM_RESOURCE_TYPES_GET: Operation[ScimResourceType] = Operation(
    "scim.resource_types.get",
    "GET /rest/scim/ResourceTypes/{resource_type_id}",
    result=ScimResourceType,
    arguments=(shared.RESOURCE_TYPE_ID,),
)


class ScimResourceTypes(Resource):
    """Resource types that SCIM serves."""

    def list(self) -> Page[ScimResourceType]:
        """List SCIM resource types.

        Lists the SCIM resource types that the appliance supports. Requires a SCIM token, which an administrator
        creates. Source: `GET /rest/scim/ResourceTypes`, scope `GET/scim/*` (inferred).

        Returns:
            A page of `ScimResourceType` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(SCIM_RESOURCE_TYPES_LIST, ScimResourceType, locals())

    def get(self, resource_type_id: str) -> ScimResourceType:
        """Get a SCIM resource type.

        Returns one resource type. Requires a SCIM token, which an administrator creates. Source:
        `GET /rest/scim/ResourceTypes/{resource_type_id}`, scope `GET/scim/*` (inferred).

        Args:
            resource_type_id: Identifier of the resource type, such as `User`.

        Returns:
            The SCIM resource type.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SCIM_RESOURCE_TYPES_GET, locals())

    @responses_property
    def with_raw_response(self) -> ScimResourceTypesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ScimResourceTypesWithRawResponse(ScimResourceTypes(self._caller.raw))


class AsyncScimResourceTypes(AsyncResource):
    """Resource types that SCIM serves."""

    def list(self) -> AsyncPage[ScimResourceType]:
        """List SCIM resource types. See `ScimResourceTypes.list`."""
        return self._caller.page(SCIM_RESOURCE_TYPES_LIST, ScimResourceType, locals())

    async def get(self, resource_type_id: str) -> ScimResourceType:
        """Get a SCIM resource type. See `ScimResourceTypes.get`."""
        return await self._caller.call(SCIM_RESOURCE_TYPES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncScimResourceTypesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncScimResourceTypesWithRawResponse(AsyncScimResourceTypes(self._caller.raw))


class ScimResourceTypesWithRawResponse:
    def __init__(self, resource: ScimResourceTypes) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncScimResourceTypesWithRawResponse:
    def __init__(self, resource: AsyncScimResourceTypes) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
