# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin.users`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.files import FileInput
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.admin import UserEmailChange, UserImport
from ..models.users import User, UserList
from .admin_users_devices import AdminUsersDevices, AsyncAdminUsersDevices
from .admin_users_roles import AdminUsersRoles, AsyncAdminUsersRoles
from .admin_users_ssh_keys import AdminUsersSshKeys, AsyncAdminUsersSshKeys

ListOrderBy = Literal[
    "created:asc", "created:desc", "email:asc", "email:desc", "id:asc", "id:desc", "name:asc", "name:desc"
]

ADMIN_USERS_LIST: Operation[UserList] = Operation(
    "admin.users.list",
    "GET /rest/admin/users",
    result=UserList,
    arguments=(
        shared.NAME,
        shared.NAME_CONTAINS,
        shared.DELETED,
        shared.CREATED,
        shared.CREATED_GT,
        shared.CREATED_GTE,
        shared.CREATED_LT,
        shared.CREATED_LTE,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        shared.LOCATE_ID,
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
ADMIN_USERS_CREATE: Operation[User] = Operation(
    "admin.users.create",
    "POST /rest/admin/users",
    result=User,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("email", str, "email", required=True),
        Body("name", str, "name"),
        Body("password", str, "password"),
        Body("user_type_id", int | str, "userTypeId"),
        Body("verified", bool, "verified"),
        Body("send_notification", bool, "sendNotification"),
        Body("add_links", bool, "addLinks"),
    ),
)
ADMIN_USERS_GET: Operation[User] = Operation(
    "admin.users.get", "GET /rest/admin/users/{user_id}", result=User, arguments=(shared.USER_ID,)
)
ADMIN_USERS_UPDATE: Operation[User] = Operation(
    "admin.users.update",
    "PUT /rest/admin/users/{user_id}",
    result=User,
    arguments=(
        shared.USER_ID,
        Body("suspended", bool, "suspended"),
        Body("name", str, "name"),
        Body("password", str, "password"),
        Body("verified", bool, "verified"),
        Body("deactivated", bool, "deactivated"),
        Body("add_links", bool, "addLinks"),
    ),
)
ADMIN_USERS_DELETE: Operation[None] = Operation(
    "admin.users.delete",
    "DELETE /rest/admin/users/{user_id}",
    arguments=(
        shared.USER_ID,
        shared.PARTIAL_SUCCESS,
        shared.MODE,
        Query("retain_to_user", str, "retainToUser"),
        Query("retain_to_advanced_form_user", str, "retainToAdvancedFormUser"),
        Query("remote_wipe", bool, "remoteWipe"),
        Query("delete_unshared_data", bool, "deleteUnsharedData"),
        Query("retain_data", bool, "retainData"),
        Query("retain_permission_to_shared_data", bool, "retainPermissionToSharedData"),
        Query("withdraw_file_links", bool, "withdrawFileLinks"),
        Query("withdraw_request_files", bool, "withdrawRequestFiles"),
    ),
)
ADMIN_USERS_DELETE_TOTP_SECRETS: Operation[None] = Operation(
    "admin.users.delete_totp_secrets",
    "POST /rest/admin/users/actions/deleteTotpSecret",
    arguments=(Body("ids", Sequence[str], "ids", required=True),),
)
ADMIN_USERS_IMPORT_CSV: Operation[UserImport] = Operation(
    "admin.users.import_csv",
    "POST /rest/admin/users/actions/import",
    result=UserImport,
    arguments=(
        Body("content", FileInput, "content", required=True),
        Body("update_if_exists", bool, "updateIfExists"),
        Body("send_notification", bool, "sendNotification"),
        Body("partial_success", bool, "partialSuccess"),
    ),
    media_type="multipart/form-data",
)
ADMIN_USERS_MIGRATE_EMAILS: Operation[UserList] = Operation(
    "admin.users.migrate_emails",
    "POST /rest/admin/users/migrateEmails",
    result=UserList,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("users", Sequence[UserEmailChange], "users"),
        Body("delete_if_exists", bool, "deleteIfExists"),
    ),
)
ADMIN_USERS_MIGRATE_EMAILS_CSV: Operation[UserList] = Operation(
    "admin.users.migrate_emails_csv",
    "POST /rest/admin/users/migrateEmailsCsv",
    result=UserList,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("body", FileInput, "body", required=True),
        Body("delete_if_exists", bool, "deleteIfExists"),
    ),
    media_type="multipart/form-data",
)


class AdminUsers(Resource):
    """All accounts on the appliance; for administrators."""

    @resource_property
    def devices(self) -> AdminUsersDevices:
        """Devices of a user."""
        return AdminUsersDevices(self._caller)

    @resource_property
    def roles(self) -> AdminUsersRoles:
        """Admin roles of a user."""
        return AdminUsersRoles(self._caller)

    @resource_property
    def ssh_keys(self) -> AdminUsersSshKeys:
        """SSH keys that a user signs in to SFTP with."""
        return AdminUsersSshKeys(self._caller)

    def list(
        self,
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
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
    ) -> Page[User]:
        """List accounts.

        Lists the accounts of the appliance. Requires an administrator with permission to manage users. Source:
        `GET /rest/admin/users`, scope `GET/admin/*` (inferred).

        Args:
            email: Only the account with exactly this email address.
            email_contains: Only accounts with this text in the email address.
            metadata: Only accounts with exactly this attribute.
            metadata_contains: Only accounts with this text in an attribute.
            active: Only active accounts (true), or only the others (false).
            verified: Only accounts with a verified email address (true), or only the others (false).
            suspended: Only suspended accounts (true), or only the others (false).
            is_recipient: Only accounts that can only receive messages (true), or only the others (false).
            allows_collaboration: Only accounts whose profile lets them share folders (true), or only the others
                (false).
            order_by: The field and direction to sort by.
            name: Only objects with exactly this name.
            name_contains: Only objects whose name contains this text.
            deleted: Whether to list deleted objects (true) or all others (false). If not sent, both are listed.
            created: Only objects created on this day.
            created_gt: Only objects created after this time.
            created_gte: Only objects created at or after this time.
            created_lt: Only objects created before this time.
            created_lte: Only objects created at or before this time.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.
            locate_id: Return the page that contains this object, regardless of `offset`.

        Returns:
            A page of `User` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN.
        """
        return self._caller.page(ADMIN_USERS_LIST, User, locals())

    def create(
        self,
        *,
        email: str,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        user_type_id: int | str | Omit = OMIT,
        verified: bool | Omit = OMIT,
        send_notification: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> User:
        """Create an account.

        Creates an account. Requires an administrator with permission to manage users. Source:
        `POST /rest/admin/users`, scope `POST/admin/*` (inferred).

        Args:
            email: Email address of the user, which is also the sign-in name.
            name: Name of the user.
            password: Initial password; if omitted, the user is asked to choose one.
            user_type_id: Number of the profile; if omitted, the appliance's rules determine it.
            verified: Whether the email address is considered verified.
            send_notification: Whether the user receives a welcome email.
            add_links: Whether the answer includes links to related resources.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The account.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ACCESS_ADMIN; 409
                ERR_ENTITY_EXISTS; 422 ERR_INPUT_INVALID_EMAIL, ERR_INPUT_REQUIRED, ERR_INPUT_PASSWORD_COMPLEXITY_ERROR,
                ERR_INPUT_MIN_VALUE, ERR_INPUT_NOT_NUMERIC.
        """
        return self._caller.call(ADMIN_USERS_CREATE, locals())

    def get(self, user_id: str) -> User:
        """Get an account.

        Returns one account in full. Requires an administrator with permission to manage users. Source:
        `GET /rest/admin/users/{user_id}`, scope `GET/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.

        Returns:
            The account.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ACCESS_ADMIN.
        """
        return self._caller.call(ADMIN_USERS_GET, locals())

    def update(
        self,
        user_id: str,
        *,
        suspended: bool | Omit = OMIT,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        verified: bool | Omit = OMIT,
        deactivated: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> User:
        """Update an account.

        Updates the name, password or status of an account. Requires an administrator. Source:
        `PUT /rest/admin/users/{user_id}`, scope `PUT/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            suspended: Whether the user is suspended.
            name: Its name.
            password: The password.
            verified: Whether the email address is verified.
            deactivated: Whether the account is deactivated.
            add_links: Whether to include links to related resources in the response.

        Returns:
            The user.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER.
        """
        return self._caller.call(ADMIN_USERS_UPDATE, locals())

    def delete(
        self,
        user_id: str,
        *,
        retain_to_user: str | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        withdraw_file_links: bool | Omit = OMIT,
        withdraw_request_files: bool | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> None:
        """Delete an account.

        Marks an account as deleted; it remains in lists. The parameters say what happens to the user's data.
        Requires an administrator. Source: `DELETE /rest/admin/users/{user_id}`, scope `DELETE/admin/*` (inferred).

        Args:
            user_id: Identifier of the user.
            retain_to_user: The user who receives the data.
            retain_to_advanced_form_user: The user who receives the Advanced Forms data.
            remote_wipe: Whether to erase the data on the user's devices.
            delete_unshared_data: Whether to delete the files and folders that the user owns and has not shared.
            retain_data: Whether to transfer the user's data to another user; requires `retain_to_user`.
            retain_permission_to_shared_data: Whether `retain_to_user` receives the user's access to shared folders.
            withdraw_file_links: Whether to withdraw the files sent by the user.
            withdraw_request_files: Whether to withdraw the user's requests for files.
            partial_success: Whether to continue with the others if some of them fail.
            mode: How much detail to return for each object.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_NOT_BOOLEAN,
                ERR_INPUT_ATTRIBUTE_FORBIDDEN, ERR_INPUT_REQUIRED, ERR_INPUT_NOT_STRING.
        """
        return self._caller.call(ADMIN_USERS_DELETE, locals())

    def delete_totp_secrets(self, *, ids: Sequence[str]) -> None:
        """Delete TOTP secrets.

        Deletes the TOTP secrets of users, who must then set up their authenticator app again. Requires an
        administrator whose role ranks above theirs. Source: `POST /rest/admin/users/actions/deleteTotpSecret`, scope
        `POST/admin/*` (inferred).

        Args:
            ids: The users whose secrets are deleted.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN, ERR_ACCESS_USER,
                ERR_ADMIN_ROLE_RANK_RESTRICTED; 404 ERR_ENTITY_NOT_FOUND; 422 ERR_INPUT_INVALID_FORMAT.
        """
        return self._caller.call(ADMIN_USERS_DELETE_TOTP_SECRETS, locals())

    def import_csv(
        self,
        *,
        content: FileInput,
        update_if_exists: bool | Omit = OMIT,
        send_notification: bool | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> UserImport:
        """Import users.

        Creates and updates users from a CSV file. Requires an administrator with access to User Management. Source:
        `POST /rest/admin/users/actions/import`, scope `POST/admin/*` (inferred).

        Args:
            content: The CSV file, with a user on each line. The vendor does not publish its columns. The sandbox takes
                the email address and the name, or the columns named by a first line: `email`, `name`, `password`,
                `userTypeId`, `verified`.
            update_if_exists: Whether to update existing users.
            send_notification: Whether new users get an email.
            partial_success: Whether to import the valid lines if others are invalid.

        Returns:
            The result of the import.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_ADMIN; 422 ERR_INPUT_INVALID_FORMAT,
                ERR_INVALID_ARGUMENT.
        """
        return self._caller.call(ADMIN_USERS_IMPORT_CSV, locals())

    def migrate_emails(
        self,
        *,
        users: Sequence[UserEmailChange] | Omit = OMIT,
        delete_if_exists: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> UserList:
        """Update users' email addresses.

        Changes the email addresses of several users. Requires an administrator. Source:
        `POST /rest/admin/users/migrateEmails`, scope `POST/admin/*` (inferred).

        Args:
            users: The changes, one for each user.
            delete_if_exists: Whether to delete an account that already has the new email address.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The users.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_INVALID_EMAIL, ERR_INPUT_REQUIRED,
                ERR_INPUT_PASSWORD_COMPLEXITY_ERROR.
        """
        return self._caller.call(ADMIN_USERS_MIGRATE_EMAILS, locals())

    def migrate_emails_csv(
        self,
        *,
        body: FileInput,
        delete_if_exists: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> UserList:
        """Update users' email addresses from CSV.

        Changes the email addresses of the users listed in a CSV file. Requires an administrator. Source:
        `POST /rest/admin/users/migrateEmailsCsv`, scope `POST/admin/*` (inferred).

        Args:
            body: The CSV file. Each line has two columns: the old email address and the new one. The sandbox skips
                lines without an address, such as a line with titles.
            delete_if_exists: Whether to delete an account that already has the new email address.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The users.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_NOT_BOOLEAN.
        """
        return self._caller.call(ADMIN_USERS_MIGRATE_EMAILS_CSV, locals())

    @responses_property
    def with_raw_response(self) -> AdminUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdminUsersWithRawResponse(AdminUsers(self._caller.raw))


class AsyncAdminUsers(AsyncResource):
    """All accounts on the appliance; for administrators."""

    @resource_property
    def devices(self) -> AsyncAdminUsersDevices:
        """Devices of a user."""
        return AsyncAdminUsersDevices(self._caller)

    @resource_property
    def roles(self) -> AsyncAdminUsersRoles:
        """Admin roles of a user."""
        return AsyncAdminUsersRoles(self._caller)

    @resource_property
    def ssh_keys(self) -> AsyncAdminUsersSshKeys:
        """SSH keys that a user signs in to SFTP with."""
        return AsyncAdminUsersSshKeys(self._caller)

    def list(
        self,
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
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
        locate_id: int | str | Omit = OMIT,
    ) -> AsyncPage[User]:
        """List accounts. See `AdminUsers.list`."""
        return self._caller.page(ADMIN_USERS_LIST, User, locals())

    async def create(
        self,
        *,
        email: str,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        user_type_id: int | str | Omit = OMIT,
        verified: bool | Omit = OMIT,
        send_notification: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> User:
        """Create an account. See `AdminUsers.create`."""
        return await self._caller.call(ADMIN_USERS_CREATE, locals())

    async def get(self, user_id: str) -> User:
        """Get an account. See `AdminUsers.get`."""
        return await self._caller.call(ADMIN_USERS_GET, locals())

    async def update(
        self,
        user_id: str,
        *,
        suspended: bool | Omit = OMIT,
        name: str | Omit = OMIT,
        password: str | Omit = OMIT,
        verified: bool | Omit = OMIT,
        deactivated: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
    ) -> User:
        """Update an account. See `AdminUsers.update`."""
        return await self._caller.call(ADMIN_USERS_UPDATE, locals())

    async def delete(
        self,
        user_id: str,
        *,
        retain_to_user: str | Omit = OMIT,
        retain_to_advanced_form_user: str | Omit = OMIT,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        withdraw_file_links: bool | Omit = OMIT,
        withdraw_request_files: bool | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> None:
        """Delete an account. See `AdminUsers.delete`."""
        return await self._caller.call(ADMIN_USERS_DELETE, locals())

    async def delete_totp_secrets(self, *, ids: Sequence[str]) -> None:
        """Delete TOTP secrets. See `AdminUsers.delete_totp_secrets`."""
        return await self._caller.call(ADMIN_USERS_DELETE_TOTP_SECRETS, locals())

    async def import_csv(
        self,
        *,
        content: FileInput,
        update_if_exists: bool | Omit = OMIT,
        send_notification: bool | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
    ) -> UserImport:
        """Import users. See `AdminUsers.import_csv`."""
        return await self._caller.call(ADMIN_USERS_IMPORT_CSV, locals())

    async def migrate_emails(
        self,
        *,
        users: Sequence[UserEmailChange] | Omit = OMIT,
        delete_if_exists: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> UserList:
        """Update users' email addresses. See `AdminUsers.migrate_emails`."""
        return await self._caller.call(ADMIN_USERS_MIGRATE_EMAILS, locals())

    async def migrate_emails_csv(
        self,
        *,
        body: FileInput,
        delete_if_exists: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> UserList:
        """Update users' email addresses from CSV. See `AdminUsers.migrate_emails_csv`."""
        return await self._caller.call(ADMIN_USERS_MIGRATE_EMAILS_CSV, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdminUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdminUsersWithRawResponse(AsyncAdminUsers(self._caller.raw))


class AdminUsersWithRawResponse:
    def __init__(self, resource: AdminUsers) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.delete_totp_secrets = raw(resource.delete_totp_secrets)
        self.import_csv = raw(resource.import_csv)
        self.migrate_emails = raw(resource.migrate_emails)
        self.migrate_emails_csv = raw(resource.migrate_emails_csv)


class AsyncAdminUsersWithRawResponse:
    def __init__(self, resource: AsyncAdminUsers) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.delete_totp_secrets = async_raw(resource.delete_totp_secrets)
        self.import_csv = async_raw(resource.import_csv)
        self.migrate_emails = async_raw(resource.migrate_emails)
        self.migrate_emails_csv = async_raw(resource.migrate_emails_csv)
