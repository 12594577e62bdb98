# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin_roles.users`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin_roles import UserAdminRoleList
from ..models.users import User, UserList

ListOrderBy = Literal[
    "created:asc", "created:desc", "email:asc", "email:desc", "id:asc", "id:desc", "name:asc", "name:desc"
]

ADMIN_ROLES_USERS_LIST: Operation[UserList] = Operation(
    "admin_roles.users.list",
    "GET /rest/adminRoles/{role_id}/users",
    result=UserList,
    arguments=(
        shared.ROLE_ID,
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.DELETED,
        shared.CREATED,
        shared.CREATED_GT,
        shared.CREATED_GTE,
        shared.CREATED_LT,
        shared.CREATED_LTE,
        shared.OFFSET,
        shared.LIMIT,
        shared.LOCATE_ID,
        shared.WITH,
        shared.MODE,
        Query("email", str, "email"),
        Query("email_contains", str, "email:contains"),
        Query("metadata", str, "metadata"),
        Query("metadata_contains", str, "metadataContains"),
        Query("active", bool, "active"),
        Query("verified", bool, "verified"),
        Query("suspended", bool, "suspended"),
        Query("is_recipient", bool, "isRecipient"),
        Query("allows_collaboration", bool, "allowsCollaboration"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
ADMIN_ROLES_USERS_ADD: Operation[UserAdminRoleList] = Operation(
    "admin_roles.users.add",
    "PUT /rest/adminRoles/{role_id}/users/{user_id}",
    result=UserAdminRoleList,
    arguments=(
        shared.ROLE_ID,
        shared.USER_ID,
        Query("delete_advanced_form_data", bool, "deleteAdvancedFormData"),
        Query("retain_to_advanced_form_user", str, "retainToAdvancedFormUser"),
    ),
)
ADMIN_ROLES_USERS_REMOVE: Operation[None] = Operation(
    "admin_roles.users.remove",
    "DELETE /rest/adminRoles/{role_id}/users/{user_id}",
    arguments=(
        shared.ROLE_ID,
        shared.USER_ID,
        Query("delete_advanced_form_data", bool, "deleteAdvancedFormData"),
        Query("retain_to_advanced_form_user", str, "retainToAdvancedFormUser"),
    ),
)


class AdminRolesUsers(Resource):
    """The users who have an admin role."""

    def list(
        self,
        role_id: int | str,
        *,
        email: str | Omit = OMIT,
        email_contains: str | Omit = OMIT,
        metadata: str | Omit = OMIT,
        metadata_contains: str | Omit = OMIT,
        active: bool | Omit = OMIT,
        verified: bool | Omit = OMIT,
        suspended: bool | Omit = OMIT,
        is_recipient: bool | Omit = OMIT,
        allows_collaboration: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        deleted: bool = False,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[User]:
        """List users with an admin role.

        Lists the users who have this admin role. Requires an administrator. Source:
        `GET /rest/adminRoles/{role_id}/users`, scope `GET/adminRoles/*` (inferred).

        Args:
            role_id: Identifier of the role.
            email: Only users with exactly this email address.
            email_contains: Only users with this text in their email address.
            metadata: Only users who have exactly this attribute.
            metadata_contains: Only users with this text in an attribute.
            active: Only active accounts (true), or only the others (false).
            verified: Only users with a verified email address (true), or only the others (false).
            suspended: Only suspended users (true), or only the others (false).
            is_recipient: Only accounts that can only receive messages (true), or only the others (false).
            allows_collaboration: Only users whose profile lets them share folders (true), or only the others (false).
            order_by: The field and direction to sort by.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            created: Only objects created on this day.
            created_gt: Only objects created after this time.
            created_gte: Only objects created at or after this time.
            created_lt: Only objects created before this time.
            created_lte: Only objects created at or before this time.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            locate_id: Return the page that contains this object, regardless of `offset`.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `User` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.page(ADMIN_ROLES_USERS_LIST, User, locals())

    def add(
        self,
        role_id: int | str,
        user_id: str,
        *,
        delete_advanced_form_data: bool | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
    ) -> UserAdminRoleList:
        """Assign an admin role.

        Assigns this role to a user, replacing any other. If the user loses access to Advanced Forms by this, pass
        `delete_advanced_form_data` or a user who takes over the data. Requires an administrator. Source:
        `PUT /rest/adminRoles/{role_id}/users/{user_id}`, scope `PUT/adminRoles/*` (inferred).

        Args:
            role_id: Identifier of the role.
            user_id: Identifier of the user.
            delete_advanced_form_data: Whether to delete the user's Advanced Forms data. Required if the previous role
                allows Advanced Forms and the new one does not.
            retain_to_advanced_form_user: The user who receives the Advanced Forms data.

        Returns:
            The user's roles.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_SYSTEM_ADMIN, ERR_LICENSE_DLI,
                ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_ROLES_USERS_ADD, locals())

    def remove(
        self,
        role_id: int | str,
        user_id: str,
        *,
        delete_advanced_form_data: bool | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
    ) -> None:
        """Remove an admin role.

        Removes the role from a user; the account remains. If the user loses access to Advanced Forms by this, pass
        `delete_advanced_form_data` or a user who takes over the data. Requires an administrator. Source:
        `DELETE /rest/adminRoles/{role_id}/users/{user_id}`, scope `DELETE/adminRoles/*` (inferred).

        Args:
            role_id: Identifier of the role.
            user_id: Identifier of the user.
            delete_advanced_form_data: Whether to delete the user's Advanced Forms data. Required if the previous role
                allows Advanced Forms and the new one does not.
            retain_to_advanced_form_user: The user who receives the Advanced Forms data.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_SYSTEM_ADMIN, ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_ROLES_USERS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> AdminRolesUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminRolesUsersWithRawResponse(AdminRolesUsers(self._caller.raw))


class AsyncAdminRolesUsers(AsyncResource):
    """The users who have an admin role."""

    def list(
        self,
        role_id: int | str,
        *,
        email: str | Omit = OMIT,
        email_contains: str | Omit = OMIT,
        metadata: str | Omit = OMIT,
        metadata_contains: str | Omit = OMIT,
        active: bool | Omit = OMIT,
        verified: bool | Omit = OMIT,
        suspended: bool | Omit = OMIT,
        is_recipient: bool | Omit = OMIT,
        allows_collaboration: bool | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        name: str | Omit = OMIT,
        name_contains: str | Omit = OMIT,
        deleted: bool = False,
        created: datetime | Omit = OMIT,
        created_gt: datetime | Omit = OMIT,
        created_gte: datetime | Omit = OMIT,
        created_lt: datetime | Omit = OMIT,
        created_lte: datetime | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[User]:
        """List users with an admin role. See `AdminRolesUsers.list`."""
        return self._caller.page(ADMIN_ROLES_USERS_LIST, User, locals())

    async def add(
        self,
        role_id: int | str,
        user_id: str,
        *,
        delete_advanced_form_data: bool | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
    ) -> UserAdminRoleList:
        """Assign an admin role. See `AdminRolesUsers.add`."""
        return await self._caller.call(ADMIN_ROLES_USERS_ADD, locals())

    async def remove(
        self,
        role_id: int | str,
        user_id: str,
        *,
        delete_advanced_form_data: bool | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
    ) -> None:
        """Remove an admin role. See `AdminRolesUsers.remove`."""
        return await self._caller.call(ADMIN_ROLES_USERS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminRolesUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminRolesUsersWithRawResponse(AsyncAdminRolesUsers(self._caller.raw))


class AdminRolesUsersWithRawResponse:
    def __init__(self, resource: AdminRolesUsers) -> None:
        self.list = raw(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)


class AsyncAdminRolesUsersWithRawResponse:
    def __init__(self, resource: AsyncAdminRolesUsers) -> None:
        self.list = async_raw(resource.list)
        self.add = async_raw(resource.add)
        self.remove = async_raw(resource.remove)
