# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.folders.members`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.common import Member
from ..models.files import MemberBulkResult, MemberList
from .folders_members_ldap_groups import AsyncFoldersMembersLdapGroups, FoldersMembersLdapGroups

ListOrderBy = Literal[
    "email:asc",
    "email:desc",
    "groupId:asc",
    "groupId:desc",
    "id:asc",
    "id:desc",
    "rank:asc",
    "rank:desc",
    "roleId:asc",
    "roleId:desc",
    "userId:asc",
    "userId:desc",
]

FOLDERS_MEMBERS_LIST: Operation[MemberList] = Operation(
    "folders.members.list",
    "GET /rest/folders/{folder_id}/members",
    result=MemberList,
    arguments=(
        shared.FOLDER_ID,
        shared.LIMIT,
        shared.OFFSET,
        shared.WITH,
        shared.MODE,
        Query("email", str, "email"),
        Query("user_id", str, "userId"),
        Query("group_id", int | str, "groupId"),
        Query("role_id", int | str, "roleId"),
        Query("user_id_in", Sequence[str], "userId:in"),
        Query("group_id_in", Sequence[int | str], "groupId:in"),
        Query("role_id_in", Sequence[int | str], "roleId:in"),
        Query("type_", Literal["d", "f"], "type"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_MEMBERS_ADD: Operation[MemberBulkResult] = Operation(
    "folders.members.add",
    "POST /rest/folders/{folder_id}/members",
    result=MemberBulkResult,
    arguments=(
        shared.FOLDER_ID,
        shared.PARTIAL_SUCCESS,
        shared.DOWNGRADE_NESTED,
        shared.RETURN_ENTITY,
        shared.WITH,
        shared.MODE,
        Query("update_if_exists", bool, "updateIfExists"),
        Body("role_id", int | str, "roleId", required=True),
        Body("notify", bool, "notify"),
        Body("emails", Sequence[str], "emails"),
        Body("user_ids", Sequence[str], "userIds"),
        Body("ldap_group_ids", Sequence[int | str], "ldapGroupIds"),
        Body("notify_file_added", bool, "notifyFileAdded"),
    ),
)
FOLDERS_MEMBERS_REMOVE_ME: Operation[None] = Operation(
    "folders.members.remove_me",
    "DELETE /rest/folders/{folder_id}/members/me",
    arguments=(shared.FOLDER_ID, shared.DOWNGRADE_NESTED),
)
FOLDERS_MEMBERS_GET: Operation[Member] = Operation(
    "folders.members.get",
    "GET /rest/folders/{folder_id}/members/{user_id}",
    result=Member,
    arguments=(shared.FOLDER_ID, shared.USER_ID, shared.WITH, shared.MODE),
)
FOLDERS_MEMBERS_UPDATE: Operation[MemberList] = Operation(
    "folders.members.update",
    "PUT /rest/folders/{folder_id}/members/{user_id}",
    result=MemberList,
    arguments=(
        shared.FOLDER_ID,
        shared.USER_ID,
        shared.RETURN_ENTITY,
        shared.DOWNGRADE_NESTED,
        shared.MODE,
        Body("role_id", int | str, "roleId", required=True),
        Body("notify_file_added", bool, "notifyFileAdded"),
        Body("add_links", bool, "addLinks"),
        Body("notify", bool, "notify"),
    ),
)
FOLDERS_MEMBERS_REMOVE: Operation[None] = Operation(
    "folders.members.remove",
    "DELETE /rest/folders/{folder_id}/members/{user_id}",
    arguments=(shared.FOLDER_ID, shared.USER_ID, shared.DOWNGRADE_NESTED),
)


class FoldersMembers(Resource):
    """Members of a folder."""

    @resource_property
    def ldap_groups(self) -> FoldersMembersLdapGroups:
        """LDAP groups that have access to a folder."""
        return FoldersMembersLdapGroups(self._caller)

    def list(
        self,
        folder_id: str,
        *,
        email: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        group_id: int | str | Omit = OMIT,
        role_id: int | str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        group_id_in: Sequence[int | str] | Omit = OMIT,
        role_id_in: Sequence[int | str] | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[Member]:
        """List members.

        Lists the members of a folder with their roles. Requires the `user_view` permission. Source:
        `GET /rest/folders/{folder_id}/members`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            email: Only the member with this email address.
            user_id: Only the member who is this user.
            group_id: Only the LDAP group with this ID.
            role_id: Only members whose role has this ID.
            user_id_in: Only members who are one of these users.
            group_id_in: Only LDAP groups with one of these IDs.
            role_id_in: Only members whose role has one of these IDs.
            type_: Only members of folders (`d`) or of files (`f`).
            order_by: The field and direction to sort by.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `Member` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 400 ERR_REQUEST_INVALID_JSON; 403
                ERR_SYSTEM_TENANT_SUSPENDED, ERR_ACCESS_USER, ERR_ACCESS_DENIED, ERR_ENTITY_DELETED; 422
                ERR_LICENSE_EXPIRED.
        """
        return self._caller.page(FOLDERS_MEMBERS_LIST, Member, locals())

    def add(
        self,
        folder_id: str,
        *,
        role_id: int | str,
        update_if_exists: bool | Omit = OMIT,
        notify: bool | Omit = OMIT,
        emails: Sequence[str] | Omit = OMIT,
        user_ids: Sequence[str] | Omit = OMIT,
        ldap_group_ids: Sequence[int | str] | Omit = OMIT,
        notify_file_added: bool | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        downgrade_nested: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> MemberBulkResult:
        """Add members.

        Adds people and LDAP groups to a folder as members. Requires the `user_add` permission. Source:
        `POST /rest/folders/{folder_id}/members`, scope `POST/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            role_id: Numeric ID of the role.
            update_if_exists: Whether to change the roles of existing members.
            notify: Whether to notify the affected people.
            emails: Email addresses of the people to add.
            user_ids: Identifiers of users; at most 100 at a time for good performance.
            ldap_group_ids: Numeric IDs of the LDAP groups to add.
            notify_file_added: Whether to notify new members when files are added.
            partial_success: Whether to continue with the others if some of them fail.
            downgrade_nested: Whether to apply the change to subfolders, where the person would otherwise keep a role.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The result for each invitation.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ENTITY_IS_BASE_DIR, ERR_ENTITY_IS_MY_DIR,
                ERR_ENTITY_IS_SYNC_DIR, ERR_ACCESS_USER, ERR_LICENSE_MAX_USERS_COUNT_REACHED, ERR_USER_HAS_NO_USER_TYPE,
                ERR_USER_TYPE_NO_ACCESS, ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST,
                ERR_ENTITY_USER_HAS_INSUFFICIENT_PERMISSIONS, ERR_PROFILE_COLLABORATION_DISABLED, ERR_ENTITY_IS_OWNER,
                ERR_ENTITY_DELETED, ERR_CLIENT_OBJECT, ERR_PROFILE_SALESFORCE_OBJECT_DISABLED,
                ERR_PROFILE_SALESFORCE_OBJECT_ROLE_DISALLOWED; 409 ERR_ENTITY_EXISTS, ERR_ENTITY_ROLE_IS_ASSIGNED,
                ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS.
        """
        return self._caller.call(FOLDERS_MEMBERS_ADD, locals())

    def remove_me(self, folder_id: str, *, downgrade_nested: bool | Omit = OMIT) -> None:
        """Leave a folder.

        Removes the caller's own access to a folder. Source: `DELETE /rest/folders/{folder_id}/members/me`, scope
        `DELETE/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            downgrade_nested: Whether to apply the change to subfolders, where the person would otherwise keep a role.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_INPUT_IS_OWNER, ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FOLDERS_MEMBERS_REMOVE_ME, locals())

    def get(self, folder_id: str, user_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Member:
        """Get a member.

        Returns the role of a member of a folder. Source: `GET /rest/folders/{folder_id}/members/{user_id}`, scope
        `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            user_id: Identifier of the user.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The member.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FOLDERS_MEMBERS_GET, locals())

    def update(
        self,
        folder_id: str,
        user_id: str,
        *,
        role_id: int | str,
        notify_file_added: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        notify: bool | Omit = OMIT,
        return_entity: bool = True,
        downgrade_nested: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> MemberList:
        """Update a member's role.

        Changes the role of a member of a folder. Source: `PUT /rest/folders/{folder_id}/members/{user_id}`, scope
        `PUT/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            user_id: Identifier of the user.
            role_id: Numeric ID of the role.
            notify_file_added: Whether to notify new members when files are added.
            add_links: Whether to include links to related resources in the response.
            notify: Whether to notify the affected people.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            downgrade_nested: Whether to apply the change to subfolders, where the person would otherwise keep a role.
            mode: How much detail to return for each object.

        Returns:
            A list with this one member.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_REQUIRED,
                ERR_INPUT_INVALID_EMAIL.
        """
        return self._caller.call(FOLDERS_MEMBERS_UPDATE, locals())

    def remove(self, folder_id: str, user_id: str, *, downgrade_nested: bool | Omit = OMIT) -> None:
        """Remove a member.

        Removes a member's access to a folder. Requires the `user_remove` permission. Neither the owner nor a role
        inherited from the parent folder can be removed. Source: `DELETE /rest/folders/{folder_id}/members/{user_id}`,
        scope `DELETE/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            user_id: Identifier of the user.
            downgrade_nested: Whether to apply the change to subfolders, where the person would otherwise keep a role.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_INPUT_IS_OWNER, ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS, ERR_ENTITY_INHERITED_MEMBER_NOT_MODIFIABLE;
                422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FOLDERS_MEMBERS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> FoldersMembersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FoldersMembersWithRawResponse(FoldersMembers(self._caller.raw))


class AsyncFoldersMembers(AsyncResource):
    """Members of a folder."""

    @resource_property
    def ldap_groups(self) -> AsyncFoldersMembersLdapGroups:
        """LDAP groups that have access to a folder."""
        return AsyncFoldersMembersLdapGroups(self._caller)

    def list(
        self,
        folder_id: str,
        *,
        email: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        group_id: int | str | Omit = OMIT,
        role_id: int | str | Omit = OMIT,
        user_id_in: Sequence[str] | Omit = OMIT,
        group_id_in: Sequence[int | str] | Omit = OMIT,
        role_id_in: Sequence[int | str] | Omit = OMIT,
        type_: Literal["d", "f"] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[Member]:
        """List members. See `FoldersMembers.list`."""
        return self._caller.page(FOLDERS_MEMBERS_LIST, Member, locals())

    async def add(
        self,
        folder_id: str,
        *,
        role_id: int | str,
        update_if_exists: bool | Omit = OMIT,
        notify: bool | Omit = OMIT,
        emails: Sequence[str] | Omit = OMIT,
        user_ids: Sequence[str] | Omit = OMIT,
        ldap_group_ids: Sequence[int | str] | Omit = OMIT,
        notify_file_added: bool | Omit = OMIT,
        partial_success: bool | Omit = OMIT,
        downgrade_nested: bool | Omit = OMIT,
        return_entity: bool = True,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> MemberBulkResult:
        """Add members. See `FoldersMembers.add`."""
        return await self._caller.call(FOLDERS_MEMBERS_ADD, locals())

    async def remove_me(self, folder_id: str, *, downgrade_nested: bool | Omit = OMIT) -> None:
        """Leave a folder. See `FoldersMembers.remove_me`."""
        return await self._caller.call(FOLDERS_MEMBERS_REMOVE_ME, locals())

    async def get(self, folder_id: str, user_id: str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT) -> Member:
        """Get a member. See `FoldersMembers.get`."""
        return await self._caller.call(FOLDERS_MEMBERS_GET, locals())

    async def update(
        self,
        folder_id: str,
        user_id: str,
        *,
        role_id: int | str,
        notify_file_added: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        notify: bool | Omit = OMIT,
        return_entity: bool = True,
        downgrade_nested: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> MemberList:
        """Update a member's role. See `FoldersMembers.update`."""
        return await self._caller.call(FOLDERS_MEMBERS_UPDATE, locals())

    async def remove(self, folder_id: str, user_id: str, *, downgrade_nested: bool | Omit = OMIT) -> None:
        """Remove a member. See `FoldersMembers.remove`."""
        return await self._caller.call(FOLDERS_MEMBERS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFoldersMembersWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFoldersMembersWithRawResponse(AsyncFoldersMembers(self._caller.raw))


class FoldersMembersWithRawResponse:
    def __init__(self, resource: FoldersMembers) -> None:
        self.list = raw(resource.list)
        self.add = raw(resource.add)
        self.remove_me = raw(resource.remove_me)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.remove = raw(resource.remove)


class AsyncFoldersMembersWithRawResponse:
    def __init__(self, resource: AsyncFoldersMembers) -> None:
        self.list = async_raw(resource.list)
        self.add = async_raw(resource.add)
        self.remove_me = async_raw(resource.remove_me)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.remove = async_raw(resource.remove)
