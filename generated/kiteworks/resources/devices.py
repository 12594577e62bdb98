# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.devices`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import Device, DeviceList
from ..models.devices import LogoutResult, WipeStatus

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

DEVICES_LIST: Operation[DeviceList] = Operation(
    "devices.list",
    "GET /rest/devices",
    result=DeviceList,
    arguments=(
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("install_tag_id", str, "installTagId"),
        Query("install_tag_id_contains", str, "installTagId:contains"),
        Query("user_id", str, "userId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("client_id", str, "clientId"),
        Query("client_id_contains", str, "clientId:contains"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
DEVICES_CREATE: Operation[Device] = Operation(
    "devices.create",
    "POST /rest/devices",
    result=Device,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("client_id", str, "clientId"),
        Body("user_id", str, "userId"),
        Body("install_tag_id", str, "installTagId"),
        Body("install_name", str, "installName"),
        Body("mobile_key_store", str, "mobileKeyStore"),
        Body("add_links", bool, "addLinks"),
    ),
)
DEVICES_LOGOUT: Operation[LogoutResult] = Operation(
    "devices.logout", "DELETE /rest/devices/me/actions/logout", result=LogoutResult
)
DEVICES_CONFIRM_WIPE: Operation[None] = Operation("devices.confirm_wipe", "PATCH /rest/devices/me/actions/wipe")
DEVICES_GET: Operation[Device] = Operation(
    "devices.get", "GET /rest/devices/{device_id}", result=Device, arguments=(shared.DEVICE_ID,)
)
DEVICES_UPDATE: Operation[Device] = Operation(
    "devices.update",
    "PUT /rest/devices/{device_id}",
    result=Device,
    arguments=(
        shared.DEVICE_ID,
        Body("mobile_key_store", str, "mobileKeyStore"),
        Body("registration_token", str, "registrationToken"),
        Body("add_links", bool, "addLinks"),
    ),
)
DEVICES_DELETE: Operation[None] = Operation(
    "devices.delete", "DELETE /rest/devices/{device_id}", arguments=(shared.DEVICE_ID,)
)
DEVICES_WIPE_STATUS: Operation[WipeStatus] = Operation(
    "devices.wipe_status",
    "GET /rest/devices/{install_tag_id}/wipe",
    result=WipeStatus,
    arguments=(shared.INSTALL_TAG_ID,),
)


class Devices(Resource):
    """Signed-in phones and computers."""

    def list(
        self,
        *,
        install_tag_id: str | Omit = OMIT,
        install_tag_id_contains: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        client_id: str | Omit = OMIT,
        client_id_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Device]:
        """List devices.

        Lists the devices on which users have signed in. Source: `GET /rest/devices`, scope `GET/devices/*`
        (inferred).

        Args:
            install_tag_id: Only the device with exactly this install tag.
            install_tag_id_contains: Only devices with this text in their install tag.
            user_id: Only devices of this user.
            user_id_in: Only devices of one of these users.
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
        return self._caller.page(DEVICES_LIST, Device, locals())

    def create(
        self,
        *,
        client_id: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        install_tag_id: str | Omit = OMIT,
        install_name: str | Omit = OMIT,
        mobile_key_store: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Device:
        """Register a device.

        Registers a device on which a user has signed in. Source: `POST /rest/devices`, scope `POST/devices/*`
        (inferred).

        Args:
            client_id: Client ID of the application.
            user_id: Identifier of the user.
            install_tag_id: Install tag of the device, often its serial number.
            install_name: Display name of the device.
            mobile_key_store: The key that encrypts files on the device.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The device.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_REQUIRED.
        """
        return self._caller.call(DEVICES_CREATE, locals())

    def logout(self) -> LogoutResult:
        """Sign out.

        Ends the session of the account. Source: `DELETE /rest/devices/me/actions/logout`, scope `DELETE/devices/*`
        (inferred).

        Returns:
            The URL to send a browser to.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(DEVICES_LOGOUT, {})

    def confirm_wipe(self) -> None:
        """Confirm a remote wipe.

        Confirms that this device has erased its data. Source: `PATCH /rest/devices/me/actions/wipe`, scope
        `PATCH/devices/*` (inferred).

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(DEVICES_CONFIRM_WIPE, {})

    def get(self, device_id: int | str) -> Device:
        """Get a device.

        Returns a device, including whether it is to be wiped. Source: `GET /rest/devices/{device_id}`, scope
        `GET/devices/*` (inferred).

        Args:
            device_id: Identifier of the device.

        Returns:
            The device.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(DEVICES_GET, locals())

    def update(
        self,
        device_id: int | str,
        *,
        mobile_key_store: str | Omit = OMIT,
        registration_token: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Device:
        """Update a device.

        Updates the key store or the push token of a device. Source: `PUT /rest/devices/{device_id}`, scope
        `PUT/devices/*` (inferred).

        Args:
            device_id: Identifier of the device.
            mobile_key_store: The key that encrypts files on the device.
            registration_token: Token for push messages to the device.
            add_links: Whether to include links to related resources in the response.

        Returns:
            The device.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(DEVICES_UPDATE, locals())

    def delete(self, device_id: int | str) -> None:
        """Delete a device.

        Removes a device from the list. Source: `DELETE /rest/devices/{device_id}`, scope `DELETE/devices/*`
        (inferred).

        Args:
            device_id: Identifier of the device.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(DEVICES_DELETE, locals())

    def wipe_status(self, install_tag_id: str) -> WipeStatus:
        """Get the wipe status of a device.

        Returns whether a device, identified by its install tag, is to erase its data. Source:
        `GET /rest/devices/{install_tag_id}/wipe`, scope `GET/devices/*` (inferred).

        Args:
            install_tag_id: The install tag that the app assigned to the device at sign-in.

        Returns:
            The wipe status.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(DEVICES_WIPE_STATUS, locals())

    @responses_property
    def with_raw_response(self) -> DevicesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return DevicesWithRawResponse(Devices(self._caller.raw))


class AsyncDevices(AsyncResource):
    """Signed-in phones and computers."""

    def list(
        self,
        *,
        install_tag_id: str | Omit = OMIT,
        install_tag_id_contains: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        client_id: str | Omit = OMIT,
        client_id_contains: str | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Device]:
        """List devices. See `Devices.list`."""
        return self._caller.page(DEVICES_LIST, Device, locals())

    async def create(
        self,
        *,
        client_id: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        install_tag_id: str | Omit = OMIT,
        install_name: str | Omit = OMIT,
        mobile_key_store: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Device:
        """Register a device. See `Devices.create`."""
        return await self._caller.call(DEVICES_CREATE, locals())

    async def logout(self) -> LogoutResult:
        """Sign out. See `Devices.logout`."""
        return await self._caller.call(DEVICES_LOGOUT, {})

    async def confirm_wipe(self) -> None:
        """Confirm a remote wipe. See `Devices.confirm_wipe`."""
        return await self._caller.call(DEVICES_CONFIRM_WIPE, {})

    async def get(self, device_id: int | str) -> Device:
        """Get a device. See `Devices.get`."""
        return await self._caller.call(DEVICES_GET, locals())

    async def update(
        self,
        device_id: int | str,
        *,
        mobile_key_store: str | Omit = OMIT,
        registration_token: str | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Device:
        """Update a device. See `Devices.update`."""
        return await self._caller.call(DEVICES_UPDATE, locals())

    async def delete(self, device_id: int | str) -> None:
        """Delete a device. See `Devices.delete`."""
        return await self._caller.call(DEVICES_DELETE, locals())

    async def wipe_status(self, install_tag_id: str) -> WipeStatus:
        """Get the wipe status of a device. See `Devices.wipe_status`."""
        return await self._caller.call(DEVICES_WIPE_STATUS, locals())

    @responses_property
    def with_raw_response(self) -> AsyncDevicesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncDevicesWithRawResponse(AsyncDevices(self._caller.raw))


class DevicesWithRawResponse:
    def __init__(self, resource: Devices) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.logout = raw(resource.logout)
        self.confirm_wipe = raw(resource.confirm_wipe)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.wipe_status = raw(resource.wipe_status)


class AsyncDevicesWithRawResponse:
    def __init__(self, resource: AsyncDevices) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.logout = async_raw(resource.logout)
        self.confirm_wipe = async_raw(resource.confirm_wipe)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.wipe_status = async_raw(resource.wipe_status)
