# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.files.members.ldap_groups`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.files import LdapGroupMember, LdapGroupMemberList

ListOrderBy = Literal["groupId:asc", "groupId:desc", "id:asc", "id:desc", "roleId:asc", "roleId:desc"]

FILES_MEMBERS_LDAP_GROUPS_LIST: Operation[LdapGroupMemberList] = Operation(
    "files.members.ldap_groups.list",
    "GET /rest/files/{file_id}/members/ldapGroup",
    result=LdapGroupMemberList,
    arguments=(
        shared.FILE_ID,
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
FILES_MEMBERS_LDAP_GROUPS_GET: Operation[LdapGroupMember] = Operation(
    "files.members.ldap_groups.get",
    "GET /rest/files/{file_id}/members/ldapGroup/{ldap_group_id}",
    result=LdapGroupMember,
    arguments=(shared.FILE_ID, shared.LDAP_GROUP_ID, shared.WITH, shared.MODE),
)


class FilesMembersLdapGroups(Resource):
    """LDAP groups that have access to a file."""

    def list(
        self,
        file_id: str,
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

        Lists the LDAP groups that have access to the folder of a file. Requires the `user_view` permission. Source:
        `GET /rest/files/{file_id}/members/ldapGroup`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
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
        return self._caller.page(FILES_MEMBERS_LDAP_GROUPS_LIST, LdapGroupMember, locals())

    def get(
        self, file_id: str, ldap_group_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> LdapGroupMember:
        """Get an LDAP group.

        Returns the role that an LDAP group has in the folder of a file. Requires the `user_view` permission. Source:
        `GET /rest/files/{file_id}/members/ldapGroup/{ldap_group_id}`, scope `GET/files/*`.

        Args:
            file_id: Identifier of the file.
            ldap_group_id: Identifier of the LDAP group.
            with_: Additional fields to include in the response, such as `(permissions,parent:(path))`.
            mode: How much detail to return for each object.

        Returns:
            The group.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(FILES_MEMBERS_LDAP_GROUPS_GET, locals())

    @responses_property
    def with_raw_response(self) -> FilesMembersLdapGroupsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return FilesMembersLdapGroupsWithRawResponse(FilesMembersLdapGroups(self._caller.raw))


class AsyncFilesMembersLdapGroups(AsyncResource):
    """LDAP groups that have access to a file."""

    def list(
        self,
        file_id: str,
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
        """List LDAP groups. See `FilesMembersLdapGroups.list`."""
        return self._caller.page(FILES_MEMBERS_LDAP_GROUPS_LIST, LdapGroupMember, locals())

    async def get(
        self, file_id: str, ldap_group_id: int | str, *, with_: str | Omit = OMIT, mode: Mode | Omit = OMIT
    ) -> LdapGroupMember:
        """Get an LDAP group. See `FilesMembersLdapGroups.get`."""
        return await self._caller.call(FILES_MEMBERS_LDAP_GROUPS_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncFilesMembersLdapGroupsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncFilesMembersLdapGroupsWithRawResponse(AsyncFilesMembersLdapGroups(self._caller.raw))


class FilesMembersLdapGroupsWithRawResponse:
    def __init__(self, resource: FilesMembersLdapGroups) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncFilesMembersLdapGroupsWithRawResponse:
    def __init__(self, resource: AsyncFilesMembersLdapGroups) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
