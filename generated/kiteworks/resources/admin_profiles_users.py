# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.profiles.users`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.users import User, UserList

ListOrderBy = Literal[
    "created:asc", "created:desc", "email:asc", "email:desc", "id:asc", "id:desc", "name:asc", "name:desc"
]

ADMIN_PROFILES_USERS_LIST: Operation[UserList] = Operation(
    "admin.profiles.users.list",
    "GET /rest/admin/profiles/{profile_id}/users",
    result=UserList,
    arguments=(
        shared.PROFILE_ID,
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
ADMIN_PROFILES_USERS_UPDATE: Operation[UserList] = Operation(
    "admin.profiles.users.update",
    "PUT /rest/admin/profiles/{profile_id}/users",
    result=UserList,
    arguments=(
        shared.PROFILE_ID,
        shared.USER_IDS,
        shared.MODE,
        Body("remote_wipe", bool, "remoteWipe"),
        Body("delete_unshared_data", bool, "deleteUnsharedData"),
        Body("retain_data", bool, "retainData"),
        Body("retain_to_user", str, "retainToUser"),
        Body("retain_to_advanced_form_user", str, "retainToAdvancedFormUser"),
        Body("retain_permission_to_shared_data", bool, "retainPermissionToSharedData"),
        Body("withdraw_request_files", bool, "withdrawRequestFiles"),
        Body("withdraw_file_links", bool, "withdrawFileLinks"),
    ),
)


class AdminProfilesUsers(Resource):
    """The users who have a profile."""

    def list(
        self,
        profile_id: int | str,
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
        """List a profile's users.

        Lists the users who have this profile. Requires an administrator. Source:
        `GET /rest/admin/profiles/{profile_id}/users`, scope `GET/admin/*` (inferred).

        Args:
            profile_id: Identifier of the profile.
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
        return self._caller.page(ADMIN_PROFILES_USERS_LIST, User, locals())

    def update(
        self,
        profile_id: int | str,
        ids: str | Sequence[str],
        *,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        withdraw_request_files: bool | Omit = OMIT,
        withdraw_file_links: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> UserList:
        """Assign a profile to users.

        Assigns this profile to several users. If it allows less than their current profile, the body says what
        happens to their data. Requires an administrator. Source: `PUT /rest/admin/profiles/{profile_id}/users`, scope
        `PUT/admin/*` (inferred).

        Args:
            profile_id: Identifier of the profile.
            ids: Identifiers of the users.
            remote_wipe: Whether to erase the data on the user's devices.
            delete_unshared_data: Whether to delete the files and folders that the user owns and has not shared.
            retain_data: Whether to transfer the user's data to another user; requires `retain_to_user`.
            retain_to_user: The user who receives the data.
            retain_to_advanced_form_user: The user who receives the Advanced Forms.
            retain_permission_to_shared_data: Whether `retain_to_user` receives the user's access to shared folders.
            withdraw_request_files: Whether to withdraw the user's requests for files.
            withdraw_file_links: Whether to withdraw the files sent by the user.
            mode: How much detail to return for each object.

        Returns:
            The users.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_NOT_BOOLEAN,
                ERR_INPUT_ATTRIBUTE_FORBIDDEN, ERR_INPUT_REQUIRED, ERR_INPUT_NOT_STRING.
        """
        return self._caller.call(ADMIN_PROFILES_USERS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AdminProfilesUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminProfilesUsersWithRawResponse(AdminProfilesUsers(self._caller.raw))


class AsyncAdminProfilesUsers(AsyncResource):
    """The users who have a profile."""

    def list(
        self,
        profile_id: int | str,
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
        """List a profile's users. See `AdminProfilesUsers.list`."""
        return self._caller.page(ADMIN_PROFILES_USERS_LIST, User, locals())

    async def update(
        self,
        profile_id: int | str,
        ids: str | Sequence[str],
        *,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        withdraw_request_files: bool | Omit = OMIT,
        withdraw_file_links: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> UserList:
        """Assign a profile to users. See `AdminProfilesUsers.update`."""
        return await self._caller.call(ADMIN_PROFILES_USERS_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminProfilesUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminProfilesUsersWithRawResponse(AsyncAdminProfilesUsers(self._caller.raw))


class AdminProfilesUsersWithRawResponse:
    def __init__(self, resource: AdminProfilesUsers) -> None:
        self.list = raw(resource.list)
        self.update = raw(resource.update)


class AsyncAdminProfilesUsersWithRawResponse:
    def __init__(self, resource: AsyncAdminProfilesUsers) -> None:
        self.list = async_raw(resource.list)
        self.update = async_raw(resource.update)
