# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.users.devices`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import Device, DeviceList

ListOrderBy = Literal[
    "clientId:asc",
    "clientId:desc",
    "id:asc",
    "id:desc",
    "installTagId:asc",
    "installTagId:desc",
    "userId:asc",
    "userId:desc",
]

ADMIN_USERS_DEVICES_LIST: Operation[DeviceList] = Operation(
    "admin.users.devices.list",
    "GET /rest/admin/users/{user_id}/devices",
    result=DeviceList,
    arguments=(
        shared.USER_ID,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("install_tag_id", str, "installTagId"),
        Query("install_tag_id_contains", str, "installTagId:contains"),
        Query("owner_id", str, "userId"),
        Query("owner_ids", Sequence[str], "userId:in"),
        Query("client_id", str, "clientId"),
        Query("client_id_contains", str, "clientId:contains"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)


class AdminUsersDevices(Resource):
    """Devices of a user."""

    def list(
        self,
        user_id: str,
        *,
        install_tag_id: str | Omit = OMIT,
        install_tag_id_contains: str | Omit = OMIT,
        owner_id: str | Omit = OMIT,
        owner_ids: Sequence[str] | Omit = OMIT,
        client_id: str | Omit = OMIT,
        client_id_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Device]:
        """List a user's devices.

        Lists the devices on which the user has signed in. Requires an administrator. Source:
        `GET /rest/admin/users/{user_id}/devices`, scope `GET/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            install_tag_id: Only the device with exactly this install tag.
            install_tag_id_contains: Only devices with this text in their install tag.
            owner_id: Only devices of this user.
            owner_ids: Only devices of one of these users.
            client_id: Only devices signed in through the application with this client ID.
            client_id_contains: Only devices signed in through an application with this text in its client ID.
            order_by: The field and direction to sort by.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Device` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ADMIN_USERS_DEVICES_LIST, Device, locals())

    @responses_property
    def with_raw_response(self) -> AdminUsersDevicesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminUsersDevicesWithRawResponse(AdminUsersDevices(self._caller.raw))


class AsyncAdminUsersDevices(AsyncResource):
    """Devices of a user."""

    def list(
        self,
        user_id: str,
        *,
        install_tag_id: str | Omit = OMIT,
        install_tag_id_contains: str | Omit = OMIT,
        owner_id: str | Omit = OMIT,
        owner_ids: Sequence[str] | Omit = OMIT,
        client_id: str | Omit = OMIT,
        client_id_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Device]:
        """List a user's devices. See `AdminUsersDevices.list`."""
        return self._caller.page(ADMIN_USERS_DEVICES_LIST, Device, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminUsersDevicesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminUsersDevicesWithRawResponse(AsyncAdminUsersDevices(self._caller.raw))


class AdminUsersDevicesWithRawResponse:
    def __init__(self, resource: AdminUsersDevices) -> None:
        self.list = raw(resource.list)


class AsyncAdminUsersDevicesWithRawResponse:
    def __init__(self, resource: AsyncAdminUsersDevices) -> None:
        self.list = async_raw(resource.list)
