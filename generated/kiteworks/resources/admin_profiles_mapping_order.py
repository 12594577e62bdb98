# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.profiles.mapping_order`."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import ProfileMappingOrder

ADMIN_PROFILES_MAPPING_ORDER_GET: Operation[ProfileMappingOrder] = Operation(
    "admin.profiles.mapping_order.get", "GET /rest/admin/profiles/mappingOrder", result=ProfileMappingOrder
)
ADMIN_PROFILES_MAPPING_ORDER_UPDATE: Operation[ProfileMappingOrder] = Operation(
    "admin.profiles.mapping_order.update",
    "PUT /rest/admin/profiles/mappingOrder",
    result=ProfileMappingOrder,
    arguments=(
        shared.WITH,
        shared.MODE,
        Body("order", Sequence[int | str], "order", required=True),
        Body("peek", bool, "peek"),
    ),
)


class AdminProfilesMappingOrder(Resource):
    """The order in which profile mappings are tried."""

    def get(self) -> ProfileMappingOrder:
        """Get the mapping order.

        Returns the order in which profiles are tried when the mapping rules of several match. Requires an
        administrator. Source: `GET /rest/admin/profiles/mappingOrder`, scope `GET/admin/*` (inferred).

        Returns:
            The order.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPING_ORDER_GET, {})

    def update(
        self,
        *,
        order: Sequence[int | str],
        peek: bool | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> ProfileMappingOrder:
        """Update the mapping order.

        Sets the order in which profiles are tried. With `peek`, nothing changes; the response lists the users who
        would be affected. Requires an administrator. Source: `PUT /rest/admin/profiles/mappingOrder`, scope
        `PUT/admin/*` (inferred).

        Args:
            order: Numeric IDs of the profiles, in the order in which they are tried.
            peek: Whether to only preview the effect.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The order, and the users affected.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_NOT_BOOLEAN,
                ERR_INPUT_NOT_ARRAY_OF_INTEGERS, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPING_ORDER_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AdminProfilesMappingOrderWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminProfilesMappingOrderWithRawResponse(AdminProfilesMappingOrder(self._caller.raw))


class AsyncAdminProfilesMappingOrder(AsyncResource):
    """The order in which profile mappings are tried."""

    async def get(self) -> ProfileMappingOrder:
        """Get the mapping order. See `AdminProfilesMappingOrder.get`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPING_ORDER_GET, {})

    async def update(
        self,
        *,
        order: Sequence[int | str],
        peek: bool | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> ProfileMappingOrder:
        """Update the mapping order. See `AdminProfilesMappingOrder.update`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPING_ORDER_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminProfilesMappingOrderWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminProfilesMappingOrderWithRawResponse(AsyncAdminProfilesMappingOrder(self._caller.raw))


class AdminProfilesMappingOrderWithRawResponse:
    def __init__(self, resource: AdminProfilesMappingOrder) -> None:
        self.get = raw(resource.get)
        self.update = raw(resource.update)


class AsyncAdminProfilesMappingOrderWithRawResponse:
    def __init__(self, resource: AsyncAdminProfilesMappingOrder) -> None:
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
