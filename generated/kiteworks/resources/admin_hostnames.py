# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.hostnames`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import Hostname, HostnameList

ListOrderBy = Literal[
    "alias_name:asc",
    "alias_name:desc",
    "deleted:asc",
    "deleted:desc",
    "disabled:asc",
    "disabled:desc",
    "id:asc",
    "id:desc",
    "tenant_id:asc",
    "tenant_id:desc",
]

ADMIN_HOSTNAMES_LIST: Operation[HostnameList] = Operation(
    "admin.hostnames.list",
    "GET /rest/admin/hostnames",
    result=HostnameList,
    arguments=(
        shared.DELETED,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("alias_name", str, "alias_name"),
        Query("alias_name_contains", str, "alias_name:contains"),
        Query("tenant_id", int | str, "tenant_id"),
        Query("tenant_id_gt", int | str, "tenant_id:gt"),
        Query("tenant_id_gte", int | str, "tenant_id:gte"),
        Query("tenant_id_lt", int | str, "tenant_id:lt"),
        Query("tenant_id_lte", int | str, "tenant_id:lte"),
        Query("disabled", bool, "disabled"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
ADMIN_HOSTNAMES_CREATE: Operation[Hostname] = Operation(
    "admin.hostnames.create",
    "POST /rest/admin/hostnames",
    result=Hostname,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("hostname", str, "hostname", required=True),
        Body("disabled", bool, "disabled"),
        Body("add_links", bool, "addLinks"),
    ),
)
ADMIN_HOSTNAMES_DELETE_MANY: Operation[None] = Operation(
    "admin.hostnames.delete_many",
    "DELETE /rest/admin/hostnames",
    arguments=(shared.HOSTNAME_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)
ADMIN_HOSTNAMES_GET: Operation[Hostname] = Operation(
    "admin.hostnames.get", "GET /rest/admin/hostnames/{hostname_id}", result=Hostname, arguments=(shared.HOSTNAME_ID,)
)
ADMIN_HOSTNAMES_UPDATE: Operation[Hostname] = Operation(
    "admin.hostnames.update",
    "PUT /rest/admin/hostnames/{hostname_id}",
    result=Hostname,
    arguments=(shared.HOSTNAME_ID, Body("disabled", bool, "disabled"), Body("add_links", bool, "addLinks")),
)
ADMIN_HOSTNAMES_DELETE: Operation[None] = Operation(
    "admin.hostnames.delete", "DELETE /rest/admin/hostnames/{hostname_id}", arguments=(shared.HOSTNAME_ID,)
)


class AdminHostnames(Resource):
    """Hostnames of the appliance."""

    def list(
        self,
        *,
        alias_name: str | Omit = OMIT,
        alias_name_contains: str | Omit = OMIT,
        tenant_id: int | str | Omit = OMIT,
        tenant_id_gt: int | str | Omit = OMIT,
        tenant_id_gte: int | str | Omit = OMIT,
        tenant_id_lt: int | str | Omit = OMIT,
        tenant_id_lte: int | str | Omit = OMIT,
        disabled: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Hostname]:
        """List hostnames.

        Lists the additional hostnames of the appliance. Requires an administrator. Source:
        `GET /rest/admin/hostnames`, scope `GET/admin/*` (inferred).

        Args:
            alias_name: Only the hostname with exactly this name.
            alias_name_contains: Only hostnames that contain this text.
            tenant_id: Only hostnames of the tenant with this ID.
            tenant_id_gt: Only hostnames of tenants with an ID greater than this.
            tenant_id_gte: Only hostnames of tenants with an ID of at least this.
            tenant_id_lt: Only hostnames of tenants with an ID less than this.
            tenant_id_lte: Only hostnames of tenants with an ID of at most this.
            disabled: Only disabled hostnames (true), or only the others (false).
            order_by: The field and direction to sort by.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Hostname` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ADMIN_HOSTNAMES_LIST, Hostname, locals())

    def create(
        self,
        *,
        hostname: str,
        disabled: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Hostname:
        """Add a hostname.

        Adds a hostname under which the appliance can be reached. It must belong to the domain of the site and must
        not be in use. Requires an administrator. Source: `POST /rest/admin/hostnames`, scope `POST/admin/*`
        (inferred).

        Args:
            hostname: The name.
            disabled: Whether the hostname is disabled.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 409 ERR_ENTITY_EXISTS; 422 ERR_INPUT_REQUIRED,
                ERR_INPUT_NOT_BOOLEAN.
        """
        return self._caller.call(ADMIN_HOSTNAMES_CREATE, locals())

    def delete_many(
        self, ids: int | str | Sequence[int | str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete hostnames.

        Deletes several hostnames. They remain in the list, marked as deleted. Requires an administrator. Source:
        `DELETE /rest/admin/hostnames`, scope `DELETE/admin/*` (inferred).

        Args:
            ids: Identifiers of the hostnames.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_HOSTNAMES_DELETE_MANY, locals())

    def get(self, hostname_id: int | str) -> Hostname:
        """Get a hostname.

        Returns a hostname, including whether it is disabled or deleted. Requires an administrator. Source:
        `GET /rest/admin/hostnames/{hostname_id}`, scope `GET/admin/*` (inferred).

        Args:
            hostname_id: Identifier of the hostname.

        Returns:
            The hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ADMIN_HOSTNAMES_GET, locals())

    def update(
        self, hostname_id: int | str, *, disabled: bool | Omit = OMIT, add_links: bool | Omit = OMIT
    ) -> Hostname:
        """Enable or disable a hostname.

        Enables or disables a hostname. Requires an administrator. Source: `PUT /rest/admin/hostnames/{hostname_id}`,
        scope `PUT/admin/*` (inferred).

        Args:
            hostname_id: Identifier of the hostname.
            disabled: Whether the hostname is disabled.
            add_links: Whether to include links to related resources in the response.

        Returns:
            The hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_HOSTNAMES_UPDATE, locals())

    def delete(self, hostname_id: int | str) -> None:
        """Delete a hostname.

        Deletes a hostname. It remains in the list, marked as deleted. Requires an administrator. Source:
        `DELETE /rest/admin/hostnames/{hostname_id}`, scope `DELETE/admin/*` (inferred).

        Args:
            hostname_id: Identifier of the hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_HOSTNAMES_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AdminHostnamesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminHostnamesWithRawResponse(AdminHostnames(self._caller.raw))


class AsyncAdminHostnames(AsyncResource):
    """Hostnames of the appliance."""

    def list(
        self,
        *,
        alias_name: str | Omit = OMIT,
        alias_name_contains: str | Omit = OMIT,
        tenant_id: int | str | Omit = OMIT,
        tenant_id_gt: int | str | Omit = OMIT,
        tenant_id_gte: int | str | Omit = OMIT,
        tenant_id_lt: int | str | Omit = OMIT,
        tenant_id_lte: int | str | Omit = OMIT,
        disabled: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Hostname]:
        """List hostnames. See `AdminHostnames.list`."""
        return self._caller.page(ADMIN_HOSTNAMES_LIST, Hostname, locals())

    async def create(
        self,
        *,
        hostname: str,
        disabled: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Hostname:
        """Add a hostname. See `AdminHostnames.create`."""
        return await self._caller.call(ADMIN_HOSTNAMES_CREATE, locals())

    async def delete_many(
        self, ids: int | str | Sequence[int | str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete hostnames. See `AdminHostnames.delete_many`."""
        return await self._caller.call(ADMIN_HOSTNAMES_DELETE_MANY, locals())

    async def get(self, hostname_id: int | str) -> Hostname:
        """Get a hostname. See `AdminHostnames.get`."""
        return await self._caller.call(ADMIN_HOSTNAMES_GET, locals())

    async def update(
        self, hostname_id: int | str, *, disabled: bool | Omit = OMIT, add_links: bool | Omit = OMIT
    ) -> Hostname:
        """Enable or disable a hostname. See `AdminHostnames.update`."""
        return await self._caller.call(ADMIN_HOSTNAMES_UPDATE, locals())

    async def delete(self, hostname_id: int | str) -> None:
        """Delete a hostname. See `AdminHostnames.delete`."""
        return await self._caller.call(ADMIN_HOSTNAMES_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminHostnamesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminHostnamesWithRawResponse(AsyncAdminHostnames(self._caller.raw))


class AdminHostnamesWithRawResponse:
    def __init__(self, resource: AdminHostnames) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.delete_many = raw(resource.delete_many)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)


class AsyncAdminHostnamesWithRawResponse:
    def __init__(self, resource: AsyncAdminHostnames) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.delete_many = async_raw(resource.delete_many)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
