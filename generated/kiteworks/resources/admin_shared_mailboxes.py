# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.shared_mailboxes`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.admin import SharedMailbox, SharedMailboxList

ListOrderBy = Literal["active:asc", "active:desc", "modified:asc", "modified:desc"]

ADMIN_SHARED_MAILBOXES_LIST: Operation[SharedMailboxList] = Operation(
    "admin.shared_mailboxes.list",
    "GET /rest/admin/sharedMailboxes",
    result=SharedMailboxList,
    arguments=(
        shared.LIMIT,
        shared.OFFSET,
        shared.ID_FILTER,
        Query("order_by", ListOrderBy, "orderBy"),
        Query("active", bool, "active"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
ADMIN_SHARED_MAILBOXES_CREATE: Operation[SharedMailbox] = Operation(
    "admin.shared_mailboxes.create",
    "POST /rest/admin/sharedMailboxes",
    result=SharedMailbox,
    arguments=(
        Body("user_id", str, "userId", required=True),
        Body("member_ids", Sequence[str], "memberIds", required=True),
        Body("remote_wipe", bool, "remoteWipe"),
        Body("delete_unshared_data", bool, "deleteUnsharedData"),
        Body("retain_data", bool, "retainData"),
        Body("retain_to_user", str, "retainToUser"),
        Body("retain_permission_to_shared_data", bool, "retainPermissionToSharedData"),
        Body("retain_to_advanced_form_user", str, "retainToAdvancedFormUser"),
    ),
)
ADMIN_SHARED_MAILBOXES_DELETE_MANY: Operation[None] = Operation(
    "admin.shared_mailboxes.delete_many", "DELETE /rest/admin/sharedMailboxes", arguments=(shared.MAILBOX_IDS,)
)
ADMIN_SHARED_MAILBOXES_UPDATE: Operation[SharedMailbox] = Operation(
    "admin.shared_mailboxes.update",
    "PATCH /rest/admin/sharedMailboxes/{mailbox_id}",
    result=SharedMailbox,
    arguments=(shared.MAILBOX_ID, Body("member_ids", Sequence[str], "memberIds", required=True)),
    idempotent=True,
)


class AdminSharedMailboxes(Resource):
    """Shared mailboxes of the appliance."""

    def list(
        self,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        active: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        ids: Sequence[str] | Omit = OMIT,
    ) -> Page[SharedMailbox]:
        """List all shared mailboxes.

        Lists the shared mailboxes of the appliance. Requires a system, application or help desk administrator.
        Source: `GET /rest/admin/sharedMailboxes`, scope `GET/admin/*` (inferred).

        Args:
            order_by: The field and direction to sort by.
            active: Only active mailboxes (true), or only the others (false).
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            ids: Only objects with one of these identifiers.

        Returns:
            A page of `SharedMailbox` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(ADMIN_SHARED_MAILBOXES_LIST, SharedMailbox, locals())

    def create(
        self,
        *,
        user_id: str,
        member_ids: Sequence[str],
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
    ) -> SharedMailbox:
        """Create a shared mailbox.

        Converts an account into a mailbox shared by several users. Requires a system, application or help desk
        administrator. Source: `POST /rest/admin/sharedMailboxes`, scope `POST/admin/*` (inferred).

        Args:
            user_id: The account that becomes the mailbox.
            member_ids: The users who share the mailbox; at most 100 at a time for good performance.
            remote_wipe: Whether to erase the data on the user's devices.
            delete_unshared_data: Whether to delete the files and folders that the user owns and has not shared.
            retain_data: Whether to transfer the user's data to another user; requires `retain_to_user`.
            retain_to_user: The user who receives the data.
            retain_permission_to_shared_data: Whether `retain_to_user` receives the user's access to shared folders.
            retain_to_advanced_form_user: The user who receives the Advanced Forms.

        Returns:
            The mailbox.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN, ERR_ACCESS_USER,
                ERR_ADMIN_ROLE_RANK_RESTRICTED, ERR_NOT_INTERNAL_DOMAIN; 413 ERR_SYSTEM_NO_STORAGE_AVAILABLE; 422
                ERR_INVALID_PARAMETER, ERR_CANNOT_RETAIN_DATA_TO_THE_SAME_USER,
                ERR_USER_IS_NOT_INTERNAL_DL_OR_INTERNAL_ACCOUNT, ERR_CANNOT_RETAIN_DATA_TO_UNVERIFIED_USER.
        """
        return self._caller.call(ADMIN_SHARED_MAILBOXES_CREATE, locals())

    def delete_many(self, ids: str | Sequence[str]) -> None:
        """Delete shared mailboxes.

        Converts shared mailboxes back into accounts. Requires a system, application or help desk administrator.
        Source: `DELETE /rest/admin/sharedMailboxes`, scope `DELETE/admin/*` (inferred).

        Args:
            ids: Identifiers of the shared mailboxes.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN, ERR_ACCESS_USER,
                ERR_ADMIN_ROLE_RANK_RESTRICTED, ERR_LICENSE_MAX_USERS_COUNT_REACHED.
        """
        return self._caller.call(ADMIN_SHARED_MAILBOXES_DELETE_MANY, locals())

    def update(self, mailbox_id: str, *, member_ids: Sequence[str]) -> SharedMailbox:
        """Update a mailbox's members.

        Sets the members of a mailbox. Requires a system, application or help desk administrator. Source:
        `PATCH /rest/admin/sharedMailboxes/{mailbox_id}`, scope `PATCH/admin/*` (inferred).

        Args:
            mailbox_id: Identifier of the shared mailbox.
            member_ids: The users who share the mailbox; at most 100 at a time for good performance.

        Returns:
            The mailbox.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN, ERR_ACCESS_USER,
                ERR_ADMIN_ROLE_RANK_RESTRICTED, ERR_NOT_INTERNAL_DOMAIN.
        """
        return self._caller.call(ADMIN_SHARED_MAILBOXES_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AdminSharedMailboxesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminSharedMailboxesWithRawResponse(AdminSharedMailboxes(self._caller.raw))


class AsyncAdminSharedMailboxes(AsyncResource):
    """Shared mailboxes of the appliance."""

    def list(
        self,
        *,
        order_by: ListOrderBy | Omit = OMIT,
        active: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        ids: Sequence[str] | Omit = OMIT,
    ) -> AsyncPage[SharedMailbox]:
        """List all shared mailboxes. See `AdminSharedMailboxes.list`."""
        return self._caller.page(ADMIN_SHARED_MAILBOXES_LIST, SharedMailbox, locals())

    async def create(
        self,
        *,
        user_id: str,
        member_ids: Sequence[str],
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
    ) -> SharedMailbox:
        """Create a shared mailbox. See `AdminSharedMailboxes.create`."""
        return await self._caller.call(ADMIN_SHARED_MAILBOXES_CREATE, locals())

    async def delete_many(self, ids: str | Sequence[str]) -> None:
        """Delete shared mailboxes. See `AdminSharedMailboxes.delete_many`."""
        return await self._caller.call(ADMIN_SHARED_MAILBOXES_DELETE_MANY, locals())

    async def update(self, mailbox_id: str, *, member_ids: Sequence[str]) -> SharedMailbox:
        """Update a mailbox's members. See `AdminSharedMailboxes.update`."""
        return await self._caller.call(ADMIN_SHARED_MAILBOXES_UPDATE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminSharedMailboxesWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminSharedMailboxesWithRawResponse(AsyncAdminSharedMailboxes(self._caller.raw))


class AdminSharedMailboxesWithRawResponse:
    def __init__(self, resource: AdminSharedMailboxes) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.delete_many = raw(resource.delete_many)
        self.update = raw(resource.update)


class AsyncAdminSharedMailboxesWithRawResponse:
    def __init__(self, resource: AsyncAdminSharedMailboxes) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.delete_many = async_raw(resource.delete_many)
        self.update = async_raw(resource.update)
