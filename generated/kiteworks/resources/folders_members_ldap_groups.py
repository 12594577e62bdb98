# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.folders.members.ldap_groups`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import LdapGroupMember, LdapGroupMemberList

ListOrderBy = Literal["groupId:asc", "groupId:desc", "id:asc", "id:desc", "roleId:asc", "roleId:desc"]

FOLDERS_MEMBERS_LDAP_GROUPS_LIST: Operation[LdapGroupMemberList] = Operation(
    "folders.members.ldap_groups.list",
    "GET /rest/folders/{folder_id}/members/ldapGroup",
    result=LdapGroupMemberList,
    arguments=(
        shared.FOLDER_ID,
        shared.OFFSET,
        shared.LIMIT,
        shared.WITH,
        shared.MODE,
        Query("group_id", int | str, "groupId"),
        Query("group_id_in", Sequence[int | str], "groupId:in"),
        Query("role_id", int | str, "roleId"),
        Query("role_id_in", Sequence[int | str], "roleId:in"),
        Query("order_by", ListOrderBy, "orderBy"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
FOLDERS_MEMBERS_LDAP_GROUPS_GET: Operation[LdapGroupMember] = Operation(
    "folders.members.ldap_groups.get",
    "GET /rest/folders/{folder_id}/members/ldapGroup/{ldap_group_id}",
    result=LdapGroupMember,
    arguments=(shared.FOLDER_ID, shared.LDAP_GROUP_ID, shared.WITH, shared.MODE),
)
FOLDERS_MEMBERS_LDAP_GROUPS_UPDATE: Operation[LdapGroupMemberList] = Operation(
    "folders.members.ldap_groups.update",
    "PUT /rest/folders/{folder_id}/members/ldapGroup/{ldap_group_id}",
    result=LdapGroupMemberList,
    arguments=(
        shared.FOLDER_ID,
        shared.LDAP_GROUP_ID,
        shared.RETURN_ENTITY,
        shared.DOWNGRADE_NESTED,
        shared.MODE,
        Body("role_id", int | str, "roleId", required=True),
        Body("notify_file_added", bool, "notifyFileAdded"),
        Body("add_links", bool, "addLinks"),
    ),
)
FOLDERS_MEMBERS_LDAP_GROUPS_REMOVE: Operation[None] = Operation(
    "folders.members.ldap_groups.remove",
    "DELETE /rest/folders/{folder_id}/members/ldapGroup/{ldap_group_id}",
    arguments=(shared.FOLDER_ID, shared.LDAP_GROUP_ID, shared.DOWNGRADE_NESTED),
)


class FoldersMembersLdapGroups(Resource):
    """LDAP groups that have access to a folder."""

    def list(
        self,
        folder_id: str,
        *,
        group_id: int | str | Omit = OMIT,
        group_id_in: Sequence[int | str] | Omit = OMIT,
        role_id: int | str | Omit = OMIT,
        role_id_in: Sequence[int | str] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> Page[LdapGroupMember]:
        """List LDAP groups.

        Lists the LDAP groups that have access to a folder, with their roles. Source:
        `GET /rest/folders/{folder_id}/members/ldapGroup`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            group_id: Only the LDAP group with this ID.
            group_id_in: Only LDAP groups with one of these IDs.
            role_id: Only members whose role has this ID.
            role_id_in: Only members whose role has one of these IDs.
            order_by: The field and direction to sort by.
            offset: Number of items to skip.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            A page of `LdapGroupMember` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(FOLDERS_MEMBERS_LDAP_GROUPS_LIST, LdapGroupMember, locals())

    def get(
        self, folder_id: str, ldap_group_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> LdapGroupMember:
        """Get an LDAP group.

        Returns the role that an LDAP group has in a folder. Source:
        `GET /rest/folders/{folder_id}/members/ldapGroup/{ldap_group_id}`, scope `GET/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            ldap_group_id: Identifier of the LDAP group.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The group.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FOLDERS_MEMBERS_LDAP_GROUPS_GET, locals())

    def update(
        self,
        folder_id: str,
        ldap_group_id: int | str,
        *,
        role_id: int | str,
        notify_file_added: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        downgrade_nested: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> LdapGroupMemberList:
        """Update an LDAP group's role.

        Changes the role that an LDAP group has in a folder. Source:
        `PUT /rest/folders/{folder_id}/members/ldapGroup/{ldap_group_id}`, scope `PUT/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            ldap_group_id: Identifier of the LDAP group.
            role_id: Numeric ID of the role.
            notify_file_added: Whether to notify new members when files are added.
            add_links: Whether to include links to related resources in the response.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            downgrade_nested: Whether to apply the change to subfolders, where the person would otherwise keep a role.
            mode: How much detail to return for each object.

        Returns:
            A list with this one group.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER; 422 ERR_INPUT_REQUIRED.
        """
        return self._caller.call(FOLDERS_MEMBERS_LDAP_GROUPS_UPDATE, locals())

    def remove(self, folder_id: str, ldap_group_id: int | str, *, downgrade_nested: bool | Omit = OMIT) -> None:
        """Remove an LDAP group.

        Removes an LDAP group's access to a folder. Requires the `user_remove` permission. Source:
        `DELETE /rest/folders/{folder_id}/members/ldapGroup/{ldap_group_id}`, scope `DELETE/folders/*`.

        Args:
            folder_id: Identifier of the folder; "0" for the caller's top level.
            ldap_group_id: Identifier of the LDAP group.
            downgrade_nested: Whether to apply the change to subfolders, where the person would otherwise keep a role.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ENTITY_DELETED,
                ERR_INPUT_IS_OWNER, ERR_ENTITY_PARENT_FOLDER_MEMBER_EXISTS; 422 ERR_INVALID_PARAMETER.
        """
        return self._caller.call(FOLDERS_MEMBERS_LDAP_GROUPS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> FoldersMembersLdapGroupsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FoldersMembersLdapGroupsWithRawResponse(FoldersMembersLdapGroups(self._caller.raw))


class AsyncFoldersMembersLdapGroups(AsyncResource):
    """LDAP groups that have access to a folder."""

    def list(
        self,
        folder_id: str,
        *,
        group_id: int | str | Omit = OMIT,
        group_id_in: Sequence[int | str] | Omit = OMIT,
        role_id: int | str | Omit = OMIT,
        role_id_in: Sequence[int | str] | Omit = OMIT,
        order_by: ListOrderBy | Omit = OMIT,
        offset: int | Omit = OMIT,
        limit: int | Omit = OMIT,
        with_: str | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> AsyncPage[LdapGroupMember]:
        """List LDAP groups. See `FoldersMembersLdapGroups.list`."""
        return self._caller.page(FOLDERS_MEMBERS_LDAP_GROUPS_LIST, LdapGroupMember, locals())

    async def get(
        self, folder_id: str, ldap_group_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> LdapGroupMember:
        """Get an LDAP group. See `FoldersMembersLdapGroups.get`."""
        return await self._caller.call(FOLDERS_MEMBERS_LDAP_GROUPS_GET, locals())

    async def update(
        self,
        folder_id: str,
        ldap_group_id: int | str,
        *,
        role_id: int | str,
        notify_file_added: bool | Omit = OMIT,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        downgrade_nested: bool | Omit = OMIT,
        mode: Mode | Omit = OMIT,
    ) -> LdapGroupMemberList:
        """Update an LDAP group's role. See `FoldersMembersLdapGroups.update`."""
        return await self._caller.call(FOLDERS_MEMBERS_LDAP_GROUPS_UPDATE, locals())

    async def remove(self, folder_id: str, ldap_group_id: int | str, *, downgrade_nested: bool | Omit = OMIT) -> None:
        """Remove an LDAP group. See `FoldersMembersLdapGroups.remove`."""
        return await self._caller.call(FOLDERS_MEMBERS_LDAP_GROUPS_REMOVE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFoldersMembersLdapGroupsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFoldersMembersLdapGroupsWithRawResponse(AsyncFoldersMembersLdapGroups(self._caller.raw))


class FoldersMembersLdapGroupsWithRawResponse:
    def __init__(self, resource: FoldersMembersLdapGroups) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.remove = raw(resource.remove)


class AsyncFoldersMembersLdapGroupsWithRawResponse:
    def __init__(self, resource: AsyncFoldersMembersLdapGroups) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
        self.update = async_raw(resource.update)
        self.remove = async_raw(resource.remove)
