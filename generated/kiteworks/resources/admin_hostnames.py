# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.hostnames`."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType
from typing import Literal

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

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
    "GET",
    "/rest/admin/hostnames",
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
    "POST",
    "/rest/admin/hostnames",
    result=Hostname,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("hostname", str, "hostname", required=True),
        Body("disabled", bool, "disabled"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
)
ADMIN_HOSTNAMES_DELETE_MANY: Operation[None] = Operation(
    "admin.hostnames.delete_many",
    "DELETE",
    "/rest/admin/hostnames",
    result=NoneType,
    arguments=(shared.HOSTNAME_IDS, shared.PARTIAL_SUCCESS, shared.MODE),
)
ADMIN_HOSTNAMES_GET: Operation[Hostname] = Operation(
    "admin.hostnames.get",
    "GET",
    "/rest/admin/hostnames/{hostname_id}",
    result=Hostname,
    arguments=(shared.HOSTNAME_ID,),
)
ADMIN_HOSTNAMES_UPDATE: Operation[Hostname] = Operation(
    "admin.hostnames.update",
    "PUT",
    "/rest/admin/hostnames/{hostname_id}",
    result=Hostname,
    arguments=(shared.HOSTNAME_ID, Body("disabled", bool, "disabled"), Body("add_links", bool, "addLinks")),
    media_type="application/json",
)
ADMIN_HOSTNAMES_DELETE: Operation[None] = Operation(
    "admin.hostnames.delete",
    "DELETE",
    "/rest/admin/hostnames/{hostname_id}",
    result=NoneType,
    arguments=(shared.HOSTNAME_ID,),
)


class AdminHostnames(Resource):
    """Names under which the appliance answers."""

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

        Lists the further names of the appliance. Source: `GET /rest/admin/hostnames`, scope `GET/admin/*`
        (inferred).

        Args:
            alias_name: Only where the name is this.
            alias_name_contains: Only where the name has this text in it.
            tenant_id: Only where the number of the tenant is this.
            tenant_id_gt: Only where the number of the tenant is greater than this.
            tenant_id_gte: Only where the number of the tenant is at least this.
            tenant_id_lt: Only where the number of the tenant is less than this.
            tenant_id_lte: Only where the number of the tenant is at most this.
            disabled: Only what is switched off, or only the rest.
            order_by: What to order by, and which way.
            deleted: Whether to list what was deleted (true) or what was not (false). An appliance that is told
                nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Members that the answer holds too, such as `(permissions,parent:(path))`.
            mode: How much to say of each object.

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

        Makes the appliance answer under another name, which must lie below the domain of the site and not be in
        use. Source: `POST /rest/admin/hostnames`, scope `POST/admin/*` (inferred).

        Args:
            hostname: The name.
            disabled: Whether the name is out of use.
            add_links: Whether to answer with links to related addresses.
            return_entity: Whether to answer with the object, not with an empty body and its identifier alone.
            mode: How much to say of each object.

        Returns:
            The hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_REQUIRED, ERR_INPUT_NOT_BOOLEAN.
        """
        return self._caller.call(ADMIN_HOSTNAMES_CREATE, locals())

    def delete_many(
        self, ids: int | str | Sequence[int | str], *, partial_success: bool | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> None:
        """Delete hostnames.

        Takes several names out of use. They stay listed as deleted. Source: `DELETE /rest/admin/hostnames`, scope
        `DELETE/admin/*` (inferred).

        Args:
            ids: Identifiers of the hostnames.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_HOSTNAMES_DELETE_MANY, locals())

    def get(self, hostname_id: int | str) -> Hostname:
        """Read about a hostname.

        Reads a name, and whether it is disabled or deleted. Source: `GET /rest/admin/hostnames/{hostname_id}`,
        scope `GET/admin/*` (inferred).

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

        Switches a name on or off. Source: `PUT /rest/admin/hostnames/{hostname_id}`, scope `PUT/admin/*`
        (inferred).

        Args:
            hostname_id: Identifier of the hostname.
            disabled: Whether the name is out of use.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_HOSTNAMES_UPDATE, locals())

    def delete(self, hostname_id: int | str) -> None:
        """Delete a hostname.

        Takes a name out of use. It stays listed as deleted. Source: `DELETE /rest/admin/hostnames/{hostname_id}`,
        scope `DELETE/admin/*` (inferred).

        Args:
            hostname_id: Identifier of the hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_HOSTNAMES_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AdminHostnamesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AdminHostnamesWithRawResponse(AdminHostnames(self._caller.raw))


class AsyncAdminHostnames(AsyncResource):
    """Names under which the appliance answers."""

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
        """Read about a hostname. See `AdminHostnames.get`."""
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
        """The same methods; each returns the whole response, not yet decoded."""
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
