# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.users.roles`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw

from .._parameters import MODE, USER_ID, WITH
from ..models.admin import AdminRole, AdminRoleList

ADMIN_USERS_ROLES_LIST: Operation[AdminRoleList] = Operation(
    "admin.users.roles.list",
    "GET",
    "/rest/admin/users/{user_id}/adminRoles",
    result=AdminRoleList,
    arguments=(
        USER_ID,
        WITH,
        MODE,
        Query("order_by", Literal["id:asc", "id:desc", "name:asc", "name:desc"], "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=()),
    scopes=("GET/admin/*",),
)


class AdminUsersRoles(Resource):
    """Admin roles of a user."""

    def list(
        self,
        user_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
    ) -> Page[AdminRole]:
        """List a user's admin roles

        Lists the admin roles of a user, deleted users included. Source: `GET
        /rest/admin/users/{user_id}/adminRoles`, scope `GET/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            order_by: What to order by, and which way.

        Returns:
            A page of `AdminRole` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.page(ADMIN_USERS_ROLES_LIST, AdminRole, locals())

    @property
    def with_raw_response(self) -> AdminUsersRolesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AdminUsersRolesWithRawResponse(AdminUsersRoles(self._caller.raw))


class AsyncAdminUsersRoles(AsyncResource):
    """Admin roles of a user."""

    def list(
        self,
        user_id: str,
        *,
        with_: str | Omit = OMIT,
        mode: Literal["compact", "full", "full_no_links", "full_with_links"] | Omit = OMIT,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
    ) -> AsyncPage[AdminRole]:
        """List a user's admin roles

        Lists the admin roles of a user, deleted users included. Source: `GET
        /rest/admin/users/{user_id}/adminRoles`, scope `GET/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            with_: Further members to answer with, such as `(permissions,currentUserRole)`, or
                `(parent:(path,permissions))` for those of a member. It adds to what comes anyway.
            mode: How much to say of each object.
            order_by: What to order by, and which way.

        Returns:
            A page of `AdminRole` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER.
        """
        return self._caller.page(ADMIN_USERS_ROLES_LIST, AdminRole, locals())

    @property
    def with_raw_response(self) -> AsyncAdminUsersRolesWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncAdminUsersRolesWithRawResponse(AsyncAdminUsersRoles(self._caller.raw))


class AdminUsersRolesWithRawResponse:
    """`AdminUsersRoles`, answering with whole responses."""

    def __init__(self, resource: AdminUsersRoles) -> None:
        self.list = raw(resource.list)


class AsyncAdminUsersRolesWithRawResponse:
    """`AsyncAdminUsersRoles`, answering with whole responses."""

    def __init__(self, resource: AsyncAdminUsersRoles) -> None:
        self.list = async_raw(resource.list)
