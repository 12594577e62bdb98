# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.scim.lowercase_users`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import ScimAttributes, ScimExcludedAttributes
from ..models.scim import DataRetention, ScimPhoneNumber, ScimUser, ScimUserList, ScimValue

ListSortBy = Literal[
    "active",
    "displayName",
    "emails",
    "emails.value",
    "meta.created",
    "meta.location",
    "phoneNumbers",
    "phoneNumbers.value",
    "preferredLanguage",
    "roles",
    "roles.value",
    "urn:ietf:params:scim:schemas:core:2.0:User:active",
    "urn:ietf:params:scim:schemas:core:2.0:User:displayName",
    "urn:ietf:params:scim:schemas:core:2.0:User:emails",
    "urn:ietf:params:scim:schemas:core:2.0:User:emails.value",
    "urn:ietf:params:scim:schemas:core:2.0:User:meta.created",
    "urn:ietf:params:scim:schemas:core:2.0:User:meta.location",
    "urn:ietf:params:scim:schemas:core:2.0:User:phoneNumbers",
    "urn:ietf:params:scim:schemas:core:2.0:User:phoneNumbers.value",
    "urn:ietf:params:scim:schemas:core:2.0:User:preferredLanguage",
    "urn:ietf:params:scim:schemas:core:2.0:User:roles",
    "urn:ietf:params:scim:schemas:core:2.0:User:roles.value",
    "urn:ietf:params:scim:schemas:core:2.0:User:userName",
    "urn:ietf:params:scim:schemas:core:2.0:User:userType",
    "userName",
    "userType",
]

SCIM_LOWERCASE_USERS_LIST: Operation[ScimUserList] = Operation(
    "scim.lowercase_users.list",
    "GET /rest/scim/users",
    result=ScimUserList,
    arguments=(
        shared.SCIM_ATTRIBUTES,
        shared.SCIM_EXCLUDED_ATTRIBUTES,
        Query("filter_", str, "filter"),
        Query("sort_by", ListSortBy, "sortBy"),
        Query("sort_order", Literal["ascending", "descending"], "sortOrder"),
        Query("start_index", int, "startIndex"),
        Query("count", int, "count"),
    ),
    pagination=Pagination(items=("resources",), total=("total_results",), limit="count", offset="start_index", first=1),
)
SCIM_LOWERCASE_USERS_CREATE: Operation[ScimUser] = Operation(
    "scim.lowercase_users.create",
    "POST /rest/scim/users",
    result=ScimUser,
    arguments=(
        shared.SCIM_ATTRIBUTES,
        shared.SCIM_EXCLUDED_ATTRIBUTES,
        Body("schemas", Sequence[str], "schemas", required=True),
        Body("user_name", str, "userName", required=True),
        Body("password", str, "password"),
        Body("display_name", str, "displayName"),
        Body("user_type", str, "userType"),
        Body("phone_numbers", Sequence[ScimPhoneNumber], "phoneNumbers"),
        Body("roles", Sequence[ScimValue], "roles"),
        Body("notify", bool, "notify"),
        Body("user_must_change", bool, "userMustChange"),
    ),
)
SCIM_LOWERCASE_USERS_GET: Operation[ScimUser] = Operation(
    "scim.lowercase_users.get",
    "GET /rest/scim/users/{user_id}",
    result=ScimUser,
    arguments=(shared.USER_ID, shared.SCIM_ATTRIBUTES, shared.SCIM_EXCLUDED_ATTRIBUTES),
)
SCIM_LOWERCASE_USERS_UPDATE: Operation[ScimUser] = Operation(
    "scim.lowercase_users.update",
    "PUT /rest/scim/users/{user_id}",
    result=ScimUser,
    arguments=(
        shared.USER_ID,
        Body("schemas", Sequence[str], "schemas", required=True),
        Body("password", str, "password"),
        Body("display_name", str, "displayName"),
        Body("user_type", str, "userType"),
        Body("phone_numbers", Sequence[ScimPhoneNumber], "phoneNumbers"),
        Body("roles", Sequence[ScimValue], "roles"),
        Body("active", bool, "active"),
        Body("user_type_demotion_options", DataRetention, "userTypeDemotionOptions"),
    ),
)
SCIM_LOWERCASE_USERS_DELETE: Operation[None] = Operation(
    "scim.lowercase_users.delete",
    "DELETE /rest/scim/users/{user_id}",
    arguments=(
        shared.USER_ID,
        Query("remote_wipe", bool, "remoteWipe"),
        Query("delete_unshared_data", bool, "deleteUnsharedData"),
        Query("retain_data", bool, "retainData"),
        Query("retain_permission_to_shared_data", bool, "retainPermissionToSharedData"),
        Query("retain_to_user", str, "retainToUser"),
    ),
)


class ScimLowercaseUsers(Resource):
    """The same accounts under the path `/rest/scim/users`, which some identity providers use."""

    def list(
        self,
        *,
        filter_: str | Omit = OMIT,
        sort_by: ListSortBy | Omit = OMIT,
        sort_order: Literal["ascending", "descending"] | Omit = OMIT,
        start_index: int | Omit = OMIT,
        count: int | Omit = OMIT,
        attributes: Sequence[ScimAttributes] | Omit = OMIT,
        excluded_attributes: Sequence[ScimExcludedAttributes] | Omit = OMIT,
    ) -> Page[ScimUser]:
        """List SCIM users, lowercase path.

        Lists user accounts. Requires a SCIM token, which an administrator creates. Source: `GET /rest/scim/users`,
        scope `GET/scim/*` (inferred).

        Args:
            filter_: Only users that match this SCIM filter, such as `userName eq "ada@example.com"`.
            sort_by: The attribute to sort by.
            sort_order: The sort direction.
            start_index: The 1-based index of the first result.
            count: The maximum number of users on a page; at most 1,000,000.
            attributes: The attributes to return instead of the default ones.
            excluded_attributes: Attributes to exclude from the response.

        Returns:
            A page of `ScimUser` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(SCIM_LOWERCASE_USERS_LIST, ScimUser, locals())

    def create(
        self,
        *,
        schemas: Sequence[str],
        user_name: str,
        password: str | Omit = OMIT,
        display_name: str | Omit = OMIT,
        user_type: str | Omit = OMIT,
        phone_numbers: Sequence[ScimPhoneNumber] | Omit = OMIT,
        roles: Sequence[ScimValue] | Omit = OMIT,
        notify: bool | Omit = OMIT,
        user_must_change: bool | Omit = OMIT,
        attributes: Sequence[ScimAttributes] | Omit = OMIT,
        excluded_attributes: Sequence[ScimExcludedAttributes] | Omit = OMIT,
    ) -> ScimUser:
        """Create a SCIM user, lowercase path.

        Creates a user account. Requires a SCIM token, which an administrator creates. Source:
        `POST /rest/scim/users`, scope `POST/scim/*` (inferred).

        Args:
            schemas: URNs of the SCIM schemas that the resource uses.
            user_name: Email address of the user, which is also the sign-in name.
            password: The password.
            display_name: Display name.
            user_type: SCIM name of the user's profile.
            phone_numbers: Phone numbers.
            roles: The user's role; at most one.
            notify: Whether to notify the people concerned.
            user_must_change: Whether the user must change the password at the first sign-in.
            attributes: The attributes to return instead of the default ones.
            excluded_attributes: Attributes to exclude from the response.

        Returns:
            The SCIM user.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SCIM_LOWERCASE_USERS_CREATE, locals())

    def get(
        self,
        user_id: str,
        *,
        attributes: Sequence[ScimAttributes] | Omit = OMIT,
        excluded_attributes: Sequence[ScimExcludedAttributes] | Omit = OMIT,
    ) -> ScimUser:
        """Get a SCIM user, lowercase path.

        Returns a user account. Requires a SCIM token, which an administrator creates. Source:
        `GET /rest/scim/users/{user_id}`, scope `GET/scim/*` (inferred).

        Args:
            user_id: Identifier of the user.
            attributes: The attributes to return instead of the default ones.
            excluded_attributes: Attributes to exclude from the response.

        Returns:
            The SCIM user.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 404 ERR_ENTITY_NOT_FOUND.
        """
        return self._caller.call(SCIM_LOWERCASE_USERS_GET, locals())

    def update(
        self,
        user_id: str,
        *,
        schemas: Sequence[str],
        password: str | Omit = OMIT,
        display_name: str | Omit = OMIT,
        user_type: str | Omit = OMIT,
        phone_numbers: Sequence[ScimPhoneNumber] | Omit = OMIT,
        roles: Sequence[ScimValue] | Omit = OMIT,
        active: bool | Omit = OMIT,
        user_type_demotion_options: DataRetention | Omit = OMIT,
    ) -> ScimUser:
        """Replace a SCIM user, lowercase path.

        Replaces all attributes of a user account. Requires a SCIM token, which an administrator creates. Source:
        `PUT /rest/scim/users/{user_id}`, scope `PUT/scim/*` (inferred).

        Args:
            user_id: Identifier of the user.
            schemas: URNs of the SCIM schemas that the resource uses.
            password: The password.
            display_name: Display name.
            user_type: SCIM name of the user's profile.
            phone_numbers: Phone numbers.
            roles: The user's role; at most one.
            active: Whether the user is active.
            user_type_demotion_options: What happens to the user's data when the user moves to a lesser profile.

        Returns:
            The SCIM user.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 404 ERR_ENTITY_NOT_FOUND.
        """
        return self._caller.call(SCIM_LOWERCASE_USERS_UPDATE, locals())

    def delete(
        self,
        user_id: str,
        *,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
    ) -> None:
        """Delete a SCIM user, lowercase path.

        Deletes a user account. The parameters determine what happens to its data. Requires a SCIM token, which an
        administrator creates. Source: `DELETE /rest/scim/users/{user_id}`, scope `DELETE/scim/*` (inferred).

        Args:
            user_id: Identifier of the user.
            remote_wipe: Whether to erase the data on the user's devices.
            delete_unshared_data: Whether to delete the files and folders that the user owns and has not shared.
            retain_data: Whether to transfer the user's data to another user; requires `retain_to_user`.
            retain_permission_to_shared_data: Whether `retain_to_user` receives the user's access to shared folders.
            retain_to_user: The user who receives the data.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 404 ERR_ENTITY_NOT_FOUND.
        """
        return self._caller.call(SCIM_LOWERCASE_USERS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> ScimLowercaseUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ScimLowercaseUsersWithRawResponse(ScimLowercaseUsers(self._caller.raw))


class AsyncScimLowercaseUsers(AsyncResource):
    """The same accounts under the path `/rest/scim/users`, which some identity providers use."""

    def list(
        self,
        *,
        filter_: str | Omit = OMIT,
        sort_by: ListSortBy | Omit = OMIT,
        sort_order: Literal["ascending", "descending"] | Omit = OMIT,
        start_index: int | Omit = OMIT,
        count: int | Omit = OMIT,
        attributes: Sequence[ScimAttributes] | Omit = OMIT,
        excluded_attributes: Sequence[ScimExcludedAttributes] | Omit = OMIT,
    ) -> AsyncPage[ScimUser]:
        """List SCIM users, lowercase path. See `ScimLowercaseUsers.list`."""
        return self._caller.page(SCIM_LOWERCASE_USERS_LIST, ScimUser, locals())

    async def create(
        self,
        *,
        schemas: Sequence[str],
        user_name: str,
        password: str | Omit = OMIT,
        display_name: str | Omit = OMIT,
        user_type: str | Omit = OMIT,
        phone_numbers: Sequence[ScimPhoneNumber] | Omit = OMIT,
        roles: Sequence[ScimValue] | Omit = OMIT,
        notify: bool | Omit = OMIT,
        user_must_change: bool | Omit = OMIT,
        attributes: Sequence[ScimAttributes] | Omit = OMIT,
        excluded_attributes: Sequence[ScimExcludedAttributes] | Omit = OMIT,
    ) -> ScimUser:
        """Create a SCIM user, lowercase path. See `ScimLowercaseUsers.create`."""
        return await self._caller.call(SCIM_LOWERCASE_USERS_CREATE, locals())

    async def get(
        self,
        user_id: str,
        *,
        attributes: Sequence[ScimAttributes] | Omit = OMIT,
        excluded_attributes: Sequence[ScimExcludedAttributes] | Omit = OMIT,
    ) -> ScimUser:
        """Get a SCIM user, lowercase path. See `ScimLowercaseUsers.get`."""
        return await self._caller.call(SCIM_LOWERCASE_USERS_GET, locals())

    async def update(
        self,
        user_id: str,
        *,
        schemas: Sequence[str],
        password: str | Omit = OMIT,
        display_name: str | Omit = OMIT,
        user_type: str | Omit = OMIT,
        phone_numbers: Sequence[ScimPhoneNumber] | Omit = OMIT,
        roles: Sequence[ScimValue] | Omit = OMIT,
        active: bool | Omit = OMIT,
        user_type_demotion_options: DataRetention | Omit = OMIT,
    ) -> ScimUser:
        """Replace a SCIM user, lowercase path. See `ScimLowercaseUsers.update`."""
        return await self._caller.call(SCIM_LOWERCASE_USERS_UPDATE, locals())

    async def delete(
        self,
        user_id: str,
        *,
        remote_wipe: bool | Omit = OMIT,
        delete_unshared_data: bool | Omit = OMIT,
        retain_data: bool | Omit = OMIT,
        retain_permission_to_shared_data: bool | Omit = OMIT,
        retain_to_user: str | Omit = OMIT,
    ) -> None:
        """Delete a SCIM user, lowercase path. See `ScimLowercaseUsers.delete`."""
        return await self._caller.call(SCIM_LOWERCASE_USERS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncScimLowercaseUsersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncScimLowercaseUsersWithRawResponse(AsyncScimLowercaseUsers(self._caller.raw))


class ScimLowercaseUsersWithRawResponse:
    def __init__(self, resource: ScimLowercaseUsers) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)


class AsyncScimLowercaseUsersWithRawResponse:
    def __init__(self, resource: AsyncScimLowercaseUsers) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
