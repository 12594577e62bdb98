# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.profiles.mapping_order`."""

from __future__ import annotations

from collections.abc import Sequence

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import ProfileMappingOrder

ADMIN_PROFILES_MAPPING_ORDER_GET: Operation[ProfileMappingOrder] = Operation(
    "admin.profiles.mapping_order.get", "GET", "/rest/admin/profiles/mappingOrder", result=ProfileMappingOrder
)
ADMIN_PROFILES_MAPPING_ORDER_UPDATE: Operation[ProfileMappingOrder] = Operation(
    "admin.profiles.mapping_order.update",
    "PUT",
    "/rest/admin/profiles/mappingOrder",
    result=ProfileMappingOrder,
    arguments=(
        shared.WITH,
        shared.MODE,
        Body("order", Sequence[int | str], "order", required=True),
        Body("peek", bool, "peek"),
    ),
    media_type="application/json",
)


class AdminProfilesMappingOrder(Resource):
    """The order in which profile mappings are tried."""

    def get(self) -> ProfileMappingOrder:
        """Read the mapping order.

        Reads which profile is tried first when the rules of several fit. Source: `GET
        /rest/admin/profiles/mappingOrder`, scope `GET/admin/*` (inferred).

        Returns:
            The order.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPING_ORDER_GET, locals())

    def update(
        self,
        *,
        order: Sequence[int | str],
        peek: bool | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> ProfileMappingOrder:
        """Change the mapping order.

        Sets which profile is tried first. With `peek` nothing changes, and the answer tells whom it would touch.
        Source: `PUT /rest/admin/profiles/mappingOrder`, scope `PUT/admin/*` (inferred).

        Args:
            order: Numbers of the profiles, the one that is tried first in front.
            peek: Whether to tell only what would happen.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

        Returns:
            The order, and whom it touches.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 422 ERR_INPUT_NOT_BOOLEAN,
                ERR_INPUT_NOT_ARRAY_OF_INTEGERS, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(ADMIN_PROFILES_MAPPING_ORDER_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AdminProfilesMappingOrderWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AdminProfilesMappingOrderWithRawResponse(AdminProfilesMappingOrder(self._caller.raw))


class AsyncAdminProfilesMappingOrder(AsyncResource):
    """The order in which profile mappings are tried."""

    async def get(self) -> ProfileMappingOrder:
        """Read the mapping order. See `AdminProfilesMappingOrder.get`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPING_ORDER_GET, locals())

    async def update(
        self,
        *,
        order: Sequence[int | str],
        peek: bool | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> ProfileMappingOrder:
        """Change the mapping order. See `AdminProfilesMappingOrder.update`."""
        return await self._caller.call(ADMIN_PROFILES_MAPPING_ORDER_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminProfilesMappingOrderWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncAdminProfilesMappingOrderWithRawResponse(AsyncAdminProfilesMappingOrder(self._caller.raw))


class AdminProfilesMappingOrderWithRawResponse:
    def __init__(self, resource: AdminProfilesMappingOrder) -> None:
        self.get = raw(resource.get)
        self.update = raw(resource.update)


class AsyncAdminProfilesMappingOrderWithRawResponse:
    def __init__(self, resource: AsyncAdminProfilesMappingOrder) -> None:
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
