# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin_roles`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import AdminRole, AdminRoleList
from .admin_roles_users import AdminRolesUsers, AsyncAdminRolesUsers

ADMIN_ROLES_LIST: Operation[AdminRoleList] = Operation(
    "admin_roles.list",
    "GET /rest/adminRoles",
    result=AdminRoleList,
    arguments=(
        shared.WITH,
        shared.MODE,
        Query("order_by", Literal["id:asc", "id:desc", "name:asc", "name:desc"], "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=()),
)
ADMIN_ROLES_GET: Operation[AdminRole] = Operation(
    "admin_roles.get", "GET /rest/adminRoles/{role_id}", result=AdminRole, arguments=(shared.ROLE_ID,)
)


class AdminRoles(Resource):
    """Roles that let users manage the appliance."""

    @resource_property
    def users(self) -> AdminRolesUsers:
        """The users who have an admin role."""
        return AdminRolesUsers(self._caller)

    def list(
        self,
        *,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[AdminRole]:
        """List admin roles.

        Lists the roles that let users manage the appliance, such as System Admin. Requires an administrator. Source:
        `GET /rest/adminRoles`, scope `GET/adminRoles/*` (inferred).

        Args:
            order_by: The field and direction to sort by.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `AdminRole` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ADMIN_ROLES_LIST, AdminRole, locals())

    def get(self, role_id: int | str) -> AdminRole:
        """Get an admin role.

        Returns one admin role. Requires an administrator. Source: `GET /rest/adminRoles/{role_id}`, scope
        `GET/adminRoles/*` (inferred).

        Args:
            role_id: Identifier of the role.

        Returns:
            The admin role.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(ADMIN_ROLES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AdminRolesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminRolesWithRawResponse(AdminRoles(self._caller.raw))


class AsyncAdminRoles(AsyncResource):
    """Roles that let users manage the appliance."""

    @resource_property
    def users(self) -> AsyncAdminRolesUsers:
        """The users who have an admin role."""
        return AsyncAdminRolesUsers(self._caller)

    def list(
        self,
        *,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[AdminRole]:
        """List admin roles. See `AdminRoles.list`."""
        return self._caller.page(ADMIN_ROLES_LIST, AdminRole, locals())

    async def get(self, role_id: int | str) -> AdminRole:
        """Get an admin role. See `AdminRoles.get`."""
        return await self._caller.call(ADMIN_ROLES_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminRolesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminRolesWithRawResponse(AsyncAdminRoles(self._caller.raw))


class AdminRolesWithRawResponse:
    def __init__(self, resource: AdminRoles) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncAdminRolesWithRawResponse:
    def __init__(self, resource: AsyncAdminRoles) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
