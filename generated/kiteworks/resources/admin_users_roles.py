# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.users.roles`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import AdminRole, AdminRoleList

ADMIN_USERS_ROLES_LIST: Operation[AdminRoleList] = Operation(
    "admin.users.roles.list",
    "GET /rest/admin/users/{user_id}/adminRoles",
    result=AdminRoleList,
    arguments=(
        shared.USER_ID,
        shared.WITH,
        shared.MODE,
        Query("order_by", Literal["id:asc", "id:desc", "name:asc", "name:desc"], "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=()),
)


class AdminUsersRoles(Resource):
    """Admin roles of a user."""

    def list(
        self,
        user_id: str,
        *,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[AdminRole]:
        """List a user's admin roles.

        Lists the admin roles of a user, who may be deleted. Requires an administrator. Source:
        `GET /rest/admin/users/{user_id}/adminRoles`, scope `GET/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            order_by: The field and direction to sort by.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `AdminRole` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(ADMIN_USERS_ROLES_LIST, AdminRole, locals())

    @responses_property
    def with_raw_response(self) -> AdminUsersRolesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminUsersRolesWithRawResponse(AdminUsersRoles(self._caller.raw))


class AsyncAdminUsersRoles(AsyncResource):
    """Admin roles of a user."""

    def list(
        self,
        user_id: str,
        *,
        order_by: Literal["id:asc", "id:desc", "name:asc", "name:desc"] | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[AdminRole]:
        """List a user's admin roles. See `AdminUsersRoles.list`."""
        return self._caller.page(ADMIN_USERS_ROLES_LIST, AdminRole, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminUsersRolesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminUsersRolesWithRawResponse(AsyncAdminUsersRoles(self._caller.raw))


class AdminUsersRolesWithRawResponse:
    def __init__(self, resource: AdminUsersRoles) -> None:
        self.list = raw(resource.list)


class AsyncAdminUsersRolesWithRawResponse:
    def __init__(self, resource: AsyncAdminUsersRoles) -> None:
        self.list = async_raw(resource.list)
