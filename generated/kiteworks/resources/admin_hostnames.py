# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.hostnames`."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType
from typing import Literal

from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw

from .._parameters import DELETED, HOSTNAME_ID, HOSTNAME_IDS, LIMIT, MODE, OFFSET, PARTIAL_SUCCESS, RETURN_ENTITY, WITH
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
        DELETED,
        OFFSET,
        LIMIT,
        WITH,
        MODE,
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
    scopes=("GET/admin/*",),
)
ADMIN_HOSTNAMES_CREATE: Operation[Hostname] = Operation(
    "admin.hostnames.create",
    "POST",
    "/rest/admin/hostnames",
    result=Hostname,
    arguments=(
        RETURN_ENTITY,
        MODE,
        Body("hostname", str, "hostname", required=True),
        Body("disabled", bool, "disabled"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
    scopes=("POST/admin/*",),
)
ADMIN_HOSTNAMES_DELETE_MANY: Operation[None] = Operation(
    "admin.hostnames.delete_many",
    "DELETE",
    "/rest/admin/hostnames",
    result=NoneType,
    arguments=(
        HOSTNAME_IDS,
        PARTIAL_SUCCESS,
        MODE,
    ),
    scopes=("DELETE/admin/*",),
)
ADMIN_HOSTNAMES_GET: Operation[Hostname] = Operation(
    "admin.hostnames.get",
    "GET",
    "/rest/admin/hostnames/{hostname_id}",
    result=Hostname,
    arguments=(HOSTNAME_ID,),
    scopes=("GET/admin/*",),
)
ADMIN_HOSTNAMES_UPDATE: Operation[Hostname] = Operation(
    "admin.hostnames.update",
    "PUT",
    "/rest/admin/hostnames/{hostname_id}",
    result=Hostname,
    arguments=(
        HOSTNAME_ID,
        Body("disabled", bool, "disabled"),
        Body("add_links", bool, "addLinks"),
    ),
    media_type="application/json",
    scopes=("PUT/admin/*",),
)
ADMIN_HOSTNAMES_DELETE: Operation[None] = Operation(
    "admin.hostnames.delete",
    "DELETE",
    "/rest/admin/hostnames/{hostname_id}",
    result=NoneType,
    arguments=(HOSTNAME_ID,),
    scopes=("DELETE/admin/*",),
)


class AdminHostnames(Resource):
    """Names under which the appliance answers."""

    def list(
        self,
        *,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        alias_name: str | Omit = OMIT,
        alias_name_contains: str | Omit = OMIT,
        tenant_id: int | str | Omit = OMIT,
        tenant_id_gt: int | str | Omit = OMIT,
        tenant_id_gte: int | str | Omit = OMIT,
        tenant_id_lt: int | str | Omit = OMIT,
        tenant_id_lte: int | str | Omit = OMIT,
        disabled: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
    ) -> Page[Hostname]:
        """List hostnames

        Lists the further names of the appliance. Source: `GET /rest/admin/hostnames`, scope `GET/admin/*`
        (inferred).

        Args:
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            alias_name: Only where the name is this.
            alias_name_contains: Only where the name has this text in it.
            tenant_id: Only where the number of the tenant is this.
            tenant_id_gt: Only where the number of the tenant is greater than this.
            tenant_id_gte: Only where the number of the tenant is at least this.
            tenant_id_lt: Only where the number of the tenant is less than this.
            tenant_id_lte: Only where the number of the tenant is at most this.
            disabled: Only what is switched off, or only the rest.
            order_by: What to order by, and which way.

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
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        disabled: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Hostname:
        """Add a hostname

        Makes the appliance answer under another name, which must lie below the domain of the site and not be in
        use. Source: `POST /rest/admin/hostnames`, scope `POST/admin/*` (inferred).

        Args:
            hostname: The name.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            disabled: Whether the name is out of use.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_REQUIRED, ERR_INPUT_NOT_BOOLEAN.
        """
        return self._caller.call(ADMIN_HOSTNAMES_CREATE, locals())

    def delete_many(
        self,
        *,
        ids: Sequence[int | str],
        partial_success: bool | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> None:
        """Delete hostnames

        Takes several names out of use. They stay listed as deleted. Source: `DELETE /rest/admin/hostnames`, scope
        `DELETE/admin/*` (inferred).

        Args:
            ids: The hostnames to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        self._caller.call(ADMIN_HOSTNAMES_DELETE_MANY, locals())

    def get(self, hostname_id: int | str) -> Hostname:
        """Read about a hostname

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
        """Enable or disable a hostname

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
        """Delete a hostname

        Takes a name out of use. It stays listed as deleted. Source: `DELETE /rest/admin/hostnames/{hostname_id}`,
        scope `DELETE/admin/*` (inferred).

        Args:
            hostname_id: Identifier of the hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        self._caller.call(ADMIN_HOSTNAMES_DELETE, locals())

    @property
    def with_raw_response(self) -> AdminHostnamesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AdminHostnamesWithRawResponse(AdminHostnames(self._caller.raw))


class AsyncAdminHostnames(AsyncResource):
    """Names under which the appliance answers."""

    def list(
        self,
        *,
        deleted: bool = False,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        alias_name: str | Omit = OMIT,
        alias_name_contains: str | Omit = OMIT,
        tenant_id: int | str | Omit = OMIT,
        tenant_id_gt: int | str | Omit = OMIT,
        tenant_id_gte: int | str | Omit = OMIT,
        tenant_id_lt: int | str | Omit = OMIT,
        tenant_id_lte: int | str | Omit = OMIT,
        disabled: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
    ) -> AsyncPage[Hostname]:
        """List hostnames

        Lists the further names of the appliance. Source: `GET /rest/admin/hostnames`, scope `GET/admin/*`
        (inferred).

        Args:
            deleted: Whether to list what is in the recycle bin (true) or what is not (false). An appliance that
                is told nothing lists both.
            offset: How many items to skip.
            limit: How many items a page may hold. Without it the appliance chooses, often all.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            alias_name: Only where the name is this.
            alias_name_contains: Only where the name has this text in it.
            tenant_id: Only where the number of the tenant is this.
            tenant_id_gt: Only where the number of the tenant is greater than this.
            tenant_id_gte: Only where the number of the tenant is at least this.
            tenant_id_lt: Only where the number of the tenant is less than this.
            tenant_id_lte: Only where the number of the tenant is at most this.
            disabled: Only what is switched off, or only the rest.
            order_by: What to order by, and which way.

        Returns:
            A page of `Hostname` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ADMIN_HOSTNAMES_LIST, Hostname, locals())

    async def create(
        self,
        *,
        hostname: str,
        return_entity: bool = True,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        disabled: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> Hostname:
        """Add a hostname

        Makes the appliance answer under another name, which must lie below the domain of the site and not be in
        use. Source: `POST /rest/admin/hostnames`, scope `POST/admin/*` (inferred).

        Args:
            hostname: The name.
            return_entity: Whether to answer with the object. Without it the body is empty and
                `X-Accellion-Location` names the object.
            mode: How much to say of each object.
            disabled: Whether the name is out of use.
            add_links: Whether to answer with links to related addresses.

        Returns:
            The hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 409 ERR_ENTITY_EXISTS; 422
                ERR_INPUT_REQUIRED, ERR_INPUT_NOT_BOOLEAN.
        """
        return await self._caller.call(ADMIN_HOSTNAMES_CREATE, locals())

    async def delete_many(
        self,
        *,
        ids: Sequence[int | str],
        partial_success: bool | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
    ) -> None:
        """Delete hostnames

        Takes several names out of use. They stay listed as deleted. Source: `DELETE /rest/admin/hostnames`, scope
        `DELETE/admin/*` (inferred).

        Args:
            ids: The hostnames to act on: identifiers.
            partial_success: Whether to go on with the rest when some fail.
            mode: How much to say of each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        await self._caller.call(ADMIN_HOSTNAMES_DELETE_MANY, locals())

    async def get(self, hostname_id: int | str) -> Hostname:
        """Read about a hostname

        Reads a name, and whether it is disabled or deleted. Source: `GET /rest/admin/hostnames/{hostname_id}`,
        scope `GET/admin/*` (inferred).

        Args:
            hostname_id: Identifier of the hostname.

        Returns:
            The hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return await self._caller.call(ADMIN_HOSTNAMES_GET, locals())

    async def update(
        self, hostname_id: int | str, *, disabled: bool | Omit = OMIT, add_links: bool | Omit = OMIT
    ) -> Hostname:
        """Enable or disable a hostname

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
        return await self._caller.call(ADMIN_HOSTNAMES_UPDATE, locals())

    async def delete(self, hostname_id: int | str) -> None:
        """Delete a hostname

        Takes a name out of use. It stays listed as deleted. Source: `DELETE /rest/admin/hostnames/{hostname_id}`,
        scope `DELETE/admin/*` (inferred).

        Args:
            hostname_id: Identifier of the hostname.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        await self._caller.call(ADMIN_HOSTNAMES_DELETE, locals())

    @property
    def with_raw_response(self) -> AsyncAdminHostnamesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncAdminHostnamesWithRawResponse(AsyncAdminHostnames(self._caller.raw))


class AdminHostnamesWithRawResponse:
    """`AdminHostnames`, answering with whole responses."""

    def __init__(self, resource: AdminHostnames) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.delete_many = raw(resource.delete_many)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)


class AsyncAdminHostnamesWithRawResponse:
    """`AsyncAdminHostnames`, answering with whole responses."""

    def __init__(self, resource: AsyncAdminHostnames) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.delete_many = async_raw(resource.delete_many)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
